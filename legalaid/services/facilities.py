# SPDX-License-Identifier: Apache-2.0
"""Which places of detention are known here, and what is said of their capacity?

The list that came with the program, with what this office corrected or added. A correction counts for all time and a
change from its day on, so that the report of a visit calls the place what it was called then. A capacity is an
observation with its day and its source; a new one never replaces an old one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from legalaid.domain import prisons
from legalaid.domain.facility import Capacity, Facility
from legalaid.domain.fields import TABLES
from legalaid.domain.merge import Vector
from legalaid.domain.record import build, change
from legalaid.domain.values import PartialDate
from legalaid.errors import NotFound, UnknownField
from legalaid.i18n import Language
from legalaid.ids import SpaceId, derived_record_id
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


def places(reader: Reader, *, on: date | None = None) -> tuple[Place, ...]:
    """Every place, those that the office added at the end of the list; as they are, or were `on` a day."""
    own, observed = _written(reader), _observed(reader)
    known = {prison.code: _shipped(prison) for prison in prisons.prisons()}
    known |= {code: _blank(code) for code in own if code not in known}
    return tuple(_with_capacities(as_of(place, own.get(place.code, ()), on), observed) for place in known.values())


def place(reader: Reader, code: str, *, on: date | None = None) -> Place:
    """The place with this code, as it is or was `on` a day; capital letters do not matter. Raises `NotFound`."""
    for known in places(reader, on=on):
        if known.code.casefold() == code.strip().casefold():
            return known
    raise NotFound(kind="facility")


def before_all(reader: Reader, code: str) -> tuple[Place, tuple[Facility, ...]]:
    """A place before this office wrote of it, and what it wrote: corrections, then changes by their day."""
    shipped = next((_shipped(prison) for prison in prisons.prisons() if prison.code == code), None)
    known = _with_capacities(shipped or _blank(code), _observed(reader))
    return known, tuple(_written(reader).get(code, ()))


def as_of(known: Place, written: Iterable[Facility], on: date | None) -> Place:
    """A place with what was written of it, up to that day."""
    for facility in written:
        if facility.since is None or on is None or facility.since <= on:
            known = _corrected(known, facility)
    return known


def _written(reader: Reader) -> dict[str, list[Facility]]:
    """By code, what the office wrote: corrections, then changes by their day."""
    found: dict[str, list[Facility]] = {}
    for facility in sorted(reader.where(Facility), key=lambda one: one.since or date.min):
        found.setdefault(facility.code, []).append(facility)
    return found


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


def _blank(code: str) -> Place:
    """A place that the list lacks, before anything is said of it."""
    return Place(code, None, None, "", "", None, (), (), "office", reviewed=True)


def _corrected(known: Place, facility: Facility) -> Place:
    """What the office wrote stands before what came with the program, and before what it wrote of an earlier day."""
    return replace(
        known,
        kind=facility.kind or known.kind,
        authority=facility.authority or known.authority,
        km=facility.name_km or known.km,
        en=facility.name_en or known.en,
        province=facility.place[:2] if facility.place else known.province,
        holds=facility.holds or known.holds,
        also=facility.also or known.also,
        closed_on=None if facility.reopened else facility.closed_on or known.closed_on,
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
    desk: Desk,
    code: str,
    changes: Mapping[str, str],
    *,
    shown: Opened[Facility] | None = None,
    seen: Vector | None = None,
) -> tuple[str, ...]:
    """Correct a place or add one; the fields that changed. Raises an `InputError` naming the field.

    `shown` is the correction that a form read and `seen` the version of that moment, so that what somebody else wrote
    meanwhile stays beside it.
    """
    values = typed_facility(changes)
    with desk.write("facility.set") as work:
        return put_facility(desk, work, code, values, shown=shown, seen=seen)


def put_facility(
    desk: Desk,
    work: Work,
    code: str,
    values: Values,
    *,
    shown: Opened[Facility] | None = None,
    seen: Vector | None = None,
) -> tuple[str, ...]:
    """Correct or add a place inside a unit of work that also does something else.

    What stands there by a change of some day is corrected in that change; all else counts for all time.
    """
    code = next((known.code for known in places(work) if known.code.casefold() == code.casefold()), code)
    seen = work.seen(desk.office_space) if seen is None else seen
    changed, values = _correct_changes(work, desk.office_space, code, values, seen)
    if changed and not values:
        return tuple(sorted(changed))
    return tuple(sorted({*changed, *_put_correction(desk, work, code, values, shown=shown)}))


def _correct_changes(work: Work, space: SpaceId, code: str, values: Values, seen: Vector) -> tuple[set[str], Values]:
    """Correct the newest change that says a field; the fields that changed, and what no change says."""
    written = reversed(_written(work).get(code, []))
    rest, changed = dict(values), set[str]()
    for one in [one for one in written if one.since is not None and one.space_id == space]:
        said = {name: rest.pop(name) for name in tuple(rest) if _says(one, name)}
        if said:
            changed |= work.save(Opened(one, seen), named(partial(change, one, **of_a_day(said)), FACILITY, ""))
    return changed, rest


def _says(change_of_a_day: Facility, name: str) -> bool:
    return bool(getattr(change_of_a_day, name)) or (name == "closed_on" and bool(change_of_a_day.reopened))


def of_a_day(values: Values) -> dict[str, Any]:
    """What a change says: a place whose closing is emptied was opened again that day."""
    found: dict[str, Any] = dict(values)
    if "closed_on" in found:
        found["reopened"] = found["closed_on"] is None
    return found


def _put_correction(
    desk: Desk, work: Work, code: str, values: Values, *, shown: Opened[Facility] | None
) -> frozenset[str]:
    record_id = derived_record_id(desk.office_space, Facility.table.no, code)
    fixed = {"id": record_id, "space_id": desk.office_space, "office_id": desk.office_id, "code": code}
    if (known := work.get(Facility, record_id)) is None:
        work.add(named(lambda: build(Facility, **fixed, **values), FACILITY, ""))
        return frozenset(values)
    opened = shown or Opened(known, work.seen(desk.office_space))
    return work.save(opened, named(lambda: change(opened.record, **values), FACILITY, ""))


def add_capacity(desk: Desk, code: str, changes: Mapping[str, str]) -> UUID:
    """Note what a source says of a place's capacity. Raises `NotFound` or an `InputError` naming the field."""
    values = _typed("capacity", CAPACITY, changes)
    with desk.write("capacity.add") as work:
        record_id = work.new_id()
        fixed = {"id": record_id, "space_id": desk.office_space, "office_id": desk.office_id}
        code = place(work, code).code
        work.add(named(lambda: build(Capacity, **fixed, facility=code, **values), CAPACITY, ""))
    return record_id


def typed_facility(changes: Mapping[str, str]) -> Values:
    """What was typed of a place. Raises an `InputError` naming the field."""
    return _typed("facility", FACILITY, changes)


def _typed(table: str, keys: Keys, changes: Mapping[str, str]) -> Values:
    for key in changes:
        if key not in keys:
            raise UnknownField(field=key)
    kinds = TABLES[table].by_name
    return {keys[key]: from_typed(kinds[keys[key]].kind, text, key) for key, text in changes.items()}
