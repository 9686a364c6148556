# SPDX-License-Identifier: Apache-2.0
"""The visits and places that a screen lists."""

from legalaid.services.facilities import set_facility
from legalaid.services.visit_list import VisitList, places_to_visit
from legalaid.services.visits import start_visit
from tests.helpers.desks import open_desk


def test_visits_stand_with_their_place_newest_first(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        refs = [start_visit(desk, code) for code in ("CC1", "CC2")]
        listing = VisitList(desk)
        rows = listing.page(None, lambda: False).rows
        assert [row.line.number for row in rows] == refs[::-1]
        assert rows[0].place.code == "CC2"
        assert listing.count(lambda: False) == 2


def test_a_closed_place_is_not_offered(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        assert "CC1" in {place.code for place in places_to_visit(desk)}
        set_facility(desk, "CC1", {"closed_on": "2026-01-31"})
        assert "CC1" not in {place.code for place in places_to_visit(desk)}
