# SPDX-License-Identifier: Apache-2.0
"""Frames for somebody who cannot read them: real headers, chains and signatures around random bytes."""

import os

from legalaid.crypto.aead import TAG_BYTES
from legalaid.ids import SpaceId, SpaceKind, space_id
from legalaid.sync.frames import FLAG_ZSTD, NO_HASH, PAD_BYTES, SALT_BYTES, FrameKind, Header, frame_hash, sign
from legalaid.sync.opening import Opening, opening_frame
from tests.helpers.organisation import Laptop, named


class Space:
    """A space of one group, and the chains of all who write in it."""

    def __init__(
        self, org: bytes, maker: Laptop, group: bytes, *, kind: SpaceKind = SpaceKind.CASE, nonce: str = "1"
    ) -> None:
        self.org, self.maker, self.group, self.kind, self.nonce = org, maker, group, kind, named(nonce)
        self.id: SpaceId = space_id(maker.id, kind, self.nonce)
        self.chains: dict[bytes, list[bytes]] = {}

    def opened(self) -> bytes:
        """The opening frame."""
        maker = self.maker
        opening = Opening(device=maker.id, kind=self.kind, nonce=self.nonce, org=self.org, home_group=self.group)
        raw = opening_frame(opening, key=maker.key)
        self.chains[self.maker.id] = [raw]
        return raw

    def frame(
        self, author: Laptop, *, blocks: int = 1, number: int | None = None, previous: bytes | None = None
    ) -> bytes:
        """The next frame of an author, 64 bytes to a block; one with a number or predecessor of its own is not kept."""
        chain = self.chains.setdefault(author.id, [])
        last = frame_hash(chain[-1]) if chain else NO_HASH
        header = Header(
            kind=FrameKind.CHANGE,
            flags=FLAG_ZSTD,
            space=self.id,
            device=author.id,
            number=number or len(chain) + 1,
            previous=last if previous is None else previous,
            epoch=1,
            body_bytes=blocks * PAD_BYTES + TAG_BYTES,
            salt=os.urandom(SALT_BYTES),
        )
        raw = sign(header, os.urandom(header.body_bytes), org=self.org, key=author.key)
        if number is None and previous is None:
            chain.append(raw)
        return raw

    def frames(self, author: Laptop, count: int, *, blocks: int = 1) -> list[bytes]:
        """The next frames of an author."""
        return [self.frame(author, blocks=blocks) for _ in range(count)]
