# SPDX-License-Identifier: Apache-2.0
"""Codes are minted once: old records keep their meaning, and every code has words in both languages."""

import hashlib
import re
from pathlib import Path

import pytest

from legalaid import assets
from legalaid.domain import vocabulary
from legalaid.domain.case import CaseStatus
from legalaid.domain.deadline import Assumption
from legalaid.domain.deadline_rules import rules
from legalaid.domain.field import PLACE
from legalaid.domain.fields import TABLES
from legalaid.domain.person import AgeBand
from legalaid.i18n import Language
from legalaid.khmer.text import is_khmer, store_norm

GOLDEN = Path(__file__).with_name("golden_codes.txt")
NAMES = vocabulary.vocabulary_names()
SELF_EXPLAINING = {"language", "nationality", "ethnicity"}
ABOUT_PEOPLE = {
    *("age_band", "difficulty", "ethnicity", "language", "nationality", "poverty"),
    *("safe_contact", "sex", "vulnerability", "yes_no"),
}
"""Lists a person is asked from; each ends with the three non-answers."""

every_list = pytest.mark.parametrize("name", NAMES)


def now() -> list[str]:
    """Every code with a digest of its meaning: definition, includes and excludes. Labels may be reworded."""
    return [f"{name} {term.code} {_digest(term)}" for name in NAMES for term in _own_terms(name)]


def _digest(term: vocabulary.Term) -> str:
    meaning = f"{term.definition}\n{term.includes}\n{term.excludes}"
    return hashlib.sha256(meaning.encode()).hexdigest()[:12]


def _own_terms(name: str) -> list[vocabulary.Term]:
    own = [entry["code"] for entry in assets.read_toml(f"vocabularies/{name}.toml")["term"]]
    return [vocabulary.term(name, code) for code in own]


