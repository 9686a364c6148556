# SPDX-License-Identifier: Apache-2.0
"""What would an erasure take and what would it leave, which orders are there, and who has carried them out?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from legalaid import limits
from legalaid.clock import from_milliseconds
from legalaid.domain.case import CaseFile, Contact, Letter
from legalaid.domain.office import ErasureReport
from legalaid.domain.person import Person, PersonLink
from legalaid.services import colleagues
from legalaid.services.backups import last_backup
from legalaid.services.colleagues import STRANGER, Colleague
from legalaid.services.desk import Desk
from legalaid.services.erasure import REASONS, Subject, subject_of, typed_for
from legalaid.services.organisation import standing
from legalaid.store import device as identity
from legalaid.store import erasure, frames
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.sync import authority, erasing, keychain
from legalaid.sync.membership import Erasure, Membership, may_approve, may_withdraw
from legalaid.sync.opening import Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an order would take, and what it leaves untouched, told before it is given.

    `computers`: which belong and have the key. `removed`: removed computers that had it, and keep what they read.
    `letters`: letters that were printed. `mentions`: entries of the intake, and links between persons, that speak of it
    and are no part of it. `is_counted`: a fact of statistics without a name stays.
    `hub_days`: how long the hub keeps the sealed bytes, which it gives to nobody; None without a hub.
    """

    number: str
    kind: str
    may_order: bool
    needs_second: bool
    records: int
    files: int
    unsent: int
    computers: int
    removed: int
    letters: int
    mentions: int
    is_counted: bool
    backed_up: datetime | None
    hub_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What is known of an order on one computer: done, or how many saves wait there; neither if it said nothing yet."""

    device: str
    tag: int
    person: Colleague
    is_done: bool
    unsent: int | None
    at: datetime | None
    heard: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """An order to erase. `number` is empty where the case was never here; `typed` is what confirms it.

    `is_here`: it still is, so it waits for this person if the order is in force. `unsent`: saves of this person that
    nobody else has, and that go if he agrees.
    """

    entry: int
    number: str
    typed: str
    reason: str
    at: datetime
    by: Colleague
    approved_by: Colleague | None
    withdrawn_by: Colleague | None
    is_in_force: bool
    may_approve: bool
    may_withdraw: bool
    is_here: bool
    unsent: int
    computers: tuple[Carried, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """What a vault erased while it belonged to nobody: the number of the case or visit, why, when, how much."""

    number: str
    reason: str
    at: datetime
    records: int
    files: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Every order, and what was erased here without one; both newest first."""

    orders: tuple[Ordered, ...] = ()
    alone: tuple[Alone, ...] = ()


def preview(desk: Desk, ref: str) -> Preview:
    """What an order to erase a case or visit would do. Raises as `find_case` and `find_visit`."""
    backed_up = last_backup(desk)
    with desk.read() as reader:
        subject = subject_of(reader, ref)
        extents = [erasure.extent(reader, space) for space in subject.spaces]
        stand = kept.mine(reader.connection)
        membership = None if stand is None else standing(reader)[1]
        openings = _openings(reader, subject.spaces)
        return Preview(
            number=subject.number,
            kind=subject.kind,
            may_order=membership is None or _may_order(desk, membership, openings, wanted=len(subject.spaces)),
            needs_second=not colleagues.is_alone(reader),
            records=sum(one.records for one in extents),
            files=sum(len(one.blobs) for one in extents),
            unsent=sum(erasing.unsent(reader, space) for space in subject.spaces),
            computers=1 if membership is None else len(_holders(membership, openings)),
            removed=0 if membership is None else _removed(membership, openings),
            mentions=_mentions(reader, subject),
            letters=sum(len(reader.where(Letter, space_id=space)) for space in subject.spaces),
            is_counted=any(one.fact_id is not None for space in subject.spaces for one in _cases(reader, space)),
            backed_up=backed_up,
            hub_days=None if stand is None or stand.hub_url is None else limits.HUB_ERASURE_DAYS,
        )


def orders(desk: Desk) -> tuple[Ordered, ...]:
    """Every order to erase, newest first. Raises `NoOrganisation`."""
    with desk.read() as reader:
        _, membership = standing(reader)
        heard, known = frames.last_heard(reader.connection), colleagues.everybody(reader)
        reports = _reports(reader)
        waiting: dict[bytes, int] = {one.space.id: one.unsent for one in erasing.waiting(reader, membership)}
        found = sorted(membership.erasures.values(), key=lambda one: one.index, reverse=True)
        return tuple(_Orders(reader, membership, known, heard, reports, waiting).told(one) for one in found)


def erased_here(desk: Desk) -> tuple[erasure.Erased, ...]:
    """What was erased on this computer, newest first; also what a vault erased while it was alone."""
    with desk.read() as reader:
        return tuple(reversed(erasure.erased(reader.connection)))


