# SPDX-License-Identifier: Apache-2.0
"""Which keys does this vault hold for a space?

A member of the home group derives the key from the group's secret; whoever was granted one space holds its key alone.
A frame is sealed under the epoch and generation that are in force, never under an older one that is still at hand: a
device that was removed has those.
"""

from dataclasses import dataclass

from legalaid.store import membership as kept
from legalaid.store.membership import KnownSpace
from legalaid.store.reader import Reader
from legalaid.sync import authority
from legalaid.sync.keyring import GroupSecret, SpaceKey, space_key
from legalaid.sync.membership import Membership
from legalaid.sync.opening import Opening


@dataclass(frozen=True, slots=True)
class CurrentKey:
    """The key that the next frame of a space is sealed under."""

    epoch: int
    gen: int
    key: SpaceKey


def opening_of(known: KnownSpace) -> Opening | None:
    """What the opening frame of a space says; None while it has none."""
    if known.org is None or known.home_group is None:
        return None
    return Opening(device=known.device, kind=known.kind, nonce=known.nonce, org=known.org, home_group=known.home_group)


class Keys:
    """The keys of one moment: a secret is read once, however many spaces are its children."""

    def __init__(self, reader: Reader) -> None:
        self._connection = reader.connection
        self._secrets: dict[tuple[bytes, int, int], bytes | None] = {}

    def at(self, opening: Opening, *, epoch: int, gen: int) -> SpaceKey | None:
        """The key of a space at one epoch and generation, if this vault holds it."""
        secret = self._secret(opening.home_group, epoch, 0)
        if secret is not None:
            return space_key(GroupSecret(secret), space=opening.space, gen=gen)
        granted = self._secret(opening.space, epoch, gen)
        return None if granted is None else SpaceKey(granted)

    def _secret(self, holder: bytes, epoch: int, gen: int) -> bytes | None:
        name = (holder, epoch, gen)
        if name not in self._secrets:
            self._secrets[name] = kept.secret(self._connection, *name)
        return self._secrets[name]


def key_at(reader: Reader, opening: Opening, *, epoch: int, gen: int) -> SpaceKey | None:
    """The key of a space at one epoch and generation, if this vault holds it."""
    return Keys(reader).at(opening, epoch=epoch, gen=gen)


def current_key(reader: Reader, membership: Membership, opening: Opening) -> CurrentKey | None:
    """The key in force, if this vault holds it."""
    home = membership.groups.get(opening.home_group)
    if home is None:
        return None
    epoch, gen = home.epoch, authority.gen(membership, opening)
    key = key_at(reader, opening, epoch=epoch, gen=gen)
    return None if key is None else CurrentKey(epoch, gen, key)
