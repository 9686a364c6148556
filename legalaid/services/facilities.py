# SPDX-License-Identifier: Apache-2.0
"""Which places of detention are known here, and what is said of their capacity?

The list that came with the program, with what this office corrected or added. A capacity is an observation with its
day and its source; a new one never replaces an old one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from legalaid.domain import prisons
from legalaid.domain.facility import Capacity, Facility
from legalaid.domain.fields import TABLES
from legalaid.domain.record import build, change
from legalaid.domain.values import PartialDate
from legalaid.errors import NotFound, UnknownField
from legalaid.i18n import Language
from legalaid.ids import derived_record_id
from legalaid.services.case_document import Keys, Values, from_typed
from legalaid.services.desk import Desk
from legalaid.services.people import named
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work

FACILITY: Keys = {
    name: name for name in ("kind", "authority", "name_km", "name_en", "also", "place", "holds", "note", "closed_on")
}
CAPACITY: Keys = {name: name for name in ("least", "most", "scope", "observed", "source")}


@dataclass(frozen=True, slots=True)
class Observed:
    """What one source said on one day of how many people a place is built for."""

    least: int | None
    most: int | None
    scope: str
    observed: PartialDate | None
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place of detention as this office knows it; `corrected` says that the office wrote of it itself."""

    code: str
    kind: str | None
    authority: str | None
    km: str
    en: str
    province: str | None
    holds: tuple[str, ...]
    also: tuple[str, ...]
    confidence: str
    reviewed: bool
    corrected: bool = False
    closed_on: date | None = None
    capacities: tuple[Observed, ...] = ()
    """Oldest first."""

    def name(self, language: Language) -> str:
        """Its name in a language, or in the other one where it has none."""
        return (self.km or self.en) if language is Language.KM else (self.en or self.km)

    def capacity_on(self, day: date) -> Observed | None:
        """The latest observation for the whole place that was made by that day."""
        known = [seen for seen in self.capacities if seen.scope == "all" and seen.observed]
        earlier = [seen for seen in known if seen.observed and seen.observed.first <= day]
        return earlier[-1] if earlier else None


def places(reader: Reader) -> tuple[Place, ...]:
    """Every place, in the order of the list, those that the office added at the end."""
    own = {facility.code: facility for facility in reader.where(Facility)}
    observed = _observed(reader)
    shipped = tuple(_shipped(prison) for prison in prisons.prisons())
    known = {place.code for place in shipped}
    added = (_added(facility) for code, facility in own.items() if code not in known)
    return tuple(
        _with_capacities(_corrected(place, own[place.code]) if place.code in own else place, observed)
        for place in (*shipped, *added)
    )


def place(reader: Reader, code: str) -> Place:
    """The place with this code; capital letters do not matter. Raises `NotFound`."""
    for known in places(reader):
        if known.code.casefold() == code.strip().casefold():
            return known
    raise NotFound(kind="facility")


def is_known(reader: Reader, code: str) -> bool:
    """Whether there is a place with this code."""
    return any(known.code.casefold() == code.strip().casefold() for known in places(reader))


def _shipped(prison: prisons.Prison) -> Place:
    capacities = tuple(Observed(one.least, one.most, "all", one.observed, one.source) for one in prison.capacity)
    return Place(
        code=prison.code,
        kind=prison.kind,
        authority=prison.authority,
        km=prison.km,
        en=prison.en,
        province=prison.province,
        holds=prison.holds,
        also=prison.also,
        confidence=prison.confidence,
        reviewed=prison.reviewed,
        capacities=capacities,
    )


def _added(facility: Facility) -> Place:
    blank = Place(facility.code, None, None, "", "", None, (), (), "office", reviewed=True)
    return _corrected(blank, facility)


def _corrected(known: Place, facility: Facility) -> Place:
    """What the office wrote stands before what came with the program."""
    return replace(
        known,
        kind=facility.kind or known.kind,
        authority=facility.authority or known.authority,
        km=facility.name_km or known.km,
        en=facility.name_en or known.en,
        province=facility.place[:2] if facility.place else known.province,
        holds=facility.holds or known.holds,
        also=facility.also or known.also,
        closed_on=facility.closed_on,
        corrected=True,
    )


def _observed(reader: Reader) -> dict[str, list[Observed]]:
    found: dict[str, list[Observed]] = {}
    for seen in reader.where(Capacity):
        line = Observed(seen.least, seen.most, seen.scope or "all", seen.observed, seen.source)
        found.setdefault(seen.facility, []).append(line)
    return found


def _with_capacities(known: Place, observed: Mapping[str, list[Observed]]) -> Place:
    lines = [*known.capacities, *observed.get(known.code, ())]
    return replace(known, capacities=tuple(sorted(lines, key=lambda seen: str(seen.observed or "").lstrip("~"))))


# --- writing ---------------------------------------------------------------------------------------------------------


def set_facility(
    desk: Desk, code: str, changes: Mapping[str, str], *, shown: Opened[Facility] | None = None
) -> tuple[str, ...]:
    """Correct a place or add one; the fields that changed. Raises an `InputError` naming the field.

    `shown` is what a form read, so that what somebody else wrote meanwhile stays beside it.
    """
    values = _typed("facility", FACILITY, changes)
    with desk.write("facility.set") as work:
        return put_facility(desk, work, code, values, shown=shown)


def put_facility(
    desk: Desk, work: Work, code: str, values: Values, *, shown: Opened[Facility] | None = None
) -> tuple[str, ...]:
    """Correct or add a place inside a unit of work that also does something else."""
    code = next((known.code for known in places(work) if known.code.casefold() == code.casefold()), code)
    record_id = derived_record_id(desk.office_space, Facility.table.no, code)
    fixed = {"id": record_id, "space_id": desk.office_space, "office_id": desk.office_id, "code": code}
    if (known := work.get(Facility, record_id)) is None:
        work.add(named(lambda: build(Facility, **fixed, **values), FACILITY, ""))
        return tuple(sorted(values))
    opened = shown or Opened(known, work.seen(desk.office_space))
    return tuple(sorted(work.save(opened, named(lambda: change(opened.record, **values), FACILITY, ""))))


def add_capacity(desk: Desk, code: str, changes: Mapping[str, str]) -> UUID:
    """Note what a source says of a place's capacity. Raises `NotFound` or an `InputError` naming the field."""
    values = _typed("capacity", CAPACITY, changes)
    with desk.write("capacity.add") as work:
        record_id = work.new_id()
        fixed = {"id": record_id, "space_id": desk.office_space, "office_id": desk.office_id}
        code = place(work, code).code
        work.add(named(lambda: build(Capacity, **fixed, facility=code, **values), CAPACITY, ""))
    return record_id


def _typed(table: str, keys: Keys, changes: Mapping[str, str]) -> Values:
    for key in changes:
        if key not in keys:
            raise UnknownField(field=key)
    kinds = TABLES[table].by_name
    return {keys[key]: from_typed(kinds[keys[key]].kind, text, key) for key, text in changes.items()}
