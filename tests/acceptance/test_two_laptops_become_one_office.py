# SPDX-License-Identifier: Apache-2.0
"""Two laptops worked alone; with two files and a stick they become one office, and nothing is lost or renumbered."""

from legalaid.services.cases import add_case
from tests.helpers.desks import consultation, new_vault
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
