# SPDX-License-Identifier: Apache-2.0
"""Which frames does a reader get, and from where does it go on?

Rights are those of the membership log as it stands now, asked with the opening frames that the hub holds. The index of
frames is looked at first and bodies are fetched for the chosen ones only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, tuple_

from legalaid.hub.admission import Caller
from legalaid.hub.denials import Denied
from legalaid.hub.tables import CHAIN, DEVICE, FRAME, ORG, SPACE
from legalaid.ids import DeviceId, SpaceKind
from legalaid.sync.authority import erasure, may_read
from legalaid.sync.heads import WITNESS_BYTES, Code, Held
from legalaid.sync.membership import Membership
from legalaid.sync.opening import Opening

_ROWS_LOOKED_AT_ONCE = 500
_ROWS_LOOKED_AT = 20_000
"""Rows of others' spaces that one request passes over; the next one goes on from there."""

_OPENING = (SPACE.c.device.label("maker"), SPACE.c.kind, SPACE.c.nonce, SPACE.c.home_group)


@dataclass(frozen=True, slots=True)
class Tip:
    """How far the numbers of an organisation go: no frame with a smaller one can appear any more."""

    history: bytes
    seq: int
    entries: int


@dataclass(frozen=True, slots=True)
class Page:
    """Frames for one reader and their numbers; `cursor` is how far they reach."""

    numbers: tuple[int, ...]
    frames: tuple[bytes, ...]
    cursor: int
    more: bool


def tip(connection: Connection, org: bytes) -> Tip:
    """Where an organisation's log of frames ends for this transaction."""
    row = connection.execute(select(ORG.c.history, ORG.c.seq, ORG.c.entries).where(ORG.c.id == org)).one()
    return Tip(bytes(row.history), row.seq, row.entries)


def frames_of(connection: Connection, org: bytes, device: bytes) -> int:
    """How many frames of this device the hub holds."""
    own = (DEVICE.c.org == org) & (DEVICE.c.id == device)
    return int(connection.execute(select(DEVICE.c.frames).where(own)).scalar_one())


def page(connection: Connection, caller: Caller, *, after: int, until: int, most: int) -> Page:
    """Others' frames that the caller may read, from `after` on: about `most` bytes, but one frame at least."""
    readable: dict[bytes, bool] = {}
    chosen: list[int] = []
    size, cursor, looked_at = 0, after, 0
    while looked_at < _ROWS_LOOKED_AT:
        rows = connection.execute(_index_rows(caller.org, cursor, until)).all()
        for row in rows:
            if bytes(row.device) != caller.device and _is_readable(readable, caller, row):
                if chosen and size + row.size > most:
                    return _page(connection, caller, chosen, cursor=cursor, more=True)
                chosen.append(row.seq)
                size += row.size
            cursor = row.seq
        if len(rows) < _ROWS_LOOKED_AT_ONCE:
            return _page(connection, caller, chosen, cursor=until, more=False)
        looked_at += len(rows)
    return _page(connection, caller, chosen, cursor=cursor, more=True)


def space_page(connection: Connection, caller: Caller, space: bytes, *, after: int, most: int) -> Page:
    """All frames of one space from `after` on. Raises `Denied` for a space that the caller may not read."""
    require_readable(connection, caller, space)
    wanted = (FRAME.c.org == caller.org) & (FRAME.c.space == space) & (FRAME.c.seq > after)
    rows = connection.execute(
        select(FRAME.c.seq, FRAME.c.size).where(wanted).order_by(FRAME.c.seq).limit(_ROWS_LOOKED_AT_ONCE)
    ).all()
    chosen: list[int] = []
    size = 0
    for row in rows:
        if chosen and size + row.size > most:
            return _page(connection, caller, chosen, cursor=chosen[-1], more=True)
        chosen.append(row.seq)
        size += row.size
    more = len(rows) == _ROWS_LOOKED_AT_ONCE
    return _page(connection, caller, chosen, cursor=chosen[-1] if chosen else after, more=more)


def is_open(connection: Connection, org: bytes, space: bytes) -> bool:
    """Whether the hub holds the opening frame of a space."""
    return connection.scalar(select(SPACE.c.id).where(SPACE.c.org == org, SPACE.c.id == space)) is not None


