# SPDX-License-Identifier: Apache-2.0
"""May this device read a space, open it, or write what a frame says?

A right comes from the home group that the space's opening frame names, or from a grant by somebody who was a writer of
that group when it was signed (of a restricted group: a supervisor). Every receiver asks, and the hub asks the same.
A device that has left a group is still believed for frames under secrets that it had while it belonged.
"""

from collections.abc import Collection, Mapping

from legalaid.domain.fields import TABLES
from legalaid.ids import SpaceKind
from legalaid.sync.frames import FrameKind, Header
from legalaid.sync.membership import Erasure, Grant, GrantEnd, Group, GroupKind, GroupRole, Membership, Role
from legalaid.sync.opening import Opening

_OWN_SPACES = {SpaceKind.OFFICE, SpaceKind.CASE, SpaceKind.VISIT, SpaceKind.VISIT_IDENTITY}
_HOMES = {
    GroupKind.EVERYONE: {SpaceKind.ORG},
    GroupKind.OFFICE: _OWN_SPACES,
    GroupKind.SHARED: {SpaceKind.INTAKE, SpaceKind.STATS},
    GroupKind.RESTRICTED: _OWN_SPACES - {SpaceKind.OFFICE},
    GroupKind.INDEX: set[SpaceKind](),
}
"""Which kinds of space may be at home in which kind of group."""

_WRITERS = {GroupRole.WRITER, GroupRole.SUPERVISOR}

_LEADERS = {Role.SUPERVISOR, Role.ADMINISTRATOR}
_ERASERS = {
    SpaceKind.CASE: {Role.LAWYER} | _LEADERS,
    SpaceKind.VISIT: {Role.LAWYER, Role.MONITOR} | _LEADERS,
    SpaceKind.VISIT_IDENTITY: {Role.LAWYER, Role.MONITOR} | _LEADERS,
}
"""Who may order that a space of this kind is erased; the others are never erased."""


def may_read(membership: Membership, device: bytes, opening: Opening) -> bool:
    """Whether the frames of a space are for this device. Those of an erased one are for nobody."""
    return erasure(membership, opening) is None and has_key(membership, device, opening)


def has_key(membership: Membership, device: bytes, opening: Opening) -> bool:
    """Whether a device that belongs was given the key of a space, erased or not."""
    if not membership.is_living(device):
        return False
    home = membership.groups.get(opening.home_group)
    is_home = home is not None and device in home.roles
    return is_home or any(_reaches(membership, grant, device) for grant in grants(membership, opening))


def may_open(membership: Membership, opening: Opening) -> bool:
    """Whether its maker, or the device restored from it, may put a space into the group that the opening names.

    The space of the organisation is opened by an administrator.
    """
    home = membership.groups.get(opening.home_group)
    if home is None or opening.kind not in _HOMES[home.kind]:
        return False
    heir = membership.heir(opening.device)
    makers = {opening.device} | ({heir.device} if heir is not None else set())
    if opening.kind is SpaceKind.ORG:
        return not makers.isdisjoint(membership.admins)
    return any(_role_at_home(home, maker, epoch=0) in _WRITERS for maker in makers)


def may_write(membership: Membership, header: Header, opening: Opening, *, tables: Collection[int] = ()) -> bool:
    """Whether what a frame says about these tables may be applied; of an opening frame, whether the space may be.

    A frame past a removal is another question: `after_revocation`. In an erased space nothing is written any more.
    """
    if header.kind is FrameKind.OPENING:
        return may_open(membership, opening)
    if erasure(membership, opening) is not None:
        return False
    member = membership.member(header.device)
    if member is None:
        return False
    home = membership.groups.get(opening.home_group)
    role = _role_at_home(home, header.device, epoch=header.epoch) if home is not None else None
    if role not in _WRITERS and not _is_granted(membership, header, opening):
        return False
    is_admin = header.device in membership.admins or Role.ADMINISTRATOR in member.roles
    return is_admin or opening.kind is not SpaceKind.ORG or _ADMINISTRATORS_TABLES.isdisjoint(tables)


def after_revocation(membership: Membership, header: Header, *, frame: bytes = b"") -> bool:
    """Whether a frame (its 16-byte hash) lies past the last one that counts of a removed device.

    An opening frame of a device whose vault lives on as another one counts: both make the same bytes.
    """
    member = membership.member(header.device)
    if member is None or member.revoked is None or frame in membership.countersigned:
        return False
    if header.kind is FrameKind.OPENING and membership.heir(header.device) is not None:
        return False
    return header.number > member.revoked.get(header.space, 0)


