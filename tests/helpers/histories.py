# SPDX-License-Identifier: Apache-2.0
"""Random histories of an office: two to five laptops, a guest, a hub, sticks in any order, and what happens to them.

A history is told by its seed. At its end everybody hears everything, and `check` holds each laptop to what the rule
gives by brute force from every save that was ever sealed.
"""

import random
import shutil
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from legalaid.domain.merge import Dot, Reference, Write
from legalaid.domain.office import Office
from legalaid.domain.record import change
from legalaid.domain.transaction import Op, Transaction
from legalaid.errors import SyncError
from legalaid.ids import SpaceId
from legalaid.store import frames, journal, meta, restored
from legalaid.store import membership as kept
from legalaid.store.reader import Opened as Form
from legalaid.store.reader import Reader
from legalaid.store.store import Store
from legalaid.store.tables import ROWVER
from legalaid.store.versions import from_blob
from legalaid.sync import member_ops as ops
from legalaid.sync import parting, past
from legalaid.sync.carrying import pack, unpack
from legalaid.sync.frames import frame_hash, parse
from legalaid.sync.ingest import AlarmKind, Source, ingest, reconsider
from legalaid.sync.keyring import commitment
from legalaid.sync.member_ops import GroupRole
from legalaid.sync.payload import Payload
from tests.helpers.exchange import StoreLaptop, picture, sync
from tests.helpers.forging import key_of, sealed
from tests.helpers.stores import KEY, add_office, ticking
from tests.helpers.town import MEMBERS, START, Town

STEPS = 45
FIELDS = ("name_en", "place_en", "email")
_LATER_TABLE, _LATER_REGISTER = 9999, 999


Step = Callable[[], None]


