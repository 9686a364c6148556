# SPDX-License-Identifier: Apache-2.0
"""The numbers of tables and fields are for ever: other devices and old journals know a field by nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from legalaid.domain.field import (
    DELETED,
    FieldSpec,
    Privacy,
    Purpose,
    Reader,
    TableSpec,
    field_values,
    register_value,
    registers_of,
)
from legalaid.domain.fields import BY_NUMBER, TABLES, each_once
from legalaid.domain.values import Kind
from legalaid.ids import SpaceKind

PERSON, CASE_FILE, CONSENT, STAFF = (TABLES[name] for name in ("person", "case_file", "consent", "staff"))
GOLDEN = Path(__file__).with_name("golden_fields.txt")


def now() -> list[str]:
    """Every registered field as one line: table number, field number, register, name, kind and vocabulary."""
    return [
        f"{table.no}.{spec.no} register {spec.register} {table.name}.{spec.name} {spec.kind} {spec.vocabulary or '-'}"
        for table in sorted(TABLES.values(), key=lambda table: table.no)
        for spec in sorted(table.fields, key=lambda spec: spec.no)
    ]


def released() -> list[str]:
    return [line for line in GOLDEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_no_released_number_is_gone_or_means_something_else():
    assert [line for line in released() if line not in now()] == [], "a released field is never removed or changed"


def test_every_field_is_released():
    assert [line for line in now() if line not in released()] == [], f"append the new lines to {GOLDEN.name}"


def test_no_number_is_released_twice():
    numbers = [line.split()[0] for line in released()]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_table_says_what_it_keeps_why_and_who_reads_it(table: TableSpec):
    assert BY_NUMBER[table.no] is table
    assert len({spec.no for spec in table.fields}) == len(table.fields) == len(table.by_name)
    assert all(spec.no > DELETED for spec in table.fields), "number 0 is the deletion"
    assert table.spaces
    assert table.readers
    assert all(reader in Reader for reader in table.readers)
    for spec in table.fields:
        assert spec.privacy in Privacy
        assert spec.purpose in Purpose
        assert spec.vocabulary is None or spec.kind in {Kind.CODE, Kind.CODES}


def test_a_table_cannot_take_the_number_or_name_of_another():
    for twin in (replace(PERSON, name="somebody"), replace(PERSON, no=9999)):
        with pytest.raises(ValueError, match="twice"):
            each_once((PERSON, twin))
    assert TABLES["person"] is BY_NUMBER[PERSON.no] is PERSON


def _fields(*privacy: Privacy) -> Iterator[tuple[TableSpec, FieldSpec]]:
    for table in TABLES.values():
        for spec in table.fields:
            if spec.privacy in privacy:
                yield table, spec


def test_what_names_or_hurts_a_person_is_read_by_the_case_alone():
    wide = {Reader.OFFICE, Reader.HEAD_OFFICE}
    assert [
        spec.name for table, spec in _fields(Privacy.IDENTITY, Privacy.SENSITIVE) if wide & set(table.readers)
    ] == []


def test_statistics_hold_no_text_and_nothing_personal():
    facts = [table for table in TABLES.values() if SpaceKind.STATS in table.spaces]
    assert [table.name for table in facts] == ["case_fact"]
    for spec in facts[0].fields:
        assert spec.privacy is Privacy.INTERNAL
        assert spec.kind in {Kind.CODE, Kind.CODES, Kind.RAW, Kind.RECORD, Kind.RECORDS}


# --- registers -------------------------------------------------------------------------------------------------------


def blank(table: TableSpec, **values):
    return {spec.name: spec.blank for spec in table.fields} | values


def test_a_field_of_its_own_is_its_own_register():
    assert register_value(PERSON, 6, blank(PERSON, sex="female")) == "female"
    assert field_values(PERSON, 6, "female") == {"sex": "female"}


def test_fields_that_must_agree_share_one_register():
    values = blank(CASE_FILE, status="waiting", status_reason="court")
    assert [spec.name for spec in CASE_FILE.members(13)] == ["status", "status_reason", "status_at"]
    assert register_value(CASE_FILE, 13, values) == {13: "waiting", 14: "court"}
    assert field_values(CASE_FILE, 13, {13: "waiting", 14: "court"}) == {
        "status": "waiting",
        "status_reason": "court",
        "status_at": None,
    }


def test_an_empty_register_gives_blank_fields_back():
    assert field_values(PERSON, 1, None) == {"sensitivity": "normal"}
    assert field_values(PERSON, 9, None) == {"safe_contact": ()}
    assert field_values(CONSENT, 5, None) == {"decision": None, "decided_on": None}


@pytest.mark.parametrize(("register", "wire"), [(13, "open"), (13, ["open"]), (13, {13: 4}), (6, 4)])
def test_a_register_value_of_the_wrong_shape_is_refused(register, wire):
    with pytest.raises(ValueError, match=r"map|canonical"):
        field_values(CASE_FILE, register, wire)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_field_belongs_to_exactly_one_register(table: TableSpec):
    members = [spec.no for register in table.registers for spec in table.members(register)]
    assert sorted(members) == sorted(spec.no for spec in table.fields)
    assert set(registers_of(table, blank(table))) == set(table.registers)


def test_a_group_is_named_by_its_first_field():
    for table in TABLES.values():
        for register in table.registers:
            assert table.members(register)[0].no == register


def test_the_device_tags_of_a_person_are_numbers():
    assert field_values(STAFF, 10, [501, 777]) == {"tags": (501, 777)}
