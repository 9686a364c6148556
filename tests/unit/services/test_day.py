# SPDX-License-Identifier: Apache-2.0
"""Does everything that waits stand where a person looks for it, and does a tick take it away and back?"""

import pytest

from legalaid import limits
from legalaid.services import drafts
from legalaid.services.cases import add_case, open_form
from legalaid.services.day import day_of, tick
from legalaid.services.drafts import FormDraft
from tests.helpers.desks import consultation, open_desk


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


def test_an_empty_office_has_nothing_waiting(desk):
    assert day_of(desk).is_empty


def test_call_backs_stand_apart_from_other_tasks(desk):
    tasks = [{"text": "Call the court", "due": "2026-11-20"}, {"text": "Call her", "kind": "callback"}]
    add_case(desk, consultation(tasks=tasks))
    found = day_of(desk)
    assert [task.text for task in found.tasks] == ["Call the court"]
    assert [task.text for task in found.call_backs] == ["Call her"]
    assert found.tasks[0].overdue
    assert not found.is_empty


def test_a_tick_takes_a_task_away_and_back(desk):
    add_case(desk, consultation())
    (task,) = day_of(desk).tasks
    tick(desk, task.id, done=True)
    assert day_of(desk).tasks == ()
    tick(desk, task.id, done=False)
    assert day_of(desk).tasks == (task,)


def test_cases_without_a_next_step_are_counted_all_and_listed_as_far_as_anybody_reads(desk, monkeypatch):
    monkeypatch.setattr(limits, "IDLE_CASES", 2)
    refs = [add_case(desk, consultation(tasks=None, hearings=None)) for _ in range(3)]
    found = day_of(desk)
    assert [case.of.number for case in found.idle] == refs[:2], "those that wait longest"
    assert found.idle_count == 3


def test_a_draft_says_which_case_it_changes(desk):
    ref = add_case(desk, consultation())
    case = open_form(desk, ref).case.record.id
    for kind, target in (("letter", case), ("hotline", None)):
        drafts.keep_draft(desk, FormDraft(drafts.new_draft(desk), kind, {"summary": "x"}, target=target))
    assert {(draft.kind, draft.ref) for draft in day_of(desk).drafts} == {("letter", ref), ("hotline", None)}
