# SPDX-License-Identifier: Apache-2.0
"""A recommendation is written, sent and answered; the next visit verifies it, and claims never count as seen."""

import pytest

from legalaid.services.recommendations import list_recommendations, show_recommendation
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import open_desk
from tests.helpers.screen import type_text, unnamed
from tests.helpers.visit_screen import click, shown_visit, turned_to, visit_to

FINDING = {"text_en": "The tank is empty", "severity": "critical", "questions": ["FOD04"]}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("recommendations") / "vault") as opened:
        yield opened


@pytest.fixture
def shown(qtbot, english, desk, tasks):
    """Shows the recommendations of a visit."""

    def show(ref):
        screen = shown_visit(qtbot, desk, tasks, ref)
        part = turned_to(qtbot, screen, "recommendations")
        part.screen = screen
        return part

    return show


def save(qtbot, part, writing):
    """Save what is written; what undoes it."""
    with qtbot.waitSignal(part.said) as said:
        click(writing.save)
    return said.args[1]


def acted(qtbot, part, name, ref):
    """Press what can be done to a recommendation, as soon as it is there."""
    qtbot.waitUntil(lambda: (name, ref) in part.steps and part.steps[name, ref].isVisible())
    click(part.steps[name, ref])


def test_a_recommendation_is_written_and_its_marks_help_without_blocking(qtbot, shown, desk):
    ref = visit_to(desk, "CC1", findings=[FINDING])
    part = shown(ref)
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    form = part.form
    assert "targeted" in form.marks.missing
    type_text(form.field("text_en").editor, "Fill the tank")
    form.field("addressee").set_value("facility")
    form.field("addressee").edited.emit()
    assert "targeted" not in form.marks.missing
    click(form.marks.boxes["specific"])
    form.findings.combo.setCurrentIndex(1)
    form.findings.combo.activated.emit(1)
    type_text(form.field("due").editor, "3/2027")
    save(qtbot, part, part.writing)
    (line,) = visit_page(desk, ref).recommendations
    assert (line.record.text_en, line.record.addressee, line.findings) == ("Fill the tank", "facility", (1,))
    assert (str(line.record.due), line.record.smart) == ("2027-03", ("specific",))
    assert "measurable" in line.missing
    assert unnamed(part.screen) == []


def test_what_was_sent_is_answered_and_both_are_taken_back(qtbot, shown, desk):
    ref = visit_to(desk, "CC2", recommendations=[{"text_en": "Mend the roof", "addressee": "facility"}])
    name = f"{ref}/R1"
    part = shown(ref)
    type_text(part.letter.line, "12/26")
    with qtbot.waitSignal(part.said) as sent:
        click(part.issue)
    acted(qtbot, part, "reply", name)
    qtbot.waitUntil(part.replying.isVisible)
    click(part.reply.field("kind").row.segments["accepted"])
    type_text(part.reply.field("action_claimed").editor, "It is mended")
    undo = save(qtbot, part, part.replying)
    assert show_recommendation(desk, name).record.letter == "12/26"
    stands = show_recommendation(desk, name).standing
    assert (stands.claimed, stands.verified, stands.answer) == (True, None, "accepted")
    undo()
    qtbot.waitUntil(lambda: not show_recommendation(desk, name).standing.claimed)
    sent.args[1]()
    qtbot.waitUntil(lambda: show_recommendation(desk, name).record.issued_on is None)


def test_the_next_visit_verifies_and_asks_again(qtbot, shown, desk):
    first = visit_to(desk, "CC3", recommendations=[{"text_en": "Open the library", "addressee": "facility"}])
    name = f"{first}/R1"
    before = shown(first)
    with qtbot.waitSignal(before.said):
        click(before.issue)
    second = visit_to(desk, "CC3")
    part = shown(second)
    assert part.earlier.isVisible()
    acted(qtbot, part, "verify", name)
    qtbot.waitUntil(part.verifying.isVisible)
    click(part.seen.field("result").row.segments["none"])
    click(part.verifying.save)
    assert part.seen.field("evidence").message() != "", "it says how one knows"
    type_text(part.seen.field("evidence").editor, "The door is locked")
    save(qtbot, part, part.verifying)
    assert show_recommendation(desk, name).standing.verified == "none"
    acted(qtbot, part, "again", name)
    qtbot.waitUntil(part.writing.isVisible)
    save(qtbot, part, part.writing)
    (again,) = visit_page(desk, second).recommendations
    assert again.record.text_en == "Open the library"
    assert again.record.repeats == show_recommendation(desk, name).record.id
    qtbot.waitUntil(lambda: any("Asked again" in told for told in part.told()))
    with qtbot.waitSignal(part.went) as went:
        click(part.steps["visit", name])
    assert went.args == ["visit", f"{first}|recommendations"]


def test_hidden_names_hide_what_is_asked(qtbot, shown, desk):
    part = shown(visit_to(desk, "CC4", recommendations=[{"text_en": "Release Sok Dara"}]))
    qtbot.waitUntil(lambda: any("Sok" in told for told in part.told()))
    part.screen.set_private(True)
    assert not any("Sok" in told for told in part.told())
    assert not part.new.isEnabled()
    assert len(list_recommendations(desk, facility="CC4")) == 1
