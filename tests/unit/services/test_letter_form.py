# SPDX-License-Identifier: Apache-2.0
"""What does a letter ask for, what does the record answer, and does what a person empties stay empty?"""

import pytest

from legalaid.domain.case import LetterCopy
from legalaid.errors import CannotWriteFile, MissingLetterField, UnknownTemplate
from legalaid.services import letters
from legalaid.services.cases import add_case, open_form
from legalaid.services.letter_form import FRAME, letter_fields
from tests.helpers.desks import consultation, open_desk


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


def fields(desk, form, template, language):
    return {field.name: field for field in letter_fields(desk, form, template=template, language=language)}


def test_the_record_answers_what_it_can(desk):
    form = open_form(desk, add_case(desk, consultation()))
    asked = fields(desk, form, "advice", "km")
    assert [name for name, field in asked.items() if field.base not in FRAME] == [
        *("matter_km", "consulted_on", "facts_km", "advice_km", "next_date", "items_km")
    ]
    assert asked["advice_km"].value == "សូមស្នើសុំមេធាវី។"
    assert asked["advice_km"].is_required
    assert asked["consulted_on"].value == "2026-11-21"
    assert asked["consulted_on"].language is None
    assert asked["items_km"].value == "ដាក់ពាក្យសុំ"


def test_both_languages_are_asked_for_each_in_its_own_field(desk):
    form = open_form(desk, add_case(desk, consultation()))
    asked = fields(desk, form, "advice", "both")
    assert [asked[name].value for name in ("advice_km", "advice_en")] == ["សូមស្នើសុំមេធាវី។", "Ask for a free lawyer."]
    assert [asked[name].value for name in ("items_km", "items_en")] == ["ដាក់ពាក្យសុំ", "Apply for bail"]


def test_a_letter_to_an_office_asks_for_its_addressee(desk):
    form = open_form(desk, add_case(desk, consultation()))
    assert {"addressee_km", "position_km", "address_km"} <= set(fields(desk, form, "referral", "km"))
    assert "addressee_en" in fields(desk, form, "referral", "en")
    with pytest.raises(UnknownTemplate):
        letter_fields(desk, form, template="other", language="km")


def test_every_letter_has_room_for_marks_and_a_register_number_and_one_to_somebody_for_enclosures(desk):
    form = open_form(desk, add_case(desk, consultation()))
    assert list(fields(desk, form, "advice", "km"))[-5:] == [
        "marks",
        "register_no",
        "references",
        "attachments",
        "copies",
    ]
    assert list(fields(desk, form, "consent", "km"))[-2:] == ["marks", "register_no"]
    typed = {"marks": "urgent,confidential", "register_no": "១២/២៦", "references": "A\nB", "copies": "Archive"}
    plain = letters.preview_letter(desk, form, template="advice", language="en")
    framed = letters.preview_letter(desk, form, template="advice", language="en", fields=typed)
    assert framed.pdf != plain.pdf


def test_what_a_letter_was_prefilled_with_makes_the_same_letter(desk):
    form = open_form(desk, add_case(desk, consultation()))
    for template in ("advice", "appointment", "next-steps", "acknowledgement"):
        for language in ("km", "both"):
            typed = {
                field.name: field.value for field in letter_fields(desk, form, template=template, language=language)
            }
            plain = letters.preview_letter(desk, form, template=template, language=language)
            assert letters.preview_letter(desk, form, template=template, language=language, fields=typed) == plain


def test_what_is_emptied_is_empty(desk):
    form = open_form(desk, add_case(desk, consultation()))
    with pytest.raises(MissingLetterField) as refused:
        letters.preview_letter(desk, form, template="appointment", language="km", fields={"meeting_place_km": ""})
    assert refused.value.facts["field"].startswith("meeting_place")
    with pytest.raises(MissingLetterField):
        letters.preview_letter(desk, form, template="next-steps", language="km", fields={"items_km": ""})


def test_looking_at_a_letter_is_no_copy_and_saving_it_is_one(desk, tmp_path):
    made = letters.make_letter(desk, add_case(desk, consultation()), template="advice", language="km")
    assert letters.look_at_letter(desk, made.number) == made.pdf
    with pytest.raises(CannotWriteFile):
        letters.save_letter(desk, made.number, tmp_path / "absent" / "letter.pdf")
    with desk.read() as reader:
        assert reader.count(LetterCopy) == 1
    letters.save_letter(desk, made.number, tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").read_bytes() == made.pdf
    with desk.read() as reader:
        assert [copy.way for copy in reader.where(LetterCopy, order="no")] == ["printed", "saved"]
