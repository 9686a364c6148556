# SPDX-License-Identifier: Apache-2.0
"""Who may bring an organisation to this hub?

Whoever runs the hub hands out an invitation: a random token, single use, seven days. The database keeps its hash.
"""

import secrets

from sqlalchemy import Connection, delete, insert, update

from legalaid.crypto.kdf import sha256
from legalaid.hub.denials import Denied
from legalaid.hub.tables import INVITE
from legalaid.sync.heads import Code

_TOKEN_BYTES = 16
_LASTS_MS = 7 * 24 * 3600 * 1000


def invite(work: Connection, *, now: int) -> str:
    """A fresh token."""
    token = secrets.token_hex(_TOKEN_BYTES)  # letters and digits alone: no command line takes it for an option
    work.execute(insert(INVITE).values(hash=sha256(token.encode()), expires_at=now + _LASTS_MS, used=False))
    return token


def redeem(work: Connection, token: str, *, now: int) -> None:
    """Use up a token. Raises `Denied`, the same for an unknown, a used and an expired one."""
    fits = (INVITE.c.hash == sha256(token.encode())) & INVITE.c.used.is_(False) & (INVITE.c.expires_at > now)
    if work.execute(update(INVITE).where(fits).values(used=True)).rowcount != 1:
        raise Denied(Code.INVITE)


def forget(work: Connection, *, now: int) -> None:
    """Drop the invitations whose days are over."""
    work.execute(delete(INVITE).where(INVITE.c.expires_at <= now))
