# SPDX-License-Identifier: Apache-2.0
"""How does a computer come to belong to the organisation?

Two files do it: the request of the new computer and the answer of an administrator's. Two people compare the
fingerprints. A laptop that worked alone brings all its cases: they are sealed under the office that it joins, with the
numbers they have.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from legalaid.domain.office import DirectoryOffice
from legalaid.errors import (
    AnswerFileRefused,
    DeviceKnown,
    HasOrganisation,
    NoGroupKey,
    NoTagFree,
    NotFound,
    PersonClaimed,
    RequestFileRefused,
    SeedNeeded,
    WrongValue,
)
from legalaid.ids import FIRST_OWN_TAG, SpaceId, is_office_code
from legalaid.services.desk import Desk
from legalaid.services.organisation import (
    as_administrator,
    directory_row,
    meet,
    names_of,
    office_of,
    offices,
    root_of,
    seal,
    settle,
    standing,
)
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.membership import Mine
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import blind, custody, enrolment, granting
from legalaid.sync import member_ops as ops
from legalaid.sync.enrolment import Admitted, Answer, EnrolmentRefused, Request
from legalaid.sync.ingest import reconsider
from legalaid.sync.membership import GroupKind, GroupRole, Member, Membership, Role
from legalaid.sync.organisation import Seed
from legalaid.sync.registrar import Registrar, former_keys

REQUEST = "enrolment_request"
"""The last request file of this vault (hexadecimal), to which an answer must fit."""

_SHARING = {Role.HEAD_OFFICE, Role.INTAKE}
"""Who takes part in the intake and statistics of every office."""


Keep = Callable[[Work, bytes], None]
"""Puts an answer away with the entries of the log that let the computer in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request file, and the fingerprint that two people compare."""

    file: bytes
    device: bytes
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Approved:
    """An answer file, what it gives, and both fingerprints."""

    file: bytes
    device: bytes
    tag: int
    office: str
    roles: tuple[str, ...]
    fingerprint: str
    root_fingerprint: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What a request file proves, before anybody answers it. `person` is known where a restored vault asks anew."""

    device: bytes
    fingerprint: str
    person: str | None
    is_restored: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """What the answer to this vault's request gives, before it is taken: the root is not pinned yet."""

    root_fingerprint: str
    office: str
    tag: int
    roles: tuple[str, ...]
    hub: str | None


# --- joining ---------------------------------------------------------------------------------------------------------


def request(desk: Desk) -> Asked:
    """Ask to belong: the file for an administrator. Raises `HasOrganisation`.

    A vault that was restored from a backup is a computer of its own, and asks anew.
    """
    asked = prepared(desk)
    wait_for(desk, asked)
    return asked


def prepared(desk: Desk) -> Asked:
    """The request that this vault would make now. Raises `HasOrganisation`."""
    with desk.read() as reader:
        if _belongs(reader):
            raise HasOrganisation
        own = identity.current(reader.connection)
        asking = Request(
            public=own.signing.public,
            hpke=own.opening.public.raw,
            person=desk.actor.bytes,
            former=former_keys(reader),
            office_space=desk.office_space,
            stats_space=desk.stats_space,
        )
    file = enrolment.request_file(asking, key=own.signing)
    return Asked(file, asking.device, enrolment.request_fingerprint(asking))


def wait_for(desk: Desk, asked: Asked) -> None:
    """This request was handed over: an answer must fit it."""
    desk.store.meta[REQUEST] = asked.file.hex()


def asked(desk: Desk) -> Asked | None:
    """The request of this vault that waits for its answer, if there is one."""
    raw = desk.store.meta.get(REQUEST)
    if raw is None:
        return None
    asking = enrolment.read_request(bytes.fromhex(raw))
    return Asked(bytes.fromhex(raw), asking.device, enrolment.request_fingerprint(asking))


