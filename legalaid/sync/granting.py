# SPDX-License-Identifier: Apache-2.0
"""How is the key of one space given to somebody outside its home group, and taken back?

A grant hands out the key alone, for each epoch and generation under which the space has frames. Taking it back raises
the generation: what was sealed before stays readable to who had it, what comes later does not. Whoever still holds a
grant gets the new key at once.
"""

from collections.abc import Collection, Mapping

from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.custody import as_kept
from legalaid.sync.frames import FrameKind, parse_header
from legalaid.sync.keyring import SpaceKey, commitment
from legalaid.sync.membership import Grant, GroupKind, GroupRole, Membership
from legalaid.sync.opening import Opening
from legalaid.sync.registrar import Registrar
from legalaid.sync.wraps import Address, Wrap

_Keys = Mapping[tuple[int, int], SpaceKey]


def may_give(membership: Membership, device: bytes, opening: Opening) -> bool:
    """Whether what this device signs about the space's key counts."""
    home = membership.groups.get(opening.home_group)
    role = None if home is None else home.roles.get(device)
    if home is not None and home.kind is GroupKind.RESTRICTED:
        return role is GroupRole.SUPERVISOR
    return role in {GroupRole.WRITER, GroupRole.SUPERVISOR}


def give(work: Work, registrar: Registrar, opening: Opening, to: bytes, *, reason: int) -> int:
    """Give every key of a space to a device or group; returns how many there were."""
    keys = _all_keys(work, registrar.membership, opening)
    for (epoch, gen), key in sorted(keys.items(), key=lambda one: (one[0][1], one[0][0])):
        _hand(work, registrar, opening, Address(opening.space, epoch, gen, to), key=key, reason=reason)
    return len(keys)


def hand_over(work: Work, registrar: Registrar, device: bytes) -> tuple[Wrap, ...]:
    """The keys that were given to a group before this device came into it, as far as they are held here."""
    membership = registrar.membership
    groups = {group.id for group in membership.groups_of(device)}
    events = (event for events in membership.handed.values() for event in events)
    given = [event for event in events if isinstance(event, Grant) and event.to in groups]
    wrapped: list[Wrap] = []
    for grant in given:
        known = kept.space(work.connection, grant.space)
        opening = None if known is None else keychain.opening_of(known)
        key = None if opening is None else keychain.key_at(work, opening, epoch=grant.epoch, gen=grant.gen)
        if key is not None:
            wrapped.append(registrar.wrap(key, Address(grant.space, grant.epoch, grant.gen, device)))
    return tuple(wrapped)


def take_back(work: Work, registrar: Registrar, opening: Opening, to: bytes, *, reason: ops.Reason) -> None:
    """End a grant, and give the key that follows to whoever still holds one."""
    following = authority.gen(registrar.membership, opening) + 1
    registrar.say(ops.EndGrant(space=opening.space, gen=following, to=to, reason=reason))
    renew(work, registrar, opening)


def renew(work: Work, registrar: Registrar, opening: Opening) -> None:
    """Give the key in force to whoever holds a grant: after a rotation, or after another grant was taken back."""
    key = keychain.current_key(work, registrar.membership, opening)
    if key is None:
        return
    for grant in authority.grants(registrar.membership, opening):
        if _receivers(registrar.membership, grant.to):
            address = Address(opening.space, key.epoch, key.gen, grant.to)
            _hand(work, registrar, opening, address, key=key.key, reason=grant.reason)


def _hand(work: Work, registrar: Registrar, opening: Opening, to: Address, *, key: SpaceKey, reason: int) -> None:
    """Sign one grant, with a wrap for the device that `to` names, or for each device of the group."""
    devices = _receivers(registrar.membership, to.device)
    wrapped = [registrar.wrap(key, Address(to.holder, to.epoch, to.gen, device)) for device in sorted(devices)]
    registrar.say(
        ops.GiveSpace(
            space=opening.space,
            epoch=to.epoch,
            gen=to.gen,
            to=to.device,
            role=GroupRole.WRITER,
            commitment=commitment(key),
            wraps=tuple((one.address.device, one.hash) for one in wrapped),
            reason=reason,
        )
    )
    for one in wrapped:
        kept.put_wrap(work, as_kept(one))


def _receivers(membership: Membership, to: bytes) -> Collection[bytes]:
    group = membership.groups.get(to)
    if group is not None:
        return group.roles
    return [to] if membership.is_living(to) else []


def _all_keys(work: Work, membership: Membership, opening: Opening) -> _Keys:
    """The keys of every epoch and generation under which there are frames, and the one in force."""
    headers = (parse_header(frame.raw) for frame in frames.of_space(work.connection, opening.space))
    names = {(header.epoch, header.gen) for header in headers if header.kind is not FrameKind.OPENING}
    now = keychain.current_key(work, membership, opening)
    if now is not None:
        names.add((now.epoch, now.gen))
    found = {(epoch, gen): keychain.key_at(work, opening, epoch=epoch, gen=gen) for epoch, gen in names}
    return {name: key for name, key in found.items() if key is not None}
