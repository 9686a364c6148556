# SPDX-License-Identifier: Apache-2.0
"""Does the history tell which fields were changed, from what to what, also when two people wrote at the same time?"""

import pytest

from legalaid.domain.case import Task
from legalaid.domain.fields import TABLES
from legalaid.services.case_edit import save_form
from legalaid.services.case_page import open_page
from legalaid.services.case_steps import add_task, set_done
from legalaid.services.cases import add_case, open_form
from legalaid.services.history import is_told
from tests.helpers.desks import StandingClock, consultation, open_desk


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    clock = StandingClock()
    with open_desk(tmp_path_factory.mktemp("history") / "vault", clock=clock) as desk:
        yield desk, clock


@pytest.fixture
def ref(office):
    desk, clock = office
    clock.pass_time(minutes=1)
    made = add_case(desk, consultation())
    clock.pass_time(minutes=1)
    return made


def told(desk, ref):
    """Of each save, newest first: its action, and each field with the values before and after."""
    return [
        (event.action, {change.field: (change.before, change.after) for change in event.changes})
        for event in open_page(desk, ref).events
    ]


def test_a_new_case_tells_what_was_written_and_nothing_that_the_program_reckoned(office, ref):
    desk, _ = office
    (action, fields) = told(desk, ref)[-1]
    assert action == "case.add"
    assert fields["summary"] == (None, consultation()["summary"])
    assert fields["given_latin"] == (None, "Sophea")
    assert fields["typed"][1] == "០១២ ៣៤៥ ៦៧៨"
    assert not fields.keys() & {"e164", "office_id", "case", "fact_id", "status_at", "by"}
    assert all(change.is_new for change in open_page(desk, ref).events[-1].changes)


def test_a_change_tells_what_stood_there_before(office, ref):
    desk, clock = office
    save_form(desk, open_form(desk, ref), {"urgency": "1", "client.given_name_latin": "Sophy"})
    clock.pass_time(minutes=1)
    save_form(desk, open_form(desk, ref), {"urgency": ""})
    (last, cleared), (_, changed), _ = told(desk, ref)
    assert (last, cleared) == ("case.edit", {"urgency": (1, None)})
    assert changed == {"urgency": (2, 1), "given_latin": ("Sophea", "Sophy")}


def test_before_is_what_the_author_had_seen(office, ref):
    desk, clock = office
    first, second = open_form(desk, ref), open_form(desk, ref)
    save_form(desk, first, {"urgency": "1"})
    clock.pass_time(minutes=1)
    save_form(desk, second, {"urgency": "3"})
    assert [fields for _, fields in told(desk, ref)[:2]] == [{"urgency": (2, 3)}, {"urgency": (2, 1)}]


def test_a_look_tells_no_fields(office, ref):
    desk, clock = office
    page = open_page(desk, ref)
    task = add_task(desk, page.form.case.record, "Call", due=None)
    clock.pass_time(minutes=1)
    with desk.read() as reader:
        opened = reader.open(Task, task)
    set_done(desk, opened, done=True)
    actions = dict(told(desk, ref))
    assert actions["task.done"].keys() == {"done_at"}
    assert actions["task.add"]["text"] == (None, "Call")


def test_links_and_keys_are_never_told():
    every = [(table, spec) for table in TABLES.values() for spec in table.fields]
    shown = {f"{table.name}.{spec.name}" for table, spec in every if is_told(table, spec)}
    assert {"case_file.owner", "task.assignee", "hearing.at", "closing.amount"} <= shown
    assert not shown & {"attachment.file_key", "case_party.person", "letter.pdf", "note.by", "advice.sealed_at"}
