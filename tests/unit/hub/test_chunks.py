# SPDX-License-Identifier: Apache-2.0
"""Are chunks of attachments kept by their hash, in a folder and in a bucket, for whoever may read their space?"""

import errno
import os
from concurrent.futures import ThreadPoolExecutor

import httpx
import msgspec
import pytest
from sqlalchemy import select

from legalaid.clock import Clock
from legalaid.crypto.kdf import sha256
from legalaid.errors import ChainGap, HubBusy, HubFull, RequestRefused, UnusableBlobStore
from legalaid.hub import blobs, erasure
from legalaid.hub.blobs import ChunkName, blob_store
from legalaid.hub.database import Database
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import Organisations
from legalaid.hub.serving import embedded
from legalaid.hub.tables import BLOB
from legalaid.sync import member_ops as ops
from legalaid.sync import requests
from legalaid.sync.heads import Ask
from legalaid.sync.requests import Subject
from tests.helpers.chains import Space
from tests.helpers.hubs import HubAt

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


def test_what_is_over_a_share_leaves_no_bytes_behind(hubs, tmp_path):
    settings = msgspec.structs.replace(
        hubs("sqlite").settings, blobs=str(tmp_path / "chunks"), organisation_bytes=40_000, bytes_a_day=10_000
    )
    with embedded(settings) as url:
        hub = HubAt(url, settings)
        office = hub.office()
        space = Space(office.org, office.dara, office.GROUP)
        with hub.line(office, office.dara) as line:
            line.exchange(Ask(most=1), [space.opened()])
            refused(HubFull, line.put_chunk, space.id, bytes(40_000))
            line.put_chunk(space.id, DATA)
            refused(HubBusy, line.put_chunk, space.id, bytes(8_000))
    assert [path.name for path in (tmp_path / "chunks").rglob("*") if path.is_file()] == [NAME.id.hex()]


def test_a_chunk_that_an_order_to_erase_overtakes_is_not_kept(hubs, tmp_path, monkeypatch):
    hub, write = hubs("sqlite"), blobs._write_durably
    office = hub.office()
    space = Space(office.org, office.dara, office.GROUP)
    places = Database(hub.settings.database), Organisations(), blob_store(hub.settings.blobs)

    def slowly(path, data):
        office.say(ops.EraseSpaces(spaces=(space.id,), reason=ops.EraseReason.ASKED, at=1), office.sophea)
        office.say(ops.ApproveErasure(order=sha256(office.log[-1])), office.dara)
        for raw in office.log[-2:]:
            other.post_member(raw)
        erasure.erase_due(*places, days=0, now=Clock().milliseconds())
        write(path, data)

    with places[0], hub.line(office, office.dara) as line, hub.line(office, office.sophea) as other:
        line.exchange(Ask(most=1), [space.opened()])
        monkeypatch.setattr(blobs, "_write_durably", slowly)
        assert refused(RequestRefused, line.put_chunk, space.id, DATA) == {"reason": "erased"}
        with places[0].reading() as connection:
            assert connection.scalar(select(BLOB.c.id).where(BLOB.c.org == office.org)) is None
    assert places[2].get(ChunkName(office.org, space.id, NAME.id)) is None
