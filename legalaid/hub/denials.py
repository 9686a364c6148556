# SPDX-License-Identifier: Apache-2.0
"""How does the hub say no?

One shape for everything: a status, `heads.Denial` as JSON, and `Retry-After` where waiting helps. What failed inside a
signature is never told apart.
"""

from typing import Any

import msgspec
from fastapi import Response

from legalaid.sync.frames import Frame
from legalaid.sync.heads import Code, Denial

_STATUS = {
    Code.CLOCK: 401,
    Code.REPLAYED: 401,
    Code.SIGNATURE: 401,
    Code.UNKNOWN_DEVICE: 403,
    Code.REVOKED: 403,
    Code.NOT_ALLOWED: 403,
    Code.INVITE: 403,
    Code.JOINING_CODE: 404,
    Code.JOINING_CODE_USED: 409,
    Code.NOT_FOUND: 404,
    Code.FORK: 409,
    Code.GAP: 409,
    Code.UNOPENED: 409,
    Code.ERASED: 410,
    Code.INDEX: 409,
    Code.TOO_LARGE: 413,
    Code.MALFORMED: 422,
    Code.FRAME: 422,
    Code.MEMBER: 422,
    Code.BUSY: 429,
    Code.FULL: 507,
    Code.FAULT: 500,
}


class Denied(Exception):
    """The request, or the rest of it, is refused."""

    def __init__(self, code: Code, *, reason: str = "", wait_seconds: int | None = None, status: int = 0) -> None:
        super().__init__(code.value)
        self.code = code
        self.reason = reason
        self.wait_seconds = wait_seconds
        self.status = status or _STATUS[code]
        self.accepted = 0
        self.frame: Frame | None = None

    def at(self, frame: Frame) -> "Denied":
        """The same refusal, naming the frame that it is about."""
        self.frame = frame
        return self


def answer(denied: Denied, *, now: int) -> Response:
    """The refusal as a response at this time of the hub's clock."""
    about: dict[str, Any] = {}
    if denied.frame is not None:
        header = denied.frame.header
        about = {"space": header.space.hex(), "device": header.device.hex(), "number": header.number}
    body = Denial(error=denied.code.value, milliseconds=now, reason=denied.reason, accepted=denied.accepted, **about)
    headers = {} if denied.wait_seconds is None else {"Retry-After": str(denied.wait_seconds)}
    return Response(
        msgspec.json.encode(body), status_code=denied.status, headers=headers, media_type="application/json"
    )
