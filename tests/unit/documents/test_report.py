# SPDX-License-Identifier: Apache-2.0
"""A report of several parts keeps its headings, cuts long cells between lines, draws lines with their tables."""

import re
from dataclasses import replace
from datetime import date

import pytest

from legalaid.documents.chart import Line, Point
from legalaid.documents.content import Bilingual, LetterLanguage, Mark
from legalaid.documents.report import Chart, Facts, Grid, Headed, Heading, Look, Prose, Report, Signed, print_report
from legalaid.i18n import Language
from tests.helpers.khmer_samples import PARAGRAPHS
from tests.helpers.letters import LETTERHEAD, sample
from tests.helpers.pdfs import drawn, fonts, poppler_text, pypdf_text, squeezed

CODE, TEXT = Bilingual("លេខកូដ", "Code"), Bilingual("អត្ថបទ", "Text")
COLUMNS = (Headed(CODE, 1), Headed(TEXT, 4), Headed(Bilingual("ចំនួន", "Number"), 1, is_number=True))


def report(*parts, language=LetterLanguage.BOTH):
    return Report(
        code="test",
        title=Bilingual("របាយការណ៍", "Report"),
        subtitle=Bilingual(),
        reference="V-BTB-2026-003-0001-4",
        language=language,
        letterhead=LETTERHEAD,
        marks=frozenset({Mark.CONFIDENTIAL}),
        parts=parts,
    )


def pages_of(made):
    return [squeezed(page) for page in poppler_text(made.pdf).split("\f")[:-1]]


def rows(count, text="ក"):
    return tuple((Bilingual(f"R{n:03d}", f"R{n:03d}"), Bilingual(text, "a"), Bilingual("៥", "5")) for n in range(count))


@pytest.mark.parametrize("language", LetterLanguage, ids=str)
def test_headings_of_a_table_stand_on_each_page_with_its_number_and_reference(language):
    made = print_report(report(Heading(Bilingual("ឧបសម្ព័ន្ធ", "Annex")), Grid(COLUMNS, rows(90)), language=language))
    pages = pages_of(made)
    assert len(pages) == made.pages > 1
    heading = CODE.written_in(language.main)
    assert all(squeezed(heading) in page and "V-BTB-2026-003-0001-4" in page for page in pages)
    assert sum(page.count("R0") for page in pages) == 90
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in fonts(made.pdf))


def test_a_cell_longer_than_a_page_goes_on_and_loses_nothing():
    long = "\n".join(PARAGRAPHS * 12)
    made = print_report(report(Grid(COLUMNS, rows(2, long)), language=LetterLanguage.KM))
    assert made.pages > 2
    text = squeezed(pypdf_text(made.pdf))
    assert [part for part in PARAGRAPHS if text.count(squeezed(part)[:20]) < 2 * 12] == []


def test_both_languages_are_said_and_what_is_the_same_once():
    parts = (
        Prose(Bilingual("ទឹកមិនគ្រប់គ្រាន់", "Water runs out"), Look.FORMAL),
        Facts(((Bilingual("កន្លែង", "Place"), Bilingual("២៤", "24")), (CODE, Bilingual("FOD01", "FOD01")))),
    )
    text = squeezed(pypdf_text(print_report(report(*parts)).pdf))
    for wanted in ("ទឹកមិនគ្រប់គ្រាន់", "Waterrunsout", "កន្លែង", "Place", "២៤"):
        assert wanted in text
    assert text.count("FOD01") == 1
    english = squeezed(pypdf_text(print_report(report(*parts, language=LetterLanguage.EN)).pdf))
    assert "Waterrunsout" in english
    assert "ទឹក" not in english


def chart(count, steps=()):
    points = tuple(Point(date(2000 + n, 3, 5), float(n % 3), str(n % 3)) for n in range(count))
    table = Grid(COLUMNS[:2], tuple((Bilingual(f"{p.day:%Y}", f"{p.day:%Y}"), TEXT) for p in points))
    return Chart(Bilingual("ទឹក", "Water"), Line(points, limits=(1.5,), steps=steps), table, "FOD04")


