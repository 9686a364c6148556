# SPDX-License-Identifier: Apache-2.0
"""Which transactions has every device written in a space, and how does the next one get in?

A local save and a transaction of another device go through the same door: `_apply` merges each op into its row, notes
it in the audit trail and moves the space's version vector. A local save is also written to `sync_outbox_tx`, one
transaction for all that one unit of work changes in a space, numbered without gaps, with what the author had seen when
his forms were opened. Nothing about it changes when an organisation is joined later.

A transaction of another device waits in `sync_pending` until everything its author had seen is applied.
"""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid import limits
from legalaid.clock import Clock, Hlc
from legalaid.domain.actions import NAMES
from legalaid.domain.field import DELETED, TableSpec
from legalaid.domain.fields import BY_NUMBER
from legalaid.domain.merge import Dot, Vector, Write, covers, includes, minimum
from legalaid.domain.transaction import (
    ACTION,
    ACTOR,
    Malformed,
    Op,
    Transaction,
    decode_transaction,
    encode_transaction,
)
from legalaid.domain.values import Wire, from_wire
from legalaid.errors import TransactionRefused
from legalaid.store import statements
from legalaid.store.audit import Trail
from legalaid.store.engine import Driver, driver_of
from legalaid.store.merging import Incoming, Rows, is_group, known, take
from legalaid.store.tables import META, OUTBOX, PEER, PENDING, REISSUED

_HLC = "hlc"
_RECEIVED = "sync.receive"

TouchedRow = tuple[str, bytes]
"""A table's name and a row's id."""


@dataclass(slots=True)
class _Save:
    """The transaction that this unit of work is writing in one space."""

    dot: Dot
    hlc: Hlc
    seen: Vector
    ops: dict[tuple[int, bytes], dict[int, Wire]] = field(default_factory=dict)
    judged: bool = False
    """Whether a row that existed before was changed, so that `seen` has had its effect."""

    @property
    def own_lag(self) -> int:
        """How many of his own transactions the author had not seen."""
        return self.dot.n - 1 - self.seen.get(self.dot.device, 0)

    def transaction(self, meta: Mapping[int, Any]) -> Transaction:
        """What goes into the journal."""
        others = {device: n for device, n in self.seen.items() if device != self.dot.device}
        ops = tuple(Op(table_no, row, values) for (table_no, row), values in self.ops.items())
        return Transaction(self.hlc, others, self.own_lag, ops, meta)


