# SPDX-License-Identifier: Apache-2.0
"""How long does a monitor wait: for the page of a visit, for an answer to be safe, for a line through the years?

The checklist has 300 questions, all of them answered, and the place was visited before. Every answer goes through the
product's own unit of work, with journal, audit trail and a flushed disk. Wall time, the median.
"""

import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

from benchmarks.figures import Figure, Sheet, folder, hand_over, percentile
from legalaid.domain.checklist import ChecklistTemplate, Section, as_table, template
from legalaid.domain.record import build
from legalaid.domain.stored_checklist import StoredChecklist
from legalaid.domain.visit import Answer, Visit
from legalaid.ids import SpaceKind
from legalaid.services.desk import Desk
from legalaid.services.facility_history import question_line
from legalaid.services.visit_answers import answer_id
from legalaid.services.visit_page import visit_page
from legalaid.services.visits import answer, move_visit, open_visit, start_visit
from tests.helpers.desks import new_vault

QUESTIONS, VISITS, AT_ONCE = 300, 5_000, 250
OPENINGS, SAVES, LINES = 15, 60, 9
ASKED, PLACES = "GEN03", 28
_SECTIONS = ("AAA", "BBB", "CCC", "DDD")


def main() -> None:
    """Measure and hand over."""
    with folder(in_memory=False) as place, new_vault(place / "vault").desk as desk:
        ref = a_visit_with_a_past(desk)
        opened = [timed(lambda: visit_page(desk, ref)) for _ in range(OPENINGS)]
        saved = [save(desk, ref, n) for n in range(SAVES)]
        many_visits(desk)
        drawn = [timed(lambda: question_line(desk, ASKED)) for _ in range(LINES)]
    hand_over(
        Sheet(
            title="Visits",
            how=(
                f"A visit with a checklist of {QUESTIONS} questions, all answered, the earlier visit's answers beside "
                f"them, on the disk of this machine; the line of one question through {VISITS:,} visits to {PLACES} "
                "places. Wall time."
            ),
            figures=(
                Figure(what="open a visit, median", measured=median(opened), unit="ms", at_most=200),
                Figure(what="save an answer, median", measured=median(saved), unit="ms", at_most=20),
                Figure(what="save an answer, 95 %", measured=percentile(saved, 0.95), unit="ms"),
                Figure(what="a question's line, median", measured=median(drawn), unit="ms", at_most=300),
            ),
        )
    )


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def save(desk: Desk, ref: str, n: int) -> float:
    """One answer, from the form that is open to the flushed disk."""
    form = open_visit(desk, ref)
    return timed(lambda: answer(desk, form, {"AAA01": "no" if n % 2 else "yes"}))


# --- what is measured on ---------------------------------------------------------------------------------------------


def a_visit_with_a_past(desk: Desk) -> str:
    """Two visits to one place, every question answered at both; the number of the second."""
    checklist = long_checklist()
    content = json.dumps(as_table(checklist), ensure_ascii=False).encode()
    with desk.write("checklist.import") as work:
        fixed = {"id": work.new_id(), "space_id": desk.office_space, "code": checklist.code, "sha256": b"-"}
        work.add(build(StoredChecklist, **fixed, version=checklist.version, content=content))
    given = {question.code: {"value": "yes", "sources": ["seen"]} for question in checklist.questions}
    for day in (date(2026, 5, 4), date(2026, 11, 20)):
        ref = start_visit(desk, "CC1", template=checklist.code, start_on=day)
        answer(desk, open_visit(desk, ref), given)
        move_visit(desk, open_visit(desk, ref), "done")
    return ref


def long_checklist() -> ChecklistTemplate:
    """The shipped questions that are answered yes or no, over and over under new codes."""
    shipped = template()
    asked = [question for question in shipped.questions if question.type == "compliance"]
    each = QUESTIONS // len(_SECTIONS)
    sections = tuple(
        Section(
            code,
            shipped.sections[0].km,
            "Section",
            tuple(replace(asked[n % len(asked)], code=f"{code}{n + 1:02d}") for n in range(each)),
        )
        for code in _SECTIONS
    )
    return replace(shipped, code="long-list", sections=sections, contradictions=())


def many_visits(desk: Desk) -> None:
    """Visits through the years with the answer whose line is drawn."""
    for start in range(0, VISITS, AT_ONCE):
        with desk.write("visit.import") as work:
            for n in range(start, start + AT_ONCE):
                day = date(2005, 1, 1) + timedelta(days=n)
                about = {"facility": f"CC{n % PLACES}", "start_on": day, "status": "done", "number": f"V-{n}"}
                pinned = {"template": "prison-visit", "template_version": "2026.1"}
                space = work.open_space(SpaceKind.VISIT)
                visit = build(Visit, id=work.new_id(), space_id=space, **about, **pinned)
                work.add(visit)
                said = {"question": ASKED, "value": str(1000 + n % 700), "visit": visit.id}
                work.add(build(Answer, id=answer_id(visit, ASKED), space_id=space, **said))


if __name__ == "__main__":
    main()
