# SPDX-License-Identifier: Apache-2.0
"""Do two devices that took in the same saves of a space hold the same?

Who says how far he has read the others also says what his copy of the space has come to: a hash of which saves are
applied, and one of the living values of every row by the saves that they come from. Where the first is equal the second
must be. If it is not, one of the two has gone wrong: an alarm names whom it was heard from, and this device makes every
row of the space again from the saves in the frames it kept. Rows that were right stay as they are, and nothing is ever
taken over whole from the other side.
"""

import hashlib
from typing import Any

from legalaid.clock import to_milliseconds
from legalaid.domain.values import encode
from legalaid.ids import SpaceId
from legalaid.store import frames, journal, mending
from legalaid.store.frames import Link
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import past
from legalaid.sync.payload import ROWS_BYTES, VECTOR_BYTES, Outcome

DIVERGED = "diverged"
"""The alarm for two copies of a space that took in the same saves and hold different things."""

_VECTOR = b"legalaid/vector/v1\0"
_ROWS = b"legalaid/rows/v1\0"


def of_space(reader: Reader, space: SpaceId, *, author: bytes) -> Outcome:
    """What a space has come to here, as the author of its next frame says it; saves that are not sealed included."""
    return Outcome(_vector(reader, space, author), _rows(reader, space))


def compare(work: Work, space: SpaceId, said: Outcome, link: Link) -> bool:
    """Hold what a frame said against what is here; whether there is a new alarm. What differs is made again."""
    if said.vector != _vector(work, space, link.device) or said.rows == _rows(work, space):
        return False
    work.mend(space, past.saves(work, space))
    return frames.raise_alarm(work, DIVERGED, link, at=to_milliseconds(work.now))


def _vector(reader: Reader, space: SpaceId, author: bytes) -> bytes:
    """Over how far each device's saves are applied, and by which frames; the author's last frame names this hash."""
    applied = sorted(journal.vector(reader.connection, space).items())
    ends = sorted(frames.ends(reader.connection, space).items())
    chains: list[Any] = [[device, end.number, end.head] for (_, device), end in ends if device != author]
    return hashlib.sha256(_VECTOR + encode([[list(pair) for pair in applied], chains])).digest()[:VECTOR_BYTES]


def _rows(reader: Reader, space: SpaceId) -> bytes:
    """Over the rows in the order of their ids, each with the saves that its living values come from."""
    digest = hashlib.sha256(_ROWS)
    for table_no, row, state in mending.states(reader.connection, space):
        registers = {no: [list(one.dot) for one in siblings] for no, siblings in state.registers.items()}
        contested = sorted([list(gone), list(kept)] for gone, kept in state.contested)
        digest.update(encode([table_no, row, registers, contested]))
    return digest.digest()[:ROWS_BYTES]
