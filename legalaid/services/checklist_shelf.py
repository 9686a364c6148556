# SPDX-License-Identifier: Apache-2.0
"""Which checklists can a visit be made with, and which one does a visit pin?

The shipped ones, and those that the organisation wrote itself. A visit that uses one of its own keeps a copy beside
its answers, so that a checklist taken away on one laptop is never missing on another.
"""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache

from legalaid.domain import checklist
from legalaid.domain.checklist import ChecklistTemplate, read_template
from legalaid.domain.record import build
from legalaid.domain.stored_checklist import StoredChecklist
from legalaid.errors import InputError, NotFound
from legalaid.ids import SpaceId, SpaceKind, derived_record_id
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work


def on_shelf(reader: Reader) -> tuple[ChecklistTemplate, ...]:
    """Every checklist in use, the newest version of each first; retired ones and the copies of visits are left out."""
    shelves = {space for kind in (SpaceKind.OFFICE, SpaceKind.ORG) for space in reader.spaces(kind)}
    rows = [row for row in reader.where(StoredChecklist) if row.space_id in shelves and row.retired_on is None]
    own = {(found.code, found.version): found for found in _read_all(rows)}
    return tuple(
        sorted(
            {(found.code, found.version): found for found in (*own.values(), *checklist.templates())}.values(),
            key=lambda found: (found.code, [-part for part in version_order(found.version)]),
        )
    )


def oldest_first(reader: Reader) -> tuple[ChecklistTemplate, ...]:
    """Every checklist, so that the newest wording of a question is the one that counts."""
    return tuple(reversed(on_shelf(reader)))


def take(reader: Reader, code: str = checklist.SHIPPED, version: str | None = None) -> ChecklistTemplate:
    """That version, retired or not, or the newest one in use. Raises `NotFound`."""
    if version is None:
        found = next((known for known in on_shelf(reader) if known.code == code), None)
    else:
        known = (*checklist.templates(), *_read_all(reader.where(StoredChecklist, code=code)))
        found = next((one for one in known if (one.code, one.version) == (code, version)), None)
    if found is None:
        raise NotFound(kind="checklist")
    return found


def version_order(version: str) -> tuple[int, ...]:
    """Versions by their numbers: 2026.10 comes after 2026.9."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def keep_copy(work: Work, space: SpaceId, template: ChecklistTemplate) -> None:
    """Put a checklist of the organisation's own beside the answers to it; the shipped ones are everywhere."""
    rows = work.where(StoredChecklist, code=template.code, version=template.version)
    if not rows or any(row.space_id == space for row in rows):
        return
    row = rows[0]
    record_id = derived_record_id(space, StoredChecklist.table.no, f"{row.code} {row.version}")
    values = row.values() | {"retired_on": None}
    work.add(build(StoredChecklist, id=record_id, space_id=space, **values))


def _read_all(rows: Iterable[StoredChecklist]) -> Iterator[ChecklistTemplate]:
    return (template for row in rows if (template := read_stored(row.content)) is not None)


@lru_cache(maxsize=32)
def read_stored(content: bytes) -> ChecklistTemplate | None:
    """The checklist in these bytes; None for one that only a newer version of the program can read."""
    try:
        return read_template(json.loads(content))
    except (ValueError, TypeError, InputError):
        return None
