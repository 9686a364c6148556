# SPDX-License-Identifier: Apache-2.0
"""The laptops of a town on their first day, as every random history finds them, and a hub that can be put back."""

import shutil
import sqlite3
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.store.store import Store
from legalaid.store.tables import KEY as SECRETS
from legalaid.sync import member_ops as ops
from legalaid.sync.member_ops import GroupRole
from tests.helpers.exchange import Union
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.organisation import Laptop
from tests.helpers.stores import new_store, ticking

MEMBERS = 5
START = datetime(2026, 11, 2, tzinfo=UTC)


class Town:
    """The laptops as they are on the first day, and a hub that knows nothing but their organisation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self.stores = [new_store(folder / f"laptop {number}") for number in range(MEMBERS + 1)]
        self.union = Union(*self.stores, name="town")
        self.newer = Laptop("newer")
        self._admit_a_later_version()
        self._make_a_guest(self.stores[-1])
        self.url = self._open_hub()
        self._first = [folder / f"first {number}" for number in range(len(self.stores))]
        for store, first in zip(self.stores, self._first, strict=True):
            store.checkpoint()
            store.engine.dispose()
            shutil.copy(store.path, first)

    def close(self) -> None:
        """Everybody goes home."""
        for store in self.stores:
            store.close()
        self._stack.close()

    def first_day(self) -> tuple[list[Store], Union]:
        """Everything as it was at the beginning."""
        for store, first in zip(self.stores, self._first, strict=True):
            store.engine.dispose()
            for part in store.path.parent.glob(f"{store.path.name}*"):
                part.unlink()
            shutil.copy(first, store.path)
            store.clock = ticking(START)
        self.put_back(self._empty)
        union = object.__new__(Union)
        union.__dict__ |= self.union.__dict__
        union.log, union.secrets, union.laptops = [*union.log], {**union.secrets}, {**union.laptops}
        return self.stores, union

    def _admit_a_later_version(self) -> None:
        union = self.union
        union.say(union.added(self.newer, tag=300), union.admin)
        for group in (union.EVERYONE, union.GROUP):
            union.say(ops.AddToGroup(group=group, device=self.newer.id, role=GroupRole.WRITER), union.admin)

    def _make_a_guest(self, store: Store) -> None:
        union = self.union
        union.say(ops.RemoveFromGroup(group=union.GROUP, device=store.device), union.admin)
        union.rotate(union.GROUP)
        for member in self.stores[:-1]:
            union.settle(member)
        union.settle(store, groups=(union.EVERYONE, union.SHARED))
        with store.write(actor=None, action="vault.create") as work:
            work.connection.execute(SECRETS.delete().where(SECRETS.c.holder == union.GROUP))

    # --- the hub ---

    def _open_hub(self) -> str:
        settings = Settings(
            database=f"sqlite:///{self.folder / 'hub.db'}", blobs=str(self.folder / "chunks"), **GENEROUS
        )
        with Database(settings.database) as database:
            database.make()
        url = self._stack.enter_context(embedded(settings))
        with self.union.line(self.stores[0], url) as line:
            line.found(HubAt(url, settings).invite(), self.union.log)
        self._empty = self.snapshot()
        return url

    def snapshot(self) -> sqlite3.Connection:
        """What the hub has now."""
        copy = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(self.folder / "hub.db")) as database:
            database.backup(copy)
        return copy

    def put_back(self, copy: sqlite3.Connection) -> None:
        """The hub as it was then."""
        with closing(sqlite3.connect(self.folder / "hub.db")) as database:
            copy.backup(database)
