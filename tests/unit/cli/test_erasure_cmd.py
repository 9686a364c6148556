# SPDX-License-Identifier: Apache-2.0
"""Is a case erased from the command line only by two people who typed its number, with every state told?"""

import pytest

from legalaid.services import erasure
from legalaid.services.cases import add_case
from legalaid.services.visits import start_visit
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import founded, hand, joined
from tests.helpers.pdfs import poppler_text
from tests.helpers.program import Program


@pytest.fixture
def office(tmp_path):
    """Dara, who administers; a case of his that Sok ordered to be erased, and one that nobody did."""
    dara, _ = founded(tmp_path / "dara")
    sok = joined(dara, open_desk(tmp_path / "sok", which=1))
    refs = [add_case(dara, consultation()) for _ in range(2)]
    hand(dara, sok)
    order = erasure.order(sok, refs[0], reason="asked", confirm=refs[0])
    hand(sok, dara)
    dara.lock()
    sok.lock()
    return Program.on(tmp_path / "dara"), order.index, *refs


def test_it_is_told_first_then_ordered_and_agreed_to(office):
    dara, order, ref, other = office
    said = dara.ask("case", "erase", other, "--reason", "asked")
    assert (said["number"], said["ordered"], said["needs_second"], said["computers"]) == (other, False, True, 2)
    assert dara.refusal("case", "erase", other, "--reason", "asked", "--confirm", ref) == "input.wrong_value"
    assert dara.refusal("erasure", "let-go", str(order), "--confirm", ref) == "input.not_found"
    assert dara.ask("erasure", "approve", str(order), "--confirm", ref) == {"order": order, "in_force": True}
    told = dara.ask("erasure", "list")
    [one] = told["orders"]
    assert (one["order"], one["number"], one["reason"], one["in_force"], one["here"]) == (
        order,
        ref,
        "asked",
        True,
        False,
    )
    assert [each["done"] for each in one["computers"]] == [True, False]
    assert [gone["number"] for gone in told["erased_here"]] == [ref]


def test_it_is_withdrawn_and_recorded(office, tmp_path):
    dara, order, ref, _ = office
    assert dara.ask("erasure", "withdraw", str(order)) == {"order": order, "withdrawn": True}
    assert dara.refusal("erasure", "withdraw", str(order)) == "case.erasure_stands"
    [one] = dara.ask("erasure", "list")["orders"]
    assert (one["may_withdraw"], one["may_approve"], one["withdrawn_by"] is None) == (False, False, False)
    printed = dara.ask("erasure", "print", ref, "--language", "en", "--out", tmp_path / "record.pdf")
    assert printed.keys() == {"out", "pages", "sha256"}
    assert "It was withdrawn" in poppler_text((tmp_path / "record.pdf").read_bytes())


def test_a_vault_alone_erases_a_visit_at_once(tmp_path):
    with open_desk(tmp_path / "alone") as desk:
        ref = start_visit(desk, "cc1", type="full")
    alone = Program.on(tmp_path / "alone")
    said = alone.ask("visit", "erase", ref, "--reason", "mistake", "--confirm", ref)
    assert (said["ordered"], said["erased"], said["needs_second"], said["order"]) == (True, True, False, None)
    told = alone("--language", "km", "erasure", "list")
    assert (told.code, ref in told.out) == (0, True)
