# SPDX-License-Identifier: Apache-2.0
"""Does whoever has a case in charge learn, on their own laptop, which colleague opened it and on which day?"""

from uuid import UUID

import pytest

from legalaid.domain.case import CaseFile, CaseOpening
from legalaid.domain.record import change
from legalaid.services import agenda, assignments, cases, colleagues, devices, openings
from legalaid.services.day import day_of
from tests.helpers.desks import StandingClock, consultation, new_vault
from tests.helpers.joined import founded, hand, joined


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Dara and Sophea in one office; Sophea's clock is moved by hand."""
    folder = tmp_path_factory.mktemp("office")
    clock = StandingClock()
    dara, _ = founded(folder / "dara")
    _nobody_to_tell(dara)
    sophea = joined(dara, new_vault(folder / "sophea", clock=clock).desk)
    hand(sophea, dara)
    hand(dara, sophea)
    yield dara, sophea, clock
    dara.lock()
    sophea.lock()


def _nobody_to_tell(desk):
    """Where one person belongs, even somebody else's case is opened without a row."""
    ref = cases.add_case(desk, consultation())
    with desk.write("case.edit") as work:
        opened = work.open(CaseFile, cases.find_case(work, ref).id)
        work.save(opened, change(opened.record, owner=UUID(int=7)))
    cases.open_form(desk, ref)
    assert rows(desk) == 0


def rows(desk):
    with desk.read() as reader:
        return reader.count(CaseOpening)


def test_the_owner_sees_on_which_day_a_colleague_opened_a_case(office):
    dara, sophea, clock = office
    ref = cases.add_case(dara, consultation())
    cases.open_form(dara, ref)
    hand(dara, sophea)
    assert rows(sophea) == 0, "one's own case is opened without a trace"
    for _ in range(3):
        cases.open_form(sophea, ref)
    assert rows(sophea) == 1, "one row for a reader, a case and a day"
    clock.pass_time(days=1)
    assert "opened_by" not in cases.show_case(sophea, ref), "the one in charge is told, nobody else"
    hand(sophea, dara)
    told = cases.show_case(dara, ref)["opened_by"]
    assert [(look["day"], look["name"]) for look in told] == [("2026-11-22", "កែវ ដារ៉ា"), ("2026-11-21", "កែវ ដារ៉ា")]
    assert told[0]["by"] == str(sophea.actor)

    waiting = agenda.today(dara)["opened_by_others"]
    assert [(line["ref"], line["day"]) for line in waiting] == [(ref, "2026-11-22"), (ref, "2026-11-21")]
    newest = day_of(dara).looks[0]
    openings.tick(dara, newest.id, seen=True)
    assert [str(look.day) for look in day_of(dara).looks] == ["2026-11-21"]
    openings.tick(dara, newest.id, seen=False)
    assert len(day_of(dara).looks) == 2
    assert day_of(sophea).looks == ()


def test_whoever_gets_the_case_is_not_told_of_themselves(office):
    dara, sophea, _ = office
    ref = cases.add_case(dara, consultation())
    hand(dara, sophea)
    cases.open_form(sophea, ref)
    hand(sophea, dara)
    assignments.assign(dara, ref, person=str(sophea.actor))
    hand(dara, sophea)
    assert "opened_by" not in cases.show_case(sophea, ref)
    assert all(look.of.number != ref for look in day_of(sophea).looks)


def test_a_second_computer_of_the_owner_is_the_owner(office, tmp_path):
    dara, _, _ = office
    second = new_vault(tmp_path / "second").desk
    asked = devices.request(second)
    devices.join(
        second, devices.approve(dara, asked.file, roles=("lawyer",), office="BTB", person=str(dara.actor)).file
    )
    ref = cases.add_case(dara, consultation())
    hand(dara, second)
    cases.open_form(second, ref)
    with second.read() as reader:
        assert not reader.where(CaseOpening, case=cases.find_case(reader, ref).id)
        assert colleagues.own_ids(second, reader) == {dara.actor, second.actor}
    second.lock()
