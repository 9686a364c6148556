# SPDX-License-Identifier: Apache-2.0
"""How does a secret reach one device, so that nobody on the way can read it or put another in its place?

    suite 1 | holder 16 | epoch 2 | gen 2 | device 16 | sealed 1168

The 32-byte secret is sealed by HPKE to the device's key, bound to organisation, holder, epoch, generation and device.
Holder is a group (its secret, gen 0) or a space (its key, for a grant). The recovery key has the organisation's id in
place of a device's. Sealing proves no sender, so what comes out is held to the commitment in the membership log. All
wraps have one size; a list of them is one after the other.
"""

import struct
from dataclasses import dataclass

from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.hpke import OVERHEAD_BYTES, SUITE, PrivateKey, PublicKey
from legalaid.crypto.kdf import sha256
from legalaid.sync.keyring import SECRET_BYTES, GroupSecret, SpaceKey, is_committed

_HEAD = struct.Struct(">B16sHH16s")
_LABEL = b"legalaid/wrap/v1\0"
_SEALED_BYTES = SECRET_BYTES + OVERHEAD_BYTES
WRAP_BYTES = _HEAD.size + _SEALED_BYTES


class WrapRefused(ValueError):
    """The bytes are no wrap, are for somebody else, or carry another secret than the log committed to."""


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """Which secret, and for whom."""

    holder: bytes
    epoch: int
    gen: int
    device: bytes


@dataclass(frozen=True, slots=True)
class Wrap:
    """A sealed secret that says where it belongs."""

    address: Address
    sealed: bytes

    def __bytes__(self) -> bytes:
        to = self.address
        return _HEAD.pack(SUITE, to.holder, to.epoch, to.gen, to.device) + self.sealed

    @property
    def hash(self) -> bytes:
        """What the log names it by."""
        return sha256(bytes(self))


def wrap(secret: GroupSecret | SpaceKey, address: Address, *, to: PublicKey, org: bytes) -> Wrap:
    """Seal a secret to the key of the device that the address names; two calls never give the same bytes."""
    return Wrap(address, to.seal(secret, info=_info(org, address)))


def unwrap(wrapped: Wrap, *, key: PrivateKey, org: bytes, commitment: bytes) -> bytes:
    """The secret that the log committed to. Raises `WrapRefused`."""
    secret = unwrap_uncommitted(wrapped, key=key, org=org)
    if not is_committed(GroupSecret(secret), commitment):
        raise WrapRefused
    return secret


def unwrap_uncommitted(wrapped: Wrap, *, key: PrivateKey, org: bytes) -> bytes:
    """What was sealed; before it is kept it must be held to the log, which may lie behind it. Raises `WrapRefused`."""
    try:
        secret = key.open(wrapped.sealed, info=_info(org, wrapped.address))
    except NotAuthentic:
        raise WrapRefused from None
    if len(secret) != SECRET_BYTES:
        raise WrapRefused
    return secret


def parse(raw: bytes) -> Wrap:
    """The wrap that is exactly these bytes. Raises `WrapRefused`."""
    if len(raw) != WRAP_BYTES or raw[0] != SUITE:
        raise WrapRefused
    _, holder, epoch, gen, device = _HEAD.unpack_from(raw)
    return Wrap(Address(holder, epoch, gen, device), raw[_HEAD.size :])


def split(raw: bytes) -> tuple[Wrap, ...]:
    """Wraps that stand one after the other. Raises `WrapRefused`."""
    if len(raw) % WRAP_BYTES:
        raise WrapRefused
    return tuple(parse(raw[at : at + WRAP_BYTES]) for at in range(0, len(raw), WRAP_BYTES))


def _info(org: bytes, to: Address) -> bytes:
    return _LABEL + org + to.holder + struct.pack(">HH", to.epoch, to.gen) + to.device
