# SPDX-License-Identifier: Apache-2.0
"""How does anything get written? Through a unit of work, or not at all.

A unit of work is one transaction of the database: rows, journal, merge state, audit entries and search are written
together or not at all. It reads its own writes. There is no way to change a row but to give back the form that was
opened (`save`, `delete`), so that what its author had not seen is never overwritten in silence.
"""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from legalaid.clock import Clock, to_milliseconds
from legalaid.domain.actions import action_code
from legalaid.domain.field import DELETED, FieldSpec, register_value, registers_of
from legalaid.domain.fields import BY_NUMBER, TABLES
from legalaid.domain.merge import Dot, Vector
from legalaid.domain.record import Record, change
from legalaid.domain.records import RECORDS
from legalaid.domain.transaction import ACTION, ACTOR, Op, Transaction
from legalaid.domain.values import Wire, to_wire
from legalaid.errors import NotFound
from legalaid.ids import ID_BYTES, DeviceId, HumanNumber, NumberPrefix, SpaceId, SpaceKind, new_record_id, space_id
from legalaid.store import adoption, conflicts, drafts, mending, merging, numbers, search, statements
from legalaid.store.audit import Trail
from legalaid.store.conflicts import Conflict
from legalaid.store.device import Device
from legalaid.store.drafts import Draft
from legalaid.store.engine import driver_of
from legalaid.store.journal import Journal
from legalaid.store.reader import Opened, R, Reader
from legalaid.store.tables import SPACE

_REASON, _BY, _AT = 1, 2, 3


