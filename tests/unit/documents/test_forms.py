# SPDX-License-Identifier: Apache-2.0
"""The same form is printed blank, to be filled by hand, and filled."""

from dataclasses import replace

import pytest

from legalaid.documents.content import LetterLanguage
from legalaid.documents.forms import load_form, print_form
from legalaid.documents.formulae import formula
from legalaid.errors import UnknownTemplate
from legalaid.i18n import Language
from tests.helpers.letters import LETTERHEAD
from tests.helpers.pdfs import drawn, fonts, poppler_text, squeezed


@pytest.mark.parametrize("language", list(LetterLanguage))
def test_a_blank_form_says_every_label_and_option(language):
    made = print_form("consultation", language=language, letterhead=LETTERHEAD)
    text = squeezed(poppler_text(made.pdf))
    spoken = (Language.KM, Language.EN) if language is LetterLanguage.BOTH else (language.main,)
    cells = [cell for section in load_form("consultation").sections for row in section.rows for cell in row]
    labels = [words for cell in cells for words in (cell.label, *(option.label for option in cell.options))]
    for one in spoken:
        missing = [
            words for words in labels if any(w not in text for w in map(squeezed, words.written_in(one).split()))
        ]
        assert missing == []
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in fonts(made.pdf))
    assert made.pages == 2


def test_a_section_that_goes_on_repeats_its_heading():
    made = print_form("consultation", language=LetterLanguage.KM, letterhead=LETTERHEAD)
    pages = poppler_text(made.pdf).split("\f")
    heading = squeezed(load_form("consultation").sections[2].title.km)
    assert [heading in squeezed(page) for page in pages[:2]] == [True, True]


def test_no_page_begins_or_ends_with_a_single_line_of_a_ruled_cell():
    """However much the letterhead takes, the lines of a cell go over the page by twos at least."""
    cells = [cell for section in load_form("consultation").sections for row in section.rows for cell in row]
    summary = next(cell.lines for cell in cells if cell.code == "summary")
    upper_halves = set()
    for lines in range(1, 8):
        letterhead = replace(LETTERHEAD, issuer_km=LETTERHEAD.issuer_km[:1] * lines)
        made = print_form("consultation", language=LetterLanguage.KM, letterhead=letterhead)
        upper_halves.add(drawn(made.pdf)[0].count("[0.6 2] 0 d"))
    assert upper_halves & {1, summary - 1} == set()
    assert len(upper_halves) > 1


def test_a_filled_form_carries_its_answers():
    answers = {"name_km": "ចាន់ សុភា", "sex": "female", "summary": "បន្ទាត់ទី១\nបន្ទាត់ទី២"}
    blank = print_form("consultation", language=LetterLanguage.KM, letterhead=LETTERHEAD)
    filled = print_form(
        "consultation",
        language=LetterLanguage.KM,
        letterhead=LETTERHEAD,
        answers=answers,
        reference="BTB-2026-003-0341-7",
    )
    text = squeezed(poppler_text(filled.pdf))
    for part in ("ចាន់ សុភា", "បន្ទាត់ទី១", "បន្ទាត់ទី២", "BTB-2026-003-0341-7"):
        assert squeezed(part) in text
        assert squeezed(part) not in squeezed(poppler_text(blank.pdf))


def test_a_tick_is_drawn():
    def ticked(code: str) -> bytes:
        answers = {"channel": code}
        return print_form("consultation", language=LetterLanguage.KM, letterhead=LETTERHEAD, answers=answers).pdf

    assert len({ticked("telephone"), ticked("letter"), ticked("telephone, letter"), ticked("")}) == 4


def test_an_unread_form_says_so_on_every_page():
    warning = squeezed(formula("form_not_reviewed", Language.KM))
    made = print_form("consultation", language=LetterLanguage.KM, letterhead=LETTERHEAD)
    assert squeezed(poppler_text(made.pdf)).count(warning) == made.pages
    read = print_form("consultation", language=LetterLanguage.KM, letterhead=LETTERHEAD, reviewed=True)
    assert warning not in squeezed(poppler_text(read.pdf))


def test_there_is_no_form_of_that_name():
    with pytest.raises(UnknownTemplate):
        print_form("advice", language=LetterLanguage.KM, letterhead=LETTERHEAD)
