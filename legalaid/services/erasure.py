# SPDX-License-Identifier: Apache-2.0
"""How is a case or a visit erased for good, on every computer, and who has a say in it?

Somebody who may give the case to others orders it, with a reason and its number typed; in an organisation of several
people a supervisor or an administrator who is somebody else agrees; until then it can be withdrawn. The order goes with
the list of members, by hub, stick and folder; each computer carries it out when it meets it, and says so. A computer
with work that nobody else has waits for the person there. A vault alone erases at once.
"""

import contextlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from legalaid.clock import to_milliseconds
from legalaid.domain.case import CaseFile, Closing
from legalaid.domain.office import ErasureReport
from legalaid.domain.record import build, change
from legalaid.domain.visit import Visit
from legalaid.errors import (
    ErasureOrdered,
    ErasureStands,
    NotFound,
    NotYoursToApprove,
    NotYoursToErase,
    StoreError,
    WrongValue,
)
from legalaid.ids import NumberPrefix, SpaceId, SpaceKind, derived_record_id
from legalaid.services import drafts
from legalaid.services.cases import find_case
from legalaid.services.desk import Desk
from legalaid.services.organisation import meet, seal, standing
from legalaid.services.visits import find_visit
from legalaid.store import attachments, erasure
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.drafts import all_drafts
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, custody, erasing, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.erasing import Done
from legalaid.sync.membership import Erasure, Membership, may_approve, may_withdraw
from legalaid.sync.registrar import Registrar

REASONS = {reason.name.lower(): reason for reason in ops.EraseReason}
"""Why a case or visit may be erased."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be erased: a case or a visit, by its number, and the spaces that everything of it stands in."""

    kind: str
    id: UUID
    number: str
    spaces: tuple[bytes, ...]


def subject_of(reader: Reader, ref: str) -> Subject:
    """The case or visit with this number. Raises as `find_case` and `find_visit`."""
    if ref.upper().startswith(f"{NumberPrefix.VISIT}-"):
        visit = find_visit(reader, ref)
        return Subject(Visit.table.name, visit.id, visit.number, tuple(sorted(erasing.spaces_of_visit(reader, visit))))
    case = find_case(reader, ref)
    return Subject(CaseFile.table.name, case.id, case.number, tuple(sorted(_spaces_of_case(reader, case))))


def order(desk: Desk, ref: str, *, reason: str, confirm: str) -> Erasure | None:
    """Order that a case or visit is erased; `confirm` is its number, typed again. The order, or None in a vault alone.

    Raises `WrongValue` for another number or an unknown reason, `NotYoursToErase`, `ErasureOrdered`, or as `find_case`.
    """
    if reason not in REASONS:
        raise WrongValue(field="reason")
    with desk.read() as reader:
        subject = subject_of(reader, ref)
        is_alone = kept.mine(reader.connection) is None
    _require_typed(confirm, subject.number)
    if is_alone:
        _erase_alone(desk, subject, reason=REASONS[reason])
        return None
    seal(desk)
    meet(desk)
    with desk.write("erasure.order") as work:
        _, membership = standing(work)
        spaces = _spaces_to_name(work, membership, subject)
        registrar = Registrar(work, membership)
        wanted = ops.EraseSpaces(spaces=spaces, reason=REASONS[reason], at=to_milliseconds(work.now))
        registrar.say(wanted)
        work.log("erasure.order", subject.kind, subject.id)
        given = registrar.membership.erasures[registrar.membership.head]
    _go_round(desk)
    return given


def approve(desk: Desk, entry: int, *, confirm: str) -> Erasure:
    """Agree to somebody else's order; `confirm` is what the list of orders asks for.

    Raises `NotFound` for an order that is not there, `NotYoursToApprove`, or `WrongValue`.
    """
    meet(desk)
    with desk.write("erasure.approve") as work:
        _, membership = standing(work)
        wanted = _order(membership, entry)
        if not may_approve(membership, identity.current(work.connection).id, wanted.hash):
            raise NotYoursToApprove
        _require_typed(confirm, typed_for(work, wanted))
        registrar = Registrar(work, membership)
        registrar.say(ops.ApproveErasure(order=wanted.hash))
        work.log("erasure.approve", "vault", None)
        given = registrar.membership.erasures[wanted.hash]
    _go_round(desk)
    return given


