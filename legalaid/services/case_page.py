# SPDX-License-Identifier: Apache-2.0
"""What is on the page of a case: its records, its letters with their copies, files, steps, clashes and history?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from legalaid.domain.case import Attachment, CaseFile, CaseMove, Closing, Letter, LetterCopy
from legalaid.domain.office import Staff
from legalaid.errors import Ambiguous
from legalaid.ids import SpaceId
from legalaid.services import erasure
from legalaid.services.cases import CaseForm, bearers, open_form, read_form
from legalaid.services.conflicts import Clash, clashes
from legalaid.services.desk import Desk
from legalaid.services.history import Change, Save, changes_in
from legalaid.services.office import letter_titles, list_templates
from legalaid.store import membership
from legalaid.store.audit import AuditEntry
from legalaid.store.queries.history import history_of_case
from legalaid.store.reader import Reader

if TYPE_CHECKING:
    from legalaid.services.case_access import Access


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter of the case, and what became of it; `handed` is how the newest copy reached the client."""

    number: str
    template: str
    language: str
    day: date
    status: str
    copies: int
    handed: str | None
    needs_handing: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One save or look: who, when, what was done, to which kinds of record, and which fields it wrote."""

    at: datetime
    by: str
    action: str
    kinds: tuple[str, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case with everything that hangs on it, all of one moment."""

    form: CaseForm
    letters: tuple[LetterLine, ...]
    files: tuple[Attachment, ...]
    moves: tuple[CaseMove, ...]
    closings: tuple[Closing, ...]
    clashes: tuple[Clash, ...]
    events: tuple[Event, ...]
    templates: Mapping[str, Mapping[str, Any]]
    """Those that a new letter can be made from."""
    titles: Mapping[str, Mapping[str, str]]
    """What letters are called in each language, by the code of their template."""
    staff: Mapping[UUID, str]
    access: "Access | None" = None
    """Who may see the case; None for a vault alone."""
    twins: tuple[CaseFile, ...] = ()
    """Other cases that bear the same number."""
    is_erasure_in_force: bool | None = None
    """Of an order to erase the case; None where there is none."""

    @property
    def ref(self) -> str:
        """The case number."""
        return self.form.ref

    @property
    def address(self) -> str:
        """What opens this very case: its number, or its id where another case bears the number too."""
        return str(self.form.case.record.id) if self.twins else self.ref

    def person(self, staff: UUID | None) -> str:
        """How somebody who works here is called; nothing for nobody."""
        return self.staff.get(staff, "") if staff else ""


def open_page(desk: Desk, ref: str) -> CasePage:
    """Open a case to look at it; a colleague's case is logged. Raises as `find_case` does.

    Of several that bear one number the newest is opened, and the page names the others.
    """
    try:
        form = open_form(desk, ref)
    except Ambiguous:
        form = open_form(desk, str(_newest_of(desk, ref)))
    with desk.read() as reader:
        return _page(desk, reader, form)


def _newest_of(desk: Desk, ref: str) -> UUID:
    with desk.read() as reader:
        return max(bearers(reader, ref), key=lambda case: (case.opened_on, case.id)).id


def read_page(desk: Desk, case: UUID) -> CasePage:
    """The case as it is now, for whoever has it open already. Raises `NotFound`."""
    with desk.read() as reader:
        return _page(desk, reader, read_form(reader, case))


def _page(desk: Desk, reader: Reader, form: CaseForm) -> CasePage:
    case = form.case.record
    staff = {person.id: person.name_km or person.name_en or "" for person in reader.where(Staff)}
    return CasePage(
        form=form,
        letters=tuple(_letter(reader, letter) for letter in form.letters),
        files=reader.where(Attachment, target=case.id),
        moves=reader.where(CaseMove, case=case.id),
        closings=reader.where(Closing, case=case.id),
        clashes=clashes(desk, SpaceId(case.space_id)),
        events=tuple(_events(history_of_case(reader, case.id), staff, changes_in(reader, SpaceId(case.space_id)))),
        templates={str(template["code"]): template for template in list_templates(desk)},
        titles=letter_titles(desk),
        staff=staff,
        access=_access(desk, reader, case),
        is_erasure_in_force=erasure.ordered(reader, case.space_id),
        twins=tuple(one for one in reader.where(CaseFile, number=case.number) if one.id != case.id),
    )


def _access(desk: Desk, reader: Reader, case: CaseFile) -> "Access | None":
    if membership.mine(reader.connection) is None:
        return None
    from legalaid.services.case_access import access_of  # noqa: PLC0415 - only who belongs loads what it needs

    return access_of(desk, reader, case)


def _letter(reader: Reader, letter: Letter) -> LetterLine:
    copies = reader.where(LetterCopy, letter=letter.id, order="no")
    return LetterLine(
        number=letter.number,
        template=letter.template,
        language=letter.language,
        day=letter.day,
        status=letter.status,
        copies=len(copies),
        handed=next((copy.handed for copy in reversed(copies) if copy.handed), None),
        needs_handing=letter.needs_handing,
    )


def _events(
    trail: tuple[AuditEntry, ...], staff: Mapping[UUID, str], changes: Mapping[Save, tuple[Change, ...]]
) -> Iterable[Event]:
    """The trail by saves: all rows of one save have its clock, its author and its action."""
    for (hlc, actor, action), entries in groupby(trail, key=lambda entry: (entry.hlc, entry.actor, entry.action)):
        rows = list(entries)
        kinds = tuple(dict.fromkeys(entry.object_kind for entry in reversed(rows)))
        wrote = any(entry.digest is not None for entry in rows)
        told = changes.get((hlc, bytes(rows[0].device)), ()) if wrote else ()
        yield Event(rows[0].at, staff.get(actor, "") if actor else "", action, kinds, told)
