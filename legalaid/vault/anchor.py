# SPDX-License-Identifier: Apache-2.0
"""Where did the audit trail stand when the vault was last locked, and which bytes had the store then?

The store's pages are authenticated one by one, so an older copy of a page passes. The anchor, under a key of its own,
remembers the audit head and the SHA-256 of the closed store file, which finds any page put back. It may be stale after
an unclean end, and a vault opens without it.
"""

import uuid
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from legalaid.crypto import canonical, kdf
from legalaid.errors import AnchorAltered
from legalaid.vault.header import Bytes32
from legalaid.vault.key import KeyLabel, VaultKey

ANCHOR_FILE = "anchor.json"


class Anchor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The last audit entry (`sequence`, `head`) and, after a clean close, the store file's SHA-256."""

    format: Literal["legalaid-anchor"] = "legalaid-anchor"
    version: Literal[1] = 1
    vault_id: uuid.UUID
    sequence: Annotated[int, Meta(ge=0, lt=2**53)]
    head: Bytes32
    store_file: str
    store_sha256: Annotated[bytes, Meta(max_length=32)] = b""
    """Empty if the store was not closed when this was written."""
    mac: Bytes32 = b""


def to_bytes(anchor: Anchor, key: VaultKey) -> bytes:
    """The file, its `mac` set."""
    sealed = msgspec.structs.replace(anchor, mac=_mac(anchor, key))
    return canonical.encode_record(sealed) + b"\n"


def parse(data: bytes, key: VaultKey) -> Anchor:
    """The anchor in these bytes; `AnchorAltered` if this vault's key did not write them."""
    try:
        anchor = canonical.decode_record(data.removesuffix(b"\n"), Anchor)
    except canonical.NotCanonical:
        raise AnchorAltered from None
    if anchor.vault_id != key.vault_id or not kdf.equal(anchor.mac, _mac(anchor, key)):
        raise AnchorAltered
    return anchor


def _mac(anchor: Anchor, key: VaultKey) -> bytes:
    return key.mac(KeyLabel.ANCHOR_MAC, canonical.encode_record(anchor, without="mac"))