class Journal:
    """The journal as one unit of work writes it on."""

    def __init__(
        self, connection: Connection, *, device: bytes, clock: Clock, trail: Trail, action: str, meta: Mapping[int, Any]
    ) -> None:
        self.changed: set[TouchedRow] = set()
        self._driver = driver_of(connection)
        self.hlc = Hlc(_stored_hlc(self._driver))
        self._device = device
        self._clock = clock
        self._trail = trail
        self._action = action
        self._meta = meta
        self._actor: bytes | None = meta.get(ACTOR)
        self._vectors: dict[bytes, dict[bytes, int]] = {}
        self._saves: dict[bytes, _Save] = {}

    def seen(self, space: bytes) -> dict[bytes, int]:
        """The version vector of a space, this unit of work's own transaction included."""
        if space not in self._vectors:
            self._vectors[space] = _vector(self._driver, space)
        return dict(self._vectors[space])

    def open_space(self, space: bytes) -> None:
        """A space made just now: nothing is in it."""
        self._vectors[space] = {}

    # --- saves made here ---

    def record(self, space: bytes, op: Op, *, seen: Vector | None) -> None:
        """Apply a local change and add it to the space's transaction. `seen` None stands for a new row."""
        save = self._save_for(space, seen)
        save.ops.setdefault((op.table_no, op.row), {}).update(op.values)
        save.judged = save.judged or seen is not None
        write = Write(save.dot, save.hlc, save.seen, op.values)
        here = known(self._driver, [op.row])
        self._take(Incoming(space, op.table_no, op.row, write, self._actor), self._action, here)

    def finish(self) -> None:
        """Write the open transactions and the clock; called once, before the commit."""
        for space in list(self._saves):
            self._close(space)
        if self.hlc:
            self._driver.execute(_PUT_META, (_HLC, str(self.hlc)))

    def _save_for(self, space: bytes, seen: Vector | None) -> _Save:
        save = self._saves.get(space)
        if save is None:
            return self._begin(space, seen)
        if len(save.ops) >= limits.OPS_IN_ONE_TRANSACTION:
            return self._again(space, seen)
        if seen is not None:
            least = minimum(save.seen, self._before(save, seen))
            if save.judged and least != save.seen:
                return self._again(space, seen)
            save.seen = least
        return save

    def _begin(self, space: bytes, seen: Vector | None) -> _Save:
        known = self.seen(space)
        number = known.get(self._device, 0) + 1
        self.hlc = self._clock.next_hlc(self.hlc)
        save = self._saves[space] = _Save(Dot(self._device, number), self.hlc, known if seen is None else dict(seen))
        self._vectors[space][self._device] = number
        return save

    def _again(self, space: bytes, seen: Vector | None) -> _Save:
        self._close(space)
        return self._begin(space, seen)

    def _before(self, save: _Save, seen: Vector) -> Vector:
        """What was seen before this transaction, for a form that was opened while it was being written."""
        own = min(seen.get(self._device, 0), save.dot.n - 1)
        return {**seen, self._device: own}

    def _close(self, space: bytes) -> None:
        save = self._saves.pop(space)
        raw = encode_transaction(save.transaction(self._meta))
        self._driver.execute(_PUT_OUTBOX, (space, save.dot.n, raw))
        self._advance(space, save.dot)

    # --- transactions of other devices ---

    def receive(self, space: bytes, device: bytes, n: int, raw: bytes) -> int:
        """Take in one transaction of another device; returns how many could be applied, waiting ones included.

        One that is already here is passed over. Raises `TransactionRefused`.
        """
        try:
            tx = decode_transaction(raw)
        except Malformed:
            raise TransactionRefused(reason="format") from None
        self.judge(space, [tx])
        return self.take_in(space, Dot(device, n), tx)

    def judge(self, space: bytes, transactions: Iterable[Transaction]) -> None:
        """Return if every value can be kept and no row belongs elsewhere; else raise `TransactionRefused`."""
        tables: dict[bytes, int] = {}
        for tx in transactions:
            for op in tx.ops:
                _check_op(op)
                if tables.setdefault(op.row, op.table_no) != op.table_no:
                    raise TransactionRefused(reason="row")
        for row, place in known(self._driver, tables).items():
            if (place.table_no, place.space) != (tables[row], space):
                raise TransactionRefused(reason="row")

    def take_in(self, space: bytes, dot: Dot, tx: Transaction) -> int:
        """As `receive`, for a transaction that was judged."""
        if covers(self.seen(space), dot):
            return 0
        if not self._is_turn(space, dot, tx):
            self._driver.execute(_PUT_PENDING, (space, *dot, encode_transaction(tx)))
            self._waiting.add(space)
            return 0
        self._apply(space, dot, tx)
        return 1 + sum(1 for _ in self._ready(space))

    def _is_turn(self, space: bytes, dot: Dot, tx: Transaction) -> bool:
        known = self.seen(space)
        return known.get(dot.device, 0) == dot.n - 1 and includes(known, tx.seen)

    def _ready(self, space: bytes) -> Iterator[None]:
        progress = space in self._waiting
        while progress:
            progress = False
            for device, n, raw in self._driver.execute(_PENDING_OF, (space,)).fetchall():
                dot, tx = Dot(device, n), decode_transaction(raw)
                if self._is_turn(space, dot, tx):
                    self._driver.execute(_DROP_PENDING, (space, device, n))
                    self._apply(space, dot, tx)
                    progress = True
                    yield

    def _apply(self, space: bytes, dot: Dot, tx: Transaction) -> None:
        first = tx.former or dot
        context, also = tx.context(dot), (dot,) if tx.former else ()
        again = self._is_copy(space, dot, tx)
        actor = None if tx.actor is None else tx.actor.bytes
        action = NAMES.get(tx.meta.get(ACTION, 0), _RECEIVED)
        here = known(self._driver, {op.row for op in tx.ops})
        for op in tx.ops:
            write = Write(first, tx.hlc, context, op.values, also)
            # A row that came to stand elsewhere while this waited stays there.
            with contextlib.suppress(TransactionRefused):
                self._take(Incoming(space, op.table_no, op.row, write, actor, again), action, here)
        self.seen(space)
        self._vectors[space][dot.device] = dot.n
        self._advance(space, dot)
        self.hlc = self._clock.witness(self.hlc, Hlc(tx.hlc))

    def _is_copy(self, space: bytes, dot: Dot, tx: Transaction) -> bool:
        """Whether this save was applied before, under its first dot or under a later one."""
        if tx.former is None:
            return self._was_reissued(space, dot)
        again = covers(self.seen(space), tx.former) or self._was_reissued(space, tx.former)
        self._driver.execute(_PUT_REISSUED, (space, *tx.former))
        self._copied.add(space)
        return again

    def _was_reissued(self, space: bytes, first: Dot) -> bool:
        return space in self._copied and self._driver.execute(_REISSUED, (space, *first)).fetchone() is not None

    @cached_property
    def _waiting(self) -> set[bytes]:
        """The spaces in which saves wait, or waited."""
        return {space for (space,) in self._driver.execute(_SPACES_WAITING)}

    @cached_property
    def _copied(self) -> set[bytes]:
        """The spaces in which a restored vault issued saves again."""
        return {space for (space,) in self._driver.execute(_SPACES_COPIED)}

    # --- both ---

    def _take(self, incoming: Incoming, action: str, here: Rows) -> None:
        digest = take(self._driver, incoming, here)
        table = incoming.table
        name = table.name if table else f"table.{incoming.table_no}"
        self._trail.append(
            action,
            name,
            incoming.row,
            at_utc=self._clock.milliseconds(),
            hlc=incoming.write.hlc,
            device=incoming.write.dot.device,
            actor=incoming.actor,
            digest=digest,
        )
        if table:
            self.changed.add((name, incoming.row))

    def note(self, table: str, row: bytes, digest: bytes | None) -> None:
        """An audit entry for a row that changed without a transaction: a newer layout shows more, it was put right."""
        self._trail.append(
            self._action,
            table,
            row,
            at_utc=self._clock.milliseconds(),
            hlc=self.hlc,
            device=self._device,
            actor=self._actor,
            digest=digest,
        )
        self.changed.add((table, row))

    def _advance(self, space: bytes, dot: Dot) -> None:
        self._driver.execute(_PUT_PEER, (space, dot.device, dot.n))


