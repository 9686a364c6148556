# SPDX-License-Identifier: Apache-2.0
"""How does a computer that belongs to nobody ask over the line to belong, and how does it settle in?

A joining code leads it to the hub's card, which tells the organisation's root before anything is asked. Two people
compare one fingerprint, which binds this computer's keys and that root; then the answer is taken, which must come
from that root and no other.
"""

from dataclasses import dataclass
from typing import Any

import msgspec

from legalaid.crypto.kdf import equal
from legalaid.errors import (
    HasOrganisation,
    HubKeyChanged,
    JoiningCodeRefused,
    NotAnsweredYet,
    NothingAsked,
    OtherOrganisation,
    UnusableHubAddress,
)
from legalaid.services import devices
from legalaid.services.desk import Desk
from legalaid.store import device as identity
from legalaid.store import hubs
from legalaid.store import membership as kept
from legalaid.sync import enrolment, joining_code

_ASKED = "asked_online"


class _Pending(msgspec.Struct, frozen=True, kw_only=True):
    """A request that was left at a hub. `is_compared`: both people read the same fingerprint."""

    hub: str
    hub_key: bytes
    root: bytes
    name: bytes
    device: bytes
    is_compared: bool = False


@dataclass(frozen=True, slots=True)
class AskedOnline:
    """A request that waits at a hub, and what two people compare."""

    device: bytes
    fingerprint: str
    hub: str
    is_compared: bool


def ask(desk: Desk, text: str, *, hub: str | None = None) -> AskedOnline:
    """Ask with the code that an administrator showed; `text` may have the hub's address too.

    Raises `HasOrganisation`, `JoiningCodeMistyped`, `JoiningCodeRefused`, `JoiningCodeUsed`, `OtherOrganisation`,
    `UnusableHubAddress`, or another `SyncError`; then nothing has changed.
    """
    from legalaid.sync.transport import Line  # noqa: PLC0415 - only who goes on the line loads what it needs

    named, code = joining_code.read(text)
    address = (hub or named or "").strip()
    if not address:
        raise UnusableHubAddress
    asked = devices.prepared(desk)
    with desk.read() as reader:
        own, before = identity.current(reader.connection), kept.mine(reader.connection)
    with Line(address, org=b"", key=own.signing, clock=desk.clock) as line:
        card = code.open(line.card(code.name))
        if before is not None and before.root != card.root:
            raise OtherOrganisation
        if card.hub_key and not equal(card.hub_key, line.hub_key or b""):
            raise HubKeyChanged
        line.ask_to_join(code.name, code.knock(asked.file))
        hub_key = line.hub_key or b""
    pending = _Pending(hub=address, hub_key=hub_key, root=card.root, name=code.name, device=asked.device)
    devices.wait_for(desk, asked)
    _put(desk, pending)
    return _shown(pending, asked.file)


def asked(desk: Desk) -> AskedOnline | None:
    """The request of this computer that waits at a hub, if there is one."""
    found = _pending(desk)
    return None if found is None else _shown(*found)


def compared(desk: Desk) -> None:
    """Both people read the same fingerprint: from now on the answer may be taken as soon as it is there.

    Raises `NothingAsked`.
    """
    pending, _ = _required(desk)
    _put(desk, msgspec.structs.replace(pending, is_compared=True))


def forget(desk: Desk) -> None:
    """Wait for no answer any more, such as after the two people read different fingerprints."""
    desk.store.meta.pop(_ASKED, None)


def join(desk: Desk) -> dict[str, Any]:
    """Take the answer and belong from now on; as `devices.join`.

    Raises `NothingAsked`, `NotAnsweredYet`, `JoiningCodeRefused` where the administrator declined or a day has passed,
    `AnswerFileRefused`, or another `SyncError`.
    """
    from legalaid.sync.transport import Line  # noqa: PLC0415 - only who goes on the line loads what it needs

    pending, _ = _required(desk)
    with desk.read() as reader:
        own = identity.current(reader.connection)
    with Line(pending.hub, org=b"", key=own.signing, clock=desk.clock, hub_key=pending.hub_key or None) as line:
        answer = line.answer_to_join(pending.name)
    if answer is None:
        raise NotAnsweredYet
    joined = devices.join(desk, answer, root=pending.root)
    if pending.hub_key and joined["hub"] == pending.hub:
        with desk.write("org.connect") as work:
            hubs.pin(work, pending.hub, pending.hub_key)
    forget(desk)
    return joined


def awaits_answer(desk: Desk) -> bool:
    """Whether an answer may be taken as soon as it is there."""
    found = asked(desk)
    return found is not None and found.is_compared


def join_when_answered(desk: Desk) -> bool:
    """Whether this computer belongs now: takes the answer if both people have compared and it is there.

    Raises as `join` where the answer does not do. A request that was declined or is a day old is forgotten.
    """
    if not awaits_answer(desk):
        return False
    try:
        join(desk)
    except NotAnsweredYet:
        return False
    except JoiningCodeRefused:
        forget(desk)
        raise
    except HasOrganisation:  # somebody opened an answer file meanwhile
        forget(desk)
    return True


def _shown(pending: _Pending, file: bytes) -> AskedOnline:
    fingerprint = enrolment.meeting_fingerprint(enrolment.read_request(file), pending.root)
    return AskedOnline(pending.device, fingerprint, pending.hub, pending.is_compared)


def _required(desk: Desk) -> tuple[_Pending, bytes]:
    found = _pending(desk)
    if found is None:
        raise NothingAsked
    return found


def _pending(desk: Desk) -> tuple[_Pending, bytes] | None:
    """What waits, and the request file; nothing where this vault has been restored since and has other keys."""
    raw, request = desk.store.meta.get(_ASKED), devices.asked(desk)
    if raw is None or request is None:
        return None
    pending = msgspec.json.decode(raw, type=_Pending)
    is_own = pending.device == request.device == desk.store.device
    return (pending, request.file) if is_own else None


def _put(desk: Desk, pending: _Pending) -> None:
    desk.store.meta[_ASKED] = msgspec.json.encode(pending).decode()
