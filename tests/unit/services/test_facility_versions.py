# SPDX-License-Identifier: Apache-2.0
"""A place is called what it was called then: a change counts from its day on, a correction for all time."""

from datetime import date

import pytest

from legalaid.errors import MissingField, NotFound, UnknownField, WrongValue
from legalaid.services.facilities import place, set_facility
from legalaid.services.facility_history import facility_history
from legalaid.services.facility_page import correct_facility, facility_page
from legalaid.services.facility_versions import change_facility, versions
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_letters import preview_visit_letter
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_papers import Paper, print_paper
from tests.helpers.desks import open_desk
from tests.helpers.pdfs import poppler_text
from tests.helpers.visits import visit_document

QUIET = {"interviews": None, "findings": None, "recommendations": None, "requests": None}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("places") / "vault") as opened:
        yield opened


def on(desk, code, *days):
    with desk.read() as reader:
        return [place(reader, code, on=day) for day in (*days, None)]


def told(desk, code):
    with desk.read() as reader:
        return [(one.since, one.source, one.told) for one in versions(reader, code)]


def test_a_change_counts_from_its_day_on_and_a_correction_for_all_time(desk):
    day = date(2024, 3, 1)
    set_facility(desk, "CC3", {"name_en": "Third Centre", "authority": "police"})
    change_facility(desk, "cc3", {"name_en": "Trapeang Phlong"}, since=day, source="Sub-decree 12")
    before, since, now = on(desk, "CC3", date(2024, 2, 29), day)
    assert (before.en, since.en, now.en) == ("Third Centre", "Trapeang Phlong", "Trapeang Phlong")
    assert before.km == now.km
    set_facility(desk, "CC3", {"kind": "prison"})
    assert [one.kind for one in on(desk, "CC3", date(2024, 2, 29))] == ["prison"] * 2
    assert told(desk, "CC3")[1:] == [(day, "Sub-decree 12", ("en",))]


def test_a_correction_of_what_a_change_says_corrects_that_change(desk):
    day = date(2023, 1, 1)
    change_facility(desk, "SRP", {"name_en": "Siem Reab"}, since=day, source="List")
    was = on(desk, "SRP", date(2022, 12, 31))[0].en
    assert set_facility(desk, "SRP", {"name_en": "Siem Reap", "kind": "police_custody"}) == ("kind", "name_en")
    then, now = on(desk, "SRP", date(2022, 12, 31))
    assert (then.en, then.kind, now.en, now.kind) == (was, "police_custody", "Siem Reap", "police_custody")


def test_two_windows_on_one_change_lose_nothing(desk):
    day = date(2021, 1, 1)
    change_facility(desk, "TKO", {"name_en": "Takeo One"}, since=day, source="List")
    windows = [facility_page(desk, "TKO") for _ in range(2)]
    for page, name in zip(windows, ("Takeo", "Ta Keo"), strict=True):
        correct_facility(desk, page, {"name_en": name})
    with desk.read() as reader:
        assert len(reader.conflicts(desk.office_space)) == 1


def test_a_place_is_closed_and_opened_again(desk):
    closed, opened = date(2020, 5, 1), date(2023, 6, 1)
    change_facility(desk, "CC4", {"closed_on": "2020-05-01"}, since=closed, source="A visit")
    change_facility(desk, "CC4", {"closed_on": ""}, since=opened, source="Another visit")
    days = [one.closed_on for one in on(desk, "CC4", date(2019, 1, 1), closed, date(2023, 5, 31), opened)]
    assert days == [None, closed, closed, None, None]
    assert [names for _, _, names in told(desk, "CC4")[1:]] == [("closed_on",), ("closed_on",)]


def test_the_same_day_again_corrects_that_change_and_what_says_nothing_is_no_version(desk):
    day = date(2022, 1, 1)
    assert change_facility(desk, "BTB", {"name_en": "Batambang"}, since=day, source="List") == ("name_en",)
    assert change_facility(desk, "BTB", {"name_en": "Battambang II"}, since=day, source="List") == ("name_en",)
    assert [(since, names) for since, _, names in told(desk, "BTB")][1:] == [(day, ("en",))]
    assert on(desk, "BTB")[0].en == "Battambang II"
    change_facility(desk, "BTB", {"name_en": ""}, since=day, source="List")
    assert [since for since, _, _ in told(desk, "BTB")] == [None]


def test_a_report_of_a_visit_calls_the_place_what_it_was_and_a_letter_what_it_is(desk):
    ref = import_visit(desk, visit_document(facility="CC2", start_on="2024-06-01", **QUIET))
    was = visit_page(desk, ref).facility.en
    change_facility(desk, "CC2", {"name_en": "Women's Centre of Prey Sar"}, since=date(2025, 1, 1), source="Sub-decree")
    assert visit_page(desk, ref).facility.en == was
    report = poppler_text(print_paper(desk, ref, Paper.REPORT, language="en", is_public=False).pdf)
    letter = poppler_text(preview_visit_letter(desk, ref, language="en").pdf)
    assert "Prey Sar" not in report
    assert "Prey Sar" in letter
    history = facility_history(desk, "CC2")
    assert (history.facility.en, history.place_on(date(2024, 6, 1)).en) == ("Women's Centre of Prey Sar", was)
    assert history.place_on(date(2024, 6, 1)).capacities == history.facility.capacities


@pytest.mark.parametrize(
    ("code", "given", "said", "refusal"),
    [
        ("CC1", {"name_en": "A"}, {"source": " "}, MissingField),
        ("CC1", {"name_en": "A"}, {"since": date(2100, 1, 1)}, WrongValue),
        ("CC1", {"colour": "A"}, {}, UnknownField),
        ("NOWHERE", {"name_en": "A"}, {}, NotFound),
    ],
)
def test_a_change_that_cannot_be_is_refused(desk, code, given, said, refusal):
    with pytest.raises(refusal):
        change_facility(desk, code, given, **({"since": date(2024, 1, 1), "source": "A visit"} | said))
    assert [since for since, _, _ in told(desk, "CC1")] == [None]
