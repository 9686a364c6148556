# SPDX-License-Identifier: Apache-2.0
"""A store with invented cases in it, for the tests of whatever reads a store."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from legalaid.clock import Clock, local_day
from legalaid.domain.case import CaseFile, CaseParty
from legalaid.domain.person import Person, PersonIdentity, PersonPhone
from legalaid.domain.record import Record, build
from legalaid.ids import NumberPrefix, SpaceId, SpaceKind
from legalaid.store.store import Store
from legalaid.store.unit_of_work import Work

KEY = bytes(range(48))
START = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
"""A Monday morning in Phnom Penh."""


class HandClock(Clock):
    """A clock that tests move by hand."""

    def __init__(self, now: datetime = START) -> None:
        self.moment = now
        super().__init__(lambda: self.moment)

    def forward(self, **by: float) -> None:
        """Let time pass."""
        self.moment += timedelta(**by)


def key() -> bytes:
    """The key of every test store."""
    return KEY


@dataclass(frozen=True)
class Client:
    """Who comes: names and telephones."""

    km: str = ""
    latin: str = ""
    phones: tuple[str, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Filed:
    """A case as it was filed."""

    case: UUID
    client: UUID | None
    space: SpaceId
    number: str


class Casebook:
    """Writes cases into a store as a lawyer would, one unit of work each."""

    def __init__(self, store: Store, clock: HandClock) -> None:
        self.store = store
        self.clock = clock
        self.actor = UUID(int=7)

    @classmethod
    def create(cls, folder: Path) -> "Casebook":
        """A new, empty store in a folder."""
        clock = HandClock()
        folder.mkdir(parents=True, exist_ok=True)
        return cls(Store.create(folder / "store.db", key, clock=clock, blobs=folder / "blobs"), clock)

    @contextmanager
    def write(self, action: str = "case.edit") -> Iterator[Work]:
        """One unit of work, a minute after the last."""
        self.clock.forward(minutes=1)
        with self.store.write(actor=self.actor, action=action) as work:
            yield work

    def file(self, summary: str, client: Client | None = None, rows: Iterable[Any] = (), **case: Any) -> Filed:
        """A case with its client; `rows` are (class, values) and get the case's id where their class has a case."""
        with self.write("case.add") as work:
            return file_case(work, summary, client, rows, **case)

    def change(self, kind: type[Record], record: UUID, **values: Any) -> None:
        """Open a record, change it, save it."""
        with self.write() as work:
            opened = work.open(kind, record)
            work.save(opened, build(kind, **{**_all(opened.record), **values}))

    def delete(self, kind: type[Record], record: UUID) -> None:
        """Take a record out of sight."""
        with self.write("record.delete") as work:
            work.delete(work.open(kind, record), reason="error")


def file_case(work: Work, summary: str, client: Client | None, rows: Iterable[Any], **case: Any) -> Filed:
    """A case inside a unit of work that is open."""
    space, case_id = work.open_space(SpaceKind.CASE), work.new_id()
    number = str(work.next_number(NumberPrefix.CASE, "BTB", work.now.year))
    values: dict[str, Any] = {"number": number, "kind": "consultation", "matter": "land", "status": "open"}
    values |= {"summary": summary, "opened_on": local_day(work.now)}
    work.add(build(CaseFile, id=case_id, space_id=space, **(values | case)))
    person = None if client is None else _file_client(work, space, case_id, client)
    for kind, fields in rows:
        owner = {"case": case_id} if "case" in kind.table.by_name else {}
        work.add(build(kind, id=work.new_id(), space_id=space, **(owner | fields)))
    return Filed(case_id, person, space, number)


def _file_client(work: Work, space: SpaceId, case: UUID, client: Client) -> UUID:
    person = work.new_id()
    own = {"space_id": space}
    work.add(build(Person, id=person, **own, **client.facts))
    work.add(
        build(
            PersonIdentity,
            id=work.new_id(),
            person=person,
            **own,
            **_halves(client.km, "km"),
            **_halves(client.latin, "latin"),
        )
    )
    for position, typed in enumerate(client.phones):
        phone = {"typed": typed, "e164": "+855" + typed.lstrip("0").replace(" ", ""), "position": position}
        work.add(build(PersonPhone, id=work.new_id(), person=person, **own, **phone))
    work.add(build(CaseParty, id=work.new_id(), case=case, person=person, role="client", **own))
    return person


def _halves(name: str, script: str) -> dict[str, str]:
    family, _, given = name.partition(" ")
    return {f"{half}_{script}": text for half, text in (("family", family), ("given", given)) if text}


def _all(record: Record) -> dict[str, Any]:
    return {"id": record.id, "space_id": record.space_id, **record.values()}
