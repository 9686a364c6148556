# SPDX-License-Identifier: Apache-2.0
"""Do two offices mean one person, without either telling the other whom it means?

Each office puts keyed hashes of what is known of its clients and of those who stand against them into the space that
every computer reads. The key comes from the secret of a group of its own, the index group, and changes with it. Whoever
holds the key can try a name that they guess: the index hides names from the hub and from a removed computer, not from
colleagues who look for one (docs/limits.md).
"""

from collections.abc import Mapping
from enum import StrEnum

from legalaid.crypto.kdf import hkdf, hmac_sha256
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.sync.membership import Group, GroupKind, Membership

MAC_BYTES = 16
_KEY = b"legalaid/index-key/v1"


class Side(StrEnum):
    """Where somebody stands in a case: with the office, or against its client."""

    OURS = "ours"
    AGAINST = "against"


def index_group(membership: Membership) -> Group | None:
    """The group whose secret is behind the index; the first one counts."""
    return next((group for group in membership.groups.values() if group.kind is GroupKind.INDEX), None)


def index_keys(reader: Reader, group: Group) -> Mapping[int, bytes]:
    """The keys that are held here, by epoch."""
    held = kept.secrets_of(reader.connection, group.id)
    return {epoch: hkdf(secret, info=_KEY) for (epoch, _), secret in held.items()}


def mac(key: bytes, side: Side, kind: str, value: str) -> bytes:
    """What stands in the index for one number or name of somebody on one side."""
    return hmac_sha256(key, b"\0".join(part.encode() for part in (side, kind, value)))[:MAC_BYTES]
