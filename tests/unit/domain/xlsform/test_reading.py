# SPDX-License-Identifier: Apache-2.0
"""A form is read as it stands, or refused with every fault, each at its sheet and row."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.checklist import QuestionType
from legalaid.domain.xlsform.reading import read_form
from legalaid.domain.xlsform.sheets import EN_LABEL, KM_LABEL, FormRefused, LeftOut, Reason
from tests.helpers import forms
from tests.helpers.forms import SMALL, changed, with_rows


def problems(tables):
    with pytest.raises(FormRefused) as refused:
        read_form(forms.sheets(tables))
    assert refused.value.facts["count"] == len(refused.value.problems)
    return [(problem.sheet, problem.row, problem.reason) for problem in refused.value.problems]


def test_a_sound_form_becomes_a_checklist():
    read = read_form(forms.sheets())
    assert (read.template.code, read.template.version, read.template.en) == ("kitchen-visit", "2026.1", "Kitchens")
    clean, stoves, people, fuel, meal = read.template.questions
    assert (clean.type, clean.critical, clean.rules) == (QuestionType.COMPLIANCE, True, ("NMR 22",))
    assert (stoves.type, stoves.least, stoves.most, stoves.unit) == (QuestionType.NUMBER, 1, 40, "number")
    assert (stoves.show_if, stoves.rules) == ("KIT01 = 'yes'", ("OWN",))
    assert (people.type, people.unit) == (QuestionType.COUNT_BY_SEX, "persons")
    assert (fuel.type, fuel.choices) == (QuestionType.CHOICES, ("wood", "gas"))
    assert fuel.show_if == "KIT03.female > 0 or KIT02 < 2"
    assert meal.type is QuestionType.TIME
    assert read.left_out == ()


def test_the_relevance_of_a_group_holds_for_each_of_its_questions():
    more = [
        ["begin_group", "GAS", "ហ្គាស", "Gas", "selected(${KIT04}, 'gas')"],
        ["text", "GAS01", "ពីណា?", "From whom?"],
        ["text", "GAS02", "ប៉ុន្មាន?", "How much?", "${KIT02} > 3 or ${KIT02} = 1"],
        ["end_group"],
    ]
    *_, first, second = read_form(forms.sheets(with_rows("survey", 12, *more))).template.questions
    assert first.show_if == "selected(KIT04, 'gas')"
    assert second.show_if == "selected(KIT04, 'gas') and (KIT02 > 3 or KIT02 = 1)"


def test_what_a_checklist_has_no_use_for_is_left_out_and_named():
    tables = with_rows("survey", 2, ["start", "start"], ["note", "welcome", "សួស្តី", "Welcome"])
    tables["survey"][0].append("hint::English (en)")
    for line in tables["survey"][1:]:
        line.append("Look twice" if line[1] == "KIT01" else "")
    tables["entities"] = [["list_name"], ["x"]]
    read = read_form(forms.sheets(tables))
    assert len(read.template.questions) == 5
    assert read.left_out == (
        LeftOut("entities", 0, "entities"),
        LeftOut("survey", 1, "hint::English (en)"),
        LeftOut("survey", 2, "start"),
        LeftOut("survey", 3, "note"),
    )


GROUP = ["begin_group", "SUB", "ក", "Sub"]
END = ["end_group"]

FAULTS = {
    "no survey": ({"settings": SMALL["settings"]}, ("survey", 0, Reason.NO_SHEET)),
    "a label missing": (changed("survey", 3, EN_LABEL, ""), ("survey", 3, Reason.NO_LABEL)),
    "a choice without Khmer": (changed("choices", 3, KM_LABEL, ""), ("choices", 3, Reason.NO_LABEL)),
    "a code twice": (changed("survey", 4, "name", "KIT01"), ("survey", 4, Reason.CODE_TWICE)),
    "a group twice": (with_rows("survey", 12, GROUP, GROUP), ("survey", 13, Reason.GROUP_IN_GROUP)),
    "an odd code": (changed("survey", 3, "name", "kit_1"), ("survey", 3, Reason.NOT_A_CODE)),
    "a code of another group": (changed("survey", 3, "name", "FOD01"), ("survey", 3, Reason.NOT_A_CODE)),
    "no code": (changed("survey", 3, "name", ""), ("survey", 3, Reason.NO_VALUE)),
    "no type": (changed("survey", 3, "type", ""), ("survey", 3, Reason.NO_VALUE)),
    "a photo": (changed("survey", 10, "type", "image"), ("survey", 10, Reason.UNKNOWN_TYPE)),
    "a place": (changed("survey", 10, "type", "geopoint"), ("survey", 10, Reason.UNKNOWN_TYPE)),
    "a range": (changed("survey", 10, "type", "range"), ("survey", 10, Reason.UNKNOWN_TYPE)),
    "a rank": (changed("survey", 10, "type", "rank fuel"), ("survey", 10, Reason.UNKNOWN_TYPE)),
    "another": (changed("survey", 9, "type", "select_one fuel or_other"), ("survey", 9, Reason.UNKNOWN_TYPE)),
    "a list of a file": (
        changed("survey", 9, "type", "select_one_from_file fuel.csv"),
        ("survey", 9, Reason.UNKNOWN_TYPE),
    ),
    "a list that is not there": (changed("survey", 9, "type", "select_one oil"), ("survey", 9, Reason.LIST_MISSING)),
    "other answers": (changed("choices", 8, "name", "maybe"), ("choices", 4, Reason.LIST_DIFFERS)),
    "a choice twice": (changed("choices", 3, "name", "wood"), ("choices", 3, Reason.CODE_TWICE)),
    "an odd choice": (changed("choices", 3, "name", "a b"), ("choices", 3, Reason.NOT_A_CODE)),
    "a choice of no list": (changed("choices", 3, "list_name", ""), ("choices", 3, Reason.NO_VALUE)),
    "a repeat": (with_rows("survey", 12, ["begin_repeat", "CEL"], ["end_repeat"]), ("survey", 12, Reason.REPEAT)),
    "a cascade": (changed("survey", 9, "choice_filter", "kitchen=${KIT01}"), ("survey", 9, Reason.CASCADE)),
    "a calculation": (with_rows("survey", 3, ["calculate", "KIT09", "ក", "a"]), ("survey", 3, Reason.CALCULATION)),
    "a calculated answer": (changed("survey", 4, "calculation", "1 + 1"), ("survey", 4, Reason.CALCULATION)),
    "a preset answer": (changed("survey", 3, "default", "yes"), ("survey", 3, Reason.NOT_READ)),
    "a group in a group": (with_rows("survey", 3, GROUP, END), ("survey", 3, Reason.GROUP_IN_GROUP)),
    "a group that does not end": (with_rows("survey", 12, GROUP), ("survey", 12, Reason.GROUP_NOT_CLOSED)),
    "an end without a group": (with_rows("survey", 12, END), ("survey", 12, Reason.GROUP_NOT_OPEN)),
    "an empty group": (with_rows("survey", 12, GROUP, END), ("survey", 12, Reason.GROUP_EMPTY)),
    "an empty form": ({**SMALL, "survey": SMALL["survey"][:1]}, ("survey", 1, Reason.GROUP_EMPTY)),
    "outside": (with_rows("survey", 12, ["text", "KIT08", "ក", "a"]), ("survey", 12, Reason.OUTSIDE_GROUP)),
    "an unreadable condition": (
        changed("survey", 4, "relevant", "count(${KIT01}) > 1"),
        ("survey", 4, Reason.CONDITION),
    ),
    "an unknown question": (changed("survey", 4, "relevant", "${KIT77} = 1"), ("survey", 4, Reason.UNKNOWN_QUESTION)),
    "itself": (changed("survey", 4, "relevant", "${KIT02} = 1"), ("survey", 4, Reason.CIRCLE)),
    "a circle": (changed("survey", 3, "relevant", "${KIT02} = 1"), ("survey", 3, Reason.CIRCLE)),
    "another constraint": (
        changed("survey", 4, "constraint", "regex(., '(a+)+$')"),
        ("survey", 4, Reason.CONSTRAINT),
    ),
    "limits that cross": (changed("survey", 4, "constraint", ". >= 9 and . <= 1"), ("survey", 4, Reason.CONSTRAINT)),
    "two lower limits": (changed("survey", 4, "constraint", ". >= 9 and . >= 1"), ("survey", 4, Reason.CONSTRAINT)),
    "a limit of a tick": (changed("survey", 3, "constraint", ". >= 1"), ("survey", 3, Reason.CONSTRAINT)),
    "an unknown unit": (changed("survey", 4, "unit", "ells"), ("survey", 4, Reason.UNKNOWN_UNIT)),
    "an unknown rule": (changed("survey", 3, "rules", "XYZ 1"), ("survey", 3, Reason.UNKNOWN_RULE)),
    "perhaps critical": (changed("survey", 3, "critical", "perhaps"), ("survey", 3, Reason.NOT_YES_OR_NO)),
    "a long text": (changed("survey", 3, EN_LABEL, "x" * 5000), ("survey", 3, Reason.TOO_LONG)),
    "an unseen sign": (changed("survey", 3, EN_LABEL, "abc\u202edef"), ("survey", 3, Reason.CONTROL_CHARACTER)),
    "an odd version": (changed("settings", 2, "version", "latest"), ("settings", 2, Reason.NOT_A_CODE)),
    "no version": (changed("settings", 2, "version", ""), ("settings", 2, Reason.NO_VALUE)),
    "an odd form_id": (changed("settings", 2, "form_id", "../x"), ("settings", 2, Reason.NOT_A_CODE)),
    "no Khmer title": (changed("settings", 2, "title_km", ""), ("settings", 2, Reason.NO_VALUE)),
    "a standard twice": ({**SMALL, "standards": [*SMALL["standards"], SMALL["standards"][1]]},
                         ("standards", 3, Reason.CODE_TWICE)),
    "a standard without words": (changed("standards", 2, "en", ""), ("standards", 2, Reason.NO_VALUE)),
    "a column twice": (changed("survey", 1, "critical", "name"), ("survey", 1, Reason.COLUMN_TWICE)),
    "no labels": (changed("survey", 1, EN_LABEL, "label::French"), ("survey", 1, Reason.NO_COLUMN)),
    "a field of no population": (changed("survey", 4, "population", "cats"), ("survey", 4, Reason.NOT_READ)),
}  # fmt: skip


@pytest.mark.parametrize(("tables", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_at_its_sheet_and_row(tables, fault):
    assert fault in problems(tables)


def test_all_faults_are_found_at_once_in_the_order_of_the_form():
    tables = changed("survey", 3, EN_LABEL, "")
    tables["survey"][3][5] = "regex(., 'x')"
    tables["choices"][1][2] = ""
    assert problems(tables) == [
        ("choices", 2, Reason.NO_LABEL),
        ("survey", 3, Reason.NO_LABEL),
        ("survey", 4, Reason.CONSTRAINT),
    ]


cells = st.text(alphabet="KIT019 .${}()='<>abc_\u1780\u200b\n\x00", max_size=30)


@given(st.sampled_from(sorted(SMALL)), st.data())
def test_no_cell_makes_the_reader_stumble(sheet, data):
    row = data.draw(st.integers(1, len(SMALL[sheet])))
    column = data.draw(st.sampled_from([*SMALL[sheet][0], "choice_filter", "calculation"]))
    tables = changed(sheet, row, column, data.draw(cells))
    with contextlib.suppress(FormRefused):
        assert read_form(forms.sheets(tables)).template.questions
