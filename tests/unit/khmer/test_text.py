# SPDX-License-Identifier: Apache-2.0
"""Text is stored in one order without being respelled, and found in spite of how it was typed."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.khmer.text import (
    ZWSP,
    clusters,
    fold,
    graphemes,
    has_control,
    is_khmer,
    store_norm,
    syllables,
    visible_controls,
)

SAME_WORD = {
    "RO among subscripts": ("ស្រ្តី", "ស្ត្រី"),
    "vowel and sign": ("ស្រីមំុ", "ស្រីមុំ"),
    "split OE": ("ក\u17c1\u17b8ត", "កើត"),
    "split OO": ("ច\u17c1\u17b6ទ", "ចោទ"),
    "shifter after vowel": ("ប\u17b6\u17c9", "ប\u17c9\u17b6"),
    "subscript DA or TA": ("បណ្ដា", "បណ្តា"),
    "U typed for a shifter": ("ស\u17bbីម", "ស\u17caីម"),
    "zero width space": ("សិទ្ធិ\u200bមនុស្ស", "សិទ្ធិមនុស្ស"),
    "zero width non-joiner": ("ប\u17c9\u200cី", "ប\u17c9ី"),
    "doubled vowel": ("ការងារ".replace("ា", "ាា", 1), "ការងារ"),
    "deprecated letter": ("\u17a3ង្គការ", "អង្គការ"),
    "robat after vowel": ("ធមា៌", "ធម៌ា"),
    "samyok before subscript": ("ស័្វយ", "ស្វ័យ"),
    "no-break space": ("សុខ\u00a0ចិន្តា", "សុខ ចិន្តា"),
    "vowel before subscript": ("ខេ្មរ", "ខ្មែរ".replace("ែ", "េ")),
    "Khmer digits": ("មាត្រា ២០៨", "មាត្រា 208"),
}

DIFFERENT_WORDS = [("កា", "កី"), ("ខាន", "ឃាន"), ("ដី", "តី"), ("សុខ", "សូខ"), ("ក្រ", "ក្ល"), ("12", "21")]

NEVER_RESPELLED = ["បណ្ដា", "បណ្តា", "សប្ដាហ៍", "កាា", "ឲ្យ", "\u17a3", "ក\u200bខ", "ក\u200cខ", "១២៣"]

KHMER = st.text(
    st.one_of(
        st.characters(min_codepoint=0x1780, max_codepoint=0x17FF),
        st.sampled_from("\u200b\u200c\u200d\u00a0\u00ad aé\u0301"),
        st.sampled_from("កេាីុ្រ្ត៊័៝ើះៈឤ"),
    ),
    max_size=14,
)
JOINED = {"ើ": "េី", "ោ": "េា"}


@pytest.mark.parametrize(("typed", "meant"), SAME_WORD.values(), ids=SAME_WORD)
def test_spellings_of_one_word_meet(typed, meant):
    assert typed != meant
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize(("one", "other"), DIFFERENT_WORDS)
def test_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", NEVER_RESPELLED)
def test_what_is_stored_stays_as_it_was_typed(text):
    assert store_norm(text) == text


def test_stored_text_stands_in_writing_order():
    assert store_norm("ស្រ្តី") == "ស្ត្រី"
    assert store_norm("ក\u17c1\u17b8ត") == "កើត"
    assert store_norm("ស\u17b8\u17ca") == "ស\u17ca\u17b8"
    assert store_norm("e\u0301") == "é"


@given(KHMER)
def test_normalising_twice_changes_nothing(text):
    assert store_norm(store_norm(text)) == store_norm(text)
    assert fold(fold(text)) == fold(text)
    assert fold(store_norm(text)) == fold(text)


@given(st.text(max_size=20))
def test_text_of_any_script_folds_once(text):
    assert store_norm(store_norm(text)) == store_norm(text)
    assert fold(fold(text)) == fold(text)


@given(KHMER)
def test_nothing_is_lost_from_stored_text(text):
    def letters(of: str) -> Counter[str]:
        composed = unicodedata.normalize("NFC", of).replace("\u00a0", " ")
        return Counter("".join(JOINED.get(char, char) for char in composed))

    assert letters(store_norm(text)) == letters(text)


def test_search_tokens_are_syllables_and_whole_latin_words():
    assert clusters("សុខ ចិន្តា") == ["សុ", "ខ", "ចិ", "ន្តា"]
    assert clusters("LA-២០២៦/0341 Élan ។") == ["la", "2026", "0341", "elan"]


@given(KHMER)
def test_syllables_join_to_the_text_and_start_with_no_mark(text):
    pieces = syllables(text)
    assert "".join(pieces) == text
    assert not any(unicodedata.category(piece[0]).startswith("M") for piece in pieces[1:])


def test_a_syllable_is_one_sign_to_the_reader():
    assert syllables("ស្ត្រីខ្មែរ 1") == ["ស្ត្រី", "ខ្មែ", "រ", " ", "1"]
    assert graphemes("ស្ត្រីខ្មែរ") == 3
    assert graphemes("cafe\u0301") == graphemes("café") == 4
    assert graphemes(ZWSP * 20) == 0


def test_khmer_is_known_by_its_letters():
    assert is_khmer("Mr សុខ")
    assert not is_khmer("Sok ១២៣ ។")


@pytest.mark.parametrize(
    "char", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u202a", "\u202e", "\u2066", "\u2069", "\r"]
)
def test_controls_are_found_and_shown(char):
    assert has_control(f"a{char}b")
    assert has_control(f"a{char}b", multiline=True)
    assert visible_controls(f"a{char}b") == f"a[U+{ord(char):04X}]b"


@pytest.mark.parametrize("text", ["\u200b", "\u200c", "\u200d", "សុខ", "é", "០១២"])
def test_what_khmer_needs_is_no_control(text):
    assert not has_control(text)
    assert visible_controls(text) == text


def test_line_ends_belong_to_narratives_only():
    assert has_control("a\nb")
    assert not has_control("a\n\tb", multiline=True)
    assert visible_controls("a\n\tb") == "a\n\tb"
