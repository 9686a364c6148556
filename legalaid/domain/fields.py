# SPDX-License-Identifier: Apache-2.0
"""Which fields exist, under which permanent numbers, for what purpose, how private, and how long kept?

This is the field registry. Journals, digests and other devices know a field by its table number and register number
alone, so **a number is never reused and never given another meaning**; `tests/unit/domain/golden_fields.txt` holds
every released number. Register 0 of every table is its deletion. Fields that must agree share one register (an atomic
group) whose value is the map {field number: value}.
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


class Reader(StrEnum):
    """Who may read a table, besides the lawyer in charge (docs/security.md)."""

    OFFICE = "office"
    CASE_TEAM = "case_team"
    INTAKE = "intake"
    HEAD_OFFICE = "head_office"


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


TABLES: dict[str, TableSpec] = {}
"""Every synced table by name."""

BY_NUMBER: dict[int, TableSpec] = {}
"""Every synced table by number."""


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
    return {spec.name: from_wire(spec.kind, (wire or {}).get(spec.no)) for spec in members}


def registers_of(table: TableSpec, values: dict[str, Any]) -> dict[int, Wire]:
    """All registers of a record, blank ones included."""
    return {register: register_value(table, register, values) for register in table.registers}


def _is_single(members: tuple[FieldSpec, ...], register: int) -> bool:
    return len(members) == 1 and members[0].no == register


# --- how the tables below are written --------------------------------------------------------------------------------

_P, _U, _K = Privacy, Purpose, Kind


def _field(
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
    if kind in {Kind.CODES, Kind.TEXTS, Kind.NUMBERS, Kind.RECORDS}:
        blank = ()
    return FieldSpec(no, name, kind, privacy, purpose, no if group is None else group, words, blank)


def _table(
    no: int,
    name: str,
    spaces: tuple[SpaceKind, ...],
    retention: Retention,
    readers: tuple[Reader, ...],
    *fields: FieldSpec,
) -> TableSpec:
    common = (
        _field(1, "sensitivity", _K.CODE, _P.INTERNAL, _U.PROTECT, words="sensitivity", blank="normal"),
        _field(2, "office_id", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
    )
    spec = TableSpec(no, name, spaces, retention, readers, (*common, *fields))
    if no in BY_NUMBER or name in TABLES:
        raise ValueError("a table number or name stands twice")
    BY_NUMBER[no] = TABLES[name] = spec
    return spec


_OFFICE = (SpaceKind.OFFICE,)
_CASE = (SpaceKind.CASE,)
_WORK = (SpaceKind.CASE, SpaceKind.INTAKE, SpaceKind.OFFICE)
_TEAM = (Reader.CASE_TEAM,)

# --- the office ------------------------------------------------------------------------------------------------------

OFFICE = _table(
    1, "office", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
    _field(3, "code", _K.CODE, _P.PUBLIC, _U.ORGANISE),
    _field(4, "name_km", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(5, "name_en", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(6, "heading_km", _K.TEXTS, _P.PUBLIC, _U.ORGANISE),
    _field(7, "heading_en", _K.TEXTS, _P.PUBLIC, _U.ORGANISE),
    _field(8, "logo", _K.RAW, _P.PUBLIC, _U.ORGANISE),
    _field(9, "place_km", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(10, "place_en", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(11, "address_km", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(12, "address_en", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(13, "phones", _K.TEXTS, _P.PUBLIC, _U.ORGANISE),
    _field(14, "email", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(15, "national_heading", _K.FLAG, _P.PUBLIC, _U.ORGANISE),
    _field(16, "org_code", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    _field(17, "province", _K.CODE, _P.PUBLIC, _U.ORGANISE, words=PLACE),
)  # fmt: skip

STAFF = _table(
    2, "staff", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
    _field(3, "name_km", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
    _field(4, "name_en", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
    _field(5, "title_km", _K.TEXT, _P.INTERNAL, _U.ORGANISE),
    _field(6, "title_en", _K.TEXT, _P.INTERNAL, _U.ORGANISE),
    _field(7, "roles", _K.CODES, _P.INTERNAL, _U.ORGANISE, words="role"),
    _field(8, "signs", _K.FLAG, _P.INTERNAL, _U.ORGANISE),
    _field(9, "device", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
    _field(10, "tags", _K.NUMBERS, _P.INTERNAL, _U.ACCOUNT),
    _field(11, "phone", _K.TEXT, _P.PERSONAL, _U.CONTACT),
    _field(12, "left_on", _K.DAY, _P.INTERNAL, _U.ORGANISE),
)  # fmt: skip

TEMPLATE_REVIEW = _table(
    3, "template_review", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
    _field(3, "template", _K.CODE, _P.INTERNAL, _U.ACCOUNT),
    _field(4, "version", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
    _field(5, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(6, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
)  # fmt: skip

ORGANISATION = _table(
    7, "organisation", _WORK, Retention.OFFICE, (Reader.OFFICE,),
    _field(3, "kind", _K.CODE, _P.INTERNAL, _U.CONTACT, words="organisation_kind"),
    _field(4, "name_km", _K.TEXT, _P.INTERNAL, _U.CONTACT),
    _field(5, "name_en", _K.TEXT, _P.INTERNAL, _U.CONTACT),
    _field(6, "commune_code", _K.CODE, _P.INTERNAL, _U.CONTACT, words=PLACE),
    _field(7, "phone", _K.TEXT, _P.INTERNAL, _U.CONTACT),
)  # fmt: skip

# --- people: facts, identity and sensitive facts apart ---------------------------------------------------------------

PERSON = _table(
    10, "person", _WORK, Retention.CASE, _TEAM,
    _field(3, "alias", _K.TEXT, _P.PERSONAL, _U.CONTACT),
    _field(4, "lang", _K.CODE, _P.PERSONAL, _U.ADVISE, words="language"),
    _field(5, "interpreter_needed", _K.CODE, _P.PERSONAL, _U.ADVISE, words="yes_no"),
    _field(6, "sex", _K.CODE, _P.PERSONAL, _U.COUNT, words="sex"),
    _field(7, "birth", _K.PARTIAL, _P.PERSONAL, _U.COUNT),
    _field(8, "nationality", _K.CODE, _P.PERSONAL, _U.COUNT, words="nationality"),
    _field(9, "safe_contact", _K.CODES, _P.PERSONAL, _U.PROTECT, words="safe_contact"),
    _field(10, "safe_hours", _K.TEXT, _P.PERSONAL, _U.PROTECT),
    _field(11, "fact_id", _K.RAW, _P.INTERNAL, _U.COUNT),
)  # fmt: skip

PERSON_IDENTITY = _table(
    11, "person_identity", _WORK, Retention.CASE, _TEAM,
    _field(3, "person", _K.RECORD, _P.INTERNAL, _U.IDENTIFY),
    _field(4, "family_km", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
    _field(5, "given_km", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
    _field(6, "family_latin", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
    _field(7, "given_latin", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
    _field(8, "aka", _K.TEXTS, _P.IDENTITY, _U.IDENTIFY),
    _field(9, "honorific", _K.CODE, _P.PERSONAL, _U.ADVISE, words="honorific"),
    _field(10, "place", _K.CODE, _P.IDENTITY, _U.CONTACT, words=PLACE),
    _field(11, "village_text", _K.TEXT, _P.IDENTITY, _U.CONTACT),
    _field(12, "address_text", _K.TEXT, _P.IDENTITY, _U.CONTACT),
)  # fmt: skip

PERSON_PHONE = _table(
    12, "person_phone", _WORK, Retention.CASE, _TEAM,
    _field(3, "person", _K.RECORD, _P.INTERNAL, _U.CONTACT),
    _field(4, "e164", _K.TEXT, _P.IDENTITY, _U.CONTACT),
    _field(5, "typed", _K.TEXT, _P.IDENTITY, _U.CONTACT),
    _field(6, "safe", _K.CODE, _P.PERSONAL, _U.PROTECT, words="yes_no"),
    _field(7, "whose", _K.TEXT, _P.IDENTITY, _U.CONTACT),
    _field(8, "position", _K.NUMBER, _P.INTERNAL, _U.CONTACT),
)  # fmt: skip

PERSON_DOCUMENT = _table(
    13, "person_document", _WORK, Retention.CASE, _TEAM,
    _field(3, "person", _K.RECORD, _P.INTERNAL, _U.IDENTIFY),
    _field(4, "type", _K.CODE, _P.PERSONAL, _U.IDENTIFY, words="id_document"),
    _field(5, "number", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
)  # fmt: skip

PERSON_EXTERNAL = _table(
    14, "person_external", _WORK, Retention.CASE, _TEAM,
    _field(3, "person", _K.RECORD, _P.INTERNAL, _U.IDENTIFY),
    _field(4, "system", _K.CODE, _P.PERSONAL, _U.IDENTIFY, words="external_system"),
    _field(5, "value", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
)  # fmt: skip

PERSON_SENSITIVE = _table(
    15, "person_sensitive", _WORK, Retention.CASE, _TEAM,
    _field(3, "person", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "ethnicity", _K.CODE, _P.SENSITIVE, _U.COUNT, words="ethnicity"),
    _field(5, "seeing", _K.CODE, _P.SENSITIVE, _U.COUNT, words="difficulty"),
    _field(6, "hearing", _K.CODE, _P.SENSITIVE, _U.COUNT, words="difficulty"),
    _field(7, "walking", _K.CODE, _P.SENSITIVE, _U.COUNT, words="difficulty"),
    _field(8, "remembering", _K.CODE, _P.SENSITIVE, _U.COUNT, words="difficulty"),
    _field(9, "self_care", _K.CODE, _P.SENSITIVE, _U.COUNT, words="difficulty"),
    _field(10, "communicating", _K.CODE, _P.SENSITIVE, _U.COUNT, words="difficulty"),
    _field(11, "lgbti", _K.CODE, _P.SENSITIVE, _U.COUNT, words="yes_no"),
    _field(12, "vulnerability", _K.CODES, _P.SENSITIVE, _U.PROTECT, words="vulnerability"),
    _field(13, "poverty", _K.CODE, _P.SENSITIVE, _U.ADVISE, words="poverty"),
    _field(14, "health_note", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
)  # fmt: skip

PERSON_LINK = _table(
    16, "person_link", _OFFICE, Retention.CASE, (Reader.OFFICE,),
    _field(3, "a", _K.RECORD, _P.PERSONAL, _U.IDENTIFY),
    _field(4, "b", _K.RECORD, _P.PERSONAL, _U.IDENTIFY),
    _field(5, "kind", _K.CODE, _P.PERSONAL, _U.IDENTIFY, words="person_link"),
    _field(6, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(7, "why", _K.TEXT, _P.PERSONAL, _U.ACCOUNT),
)  # fmt: skip

CONSENT = _table(
    17, "consent", _WORK, Retention.CASE, _TEAM,
    _field(3, "person", _K.RECORD, _P.INTERNAL, _U.PROTECT),
    _field(4, "purpose", _K.CODE, _P.PERSONAL, _U.PROTECT, words="consent_purpose"),
    _field(5, "decision", _K.CODE, _P.PERSONAL, _U.PROTECT, group=5, words="consent_decision"),
    _field(6, "decided_on", _K.DAY, _P.PERSONAL, _U.PROTECT, group=5),
    _field(7, "method", _K.CODE, _P.PERSONAL, _U.PROTECT, words="consent_method"),
    _field(8, "lang", _K.CODE, _P.PERSONAL, _U.PROTECT, words="language"),
    _field(9, "interpreter", _K.CODE, _P.PERSONAL, _U.PROTECT, words="yes_no"),
    _field(10, "private", _K.CODE, _P.PERSONAL, _U.PROTECT, words="yes_no"),
    _field(11, "guard_present", _K.CODE, _P.PERSONAL, _U.PROTECT, words="yes_no"),
    _field(12, "free_to_refuse", _K.CODE, _P.PERSONAL, _U.PROTECT, words="yes_no"),
    _field(13, "asked_on", _K.DAY, _P.PERSONAL, _U.PROTECT),
    _field(14, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
)  # fmt: skip

# --- contacts and cases ----------------------------------------------------------------------------------------------

CONTACT = _table(
    20, "contact", (SpaceKind.CASE, SpaceKind.INTAKE), Retention.CONTACT, (Reader.CASE_TEAM, Reader.INTAKE),
    _field(3, "channel", _K.CODE, _P.INTERNAL, _U.COUNT, words="channel"),
    _field(4, "platform", _K.CODE, _P.INTERNAL, _U.COUNT, words="platform"),
    _field(5, "received_at", _K.INSTANT, _P.INTERNAL, _U.COUNT),
    _field(6, "handled_by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(7, "matter", _K.CODE, _P.INTERNAL, _U.COUNT, words="matter"),
    _field(8, "summary", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(9, "person", _K.RECORD, _P.INTERNAL, _U.CONTACT),
    _field(10, "province", _K.CODE, _P.INTERNAL, _U.COUNT, words=PLACE),
    _field(11, "duration_min", _K.NUMBER, _P.INTERNAL, _U.COUNT),
    _field(12, "anonymous", _K.FLAG, _P.INTERNAL, _U.PROTECT),
    _field(13, "lang", _K.CODE, _P.PERSONAL, _U.ADVISE, words="language"),
    _field(14, "original_text", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(15, "source_system", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="external_system"),
    _field(16, "source_message_id", _K.TEXT, _P.PERSONAL, _U.ACCOUNT),
    _field(17, "case", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
)  # fmt: skip

CONTACT_TRANSLATION = _table(
    21, "contact_translation", (SpaceKind.CASE, SpaceKind.INTAKE), Retention.CONTACT, (Reader.CASE_TEAM, Reader.INTAKE),
    _field(3, "contact", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "lang", _K.CODE, _P.INTERNAL, _U.ADVISE, words="language"),
    _field(5, "text", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(6, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(7, "state", _K.CODE, _P.INTERNAL, _U.ADVISE, words="translation_state"),
)  # fmt: skip

CASE_FILE = _table(
    30, "case_file", _CASE, Retention.CASE, _TEAM,
    _field(3, "number", _K.TEXT, _P.INTERNAL, _U.ORGANISE),
    _field(4, "kind", _K.CODE, _P.INTERNAL, _U.COUNT, words="case_kind"),
    _field(5, "service_level", _K.CODE, _P.INTERNAL, _U.COUNT, words="service_level"),
    _field(6, "matter", _K.CODE, _P.INTERNAL, _U.COUNT, words="matter"),
    _field(7, "sub", _K.CODES, _P.INTERNAL, _U.COUNT, words="matter_sub"),
    _field(8, "rights", _K.CODES, _P.INTERNAL, _U.COUNT, words="right"),
    _field(9, "opened_on", _K.DAY, _P.INTERNAL, _U.COUNT),
    _field(10, "event", _K.PARTIAL, _P.PERSONAL, _U.ADVISE),
    _field(11, "place", _K.CODE, _P.PERSONAL, _U.COUNT, words=PLACE),
    _field(12, "urgency", _K.NUMBER, _P.INTERNAL, _U.PROTECT),
    _field(13, "status", _K.CODE, _P.INTERNAL, _U.ORGANISE, group=13, words="case_status"),
    _field(14, "status_reason", _K.CODE, _P.INTERNAL, _U.ORGANISE, group=13, words="status_reason"),
    _field(15, "status_at", _K.INSTANT, _P.INTERNAL, _U.ORGANISE, group=13),
    _field(16, "owner", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
    _field(17, "supervisor", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
    _field(18, "summary", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(19, "narrative", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(20, "fact_space", _K.RAW, _P.INTERNAL, _U.COUNT),
    _field(21, "fact_id", _K.RAW, _P.INTERNAL, _U.COUNT),
    _field(22, "aliases", _K.TEXTS, _P.INTERNAL, _U.ORGANISE),
)  # fmt: skip

CASE_PARTY = _table(
    31, "case_party", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "person", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(5, "organisation", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(6, "role", _K.CODE, _P.PERSONAL, _U.ADVISE, words="party_role"),
    _field(7, "from_on", _K.DAY, _P.INTERNAL, _U.ADVISE),
    _field(8, "to_on", _K.DAY, _P.INTERNAL, _U.ADVISE),
)  # fmt: skip

CASE_MOVE = _table(
    32, "case_move", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(4, "from_status", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="case_status"),
    _field(5, "to_status", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="case_status"),
    _field(6, "reason", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="status_reason"),
    _field(7, "note", _K.TEXT, _P.SENSITIVE, _U.ACCOUNT),
    _field(8, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(9, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    _field(10, "review_on", _K.DAY, _P.INTERNAL, _U.ORGANISE),
)  # fmt: skip

CASE_REFERENCE = _table(
    33, "case_reference", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "kind", _K.CODE, _P.INTERNAL, _U.ADVISE, words="reference_kind"),
    _field(5, "institution", _K.TEXT, _P.PERSONAL, _U.ADVISE),
    _field(6, "number", _K.TEXT, _P.IDENTITY, _U.ADVISE),
)  # fmt: skip

ADVICE = _table(
    34, "advice", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "medium", _K.CODE, _P.INTERNAL, _U.COUNT, words="advice_medium"),
    _field(5, "question", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(6, "text_km", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(7, "text_en", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(8, "law_refs", _K.TEXTS, _P.INTERNAL, _U.ADVISE),
    _field(9, "next_steps", _K.TEXTS, _P.SENSITIVE, _U.ADVISE),
    _field(10, "next_steps_en", _K.TEXTS, _P.SENSITIVE, _U.ADVISE),
    _field(11, "risks_told", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="yes_no"),
    _field(12, "limits_told", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="yes_no"),
    _field(13, "info_only", _K.FLAG, _P.INTERNAL, _U.COUNT),
    _field(14, "review", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="advice_review"),
    _field(15, "version", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
    _field(16, "corrects", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(17, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(18, "given_on", _K.DAY, _P.INTERNAL, _U.COUNT),
    _field(19, "sealed_at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
)  # fmt: skip

LETTER = _table(
    35, "letter", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "number", _K.TEXT, _P.INTERNAL, _U.ACCOUNT),
    _field(5, "register_no", _K.TEXT, _P.INTERNAL, _U.ACCOUNT),
    _field(6, "template", _K.CODE, _P.INTERNAL, _U.ACCOUNT),
    _field(7, "template_version", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
    _field(8, "language", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="letter_language"),
    _field(9, "day", _K.DAY, _P.INTERNAL, _U.ACCOUNT),
    _field(10, "lunar_line", _K.TEXT, _P.INTERNAL, _U.ACCOUNT),
    _field(11, "place", _K.TEXT, _P.INTERNAL, _U.ACCOUNT),
    _field(12, "signer", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(13, "advice", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(14, "pages", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
    _field(15, "pdf_sha256", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
    _field(16, "pdf", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(17, "head_code", _K.TEXT, _P.INTERNAL, _U.ACCOUNT),
    _field(18, "reviewed", _K.FLAG, _P.INTERNAL, _U.ACCOUNT),
    _field(19, "status", _K.CODE, _P.INTERNAL, _U.ACCOUNT, group=19, words="letter_status"),
    _field(20, "void_reason", _K.TEXT, _P.INTERNAL, _U.ACCOUNT, group=19),
    _field(21, "status_at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT, group=19),
    _field(22, "needs_handing", _K.FLAG, _P.INTERNAL, _U.ORGANISE),
)  # fmt: skip

LETTER_COPY = _table(
    36, "letter_copy", _CASE, Retention.CASE, _TEAM,
    _field(3, "letter", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(4, "no", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
    _field(5, "made_at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    _field(6, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(7, "way", _K.CODE, _P.INTERNAL, _U.ACCOUNT, words="copy_way"),
    _field(8, "handed", _K.CODE, _P.PERSONAL, _U.ACCOUNT, group=8, words="handing"),
    _field(9, "handed_at", _K.INSTANT, _P.PERSONAL, _U.ACCOUNT, group=8),
    _field(10, "read_aloud", _K.CODE, _P.PERSONAL, _U.ACCOUNT, words="yes_no"),
)  # fmt: skip

NOTE = _table(
    37, "note", _WORK, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "person", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(5, "text", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(6, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(7, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
)  # fmt: skip

TASK = _table(
    38, "task", _WORK, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
    _field(4, "kind", _K.CODE, _P.INTERNAL, _U.ORGANISE, words="task_kind"),
    _field(5, "text", _K.TEXT, _P.SENSITIVE, _U.ORGANISE),
    _field(6, "due", _K.PARTIAL, _P.INTERNAL, _U.ORGANISE),
    _field(7, "done_at", _K.INSTANT, _P.INTERNAL, _U.ORGANISE, group=7),
    _field(8, "outcome", _K.TEXT, _P.SENSITIVE, _U.ORGANISE, group=7),
    _field(9, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(10, "assignee", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
)  # fmt: skip

HEARING = _table(
    39, "hearing", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
    _field(4, "kind", _K.CODE, _P.INTERNAL, _U.ORGANISE, words="hearing_kind"),
    _field(5, "at", _K.INSTANT, _P.PERSONAL, _U.ORGANISE),
    _field(6, "place", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
    _field(7, "with_whom", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
    _field(8, "outcome", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(9, "note", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
)  # fmt: skip

ATTACHMENT = _table(
    40, "attachment", _WORK, Retention.CASE, _TEAM,
    _field(3, "target", _K.RECORD, _P.INTERNAL, _U.ADVISE),
    _field(4, "title", _K.TEXT, _P.SENSITIVE, _U.ADVISE),
    _field(5, "mime", _K.TEXT, _P.INTERNAL, _U.ADVISE),
    _field(6, "size", _K.NUMBER, _P.INTERNAL, _U.ADVISE),
    _field(7, "sha256", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
    _field(8, "sealed_sha256", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
    _field(9, "blob", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
    _field(10, "file_key", _K.RAW, _P.SENSITIVE, _U.PROTECT),
    _field(11, "taken_at", _K.INSTANT, _P.PERSONAL, _U.ADVISE),
    _field(12, "source", _K.CODE, _P.INTERNAL, _U.ADVISE, words="attachment_source"),
    _field(13, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(14, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
)  # fmt: skip

CLOSING = _table(
    41, "closing", _CASE, Retention.CASE, _TEAM,
    _field(3, "case", _K.RECORD, _P.INTERNAL, _U.COUNT),
    _field(4, "service_outcome", _K.CODE, _P.INTERNAL, _U.COUNT, words="service_outcome"),
    _field(5, "client_result", _K.CODE, _P.INTERNAL, _U.COUNT, words="client_result"),
    _field(6, "benefits", _K.CODES, _P.INTERNAL, _U.COUNT, words="benefit"),
    _field(7, "amount", _K.MONEY, _P.PERSONAL, _U.COUNT),
    _field(8, "told_client_on", _K.DAY, _P.INTERNAL, _U.ACCOUNT, group=8),
    _field(9, "not_told_why", _K.TEXT, _P.SENSITIVE, _U.ACCOUNT, group=8),
    _field(10, "duplicate_of", _K.TEXT, _P.INTERNAL, _U.ORGANISE),
    _field(11, "lessons", _K.TEXT, _P.SENSITIVE, _U.ORGANISE),
    _field(12, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    _field(13, "at", _K.INSTANT, _P.INTERNAL, _U.COUNT),
)  # fmt: skip

# --- statistics: pseudonymous facts, no text field by construction ---------------------------------------------------

CASE_FACT = _table(
    47, "case_fact", (SpaceKind.STATS,), Retention.STATISTICS, (Reader.OFFICE, Reader.HEAD_OFFICE),
    _field(3, "fact_id", _K.RAW, _P.INTERNAL, _U.COUNT),
    _field(4, "kind", _K.CODE, _P.INTERNAL, _U.COUNT, words="case_kind"),
    _field(5, "matter", _K.CODE, _P.INTERNAL, _U.COUNT, words="matter"),
    _field(6, "sub", _K.CODES, _P.INTERNAL, _U.COUNT, words="matter_sub"),
    _field(7, "channel", _K.CODE, _P.INTERNAL, _U.COUNT, words="channel"),
    _field(8, "status", _K.CODE, _P.INTERNAL, _U.COUNT, words="case_status"),
    _field(9, "outcome", _K.CODE, _P.INTERNAL, _U.COUNT, words="service_outcome"),
    _field(10, "province", _K.CODE, _P.INTERNAL, _U.COUNT, words=PLACE),
    _field(11, "sex", _K.CODE, _P.INTERNAL, _U.COUNT, words="sex"),
    _field(12, "age_band", _K.CODE, _P.INTERNAL, _U.COUNT, words="age_band"),
    _field(13, "disability", _K.CODE, _P.INTERNAL, _U.COUNT, words="yes_no"),
    _field(14, "month_received", _K.CODE, _P.INTERNAL, _U.COUNT),
    _field(15, "month_opened", _K.CODE, _P.INTERNAL, _U.COUNT),
    _field(16, "month_closed", _K.CODE, _P.INTERNAL, _U.COUNT),
    _field(17, "persons", _K.RECORDS, _P.INTERNAL, _U.COUNT),
)  # fmt: skip
