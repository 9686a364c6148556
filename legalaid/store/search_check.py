# SPDX-License-Identifier: Apache-2.0
"""Do the search tables say what the rows say, and do they find it?

Three questions: does a table hold exactly the tokens, each in its place, that the rows give now; does it know exactly
the rows that there are; and is every token that it holds found when it is asked for? The last one walks SQLite's own
index of the table, which could be older than what it points into.
"""

from collections.abc import Callable, Iterator
from typing import Any

from legalaid.store.engine import Driver, driver_of
from legalaid.store.reader import Reader
from legalaid.store.search import BODIES, SEPARATOR, SPOKEN_OF

Sums = dict[int, int]
"""For each row the sum of the hashes of its tokens and their places, the same in whatever order they come."""


def differing(reader: Reader) -> tuple[tuple[str, int], ...]:
    """Where the search tables do not hold what a rebuild would give: table and row number, 0 for the table itself."""
    driver = driver_of(reader.connection)
    wrong: set[tuple[str, int]] = set()
    for table, names in SPOKEN_OF.items():
        rows = _rows(driver, table)
        expected = _expected(driver, table, rows)
        for name in names:
            held = _held(driver, name)
            wrong |= {(name, row) for row in held.keys() | expected[name] if held.get(row) != expected[name].get(row)}
            wrong |= {(name, row) for row in _known(driver, name) ^ rows.keys()}
            wrong |= {(name, 0) for _ in _not_found(driver, name)}
    return tuple(sorted(wrong))


def _rows(driver: Driver, table: str) -> dict[int, bytes]:
    return dict(driver.execute(f"SELECT local_id, id FROM {table} WHERE NOT deleted"))  # noqa: S608


def _expected(driver: Driver, table: str, rows: dict[int, bytes]) -> dict[str, Sums]:
    sums: dict[str, Sums] = {name: {} for name in SPOKEN_OF[table]}
    for local_id, row in rows.items():
        for name, parts in BODIES[table](driver, row).items():
            if parts:
                sums[name][local_id] = sum(hash((term, place)) for place, term in _PLACED.get(name, enumerate)(parts))
    return sums


def _without_places(parts: list[str]) -> Iterator[tuple[None, str]]:
    return ((None, part) for part in parts)


def _trigrams(parts: list[str]) -> Iterator[tuple[int, str]]:
    body = SEPARATOR["fts_ids"].join(parts)
    return ((at, body[at : at + 3]) for at in range(len(body) - 2))


_PLACED: dict[str, Callable[[list[str]], Iterator[tuple[int | None, str]]]] = {
    "fts_syllable": _without_places,
    "fts_ids": _trigrams,
}
"""How each table numbers its tokens; the others count them."""


def _held(driver: Driver, name: str) -> Sums:
    sums: Sums = {}
    for term, row, place in _vocabulary(driver, name, "instance", 'term, doc, "offset"'):
        sums[row] = sums.get(row, 0) + hash((term, place))
    return sums


def _known(driver: Driver, name: str) -> set[int]:
    return {row for (row,) in driver.execute(f"SELECT id FROM {name}_docsize")}  # noqa: S608


def _not_found(driver: Driver, name: str) -> Iterator[str]:
    """Tokens that stand in more rows than a search for them finds."""
    counted = f"SELECT count(*) FROM {name} WHERE {name} MATCH ?"  # noqa: S608
    for term, rows in _vocabulary(driver, name, "row", "term, doc"):
        quoted = '"' + term.replace('"', '""') + '"'
        if driver.execute(counted, (quoted,)).fetchone()[0] != rows:
            yield term


def _vocabulary(driver: Driver, name: str, kind: str, columns: str) -> Iterator[tuple[Any, ...]]:
    driver.execute(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, {name}, {kind})")
    found = driver.execute(f"SELECT {columns} FROM temp.held")  # noqa: S608
    try:
        yield from found
    finally:
        found.close()
        driver.execute("DROP TABLE temp.held")
