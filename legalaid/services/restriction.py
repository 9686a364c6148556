# SPDX-License-Identifier: Apache-2.0
"""How does a case that the whole office could read become a restricted one?

What a space's key is made from is fixed when the space is opened. So the case goes on in a new case file, with a key of
its own, everything that was in the old one, and the old number as alias. Of the old file a closed stub stays that names
the new number; the rest is taken out of sight. What colleagues had read by then they have read.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from legalaid.clock import local_day
from legalaid.domain.case import ENDED, Assignment, Attachment, CaseFile, CaseMove, CaseOpening, CaseStatus, Closing
from legalaid.domain.record import Record, build, change
from legalaid.domain.records import RECORDS
from legalaid.domain.values import Kind
from legalaid.errors import AlreadyRestricted, DecideFirst, NotYoursToShare
from legalaid.ids import NumberPrefix, SpaceId, SpaceKind
from legalaid.services import facts, sharing
from legalaid.services.cases import find_case
from legalaid.services.desk import Desk
from legalaid.store import attachments
from legalaid.store import membership as kept
from legalaid.store.attachments import SealedFile
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync.seclusion import RESTRICTED

_OUT_OF_SIGHT = "restricted"
_DUPLICATE, _UNKNOWN = "duplicate", "unknown"
_STAYS = {CaseFile, CaseOpening, Assignment}
"""What is not copied: the file is made anew, and the rest is of the old file alone."""


def restrict(desk: Desk, ref: str) -> str:
    """Let a case go on as a restricted one in the charge of this person, whose computers alone can read it then.

    Returns the number of its new file; of a case that no other computer has yet, its own. Raises as `find_case`,
    `AlreadyRestricted`, `DecideFirst`, `NotYoursToShare`, and for a file that is not here as reading it does.
    """
    with desk.read() as reader:
        case = _ordinary(desk, reader, ref)
        if not _is_out(reader, case):
            return _mark(desk, case)
        files = _sealed_anew(desk, reader, case)
    with desk.write("case.restrict") as work:
        old = _ordinary(desk, work, ref)
        number = str(work.next_number(NumberPrefix.CASE, desk.office_code, local_day(work.now).year))
        rows = [row for kind in _copied() for row in work.where(kind, space_id=old.space_id)]
        ids = {old.id: work.new_id()} | {row.id: work.new_id() for row in rows}
        space = work.open_space(SpaceKind.CASE)
        aliases = (*old.aliases, old.number)
        fresh = {"number": number, "sensitivity": RESTRICTED, "aliases": aliases, "owner": work.actor}
        work.add(_copy(old, space, ids, fresh))
        for row in rows:
            work.add(_copy(row, space, ids, files[row.id].fields() if row.id in files else {}))
        gone = _take_out(work, rows)
        _leave_stub(work, old, number)
        work.log("case.restrict", "case_file", ids[old.id])
        facts.refresh(desk, work, ids[old.id])
    for blob in gone:
        attachments.remove(desk.store.blobs, blob)
    return number


def _ordinary(desk: Desk, reader: Reader, ref: str) -> CaseFile:
    case = find_case(reader, ref)
    if case.sensitivity == RESTRICTED:
        raise AlreadyRestricted
    undecided = reader.conflicts(SpaceId(case.space_id))
    if undecided:
        raise DecideFirst(count=len(undecided))
    if _is_out(reader, case) and not sharing.may_share(desk, reader, case.space_id):
        raise NotYoursToShare
    return case


def _is_out(reader: Reader, case: CaseFile) -> bool:
    """Whether the space is opened: then its key is the office's for ever."""
    known = kept.space(reader.connection, case.space_id)
    return known is not None and known.org is not None


def _mark(desk: Desk, case: CaseFile) -> str:
    """A mark is enough as long as no key was made: the case gets one of its own with its first exchange."""
    with desk.write("case.restrict") as work:
        work.save(work.open(CaseFile, case.id), change(case, sensitivity=RESTRICTED))
    return case.number


def _copied() -> list[type[Record]]:
    return [kind for kind in RECORDS.values() if SpaceKind.CASE in kind.table.spaces and kind not in _STAYS]


def _sealed_anew(desk: Desk, reader: Reader, case: CaseFile) -> Mapping[UUID, SealedFile]:
    """The files of the case under new keys: those of the old ones are known to the office."""
    blobs = desk.store.blobs
    held = reader.where(Attachment, space_id=case.space_id)
    return {one.id: attachments.seal(blobs, attachments.read(blobs, one)) for one in held}


def _copy(row: Record, space: SpaceId, ids: Mapping[UUID, UUID], fresh: Mapping[str, Any]) -> Record:
    """A row in the new space; what it says of other rows of the case is said of their copies."""
    values = dict(row.values())
    for spec in row.table.fields:
        held = values[spec.name]
        if spec.kind is Kind.RECORD:
            values[spec.name] = ids.get(held, held)
        elif spec.kind is Kind.RECORDS:
            values[spec.name] = tuple(ids.get(one, one) for one in held)
    return build(type(row), id=ids[row.id], space_id=space, **(values | dict(fresh)))


def _take_out(work: Work, rows: list[Record]) -> list[bytes]:
    """Take the old rows out of sight; the names of the files that nobody needs any more."""
    gone = []
    for row in rows:
        if isinstance(row, Attachment):
            gone.append(row.blob)
            attachments.forget(work, work.open(Attachment, row.id), reason=_OUT_OF_SIGHT)
        else:
            work.delete(work.open(type(row), row.id), reason=_OUT_OF_SIGHT)
    return gone


def _leave_stub(work: Work, old: CaseFile, number: str) -> None:
    """The old file, closed, without what the client said, and where the case goes on."""
    blank = {"summary": number, "narrative": None, "event": None, "place": None, "fact_space": None, "fact_id": None}
    moved = {"status": CaseStatus.CLOSED, "status_reason": _DUPLICATE, "status_at": work.now}
    work.save(work.open(CaseFile, old.id), change(old, **blank, **({} if old.status in ENDED else moved)))
    common = {"space_id": old.space_id, "office_id": old.office_id, "case": old.id, "by": work.actor, "at": work.now}
    if old.status not in ENDED:
        step = {"from_status": old.status, "to_status": CaseStatus.CLOSED, "reason": _DUPLICATE}
        work.add(build(CaseMove, id=work.new_id(), **common, **step))
    said = {"service_outcome": _DUPLICATE, "client_result": _UNKNOWN, "duplicate_of": number}
    work.add(build(Closing, id=work.new_id(), **common, **said))
