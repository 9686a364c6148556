# SPDX-License-Identifier: Apache-2.0
"""Which fields does a pseudonymous fact have? No text field, by construction."""

from legalaid.domain.field import PLACE, Privacy, Purpose, Reader, Retention, TableSpec, field_spec, table_spec
from legalaid.domain.values import Kind
from legalaid.ids import SpaceKind

_P, _U, _K = Privacy, Purpose, Kind
_table, _field = table_spec, field_spec

# fmt: off
TABLES: tuple[TableSpec, ...] = (
    _table(
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
    ),
)
