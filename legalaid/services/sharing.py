# SPDX-License-Identifier: Apache-2.0
"""Who outside the office sees a case?

Everybody of the office sees its ordinary cases. A case goes to another office, or to one person of it, by a grant that
stands in the log for both sides to see; it can be taken back for what is written later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from legalaid.domain.case import CaseFile
from legalaid.errors import NotFound, NotYoursToShare, WrongCommand
from legalaid.ids import SpaceId
from legalaid.services import colleagues
from legalaid.services.cases import find_case
from legalaid.services.colleagues import Colleague
from legalaid.services.desk import Desk
from legalaid.services.organisation import meet, offices, seal, standing
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, granting, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.membership import Grant, Membership
from legalaid.sync.opening import Opening
from legalaid.sync.registrar import Registrar


@dataclass(frozen=True, slots=True)
class Share:
    """A case was given: to a person or to a whole office, by whom, and why (`REASONS`, or `other`)."""

    office: str | None
    person: Colleague | None
    by: Colleague
    reason: str


REASONS = {reason.name.lower(): reason for reason in (ops.Reason.REFERRED, ops.Reason.ASSIGNED, ops.Reason.REVIEW)}
"""Why a case may be given: to go on with it, to be in charge of it, to advise on it or look it through."""


def share(
    desk: Desk,
    ref: str,
    *,
    person: str | None = None,
    office: str | None = None,
    reason: ops.Reason = ops.Reason.REFERRED,
) -> dict[str, Any]:
    """Let a person's computers, or an office, read and write a case; both sides see why.

    Doing it again hands the keys out again, for a computer that came later. Raises `NotYoursToShare` or `NotFound`.
    """
    shared = give(desk, "case.share", partial(_case, ref=ref), person=person, office=office, reason=reason)
    return {"ref": ref, "shared": list(map(told, shared))}


def take_back(desk: Desk, ref: str, *, person: str | None = None, office: str | None = None) -> dict[str, Any]:
    """End a grant: what is written from now on is closed to them; what they have they keep."""
    shared = end(desk, "case.share", partial(_case, ref=ref), person=person, office=office)
    return {"ref": ref, "shared": list(map(told, shared))}


@dataclass(frozen=True, slots=True)
class Given:
    """A space that is given, and the record that the trail names for it."""

    space: SpaceId
    table: str
    record: UUID


def give(
    desk: Desk,
    action: str,
    find: Callable[[Reader], Given],
    *,
    person: str | None = None,
    office: str | None = None,
    reason: ops.Reason,
) -> tuple[Share, ...]:
    """Give the key of what `find` finds once others' entries of the log are here; who has it then. As `share`."""
    _make_ready(desk)
    with desk.write(action) as work:
        given = find(work)
        opening, registrar = _registrar(desk, work, given.space)
        for to in _receivers(work, registrar.membership, person=person, office=office):
            granting.give(work, registrar, opening, to, reason=reason)
        work.log(action, given.table, given.record)
        shared = _shares(work, registrar.membership, opening)
    meet(desk)
    return shared


def end(
    desk: Desk,
    action: str,
    find: Callable[[Reader], Given],
    *,
    person: str | None = None,
    office: str | None = None,
) -> tuple[Share, ...]:
    """End such a grant; who still has the key."""
    _make_ready(desk)
    with desk.write(action) as work:
        given = find(work)
        opening, registrar = _registrar(desk, work, given.space)
        for to in _receivers(work, registrar.membership, person=person, office=office):
            if any(grant.to == to for grant in authority.grants(registrar.membership, opening)):
                granting.take_back(work, registrar, opening, to, reason=ops.Reason.ENDED)
        work.log(action, given.table, given.record)
        shared = _shares(work, registrar.membership, opening)
    meet(desk)
    return shared


def _case(reader: Reader, ref: str) -> Given:
    case = find_case(reader, ref)
    return Given(SpaceId(case.space_id), "case_file", case.id)


def shared_with(desk: Desk, ref: str) -> list[dict[str, Any]]:
    """To whom a case was given, by whom; the same on both sides. Empty for a vault alone."""
    with desk.read() as reader:
        if kept.mine(reader.connection) is None:
            return []
        return list(map(told, shares_of(reader, find_case(reader, ref).space_id)))


