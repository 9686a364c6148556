# SPDX-License-Identifier: Apache-2.0
"""How do an administrator and a laptop that nobody knows yet leave things for each other at the hub?"""

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from legalaid import limits
from legalaid.crypto.kdf import SHA256_BYTES
from legalaid.hub import enrolments
from legalaid.hub.admission import Caller
from legalaid.hub.denials import Denied
from legalaid.hub.desk import Desk, desk_of
from legalaid.hub.incoming import Incoming
from legalaid.hub.routes.wire import BINARY, octets, require_admin, require_same, small_id
from legalaid.sync.heads import MEDIA_TYPE, Code, Digest, Page

router = APIRouter()

_STATUS_NO_ANSWER_YET = 204


# --- the administrator -----------------------------------------------------------------------------------------------


@router.get("/v1/enrol", **BINARY)
async def waiting(request: Request) -> Response:
    """Give an administrator the requests that wait."""
    desk = desk_of(request)
    caller = await desk.admit_header(Incoming(request))
    return await run_in_threadpool(_waiting, desk, caller)


@router.post("/v1/enrol/{name}", **BINARY)
async def open_door(request: Request, name: str) -> Response:
    """Let one computer ask under the name of a joining code, and keep the card for it."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, digest = await desk.admit_head(incoming, Digest)
        card = await incoming.rest(limits.JOINING_CARD_BYTES)
        return await run_in_threadpool(_open, desk, caller, small_id(name), digest, card)


@router.post("/v1/enrol/{name}/answer", **BINARY)
async def leave_answer(request: Request, name: str) -> Response:
    """Leave the answer to a request; an empty one withdraws the joining code."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, digest = await desk.admit_head(incoming, Digest)
        rest = await incoming.rest(limits.ENROLMENT_BYTES)
        return await run_in_threadpool(_reply, desk, caller, small_id(name), digest, rest)


def _waiting(desk: Desk, caller: Caller) -> Response:
    require_admin(caller)
    with desk.database.reading() as connection:
        found = enrolments.waiting(connection, caller.org, now=desk.clock.milliseconds())
    return octets(Page(cursor=len(found), more=False), msgspec.msgpack.encode(found))


def _open(desk: Desk, caller: Caller, name: bytes, digest: Digest, card: bytes) -> Response:
    require_admin(caller)
    require_same(digest, card)
    with desk.database.writing() as work:
        enrolments.open_door(work, caller.org, name, card, now=desk.clock.milliseconds())
    return octets(Page(cursor=0, more=False))


def _reply(desk: Desk, caller: Caller, name: bytes, digest: Digest, answer: bytes) -> Response:
    require_admin(caller)
    require_same(digest, answer)
    with desk.database.writing() as work:
        enrolments.reply(work, caller.org, name, answer, now=desk.clock.milliseconds())
    return octets(Page(cursor=0, more=False))


# --- the new laptop; nobody is believed here: a code proves the request, and people compare --------------------------


@router.get("/v1/enrol/{name}", **BINARY)
async def card(request: Request, name: str) -> Response:
    """Give the card behind a joining code."""
    return await run_in_threadpool(_card, desk_of(request), small_id(name))


@router.post("/v1/enrol/{name}/request", **BINARY)
async def ask(request: Request, name: str) -> Response:
    """Leave the one request to join, with its proof before it."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        asked = await incoming.rest(SHA256_BYTES + limits.REQUEST_FILE_BYTES)
        return await run_in_threadpool(_ask, desk, small_id(name), asked)


@router.get("/v1/enrol/{name}/answer", **BINARY)
async def answer(request: Request, name: str) -> Response:
    """Give the answer to the request, or 204 while there is none."""
    return await run_in_threadpool(_answer_to, desk_of(request), small_id(name))


def _card(desk: Desk, name: bytes) -> Response:
    with desk.database.reading() as connection:
        found = enrolments.card_of(connection, name, now=desk.clock.milliseconds())
    return Response(found, media_type=MEDIA_TYPE)


def _ask(desk: Desk, name: bytes, asked: bytes) -> Response:
    if len(asked) <= SHA256_BYTES:
        raise Denied(Code.MALFORMED)
    with desk.database.writing() as work:
        enrolments.ask(work, name, asked, now=desk.clock.milliseconds())
    return octets(Page(cursor=0, more=False))


def _answer_to(desk: Desk, name: bytes) -> Response:
    with desk.database.reading() as connection:
        found = enrolments.answer_to(connection, name, now=desk.clock.milliseconds())
    if found is None:
        return Response(status_code=_STATUS_NO_ANSWER_YET)
    return Response(found, media_type=MEDIA_TYPE)
