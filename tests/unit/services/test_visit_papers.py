# SPDX-License-Identifier: Apache-2.0
"""Every paper of a visit can be printed, goes through what may leave, and draws years of answers on one line."""

from itertools import product

import pytest

from legalaid.documents.content import LetterLanguage
from legalaid.services.checklists import import_checklist
from legalaid.services.facility_history import facility_history
from legalaid.services.facility_lines import known_questions
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_papers import Paper, print_paper
from legalaid.services.visit_release import ReprisalNotJudged
from legalaid.services.visit_timeline import chart_of
from legalaid.services.visits import move_visit, open_visit
from tests.helpers.desks import open_desk
from tests.helpers.forms import changed, workbook
from tests.helpers.pdfs import poppler_text
from tests.helpers.visits import visit_document

NOTHING_SAID = {"interviews": None, "findings": None, "recommendations": None, "requests": None, "populations": None}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("visits") / "vault") as opened:
        yield opened


@pytest.fixture(scope="module")
def ref(desk):
    return import_visit(desk, visit_document())


@pytest.mark.parametrize(("paper", "is_public"), [*product(Paper, (True, False))])
def test_a_paper_names_its_visit_on_every_page_and_nobody_who_spoke(desk, ref, paper, is_public):
    for language in LetterLanguage:
        made = print_paper(desk, ref, paper, language=language.value, is_public=is_public)
        pages = poppler_text(made.pdf).split("\f")[:-1]
        assert len(pages) == made.pages
        assert all(ref in page for page in pages)
        assert not any(secret in page for page in pages for secret in ("វណ្ណៈ", "P-8841", "B12"))


def test_a_blank_form_carries_the_visit_and_nothing_that_was_said_or_seen(desk, ref):
    text = poppler_text(print_paper(desk, ref, Paper.BLANK, language="en", is_public=False).pdf)
    assert "Do not write the name of any prisoner" in text
    assert "Correctional Centre 1" in text
    assert not any(said in text for said in ("ដេរ", "2900", "ការទិញ", "KEO"))


@pytest.mark.parametrize("paper", sorted(set(Paper) - {Paper.BLANK}))
def test_no_paper_leaves_while_a_risk_is_not_judged(desk, paper):
    talk = [{"pseudonym": "A1", "kind": "individual"}]
    open_ = import_visit(desk, visit_document(**(NOTHING_SAID | {"interviews": talk})))
    assert print_paper(desk, open_, Paper.BLANK, language="km", is_public=True).pages
    with pytest.raises(ReprisalNotJudged):
        print_paper(desk, open_, paper, language="km", is_public=True)


def test_an_answer_of_2026_and_one_of_2029_under_a_changed_checklist_lie_on_one_line(desk):
    import_checklist(desk, workbook())
    newer = changed("settings", 2, "version", "2029.1")
    newer["survey"][3][2:4] = ["ចង្ក្រានដែលប្រើបាន", "Stoves that work"]
    newer["survey"][3][5] = ". >= 2"
    import_checklist(desk, workbook(newer))
    for day, version, stoves in (("2026-03-01", "2026.1", 2), ("2029-03-01", "2029.1", 5)):
        pinned = {"template": "kitchen-visit", "version": version, "start_on": day, "facility": "BTB"}
        answers = {"KIT01": "yes", "KIT02": stoves}
        made = import_visit(desk, visit_document(**NOTHING_SAID, **pinned, answers=answers))
        move_visit(desk, open_visit(desk, made), "done")
    question = known_questions(desk)["KIT02"]
    assert question.en == "Stoves that work"
    chart = chart_of(question, facility_history(desk, "BTB", ["KIT02"]).lines["KIT02"], is_public=True)
    assert [(point.day.year, point.value) for point in chart.line.points] == [(2026, 2), (2029, 5)]
    assert [row[2].en for row in chart.table.rows] == ["2026.1", "2029.1"]
    assert chart.line.limits == (2.0,)
    text = poppler_text(print_paper(desk, made, Paper.TIMELINE, language="en", is_public=False).pdf)
    assert "Stoves that work" in text
    assert "03/2026" in text
    assert "03/2029" in text
