# SPDX-License-Identifier: Apache-2.0
"""How do organisations come to the hub: founding, the membership log, wrapped secrets?"""

from collections.abc import Collection

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from legalaid import limits
from legalaid.hub import erasure, invitations, organisations
from legalaid.hub.admission import Caller, charge
from legalaid.hub.denials import Denied
from legalaid.hub.desk import Desk, desk_of
from legalaid.hub.incoming import Incoming, decoded
from legalaid.hub.routes.wire import BINARY, number, octets, require_admin, require_same
from legalaid.sync.heads import Code, Digest, Founding, Page, Parcel

router = APIRouter()

_WRAPS_IN_ONE_PAGE = 200


# --- organisations ---------------------------------------------------------------------------------------------------


@router.post("/v1/org", **BINARY)
async def found_org(request: Request) -> Response:
    """Bring an organisation to this hub with an invitation. Doing it again is accepted and changes nothing."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        founding = decoded(await incoming.rest(limits.REQUEST_BYTES), Founding)
        return await run_in_threadpool(_found, desk, founding)


def _found(desk: Desk, founding: Founding) -> Response:
    """The invitation is looked at before the log: following a long one is work that not everybody may ask for."""
    now = desk.clock.milliseconds()
    with desk.database.writing() as work:
        founded = organisations.known(work, founding.log)
        if founded is None:
            invitations.redeem(work, founding.invite, now=now)
            founded = organisations.found(work, founding.log, now=now)
    return octets(founded)


# --- the membership log ----------------------------------------------------------------------------------------------


@router.get("/v1/members", **BINARY)
async def members(request: Request, after: str = "0") -> Response:
    """Give the entries of the log after an index: each with its length (4 bytes) before it."""
    desk = desk_of(request)
    caller = await desk.admit_header(Incoming(request))
    return await run_in_threadpool(_members, desk, caller, number(after))


@router.post("/v1/members", **BINARY)
async def add_member_entry(request: Request) -> Response:
    """Add the next entry to the log; 409 if somebody else's came first."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, _ = await desk.admit_head(incoming, Digest)
        raw = await incoming.rest(limits.MEMBER_ENTRY_BYTES)
        return await run_in_threadpool(_append, desk, caller, raw)


def _members(desk: Desk, caller: Caller, after: int) -> Response:
    with desk.database.reading() as connection:
        page, more = organisations.log_page(connection, caller.org, after=after, most=limits.ANSWER_BYTES)
    return octets(Page(cursor=after + len(page), more=more), msgspec.msgpack.encode(page))


def _append(desk: Desk, caller: Caller, raw: bytes) -> Response:
    with desk.database.writing() as work:
        index = desk.organisations.append(work, caller.org, raw)
        erasure.note(work, desk.organisations.membership(work, caller.org), now=desk.clock.milliseconds())
    return octets(Page(cursor=index, more=False))


# --- wrapped secrets -------------------------------------------------------------------------------------------------


@router.get("/v1/wraps", **BINARY)
async def wraps(request: Request, after: str = "0", recovery: str = "") -> Response:
    """Give what was sealed to the asking device and to no other; to administrators also the recovery key's."""
    desk = desk_of(request)
    caller = await desk.admit_header(Incoming(request))
    if recovery:
        require_admin(caller)
    receivers = (caller.device, caller.org) if recovery else (caller.device,)
    return await run_in_threadpool(_wraps, desk, caller.org, receivers, number(after))


@router.post("/v1/wraps", **BINARY)
async def add_wraps(request: Request) -> Response:
    """Keep secrets sealed to devices until these fetch them."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, digest = await desk.admit_head(incoming, Digest)
        rest = await incoming.rest(limits.REQUEST_BYTES)
        return await run_in_threadpool(_add_wraps, desk, caller, digest, rest)


def _wraps(desk: Desk, org: bytes, receivers: Collection[bytes], after: int) -> Response:
    with desk.database.reading() as connection:
        page, cursor, more = organisations.wraps_page(connection, org, receivers, after=after, most=_WRAPS_IN_ONE_PAGE)
    return octets(Page(cursor=cursor, more=more), msgspec.msgpack.encode(page))


def _add_wraps(desk: Desk, caller: Caller, digest: Digest, rest: bytes) -> Response:
    require_same(digest, rest)
    found = decoded(rest, list[Parcel])
    if len(found) > limits.WRAPS_IN_ONE_REQUEST or any(len(parcel.raw) > limits.WRAP_BYTES for parcel in found):
        raise Denied(Code.TOO_LARGE)
    now = desk.clock.milliseconds()
    with desk.database.writing() as work:
        kept = organisations.keep_wraps(work, caller.org, found)
        charge(work, desk.settings, caller, kept=kept, sent=len(rest), frames=0, now=now)
    return octets(Page(cursor=len(found), more=False))
