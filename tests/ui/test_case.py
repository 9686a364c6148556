# SPDX-License-Identifier: Apache-2.0
"""The page of a case by mouse and keys: every small step with its undoing, and what the vault then holds."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from legalaid.domain.case import CaseFile
from legalaid.domain.fields import TABLES
from legalaid.domain.record import change
from legalaid.domain.values import Money
from legalaid.errors import StoreBusy
from legalaid.ids import SpaceKind
from legalaid.services import case_steps, drafts
from legalaid.services.attachments import attach_file, read_attachment
from legalaid.services.case_edit import save_form
from legalaid.services.case_page import open_page, read_page
from legalaid.services.cases import add_case, open_form
from legalaid.services.drafts import list_drafts
from legalaid.services.history import is_told
from legalaid.services.letters import make_letter
from tests.helpers.desks import StandingClock, consultation, open_desk
from tests.helpers.screen import activate, spoken_name, type_text, unnamed
from ui.models.field_words import field_label, has_label
from ui.screens.case import CaseScreen
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.lines import LineEdit
from ui.widgets.page_words import PageWords
from ui.widgets.text import Label
from ui.widgets.tick import Box
from ui.widgets.viewer import PictureView

KINDS = ("consultation", "person", "letter")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("case") / "vault", clock=StandingClock()) as desk:
        yield desk


@pytest.fixture
def opened(qtbot, english, tasks, office):
    """A case that was just opened, on the screen."""
    reference = {"kind": "court", "institution": "Battambang court", "number": "77/26"}
    other = {"role": "adverse", "given_name_latin": "Rithy"}
    return show(qtbot, tasks, office, add_case(office, consultation(references=[reference], parties=[other])))


def show(qtbot, tasks, desk, ref, kinds=KINDS):
    screen = CaseScreen(desk, tasks, ref, kinds)
    PageWords(desk, tasks, screen, "case", ref)
    qtbot.addWidget(screen)
    screen.resize(1100, 800)
    activate(screen)
    qtbot.waitUntil(lambda: screen.case is not None)
    return screen


def now(screen):
    """What the vault holds of the case."""
    return read_page(screen.desk, screen.case.form.case.record.id)


def told(screen):
    return [label.plain() for label in screen.findChildren(Label) if label.isVisibleTo(screen) and label.plain()]


def press(screen, words):
    (button,) = [
        one for one in screen.findChildren(Button) if one.isVisible() and words in {one.text(), one.accessibleName()}
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def undone(qtbot, screen, said):
    """Press the button of the toast."""
    with qtbot.waitSignal(screen.said):
        said.args[1]()


# --- what is shown ---------------------------------------------------------------------------------------------------


def test_the_keyboard_goes_to_the_first_thing_to_do_as_soon_as_the_case_is_there(qtbot, english, tasks, office):
    screen = CaseScreen(office, tasks, add_case(office, consultation()), KINDS)
    qtbot.addWidget(screen)
    activate(screen)
    screen.first_focus().setFocus()
    qtbot.waitUntil(screen.tasks.text.line.hasFocus, timeout=20_000)


def test_everything_of_the_case_is_there(opened):
    words = told(opened)
    for expected in ("ចាន់ សុភា · Chan Sophea", "Rithy", "77/26", "Call the court", "សូមស្នើសុំមេធាវី។"):
        assert expected in words
    assert any("Battambang court" in text for text in words)
    assert "Case opened" in words
    assert opened.crumbs()[-1] == (opened.ref, "")
    assert opened.access.isHidden(), "a vault alone has nobody to share with"


def test_the_history_says_which_fields_were_changed_and_from_what_to_what(qtbot, opened):
    client = {"client.given_name_km": "សុខា", "client.ethnicity": "khmer"}
    save_form(opened.desk, open_form(opened.desk, opened.ref), {"urgency": "1", "summary": "x " * 60} | client)
    opened.refresh()
    qtbot.waitUntil(lambda: "Urgency: One day → At once" in told(opened))
    assert "Given name in Khmer: សុភា → សុខា" in told(opened)
    assert "Ethnicity: •••" in told(opened), "of sensitive facts nothing but that they were written"
    assert any(line.startswith("Summary: ") and line.endswith("x x…") for line in told(opened))
    more = [one for one in opened.findChildren(Button) if one.isVisible() and one.text().endswith(" more fields")]
    assert not any("Sophea" in line and line.startswith("Given name") for line in told(opened))
    QTest.mouseClick(more[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Given name in Latin letters: Sophea" in told(opened))
    opened.set_private(True)
    qtbot.waitUntil(lambda: "Given name in Khmer: ••• → •••" in told(opened))
    assert "Urgency: One day → At once" in told(opened)


@pytest.mark.usefixtures("english")
def test_every_field_of_a_case_has_a_name_in_the_history():
    tables = [table for table in TABLES.values() if SpaceKind.CASE in table.spaces]
    nameless = [
        f"{table.name}.{spec.name}"
        for table in tables
        for spec in table.fields
        if is_told(table, spec) and not has_label(table.name, spec.name)
    ]
    assert nameless == []
    assert field_label("case_file", "fact_id") == "fact_id"


def test_every_stop_of_the_keyboard_has_a_name(opened):
    assert unnamed(opened) == []


def test_a_letter_is_listed_with_its_way(qtbot, opened):
    make_letter(opened.desk, opened.ref, template="advice", language="km")
    opened.refresh()
    qtbot.waitUntil(lambda: any("copies: 1" in text for text in told(opened)))
    with qtbot.waitSignal(opened.go) as gone:
        press(opened, "Make a letter")
    kind, record = gone.args
    assert (kind, record.split("|")[0]) == ("letter", opened.ref)
    assert record.split("|")[1] in opened.case.templates


def test_buttons_to_screens_that_are_not_there_are_not_there(qtbot, english, tasks, office):
    screen = show(qtbot, tasks, office, add_case(office, consultation()), kinds=())
    seen = [one.text() for one in screen.findChildren(Button) if one.isVisible()]
    assert "Make a letter" not in seen
    assert "Change the facts" not in seen


def test_hidden_names_and_texts_are_nowhere(opened):
    opened.set_private(True)
    said = told(opened) + [spoken_name(one) for one in opened.findChildren(Button) + opened.findChildren(Box)]
    said += [label.toolTip() for label in opened.findChildren(Label)]
    assert not [text for text in said if any(name in text for name in ("សុភា", "Sophea", "Rithy", "Call the court"))]
    opened.set_private(False)
    assert "ចាន់ សុភា · Chan Sophea" in told(opened)


def test_a_case_that_is_not_there_says_so(qtbot, english, tasks, office):
    screen = CaseScreen(office, tasks, "BTB-2026-500-9999-0")
    qtbot.addWidget(screen)
    activate(screen)
    qtbot.waitUntil(screen.states.banner.isVisible)


# --- steps -----------------------------------------------------------------------------------------------------------


def test_a_tick_is_saved_and_undone(qtbot, opened):
    (box,) = opened.tasks.findChildren(Box)
    with qtbot.waitSignal(opened.said) as said:
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert now(opened).form.tasks[0].record.done_at is not None
    undone(qtbot, opened, said)
    assert now(opened).form.tasks[0].record.done_at is None


def test_a_task_is_added_with_its_day(qtbot, opened):
    type_text(opened.tasks.text.line, "Call the prison")
    type_text(opened.tasks.due.line, "24/11/2026")
    with qtbot.waitSignal(opened.said) as said:
        press(opened, "Add the task")
    assert [(one.record.text, str(one.record.due)) for one in now(opened).form.tasks][1:] == [
        ("Call the prison", "2026-11-24")
    ]
    assert opened.tasks.text.value() == ""
    undone(qtbot, opened, said)
    assert len(now(opened).form.tasks) == 1


def test_nothing_is_no_task_and_no_note(qtbot, opened):
    press(opened, "Add the task")
    press(opened, "Add the note")
    assert opened.tasks.text.message()
    assert opened.notes.text.message()
    assert (len(now(opened).form.tasks), now(opened).form.notes) == (1, ())


def test_a_note_is_added_and_its_draft_is_gone(qtbot, opened):
    type_text(opened.notes.text.prose, "The mother called")
    qtbot.waitUntil(lambda: [one.typed["NotesCard/note"] for one in list_drafts(opened.desk, "page.case")] != [])
    with qtbot.waitSignal(opened.said) as said:
        press(opened, "Add the note")
    assert [note.text for note in now(opened).form.notes] == ["The mother called"]
    qtbot.waitUntil(lambda: list_drafts(opened.desk, "page.case") == ())
    undone(qtbot, opened, said)
    assert now(opened).form.notes == ()


def test_a_half_written_note_comes_back(qtbot, tasks, opened):
    type_text(opened.notes.text.prose, "The mother")
    opened.keep_typed()
    again = show(qtbot, tasks, opened.desk, opened.ref)
    qtbot.waitUntil(lambda: again.notes.text.value() == "The mother")
    again.notes.text.prose.clear()
    qtbot.waitUntil(lambda: list_drafts(opened.desk, "page.case") == ())


def test_the_result_of_a_hearing_is_written_and_undone(qtbot, opened):
    (button,) = [one for one in opened.hearings.findChildren(Button) if "Write the result" in one.accessibleName()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (line,) = opened.hearings.findChildren(LineEdit)
    type_text(line, "ពន្យារពេល")
    with qtbot.waitSignal(opened.said) as said:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert now(opened).form.hearings[0].record.outcome == "ពន្យារពេល"
    undone(qtbot, opened, said)
    assert now(opened).form.hearings[0].record.outcome is None


# --- moves -----------------------------------------------------------------------------------------------------------


def moves(screen):
    return [one.text() for one in screen.head.findChildren(Button) if one.objectName() and one.isVisible()]


def test_only_legal_moves_are_offered_and_a_reason_is_asked_for(qtbot, opened):
    assert moves(opened) == ["Wait", "Resolved", "Close the case"]
    press(opened, "Wait")
    panel = opened.head.move_panel
    QTest.mouseClick(panel.finish, Qt.MouseButton.LeftButton)
    assert panel.reason.message() == "Choose a reason."
    assert now(opened).form.case.record.status == "open"
    panel.reason.set_value("court")
    type_text(panel.note.prose, "appeal")
    with qtbot.waitSignal(opened.said) as said:
        QTest.mouseClick(panel.finish, Qt.MouseButton.LeftButton)
    assert (now(opened).form.case.record.status, now(opened).moves[0].note) == ("waiting", "appeal")
    qtbot.waitUntil(lambda: "Go on with the case" in moves(opened))
    undone(qtbot, opened, said)
    assert (now(opened).form.case.record.status, now(opened).moves) == ("open", ())


def test_a_case_is_closed_with_its_result_and_opened_again(qtbot, opened):
    press(opened, "Close the case")
    panel = opened.head.close_panel
    QTest.mouseClick(panel.finish, Qt.MouseButton.LeftButton)
    assert panel.outcome.message()
    assert panel.result.message()
    panel.outcome.set_value("counsel_and_advice")
    panel.result.set_value("full")
    panel.told.set_value("yes")
    panel._show_what_is_asked()
    type_text(panel.told_on.line, "20/11/2026")
    type_text(panel.amount.line, "២០០")
    QTest.mouseClick(panel.finish, Qt.MouseButton.LeftButton)
    assert panel.currency.message()
    panel.currency.set_value("USD")
    with qtbot.waitSignal(opened.said):
        QTest.mouseClick(panel.finish, Qt.MouseButton.LeftButton)
    (closing,) = now(opened).closings
    assert (closing.service_outcome, closing.client_result, str(closing.told_client_on)) == (
        "counsel_and_advice",
        "full",
        "2026-11-20",
    )
    assert closing.amount == Money(20_000, "USD")
    qtbot.waitUntil(lambda: "200 US dollars" in told(opened))
    qtbot.waitUntil(lambda: moves(opened) == ["Open the case again"])
    press(opened, "Open the case again")
    opened.head.move_panel.reason.set_value("client_returned")
    with qtbot.waitSignal(opened.said):
        QTest.mouseClick(opened.head.move_panel.finish, Qt.MouseButton.LeftButton)
    assert now(opened).form.case.record.status == "open"


def test_a_move_that_another_window_made_first_is_refused_and_shown(qtbot, opened):
    case_steps.move(opened.desk, open_page(opened.desk, opened.ref), "resolved")
    press(opened, "Wait")
    opened.head.move_panel.reason.set_value("court")
    QTest.mouseClick(opened.head.move_panel.finish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(now(opened).clashes))
    qtbot.waitUntil(opened.clashes.isVisible)


def test_two_values_stand_side_by_side_until_one_is_kept(qtbot, opened):
    with opened.desk.read() as reader:
        (case,) = reader.opened_where(CaseFile, number=opened.ref)
    for summary in ("First story", "Second story"):
        with opened.desk.write("case.edit") as work:
            work.save(case, change(case.record, summary=summary))
    opened.refresh()
    qtbot.waitUntil(opened.clashes.isVisible)
    assert {"First story", "Second story"} <= set(told(opened))
    (card,) = opened.clashes.cards
    with qtbot.waitSignal(opened.said):
        QTest.mouseClick(card.takes[0], Qt.MouseButton.LeftButton)
    page = now(opened)
    assert (page.form.case.record.summary, page.clashes) == ("First story", ())
    qtbot.waitUntil(lambda: not opened.clashes.isVisible())


def test_a_third_value_may_be_written(qtbot, opened):
    with opened.desk.read() as reader:
        (case,) = reader.opened_where(CaseFile, number=opened.ref)
    for summary in ("First story", "Second story"):
        with opened.desk.write("case.edit") as work:
            work.save(case, change(case.record, summary=summary))
    opened.refresh()
    qtbot.waitUntil(opened.clashes.isVisible)
    (card,) = opened.clashes.cards
    QTest.mouseClick(card.another, Qt.MouseButton.LeftButton)
    type_text(card.third.prose, "Both happened")
    with qtbot.waitSignal(opened.said):
        QTest.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    assert now(opened).form.case.record.summary == "Both happened"


# --- files -----------------------------------------------------------------------------------------------------------


def picture(path, size=40):
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366cc"))
    image.save(str(path))
    return path


def test_a_dropped_file_is_sealed_looked_at_and_taken_back(qtbot, opened, tmp_path):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "photo.png")))])
    with qtbot.waitSignal(opened.said) as said:
        opened.files.take(dropped)
    (file,) = now(opened).files
    assert (file.title, file.mime) == ("photo.png", "image/png")
    qtbot.waitUntil(lambda: "photo.png" in told(opened))
    press(opened, "Look at photo.png")
    qtbot.waitUntil(lambda: opened.files.viewer is not None and opened.files.viewer.isVisible())
    viewer = opened.files.viewer
    assert isinstance(viewer.shown, PictureView)
    assert "photo" not in viewer.windowTitle()
    assert unnamed(viewer) == []
    viewer.shown.zoom(2)
    assert viewer.shown.factor == 2
    viewer.shown.fit()
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    undone(qtbot, opened, said)
    assert now(opened).files == ()


def test_a_copied_picture_is_pasted_as_png(qtbot, opened):
    copied = QMimeData()
    copied.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(opened.said):
        opened.files.take(copied)
    (file,) = now(opened).files
    assert file.mime == "image/png"
    assert read_attachment(opened.desk, file.id).startswith(b"\x89PNG")


def test_a_copy_goes_out_and_the_trail_says_so(qtbot, opened, tmp_path):
    attach_file(opened.desk, opened.ref, picture(tmp_path / "photo.png"))
    opened.refresh()
    qtbot.waitUntil(lambda: "photo.png" in told(opened))
    with qtbot.waitSignal(opened.said):
        opened.files.write_to(opened.case.files[0], tmp_path / "out.png")
    assert (tmp_path / "out.png").read_bytes() == (tmp_path / "photo.png").read_bytes()
    assert now(opened).events[0].action == "export"


def test_a_picture_that_is_none_shows_a_banner(qtbot, opened, tmp_path):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    attach_file(opened.desk, opened.ref, broken)
    opened.refresh()
    qtbot.waitUntil(lambda: "broken.png" in told(opened))
    press(opened, "Look at broken.png")
    qtbot.waitUntil(opened.states.banner.isVisible)


def test_a_step_that_fails_says_so_and_keeps_what_was_typed(qtbot, opened, monkeypatch):
    def busy(*_given):
        raise StoreBusy

    monkeypatch.setattr(case_steps, "add_note", busy)
    type_text(opened.notes.text.prose, "The mother called")
    press(opened, "Add the note")
    qtbot.waitUntil(opened.states.banner.isVisible)
    assert opened.notes.text.value() == "The mother called"


def test_a_note_that_cannot_be_kept_does_not_hold_up_the_lock(qtbot, opened, monkeypatch):
    def busy(*_given):
        raise StoreBusy

    type_text(opened.notes.text.prose, "The mother called")
    monkeypatch.setattr(drafts, "keep_draft", busy)
    opened.keep_typed()
    qtbot.waitUntil(opened.states.banner.isVisible)
    assert opened.notes.text.value() == "The mother called"


def test_leaving_while_the_case_is_read_delivers_nothing(qtbot, english, office):
    lanes = Tasks()
    screen = CaseScreen(office, lanes, add_case(office, consultation()), KINDS)
    qtbot.addWidget(screen)
    lanes.close()
    assert screen.case is None
