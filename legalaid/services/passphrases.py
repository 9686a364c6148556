# SPDX-License-Identifier: Apache-2.0
"""Is a passphrase good enough to be chosen, and which one could a person take who has no idea?

A suggestion is five names of communes of Cambodia, drawn by the system's random source: words that everybody here can
read and write, in the script of the keyboard. The list is public, so its strength is counted from its length alone.
"""

import math
import secrets
from collections.abc import Iterable
from functools import cache

from legalaid.domain import places
from legalaid.errors import VaultError
from legalaid.i18n import Language
from legalaid.khmer.text import graphemes
from legalaid.vault import passphrase

WORDS = 5
_LEAST_LETTERS = 3
"""Shorter names are too easily confused when read from paper."""
_MOST_LETTERS = 14


def check(text: str, *, names: Iterable[str] = ()) -> None:
    """Return if `text` may become a passphrase beside these names. Raises the passphrase errors."""
    passphrase.check(text, forbidden=names)


def fault(text: str, *, names: Iterable[str] = ()) -> VaultError | None:
    """What speaks against `text`, if anything; for advice while a person types."""
    try:
        check(text, names=names)
    except VaultError as error:
        return error
    return None


def length(text: str) -> int:
    """How many characters count: Khmer clusters as one, blanks and invisible marks not at all."""
    return graphemes(passphrase.normal_form(text).decode("utf-8", "surrogatepass"))


def suggest(language: Language, *, names: Iterable[str] = ()) -> str:
    """Five names of communes with blanks between them, fit to be chosen beside `names`."""
    known = tuple(names)
    while True:
        words = " ".join(secrets.SystemRandom().sample(_words(language), WORDS))
        if fault(words, names=known) is None:
            return words


def strength(language: Language) -> int:
    """The bits of a suggestion against somebody who knows how it was made: 50 or more."""
    return math.floor(WORDS * math.log2(len(_words(language))))


@cache
def _words(language: Language) -> tuple[str, ...]:
    """Different names of communes, in the script of the language; a name of two words is written as one."""
    communes = (
        commune.name(language).replace(" ", "-")
        for province in places.provinces()
        for district in places.children(province.code)
        for commune in places.children(district.code)
    )
    return tuple(sorted({name for name in communes if _LEAST_LETTERS <= graphemes(name) <= _MOST_LETTERS}))
