# SPDX-License-Identifier: Apache-2.0
"""What stands in a vault's header, and are these bytes one? Pure: bytes in, record out, no key, no file.

The file is the canonical form of the record (`legalaid.crypto.canonical`) and one line end. Every bound is checked
before any work is done for it. Three layers of authentication cover every byte:

- the *core* (format, version, vault id, database) and a slot's own fields are associated data of that slot's wrap,
- `mac`, under a child of the vault key, covers everything, so that slots cannot be added, removed or exchanged,
- slots do not cover each other, since replacing the passphrase must not need the recovery code.
"""

import uuid
from typing import Annotated, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import Meta, field

from legalaid import limits
from legalaid.crypto import canonical, hpke
from legalaid.crypto.kdf import Argon2Cost
from legalaid.errors import HeaderDamaged, NewerFormat

FORMAT: Literal["legalaid-vault"] = "legalaid-vault"
VERSION: Literal[1] = 1
CIPHER: Literal["sqlcipher4"] = "sqlcipher4"
FIRST_STORE = "store.db"

_UUID4 = 4
_WRAPPED_KEY = 48
_SLOT_SECRETS = ("ct", "enc")

Bytes12: TypeAlias = Annotated[bytes, Meta(min_length=12, max_length=12)]
Bytes16: TypeAlias = Annotated[bytes, Meta(min_length=16, max_length=16)]
Bytes32: TypeAlias = Annotated[bytes, Meta(min_length=32, max_length=32)]
WrappedKey: TypeAlias = Annotated[bytes, Meta(min_length=_WRAPPED_KEY, max_length=_WRAPPED_KEY)]
SealedKey: TypeAlias = Annotated[bytes, Meta(min_length=hpke.OVERHEAD_BYTES + 32, max_length=hpke.OVERHEAD_BYTES + 32)]
StoreFile: TypeAlias = Annotated[str, Meta(pattern=r"\Astore(-[0-9]{1,6})?\.db\Z")]
Generation: TypeAlias = Annotated[int, Meta(ge=1, lt=2**53)]


class PassphraseSlot(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="passphrase"
):
    """The vault key wrapped under a passphrase."""

    id: uuid.UUID
    cost: Argon2Cost = field(name="kdf")
    salt: Bytes32
    commitment: Bytes32 = field(name="kc")
    nonce: Bytes12
    wrapped: WrappedKey = field(name="ct", default=b"")


class RecoverySlot(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="recovery"
):
    """The vault key wrapped under the printed recovery code."""

    id: uuid.UUID
    salt: Bytes32
    commitment: Bytes32 = field(name="kc")
    nonce: Bytes12
    wrapped: WrappedKey = field(name="ct", default=b"")


class OfficeSlot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="office"):
    """The vault key sealed to an office's public key."""

    id: uuid.UUID
    suite: int
    recipient: Bytes16
    sealed: SealedKey = field(name="enc", default=b"")


SecretSlot: TypeAlias = PassphraseSlot | RecoverySlot
Slot: TypeAlias = PassphraseSlot | RecoverySlot | OfficeSlot
AnySlot = TypeVar("AnySlot", PassphraseSlot, RecoverySlot, OfficeSlot)


class Database(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which file of the folder is the store; a name, never a path."""

    cipher: Literal["sqlcipher4"] = CIPHER
    file: StoreFile = FIRST_STORE


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One saved state of the header."""

    format: Literal["legalaid-vault"]
    version: Literal[1]
    vault_id: uuid.UUID
    generation: Generation
    db: Database
    slots: Annotated[tuple[Slot, ...], Meta(min_length=1, max_length=limits.HEADER_SLOTS)]
    mac: Bytes32 = b""

    def aad(self, slot: Slot) -> bytes:
        """What the wrap of `slot` is bound to: the core, and the slot without the wrapped key."""
        core: dict[str, canonical.Value] = {
            "db": canonical.fields(self.db),
            "format": self.format,
            "vault_id": str(self.vault_id),
            "version": self.version,
        }
        bare = {name: value for name, value in canonical.fields(slot).items() if name not in _SLOT_SECRETS}
        return canonical.encode({"header": core, "slot": bare})

    def authenticated(self) -> bytes:
        """What `mac` covers: all but itself."""
        return canonical.encode_record(self, without="mac")

    def to_bytes(self) -> bytes:
        """The file: canonical form and one line end."""
        return canonical.encode_record(self) + b"\n"

    def of_kind(self, kind: type[AnySlot]) -> tuple[AnySlot, ...]:
        """The slots of one kind, in file order."""
        return tuple(slot for slot in self.slots if isinstance(slot, kind))


class _Kind(msgspec.Struct):
    kind: str = ""
    suite: int = hpke.SUITE


class _Mark(msgspec.Struct):
    """The little that every version has, to tell "newer" from "damaged"."""

    format: Literal["legalaid-vault"]
    version: int
    slots: list[_Kind]


def new(*, generation: int = 1) -> Header:
    """A header without slots for a vault with a fresh id."""
    vault_id = uuid.uuid4()
    return Header(format=FORMAT, version=VERSION, vault_id=vault_id, generation=generation, db=Database(), slots=())


def parse(data: bytes) -> Header:
    """The header in these bytes. Raises `HeaderDamaged`, `NewerFormat` or `KdfOutOfBounds`; nothing was computed."""
    if not (len(data) <= limits.HEADER_BYTES and data.endswith(b"\n")):
        raise HeaderDamaged
    _refuse_newer(data)
    try:
        header = canonical.decode_record(data[:-1], Header)
    except canonical.NotCanonical:
        raise HeaderDamaged from None
    if not (
        header.vault_id.version == _UUID4
        and len(header.of_kind(PassphraseSlot)) <= 1
        and len(header.of_kind(RecoverySlot)) <= 1
        and len(header.of_kind(OfficeSlot)) <= limits.OFFICE_SLOTS
    ):
        raise HeaderDamaged
    return header


def _refuse_newer(data: bytes) -> None:
    """Another version, slot kind or suite was made by a newer program, as far as the bytes can be read at all."""
    try:
        mark = msgspec.json.decode(data, type=_Mark)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise HeaderDamaged from None
    known = {"passphrase", "recovery", "office"}
    if mark.version != VERSION or any(slot.kind not in known or slot.suite != hpke.SUITE for slot in mark.slots):
        raise NewerFormat
