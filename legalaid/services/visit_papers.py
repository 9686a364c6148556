# SPDX-License-Identifier: Apache-2.0
"""Which papers can be made of a visit, and who may read which?

The letter to the place is numbered and kept: `legalaid.services.visit_letters`. There is one way to a paper: through
what `visit_release` lets go to its reader. Only the blank form to take along needs none of it: nothing of what was said
or seen stands on it.
"""

from enum import StrEnum

from legalaid.documents.checklists import Filling, print_checklist
from legalaid.documents.content import Letterhead, LetterLanguage, Printed
from legalaid.documents.report import Report, print_report
from legalaid.domain.checklist import ChecklistTemplate
from legalaid.domain.office import Office
from legalaid.errors import NotFound
from legalaid.services import facilities
from legalaid.services.desk import Desk
from legalaid.services.facility_history import facility_history
from legalaid.services.facility_lines import known_questions
from legalaid.services.letter_content import letterhead
from legalaid.services.visit_filled import blank, filling
from legalaid.services.visit_release import Audience, ReleasedVisit, release
from legalaid.services.visit_report import report_content
from legalaid.services.visit_timeline import timeline_content
from legalaid.services.visits import find_visit, template_of


class Paper(StrEnum):
    """What can be printed of a visit."""

    REPORT = "report"
    CHECKLIST = "checklist"
    TIMELINE = "timeline"
    """Of the place, through all its visits."""
    BLANK = "blank"
    """The checklist to take along, with the visit's number."""


def print_paper(desk: Desk, ref: str, paper: Paper, *, language: str, is_public: bool) -> Printed:
    """A paper as PDF in `km`, `en` or `both`.

    Raises as `release` does, and `NotFound` where the visit's checklist is not here.
    """
    spoken = LetterLanguage(language)
    with desk.read() as reader:
        head = letterhead(reader.open(Office, desk.office_id).record)
        if paper is Paper.BLANK:
            visit = find_visit(reader, ref)
            form = blank(visit, facilities.place(reader, visit.facility))
            return _checklist(template_of(reader, visit), spoken, head, form)
    out = release(desk, ref, Audience.PUBLIC if is_public else Audience.CONFIDENTIAL)
    if paper is Paper.CHECKLIST:
        return _checklist(out.page.template, spoken, head, filling(out))
    return print_report(_content(desk, out, paper, spoken, head))


def _checklist(
    template: ChecklistTemplate | None, language: LetterLanguage, head: Letterhead, form: Filling
) -> Printed:
    if template is None:
        raise NotFound(kind="checklist")
    return print_checklist(template, language=language, letterhead=head, filling=form)


def _content(desk: Desk, out: ReleasedVisit, paper: Paper, language: LetterLanguage, head: Letterhead) -> Report:
    if paper is Paper.REPORT:
        return report_content(out, language=language, letterhead=head)
    history, questions = facility_history(desk, out.page.facility.code), known_questions(desk)
    return timeline_content(history, questions, out, language=language, letterhead=head)
