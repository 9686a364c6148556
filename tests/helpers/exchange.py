# SPDX-License-Identifier: Apache-2.0
"""Stores that belong to one invented organisation and hand each other frames."""

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from typing import Any

from legalaid.clock import Clock
from legalaid.crypto.kdf import sha256
from legalaid.domain.office import Office as OfficeRecord
from legalaid.domain.record import change
from legalaid.ids import SpaceKind
from legalaid.store import device as identity
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.engine import driver_of
from legalaid.store.membership import Mine
from legalaid.store.reader import Opened as Form
from legalaid.store.reader import Reader
from legalaid.store.rows import TABLES
from legalaid.store.store import Store
from legalaid.store.tables import ROWVER, SIBLING, UNKNOWN
from legalaid.store.unit_of_work import Work
from legalaid.sync import client
from legalaid.sync import member_ops as ops
from legalaid.sync.ingest import Source, Taken, ingest
from legalaid.sync.membership import GroupKind, Role
from legalaid.sync.progress import Ran
from legalaid.sync.sealing import seal_backlog
from legalaid.sync.transport import Line
from tests.helpers.organisation import Laptop, Organisation, named


class StoreLaptop(Laptop):
    """The device of a store."""

    def __init__(self, store: Store) -> None:
        with store.read() as reader:
            own = identity.current(reader.connection)
        self.store = store
        self.key, self.opening, self.id = own.signing, own.opening, own.id
        self.person = named(own.id.hex())


class Union(Organisation):
    """One office; the first store is its administrator's, and everybody is in every group."""

    EVERYONE, GROUP, SHARED = (named(word) for word in ("everyone", "office", "shared"))

    def __init__(self, *stores: Store, name: str = "organisation") -> None:
        super().__init__(name)
        self.laptops: dict[bytes, StoreLaptop] = {}
        first = self._added(stores[0], roles=(Role.ADMINISTRATOR, Role.LAWYER))
        self.admin = first
        self.say(ops.AddAdmin(device=first.id))
        for store in stores[1:]:
            self._added(store)
        with stores[0].write(actor=None, action="vault.create") as work:
            self.org_space = work.open_space(SpaceKind.ORG)
        kinds = {self.EVERYONE: GroupKind.EVERYONE, self.GROUP: GroupKind.OFFICE, self.SHARED: GroupKind.SHARED}
        self.secrets: dict[tuple[bytes, int], bytes] = {}
        for group, kind in kinds.items():
            self.group(group, kind, *self.laptops.values())
        for store in stores:
            self.settle(store)

    def group(self, group: bytes, kind: GroupKind, *members: Laptop) -> None:
        """A group with members and a first secret."""
        self.say(ops.OpenGroup(group=group, kind=kind), self.admin)
        for laptop in members:
            self.say(ops.AddToGroup(group=group, device=laptop.id, role=ops.GroupRole.WRITER), self.admin)
        self.rotate(group)

    def rotate(self, group: bytes) -> None:
        """The next epoch of a group."""
        epoch = self.membership.groups[group].epoch + 1
        self.secrets[group, epoch] = sha256(group + bytes([epoch]))
        self.say(self.rotated(group, self.secrets[group, epoch]), self.admin)

    def settle(self, store: Store, *, groups: Collection[bytes] | None = None) -> None:
        """Bring a store's log and secrets up to date."""
        stand = Mine(
            org=self.org,
            root=self.root.public,
            everyone=self.EVERYONE,
            office_group=self.GROUP,
            shared_group=self.SHARED,
            org_space=self.org_space,
            office_space=bytes(16),
            stats_space=bytes(16),
            tag=1,
            office_code="BTB",
        )
        with store.write(actor=None, action="vault.create") as work:
            for index in range(kept.log_length(work.connection), len(self.log)):
                kept.append(work, self.log[index], index + 1)
            held = driver_of(work.connection).execute("SELECT holder, epoch FROM sync_key").fetchall()
            for (group, epoch), secret in self.secrets.items():
                if (groups is None or group in groups) and (group, epoch) not in held:
                    kept.put_secret(work, group, epoch, 0, secret)
            if kept.mine(work.connection) != stand:
                kept.put_mine(work, stand)

    def line(self, store: Store, url: str) -> Line:
        """A store's line to a hub; the caller hangs up."""
        return Line(url, org=self.org, key=self.laptop(store).key, clock=Clock())

    def laptop(self, store: Store) -> StoreLaptop:
        """The device of a store."""
        return self.laptops[store.device]

    def _added(self, store: Store, *, roles: Iterable[Role] = (Role.LAWYER,)) -> StoreLaptop:
        laptop = self.laptops[store.device] = StoreLaptop(store)
        self.say(self.added(laptop, tag=len(self.laptops), roles=roles), None if len(self.laptops) == 1 else self.admin)
        return laptop

    # --- exchange ---

    def seal(self, store: Store) -> int:
        """Seal everything; how many frames."""
        with store.write(actor=None, action="vault.create") as work:
            return seal_backlog(work, self.membership)

    def frames(self, store: Store) -> list[bytes]:
        """Every frame that a store keeps, sealed up to now."""
        self.seal(store)
        with store.read() as reader:
            return [
                one.raw
                for space in kept.spaces(reader.connection)
                for one in frames.of_space(reader.connection, space.id)
            ]

    def give(self, store: Store, raws: Iterable[bytes], source: Source = Source.FILE) -> Taken:
        """Hand frames to a store."""
        with store.write(actor=None, action="vault.create") as work:
            return ingest(work, self.membership, raws, source)

    def meet(self, one: Store, other: Store) -> None:
        """Both give each other all they have."""
        raws = self.frames(one), self.frames(other)
        self.give(other, raws[0])
        self.give(one, raws[1])


def picture(store: Store) -> dict[str, Any]:
    """Everything that must be equal where everything was heard: rows, versions, competing values, vectors."""
    with store.read() as reader:
        return picture_in(reader)


def picture_in(reader: Reader) -> dict[str, Any]:
    """The same of one moment."""
    shown = {
        table.name: _rows(reader, f'SELECT * FROM "{table.name}"')  # noqa: S608 - our own names
        for table in (*TABLES.values(), ROWVER, SIBLING, UNKNOWN)
    }
    return shown | {"vectors": _rows(reader, "SELECT space, device, n, dseq, head FROM sync_peer")}


def _rows(reader: Reader, query: str) -> list[tuple[Any, ...]]:
    """The driver reads them: for fifty tables, most of them empty, compiling takes longer than most tests."""
    found = driver_of(reader.connection).execute(query)
    if not (rows := found.fetchall()):
        return []
    here = [at for at, column in enumerate(found.description) if column[0] != "local_id"]
    return sorted((tuple(row[at] for at in here) for row in rows), key=repr)


def type_in(store: Store, opened: Form[OfficeRecord], **fields: Any) -> None:
    """Save fields in a form that was opened before."""
    with store.write(actor=None, action="office.set") as work:
        work.save(opened, change(opened.record, **fields))


def open_office(store: Store, office: OfficeRecord) -> Form[OfficeRecord]:
    """A form on an office, as the store shows it now."""
    with store.read() as reader:
        return reader.open(OfficeRecord, office.id)


class Opened:
    """A store as the exchange sees an open vault."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.read = store.read

    def write(self, action: str) -> AbstractContextManager[Work]:
        """One transaction of nobody in particular."""
        return self.store.write(actor=None, action=action)


def sync(union: Union, store: Store, url: str, **options: Any) -> Ran:
    """One run with the hub at this address; what it did."""
    with union.line(store, url) as line:
        return client.run(Opened(store), line, "the hub", **options)
