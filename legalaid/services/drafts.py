# SPDX-License-Identifier: Apache-2.0
"""What was typed in a form but not saved, and how is it taken up again?

A draft lies in the vault, on this computer alone. It keeps what stood in the editors, readable or not, the values the
form showed when it was opened, and the version that was seen then: saving it a day later is still no overwrite.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from legalaid.domain.merge import Vector
from legalaid.domain.values import decode
from legalaid.errors import NotFound
from legalaid.ids import new_record_id
from legalaid.services.desk import Desk
from legalaid.store.drafts import Draft, all_drafts

PAGE: Final = "page."
"""How the kind of a draft begins that holds the loose words of a page; what that page is called follows."""

RECORD: Final = "@record"
"""Where such a draft says which record its page shows."""

Typed = None | str | list[str]
"""What one field of a form gives to its draft."""


@dataclass(frozen=True, slots=True)
class FormDraft:
    """One form in the middle of being filled in."""

    id: UUID
    kind: str
    """The kind of form, such as `consultation`."""
    typed: Mapping[str, Typed]
    """What stands in each field; under `""` the name of the field that had the focus."""
    target: UUID | None = None
    """The case that the form changes; None where it makes a new one."""
    shown: Mapping[str, Any] = field(default_factory=dict)
    """The values that the form showed when it was opened."""
    seen: Vector = field(default_factory=dict)
    """The version of the case's space when the form was opened."""
    updated_at: datetime | None = None

    @property
    def page(self) -> tuple[str, str] | None:
        """What the page is called whose loose words it holds, and which record that shows."""
        if not self.kind.startswith(PAGE):
            return None
        return self.kind.removeprefix(PAGE), str(self.typed.get(RECORD) or "")


def new_draft(desk: Desk) -> UUID:
    """The id of a draft to be kept."""
    return new_record_id(desk.clock)


def keep_draft(desk: Desk, draft: FormDraft) -> datetime:
    """Write a draft, or write it anew; durable when this returns. Tells when it was kept."""
    with desk.write("draft") as work:
        work.keep_draft(stored(draft, work.now))
        return work.now


def stored(draft: FormDraft, at: datetime) -> Draft:
    """A draft as the store keeps it."""
    body = msgspec.msgpack.encode({"typed": dict(draft.typed), "shown": dict(draft.shown)})
    return Draft(draft.id, draft.kind, draft.target, body, draft.seen, at)


def list_drafts(desk: Desk, kind: str | None = None) -> tuple[FormDraft, ...]:
    """The drafts, or those of one kind of form, latest first."""
    with desk.read() as reader:
        rows = all_drafts(reader.connection)
    return tuple(opened(row) for row in rows if kind in {None, row.kind})


def take_up_draft(desk: Desk, draft_id: UUID) -> FormDraft:
    """One draft. Raises `NotFound` where it was saved or given up meanwhile."""
    found = next((draft for draft in list_drafts(desk) if draft.id == draft_id), None)
    if found is None:
        raise NotFound(kind="draft")
    return found


def drop_draft(desk: Desk, draft_id: UUID) -> None:
    """Give a draft up; one that is gone already is none the worse."""
    with desk.write("draft") as work:
        work.drop_draft(draft_id)


def opened(row: Draft) -> FormDraft:
    """A draft as it was kept; one that another version wrote in another shape opens empty, and stays until dropped."""
    try:
        body = decode(row.body)
    except msgspec.DecodeError:
        body = None
    parts = body if isinstance(body, dict) else {}
    return FormDraft(
        id=row.id,
        kind=row.kind,
        typed=_mapping(parts.get("typed")),
        target=row.target,
        shown=_mapping(parts.get("shown")),
        seen=row.seen,
        updated_at=row.updated_at,
    )


def _mapping(part: object) -> dict[str, Any]:
    return part if isinstance(part, dict) else {}
