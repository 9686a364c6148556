# SPDX-License-Identifier: Apache-2.0
"""A passage stays in its column at any width, breaks where a reader would, and keeps its lines together on pages."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from legalaid.documents.blocks import Strip, gap
from legalaid.documents.fonts import Cut
from legalaid.documents.lines import JOINT, SPACE, SPACE_SHRINK, SYLLABLE, Line, balance, fill, opening, set_words
from legalaid.documents.markup import Span, plain
from legalaid.documents.page import LETTER, Paper
from legalaid.documents.passage import Passage
from legalaid.documents.styles import MIN_LEADING, Align, Style
from legalaid.khmer.text import ZWSP, syllables
from tests.helpers.khmer_samples import PARAGRAPHS
from tests.helpers.letters import CASE_NUMBER
from tests.helpers.pdfs import page_of, pages_of, pictures, poppler_text, squeezed
from tests.helpers.unshaped import OneWord

NAMES = ("ចាន់ សុភា", "សុខ វិបុល")
UNSPACED = "ស្រ្តី" * 60
ADDRESS = "https://example.org/a-very-long-address/without_any.space@all/" + "x" * 90
TEXT = " ".join((*PARAGRAPHS, UNSPACED, ADDRESS, CASE_NUMBER))
JUSTIFIED = Style(align=Align.JUSTIFY, size=11, leading=20.5, first=20)


def words_of(text: str, column: float, names: tuple[str, ...] = ()):
    return set_words(text, [False] * len(text.replace(ZWSP, "")), names, base=Cut.TEXT, column=column)


# --- lines -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("breaking", [balance, fill])
@given(column=st.floats(2_000, 60_000))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_its_column_and_none_is_lost(breaking, column):
    found = words_of(TEXT, column, NAMES)
    lines = breaking(found, column, column)
    assert [word for line in lines for word in line.words] == found
    assert all(set_width(line, column) <= column + 0.01 for line in lines)


def set_width(line: Line, column: float) -> float:
    """The width of a justified line as it is drawn."""
    gaps = opening(line, column)
    inner = line.words[:-1]
    spaces = sum(word.spaces for word in inner) * gaps.space
    joints = sum(not word.spaces for word in inner) * gaps.joint
    return line.width + spaces + joints + sum(word.joints for word in line.words) * gaps.syllable


@given(column=st.floats(8_000, 60_000))
@settings(max_examples=60, deadline=None)
def test_a_justified_line_fills_its_column_or_is_left_alone(column):
    for line in balance(words_of(TEXT, column, NAMES), column, column):
        gaps = opening(line, column)
        assert gaps.space <= SPACE and gaps.joint <= JOINT and gaps.syllable <= SYLLABLE  # noqa: PT018
        if gaps.joint or gaps.syllable or gaps.space > 0:
            assert set_width(line, column) == pytest.approx(column)
        assert gaps.space >= -SPACE_SHRINK


def test_lines_end_between_syllables_and_never_in_a_name():
    for column in range(12_000, 50_000, 1_500):
        ends, text = set(), ""
        for line in balance(words_of(PARAGRAPHS[0], column, NAMES), column, column):
            text += "".join(word.text for word in line.words)
            ends.add(len(text))
        starts, at = set(), 0
        for piece in syllables(text):
            starts.add(at)
            at += len(piece)
        assert ends - starts == {len(text)}
        inside = {at for name in NAMES for at in range(text.index(name) + 1, text.index(name) + len(name))}
        assert not ends & inside


def test_breaking_after_every_syllable_would_cut_names():
    ends, at = set(), 0
    for piece in syllables(PARAGRAPHS[0]):
        at += len(piece)
        ends.add(at)
    start = PARAGRAPHS[0].index(NAMES[0])
    assert ends & set(range(start + 1, start + len(NAMES[0])))


def test_signs_stay_with_their_word_across_a_change_of_weight():
    spans = (Span("ការឃុំខ្លួន", is_bold=True), Span("។"), Span(" ជនរងគ្រោះ"))
    passage = Passage(spans, Style())
    for width in range(20, 200, 3):
        passage.wrap(width)
        lines = ["".join(word.text for word in line.words) for line in passage._lines]
        assert not any(line.startswith("។") for line in lines)


def test_a_typed_break_hint_is_a_break_and_vanishes():
    text = f"abc{ZWSP}def"
    passage = Passage(text, Style())
    passage.wrap(30)
    assert passage.line_count == 2
    assert squeezed(poppler_text(page_of(passage))) == "abcdef"
    assert ZWSP.encode("utf-16-be").hex().upper() not in "".join(word.actual for word in words_of(text, 9_999))


# --- on the page -----------------------------------------------------------------------------------------------------


def ink_box(pdf: bytes, dpi: int = 50) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink on the first page, in points."""
    page = pictures(pdf, dpi)[0].point(lambda shade: 255 if shade < 200 else 0)
    return tuple(edge * 72 / dpi for edge in page.getbbox())


def test_no_ink_leaves_the_column_at_any_width():
    chance = random.Random(60)  # noqa: S311  widths, not secrets
    columns = [chance.uniform(40, 480) for _ in range(60)]
    for column in columns:
        paper = Paper(right=LETTER.width - LETTER.left - column)
        left, top, right, _ = ink_box(page_of(Passage(TEXT[:420], JUSTIFIED, names=NAMES), paper=paper), 36)
        assert left >= paper.left - 2 and right <= paper.left + column + 2 and top >= paper.top - 2  # noqa: PT018


def test_an_unspaced_word_set_whole_would_leave_the_column():
    (word,) = words_of(UNSPACED, float("inf"))
    _, _, right, _ = ink_box(page_of(OneWord(word, 11, 24)))
    assert right > LETTER.left + LETTER.column + 2


def test_stacks_stay_within_their_line():
    tall = Passage("ស្ត្រីញ្ច្រ្ញូ្ក្រុៀឯ៍ ប៉័ង៉ូញ្ញឹ្ជំ", Style(size=30, leading=30 * MIN_LEADING))
    _, top, _, bottom = ink_box(page_of(tall), 100)
    assert top >= LETTER.top - 1
    assert bottom <= LETTER.top + tall.height + 1


class Room(Strip):
    """Empty room of a height."""

    def draw(self) -> None:
        """Nothing."""


@given(room=st.integers(0, 700))
@settings(max_examples=40, deadline=None)
def test_two_lines_stay_on_each_side_of_a_page_end(room):
    passage = Passage(TEXT[:420], JUSTIFIED, names=NAMES)
    passage.wrap(LETTER.column)
    left = LETTER.height - LETTER.top - LETTER.bottom - room
    parts = passage.split(LETTER.column, left)
    counts = [part.line_count for part in parts]
    assert sum(counts) == (passage.line_count if parts else 0)
    assert all(count >= 2 for count in counts)


def test_a_text_longer_than_a_page_flows_over_pages():
    story: list[Flowable] = [Passage("\n".join(PARAGRAPHS * 20), JUSTIFIED), gap(3), Passage("ចប់", Style())]
    pdf, pages = pages_of(story)
    assert pages > 4
    text = squeezed(poppler_text(pdf))
    assert text.count(squeezed(PARAGRAPHS[2])[-20:]) == 20


@given(st.text(st.characters(codec="ascii", exclude_categories=("Cc",)) | st.sampled_from("កខគសុ្រា។ ")))
@settings(max_examples=60, deadline=None)
def test_a_passage_says_its_text(text):
    passage = Passage(plain(text), Style())
    passage.wrap(200)
    assert "".join(word.text for line in passage._lines for word in line.words) == text
    assert passage.text == text
