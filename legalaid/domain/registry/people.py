# SPDX-License-Identifier: Apache-2.0
"""Which fields does a person have? Facts, identity and sensitive facts stand in tables of their own."""

from legalaid.domain.field import PLACE, Privacy, Purpose, Reader, Retention, TableSpec, field_spec, table_spec
from legalaid.domain.values import Kind
from legalaid.ids import SpaceKind

_P, _U, _K = Privacy, Purpose, Kind
_table, _field = table_spec, field_spec
_OFFICE = (SpaceKind.OFFICE,)
_WORK = (SpaceKind.CASE, SpaceKind.INTAKE, SpaceKind.OFFICE)
_TEAM = (Reader.CASE_TEAM,)

# fmt: off
TABLES: tuple[TableSpec, ...] = (
    _table(
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
    ),
    _table(
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
    ),
    _table(
        12, "person_phone", _WORK, Retention.CASE, _TEAM,
        _field(3, "person", _K.RECORD, _P.INTERNAL, _U.CONTACT),
        _field(5, "typed", _K.TEXT, _P.IDENTITY, _U.CONTACT),
        _field(4, "e164", _K.TEXT, _P.IDENTITY, _U.CONTACT, group=5),
        _field(6, "safe", _K.CODE, _P.PERSONAL, _U.PROTECT, words="yes_no"),
        _field(7, "whose", _K.TEXT, _P.IDENTITY, _U.CONTACT),
        _field(8, "position", _K.NUMBER, _P.INTERNAL, _U.CONTACT),
    ),
    _table(
        13, "person_document", _WORK, Retention.CASE, _TEAM,
        _field(3, "person", _K.RECORD, _P.INTERNAL, _U.IDENTIFY),
        _field(4, "type", _K.CODE, _P.PERSONAL, _U.IDENTIFY, words="id_document"),
        _field(5, "number", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
    ),
    _table(
        14, "person_external", _WORK, Retention.CASE, _TEAM,
        _field(3, "person", _K.RECORD, _P.INTERNAL, _U.IDENTIFY),
        _field(4, "system", _K.CODE, _P.PERSONAL, _U.IDENTIFY, words="external_system"),
        _field(5, "value", _K.TEXT, _P.IDENTITY, _U.IDENTIFY),
    ),
    _table(
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
    ),
    _table(
        16, "person_link", _OFFICE, Retention.CASE, (Reader.OFFICE,),
        _field(3, "a", _K.RECORD, _P.PERSONAL, _U.IDENTIFY),
        _field(4, "b", _K.RECORD, _P.PERSONAL, _U.IDENTIFY),
        _field(5, "kind", _K.CODE, _P.PERSONAL, _U.IDENTIFY, words="person_link"),
        _field(6, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
        _field(7, "why", _K.TEXT, _P.PERSONAL, _U.ACCOUNT),
    ),
    _table(
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
    ),
)
