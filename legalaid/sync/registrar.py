# SPDX-License-Identifier: Apache-2.0
"""How does this device write the membership log, and make the secrets that go with it?

Every entry is signed, judged by the rules every reader judges it by, and kept, in the caller's unit of work. The
secret of a group's new epoch is drawn here and wrapped at once for each member and for the organisation's seed.
"""

import secrets
from collections.abc import Iterable, Mapping

from legalaid.crypto.hpke import PublicKey
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import ID_BYTES
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import member_ops as ops
from legalaid.sync.custody import as_kept
from legalaid.sync.entries import NO_ENTRY, signed
from legalaid.sync.keyring import SECRET_BYTES, GroupSecret, SpaceKey, commitment
from legalaid.sync.membership import GroupKind, GroupRole, Membership, Role, former_message, org_of
from legalaid.sync.wraps import Address, Wrap, wrap


class Registrar:
    """The log in the hands of one device, with the root key beside it where the seed was typed in."""

    def __init__(self, work: Work, membership: Membership, *, root: SigningKey | None = None) -> None:
        self.membership = membership
        self.own = identity.current(work.connection)
        self._work = work
        self._root = root

    @classmethod
    def begin(cls, work: Work, *, root: SigningKey, recovery: PublicKey, policy: tuple[int, int]) -> "Registrar":
        """Begin the organisation of this root key."""
        op = ops.Genesis(root=root.public, recovery=recovery.raw, policy=policy, suites=ops.SUITES)
        org = org_of(root.public)
        raw = signed(op, org=org, index=1, prev=NO_ENTRY, author=org, key=root)
        kept.append(work, raw, 1)
        return cls(work, Membership.begun(raw, root=root.public), root=root)

    def own_entry(self, *, person: bytes, roles: Iterable[Role], tag: int) -> ops.AddDevice:
        """The operation that adds this device."""
        return ops.AddDevice(
            public=self.own.signing.public,
            hpke=self.own.opening.public.raw,
            person=person,
            roles=tuple(sorted(roles)),
            tag=tag,
            former=former_keys(self._work),
        )

    def say(self, op: ops.Op) -> None:
        """Sign an operation as this device. Raises `MemberRefused` if it has no right to it."""
        self._add(op, self.own.id, self.own.signing)

    def say_as_root(self, op: ops.Op) -> None:
        """Sign an operation with the root key."""
        if self._root is None:
            raise ValueError("the root key is not at hand")
        self._add(op, self.membership.org, self._root)

    def open_group(self, kind: GroupKind, members: Mapping[bytes, GroupRole]) -> bytes:
        """A new group with its members and first secret; its id."""
        group = secrets.token_bytes(ID_BYTES)
        self.say(ops.OpenGroup(group=group, kind=kind))
        for device, role in members.items():
            self.say(ops.AddToGroup(group=group, device=device, role=role))
        self.rotate(group)
        return group

    def rotate(self, group: bytes) -> None:
        """The next secret of a group, wrapped for everybody who is in it now."""
        secret = GroupSecret(secrets.token_bytes(SECRET_BYTES))
        known = self.membership.groups[group]
        epoch = known.epoch + 1
        wrapped = [
            self.wrap(secret, Address(group, epoch, 0, to)) for to in sorted({*known.roles, self.membership.org})
        ]
        self.say(
            ops.Rotate(
                group=group,
                epoch=epoch,
                commitment=commitment(secret),
                wraps=tuple((one.address.device, one.hash) for one in wrapped),
            )
        )
        kept.put_secret(self._work, group, epoch, 0, secret)
        for one in wrapped:
            kept.put_wrap(self._work, as_kept(one))

    def hand_over(self, group: bytes, device: bytes) -> tuple[Wrap, ...]:
        """Every secret of a group that is held here, wrapped for one more device and kept to be handed on."""
        held = kept.secrets_of(self._work.connection, group)
        wrapped = tuple(
            self.wrap(GroupSecret(secret), Address(group, epoch, gen, device)) for (epoch, gen), secret in held.items()
        )
        for one in wrapped:
            kept.put_wrap(self._work, as_kept(one))
        return wrapped

    def holds(self, group: bytes) -> bool:
        """Whether every secret of a group is held here."""
        held = kept.secrets_of(self._work.connection, group)
        return {(epoch, 0) for epoch in self.membership.groups[group].commitments} <= set(held)

    def wrap(self, secret: GroupSecret | SpaceKey, address: Address) -> Wrap:
        """A secret sealed to a member device, or under the organisation's id to the recovery key."""
        membership = self.membership
        is_recovery = address.device == membership.org
        raw = membership.recovery if is_recovery else membership.members[address.device].hpke
        return wrap(secret, address, to=PublicKey(raw), org=membership.org)

    def _add(self, op: ops.Op, author: bytes, key: SigningKey) -> None:
        now = self.membership
        raw = signed(op, org=now.org, index=now.length + 1, prev=now.head, author=author, key=key)
        self.membership = now.extended(raw)
        kept.append(self._work, raw, self.membership.length)


def former_keys(reader: Reader) -> tuple[ops.FormerKey, ...]:
    """The keys of the devices that this vault was restored from, each vouching for the one that it is now."""
    own = identity.current(reader.connection)
    names = identity.former(reader.connection)
    keys = [key for name in names if (key := identity.signing_key(reader.connection, name)) is not None]
    message = former_message(own.id)
    return tuple(sorted((ops.FormerKey(key.public, key.sign(message)) for key in keys), key=lambda one: one.public))
