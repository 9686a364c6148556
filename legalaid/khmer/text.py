# SPDX-License-Identifier: Apache-2.0
"""In which order do the code points of Khmer text stand, and which texts count as the same?

Two normal forms that never mix:

- `store_norm` is for what is saved and printed. It puts the code points of each syllable in one order and joins vowels
  that were typed in two halves. It never respells: a letter of a legal text stays as it was typed.
- `fold` is a lossy key for search and duplicates. It is never shown, saved as text or printed.

A syllable here is the orthographic one: a base letter with its subscripts, vowels and signs, the smallest piece that a
reader sees as one and the only places where a line may ever be cut.
"""

import re
import unicodedata
from functools import lru_cache

ZWSP = "\u200b"
"""Zero width space: a break hint that a person typed, or that `words.display` put in."""

_BASE = "\u1780-\u17b3"
_COENG = "\u17d2"
_ROBAT = "\u17cc"
_RO = "\u179a"
_SHIFTERS = "\u17c9\u17ca"
_VOWELS = "\u17b6-\u17c5"
_FINALS = "\u17c6-\u17c8"

_SYLLABLE = re.compile(f"[{_BASE}\u25cc](?:[\u17b6-\u17d1\u17dd]|{_COENG}[{_BASE}])+")
"""A syllable with something after its base, as far as its order is known."""

_PIECE = re.compile(f"[{_BASE}\u25cc](?:{_COENG}[{_BASE}]|[\u17b4-\u17d3\u17dd\u200c\u200d])*|.", re.DOTALL)

_PARTS = re.compile(
    f"(?P<robat>{_ROBAT})|(?P<coeng>{_COENG}.)|(?P<shifter>[{_SHIFTERS}])|(?P<vowel>[{_VOWELS}])|(?P<final>[{_FINALS}])"
    "|(?P<sign>.)"
)
_WRITING_ORDER = ("robat", "coeng", "shifter", "vowel", "sign", "final")

_JOINED = {"\u17c1\u17b8": "\u17be", "\u17b8\u17c1": "\u17be", "\u17c1\u17b6": "\u17c4", "\u17b6\u17c1": "\u17c4"}
_HALVES = re.compile("|".join(_JOINED))


def store_norm(text: str) -> str:
    """The text in the one order that is stored: NFC, syllables in writing order, halves of a vowel joined.

    A no-break space becomes a plain one; nothing else is dropped, doubled or replaced. Doing it twice changes nothing.
    """
    composed = unicodedata.normalize("NFC", text.replace("\u00a0", " "))
    # U+17DD has a combining class, so the new order may need composing again.
    return unicodedata.normalize("NFC", _SYLLABLE.sub(_reordered, composed))


def _reordered(syllable: re.Match[str]) -> str:
    return _in_writing_order(syllable[0])


def _in_writing_order(syllable: str) -> str:
    """Base, robat, subscripts (RO last), shifter, vowels, upper signs, final signs."""
    base, rest = syllable[0], syllable[1:]
    found: dict[str, list[str]] = {kind: [] for kind in _WRITING_ORDER}
    for part in _PARTS.finditer(rest):
        found[str(part.lastgroup)].append(part[0])
    found["coeng"].sort(key=lambda coeng: coeng[1] == _RO)
    found["vowel"] = [_join_halves("".join(found["vowel"]))]
    return base + "".join("".join(found[kind]) for kind in _WRITING_ORDER)


def _join_halves(vowels: str) -> str:
    return _HALVES.sub(lambda pair: _JOINED[pair[0]], vowels)


# --- the search key --------------------------------------------------------------------------------------------------

_INVISIBLE = (0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0x17B4, 0x17B5)
_ACCENTS = range(0x0300, 0x0370)
_SMALL_SIGNS = (0x17C9, 0x17CA, 0x17CB, 0x17CD, 0x17CE, 0x17CF, 0x17D1, 0x17D3, 0x17DD)
"""Shifters and signs over the line that are often left out or swapped."""