@pytest.mark.parametrize("count", [1, 2, 3, 26])
def test_a_line_stands_with_its_table_however_many_points_it_has(count):
    text = squeezed(pypdf_text(print_report(report(chart(count), language=LetterLanguage.EN)).pdf))
    assert "FOD04Water" in text
    assert all(str(2000 + n) in text for n in range(count))


def test_the_side_of_a_line_says_words_in_the_language_of_the_paper():
    steps = ((0.0, Bilingual("ទេ", "No")), (2.0, Bilingual("បាទ", "Yes")))
    for language, word in ((LetterLanguage.EN, "Yes"), (LetterLanguage.KM, "បាទ")):
        text = squeezed(pypdf_text(print_report(report(chart(3, steps), language=language)).pdf))
        assert word in text
        assert ("០៣/២០០០" if language.main is Language.KM else "03/2000") in text


def test_the_same_report_is_the_same_file():
    parts = (Grid(COLUMNS, rows(3)), chart(3))
    assert print_report(report(*parts)).pdf == print_report(report(*parts)).pdf


def test_days_stand_under_a_line_where_two_points_are_of_one_month():
    points = tuple(Point(date(2026, 11, day), 1.0, "1") for day in (12, 20))
    line = Chart(TEXT, Line(points), Grid(COLUMNS[:1], ((CODE,),)))
    text = squeezed(pypdf_text(print_report(report(line, language=LetterLanguage.EN)).pdf))
    assert "12/11/2026" in text
    assert "20/11/2026" in text


ROWS_ABOVE = {"Prose": 35, "Grid": 34, "Facts": 34}
"""Of the 38 that fit on the page alone."""
SECTIONS = (
    Prose(Bilingual("ទឹកមិនគ្រប់គ្រាន់", "Water runs out")),
    Grid(COLUMNS, rows(3)),
    Facts(((CODE, Bilingual("FOD01", "FOD01")), (TEXT, Bilingual("ទឹក", "Water")))),
)


@pytest.mark.parametrize("under", SECTIONS, ids=lambda part: type(part).__name__)
def test_a_heading_stays_with_what_it_is_over_and_leaves_no_page_half_empty(under):
    """However full the page is, the heading moves with the first words under it, and only when they do not fit."""
    heading = Heading(Bilingual("ការរកឃើញ", "Findings"))
    begins = {"Prose": "Waterrunsout", "Grid": "R000", "Facts": "FOD01"}[type(under).__name__]
    most = 0
    for count in range(33, 39):
        filled = Grid(COLUMNS, tuple((CODE, TEXT, CODE) for _ in range(count)))
        pages = pages_of(print_report(report(filled, heading, under, language=LetterLanguage.EN)))
        (at,) = [number for number, page in enumerate(pages) if "Findings" in page]
        assert begins in pages[at]
        most = max(most, count) if at == 0 else most
    assert most >= ROWS_ABOVE[type(under).__name__]


def test_the_rule_under_the_letterhead_spans_the_page_beside_a_mark():
    marked = report(Prose(TEXT))
    rules = [
        re.findall(r"0\.9 w (.+?) S", drawn(print_report(replace(marked, marks=marks)).pdf)[0])
        for marks in (marked.marks, frozenset())
    ]
    assert rules[0] == rules[1]
    assert len(rules[0]) == 1


@pytest.mark.parametrize("language", LetterLanguage, ids=str)
def test_a_place_to_sign_never_stands_alone_on_a_page(language):
    """However full the page is, the last words of a letter go over to the next page with the place to sign."""
    salute = Prose(Bilingual("សូមទទួលការរាប់អាន", "Please accept this"), Look.FORMAL)
    last, signature = ("Pleaseaccept", "Signature") if language is LetterLanguage.EN else ("សូមទទួល", "ហត្ថលេខា")
    parted = 0
    for count in range(27, 38, 2):
        filled = Grid(COLUMNS, tuple((CODE, TEXT, CODE) for _ in range(count)))
        made = print_report(report(filled, salute, Signed(sample()), language=language))
        pages = pages_of(made)
        (at,) = [number for number, page in enumerate(pages) if signature in page]
        assert last in pages[at]
        parted += at
    assert parted > 0
