# SPDX-License-Identifier: Apache-2.0
"""What does a refusal of the hub mean for this device?

The hub is not trusted: its codes choose among our own errors, and of its words only known codes and numbers are shown.
"""

from collections.abc import Callable

import msgspec

from legalaid.errors import (
    ChainForked,
    ChainGap,
    ClockRefused,
    DeviceRevoked,
    DeviceUnknownToHub,
    FrameRefused,
    HubBusy,
    HubFailed,
    HubFull,
    InviteRefused,
    JoiningCodeRefused,
    JoiningCodeUsed,
    LogIndexTaken,
    NotOurHub,
    ProgramTooOld,
    RequestRefused,
    SyncError,
)
from legalaid.sync.frames import Refusal
from legalaid.sync.heads import Code, Denial

_BUSY = frozenset({429, 502, 503, 504})
"""Too many requests, or a proxy whose hub does not answer."""

_PLAIN: dict[int, Callable[[], SyncError]] = {
    413: lambda: RequestRefused(reason=Code.TOO_LARGE.value),
    426: ProgramTooOld,
    507: HubFull,
}
"""What a status says by itself, whoever answers."""

_REQUESTS: dict[str, Callable[[], SyncError]] = {
    Code.CLOCK: ClockRefused,
    Code.UNKNOWN_DEVICE: DeviceUnknownToHub,
    Code.INDEX: LogIndexTaken,
    Code.INVITE: InviteRefused,
    Code.JOINING_CODE: JoiningCodeRefused,
    Code.JOINING_CODE_USED: JoiningCodeUsed,
    Code.UNOPENED: ChainGap,
}

_FAULT = 500
_USUAL_WAIT, _LONGEST_WAIT = 60, 24 * 3600
_KNOWN_REASONS = frozenset({*Refusal, "head", "hash", "id", "number", "scheme"})


def read_denial(body: bytes) -> Denial | None:
    """The refusal in the body of an answer, or None for a page that is not the hub's."""
    try:
        return msgspec.json.decode(body, type=Denial)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def error_of(status: int, denial: Denial | None, *, wait: str) -> SyncError:
    """The error for an answer with this status; `wait` is its `Retry-After`, or empty."""
    if status in _BUSY:
        return HubBusy(seconds=_seconds(wait))
    if status in _PLAIN:
        return _PLAIN[status]()
    if denial is None:
        return NotOurHub()
    if status >= _FAULT:
        return HubFailed(status=status)
    return _about_frame(denial) if denial.space else _about_request(denial)


def _about_request(denial: Denial) -> SyncError:
    if denial.error == Code.REVOKED:
        return DeviceRevoked(reason=denial.reason if denial.reason.isdecimal() else "-")
    named = _REQUESTS.get(denial.error)
    return named() if named is not None else RequestRefused(reason=_known(denial.error))


def _about_frame(denial: Denial) -> SyncError:
    """Which frame it is, and how many before it were taken, stands among the facts."""
    place: dict[str, str | int] = {
        "accepted": denial.accepted,
        "space": denial.space,
        "device": denial.device,
        "number": denial.number,
    }
    match denial.error:
        case Code.FORK:
            return ChainForked(**place)
        case Code.GAP | Code.UNOPENED:
            return ChainGap(**place)
    return FrameRefused(reason=_known(denial.reason if denial.error == Code.FRAME else denial.error), **place)


def _known(code: str) -> str:
    return code if code in {*Code, *_KNOWN_REASONS} else "-"


def _seconds(wait: str) -> int:
    return min(int(wait), _LONGEST_WAIT) if wait.isdecimal() and wait.isascii() else _USUAL_WAIT
