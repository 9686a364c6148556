# SPDX-License-Identifier: Apache-2.0
"""Which fields do an office, its staff and the organisations around it have?"""

from legalaid.domain.field import PLACE, Privacy, Purpose, Reader, Retention, TableSpec, field_spec, table_spec
from legalaid.domain.values import Kind
from legalaid.ids import SpaceKind

_P, _U, _K = Privacy, Purpose, Kind
_table, _field = table_spec, field_spec
_OFFICE = (SpaceKind.OFFICE,)
_WORK = (SpaceKind.CASE, SpaceKind.INTAKE, SpaceKind.OFFICE)

# fmt: off
TABLES: tuple[TableSpec, ...] = (
    _table(
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
    ),
    _table(
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
    ),
    _table(
        3, "template_review", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
        _field(3, "template", _K.CODE, _P.INTERNAL, _U.ACCOUNT),
        _field(4, "version", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
        _field(5, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
        _field(6, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    ),
    _table(
        4, "paragraph", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
        _field(3, "code", _K.CODE, _P.INTERNAL, _U.ADVISE),
        _field(4, "version", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
        _field(5, "title", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(6, "article", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(7, "text_km", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(8, "text_en", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(9, "is_retired", _K.FLAG, _P.INTERNAL, _U.ADVISE),
        _field(10, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
        _field(11, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    ),
    _table(
        5, "office_template", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
        _field(3, "code", _K.CODE, _P.INTERNAL, _U.ADVISE),
        _field(4, "version", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
        _field(5, "base", _K.CODE, _P.INTERNAL, _U.ADVISE),
        _field(6, "title_km", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(7, "title_en", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(8, "subject_km", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(9, "subject_en", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(10, "body_km", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(11, "body_en", _K.TEXT, _P.INTERNAL, _U.ADVISE),
        _field(12, "is_retired", _K.FLAG, _P.INTERNAL, _U.ADVISE),
        _field(13, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
        _field(14, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    ),
    _table(
        6, "saved_view", _OFFICE, Retention.OFFICE, (Reader.OFFICE,),
        _field(3, "name", _K.TEXT, _P.INTERNAL, _U.ORGANISE),
        _field(4, "text", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
        _field(5, "statuses", _K.CODES, _P.INTERNAL, _U.ORGANISE, words="case_status"),
        _field(6, "matter", _K.CODE, _P.INTERNAL, _U.ORGANISE, words="matter"),
        _field(7, "is_mine", _K.FLAG, _P.INTERNAL, _U.ORGANISE),
        _field(8, "period", _K.CODE, _P.INTERNAL, _U.ORGANISE),
        _field(9, "sort", _K.CODE, _P.INTERNAL, _U.ORGANISE),
        _field(10, "descending", _K.FLAG, _P.INTERNAL, _U.ORGANISE),
        _field(11, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
    ),
    _table(
        7, "organisation", _WORK, Retention.OFFICE, (Reader.OFFICE,),
        _field(3, "kind", _K.CODE, _P.INTERNAL, _U.CONTACT, words="organisation_kind"),
        _field(4, "name_km", _K.TEXT, _P.INTERNAL, _U.CONTACT),
        _field(5, "name_en", _K.TEXT, _P.INTERNAL, _U.CONTACT),
        _field(6, "commune_code", _K.CODE, _P.INTERNAL, _U.CONTACT, words=PLACE),
        _field(7, "phone", _K.TEXT, _P.INTERNAL, _U.CONTACT),
    ),
)
