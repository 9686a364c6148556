# SPDX-License-Identifier: Apache-2.0
"""What waits of visits is told with the names of the places; an office without visits has nothing to read."""

from datetime import date

from legalaid.services.recommendations import issue
from legalaid.services.visit_import import import_visit
from legalaid.services.visits import move_visit, open_visit, start_visit
from legalaid.services.visits_today import visits_today
from tests.helpers.desks import StandingClock, open_desk
from tests.helpers.visits import visit_document


def test_planned_visits_and_what_earlier_ones_left_stand_apart(tmp_path):
    clock = StandingClock()
    with open_desk(tmp_path / "vault", clock=clock) as desk:
        assert visits_today(desk).is_empty
        later, sooner = (start_visit(desk, code, start_on=day) for code, day in _PLANS)
        ref = import_visit(desk, visit_document(start_on="2026-10-01"))
        move_visit(desk, open_visit(desk, ref), "done")
        issue(desk, ref, on=date(2026, 10, 2))
        found = visits_today(desk)
        assert [visit.number for visit in found.planned] == [sooner, later]
        assert (found.waiting.late, found.waiting.repeated) == ((), ())
        clock.pass_time(days=90)
        found = visits_today(desk)
        assert [line.line.ref for line in found.waiting.late] == [f"{ref}/R1"]
        assert [row.pseudonym for row in found.waiting.rechecks] == ["A1"]
        assert set(found.places) == {"CC1", "CC2", "CC3"}


_PLANS = (("CC2", date(2026, 12, 20)), ("CC3", date(2026, 12, 1)))
