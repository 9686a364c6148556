# SPDX-License-Identifier: Apache-2.0
"""Which values does a register hold after writes that may not have seen each other?

A write carries a dot (device, n), the version vector its author saw when the form was opened, and values for some
registers of one row. It drops the values its author had seen, keeps those he had not, and adds its own:

    siblings = [s for s in siblings if s not in context] + [new]

The sibling with the largest (clock, device) is shown; more than one different value is a conflict, ended by a write
whose context covers all. Cause beats clock, and nothing is ever lost in silence: every value once saved is shown, a
sibling, or was seen by whoever replaced it. The result is the same for every order of delivery in which a write comes
after everything its author had seen.

A deletion is a write to register 0. A living deletion and a living write that had not seen each other are contested:
the row stays visible until a write that covers both decides.

A restored vault issues the saves of its former device again under new dots. Both copies of one save are one write:
its `dot` is the first one, its `also` the later ones, and a context that holds either has seen it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from legalaid.domain.field import DELETED
from legalaid.domain.values import Wire, encode

Vector = Mapping[bytes, int]
"""Device id to the last transaction number included."""


class Dot(NamedTuple):
    """The name of one transaction: the n-th of a device in a space."""

    device: bytes
    n: int


Pair = tuple[Dot, Dot]
"""A deletion and a write that had not seen each other."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """One living value of a register."""

    hlc: int
    dot: Dot
    value: Wire = None
    also: tuple[Dot, ...] = ()

    @property
    def precedence(self) -> tuple[int, Dot]:
        """Larger is shown; equal on no two writes."""
        return self.hlc, self.dot


Siblings = tuple[Sibling, ...]
"""The living values of one register, the shown one last."""


@dataclass(frozen=True, slots=True)
class Write:
    """What one transaction says about one row. `context` includes the author's own earlier transactions."""

    dot: Dot
    hlc: int
    context: Vector
    values: Mapping[int, Wire]
    also: tuple[Dot, ...] = ()


@dataclass(frozen=True, slots=True)
class RowState:
    """Everything the merge rule needs to know about a row."""

    registers: Mapping[int, Siblings] = field(default_factory=dict)
    contested: frozenset[Pair] = frozenset()


# --- vectors ---------------------------------------------------------------------------------------------------------


def covers(context: Vector, dot: Dot) -> bool:
    """Whether the transaction is among those seen."""
    return context.get(dot.device, 0) >= dot.n


def includes(context: Vector, other: Vector) -> bool:
    """Whether everything in `other` is among what was seen."""
    return all(covers(context, Dot(device, n)) for device, n in other.items())


def minimum(first: Vector, *others: Vector) -> dict[bytes, int]:
    """What every one of these vectors has seen; devices that one of them lacks fall out."""
    least = {device: min(n, *(other.get(device, 0) for other in others), n) for device, n in first.items()}
    return {device: n for device, n in least.items() if n}


def has_seen(context: Vector, sibling: Sibling | Write) -> bool:
    """Whether a write, under any of its dots, is among those seen."""
    return covers(context, sibling.dot) or any(covers(context, dot) for dot in sibling.also)


# --- the rule --------------------------------------------------------------------------------------------------------


def write(siblings: Siblings, context: Vector, new: Sibling) -> Siblings:
    """Drop what the author had seen, keep what he had not, add his value."""
    kept = [old for old in siblings if old.dot != new.dot and not has_seen(context, old)]
    return tuple(sorted([*kept, new], key=lambda sibling: sibling.precedence))


def merge(state: RowState, change: Write) -> RowState:
    """The row after this write, which must come after everything in its context."""
    if not state.registers:  # most rows that come are new ones
        alone = {no: (Sibling(change.hlc, change.dot, value, change.also),) for no, value in change.values.items()}
        return RowState(alone)
    registers = dict(state.registers)
    for register, value in change.values.items():
        new = Sibling(change.hlc, change.dot, value, change.also)
        registers[register] = write(registers.get(register, ()), change.context, new)
    return RowState(registers, _still_contested(registers, state.contested | _newly_contested(registers, change)))


