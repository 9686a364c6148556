# SPDX-License-Identifier: Apache-2.0
"""Two laptops on the command line: do stick and folder bring their cases together, and is the state told?"""

import pytest

from legalaid.services.cases import add_case
from tests.helpers.desks import consultation, new_vault
from tests.helpers.joined import founded, joined
from tests.helpers.program import Program


@pytest.fixture(scope="module")
def laptops(tmp_path_factory):
    """The program on two vaults of one office, each with a case."""
    folder = tmp_path_factory.mktemp("laptops")
    admin, _ = founded(folder / "one")
    other = joined(admin, new_vault(folder / "two").desk)
    for desk in (admin, other):
        add_case(desk, consultation())
        desk.lock()
    return Program.on(folder / "one"), Program.on(folder / "two")


def test_by_stick_and_folder(laptops, tmp_path):
    one, two = laptops
    made = one.ask("bundle", "export", tmp_path / "x.labundle")
    assert made.keys() == {"file", "frames", "bytes", "files", "parts"}
    told = two.ask("bundle", "import", tmp_path / "x.labundle")
    assert told["transactions"] > 0
    assert told["conflicts"] == 0
    for program in (two, one):
        ran = program.ask("sync", "run", "--folder", tmp_path)
        assert {"sent", "received", "waiting", "conflicts", "state"} <= ran.keys()
    assert len(one.ask("case", "list")["cases"]) == len(two.ask("case", "list")["cases"]) == 2
    assert one.ask("sync", "status", "--seen")["state"] in {"held", "local"}
    assert one.ask("sync", "line", "--metered") == one.ask("sync", "line") == {"metered": True}
    assert one.ask("sync", "line", "--not-metered") == {"metered": False}
    assert one.refusal("sync", "run") == "sync.no_hub"
    assert one.refusal("bundle", "import", tmp_path / "nothing.labundle") == "input.file_unreadable"
    assert one.refusal("attachment", "fetch", "no id").split(".")[0] in {"input", "case"}
