# SPDX-License-Identifier: Apache-2.0
"""Where did two people write different things, and how is that settled?

Values are numbered from 1, as people count. A field of the case itself goes by its name, one of another record by
`record.field`; fields that must agree are settled together.
"""

from collections.abc import Mapping
from typing import Any

from legalaid.clock import PHNOM_PENH
from legalaid.domain.case import CaseFile
from legalaid.domain.fields import TABLES
from legalaid.domain.office import Staff
from legalaid.errors import NotFound, WrongValue
from legalaid.services import facts
from legalaid.services.case_document import from_typed, to_json
from legalaid.services.desk import Desk
from legalaid.store.conflicts import Conflict, Version
from legalaid.store.reader import Reader


def list_conflicts(desk: Desk) -> list[dict[str, Any]]:
    """Every field with more than one value: who wrote which, where and when, and what stood there before."""
    with desk.read() as reader:
        names = {person.id: person.name_km or person.name_en or "" for person in reader.where(Staff)}
        return [_entry(reader, conflict, names) for conflict in reader.conflicts()]


def resolve_conflict(desk: Desk, conflict_id: str, *, take: int | None = None, value: str | None = None) -> None:
    """Take value number `take`, or write `value`. Raises `NotFound`, `WrongValue` or `ConflictGone`."""
    with desk.read() as reader:
        conflict = next((found for found in reader.conflicts() if found.id == conflict_id), None)
    if conflict is None:
        raise NotFound(kind="conflict")
    if take is not None and not 1 <= take <= len(conflict.values):
        raise WrongValue(field="take")
    typed = None if value is None else _typed(conflict, value)
    with desk.write("conflict.resolve") as work:
        work.resolve(conflict, take=None if take is None else take - 1, value=typed)
        for case in work.where(CaseFile, space_id=conflict.space):
            facts.refresh(desk, work, case.id)


def _typed(conflict: Conflict, value: str) -> dict[str, Any]:
    """A typed value for the one field of the register; a group or a deletion is settled by taking a side."""
    if conflict.contested_delete or len(conflict.fields) > 1:
        raise WrongValue(field="value")
    name = conflict.fields[0]
    return {name: from_typed(TABLES[conflict.table].by_name[name].kind, value, "value")}


def _entry(reader: Reader, conflict: Conflict, names: Mapping[Any, str]) -> dict[str, Any]:
    cases = reader.where(CaseFile, space_id=conflict.space)
    return {
        "id": conflict.id,
        "ref": cases[0].number if cases else None,
        "field": field_name(conflict),
        "values": [_version(conflict, n, version, names) for n, version in enumerate(conflict.values, 1)],
        "base": None if conflict.base is None else _shown(conflict, conflict.base),
    }


def field_name(conflict: Conflict) -> str:
    """The field by the name that people see in a case document."""
    name = conflict.fields[0]
    return name if conflict.table == CaseFile.table.name else f"{conflict.table}.{name}"


def _version(conflict: Conflict, n: int, version: Version, names: Mapping[Any, str]) -> dict[str, Any]:
    return {
        "n": n,
        "value": _shown(conflict, version.values),
        "by": None if version.by is None else names.get(version.by, str(version.by)),
        "device": version.device.hex(),
        "at": version.at.astimezone(PHNOM_PENH).isoformat(timespec="seconds"),
    }


def _shown(conflict: Conflict, values: Mapping[str, Any]) -> Any:
    """One value as JSON; a group as its fields; of a contested deletion, the reason or that the row stays."""
    if conflict.contested_delete:
        return dict(values) or {"kept": True}
    kinds = TABLES[conflict.table].by_name
    shown = {name: to_json(kinds[name].kind, value) for name, value in values.items() if name in kinds}
    return shown[conflict.fields[0]] if len(conflict.fields) == 1 else shown
