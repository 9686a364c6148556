# SPDX-License-Identifier: Apache-2.0
"""Random histories in which cases are also ordered to be erased: agreed to, withdrawn, heard of late, brought back.

The same things happen as in the other histories. Beside the end that these have, nothing of an erased case is left on
any laptop, whatever a stick, a backup or a copied vault brought afterwards; and no laptop ever throws away by itself
what nobody else has, unless its person gave or approved the order.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from legalaid.domain.office import Office
from legalaid.errors import NotFound
from legalaid.ids import SpaceKind
from legalaid.store import erasure, frames, journal
from legalaid.store import membership as kept
from legalaid.store.engine import driver_of
from legalaid.store.reader import Reader
from legalaid.store.store import Store
from legalaid.sync import authority, custody, erasing, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.frames import FrameKind, frame_hash, parse_header
from legalaid.sync.ingest import reconsider
from legalaid.sync.member_ops import Role
from tests.helpers.histories import History, Step
from tests.helpers.organisation import Laptop
from tests.helpers.stores import add_office
from tests.helpers.town import Town


class ErasingHistory(History):
    """A history with orders to erase."""

    WEIGHTS = (*History.WEIGHTS, 60)

    def __init__(self, town: Town, seed: int) -> None:
        super().__init__(town, seed)
        self.supervisor = Laptop("supervisor")
        self.union.say(self.union.added(self.supervisor, tag=301, roles=(Role.SUPERVISOR,)), self.union.admin)

    def steps(self) -> tuple[list[Step], ...]:
        """Beside all else, orders are given, answered and heard of."""
        asked = [self.make, *(self.order,) * 3, *(self.agree,) * 2, self.take_back]
        done = [*(self.write_late,) * 4, *(self.hear,) * 3, self.carry_out, self.let_go]
        return *super().steps(), [*asked, *done]

    # --- what people do ---

    def make(self) -> None:
        """A new row in a case of its own: only cases are ever erased."""
        with self.dice.choice(self.stores).write(actor=None, action="vault.create") as work:
            add_office(work, work.open_space(SpaceKind.CASE))

    def save(self) -> None:
        """A form may have been open while its case was erased: then there is nothing to save it to."""
        with suppress(NotFound):
            super().save()

    def delete(self) -> None:
        """The same."""
        with suppress(NotFound):
            super().delete()

    def order(self) -> None:
        """Somebody orders that a case is erased, perhaps the guest, whose order counts for nothing."""
        store = self.dice.choice([one for one in self.visitors if one is not self.gone])
        self.union.seal(store)
        with store.read() as reader:
            spaces = [
                known.id
                for known in kept.spaces(reader.connection)
                if known.org is not None and known.kind is SpaceKind.CASE
            ]
        if spaces:
            wanted = ops.EraseSpaces(spaces=(self.dice.choice(spaces),), reason=ops.EraseReason.ASKED, at=1)
            self.union.say(wanted, self.union.laptop(store))
            if self.dice.random() < 0.5:
                self.union.say(ops.ApproveErasure(order=self.union.membership.head), self.supervisor)

    def agree(self) -> None:
        """A second person agrees: the administrator at his laptop, or a supervisor elsewhere."""
        self._answer(lambda order: ops.ApproveErasure(order=order))

    def take_back(self) -> None:
        """An order is withdrawn."""
        self._answer(lambda order: ops.WithdrawErasure(order=order))

    def _answer(self, op: Any) -> None:
        membership = self.union.membership
        pending = [one for one in membership.erasures.values() if one.in_force is None and one.withdrawn_by is None]
        if pending:
            order = self.dice.choice(pending)
            by = self.supervisor if order.by == self.union.admin.id else self.dice.choice(self._approvers)
            self.union.say(op(order.hash), by)

    @property
    def _approvers(self) -> list[Laptop]:
        return [self.supervisor, self.union.admin]

    def write_late(self) -> None:
        """Somebody who has not heard of an order goes on with the case, and perhaps hears of it next."""
        ordered = {space for order in self.union.membership.erasures.values() for space in order.spaces}
        store = self.anybody()
        with store.read() as reader:
            rows = [row for row in reader.opened_where(Office) if row.record.space_id in ordered]
        if rows:
            self.write(store, self.dice.choice(rows))
            if store is not self.gone and self.dice.random() < 0.5:
                self._settle(store)
                self._carry_out(store)

    # --- what laptops do ---

    def hear(self) -> None:
        """A laptop hears of the orders, and carries them out."""
        store = self.dice.choice(self.staying)
        self._settle(store)
        self._carry_out(store)

    def carry_out(self) -> None:
        """A laptop carries out what it has heard of."""
        self._carry_out(self.anybody())

    def let_go(self) -> None:
        """A person lets go what waits on his laptop."""
        self._carry_out(self.dice.choice(self.staying), lets_go=True)

    def _carry_out(self, store: Store, *, lets_go: bool = False) -> None:
        with store.write(actor=None, action="erasure.order") as work:
            membership = custody.current(work)
            assert membership is not None
            waiting = erasing.waiting(work, membership)
            alone = {one.space.id for one in waiting if set(self._alone(work, store, one.space.id))}
            agreed = {one.space.id for one in waiting} if lets_go else set()
            done = erasing.carry_out(work, membership, agreed=agreed)
            own = {one.space.id for one in waiting if store.device in {one.order.by, one.order.approved_by}}
            self.happened["waited for its person"] += bool(alone - set(done.spaces))
            assert alone.isdisjoint(set(done.spaces) - agreed - own), "nobody's work is thrown away unasked"

    def _alone(self, reader: Reader, store: Store, space: bytes) -> Iterator[object]:
        """The saves of a laptop that neither a hub nor any other laptop has, by looking everywhere."""
        yield from (n for of, n, _ in journal.outbox(reader.connection) if of == space)
        held = set(kept_hashes(self.visitors, but=store))
        acked = {name for name, is_acked in _acked(reader, space) if is_acked}
        for one in frames.of_space(reader.connection, space):
            header = parse_header(one.raw)
            if header.device == store.device and header.kind is not FrameKind.OPENING:
                name = frame_hash(one.raw)
                if name not in held and name not in acked:
                    yield name

    # --- the end -----------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Everybody hears everything, and lets go what waits. One case at least is erased in each history."""
        if not self.erased():
            self._erase_a_last_one(self.stores[0])
        self._everybody_carries_out()
        super().end()
        self._everybody_carries_out()
        for store in self.staying:
            with store.write(actor=None, action="sync.receive") as work:
                reconsider(work, self.union.membership)

    def _erase_a_last_one(self, store: Store) -> None:
        with store.write(actor=None, action="vault.create") as work:
            space = work.open_space(SpaceKind.CASE)
            add_office(work, space)
        self.union.seal(store)
        self.union.say(ops.EraseSpaces(spaces=(space,), reason=ops.EraseReason.ASKED, at=1), self.union.laptop(store))
        self.union.say(ops.ApproveErasure(order=self.union.membership.head), self.supervisor)

    def _everybody_carries_out(self) -> None:
        for store in self.staying:
            self.union.settle(store)
            self._carry_out(store, lets_go=True)

    def check(self) -> None:
        """Nothing of an erased case is left; the rest ends as every history does."""
        for store in self.staying:
            with store.read() as reader:
                for space in self.erased():
                    left = erasure.extent(reader, space)
                    assert (left.records, left.blobs) == (0, ())
                    assert space not in {of for of, _, _ in journal.outbox(reader.connection)}
                    whole = [parse_header(one.raw).kind for one in frames.of_space(reader.connection, space)]
                    assert set(whole) <= {FrameKind.OPENING}
        super().check()

    def erased(self) -> frozenset[bytes]:
        """The cases that an order which counts is in force for."""
        found = set()
        membership = self.union.membership
        for store in self.visitors:
            with store.read() as reader:
                for known in kept.spaces(reader.connection):
                    opening = keychain.opening_of(known)
                    if opening is not None and authority.erasure(membership, opening) is not None:
                        found.add(known.id)
        return frozenset(found)

    def picture(self, store: Store) -> Mapping[str, Any]:
        """How far the chains of erased cases had come is another on each."""
        found, gone = super().picture(store), self.erased()
        return {**found, "vectors": [row for row in found["vectors"] if row[0] not in gone]}

    def kept_by(self, store: Store) -> set[str]:
        """What was typed into a case that is gone is gone."""
        gone = self.erased()
        return {value for value in super().kept_by(store) if self.spaces[value] not in gone}


def kept_hashes(stores: list[Store], *, but: Store) -> Iterator[bytes]:
    """The hashes of all frames that these laptops have or had before they wore down."""
    for store in stores:
        if store is not but:
            with store.read() as reader:
                yield from (one.hash for one in frames.stubs(reader.connection))
                for known in kept.spaces(reader.connection):
                    yield from (one.hash for one in frames.of_space(reader.connection, known.id))


def _acked(reader: Reader, space: bytes) -> list[tuple[bytes, bool]]:
    query = "SELECT hash, acked FROM sync_frame WHERE space = ?"
    found = driver_of(reader.connection).execute(query, (space,)).fetchall()
    return [(bytes(name), bool(is_acked)) for name, is_acked in found]
