# SPDX-License-Identifier: Apache-2.0
"""Paragraphs that an office uses again: written once, found by a word in either language, changed without loss."""

import pytest

from legalaid.errors import InputError, MissingField, NotFound
from legalaid.services.paragraphs import (
    Wording,
    list_paragraphs,
    retire_paragraph,
    save_paragraph,
    versions_of,
    wording_of,
)
from tests.helpers.desks import StandingClock, open_desk

BAIL = Wording("Bail", "CPC 205", "ជនត្រូវចោទអាចសុំនៅក្រៅឃុំ។", "An accused person may apply for bail.")
LAND = Wording("ដីធ្លី", "Land Law 30", "អ្នកកាន់កាប់ដីដោយស្ងប់ស្ងាត់។", "")


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(tmp_path / "vault", clock=clock) as made:
        yield made


def test_a_paragraph_is_found_by_words_of_either_language_and_by_its_article(desk):
    save_paragraph(desk, BAIL)
    save_paragraph(desk, LAND)
    for words, titles in (
        ("", ["Bail", "ដីធ្លី"]),
        ("BAIL apply", ["Bail"]),
        ("ក្រៅឃុំ", ["Bail"]),
        ("205", ["Bail"]),
        ("២០៥", ["Bail"]),
        ("land ដី", ["ដីធ្លី"]),
        ("bail land", []),
    ):
        assert [one.title for one in list_paragraphs(desk, words)] == titles


def test_a_change_is_a_new_version_and_the_old_one_can_be_read(desk, clock):
    first = save_paragraph(desk, BAIL)
    clock.pass_time(days=1)
    second = save_paragraph(desk, Wording("Bail", "CPC 206", BAIL.text_km), code=first.code)
    assert [one.version for one in versions_of(desk, first.code)] == [2, 1]
    assert [one.id for one in list_paragraphs(desk)] == [second.id]
    assert wording_of(versions_of(desk, first.code)[1]) == BAIL


def test_a_retired_paragraph_is_offered_no_more_but_comes_back_with_its_next_version(desk):
    first = save_paragraph(desk, BAIL)
    retire_paragraph(desk, first.code)
    assert list_paragraphs(desk) == ()
    save_paragraph(desk, BAIL, code=first.code)
    assert [one.version for one in list_paragraphs(desk)] == [3]
    with pytest.raises(NotFound):
        retire_paragraph(desk, "p0")


def test_without_title_or_words_nothing_is_kept(desk):
    with pytest.raises(MissingField):
        save_paragraph(desk, Wording("", "", "x"))
    with pytest.raises(MissingField):
        save_paragraph(desk, Wording("x", "CPC 1", " \n", ""))
    with pytest.raises(InputError):
        save_paragraph(desk, Wording("x", "", "\x07"))
    assert list_paragraphs(desk) == ()
