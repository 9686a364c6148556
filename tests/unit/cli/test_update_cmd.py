# SPDX-License-Identifier: Apache-2.0
"""What is no update is refused by both commands, and nothing is handed to an installer."""

from tests.helpers.desks import put_vault
from tests.helpers.program import Program


def test_what_is_no_update_is_refused(tmp_path):
    put_vault(tmp_path / "vault")
    (tmp_path / "x.lau").write_bytes(b"<html>Please sign in</html>")
    program = Program.on(tmp_path / "vault")
    assert program.refusal("update", "check", tmp_path / "x.lau") == "update.unreadable"
    assert program.refusal("update", "install", tmp_path / "x.lau", "--backup", tmp_path) == "update.unreadable"
