# SPDX-License-Identifier: Apache-2.0
"""An interview stands under a pseudonym; what it allows gates what leaves, and who it was is shown only on demand."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.domain.interview import InterviewIdentity
from legalaid.services import audit, drafts, visits
from legalaid.services.interviews import identify
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import new_vault
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.visit import VisitScreen
from ui.widgets.text import Label


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with new_vault(tmp_path_factory.mktemp("interviews") / "vault").desk as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return visits.start_visit(desk, "CC1", start_on=date(2026, 11, 20))


@pytest.fixture
def screen(qtbot, english, desk, tasks, ref):
    shown = VisitScreen(desk, tasks, ref)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    activate(shown)
    qtbot.waitUntil(lambda: shown.visit is not None)
    return shown


@pytest.fixture
def part(qtbot, screen):
    screen.turn_to("interviews")
    part = screen.part("interviews")
    qtbot.waitUntil(part.new.isVisible)
    return part


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def talks(desk, ref):
    return {one.pseudonym: one.record for one in visit_page(desk, ref).interviews}


def save(qtbot, part):
    with qtbot.waitSignal(part.said) as said:
        click(part.writing.save)
    return said.args[1]


def write(qtbot, part, risk="medium", allowed=("record", "share")):
    """Write an interview of one person who was free to refuse."""
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    for name, code in (("kind", "individual"), ("free_to_refuse", "yes"), ("reprisal_risk", risk)):
        click(part.form.field(name).row.segments[code])
    for use in allowed:
        click(part.form.consents.chips[use])
    return save(qtbot, part)


def looks_noted(desk):
    entries = audit.list_audit(desk, limit=200)["entries"]
    return [entry for entry in entries if entry["action"] == "interview.identify"]


def known(desk, who):
    with desk.read() as reader:
        return reader.where(InterviewIdentity, subject=who)


def test_nothing_is_allowed_and_nothing_is_asked_before_it_can_be(qtbot, part, screen):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    form = part.form
    assert form.values() | {"pseudonym": "A1", "consents": ()} == form.values()
    assert form.text.isHidden()
    assert form.why_not.isHidden()
    click(form.in_private.row.segments["no"])
    assert not form.why_not.isHidden()
    click(form.consents.chips["record"])
    assert not form.text.isHidden()
    assert unnamed(screen) == []


def test_a_risk_sets_the_day_and_gates_what_leaves(qtbot, part, desk, ref):
    undo = write(qtbot, part)
    record = talks(desk, ref)["A1"]
    assert (record.recheck_on, record.held_on) == (date(2026, 12, 4), date(2026, 11, 20))
    assert record.consents == ("record", "share")
    qtbot.waitUntil(lambda: "May leave: Use towards the place" in _said(part))
    click(part.edits["A1"])
    qtbot.waitUntil(part.writing.isVisible)
    click(part.form.field("reprisal_risk").row.segments["high"])
    save(qtbot, part)
    qtbot.waitUntil(lambda: "Nothing of it leaves the office." in _said(part))
    assert talks(desk, ref)["A1"].reprisal_risk == "high"
    undo()


def _said(part):
    return [label.plain() for label in part.entries.findChildren(Label)]


def test_words_that_may_not_be_written_down_are_refused_at_their_place(qtbot, part, desk, ref):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    chip = part.form.consents.chips["record"]
    click(chip)
    type_text(part.form.text.editor, "ទឹកមិនគ្រប់គ្រាន់")
    click(chip)
    click(part.writing.save)
    qtbot.waitUntil(lambda: bool(part.form.text.message()))
    assert talks(desk, ref) == {}
    click(chip)
    save(qtbot, part)
    assert talks(desk, ref)["A1"].text == "ទឹកមិនគ្រប់គ្រាន់"


def test_a_pseudonym_stands_for_one_talk(qtbot, part, desk, ref):
    write(qtbot, part)
    qtbot.waitUntil(lambda: "A1" in part.lookups)
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    name = part.form.field("pseudonym")
    assert name.value() == "A2"
    name.editor.selectAll()
    type_text(name.editor, "A1")
    click(part.writing.save)
    qtbot.waitUntil(lambda: bool(name.message()) and name.message() != "Never the name: it stands apart.")
    assert list(talks(desk, ref)) == ["A1"]


def test_who_it_is_stands_apart_is_shown_on_demand_and_each_look_is_noted(qtbot, part, screen, desk, ref):
    write(qtbot, part)
    qtbot.waitUntil(lambda: "A1" in part.lookups)
    card = part.identity
    assert card.isHidden()
    click(part.lookups["A1"])
    qtbot.waitUntil(card.isVisible)
    type_text(card.fields["family_km"].editor, "ជា")
    card.fields["given_km"].editor.setFocus()
    type_text(card.fields["given_km"].editor, "វណ្ណៈ")
    part.keep_draft()
    subject = talks(desk, ref)["A1"].id
    (identity,) = known(desk, subject)
    assert (identity.family_km, identity.given_km) == ("ជា", "វណ្ណៈ")
    assert identity.space_id != talks(desk, ref)["A1"].space_id
    assert "វណ្ណៈ" not in str(drafts.list_drafts(desk)), "a name is in no draft"
    looks = looks_noted(desk)
    screen.set_private(True)
    assert card.isHidden()
    assert card.fields["family_km"].value() == ""
    assert "A1" not in _said(part)
    screen.set_private(False)
    click(part.lookups["A1"])
    qtbot.waitUntil(lambda: card.fields["family_km"].value() == "ជា")
    assert len(looks_noted(desk)) > len(looks)
    screen.turn_to("papers")
    assert card.fields["family_km"].value() == "", "whoever leaves the page leaves nobody's name behind"


def test_what_a_colleague_wrote_meanwhile_of_a_person_stays_beside(qtbot, part, desk, ref):
    write(qtbot, part)
    record = talks(desk, ref)["A1"]
    identify(desk, record.visit, record.id, {"cell": "B12"})
    qtbot.waitUntil(lambda: "A1" in part.lookups)
    click(part.lookups["A1"])
    cell = part.identity.fields["cell"]
    qtbot.waitUntil(lambda: cell.value() == "B12")
    identify(desk, record.visit, record.id, {"cell": "C3"})
    cell.editor.selectAll()
    type_text(cell.editor, "D4")
    part.keep_draft()
    with desk.read() as reader:
        (conflict,) = (one for one in reader.conflicts() if one.table == "interview_identity")
    assert {version.values["cell"] for version in conflict.values} == {"C3", "D4"}


def test_a_person_is_seen_again(qtbot, part, desk, ref):
    write(qtbot, part)
    record = talks(desk, ref)["A1"]
    qtbot.waitUntil(lambda: record.id in part.seen)
    click(part.seen[record.id])
    qtbot.waitUntil(part.seen_again.isVisible)
    click(part.seen_again.save)
    assert part.seen_again.found.message() == "Say in a few words how the person is."
    type_text(part.seen_again.found.editor, "Unharmed")
    with qtbot.waitSignal(part.said):
        click(part.seen_again.save)
    assert talks(desk, ref)["A1"].rechecked_found == "Unharmed"
    qtbot.waitUntil(lambda: record.id not in part.seen)
