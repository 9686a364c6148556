# SPDX-License-Identifier: Apache-2.0
"""How does a new computer come to an organisation of which nothing is left but the seed and the hub?

The hub gives its log to whoever signs with the root key. The root then enters this computer as an administrator and
puts it into every group; the secrets that the hub keeps for the seed open what was written, restricted cases too. The
log says so to everybody. Cut at any point, it goes on from there when it is asked for again.
"""

from dataclasses import replace
from typing import Any

from legalaid.crypto.signatures import SigningKey
from legalaid.domain.office import DirectoryOffice
from legalaid.errors import DeviceUnknownToHub, HasOrganisation, NoTagFree, NotOurHub, SeedRefused
from legalaid.ids import FIRST_OWN_TAG, ID_BYTES, SpaceKind
from legalaid.services.desk import Desk
from legalaid.services.organisation import meet, offices, settle, standing
from legalaid.services.organisation_recovery import open_for_recovery, recover, share_log
from legalaid.store import membership as kept
from legalaid.store.membership import Mine
from legalaid.store.unit_of_work import Work
from legalaid.sync import member_ops as ops
from legalaid.sync import organisation
from legalaid.sync.entries import MemberRefused
from legalaid.sync.ingest import reconsider
from legalaid.sync.membership import GroupKind, GroupRole, Membership, Role, org_of, read
from legalaid.sync.organisation import read_seed
from legalaid.sync.registrar import Registrar

_NOT_KNOWN_YET = bytes(ID_BYTES)
"""Stands for groups and spaces until the directory of offices can be read; nothing is sealed for it."""


def recover_from(desk: Desk, typed: str, hub: str) -> dict[str, Any]:
    """Belong from now on, as an administrator, by what stands on the papers and the hub at this address.

    Raises `BadRecoveryGroups` for a code that was mistyped, `SeedRefused` where the hub has no organisation of this
    seed, `HasOrganisation` for a computer that belongs to another one, `NoTagFree`, or another `SyncError`.
    """
    seed = read_seed(typed)
    root = organisation.root_key(seed)
    with desk.read() as reader:
        stand = kept.mine(reader.connection)
    if stand is not None and stand.root != root.public:
        raise HasOrganisation
    _enter(desk, root, hub)
    meet(desk)
    with desk.write("org.recover") as work:
        stand, membership = standing(work)
        open_for_recovery(work, membership, seed)
        reconsider(work, membership)
    with desk.write("org.recover") as work:
        stand, membership = standing(work)
        settle(desk, work, _placed(work, membership, stand))
    return recover(desk, seed)


def _enter(desk: Desk, root: SigningKey, hub: str) -> None:
    """Write this computer into the log, here and at the hub."""
    from legalaid.sync.transport import Line  # noqa: PLC0415 - only who goes on the line loads what it needs

    try:
        with Line(hub, org=org_of(root.public), key=root, clock=desk.clock) as line:
            theirs = tuple(line.members())
        _write_down(desk, root, theirs, hub)
        share_log(desk, root, hub)
    except DeviceUnknownToHub:
        raise SeedRefused from None
    except MemberRefused:
        raise NotOurHub from None


def _write_down(desk: Desk, root: SigningKey, theirs: tuple[bytes, ...], hub: str) -> None:
    """Keep the hub's log and add the entries of this computer, unless an earlier attempt did."""
    with desk.write("org.recover") as work:
        if kept.mine(work.connection) is not None:
            return
        membership = read(theirs, root=root.public)
        for index, raw in enumerate(theirs, start=1):
            kept.append(work, raw, index)
        registrar = Registrar(work, membership, root=root)
        own, tag = registrar.own.id, _free_tag(membership)
        roles = [Role.ADMINISTRATOR, Role.LAWYER]
        registrar.say_as_root(registrar.own_entry(person=desk.actor.bytes, roles=roles, tag=tag))
        registrar.say_as_root(ops.AddAdmin(device=own))
        for group in membership.groups.values():
            role = GroupRole.SUPERVISOR if group.kind is GroupKind.RESTRICTED else GroupRole.WRITER
            registrar.say_as_root(ops.AddToGroup(group=group.id, device=own, role=role))
        everyone = next(group.id for group in membership.groups.values() if group.kind is GroupKind.EVERYONE)
        kept.put_mine(work, _waiting(desk, root, everyone=everyone, tag=tag, hub=hub))
        work.log("org.recover", "vault", None)


def _free_tag(membership: Membership) -> int:
    """A device number that nobody in any office has: which office has which is read later."""
    taken = {member.tag for member in membership.members.values()}
    free = next((tag for tag in range(1, FIRST_OWN_TAG) if tag not in taken), None)
    if free is None:
        raise NoTagFree
    return free


def _waiting(desk: Desk, root: SigningKey, *, everyone: bytes, tag: int, hub: str) -> Mine:
    """Where this vault stands until the directory can be read."""
    return Mine(
        org=org_of(root.public),
        root=root.public,
        everyone=everyone,
        office_group=_NOT_KNOWN_YET,
        shared_group=_NOT_KNOWN_YET,
        org_space=_NOT_KNOWN_YET,
        office_space=desk.office_space,
        stats_space=desk.stats_space,
        tag=tag,
        office_code=desk.office_code,
        hub_url=hub,
    )


def _placed(work: Work, membership: Membership, stand: Mine) -> Mine:
    """In the office of this vault's own code, or in the first one. Raises `NotOurHub` if the hub gave no directory."""
    directory = offices(work, membership)
    row = directory.get(stand.office_code) or next(iter(directory.values()), None)
    spaces = [one for one in kept.spaces(work.connection) if one.kind is SpaceKind.ORG and one.org == stand.org]
    if row is None or not spaces:
        raise NotOurHub
    return _in_office(replace(stand, org_space=row.space_id), row)


def _in_office(stand: Mine, row: DirectoryOffice) -> Mine:
    return replace(
        stand,
        office_code=row.code,
        office_group=row.office_group,
        shared_group=row.shared_group,
        office_space=row.office_space,
        stats_space=row.stats_space,
    )