def opening(connection: Connection, org: bytes, space: bytes) -> Opening | None:
    """What the opening frame of a space says, if the hub holds it."""
    row = connection.execute(select(*_OPENING).where(SPACE.c.org == org, SPACE.c.id == space)).one_or_none()
    return None if row is None else _opening(org, row)


def is_erased(connection: Connection, membership: Membership, space: bytes) -> bool:
    """Whether an order to erase a space is in force: nothing of it is taken or given from then on."""
    known = opening(connection, membership.org, space) if space in membership.erasing else None
    return known is not None and erasure(membership, known) is not None


def require_readable(connection: Connection, caller: Caller, space: bytes) -> None:
    """Return if the caller may read a space; else raise `Denied`, the same for one that does not exist."""
    row = connection.execute(select(*_OPENING).where(SPACE.c.org == caller.org, SPACE.c.id == space)).one_or_none()
    if row is None or not may_read(caller.membership, caller.device, _opening(caller.org, row)):
        raise Denied(Code.NOT_ALLOWED)


def held(
    connection: Connection, caller: Caller, *, spaces: Sequence[bytes], after: tuple[bytes, bytes], most: int
) -> tuple[tuple[Held, ...], tuple[bytes, bytes], bool]:
    """The ends of the chains in the caller's spaces or in the named ones, how far they reach, and whether more follow.

    Whoever names a space knows it: a courier learns so which of the frames that it carries are still missing.
    """
    wanted = (CHAIN.c.org == caller.org) & (tuple_(CHAIN.c.space, CHAIN.c.device) > after)
    if spaces:
        wanted &= CHAIN.c.space.in_(spaces)
    rows = connection.execute(
        select(CHAIN.c.space, CHAIN.c.device, CHAIN.c.number, CHAIN.c.hash, *_OPENING)
        .join(SPACE, (SPACE.c.org == CHAIN.c.org) & (SPACE.c.id == CHAIN.c.space))
        .where(wanted)
        .order_by(CHAIN.c.space, CHAIN.c.device)
        .limit(most + 1)
    ).all()
    readable: dict[bytes, bool] = {}
    kept = [row for row in rows[:most] if spaces or _is_readable(readable, caller, row)]
    found = (Held(bytes(row.space), bytes(row.device), row.number, bytes(row.hash)[:WITNESS_BYTES]) for row in kept)
    end = (bytes(rows[:most][-1].space), bytes(rows[:most][-1].device)) if rows else after
    return tuple(found), end, len(rows) > most


def _index_rows(org: bytes, after: int, until: int) -> Any:
    """Frames without their bytes, each with the opening of its space."""
    between = (FRAME.c.org == org) & (FRAME.c.seq > after) & (FRAME.c.seq <= until)
    return (
        select(FRAME.c.seq, FRAME.c.space, FRAME.c.device, FRAME.c.size, *_OPENING)
        .join(SPACE, (SPACE.c.org == FRAME.c.org) & (SPACE.c.id == FRAME.c.space))
        .where(between)
        .order_by(FRAME.c.seq)
        .limit(_ROWS_LOOKED_AT_ONCE)
    )


def _is_readable(known: dict[bytes, bool], caller: Caller, row: Any) -> bool:
    space = bytes(row.space)
    if space not in known:
        known[space] = may_read(caller.membership, caller.device, _opening(caller.org, row))
    return known[space]


def _opening(org: bytes, row: Any) -> Opening:
    return Opening(
        device=DeviceId(bytes(row.maker)),
        kind=SpaceKind(row.kind),
        nonce=bytes(row.nonce),
        org=org,
        home_group=bytes(row.home_group),
    )


def _page(connection: Connection, caller: Caller, chosen: Sequence[int], *, cursor: int, more: bool) -> Page:
    return Page(tuple(chosen), _bodies(connection, caller.org, chosen), cursor, more)


def _bodies(connection: Connection, org: bytes, chosen: Sequence[int]) -> tuple[bytes, ...]:
    rows: list[bytes] = []
    for start in range(0, len(chosen), _ROWS_LOOKED_AT_ONCE):
        some = chosen[start : start + _ROWS_LOOKED_AT_ONCE]
        wanted = select(FRAME.c.body).where(FRAME.c.org == org, FRAME.c.seq.in_(some)).order_by(FRAME.c.seq)
        rows += [bytes(body) for body in connection.scalars(wanted)]
    return tuple(rows)
