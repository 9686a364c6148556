# SPDX-License-Identifier: Apache-2.0
"""Which fields does an organisation of several offices share with everybody in it?"""

from legalaid.domain.field import Privacy, Purpose, Reader, Retention, TableSpec, field_spec, table_spec
from legalaid.domain.values import Kind
from legalaid.ids import SpaceKind

_P, _U, _K = Privacy, Purpose, Kind
_table, _field = table_spec, field_spec

# fmt: off
TABLES: tuple[TableSpec, ...] = (
    _table(
        70, "office_directory", (SpaceKind.ORG,), Retention.OFFICE, (Reader.OFFICE, Reader.HEAD_OFFICE),
        _field(3, "code", _K.CODE, _P.PUBLIC, _U.ORGANISE),
        _field(4, "office_group", _K.RAW, _P.INTERNAL, _U.ORGANISE),
        _field(5, "shared_group", _K.RAW, _P.INTERNAL, _U.ORGANISE),
        _field(6, "office_space", _K.RAW, _P.INTERNAL, _U.ORGANISE),
        _field(7, "stats_space", _K.RAW, _P.INTERNAL, _U.ORGANISE),
    ),
    _table(
        71, "conflict_index", (SpaceKind.ORG,), Retention.CASE, (Reader.OFFICE, Reader.HEAD_OFFICE),
        _field(3, "mac", _K.RAW, _P.PERSONAL, _U.PROTECT),
        _field(4, "office", _K.CODE, _P.INTERNAL, _U.PROTECT),
        _field(5, "epoch", _K.NUMBER, _P.INTERNAL, _U.PROTECT),
    ),
    _table(
        72, "own_organisation", (SpaceKind.ORG,), Retention.OFFICE, (Reader.OFFICE, Reader.HEAD_OFFICE),
        _field(3, "name_km", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
        _field(4, "name_en", _K.TEXT, _P.PUBLIC, _U.ORGANISE),
    ),
    _table(
        73, "person_directory", (SpaceKind.ORG,), Retention.OFFICE, (Reader.OFFICE, Reader.HEAD_OFFICE),
        _field(3, "person", _K.RECORD, _P.INTERNAL, _U.ORGANISE),
        _field(4, "name_km", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
        _field(5, "name_en", _K.TEXT, _P.PERSONAL, _U.ORGANISE),
    ),
    _table(
        74, "program_update", (SpaceKind.ORG,), Retention.OFFICE, (Reader.OFFICE, Reader.HEAD_OFFICE),
        _field(3, "head", _K.RAW, _P.PUBLIC, _U.PROTECT),
        _field(4, "by", _K.RECORD, _P.INTERNAL, _U.ACCOUNT),
        _field(5, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    ),
    _table(
        75, "erasure_report", (SpaceKind.ORG,), Retention.OFFICE, (Reader.OFFICE, Reader.HEAD_OFFICE),
        _field(3, "space", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
        _field(4, "device", _K.RAW, _P.INTERNAL, _U.ACCOUNT),
        _field(5, "is_done", _K.FLAG, _P.INTERNAL, _U.ACCOUNT),
        _field(6, "unsent", _K.NUMBER, _P.INTERNAL, _U.ACCOUNT),
        _field(7, "at", _K.INSTANT, _P.INTERNAL, _U.ACCOUNT),
    ),
)
