# SPDX-License-Identifier: Apache-2.0
"""What one prisoner asks for becomes a case in one step, and only with his own free yes."""

import pytest

from legalaid.services.cases import find_case
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import open_desk
from tests.helpers.screen import type_text, unnamed
from tests.helpers.visit_screen import click, shown_visit, turned_to, visit_to


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("requests") / "vault") as opened:
        yield opened


@pytest.fixture
def ref(desk):
    return visit_to(desk, "CC1", interviews=[{"pseudonym": "A7", "kind": "individual"}])


@pytest.fixture
def screen(qtbot, english, desk, tasks, ref):
    return shown_visit(qtbot, desk, tasks, ref)


@pytest.fixture
def part(qtbot, screen):
    return turned_to(qtbot, screen, "requests")


def write(qtbot, part, decision, free):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    part.form.field("matter").set_value("detention")
    type_text(part.form.field("text").editor, "A lawyer for the appeal")
    click(part.form.field("decision").row.segments[decision])
    click(part.form.field("free_to_refuse").row.segments[free])
    with qtbot.waitSignal(part.said):
        click(part.writing.save)
    qtbot.waitUntil(lambda: any(name == "who" for name, _ in part.steps))


def test_a_free_yes_makes_a_case_in_one_step(qtbot, screen, part, desk, ref):
    write(qtbot, part, "given", "yes")
    assert unnamed(screen) == []
    with qtbot.waitSignal(part.said):
        click(part.steps["open", "R1"])
    (request,) = visit_page(desk, ref).requests
    qtbot.waitUntil(lambda: ("case", "R1") in part.steps)
    assert ("open", "R1") not in part.steps
    with qtbot.waitSignal(part.went) as went:
        click(part.steps["case", "R1"])
    kind, number = went.args
    assert kind == "case"
    with desk.read() as reader:
        assert find_case(reader, number).id == request.case


@pytest.mark.parametrize(("decision", "free"), [("refused", "yes"), ("given", "no")])
def test_without_a_free_yes_there_is_no_step_to_a_case(qtbot, part, decision, free):
    write(qtbot, part, decision, free)
    assert ("open", "R1") not in part.steps
    assert ("who", "R1") in part.steps


def test_who_spoke_in_an_interview_keeps_that_name(qtbot, part, desk, ref):
    click(part.new)
    qtbot.waitUntil(part.writing.isVisible)
    part.form.interview.combo.setCurrentIndex(1)
    part.form.interview.combo.activated.emit(1)
    click(part.writing.save)
    assert part.form.field("text").message() != "", "what is asked for is needed"
    type_text(part.form.field("text").editor, "To see a doctor")
    with qtbot.waitSignal(part.said):
        click(part.writing.save)
    page = visit_page(desk, ref)
    assert (page.requests[0].pseudonym, page.requests[0].interview) == ("A7", page.interviews[0].record.id)


def test_who_asks_is_looked_up_and_hidden_with_the_names(qtbot, screen, part):
    write(qtbot, part, "given", "yes")
    click(part.steps["who", "R1"])
    qtbot.waitUntil(part.identity.isVisible)
    screen.set_private(True)
    qtbot.waitUntil(lambda: not part.identity.isVisible())
    assert not any("appeal" in told for told in part.told())
