# SPDX-License-Identifier: Apache-2.0
"""The page of a place holds what is open there, and a correction stands against what its form showed."""

import pytest

from legalaid.services.facility_page import correct_facility, facility_page, place_rows
from legalaid.services.recommendations import issue
from legalaid.services.visit_import import import_visit
from legalaid.services.visits import move_visit, open_visit, start_visit
from tests.helpers.desks import open_desk
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("places") / "vault") as opened:
        yield opened


def test_what_is_overdue_stands_first_and_what_is_planned_is_no_visit_yet(desk):
    late = {"findings": [1], "text_en": "Mend the well", "addressee": "facility", "due": "2020-01"}
    document = visit_document()
    document["recommendations"] = [*document["recommendations"], late]
    ref = import_visit(desk, document)
    issue(desk, ref)
    move_visit(desk, open_visit(desk, ref), "done")
    start_visit(desk, "CC1")
    page = facility_page(desk, "cc1")
    assert [line.ref for line in page.unsettled] == [f"{ref}/R2", f"{ref}/R1"]
    row = next(row for row in place_rows(desk) if row.place.code == "CC1")
    assert (row.visits, row.last_visit.isoformat()) == (1, "2026-11-20")


def test_two_corrections_of_one_name_are_both_kept(desk):
    correct_facility(desk, facility_page(desk, "CC2"), {"name_en": "First"})
    mine, theirs = facility_page(desk, "CC2"), facility_page(desk, "CC2")
    correct_facility(desk, theirs, {"name_en": "Theirs"})
    correct_facility(desk, mine, {"name_en": "Mine"})
    with desk.read() as reader:
        (conflict,) = reader.conflicts()
    assert {version.values["name_en"] for version in conflict.values} == {"Theirs", "Mine"}