def look_at_request(desk: Desk, file: bytes) -> Looked:
    """Who asks, for two people to compare before it is answered. Raises `RequestFileRefused`, `DeviceKnown`."""
    asking = _request_in(file)
    with desk.read() as reader:
        _, membership = standing(reader)
    if membership.member(asking.device) is not None:
        raise DeviceKnown
    person = str(UUID(bytes=asking.person)) if _proves_its_person(membership, asking) else None
    return Looked(asking.device, enrolment.request_fingerprint(asking), person, bool(asking.former))


def look_at_answer(desk: Desk, file: bytes) -> Offered:
    """What an answer gives, for two people to compare before it is taken. Raises `AnswerFileRefused`."""
    with desk.read() as reader:
        admitted = _answer_to(desk, reader, file)
    member = admitted.membership.members[desk.store.device]
    return Offered(
        root_fingerprint=enrolment.root_fingerprint(admitted.answer.root),
        office=admitted.answer.office_code,
        tag=member.tag,
        roles=tuple(sorted(member.roles)),
        hub=admitted.answer.hub_url or None,
    )


def approve(
    desk: Desk,
    file: bytes,
    *,
    roles: Collection[str],
    office: str,
    person: str | None = None,
    seed: Seed | None = None,
    keep: Keep = lambda _work, _answer: None,
) -> Approved:
    """Let a computer belong, in an office that is there or in a new one, and answer its request.

    `person` is the id of a person who has a computer already. An administrator is named with the seed. `keep` puts the
    answer away in the transaction that lets the computer in, so that nobody belongs whose answer is lost. Raises
    `NotAdministrator`, `RequestFileRefused`, `DeviceKnown`, `PersonClaimed`, `SeedNeeded`, `SeedRefused`,
    `NoGroupKey`, `NoTagFree`.
    """
    chosen, asking = _roles(roles), _request_in(file)
    if not is_office_code(office):
        raise WrongValue(field="office")
    if Role.ADMINISTRATOR in chosen and seed is None:
        raise SeedNeeded
    meet(desk)
    with desk.write("device.approve") as work:
        stand, membership = as_administrator(work, desk)
        registrar = Registrar(work, membership, root=None if seed is None else root_of(seed, stand))
        if membership.member(asking.device) is not None:
            raise DeviceKnown
        answer = _Admission(
            work=work,
            registrar=registrar,
            stand=stand,
            asking=asking,
            roles=chosen,
            office=office,
            person=_person_id(membership, person) or _own_person(membership, asking),
        ).run()
        file_back = enrolment.answer_file(answer, to=file, request=asking, key=registrar.own.signing)
        keep(work, file_back)
        kept.note_handed_out(work)
        work.log("device.approve", "vault", None)
    seal(desk)
    meet(desk)
    tag = registrar.membership.members[asking.device].tag
    return Approved(
        file=file_back,
        device=asking.device,
        tag=tag,
        office=office,
        roles=tuple(sorted(chosen)),
        fingerprint=enrolment.request_fingerprint(asking),
        root_fingerprint=enrolment.root_fingerprint(stand.root),
    )


def join(desk: Desk, file: bytes, *, root: bytes | None = None) -> dict[str, Any]:
    """Belong from now on, by the answer to this vault's own request; the whole backlog is sealed.

    From here on the organisation's root key never changes; with `root` it must be that one. Raises `HasOrganisation`
    or `AnswerFileRefused`.
    """
    with desk.write("device.join") as work:
        if _belongs(work):
            raise HasOrganisation
        admitted = _answer_to(desk, work, file)
        if root is not None and admitted.answer.root != root:
            raise AnswerFileRefused
        stand = _stand(admitted, desk.store.device)
        _keep_log(work, admitted.answer.log, stand)
        settle(desk, work, stand)
        custody.take_wraps(work, admitted.membership, admitted.answer.wraps)
        reconsider(work, admitted.membership)
        work.log("device.join", "vault", None)
    del desk.store.meta[REQUEST]
    sealed = seal(desk)
    desk.settle_in()
    return {
        "org": stand.org.hex(),
        "fingerprint": enrolment.root_fingerprint(stand.root),
        "office": stand.office_code,
        "device_tag": stand.tag,
        "hub": stand.hub_url,
        "sealed": sealed,
    }


