# SPDX-License-Identifier: Apache-2.0
"""Which joining codes did this administrator hand out, who asks with them, and what was answered?

Only the computer that made a code can tell a request of whoever has it from one that the hub made up, so it alone
shows and answers the requests of its codes. An answer is kept here until the hub has it.
"""

import contextlib
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from legalaid import limits
from legalaid.errors import (
    DeviceKnown,
    JoiningCodeRefused,
    NotAdministrator,
    RequestFileRefused,
    RequestNotWaiting,
    RequestRefused,
    SyncError,
    TextTooLong,
)
from legalaid.services import devices
from legalaid.services.desk import Desk
from legalaid.services.devices import Approved
from legalaid.services.enrolment_files import Admission
from legalaid.services.organisation import standing
from legalaid.store import meta
from legalaid.store.unit_of_work import Work
from legalaid.sync import enrolment, joining_code
from legalaid.sync.joining_code import Card, JoiningCode
from legalaid.sync.organisation import Seed

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from legalaid.sync.transport import Line

_CODE = "joining_code "
"""What the names of the store's values of this page begin with; the code's own name follows."""

LASTS_MS = 24 * 3600 * 1000


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A code that was handed out. `answer`: what the hub has not taken yet."""

    secret: bytes
    label: str
    until: int
    answer: bytes = b""

    @property
    def code(self) -> JoiningCode:
        return JoiningCode(self.secret)

    @property
    def key(self) -> str:
        return _CODE + self.code.name.hex()


@dataclass(frozen=True, slots=True)
class Invited:
    """A code to show to one person, once, and what it leads to. `text` is what a camera reads or a message carries."""

    code: str = field(repr=False)
    text: str = field(repr=False)
    hub: str
    root_fingerprint: str
    until: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request over the line. `label` is what was noted when the code was made; the request itself bears no name.

    `fingerprint` binds the new device's keys and the organisation's root: both sides must see the same. `person` is
    known where a restored vault proves whose it is.
    """

    name: bytes
    file: bytes = field(repr=False)
    device: bytes
    fingerprint: str
    label: str
    person: str | None
    is_restored: bool


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """Who waits; how many requests did not prove their code; for how many codes nobody has asked yet."""

    requests: tuple[Waiting, ...]
    unproven: int
    unused: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A computer that was let in; `is_delivered` once the hub has the answer."""

    approved: Approved
    fingerprint: str
    is_delivered: bool


def invite(desk: Desk, *, label: str = "") -> Invited:
    """Hand out a code for one computer, for a day. `label` says for whom, and stays here.

    Raises `NoOrganisation`, `NotAdministrator`, `NoHub`, `TextTooLong`, or another `SyncError`.
    """
    if len(label) > limits.JOINING_LABEL_CHARACTERS:
        raise TextTooLong(field="label", limit=limits.JOINING_LABEL_CHARACTERS)
    code, until = JoiningCode.draw(), desk.clock.milliseconds() + LASTS_MS
    with _at_the_hub(desk) as (line, hub):
        root = _root_as_administrator(desk)
        line.health()
        line.open_door(code.name, code.seal(Card(root=root, hub_key=line.hub_key or b"")))
        _keep(desk, _Kept(secret=code.secret, label=label, until=until))
    return Invited(code.printed(), joining_code.written(hub, code), hub, enrolment.root_fingerprint(root), until)


def waiting(desk: Desk) -> AtTheDoor:
    """Who asks with a code of this computer. Raises as `invite`."""
    with _at_the_hub(desk) as (line, _):
        root = _root_as_administrator(desk)
        deliver(desk, line)
        return _looked_at(desk, dict(line.waiting_to_join()), root)


def approve(
    desk: Desk,
    fingerprint: str,
    *,
    roles: Collection[str],
    office: str,
    person: str | None = None,
    seed: Seed | None = None,
) -> Answered:
    """Let in the computer whose fingerprint the other person read out. Raises `RequestNotWaiting`, or as
    `devices.approve` and `invite`.

    What was compared is what is answered: another request that the hub puts there has another fingerprint.
    """
    asked = _with(desk, fingerprint)
    kept = next((kept for kept in _codes(desk) if kept.code.name == asked.name), None)
    if kept is None:  # its day ended this moment
        raise RequestNotWaiting

    def keep(work: Work, answer: bytes) -> None:
        meta.put(work.connection, kept.key, _encoded(msgspec.structs.replace(kept, answer=answer)))

    approved = devices.approve(desk, asked.file, roles=roles, office=office, person=person, seed=seed, keep=keep)
    with contextlib.suppress(SyncError), _at_the_hub(desk) as (line, _):
        deliver(desk, line)
    return Answered(approved, asked.fingerprint, is_delivered=kept.key not in desk.store.meta)


def let_in(desk: Desk, fingerprint: str, admission: Admission) -> Answered:
    """As `approve`, by what an administrator chose on the screen."""
    return approve(
        desk,
        fingerprint,
        roles=admission.roles,
        office=admission.office,
        person=admission.person,
        seed=admission.read_seed(),
    )


def decline(desk: Desk, fingerprint: str) -> None:
    """Let nobody in with the code of this request, and have the hub say so. Raises as `approve`."""
    asked = _with(desk, fingerprint)
    with _at_the_hub(desk) as (line, _):
        line.reply_to_join(asked.name, b"")
    _forget(desk, _CODE + asked.name.hex())


def deliver(desk: Desk, line: "Line") -> None:
    """Hand the hub what it has not taken of the answers. Raises a `SyncError`."""
    for kept in _codes(desk):
        if kept.answer:
            with contextlib.suppress(RequestRefused):  # too long for it: a file does as well
                with contextlib.suppress(JoiningCodeRefused):  # a day has passed there
                    line.reply_to_join(kept.code.name, kept.answer)
                _forget(desk, kept.key)


# --- what is at the hub ----------------------------------------------------------------------------------------------


def _at_the_hub(desk: Desk) -> "AbstractContextManager[tuple[Line, str]]":
    from legalaid.services.sync import on_the_line  # noqa: PLC0415 - only who goes on the line loads what it needs

    return on_the_line(desk)


def _root_as_administrator(desk: Desk) -> bytes:
    with desk.read() as reader:
        stand, membership = standing(reader)
    if not membership.is_admin(desk.store.device):
        raise NotAdministrator
    return stand.root


def _looked_at(desk: Desk, left: dict[bytes, bytes], root: bytes) -> AtTheDoor:
    """The hub's list, as far as the codes of this computer prove it."""
    found, unproven, unused = [], 0, 0
    for kept in _codes(desk):
        knock = left.get(kept.code.name)
        if knock is None:
            unused += not kept.answer
            continue
        try:
            found.append(_asked(desk, kept, knock, root))
        except RequestFileRefused:
            unproven += 1
        except DeviceKnown:  # let in by a file meanwhile
            continue
    return AtTheDoor(tuple(found), unproven, unused)


