# SPDX-License-Identifier: Apache-2.0
"""What was saved in a space, as far as this vault can read it?

Saves leave the journal when they are sealed, so what stood in a field before two people disagreed is read from the
frames. A frame without a key here, or of a later version, tells nothing and is left out.
"""

from collections.abc import Iterator

from legalaid.domain.merge import Dot
from legalaid.domain.transaction import Transaction
from legalaid.ids import SpaceId
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.conflicts import own_saves
from legalaid.store.reader import Reader
from legalaid.sync import keychain, roll
from legalaid.sync.envelope import open_frame
from legalaid.sync.frames import FrameKind, Refused, parse
from legalaid.sync.membership import Membership
from legalaid.sync.opening import Opening
from legalaid.sync.payload import Payload, in_full


def saves(reader: Reader, space: SpaceId) -> dict[Dot, Transaction]:
    """The transactions of a space by their dots: of all authors in frames, and our own that are in none yet."""
    known = kept.space(reader.connection, space)
    opening = None if known is None else keychain.opening_of(known)
    sealed = {} if opening is None else dict(_sealed(reader, opening))
    return sealed | own_saves(reader.connection, space)


def _sealed(reader: Reader, opening: Opening) -> Iterator[tuple[Dot, Transaction]]:
    membership = roll.current(reader)
    if membership is None:
        return
    for frame in frames.of_space(reader.connection, opening.space):
        content = _payload(reader, membership, opening, frame.raw)
        if content is not None:
            for n, tx in enumerate(content.transactions, content.first):
                yield Dot(frame.link.device, n), tx


def payload(reader: Reader, opening: Opening, raw: bytes) -> Payload | None:
    """What a frame carries that was verified when it came; None for an opening, or if it cannot be opened here."""
    membership = roll.current(reader)
    return None if membership is None else _payload(reader, membership, opening, raw)


def _payload(reader: Reader, membership: Membership, opening: Opening, raw: bytes) -> Payload | None:
    frame = parse(raw)
    if frame.header.kind is FrameKind.OPENING:
        return None
    key = keychain.key_at(reader, opening, epoch=frame.header.epoch, gen=frame.header.gen)
    try:
        said = None if key is None else open_frame(frame, org=opening.org, space_key=key)
    except Refused:
        return None  # of a later version: kept, and not applied either
    return None if said is None else in_full(said, person=roll.person_of(membership, frame.header.device))
