# SPDX-License-Identifier: Apache-2.0
"""What two laptops wrote in a while, a third one that has read nothing of it yet, and the hub between them.

Each attack is made against the third laptop. What ended at one door is undone, so that the next attack finds the same
laptop; what goes over a line is tried on a copy of it.
"""

import random
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import UUID

from legalaid.domain.case import Attachment
from legalaid.domain.record import build
from legalaid.errors import SyncError
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.ids import SpaceKind
from legalaid.store import attachments, frames
from legalaid.store.reader import Reader
from legalaid.store.store import Store
from legalaid.store.unit_of_work import Work
from legalaid.sync import files, ingest
from legalaid.sync import member_ops as ops
from legalaid.sync.frames import FrameKind, frame_hash, parse
from legalaid.sync.heads import Ask
from legalaid.sync.ingest import Source
from legalaid.sync.member_ops import GroupRole
from tests.helpers.exchange import Opened, Union, open_office, picture, picture_in, sync, type_in
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.liar import Liar, Lie, truth
from tests.helpers.organisation import Laptop
from tests.helpers.stores import KEY, add_office, new_store, ticking

States = set[str]
"""What the person at the laptop is told: alarms, reasons of quarantine, `held`, `waiting`, the code of an error."""


class _Undone(Exception):
    """Nothing of this is to be kept."""