def _asked(desk: Desk, kept: _Kept, knock: bytes, root: bytes) -> Waiting:
    """The request behind a code. Raises `RequestFileRefused`, `DeviceKnown`."""
    file = kept.code.request_in(knock)
    if file is None:
        raise RequestFileRefused
    looked = devices.look_at_request(desk, file)
    fingerprint = enrolment.meeting_fingerprint(enrolment.read_request(file), root)
    return Waiting(
        name=kept.code.name,
        file=file,
        device=looked.device,
        fingerprint=fingerprint,
        label=kept.label,
        person=looked.person,
        is_restored=looked.is_restored,
    )


def _with(desk: Desk, fingerprint: str) -> Waiting:
    wanted = _digits(fingerprint)
    found = [one for one in waiting(desk).requests if _digits(one.fingerprint) == wanted]
    if not found:
        raise RequestNotWaiting
    return found[0]


def _digits(fingerprint: str) -> str:
    """A fingerprint as typed, in Khmer or Latin digits, with anything between its groups."""
    return "".join(str(unicodedata.decimal(sign)) for sign in fingerprint if sign.isdecimal())


# --- what is kept here -----------------------------------------------------------------------------------------------


def _codes(desk: Desk) -> list[_Kept]:
    """The codes that still count, oldest first; the others are forgotten."""
    now, found = desk.clock.milliseconds(), []
    for key in [key for key in desk.store.meta if key.startswith(_CODE)]:
        kept = msgspec.json.decode(desk.store.meta[key], type=_Kept)
        if kept.until > now:
            found.append(kept)
        else:
            _forget(desk, key)
    return sorted(found, key=lambda kept: kept.until)


def _keep(desk: Desk, kept: _Kept) -> None:
    desk.store.meta[kept.key] = _encoded(kept)


def _encoded(kept: _Kept) -> str:
    return msgspec.json.encode(kept).decode()


def _forget(desk: Desk, key: str) -> None:
    with contextlib.suppress(KeyError):
        del desk.store.meta[key]
