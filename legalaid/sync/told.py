# SPDX-License-Identifier: Apache-2.0
"""Does what a hub says of a chain, or of a frame, agree with what is here?"""

from collections.abc import Mapping

from legalaid.store import frames
from legalaid.store.frames import End, Link
from legalaid.store.reader import Reader
from legalaid.sync.heads import Held
from legalaid.sync.ingest import AlarmKind


def is_same(reader: Reader, held: Held, *, own: bytes) -> bool:
    """Whether what the hub has of a chain is what is here. A longer chain of one's own is a copy's."""
    known = frames.hash_at(reader.connection, Link(held.space, held.device, held.number))
    return held.device != own if known is None else known.startswith(held.witness)


def parted(reader: Reader, held: Held, *, own: bytes) -> AlarmKind | None:
    """The alarm for another frame at the hub than the one here in its place; None where there is none."""
    known = frames.hash_at(reader.connection, Link(held.space, held.device, held.number))
    if known is None or known.startswith(held.witness):
        return None
    return AlarmKind.COPY if held.device == own else AlarmKind.FORK


def lacks(ends: Mapping[tuple[bytes, bytes], End], held: Held, *, own: bytes) -> bool:
    """Whether the hub has more of somebody else's chain than is here."""
    end = ends.get((held.space, held.device))
    return held.device != own and (end is None or end.number < held.number)


def place(facts: Mapping[str, str | int]) -> Link | None:
    """The frame that a refusal names."""
    try:
        space, device = (bytes.fromhex(str(facts[name])) for name in ("space", "device"))
        return Link(space, device, int(facts["number"]))
    except (KeyError, ValueError):
        return None
