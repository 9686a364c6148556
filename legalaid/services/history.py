# SPDX-License-Identifier: Apache-2.0
"""Which fields did each save of a case write, what stood there before, and what since?

The audit trail says who did what and when, and holds nothing that a client said. What was written is read from the
saves themselves: from the frames of every computer, and from the journal as long as a save is in no frame. Where this
vault has no key for a frame, the trail stays and its fields are not told.
"""

import contextlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from legalaid.domain.field import DELETED, FieldSpec, Purpose, TableSpec, field_values
from legalaid.domain.fields import BY_NUMBER, TABLES
from legalaid.domain.merge import Dot, covers
from legalaid.domain.transaction import Op, Transaction
from legalaid.domain.values import Kind
from legalaid.ids import SpaceId
from legalaid.store.reader import Reader
from legalaid.sync import past

Save = tuple[int, bytes]
"""A save as the trail knows it: its clock and its computer."""

_PEOPLE = frozenset({"owner", "supervisor", "assignee", "to"})
"""Of the fields that lead to another record, those that name a colleague."""

_RECKONED = frozenset(
    {
        *(f"{table.name}.{name}" for table in TABLES.values() for name in ("sensitivity", "office_id")),
        *("person_phone.e164", "person_phone.position", "contact.source_system", "contact.source_message_id"),
        *("case_file.status_at", "case_move.from_status", "case_move.to_status", "case_move.reason"),
        *("advice.version", "letter.template_version", "letter.lunar_line", "letter.pages", "letter.head_code"),
        *("letter.reviewed", "letter.needs_handing", "letter_copy.no", "attachment.mime", "attachment.size"),
        *("closing.at", "case_opening.day"),
    }
)
"""What the program writes by itself, or what another field says already."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that a save wrote. `before` is the latest value that its author had seen; nothing in a new record."""

    table: str
    field: str
    before: Any
    after: Any
    is_new: bool


def is_told(table: TableSpec, spec: FieldSpec) -> bool:
    """Whether a person wrote this field and would know it again."""
    if spec.kind is Kind.RAW or f"{table.name}.{spec.name}" in _RECKONED:
        return False
    if spec.kind in {Kind.RECORD, Kind.RECORDS}:
        return spec.name in _PEOPLE
    return not (spec.kind is Kind.INSTANT and spec.purpose is Purpose.ACCOUNT)


def changes_in(reader: Reader, space: SpaceId) -> dict[Save, tuple[Change, ...]]:
    """What each save in a space changed, as far as this vault can read it."""
    ordered = sorted(past.saves(reader, space).items(), key=lambda save: (save[1].hlc, save[0]))
    story = _Story()
    return {(tx.hlc, (tx.former or dot).device): tuple(story.tell(dot, tx)) for dot, tx in ordered}


class _Story:
    """What is known to stand in every register while the saves are told in their order."""

    def __init__(self) -> None:
        self._written: defaultdict[tuple[bytes, int], list[tuple[Dot, Any]]] = defaultdict(list)
        self._rows: set[bytes] = set()

    def tell(self, dot: Dot, tx: Transaction) -> Iterator[Change]:
        """What this save changed; from now on it counts as written."""
        for op in tx.ops:
            table = BY_NUMBER.get(op.table_no)
            if table is not None:
                yield from self._changed(table, op, dot, tx)
            self._rows.add(op.row)

    def _changed(self, table: TableSpec, op: Op, dot: Dot, tx: Transaction) -> Iterator[Change]:
        context, is_new = tx.context(dot), op.row not in self._rows
        for register, wire in op.values.items():
            written = self._written[op.row, register]
            before = next((held for known, held in reversed(written) if covers(context, known)), None)
            written.append((tx.former or dot, wire))
            if register != DELETED:
                yield from _between(table, register, before, wire, is_new=is_new)


def _between(table: TableSpec, register: int, before: Any, after: Any, *, is_new: bool) -> Iterator[Change]:
    """The fields of a register that differ; a value of a later version of the program is passed over."""
    with contextlib.suppress(ValueError):
        old: Mapping[str, Any] = field_values(table, register, before)
        new = field_values(table, register, after)
        for spec in table.members(register):
            if is_told(table, spec) and old[spec.name] != new[spec.name]:
                yield Change(table.name, spec.name, old[spec.name], new[spec.name], is_new)
