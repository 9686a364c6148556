# SPDX-License-Identifier: Apache-2.0
"""Lists of any length: filtered, sorted, page by page, counted, and given up when nobody wants them any more."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.services import lists
from legalaid.services.cases import add_case
from legalaid.services.lists import CaseFilter, CaseList, CaseSort, PersonList
from legalaid.store.engine import driver_of
from legalaid.store.queries import case_rows
from legalaid.store.rows import TABLES
from tests.helpers.desks import NOON, StandingClock, consultation, open_desk


def going_on():
    return False


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Twelve cases on twelve days, each with another client, matter and urgency."""
    clock = StandingClock(NOON - timedelta(days=30))
    with open_desk(tmp_path_factory.mktemp("lists") / "vault", clock=clock) as made:
        for day in range(12):
            clock.pass_time(days=1)
            phone = f"012 345 6{day:02d}"
            client = {"family_name_km": "ចាន់", "given_name_latin": f"Sophea{day:02d}", "phone": phone}
            urgency = {0: 1, 1: 2}.get(day % 4)
            matter = "land" if day % 3 else "detention"
            add_case(made, consultation(client=client, matter=matter, urgency=urgency, summary=f"ដី{day:02d} land"))
        yield made


def all_of(listing, monkeypatch, size=5):
    """Every row, asked for in small pages."""
    monkeypatch.setattr(lists, "PAGE", size)
    rows, after = [], None
    while True:
        batch = listing.page(after, going_on)
        rows += batch.rows
        if not batch.has_more:
            return rows
        after = batch.rows[-1]


@pytest.mark.parametrize("sort", [CaseSort.OPENED, CaseSort.NUMBER, CaseSort.URGENCY])
@pytest.mark.parametrize("descending", [True, False])
def test_pages_hold_every_case_once_and_in_order(desk, monkeypatch, sort, descending):
    rows = all_of(CaseList(desk, CaseFilter(), sort, descending=descending), monkeypatch)
    key = {CaseSort.OPENED: "opened_on", CaseSort.NUMBER: "ref", CaseSort.URGENCY: "urgency"}[sort]
    keys = [getattr(row, key) or 5 for row in rows]
    assert len({row.ref for row in rows}) == 12
    assert keys == sorted(keys, reverse=descending)


@pytest.fixture(scope="module")
def appointments(tmp_path_factory):
    """Seven cases: a task and a hearing in each order, tasks on one day, and two with nothing to come."""
    with open_desk(tmp_path_factory.mktemp("dates") / "vault") as made:
        for due, hearing in (
            ("2026-12-05", "2026-12-03T09:00"),
            ("2026-12-02", "2026-12-24T09:00"),
            (None, "2026-12-04T00:30"),
            (None, "2026-11-20T09:00"),
            ("2026-12-05", None),
            (None, None),
            ("2026-12", None),
        ):
            tasks = [{"text": "x", "due": due}] if due else []
            hearings = [{"kind": "hearing", "at": hearing}] if hearing else []
            add_case(made, consultation(tasks=tasks, hearings=hearings))
        yield made


@pytest.mark.parametrize(("descending", "order"), [(False, (7, 2, 1, 3, 5, 6, 4)), (True, (5, 3, 1, 2, 7, 6, 4))])
def test_the_next_date_comes_first_and_cases_without_one_last(appointments, monkeypatch, descending, order):
    """A day begins at midnight in Phnom Penh; what has been does not count; a month counts from its first day."""
    for size in (1, 3, 7, 50):
        rows = all_of(CaseList(appointments, CaseFilter(), CaseSort.NEXT, descending=descending), monkeypatch, size)
        assert tuple(row.local_id for row in rows) == order
    dates = [row.next_on for row in rows if row.next_on]
    assert dates == sorted(dates, reverse=descending)


def test_a_filter_holds_for_the_next_date_too(desk, monkeypatch):
    wanted = CaseFilter(matter="land", text="ចាន់")
    rows = all_of(CaseList(desk, wanted, CaseSort.NEXT, descending=False), monkeypatch)
    assert len(rows) == 8
    assert CaseList(desk, CaseFilter(text="nowhere"), CaseSort.NEXT).page(None, going_on).rows == ()


