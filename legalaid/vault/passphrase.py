# SPDX-License-Identifier: Apache-2.0
"""Which bytes is a passphrase, and is it strong enough to be chosen?

Khmer keyboards put U+200B or a blank under the space bar and nobody sees which, so white space and invisible marks
are dropped before the passphrase is used; they carry next to no entropy. Nothing else is changed: no respelling, no
reordering, no digit mapping, no cutting. A rule about capitals and signs would only teach people to write it down.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from legalaid import assets, limits
from legalaid.errors import PassphraseCommon, PassphraseContainsName, PassphraseTooLong, PassphraseTooShort
from legalaid.khmer.text import graphemes

_UNSEEN = re.compile(
    "[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # white space
    "\u00ad\u200b-\u200f\u2060\ufeff]"  # invisible marks
)
"""Listed one by one, since the table of another Unicode version must never lock anybody out."""

_COMMON = "vocabularies/common_passphrases.txt"
_SHORTEST_NAME = 4
_LEAST_LETTERS = 5
_LEAST_DIGITS = 12
"""Different letters, or digits, that must be left once well-known pieces are taken out."""


def normal_form(text: str) -> bytes:
    """The bytes that go into the key derivation: NFC, without white space and invisible marks, in UTF-8."""
    return _visible(text).encode("utf-8", "surrogatepass")


def check(text: str, *, forbidden: Iterable[str] = ()) -> None:
    """Return if `text` may become a passphrase; only its own guessability counts.

    `forbidden` are names a guesser would try first: office, person, place. Names under four letters are not looked
    for. Raises `PassphraseTooShort`, `PassphraseTooLong`, `PassphraseContainsName` or `PassphraseCommon`.
    """
    visible = _visible(text)
    if len(text) > limits.PASSPHRASE_MAX_CHARACTERS:
        raise PassphraseTooLong(most=limits.PASSPHRASE_MAX_CHARACTERS)
    if graphemes(visible) < limits.PASSPHRASE_MIN_CHARACTERS:
        raise PassphraseTooShort(least=limits.PASSPHRASE_MIN_CHARACTERS)
    folded = visible.casefold()
    names = (_visible(name).casefold() for name in forbidden)
    if any(len(name) >= _SHORTEST_NAME and name in folded for name in names):
        raise PassphraseContainsName
    if _is_common(folded):
        raise PassphraseCommon


def _visible(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


def _is_common(folded: str) -> bool:
    """Nothing but well-known pieces with a few digits and signs between them, or one piece over and over."""
    rest = _common_pieces().sub("", folded)
    letters = {sign for sign in rest if unicodedata.category(sign)[0] in "LM"}
    digits = [sign for sign in rest if unicodedata.category(sign) == "Nd"]
    return (len(letters) < _LEAST_LETTERS and len(digits) < _LEAST_DIGITS) or _is_repeated(folded)


def _is_repeated(text: str) -> bool:
    return any((text[:size] * len(text))[: len(text)] == text for size in range(1, len(text) // 2 + 1))


@cache
def _common_pieces() -> re.Pattern[str]:
    lines = (line for line in assets.read_text(_COMMON).splitlines() if not line.startswith("#"))
    pieces = {_visible(line).casefold() for line in lines} - {""}
    return re.compile("|".join(map(re.escape, sorted(pieces, key=lambda piece: (-len(piece), piece)))))
