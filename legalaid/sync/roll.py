# SPDX-License-Identifier: Apache-2.0
"""Who belongs, by the log of this vault, and whose computer is it?"""

from functools import lru_cache

from legalaid.errors import NoOrganisation
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.sync.membership import Membership, read


def current(reader: Reader) -> Membership | None:
    """The membership by the log of this vault, verified from its beginning; None without an organisation."""
    stand = kept.mine(reader.connection)
    return None if stand is None else _read(kept.entries(reader.connection), stand.root)


def required(reader: Reader) -> Membership:
    """The same. Raises `NoOrganisation`."""
    if (membership := current(reader)) is None:
        raise NoOrganisation
    return membership


def person_of(membership: Membership, device: bytes) -> bytes:
    """The person whom the log names for a device; nothing for one that it does not know."""
    member = membership.member(device)
    return b"" if member is None else member.person


@lru_cache(maxsize=8)
def _read(entries: tuple[bytes, ...], root: bytes) -> Membership:
    return read(entries, root=root)
