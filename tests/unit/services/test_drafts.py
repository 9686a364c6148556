# SPDX-License-Identifier: Apache-2.0
"""Does a half-written form outlive a lock, come back as it was, and go when it is saved or given up?"""

from dataclasses import replace
from uuid import uuid4

import pytest

from legalaid.errors import NotFound
from legalaid.services.audit import list_audit
from legalaid.services.cases import add_case, open_form
from legalaid.services.drafts import FormDraft, drop_draft, keep_draft, list_drafts, new_draft, take_up_draft
from legalaid.services.forms import finish_new
from tests.helpers.desks import StandingClock, consultation, open_desk, reopened


def test_a_draft_comes_back_after_a_lock_as_it_was_typed(tmp_path):
    clock = StandingClock()
    with open_desk(tmp_path / "vault", clock=clock) as desk:
        form = open_form(desk, add_case(desk, consultation()))
        draft = FormDraft(
            new_draft(desk),
            "consultation",
            {"": "summary", "summary": "គាត់ប្រាប់ថា ", "event": "31/2/2026", "tasks": ['{"text":"x"}']},
            target=form.case.record.id,
            shown={"summary": "before"},
            seen=form.case.seen,
        )
        assert keep_draft(desk, draft) == clock.moment
    with reopened(tmp_path / "vault", clock=clock) as desk:
        assert take_up_draft(desk, draft.id) == replace(draft, updated_at=clock.moment)


def test_drafts_are_listed_latest_first_and_by_kind_and_leave_no_trace_in_the_audit(tmp_path):
    clock = StandingClock()
    with open_desk(tmp_path / "vault", clock=clock) as desk:
        before = list_audit(desk, limit=100)
        for kind in ("consultation", "hotline", "consultation"):
            clock.pass_time(minutes=1)
            keep_draft(desk, FormDraft(new_draft(desk), kind, {"summary": kind}))
        times = [draft.updated_at for draft in list_drafts(desk)]
        assert times == sorted(times, reverse=True)
        assert [draft.kind for draft in list_drafts(desk, "hotline")] == ["hotline"]
        assert list_audit(desk, limit=100) == before


def test_a_draft_is_gone_when_it_is_given_up_and_when_its_case_is_saved(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        one, other = (FormDraft(new_draft(desk), "consultation", {}) for _ in range(2))
        for draft in (one, other):
            keep_draft(desk, draft)
        drop_draft(desk, one.id)
        finish_new(desk, {"matter": "land", "summary": "x", "channel": "hotline"}, joined=None, draft=other.id)
        assert list_drafts(desk) == ()
        drop_draft(desk, one.id)
        with pytest.raises(NotFound):
            take_up_draft(desk, uuid4())
