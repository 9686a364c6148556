# SPDX-License-Identifier: Apache-2.0
"""How is the hub put together?"""

import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from legalaid.clock import Clock
from legalaid.hub import denials, settings
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database, is_full
from legalaid.hub.denials import Denied
from legalaid.hub.desk import Desk, desk_of
from legalaid.hub.faults import Faults
from legalaid.hub.routes import chunks, enrolment, exchange, health, members
from legalaid.hub.settings import Settings
from legalaid.sync.heads import Code

_LOG = logging.getLogger("legalaid.hub")
_WAIT_SECONDS = 5


def create_app(wanted: Settings, *, clock: Clock | None = None) -> FastAPI:
    """The hub as an ASGI application. Raises a `HubError` if its database or blob store cannot be used."""
    database = Database(wanted.database)
    database.check()
    blobs = blob_store(wanted.blobs)
    blobs.check()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        database.close()

    app = FastAPI(
        title="legalaid hub",
        version=version("legalaid"),
        description="An ordered mailbox for sealed frames. It cannot read what it keeps.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/v1/openapi.json",
    )
    app.state.desk = Desk(settings=wanted, database=database, blobs=blobs, clock=clock or Clock())
    for part in (exchange, members, enrolment, chunks, health):
        app.include_router(part.router)
    app.add_exception_handler(Denied, _denied)
    app.add_exception_handler(HTTPException, _no_such_place)
    app.add_exception_handler(DBAPIError, _database_down)
    app.add_exception_handler(PoolTimeout, _database_down)
    app.add_middleware(Faults)
    return app


def create_from_environment() -> FastAPI:
    """The hub in a worker process, with the settings that `legalaid-hub serve` left in the environment."""
    return create_app(settings.decode(os.environ[settings.VARIABLE]))


async def _denied(request: Request, error: Exception) -> Response:
    denied = error if isinstance(error, Denied) else Denied(Code.FAULT)
    return denials.answer(denied, now=desk_of(request).clock.milliseconds())


async def _no_such_place(request: Request, error: Exception) -> Response:
    """No route has this address, or not with this method."""
    status = error.status_code if isinstance(error, HTTPException) else 0
    return await _denied(request, Denied(Code.NOT_FOUND, status=status))


async def _database_down(request: Request, error: Exception) -> Response:
    """The database does not answer, or its disk is full; nothing of the transaction is kept."""
    if isinstance(error, DBAPIError) and is_full(error):
        return await _denied(request, Denied(Code.FULL))
    _LOG.error("database: %s", type(error).__name__)
    return await _denied(request, Denied(Code.BUSY, wait_seconds=_WAIT_SECONDS, status=503))
