# SPDX-License-Identifier: Apache-2.0
"""How does a new laptop, which nobody knows yet, meet an administrator at the hub?

An administrator opens a door under a name that follows from a joining code and leaves a sealed card behind it. Whoever
names the door reads the card and leaves one request; the administrator takes it and leaves the answer. The hub carries
four sealed or signed pieces of bytes and is believed in nothing. A door is there for a day.
"""

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from legalaid import limits
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import lock
from legalaid.hub.tables import ENROLMENT
from legalaid.sync.heads import Code

_HOUR_MS = 3600 * 1000
LASTS_MS = 24 * _HOUR_MS

_WITHDRAWN = b""
"""The answer behind a door that the administrator shut."""


def open_door(work: Connection, org: bytes, name: bytes, card: bytes, *, now: int) -> None:
    """Let one computer ask under this name. Doing it again changes nothing. Raises `Denied`."""
    lock(work, org)
    forget(work, now=now)
    row = work.execute(select(ENROLMENT.c.org, ENROLMENT.c.card).where(ENROLMENT.c.id == name)).one_or_none()
    if row is not None:
        if (bytes(row.org), bytes(row.card)) != (org, card):
            raise Denied(Code.JOINING_CODE_USED)
        return
    own = ENROLMENT.c.org == org
    waiting = _count(work, own & ENROLMENT.c.answer.is_(None))
    lately = _count(work, own & (ENROLMENT.c.opened_at > now - _HOUR_MS))
    if waiting >= limits.OPEN_ENROLMENTS or lately >= limits.ENROLMENTS_AN_HOUR:
        raise Denied(Code.BUSY, wait_seconds=3600)
    work.execute(insert(ENROLMENT).values(id=name, org=org, opened_at=now, card=card))


def forget(work: Connection, *, now: int) -> None:
    """Drop the doors whose day is over, with all that lies behind them."""
    work.execute(delete(ENROLMENT).where(ENROLMENT.c.opened_at <= now - LASTS_MS))


def card_of(connection: Connection, name: bytes, *, now: int) -> bytes:
    """The card behind a door. Raises `Denied` where none is open."""
    row = connection.execute(select(ENROLMENT.c.card).where(_open(name, now), ENROLMENT.c.answer.is_(None)))
    found = row.scalar()
    if found is None:
        raise Denied(Code.JOINING_CODE)
    return bytes(found)


def ask(work: Connection, name: bytes, request: bytes, *, now: int) -> None:
    """Keep the one request of a door; the same one again is no other. Raises `Denied`."""
    free = _open(name, now) & ENROLMENT.c.request.is_(None) & ENROLMENT.c.answer.is_(None)
    if work.execute(update(ENROLMENT).where(free).values(request=request)).rowcount == 1:
        return
    row = work.execute(select(ENROLMENT.c.request, ENROLMENT.c.answer).where(_open(name, now))).one_or_none()
    if row is None or row.answer == _WITHDRAWN:
        raise Denied(Code.JOINING_CODE)
    if bytes(row.request) != request:
        raise Denied(Code.JOINING_CODE_USED)


def waiting(connection: Connection, org: bytes, *, now: int) -> list[tuple[bytes, bytes]]:
    """The requests without an answer: the name of the door, and the request with its proof."""
    wanted = (ENROLMENT.c.org == org) & ENROLMENT.c.request.is_not(None) & ENROLMENT.c.answer.is_(None)
    wanted &= ENROLMENT.c.opened_at > now - LASTS_MS
    rows = connection.execute(select(ENROLMENT.c.id, ENROLMENT.c.request).where(wanted).order_by(ENROLMENT.c.opened_at))
    return [(bytes(row.id), bytes(row.request)) for row in rows]


def reply(work: Connection, org: bytes, name: bytes, answer: bytes, *, now: int) -> None:
    """Keep the answer to a request that waits, or an empty one that shuts the door. Raises `Denied`."""
    wanted = _open(name, now) & (ENROLMENT.c.org == org) & ENROLMENT.c.answer.is_(None)
    if answer != _WITHDRAWN:
        wanted &= ENROLMENT.c.request.is_not(None)
    if work.execute(update(ENROLMENT).where(wanted).values(answer=answer)).rowcount == 1:
        return
    given = select(ENROLMENT.c.answer).where(_open(name, now), ENROLMENT.c.org == org)
    if work.execute(given).scalar() != answer:
        raise Denied(Code.JOINING_CODE)


def answer_to(connection: Connection, name: bytes, *, now: int) -> bytes | None:
    """The answer, or None while there is none. Raises `Denied` for an unknown, shut or outdated door."""
    row = connection.execute(select(ENROLMENT.c.answer).where(_open(name, now))).one_or_none()
    if row is None or row.answer == _WITHDRAWN:
        raise Denied(Code.JOINING_CODE)
    return bytes(row.answer) if row.answer is not None else None


def _open(name: bytes, now: int) -> ColumnElement[bool]:
    return (ENROLMENT.c.id == name) & (ENROLMENT.c.opened_at > now - LASTS_MS)


def _count(work: Connection, wanted: ColumnElement[bool]) -> int:
    return work.execute(select(func.count()).select_from(ENROLMENT).where(wanted)).scalar_one()
