# SPDX-License-Identifier: Apache-2.0
"""How do frames come and go? One round trip takes a device's own frames and gives it others'."""

from collections.abc import Sequence
from itertools import pairwise

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from legalaid import limits
from legalaid.hub import ledger, reading
from legalaid.hub.admission import Caller, still
from legalaid.hub.denials import Denied
from legalaid.hub.desk import Desk, desk_of
from legalaid.hub.incoming import Incoming
from legalaid.hub.ledger import Taken
from legalaid.hub.routes.wire import BINARY, number, octets, small_id
from legalaid.sync.frames import Frame
from legalaid.sync.heads import Answer, Ask, AskHeld, HeldPage, Page

router = APIRouter()

_HELD_IN_ONE_PAGE = 1000


@router.post("/v1/sync", **BINARY)
async def sync(request: Request) -> Response:
    """Take frames while they arrive, then answer with the next ones for this device."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, ask = await desk.admit_head(incoming, Ask)
        accepted = 0
        if ask.history in {b"", caller.history}:
            accepted = await _take_all(desk, caller, incoming)
        else:
            await incoming.skip()
        answer = await run_in_threadpool(_answer, desk, caller, ask, accepted)
        await run_in_threadpool(desk.clear_away)
        return answer


@router.post("/v1/have", **BINARY)
async def have(request: Request) -> Response:
    """Tell which chains the hub holds, and how far."""
    desk = desk_of(request)
    async with Incoming(request) as incoming:
        caller, ask = await desk.admit_head(incoming, AskHeld)
    return await run_in_threadpool(_held, desk, caller, ask)


@router.get("/v1/space/{space}/frames", **BINARY)
async def space_frames(request: Request, space: str, after: str = "0", most: str = "") -> Response:
    """Give every frame of one space again: for a device whose cursor had passed them before it got the right."""
    size = min(number(most), limits.ANSWER_BYTES) if most else limits.ANSWER_BYTES
    desk = desk_of(request)
    caller = await desk.admit_header(Incoming(request))
    return await run_in_threadpool(_space_page, desk, caller, small_id(space), number(after), size)


async def _take_all(desk: Desk, caller: Caller, incoming: Incoming) -> int:
    accepted = 0
    try:
        async for batch in incoming.batches():
            taken = await run_in_threadpool(_take, desk, caller, batch)
            accepted += taken.accepted
            if taken.denied is not None:
                raise taken.denied
    except Denied as denied:
        denied.accepted = accepted
        raise
    return accepted


def _take(desk: Desk, caller: Caller, batch: Sequence[Frame]) -> Taken:
    signed = ledger.authentic(batch, org=caller.org, membership=caller.membership)
    good = batch[: signed.accepted]
    if not good:
        return signed
    with desk.database.writing() as work:
        taken = ledger.take(
            work,
            desk.organisations,
            desk.settings,
            caller=caller,
            frames=good,
            now=desk.clock.milliseconds(),
        )
    return Taken(taken.accepted, taken.denied or signed.denied)


def _answer(desk: Desk, caller: Caller, ask: Ask, accepted: int) -> Response:
    with desk.database.reading() as connection:
        caller = still(connection, desk.organisations, caller)
        tip = reading.tip(connection, caller.org)
        is_same = ask.history in {b"", tip.history}
        # A cursor beyond the end is of a history that this database has lost: everything is read again.
        after = ask.cursor if is_same and ask.cursor <= tip.seq else 0
        page = reading.Page((), (), 0, more=True)
        if is_same:
            most = min(ask.most, limits.ANSWER_BYTES)
            page = reading.page(connection, caller, after=after, until=tip.seq, most=most)
        mine = reading.frames_of(connection, caller.org, caller.device)
    head = Answer(
        history=tip.history,
        cursor=page.cursor,
        more=page.more,
        accepted=accepted,
        mine=mine,
        entries=tip.entries,
        milliseconds=desk.clock.milliseconds(),
        steps=tuple(number - before for before, number in pairwise((after, *page.numbers))),
    )
    return octets(head, b"".join(page.frames))


def _held(desk: Desk, caller: Caller, ask: AskHeld) -> Response:
    with desk.database.reading() as connection:
        held, after, more = reading.held(connection, caller, spaces=ask.spaces, after=ask.after, most=_HELD_IN_ONE_PAGE)
    return octets(HeldPage(history=caller.history, held=held, after=after, more=more))


def _space_page(desk: Desk, caller: Caller, space: bytes, after: int, most: int) -> Response:
    with desk.database.reading() as connection:
        page = reading.space_page(connection, caller, space, after=after, most=most)
    return octets(Page(cursor=page.cursor, more=page.more), b"".join(page.frames))
