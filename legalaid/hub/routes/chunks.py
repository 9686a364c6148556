# SPDX-License-Identifier: Apache-2.0
"""How do the chunks of attachments come and go? They are sealed like everything else, and named by their hash."""

import re

from fastapi import APIRouter, Request, Response
from sqlalchemy import ColumnElement, insert, select
from starlette.concurrency import run_in_threadpool

from legalaid import limits
from legalaid.crypto.kdf import sha256
from legalaid.hub import reading
from legalaid.hub.admission import Caller, charge, require_room
from legalaid.hub.blobs import ChunkName
from legalaid.hub.denials import Denied
from legalaid.hub.desk import Desk, desk_of
from legalaid.hub.incoming import Incoming
from legalaid.hub.organisations import lock
from legalaid.hub.routes.wire import BINARY, digest, octets, small_id
from legalaid.hub.tables import BLOB
from legalaid.sync.heads import MEDIA_TYPE, AskChunks, Code, Page

router = APIRouter()

_RANGE = re.compile(r"bytes=(\d{1,9})-")
_STATUS_PART = 206


@router.post("/v1/blob/missing", **BINARY)
async def missing_chunks(request: Request) -> Response:
    """Tell which of these chunks of a space the hub lacks, one after the other (32 bytes each)."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, ask = await desk.admit_head(incoming, AskChunks)
        return await run_in_threadpool(_missing, desk, caller, ask)


@router.put("/v1/blob/{space}/{name}", **BINARY)
async def put_chunk(request: Request, space: str, name: str) -> Response:
    """Keep a chunk of an opened space."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller = await desk.admit_header(incoming)
        data = await incoming.rest(limits.CHUNK_BYTES)
        return await run_in_threadpool(_put, desk, caller, ChunkName(caller.org, small_id(space), digest(name)), data)


@router.get("/v1/blob/{space}/{name}", **BINARY)
async def get_chunk(request: Request, space: str, name: str) -> Response:
    """Give a chunk, or its end from `Range: bytes=N-` on."""
    desk = desk_of(request)
    caller = await desk.admit_header(Incoming(request))
    wanted = ChunkName(caller.org, small_id(space), digest(name))
    return await run_in_threadpool(_get, desk, caller, wanted, request.headers.get("range", ""))


def _missing(desk: Desk, caller: Caller, ask: AskChunks) -> Response:
    if len(ask.chunks) > limits.CHUNKS_IN_ONE_QUESTION:
        raise Denied(Code.TOO_LARGE)
    wanted = (BLOB.c.org == caller.org) & (BLOB.c.space == ask.space) & BLOB.c.id.in_(ask.chunks)
    with desk.database.reading() as connection:
        held = {bytes(found) for found in connection.scalars(select(BLOB.c.id).where(wanted))}
    lacking = [chunk for chunk in ask.chunks if chunk not in held]
    return octets(Page(cursor=len(lacking), more=False), b"".join(lacking))


def _put(desk: Desk, caller: Caller, name: ChunkName, data: bytes) -> Response:
    if sha256(data) != name.id:
        raise Denied(Code.MALFORMED, reason="hash")
    if _is_wanted(desk, caller, name, len(data)):
        # The bytes first: a row never names a chunk that is not there. Two writers write the same bytes.
        desk.blobs.put(name, data)
        _keep(desk, caller, name, len(data))
    return octets(Page(cursor=0, more=False))


def _is_wanted(desk: Desk, caller: Caller, name: ChunkName, size: int) -> bool:
    """Whether the hub lacks a chunk. Raises `Denied` for one that it may not keep."""
    with desk.database.reading() as connection:
        if not reading.is_open(connection, name.org, name.space):
            raise Denied(Code.UNOPENED)
        if reading.is_erased(connection, caller.membership, name.space):
            raise Denied(Code.ERASED)
        is_held = connection.scalar(select(BLOB.c.size).where(_same(name))) is not None
        if not is_held:
            require_room(connection, desk.settings, caller, size=size, now=desk.clock.milliseconds())
    return not is_held


def _keep(desk: Desk, caller: Caller, name: ChunkName, size: int) -> None:
    now = desk.clock.milliseconds()
    with desk.database.writing() as work:
        lock(work, name.org)
        if reading.is_erased(work, desk.organisations.membership(work, name.org), name.space):
            desk.blobs.remove(name)  # an order came while the bytes were put
            raise Denied(Code.ERASED)
        is_new = work.scalar(select(BLOB.c.size).where(_same(name))) is None
        charge(work, desk.settings, caller, kept=size if is_new else 0, sent=size, frames=0, now=now)
        if is_new:
            row = {"org": name.org, "space": name.space, "id": name.id}
            work.execute(insert(BLOB).values(**row, size=size, received_at=now))


def _same(name: ChunkName) -> ColumnElement[bool]:
    return (BLOB.c.org == name.org) & (BLOB.c.space == name.space) & (BLOB.c.id == name.id)


def _get(desk: Desk, caller: Caller, name: ChunkName, wanted: str) -> Response:
    with desk.database.reading() as connection:
        reading.require_readable(connection, caller, name.space)
    data = desk.blobs.get(name)
    if data is None:
        raise Denied(Code.NOT_FOUND)
    part = _RANGE.fullmatch(wanted)
    if part is None:
        return Response(data, media_type=MEDIA_TYPE)
    start = min(int(part[1]), len(data))
    told = {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"}
    return Response(data[start:], status_code=_STATUS_PART, headers=told, media_type=MEDIA_TYPE)
