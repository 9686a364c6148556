# SPDX-License-Identifier: Apache-2.0
"""How is a lost computer or a person who leaves removed, and whom does it concern?

Its later work no longer counts, and every group it was in gets a new secret, so that nothing written from now on can be
read with it. What it had it keeps: the people whose records lay on it are named, so that they can be told.
"""

from collections import Counter
from collections.abc import Collection
from typing import Any

from legalaid.domain.case import CaseFile
from legalaid.domain.person import PersonIdentity
from legalaid.errors import NotFound, WrongValue
from legalaid.services.desk import Desk
from legalaid.services.organisation import as_administrator, meet, seal, standing
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, granting, ingest, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.membership import Grant, GroupKind, Membership, Reason
from legalaid.sync.registrar import Registrar

REASONS = {reason.name.lower(): reason for reason in (Reason.LOST, Reason.LEFT, Reason.REPLACED, Reason.OTHER)}
"""Why a computer may be removed."""


def revoke(desk: Desk, device: str, *, reason: str = "lost") -> dict[str, Any]:
    """Remove a computer: its later frames no longer count, and every group it was in has a new secret.

    Returns whom it concerns: the people in the spaces that it could read, as far as they are known here. What it had
    it keeps. Raises `NotAdministrator`, or `NotFound`.
    """
    if reason not in REASONS:
        raise WrongValue(field="reason")
    meet(desk)
    with desk.write("device.revoke") as work:
        _, membership = as_administrator(work, desk)
        name = _living(membership, device)
        readable = _readable(work, membership, name)
        groups = membership.groups_of(name)
        registrar = Registrar(work, membership)
        registrar.say(ops.RevokeDevice(device=name, reason=REASONS[reason], accepted=_accepted(work, name)))
        ours = [group.id for group in groups if group.kind is not GroupKind.RESTRICTED]
        for group in ours:
            registrar.rotate(group)
        _close_grants(work, registrar, membership, name, rotated=ours)
        work.log("device.revoke", "vault", None)
        affected = _people_in(work, readable)
    seal(desk)
    meet(desk)
    return {
        "device": name.hex(),
        "groups_rotated": len(ours),
        "groups_for_their_supervisors": len(groups) - len(ours),
        "people": affected,
    }


def revoke_all(desk: Desk, devices: Collection[str], *, reason: str) -> list[dict[str, Any]]:
    """Remove computers, as `revoke` does, but for those that are out; what each removal tells. Raises as `revoke`.

    So another try goes on behind a first one that was cut short.
    """
    with desk.read() as reader:
        _, membership = standing(reader)
    living = {member.device.hex() for member in membership.living()}
    return [revoke(desk, device, reason=reason) for device in devices if device in living]


def affected(desk: Desk, devices: Collection[str]) -> list[dict[str, Any]]:
    """Whose records these computers can read, as far as they are known here; what `revoke` will tell."""
    with desk.read() as reader:
        _, membership = standing(reader)
        readable = (_readable(reader, membership, _living(membership, device)) for device in devices)
        return _people_in(reader, frozenset().union(*readable))


def renew_secrets(desk: Desk) -> int:
    """Give every group a new secret, for everybody who is in it now; how many groups.

    Restricted cases are renewed by whoever leads them. Raises `NotAdministrator`.
    """
    meet(desk)
    with desk.write("group.rotate") as work:
        _, membership = as_administrator(work, desk)
        registrar = Registrar(work, membership)
        groups = [group.id for group in membership.groups.values() if group.kind is not GroupKind.RESTRICTED]
        for group in groups:
            registrar.rotate(group)
        for opening in filter(None, map(keychain.opening_of, kept.spaces(work.connection))):
            if opening.space in membership.handed and granting.may_give(membership, registrar.own.id, opening):
                granting.renew(work, registrar, opening)
        work.log("group.rotate", "vault", None)
    seal(desk)
    meet(desk)
    return len(groups)