def withdraw(desk: Desk, entry: int) -> None:
    """Take back an order that nobody has agreed to yet; the case may be ordered to be erased again.

    If somebody has agreed on a computer that this one has not met, the word that is handed out first holds. Raises
    `NotFound` for an order that is not there, or `ErasureStands`.
    """
    meet(desk)
    with desk.write("erasure.withdraw") as work:
        _, membership = standing(work)
        wanted = _order(membership, entry)
        if not may_withdraw(membership, identity.current(work.connection).id, wanted.hash):
            raise ErasureStands
        Registrar(work, membership).say(ops.WithdrawErasure(order=wanted.hash))
        work.log("erasure.withdraw", "vault", None)
    meet(desk)


def let_go(desk: Desk, entry: int, *, confirm: str) -> int:
    """Erase what waits here for its person, with the saves that nobody else has; how many spaces.

    Raises `NotFound` where nothing waits, or `WrongValue`.
    """
    with desk.read() as reader:
        _, membership = standing(reader)
        wanted = _order(membership, entry)
        waiting = {one.space.id for one in erasing.waiting(reader, membership) if one.order.hash == wanted.hash}
        if not waiting:
            raise NotFound(kind="erasure")
        _require_typed(confirm, typed_for(reader, wanted))
    count = carry_out(desk, agreed=waiting)
    meet(desk)
    return count


def carry_out(desk: Desk, *, agreed: Collection[bytes] = ()) -> int:
    """Erase what is ordered to be, and tell the others; how many spaces were erased.

    Called after every exchange; it costs next to nothing where there is nothing to do.
    """
    with desk.read() as reader:
        membership = custody.current(reader)
        if membership is None or not _has_news(reader, membership, agreed):
            return 0
    with desk.write("erasure.order") as work:
        names = [(one.space.id, _names(work, one.space.id)) for one in erasing.waiting(work, membership)]
        done = erasing.carry_out(work, membership, agreed=agreed)
        _drop_words(work, {name for space, called in names if space in done.spaces for name in called})
        _report(work, membership, done)
    _clear_away(desk, done.blobs)
    return len(done.spaces)


def ordered(reader: Reader, space: bytes) -> bool | None:
    """Whether the order to erase a space is in force; None where there is none."""
    membership = custody.current(reader)
    found = [] if membership is None else [one for one in _not_withdrawn(membership) if space in one.spaces]
    return any(one.in_force is not None for one in found) if found else None


def wanting(reader: Reader) -> int:
    """How many orders wait for the person at this computer."""
    membership = custody.current(reader)
    if membership is None:
        return 0
    own = identity.current(reader.connection).id
    waiting = {one.order.hash for one in erasing.waiting(reader, membership) if not erasing.may_go(one, own, ())}
    return len(waiting | {order for order in membership.erasures if may_approve(membership, own, order)})


def typed_for(reader: Reader, wanted: Erasure) -> str:
    """What a person types to confirm an order: the number where it is known here, else the beginning of its id."""
    return erasing.label_of(reader, wanted) or wanted.hash.hex()[:8]


def _go_round(desk: Desk) -> None:
    """Carry out what came into force, and let the others know by the hub."""
    carry_out(desk)
    meet(desk)


def _erase_alone(desk: Desk, subject: Subject, *, reason: int) -> None:
    with desk.write("erasure.order") as work:
        work.log("erasure.order", subject.kind, subject.id)
        names = {name for space in subject.spaces for name in _names(work, space)}
        gone = [erasing.erase(work, space, label=subject.number, reason=reason) for space in subject.spaces]
        _drop_words(work, names)
        erasure.clean(work)
    _clear_away(desk, [blob for blobs in gone for blob in blobs])


def _names(reader: Reader, space: bytes) -> set[str]:
    """What a page of the case or visit in a space is called by: its number or its id."""
    cases = {(one.number, one.id) for one in reader.where(CaseFile, space_id=space)}
    visits = {(one.number, one.id) for one in reader.where(Visit, space_id=space)}
    return {name for number, id_ in cases | visits for name in (number, str(id_))}


