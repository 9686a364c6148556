# SPDX-License-Identifier: Apache-2.0
"""Which cases and which persons hold what was typed, newest first?

Blanks part the question, and every part must be there, in whatever order; the last word may be unfinished. Letters in
another order of code points, invisible marks, shifters and Khmer digits make no difference. A part with a digit is
also looked for inside numbers, with or without its hyphens and blanks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from legalaid.khmer.text import fold
from legalaid.store.reader import Reader
from legalaid.store.search import LATIN_BEGINNING, bare_id, is_syllable, pairs, tokens

NEWEST = 50
"""How many hits are worth showing; who sees more than that types another word."""

_SHORTEST_ID = 3
_TELEPHONE_DIGITS = 8
_FIRST_WINDOW = 4096


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
    """Cases in both answers, in growing windows from the newest down, so that a common word costs little."""
    left, size = limit, _FIRST_WINDOW
    upper = reader.connection.exec_driver_sql("SELECT max(local_id) FROM case_file").scalar() or 0
    while upper > 0 and left > 0:
        lower = upper - size
        both = _between(reader, "fts_text", question.phrases, lower, upper)
        both &= _between(reader, "fts_syllable", question.syllables, lower, upper) if both else set()
        yield from sorted(both, reverse=True)[:left]
        left, upper, size = left - len(both), lower, size * 2


def _between(reader: Reader, table: str, match: str, lower: int, upper: int) -> set[int]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid > ? AND rowid <= ?"  # noqa: S608
    return {row for (row,) in reader.connection.exec_driver_sql(sql, (match, lower, upper))}


def _newest(reader: Reader, table: str, match: str, limit: int) -> Iterator[int]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608
    return (row for (row,) in reader.connection.exec_driver_sql(sql, (match, limit)).fetchall())


# --- numbers ---------------------------------------------------------------------------------------------------------


def _by_number(reader: Reader, text: str, limit: int) -> Iterator[int]:
    wanted = _number_question(text)
    return _newest(reader, "fts_ids", wanted, limit) if wanted else iter(())


def _number_question(text: str) -> str:
    """The whole as one number without blanks and hyphens, or each of its parts inside some number."""
    if not any(char.isdigit() for char in fold(text)):
        return ""
    whole = [form for form in _whole_forms(bare_id(text)) if len(form) >= _SHORTEST_ID]
    parts = [form for part in fold(text).split() if len(form := _unquoted(part)) >= _SHORTEST_ID]
    apart = " AND ".join(f'"{form}"' for form in parts)
    return " OR ".join([*(f'"{form}"' for form in whole), *([f"({apart})"] if apart else [])])


def _whole_forms(bare: str) -> list[str]:
    """A telephone number may have been kept with its country code in place of the leading zero."""
    is_national = bare.isdigit() and bare.startswith("0") and len(bare) > _TELEPHONE_DIGITS
    return [bare, bare[1:]] if is_national else [bare]


def _unquoted(part: str) -> str:
    return part.replace('"', "")
