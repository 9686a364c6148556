# SPDX-License-Identifier: Apache-2.0
"""How is an organisation founded, looked at and recovered, and who belongs to it?

A vault that worked alone founds it with what it holds: its office becomes the first office, and nothing is renumbered.
The seed is returned once and kept nowhere.
"""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from legalaid.crypto.signatures import SigningKey
from legalaid.domain.office import DirectoryOffice, DirectoryPerson, OwnOrganisation, Staff
from legalaid.domain.record import build, change
from legalaid.errors import HasOrganisation, NoOrganisation, NotAdministrator, SeedRefused, SyncError
from legalaid.ids import SpaceId, SpaceKind
from legalaid.khmer.text import is_khmer
from legalaid.services.desk import Desk
from legalaid.services.directory import keep_up
from legalaid.store import device as identity
from legalaid.store import hubs
from legalaid.store import membership as kept
from legalaid.store.membership import Mine
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import custody, organisation
from legalaid.sync import member_ops as ops
from legalaid.sync.enrolment import root_fingerprint
from legalaid.sync.membership import GroupKind, GroupRole, Member, Membership, Role
from legalaid.sync.organisation import Seed
from legalaid.sync.registrar import Registrar
from legalaid.sync.sealing import seal_backlog

FOUNDER = (Role.ADMINISTRATOR, Role.LAWYER)
FIRST_TAG = 1


@dataclass(frozen=True, slots=True)
class Drawn:
    """A seed that was drawn for an organisation, as it goes on paper: one code, or shares. Shown this once."""

    seed: Seed = field(repr=False)
    papers: tuple[str, ...] = field(repr=False)
    policy: tuple[int, int]
    """How many of the papers are needed, of how many."""

    @property
    def fingerprint(self) -> str:
        """By which the organisation will be known."""
        return root_fingerprint(organisation.root_key(self.seed).public)


@dataclass(frozen=True, slots=True)
class Founded:
    """A new organisation, and its seed as it goes on paper: one code, or shares. Shown this once."""

    org: bytes
    seed: str | None = field(repr=False)
    shares: tuple[str, ...] = field(repr=False)


def draw(desk: Desk, *, policy: tuple[int, int] = (1, 1)) -> Drawn:
    """Draw a seed, so that it is on paper before anything rests on it. `policy` is 1 of 1 or 2 of 3 papers.

    Raises `HasOrganisation` for a vault that belongs to one.
    """
    with desk.read() as reader:
        if kept.mine(reader.connection) is not None:
            raise HasOrganisation
    seed, (needed, of) = organisation.new_seed(), policy
    papers = (organisation.printed(seed),) if of == 1 else organisation.shares(seed, needed=needed, of=of)
    return Drawn(seed, papers, policy)


def found(desk: Desk, *, name: str, policy: tuple[int, int] = (1, 1), drawn: Drawn | None = None) -> Founded:
    """Found an organisation with this vault and its office; this computer becomes its first administrator.

    `drawn` is the seed if it is on paper already; `policy` counts where it is drawn here. Raises `HasOrganisation`.
    """
    drawn = drawn or draw(desk, policy=policy)
    root, recovery = organisation.root_key(drawn.seed), organisation.recovery_key(drawn.seed)
    with desk.write("org.create") as work:
        if kept.mine(work.connection) is not None:
            raise HasOrganisation
        registrar = Registrar.begin(work, root=root, recovery=recovery.public, policy=drawn.policy)
        registrar.say_as_root(registrar.own_entry(person=desk.actor.bytes, roles=FOUNDER, tag=FIRST_TAG))
        registrar.say_as_root(ops.AddAdmin(device=registrar.own.id))
        everyone = registrar.open_group(GroupKind.EVERYONE, {registrar.own.id: GroupRole.WRITER})
        registrar.open_group(GroupKind.INDEX, {registrar.own.id: GroupRole.WRITER})
        stand = _first_office(desk, work, registrar, everyone)
        _name_it(work, SpaceId(stand.org_space), name)
        settle(desk, work, stand)
    seal(desk)
    desk.settle_in()
    is_whole = len(drawn.papers) == 1
    return Founded(stand.org, drawn.papers[0] if is_whole else None, () if is_whole else drawn.papers)


