# SPDX-License-Identifier: Apache-2.0
"""Which limits does the law set, from which event, for whom, and how sure are we?

Rules are data (`resources/deadlines/rules.toml`): **no lawyer has verified one of them**, and the figures of most are
recalled. An office that has asked a lawyer makes a new version with `verified_by` and `verified_on`.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from legalaid import assets
from legalaid.i18n import Language


class Unit(StrEnum):
    """In what a limit is counted."""

    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class Bearer(StrEnum):
    """Who must act before the limit."""

    CLIENT = "client"
    AUTHORITY = "authority"


class SourceConfidence(StrEnum):
    """How the figure of a rule came to us; none of these means that a lawyer has checked it."""

    SOURCE_READ = "source_read"
    RECALLED = "recalled"
    RECALLED_LOW = "recalled_low"


@dataclass(frozen=True, slots=True)
class Extension:
    """What a rule lets an authority grant on top, `max` times."""

    amount: int
    unit: Unit
    max: int
    needs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One limit of the law in one version."""

    code: str
    version: int
    km: str
    en: str
    trigger: str
    amount: int
    unit: Unit
    bearer: Bearer
    article: str
    source_confidence: SourceConfidence
    note: str
    extension: Extension | None = None
    begins: bool = False
    """True where a right begins at that time; then nothing is ever late."""
    verified_by: str = ""
    verified_on: str = ""
    valid_from: str = ""
    retired_on: str = ""
    reviewed: bool = False

    @property
    def is_verified(self) -> bool:
        """Whether a named lawyer has confirmed it on a named day."""
        return bool(self.verified_by and self.verified_on)

    def label(self, language: Language) -> str:
        """The rule in one language."""
        return self.km if language is Language.KM else self.en


@cache
def rules() -> tuple[Rule, ...]:
    """The shipped rules in force, in the order of the file."""
    return tuple(known for known in _all_versions() if not known.retired_on)


def rule(code: str) -> Rule:
    """The rule in force under this code. Raises `KeyError`."""
    return {known.code: known for known in rules()}[code]


@cache
def _all_versions() -> tuple[Rule, ...]:
    return tuple(_rule(entry) for entry in assets.read_toml("deadlines/rules.toml")["rule"])


def _rule(entry: dict[str, Any]) -> Rule:
    read: dict[str, Any] = {
        "unit": Unit(entry["unit"]),
        "bearer": Bearer(entry["bearer"]),
        "source_confidence": SourceConfidence(entry["source_confidence"]),
    }
    if "extension" in entry:
        read["extension"] = Extension(**(entry["extension"] | {"unit": Unit(entry["extension"]["unit"])}))
    return Rule(**(entry | read))