class Work(Reader):
    """One unit of work of one person. `now` is its moment; nothing is durable before its block ends."""

    def __init__(
        self, connection: Connection, *, device: Device, clock: Clock, actor: UUID | None, action: str
    ) -> None:
        super().__init__(connection)
        self.actor = actor
        self.now = clock.now()
        self._device = device
        self._clock = clock
        self._driver = driver_of(connection)
        self._trail = Trail(connection)
        meta: dict[int, Any] = {} if actor is None else {ACTOR: actor.bytes}
        self._journal = Journal(
            connection,
            device=device.id,
            clock=clock,
            trail=self._trail,
            action=action,
            meta=meta | {ACTION: action_code(action)},
        )

    # --- names ---

    def new_id(self) -> UUID:
        """A fresh record id."""
        return new_record_id(self._clock)

    def open_space(self, kind: SpaceKind) -> SpaceId:
        """A new space of this device; its id says nothing of time, content or organisation."""
        nonce = secrets.token_bytes(ID_BYTES)
        space = space_id(self._device.id, kind, nonce)
        row = (space, kind.value, nonce, self._device.id, to_milliseconds(self.now))
        self._driver.execute(_PUT_SPACE, row)
        self._journal.open_space(space)
        return space

    def next_number(self, prefix: NumberPrefix, office: str, year: int) -> HumanNumber:
        """The next human number of this device; without gaps, since a rollback gives it back."""
        serial = numbers.next_serial(self.connection, prefix, office, year, self._device.tag)
        return HumanNumber(prefix, office, year, self._device.tag, serial)

    # --- rows ---

    def add(self, record: Record) -> None:
        """A new row with every register that is not blank."""
        values = registers_of(record.table, record.values())
        blanks = _BLANKS[record.table.no]
        self._record(record, {no: wire for no, wire in values.items() if wire != blanks[no]}, seen=None)

    def save(self, opened: Opened[R], changed: R) -> frozenset[str]:
        """Write the fields that differ from what the form opened with; returns their names.

        A value that somebody saved meanwhile, and that this form had not seen, stays beside the new one as a conflict.
        Raises `NotFound` for a record that is not here.
        """
        table, before, after = changed.table, opened.record.values(), changed.values()
        if (changed.id, changed.space_id) != (opened.record.id, opened.record.space_id):
            raise ValueError("another record than the one opened")
        names = frozenset(spec.name for spec in table.fields if _differs(spec, before, after))
        values = {no: register_value(table, no, after) for no in {table.by_name[name].register for name in names}}
        if values:
            self._change(changed, values, opened.seen)
        return names

    def delete(self, opened: Opened[R], *, reason: str) -> None:
        """Take a record out of sight. Its row stays, and whoever changed it meanwhile unknowingly is asked."""
        by = {} if self.actor is None else {_BY: self.actor.bytes}
        mark: dict[int, Any] = {_REASON: reason, **by, _AT: to_milliseconds(self.now)}
        self._require(opened.record)
        self._record(opened.record, {DELETED: mark}, seen=opened.seen)

    def resolve(self, conflict: Conflict, *, take: int | None = None, value: Mapping[str, Any] | None = None) -> None:
        """Decide a conflict: `take` one of its values by index, or give other ones by field name.

        What arrived after the conflict was shown is not decided with it. Raises `ConflictGone`.
        """
        current = conflicts.find_one(self.connection, conflict.id, seen=self.seen)
        if (take is None) == (value is None) or (value is not None and conflict.contested_delete):
            raise ValueError("either one of the values or a new one")
        chosen = conflict.values[take].values if take is not None else value or {}
        record = self.open(RECORDS[current.table], current.record_id).record
        if conflict.contested_delete and "deleted" in chosen:
            self.delete(Opened(record, conflict.seen), reason=chosen["deleted"])
        elif conflict.contested_delete:
            self._record(record, {DELETED: None}, seen=conflict.seen)
        else:
            after = change(record, **chosen).values() if take is None else record.values() | dict(chosen)
            wire = register_value(record.table, conflict.register, after)
            self._change(record, {conflict.register: wire}, conflict.seen)

    def receive(self, space: SpaceId, device: DeviceId, n: int, tx: bytes) -> int:
        """Take in a transaction of another device; returns how many were applied. Raises `TransactionRefused`."""
        return self._journal.receive(space, device, n, tx)

    def judge(self, space: SpaceId, transactions: Iterable[Transaction]) -> None:
        """Return if all of these could be taken in; else raise `TransactionRefused`, with nothing written."""
        self._journal.judge(space, transactions)

    def take_in(self, space: SpaceId, device: DeviceId, n: int, tx: Transaction) -> int:
        """As `receive`, for a transaction that was judged."""
        return self._journal.take_in(space, Dot(device, n), tx)

    def adopt(self) -> int:
        """After a change of layout: show what a newer version wrote. Returns how many rows came to show more."""
        adopted = list(adoption.adopt(self._driver))
        for one in adopted:
            self._journal.note(one.table, one.row, one.digest)
        return len(adopted)

    def mend(self, space: SpaceId, saves: Mapping[Dot, Transaction]) -> int:
        """Make every row of a space what its saves make of it, if all of them are given; returns how many were not."""
        mended = list(mending.mend(self._driver, space, self.seen(space), saves))
        for one in mended:
            if one.table_no in BY_NUMBER:
                self._journal.note(BY_NUMBER[one.table_no].name, one.row, one.digest)
        return len(mended)

    # --- trail, drafts, version ---

    def log(self, action: str, kind: str, object_id: UUID | None) -> None:
        """An audit entry without a change: opened, exported, printed, handed over."""
        action_code(action)
        self._trail.append(
            action,
            kind,
            None if object_id is None else object_id.bytes,
            at_utc=self._clock.milliseconds(),
            hlc=self._journal.hlc,
            device=self._device.id,
            actor=None if self.actor is None else self.actor.bytes,
            digest=None,
        )

    def keep_draft(self, draft: Draft) -> None:
        """Remember what is typed but not saved."""
        drafts.keep(self.connection, draft)

    def drop_draft(self, draft_id: UUID) -> None:
        """Forget a draft, saved or given up."""
        drafts.drop(self.connection, draft_id)

    def seen(self, space: SpaceId) -> Vector:
        """The version of a space, this unit of work's own writes included."""
        return self._journal.seen(space)

    def finish(self) -> None:
        """Write what was held until the end; the store calls it before the commit."""
        search.touch(self, self._journal.changed)
        self._journal.finish()

    # --- inside ---

    def _change(self, record: Record, values: Mapping[int, Wire], seen: Vector) -> None:
        table, row = record.table, record.id.bytes
        stored = self._require(record)
        whole = {no: merging.with_unknown_members(self._driver, table, row, no, wire) for no, wire in values.items()}
        if merging.knows_of_a_deletion(self._driver, stored, seen):
            whole[DELETED] = None  # whoever saw the deletion and goes on writing keeps the row
        self._record(record, whole, seen=seen)

    def _require(self, record: Record) -> merging.Stored:
        stored = merging.stored_row(self._driver, record.table, record.id.bytes)
        if stored is None:
            raise NotFound(kind=record.table.name)
        return stored

    def _record(self, record: Record, values: Mapping[int, Wire], *, seen: Vector | None) -> None:
        self._journal.record(record.space_id, Op(record.table.no, record.id.bytes, values), seen=seen)


def _differs(spec: FieldSpec, before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return to_wire(spec.kind, before[spec.name]) != to_wire(spec.kind, after[spec.name])


_BLANKS = {table.no: registers_of(table, {spec.name: spec.blank for spec in table.fields}) for table in TABLES.values()}
_PUT_SPACE = statements.insert(SPACE, ("space_id", "kind", "nonce", "device", "opened_at"))
