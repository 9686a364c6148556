# SPDX-License-Identifier: Apache-2.0
"""The small steps on the page of a case: what the vault holds after each, and after it was undone."""

from datetime import date

import pytest

from legalaid.domain.case import _REASON_NEEDED as NEEDED
from legalaid.domain.case import (
    Attachment,
    CaseFact,
    Closing,
    MoveNeedsReason,
    MoveNotAllowed,
    Note,
    Task,
    move_reasons,
)
from legalaid.domain.values import PartialDate
from legalaid.domain.vocabulary import codes
from legalaid.errors import FileTooLarge, FileUnreadable, MissingField, NotFound
from legalaid.services import attachments, case_steps
from legalaid.services.attachments import attach_file, read_attachment
from legalaid.services.case_page import open_page, read_page
from legalaid.services.cases import Ending, add_case
from legalaid.services.letters import hand_over, make_letter
from tests.helpers.desks import StandingClock, consultation, open_desk


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(tmp_path / "vault", clock=clock) as opened:
        yield opened


@pytest.fixture
def page(desk):
    return open_page(desk, add_case(desk, consultation()))


def again(desk, page):
    return read_page(desk, page.form.case.record.id)


def status(desk, page):
    return again(desk, page).form.case.record.status


def test_a_page_holds_letters_with_their_way_and_the_story_of_the_case(desk, page):
    letter = make_letter(desk, page.ref, template="advice", language="km")
    hand_over(desk, letter.number, "by_hand")
    now = again(desk, page)
    (line,) = now.letters
    assert (line.number, line.copies, line.handed, line.status) == (letter.number, 1, "by_hand", "sealed")
    assert [event.action for event in now.events] == ["letter.hand", "letter.make", "case.add"]
    assert {event.by for event in now.events} == {"កែវ ដារ៉ា"}
    assert "case_file" in now.events[-1].kinds
    assert now.person(desk.actor) == "កែវ ដារ៉ា"
    assert now.person(None) == ""


def test_a_task_is_ticked_and_the_tick_taken_away(desk, page, clock):
    done = case_steps.set_done(desk, page.form.tasks[0], done=True)
    assert again(desk, page).form.tasks[0].record.done_at == clock.now()
    case_steps.set_done(desk, done, done=False)
    assert again(desk, page).form.tasks[0].record.done_at is None


def test_what_came_of_a_hearing_is_written_and_wiped(desk, page):
    told = case_steps.set_outcome(desk, page.form.hearings[0], "ពន្យារពេល")
    assert again(desk, page).form.hearings[0].record.outcome == "ពន្យារពេល"
    case_steps.set_outcome(desk, told, "")
    assert again(desk, page).form.hearings[0].record.outcome is None


def test_what_was_added_is_taken_back(desk, page):
    case = page.form.case.record
    note = case_steps.add_note(desk, case, "The mother called")
    task = case_steps.add_task(desk, case, "Write to the prison", PartialDate.parse("2026-12"))
    now = again(desk, page)
    assert [one.text for one in now.form.notes] == ["The mother called"]
    assert [str(one.record.due) for one in now.form.tasks] == ["2026-11-25", "2026-12"]
    case_steps.take_back(desk, Note, note)
    case_steps.take_back(desk, Task, task)
    now = again(desk, page)
    assert (now.form.notes, len(now.form.tasks)) == ((), 1)
    with pytest.raises(MissingField):
        case_steps.add_note(desk, case, "  ")


def test_a_move_is_undone_as_if_it_had_not_been(desk, page):
    before = page.form.case.record
    moved = case_steps.move(desk, page, "waiting", reason="court", note="to the appeal court")
    assert status(desk, page) == "waiting"
    case_steps.undo_move(desk, moved)
    now = again(desk, page)
    assert now.form.case.record.values() == before.values()
    assert now.moves == ()


def test_a_closing_is_undone_with_its_steps_and_its_figures(desk, page):
    ending = Ending("counsel_and_advice", "full", told_on=date(2026, 11, 21))
    moved = case_steps.close(desk, page, ending)
    now = again(desk, page)
    assert (now.form.case.record.status, len(now.moves), len(now.closings)) == ("closed", 2, 1)
    case_steps.undo_move(desk, moved)
    now = again(desk, page)
    assert (now.form.case.record.status, now.moves, now.closings) == ("open", (), ())
    with desk.read() as reader:
        (fact,) = reader.where(CaseFact)
        assert (fact.status, fact.outcome, reader.count(Closing)) == ("open", None, 0)


def test_a_move_that_somebody_built_on_stays(desk, page, clock):
    moved = case_steps.move(desk, page, "waiting", reason="court")
    clock.pass_time(minutes=5)
    case_steps.move(desk, again(desk, page), "open", reason="reply_received")
    with pytest.raises(MoveNotAllowed):
        case_steps.undo_move(desk, moved)
    assert status(desk, page) == "open"


def test_a_move_without_its_reason_changes_nothing(desk, page):
    with pytest.raises(MoveNeedsReason):
        case_steps.move(desk, page, "waiting")
    assert status(desk, page) == "open"


def test_every_move_that_needs_a_reason_offers_some_that_exist():
    for old, new in NEEDED:
        reasons = move_reasons(old, new)
        assert reasons
        assert set(reasons) <= codes("status_reason")
    assert move_reasons("open", "resolved") == ()
    assert move_reasons("from the future", "open") == ()


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_file_comes_in_is_looked_at_and_goes(desk, page, tmp_path):
    photo = tmp_path / "រូបថត.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n and so on")
    added = attach_file(desk, page.ref, photo, source="client")
    (file,) = again(desk, page).files
    assert (file.title, file.mime, str(file.id)) == ("រូបថត.png", "image/png", added["id"])
    assert read_attachment(desk, file.id) == photo.read_bytes()
    case_steps.take_back(desk, Attachment, file.id)
    assert again(desk, page).files == ()
    assert [path for path in desk.store.blobs.rglob("*") if path.is_file()] == []
    with pytest.raises(NotFound):
        read_attachment(desk, file.id)


def test_a_file_that_is_gone_or_too_large_changes_nothing(desk, page, tmp_path, monkeypatch):
    with pytest.raises(FileUnreadable):
        attach_file(desk, page.ref, tmp_path / "gone.png")
    monkeypatch.setattr(attachments, "ATTACHMENT_BYTES", 3)
    large = tmp_path / "large.txt"
    large.write_bytes(b"four")
    with pytest.raises(FileTooLarge):
        attach_file(desk, page.ref, large)
    assert again(desk, page).files == ()
