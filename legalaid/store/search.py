# SPDX-License-Identifier: Apache-2.0
"""What stands in the search tables, and how does it follow the rows?

| table | row | holds |
|---|---|---|
| `fts_text` | case | pairs of neighbouring tokens of everything written in the case, its people's names included |
| `fts_syllable` | case | each token's own beginnings, without places: answers a question of one syllable |
| `fts_person` | person | pairs of neighbouring tokens of a person's names |
| `fts_ids` | case | every run of three characters of numbers: case, letter, telephone, document, court, prison |

A token is an orthographic syllable of the folded text, or a Latin word. SQLite's own tokenizer would take Khmer vowels
for blanks. Single syllables are so common that a phrase of them, its last one cut short, took 45 ms at 100,000 cases;
a phrase of pairs takes 3 ms, since the cut syllable stands inside the last pair. The tables hold no text, only where
it is, and are written in the transaction that changes the rows.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import pairwise
from typing import Any
from uuid import UUID

from legalaid.khmer.text import clusters, fold, is_khmer
from legalaid.store.engine import Driver, driver_of
from legalaid.store.reader import Reader

JOINT = "\ue000"
"""Stands between two syllables of a pair; from the private use area, which no folded text has tokens of."""

LATIN_BEGINNING = 4
"""How many letters of a Latin word `fts_syllable` knows; longer beginnings are rare enough for `fts_text`."""

_LONGEST = 64
"""Characters of one token: nobody types more, and a text without blanks would be one token."""

_COENG = "\u17d2"


# --- tokens ----------------------------------------------------------------------------------------------------------


def tokens(text: str) -> list[str]:
    """The syllables and words of a text."""
    return [token[:_LONGEST] for token in clusters(text)]


def pairs(found: list[str]) -> list[str]:
    """Each Khmer syllable with the one after it; what has no such neighbour stands alone."""
    marked = [(token, is_syllable(token)) for token in found]
    return [a + JOINT + b if joins and joined else a for (a, joins), (b, joined) in pairwise([*marked, ("", False)])]


def is_syllable(token: str) -> bool:
    """Whether a token is a Khmer syllable, which begins with its base; else it is a word of other letters."""
    return "\u1780" <= token[:1] <= "\u17b3"


def beginnings(found: Collection[str]) -> list[str]:
    """The ways in which the typing of these tokens may have begun, each once."""
    return sorted({token[:length] for token in set(found) for length in _lengths(token)})


def _lengths(token: str) -> list[int]:
    most = len(token) if is_syllable(token) else min(len(token), LATIN_BEGINNING)
    return [length for length in range(1, most + 1) if token[length - 1] != _COENG]


def id_forms(value: str) -> tuple[str, ...]:
    """A number as it is searched for: as written, and without anything but letters and digits."""
    written = fold(value)
    bare = bare_id(value)
    return (written,) if bare == written else (written, bare)


def bare_id(value: str) -> str:
    """The letters and digits of a number, folded."""
    return "".join(char for char in fold(value) if char.isalnum() or is_khmer(char))


# --- what belongs to a case or a person ------------------------------------------------------------------------------

_PEOPLE = """
WITH people(id) AS (
    SELECT person FROM case_party WHERE "case" = ?1 AND NOT deleted AND person IS NOT NULL
    UNION SELECT person FROM contact WHERE "case" = ?1 AND NOT deleted AND person IS NOT NULL
)"""

# CROSS JOIN: SQLite would rather read every name there is than look up those of two or three people.
_NAMES_OF = """
SELECT concat_ws(char(10), concat_ws(' ', i.family_km, i.given_km), concat_ws(' ', i.family_latin, i.given_latin))
    FROM people CROSS JOIN person_identity i ON i.person = people.id WHERE NOT i.deleted
UNION ALL SELECT j.value FROM people CROSS JOIN person_identity i ON i.person = people.id, json_each(i.aka) j
    WHERE NOT i.deleted
UNION ALL SELECT p.alias FROM people CROSS JOIN person p ON p.id = people.id WHERE NOT p.deleted"""

_CASE_TEXT = f"""{_PEOPLE}
SELECT concat_ws(char(10), number, summary, narrative) FROM case_file WHERE id = ?1
UNION ALL SELECT j.value FROM case_file f, json_each(f.aliases) j WHERE f.id = ?1
UNION ALL SELECT concat_ws(char(10), summary, original_text) FROM contact WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT t.text FROM contact c JOIN contact_translation t ON t.contact = c.id
    WHERE c."case" = ?1 AND NOT c.deleted AND NOT t.deleted
