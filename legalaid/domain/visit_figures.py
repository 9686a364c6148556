# SPDX-License-Identifier: Apache-2.0
"""What follows from the numbers of a visit?

Each figure is computed from one kind of source alone: what was stated and what was counted never meet in one number.
"""

from dataclasses import dataclass

from legalaid.domain.visit import Population


@dataclass(frozen=True, slots=True)
class Figures:
    """What one source's numbers come to; None where a number is missing."""

    held: int | None
    places: int | None
    places_from: str
    """`population` where the same source named the places, else the source of the observation that was used."""
    occupancy: float | None
    """People held per place; 1.0 is full."""
    unsentenced: int | None
    unsentenced_share: float | None
    """Sustainable Development Goal indicator 16.3.2, of this place alone."""
    square_metres_per_person: float | None
    persons_per_toilet: float | None
    toilets_per_person: float | None
    contradictions: tuple[str, ...]
    """The fields that cannot be true together."""


def figures(population: Population, *, capacity: int | None = None, capacity_source: str = "") -> Figures:
    """What a population's numbers come to; `capacity` stands in where the source named no places."""
    held = _sum(population.held, population.female, population.male)
    unsentenced = _sum(population.unsentenced, population.unsentenced_female, population.unsentenced_male)
    places = population.places if population.places is not None else capacity
    return Figures(
        held=held,
        places=places,
        places_from="population" if population.places is not None else capacity_source,
        occupancy=_ratio(held, places),
        unsentenced=unsentenced,
        unsentenced_share=_ratio(unsentenced, held),
        square_metres_per_person=_ratio(population.cell_area_m2, held),
        persons_per_toilet=_ratio(held, population.toilets),
        toilets_per_person=_ratio(population.toilets, held),
        contradictions=_contradictions(population, held, unsentenced),
    )


def _sum(total: int | None, female: int | None, male: int | None) -> int | None:
    if total is not None:
        return total
    return None if female is None or male is None else female + male


def _ratio(part: int | None, whole: int | None) -> float | None:
    return part / whole if part is not None and whole else None


def _contradictions(population: Population, held: int | None, unsentenced: int | None) -> tuple[str, ...]:
    parts = {
        "held": _differs(population.held, population.female, population.male),
        "unsentenced": _differs(population.unsentenced, population.unsentenced_female, population.unsentenced_male)
        or _exceeds(unsentenced, held),
        "unsentenced_female": _exceeds(population.unsentenced_female, population.female),
        "unsentenced_male": _exceeds(population.unsentenced_male, population.male),
        "under_18_female": _exceeds(population.under_18_female, population.female),
        "under_18_male": _exceeds(population.under_18_male, population.male),
        "pregnant": _exceeds(population.pregnant, population.female),
        "foreign": _exceeds(population.foreign, held),
        "disability": _exceeds(population.disability, held),
        "over_limit": _exceeds(population.over_limit, held),
    }
    return tuple(name for name, is_wrong in parts.items() if is_wrong)


def _differs(total: int | None, female: int | None, male: int | None) -> bool:
    return None not in (total, female, male) and total != (female or 0) + (male or 0)


def _exceeds(part: int | None, whole: int | None) -> bool:
    return part is not None and whole is not None and part > whole
