# SPDX-License-Identifier: Apache-2.0
"""What the office knows of a place stands before what came with the program, and each number has its source."""

from datetime import date

import pytest

from legalaid.errors import MissingField, NotFound, UnknownCode, UnknownField
from legalaid.i18n import Language
from legalaid.services.facilities import add_capacity, place, places, set_facility
from tests.helpers.desks import open_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("places") / "vault") as opened:
        yield opened


def known(desk, code):
    with desk.read() as reader:
        return place(reader, code)


def test_a_correction_stands_before_the_list_and_changes_nothing_else(desk):
    before = known(desk, "CC3")
    assert set_facility(desk, "CC3", {"name_en": "Trapeang Phlong", "holds": "men,women"}) == ("holds", "name_en")
    assert set_facility(desk, "CC3", {"name_en": "Trapeang Phlong"}) == ()
    after = known(desk, "cc3")
    assert (after.en, after.holds, after.corrected) == ("Trapeang Phlong", ("men", "women"), True)
    assert (after.km, after.kind, after.province) == (before.km, before.kind, before.province)


def test_a_place_that_the_list_lacks_is_added(desk):
    set_facility(desk, "PP-POLICE", {"kind": "police_custody", "name_km": "ស្នងការ", "place": "12"})
    added = known(desk, "pp-police")
    assert (added.kind, added.province, added.name(Language.EN)) == ("police_custody", "12", "ស្នងការ")
    with desk.read() as reader:
        assert places(reader)[-1].code == "PP-POLICE"


def test_a_code_typed_in_other_letters_is_the_same_place(desk):
    set_facility(desk, "cc4", {"name_en": "Pursat"})
    assert known(desk, "CC4").en == "Pursat"


def test_the_latest_observation_by_a_day_counts_and_older_ones_stay(desk):
    add_capacity(desk, "CC1", {"most": "2100", "observed": "2026-05", "source": "Annual report"})
    add_capacity(desk, "CC1", {"most": "90", "observed": "2026-06", "scope": "women", "source": "A visit"})
    found = known(desk, "CC1")
    assert [seen.source for seen in found.capacities] == ["Phnom Penh Post, October 2017", "Annual report", "A visit"]
    assert found.capacity_on(date(2020, 1, 1)).most == 1800
    assert found.capacity_on(date(2026, 7, 1)).most == 2100, "a part of the place is not the place"
    assert found.capacity_on(date(2010, 1, 1)) is None


@pytest.mark.parametrize(
    ("code", "given", "refusal"),
    [
        ("CC1", {"most": "2100"}, MissingField),
        ("CC1", {"most": "2100", "source": "x", "scope": "cats"}, UnknownCode),
        ("CC1", {"colour": "red"}, UnknownField),
        ("NOWHERE", {"most": "1", "source": "x"}, NotFound),
    ],
)
def test_a_number_without_a_source_is_no_capacity(desk, code, given, refusal):
    with pytest.raises(refusal):
        add_capacity(desk, code, given)
