# SPDX-License-Identifier: Apache-2.0
"""What is known of a field and of a table, and what is the canonical value of one register?

Register 0 of every table is its deletion. Fields that must agree share one register (an atomic group) whose value is
the map {field number: value}.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from legalaid.domain.values import Kind, Wire, from_wire, to_wire
from legalaid.ids import SpaceKind

PLACE = "place"
"""The vocabulary of a field that holds a code of the gazetteer (legalaid.domain.places)."""

DELETED = 0
"""The register that deletes a row; its value is the map {1: reason, 2: by, 3: at}."""


class Privacy(StrEnum):
    """How private a field is, from harmless to naming a person."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    IDENTITY = "identity"


class Purpose(StrEnum):
    """Why a field is kept at all."""

    IDENTIFY = "identify"
    CONTACT = "contact"
    ADVISE = "advise"
    PROTECT = "protect"
    COUNT = "count"
    ORGANISE = "organise"
    ACCOUNT = "account"


class Retention(StrEnum):
    """How long rows of a table are kept; the periods are settings, to be confirmed by each office."""

    OFFICE = "office"
    CASE = "case"
    CONTACT = "contact"
    STATISTICS = "statistics"
    VISIT = "visit"


class Reader(StrEnum):
    """Who may read a table, besides the lawyer in charge (docs/security.md)."""

    OFFICE = "office"
    CASE_TEAM = "case_team"
    INTAKE = "intake"
    HEAD_OFFICE = "head_office"
    VISIT_TEAM = "visit_team"
    INTERVIEWER = "interviewer"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field; `register` is its own number unless it belongs to an atomic group."""

    no: int
    name: str
    kind: Kind
    privacy: Privacy
    purpose: Purpose
    register: int
    vocabulary: str | None = None
    blank: Any = None


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One synced table."""

    no: int
    name: str
    spaces: tuple[SpaceKind, ...]
    retention: Retention
    readers: tuple[Reader, ...]
    fields: tuple[FieldSpec, ...]
    by_name: dict[str, FieldSpec] = field(default_factory=dict, compare=False, repr=False)
    by_register: dict[int, tuple[FieldSpec, ...]] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        self.by_name.update({spec.name: spec for spec in self.fields})
        for register in sorted({spec.register for spec in self.fields}):
            self.by_register[register] = tuple(spec for spec in self.fields if spec.register == register)

    @property
    def registers(self) -> tuple[int, ...]:
        """Register numbers, ascending, without the deletion."""
        return tuple(self.by_register)

    def members(self, register: int) -> tuple[FieldSpec, ...]:
        """The fields of a register; more than one for an atomic group."""
        return self.by_register.get(register, ())


def register_value(table: TableSpec, register: int, values: dict[str, Any]) -> Wire:
    """The canonical value of one register, taken from a record's field values."""
    members = table.members(register)
    if _is_single(members, register):
        return to_wire(members[0].kind, values[members[0].name])
    return {spec.no: to_wire(spec.kind, values[spec.name]) for spec in members if values[spec.name] is not None}


def field_values(table: TableSpec, register: int, wire: Any) -> dict[str, Any]:
    """The field values that one register's canonical value stands for; absent members of a group are blank.

    Raises `ValueError` for a value that is not the canonical one of the register.
    """
    members = table.members(register)
    if _is_single(members, register):
        spec = members[0]
        return {spec.name: spec.blank if wire is None else from_wire(spec.kind, wire)}
    if not isinstance(wire, dict | None):
        raise ValueError("an atomic group is a map")  # noqa: TRY004 - what came from outside is a value that does not fit
    given = wire or {}
    return {
        spec.name: spec.blank if given.get(spec.no) is None else from_wire(spec.kind, given[spec.no])
        for spec in members
    }


def registers_of(table: TableSpec, values: dict[str, Any]) -> dict[int, Wire]:
    """All registers of a record, blank ones included."""
    return {register: register_value(table, register, values) for register in table.registers}


def _is_single(members: tuple[FieldSpec, ...], register: int) -> bool:
    return len(members) == 1 and members[0].no == register


# --- how the tables of `legalaid.domain.registry` are written ---------------------------------------------------------


def field_spec(
    no: int,
    name: str,
    kind: Kind,
    privacy: Privacy,
    purpose: Purpose,
    *,
    group: int | None = None,
    words: str | None = None,
    blank: Any = None,
) -> FieldSpec:
    """A field; `group` is the register of its atomic group, `words` the vocabulary of its codes."""
    if kind in {Kind.CODES, Kind.TEXTS, Kind.NUMBERS, Kind.RECORDS}:
        blank = ()
    return FieldSpec(no, name, kind, privacy, purpose, no if group is None else group, words, blank)


def table_spec(
    no: int,
    name: str,
    spaces: tuple[SpaceKind, ...],
    retention: Retention,
    readers: tuple[Reader, ...],
    *fields: FieldSpec,
) -> TableSpec:
    """A table with these fields after the two that every table has."""
    common = (
        field_spec(1, "sensitivity", Kind.CODE, Privacy.INTERNAL, Purpose.PROTECT, words="sensitivity", blank="normal"),
        field_spec(2, "office_id", Kind.RECORD, Privacy.INTERNAL, Purpose.ORGANISE),
    )
    return TableSpec(no, name, spaces, retention, readers, (*common, *fields))
