# SPDX-License-Identifier: Apache-2.0
"""Which lists of cases does the office ask for again and again?

A view is a name for filters and an order. It belongs to the office: whoever saves one gives it to the colleagues too.
A name is used once; saving under it again changes that view.
"""

from dataclasses import dataclass

from legalaid.domain.office import SavedView
from legalaid.domain.record import build, change
from legalaid.services.desk import Desk


@dataclass(frozen=True, slots=True)
class View:
    """What a list is asked for; nothing given means all cases. `period` is `month`, `year` or `last_year`."""

    text: str = ""
    statuses: frozenset[str] = frozenset()
    matter: str | None = None
    is_mine: bool = False
    period: str | None = None
    sort: str | None = None
    descending: bool = False

    @classmethod
    def of(cls, saved: SavedView) -> "View":
        """What a saved view asks for."""
        return cls(
            text=saved.text or "",
            statuses=frozenset(saved.statuses),
            matter=saved.matter,
            is_mine=bool(saved.is_mine),
            period=saved.period,
            sort=saved.sort,
            descending=bool(saved.descending),
        )


def list_views(desk: Desk) -> tuple[SavedView, ...]:
    """The office's views by name."""
    with desk.read() as reader:
        return tuple(sorted(reader.where(SavedView), key=lambda view: view.name))


def save_view(desk: Desk, name: str, view: View) -> SavedView:
    """Keep what a list is asked for under a name. Raises an `InputError` for a name that is empty or too long."""
    values = {
        "text": view.text,
        "statuses": tuple(view.statuses),
        "matter": view.matter,
        "is_mine": view.is_mine,
        "period": view.period,
        "sort": view.sort,
        "descending": view.descending,
    }
    with desk.write("view.save") as work:
        fixed = {"id": work.new_id(), "space_id": desk.office_space, "office_id": desk.office_id, "by": work.actor}
        new = build(SavedView, **fixed, name=name, **values)
        there = work.opened_where(SavedView)
        known = next((one for one in there if one.record.name == new.name), None)
        if known is None:
            work.add(new)
            return new
        changed = change(known.record, **values)
        work.save(known, changed)
        return changed


def remove_view(desk: Desk, view: SavedView) -> None:
    """Take a view out of the list; the cases stay as they are."""
    with desk.write("view.remove") as work:
        work.delete(work.open(SavedView, view.id), reason="removed")
