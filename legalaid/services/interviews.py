# SPDX-License-Identifier: Apache-2.0
"""How is an interview changed, its person seen again, and who it is kept apart?

Opening an identity is written into the audit trail, as opening somebody else's case is.
"""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from legalaid.domain.fields import TABLES
from legalaid.domain.interview import Interview, InterviewIdentity, Use, due_again
from legalaid.domain.record import build, change
from legalaid.domain.visit import Visit
from legalaid.errors import NotFound, UnknownField
from legalaid.services.case_document import Keys, Values, from_typed
from legalaid.services.desk import Desk
from legalaid.services.people import named
from legalaid.services.visit_document import IDENTITY, NoConsentToRecord
from legalaid.services.visit_import import add_identity
from legalaid.store.reader import Opened


def completed(interview: Interview) -> Interview:
    """An interview that may be saved, with the day on which the person is to be seen again where the risk asks for it.

    Raises `NoConsentToRecord`.
    """
    if interview.text and Use.RECORD not in interview.consents:
        raise NoConsentToRecord(field="text")
    return change(interview, recheck_on=due_again(interview))


def recheck(desk: Desk, interview: UUID, *, found: str, on: date | None = None) -> None:
    """Note that a person was seen again, and how he or she was. Raises `NotFound`."""
    with desk.write("interview.recheck") as work:
        opened = work.open(Interview, interview)
        work.save(opened, change(opened.record, rechecked_on=on or desk.clock.today(), rechecked_found=found))


def identity_of(desk: Desk, subject: UUID) -> Opened[InterviewIdentity] | None:
    """Who an interviewee or asker is, if that is known on this computer; the look is written down."""
    with desk.read() as reader:
        found = reader.opened_where(InterviewIdentity, subject=subject)
    if not found:
        return None
    with desk.write("interview.identify") as work:
        work.log("interview.identify", InterviewIdentity.table.name, found[0].record.id)
    return found[0]


def identify(
    desk: Desk,
    visit: UUID,
    subject: UUID,
    typed: Mapping[str, str],
    *,
    shown: Opened[InterviewIdentity] | None = None,
) -> Opened[InterviewIdentity]:
    """Write down who an interviewee or asker is, in the visit's identity space alone; a second time over the first.

    `shown` is what a form read, so that what a colleague wrote meanwhile stays beside it.
    """
    values = _typed("interview_identity", IDENTITY, typed)
    with desk.write("interview.identify") as work:
        known = work.get(Visit, visit)
        if known is None:
            raise NotFound(kind="visit")
        before = (shown,) if shown is not None else work.opened_where(InterviewIdentity, subject=subject)
        if before:
            work.save(before[0], named(lambda: change(before[0].record, **values), IDENTITY, ""))
        else:
            trial = {"id": subject, "space_id": b"", "visit": visit, "subject": subject}
            named(lambda: build(InterviewIdentity, **trial, **values), IDENTITY, "")
            add_identity(work, known, subject, values)
        return work.opened_where(InterviewIdentity, subject=subject)[0]


def _typed(table: str, keys: Keys, typed: Mapping[str, str]) -> Values:
    for key in typed:
        if key not in keys:
            raise UnknownField(field=key)
    kinds = TABLES[table].by_name
    return {key: from_typed(kinds[key].kind, text, key) for key, text in typed.items()}
