# SPDX-License-Identifier: Apache-2.0
"""What is said of a defect of ours? Its kind and place; its message and a trace with values may hold anything."""

import logging
import traceback

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from legalaid.hub import denials
from legalaid.hub.denials import Denied
from legalaid.sync.heads import Code

_LOG = logging.getLogger("legalaid.hub")


class Faults:
    """Answers a defect in a request, and logs where it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and end it with status 500 where that fails."""
        try:
            await self._app(scope, receive, send)
        except ClientDisconnect:
            return  # nobody waits for an answer
        except Exception as error:  # noqa: BLE001 - the last place
            _LOG.error("fault: %s at %s", type(error).__name__, place(error))
            if scope["type"] == "http":
                now = scope["app"].state.desk.clock.milliseconds()
                await denials.answer(Denied(Code.FAULT), now=now)(scope, receive, send)


def place(error: BaseException) -> str:
    """`module:line` of the innermost frame that is ours."""
    frames = traceback.walk_tb(error.__traceback__)
    ours = [(str(frame.f_globals.get("__name__", "")), line) for frame, line in frames]
    named = [f"{module}:{line}" for module, line in ours if module.startswith("legalaid")]
    return named[-1] if named else "-"
