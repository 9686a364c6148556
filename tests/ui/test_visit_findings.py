# SPDX-License-Identifier: Apache-2.0
"""A finding is written from a critical answer, rests on what was seen and heard, and is changed or taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.services import drafts
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_steps import Opened, edit
from tests.helpers.desks import open_desk
from tests.helpers.screen import activate, type_text, unnamed
from tests.helpers.visit_screen import click, shown_visit, turned_to, visit_to
from ui.screens.visit import VisitScreen


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("findings") / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return visit_to(desk, "CC1", interviews=[{"pseudonym": "A1", "kind": "individual"}])


@pytest.fixture
def screen(qtbot, english, desk, tasks, ref):
    return shown_visit(qtbot, desk, tasks, ref)


@pytest.fixture
def part(qtbot, screen):
    return turned_to(qtbot, screen, "findings")


def found(desk, ref):
    return [line.record for line in visit_page(desk, ref).findings]


def write(qtbot, part, text, severity="serious"):
    """Write a finding and save it; what undoes it."""
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    type_text(part.form.field("text_en").editor, text)
    click(part.form.field("severity").row.segments[severity])
    with qtbot.waitSignal(part.said) as said:
        QTest.keyClick(part.writing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return said.args[1]


def test_a_critical_no_offers_to_write_a_finding_about_it(qtbot, screen, desk, ref):
    questions = screen.part("questions")
    qtbot.waitUntil(lambda: bool(questions.rows))
    line = next(line for line in screen.visit.lines if line.question.critical and "no" in line.question.choices)
    at = next(n for n, section in enumerate(screen.visit.sections) if line in section.lines)
    questions.sections.setCurrentRow(at)
    row = questions.rows[line.code]
    assert not row.finding.isVisible()
    click(row.segments.segments["no"])
    qtbot.waitUntil(row.finding.isVisible)
    click(row.finding)
    part = screen.part("findings")
    qtbot.waitUntil(part.writing.isVisible)
    assert part.form.questions.value() == (line.code,)
    assert unnamed(screen) == []
    type_text(part.form.field("text_km").editor, "គ្មានទឹក")
    click(part.form.field("severity").row.segments["critical"])
    part.form.interviews.combo.setCurrentIndex(1)
    part.form.interviews.combo.activated.emit(1)
    with qtbot.waitSignal(part.said):
        click(part.writing.save)
    (finding,) = found(desk, ref)
    assert (finding.text_km, finding.questions, finding.severity) == ("គ្មានទឹក", (line.code,), "critical")
    assert visit_page(desk, ref).findings[0].interviews == ("A1",)


def test_a_finding_is_changed_against_what_was_shown_and_put_back(qtbot, part, desk, ref):
    write(qtbot, part, "No light in cell 4")
    qtbot.waitUntil(lambda: 1 in part.edits)
    click(part.edits[1])
    qtbot.waitUntil(part.writing.isVisible)
    click(part.form.field("severity").row.segments["moderate"])
    with qtbot.waitSignal(part.said) as said:
        click(part.writing.save)
    assert [one.severity for one in found(desk, ref)] == ["moderate"]
    said.args[1]()
    qtbot.waitUntil(lambda: [one.severity for one in found(desk, ref)] == ["serious"])


def test_a_finding_is_taken_back(qtbot, part, desk, ref):
    undo = write(qtbot, part, "A mistake")
    assert len(found(desk, ref)) == 1
    undo()
    qtbot.waitUntil(lambda: found(desk, ref) == [])


def test_what_lacks_is_said_at_its_field_and_nothing_is_lost(qtbot, part, desk, ref):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    click(part.form.field("severity").row.segments["critical"])
    click(part.writing.save)
    qtbot.waitUntil(lambda: part.form.field("text_km").message() != "")
    assert found(desk, ref) == []
    assert part.form.field("severity").value() == "critical"


def test_a_half_written_finding_waits_and_is_offered_again(qtbot, screen, part, desk, tasks):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    type_text(part.form.field("text_en").editor, "The kitchen")
    part.form.flush()
    screen.keep_draft()
    part.writing.keeper.stop()  # as if the program had ended
    again = VisitScreen(desk, tasks, screen.visit.ref)
    qtbot.addWidget(again)
    activate(again)
    again.turn_to("findings")
    offered = again.part("findings")
    qtbot.waitUntil(offered.offer.isVisible)
    click(offered.offer.take)
    assert offered.form.field("text_en").value() == "The kitchen"
    click(offered.writing.cancel)
    qtbot.waitUntil(lambda: screen.visit.visit.id not in {draft.target for draft in drafts.list_drafts(desk)})
    assert found(desk, screen.visit.ref) == []


def test_a_half_written_change_is_saved_later_beside_what_a_colleague_changed(qtbot, screen, part, desk, tasks):
    write(qtbot, part, "Too hot")
    qtbot.waitUntil(lambda: 1 in part.edits)
    click(part.edits[1])
    qtbot.waitUntil(part.writing.isVisible)
    type_text(part.form.field("text_km").editor, "ក្ដៅពេក")
    part.form.flush()
    screen.keep_draft()
    part.writing.keeper.stop()  # as if the program had ended
    page = visit_page(desk, part.ref)
    edit(desk, Opened(page.findings[0].record, page.form.seen), {"severity": "moderate"})
    again = VisitScreen(desk, tasks, part.ref)
    qtbot.addWidget(again)
    activate(again)
    again.turn_to("findings")
    offered = again.part("findings")
    qtbot.waitUntil(offered.offer.isVisible)
    click(offered.offer.take)
    with qtbot.waitSignal(offered.said):
        click(offered.writing.save)
    (finding,) = found(desk, part.ref)
    assert (finding.text_km, finding.text_en, finding.severity) == ("ក្ដៅពេក", "Too hot", "moderate")
    assert visit_page(desk, part.ref).conflicts == ()


def test_what_was_given_up_can_be_had_again(qtbot, part, desk, ref):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    type_text(part.form.field("text_en").editor, "Rats")
    with qtbot.waitSignal(part.said) as said:
        click(part.writing.cancel)
    assert part.new.isVisible()
    said.args[1]()
    assert part.writing.isVisible()
    assert part.form.field("text_en").value() == "Rats"


def test_names_hidden_hide_what_was_found(qtbot, screen, part, desk, ref):
    write(qtbot, part, "Somebody was beaten")
    qtbot.waitUntil(lambda: 1 in part.edits)
    screen.set_private(True)
    assert not any("beaten" in told for told in part.told())
    screen.set_private(False)
    qtbot.waitUntil(lambda: any("beaten" in told for told in part.told()))