class Office:
    """The people of one office, and what came to be known of them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.dice = random.Random(seed)  # noqa: S311 - a history to try, no secret
        self.one, self.other, third = (new_store(folder / name) for name in ("one", "other", "victim"))
        self.union = Union(self.one, self.other, third, name=f"attacked {seed}")
        self.mole, self.reader, self.outsider, self.gone = map(self._hired, ("mole", "reader", "outsider", "gone"))
        for laptop, role in ((self.mole, GroupRole.WRITER), (self.reader, GroupRole.READER)):
            self._joins(laptop, role)
        self._joins(self.gone, GroupRole.WRITER)
        self.old_rotation = len(self.union.log)
        self._settle(third)
        self._write(third)
        self._dismiss(third)
        self._write(third)
        self.union.meet(self.one, self.other)
        self.files = [self._attach(office.space_id) for office in self.offices]
        self.raws = _in_order(self.union.frames(self.one))
        self.own = self.union.frames(third)
        self.victim = third.path
        third.close()

    def _hired(self, name: str) -> Laptop:
        laptop = Laptop(f"{name} {self.folder}")
        self.union.say(self.union.added(laptop, tag=400 + len(self.union.log)), self.union.admin)
        everyone = ops.AddToGroup(group=self.union.EVERYONE, device=laptop.id, role=GroupRole.READER)
        self.union.say(everyone, self.union.admin)
        return laptop

    def _joins(self, laptop: Laptop, role: GroupRole) -> None:
        self.union.say(ops.AddToGroup(group=self.union.GROUP, device=laptop.id, role=role), self.union.admin)

    def _settle(self, third: Store) -> None:
        for store in (self.one, self.other, third):
            self.union.settle(store)

    def _write(self, third: Store) -> None:
        """A week of work; the third laptop is elsewhere, with work of its own."""
        if not hasattr(self, "offices"):
            with self.one.write(actor=None, action="office.set") as work:
                self.offices = [add_office(work, work.open_space(SpaceKind.OFFICE)) for _ in range(2)]
            self.union.meet(self.one, self.other)
        for number in range(self.dice.randrange(4, 9)):
            store, office = self.dice.choice([self.one, self.other]), self.dice.choice(self.offices)
            type_in(store, open_office(store, office), name_en=f"name {number} {self.dice.random()}")
            self.union.seal(store)
            if self.dice.random() < 0.3:
                self.union.meet(self.one, self.other)
        with third.write(actor=None, action="office.set") as work:
            add_office(work, work.open_space(SpaceKind.OFFICE))
        self.union.seal(third)

    def _dismiss(self, third: Store) -> None:
        """Somebody leaves, and the office has a new secret."""
        self.union.say(ops.RevokeDevice(device=self.gone.id, reason=1, accepted=()), self.union.admin)
        self.union.rotate(self.union.GROUP)
        self._settle(third)

    def _attach(self, space: bytes) -> Attachment:
        sealed = attachments.seal(self.one.blobs, secrets.token_bytes(900))
        with self.one.write(actor=None, action="attachment.add") as work:
            record = build(
                Attachment,
                id=work.new_id(),
                space_id=space,
                office_id=UUID(int=1),
                target=UUID(int=2),
                title="file",
                mime="text/plain",
                at=work.now,
                **sealed.fields(),
            )
            work.add(record)
        return record


class Scene(Office):
    """The office, its hub, and the laptop that is attacked."""

    def __init__(self, folder: Path, seed: int) -> None:
        super().__init__(folder, seed)
        self.honest = {
            (head.space, head.device, head.number): frame_hash(raw)
            for raw in (*self.raws, *self.own)
            for head in [parse(raw).header]
        }
        self._stack = ExitStack()
        self.laptop, self._on_the_line = (self._opened(folder / name) for name in ("at the door", "on the line"))
        with self.undone() as work:
            self.take_in(work, self.raws)
            self.truth = picture_in(work)
        self._hub = self._stack.enter_context(self._open_hub())
        self._liar = self._stack.enter_context(Liar(self._hub.url))

    def close(self) -> None:
        """Everybody goes home."""
        self._stack.close()
        self.one.close()
        self.other.close()

    def middle(self) -> int:
        """The place of some frame of the office that has one before it and one after it."""
        headers = [parse(raw).header for raw in self.raws]
        last = {(head.space, head.device): head.number for head in headers}
        inner = [1 < head.number < last[head.space, head.device] for head in headers]
        return self.dice.choice([at for at, is_inner in enumerate(inner) if is_inner])

    # --- at the door -------------------------------------------------------------------------------------------------

    @contextmanager
    def undone(self, store: Store | None = None) -> Iterator[Work]:
        """One transaction of the attacked laptop, or of another one, of which nothing stays."""
        with suppress(_Undone), (store or self.laptop).write(actor=None, action="sync.receive") as work:
            yield work
            raise _Undone

    def take_in(self, work: Work, raws: Iterable[bytes]) -> States:
        """Take in frames; what is told of them."""
        ingest.ingest(work, self.union.membership, raws, Source.HUB)
        return told(work)

    def hand_over(self, raws: Iterable[bytes], *, before: Iterable[bytes] = ()) -> States:
        """Give the laptop altered frames, then the honest ones; what it told of the altered ones."""
        with self.undone() as work:
            self.take_in(work, before)
            states = self.take_in(work, raws)
            self.holds_nothing_wrong(work)
            self.take_in(work, self.raws)
            assert picture_in(work) == self.truth
        return states

    def holds_nothing_wrong(self, reader: Reader) -> None:
        """Every chain that the laptop holds is the honest one, as far as it goes, or its own."""
        for space, device, _, number, head in picture_in(reader)["vectors"]:
            own = head if device == self.laptop.device else None
            assert not number or self.honest.get((space, device, number), own) == head

    # --- over the line -----------------------------------------------------------------------------------------------

    def _opened(self, folder: Path) -> Store:
        folder.mkdir()
        shutil.copy(self.victim, folder / "records.db")
        store = Store.open(folder / "records.db", lambda: KEY, clock=ticking(), blobs=folder / "blobs")
        self._stack.callback(store.close)
        return store

    def made_anew(self) -> "Victim":
        """The laptop on the line as it was before all attacks."""
        store = self._on_the_line
        store.engine.dispose()
        for part in store.path.parent.glob("records.db*"):
            part.unlink()
        shutil.copy(self.victim, store.path)
        shutil.rmtree(store.blobs, ignore_errors=True)
        return Victim(self, store, self._liar)

    @contextmanager
    def _open_hub(self) -> Iterator[HubAt]:
        database = self.folder / "hub.db"
        settings = Settings(database=f"sqlite:///{database}", blobs=str(self.folder / "chunks"), **GENEROUS)
        with Database(settings.database) as made:
            made.make()
        with embedded(settings) as url:
            hub = HubAt(url, settings)
            with self.union.line(self.one, url) as line:
                line.found(hub.invite(), self.union.log)
                line.exchange(Ask(most=1), self.raws)
                files.send(Opened(self.one), line, self.one.blobs)
            self._before = self.snapshot()
            yield hub

    def snapshot(self) -> sqlite3.Connection:
        """What the hub has now."""
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        with closing(sqlite3.connect(self.folder / "hub.db")) as database:
            database.backup(kept)
        return kept

    def put_back(self, kept: sqlite3.Connection | None = None) -> None:
        """The hub as it was then, or before all attacks."""
        with closing(sqlite3.connect(self.folder / "hub.db")) as database:
            (kept or self._before).backup(database)

    def at_the_hub(self, statement: str, *values: object) -> int:
        """Whoever runs the hub changes what it has; how many rows that was."""
        with closing(sqlite3.connect(self.folder / "hub.db")) as database, database:
            return database.execute(statement, values).rowcount

    def on_the_line(self) -> "Victim":
        """A copy of the laptop, and the liar between it and the hub."""
        self.put_back()
        self._liar.lie = truth
        return self.made_anew()

    def lied_to(self, *lies: Lie) -> States:
        """An exchange for each lie of a hub, then an honest one; what was told after the lies."""
        victim = self.on_the_line()
        states = set().union(*map(victim.exchanges, lies))
        victim.ends_well()
        return states


class Victim:
    """A copy of the attacked laptop on its line."""

    def __init__(self, scene: Scene, store: Store, liar: Liar) -> None:
        self.scene, self.store, self.liar = scene, store, liar

    def exchanges(self, lie: Lie = truth) -> States:
        """One run; what is told after it."""
        self.liar.lie = lie
        error: States = set()
        try:
            sync(self.scene.union, self.store, self.liar.url)
        except SyncError as refused:
            error = {refused.code}
        with self.store.read() as reader:
            self.scene.holds_nothing_wrong(reader)
            return told(reader) | error

    def ends_well(self) -> None:
        """With an honest hub everything comes to be as with everybody else, and the laptop's own work is there too."""
        self.exchanges()
        assert picture(self.store) == self.scene.truth
        own = {frame_hash(raw) for raw in self.scene.own}
        with closing(sqlite3.connect(self.scene.folder / "hub.db")) as database:
            assert own <= {row[0] for row in database.execute("SELECT hash FROM frame")}

    def reads(self, of: Callable[[Reader], Any]) -> Any:
        """Something of the store."""
        with self.store.read() as reader:
            return of(reader)


def told(reader: Reader) -> States:
    """What a person is told of what waits and what was noticed."""
    alarms = {alarm.kind for alarm in frames.alarms(reader.connection)}
    reasons = {one.reason for one in frames.quarantined(reader.connection)}
    return alarms | reasons | ({"held"} if frames.count_held(reader.connection) else set())


def _in_order(raws: Iterable[bytes]) -> list[bytes]:
    """Openings first, as a hub wants them."""
    return sorted(raws, key=lambda raw: (parse(raw).header.kind is not FrameKind.OPENING, parse(raw).header.number))
