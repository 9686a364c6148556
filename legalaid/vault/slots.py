# SPDX-License-Identifier: Apache-2.0
"""How does a secret in somebody's hand open the vault key, and how is a slot for it made?

A slot's key-encryption key (from Argon2id for a passphrase, from HKDF for a recovery code) has two children: one
wraps the vault key with AES-256-GCM-SIV, the other is the *commitment* that stands in the slot. The commitment is
compared before anything is decrypted, since the cipher alone does not commit to its key, and it tells a wrong secret
from an altered slot. An office slot is sealed to a public key and needs no secret to be made.
"""

import secrets
import uuid
from dataclasses import dataclass, field
from typing import TypeAlias

import msgspec

from legalaid.crypto import aead, hpke, kdf, recovery_code
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.kdf import Argon2Cost
from legalaid.errors import HeaderAltered, NoOfficeSlot, VaultError, WrongPassphrase, WrongRecoveryCode
from legalaid.vault.header import AnySlot, Header, OfficeSlot, PassphraseSlot, RecoverySlot, SecretSlot, Slot
from legalaid.vault.key import KeyLabel, VaultKey
from legalaid.vault.passphrase import normal_form

SALT_BYTES = 32


@dataclass(frozen=True, slots=True)
class Passphrase:
    """A passphrase as typed."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """A recovery code as typed or scanned."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OfficeKey:
    """The office's private key from the safe."""

    key: hpke.PrivateKey = field(repr=False)


Secret: TypeAlias = Passphrase | RecoveryCode | OfficeKey


# --- making ----------------------------------------------------------------------------------------------------------


def passphrase_slot(header: Header, key: VaultKey, text: str, *, cost: Argon2Cost) -> PassphraseSlot:
    """A slot for a passphrase whose strength was checked already. Takes as long as an unlock."""
    salt = secrets.token_bytes(SALT_BYTES)
    kek = kdf.argon2id(normal_form(text), salt=salt, cost=cost)
    bare = PassphraseSlot(
        id=uuid.uuid4(), cost=cost, salt=salt, commitment=_commitment(kek), nonce=secrets.token_bytes(aead.NONCE_BYTES)
    )
    return msgspec.structs.replace(bare, wrapped=_wrap(header, key, bare, kek))


def recovery_slot(header: Header, key: VaultKey) -> tuple[RecoverySlot, str]:
    """A slot for a fresh recovery code, and the code, which nobody can show again."""
    code, salt = secrets.token_bytes(recovery_code.SECRET_BYTES), secrets.token_bytes(SALT_BYTES)
    kek = _recovery_kek(code, salt)
    bare = RecoverySlot(
        id=uuid.uuid4(), salt=salt, commitment=_commitment(kek), nonce=secrets.token_bytes(aead.NONCE_BYTES)
    )
    return msgspec.structs.replace(bare, wrapped=_wrap(header, key, bare, kek)), recovery_code.encode(code)


def office_slot(header: Header, key: VaultKey, public: hpke.PublicKey) -> OfficeSlot:
    """A slot that the holder of the office's private key opens."""
    bare = OfficeSlot(id=uuid.uuid4(), suite=hpke.SUITE, recipient=public.recipient)
    return msgspec.structs.replace(bare, sealed=public.seal(key.raw, info=header.aad(bare)))


def with_slots(header: Header, key: VaultKey, slots: tuple[Slot, ...]) -> Header:
    """The header with these slots and its `mac` set, ready to be written."""
    draft = msgspec.structs.replace(header, slots=slots)
    return msgspec.structs.replace(draft, mac=key.mac(KeyLabel.HEADER_MAC, draft.authenticated()))


# --- opening ---------------------------------------------------------------------------------------------------------


def open_key(header: Header, secret: Secret) -> VaultKey:
    """The vault key, with the whole header authenticated by it.

    Raises `WrongPassphrase`, `WrongRecoveryCode`, `BadRecoveryGroups`, `NoOfficeSlot` or `HeaderAltered`.
    """
    key = VaultKey(header.vault_id, _unwrap(header, secret))
    if not has_valid_mac(header, key):
        key.wipe()
        raise HeaderAltered
    return key


def has_valid_mac(header: Header, key: VaultKey) -> bool:
    """Was this header, as it stands, written by a holder of `key`?"""
    return kdf.equal(header.mac, key.mac(KeyLabel.HEADER_MAC, header.authenticated()))


def _unwrap(header: Header, secret: Secret) -> bytes:
    if isinstance(secret, OfficeKey):
        return _open_sealed(header, secret.key)
    if isinstance(secret, RecoveryCode):
        code = recovery_code.parse(secret.text)
        printed = _only(header.of_kind(RecoverySlot))
        return _open_wrapped(header, printed, _recovery_kek(code, printed.salt), wrong=WrongRecoveryCode())
    locked = _only(header.of_kind(PassphraseSlot))
    kek = kdf.argon2id(normal_form(secret.text), salt=locked.salt, cost=locked.cost)
    return _open_wrapped(header, locked, kek, wrong=WrongPassphrase())


def _only(found: tuple[AnySlot, ...]) -> AnySlot:
    """Every vault is made with a passphrase and a recovery slot, so a missing one was taken out."""
    if not found:
        raise HeaderAltered
    return found[0]


def _open_wrapped(header: Header, slot: SecretSlot, kek: bytes, *, wrong: VaultError) -> bytes:
    if not kdf.equal(slot.commitment, _commitment(kek)):
        raise wrong
    try:
        return _wrap_cipher(kek).open(slot.wrapped, nonce=slot.nonce, aad=header.aad(slot))
    except NotAuthentic:  # the commitment fitted, so the secret is right and the rest is not
        raise HeaderAltered from None


def _open_sealed(header: Header, private: hpke.PrivateKey) -> bytes:
    recipient = private.public.recipient
    slots = [slot for slot in header.of_kind(OfficeSlot) if slot.recipient == recipient]
    if not slots:
        raise NoOfficeSlot
    try:
        return private.open(slots[0].sealed, info=header.aad(slots[0]))
    except NotAuthentic:  # sealed to this very key, so what was sealed is no longer there
        raise HeaderAltered from None


def _wrap(header: Header, key: VaultKey, slot: SecretSlot, kek: bytes) -> bytes:
    return _wrap_cipher(kek).seal(key.raw, nonce=slot.nonce, aad=header.aad(slot))


def _wrap_cipher(kek: bytes) -> aead.Aead:
    return aead.aes_gcm_siv(kdf.hkdf(kek, info=b"legalaid/vault/slot-wrap/v1"))


def _commitment(kek: bytes) -> bytes:
    return kdf.hkdf(kek, info=b"legalaid/vault/slot-commit/v1")


def _recovery_kek(code: bytes, salt: bytes) -> bytes:
    return kdf.hkdf(code, salt=salt, info=b"legalaid/vault/recovery/v1")


# --- the list of slots -----------------------------------------------------------------------------------------------


def replaced(slots: tuple[Slot, ...], *new: Slot) -> tuple[Slot, ...]:
    """The slots with `new` ones in, each in place of the one for the same kind of secret or the same office key."""
    kept = [old for old in slots if not any(_supersedes(slot, old) for slot in new)]
    return (*kept, *new)


def _supersedes(new: Slot, old: Slot) -> bool:
    if isinstance(new, OfficeSlot) and isinstance(old, OfficeSlot):
        return new.recipient == old.recipient
    return type(new) is type(old)
