# SPDX-License-Identifier: Apache-2.0
"""Are chunks of attachments kept by their hash, in a folder and in a bucket, for whoever may read their space?"""

import errno
import os
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from legalaid.clock import Clock
from legalaid.crypto.kdf import sha256
from legalaid.errors import ChainGap, HubBusy, HubFull, RequestRefused, UnusableBlobStore
from legalaid.hub import blobs
from legalaid.hub.blobs import ChunkName, blob_store
from legalaid.hub.denials import Denied
from legalaid.sync import requests
from legalaid.sync.heads import Ask
from legalaid.sync.requests import Subject
from tests.helpers.chains import Space

DATA = os.urandom(3000)
NAME = ChunkName(b"o" * 16, b"s" * 16, sha256(DATA))


@pytest.fixture
def space(lines, office):
    opened = Space(office.org, office.dara, office.GROUP)
    lines["dara"].exchange(Ask(most=1), [opened.opened()])
    return opened


def refused(kind, ask, *words):
    with pytest.raises(kind) as error:
        ask(*words)
    return error.value.facts


def test_a_chunk_is_missing_until_it_is_put_and_then_everybody_of_the_office_gets_it(lines, space):
    other = sha256(b"other")
    assert lines["dara"].missing_chunks(space.id, [NAME.id, other]) == (NAME.id, other)
    for _ in range(2):
        lines["dara"].put_chunk(space.id, DATA)
    assert lines["sophea"].missing_chunks(space.id, [NAME.id, other]) == (other,)
    assert lines["sophea"].get_chunk(space.id, NAME.id) == DATA
    assert lines["sophea"].get_chunk(space.id, NAME.id, have=DATA[:1000]) == DATA


def test_a_chunk_is_not_for_others_and_not_of_another_space(lines, space, office):
    lines["dara"].put_chunk(space.id, DATA)
    assert refused(RequestRefused, lines["vanna"].get_chunk, space.id, NAME.id) == {"reason": "not_allowed"}
    second = Space(office.org, office.dara, office.GROUP, nonce="2")
    assert refused(RequestRefused, lines["sophea"].get_chunk, second.id, NAME.id) == {"reason": "not_allowed"}
    assert refused(RequestRefused, lines["sophea"].get_chunk, space.id, sha256(b"x")) == {"reason": "not_found"}
    refused(ChainGap, lines["dara"].put_chunk, second.id, DATA)


def test_bytes_under_another_hash_are_refused(hub, lines, space, office):
    target = f"/v1/blob/{space.id.hex()}/{NAME.id.hex()}"
    now = Clock().milliseconds()
    signed = requests.sign(
        Subject("PUT", target), org=office.org, key=office.dara.key, milliseconds=now, nonce=b"p" * 12
    )
    headers = {"Authorization": requests.to_header(signed)}
    answer = httpx.put(hub.url + target, content=DATA[:-1], headers=headers, trust_env=False)
    assert (answer.status_code, answer.json()["reason"]) == (422, "hash")
    assert lines["dara"].missing_chunks(space.id, [NAME.id]) == (NAME.id,)


def test_a_chunk_has_its_limit_and_a_question_too(lines, space):
    assert refused(RequestRefused, lines["dara"].put_chunk, space.id, bytes(256 * 1024 + 1)) == {"reason": "too_large"}
    lines["dara"].put_chunk(space.id, bytes(256 * 1024))
    many = [sha256(b"%d" % number) for number in range(1001)]
    assert len(lines["dara"].missing_chunks(space.id, many[:1000])) == 1000
    assert refused(RequestRefused, lines["dara"].missing_chunks, space.id, many) == {"reason": "too_large"}


def test_a_full_or_failing_disk_is_told_and_keeps_nothing_half(hubs, tmp_path, monkeypatch):
    hub = hubs("sqlite")
    office = hub.office()
    space = Space(office.org, office.dara, office.GROUP)
    with hub.line(office, office.dara) as line:
        line.exchange(Ask(most=1), [space.opened()])
        for number, kind in ((errno.ENOSPC, HubFull), (errno.EIO, HubBusy)):

            def fail(_path, _data, number=number):
                raise OSError(number, "no")

            with monkeypatch.context() as patched:
                patched.setattr(blobs, "_write_durably", fail)
                refused(kind, line.put_chunk, space.id, DATA)
        assert line.missing_chunks(space.id, [NAME.id]) == (NAME.id,)
        line.put_chunk(space.id, DATA)


@pytest.fixture(params=["folder", "bucket"])
def store(request, tmp_path):
    return blob_store(str(tmp_path / "blobs") if request.param == "folder" else request.getfixturevalue("bucket"))


def test_a_store_gives_back_what_it_got_until_it_is_removed(store):
    store.check()
    assert store.get(NAME) is None
    for _ in range(2):
        store.put(NAME, DATA)
    assert store.get(NAME) == DATA
    for _ in range(2):
        store.remove(NAME)
    assert store.get(NAME) is None


def test_a_folder_holds_chunks_and_no_remains(tmp_path):
    store = blob_store(str(tmp_path))
    store.check()
    store.put(NAME, DATA)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / str(NAME)]


def test_processes_that_begin_at_once_do_not_disturb_each_other(tmp_path):
    store = blob_store(str(tmp_path / "blobs"))
    with ThreadPoolExecutor(4) as workers:
        for beginning in [workers.submit(store.check) for _ in range(200)]:
            beginning.result()
    assert list((tmp_path / "blobs").iterdir()) == []


def test_a_place_that_cannot_be_used_is_named(tmp_path, bucket):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnusableBlobStore):
        blob_store(str(tmp_path / "file" / "blobs")).check()
    missing = blob_store(bucket.replace("chunks", "no-such-bucket"))
    with pytest.raises(UnusableBlobStore):
        missing.check()
    with pytest.raises(UnusableBlobStore):
        blob_store("s3://")
    with pytest.raises(Denied) as denied:
        missing.put(NAME, DATA)
    assert (denied.value.status, denied.value.wait_seconds) == (503, 30)