UNION ALL SELECT concat_ws(char(10), question, text_km, text_en) FROM advice WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT j.value FROM advice a, json_each(a.next_steps) j WHERE a."case" = ?1 AND NOT a.deleted
UNION ALL SELECT j.value FROM advice a, json_each(a.next_steps_en) j WHERE a."case" = ?1 AND NOT a.deleted
UNION ALL SELECT j.value FROM advice a, json_each(a.law_refs) j WHERE a."case" = ?1 AND NOT a.deleted
UNION ALL SELECT concat_ws(char(10), institution, number) FROM case_reference WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT concat_ws(char(10), number, register_no) FROM letter WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT text FROM note WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT concat_ws(char(10), text, outcome) FROM task WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT concat_ws(char(10), place, with_whom, outcome, note) FROM hearing WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT note FROM case_move WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT concat_ws(char(10), not_told_why, lessons) FROM closing WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT title FROM attachment WHERE target = ?1 AND NOT deleted
UNION ALL SELECT concat_ws(char(10), o.name_km, o.name_en)
    FROM case_party p JOIN organisation o ON o.id = p.organisation
    WHERE p."case" = ?1 AND NOT p.deleted AND NOT o.deleted
UNION ALL {_NAMES_OF.strip()}"""  # noqa: S608 - constants alone

_CASE_IDS = f"""{_PEOPLE}
SELECT number FROM case_file WHERE id = ?1
UNION ALL SELECT j.value FROM case_file f, json_each(f.aliases) j WHERE f.id = ?1
UNION ALL SELECT number FROM letter WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT register_no FROM letter WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT number FROM case_reference WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT source_message_id FROM contact WHERE "case" = ?1 AND NOT deleted
UNION ALL SELECT h.e164 FROM people CROSS JOIN person_phone h ON h.person = people.id WHERE NOT h.deleted
UNION ALL SELECT h.typed FROM people CROSS JOIN person_phone h ON h.person = people.id WHERE NOT h.deleted
UNION ALL SELECT d.number FROM people CROSS JOIN person_document d ON d.person = people.id WHERE NOT d.deleted
UNION ALL SELECT x.value FROM people CROSS JOIN person_external x ON x.person = people.id WHERE NOT x.deleted
"""  # noqa: S608 - constants alone

_PERSON_NAMES = f"WITH people(id) AS (SELECT ?1){_NAMES_OF}"


def _gather(driver: Driver, sql: str, row: bytes) -> list[str]:
    return [text for (text,) in driver.execute(sql, (row,)) if text]


Bodies = dict[str, list[str]]
"""For each search table, what it must hold about one row."""


def case_bodies(driver: Driver, case: bytes) -> Bodies:
    """What the search tables must hold about a case."""
    found = tokens("\n".join(_gather(driver, _CASE_TEXT, case)))
    ids = dict.fromkeys(form for value in _gather(driver, _CASE_IDS, case) for form in id_forms(value))
    return {"fts_text": pairs(found), "fts_syllable": beginnings(found), "fts_ids": list(ids)}


def person_bodies(driver: Driver, person: bytes) -> Bodies:
    """What the search tables must hold about a person."""
    return {"fts_person": pairs(tokens("\n".join(_gather(driver, _PERSON_NAMES, person))))}


SEPARATOR = {"fts_ids": "\n"}
"""What stands between the parts of a body, where it is not a blank."""

BODIES: dict[str, Callable[[Driver, bytes], Bodies]] = {"case_file": case_bodies, "person": person_bodies}
"""Which rows the search tables speak of, by the table they stand in."""

SPOKEN_OF = {"case_file": ("fts_text", "fts_syllable", "fts_ids"), "person": ("fts_person",)}
"""Which search tables speak of each of them."""


# --- keeping them up to date -----------------------------------------------------------------------------------------

_OF_A_CASE = (
    "contact advice case_reference letter note task hearing case_move closing case_party".split()  # noqa: SIM905
)
_OF_A_PERSON = ("person_identity", "person_phone", "person_document", "person_external")

_PARENTS: dict[str, tuple[str, str]] = {
    **{table: ("case_file", f'SELECT "case" FROM {table} WHERE id IN (?)') for table in _OF_A_CASE},  # noqa: S608
    **{table: ("person", f"SELECT person FROM {table} WHERE id IN (?)") for table in _OF_A_PERSON},  # noqa: S608
    "attachment": ("case_file", "SELECT target FROM attachment WHERE id IN (?)"),
    "contact_translation": (
        "case_file",
        'SELECT c."case" FROM contact_translation t JOIN contact c ON c.id = t.contact WHERE t.id IN (?)',
    ),
    "organisation": ("case_file", 'SELECT "case" FROM case_party WHERE organisation IN (?)'),
}
"""Whose search rows changed rows belong to, where they have none of their own."""

_CASES_OF_PEOPLE = (
    'SELECT "case" FROM case_party WHERE person IN (?)',
    'SELECT "case" FROM contact WHERE person IN (?)',
)


def touch(work: Reader, changed: Collection[tuple[str, bytes]]) -> None:
    """Bring the search tables up to date with these rows (table, id); the unit of work calls it before it commits."""
    driver = driver_of(work.connection)
    for table, rows in sorted(_subjects(driver, changed).items()):
        for row, local_id, is_deleted in _found(driver, _PLACES[table], rows):
            _index(driver, table, row, local_id, is_deleted=is_deleted)


def _subjects(driver: Driver, changed: Collection[tuple[str, bytes]]) -> dict[str, set[bytes]]:
    """Of whom the search tables speak, and the changed rows are about."""
    rows: dict[str, set[bytes]] = {}
    for table, row in changed:
        rows.setdefault(table, set()).add(row)
    subjects = {kind: rows.get(kind, set()) for kind in SPOKEN_OF}
    for table in rows.keys() & _PARENTS.keys():
        kind, sql = _PARENTS[table]
        subjects[kind] |= {found for (found,) in _found(driver, sql, rows[table]) if found is not None}
    for sql in _CASES_OF_PEOPLE:
        found = _found(driver, sql, subjects["person"])
        subjects["case_file"] |= {case for (case,) in found if case is not None}
    return subjects


def _found(driver: Driver, sql: str, ids: Collection[bytes]) -> Iterator[tuple[Any, ...]]:
    """What is found of all these ids, some at once; in a fixed order."""
    wanted = sorted(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        yield from driver.execute(sql.replace("?", ", ".join("?" * len(part))), part).fetchall()


_AT_ONCE = 50
_PLACES = {table: f"SELECT id, local_id, deleted FROM {table} WHERE id IN (?) ORDER BY id" for table in SPOKEN_OF}  # noqa: S608


def _index(driver: Driver, table: str, row: bytes, local_id: int, *, is_deleted: bool) -> None:
    if is_deleted:
        for name in SPOKEN_OF[table]:
            driver.execute(f"DELETE FROM {name} WHERE rowid = ?", (local_id,))  # noqa: S608
        return
    for name, parts in BODIES[table](driver, row).items():
        body = SEPARATOR.get(name, " ").join(parts)
        sql = f"INSERT OR REPLACE INTO {name} (rowid, body) VALUES (?, ?)"  # noqa: S608
        driver.execute(sql, (local_id, body))


def drop(work: Reader, table: str, rows: Collection[UUID]) -> None:
    """Take rows that are about to be erased out of the search tables; `forget_dropped` ends it."""
    driver = driver_of(work.connection)
    for name in SPOKEN_OF[table]:
        place = f"rowid = (SELECT local_id FROM {table} WHERE id = ?)"  # noqa: S608
        driver.executemany(f"DELETE FROM {name} WHERE {place}", [(row.bytes,) for row in rows])  # noqa: S608


def forget_dropped(work: Reader) -> None:
    """Write each search table together anew: until then a deleted row's tokens stay in their segment."""
    driver = driver_of(work.connection)
    for name in (name for names in SPOKEN_OF.values() for name in names):
        driver.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608


def rebuild(work: Reader) -> None:
    """Write the search tables anew from the rows, inside a unit of work."""
    driver = driver_of(work.connection)
    for table, names in SPOKEN_OF.items():
        for name in names:
            driver.execute(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")  # noqa: S608
        rows = driver.execute(f"SELECT id, local_id, deleted FROM {table} ORDER BY local_id")  # noqa: S608
        for row, local_id, is_deleted in rows.fetchall():
            _index(driver, table, row, local_id, is_deleted=is_deleted)