def listed(desk: Desk) -> Listed:
    """Every order there is, and what this vault erased while it was alone; a case of several spaces once."""
    with desk.read() as reader:
        is_alone = kept.mine(reader.connection) is None
    gone: dict[str, Alone] = {}
    for one in erased_here(desk):
        if one.entry is None:
            before = gone.get(one.label)
            records, files = (0, 0) if before is None else (before.records, before.files)
            gone[one.label] = Alone(
                number=one.label,
                reason=reason_name(one.reason),
                at=one.at,
                records=records + one.records,
                files=files + one.files,
            )
    return Listed(() if is_alone else orders(desk), tuple(gone.values()))


def reason_name(reason: int) -> str:
    """The code of a reason; that of a later version of the program is another one."""
    return next((name for name, known in REASONS.items() if known == reason), "other")


_Reports = Mapping[tuple[bytes, bytes], ErasureReport]


@dataclass(frozen=True, slots=True)
class _Orders:
    """The list of one moment."""

    reader: Reader
    membership: Membership
    known: Mapping[UUID, Colleague]
    heard: Mapping[bytes, datetime]
    reports: _Reports
    waiting: Mapping[bytes, int]

    def told(self, one: Erasure) -> Ordered:
        own = identity.current(self.reader.connection).id
        typed = typed_for(self.reader, one)
        here = [space for space in one.spaces if _is_here(self.reader, space)]
        return Ordered(
            entry=one.index,
            number=erasing.label_of(self.reader, one),
            typed=typed,
            reason=reason_name(one.reason),
            at=from_milliseconds(one.at),
            by=self._person(one.by),
            approved_by=None if one.approved_by is None else self._person(one.approved_by),
            withdrawn_by=None if one.withdrawn_by is None else self._person(one.withdrawn_by),
            is_in_force=one.in_force is not None,
            may_approve=may_approve(self.membership, own, one.hash),
            may_withdraw=may_withdraw(self.membership, own, one.hash),
            is_here=bool(here),
            unsent=sum(self._unsent(space) for space in here),
            computers=self._computers(one) if one.in_force is not None else (),
        )

    def _unsent(self, space: bytes) -> int:
        return self.waiting[space] if space in self.waiting else erasing.unsent(self.reader, space)

    def _computers(self, one: Erasure) -> tuple[Carried, ...]:
        said = {device for space, device in self.reports if space in one.spaces}
        holders = _holders(self.membership, _openings(self.reader, one.spaces))
        listed = sorted((said | holders) & self.membership.members.keys(), key=self._order)
        return tuple(self._carried(one, device) for device in listed)

    def _order(self, device: bytes) -> int:
        return self.membership.members[device].index

    def _carried(self, one: Erasure, device: bytes) -> Carried:
        said = [self.reports[space, device] for space in one.spaces if (space, device) in self.reports]
        return Carried(
            device=device.hex(),
            tag=self.membership.members[device].tag,
            person=self._person(device),
            is_done=bool(said) and all(report.is_done for report in said),
            unsent=sum(report.unsent or 0 for report in said) if said else None,
            at=max((report.at for report in said), default=None),
            heard=self.heard.get(device),
        )

    def _person(self, device: bytes) -> Colleague:
        member = self.membership.member(device)
        return STRANGER if member is None else self.known.get(UUID(bytes=member.person), STRANGER)


def _reports(reader: Reader) -> _Reports:
    return {(one.space, one.device): one for one in reader.where(ErasureReport)}


def _is_here(reader: Reader, space: bytes) -> bool:
    known = kept.space(reader.connection, space)
    return known is not None and not erasure.is_erased(reader.connection, space)


def _openings(reader: Reader, spaces: Iterable[bytes]) -> list[Opening]:
    known = (kept.space(reader.connection, space) for space in spaces)
    return [opening for one in known if one is not None and (opening := keychain.opening_of(one)) is not None]


def _may_order(desk: Desk, membership: Membership, openings: list[Opening], *, wanted: int) -> bool:
    """A case that no other computer has yet is opened first, and is its maker's."""
    return len(openings) < wanted or all(authority.may_erase(membership, desk.store.device, one) for one in openings)


def _holders(membership: Membership, openings: list[Opening]) -> set[bytes]:
    """The computers that belong and have the key."""
    return {
        member.device
        for member in membership.living()
        if any(authority.has_key(membership, member.device, one) for one in openings)
    }


def _removed(membership: Membership, openings: list[Opening]) -> int:
    left = {device for one in openings for device in membership.groups[one.home_group].left}
    return len(left)


def _mentions(reader: Reader, subject: Subject) -> int:
    contacts = [one for one in reader.where(Contact, case=subject.id) if one.space_id not in subject.spaces]
    persons = {person.id for space in subject.spaces for person in reader.where(Person, space_id=space)}
    links = [one for one in reader.where(PersonLink) if {one.a, one.b} & persons]
    return len(contacts) + len(links)


def _cases(reader: Reader, space: bytes) -> list[CaseFile]:
    return list(reader.where(CaseFile, space_id=space))