def set_aside(desk: Desk) -> dict[str, int]:
    """How many frames lie aside of each removed computer, by its id: what `vouch` lets in."""
    with desk.read() as reader:
        return dict(Counter(kept.link.device.hex() for kept in _aside(reader)))


def vouch(desk: Desk, device: str) -> dict[str, Any]:
    """Let in what a removed computer had written honestly and handed over too late: everybody takes it from now on.

    An administrator looks at who used the computer, and when it was lost, before this. Raises `NotAdministrator`, or
    `NotFound` for a computer of which nothing lies aside.
    """
    meet(desk)
    with desk.write("device.vouch") as work:
        _, membership = as_administrator(work, desk)
        name = _id(device)
        hashes = tuple(sorted(frame.hash for frame in _aside(work) if frame.link.device == name))
        if not hashes:
            raise NotFound(kind="device")
        registrar = Registrar(work, membership)
        registrar.say(ops.Countersign(frames=hashes))
        taken = ingest.reconsider(work, registrar.membership)
        work.log("device.vouch", "vault", None)
    meet(desk)
    return {"device": name.hex(), "frames": len(hashes), "applied": taken.applied}


def _aside(reader: Reader) -> list[frames.Kept]:
    """What removed computers handed over too late."""
    return [one.kept for one in frames.quarantined(reader.connection) if one.reason == ingest.Reason.REVOKED]


def _close_grants(
    work: Work, registrar: Registrar, before: Membership, device: bytes, *, rotated: Collection[bytes]
) -> None:
    """End what was given to the computer, and give whoever else holds a grant the keys that are new."""
    for opening in filter(None, map(keychain.opening_of, kept.spaces(work.connection))):
        if opening.space not in before.handed or not granting.may_give(before, registrar.own.id, opening):
            continue
        lost = [grant for grant in authority.grants(before, opening) if _reached(before, grant, device)]
        for grant in lost:
            granting.take_back(work, registrar, opening, grant.to, reason=Reason.ENDED)
            if grant.to != device and registrar.membership.groups[grant.to].roles:
                granting.give(work, registrar, opening, grant.to, reason=Reason(grant.reason))
        if not lost and opening.home_group in rotated:
            granting.renew(work, registrar, opening)


def _reached(membership: Membership, grant: Grant, device: bytes) -> bool:
    group = membership.groups.get(grant.to)
    return grant.to == device or (group is not None and device in group.roles)


def _living(membership: Membership, device: str) -> bytes:
    name = _id(device)
    if not membership.is_living(name):
        raise NotFound(kind="device")
    return name


def _id(device: str) -> bytes:
    try:
        return bytes.fromhex(device)
    except ValueError:
        raise NotFound(kind="device") from None


def _accepted(reader: Reader, device: bytes) -> tuple[tuple[bytes, int], ...]:
    """The last frame of a device in each space, as far as this vault has them."""
    ends = frames.ends(reader.connection)
    return tuple(sorted((space, end.number) for (space, by), end in ends.items() if by == device))


def _readable(reader: Reader, membership: Membership, device: bytes) -> frozenset[bytes]:
    openings = map(keychain.opening_of, kept.spaces(reader.connection))
    return frozenset(
        opening.space for opening in openings if opening is not None and authority.may_read(membership, device, opening)
    )


def _people_in(reader: Reader, spaces: Collection[bytes]) -> list[dict[str, Any]]:
    """Whom the records in these spaces name, with the numbers of their case files."""
    numbers = {case.space_id: case.number for case in reader.where(CaseFile) if case.space_id in spaces}
    return [
        {"person": str(one.person), "name": _full_name(one), "case": numbers.get(one.space_id)}
        for one in reader.where(PersonIdentity)
        if one.space_id in spaces
    ]


def _full_name(identity_: PersonIdentity) -> str:
    khmer = " ".join(part for part in (identity_.family_km, identity_.given_km) if part)
    return khmer or " ".join(part for part in (identity_.family_latin, identity_.given_latin) if part)
