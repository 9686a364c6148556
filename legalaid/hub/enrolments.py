# SPDX-License-Identifier: Apache-2.0
"""How do a request to join and its answer pass through the hub?

The hub only carries the two files; people compare the fingerprints. A request waits for a day, a few for each
organisation, and whoever posted it polls for the answer under a random id.
"""

import secrets

from sqlalchemy import Connection, delete, func, insert, select, update

from legalaid import limits
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import lock
from legalaid.hub.tables import ENROLMENT
from legalaid.ids import ID_BYTES
from legalaid.sync.heads import Code

_LASTS_MS = 24 * 3600 * 1000


def ask(work: Connection, org: bytes, request: bytes, *, now: int) -> bytes:
    """Keep a request; its id. Raises `Denied`."""
    if not lock(work, org):
        raise Denied(Code.NOT_FOUND)
    work.execute(delete(ENROLMENT).where(ENROLMENT.c.asked_at <= now - _LASTS_MS))
    waiting = select(func.count()).select_from(ENROLMENT).where(ENROLMENT.c.org == org, ENROLMENT.c.answer.is_(None))
    if work.execute(waiting).scalar_one() >= limits.OPEN_ENROLMENTS:
        raise Denied(Code.BUSY, wait_seconds=3600)
    name = secrets.token_bytes(ID_BYTES)
    work.execute(insert(ENROLMENT).values(id=name, org=org, asked_at=now, request=request))
    return name


def waiting(connection: Connection, org: bytes, *, now: int) -> list[tuple[bytes, bytes]]:
    """The requests without an answer: id and file."""
    wanted = (ENROLMENT.c.org == org) & ENROLMENT.c.answer.is_(None) & (ENROLMENT.c.asked_at > now - _LASTS_MS)
    rows = connection.execute(select(ENROLMENT.c.id, ENROLMENT.c.request).where(wanted).order_by(ENROLMENT.c.asked_at))
    return [(bytes(row.id), bytes(row.request)) for row in rows]


def reply(work: Connection, org: bytes, name: bytes, answer: bytes) -> None:
    """Keep the answer to a request that waits. Raises `Denied`."""
    wanted = (ENROLMENT.c.org == org) & (ENROLMENT.c.id == name) & ENROLMENT.c.answer.is_(None)
    if work.execute(update(ENROLMENT).where(wanted).values(answer=answer)).rowcount != 1:
        raise Denied(Code.NOT_FOUND)


def answer_to(connection: Connection, name: bytes, *, now: int) -> bytes | None:
    """The answer, or None while there is none. Raises `Denied` for an unknown or outdated request."""
    wanted = (ENROLMENT.c.id == name) & (ENROLMENT.c.asked_at > now - _LASTS_MS)
    row = connection.execute(select(ENROLMENT.c.answer).where(wanted)).one_or_none()
    if row is None:
        raise Denied(Code.NOT_FOUND)
    return bytes(row.answer) if row.answer is not None else None
