# SPDX-License-Identifier: Apache-2.0
"""Which codes exist, and what are they called in Khmer and English?

A vocabulary is a file `resources/vocabularies/<name>.toml`. Codes are minted once; a term retires, it is never deleted
or redefined, so that old records keep their meaning. Demographic lists end with the three non-answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from legalaid import assets
from legalaid.i18n import Language

UNKNOWN, DECLINED, NOT_ASKED = "unknown", "declined", "not_asked"
NON_ANSWERS = (UNKNOWN, DECLINED, NOT_ASKED)
"""Asked but not known, asked and not answered, not asked. A field left empty means: not reached."""


@dataclass(frozen=True, slots=True)
class Term:
    """One code of a vocabulary; `reviewed` says whether a native reader has seen its Khmer."""

    code: str
    km: str
    en: str
    definition: str = ""
    includes: str = ""
    excludes: str = ""
    since: str = ""
    retired_on: str = ""
    replaced_by: str = ""
    reviewed: bool = False
    crosswalk: tuple[tuple[str, str], ...] = ()

    def label(self, language: Language) -> str:
        """The term in one language."""
        return self.km if language is Language.KM else self.en


@cache
def terms(name: str) -> tuple[Term, ...]:
    """The terms of a vocabulary in their shown order, retired ones included."""
    table = assets.read_toml(f"vocabularies/{name}.toml")
    own = tuple(_term(entry) for entry in table["term"])
    if not table.get("non_answers", False):
        return own
    return own + terms("non_answer")


def _term(entry: dict[str, Any]) -> Term:
    crosswalk = tuple(sorted(entry.get("crosswalk", {}).items()))
    return Term(**{key: value for key, value in entry.items() if key != "crosswalk"}, crosswalk=crosswalk)


@cache
def _by_code(name: str) -> dict[str, Term]:
    return {known.code: known for known in terms(name)}


def choices(name: str) -> tuple[Term, ...]:
    """What a person may choose today."""
    return in_use(terms(name))


def in_use(listed: Iterable[Term]) -> tuple[Term, ...]:
    """The terms that are not retired."""
    return tuple(known for known in listed if not known.retired_on)


@cache
def codes(name: str) -> frozenset[str]:
    """All codes of a vocabulary, retired ones included."""
    return frozenset(_by_code(name))


def term(name: str, code: str) -> Term:
    """One term. Raises `KeyError` for a code that a newer version may have written: show the code itself then."""
    return _by_code(name)[code]


def label(name: str, code: str, language: Language) -> str:
    """What to show for a code; a code we do not know is shown as it is."""
    known = _by_code(name).get(code)
    return code if known is None else known.label(language)


def mechanism_of(channel: str) -> str | None:
    """The grievance mechanism a channel belongs to, if any: a proposal of low confidence (mechanism.toml)."""
    mechanism: str | None = assets.read_toml("vocabularies/mechanism.toml")["channels"].get(channel)
    return mechanism


def vocabulary_names() -> tuple[str, ...]:
    """The names of all vocabularies."""
    return tuple(
        name.removesuffix(".toml")
        for name in assets.names("vocabularies")
        if name.endswith(".toml") and "term" in assets.read_toml(f"vocabularies/{name}")
    )
