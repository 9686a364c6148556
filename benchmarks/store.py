# SPDX-License-Identifier: Apache-2.0
"""What does encryption cost? SQLCipher with a key against the same driver without one.

The same table, rows, statements and settings, on a file system in memory so that the disk does not hide the work, with
`synchronous=NORMAL`; processor time, the least of interleaved rounds. What the disk adds at `synchronous=FULL`, as the
program has it, stands apart.
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from benchmarks.figures import Figure, Sheet, folder, hand_over
from legalaid.store.engine import Driver, Use, connect

CASES = 50_000
ROUNDS = 3
COMMITS = 2_000
PAGE = 50
OPENINGS = 50
KEY = bytes(range(48))

METADATA = sa.MetaData()
CODES = ["number", "kind", "channel", "matter", "sub", "status", "risk", "outcome", "result", "place", "court"]
TEXTS = [*CODES, "prosecutor", "police", "prison", "aliases", "summary", "narrative"]
NUMBERS = ["urgency", "opened_on", "closed_on", "updated_hlc", "deleted", "office"]
CASE = sa.Table(
    "case_file",
    METADATA,
    sa.Column("local_id", sa.Integer, primary_key=True),
    sa.Column("id", sa.LargeBinary(16)),
    sa.Column("space_id", sa.LargeBinary(16)),
    *(sa.Column(name, sa.Text) for name in TEXTS),
    *(sa.Column(name, sa.Integer) for name in NUMBERS),
    sa.Column("row_digest", sa.LargeBinary(32)),
)
INDEXED = ("id", "space_id", "number", "status", "matter", "opened_on", "place")
for _name in INDEXED:
    sa.Index(f"ix_{_name}", CASE.c[_name], unique=_name == "id")

SHOWN = "number, summary, status, matter, urgency, opened_on, place, channel"
LIST = f"SELECT {SHOWN} FROM case_file WHERE deleted = 0 ORDER BY opened_on DESC, local_id DESC LIMIT ? OFFSET ?"  # noqa: S608
SCATTERED = f"SELECT {SHOWN} FROM case_file ORDER BY space_id LIMIT ?"  # noqa: S608
BY_ID = "SELECT * FROM case_file WHERE id = ?"
STATISTIC = "SELECT matter, status, count(*), avg(length(narrative)) FROM case_file GROUP BY matter, status"
UPDATE = "UPDATE case_file SET status = ?, summary = ?, updated_hlc = ? WHERE id = ?"
COLUMNS = [column.name for column in CASE.columns if column.name != "local_id"]
INSERT = f"INSERT INTO case_file ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608

# What legalaid.store.engine sets on each connection.
PRAGMAS = ("temp_store=MEMORY", "secure_delete=ON", "recursive_triggers=ON", "trusted_schema=OFF", "mmap_size=0")
CACHE = "cache_size=-32768"
READER_CACHE = "cache_size=-8192"

Open = Callable[[Path], Driver]


def plain(path: Path) -> Driver:
    """The same driver and settings without a key."""
    connection: Driver = sqlcipher.connect(str(path), isolation_level=None, cached_statements=256)
    for pragma in (*PRAGMAS, CACHE, "foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def keyed(path: Path) -> Driver:
    """A connection as the program opens it, but for `synchronous`."""
    connection = connect(path, KEY, use=Use.CREATE)
    connection.execute("PRAGMA synchronous=NORMAL")
    return connection


def rows(count: int) -> list[tuple[Any, ...]]:
    """Cases as an office has them, in the order they came in: ids by time, short codes, a summary, a few lines."""
    dice = random.Random(341)
    letters = "\u1780\u1781\u1782\u1784\u178f\u1793\u1794\u1798\u179a\u179f\u17b6\u17b7\u17be\u17d2 "

    def text(length: int) -> str:
        return "".join(dice.choices(letters, k=length))

    def row(n: int) -> tuple[Any, ...]:
        codes = [f"BTB-2026-{n % 500 + 500:03d}-{n:05d}", *(f"code{dice.randrange(12)}" for _ in TEXTS[1:-2])]
        return (
            n.to_bytes(6, "big") + dice.randbytes(10),
            dice.randbytes(16),
            *codes,
            text(60),
            text(100),
            dice.randrange(3),
            20_000 + n // 25,
            None if n % 3 else 20_030 + n // 25,
            n,
            0,
            dice.randrange(20),
            dice.randbytes(32),
        )

    return [row(n) for n in range(count)]


@dataclass
class Least:
    """The least processor time of each task, in seconds."""

    seconds: dict[str, float]

    def take(self, task: str, work: Callable[[], object]) -> None:
        """Do the task once and remember the time if it is the least so far."""
        began = time.process_time()
        work()
        spent = time.process_time() - began
        self.seconds[task] = min(self.seconds.get(task, spent), spent)


def one_round(place: Path, opened: Open, cases: list[tuple[Any, ...]], least: Least) -> int:
    """Every task once on a fresh file; its size at the end."""
    path = place / "cases.db"
    with closing(opened(path)) as connection:
        METADATA.create_all(_engine(connection))
        least.take("bulk insert", lambda: _insert(connection, cases))
        least.take("update and commit", lambda: _update(connection, cases))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for _ in range(3):
        _cold(opened, path, least)
    least.take("open", lambda: _open_and_close(opened, path, OPENINGS))
    with closing(opened(path)) as connection:
        _read(connection, cases, least)
    size = path.stat().st_size
    path.unlink()
    return size


def _insert(connection: Driver, cases: list[tuple[Any, ...]]) -> None:
    for start in range(0, len(cases), 1_000):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(INSERT, cases[start : start + 1_000])
        connection.execute("COMMIT")


def _update(connection: Driver, cases: list[tuple[Any, ...]]) -> None:
    dice = random.Random(7)
    for n in range(COMMITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(UPDATE, (f"code{n % 12}", "x" * 60, n, dice.choice(cases)[0]))
        connection.execute("COMMIT")


def _cold(opened: Open, path: Path, least: Least) -> None:
    """A list on connections that have read nothing yet: the newest cases, or ones that lie all over the file."""
    for task, sql, bound in (("list, cold", LIST, (PAGE, 0)), ("list of scattered cases, cold", SCATTERED, (PAGE,))):
        connections = [opened(path) for _ in range(40)]
        for connection in connections:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        least.take(task, lambda: [one.execute(sql, bound).fetchall() for one in connections])  # noqa: B023
        for connection in connections:
            connection.close()


def _open_and_close(opened: Open, path: Path, times: int) -> None:
    for _ in range(times):
        with closing(opened(path)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _read(connection: Driver, cases: list[tuple[Any, ...]], least: Least) -> None:
    ids = [case[0] for case in random.Random(11).choices(cases, k=3_000)]
    for _ in range(2):
        connection.execute(LIST, (PAGE, 0)).fetchall()
    for _ in range(3):
        least.take("list, warm", lambda: [connection.execute(LIST, (PAGE, 0)).fetchall() for _ in range(300)])
    least.take("one case by its id", lambda: [connection.execute(BY_ID, (one,)).fetchone() for one in ids])
    least.take("statistic over all cases", lambda: connection.execute(STATISTIC).fetchall())
    connection.execute(f"PRAGMA {READER_CACHE}")
    least.take("statistic over all cases, read from the file", lambda: connection.execute(STATISTIC).fetchall())


def _engine(connection: Driver) -> sa.Engine:
    return sa.create_engine("sqlite+pysqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool)


# --- what SQLAlchemy Core adds ---------------------------------------------------------------------------------------


def core_against_raw(place: Path, cases: list[tuple[Any, ...]]) -> Iterator[Figure]:
    """Core's statements against the driver's own, on an encrypted file."""
    records = [dict(zip(COLUMNS, case, strict=True)) for case in cases]
    shown = [CASE.c[name.strip()] for name in SHOWN.split(",")]
    query = (
        sa.select(*shown)
        .where(CASE.c.deleted == 0)
        .order_by(CASE.c.opened_on.desc(), CASE.c.local_id.desc())
        .limit(PAGE)
    )
    least = Least({})
    for n in range(ROUNDS):
        with closing(keyed(place / f"core{n}.db")) as connection:
            engine = _engine(connection)
            METADATA.create_all(engine)
            for start in range(0, len(records), 10_000):
                _core_insert(engine, connection, records[start : start + 5_000], least, cases[start + 5_000 :][:5_000])
            with engine.connect() as core:
                least.take("core list", lambda: [core.execute(query).all() for _ in range(300)])
            least.take("raw list", lambda: [connection.execute(LIST, (PAGE, 0)).fetchall() for _ in range(300)])
    seconds = least.seconds
    yield Figure(what="list, Core against the driver", measured=seconds["core list"] / seconds["raw list"], at_most=2.5)
    yield Figure(
        what="insert, Core against the driver", measured=seconds["core insert"] / seconds["raw insert"], at_most=3
    )


def _core_insert(
    engine: sa.Engine, connection: Driver, records: list[dict[str, Any]], least: Least, cases: list[tuple[Any, ...]]
) -> None:
    def core() -> None:
        with engine.begin() as transaction:
            transaction.exec_driver_sql("BEGIN IMMEDIATE")
            transaction.execute(sa.insert(CASE), records)

    least.take("core insert", core)
    least.take("raw insert", lambda: _insert(connection, cases))


# --- what the disk adds ----------------------------------------------------------------------------------------------


def durable_commits(place: Path) -> Iterator[Figure]:
    """Single saves, each flushed to the disk before it is acknowledged."""
    for name, level in (("synchronous=FULL, as the program saves", "FULL"), ("synchronous=NORMAL", "NORMAL")):
        with closing(connect(place / f"{level}.db", KEY, use=Use.CREATE)) as connection:
            METADATA.create_all(_engine(connection))
            connection.execute(f"PRAGMA synchronous={level}")
            cases = rows(500)
            began = time.perf_counter()
            for case in cases:
                _insert(connection, [case])
            yield Figure(
                what=f"saves on this disk, {name}", measured=len(cases) / (time.perf_counter() - began), unit="/s"
            )


# --- all of it -------------------------------------------------------------------------------------------------------

LIMITS = {
    "bulk insert": 2.5,
    "update and commit": 3.0,
    "list, cold": 3.0,
    "list, warm": 1.25,
    "one case by its id": 1.8,
    "statistic over all cases": 2.2,
    "open": 3.0,
}
HOW = (
    f"{CASES:,} cases of {len(CASE.columns)} columns with {len(INDEXED)} indexes; the same driver (`sqlcipher3`), once "
    f"with a raw key and once without. Ratios of processor time, the least of {ROUNDS} interleaved rounds, on a file "
    "system in memory and with `synchronous=NORMAL`. A connection keeps 32 MiB of pages, as where the program writes; "
    "where it reads it keeps 8 MiB, so that a statistic over more than that is read from the file. Saves on the disk "
    "are counted by the clock, apart."
)


def measure() -> Sheet:
    """Every ratio."""
    cases = rows(CASES)
    with_key, without = Least({}), Least({})
    with folder() as place:
        for _ in range(ROUNDS):
            plain_size = one_round(place, plain, cases, without)
            keyed_size = one_round(place, keyed, cases, with_key)
        core = list(core_against_raw(place, cases[:20_000]))
    with folder(in_memory=False) as place:
        disk = list(durable_commits(place))
    ratios = [
        Figure(what=f"{task}, keyed against unkeyed", measured=spent / without.seconds[task], at_most=LIMITS.get(task))
        for task, spent in with_key.seconds.items()
    ]
    opening = Figure(
        what="open with the raw key", measured=with_key.seconds["open"] / OPENINGS * 1000, unit="ms", at_most=5
    )
    size = Figure(what="size of the file, keyed against unkeyed", measured=keyed_size / plain_size, at_most=1.10)
    return Sheet(title="Encryption of the store", how=HOW, figures=(*ratios, opening, size, *core, *disk))


if __name__ == "__main__":
    hand_over(measure())