def vector(connection: Connection, space: bytes) -> dict[bytes, int]:
    """How far each device's transactions of a space are applied."""
    return _vector(driver_of(connection), space)


def _vector(driver: Driver, space: bytes) -> dict[bytes, int]:
    return {device: n for device, n in driver.execute(_VECTOR, (space,)) if n}


def outbox(connection: Connection, space: bytes | None = None) -> tuple[tuple[bytes, int, bytes], ...]:
    """The transactions saved here and not yet sealed: space, n, bytes; in order."""
    query = sa.select(OUTBOX).order_by(OUTBOX.c.space, OUTBOX.c.n)
    rows = connection.execute(query if space is None else query.where(OUTBOX.c.space == space))
    return tuple((row.space, row.n, row.tx) for row in rows)


def forget_saves(connection: Connection, space: bytes, *, upto: int) -> None:
    """These saves are sealed: frames hold them from now on."""
    driver_of(connection).execute("DELETE FROM sync_outbox_tx WHERE space = ? AND n <= ?", (space, upto))


def waiting(connection: Connection) -> tuple[int, int]:
    """How many saves made here are not sealed, and how many of other devices wait for something they had seen."""
    saves = connection.execute(sa.select(sa.func.count()).select_from(OUTBOX)).scalar_one()
    pending = connection.execute(sa.select(sa.func.count()).select_from(PENDING)).scalar_one()
    return int(saves), int(pending)


def _stored_hlc(driver: Driver) -> int:
    found = driver.execute(_META_VALUE, (_HLC,)).fetchone()
    return int(found[0]) if found else 0


def _check_op(op: Op) -> None:
    """Return if this version can keep these values; else raise `TransactionRefused`."""
    try:
        _check_values(BY_NUMBER.get(op.table_no), op.values)
    except (ValueError, TypeError, AttributeError):
        raise TransactionRefused(reason="format") from None


def _check_values(table: TableSpec | None, values: Mapping[int, Any]) -> None:
    for register, wire in values.items():
        if register == DELETED:
            if wire is not None and not isinstance(wire, dict):
                raise ValueError("not a deletion")
        elif table is not None and wire is not None:
            _check_fields(table, register, wire)


def _check_fields(table: TableSpec, register: int, wire: Any) -> None:
    """Refuse a value of the wrong shape, and a second encoding of a good one. Raises `ValueError`."""
    wires = wire if is_group(table, register) else {register: wire}
    for spec in table.members(register):
        from_wire(spec.kind, wires.get(spec.no))


_VECTOR = statements.compiled(sa.select(PEER.c.device, PEER.c.n).where(PEER.c.space == sa.bindparam("space")))
_META_VALUE = statements.compiled(sa.select(META.c.value).where(META.c.key == sa.bindparam("key")))
_PUT_META = statements.compiled(sa.insert(META).prefix_with("OR REPLACE"))
_PUT_OUTBOX = statements.insert(OUTBOX)
_PUT_PENDING = statements.compiled(sa.insert(PENDING).prefix_with("OR IGNORE"))
_PENDING_OF = statements.compiled(
    sa.select(PENDING.c.device, PENDING.c.n, PENDING.c.tx)
    .where(PENDING.c.space == sa.bindparam("space"))
    .order_by(PENDING.c.device, PENDING.c.n)
)
_DROP_PENDING = statements.compiled(
    sa.delete(PENDING).where(
        PENDING.c.space == sa.bindparam("space"),
        PENDING.c.device == sa.bindparam("device"),
        PENDING.c.n == sa.bindparam("n"),
    )
)
_SPACES_WAITING = statements.compiled(sa.select(PENDING.c.space).distinct())
_SPACES_COPIED = statements.compiled(sa.select(REISSUED.c.space).distinct())
_PUT_REISSUED = statements.compiled(sa.insert(REISSUED).prefix_with("OR IGNORE"))
_REISSUED = statements.compiled(
    sa.select(REISSUED.c.n).where(
        REISSUED.c.space == sa.bindparam("space"),
        REISSUED.c.device == sa.bindparam("device"),
        REISSUED.c.n == sa.bindparam("n"),
    )
)
_PUT_PEER = (
    "INSERT INTO sync_peer (space, device, n) VALUES (?, ?, ?) ON CONFLICT (space, device) DO UPDATE SET n = excluded.n"
)
