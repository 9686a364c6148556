# SPDX-License-Identifier: Apache-2.0
"""What does exchange cost in bytes and requests, and how fast is taken in what others saved?

Bytes are exact: the records are invented by one seeded generator, the line counts every byte of HTTP. Rates depend on
the machine, so they stand beside a floor of the same run: the same frames verified, opened, decoded, merged by the
rule and written by the bare driver into SQLCipher, without audit trail or search.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import zstandard

from benchmarks.figures import Figure, Sheet, folder, hand_over
from legalaid.domain.merge import Dot, RowState, Write, merge
from legalaid.domain.person import PersonIdentity
from legalaid.domain.record import change
from legalaid.domain.values import encode
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.ids import SpaceKind
from legalaid.store.engine import Driver, Use, connect
from legalaid.store.store import Store
from legalaid.store.versions import to_blob
from legalaid.sync.envelope import open_frame
from legalaid.sync.frames import Frame, FrameKind, parse
from legalaid.sync.frames import verify as verify_frame
from legalaid.sync.ingest import Source
from legalaid.sync.keyring import GroupSecret, space_key
from tests.helpers.casebook import Client, file_case
from tests.helpers.exchange import Union, sync
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.proxy import BadLine
from tests.helpers.stores import KEY, new_store
from tests.helpers.words import Words

EDITS, NEW, CASES, ROUNDS = 100, 2_000, 400, 2
PROTOTYPE, WANTED = 13_600, 3_000
"""Records a second into SQLCipher without audit and search, on the machine for which the aim was set, and the aim."""


# --- bytes -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pair:
    """Two laptops of one office, and the line of each to their hub, which counts."""

    union: Union
    one: Store
    other: Store
    line: BadLine

    def exchange(self, store: Store) -> tuple[int, int, int]:
        """One run: requests, bytes up, bytes down."""
        self.line.reset()
        ran = sync(self.union, store, self.line.url)
        return ran.requests, self.line.up, self.line.down


@contextmanager
def pair() -> Iterator[Pair]:
    """Two laptops and a hub on SQLite."""
    with folder() as place:
        stores = [new_store(place / name) for name in ("one", "other")]
        settings = Settings(database=f"sqlite:///{place / 'hub.db'}", blobs=str(place / "blobs"), **GENEROUS)
        with Database(settings.database) as database:
            database.make()
        with embedded(settings) as url, BadLine(url) as line:
            union = Union(*stores)
            with union.line(stores[0], url) as to_hub:
                to_hub.found(HubAt(url, settings).invite(), union.log)
            yield Pair(union, stores[0], stores[1], line)
        for store in stores:
            store.close()


def person_at(union: Union, store: Store) -> UUID:
    """Who writes on a laptop."""
    return UUID(bytes=union.laptop(store).person)


def edits(*, spaces: int, where: str, most: float, short: bool) -> Iterator[Figure]:
    """A hundred edits of two fields each, to the hub and on to the other laptop, and then nothing."""
    words = Words()
    with pair() as laptops:
        writer = person_at(laptops.union, laptops.one)
        with laptops.one.write(actor=writer, action="case.add") as work:
            homes = [work.open_space(SpaceKind.CASE) for _ in range(spaces)]
            people = [words.person(work, homes[number % spaces]) for number in range(EDITS)]
            for person in people:
                work.add(person)
        for store in (laptops.one, laptops.other):
            laptops.exchange(store)
        written: list[str] = []
        for person in people:
            new = {"village_text": words.some(1 if short else 3), "address_text": words.some(1 if short else 8)}
            written += new.values()
            with laptops.one.write(actor=writer, action="case.edit") as work:
                opened = work.open(PersonIdentity, person.id)
                work.save(opened, change(opened.record, **new))
        floor = len(zstandard.compress(encode(written), 9))
        requests, up, _ = laptops.exchange(laptops.one)
        _, _, down = laptops.exchange(laptops.other)
        idle, up_idle, down_idle = laptops.exchange(laptops.one)
    yield Figure(what=f"{EDITS} edits in {where}: requests", measured=requests, at_most=1 if spaces == 1 else None)
    limit = most or (floor + 60 * EDITS + 300) / EDITS
    yield Figure(what=f"{EDITS} edits in {where}: bytes up, each", measured=up / EDITS, unit="B", at_most=limit)
    yield Figure(what="of these, zstd-9 of the new values alone, each", measured=floor / EDITS, unit="B")
    yield Figure(what="the same down to a colleague, each", measured=down / EDITS, unit="B")
    if spaces > 1:
        yield Figure(what="nothing new: requests", measured=idle, at_most=1)
        yield Figure(what="nothing new: bytes, both ways", measured=up_idle + down_idle, unit="B", at_most=500)


def new_records() -> Iterator[Figure]:
    """Two thousand people at once, in frames."""
    words = Words()
    written: list[bytes | str] = []
    with folder() as place, closing(new_store(place / "one")) as store:
        union = Union(store)
        writer = person_at(union, store)
        with store.write(actor=writer, action="case.add") as work:
            space = work.open_space(SpaceKind.CASE)
        for _ in range(NEW // 100):
            with store.write(actor=writer, action="case.add") as work:
                for _ in range(100):
                    person = words.person(work, space)
                    texts = [value for value in person.values().values() if isinstance(value, str)]
                    written += [person.id.bytes, person.person.bytes, *texts]
                    work.add(person)
        size = sum(map(len, union.frames(store)))
    floor = len(zstandard.compress(encode(written), 9))
    yield Figure(what=f"{NEW:,} new records, against zstd-9 of their values", measured=size / floor, at_most=1.25)


# --- rates -----------------------------------------------------------------------------------------------------------


def people(store: Store, words: Words) -> None:
    """People in one space, a hundred to a save."""
    with store.write(actor=None, action="case.add") as work:
        space = work.open_space(SpaceKind.CASE)
    for _ in range(NEW // 100):
        with store.write(actor=None, action="case.add") as work:
            for _ in range(100):
                work.add(words.person(work, space))


def case_files(store: Store, words: Words) -> None:
    """Case files with their clients, each in a space of its own, so that a frame brings few records."""
    for start in range(0, CASES, 50):
        with store.write(actor=None, action="case.add") as work:
            for number in range(start, start + 50):
                file_case(work, words.some(12), Client(words.some(1), phones=(f"012 {number:06}",)), ())


def taken_in(what: str, fill: Callable[[Store, Words], None], *, most: float | None) -> Iterator[Figure]:
    """What a colleague saved, taken in whole, beside the floor."""
    spent, floor = [], []
    for _ in range(ROUNDS):
        with folder() as place:
            one, other = (new_store(place / name) for name in ("one", "other"))
            union = Union(one, other)
            fill(one, Words())
            raws = union.frames(one)
            began = time.process_time()
            records = apply_bare(union, raws, place / "bare.db")
            floor.append(time.process_time() - began)
            began = time.process_time()
            union.give(other, raws, Source.HUB)
            spent.append(time.process_time() - began)
            for store in (one, other):
                store.close()
    yield Figure(what=f"{what}: records taken in", measured=records / min(spent), unit="/s")
    yield Figure(what=f"{what}: the floor", measured=records / min(floor), unit="/s")
    yield Figure(what=f"{what}: time against the floor", measured=min(spent) / min(floor), at_most=most)


def apply_bare(union: Union, raws: list[bytes], path: Path) -> int:
    """Verify, open, decode and merge frames, and write frame, version and values of each record; how many records."""
    records = 0
    with closing(connect(path, KEY, use=Use.CREATE)) as driver:
        driver.execute("CREATE TABLE frame (hash BLOB PRIMARY KEY, raw BLOB) WITHOUT ROWID")
        driver.execute("CREATE TABLE version (row BLOB PRIMARY KEY, v BLOB) WITHOUT ROWID")
        driver.execute("CREATE TABLE record (id BLOB PRIMARY KEY, table_no INTEGER, v BLOB) WITHOUT ROWID")
        driver.execute("BEGIN IMMEDIATE")
        for frame in map(parse, raws):
            records += _apply_bare(driver, union, frame)
        driver.execute("COMMIT")
    return records


def _apply_bare(driver: Driver, union: Union, frame: Frame) -> int:
    header = frame.header
    verify_frame(frame, org=union.org, public=union.laptops[header.device].key.public)
    driver.execute("INSERT INTO frame VALUES (?, ?)", (frame.hash, frame.raw))
    if header.kind is FrameKind.OPENING:
        return 0
    group = union.GROUP if (union.GROUP, header.epoch) in union.secrets else union.EVERYONE
    key = space_key(GroupSecret(union.secrets[group, header.epoch]), space=header.space, gen=0)
    payload = open_frame(frame, org=union.org, space_key=key)
    written = 0
    for n, tx in enumerate(payload.transactions, payload.first):
        dot = Dot(header.device, n)
        context = tx.context(dot)
        for op in tx.ops:
            state = merge(RowState(), Write(dot, tx.hlc, context, op.values))
            driver.execute("INSERT INTO version VALUES (?, ?)", (op.row, to_blob(state)))
            driver.execute("INSERT INTO record VALUES (?, ?, ?)", (op.row, op.table_no, encode(dict(op.values))))
            written += 1
    return written


HOW = (
    f"Bytes of HTTP with headers, without TLS, of invented records from one seed; {EDITS} edits of two fields each. "
    f"{NEW:,} people in one space, and {CASES:,} case files in as many, are taken in from frames with journal, merge, "
    f"audit trail and search; processor time, the least of {ROUNDS} rounds. The floor: the same frames verified, "
    "opened, decoded, merged and written by the bare driver, without the checks of each value, trail and search. The "
    f"limit is {WANTED:,} records a second on a machine whose floor is {PROTOTYPE:,}."
)


def measure() -> Sheet:
    """Every figure."""
    figures = (
        *edits(spaces=1, where="one space", most=0, short=False),
        *edits(spaces=EDITS, where=f"{EDITS} cases", most=300, short=True),
        *new_records(),
        *taken_in("people in one space", people, most=PROTOTYPE / WANTED),
        *taken_in("case files", case_files, most=PROTOTYPE / WANTED),
    )
    return Sheet(title="Exchange", how=HOW, figures=figures)


if __name__ == "__main__":
    hand_over(measure())