def released() -> list[str]:
    return [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_no_released_code_is_gone_or_means_something_else():
    assert [line for line in released() if line not in now()] == [], "retire the term and mint another code"


def test_every_code_is_released():
    assert [line for line in now() if line not in released()] == [], f"append the new lines to {GOLDEN.name}"


# --- the lists -------------------------------------------------------------------------------------------------------


def test_every_list_that_a_field_names_exists():
    named = {spec.vocabulary for table in TABLES.values() for spec in table.fields if spec.vocabulary}
    assert named - {PLACE} <= set(NAMES)


@every_list
def test_a_code_is_short_plain_and_stands_once(name):
    codes = [term.code for term in vocabulary.terms(name)]
    assert len(codes) == len(set(codes))
    assert [code for code in codes if not re.fullmatch(r"[a-z][a-z0-9_.]{0,31}", code)] == []


@every_list
def test_a_term_has_words_in_both_languages_and_says_what_it_means(name):
    for term in vocabulary.terms(name):
        assert is_khmer(term.km) or name == "age_band", term.code
        assert term.km == store_norm(term.km), term.code
        assert term.en.isascii(), term.code
        assert term.definition or name in SELF_EXPLAINING, term.code
        assert re.fullmatch(r"\d{4}\.\d+", term.since), term.code


@every_list
def test_nobody_has_read_the_khmer_yet_and_every_term_says_so(name):
    entries = assets.read_toml(f"vocabularies/{name}.toml")["term"]
    assert all(entry["reviewed"] is False for entry in entries), "a reviewed term is listed with its reader"


@every_list
def test_a_list_says_its_schema_and_version(name):
    table = assets.read_toml(f"vocabularies/{name}.toml")
    assert table["schema"] == "legalaid.vocabulary/1"
    assert re.fullmatch(r"\d{4}\.\d+", table["version"])


def test_every_list_about_people_lets_them_not_answer_and_no_other_does():
    ends = {name for name in NAMES if assets.read_toml(f"vocabularies/{name}.toml").get("non_answers")}
    assert ends == ABOUT_PEOPLE
    for name in ends:
        assert tuple(term.code for term in vocabulary.terms(name))[-3:] == vocabulary.NON_ANSWERS


def test_no_list_has_a_preset_value():
    for name in NAMES:
        table = assets.read_toml(f"vocabularies/{name}.toml")
        assert {"default", "preset"}.isdisjoint(table)
        assert all({"default", "preset"}.isdisjoint(entry) for entry in table["term"])


def test_woman_child_and_older_person_are_derived_and_never_chosen():
    assert vocabulary.codes("vulnerability").isdisjoint({"woman", "child", "elderly"})


# --- matters ---------------------------------------------------------------------------------------------------------


def test_every_matter_has_a_second_level_that_says_what_it_holds():
    matters = {term.code for term in vocabulary.terms("matter")}
    assert len(matters) == 22
    assert {term.code.split(".")[0] for term in vocabulary.terms("matter_sub")} == matters
    assert all("." in term.code and term.definition for term in vocabulary.terms("matter_sub"))


def test_what_the_reports_ask_for_has_its_code():
    assert {
        "land.natural_resources",
        "official_abuse.threat",
        *(f"freedoms.{right}" for right in ("expression", "assembly", "association", "participation", "defender")),
    } <= vocabulary.codes("matter_sub")


def test_a_pointer_to_another_code_points_at_one():
    known = vocabulary.codes("matter") | vocabulary.codes("matter_sub")
    for term in (*vocabulary.terms("matter"), *vocabulary.terms("matter_sub")):
        siblings = {code.split(".")[1] for code in known if code.startswith(f"{term.code.split('.')[0]}.")}
        for pointed in re.findall(r": ([a-z_]+(?:\.[a-z_]+)?)[.,]", term.excludes):
            assert pointed in known | siblings, term.code


# --- lists and code agree --------------------------------------------------------------------------------------------


def test_lists_and_code_name_the_same_things():
    assert vocabulary.codes("case_status") == set(CaseStatus)
    assert vocabulary.codes("age_band") - set(vocabulary.NON_ANSWERS) == set(AgeBand) - {AgeBand.UNKNOWN}
    assert vocabulary.codes("deadline_assumption") == set(Assumption)
    assert vocabulary.codes("deadline_trigger") == {rule.trigger for rule in rules()}
    assert vocabulary.codes("deadline_extension") == {
        rule.extension.needs for rule in rules() if rule.extension and rule.extension.needs
    }
    assert {"withdrawn", "lost_contact", "died", "duplicate"} <= vocabulary.codes("status_reason")


def test_every_mechanism_is_reached_by_a_channel_and_the_map_admits_its_doubt():
    table = assets.read_toml("vocabularies/mechanism.toml")
    assert table["confidence"] == "low"
    assert set(table["channels"]) < vocabulary.codes("channel")
    assert set(table["channels"].values()) == vocabulary.codes("mechanism")
    assert vocabulary.mechanism_of("prison_visit") == "prison"
    assert vocabulary.mechanism_of("own_motion") is None


def test_outcomes_of_the_legal_services_corporation_have_their_letter():
    letters = {term.code: dict(term.crosswalk).get("lsc") for term in vocabulary.terms("service_outcome")}
    assert (letters["counsel_and_advice"], letters["court_appeal"], letters["mediated_commune"]) == ("A", "Ic", None)


# --- showing ---------------------------------------------------------------------------------------------------------


def test_a_code_is_shown_in_either_language_and_an_unknown_one_as_it_is():
    assert vocabulary.label("sex", "female", Language.EN) == "Female"
    assert vocabulary.label("sex", "female", Language.KM) == "ស្រី"
    assert vocabulary.label("matter", "asteroid_mining", Language.KM) == "asteroid_mining"
    with pytest.raises(KeyError):
        vocabulary.term("matter", "asteroid_mining")


def test_a_retired_term_keeps_its_words_and_is_not_offered():
    old = vocabulary.Term("old", "ចាស់", "Old", retired_on="2027-01-01", replaced_by="new")
    new = vocabulary.Term("new", "ថ្មី", "New")
    assert vocabulary.in_use([old, new]) == (new,)
    assert old.label(Language.KM) == "ចាស់"
    assert vocabulary.choices("sex") == vocabulary.terms("sex")