class History:
    """What happened in one town; the same seed gives the same choices."""

    WEIGHTS: tuple[int, ...] = (48, 28, 12, 12)

    def __init__(self, town: Town, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - choices to try, no secret
        self.town = town
        everybody, self.union = town.first_day()
        self.stores = everybody[: self.dice.randrange(2, MEMBERS + 1)]
        self.guest = everybody[-1]
        self.visitors = [*self.stores, self.guest]
        self.forms: dict[Store, list[Form[Office]]] = defaultdict(list)
        self.typed: dict[Store, set[str]] = defaultdict(set)
        self.spaces: dict[str, bytes] = {}
        """Where each typed value was typed."""
        self.later: list[bytes] = []
        self.happened: Counter[str] = Counter()
        self.gone: Store | None = None
        self._told = 0
        self._spare = ExitStack()
        self._backup: Path | None = None
        self._hub_then: sqlite3.Connection | None = None

    def steps(self) -> tuple[list[Step], ...]:
        """What may happen: often, between laptops, rarely, and about once."""
        common = [self.open, self.save, self.save, self.save, self.save, self.delete, self.decide]
        travels = [self.deliver, self.deliver, self.carry, self.break_off, self.visit_the_hub]
        rare = [self.make, self.set_the_clock, self.crash, self.rotate, self.grant, self.write_as_a_later_version]
        once = [self.revoke, self.back_up, self.restore, self.remember_the_hub, self.put_the_hub_back]
        return common, travels, rare, once

    def run(self) -> None:
        """All of it."""
        kinds = self.steps()
        self.make()
        self.deliver()
        for _ in range(STEPS):
            steps = self.dice.choices(kinds, weights=self.WEIGHTS)[0]
            step = getattr(self, self.dice.choice(steps).__name__)
            self.happened[step.__name__] += 1
            step()

    def close(self) -> None:
        """Put away what this history alone had."""
        self._spare.close()

    # --- what people do ---

    def anybody(self) -> Store:
        """One of the laptops."""
        return self.dice.choice(self.visitors)

    def make(self) -> None:
        """A new row in a space of its own."""
        with self.dice.choice(self.stores).write(actor=None, action="vault.create") as work:
            add_office(work)

    def open(self) -> None:
        """Somebody opens a form, and may leave it open for years."""
        store = self.anybody()
        with store.read() as reader:
            rows = reader.opened_where(Office)
        if rows:
            self.forms[store].append(self.dice.choice(rows))

    def save(self) -> None:
        """A form is saved, however old it is."""
        self.open()
        store = self.anybody()
        if self.forms[store]:
            self.write(store, self.dice.choice(self.forms[store]))

    def write(self, store: Store, form: Form[Office]) -> None:
        """A value that was never written before goes into one field of a form."""
        self._told += 1
        with store.write(actor=None, action="office.set") as work:
            work.save(form, change(form.record, **{self.dice.choice(FIELDS): f"{self._told}"}))
        self.typed[store].add(f"{self._told}")
        self.spaces[f"{self._told}"] = form.record.space_id

    def delete(self) -> None:
        """A row is deleted, perhaps by somebody who has not seen the newest of it."""
        store = self.anybody()
        if self.forms[store] and self.dice.random() < 0.3:
            with store.write(actor=None, action="record.delete") as work:
                work.delete(self.dice.choice(self.forms[store]), reason="mistake")

    def decide(self) -> None:
        """Somebody decides what two others disagree about."""
        store = self.anybody()
        with store.read() as reader:
            found = reader.conflicts()
        if found:
            conflict = self.dice.choice(found)
            with store.write(actor=None, action="conflict.resolve") as work:
                work.resolve(conflict, take=self.dice.randrange(len(conflict.values)))

    def write_as_a_later_version(self) -> None:
        """A device with a later version writes registers and tables that nobody here knows.

        It has seen what its neighbour has sealed; what could not be sealed yet, nobody else can have seen.
        """
        store = self.dice.choice([store for store in self.stores if store is not self.gone])
        self.union.seal(store)
        with store.read() as reader:
            opened = {known.id for known in kept.spaces(reader.connection) if known.org is not None}
            opened -= {space for space, _, _ in journal.outbox(reader.connection)}
            rows = [row for row in reader.where(Office) if row.space_id in opened]
            office = self.dice.choice(rows) if rows else None
            seen = {} if office is None else dict(reader.seen(SpaceId(office.space_id)))
        if office is None:
            return
        own = [raw for raw in self.later if parse(raw).header.space == office.space_id]
        seen.pop(self.town.newer.id, None)
        ops_ = (
            Op(Office.table.no, office.id.bytes, {_LATER_REGISTER: f"later {len(self.later)}"}),
            Op(_LATER_TABLE, self.dice.randbytes(16), {1: len(self.later)}),
        )
        tx = Transaction((1 << 50) + len(self.later), seen, 0, ops_)
        payload, after = Payload(len(own) + 1, (tx,)), own[-1] if own else None
        epoch = self.union.membership.groups[self.union.GROUP].epoch
        space = SpaceId(office.space_id)
        self.later.append(sealed(self.union, self.town.newer, space, payload, after=after, epoch=epoch))

    # --- how frames travel ---

    def _some(self, store: Store) -> list[bytes]:
        raws = [*self.union.frames(store), *self.later]
        self.dice.shuffle(raws)
        return raws[: self.dice.randrange(len(raws) + 1)]

    def _two(self) -> tuple[Store, Store]:
        one, other = self.dice.sample(self.visitors, 2)
        return one, other

    def deliver(self) -> None:
        """Some frames, in any order."""
        one, other = self._two()
        self.union.give(other, self._some(one))

    def carry(self) -> None:
        """A whole stick."""
        one, other = self._two()
        self.union.seal(one)
        with one.read() as reader:
            mine = kept.mine(reader.connection)
            assert mine is not None
            raw = b"".join(pack(reader, self.union.membership, mine).pieces)
        with suppress(SyncError), other.write(actor=None, action="import") as work:
            mine = kept.mine(work.connection)
            assert mine is not None
            unpack(work, mine, iter([raw]), size=len(raw))

    def break_off(self) -> None:
        """The battery is empty in the middle of an import."""
        one, other = self._two()
        raws = self._some(one)
        with suppress(RuntimeError), other.write(actor=None, action="import") as work:
            ingest(work, self.union.membership, raws, Source.FILE)
            raise RuntimeError("the battery is empty")

    def visit_the_hub(self) -> None:
        """A line appears; a removed laptop is told so there."""
        with suppress(SyncError):
            sync(self.union, self.anybody(), self.town.url)

    # --- what happens to laptops and hub ---

    def crash(self) -> None:
        """The program ends without a word, and is opened again."""
        self.anybody().engine.dispose()

    def set_the_clock(self) -> None:
        """The clock of a laptop is years away from now on."""
        self.anybody().clock = ticking(START + timedelta(days=self.dice.randrange(-11_000, 11_000)))

    def rotate(self) -> None:
        """The office has a new secret; some hear of it later."""
        self.union.rotate(self.union.GROUP)
        for store in self.stores:
            if store is self.stores[0] or self.dice.random() < 0.6:
                self._settle(store)

    def _settle(self, store: Store) -> None:
        self.union.settle(store, groups=(self.union.EVERYONE, self.union.SHARED) if store is self.guest else None)

    def grant(self) -> None:
        """The guest gets the key of one space."""
        with self.stores[0].read() as reader:
            spaces = [known for known in kept.spaces(reader.connection) if known.home_group == self.union.GROUP]
        if not spaces:
            return
        space, epoch = self.dice.choice(spaces).id, self.union.membership.groups[self.union.GROUP].epoch
        key = key_of(self.union, SpaceId(space), epoch=epoch)
        given = ops.GiveSpace(
            space=space,
            epoch=epoch,
            gen=0,
            to=self.guest.device,
            role=GroupRole.WRITER,
            commitment=commitment(key),
            wraps=((self.guest.device, bytes(32)),),
            reason=ops.Reason.REFERRED,
        )
        self.union.say(given, self.union.admin)
        self._settle(self.guest)
        with self.guest.write(actor=None, action="sync.receive") as work:
            kept.put_secret(work, space, epoch, 0, key)
            reconsider(work, self.union.membership)

    def revoke(self) -> None:
        """A laptop is lost; the person goes on working on it and does not hear of it for months."""
        if self.gone is not None or len(self.stores) < 3:
            return
        self.gone = self.dice.choice(self.stores[1:])
        with self.stores[0].read() as reader:
            ends = frames.ends(reader.connection)
        accepted = sorted((space, end.number) for (space, device), end in ends.items() if device == self.gone.device)
        revoked = ops.RevokeDevice(device=self.gone.device, reason=ops.Reason.LOST, accepted=tuple(accepted))
        self.union.say(revoked, self.union.admin)
        self.rotate()

    def back_up(self) -> None:
        """A copy of a laptop's vault is laid aside."""
        copied = self.dice.choice(self.stores)
        if copied is self.gone:
            return
        self._copied = copied
        self._copied.checkpoint()
        self._backup = self.town.folder / "backup"
        shutil.copy(self._copied.path, self._backup)

    def restore(self) -> None:
        """The copy becomes a laptop of its own, while the original works on; perhaps somebody worked with it before."""
        if self._backup is None:
            self.back_up()
            return
        former = self.union.laptops[self._copied.device]
        folder = self.town.folder / "restored"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copy(self._backup, folder / "records.db")
        self._backup = None
        copy = self._opened(folder)
        typed = self._work_on(copy) if (is_clone := self.dice.random() < 0.5) else set()
        if is_clone:
            with copy.write(actor=None, action="vault.restore") as work:
                parting.take_back(work)
        restored.renew_identity(copy, is_clone=is_clone)
        copy.close()
        again = self._opened(folder)
        self._spare.callback(again.close)
        self.typed[again] = typed
        if is_clone:
            with again.write(actor=None, action="vault.restore") as work:
                parting.hear_again(work)
        laptop = self.union.laptops[again.device] = StoreLaptop(again)
        self.union.say(self.union.added(laptop, tag=400, former=(former,)), self.union.admin)
        for group in (self.union.EVERYONE, self.union.GROUP, self.union.SHARED):
            self.union.say(ops.AddToGroup(group=group, device=laptop.id, role=GroupRole.WRITER), self.union.admin)
        self.stores, self.visitors = [*self.stores, again], [*self.visitors, again]
        self._settle(again)
        self.back_up = self.restore = self._nothing  # type: ignore[method-assign]

    def _work_on(self, copy: Store) -> set[str]:
        """Saves under the name of the original, perhaps sealed, perhaps with what came meanwhile; what was typed."""
        typed = set()
        for _ in range(self.dice.randrange(1, 4)):
            with copy.read() as reader:
                rows = reader.opened_where(Office)
            if self.dice.random() < 0.4:
                self.union.give(copy, self._some(self.dice.choice(self.stores)))
            if rows:
                self._told += 1
                typed.add(f"{self._told}")
                form = self.dice.choice(rows)
                self.spaces[f"{self._told}"] = form.record.space_id
                with copy.write(actor=None, action="office.set") as work:
                    work.save(form, change(form.record, **{self.dice.choice(FIELDS): f"{self._told}"}))
            if self.dice.random() < 0.5:
                self.union.seal(copy)
        return typed

    def _nothing(self) -> None:
        """Once is enough."""

    def _opened(self, folder: Path) -> Store:
        return Store.open(folder / "records.db", lambda: KEY, clock=ticking(START), blobs=folder / "blobs")

    def remember_the_hub(self) -> None:
        """Somebody makes a backup of the hub."""
        self._hub_then = self.town.snapshot()

    def put_the_hub_back(self) -> None:
        """The hub is put back to it, and says nothing."""
        if self._hub_then is not None:
            self.town.put_back(self._hub_then)

    # --- the end -----------------------------------------------------------------------------------------------------

    @property
    def staying(self) -> list[Store]:
        """Everybody who still belongs."""
        return [store for store in self.visitors if store is not self.gone]

    def end(self) -> None:
        """Everybody hears everything; what a lost laptop sealed is countersigned."""
        joins = ops.AddToGroup(group=self.union.GROUP, device=self.guest.device, role=GroupRole.WRITER)
        self.union.say(joins, self.union.admin)
        self._countersign()
        for _ in range(2):
            for store in self.staying:
                self.union.settle(store)
                self._reconsider(store)
            everything = self._everything()
            for store in self.staying:
                with store.read() as reader:
                    here = {frame_hash(raw) for raw in _raws(reader.connection)}
                self.union.give(store, [raw for name, raw in everything.items() if name not in here])
        for store in self.staying:
            self._reconsider(store)

    def _countersign(self) -> None:
        if self.gone is not None:
            theirs = [raw for raw in self.union.frames(self.gone) if parse(raw).header.device == self.gone.device]
            for start in range(0, len(theirs), 20):
                names = sorted(map(frame_hash, theirs[start : start + 20]))
                self.union.say(ops.Countersign(frames=tuple(names)), self.union.admin)

    def _reconsider(self, store: Store) -> None:
        with store.write(actor=None, action="sync.receive") as work:
            reconsider(work, self.union.membership)

    def _everything(self) -> Mapping[bytes, bytes]:
        found = {frame_hash(raw): raw for raw in self.later}
        for store in self.visitors:
            found |= {frame_hash(raw): raw for raw in self.union.frames(store)}
        return found

    def check(self) -> None:
        """Nothing waits, nobody is accused, all laptops are equal, and the rule by brute force says the same."""
        for store in self.staying:
            with store.read() as reader:
                alarms = {alarm.kind for alarm in frames.alarms(reader.connection)} - self._own_alarms(reader)
                assert alarms <= (_HUB_WENT_BACK if self.happened["put_the_hub_back"] else set()) | self._refusals()
                assert frames.count_held(reader.connection) == 0
                assert frames.count_quarantined(reader.connection) == 0
                assert journal.waiting(reader.connection) == (0, 0)
        first, *others = map(self.picture, self.staying)
        assert all(other == first for other in others)
        self._check_by_brute_force(self.stores[0])

    def picture(self, store: Store) -> Mapping[str, Any]:
        """What must be equal on all laptops."""
        return picture(store)

    def kept_by(self, store: Store) -> set[str]:
        """What was typed on a laptop and must be somewhere."""
        return self.typed[store]

    def _own_alarms(self, reader: Reader) -> set[str]:
        """A copy was told that it is one, before it became a laptop of its own."""
        return {AlarmKind.COPY.value} if meta.get(reader.connection, restored.RESTORED_AT) else set()

    def _refusals(self) -> set[str]:
        """A lost laptop's frames are refused by the hub, whoever brings them."""
        return set() if self.gone is None else {AlarmKind.REFUSED.value, AlarmKind.OMITTED.value}

    def _check_by_brute_force(self, store: Store) -> None:
        """Of each register, the values that no later save had seen."""
        with store.read() as reader:
            told: dict[bytes, list[Write]] = defaultdict(list)
            for space in kept.spaces(reader.connection):
                for row, write in _writes(past.saves(reader, SpaceId(space.id))):
                    told[row].append(write)
            rows = {row.row: from_blob(row.v) for row in reader.connection.execute(ROWVER.select())}
        saved = {str(value) for writes in told.values() for write in writes for value in write.values.values()}
        assert set().union(*map(self.kept_by, self.staying)) <= saved
        with store.read() as reader:
            shown = {row.id.bytes: row for row in reader.where(Office)}
        for name, writes in told.items():
            expected = Reference(writes).state()
            assert bool(rows[name].contested) == bool(expected.contested)
            assert _living(rows[name]) == _living(expected)
        assert shown.keys() <= told.keys() == rows.keys()


_HUB_WENT_BACK = {AlarmKind.ROLLED_BACK.value, AlarmKind.OMITTED.value}


def _writes(saves: Mapping[Dot, Transaction]) -> Iterable[tuple[bytes, Write]]:
    """Every write; one that was issued again under another name bears both."""
    names: dict[Dot, set[Dot]] = defaultdict(set)
    for dot, tx in saves.items():
        if tx.former is not None:
            names[dot].add(tx.former)
            names[tx.former].add(dot)
    for dot, tx in saves.items():
        for op in tx.ops:
            also = tuple(sorted(names[dot]))
            yield op.row, Write(dot, tx.hlc, tx.context(dot), op.values, also)


def _living(state: Any) -> dict[int, set[tuple[Dot, ...]]]:
    """The saves that each register lives by."""
    return {
        no: {min(one.dot, *one.also) if one.also else one.dot for one in siblings}
        for no, siblings in state.registers.items()
    }


def _raws(connection: Any) -> list[bytes]:
    return [one.raw for space in kept.spaces(connection) for one in frames.of_space(connection, space.id)]


def tell(
    town: Town, seed: int, *, kind: type[History] = History, then: Callable[[Any], object] = lambda _: None
) -> Any:
    """A whole history, checked at its end."""
    history = kind(town, seed)
    try:
        history.run()
        history.end()
        history.check()
        then(history)
    finally:
        history.close()
    return history