def test_a_row_says_who_what_and_what_comes_next(desk):
    row = CaseList(desk, CaseFilter()).page(None, going_on).rows[0]
    assert (row.clients, row.matter, row.status) == (("ចាន់",), "land", "open")
    assert (row.opened_on.isoformat(), row.next_on.isoformat()) == ("2026-11-03", "2026-11-25")
    assert (row.owner, row.is_contested) == (desk.actor, False)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (CaseFilter(), 12),
        (CaseFilter(matter="land"), 8),
        (CaseFilter(statuses=frozenset({"open", "new"})), 12),
        (CaseFilter(statuses=frozenset({"closed"})), 0),
        (CaseFilter(text="ចាន់"), 12),
        (CaseFilter(text="ដី០៣"), 1),
        (CaseFilter(text="012345607"), 1),
        (CaseFilter(text="nowhere"), 0),
        (CaseFilter(opened_from=(NOON - timedelta(days=20)).date()), 3),
        (CaseFilter(opened_to=(NOON - timedelta(days=20)).date()), 10),
    ],
)
def test_a_filter_counts_what_it_shows(desk, monkeypatch, wanted, count):
    listing = CaseList(desk, wanted)
    assert len(all_of(listing, monkeypatch)) == listing.count(going_on) == count


def test_the_owner_may_be_asked_for(desk):
    assert CaseList(desk, CaseFilter(owner=desk.actor)).count(going_on) == 12
    assert CaseList(desk, CaseFilter(owner=desk.office_id)).count(going_on) == 0


def test_many_hits_are_met_on_the_way_down(desk, monkeypatch):
    few = all_of(CaseList(desk, CaseFilter(text="land")), monkeypatch)
    monkeypatch.setattr(case_rows, "_FEW", 0)
    assert all_of(CaseList(desk, CaseFilter(text="land")), monkeypatch) == few


def test_filters_and_counts_are_answered_without_reading_the_cases(desk):
    """A case with its narrative is some kilobytes: a hundred thousand of them are not read to be counted."""
    wanted = CaseFilter(statuses=frozenset({"open"}), matter="land")
    with desk.read() as reader:
        question = case_rows.ask(reader, wanted, CaseSort.OPENED, descending=True, now=NOON)
        query = sa.select(sa.func.count()).select_from(TABLES["case_file"]).where(*case_rows._conditions(question))
        words = query.compile(reader.connection, compile_kwargs={"literal_binds": True})
        plan = reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all()
    assert "COVERING INDEX ix_case_file_list" in plan[0][3]


@pytest.mark.parametrize("descending", [True, False])
def test_no_page_of_the_cases_sorts_those_of_one_day(desk, descending):
    """All of a hundred thousand bear one day where old files were taken over at once."""
    with desk.read() as reader:
        question = case_rows.ask(reader, CaseFilter(), CaseSort.OPENED, descending=descending, now=NOON)
        (*_, last) = case_rows.page(reader, question, None, now=NOON, limit=5)
        asked = []
        driver_of(reader.connection).set_trace_callback(asked.append)
        case_rows.page(reader, question, last, now=NOON, limit=5)
        driver_of(reader.connection).set_trace_callback(None)
        plans = [reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").all() for words in asked]
    (step,) = plans[0]  # a second step would sort
    assert "USING INDEX ix_case_file_list" in step[3]


def test_a_question_nobody_waits_for_is_broken_off(desk, monkeypatch):
    monkeypatch.setattr("legalaid.store.queries.stopping._STEPS", 1)
    with pytest.raises(RuntimeError):
        CaseList(desk, CaseFilter()).page(None, lambda: True)
    assert CaseList(desk, CaseFilter()).count(going_on) == 12  # the connection works on


def test_people_are_found_by_name_in_either_script_and_by_the_beginning_of_a_number(desk, monkeypatch):
    assert PersonList(desk).count(going_on) == 12
    assert len(all_of(PersonList(desk), monkeypatch)) == 12
    assert [row.name_latin for row in all_of(PersonList(desk, "sophea04"), monkeypatch)] == ["Sophea04"]
    assert [row.name_latin for row in all_of(PersonList(desk, "០១២ ៣៤៥ ៦១១"), monkeypatch)] == ["Sophea11"]
    assert PersonList(desk, "nobody").page(None, going_on).rows == ()


def test_a_person_says_how_many_cases(desk):
    row = PersonList(desk).page(None, going_on).rows[0]
    assert (row.name, row.phone, row.cases) == ("ចាន់", "012 345 611", 1)


def test_a_case_that_was_written_twice_is_marked(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        add_case(desk, consultation())
        with desk.read() as reader:
            (case,) = reader.opened_where(CaseFile)
        for summary in ("one", "other"):
            with desk.write("case.edit") as work:
                work.save(case, change(case.record, summary=summary))
        assert CaseList(desk, CaseFilter()).page(None, going_on).rows[0].is_contested
