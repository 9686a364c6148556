# SPDX-License-Identifier: Apache-2.0
"""Who belongs to the organisation, by a log that nobody can rewrite?

`read` folds the log from its first entry against the root key that was pinned when this device joined. Each entry must
be the next one, name the one before it, and be signed by somebody who had the right to it at that place. A client and
the hub run the same code, so the hub cannot give rights.

What an operation on one space is worth depends on the space's home group, which only its opening frame tells: that is
judged in `authority`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from legalaid.crypto import signatures
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.hpke import PublicKey
from legalaid.ids import DeviceId, device_id
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import NO_ENTRY, Entry, MemberRefusal, MemberRefused, parse, require, verify
from legalaid.sync.member_ops import GroupKind, GroupRole, Reason, Role

_FORMER = b"legalaid/former/v1\0"


@dataclass(frozen=True, slots=True)
class Member:
    """One device. `former`: verified keys of devices its vault was restored from. `revoked`: None while it belongs."""

    device: bytes
    public: bytes
    hpke: bytes
    person: bytes
    roles: frozenset[Role]
    tag: int
    former: tuple[bytes, ...]
    index: int
    revoked: Mapping[bytes, int] | None = None
    reason: int | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What a device was in a group when it left, and the last epoch whose secret it had."""

    role: GroupRole
    epoch: int


@dataclass(frozen=True, slots=True)
class Group:
    """One group: who is in it, who was, and what its secrets are committed to."""

    id: bytes
    kind: GroupKind
    roles: Mapping[bytes, GroupRole] = field(default_factory=dict)
    left: Mapping[bytes, Left] = field(default_factory=dict)
    commitments: Mapping[int, bytes] = field(default_factory=dict)

    @property
    def epoch(self) -> int:
        """The epoch in force; 0 before the first secret."""
        return max(self.commitments, default=0)

    def without(self, device: bytes) -> "Group":
        """The group after a device has left it."""
        if device not in self.roles:
            return self
        stays = {other: role for other, role in self.roles.items() if other != device}
        return replace(self, roles=stays, left={**self.left, device: Left(self.roles[device], self.epoch)})


@dataclass(frozen=True, slots=True)
class Grant:
    """A space's key given to a device or group. `standing`: what its author was in each group at that place."""

    space: bytes
    epoch: int
    gen: int
    to: bytes
    role: GroupRole
    commitment: bytes
    by: bytes
    reason: int
    index: int
    standing: Mapping[bytes, GroupRole]


@dataclass(frozen=True, slots=True)
class GrantEnd:
    """It was taken back, and the space goes on under generation `gen`."""

    space: bytes
    gen: int
    to: bytes
    by: bytes
    reason: int
    index: int
    standing: Mapping[bytes, GroupRole]


