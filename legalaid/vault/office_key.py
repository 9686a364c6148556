# SPDX-License-Identifier: Apache-2.0
"""How is an office's recovery key written to a file? Pure: the caller reads and writes the files.

The private file goes into the safe and opens every vault that enrolled its public half. Both are the canonical form of
a record and one line end, so that they can be looked at, copied and compared.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from legalaid import limits
from legalaid.crypto import canonical, hpke
from legalaid.errors import OfficeKeyUnreadable

_PrivateBytes = Annotated[bytes, Meta(min_length=hpke.PRIVATE_BYTES, max_length=hpke.PRIVATE_BYTES)]
_PublicBytes = Annotated[bytes, Meta(min_length=hpke.PUBLIC_BYTES, max_length=hpke.PUBLIC_BYTES)]


class _PrivateFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["legalaid-office-key"] = "legalaid-office-key"
    version: Literal[1] = 1
    suite: Literal[1] = 1
    private: _PrivateBytes


class _PublicFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["legalaid-office-public-key"] = "legalaid-office-public-key"
    version: Literal[1] = 1
    suite: Literal[1] = 1
    public: _PublicBytes


def private_file(key: hpke.PrivateKey) -> bytes:
    """The file for the safe."""
    return canonical.encode_record(_PrivateFile(private=key.raw)) + b"\n"


def public_file(key: hpke.PublicKey) -> bytes:
    """The file to enrol in vaults."""
    return canonical.encode_record(_PublicFile(public=key.raw)) + b"\n"


def parse_private(data: bytes) -> hpke.PrivateKey:
    """The key in a private file, else `OfficeKeyUnreadable`."""
    return hpke.PrivateKey(_decoded(data, _PrivateFile).private)


def parse_public(data: bytes) -> hpke.PublicKey:
    """The key in a public file, else `OfficeKeyUnreadable`; a key that nothing can be sealed to is none."""
    try:
        key = hpke.PublicKey(_decoded(data, _PublicFile).public)
        key.seal(b"", info=b"")
    except ValueError:
        raise OfficeKeyUnreadable from None
    return key


def _decoded(data: bytes, kind: type[canonical.Record]) -> canonical.Record:
    try:
        return canonical.decode_record(data[: limits.OFFICE_KEY_BYTES].removesuffix(b"\n"), kind)
    except canonical.NotCanonical:
        raise OfficeKeyUnreadable from None
