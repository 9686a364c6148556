# SPDX-License-Identifier: Apache-2.0
"""Is everything that is to be done on today's lists, and nothing that is done?"""

import pytest

from legalaid.domain.case import Task
from legalaid.domain.record import change
from legalaid.services.agenda import today
from legalaid.services.cases import Ending, add_case, close_case, open_form
from legalaid.services.letters import hand_over, make_letter, void_letter
from tests.helpers.desks import StandingClock, consultation, open_desk


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(tmp_path / "vault", clock=clock) as opened:
        yield opened


def test_an_empty_office_has_empty_lists(desk):
    lists = today(desk)
    cases = ["tasks", "hearings", "drafts", "letters_not_handed_over", "no_next_step"]
    assert list(lists) == [
        *cases,
        "opened_by_others",
        "overdue_recommendations",
        "repeated_findings",
        "reprisal_checks",
    ]
    assert not any(lists.values())


def test_tasks_come_by_the_day_they_are_due_and_go_when_done(desk, clock):
    dues = ["2026-12", "2026-11-20", None, "2026-11-21"]
    tasks = [{"text": str(due)} | ({"due": due} if due else {}) for due in dues]
    ref = add_case(desk, consultation(tasks=tasks))
    found = today(desk)["tasks"]
    assert [(task["due"], task["overdue"]) for task in found] == [
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-12", False),
        (None, False),
    ]
    assert {task["ref"] for task in found} == {ref}
    assert found[0]["client"] == "ចាន់ សុភា"
    opened = open_form(desk, ref).tasks[0]
    with desk.write("task.done") as work:
        work.save(opened, change(opened.record, done_at=work.now))
    assert len(today(desk)["tasks"]) == 3
    with desk.read() as reader:
        assert reader.count(Task) == 4


def test_a_hearing_is_listed_until_its_day_is_over_in_phnom_penh(desk, clock):
    add_case(desk, consultation(hearings=[{"kind": "hearing", "at": "2026-11-21T08:00"}], tasks=None))
    assert [hearing["at"] for hearing in today(desk)["hearings"]] == ["2026-11-21T08:00+07:00"]
    clock.pass_time(hours=11, minutes=59)
    assert today(desk)["hearings"]
    clock.pass_time(minutes=1)
    assert today(desk)["hearings"] == []


def test_a_case_with_nothing_ahead_is_not_forgotten(desk):
    ref = add_case(desk, consultation(tasks=None, hearings=None))
    assert [case["ref"] for case in today(desk)["no_next_step"]] == [ref]
    close_case(desk, open_form(desk, ref), Ending("counsel_and_advice", "full", not_told_why="moved away"))
    assert today(desk)["no_next_step"] == []


def test_a_letter_waits_until_it_is_handed_over_or_void(desk):
    ref = add_case(desk, consultation())
    made = [make_letter(desk, ref, template="advice", language="en").number for _ in range(3)]
    assert [letter["letter"] for letter in today(desk)["letters_not_handed_over"]] == made
    hand_over(desk, made[0], "by_hand", read_aloud="yes")
    hand_over(desk, made[1], "not_handed")
    void_letter(desk, made[2], "wrong name")
    assert [letter["letter"] for letter in today(desk)["letters_not_handed_over"]] == [made[1]]
