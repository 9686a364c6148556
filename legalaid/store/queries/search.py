# SPDX-License-Identifier: Apache-2.0
"""Which cases and which persons hold what was typed, newest first?

Blanks part the question, and every part must be there, in whatever order; the last word may be unfinished. Letters in
another order of code points, invisible marks, shifters and Khmer digits make no difference. A part with a digit is
also looked for inside numbers, with or without its hyphens and blanks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, repeat

from legalaid.khmer.text import fold
from legalaid.store.reader import Reader
from legalaid.store.search import LATIN_BEGINNING, bare_id, is_syllable, pairs, tokens

NEWEST = 50
"""How many hits are worth showing; who sees more than that types another word."""

_SHORTEST_ID = 3
_TELEPHONE_DIGITS = 8
_ABOVE_ALL = 2**62

_FIRST_BATCH, _BATCH = 500, 5_000
"""Hits of the phrases at a time."""

_FIRST_PIECE = 64
"""Hits that are compared at a time, at first."""


def search_cases(reader: Reader, text: str, *, limit: int = NEWEST) -> tuple[int, ...]:
    """The local ids of the newest cases that hold the text: words, names or numbers."""
    hits = {*_by_words(reader, _question(text), limit), *_by_number(reader, text, limit)}
    return tuple(sorted(hits, reverse=True)[:limit])


def search_people(reader: Reader, text: str, *, limit: int = NEWEST) -> tuple[int, ...]:
    """The local ids of the newest persons with a name of these words; alike ones are `domain.matching`'s business."""
    phrases = [_phrase(found) for part in text.split() if (found := tokens(part))]
    return tuple(_newest(reader, "fts_person", " AND ".join(phrases), limit)) if phrases else ()


# --- words -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Question:
    """What to ask of `fts_text`, and what of `fts_syllable`; either may be empty."""

    phrases: str
    syllables: str


def _question(text: str) -> _Question:
    parts = [found for part in text.split() if (found := tokens(part))]
    short = [found for found in parts if _is_short(found)]
    long = [_phrase(found) for found in parts if not _is_short(found)]
    return _Question(" AND ".join(long), " AND ".join(f'"{found[0]}"' for found in short))


def _is_short(found: list[str]) -> bool:
    """One Khmer syllable, or so few letters that a great many words begin with them."""
    return len(found) == 1 and (is_syllable(found[0]) or len(found[0]) <= LATIN_BEGINNING)


def _phrase(found: list[str]) -> str:
    """The pairs of a part; the last one may go on."""
    paired = pairs(found)
    if len(paired) > 1 and is_syllable(paired[-2]) and is_syllable(paired[-1]):
        paired.pop()  # the last syllable stands in the pair before it
    return f'"{" ".join(paired)}" *'


def _by_words(reader: Reader, question: _Question, limit: int) -> Iterator[int]:
    if question.phrases and question.syllables:
        return _by_both(reader, question, limit)
    if question.phrases:
        return _newest(reader, "fts_text", question.phrases, limit)
    return _newest(reader, "fts_syllable", question.syllables, limit) if question.syllables else iter(())


def _by_both(reader: Reader, question: _Question, limit: int) -> Iterator[int]:
    """Cases in both answers. Phrases are the rarer: their cases are looked for among those of the syllables."""
    left, below = limit, _ABOVE_ALL
    for size in chain((_FIRST_BATCH,), repeat(_BATCH)):
        batch = list(_newest(reader, "fts_text", question.phrases, size, below=below))
        both = _with_syllables(reader, question.syllables, batch, left)
        yield from both
        left -= len(both)
        if left <= 0 or len(batch) < size:
            return
        below = batch[-1]


def _with_syllables(reader: Reader, syllables: str, cases: list[int], limit: int) -> list[int]:
    """Those of the cases (newest first) that have the syllables, in growing pieces until there are enough."""
    found: list[int] = []
    start, size = 0, _FIRST_PIECE
    while start < len(cases) and len(found) < limit:
        piece = cases[start : start + size]
        sql = "SELECT rowid FROM fts_syllable WHERE fts_syllable MATCH ? AND rowid BETWEEN ? AND ?"
        having = {row for (row,) in reader.connection.exec_driver_sql(sql, (syllables, piece[-1], piece[0]))}
        found += [case for case in piece if case in having]
        start, size = start + size, size * 4
    return found[:limit]


def _newest(reader: Reader, table: str, match: str, limit: int, *, below: int = _ABOVE_ALL) -> Iterator[int]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608
    return (row for (row,) in reader.connection.exec_driver_sql(sql, (match, below, limit)).fetchall())


# --- numbers ---------------------------------------------------------------------------------------------------------


def _by_number(reader: Reader, text: str, limit: int) -> Iterator[int]:
    wanted = _number_question(text)
    return _newest(reader, "fts_ids", wanted, limit) if wanted else iter(())


def _number_question(text: str) -> str:
    """The whole as one number without blanks and hyphens, or each of its parts inside some number."""
    if not any(char.isdigit() for char in fold(text)):
        return ""
    bare = bare_id(text)
    whole = _without_trunk_zero(bare)
    parts = [form for part in fold(text).split() if len(form := _unquoted(part)) >= _SHORTEST_ID]
    asked = [f'"{whole}"'] if len(whole) >= _SHORTEST_ID else []
    if parts and parts != [bare]:
        asked.append("(" + " AND ".join(f'"{form}"' for form in parts) + ")")
    return " OR ".join(asked)


def _without_trunk_zero(bare: str) -> str:
    """A telephone number may have been kept with its country code in place of the leading zero."""
    is_national = bare.isdigit() and bare.startswith("0") and len(bare) > _TELEPHONE_DIGITS
    return bare[1:] if is_national else bare


def _unquoted(part: str) -> str:
    return part.replace('"', "")
