# SPDX-License-Identifier: Apache-2.0
"""Does a case that was the office's go on where only its maker reads it, with nothing left behind or lost?"""

import pytest

from legalaid.domain.case import CaseFact, CaseFile
from legalaid.errors import AlreadyRestricted, DecideFirst
from legalaid.services import attachments, cases, letters, sharing
from legalaid.services.case_edit import save_form
from legalaid.services.case_page import open_page
from legalaid.services.restriction import restrict
from tests.helpers.desks import consultation, new_vault
from tests.helpers.joined import founded, hand, joined, refs


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Dara and Sophea, who reads what is the office's."""
    folder = tmp_path_factory.mktemp("office")
    dara, _ = founded(folder / "dara")
    sophea = joined(dara, new_vault(folder / "sophea").desk)
    hand(sophea, dara)
    hand(dara, sophea)
    yield dara, sophea
    dara.lock()
    sophea.lock()


def document(desk, ref):
    left_out = {"ref", "conflicts", "sensitivity", "opened_by"}
    return {key: value for key, value in cases.show_case(desk, ref).items() if key not in left_out}


def figures(desk):
    with desk.read() as reader:
        return reader.count(CaseFact)


def test_everything_goes_on_in_a_file_of_its_own_and_a_stub_stays(office):
    dara, sophea = office
    ref = cases.add_case(dara, consultation(parties=[{"role": "adverse", "given_name_latin": "Rithy"}]))
    attachments.attach(dara, ref, title="statement.txt", content=b"what she said", source="client")
    letters.make_letter(dara, ref, template="advice", language="km")
    hand(dara, sophea)
    before, counted = document(dara, ref), figures(dara)

    number = restrict(dara, ref)
    assert number != ref
    assert document(dara, number) == before, "every value"
    page = open_page(dara, number)
    assert page.form.case.record.aliases == (ref,)
    assert page.access.is_restricted
    assert [attachments.read_attachment(dara, one.id) for one in page.files if one.title == "statement.txt"] == [
        b"what she said"
    ]
    assert [letter.number for letter in page.letters] == [one["number"] for one in before["letters"]]
    assert figures(dara) == counted, "it is counted once"

    hand(dara, sophea)
    assert number not in refs(sophea)
    stub = cases.show_case(sophea, ref)
    assert (stub["status"], stub["summary"], stub["client"], stub["parties"]) == ("closed", number, None, [])
    assert stub["letters"] == []
    sharing.share(dara, number, person=str(sophea.actor))
    hand(dara, sophea)
    assert document(sophea, number) == before
    with pytest.raises(AlreadyRestricted):
        restrict(dara, number)


def test_what_waits_for_a_decision_is_decided_first(office):
    dara, _ = office
    ref = cases.add_case(dara, consultation())
    one, other = cases.open_form(dara, ref), cases.open_form(dara, ref)
    save_form(dara, one, {"urgency": "1"})
    save_form(dara, other, {"urgency": "3"})
    hand(dara, office[1])
    with pytest.raises(DecideFirst):
        restrict(dara, ref)


def test_a_case_that_nobody_else_has_yet_is_only_marked(office):
    dara, sophea = office
    ref = cases.add_case(dara, consultation())
    assert restrict(dara, ref) == ref
    hand(dara, sophea)
    assert ref not in refs(sophea)
    with dara.read() as reader:
        assert reader.where(CaseFile, number=ref)[0].sensitivity == "restricted"
