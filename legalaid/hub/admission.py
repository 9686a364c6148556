# SPDX-License-Identifier: Apache-2.0
"""Is this a request of a living member, sent now and for the first time, and within its share of the hub?"""

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from legalaid.hub.database import Database
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import Organisations
from legalaid.hub.settings import Settings
from legalaid.hub.tables import DEVICE, NONCE, ORG
from legalaid.sync import requests
from legalaid.sync.heads import Code
from legalaid.sync.membership import Member, Membership
from legalaid.sync.requests import WINDOW_MS, Flawed, Preamble, Subject

_MINUTE_MS = 60 * 1000
_DAY_MS = 24 * 60 * _MINUTE_MS
_MEMBERS = "/v1/members"
_REMEMBERED_MS = 2 * WINDOW_MS + _MINUTE_MS
"""A request may carry a time ten minutes ahead, so its nonce could be used again for twenty."""


@dataclass(frozen=True, slots=True)
class Caller:
    """A living member, what the log said when it asked, and the name of the present history of frames."""

    org: bytes
    device: bytes
    membership: Membership
    history: bytes


def admit(
    database: Database,
    organisations: Organisations,
    settings: Settings,
    *,
    preamble: Preamble,
    subject: Subject,
    now: int,
) -> Caller:
    """The caller behind a request. Raises `Denied`."""
    if abs(preamble.milliseconds - now) > WINDOW_MS:
        raise Denied(Code.CLOCK)
    with database.reading() as connection:
        caller = _caller(connection, organisations, preamble, subject)
    try:
        with database.writing() as work:
            _remember(work, preamble, settings, now=now)
    except IntegrityError:
        raise Denied(Code.REPLAYED) from None
    return caller


def still(connection: Connection, organisations: Organisations, caller: Caller) -> Caller:
    """The caller by the log of now: a request may take long to arrive. Raises `Denied` for one removed meanwhile."""
    now = organisations.membership(connection, caller.org)
    _require_living(now.members[caller.device])
    return replace(caller, membership=now)


def forget(work: Connection, *, now: int) -> None:
    """Drop the nonces of requests that are refused for their time by now."""
    work.execute(delete(NONCE).where(NONCE.c.at < now - _REMEMBERED_MS))


def require_room(connection: Connection, settings: Settings, caller: Caller, *, size: int, now: int) -> None:
    """Raise `Denied` where `charge` would for a chunk: before its bytes go where no transaction takes them back."""
    held = connection.execute(select(ORG.c.bytes).where(ORG.c.id == caller.org)).scalar_one()
    if held + size > settings.organisation_bytes:
        raise Denied(Code.FULL)
    _day_with(connection, settings, caller, sent=size, frames=0, now=now)


def charge(
    work: Connection, settings: Settings, caller: Caller, *, kept: int, sent: int, frames: int, now: int
) -> None:
    """Count what a device sent against its day, and what is kept against its organisation. Raises `Denied`."""
    total = work.execute(
        update(ORG).where(ORG.c.id == caller.org).values(bytes=ORG.c.bytes + kept).returning(ORG.c.bytes)
    ).scalar_one()
    if kept and total > settings.organisation_bytes:
        raise Denied(Code.FULL)
    day = _day_with(work, settings, caller, sent=sent, frames=frames, now=now)
    work.execute(update(DEVICE).where(_own(caller)).values(day))


def _day_with(
    connection: Connection, settings: Settings, caller: Caller, *, sent: int, frames: int, now: int
) -> dict[str, int]:
    """A device's day with so much more. Raises `Denied` for what is beyond its share."""
    today = now // _DAY_MS
    before = select(DEVICE.c.day, DEVICE.c.day_bytes, DEVICE.c.day_frames).where(_own(caller))
    row = connection.execute(before).one()
    is_new = row.day != today
    day_bytes = sent + (0 if is_new else row.day_bytes)
    day_frames = frames + (0 if is_new else row.day_frames)
    if day_bytes > settings.bytes_a_day or day_frames > settings.frames_a_day:
        raise Denied(Code.BUSY, wait_seconds=((today + 1) * _DAY_MS - now) // 1000 + 1)
    return {"day": today, "day_bytes": day_bytes, "day_frames": day_frames}


def _own(caller: Caller) -> ColumnElement[bool]:
    return (DEVICE.c.org == caller.org) & (DEVICE.c.id == caller.device)


def _caller(connection: Connection, organisations: Organisations, preamble: Preamble, subject: Subject) -> Caller:
    """The signature is looked at before anything is told about the device."""
    known = select(ORG.c.id, ORG.c.history).join(DEVICE, DEVICE.c.org == ORG.c.id).where(DEVICE.c.id == preamble.device)
    homes = connection.execute(known).all()
    for home in homes:
        org = bytes(home.id)
        now = organisations.membership(connection, org)
        member = now.member(preamble.device)
        if member is None or not _is_from(preamble, subject, org=org, public=member.public):
            continue
        _require_living(member)
        return Caller(org, preamble.device, now, bytes(home.history))
    if subject.target.startswith(_MEMBERS):
        return _root(connection, organisations, preamble, subject)
    raise Denied(Code.SIGNATURE if homes else Code.UNKNOWN_DEVICE)


def _require_living(member: Member) -> None:
    if member.revoked is not None:
        raise Denied(Code.REVOKED, reason=str(member.reason))


def _root(connection: Connection, organisations: Organisations, preamble: Preamble, subject: Subject) -> Caller:
    """Who holds the organisation's root key reads its log and adds to it: when no device of it is left."""
    home = connection.execute(select(ORG.c.history).where(ORG.c.id == preamble.device)).one_or_none()
    if home is None:
        raise Denied(Code.UNKNOWN_DEVICE)
    org = bytes(preamble.device)
    now = organisations.membership(connection, org)
    if not _is_from(preamble, subject, org=org, public=now.root):
        raise Denied(Code.SIGNATURE)
    return Caller(org, org, now, bytes(home.history))


def _is_from(preamble: Preamble, subject: Subject, *, org: bytes, public: bytes) -> bool:
    try:
        requests.verify(preamble, subject, org=org, public=public)
    except Flawed:
        return False
    return True


def _remember(work: Connection, preamble: Preamble, settings: Settings, *, now: int) -> None:
    own = NONCE.c.device == preamble.device
    work.execute(delete(NONCE).where(own, NONCE.c.at < now - _REMEMBERED_MS))
    work.execute(insert(NONCE).values(device=preamble.device, value=preamble.nonce, at=now))
    lately = select(func.count()).select_from(NONCE).where(own, NONCE.c.at > now - _MINUTE_MS)
    if work.execute(lately).scalar_one() > settings.requests_a_minute:
        raise Denied(Code.BUSY, wait_seconds=_MINUTE_MS // 1000)