@dataclass(frozen=True, slots=True)
class Erasure:
    """An order to erase spaces: place and hash of its entry. `standing`: what its author was in each group there.

    `in_force`: the index of the entry by which it came into force; None while a second person has not agreed, and for
    ever where it was withdrawn before.
    """

    index: int
    hash: bytes
    spaces: tuple[bytes, ...]
    by: bytes
    reason: int
    at: int
    standing: Mapping[bytes, GroupRole]
    approved_by: bytes | None = None
    withdrawn_by: bytes | None = None
    in_force: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The organisation after `length` entries, the last of which has the hash `head`."""

    org: bytes
    root: bytes
    recovery: bytes
    policy: tuple[int, int]
    length: int
    head: bytes
    admins: frozenset[bytes] = frozenset()
    members: Mapping[bytes, Member] = field(default_factory=dict)
    groups: Mapping[bytes, Group] = field(default_factory=dict)
    handed: Mapping[bytes, tuple[Grant | GrantEnd, ...]] = field(default_factory=dict)
    countersigned: frozenset[bytes] = frozenset()
    recoveries: tuple[ops.RecoveryUse, ...] = ()
    erasures: Mapping[bytes, Erasure] = field(default_factory=dict)
    """All orders to erase by the hashes of their entries."""
    erasing: Mapping[bytes, tuple[Erasure, ...]] = field(default_factory=dict)
    """Those in force by the spaces that they name."""

    @classmethod
    def begun(cls, raw: bytes, *, root: bytes) -> Self:
        """The organisation after its first entry. Raises `MemberRefused` unless the pinned root signed it."""
        entry = parse(raw)
        require((entry.index, entry.prev) == (1, NO_ENTRY), MemberRefusal.INDEX)
        op = entry.op
        if not isinstance(op, ops.Genesis):
            raise MemberRefused(MemberRefusal.RULE)
        require(op.root == root, MemberRefusal.ROOT)
        require(entry.org == org_of(root), MemberRefusal.ORGANISATION)
        require(entry.author == entry.org, MemberRefusal.AUTHOR)
        verify(entry, public=root)
        require(op.policy[0] <= op.policy[1] and _is_wrap_key(op.recovery), MemberRefusal.RULE)
        return cls(org=entry.org, root=root, recovery=op.recovery, policy=op.policy, length=1, head=entry.hash)

    def extended(self, raw: bytes) -> "Membership":
        """The membership after one more entry. Raises `MemberRefused`; then nothing has changed."""
        entry = parse(raw)
        require(entry.org == self.org, MemberRefusal.ORGANISATION)
        require(entry.index == self.length + 1, MemberRefusal.INDEX)
        require(entry.prev == self.head, MemberRefusal.PREVIOUS)
        verify(entry, public=self._key_of(entry.author))
        require(_may_sign(self, entry), MemberRefusal.AUTHORITY)
        changed = _CHANGES[type(entry.op)](self, entry.op, entry)
        return replace(changed, length=entry.index, head=entry.hash)

    def member(self, device: bytes) -> Member | None:
        """A device that belongs or belonged."""
        return self.members.get(device)

    def is_living(self, device: bytes) -> bool:
        """Whether a device belongs now."""
        found = self.members.get(device)
        return found is not None and found.revoked is None

    def is_admin(self, device: bytes) -> bool:
        """Whether a device may sign what administrators sign."""
        return device in self.admins and self.is_living(device)

    def living(self) -> tuple[Member, ...]:
        """The devices that belong now, in the order in which they came."""
        return tuple(member for member in self.members.values() if member.revoked is None)

    def heir(self, former: bytes) -> Member | None:
        """The device whose vault was restored from this one, if it belongs now; the latest of several."""
        heirs = [one for one in self.living() if former in {device_id(key) for key in one.former}]
        return heirs[-1] if heirs else None

    def is_former(self, device: bytes) -> bool:
        """Whether a device was never enrolled itself and is known by the one that follows it: it may only open."""
        return device not in self.members and self.heir(device) is not None

    def public_of(self, device: bytes) -> bytes | None:
        """The Ed25519 key of a device that belongs or belonged, or of one that a vault was restored from."""
        if (found := self.members.get(device)) is not None:
            return found.public
        keys = (key for member in self.members.values() for key in member.former)
        return next((key for key in keys if device_id(key) == device), None)

    def groups_of(self, device: bytes) -> tuple[Group, ...]:
        """The groups that a device is in."""
        return tuple(group for group in self.groups.values() if device in group.roles)

    def _key_of(self, author: bytes) -> bytes:
        if author == self.org:
            return self.root
        if (found := self.members.get(author)) is None:
            raise MemberRefused(MemberRefusal.AUTHOR)
        return found.public


def read(entries: Iterable[bytes], *, root: bytes) -> Membership:
    """The membership after all these entries. Raises `MemberRefused` at the first that does not follow."""
    remaining = iter(entries)
    first = next(remaining, None)
    if first is None:
        raise MemberRefused(MemberRefusal.CUT)
    membership = Membership.begun(first, root=root)
    for raw in remaining:
        membership = membership.extended(raw)
    return membership


def is_fork(known: Sequence[bytes], other: bytes, *, root: bytes) -> bool:
    """Whether an entry could have stood in the log where another one stands: somebody with the right signed twice."""
    try:
        index = parse(other).index
        if index > len(known) or known[index - 1] == other:
            return False
        if index == 1:
            Membership.begun(other, root=root)
        else:
            read(known[: index - 1], root=root).extended(other)
    except MemberRefused:
        return False
    return True


def org_of(root: bytes) -> bytes:
    """The id of the organisation with this root key."""
    return device_id(root)


def former_message(new: DeviceId) -> bytes:
    """What the key of a former device signs for the device that follows it."""
    return _FORMER + new


# --- who may sign what -----------------------------------------------------------------------------------------------


def _may_sign(now: Membership, entry: Entry) -> bool:
    author, is_root = entry.author, entry.author == now.org
    match entry.op:
        case ops.AddAdmin() | ops.RemoveAdmin():
            return is_root
        case ops.AddDevice():
            return is_root or now.is_admin(author)
        case (
            ops.OpenGroup(kind=GroupKind.RESTRICTED)
            | ops.GiveSpace()
            | ops.EndGrant()
            | ops.EraseSpaces()
            | ops.ApproveErasure()
            | ops.WithdrawErasure()
        ):
            return now.is_living(author)
        case ops.AddToGroup(group=group) | ops.RemoveFromGroup(group=group) | ops.Rotate(group=group):
            return is_root or _leads(now, author, group)
        case ops.OpenGroup() | ops.RevokeDevice() | ops.Countersign() | ops.RecoveryUse():
            return now.is_admin(author)
        case _:
            return False


def may_approve(now: Membership, device: bytes, order: bytes) -> bool:
    """Whether a device may agree to an order: of a supervisor or administrator who is somebody else than its author."""
    return _is_pending(now, order) and _leads_people(now, device) and not _is_its_author(now, device, order)


def may_withdraw(now: Membership, device: bytes, order: bytes) -> bool:
    """Whether a device may take an order back: one of its author's, or of whoever might agree to it.

    What is in force is being carried out, and nobody knows where: it cannot be taken back.
    """
    return _is_pending(now, order) and (
        _leads_people(now, device) or (now.is_living(device) and _is_its_author(now, device, order))
    )


def _is_pending(now: Membership, order: bytes) -> bool:
    known = now.erasures.get(order)
    return known is not None and known.in_force is None and known.withdrawn_by is None


def _leads_people(now: Membership, device: bytes) -> bool:
    """Whether a device is a supervisor's or an administrator's."""
    if not now.is_living(device):
        return False
    return now.is_admin(device) or not now.members[device].roles.isdisjoint({Role.SUPERVISOR, Role.ADMINISTRATOR})


def _is_its_author(now: Membership, device: bytes, order: bytes) -> bool:
    """Whether a device is of the person who gave an order, on whichever computer."""
    return now.members[device].person == now.members[now.erasures[order].by].person


def _leads(now: Membership, author: bytes, group: bytes) -> bool:
    """A restricted group is led by its supervisors, who may be no administrators; the others by both."""
    known = now.groups.get(group)
    if known is not None and known.roles.get(author) is GroupRole.SUPERVISOR:
        return True
    return (known is None or known.kind is not GroupKind.RESTRICTED) and now.is_admin(author)


# --- what an operation changes ---------------------------------------------------------------------------------------


def _add_admin(now: Membership, op: ops.AddAdmin, _: Entry) -> Membership:
    _rule(now.is_living(op.device) and op.device not in now.admins)
    return replace(now, admins=now.admins | {op.device})


def _remove_admin(now: Membership, op: ops.RemoveAdmin, _: Entry) -> Membership:
    _rule(op.device in now.admins)
    return replace(now, admins=now.admins - {op.device})


def _add_device(now: Membership, op: ops.AddDevice, entry: Entry) -> Membership:
    device = device_id(op.public)
    _rule(device not in now.members and device != now.org)
    _rule(_is_wrap_key(op.hpke))
    _rule(all(_vouches(key, device) for key in op.former))
    member = Member(
        device=device,
        public=op.public,
        hpke=op.hpke,
        person=op.person,
        roles=frozenset(op.roles),
        tag=op.tag,
        former=tuple(key.public for key in op.former),
        index=entry.index,
    )
    return replace(now, members={**now.members, device: member})


def _revoke_device(now: Membership, op: ops.RevokeDevice, _: Entry) -> Membership:
    _rule(now.is_living(op.device))
    gone = replace(now.members[op.device], revoked=dict(op.accepted), reason=op.reason)
    groups = {name: group.without(op.device) for name, group in now.groups.items()}
    return replace(now, members={**now.members, op.device: gone}, groups=groups)


def _open_group(now: Membership, op: ops.OpenGroup, entry: Entry) -> Membership:
    _rule(op.group not in now.groups and op.group != now.org)
    is_own = op.kind is GroupKind.RESTRICTED
    group = Group(op.group, op.kind, {entry.author: GroupRole.SUPERVISOR} if is_own else {})
    return replace(now, groups={**now.groups, op.group: group})


def _add_to_group(now: Membership, op: ops.AddToGroup, _: Entry) -> Membership:
    group = _group(now, op.group)
    _rule(now.is_living(op.device) and group.roles.get(op.device) is not op.role)
    joined = replace(group, roles={**group.roles, op.device: op.role})
    return replace(now, groups={**now.groups, op.group: joined})


def _remove_from_group(now: Membership, op: ops.RemoveFromGroup, _: Entry) -> Membership:
    group = _group(now, op.group)
    _rule(op.device in group.roles)
    return replace(now, groups={**now.groups, op.group: group.without(op.device)})


def _rotate(now: Membership, op: ops.Rotate, _: Entry) -> Membership:
    group = _group(now, op.group)
    _rule(op.epoch == group.epoch + 1)
    _rule({device for device, _ in op.wraps} == {*group.roles, now.org})
    rotated = replace(group, commitments={**group.commitments, op.epoch: op.commitment})
    return replace(now, groups={**now.groups, op.group: rotated})


def _grant(now: Membership, op: ops.GiveSpace, entry: Entry) -> Membership:
    to_all = set(now.groups[op.to].roles) if op.to in now.groups else {op.to} if now.is_living(op.to) else set()
    _rule(bool(to_all) and {device for device, _ in op.wraps} == to_all)
    given = Grant(
        space=op.space,
        epoch=op.epoch,
        gen=op.gen,
        to=op.to,
        role=op.role,
        commitment=op.commitment,
        by=entry.author,
        reason=op.reason,
        index=entry.index,
        standing=_standing(now, entry.author),
    )
    return _handed(now, given)


def _end_grant(now: Membership, op: ops.EndGrant, entry: Entry) -> Membership:
    standing = _standing(now, entry.author)
    return _handed(now, GrantEnd(op.space, op.gen, op.to, entry.author, op.reason, entry.index, standing))


def _countersign(now: Membership, op: ops.Countersign, _: Entry) -> Membership:
    return replace(now, countersigned=now.countersigned | set(op.frames))


def _recovery_use(now: Membership, op: ops.RecoveryUse, _: Entry) -> Membership:
    return replace(now, recoveries=(*now.recoveries, op))


def _erase_spaces(now: Membership, op: ops.EraseSpaces, entry: Entry) -> Membership:
    standing = _standing(now, entry.author)
    order = Erasure(entry.index, entry.hash, op.spaces, entry.author, op.reason, op.at, standing)
    is_alone = len({member.person for member in now.living()}) == 1
    return _in_force(now, order, entry) if is_alone else replace(now, erasures={**now.erasures, order.hash: order})


def _approve_erasure(now: Membership, op: ops.ApproveErasure, entry: Entry) -> Membership:
    _rule(may_approve(now, entry.author, op.order))
    return _in_force(now, replace(now.erasures[op.order], approved_by=entry.author), entry)


def _withdraw_erasure(now: Membership, op: ops.WithdrawErasure, entry: Entry) -> Membership:
    _rule(may_withdraw(now, entry.author, op.order))
    withdrawn = replace(now.erasures[op.order], withdrawn_by=entry.author)
    return replace(now, erasures={**now.erasures, op.order: withdrawn})


def _in_force(now: Membership, order: Erasure, entry: Entry) -> Membership:
    order = replace(order, in_force=entry.index)
    named = {space: (*now.erasing.get(space, ()), order) for space in order.spaces}
    return replace(now, erasures={**now.erasures, order.hash: order}, erasing={**now.erasing, **named})


_CHANGES: Mapping[type, Callable[[Membership, Any, Entry], Membership]] = {
    ops.AddAdmin: _add_admin,
    ops.RemoveAdmin: _remove_admin,
    ops.AddDevice: _add_device,
    ops.RevokeDevice: _revoke_device,
    ops.OpenGroup: _open_group,
    ops.AddToGroup: _add_to_group,
    ops.RemoveFromGroup: _remove_from_group,
    ops.Rotate: _rotate,
    ops.GiveSpace: _grant,
    ops.EndGrant: _end_grant,
    ops.Countersign: _countersign,
    ops.RecoveryUse: _recovery_use,
    ops.EraseSpaces: _erase_spaces,
    ops.ApproveErasure: _approve_erasure,
    ops.WithdrawErasure: _withdraw_erasure,
}


def _rule(holds: bool) -> None:  # noqa: FBT001 - reads as a sentence
    require(holds, MemberRefusal.RULE)


def _group(now: Membership, group: bytes) -> Group:
    if (known := now.groups.get(group)) is None:
        raise MemberRefused(MemberRefusal.RULE)
    return known


def _standing(now: Membership, author: bytes) -> dict[bytes, GroupRole]:
    return {group.id: group.roles[author] for group in now.groups_of(author)}


def _handed(now: Membership, event: Grant | GrantEnd) -> Membership:
    events = (*now.handed.get(event.space, ()), event)
    return replace(now, handed={**now.handed, event.space: events})


def _is_wrap_key(raw: bytes) -> bool:
    try:
        PublicKey(raw)
    except ValueError:
        return False
    return True


def _vouches(former: ops.FormerKey, new: DeviceId) -> bool:
    try:
        signatures.verify(former.public, former_message(new), former.signature)
    except NotAuthentic:
        return False
    return device_id(former.public) != new


__all__ = [
    "Entry",
    "Grant",
    "GrantEnd",
    "Group",
    "GroupKind",
    "GroupRole",
    "Left",
    "Member",
    "MemberRefusal",
    "MemberRefused",
    "Membership",
    "Reason",
    "Role",
    "former_message",
    "is_fork",
    "org_of",
    "read",
]
