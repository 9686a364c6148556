# SPDX-License-Identifier: Apache-2.0
"""Which papers can be made of a visit, and who may read which?

There is one way to a paper: through what `visit_release` lets go to its reader.
"""

from enum import StrEnum

from legalaid.documents.checklists import print_checklist
from legalaid.documents.content import Letterhead, LetterLanguage, Printed
from legalaid.documents.report import Report, print_report
from legalaid.domain.office import Office, Staff
from legalaid.errors import NotFound
from legalaid.services.desk import Desk
from legalaid.services.facility_history import facility_history
from legalaid.services.letter_content import letterhead, signatory
from legalaid.services.visit_filled import filling
from legalaid.services.visit_letter import letter_content
from legalaid.services.visit_release import Audience, ReleasedVisit, release
from legalaid.services.visit_report import report_content
from legalaid.services.visit_timeline import known_questions, timeline_content


class Paper(StrEnum):
    """What can be printed of a visit."""

    REPORT = "report"
    CHECKLIST = "checklist"
    LETTER = "letter"
    """To the place itself."""
    TIMELINE = "timeline"
    """Of the place, through all its visits."""


def print_paper(desk: Desk, ref: str, paper: Paper, *, language: str, is_public: bool) -> Printed:
    """A paper as PDF in `km`, `en` or `both`; the letter has one version, for the place.

    Raises as `release` does, and `NotFound` where the visit's checklist is not here.
    """
    inside = Audience.FACILITY if paper is Paper.LETTER else Audience.CONFIDENTIAL
    is_outside = is_public and paper is not Paper.LETTER
    out = release(desk, ref, Audience.PUBLIC if is_outside else inside)
    with desk.read() as reader:
        head = letterhead(reader.open(Office, desk.office_id).record)
    spoken = LetterLanguage(language)
    if paper is Paper.CHECKLIST:
        return _checklist(out, spoken, head)
    return print_report(_content(desk, out, paper, spoken, head))


def _checklist(out: ReleasedVisit, language: LetterLanguage, head: Letterhead) -> Printed:
    if out.page.template is None:
        raise NotFound(kind="checklist")
    return print_checklist(out.page.template, language=language, letterhead=head, filling=filling(out))


def _content(desk: Desk, out: ReleasedVisit, paper: Paper, language: LetterLanguage, head: Letterhead) -> Report:
    if paper is Paper.REPORT:
        return report_content(out, language=language, letterhead=head)
    if paper is Paper.TIMELINE:
        history, questions = facility_history(desk, out.page.facility.code), known_questions(desk)
        return timeline_content(history, questions, out, language=language, letterhead=head)
    with desk.read() as reader:
        signer = signatory(reader.open(Staff, desk.actor).record)
    today = desk.clock.today()
    return letter_content(out, language=language, letterhead=head, signatory=signer, today=today)