_KEY_LETTERS: dict[int, str | None] = {
    **dict.fromkeys((*_INVISIBLE, *_ACCENTS, *_SMALL_SIGNS)),
    **{0x17E0 + n: str(n) for n in range(10)},
    0x17A3: "\u17a2",  # a deprecated letter
    0x17B2: "\u17b1",  # two shapes of one vowel letter
    0x17C8: "\u17c7",
}
_KEY_PAIRS = (
    ("\u17d2\u178a", "\u17d2\u178f"),  # subscript DA looks like TA
    ("\u17d2\u17a4", "\u17d2\u17a2"),  # a deprecated letter: below the line without its vowel, else with it
    ("\u17a4", "\u17a2\u17b6"),
)
_LONGEST_SYLLABLE = 16
"""Characters; real ones have up to eight."""

_UPPER = re.compile("[\u17b7-\u17ba\u17be\u17d0]")
_REPEATED = re.compile("([\u17b6-\u17c8\u17d0])\\1+")


def fold(text: str) -> str:
    """A key under which spellings of the same word meet; for comparing only.

    On top of `store_norm` it drops invisible characters, shifters, small signs, doubled vowels, accents and case;
    subscript DA reads as TA, which looks the same; Khmer digits become 0-9.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    key = plain.translate(_KEY_LETTERS)
    for typed, meant in _KEY_PAIRS:
        key = key.replace(typed, meant)
    return _SYLLABLE.sub(_refolded, key)


def _refolded(syllable: re.Match[str]) -> str:
    found = syllable[0]
    return _folded_syllable(found) if len(found) > _LONGEST_SYLLABLE else _kept_syllable(found)


@lru_cache(maxsize=8192)
def _kept_syllable(syllable: str) -> str:
    """The syllables of a language are a few thousand, and every text is made of them; nonsense is not kept."""
    return _folded_syllable(syllable)


def _folded_syllable(syllable: str) -> str:
    ordered = _in_writing_order(syllable)
    if _UPPER.search(ordered):
        ordered = ordered.replace("\u17bb", "")  # u cannot stand there: it was typed for a shifter
    return _REPEATED.sub(r"\1", _join_halves(_REPEATED.sub(r"\1", ordered)))


_TOKEN = re.compile(f"[{_BASE}](?:[\u17b6-\u17d1]|{_COENG}[{_BASE}])*|[^\\W\u1780-\u17ff_]+")


def clusters(text: str) -> list[str]:
    """The search tokens: syllables of the folded text, and its Latin words and numbers whole."""
    return _TOKEN.findall(fold(text))


# --- pieces of a text as it is ---------------------------------------------------------------------------------------


def syllables(text: str) -> list[str]:
    """The pieces of the text that no line may cut; joined they are the text.

    A Khmer syllable is one piece; any other character is one together with the marks that combine with it.
    """
    pieces: list[str] = []
    for found in _PIECE.finditer(text):
        if pieces and _clings(found[0]):
            pieces[-1] += found[0]
        else:
            pieces.append(found[0])
    return pieces


def _clings(piece: str) -> bool:
    return piece in "\u200c\u200d" or unicodedata.category(piece[0]).startswith("M")


def graphemes(text: str) -> int:
    """How many signs a person would count: a Khmer syllable is one, an invisible character none."""
    return sum(not _is_unseen(piece) for piece in syllables(text))


def _is_unseen(piece: str) -> bool:
    return all(unicodedata.category(char) in {"Cf", "Cc", "Mn", "Mc", "Me"} for char in piece)


def is_khmer(text: str) -> bool:
    """Whether the text holds at least one Khmer letter."""
    return any("\u1780" <= char <= "\u17b3" for char in text)


# --- control characters ----------------------------------------------------------------------------------------------

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_CONTROL_IN_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def has_control(text: str, *, multiline: bool = False) -> bool:
    """Whether the text holds a control, line separator or bidirectional override.

    `multiline` allows line feed and tab. ZWSP, ZWNJ and ZWJ are no controls: Khmer needs them.
    """
    return bool((_CONTROL_IN_LINES if multiline else _CONTROL).search(text))


def visible_controls(text: str) -> str:
    """A narrative in which each hidden control shows as `[U+202E]`, so that it can neither hide nor turn text."""
    return _CONTROL_IN_LINES.sub(lambda control: f"[U+{ord(control[0]):04X}]", text)
