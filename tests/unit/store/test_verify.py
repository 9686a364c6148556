# SPDX-License-Identifier: Apache-2.0
"""Whatever is put back, cut out or altered in a store is found; and a store that is as we left it has no findings."""

import hashlib
import random
import shutil
from pathlib import Path

import pytest

from legalaid.domain.case import Attachment, CaseFile, Note
from legalaid.domain.record import build, change
from legalaid.errors import StoreError
from legalaid.store import attachments
from legalaid.store.audit import AuditHead
from legalaid.store.engine import Use, connect
from legalaid.store.store import Store
from legalaid.store.verify import Fault, Finding, verify
from tests.helpers.casebook import KEY, START, Casebook, Client, key

PAGE = 4096


@pytest.fixture(scope="module")
def old_and_new(tmp_path_factory):
    """The closed file of a store as it was one day, and as it was the next, after changes of every kind."""
    folder = tmp_path_factory.mktemp("pages")
    book = Casebook.create(folder / "store")
    filed = [book.file("រឿងដើម " * 30, Client("ជា សុផល", "Chea Sophal", ("012 345 678",))) for _ in range(25)]
    old = closed(book)
    for n, case in enumerate(filed):
        book.change(CaseFile, case.case, summary=f"រឿងកែ{n} " * 30)
    with book.store.read() as reader:
        stale = reader.open(CaseFile, filed[0].case)
    book.change(CaseFile, filed[0].case, summary="មួយ")
    with book.write() as work:
        work.save(stale, change(stale.record, summary="ពីរ"))
    book.delete(CaseFile, filed[3].case)
    for _ in range(8):
        book.file("រឿងថ្មី " * 40, Client("ហម ណាវី", "Hom Navy"))
    assert verify(book.store) == ()
    head = book.store.head()
    return old, closed(book), head, book.clock


def closed(book: Casebook) -> bytes:
    """The bytes of the file at rest; the store is opened again."""
    path = book.store.path
    book.store.close()
    raw = path.read_bytes()
    book.store = Store.open(path, key, clock=book.clock, blobs=path.parent / "blobs")
    return raw


def content(raw: bytes, folder: Path) -> dict[str, list[object]] | None:
    """Everything a store says, table by table; None if that cannot be read.

    SQLite's index into each search table is left out: whether its answers are right is asked of the table itself.
    """
    path = folder / "content.db"
    path.write_bytes(raw)
    try:
        connection = connect(path, KEY, use=Use.MIGRATE)
        listed = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = [name for (name,) in connection.execute(listed).fetchall() if not name.endswith("_idx")]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608 - own names
    except Exception:  # noqa: BLE001 - unreadable is one answer, whatever the driver calls it
        return None


def findings(raw: bytes, folder: Path, clock, *, head: AuditHead | None = None) -> tuple[object, ...]:
    """What verify says of a file, or the error with which it does not even open."""
    path = folder / "store.db"
    path.write_bytes(raw)
    try:
        store = Store.open(path, key, clock=clock, blobs=folder / "blobs")
    except StoreError as refusal:
        return (refusal.code,)
    try:
        return verify(store, anchored=head)
    finally:
        store.engine.dispose()
        shutil.rmtree(folder)
        folder.mkdir()


def replayed(old: bytes, new: bytes, page: int) -> bytes:
    """The new file with one page as it was before."""
    return new[: page * PAGE] + old[page * PAGE : (page + 1) * PAGE] + new[(page + 1) * PAGE :]


