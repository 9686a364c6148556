# SPDX-License-Identifier: Apache-2.0
"""Is this a request of a living member, sent now and for the first time, and within its share of the hub?"""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from legalaid.hub.database import Database
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import Organisations
from legalaid.hub.settings import Settings
from legalaid.hub.tables import DEVICE, NONCE, ORG
from legalaid.sync import requests
from legalaid.sync.heads import Code
from legalaid.sync.membership import Membership
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


def charge(
    work: Connection, settings: Settings, caller: Caller, *, kept: int, sent: int, frames: int, now: int
) -> None:
    """Count what a device sent against its day, and what is kept against its organisation. Raises `Denied`."""
    total = work.execute(
        update(ORG).where(ORG.c.id == caller.org).values(bytes=ORG.c.bytes + kept).returning(ORG.c.bytes)
    ).scalar_one()
    if kept and total > settings.organisation_bytes:
        raise Denied(Code.FULL)
    own = (DEVICE.c.org == caller.org) & (DEVICE.c.id == caller.device)
    today = now // _DAY_MS
    row = work.execute(select(DEVICE.c.day, DEVICE.c.day_bytes, DEVICE.c.day_frames).where(own)).one()
    is_new = row.day != today
    day_bytes = sent + (0 if is_new else row.day_bytes)
    day_frames = frames + (0 if is_new else row.day_frames)
    if day_bytes > settings.bytes_a_day or day_frames > settings.frames_a_day:
        raise Denied(Code.BUSY, wait_seconds=((today + 1) * _DAY_MS - now) // 1000 + 1)
    work.execute(update(DEVICE).where(own).values(day=today, day_bytes=day_bytes, day_frames=day_frames))


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
        if member.revoked is not None:
            raise Denied(Code.REVOKED, reason=str(member.reason))
        return Caller(org, preamble.device, now, bytes(home.history))
    if subject.target.startswith(_MEMBERS):
        return _root(connection, organisations, preamble, subject)
    raise Denied(Code.SIGNATURE if homes else Code.UNKNOWN_DEVICE)


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
