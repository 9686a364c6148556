# SPDX-License-Identifier: Apache-2.0
"""The shipped checklist is whole and in two languages, and a faulty one is refused with the place of its fault."""

import copy
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid import assets
from legalaid.domain.checklist import (
    QuestionType,
    read_template,
    source_kinds,
    template,
    templates,
    word,
    words,
)
from legalaid.domain.vocabulary import codes
from legalaid.errors import InputError, MissingField, NotFound, UnknownField, WrongValue
from legalaid.khmer.text import is_khmer, store_norm

SHIPPED = assets.read_toml("checklists/prison-visit-2026.1.toml")
LISTS = ("answer", "scale", "sex", "head", "column", "note", "unit")


def test_the_shipped_checklist_has_86_questions_in_20_sections():
    shipped = template()
    assert (shipped.code, shipped.version, shipped.reviewed) == ("prison-visit", "2026.1", False)
    assert (len(shipped.sections), len(shipped.questions)) == (20, 86)
    types = [question.type for question in shipped.questions]
    assert {kind: types.count(kind) for kind in set(types)} == {
        "compliance": 56,
        "number": 20,
        "count_by_sex": 5,
        "scale": 4,
        "text": 1,
    }
    assert sum(question.critical for question in shipped.questions) == 24
    assert sum(question.doubtful for question in shipped.questions) == 9


def test_it_asks_about_the_six_claimed_improvements():
    areas = {section.code: section.area for section in template().sections if section.area}
    assert set(areas) == {"FOD", "VOC", "EXE", "MED", "LIB", "REL"}


def test_every_text_is_there_in_khmer_and_english():
    shipped = template()
    for one in (shipped, *shipped.sections, *shipped.questions, *shipped.standards, *shipped.contradictions):
        assert is_khmer(one.km)
        assert one.km == store_norm(one.km)
        assert one.en
        assert not is_khmer(one.en)
    for term in (term for name in LISTS for term in words(name)):
        assert is_khmer(term.km)
        assert term.en


def test_every_mandela_rule_that_is_named_exists():
    rules = [rule for question in template().questions for rule in question.rules if rule.startswith("NMR ")]
    named = [int(number) for rule in rules for number in re.findall(r"(?<![\d(])\d+", re.sub(r"\([^)]*\)", "", rule))]
    assert rules
    assert all(1 <= number <= 122 for number in named)


def test_each_limit_is_that_of_its_rule_or_names_its_source():
    limits = {q.code: (q.least, q.most) for q in template().questions if (q.least, q.most) != (None, None)}
    assert limits == {
        "REG03": (None, 0),
        "FOD02": (3500, None),
        "EXE01": (60, None),
        "DIS03": (None, 15),
        "JUV02": (14, None),
    }
    assert [question.code for question in template().questions if question.limit_source] == ["FOD02"]


def test_a_question_says_how_it_may_be_answered():
    by_type = {question.type: question for question in template().questions}
    assert by_type[QuestionType.COMPLIANCE].choices == ("yes", "partial", "no", "na", "not_seen")
    assert by_type[QuestionType.SCALE].choices == ("0", "1", "2", "3", "4")
    assert by_type[QuestionType.NUMBER].choices == by_type[QuestionType.TEXT].choices == ()
    assert word("unit", "persons").en == "persons"


def test_each_kind_of_source_has_a_letter_of_its_own():
    letters = [kind.letter for kind in source_kinds()]
    assert len(set(letters)) == len(letters)
    assert {kind.code for kind in source_kinds()} == codes("answer_source")


def test_a_checklist_is_found_by_code_and_version():
    assert template("prison-visit", "2026.1") in templates()
    for wanted in (("village-visit", None), ("prison-visit", "2019.1"), ("words", None)):
        with pytest.raises(NotFound):
            template(*wanted)


# --- faults ----------------------------------------------------------------------------------------------------------


def changed(place, **keys):
    """The shipped table with keys of its first question, section or standard, or its own, different; None removes."""
    table = copy.deepcopy(SHIPPED)
    first = {
        "template": table,
        "standard": table["standard"][0],
        "section": table["section"][0],
        "question": table["section"][0]["question"][0],
    }[place]
    for key, value in keys.items():
        first[key] = value
        if value is None:
            del first[key]
    return table


FAULTS = {
    "a question without English": (changed("question", en=""), MissingField, "GEN01.en"),
    "a question without a rule": (changed("question", rules=[]), MissingField, "GEN01.rules"),
    "a question twice": (changed("question", code="GEN02"), WrongValue, "GEN02.code"),
    "a question of another section": (changed("question", code="REG09"), WrongValue, "REG09.code"),
    "an unknown type": (changed("question", type="stars"), WrongValue, "GEN01.type"),
    "a rule of no standard": (changed("question", rules=["XYZ 1"]), WrongValue, "GEN01.rules"),
    "a number without a unit": (changed("question", type="number"), WrongValue, "GEN01.unit"),
    "an unknown unit": (changed("question", type="number", unit="ells"), WrongValue, "GEN01.unit"),
    "a unit of a tick": (changed("question", unit="days"), WrongValue, "GEN01.unit"),
    "a limit of a tick": (changed("question", least=1), WrongValue, "GEN01.limit"),
    "limits that cross": (changed("question", type="number", unit="days", least=2, most=1), WrongValue, "GEN01.limit"),
    "a misspelt key": (changed("question", critcal=True), UnknownField, "GEN01.critcal"),
    "a section twice": (changed("section", code="REG"), WrongValue, "GEN01.code"),
    "a section without Khmer": (changed("section", km=None), MissingField, "GEN.km"),
    "an odd section code": (changed("section", code="../x"), WrongValue, "../x.code"),
    "a standard without words": (changed("standard", km=""), MissingField, "NMR.km"),
    "an odd version": (changed("template", version="latest"), WrongValue, "version"),
    "an odd code": (changed("template", code="A B"), WrongValue, "code"),
    "no sections": (changed("template", section=[]), MissingField, "section"),
}


@pytest.mark.parametrize(("table", "error", "field"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_template_is_refused_with_its_place(table, error, field):
    with pytest.raises(error) as refused:
        read_template(table)
    assert refused.value.facts["field"] == field


@given(st.sampled_from(["code", "km", "en", "type", "rules"]), st.integers(0, 19), st.data())
def test_no_question_may_lose_what_it_needs(key, section, data):
    table = copy.deepcopy(SHIPPED)
    questions = table["section"][section]["question"]
    del questions[data.draw(st.integers(0, len(questions) - 1))][key]
    with pytest.raises(InputError):
        read_template(table)


@given(st.permutations(range(20)))
def test_sections_stand_in_the_order_of_the_file(order):
    table = copy.deepcopy(SHIPPED)
    table["section"] = [SHIPPED["section"][number] for number in order]
    assert [section.code for section in read_template(table).sections] == [
        SHIPPED["section"][number]["code"] for number in order
    ]
