# SPDX-License-Identifier: Apache-2.0
"""Who outside the office sees a case?

Everybody of the office sees its ordinary cases. A case goes to another office, or to one person of it, by a grant that
stands in the log for both sides to see; it can be taken back for what is written later.
"""

from typing import Any
from uuid import UUID

from legalaid.domain.case import CaseFile
from legalaid.errors import NotFound, NotYoursToShare, WrongCommand
from legalaid.services.cases import find_case
from legalaid.services.desk import Desk
from legalaid.services.organisation import meet, names_of, office_of, offices, seal, standing
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, granting, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.membership import Grant, Membership
from legalaid.sync.opening import Opening
from legalaid.sync.registrar import Registrar

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
    _make_ready(desk)
    with desk.write("case.share") as work:
        case, opening = _sealed_case(work, ref)
        registrar = _registrar(desk, work, opening)
        for to in _receivers(work, registrar.membership, person=person, office=office):
            granting.give(work, registrar, opening, to, reason=reason)
        work.log("case.share", "case_file", case.id)
        shared = _shares(work, registrar.membership, opening)
    meet(desk)
    return {"ref": ref, "shared": shared}


def take_back(desk: Desk, ref: str, *, person: str | None = None, office: str | None = None) -> dict[str, Any]:
    """End a grant: what is written from now on is closed to them; what they have they keep."""
    _make_ready(desk)
    with desk.write("case.share") as work:
        case, opening = _sealed_case(work, ref)
        registrar = _registrar(desk, work, opening)
        for to in _receivers(work, registrar.membership, person=person, office=office):
            if any(grant.to == to for grant in authority.grants(registrar.membership, opening)):
                granting.take_back(work, registrar, opening, to, reason=ops.Reason.ENDED)
        work.log("case.share", "case_file", case.id)
        shared = _shares(work, registrar.membership, opening)
    meet(desk)
    return {"ref": ref, "shared": shared}


def shared_with(desk: Desk, ref: str) -> list[dict[str, Any]]:
    """To whom a case was given, by whom; the same on both sides. Empty for a vault alone."""
    with desk.read() as reader:
        if kept.mine(reader.connection) is None:
            return []
        _, membership = standing(reader)
        opening = _opening(reader, find_case(reader, ref))
        return [] if opening is None else _shares(reader, membership, opening)


def _make_ready(desk: Desk) -> None:
    """A case is given by its frames, so there must be some; and others' entries of the log come first."""
    seal(desk)
    meet(desk)


def sees(desk: Desk, ref: str, person: bytes) -> bool:
    """Whether every computer of a person may read the case. Raises `NotFound` for a person who has none."""
    seal(desk)
    with desk.read() as reader:
        _, membership = standing(reader)
        opening = _opening(reader, find_case(reader, ref))
        devices = _devices_of(membership, person)
        return opening is not None and all(authority.may_read(membership, device, opening) for device in devices)


def _sealed_case(work: Work, ref: str) -> tuple[CaseFile, Opening]:
    case = find_case(work, ref)
    opening = _opening(work, case)
    if opening is None:
        raise NotYoursToShare
    return case, opening


def _opening(reader: Reader, case: CaseFile) -> Opening | None:
    known = kept.space(reader.connection, case.space_id)
    return None if known is None else keychain.opening_of(known)


def _registrar(desk: Desk, work: Work, opening: Opening) -> Registrar:
    _, membership = standing(work)
    key = keychain.current_key(work, membership, opening)
    if key is None or not granting.may_give(membership, desk.store.device, opening):
        raise NotYoursToShare
    return Registrar(work, membership)


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


def _shares(reader: Reader, membership: Membership, opening: Opening) -> list[dict[str, Any]]:
    names, directory = names_of(reader), offices(reader, membership)
    groups = {row.office_group: code for code, row in directory.items()}

    def person_of(device: bytes) -> tuple[str, str | None, str | None]:
        person = membership.members[device].person
        return str(UUID(bytes=person)), names.get(person), office_of(directory, membership, device)

    def told(grant: Grant) -> dict[str, Any]:
        by, by_name, by_office = person_of(grant.by)
        given = {"by": by, "by_name": by_name, "by_office": by_office, "reason": _reason(grant)}
        if grant.to in groups:
            return {"office": groups[grant.to], "person": None, "name": None} | given
        if grant.to not in membership.members:
            return {"office": None, "person": None, "name": None} | given
        person, name, code = person_of(grant.to)
        return {"office": code, "person": person, "name": name} | given

    return [told(grant) for grant in authority.grants(membership, opening)]