def status(desk: Desk) -> dict[str, Any]:
    """Which organisation this is, how it stands, and what this computer is in it. Raises `NoOrganisation`."""
    with desk.read() as reader:
        stand, membership = standing(reader)
        own = membership.member(desk.store.device)
        return {
            "org": stand.org.hex(),
            "name": _name_of(reader),
            "fingerprint": root_fingerprint(stand.root),
            "hub": stand.hub_url,
            "office": stand.office_code,
            "device": desk.store.device.hex(),
            "device_tag": stand.tag,
            "roles": [] if own is None else sorted(own.roles),
            "administrator": membership.is_admin(desk.store.device),
            "removed": own is not None and own.revoked is not None,
            "restored": own is None,
            "devices": len(membership.living()),
            "log": membership.length,
            "papers": "{}-of-{}".format(*membership.policy),
            "offices": [
                {"code": code, "devices": len(membership.groups[row.office_group].roles)}
                for code, row in offices(reader, membership).items()
            ],
            "recoveries": [{"device": use.device.hex(), "at": use.at} for use in membership.recoveries],
        }


def people(desk: Desk) -> list[dict[str, Any]]:
    """Everybody who belongs, with their devices; names as far as they are known here. Raises `NoOrganisation`."""
    with desk.read() as reader:
        _, membership = standing(reader)
        directory = offices(reader, membership)
        names = names_of(reader)
        by_person: dict[bytes, list[Member]] = {}
        for member in membership.living():
            by_person.setdefault(member.person, []).append(member)
        return [_person(membership, directory, names, person, each) for person, each in by_person.items()]


def connect(desk: Desk, hub: str, *, invite: str | None = None) -> dict[str, Any]:
    """Use a hub from now on; with an invitation, give the organisation its place there first.

    Raises `NoOrganisation`, `UnusableHubAddress`, `InviteRefused`, or another `SyncError`; then nothing has changed.
    """
    from legalaid.sync.transport import Line  # noqa: PLC0415 - only who goes on the line loads what it needs

    with desk.read() as reader:
        stand, _ = standing(reader)
        own, log = identity.current(reader.connection), kept.entries(reader.connection)
    with Line(hub, org=stand.org, key=own.signing, clock=desk.clock) as line:
        if invite is None:
            line.health()
        else:
            line.found(invite, log)
        key = line.hub_key
    with desk.write("org.connect") as work:
        if key is not None:
            hubs.pin(work, hub, key)
        kept.put_mine(work, replace(stand, hub_url=hub))
        kept.note_handed_out(work)
        work.log("org.connect", "vault", None)
    return {"org": stand.org.hex(), "hub": hub}


# --- what the other services of the organisation share ---------------------------------------------------------------


def standing(reader: Reader) -> tuple[Mine, Membership]:
    """Where this vault stands, and the membership. Raises `NoOrganisation`."""
    stand, membership = kept.mine(reader.connection), custody.current(reader)
    if stand is None or membership is None:
        raise NoOrganisation
    return stand, membership


def as_administrator(work: Work, desk: Desk) -> tuple[Mine, Membership]:
    """As `standing`, for what administrators alone do. Raises `NotAdministrator`."""
    stand, membership = standing(work)
    if not membership.is_admin(desk.store.device):
        raise NotAdministrator
    return stand, membership


def offices(reader: Reader, membership: Membership) -> Mapping[str, DirectoryOffice]:
    """The offices by code, in the order in which their groups were opened; the first one of a code counts."""
    places = {group: place for place, group in enumerate(membership.groups)}
    rows = [row for row in reader.where(DirectoryOffice) if {row.office_group, row.shared_group} <= set(places)]
    found: dict[str, DirectoryOffice] = {}
    for row in sorted(rows, key=lambda row: places[row.office_group]):
        found.setdefault(row.code, row)
    return found


