# SPDX-License-Identifier: Apache-2.0
"""Is an update checked, sent, fetched and handed on by the command line, and refused by name where it must be?"""

from pathlib import Path

from legalaid.services import updates
from tests.helpers.desks import put_vault
from tests.helpers.joined import founded
from tests.helpers.program import Program
from tests.helpers.updates import RELEASE, update


def test_what_is_no_update_is_refused(tmp_path):
    put_vault(tmp_path / "vault")
    (tmp_path / "x.lau").write_bytes(b"<html>Please sign in</html>")
    program = Program.on(tmp_path / "vault")
    assert program.refusal("update", "check", tmp_path / "x.lau") == "update.unreadable"
    assert program.refusal("update", "install", tmp_path / "x.lau", "--backup", tmp_path) == "update.unreadable"


def test_head_office_sends_lists_installs_and_withdraws_an_update(tmp_path, monkeypatch):
    monkeypatch.setattr(updates, "this_release", lambda: RELEASE)
    founded(tmp_path / "vault")[0].lock()
    program = Program.on(tmp_path / "vault")
    assert program.refusal("update", "install", "--backup", tmp_path) == "update.none_arrived"
    sent = program("update", "send", update(tmp_path / "new.lau"), "--json").object
    assert (sent["release"], sent["serial"], sent["replaced"]) == ("1.3.0", 7, 0)
    assert program.refusal("update", "send", tmp_path / "new.lau") == "update.already_sent"
    listed = program("update", "list", "--json").object
    (entry,) = listed["updates"]
    assert (listed["line"], entry["id"], entry["state"], entry["here"]) == ("none", sent["id"], "here", sent["bytes"])
    assert program("update", "fetch", "--json").object == entry | {"by": None}
    handed = program("update", "install", "--backup", tmp_path / "disk", "--json").object
    assert Path(handed["installer"]).name == "legalaid_1.3.0.deb"
    assert program("update", "withdraw", sent["id"], "--json").object == {"id": sent["id"], "release": "1.3.0"}
    assert program("update", "list", "--json").object["updates"] == []


def test_a_vault_alone_has_no_exchange_for_updates(tmp_path):
    put_vault(tmp_path / "vault")
    program = Program.on(tmp_path / "vault")
    assert program("update", "list", "--json").object == {"line": "none", "updates": []}
    assert program.refusal("update", "send", tmp_path / "x.lau") == "sync.no_organisation"
