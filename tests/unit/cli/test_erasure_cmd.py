# SPDX-License-Identifier: Apache-2.0
"""Is a case erased from the command line only by two people who typed its number, by stick, with every state told?"""

import pytest

from legalaid.services.cases import add_case
from tests.helpers.desks import consultation, open_desk, put_vault
from tests.helpers.joined import founded, hand, joined
from tests.helpers.program import Program


@pytest.fixture
def office(tmp_path):
    """Dara, who administers, and Sok, with one case; and a stick between them."""
    dara, _ = founded(tmp_path / "dara")
    sok = joined(dara, open_desk(tmp_path / "sok", which=1))
    ref = add_case(dara, consultation())
    for _ in range(2):
        hand(dara, sok)
        hand(sok, dara)
    dara.lock()
    sok.lock()
    return Program.on(tmp_path / "dara"), Program.on(tmp_path / "sok"), ref, tmp_path / "stick.labundle"


def carry(giver, taker, stick):
    giver.ask("bundle", "export", stick)
    return taker.ask("bundle", "import", stick)


def test_an_order_goes_by_stick_and_its_answers_come_back(office):
    dara, sok, ref, stick = office
    said = sok.ask("case", "erase", ref, "--reason", "asked")
    assert (said["number"], said["ordered"], said["needs_second"], said["computers"]) == (ref, False, True, 2)
    assert sok.refusal("case", "erase", ref, "--reason", "asked", "--confirm", "yes") == "input.wrong_value"
    given = sok.ask("case", "erase", ref, "--reason", "asked", "--confirm", ref)
    assert (given["ordered"], given["erased"]) == (True, False)
    entry = str(given["order"])
    assert sok.refusal("erasure", "approve", entry, "--confirm", ref) == "case.not_yours_to_approve"
    carry(sok, dara, stick)
    assert dara.ask("sync", "status")["erasures"] == 1
    [order] = dara.ask("erasure", "list")["orders"]
    assert (order["order"], order["number"], order["confirm"], order["may_approve"]) == (given["order"], ref, ref, True)
    assert dara.ask("erasure", "approve", entry, "--confirm", ref) == {"order": given["order"], "in_force": True}
    assert dara.refusal("case", "show", ref) == "input.not_found"
    assert dara.refusal("erasure", "let-go", entry, "--confirm", ref) == "input.not_found"
    carry(dara, sok, stick)
    assert sok.refusal("case", "show", ref) == "input.not_found"
    carry(sok, dara, stick)
    told = dara.ask("erasure", "list")
    assert [one["done"] for one in told["orders"][0]["computers"]] == [True, True]
    assert [one["number"] for one in told["erased_here"]] == [ref]
    told = dara("--language", "km", "erasure", "list")
    assert (told.code, ref in told.out) == (0, True)
    assert dara.ask("vault", "verify")["ok"]


def test_a_visit_of_a_vault_alone(tmp_path):
    alone = Program.on(put_vault(tmp_path / "alone"))
    ref = alone.ask("visit", "start", "cc1")["ref"]
    said = alone.ask("visit", "erase", ref, "--reason", "mistake")
    assert (said["ordered"], said["needs_second"], said["order"]) == (False, False, None)
    assert alone.ask("visit", "erase", ref, "--reason", "mistake", "--confirm", ref)["erased"]
    assert alone.ask("visit", "list")["visits"] == []
    assert alone.ask("erasure", "list")["orders"] == []
