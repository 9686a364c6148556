# SPDX-License-Identifier: Apache-2.0
"""Two laptops worked alone; with two files and a stick they become one office, and nothing is lost or renumbered."""

import pytest

from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.services import backups, cases, organisation, sync
from legalaid.services.bundles import export_bundle, import_bundle
from legalaid.services.case_edit import save_form
from legalaid.services.case_list import list_cases
from legalaid.services.case_page import open_page
from legalaid.services.cases import add_case
from legalaid.services.conflicts import list_conflicts
from legalaid.services.history import changes_in
from tests.helpers.desks import PASSPHRASE, StandingClock, consultation, new_vault, reopened
from tests.helpers.joined import joined
from tests.helpers.program import Program

APPROVED = {"device", "fingerprint", "org_fingerprint", "device_tag", "office", "roles", "out"}
STATUS = {"org", "name", "fingerprint", "hub", "office", "device", "device_tag", "roles", "administrator"} | {
    *("removed", "restored", "devices", "log", "papers", "offices", "recoveries"),
}
LISTED = {"device", "person", "name", "roles", "office", "tag", "administrator", "removed", "this_computer"}


def laptop(folder, name):
    with new_vault(folder / name).desk as desk:
        ref = add_case(desk, consultation())
    return Program.on(folder / name), ref


def refs(program):
    return {case["ref"] for case in program.ask("case", "list")["cases"]}


def test_found_join_exchange_share_remove_and_recover(tmp_path):
    (dara, first), (sophea, second) = laptop(tmp_path, "dara"), laptop(tmp_path, "sophea")
    founded = dara.ask("org", "create", "--name", "Legal Aid Union", "--sheet", tmp_path / "sheet.pdf")
    assert founded.keys() == {"org", "seed", "sheet"}
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "seed").write_text(founded["seed"], encoding="utf-8")

    asked = sophea.ask("device", "request", "--out", tmp_path / "request")
    assert asked.keys() == {"device", "fingerprint", "out"}
    approve = ("device", "approve", tmp_path / "request", "--office", "BTB", "--out", tmp_path / "answer")
    approved = dara.ask(*approve, "--role", "lawyer", "--role", "supervisor")
    assert approved.keys() == APPROVED
    assert approved["fingerprint"] == asked["fingerprint"]
    joined = sophea.ask("device", "join", tmp_path / "answer")
    assert joined.keys() == {"org", "fingerprint", "office", "device_tag", "hub", "sealed"}
    assert joined["fingerprint"] == approved["org_fingerprint"]

    for giver, taker in ((dara, sophea), (sophea, dara)):
        giver.ask("bundle", "export", tmp_path / "stick")
        assert taker.ask("bundle", "import", tmp_path / "stick")["quarantined"] == 0
    assert refs(dara) == refs(sophea) == {first, second}

    status = sophea.ask("org", "status")
    assert status.keys() == STATUS
    assert (status["name"], status["device_tag"], status["administrator"]) == ("Legal Aid Union", 2, False)
    people = dara.ask("org", "people")["people"]
    assert [person["roles"] for person in people] == [["administrator", "lawyer"], ["lawyer", "supervisor"]]
    assigned = dara.ask("case", "assign", first, "--person", people[1]["person"])
    assert assigned == {"ref": first, "owner": people[1]["person"]}
    dara.ask("case", "assign", second, "--person", people[0]["person"])
    said = dara.ask("case", "answer", second, "--return", "overload")
    assert said == {"ref": second, "answer": "returned", "owner": people[0]["person"]}
    assert dara.ask("case", "share", first, "--office", "BTB").keys() == {"ref", "shared"}

    removed = dara.ask("device", "revoke", asked["device"], "--reason", "left")
    assert removed.keys() == {"device", "groups_rotated", "groups_for_their_supervisors", "people"}
    assert {person["case"] for person in removed["people"]} == {first, second}
    devices = dara.ask("device", "list")["devices"]
    assert all(device.keys() == LISTED for device in devices)
    assert [device["removed"] for device in devices] == [False, True]
    assert dara.ask("org", "rotate").keys() == {"groups_rotated"}
    assert dara.ask("org", "recover", "--seed-file", tmp_path / "seed").keys() == {"administrator", "secrets"}
    assert dara.refusal("org", "connect", "--hub", "http://example.org") == "sync.unusable_address"


