# SPDX-License-Identifier: Apache-2.0
"""A line of Khmer ends between words: never in a syllable, a name, or a number and its unit."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import resources
from itertools import accumulate
from pathlib import Path

import khmerthings
import pytest
from hypothesis import given
from hypothesis import strategies as st

import legalaid
from legalaid import assets
from legalaid.khmer import words as breaking
from legalaid.khmer.text import ZWSP, syllables
from legalaid.khmer.words import display, forget, strip_display, words

GOLD = [
    line
    for line in Path(__file__).with_name("gold_breaks.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PRECISION_FLOOR = 0.98
RECALL_FLOOR = 0.70

SIGNS_THAT_NEVER_BEGIN = "។៕៖ៗ៘៙៚៛,.;:!?)]}»”’%"
SIGNS_THAT_NEVER_END = "([{«“‘"

NAMES = ("សុខ ចិន្តា", "ភូមិស្វាយ", "គណៈកម្មាធិការ", "Sok Chenda")

MIXED = st.lists(
    st.one_of(
        st.sampled_from([line.replace("|", "") for line in GOLD]),
        st.sampled_from(
            [*NAMES, " ", ZWSP, "\n", "១២", "30", "LA-2026/0341", "(", ")", "«", "»", "។", "៛", "ឬទេ", "ថ្ងៃទី"]
        ),
        st.text(st.characters(min_codepoint=0x1780, max_codepoint=0x17FF), max_size=8),
    ),
    max_size=6,
).map("".join)


def _ends(pieces: Iterable[str]) -> set[int]:
    return set(accumulate(map(len, pieces)))


def _rates(breaker: Callable[[str], Iterable[str]]) -> tuple[float, float]:
    """Precision and recall on the gold sentences, spaces left out: a line may always end there."""
    good = made = wanted = 0
    for line in GOLD:
        text = line.replace("|", "")
        easy = {space.end() for space in re.finditer(" ", text)} | {len(text)}
        expected, found = _ends(line.split("|")) - easy, _ends(breaker(text)) - easy
        good, made, wanted = good + len(expected & found), made + len(found), wanted + len(expected)
    return good / made, good / wanted


def test_breaks_stand_between_words():
    assert len(GOLD) >= 40
    precision, recall = _rates(words)
    assert precision >= PRECISION_FLOOR
    assert recall >= RECALL_FLOOR


def test_the_measure_sees_a_breaker_that_cuts_words():
    precision, recall = _rates(syllables)
    assert precision < 0.5
    assert recall > 0.9


@given(MIXED)
def test_no_text_is_lost_and_no_sign_is_left_alone(text):
    pieces = words(text, NAMES)
    plain = text.replace(ZWSP, "")
    assert "".join(pieces) == plain
    assert all(pieces)
    assert all(piece[0] not in SIGNS_THAT_NEVER_BEGIN for piece in pieces[1:])
    assert all(piece[-1] not in SIGNS_THAT_NEVER_END for piece in pieces[:-1])


@given(MIXED)
def test_no_syllable_name_or_phrase_is_cut(text):
    ends, plain = _ends(words(text, NAMES)), text.replace(ZWSP, "")
    assert ends <= _ends(syllables(plain))
    for whole in (*NAMES, "ឬទេ"):
        for found in re.finditer(re.escape(whole), plain):
            assert not ends & set(range(found.start() + 1, found.end()))


def test_words_and_signs():
    assert words("ខ្ញុំចង់ដឹងថាតើខ្ញុំមានសិទ្ធិឬទេ។") == ("ខ្ញុំ", "ចង់", "ដឹង", "ថា", "តើ", "ខ្ញុំ", "មាន", "សិទ្ធិ", "ឬទេ។")
    assert words("ពាក្យ«ជនរងគ្រោះ»ដែល(ICCPR)") == ("ពាក្យ", "«ជនរងគ្រោះ»", "ដែល", "(ICCPR)")
    assert words("ឯកសារ។ល។") == ("ឯកសារ។ល។",)
    assert words("") == ()


def test_spaces_stay_at_the_end_of_their_piece():
    assert words("a b  c\nd") == ("a ", "b  ", "c\n", "d")


def test_a_typed_break_is_a_break_and_vanishes():
    assert words(f"សិ{ZWSP}ទ្ធិ") == ("សិ", "ទ្ធិ")
    assert words(f"{ZWSP}ក{ZWSP}{ZWSP}ខ{ZWSP}") == ("ក", "ខ")


@pytest.mark.parametrize(
    "whole",
    ["ថ្ងៃទី២១", "ថ្ងៃទី ២១", "មាត្រា ២០៨", "លេខ LA-2026/0341", "៣០ ថ្ងៃ", "៦ខែ", "១.២៥០.០០០៛", "២៥០ រៀល", "១២កើត"],
)
def test_a_number_stays_with_its_word(whole):
    assert words(f"តាម {whole} នេះ") == ("តាម ", f"{whole} ", "នេះ")


def test_the_day_of_a_date_is_no_number_of_months():
    assert words("ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦") == ("ថ្ងៃទី២១ ", "ខែវិច្ឆិកា ", "ឆ្នាំ២០២៦")


def test_names_of_the_record_stay_whole_with_their_title():
    text = "លោកស្រី សុខ ចិន្តា បានមកជួប"
    assert words(text, ["សុខ ចិន្តា"])[0] == "លោកស្រី សុខ ចិន្តា "
    assert words(text)[0] == "លោកស្រី "
    assert words(text, ["", f"សុខ {ZWSP}ចិន្តា"]) == words(text, ["សុខ ចិន្តា"])


def test_a_long_address_breaks_behind_its_signs_and_a_case_number_never():
    assert words("https://example.org/law/page_1") == ("https://", "example.", "org/", "law/", "page_", "1")
    assert words("LA-PP-2026-000341-7") == ("LA-PP-2026-000341-7",)


@given(MIXED)
def test_what_is_shown_copies_back(text):
    assert strip_display(display(text)) == text.replace(ZWSP, "")


def test_labels_get_a_break_where_there_is_no_space():
    assert display("ខ្ញុំចង់ដឹង ថា") == f"ខ្ញុំ{ZWSP}ចង់{ZWSP}ដឹង ថា"


def test_locking_drops_the_texts_held_for_speed():
    words("សាក្សីបានឃើញ")
    assert breaking._agreed_breaks.cache_info().currsize > 0
    forget()
    assert breaking._agreed_breaks.cache_info().currsize == 0


def test_the_list_has_no_entry_twice():
    table = assets.read_toml("vocabularies/keep_together.toml")
    for name in ("phrases", "before_number", "after_number", "before_name"):
        assert len(table[name]) == len(set(table[name])) > 0


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)


def test_segmenters_load_with_the_first_khmer_text_only():
    code = (
        "import sys, legalaid.khmer.words as w; w.words('plain'); print({'khmercut', 'khmerthings'} & set(sys.modules))"
    )
    assert _python(code).stdout.strip() == "set()"


def test_segmenters_load_ahead_of_the_first_text_when_asked_to():
    code = (
        "import sys, legalaid.khmer.words as w; w.load(); print(sorted({'khmercut', 'khmerthings'} & set(sys.modules)))"
    )
    assert _python(code).stdout.strip() == "['khmercut', 'khmerthings']"


def test_the_segmenters_print_nothing_and_outlive_a_collection():
    code = (
        "import gc, legalaid.khmer.words as w; w.words('ខ្ញុំចង់ដឹង'); gc.collect(); b = bytearray(40_000_000);"
        "w.forget(); print(len(w.words('ខ្ញុំចង់ដឹង')))"
    )
    done = _python(code)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "3", "")


def test_threads_may_ask_at_once():
    texts = [line.replace("|", "") for line in GOLD]
    expected = [words(text) for text in texts]
    forget()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(words, texts * 4)) == expected * 4


def test_one_module_knows_the_segmenters():
    root = Path(legalaid.__file__).parent
    knows = [
        path
        for path in root.rglob("*.py")
        if re.search("import (khmercut|khmerthings|pycrfsuite)", path.read_text("utf-8"))
    ]
    assert knows == [root / "khmer" / "words.py"]


@given(MIXED)
def test_our_word_list_answers_as_the_library_s_own_lexicon(text):
    theirs, ours = _lexicons()
    clusters = khmerthings.segment_clusters(text)
    for start in range(len(clusters)):
        assert ours.longest_match(clusters, start) == theirs.longest_match(clusters, start)


@cache
def _lexicons():
    lines = resources.files(khmerthings).joinpath("data", "words.txt").read_text(encoding="utf-8").splitlines()
    return khmerthings.Lexicon.from_lines(lines), breaking._Lexicon(lines)
