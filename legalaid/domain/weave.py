# SPDX-License-Identifier: Apache-2.0
"""Two people worked on the same text or list: what does it come to with the work of both?

Whole sentences, lines and entries are woven, never words: no sentence comes out that nobody wrote. What only one of
them changed is taken as it is; where both changed the same place, each wrote something of their own, and a person has
to look.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

Units = tuple[str, ...]
"""A text sentence by sentence, or a list entry by entry."""


class Take(StrEnum):
    """Whose work is taken where both changed the same place."""

    ONE = "one"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what two people worked on: what stood there, and what each of them made of it."""

    base: Units
    one: Units
    other: Units

    @property
    def is_parted(self) -> bool:
        """Whether both changed it, and differently."""
        return self.one != self.other and self.base not in {self.one, self.other}

    def taken(self, take: Take = Take.BOTH) -> Units:
        """What it comes to. Only where they parted is there a choice; there, both stand one after the other."""
        if not self.is_parted:
            return self.one if self.other == self.base else self.other
        return {Take.ONE: self.one, Take.OTHER: self.other, Take.BOTH: self.one + self.other}[take]


@dataclass(frozen=True, slots=True)
class _Change:
    """What somebody put for a stretch of the base; `start` and `end` count its units."""

    start: int
    end: int
    units: Units
    is_one: bool


def weave(base: Units | None, one: Units, other: Units) -> tuple[Piece, ...]:
    """The pieces, in order, of which two versions of a base are made.

    Where the base is not known, what both have in common stands for it: then nothing of either is taken out.
    """
    base = _common(one, other) if base is None else base
    changes = [*_changes(base, one, is_one=True), *_changes(base, other, is_one=False)]
    pieces: list[Piece] = []
    at = 0
    for group in _about_one_place(sorted(changes, key=lambda change: (change.start, change.end))):
        start, end = group[0].start, max(change.end for change in group)
        same = base[at:start]
        mine, theirs = ([each for each in group if each.is_one is is_one] for is_one in (True, False))
        made = Piece(base[start:end], _made(base, start, end, mine), _made(base, start, end, theirs))
        pieces += [Piece(same, same, same), made]
        at = end
    rest = base[at:]
    pieces.append(Piece(rest, rest, rest))
    return tuple(piece for piece in pieces if piece.base or piece.one or piece.other)


def _common(one: Units, other: Units) -> Units:
    blocks = _compared(one, other).get_matching_blocks()
    return tuple(unit for block in blocks for unit in one[block.a : block.a + block.size])


def _changes(base: Units, text: Units, *, is_one: bool) -> Iterator[_Change]:
    for what, start, end, first, last in _compared(base, text).get_opcodes():
        if what != "equal":
            yield _Change(start, end, text[first:last], is_one)


def _compared(one: Units, other: Units) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)


def _about_one_place(changes: Iterable[_Change]) -> Iterator[list[_Change]]:
    """Changes of the same stretch together. What is put before or behind what the other changed is by itself."""
    group: list[_Change] = []
    for change in changes:
        end = max((each.end for each in group), default=0)
        if group and not (change.start < end or change.start == change.end == end == group[0].start):
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _made(base: Units, start: int, end: int, changes: Iterable[_Change]) -> Units:
    """What a stretch of the base reads like with these changes."""
    made: Units = ()
    for change in changes:
        made += base[start : change.start] + change.units
        start = change.end
    return made + base[start:end]
