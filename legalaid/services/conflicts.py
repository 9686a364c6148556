# SPDX-License-Identifier: Apache-2.0
"""Where did two people write different things, and how is that settled?

Values are numbered from 1, as people count. A field of the case itself goes by its name, one of another record by
`record.field`; fields that must agree are settled together. A decision can be taken back: the value that was set aside
is written once more, as by somebody who had not seen the decision, so the question is open again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from legalaid import limits
from legalaid.clock import PHNOM_PENH
from legalaid.domain.case import CaseFile
from legalaid.domain.field import Retention
from legalaid.domain.fields import TABLES
from legalaid.domain.office import Staff
from legalaid.domain.record import change
from legalaid.domain.records import RECORDS
from legalaid.domain.values import Kind
from legalaid.domain.visit import Visit
from legalaid.domain.weave import Piece, Take, Units, weave
from legalaid.errors import NotFound, WrongValue
from legalaid.ids import SpaceId
from legalaid.khmer.sentences import sentences
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
class Together:
    """One value with the work of both in it, piece by piece."""

    pieces: tuple[Piece, ...]
    kind: Kind

    @property
    def parted(self) -> tuple[Piece, ...]:
        """Where both changed the same place and somebody should look; in order."""
        return tuple(piece for piece in self.pieces if piece.is_parted)

    def value(self, takes: Sequence[Take] = ()) -> str:
        """The value as `resolve_conflict` takes it; `takes` says for each parted piece whose work it takes."""
        chosen = iter(takes)
        made: Units = ()
        for piece in self.pieces:
            made += piece.taken(next(chosen, Take.BOTH)) if piece.is_parted else piece.taken()
        if self.kind is Kind.TEXT:
            return "".join(made).rstrip()
        return _BETWEEN[self.kind].join(dict.fromkeys(made))


_BETWEEN = {Kind.CODES: ",", Kind.TEXTS: "\n"}
"""What stands between the entries of a list that is typed in one go."""


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


def together(clash: Clash) -> Together | None:
    """What the two values come to with the work of both; nothing where they are no text of sentences and no list."""
    spec = TABLES[clash.table].by_name.get(clash.fields[0])
    if spec is None or len(clash.fields) > 1 or len(clash.values) != 2:  # noqa: PLR2004 - one and the other
        return None
    one, other = (version["value"] for version in clash.values)
    if spec.kind in _BETWEEN:
        base, here, there = (None if value is None else tuple(value) for value in (clash.base, one, other))
        return Together(weave(base, here or (), there or ()), spec.kind)
    if spec.kind is not Kind.TEXT or not one or not other:
        return None
    end = "\n" if any("\n" in (text or "") for text in (clash.base, one, other)) else " "
    base, here, there = (None if text is None else _units(text, end) for text in (clash.base, one, other))
    if max(len(here or ()), len(there or ())) not in range(2, limits.SENTENCES_TO_WEAVE + 1):
        return None
    return Together(weave(base, here or (), there or ()), spec.kind)


def _units(text: str, end: str) -> Units:
    """The sentences of a text; the last one ends as if another followed, so that it is the same where another does."""
    return sentences(text.rstrip() + end) if text.strip() else ()


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


def join_values(desk: Desk, conflict_id: str) -> Decision:
    """Write one value with the work of both. Raises `NotFound`, `ConflictGone`, or `WrongValue` where none can be."""
    found = next((clash for clash in clashes(desk) if clash.id == conflict_id), None)
    if found is None:
        raise NotFound(kind="conflict")
    both = together(found)
    if both is None:
        raise WrongValue(field="together")
    return resolve_conflict(desk, conflict_id, value=both.value())


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