def shares_of(reader: Reader, space: bytes) -> tuple[Share, ...]:
    """To whom a space was given, in the order in which it was. Raises `NoOrganisation`."""
    _, membership = standing(reader)
    opening = _opening(reader, space)
    return () if opening is None else _shares(reader, membership, opening)


def may_share(desk: Desk, reader: Reader, space: bytes) -> bool:
    """Whether this computer may give a space to others. Raises `NoOrganisation`."""
    _, membership = standing(reader)
    opening = _opening(reader, space)
    return opening is None or granting.may_give(membership, desk.store.device, opening)


def home_of(reader: Reader, case: CaseFile) -> str | None:
    """The office whose case it is; None for a restricted one, and for one that no other computer has yet."""
    _, membership = standing(reader)
    opening = _opening(reader, case.space_id)
    codes = {row.office_group: code for code, row in offices(reader, membership).items()}
    return None if opening is None else codes.get(opening.home_group)


def _make_ready(desk: Desk) -> None:
    """A case is given by its frames, so there must be some; and others' entries of the log come first."""
    seal(desk)
    meet(desk)


def sees(desk: Desk, ref: str, person: bytes) -> bool:
    """Whether every computer of a person may read the case. Raises `NotFound` for a person who has none."""
    seal(desk)
    with desk.read() as reader:
        _, membership = standing(reader)
        opening = _opening(reader, find_case(reader, ref).space_id)
        devices = _devices_of(membership, person)
        return opening is not None and all(authority.may_read(membership, device, opening) for device in devices)


def _opening(reader: Reader, space: bytes) -> Opening | None:
    known = kept.space(reader.connection, SpaceId(space))
    return None if known is None else keychain.opening_of(known)


def _registrar(desk: Desk, work: Work, space: SpaceId) -> tuple[Opening, Registrar]:
    """How a space was opened, and who signs for it here. Raises `NotYoursToShare`."""
    _, membership = standing(work)
    opening = _opening(work, space)
    key = None if opening is None else keychain.current_key(work, membership, opening)
    if opening is None or key is None or not granting.may_give(membership, desk.store.device, opening):
        raise NotYoursToShare
    return opening, Registrar(work, membership)


def _receivers(reader: Reader, membership: Membership, *, person: str | None, office: str | None) -> tuple[bytes, ...]:
    if (person is None) == (office is None):
        raise WrongCommand(command="case share --person/--office")
    if person is not None:
        return _devices_of(membership, person_id(person))
    row = offices(reader, membership).get(office or "")
    if row is None:
        raise NotFound(kind="office")
    return (row.office_group,)


def person_id(person: str) -> bytes:
    """A person as the members' log names them. Raises `NotFound`."""
    try:
        return UUID(person).bytes
    except ValueError:
        raise NotFound(kind="staff") from None


def _devices_of(membership: Membership, person: bytes) -> tuple[bytes, ...]:
    devices = tuple(member.device for member in membership.living() if member.person == person)
    if not devices:
        raise NotFound(kind="staff")
    return devices


def _reason(grant: Grant) -> str:
    known = {int(reason): name for name, reason in REASONS.items()}
    return known.get(grant.reason, "other")


def _shares(reader: Reader, membership: Membership, opening: Opening) -> tuple[Share, ...]:
    """One share for each receiver, however many computers a person has."""
    known = colleagues.everybody(reader)
    groups = {row.office_group: code for code, row in offices(reader, membership).items()}

    def person_of(device: bytes) -> Colleague:
        member = membership.member(device)
        return colleagues.STRANGER if member is None else known[UUID(bytes=member.person)]

    def share_of(grant: Grant) -> Share:
        person = person_of(grant.to) if membership.member(grant.to) is not None else None
        office = groups.get(grant.to) if person is None else person.office
        return Share(office, person, person_of(grant.by), _reason(grant))

    return tuple(dict.fromkeys(map(share_of, authority.grants(membership, opening))))


def told(share: Share) -> dict[str, Any]:
    """A share as scripts read it."""
    person: dict[str, str | None] = {"person": None, "name": None}
    if share.person is not None:
        person = {"person": str(share.person.person), "name": share.person.name}
    by = {"by": str(share.by.person), "by_name": share.by.name, "by_office": share.by.office}
    return {"office": share.office} | person | by | {"reason": share.reason}
