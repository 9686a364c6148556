# SPDX-License-Identifier: Apache-2.0
"""How do the answers of a visit stand on its checklist?"""

from collections.abc import Iterator

from legalaid.documents.checklists import Filled, Filling
from legalaid.documents.content import Bilingual, Mark
from legalaid.documents.visit_words import joined, on, said
from legalaid.domain.visit import Visit
from legalaid.services.answer_words import answered
from legalaid.services.facilities import Place
from legalaid.services.visit_page import AnswerLine
from legalaid.services.visit_release import Audience, ReleasedVisit
from legalaid.services.visit_report import team_of


def filling(out: ReleasedVisit) -> Filling:
    """The visit as its checklist shows it; the public one has no team, no notes and no free text."""
    page, is_public = out.page, out.audience is Audience.PUBLIC
    team = Bilingual() if is_public else team_of(page)
    return Filling(
        reference=page.ref,
        head={
            "facility": Bilingual(page.facility.km, page.facility.en),
            "visit": Bilingual(page.ref, page.ref),
            "date": on(page.visit.start_on),
            "team": said("public") if is_public else team,
        },
        answers=dict(_answers(out)),
        marks=frozenset() if is_public else frozenset({Mark.CONFIDENTIAL}),
    )


def blank(visit: Visit, place: Place) -> Filling:
    """The checklist to take along: with the visit's number, and no name of anybody."""
    head = {
        "facility": Bilingual(place.km, place.en),
        "visit": Bilingual(visit.number, visit.number),
        "date": on(visit.start_on),
    }
    return Filling(reference=visit.number, head=head, answers={})


def _answers(out: ReleasedVisit) -> Iterator[tuple[str, Filled]]:
    for line in out.page.lines:
        if line.is_answered or line.note:
            yield line.code, filled(line, is_public=out.audience is Audience.PUBLIC)


def filled(line: AnswerLine, *, is_public: bool) -> Filled:
    """One answer: ticks where the question has boxes, else words."""
    has_boxes = bool(line.question and line.question.choices)
    codes = (line.text or line.not_assessed or "").split() if has_boxes else []
    is_ticked = has_boxes and set(codes) <= set(line.question.choices if line.question else ())
    words = Bilingual() if is_ticked or not line.is_answered else answered(line, is_public=is_public)
    marks = [words, said("disputed") if line.disputed or line.contested else Bilingual()]
    return Filled(
        ticked=frozenset(codes),
        words=joined(marks, " · "),
        sources=line.sources,
        note="" if is_public else line.note or "",
    )