def recognise(state: RowState, change: Write) -> RowState:
    """The row after a second copy of a write that it already took in: only the further dots are noted."""
    registers = {
        register: tuple(_renamed(sibling, change.also) if sibling.dot == change.dot else sibling for sibling in all_)
        for register, all_ in state.registers.items()
    }
    return replace(state, registers=registers)


def _renamed(sibling: Sibling, also: tuple[Dot, ...]) -> Sibling:
    return replace(sibling, also=tuple(sorted({*sibling.also, *also})))


def _newly_contested(registers: Mapping[int, Siblings], change: Write) -> set[Pair]:
    pairs: set[Pair] = set()
    if change.values.get(DELETED) is not None:
        pairs |= {(change.dot, other.dot) for other in _writes(registers) if _unseen(change, other)}
    if change.values.keys() - {DELETED}:
        pairs |= {(other.dot, change.dot) for other in _deletions(registers) if _unseen(change, other)}
    return pairs


def _unseen(change: Write, other: Sibling) -> bool:
    return other.dot != change.dot and not has_seen(change.context, other)


def _still_contested(registers: Mapping[int, Siblings], pairs: frozenset[Pair]) -> frozenset[Pair]:
    if not pairs:
        return pairs
    deletions = {sibling.dot for sibling in _deletions(registers)}
    writes = {sibling.dot for sibling in _writes(registers)}
    return frozenset(pair for pair in pairs if pair[0] in deletions and pair[1] in writes)


def _deletions(registers: Mapping[int, Siblings]) -> list[Sibling]:
    return [sibling for sibling in registers.get(DELETED, ()) if sibling.value is not None]


def _writes(registers: Mapping[int, Siblings]) -> list[Sibling]:
    return [sibling for register, all_ in registers.items() if register != DELETED for sibling in all_]


# --- what a person is shown ------------------------------------------------------------------------------------------


def shown(siblings: Siblings) -> Wire:
    """The value on the screen."""
    return siblings[-1].value


def in_conflict(siblings: Siblings) -> bool:
    """Whether a person has to choose: more than one different value; equal ones are no conflict."""
    return len({encode(sibling.value) for sibling in siblings}) > 1


def is_contested(state: RowState) -> bool:
    """Whether the row was deleted by one and kept or changed by another who did not know."""
    marks = state.registers.get(DELETED, ())
    return bool(state.contested) or len({mark.value is None for mark in marks}) > 1


def is_deleted(state: RowState) -> bool:
    """Whether the row is out of sight: deleted, and nobody disagrees."""
    marks = state.registers.get(DELETED, ())
    return bool(marks) and shown(marks) is not None and not is_contested(state)


# --- the same rule by brute force ------------------------------------------------------------------------------------


class Reference:
    """Keeps every write of one row for ever; a value lives unless another write to its register had seen it.

    It knows nothing of order, so whatever agrees with it on every order is right.
    """

    def __init__(self, writes: Iterable[Write] = ()) -> None:
        self._writes: dict[Dot, Write] = {}
        for change in writes:
            self.add(change)

    def add(self, change: Write) -> None:
        """Take a write in; a second copy adds its dots."""
        known = self._writes.get(change.dot, change)
        self._writes[change.dot] = replace(known, also=tuple(sorted({*known.also, *change.also})))

    def state(self) -> RowState:
        """What the row must look like."""
        numbers = {register for change in self._writes.values() for register in change.values}
        registers = {register: self._siblings(register) for register in numbers}
        pairs = {
            (gone.dot, other.dot)
            for gone in _deletions(registers)
            for other in _writes(registers)
            if gone.dot != other.dot and not self._saw(gone, other) and not self._saw(other, gone)
        }
        return RowState(registers, frozenset(pairs))

    def _siblings(self, register: int) -> Siblings:
        writes = [change for change in self._writes.values() if register in change.values]
        living = [one for one in writes if not any(has_seen(other.context, one) for other in writes if other != one)]
        siblings = (Sibling(one.hlc, one.dot, one.values[register], one.also) for one in living)
        return tuple(sorted(siblings, key=lambda sibling: sibling.precedence))

    def _saw(self, author: Sibling, other: Sibling) -> bool:
        return has_seen(self._writes[author.dot].context, other)