def _belongs(reader: Reader) -> bool:
    """Whether this computer was let in; the former one of a restored vault does not count."""
    membership = custody.current(reader)
    return membership is not None and membership.member(identity.current(reader.connection).id) is not None


def _keep_log(work: Work, log: Sequence[bytes], stand: Mine) -> None:
    """Keep the log of the answer; a restored vault knows its beginning and root, which must be the same."""
    known, before = kept.entries(work.connection), kept.mine(work.connection)
    if tuple(log[: len(known)]) != known or (before is not None and before.root != stand.root):
        raise AnswerFileRefused
    for index, raw in enumerate(log[len(known) :], len(known) + 1):
        kept.append(work, raw, index)


# --- looking ---------------------------------------------------------------------------------------------------------


def list_devices(desk: Desk) -> list[dict[str, Any]]:
    """Every computer that belongs or belonged. Raises `NoOrganisation`."""
    with desk.read() as reader:
        _, membership = standing(reader)
        directory, names = offices(reader, membership), names_of(reader)
        return [
            _listed(membership, directory, names, member) | {"this_computer": member.device == desk.store.device}
            for member in membership.members.values()
        ]


# --- approving -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Admission:
    """One computer on its way into one office."""

    work: Work
    registrar: Registrar
    stand: Mine
    asking: Request
    roles: frozenset[Role]
    office: str
    person: bytes

    def run(self) -> Answer:
        """Write the log and wrap the secrets; what the answer says."""
        registrar, device = self.registrar, self.asking.device
        directory = offices(self.work, registrar.membership)
        row = directory.get(self.office)
        registrar.say(self._entry(row))
        if Role.ADMINISTRATOR in self.roles:
            registrar.say_as_root(ops.AddAdmin(device=device))
        row = self._opened() if row is None else row
        self._enter(row.office_group, self._rank)
        index = blind.index_group(registrar.membership)
        for group in (row.shared_group, self.stand.everyone, *([] if index is None else [index.id])):
            self._enter(group, GroupRole.WRITER)
        if self.roles & _SHARING:
            for other in directory.values():
                self._enter(other.shared_group, GroupRole.WRITER)
        return self._answer(row)

    @property
    def _rank(self) -> GroupRole:
        return GroupRole.SUPERVISOR if Role.SUPERVISOR in self.roles else GroupRole.WRITER

    def _entry(self, row: DirectoryOffice | None) -> ops.AddDevice:
        return ops.AddDevice(
            public=self.asking.public,
            hpke=self.asking.hpke,
            person=self.person,
            roles=tuple(sorted(self.roles)),
            tag=free_tag(self.registrar.membership, row),
            former=self.asking.former,
        )

    def _opened(self) -> DirectoryOffice:
        """A new office with its first computer, whose own spaces are the ones in force."""
        registrar, device = self.registrar, self.asking.device
        sharing = {one.device: GroupRole.WRITER for one in registrar.membership.living() if one.roles & _SHARING}
        return directory_row(
            self.work,
            SpaceId(self.stand.org_space),
            code=self.office,
            office_group=registrar.open_group(GroupKind.OFFICE, {device: self._rank}),
            shared_group=registrar.open_group(GroupKind.SHARED, {**sharing, device: GroupRole.WRITER}),
            office_space=self.asking.office_space,
            stats_space=self.asking.stats_space,
        )

    def _enter(self, group: bytes, role: GroupRole) -> None:
        if self.asking.device in self.registrar.membership.groups[group].roles:
            return
        if not self.registrar.holds(group):
            raise NoGroupKey
        self.registrar.say(ops.AddToGroup(group=group, device=self.asking.device, role=role))

    def _answer(self, row: DirectoryOffice) -> Answer:
        registrar, stand, device = self.registrar, self.stand, self.asking.device
        groups = registrar.membership.groups_of(device)
        secrets = [one for group in groups for one in registrar.hand_over(group.id, device)]
        keys = granting.hand_over(self.work, registrar, device)
        return Answer(
            root=stand.root,
            author=registrar.own.id,
            log=kept.entries(self.work.connection),
            wraps=tuple(map(bytes, (*secrets, *keys))),
            hub_url=stand.hub_url or "",
            office_code=self.office,
            everyone=stand.everyone,
            office_group=row.office_group,
            shared_group=row.shared_group,
            org_space=stand.org_space,
            office_space=row.office_space,
            stats_space=row.stats_space,
        )


