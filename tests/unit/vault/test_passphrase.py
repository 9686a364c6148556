# SPDX-License-Identifier: Apache-2.0
"""Which passphrases are taken, and which writings of one are the same?"""

import pytest

from legalaid.errors import PassphraseCommon, PassphraseContainsName, PassphraseTooLong, PassphraseTooShort
from legalaid.vault.passphrase import check, normal_form

KHMER = "ដំរីសដើរលេងលើភ្នំខ្ពស់នៅពេលល្ងាច"


@pytest.mark.parametrize(
    "gap", ["", " ", "\u200b", "\u00a0", "  ", "\u200c", "\u2060", "\ufeff", "\t", "\u3000", "\r\n"]
)
def test_what_the_space_bar_of_a_khmer_keyboard_leaves_does_not_matter(gap):
    assert normal_form(f"ដំរីស{gap}ដើរលេង") == normal_form("ដំរីសដើរលេង")


def test_composed_and_decomposed_latin_are_the_same():
    assert normal_form("caf\u00e9") == normal_form("cafe\u0301")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Rice", "rice"), ("១២៣", "123"), ("ខ្ដ", "ខ្ត"), ("ែំ", "ំែ"), ("\uff52ice", "rice"), ("rice", "rice\x01")],
)
def test_nothing_else_is_made_equal(one, other):
    assert normal_form(one) != normal_form(other)


def test_any_text_has_a_normal_form():
    assert normal_form("\ud800 broken") == b"\xed\xa0\x80broken"


@pytest.mark.parametrize(
    "good",
    [KHMER, "river basket moon ladder seven", "ndkqwpzmvrtyhgs", "482917465039187", "ខ្ញុំ eat rice ជាមួយ family បាន"],
)
def test_taken(good):
    check(good)


def test_khmer_syllables_count_as_people_count_them():
    fifteen = "កា ខិ គី ឃឹ ងឺ ចុ ឆូ ជួ ឈើ ញឿ ដៀ ឋេ ឌែ ឍៃ ណោ"
    check(fifteen)
    with pytest.raises(PassphraseTooShort) as refusal:
        check(fifteen.removesuffix(" ណោ"))
    assert refusal.value.facts == {"least": 15}


@pytest.mark.parametrize("short", ["", "short", "abcdefghij klmn", "\u200b" * 40, "ខ្ញុំ " * 7, " " * 20 + "rice"])
def test_too_short(short):
    with pytest.raises(PassphraseTooShort):
        check(short)


def test_the_longest_is_taken_whole_and_one_more_is_refused():
    longest = "".join(f"{number}river" for number in range(100))[:256]
    check(longest)
    with pytest.raises(PassphraseTooLong) as refusal:
        check("x" + longest)
    assert refusal.value.facts == {"most": 256}


@pytest.mark.parametrize(
    "common",
    [
        "the quick brown fox jumps over the lazy dog",
        "Password 123456789012345!",
        "PasswordPassword2026!",
        "qwertyuiopasdfghjkl",
        "១២៣៤៥៦៧៨៩០១២៣៤៥៦",
        "ព្រះរាជាណាចក្រកម្ពុជា ជាតិ សាសនា ព្រះមហាក្សត្រ",
        "ធ្វើល្អបានល្អ\u200bធ្វើអាក្រក់បានអាក្រក់ 1",
        "a" * 30,
        "aB3!" * 10,
        "river moon river moon river moon",
        "2026 - 11 - 21 !!!! ????",
    ],
)
def test_well_known_or_repeated(common):
    with pytest.raises(PassphraseCommon):
        check(common)


@pytest.mark.parametrize("name", ["Sok Dara", "sokdara", "SOK\u200bDARA"])
def test_names_of_office_and_person(name):
    with pytest.raises(PassphraseContainsName):
        check("river basket Sok Dara ladder", forbidden=["Battambang Office", name])


def test_khmer_names_are_found_and_short_ones_are_not_looked_for():
    with pytest.raises(PassphraseContainsName):
        check(KHMER + "សុខដារា", forbidden=["សុខ ដារា"])
    check(KHMER + "លី", forbidden=["លី", ""])
