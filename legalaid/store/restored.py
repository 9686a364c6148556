# SPDX-License-Identifier: Apache-2.0
"""How does a restored copy of a vault become a device of its own?

The computer that the copy was made from may still be at work. If both wrote on under one device id, two different
saves would bear one name. So a copy gets a new id, new keys and a new tag for its human numbers; the former keys stay,
only to open spaces that the former device had made and not opened to an organisation yet.

Saves that were never sealed are issued again, in order, as the first ones of the new device; each names the save that
it repeats. Wherever one had been seen (in what an author knew, in a row's version, in a draft), it is now known under
its new name too, so that the original, should it still seal the same saves, does no harm.

A clone is another thing: two computers worked on under one name, and under the former name of a save the other one has
saved something else. There every save that is issued again is a new one, and the former name means the other's.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.domain.merge import Dot, RowState, Sibling, Vector
from legalaid.domain.office import Staff
from legalaid.domain.record import change
from legalaid.domain.transaction import FORMER, Transaction, decode_transaction, encode_transaction
from legalaid.domain.values import decode, encode
from legalaid.ids import FIRST_OWN_TAG, LAST_OWN_TAG, DeviceId
from legalaid.store import device, journal, meta, statements
from legalaid.store.engine import driver_of, reported
from legalaid.store.store import Store
from legalaid.store.tables import DEVICE, DRAFT, OUTBOX, PEER, REISSUED, ROWVER
from legalaid.store.unit_of_work import Work
from legalaid.store.versions import from_blob, to_blob

RESTORED_FROM = "restored_from"
RESTORED_AT = "restored_at"


@dataclass(frozen=True, slots=True)
class NewIdentity:
    """Who this installation was, who it is, and how many saves it issued again."""

    former: DeviceId
    device: DeviceId
    tag: int
    issued_again: int


def renew_identity(store: Store, *, is_clone: bool = False) -> NewIdentity:
    """Make a restored copy a device of its own, in one transaction.

    `is_clone` says that another computer worked on under the same name, so that the saves of here are none of its.

    The `staff` record of the former device's person then names the new one. Close the store afterwards and open it
    again: what is open still bears the former name.
    """
    with reported(), store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO temp.journal_open VALUES (1)")
        new = device.make(connection, store.clock)
        tag = _free_tag(connection, new)
        again = _issue_again(connection, store.device, new.id, is_clone=is_clone)
        # Only from here on may anything be saved: it bears the new name and follows what was issued again.
        work = Work(connection, device=replace(new, tag=tag), clock=store.clock, actor=None, action="vault.restore")
        _move_staff(work, store.device, new.id, tag)
        meta.put(connection, RESTORED_FROM, store.device.hex())
        meta.put(connection, RESTORED_AT, work.now.isoformat())
        work.log("vault.restore", "vault", None)
        work.finish()
        connection.exec_driver_sql("DELETE FROM temp.journal_open")
    return NewIdentity(store.device, new.id, tag, again)


def _move_staff(work: Work, former: DeviceId, new: DeviceId, tag: int) -> None:
    for opened in work.opened_where(Staff, device=former):
        tags = (*opened.record.tags, tag)
        work.save(opened, change(opened.record, device=new, tags=tags))


def _free_tag(connection: Connection, new: device.Device) -> int:
    """The tag of the new device; another one if a former device of this vault had it, whose numbers it would repeat."""
    taken = set(connection.scalars(sa.select(DEVICE.c.tag).where(DEVICE.c.device_id != new.id)))
    span = LAST_OWN_TAG - FIRST_OWN_TAG + 1
    following = (FIRST_OWN_TAG + (new.tag - FIRST_OWN_TAG + step) % span for step in range(span))
    tag = next(tag for tag in following if tag not in taken)
    connection.execute(sa.update(DEVICE).where(DEVICE.c.device_id == new.id).values(tag=tag))
    return tag


# --- saves under a new name ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Renaming:
    """The new names of the saves that were not sealed: the first of each space follows the last sealed one."""

    old: DeviceId
    new: DeviceId
    sealed: Mapping[bytes, int]
    """For each space with such saves, the number of the last one that was sealed; 0 if none was."""
    is_clone: bool

    def dot(self, space: bytes, dot: Dot) -> Dot | None:
        """The new name of one save, or None if it keeps its own."""
        sealed = self.sealed.get(space)
        if dot.device != self.old or sealed is None or dot.n <= sealed:
            return None
        return Dot(self.new, dot.n - sealed)

    def vector(self, space: bytes, seen: Vector) -> dict[bytes, int]:
        """What was seen, under the new names."""
        last = self.dot(space, Dot(self.old, seen.get(self.old, 0)))
        if last is None:
            return dict(seen)
        renamed: dict[bytes, int] = {**seen, self.old: self.sealed[space], self.new: last.n}
        return {one: n for one, n in renamed.items() if n}


def _issue_again(connection: Connection, old: DeviceId, new: DeviceId, *, is_clone: bool) -> int:
    saves = journal.outbox(connection)
    sealed: dict[bytes, int] = {}
    for space, n, _ in saves:
        sealed.setdefault(space, n - 1)
    renaming = _Renaming(old, new, sealed, is_clone)
    connection.execute(sa.delete(OUTBOX))
    for space, n, raw in saves:
        _issue(connection, renaming, space, n, decode_transaction(raw))
    _move_vectors(connection, renaming)
    _rename_everywhere(connection, renaming)
    return len(saves)


def _issue(connection: Connection, renaming: _Renaming, space: bytes, n: int, tx: Transaction) -> None:
    old = Dot(renaming.old, n)
    dot = Dot(renaming.new, n - renaming.sealed[space])
    first = tx.former if renaming.is_clone else tx.former or old
    seen = renaming.vector(space, tx.context(old))
    own = seen.pop(renaming.new, 0)
    meta_ = tx.meta if first is None else {**tx.meta, FORMER: list(first)}
    again = replace(tx, seen=seen, own_lag=dot.n - 1 - own, meta=meta_)
    driver = driver_of(connection)
    driver.execute(_PUT_SAVE, (space, dot.n, encode_transaction(again)))
    if first is not None:
        driver.execute(_PUT_REISSUED, (space, first.device, first.n))


def _move_vectors(connection: Connection, renaming: _Renaming) -> None:
    for space, sealed in renaming.sealed.items():
        where = (PEER.c.space == space, PEER.c.device == renaming.old)
        last = connection.execute(sa.select(PEER.c.n).where(*where)).scalar_one()
        connection.execute(sa.update(PEER).where(*where).values(n=sealed))
        connection.execute(sa.insert(PEER).values(space=space, device=renaming.new, n=last - sealed))
    connection.execute(sa.delete(PEER).where(PEER.c.n == 0, PEER.c.dseq == 0))


def _rename_everywhere(connection: Connection, renaming: _Renaming) -> None:
    for row in connection.execute(sa.select(ROWVER.c.row, ROWVER.c.space, ROWVER.c.v)).all():
        rename = _moved if renaming.is_clone else _renamed
        state = rename(from_blob(row.v), partial(renaming.dot, row.space))
        if (blob := to_blob(state)) != row.v:
            driver_of(connection).execute(_SET_VERSION, (blob, row.row))
    drafts = sa.select(DRAFT.c.id, DRAFT.c.seen, ROWVER.c.space).join(ROWVER, ROWVER.c.row == DRAFT.c.target)
    for draft in connection.execute(drafts).all():
        seen = encode(renaming.vector(draft.space, decode(draft.seen)))  # type: ignore[arg-type]
        connection.execute(sa.update(DRAFT).where(DRAFT.c.id == draft.id).values(seen=seen))


def _renamed(state: RowState, name: Callable[[Dot], Dot | None]) -> RowState:
    registers = {no: tuple(_with_name(one, name) for one in all_) for no, all_ in state.registers.items()}
    return RowState(registers, state.contested)


def _with_name(sibling: Sibling, name: Callable[[Dot], Dot | None]) -> Sibling:
    """A value keeps the names of its save, which a clone may have sealed; the new one is known beside them."""
    new = {again for dot in (sibling.dot, *sibling.also) if (again := name(dot)) is not None}
    return replace(sibling, also=tuple(sorted({*sibling.also, *new})))


def _moved(state: RowState, name: Callable[[Dot], Dot | None]) -> RowState:
    """Every save under its new name alone."""
    registers = {
        no: tuple(replace(one, dot=name(one.dot) or one.dot, also=_names(one.also, name)) for one in all_)
        for no, all_ in state.registers.items()
    }
    return RowState(registers, frozenset((name(one) or one, name(other) or other) for one, other in state.contested))


def _names(dots: tuple[Dot, ...], name: Callable[[Dot], Dot | None]) -> tuple[Dot, ...]:
    return tuple(sorted({name(dot) or dot for dot in dots}))


_PUT_SAVE = statements.insert(OUTBOX)
_PUT_REISSUED = statements.compiled(sa.insert(REISSUED).prefix_with("OR IGNORE"))
_SET_VERSION = "UPDATE sync_rowver SET v = ? WHERE row = ?"
