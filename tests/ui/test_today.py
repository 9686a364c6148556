# SPDX-License-Identifier: Apache-2.0
"""The day at the screen: lines open their case, tasks are ticked and taken back, letters are handed over."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from legalaid.domain.case import LetterCopy
from legalaid.services import drafts, intake, letters
from legalaid.services.cases import add_case
from legalaid.services.day import day_of
from legalaid.services.drafts import FormDraft
from legalaid.services.recommendations import issue
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_steps import Opened, edit
from legalaid.services.visits import move_visit, open_visit, start_visit
from tests.helpers.desks import StandingClock, consultation, open_desk
from tests.helpers.joined import founded
from tests.helpers.screen import activate, unnamed
from tests.helpers.visits import visit_document
from ui.screens.today import TodayScreen
from ui.widgets.buttons import Button
from ui.widgets.card import Pill
from ui.widgets.day_row import SHOWN

pytestmark = [pytest.mark.usefixtures("english")]

TASKS = [
    {"text": "Call the court", "due": "2026-11-20"},
    {"text": "Write the appeal", "due": "2026-11-21"},
    {"text": "Call her back", "kind": "callback", "due": "2026-11-23"},
]
HEARINGS = [
    {"kind": "appointment", "at": "2026-11-21T15:00", "place": "Office"},
    {"kind": "hearing", "at": "2026-11-25T09:00", "place": "Court"},
    {"kind": "hearing", "at": "2026-12-24T09:00", "place": "Far court"},
]


@pytest.fixture(scope="module")
def clock():
    return StandingClock()


@pytest.fixture(scope="module")
def desk(tmp_path_factory, clock):
    with open_desk(tmp_path_factory.mktemp("today") / "vault", clock=clock) as opened:
        yield opened


@pytest.fixture(scope="module")
def office(desk):
    """A case with much to do, a letter that lies there, a draft, and a case that could be forgotten."""
    busy = add_case(desk, consultation(tasks=TASKS, hearings=HEARINGS))
    forgotten = add_case(desk, consultation(tasks=None, hearings=None))
    letter = letters.make_letter(desk, busy, template="advice", language="en")
    draft = drafts.new_draft(desk)
    drafts.keep_draft(desk, FormDraft(draft, "hotline", {"summary": "x"}))
    return {"busy": busy, "forgotten": forgotten, "letter": letter.number, "draft": f"draft:{draft}"}


def shown(qtbot, tasks, desk):
    made = TodayScreen(desk, tasks, backup_days=lambda: 7)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    activate(made)
    qtbot.waitUntil(lambda: bool(made.date.text()), timeout=15_000)
    return made


@pytest.fixture
def screen(qtbot, tasks, desk, office):
    return shown(qtbot, tasks, desk)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def titles(card):
    return [row.link.title.plain() for row in card.rows]


def test_everything_that_waits_stands_in_its_list(screen, office):
    assert unnamed(screen) == []
    assert titles(screen.tasks) == ["Call the court", "Write the appeal"]
    assert titles(screen.call_backs) == ["Call her back"]
    assert titles(screen.hearings) == ["15:00, Appointment, Office", "09:00, Hearing, Court"]
    assert office["letter"] in titles(screen.letters)[0]
    assert titles(screen.drafts) == ["Hotline call"]
    assert office["forgotten"] in titles(screen.idle)[0]
    assert screen.backup.isVisible()
    assert "no backup yet" in screen.backup_words.plain()


def test_no_line_is_cut(screen):
    for card in (screen.tasks, screen.hearings, screen.letters, screen.idle):
        for label in (part for row in card.rows for part in (row.link.title, row.link.below)):
            assert label.height() >= label.sizeHint().height()


def test_each_line_opens_what_it_speaks_of(qtbot, screen, office):
    wanted = [
        (screen.tasks, ["case", office["busy"]]),
        (screen.hearings, ["case", office["busy"]]),
        (screen.idle, ["case", office["forgotten"]]),
        (screen.drafts, ["hotline", office["draft"]]),
    ]
    for card, target in wanted:
        with qtbot.waitSignal(screen.go) as gone:
            press(card.rows[0].link)
        assert gone.args == target
    screen.tasks.rows[1].link.setFocus()
    with qtbot.waitSignal(screen.go) as gone:
        QTest.keyClick(screen.tasks.rows[1].link, Qt.Key.Key_Return)
    assert gone.args == ["case", office["busy"]]


def test_a_tick_is_done_and_can_be_taken_back(qtbot, desk, screen):
    with qtbot.waitSignal(screen.said) as said:
        press(screen.tasks.rows[0].box)
    assert [task.text for task in day_of(desk).tasks] == ["Write the appeal"]
    qtbot.waitUntil(lambda: titles(screen.tasks) == ["Write the appeal"])
    words, undo = said.args
    assert words == "The task is done."
    with qtbot.waitSignal(screen.said):
        undo()
    assert len(day_of(desk).tasks) == 2
    qtbot.waitUntil(lambda: len(screen.tasks.rows) == 2)


def test_one_day_or_a_week_of_hearings(qtbot, clock, desk, screen):
    press(screen.span.segments["day"])
    assert titles(screen.hearings) == ["15:00, Appointment, Office"]
    clock.pass_time(days=1)
    try:
        screen.refresh()
        qtbot.waitUntil(lambda: titles(screen.hearings) == [])
        assert screen.nothing_on.plain() == "The next one is on 25 November 2026."
    finally:
        clock.moment -= timedelta(days=1)


def test_a_letter_is_handed_over_in_its_place(qtbot, desk, screen, office):
    row = screen.letters.rows[0]
    press(row.button)
    panel = row.body.itemAt(1).widget()
    panel.how.set_value("post")
    with qtbot.waitSignal(screen.said):
        press(panel.finish)
    assert day_of(desk).letters == ()
    with desk.read() as reader:
        letter = letters.find_letter(reader, office["letter"]).record
        assert [copy.handed for copy in reader.where(LetterCopy, letter=letter.id)] == ["post"]
    qtbot.waitUntil(lambda: not screen.letters.isVisible())


def test_hidden_names_and_words_are_nowhere(screen):
    screen.set_private(True)
    links = [row.link for card in (screen.tasks, screen.hearings, screen.idle) for row in card.rows]
    said = [text for link in links for text in (link.accessibleName(), link.title.toolTip(), link.below.toolTip())]
    assert not [text for text in said if "សុភា" in text or "court" in text.lower()]


def test_an_office_without_visits_sees_no_list_of_them(screen):
    assert not any(card.isVisible() for card in (screen.planned, screen.late, screen.repeated, screen.rechecks))


def test_what_waits_of_prison_visits_stands_in_its_lists_and_opens_its_part(qtbot, tasks, tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        first = import_visit(desk, visit_document(start_on="2026-03-01", recommendations=[LATE]))
        issue(desk, first, on=date(2026, 3, 2))
        second = import_visit(desk, visit_document(start_on="2026-10-01"))
        for ref in (first, second):
            move_visit(desk, open_visit(desk, ref), "done")
        page = visit_page(desk, first)
        edit(desk, Opened(page.interviews[0].record, page.form.seen), {"recheck_on": "2026-03-15"})
        planned = start_visit(desk, "CC2", start_on=date(2026, 11, 20))
        made = shown(qtbot, tasks, desk)
        assert unnamed(made) == []
        wanted = [
            (made.planned, planned, "Was it made?"),
            (made.late, f"{first}|recommendations", "Overdue: June 2026"),
            (made.repeated, f"{second}|findings", "2 visits"),
            (made.rechecks, f"{first}|interviews", "Overdue: 15 March 2026"),
        ]
        for card, record, state in wanted:
            assert state in [pill.accessibleName() for pill in card.rows[0].findChildren(Pill)]
            with qtbot.waitSignal(made.go) as gone:
                press(card.rows[0].link)
            assert gone.args == ["visit", record]
        assert titles(made.late) == ["Mend the roof"]
        assert titles(made.rechecks)[0] == "A1"
        made.set_private(True)
        assert titles(made.late) == titles(made.rechecks)[:1] == ["•••"]
        tasks.close()


LATE = {"text_en": "Mend the roof", "findings": [1], "addressee": "facility", "due": "2026-06"}


def test_a_quiet_office_is_told_so_and_a_long_list_grows_on_demand(qtbot, tasks, tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        made = shown(qtbot, tasks, desk)
        names = [widget.accessibleName() for widget in made.states.findChildren(type(made.nothing_on))]
        assert "Nothing is waiting" in names
        add_case(desk, consultation(tasks=[{"text": str(number)} for number in range(SHOWN + 5)]))
        made.refresh()
        qtbot.waitUntil(lambda: len(made.tasks.rows) == SHOWN)
        press(made.tasks._more)
        assert len(made.tasks.rows) == SHOWN + 5
        assert not made.tasks._more.isVisible()
        tasks.close()


def test_what_one_was_asked_to_take_up_is_said_above_the_lists(qtbot, tmp_path, tasks):
    desk, _ = founded(tmp_path / "founded")
    with desk:
        contact = {"channel": "hotline", "matter": "land", "summary": "ទំនាស់ដី"}
        entry, person = intake.take(desk, contact), intake.people(desk)[0].person
        intake.assign(desk, str(entry), person=str(person))
        screen = TodayScreen(desk, tasks, backup_days=lambda: 7)
        qtbot.addWidget(screen)
        activate(screen)
        qtbot.waitUntil(screen.intake_line.isVisible)
        assert "1" in screen.intake_words.text()
        see = screen.intake_line.findChild(Button)
        with qtbot.waitSignal(screen.go) as went:
            qtbot.mouseClick(see, Qt.MouseButton.LeftButton)
        assert went.args == ["intake", ""]
