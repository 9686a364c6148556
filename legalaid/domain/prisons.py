# SPDX-License-Identifier: Apache-2.0
"""Which prisons are known, how many people are they said to hold, and which letters may an office take?

Both lists are suggestions that an office can correct. Their sources are the press and reports, and the number of
prisons in the list is not an official one.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from legalaid import assets
from legalaid.domain.values import PartialDate


@dataclass(frozen=True, slots=True)
class Capacity:
    """What one source said on one day about how many people a prison is built for."""

    least: int
    most: int
    observed: PartialDate
    source: str


@dataclass(frozen=True, slots=True)
class Prison:
    """One prison or correctional centre; `confidence` speaks of the sources, `reviewed` of the Khmer name."""

    code: str
    kind: str
    authority: str
    km: str
    en: str
    province: str
    holds: tuple[str, ...]
    confidence: str
    reviewed: bool
    also: tuple[str, ...] = ()
    note: str = ""
    capacity: tuple[Capacity, ...] = ()


@dataclass(frozen=True, slots=True)
class SuggestedOffice:
    """Three letters that an office of this province, or head office (no province), may take."""

    code: str
    province: str = ""
    note: str = ""


@cache
def prisons() -> tuple[Prison, ...]:
    """The prisons, national ones first."""
    return tuple(_prison(entry) for entry in assets.read_toml("places/prisons.toml")["prison"])


@cache
def suggested_offices() -> tuple[SuggestedOffice, ...]:
    """The suggested office codes, by province; head office last."""
    return tuple(SuggestedOffice(**entry) for entry in assets.read_toml("places/offices.toml")["office"])


def _prison(entry: dict[str, Any]) -> Prison:
    read = {
        "holds": tuple(entry["holds"]),
        "also": tuple(entry.get("also", ())),
        "capacity": tuple(_capacity(seen) for seen in entry.get("capacity", ())),
    }
    return Prison(**(entry | read))


def _capacity(seen: dict[str, Any]) -> Capacity:
    return Capacity(**(seen | {"observed": PartialDate.parse(seen["observed"])}))
