# SPDX-License-Identifier: Apache-2.0
"""A checklist says every question in its languages, keeps its headings, and blank has no room for a name."""

import re

import pytest

from legalaid.documents.checklists import Filled, Filling, print_checklist
from legalaid.documents.content import Bilingual, LetterLanguage
from legalaid.documents.formulae import formula
from legalaid.domain.checklist import template, word, words
from legalaid.i18n import Language
from tests.helpers.letters import LETTERHEAD
from tests.helpers.pdfs import fonts, poppler_text, pypdf_text, squeezed

TEMPLATE = template()


@pytest.fixture(scope="module", params=list(LetterLanguage), ids=str)
def printed(request):
    """The form in each language, with its pages as poppler reads them."""
    made = print_checklist(TEMPLATE, language=request.param, letterhead=LETTERHEAD)
    return request.param, made, [squeezed(page) for page in poppler_text(made.pdf).split("\f")[:-1]]


def test_every_question_stands_on_it_once(printed):
    _, _, pages = printed
    codes = re.findall("|".join(question.code for question in TEMPLATE.questions), "".join(pages))
    assert sorted(codes) == sorted(question.code for question in TEMPLATE.questions)


def test_every_word_of_every_question_is_there(printed):
    language, made, _ = printed
    text = squeezed(pypdf_text(made.pdf))
    spoken = (Language.KM, Language.EN) if language is LetterLanguage.BOTH else (language.main,)
    worded = [*TEMPLATE.questions, *TEMPLATE.sections, *words("answer"), *words("head"), word("note", "no_names")]
    for one in spoken:
        wanted = [entry.km if one is Language.KM else entry.en for entry in worded]
        assert [words for words in wanted if any(squeezed(part) not in text for part in words.split())] == []
    assert [rule for q in TEMPLATE.questions for rule in q.rules if squeezed(rule) not in text] == []


def test_the_heading_rows_stand_on_each_page_that_a_section_reaches(printed):
    language, _, pages = printed
    is_english = language is LetterLanguage.EN
    headings = [squeezed(label.en if is_english else label.km) for label in words("column")]
    reaching = dict.fromkeys(range(len(pages)), 0)
    for section in TEMPLATE.sections:
        title = squeezed(f"{section.code} {section.en if is_english else section.km}")
        reached = [n for n, page in enumerate(pages) if any(question.code in page for question in section.questions)]
        assert [n for n, page in enumerate(pages) if title in page] == reached != []
        reaching |= {n: reaching[n] + 1 for n in reached}
    for number, sections in reaching.items():
        assert [heading for heading in headings if pages[number].count(heading) < sections] == []


def test_each_page_carries_its_number_the_version_and_the_warning(printed):
    language, made, pages = printed
    assert len(pages) == made.pages <= 13
    for page in pages:
        assert "PRISON-VISIT-2026.1" in page
        assert squeezed(formula("form_not_reviewed", language.main)) in page
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in fonts(made.pdf))


def test_the_same_checklist_is_the_same_file(printed):
    language, made, _ = printed
    assert print_checklist(TEMPLATE, language=language, letterhead=LETTERHEAD).pdf == made.pdf


# --- filled ----------------------------------------------------------------------------------------------------------


def filled(note="", language=LetterLanguage.BOTH):
    answers = {
        "GEN01": Filled(ticked=frozenset({"no"}), words=Bilingual(), sources=("seen", "document"), note=note),
        "GEN03": Filled(ticked=frozenset(), words=Bilingual("១៨០០ កន្លែង", "1800 places"), sources=(), note=""),
    }
    head = {"facility": Bilingual("មណ្ឌលអប់រំកែប្រែទី១", "Correctional Centre 1")}
    filling = Filling(reference="V-BTB-2026-003-0001-4", head=head, answers=answers)
    return print_checklist(TEMPLATE, language=language, letterhead=LETTERHEAD, filling=filling)


def test_a_filled_checklist_shows_its_answers_and_its_visit():
    made = filled("ទឹកហូរតែពេលព្រឹក")
    text = squeezed(poppler_text(made.pdf))
    for wanted in ("១៨០០កន្លែង", "ទឹកហូរតែពេលព្រឹក", "មណ្ឌលអប់រំកែប្រែទី១", "V-BTB-2026-003-0001-4", "SD"):
        assert wanted in text
    assert squeezed(word("note", "no_names").km) not in text
    pages = [squeezed(page) for page in poppler_text(made.pdf).split("\f")[:-1]]
    assert all("PRISON-VISIT-2026.1" in page for page in pages)


def test_a_note_of_many_pages_goes_on_and_loses_nothing():
    note = " ".join(f"word{n}." for n in range(600))
    text = poppler_text(filled(note, LetterLanguage.EN).pdf)
    assert [n for n in range(600) if f"word{n}." not in text] == []