def _drop_words(work: Work, names: Collection[str]) -> None:
    """Drop what was typed on a page of what is erased and not saved: such a draft names its page, not a row."""
    for draft in map(drafts.opened, all_drafts(work.connection)):
        if draft.page is not None and draft.page[1] in names:
            work.drop_draft(draft.id)


def _clear_away(desk: Desk, blobs: Iterable[bytes]) -> None:
    """Remove the files, and let nothing stay on the old pages or in the write-ahead log."""
    for blob in blobs:
        attachments.remove(desk.store.blobs, blob)
        attachments.drop_aside(desk.store.blobs, blob)
    with desk.read() as reader:
        attachments.sweep(reader, desk.store.blobs, now=desk.clock.now())  # what a crash left of an earlier erasure
    with contextlib.suppress(StoreError):  # such as a full disk: the erasure holds, and this is done at the next unlock
        erasure.leave_nothing(desk.store)


def _spaces_of_case(reader: Reader, case: CaseFile) -> set[bytes]:
    """The space of a case, and of the file that it was before it became a restricted one."""
    former = {one.case for one in reader.where(Closing, duplicate_of=case.number)}
    files = (reader.get(CaseFile, one) for one in former)
    return {case.space_id} | {one.space_id for one in files if one is not None and one.number in case.aliases}


def _require_typed(typed: str, number: str) -> None:
    if typed.strip().upper() != number.upper():
        raise WrongValue(field="confirm")


def _spaces_to_name(work: Work, membership: Membership, subject: Subject) -> tuple[bytes, ...]:
    """The spaces that the order names. Names behind a visit that are somebody else's go with it on each computer.

    Raises `NotYoursToErase` or `ErasureOrdered`.
    """
    own = identity.current(work.connection).id
    named = []
    for space in subject.spaces:
        known = kept.space(work.connection, space)
        opening = None if known is None else keychain.opening_of(known)
        if opening is not None and authority.may_erase(membership, own, opening):
            named.append(space)
        elif known is None or known.kind is not SpaceKind.VISIT_IDENTITY:
            raise NotYoursToErase
    if any(set(one.spaces) & set(named) for one in _not_withdrawn(membership)):
        raise ErasureOrdered
    return tuple(named)


def _not_withdrawn(membership: Membership) -> list[Erasure]:
    """The orders that still count, or may come to."""
    return [one for one in membership.erasures.values() if one.withdrawn_by is None]


def _order(membership: Membership, entry: int) -> Erasure:
    found = next((one for one in membership.erasures.values() if one.index == entry), None)
    if found is None:
        raise NotFound(kind="erasure")
    return found


def _has_news(reader: Reader, membership: Membership, agreed: Collection[bytes]) -> bool:
    """Whether there is something to erase, or something that waits and was not told yet."""
    own, stand = identity.current(reader.connection).id, kept.mine(reader.connection)
    waiting = erasing.waiting(reader, membership)
    if stand is None or any(erasing.may_go(one, own, agreed) for one in waiting):
        return bool(waiting)
    told = {one.space: one.unsent for one in reader.where(ErasureReport, device=own)}
    return any(told.get(one.space.id) != one.unsent for one in waiting)


def _report(work: Work, membership: Membership, done: Done) -> None:
    """Tell everybody what was done, and what waits."""
    stand = kept.mine(work.connection)
    if stand is None or kept.space(work.connection, stand.org_space) is None:
        return
    notes: dict[bytes, dict[str, Any]] = {
        one.space.id: {"is_done": False, "unsent": one.unsent} for one in erasing.waiting(work, membership)
    }
    gone = {one.space: one.unsent for one in erasure.erased(work.connection)}
    notes |= {space: {"is_done": True, "unsent": gone[space]} for space in done.spaces}
    for space, said in notes.items():
        _say(work, SpaceId(stand.org_space), space, said | {"at": work.now})


def _say(work: Work, org_space: SpaceId, space: bytes, said: dict[str, Any]) -> None:
    own = identity.current(work.connection).id
    row = derived_record_id(org_space, ErasureReport.table.no, f"{space.hex()} {own.hex()}")
    if work.get(ErasureReport, row) is None:
        work.add(build(ErasureReport, id=row, space_id=org_space, space=space, device=own, **said))
    else:
        opened = work.open(ErasureReport, row)
        work.save(opened, change(opened.record, **said))