def grants(membership: Membership, opening: Opening) -> tuple[Grant, ...]:
    """The grants of a space that hold now, in the order in which they were signed; the last one of each receiver."""
    holding: dict[bytes, Grant] = {}
    for event in _events(membership, opening):
        if isinstance(event, Grant):
            holding[event.to] = event
        else:
            holding.pop(event.to, None)
    return tuple(holding.values())


def erasure(membership: Membership, opening: Opening) -> Erasure | None:
    """The first order in force that counts for a space, if there is one.

    It counts if its author might hand out the space's key where he signed it, and does the work it is about: whoever
    erases a case could read it, and an administrator who cannot read it cannot erase it alone.
    """
    return next((one for one in membership.erasing.get(opening.space, ()) if _counts(membership, opening, one)), None)


def may_erase(membership: Membership, device: bytes, opening: Opening) -> bool:
    """Whether an order of this device to erase a space would count."""
    if not membership.is_living(device):
        return False
    groups = {group.id: group.roles[device] for group in membership.groups_of(device)}
    return _may_order(membership, opening, device, groups)


def _counts(membership: Membership, opening: Opening, order: Erasure) -> bool:
    return _may_order(membership, opening, order.by, order.standing)


def _may_order(membership: Membership, opening: Opening, device: bytes, standing: Mapping[bytes, GroupRole]) -> bool:
    home, member = membership.groups.get(opening.home_group), membership.member(device)
    if home is None or member is None or opening.kind not in _ERASERS:
        return False
    return _is_in_charge(home, standing.get(home.id)) and not _ERASERS[opening.kind].isdisjoint(member.roles)


def gen(membership: Membership, opening: Opening) -> int:
    """The generation under which the next frame of a space is sealed."""
    return max((event.gen for event in _events(membership, opening) if isinstance(event, GrantEnd)), default=0)


def _events(membership: Membership, opening: Opening) -> list[Grant | GrantEnd]:
    """What was done with the key of a space by somebody who might, and at the right generation."""
    home = membership.groups.get(opening.home_group)
    counted: list[Grant | GrantEnd] = []
    now = 0
    for event in membership.handed.get(opening.space, ()):
        if home is None or not _may_hand_out(home, event):
            continue
        if isinstance(event, GrantEnd):
            if event.gen != now + 1:
                continue
            now = event.gen
        elif event.gen != now:
            continue
        counted.append(event)
    return counted


def _may_hand_out(home: Group, event: Grant | GrantEnd) -> bool:
    return _is_in_charge(home, event.standing.get(home.id))


def _is_in_charge(home: Group, role: GroupRole | None) -> bool:
    return role is GroupRole.SUPERVISOR if home.kind is GroupKind.RESTRICTED else role in _WRITERS


def _reaches(membership: Membership, grant: Grant, device: bytes) -> bool:
    group = membership.groups.get(grant.to)
    return grant.to == device or (group is not None and device in group.roles)


def _is_granted(membership: Membership, header: Header, opening: Opening) -> bool:
    """A grant that was taken back counts for frames of the generations it had."""
    given = (event for event in _events(membership, opening) if isinstance(event, Grant))
    holding = {grant.index for grant in grants(membership, opening)}
    return any(
        grant.role in _WRITERS
        and (grant.index in holding or header.gen <= grant.gen)
        and _reached(membership, grant, header)
        for grant in given
    )


def _reached(membership: Membership, grant: Grant, header: Header) -> bool:
    group = membership.groups.get(grant.to)
    return grant.to == header.device or (group is not None and header.device in {*group.roles, *group.left})


def _role_at_home(home: Group, device: bytes, *, epoch: int) -> GroupRole | None:
    if (role := home.roles.get(device)) is not None:
        return role
    left = home.left.get(device)
    return left.role if left is not None and epoch <= left.epoch else None


_ADMINISTRATORS_TABLES = frozenset(
    TABLES[name].no for name in ("office_directory", "own_organisation", "program_update", "attachment")
)
"""Of what everybody reads: how the organisation is called, which offices it has, and which update every computer gets,
with its files, is decided by administrators.
"""
