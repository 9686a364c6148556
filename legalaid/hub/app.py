# SPDX-License-Identifier: Apache-2.0
"""How is the hub put together?"""

import logging
import os
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from legalaid.clock import Clock
from legalaid.hub import denials, settings
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database, is_full
from legalaid.hub.denials import Denied
from legalaid.hub.desk import Desk, desk_of
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
    app.add_exception_handler(DBAPIError, _database_down)
    app.add_exception_handler(PoolTimeout, _database_down)
    app.add_middleware(Faults)
    return app


class Faults:
    """Answers a defect of ours. Neither its message nor a trace with values is logged: they may hold anything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and end it with status 500 where that fails."""
        try:
            await self._app(scope, receive, send)
        except ClientDisconnect:
            return  # nobody waits for an answer
        except Exception as error:  # noqa: BLE001 - the last place
            _LOG.error("fault: %s at %s", type(error).__name__, _place(error))
            if scope["type"] == "http":
                now = scope["app"].state.desk.clock.milliseconds()
                await denials.answer(Denied(Code.FAULT), now=now)(scope, receive, send)


def create_from_environment() -> FastAPI:
    """The hub in a worker process, with the settings that `legalaid-hub serve` left in the environment."""
    return create_app(settings.decode(os.environ[settings.VARIABLE]))


async def _denied(request: Request, error: Exception) -> Response:
    denied = error if isinstance(error, Denied) else Denied(Code.FAULT)
    return denials.answer(denied, now=desk_of(request).clock.milliseconds())


async def _database_down(request: Request, error: Exception) -> Response:
    """The database does not answer, or its disk is full; nothing of the transaction is kept."""
    if isinstance(error, DBAPIError) and is_full(error):
        return await _denied(request, Denied(Code.FULL))
    _LOG.error("database: %s", type(error).__name__)
    return await _denied(request, Denied(Code.BUSY, wait_seconds=_WAIT_SECONDS, status=503))


def _place(error: BaseException) -> str:
    """`module:line` of the innermost frame that is ours."""
    frames = traceback.walk_tb(error.__traceback__)
    ours = [(str(frame.f_globals.get("__name__", "")), line) for frame, line in frames]
    named = [f"{module}:{line}" for module, line in ours if module.startswith("legalaid")]
    return named[-1] if named else "-"
