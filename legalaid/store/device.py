# SPDX-License-Identifier: Apache-2.0
"""Who is this installation to other devices? Its id, its keys and the tag inside its human numbers.

The identity is made with the vault and lies only inside the encrypted store. A restored vault makes a new one and
keeps the former, to open spaces that the former device had made but not yet opened.
"""

from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy import Connection

from legalaid.clock import Clock
from legalaid.crypto.hpke import PrivateKey
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import DeviceId, device_id, own_tag
from legalaid.store.engine import driver_of
from legalaid.store.tables import DEVICE

_CURRENT = "SELECT device_id, tag, signing_seed, hpke_private FROM device WHERE state = 'current'"


@dataclass(frozen=True, slots=True)
class Device:
    """One installation. `tag` is 500 to 999 until an office gives one."""

    id: DeviceId
    tag: int
    signing: SigningKey = field(repr=False)
    opening: PrivateKey = field(repr=False)


def make(connection: Connection, clock: Clock, *, tag: int | None = None) -> Device:
    """Make a new identity the current one; a former one steps back."""
    signing, opening = SigningKey.generate(), PrivateKey.generate()
    name = device_id(signing.public)
    device = Device(name, own_tag(name) if tag is None else tag, signing, opening)
    connection.execute(sa.update(DEVICE).values(state="former"))
    connection.execute(
        sa.insert(DEVICE).values(
            device_id=device.id,
            signing_seed=signing.seed,
            hpke_private=opening.raw,
            tag=device.tag,
            made_at=clock.milliseconds(),
            state="current",
        )
    )
    return device


def current(connection: Connection) -> Device:
    """This installation."""
    name, tag, seed, private = driver_of(connection).execute(_CURRENT).fetchone()
    return Device(DeviceId(name), tag, SigningKey(seed), PrivateKey(private))


def signing_key(connection: Connection, name: bytes) -> SigningKey | None:
    """The signing key of this installation, or of one that its vault was restored from."""
    seed = connection.execute(sa.select(DEVICE.c.signing_seed).where(DEVICE.c.device_id == name)).scalar()
    return None if seed is None else SigningKey(seed)


def former(connection: Connection) -> tuple[DeviceId, ...]:
    """The devices this vault was restored from, latest first."""
    query = sa.select(DEVICE.c.device_id).where(DEVICE.c.state == "former").order_by(DEVICE.c.made_at.desc())
    return tuple(DeviceId(found) for found in connection.execute(query).scalars())