def office_of(directory: Mapping[str, DirectoryOffice], membership: Membership, device: bytes) -> str | None:
    """The code of the office whose group a device is in, or was in when it left."""
    for code, row in directory.items():
        group = membership.groups[row.office_group]
        if device in group.roles or device in group.left:
            return code
    return None


def names_of(reader: Reader) -> Mapping[bytes, str]:
    """What people are called, by their ids: of other offices as the directory says."""
    listed = {one.person.bytes: one.name_km or one.name_en or "" for one in reader.where(DirectoryPerson)}
    return listed | {person.id.bytes: person.name_km or person.name_en or "" for person in reader.where(Staff)}


def root_of(seed: Seed, stand: Mine) -> SigningKey:
    """The root key of this organisation. Raises `SeedRefused` for another one's seed."""
    root = organisation.root_key(seed)
    if root.public != stand.root:
        raise SeedRefused
    return root


def settle(desk: Desk, work: Work, stand: Mine) -> None:
    """Write down where this vault stands, and note its device number with its person."""
    kept.put_mine(work, stand)
    opened = work.open(Staff, desk.actor)
    if stand.tag not in opened.record.tags:
        work.save(opened, change(opened.record, tags=(*opened.record.tags, stand.tag)))


def seal(desk: Desk) -> int:
    """Tell what everybody should know of this computer, and make frames of what was saved so far; returns how many."""
    keep_up(desk)
    with desk.write("sync.seal") as work:
        _, membership = standing(work)
        return seal_backlog(work, membership)


def meet(desk: Desk) -> None:
    """Exchange with the hub, if there is one and it can be reached.

    Before and after an entry is added to the list of members, so that two computers do not add one at the same place.
    """
    with desk.read() as reader:
        stand = kept.mine(reader.connection)
    if stand is None or stand.hub_url is None:
        return
    from legalaid.services import sync  # noqa: PLC0415 - only who goes on the line loads what it needs

    with contextlib.suppress(SyncError):
        sync.run(desk)


def directory_row(work: Work, org_space: SpaceId, **values: Any) -> DirectoryOffice:
    """Add an office to the directory that every computer reads."""
    row = build(DirectoryOffice, id=work.new_id(), space_id=org_space, **values)
    work.add(row)
    return row


# --- founding --------------------------------------------------------------------------------------------------------


def _first_office(desk: Desk, work: Work, registrar: Registrar, everyone: bytes) -> Mine:
    alone: dict[bytes, GroupRole] = {registrar.own.id: GroupRole.WRITER}
    stand = Mine(
        org=registrar.membership.org,
        root=registrar.membership.root,
        everyone=everyone,
        office_group=registrar.open_group(GroupKind.OFFICE, alone),
        shared_group=registrar.open_group(GroupKind.SHARED, alone),
        org_space=work.open_space(SpaceKind.ORG),
        office_space=desk.office_space,
        stats_space=desk.stats_space,
        tag=FIRST_TAG,
        office_code=desk.office_code,
    )
    directory_row(
        work,
        SpaceId(stand.org_space),
        code=stand.office_code,
        office_group=stand.office_group,
        shared_group=stand.shared_group,
        office_space=stand.office_space,
        stats_space=stand.stats_space,
    )
    return stand


def _name_it(work: Work, space: SpaceId, name: str) -> None:
    field = "name_km" if is_khmer(name) else "name_en"
    work.add(build(OwnOrganisation, id=work.new_id(), space_id=space, **{field: name}))


def _name_of(reader: Reader) -> str | None:
    rows = reader.where(OwnOrganisation)
    return next((row.name_km or row.name_en for row in rows), None)


def _person(
    membership: Membership,
    directory: Mapping[str, DirectoryOffice],
    names: Mapping[bytes, str],
    person: bytes,
    devices: list[Member],
) -> dict[str, Any]:
    codes = {office_of(directory, membership, member.device) for member in devices}
    return {
        "person": str(UUID(bytes=person)),
        "name": names.get(person),
        "roles": sorted({role for member in devices for role in member.roles}),
        "offices": sorted(code for code in codes if code is not None),
        "devices": [member.device.hex() for member in devices],
        "administrator": any(membership.is_admin(member.device) for member in devices),
    }