def changed_pages(old: bytes, new: bytes) -> list[int]:
    pages = range(min(len(old), len(new)) // PAGE)
    return [n for n in pages if old[n * PAGE : (n + 1) * PAGE] != new[n * PAGE : (n + 1) * PAGE]]


def check_pages(old_and_new, pages: list[int], folder: Path) -> None:
    old, new, _, clock = old_and_new
    (folder / "a").mkdir()
    (folder / "b").mkdir()
    as_left = content(new, folder / "a")
    unseen = []
    for page in pages:
        forged = replayed(old, new, page)
        assert (
            hashlib.sha256(forged).digest() != hashlib.sha256(new).digest()
        )  # so the anchor's hash finds each of them
        if not findings(forged, folder / "b", clock) and content(forged, folder / "a") != as_left:
            unseen.append(page)
    assert unseen == []


def test_every_page_put_back_that_changes_anything_is_found_without_the_anchor(old_and_new, tmp_path: Path):
    old, new, _, _ = old_and_new
    pages = changed_pages(old, new)
    assert len(pages) >= 40
    check_pages(old_and_new, random.Random(4).sample(pages, 40), tmp_path)  # noqa: S311 - a choice of pages


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_single_page_put_back_is_found(old_and_new, tmp_path: Path):
    old, new, _, _ = old_and_new
    check_pages(old_and_new, changed_pages(old, new), tmp_path)


def test_the_whole_file_put_back_is_found_by_the_head_noted_outside(old_and_new, tmp_path: Path):
    old, new, head, clock = old_and_new
    (tmp_path / "x").mkdir()
    assert findings(old, tmp_path / "x", clock) == ()
    assert findings(old, tmp_path / "x", clock, head=head) == (Finding(Fault.ANCHOR, str(head.seq)),)
    assert findings(new, tmp_path / "x", clock, head=head) == ()


def test_a_flipped_bit_is_a_damaged_page(old_and_new, tmp_path: Path):
    _, new, _, clock = old_and_new
    (tmp_path / "x").mkdir()
    dice = random.Random(11)  # noqa: S311 - places of damage
    for at in (dice.randrange(PAGE, len(new)) for _ in range(10)):
        raw = bytearray(new)
        raw[at] ^= 1 << dice.randrange(8)
        assert findings(bytes(raw), tmp_path / "x", clock) != ()


# --- one lie at a time -----------------------------------------------------------------------------------------------


@pytest.fixture
def book(tmp_path):
    made = Casebook.create(tmp_path / "store")
    made.file("ករណី", Client("លី ស៊ីណា"), [(Note, {"text": "ចំណាំ", "at": START})])
    made.file("ករណីទីពីរ")
    return made


def meddle(book: Casebook, *statements: str) -> None:
    """Change the file as somebody with the key could, past all guards."""
    connection = connect(book.store.path, KEY, use=Use.MIGRATE)
    for sql in statements:
        connection.execute(sql)
    connection.close()


@pytest.mark.parametrize(
    ("lie", "codes"),
    [
        ("UPDATE case_file SET summary = 'x' WHERE local_id = 1", {Fault.ROW, Fault.VERSION, Fault.SEARCH}),
        ("UPDATE case_file SET updated_by = x'00' WHERE local_id = 1", {Fault.ROW}),
        ("DELETE FROM note", {Fault.ROW, Fault.VERSION, Fault.SEARCH}),
        ("DELETE FROM sync_rowver WHERE table_no = 37", {Fault.VERSION}),
        ("UPDATE sync_rowver SET contested = 1 WHERE table_no = 37", {Fault.VERSION}),
        ("DELETE FROM sync_outbox_tx WHERE n = 1", {Fault.JOURNAL}),
        ("UPDATE sync_outbox_tx SET tx = x'90'", {Fault.JOURNAL}),
        ("UPDATE sync_peer SET n = 9", {Fault.JOURNAL}),
        ("DELETE FROM audit WHERE seq = 3", {Fault.TRAIL, Fault.ROW}),
        ("UPDATE audit SET action = 'case.edit' WHERE seq = 2", {Fault.TRAIL}),
        ("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'case_file'", {Fault.COUNTER}),
        ("UPDATE serial SET last = 1", {Fault.COUNTER}),
        ("DELETE FROM serial", {Fault.COUNTER}),
        ("UPDATE meta SET value = '1' WHERE key = 'hlc'", {Fault.COUNTER}),
        ("DELETE FROM space WHERE local_id = 1", {Fault.SPACE}),
        ("UPDATE space SET nonce = x'00' WHERE local_id = 1", {Fault.SPACE}),
        ("DELETE FROM fts_ids WHERE rowid = 2", {Fault.SEARCH}),
        ("INSERT INTO fts_text (rowid, body) VALUES (77, 'ghost')", {Fault.SEARCH}),
    ],
)
def test_each_lie_is_named(book: Casebook, lie: str, codes: set[Fault]):
    assert verify(book.store) == ()
    meddle(book, lie)
    assert {finding.code for finding in verify(book.store)} >= codes


def test_a_finding_names_the_place_and_nothing_that_a_client_said(book: Casebook):
    with book.store.read() as reader:
        case = reader.where(CaseFile)[0]
    meddle(book, "UPDATE case_file SET summary = 'planted words' WHERE local_id = 1")
    found = verify(book.store)
    assert Finding(Fault.ROW, f"case_file {case.id}") in found
    assert "planted" not in repr(found)
    assert "ករណី" not in repr(found)


def test_an_old_header_is_seen_by_its_number(book: Casebook):
    book.store.meta["header_generation"] = "7"
    assert verify(book.store, header_generation=7) == ()
    assert verify(book.store, header_generation=6) == (Finding(Fault.HEADER, "6"),)


def test_a_missing_and_an_altered_file_are_told_apart(book: Casebook):
    rows = [add_file(book) for _ in range(3)]
    assert verify(book.store) == ()
    attachments.remove(book.store.blobs, rows[0].blob)
    attachments.blob_path(book.store.blobs, rows[1].blob).write_bytes(b"something else")
    assert set(verify(book.store)) == {
        Finding(Fault.FILE_MISSING, str(rows[0].id)),
        Finding(Fault.FILE_ALTERED, str(rows[1].id)),
    }


def add_file(book: Casebook) -> Attachment:
    with book.write("attachment.add") as work:
        case = work.where(CaseFile)[0]
        sealed = attachments.seal(book.store.blobs, b"a paper")
        values = {"target": case.id, "title": "ក្រដាស", "mime": "text/plain", "at": START, **sealed.fields()}
        row = build(Attachment, id=work.new_id(), space_id=case.space_id, **values)
        work.add(row)
        return row


def test_a_store_that_others_wrote_to_is_checked_as_far_as_it_goes(book: Casebook, tmp_path: Path):
    """A save of another computer is in no journal of ours; its rows still answer to the trail."""
    other = Casebook.create(tmp_path / "other")
    filed = other.file("ពីឆ្ងាយ")
    with other.store.read() as reader:
        sql = "SELECT tx FROM sync_outbox_tx WHERE space = ?"
        raw = reader.connection.exec_driver_sql(sql, (filed.space,)).scalar()
    with book.store.write(actor=None, action="sync.receive") as work:
        work.receive(filed.space, other.store.device, 1, raw)
    with other.store.read() as reader:
        sql = "SELECT space_id, kind, nonce, device, opened_at FROM space WHERE space_id = ?"
        opened = tuple(reader.connection.exec_driver_sql(sql, (filed.space,)).one())
    with book.store.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO space (space_id, kind, nonce, device, opened_at) VALUES (?,?,?,?,?)", opened
        )
    assert verify(book.store) == ()
    meddle(book, "UPDATE case_file SET summary = 'x' WHERE local_id = 3")
    assert {finding.code for finding in verify(book.store)} == {Fault.ROW, Fault.SEARCH}
