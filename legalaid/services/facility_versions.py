# SPDX-License-Identifier: Apache-2.0
"""What was a place of detention in other years: which name, under whom, open or closed, since when, and who says so?

A correction says that the list was always wrong; it counts for all time. A change has its day and its source, and what
held before it still holds for the visits of that time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from legalaid.domain.facility import Facility
from legalaid.domain.merge import Vector
from legalaid.domain.record import build, change
from legalaid.errors import MissingField, WrongValue
from legalaid.ids import derived_record_id
from legalaid.services import facilities
from legalaid.services.desk import Desk
from legalaid.services.facilities import FACILITY, Place
from legalaid.services.people import named
from legalaid.store.reader import Opened, Reader

TOLD = ("km", "en", "kind", "authority", "province", "holds", "also", "closed_on")
"""What may differ between two versions, as fields of a `Place`."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a place was from a day on; `since` is None for what it was before anybody noted a change."""

    since: date | None
    source: str
    """Who says so; empty for the first one."""
    place: Place
    told: tuple[str, ...]
    """In which of `TOLD` it differs from the version before; of the first one, what is known at all."""


def versions(reader: Reader, code: str) -> tuple[Version, ...]:
    """What a place was, oldest first. Raises `NotFound`."""
    code = facilities.place(reader, code).code
    return tuple(_versions(reader, code))


def _versions(reader: Reader, code: str) -> Iterator[Version]:
    first, written = facilities.before_all(reader, code)
    first = facilities.as_of(first, (one for one in written if one.since is None), None)
    yield Version(None, "", first, tuple(name for name in TOLD if getattr(first, name)))
    before = first
    for one in (one for one in written if one.since is not None):
        after = facilities.as_of(before, (one,), None)
        told = tuple(name for name in TOLD if getattr(before, name) != getattr(after, name))
        if told:
            yield Version(one.since, one.source or "", after, told)
        before = after


def change_facility(
    desk: Desk, code: str, changes: Mapping[str, str], *, since: date, source: str, seen: Vector | None = None
) -> tuple[str, ...]:
    """Note what a place became on a day; the fields that changed. Writing of the same day again corrects that change.

    `seen` is the version that a form read, so that what somebody else wrote meanwhile stays beside it.

    Raises `NotFound`, `MissingField` without a source, `WrongValue` for a day that has not come, or an `InputError`
    naming the field.
    """
    if since > desk.clock.today():
        raise WrongValue(field="since")
    if not source.strip():
        raise MissingField(field="source")
    values = facilities.of_a_day(facilities.typed_facility(changes)) | {"source": source.strip()}
    with desk.write("facility.set") as work:
        place = facilities.place(work, code)
        record_id = derived_record_id(desk.office_space, Facility.table.no, f"{place.code} {since}")
        fixed = {"id": record_id, "space_id": desk.office_space, "office_id": desk.office_id}
        if (known := work.get(Facility, record_id)) is None:
            fixed |= {"code": place.code, "since": since}
            work.add(named(lambda: build(Facility, **fixed, **values), FACILITY, ""))
            return tuple(sorted(changes))
        opened = Opened(known, work.seen(desk.office_space) if seen is None else seen)
        return tuple(sorted(work.save(opened, named(lambda: change(known, **values), FACILITY, ""))))
