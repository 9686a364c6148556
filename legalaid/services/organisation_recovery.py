# SPDX-License-Identifier: Apache-2.0
"""How does an organisation go on when its administrators' computers are gone?

With the seed, a computer of the organisation becomes an administrator and opens every secret that is kept here for the
seed. So does a vault that was restored from the backup of such a computer: the root lets it in where that one was.
Everybody sees in the log that it was done.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from legalaid.clock import to_milliseconds
from legalaid.crypto.signatures import SigningKey
from legalaid.errors import NoOrganisation, NotOurHub, SyncError
from legalaid.services.desk import Desk
from legalaid.services.devices import free_tag
from legalaid.services.organisation import meet, offices, root_of, seal, settle, standing
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.membership import Mine
from legalaid.store.unit_of_work import Work
from legalaid.sync import custody, organisation, rebasing
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import MemberRefused
from legalaid.sync.membership import Group, GroupRole, Member, Membership, Role, org_of
from legalaid.sync.organisation import Seed, read_seed
from legalaid.sync.registrar import Registrar
from legalaid.sync.wraps import WrapRefused, parse, unwrap


def recover_with(desk: Desk, typed: str) -> dict[str, Any]:
    """As `recover`, with what stands on the papers: a code, or as many shares as are needed, one on each line.

    Raises `BadRecoveryGroups` for a code that was mistyped.
    """
    return recover(desk, read_seed(typed))


def recover(desk: Desk, seed: Seed) -> dict[str, Any]:
    """Make this computer an administrator with the seed, and open every secret that is kept here for it.

    Raises `NoOrganisation` for a computer that neither belongs nor was restored from one that did, or `SeedRefused`
    for another organisation's seed.
    """
    meet(desk)
    _meet_as_root(desk, seed)
    with desk.write("org.recover") as work:
        stand, membership = standing(work)
        registrar = Registrar(work, membership, root=root_of(seed, stand))
        own = registrar.own.id
        if not membership.is_living(own):
            _let_in_again(desk, work, registrar, stand)
        if not registrar.membership.is_admin(own):
            registrar.say_as_root(ops.AddAdmin(device=own))
        registrar.say(ops.RecoveryUse(device=own, at=to_milliseconds(work.now)))
        work.log("org.recover", "vault", None)
    _meet_as_root(desk, seed)
    meet(desk)  # the hub hands what was sealed to the seed to administrators
    with desk.write("org.recover") as work:
        _, membership = standing(work)
        opened = open_for_recovery(work, membership, seed)
    seal(desk)
    desk.settle_in()
    return {"administrator": True, "secrets": opened}


def _meet_as_root(desk: Desk, seed: Seed) -> None:
    """Make the hub's log and this one equal, if there is a hub that can be reached: it may not know this computer."""
    with desk.read() as reader:
        stand, _ = standing(reader)
    if stand.hub_url is not None:
        root = root_of(seed, stand)
        with contextlib.suppress(SyncError):
            share_log(desk, root, stand.hub_url)


def share_log(desk: Desk, root: SigningKey, hub: str) -> None:
    """Take in what the hub's log has more, and add what this one has more, by the root key. Raises a `SyncError`."""
    from legalaid.sync.transport import Line  # noqa: PLC0415 - only who goes on the line loads what it needs

    with Line(hub, org=org_of(root.public), key=root, clock=desk.clock) as line:
        theirs = tuple(line.members())
        with desk.write("sync.receive") as work:
            try:
                rebasing.take_entries(work, theirs, settled=kept.handed_out(work.connection))
            except MemberRefused:
                raise NotOurHub from None
            ours = kept.entries(work.connection)
        if ours[: len(theirs)] == theirs:
            for raw in ours[len(theirs) :]:
                line.post_member(raw)


def _let_in_again(desk: Desk, work: Work, registrar: Registrar, stand: Mine) -> None:
    """Enter a restored vault in the place of the computer that it was restored from."""
    membership, own = registrar.membership, registrar.own.id
    former = _former(work, membership)
    if former is None or membership.member(own) is not None:
        raise NoOrganisation
    tag = free_tag(membership, offices(work, membership).get(stand.office_code))
    roles = sorted(former.roles | {Role.ADMINISTRATOR})
    registrar.say_as_root(registrar.own_entry(person=former.person, roles=roles, tag=tag))
    for group, role in _places(membership, former.device):
        registrar.say_as_root(ops.AddToGroup(group=group.id, device=own, role=role))
    settle(desk, work, replace(stand, tag=tag))


def _former(work: Work, membership: Membership) -> Member | None:
    """The last computer that this vault was restored from and that belongs, or belonged."""
    known = (membership.member(name) for name in identity.former(work.connection))
    return next((member for member in known if member is not None), None)


def _places(membership: Membership, device: bytes) -> Iterator[tuple[Group, GroupRole]]:
    """The groups that a computer is in, or was in until it was removed, and what it was there."""
    for group in membership.groups.values():
        if device in group.roles:
            yield group, group.roles[device]
        elif device in group.left:
            yield group, group.left[device].role


def open_for_recovery(work: Work, membership: Membership, seed: Seed) -> int:
    """Open every secret that is kept here for the seed; how many were new."""
    key, opened = organisation.recovery_key(seed), 0
    for name, raw in ((one.name, one.raw) for one in kept.wraps(work.connection)):
        wrapped = parse(raw)
        commitment = custody.committed(membership, wrapped.address)
        if name.recipient != membership.org or commitment is None:
            continue
        try:
            secret = unwrap(wrapped, key=key, org=membership.org, commitment=commitment)
        except WrapRefused:
            continue
        opened += kept.secret(work.connection, name.holder, name.epoch, name.gen) is None
        kept.put_secret(work, name.holder, name.epoch, name.gen, secret)
    return opened
