# SPDX-License-Identifier: Apache-2.0
"""How does an organisation go on when its administrators' computers are gone?

With the seed, a computer of the organisation becomes an administrator and opens every secret that is kept here for the
seed. So does a vault that was restored from the backup of such a computer: the root lets it in where that one was.
Everybody sees in the log that it was done.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from legalaid.clock import to_milliseconds
from legalaid.errors import NoOrganisation
from legalaid.services.desk import Desk
from legalaid.services.devices import free_tag
from legalaid.services.organisation import meet, offices, root_of, seal, settle, standing
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.membership import Mine
from legalaid.store.unit_of_work import Work
from legalaid.sync import custody, organisation
from legalaid.sync import member_ops as ops
from legalaid.sync.membership import Group, GroupRole, Member, Membership, Role
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
    meet(desk)  # the hub hands what was sealed to the seed to administrators
    with desk.write("org.recover") as work:
        _, membership = standing(work)
        opened = _open_for_recovery(work, membership, seed)
    seal(desk)
    desk.settle_in()
    return {"administrator": True, "secrets": opened}


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


def _open_for_recovery(work: Work, membership: Membership, seed: Seed) -> int:
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