# --- at full size -----------------------------------------------------------------------------------------------------

EACH = 500


def worked_alone(folder, name):
    """A laptop with 500 cases, each with its own client, telephone, advice, task and hearing, and a change since."""
    desk = new_vault(folder / name).desk
    for n in range(EACH):
        client = {"family_name_latin": name, "given_name_latin": f"Nr{n}", "phone": f"012 {n:03} {len(name):03}"}
        ref = cases.add_case(desk, consultation(client=client, summary=f"{name} {n}", urgency=1 + n % 4))
        save_form(desk, cases.open_form(desk, ref), {"urgency": str(1 + (n + 1) % 4)})
    return desk


def everything(desk):
    """Every case by its id, as its document; the same on whatever laptop shows it."""
    with desk.read() as reader:
        return {case.id: cases.document_of(cases.read_form(reader, case.id)) for case in reader.where(CaseFile)}


def histories(desk):
    """Of every case, what each save changed, from what to what, by which computer and when."""
    with desk.read() as reader:
        return {case.id: changes_in(reader, case.space_id) for case in reader.where(CaseFile)}


def carried(giver, taker, folder):
    taken = import_bundle(taker, export_bundle(giver, folder).path)
    assert (taken.quarantined, taken.held) == (0, 0)


def give_one_number_twice(one, other):
    """A case of the second laptop bears the number of one of the first."""
    with one.read() as reader:
        number = reader.where(CaseFile, summary="dara 0")[0].number
    with other.write("case.edit") as work:
        opened = work.open(CaseFile, work.where(CaseFile, summary="sophea 0")[0].id)
        work.save(opened, change(opened.record, number=number))
    return number


@pytest.mark.slow
def test_a_thousand_cases_meet_and_a_restored_backup_meets_its_original(tmp_path):
    dara, sophea = worked_alone(tmp_path, "dara"), worked_alone(tmp_path, "sophea")
    twice = give_one_number_twice(dara, sophea)
    alone = everything(dara) | everything(sophea)
    told = histories(dara) | histories(sophea)
    assert len(alone) == len(told) == 2 * EACH
    assert all(len(changes) >= 2 for changes in told.values())
    organisation.found(dara, name="Legal Aid Union")
    joined(dara, sophea)
    for giver, taker in ((dara, sophea), (sophea, dara)):
        carried(giver, taker, tmp_path)
    for desk in (dara, sophea):
        assert everything(desk) == alone, "every case, value and number"
        assert histories(desk) == told, "and what each save had changed"
        shown = [case for case in list_cases(desk, query=None, status=None, limit=2 * EACH) if case["ref"] == twice]
        assert [case["number_given_twice"] for case in shown] == [True, True]
        pages = [open_page(desk, case["id"]) for case in shown]
        assert {page.form.case.record.summary for page in pages} == {"dara 0", "sophea 0"}
        assert all(len(page.twins) == 1 for page in pages)

    backups.back_up(sophea, tmp_path / "backup")
    backups.restore(tmp_path / "backup", tmp_path / "copy", passphrase=PASSPHRASE, clock=StandingClock())
    copy = reopened(tmp_path / "copy")
    with sophea.read() as reader:
        ref = reader.where(CaseFile, summary="sophea 1")[0].number
    for desk, name in ((sophea, "original"), (copy, "copy")):
        cases.add_case(desk, consultation(summary=f"a week later, by the {name}"))
        save_form(desk, cases.open_form(desk, ref), {"narrative": f"by the {name}"})
    joined(dara, copy)
    for giver, taker in ((copy, dara), (sophea, dara), (dara, sophea), (dara, copy), (copy, sophea)):
        carried(giver, taker, tmp_path)
    found = everything(dara)
    assert everything(sophea) == everything(copy) == found
    assert len(found) == 2 * EACH + 2, "what either did in that week is there"
    for desk in (dara, sophea, copy):
        (clash,) = list_conflicts(desk)
        assert {version["value"] for version in clash["values"]} == {"by the original", "by the copy"}
        assert sync.status(desk).alarms == ()
        desk.lock()
