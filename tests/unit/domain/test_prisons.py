# SPDX-License-Identifier: Apache-2.0
"""The list of prisons shows where it comes from, and every suggested office code can be used."""

from legalaid.domain.places import is_place, provinces
from legalaid.domain.prisons import prisons, suggested_offices
from legalaid.domain.values import PartialDate
from legalaid.ids import is_office_code
from legalaid.khmer.text import is_khmer, store_norm


def test_there_are_four_national_one_municipal_and_23_provincial_prisons():
    authorities = [prison.authority for prison in prisons()]
    assert {kind: authorities.count(kind) for kind in authorities} == {"national": 4, "municipal": 1, "provincial": 23}


def test_every_prison_has_a_name_in_both_languages_and_lies_in_a_province():
    for prison in prisons():
        assert is_khmer(prison.km)
        assert prison.km == store_norm(prison.km)
        assert prison.en.isascii()
        assert is_place(prison.province)
        assert len(prison.province) == 2
        assert not prison.reviewed
    assert len({prison.code for prison in prisons()}) == 28


def test_doubt_about_a_source_is_kept():
    assert {prison.code for prison in prisons() if prison.confidence == "low"} == {"TBK"}
    assert {prison.confidence for prison in prisons()} == {"medium", "low"}


def test_only_a_capacity_with_a_day_and_a_source_is_shipped():
    known = {prison.code: prison.capacity for prison in prisons() if prison.capacity}
    assert set(known) == {"CC1", "CC4"}
    (first,), (second,) = known["CC1"], known["CC4"]
    assert (first.least, first.most, first.observed) == (1600, 1800, PartialDate.parse("2017-10"))
    assert (second.least, second.most, second.observed) == (2500, 2500, PartialDate.parse("2010"))
    assert first.source
    assert second.source


def test_each_province_and_head_office_have_letters_of_their_own():
    offices = suggested_offices()
    assert all(is_office_code(office.code) for office in offices)
    assert len({office.code for office in offices}) == len(offices) == 26
    assert [office.province for office in offices] == [*(found.code for found in provinces()), ""]
    assert {office.province: office.code for office in offices}["23"] == "KEP"
    assert offices[-1].code == "CEN"
