# SPDX-License-Identifier: Apache-2.0
"""Two laptops that worked alone join one organisation and meet by stick: is everything of both there on both?"""

from collections import Counter
from hashlib import sha256
from uuid import UUID

import pytest

from legalaid.domain.case import Attachment, CaseFile
from legalaid.errors import (
    Ambiguous,
    AttachmentNotReceived,
    BundleCut,
    BundlePartMissing,
    BundleRefused,
    CannotWriteFile,
    FileUnreadable,
    NoOrganisation,
)
from legalaid.services import backups, organisation, removal, sync
from legalaid.services.attachments import attach, export_attachment
from legalaid.services.bundles import export_bundle, import_bundle
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.conflicts import list_conflicts, resolve_conflict
from legalaid.services.desk import create_vault
from legalaid.store.attachments import blob_path, holders
from legalaid.sync import custody
from tests.helpers.desks import FLOOR, PASSPHRASE, StandingClock, consultation, reopened
from tests.helpers.joined import joined


def lone(folder, *names, tag=510):
    """A laptop that worked alone under a device number that another one happens to have too."""
    desk = create_vault(
        folder,
        passphrase=PASSPHRASE,
        office_name="Test Office",
        office_code="BTB",
        person="Dara",
        device_tag=tag,
        clock=StandingClock(),
        cost=FLOOR,
    ).desk
    refs = [add_case(desk, consultation(summary=name)) for name in names]
    return desk, refs


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Both had written two cases, under the same numbers, before they met; all tests here go on with them."""
    folder = tmp_path_factory.mktemp("pair")
    admin, refs_1 = lone(folder / "one", "a1", "a2")
    second, refs_2 = lone(folder / "two", "b1", "b2")
    assert refs_1 == refs_2
    organisation.found(admin, name="Union")
    other = joined(admin, second)
    yield admin, other
    admin.lock()
    other.lock()


def summaries(desk):
    with desk.read() as reader:
        return sorted(case.summary for case in reader.where(CaseFile))


def numbers(desk):
    with desk.read() as reader:
        return Counter(case.number for case in reader.where(CaseFile))


def carry(giver, taker, folder):
    return import_bundle(taker, export_bundle(giver, folder).path)


def test_everything_of_both_is_on_both_and_nothing_is_renumbered(pair, tmp_path):
    a, b = pair
    before = numbers(a) + numbers(b)
    carry(a, b, tmp_path)
    carry(b, a, tmp_path)
    assert summaries(a) == summaries(b)
    assert {"a1", "a2", "b1", "b2"} <= set(summaries(a))
    assert numbers(a) == numbers(b) >= before
    ref = next(ref for ref, many in before.items() if many > 1)
    with pytest.raises(Ambiguous):
        show_case(a, ref)


def test_the_same_field_on_both_sides_is_asked_about_and_decided_for_both(pair, tmp_path):
    a, b = pair
    ref = add_case(a, consultation(summary="shared", urgency=2))
    carry(a, b, tmp_path)
    for desk, urgency in ((a, "1"), (b, "3")):
        save_form(desk, open_form(desk, ref), {"urgency": urgency})
    carry(a, b, tmp_path)
    carry(b, a, tmp_path)
    (conflict,) = list_conflicts(a)
    assert [conflict["base"], *(value["value"] for value in conflict["values"])] in ([2, 1, 3], [2, 3, 1])
    resolve_conflict(a, conflict["id"], value="4")
    carry(a, b, tmp_path)
    assert list_conflicts(b) == []
    assert show_case(b, ref)["urgency"] == 4


def test_a_restored_backup_and_its_original_both_go_on_and_then_meet(pair, tmp_path):
    """What was saved and never sealed before the backup is sealed by both, and is one save to everybody."""
    a, b = pair
    ref = add_case(b, consultation(summary="first"))
    carry(b, a, tmp_path)
    add_case(b, consultation(summary="not sealed at the backup"))
    save_form(b, open_form(b, ref), {"urgency": "3"})
    backups.back_up(b, tmp_path / "backup")
    backups.restore(tmp_path / "backup", tmp_path / "copy", passphrase=PASSPHRASE, clock=StandingClock())
    copy = reopened(tmp_path / "copy")
    for desk, name in ((b, "by the original"), (copy, "by the copy")):
        add_case(desk, consultation(summary=name))
    save_form(b, open_form(b, ref), {"urgency": "1"})
    save_form(copy, open_form(copy, ref), {"narrative": "by the copy"})
    copy = joined(a, copy)
    for giver, taker in ((copy, a), (b, a), (a, b), (a, copy), (copy, b)):
        carry(giver, taker, tmp_path)
    for desk in (b, copy):
        assert {"first", "not sealed at the backup", "by the original", "by the copy"} <= set(summaries(desk))
        assert summaries(desk) == summaries(a)
        shown = show_case(desk, ref)
        assert (shown["urgency"], shown["narrative"]) == (1, "by the copy")
        found = sync.status(desk)
        assert (found.conflicts, found.quarantined, found.held, found.alarms) == (0, 0, 0, ())
    removal.revoke(a, copy.store.device.hex(), reason="replaced")
    copy.lock()


def test_a_bundle_that_is_not_whole_leaves_nothing(pair, tmp_path):
    a, b = pair
    made = export_bundle(a, tmp_path / "whole.labundle")
    raw = made.path.read_bytes()
    assert made.bytes == len(raw)
    before = summaries(b)
    for end in range(20_000, len(raw), 9000):
        (tmp_path / "cut.labundle").write_bytes(raw[:end])
        with pytest.raises((BundleCut, BundleRefused)):
            import_bundle(b, tmp_path / "cut.labundle")
    (tmp_path / "cut.labundle").write_bytes(raw[:-1])
    with pytest.raises(BundleCut) as cut:
        import_bundle(b, tmp_path / "cut.labundle")
    assert cut.value.facts == {"readable": 0, "total": "?"}, "so small a bundle is one sealed piece"
    assert summaries(b) == before


def test_other_files_are_refused(pair, tmp_path):
    _, b = pair
    (tmp_path / "letter.labundle").write_bytes(b"%PDF-1.7" + bytes(9000))
    with pytest.raises(BundleRefused):
        import_bundle(b, tmp_path / "letter.labundle")
    with pytest.raises(FileUnreadable):
        import_bundle(b, tmp_path / "nothing.labundle")
    with pytest.raises(CannotWriteFile):
        export_bundle(b, tmp_path / "no folder" / "x.labundle")


def test_a_name_in_a_folder_says_nothing(pair, tmp_path):
    a, _ = pair
    one, two = (export_bundle(a, tmp_path).path for _ in range(2))
    assert one != two
    assert {path.suffix for path in (one, two)} == {".labundle"}
    assert not list(tmp_path.glob("*.part"))


def test_a_stick_that_fails_leaves_the_old_file(pair, tmp_path, monkeypatch):
    a, _ = pair
    target = tmp_path / "x.labundle"
    target.write_bytes(b"old")
    monkeypatch.setattr("legalaid.services.bundles.disk.sha256_of", lambda _: "another")
    with pytest.raises(CannotWriteFile):
        export_bundle(a, target)
    monkeypatch.setattr("legalaid.services.bundles.disk.sha256_of", lambda _: (_ for _ in ()).throw(OSError))
    with pytest.raises(CannotWriteFile):
        export_bundle(a, target)
    assert target.read_bytes() == b"old"


# --- files of cases --------------------------------------------------------------------------------------------------


def a_file(desk, size=40_000, seed=b"x"):
    """A case with a file that does not compress, and the file."""
    ref = add_case(desk, consultation(summary="with a file"))
    content = (sha256(seed).digest() * (size // 32 + 1))[:size]
    return attach(desk, ref, title="scan.bin", content=content)["id"], content


def content_of(desk, attachment, folder):
    export_attachment(desk, attachment, folder / f"{attachment}.out")
    return (folder / f"{attachment}.out").read_bytes()


def waiting(desk):
    return [path.name for path in desk.store.blobs.rglob("*.came*")]


def test_a_stick_carries_the_files_until_the_other_one_says_it_has_them(pair, tmp_path):
    a, b = pair
    attachment, content = a_file(a)
    made = export_bundle(a, tmp_path / "out.labundle")
    assert (made.files >= 1, made.parts) == (True, 1)
    assert import_bundle(b, made.path).files >= 1
    assert content_of(b, attachment, tmp_path) == content
    assert import_bundle(b, made.path).files == 0
    assert export_bundle(a, tmp_path).files >= 1, "nobody has said that it arrived"
    carry(b, a, tmp_path)
    with a.read() as reader:
        record = reader.open(Attachment, UUID(attachment)).record
        assert b.store.device in holders(reader, record)
        others = {member.device for member in custody.current(reader).living()} - {a.store.device, b.store.device}
    assert bool(export_bundle(a, tmp_path).files) == bool(others), "until the last one has it"
    assert waiting(b) == []


def test_text_goes_without_the_files_if_somebody_wants_it_so(pair, tmp_path):
    a, b = pair
    attachment, _ = a_file(a)
    small = export_bundle(a, tmp_path / "text.labundle", files=False)
    assert small.files == 0
    assert import_bundle(b, small.path).files == 0
    with pytest.raises(AttachmentNotReceived):
        export_attachment(b, attachment, tmp_path / "none.bin")


def test_much_goes_on_in_parts_that_belong_together(pair, tmp_path):
    a, b = pair
    files = [a_file(a, 200_000, seed=bytes([number])) for number in range(4)]
    made = export_bundle(a, tmp_path / "big.labundle", part_bytes=450_000)
    parts = sorted(tmp_path.glob("big*.labundle"))
    assert made.parts == len(parts) > 2
    assert all(path.stat().st_size <= 450_000 for path in parts[1:])
    before = summaries(b)
    last, further = parts[-1], parts[-1].read_bytes()
    for damaged in (None, further[:-1], further[:5000], further[:-200] + bytes(200), parts[1].read_bytes() * 2):
        last.unlink(missing_ok=True)
        if damaged is not None:
            last.write_bytes(damaged)
        with pytest.raises(BundlePartMissing) as missing:
            import_bundle(b, made.path)
        assert missing.value.facts == {"part": made.parts, "parts": made.parts}
        assert (summaries(b), waiting(b)) == (before, [])
    last.write_bytes(further)
    assert import_bundle(b, last).files >= 4, "any part stands for the whole"
    assert all(content_of(b, *file[:1], tmp_path) == file[1] for file in files)


def test_a_part_of_another_bundle_is_none_of_this_one(pair, tmp_path):
    a, b = pair
    a_file(a, 90_000)
    one, two = (export_bundle(a, tmp_path / name, part_bytes=100_000) for name in ("p.labundle", "q.labundle"))
    (tmp_path / "p.part2.labundle").write_bytes((tmp_path / "q.part2.labundle").read_bytes())
    with pytest.raises(BundlePartMissing):
        import_bundle(b, one.path)
    assert import_bundle(b, two.path).files >= 1


def test_a_new_bundle_takes_the_old_parts_away(pair, tmp_path):
    a, _ = pair
    a_file(a, 90_000)
    target = tmp_path / "again.labundle"
    assert export_bundle(a, target, part_bytes=100_000).parts > 1
    export_bundle(a, target, files=False)
    assert [path.name for path in tmp_path.glob("again*")] == ["again.labundle"]


def test_without_room_for_the_files_the_text_goes_in(pair, tmp_path, monkeypatch):
    a, b = pair
    attachment, content = a_file(a)
    made = export_bundle(a, tmp_path)
    monkeypatch.setattr("legalaid.store.attachments.disk.free_bytes", lambda _: 0)
    taken = import_bundle(b, made.path)
    assert (taken.files, taken.left_out >= 1, taken.applied >= 1) == (0, True, True)
    monkeypatch.undo()
    assert import_bundle(b, made.path).files >= 1
    assert content_of(b, attachment, tmp_path) == content


def test_a_damaged_file_stays_where_it_is(pair, tmp_path):
    a, b = pair
    attachment, _ = a_file(a)
    with a.read() as reader:
        record = reader.open(Attachment, UUID(attachment)).record
    path = blob_path(a.store.blobs, record.blob)
    raw = path.read_bytes()
    path.write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    carry(a, b, tmp_path)
    with pytest.raises(AttachmentNotReceived):
        export_attachment(b, attachment, tmp_path / "none.bin")
    path.write_bytes(raw)


def test_both_ways_are_on_record(pair, tmp_path):
    a, b = pair
    carry(a, b, tmp_path)
    for desk, action in ((a, "export"), (b, "import")):
        with desk.read() as reader:
            entries = reader.connection.exec_driver_sql(
                "SELECT object_kind FROM audit WHERE action = ? AND object_kind = 'bundle'", (action,)
            ).all()
        assert entries


def test_alone_there_is_nobody_to_exchange_with(tmp_path):
    desk, _ = lone(tmp_path / "alone")
    with pytest.raises(NoOrganisation):
        export_bundle(desk, tmp_path)
    (tmp_path / "x.labundle").write_bytes(b"")
    with pytest.raises(NoOrganisation):
        import_bundle(desk, tmp_path / "x.labundle")
    desk.lock()
