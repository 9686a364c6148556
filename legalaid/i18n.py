# SPDX-License-Identifier: Apache-2.0
"""Which words does the core say, in Khmer or English?

Texts stand in `resources/locale/core.{km,en}.toml`. A test holds that both files have the same keys and that a text
and its translation name the same facts in braces.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from legalaid import assets
from legalaid.errors import LegalAidError


class Language(StrEnum):
    """A language of the product."""

    KM = "km"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Described:
    """An error as a person reads it."""

    code: str
    what: str
    next: str


def text(key: str, language: Language, **facts: str | int) -> str:
    """The text under a dotted key, its facts filled in. Raises `KeyError` for a key that does not exist."""
    return str(_lookup(key.split("."), language)).format(**facts)


def texts(key: str, language: Language) -> dict[str, str]:
    """All texts directly under a dotted key, as they are written."""
    return {name: str(words) for name, words in _lookup(key.split("."), language).items()}


def describe(error: LegalAidError, language: Language, *, counted: Callable[[int], str] = str) -> Described:
    """What happened and what to do next, in the reader's language; `counted` writes its numbers."""
    words = assets.read_toml(_path(language))["error"][error.code]
    facts = {name: counted(fact) if isinstance(fact, int) else fact for name, fact in error.facts.items()}
    return Described(error.code, words["what"].format(**facts), words["next"].format(**facts))


def _path(language: Language) -> str:
    return f"locale/core.{language}.toml"


def _lookup(parts: list[str], language: Language) -> Any:
    node: Any = assets.read_toml(_path(language))
    for part in parts:
        node = node[part]
    return node
