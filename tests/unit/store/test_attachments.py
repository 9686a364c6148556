# SPDX-License-Identifier: Apache-2.0
"""A file comes back exactly as it went in, or not at all; and what nobody can open goes away."""

import hashlib
import io
import os
import shutil
from datetime import timedelta
from types import SimpleNamespace

import pytest

from legalaid import limits
from legalaid.domain.case import Attachment
from legalaid.domain.record import build
from legalaid.errors import AttachmentDamaged, AttachmentNotReceived, FileTooLarge, FileUnreadable, TooLittleRoom
from legalaid.store import attachments
from tests.helpers.casebook import START, Casebook

CONTENT = "លិខិតបញ្ជាក់ of the commune".encode() * 3_000


@pytest.fixture
def book(tmp_path):
    return Casebook.create(tmp_path / "store")


def put(book: Casebook, content: bytes) -> Attachment:
    """Seal a file and save its row, as a service does."""
    sealed = attachments.seal(book.store.blobs, content)
    filed = book.file("ករណី")
    with book.write("attachment.add") as work:
        row = build(
            Attachment,
            id=work.new_id(),
            space_id=filed.space,
            target=filed.case,
            title="លិខិត",
            mime="application/pdf",
            at=START,
            **sealed.fields(),
        )
        work.add(row)
    return row


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537])
def test_a_file_of_any_size_comes_back(book: Casebook, size: int):
    content = os.urandom(size)
    row = put(book, content)
    assert attachments.read(book.store.blobs, row) == content
    assert (row.size, row.sha256) == (size, hashlib.sha256(content).digest())


def test_a_file_read_in_pieces_is_the_same_file(book: Casebook):
    sealed = attachments.seal_file(book.store.blobs, io.BytesIO(CONTENT), size=len(CONTENT))
    assert sealed.sha256 == hashlib.sha256(CONTENT).digest()
    path = attachments.blob_path(book.store.blobs, sealed.blob)
    assert hashlib.sha256(path.read_bytes()).digest() == sealed.sealed_sha256
    assert b"commune" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("size", [len(CONTENT) - 1, len(CONTENT) + 1])
def test_a_file_that_changes_while_it_is_read_is_refused_and_leaves_nothing(book: Casebook, size: int):
    with pytest.raises(FileUnreadable):
        attachments.seal_file(book.store.blobs, io.BytesIO(CONTENT), size=size)
    assert list(book.store.blobs.rglob("*")) == []


def test_two_equal_files_have_nothing_in_common_on_the_disk(book: Casebook):
    one, other = (attachments.seal(book.store.blobs, CONTENT) for _ in range(2))
    assert one.sha256 == other.sha256
    assert {one.blob, one.file_key, one.sealed_sha256}.isdisjoint({other.blob, other.file_key, other.sealed_sha256})


@pytest.mark.parametrize("damage", ["flip", "cut", "longer", "exchanged"])
def test_a_damaged_or_exchanged_file_is_never_shown(book: Casebook, damage: str):
    row, other = put(book, CONTENT), put(book, CONTENT)
    path = attachments.blob_path(book.store.blobs, row.blob)
    sealed = bytearray(path.read_bytes())
    if damage == "flip":
        sealed[len(sealed) // 2] ^= 1
    elif damage == "cut":
        del sealed[-1]
    elif damage == "longer":
        sealed += b"\0"
    else:
        sealed = bytearray(attachments.blob_path(book.store.blobs, other.blob).read_bytes())
    path.write_bytes(sealed)
    with pytest.raises(AttachmentDamaged):
        attachments.read(book.store.blobs, row)
    assert not attachments.is_whole(book.store.blobs, row.blob, row.sealed_sha256)


def test_a_wrong_key_or_length_in_the_row_shows_nothing(book: Casebook):
    row = put(book, CONTENT)
    for changed in ({"file_key": bytes(32)}, {"size": len(CONTENT) - 1}, {"sha256": bytes(32)}):
        wrong = build(Attachment, **{"id": row.id, "space_id": row.space_id, **row.values(), **changed})
        with pytest.raises(AttachmentDamaged):
            attachments.read(book.store.blobs, wrong)


def test_a_row_without_its_file_is_not_yet_received(book: Casebook):
    row = put(book, CONTENT)
    attachments.remove(book.store.blobs, row.blob)
    assert not attachments.is_here(book.store.blobs, row)
    with pytest.raises(AttachmentNotReceived):
        attachments.read(book.store.blobs, row)


def test_a_file_over_the_limit_is_refused_before_it_is_read(book: Casebook):
    with pytest.raises(FileTooLarge) as refusal:
        attachments.seal_file(book.store.blobs, io.BytesIO(), size=limits.ATTACHMENT_BYTES + 1)
    assert refusal.value.facts == {"limit_mib": 50}


def test_a_nearly_full_disk_refuses_files_first(book: Casebook, monkeypatch: pytest.MonkeyPatch):
    """The last 200 MiB belong to the records themselves."""
    enough = limits.FREE_DISK_BYTES + 100_000
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=enough))
    attachments.seal(book.store.blobs, bytes(50_000))
    with pytest.raises(TooLittleRoom) as refusal:
        attachments.seal(book.store.blobs, bytes(200_000))
    assert refusal.value.facts == {"least_mib": 200}


def test_deleting_blanks_the_key_first_and_then_the_file_goes(book: Casebook):
    row = put(book, CONTENT)
    with book.write("attachment.delete") as work:
        attachments.forget(work, work.open(Attachment, row.id), reason="client asked")
    with book.store.read() as reader:
        assert reader.get(Attachment, row.id) is None
        sql = "SELECT file_key FROM attachment WHERE id = ?"
        assert reader.connection.exec_driver_sql(sql, (row.id.bytes,)).scalar() == b""
    attachments.remove(book.store.blobs, row.blob)
    assert not attachments.is_here(book.store.blobs, row)


def test_what_a_crash_left_is_swept_after_a_day_and_nothing_else(book: Casebook):
    kept = put(book, CONTENT)
    young, old = (attachments.seal(book.store.blobs, CONTENT) for _ in range(2))
    gone = put(book, CONTENT)
    with book.write("attachment.delete") as work:
        attachments.forget(work, work.open(Attachment, gone.id), reason="error")
    half = attachments.blob_path(book.store.blobs, old.blob).with_suffix(".new")
    half.write_bytes(b"half")
    age(book, kept.blob, hours=48)
    age(book, old.blob, hours=25)
    age(book, gone.blob, hours=25)
    age(book, young.blob, hours=23)
    stamp = (START - timedelta(hours=25)).timestamp()
    os.utime(half, (stamp, stamp))
    with book.store.read() as reader:
        assert attachments.sweep(reader, book.store.blobs, now=START) == 3
        assert attachments.sweep(reader, book.store.blobs, now=START) == 0
    left = {path.name for path in book.store.blobs.rglob("*") if path.is_file()}
    assert left == {kept.blob.hex(), young.blob.hex()}


def age(book: Casebook, blob: bytes, *, hours: int) -> None:
    stamp = (START - timedelta(hours=hours)).timestamp()
    os.utime(attachments.blob_path(book.store.blobs, blob), (stamp, stamp))


def test_sweeping_an_empty_vault_does_nothing(book: Casebook):
    with book.store.read() as reader:
        assert attachments.sweep(reader, book.store.blobs, now=START) == 0
