# SPDX-License-Identifier: Apache-2.0
"""Could two names be the same name, in whichever script and spelling they were written?

A Khmer name has no one Latin spelling, and neither is derived from the other. Both are reduced to the consonants that
every spelling keeps: the Khmer word for "health" and its spelling "Sok" both become `sk`. Keys only find candidates;
a person decides. They are wide on purpose: 58 of 60 names that the rules were not made from meet their Latin spelling,
and so does one in 250 pairs of different words (`tests/unit/khmer/test_names.py`).
"""

import re
import unicodedata
from itertools import pairwise

from legalaid.khmer.text import is_khmer, store_norm

NO_CONSONANTS = "0"
"""The key of a word that has only vowels."""

_SOUND_OF = {
    **dict.fromkeys("កខគឃ", "k"),
    **dict.fromkeys("ចឆជឈ", "c"),
    **dict.fromkeys("ដឋឌឍតថទធ", "t"),
    **dict.fromkeys("បផពភ", "p"),
    **dict.fromkeys("ញណន", "n"),
    **dict(zip("ងមយរលឡវសហ", "gmyrllvsh", strict=True)),
    **dict(zip("ឫឬឭឮ", "rrll", strict=True)),
}
"""Consonants that Latin spellings mix up share a letter; the rest, and the vowel letters, have none."""

_MUTE = "\u17cd"
_VOWEL = re.compile("[\u17b6-\u17c8]")
_SUBSCRIPT = re.compile("\u17d2(.)")
_CLUSTER = re.compile("[\u1780-\u17b3](?:[\u17b6-\u17d1\u17dd]|\u17d2[\u1780-\u17b3])*")
_GLIDES = frozenset("yvr")

_LATIN_SOUNDS = (
    (re.compile("chh?"), "c"),
    (re.compile("ng"), "G"),
    (re.compile("([nktp])h"), r"\1"),
    (re.compile("x"), "ks"),
    (re.compile("y(?![aeiou])"), "i"),
    (re.compile("(?<=[aeiou])[vwry]+$"), ""),
    (re.compile("(?<=[aeiou])r(?![aeiour])"), ""),  # "Yorn", "Phorn": only lengthens the vowel
    (re.compile("(?<=[aeiou])h$"), ""),
)
_LATIN_LETTERS = str.maketrans("dbfgqjwzG", "tppkkcvsg", "aeiou")


def name_keys(name: str) -> tuple[str, ...]:
    """The keys of the words of a name, sorted: family name and given name may stand in either order."""
    return tuple(sorted(name_key(word) for word in name.split()))


def name_key(word: str) -> str:
    """The consonants of one word of a name, equal for its Khmer and Latin spellings in most cases."""
    key = _khmer_key(store_norm(word)) if is_khmer(word) else _latin_key(latin_fold(word))
    return re.sub(r"(.)\1+", r"\1", key) or NO_CONSONANTS


def latin_fold(text: str) -> str:
    """A Latin name in small plain letters and digits, one space between words, to be compared by likeness."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return " ".join(re.findall("[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char))))


def _khmer_key(word: str) -> str:
    parts = [part for part in _CLUSTER.findall(word) if _MUTE not in part]
    return "".join(_sounds(part, after, first=n == 0) for n, (part, after) in enumerate(pairwise([*parts, ""])))


def _sounds(part: str, after: str, *, first: bool) -> str:
    """The consonants of a syllable that are heard, given the syllable after it."""
    base = _SOUND_OF.get(part[0], "")
    if not (first or after or _VOWEL.search(part)):  # a bare last consonant: its subscripts are mute, and so is a glide
        return "" if base in _GLIDES else base
    heard = base + "".join(_SOUND_OF.get(letter, "") for letter in _SUBSCRIPT.findall(part))
    nasal = "\u17c6" in part and not ("\u17b6\u17c6" in part and after.startswith("ង"))
    stop = "\u17c8" in part
    return heard + "m" * nasal + "k" * stop


def _latin_key(word: str) -> str:
    for sound, letter in _LATIN_SOUNDS:
        word = sound.sub(letter, word)
    return re.sub("[^a-z]", "", word.translate(_LATIN_LETTERS))
