# SPDX-License-Identifier: Apache-2.0
"""The letter to a prison is a letter of the register: numbered, its bytes kept, given out only as long as it may."""

import pytest

from legalaid.domain.case import Attachment, Letter
from legalaid.domain.interview import Interview
from legalaid.domain.record import change
from legalaid.errors import MissingGlyph
from legalaid.ids import parse_number
from legalaid.services import letters
from legalaid.services.attachments import export_attachment, list_attachments
from legalaid.services.recommendations import issue, list_recommendations
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_letters import make_visit_letter, preview_visit_letter
from legalaid.services.visit_release import LetterWithheld, ReprisalNotJudged
from legalaid.services.visits import open_visit
from tests.helpers.desks import open_desk
from tests.helpers.pdfs import poppler_text
from tests.helpers.visits import visit_document

TANK = "The tank is empty"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("letters") / "vault") as opened:
        yield opened


def visited(desk, **parts):
    found = {"questions": ["FOD04"], "interviews": ["A1"], "sources": ["seen"], "text_en": TANK, "severity": "critical"}
    return import_visit(desk, visit_document(**({"findings": [found]} | parts)))


def judge(desk, ref, risk):
    visit = open_visit(desk, ref).visit.record
    with desk.write("interview.edit") as work:
        for talk in work.opened_where(Interview, visit=visit.id):
            work.save(talk, change(talk.record, reprisal_risk=risk))


def standing(desk, ref):
    return [(one["number"], one["status"], one["copies"]) for one in letters.list_letters(desk, ref)]


def test_a_letter_to_a_prison_takes_a_number_and_its_exact_bytes_are_kept(desk):
    ref = visited(desk)
    preview = preview_visit_letter(desk, ref, language="en")
    assert standing(desk, ref) == []
    assert "L-BTB" not in poppler_text(preview.pdf)
    made = make_visit_letter(desk, ref, language="en")
    assert str(parse_number(made.number)).startswith("L-BTB-2026-")
    text = poppler_text(made.pdf)
    assert all(told in text for told in (made.number, ref, TANK))
    (listed,) = letters.list_letters(desk, ref)
    assert f"{listed['head_code'][:4]} {listed['head_code'][4:]}" in text
    assert listed["sha256"] == made.sha256
    assert letters.look_at_letter(desk, made.number) == made.pdf
    assert letters.letter_pdf(desk, made.number) == made.pdf
    assert standing(desk, ref) == [(made.number, "sealed", 2)]
    assert list_attachments(desk, ref) == []
    assert [one.number for one in letters.kept_letters(desk, open_visit(desk, ref).visit.record.id)] == [made.number]


def test_a_void_one_keeps_its_number_and_what_is_sent_names_the_one_that_stands(desk):
    ref = visited(desk)
    first, second, third = (make_visit_letter(desk, ref, language="km").number for _ in range(3))
    letters.void_letter(desk, third, "wrong signature")
    assert [status for _, status, _ in standing(desk, ref)] == ["sealed", "sealed", "void"]
    issue(desk, ref)
    sent = {line.record.letter for line in list_recommendations(desk) if line.ref.startswith(ref)}
    assert sent == {second}
    assert first < second < third


def test_a_letter_that_may_not_leave_takes_no_number(desk):
    ref = visited(desk)
    judge(desk, ref, None)
    with pytest.raises(ReprisalNotJudged):
        make_visit_letter(desk, ref, language="km")
    judge(desk, ref, "low")
    wrong = visited(desk, findings=[{"severity": "serious", "text_en": "\U0001f600"}])
    with desk.read() as reader:
        before = reader.count(Letter)
    with pytest.raises(MissingGlyph):
        make_visit_letter(desk, wrong, language="en")
    with desk.read() as reader:
        assert reader.count(Letter) == before
        assert reader.where(Letter, visit=open_visit(desk, wrong).visit.record.id) == ()


def test_a_kept_letter_goes_through_no_door_once_what_it_tells_may_not_leave(desk, tmp_path):
    ref = visited(desk)
    made = make_visit_letter(desk, ref, language="km")
    with desk.read() as reader:
        pdf = str(reader.open(Attachment, letters.find_letter(reader, made.number).record.pdf).record.id)
    out = tmp_path / "again.pdf"
    doors = (
        lambda: letters.letter_pdf(desk, made.number),
        lambda: letters.save_letter(desk, made.number, out),
        lambda: export_attachment(desk, pdf, out),
    )
    for risk, refusal in (("high", LetterWithheld), (None, ReprisalNotJudged)):
        judge(desk, ref, risk)
        for door in doors:
            with pytest.raises(refusal):
                door()
    assert not out.exists()
    assert letters.look_at_letter(desk, made.number) == made.pdf
    judge(desk, ref, "low")
    for door in doors:
        door()
    assert out.read_bytes() == made.pdf
