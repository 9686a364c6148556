# SPDX-License-Identifier: Apache-2.0
"""Is this a hub, is it well, and what time is it there? Nobody needs to say who asks."""

from typing import Any

from fastapi import APIRouter, Request
from sqlalchemy import select
from starlette.concurrency import run_in_threadpool

from legalaid.hub import tables
from legalaid.hub.desk import desk_of

router = APIRouter()

NAME = "legalaid"


@router.get("/v1/health")
async def health(request: Request) -> dict[str, Any]:
    """Answer once the database answers."""
    desk = desk_of(request)

    def ask() -> int | None:
        with desk.database.reading() as connection:
            return connection.scalar(select(tables.HUB.c.version))

    version = await run_in_threadpool(ask)
    return {"hub": NAME, "version": version, "t": desk.clock.milliseconds()}


@router.get("/v1/time")
async def time(request: Request) -> dict[str, int]:
    """Milliseconds since 1970 by the hub's clock."""
    return {"t": desk_of(request).clock.milliseconds()}
