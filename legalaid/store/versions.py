# SPDX-License-Identifier: Apache-2.0
"""How is the merge state of a row kept beside it, in few bytes?

    v = [[hlc, device, n, [registers]] …]            one entry for all registers that one transaction wrote
        [hlc, device, n, [registers], [[device, n] …]]   the same, issued again under further dots
        [[device, n], [device, n]]                       a contested pair: deletion, write

About 30 bytes where one transaction wrote everything. The values stand elsewhere: in the row's own columns while a
register has one, in `sync_sibling` while it has more.
"""

from typing import Any

from legalaid.domain.merge import Dot, Pair, RowState, Sibling, Siblings
from legalaid.domain.values import decode, encode

_PAIR_LENGTH = 2


def to_blob(state: RowState) -> bytes:
    """The bytes of a row's merge state, a function of the state."""
    stamps: dict[tuple[int, Dot, tuple[Dot, ...]], list[int]] = {}
    for register in sorted(state.registers):
        for sibling in state.registers[register]:
            stamps.setdefault((sibling.hlc, sibling.dot, sibling.also), []).append(register)
    entries: list[Any] = [_entry(*stamp, registers) for stamp, registers in sorted(stamps.items())]
    return encode([*entries, *([list(gone), list(kept)] for gone, kept in sorted(state.contested))])


def _entry(hlc: int, dot: Dot, also: tuple[Dot, ...], registers: list[int]) -> list[Any]:
    entry = [hlc, dot.device, dot.n, registers]
    return [*entry, [list(other) for other in also]] if also else entry


def from_blob(blob: bytes) -> RowState:
    """The merge state in these bytes, its siblings without values."""
    registers: dict[int, list[Sibling]] = {}
    contested: set[Pair] = set()
    for entry in decode(blob):
        if len(entry) == _PAIR_LENGTH:
            contested.add((Dot(*entry[0]), Dot(*entry[1])))
            continue
        hlc, device, n, numbers, *rest = entry
        sibling = Sibling(hlc, Dot(device, n), None, tuple(Dot(*dot) for dot in (rest[0] if rest else ())))
        for register in numbers:
            registers.setdefault(register, []).append(sibling)
    return RowState({register: _sorted(siblings) for register, siblings in registers.items()}, frozenset(contested))


def _sorted(siblings: list[Sibling]) -> Siblings:
    return tuple(sorted(siblings, key=lambda sibling: sibling.precedence))