def free_tag(membership: Membership, row: DirectoryOffice | None) -> int:
    """The lowest device number that no computer of the office has or had."""
    group = None if row is None else membership.groups[row.office_group]
    devices = set() if group is None else {*group.roles, *group.left}
    taken = {membership.members[device].tag for device in devices}
    free = next((tag for tag in range(1, FIRST_OWN_TAG) if tag not in taken), None)
    if free is None:
        raise NoTagFree
    return free


def _roles(codes: Collection[str]) -> frozenset[Role]:
    if not codes or not set(codes) <= set(Role):
        raise WrongValue(field="role")
    return frozenset(map(Role, codes))


def _request_in(file: bytes) -> Request:
    try:
        return enrolment.read_request(file)
    except EnrolmentRefused:
        raise RequestFileRefused from None


def _own_person(membership: Membership, asking: Request) -> bytes:
    """Whose computer it is by its own word, which counts for nobody who has one already. Raises `PersonClaimed`."""
    known = {member.person for member in membership.members.values()}
    if asking.person in known and not _proves_its_person(membership, asking):
        raise PersonClaimed
    return asking.person


def _proves_its_person(membership: Membership, asking: Request) -> bool:
    """Whether a key of an earlier computer of that person, or of one before it, vouches for the new one."""
    theirs = [member for member in membership.members.values() if member.person == asking.person]
    keys = {key for member in theirs for key in (member.public, *member.former)}
    return any(former.public in keys for former in asking.former)


def _person_id(membership: Membership, person: str | None) -> bytes | None:
    if person is None:
        return None
    known = {member.person for member in membership.members.values()}
    try:
        name = UUID(person).bytes
    except ValueError:
        raise NotFound(kind="staff") from None
    if name not in known:
        raise NotFound(kind="staff")
    return name


# --- joining ---------------------------------------------------------------------------------------------------------


def _answer_to(desk: Desk, reader: Reader, file: bytes) -> Admitted:
    asked = desk.store.meta.get(REQUEST)
    if asked is None:
        raise AnswerFileRefused
    raw, own = bytes.fromhex(asked), identity.current(reader.connection)
    try:
        return enrolment.read_answer(file, to=raw, request=enrolment.read_request(raw), key=own.opening)
    except EnrolmentRefused:
        raise AnswerFileRefused from None


def _stand(admitted: Admitted, device: bytes) -> Mine:
    answer, membership = admitted.answer, admitted.membership
    return Mine(
        org=membership.org,
        root=answer.root,
        everyone=answer.everyone,
        office_group=answer.office_group,
        shared_group=answer.shared_group,
        org_space=answer.org_space,
        office_space=answer.office_space,
        stats_space=answer.stats_space,
        tag=membership.members[device].tag,
        office_code=answer.office_code,
        hub_url=answer.hub_url or None,
    )


def _listed(
    membership: Membership, directory: Mapping[str, DirectoryOffice], names: Mapping[bytes, str], member: Member
) -> dict[str, Any]:
    return {
        "device": member.device.hex(),
        "person": str(UUID(bytes=member.person)),
        "name": names.get(member.person),
        "roles": sorted(member.roles),
        "office": office_of(directory, membership, member.device),
        "tag": member.tag,
        "administrator": membership.is_admin(member.device),
        "removed": member.revoked is not None,
    }
