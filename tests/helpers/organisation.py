# SPDX-License-Identifier: Apache-2.0
"""An invented organisation whose log a test writes entry by entry, with every key at hand."""

from collections.abc import Iterable

from legalaid.crypto.hpke import PrivateKey
from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import device_id
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import NO_ENTRY, entry_hash, signed
from legalaid.sync.keyring import GroupSecret, commitment
from legalaid.sync.membership import GroupKind, GroupRole, Membership, Role, former_message, org_of, read


def named(word: str) -> bytes:
    """16 bytes that are always the same for one word."""
    return sha256(word.encode())[:16]


class Laptop:
    """A device with both of its keys."""

    def __init__(self, name: str) -> None:
        self.key = SigningKey(sha256(b"signing " + name.encode()))
        self.opening = PrivateKey(sha256(b"1" + name.encode()) + sha256(b"2" + name.encode()) + sha256(b"3"))
        self.id = device_id(self.key.public)
        self.person = named(f"person {name}")


class Organisation:
    """The log so far, and who can sign more of it."""

    def __init__(self, name: str = "organisation") -> None:
        self.root = SigningKey(sha256(b"root of " + name.encode()))
        self.recovery = PrivateKey(bytes(64) + sha256(name.encode()))
        self.org = org_of(self.root.public)
        self.log: list[bytes] = []
        self._folded: tuple[list[bytes], Membership] | None = None
        self.say(ops.Genesis(root=self.root.public, recovery=self.recovery.public.raw, policy=(1, 1), suites=(1,)))

    @property
    def membership(self) -> Membership:
        """The log, read from its beginning, or on from where it was read before."""
        known, folded = self._folded or ([], None)
        if folded is not None and self.log[: len(known)] == known:
            for raw in self.log[len(known) :]:
                folded = folded.extended(raw)
        else:
            folded = read(self.log, root=self.root.public)
        self._folded = (list(self.log), folded)
        return folded

    def entry(
        self,
        op: ops.Op,
        by: Laptop | None = None,
        *,
        index: int | None = None,
        prev: bytes | None = None,
        org: bytes | None = None,
    ) -> bytes:
        """The bytes of an entry, by default the next one, by a laptop or the root."""
        return signed(
            op,
            org=org or self.org,
            index=index or len(self.log) + 1,
            prev=prev or (entry_hash(self.log[-1]) if self.log else NO_ENTRY),
            author=by.id if by else self.org,
            key=by.key if by else self.root,
        )

    def say(self, op: ops.Op, by: Laptop | None = None) -> None:
        """Add an entry without looking whether it is allowed."""
        self.log.append(self.entry(op, by))

    def added(
        self,
        laptop: Laptop,
        *,
        tag: int = 1,
        roles: Iterable[Role] = (Role.LAWYER,),
        former: Iterable[Laptop] = (),
    ) -> ops.AddDevice:
        """The operation that adds a laptop."""
        vouched = sorted((one.key.public, one.key.sign(former_message(laptop.id))) for one in former)
        return ops.AddDevice(
            public=laptop.key.public,
            hpke=laptop.opening.public.raw,
            person=laptop.person,
            roles=tuple(sorted(roles)),
            tag=tag,
            former=tuple(ops.FormerKey(*pair) for pair in vouched),
        )

    def rotated(self, group: bytes, secret: bytes | None = None) -> ops.Rotate:
        """The operation that gives a group its next secret; the hashes are of no real wraps."""
        now = self.membership
        of = now.groups[group]
        secret = GroupSecret(secret or sha256(group + bytes([of.epoch + 1])))
        wraps = tuple((device, sha256(device)) for device in sorted({*of.roles, now.org}))
        return ops.Rotate(group=group, epoch=of.epoch + 1, commitment=commitment(secret), wraps=wraps)


class Office(Organisation):
    """An organisation with one office: Dara administers, Sophea is a lawyer, Vanna of another office too."""

    EVERYONE, GROUP, SHARED, OTHER = (named(word) for word in ("everyone", "office", "shared", "other office"))

    def __init__(self, name: str = "") -> None:
        super().__init__(name or "organisation")
        self.dara, self.sophea, self.vanna = (Laptop(name + each) for each in ("dara", "sophea", "vanna"))
        self.say(self.added(self.dara, roles=(Role.ADMINISTRATOR, Role.LAWYER)))
        self.say(ops.AddAdmin(device=self.dara.id))
        self.say(self.added(self.sophea, tag=2), self.dara)
        self.say(self.added(self.vanna, tag=1), self.dara)
        members = (self.dara, self.sophea)
        self.group(self.EVERYONE, GroupKind.EVERYONE, self.dara, self.sophea, self.vanna)
        self.group(self.GROUP, GroupKind.OFFICE, *members)
        self.group(self.SHARED, GroupKind.SHARED, *members)
        self.group(self.OTHER, GroupKind.OFFICE, self.vanna)

    def group(self, group: bytes, kind: GroupKind, *members: Laptop) -> None:
        """A group with members and a first secret."""
        self.say(ops.OpenGroup(group=group, kind=kind), self.dara)
        for laptop in members:
            self.say(ops.AddToGroup(group=group, device=laptop.id, role=GroupRole.WRITER), self.dara)
        self.say(self.rotated(group), self.dara)
