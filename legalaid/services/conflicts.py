# SPDX-License-Identifier: Apache-2.0
"""Where did two people write different things, and how is that settled?

Values are numbered from 1, as people count. A field of the case itself goes by its name, one of another record by
`record.field`; fields that must agree are settled together. A decision can be taken back: the value that was set aside
is written once more, as by somebody who had not seen the decision, so the question is open again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from legalaid.clock import PHNOM_PENH
from legalaid.domain.case import CaseFile
from legalaid.domain.field import Retention
from legalaid.domain.fields import TABLES
from legalaid.domain.office import Staff
from legalaid.domain.record import change
from legalaid.domain.records import RECORDS
from legalaid.domain.visit import Visit
from legalaid.errors import NotFound, WrongValue
from legalaid.ids import SpaceId
from legalaid.services import facts
from legalaid.services.case_document import from_typed, to_json
from legalaid.services.desk import Desk
from legalaid.store.conflicts import Conflict, SavesOf, Version
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import past

_DERIVED = frozenset(name for name, table in TABLES.items() if table.retention is Retention.STATISTICS)


@dataclass(frozen=True, slots=True)
class Clash:
    """A field with more than one value: of which case or visit, record and fields it is.

    `of` says which one of several like it: the question of an answer, the pseudonym of an interview.
    `values` and `base` (what stood there before, where that is known) are as `list_conflicts` tells them. `mine` is the
    number of the value that was written on this computer, where only one was.
    """

    id: str
    ref: str | None
    table: str
    fields: tuple[str, ...]
    values: tuple[Mapping[str, Any], ...]
    base: Any
    mine: int | None
    of: str | None = None

    @property
    def name(self) -> str:
        """The field by the name that people see in the document of a case or a visit."""
        field = self.fields[0]
        if self.table in {CaseFile.table.name, Visit.table.name}:
            return field
        return f"{self.table}.{field}" if self.of is None else f"{self.table}.{self.of}.{field}"


@dataclass(frozen=True, slots=True)
class Decision:
    """A conflict that was settled."""

    conflict: Conflict
    written: Mapping[str, Any]


def clashes(desk: Desk, space: SpaceId | None = None) -> tuple[Clash, ...]:
    """Everything that waits for a decision, in one space or in all, as a person reads it."""
    with desk.read() as reader:
        names = {person.id: person.name_km or person.name_en or "" for person in reader.where(Staff)}
        found = undecided(reader, space, saves=partial(past.saves, reader))
        return tuple(_clash(reader, conflict, names, desk.store.device) for conflict in found)


def undecided(reader: Reader, space: SpaceId | None = None, *, saves: SavesOf | None = None) -> tuple[Conflict, ...]:
    """Everything that waits for a decision, in one space or in all; `saves` as in `Reader.conflicts`.

    Rows of statistics are derived from the cases: they follow when the case is settled, and nobody is asked.
    """
    return tuple(found for found in reader.conflicts(space, saves=saves) if found.table not in _DERIVED)


def list_conflicts(desk: Desk) -> list[dict[str, Any]]:
    """Every field with more than one value: who wrote which, where and when, and what stood there before."""
    return [
        {"id": clash.id, "ref": clash.ref, "field": clash.name, "values": list(clash.values), "base": clash.base}
        for clash in clashes(desk)
    ]


def resolve_conflict(desk: Desk, conflict_id: str, *, take: int | None = None, value: str | None = None) -> Decision:
    """Take value number `take`, or write `value`. Raises `NotFound`, `WrongValue` or `ConflictGone`."""
    with desk.read() as reader:
        conflict = next((found for found in reader.conflicts() if found.id == conflict_id), None)
    if conflict is None:
        raise NotFound(kind="conflict")
    if take is not None and not 1 <= take <= len(conflict.values):
        raise WrongValue(field="take")
    typed = None if value is None else _typed(conflict, value)
    with desk.write("conflict.resolve") as work:
        work.resolve(conflict, take=None if take is None else take - 1, value=typed)
        _refresh(desk, work, conflict.space)
    return Decision(conflict, conflict.values[take - 1].values if take is not None else typed or {})


def reopen(desk: Desk, decision: Decision) -> bool:
    """Take a decision back; whether the question is open again. A deletion that was settled stays settled."""
    conflict = decision.conflict
    aside = [version.values for version in conflict.values if version.values != decision.written]
    if conflict.contested_delete or not aside:
        return False
    with desk.write("conflict.resolve") as work:
        now = work.open(RECORDS[conflict.table], conflict.record_id).record
        changed = work.save(Opened(now, conflict.seen), change(now, **aside[-1]))
        _refresh(desk, work, conflict.space)
    return bool(changed)


def _refresh(desk: Desk, work: Work, space: SpaceId) -> None:
    for case in work.where(CaseFile, space_id=space):
        facts.refresh(desk, work, case.id)


def _typed(conflict: Conflict, value: str) -> dict[str, Any]:
    """A typed value for the one field of the register; a group or a deletion is settled by taking a side."""
    if conflict.contested_delete or len(conflict.fields) > 1:
        raise WrongValue(field="value")
    name = conflict.fields[0]
    return {name: from_typed(TABLES[conflict.table].by_name[name].kind, value, "value")}


_CALLED = {
    "answer": "question",
    "population": "source",
    "interview": "pseudonym",
    "prisoner_request": "pseudonym",
    "finding": "no",
    "recommendation": "no",
    "facility": "code",
}
"""Of what hangs on a visit, the field that says which one it is."""


def _ref(reader: Reader, space: SpaceId) -> str | None:
    """The number of the case or visit that a space holds."""
    kinds: tuple[type[CaseFile | Visit], ...] = (CaseFile, Visit)
    return next((found.number for kind in kinds for found in reader.where(kind, space_id=space)), None)


def _of(reader: Reader, conflict: Conflict) -> str | None:
    field = _CALLED.get(conflict.table)
    record = reader.get(RECORDS[conflict.table], conflict.record_id) if field else None
    return None if record is None or field is None else str(getattr(record, field))


def _clash(reader: Reader, conflict: Conflict, names: Mapping[Any, str], own: bytes) -> Clash:
    here = [n for n, version in enumerate(conflict.values, 1) if version.device == own]
    return Clash(
        id=conflict.id,
        ref=_ref(reader, conflict.space),
        table=conflict.table,
        fields=conflict.fields,
        values=tuple(_version(conflict, n, version, names) for n, version in enumerate(conflict.values, 1)),
        base=None if conflict.base is None else _shown(conflict, conflict.base),
        mine=here[0] if len(here) == 1 else None,
        of=_of(reader, conflict),
    )


def _version(conflict: Conflict, n: int, version: Version, names: Mapping[Any, str]) -> dict[str, Any]:
    return {
        "n": n,
        "value": _shown(conflict, version.values),
        "by": None if version.by is None else names.get(version.by, str(version.by)),
        "device": version.device.hex(),
        "at": version.at.astimezone(PHNOM_PENH).isoformat(timespec="seconds"),
    }


def _shown(conflict: Conflict, values: Mapping[str, Any]) -> Any:
    """One value as JSON; a group as its fields; of a contested deletion, the reason or that the row stays."""
    if conflict.contested_delete:
        return dict(values) or {"kept": True}
    kinds = TABLES[conflict.table].by_name
    shown = {name: to_json(kinds[name].kind, value) for name, value in values.items() if name in kinds}
    return shown[conflict.fields[0]] if len(conflict.fields) == 1 else shown
