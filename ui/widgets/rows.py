# SPDX-License-Identifier: Apache-2.0
"""How are things of which there may be several written in a form: telephones, parties, tasks?

Each is a row of fields with a button that takes it out, which can be taken back. A row of a record that exists carries
the record's id through, so that saving knows what was changed and what is new.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import digits
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Line
from ui.widgets.field import Draft, Field
from ui.widgets.form import FieldGrid
from ui.widgets.plain import any_field, is_unreadable, plain, put

Values = dict[str, Any]
_ID, _TYPED, _HERE = "id", "typed", "here"


class Row(QWidget):
    """One entry: its fields, and a button that takes it out."""

    def __init__(self, fields: Sequence[Field], wide: frozenset[str], remove: str, record: str | None) -> None:
        super().__init__()
        self.fields = {field.name: field for field in fields}
        self.record = record
        """The id of the record that the row shows, if it exists already."""
        self.remove = IconButton("trash-2", remove)
        self.below = QVBoxLayout()
        """Room under the fields, for what is to be said about this row."""
        grid = FieldGrid()
        for field in fields:
            grid.add(field, is_wide=field.name in wide)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP.s)
        line.addWidget(grid, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.xs)
        self.line = Line()
        column.addWidget(self.line)
        column.addLayout(line)
        column.addLayout(self.below)

    def values(self) -> Values:
        """What the fields hold, empty ones included."""
        return {name: plain(field) for name, field in self.fields.items() if field.isVisibleTo(self)}

    def here(self) -> str:
        """The name of the field that has the focus, or nothing."""
        focused = self.window().focusWidget()
        inside = (name for name, field in self.fields.items() if focused and field.isAncestorOf(focused))
        return next(inside, "")


class RowsField(Field):
    """Several entries as one field of a form. `value()` is a list of JSON objects; untouched rows are left out."""

    taken_out = Signal(object)
    """A row was removed: the function that puts it back."""
    refilled = Signal(object)
    """A row was put back from a draft: the `Row`."""
    grown = Signal(object)
    """A row was added: the `Row`."""

    def __init__(
        self,
        name: str,
        label: str,
        make: Callable[[], Sequence[Field]],
        *,
        one: str,
        add: str,
        wide: Iterable[str] = (),
        is_titled: bool = True,
        help: str = "",  # noqa: A002
    ) -> None:
        self._make, self._one, self._wide = make, one, frozenset(wide)
        self.rows: list[Row] = []
        self._box = QWidget()
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP.s)
        self.add_button = Button(add, icon="plus")
        self.add_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        super().__init__(name, label, self._box, help=help)
        self._column.addWidget(self.add_button)
        self._label.setVisible(is_titled)
        self.add_button.clicked.connect(self._add_by_hand)
        self._box.setFocusProxy(self.add_button)

    # --- rows --------------------------------------------------------------------------------------------------------

    def grow(self, values: Mapping[str, Any] | None = None, *, at: int | None = None) -> Row:
        """One more row, with these values."""
        given = dict(values or {})
        record = given.pop(_ID, None)
        row = Row(self._make(), self._wide, self.tr("Take this entry out"), record)
        where = len(self.rows) if at is None else at
        self.rows.insert(where, row)
        self._column.insertWidget(where, row)
        row.show()  # at once, so that it can take the focus
        self.unpack(row, given)
        for field in row.fields.values():
            field.edited.connect(self.edited)
            field.left.connect(self.left)
        row.remove.clicked.connect(lambda _on=False: self._take_out(row))
        self._number()
        self.grown.emit(row)
        return row

    def unpack(self, row: Row, given: Mapping[str, Any]) -> None:
        """Put JSON values into the fields of a row; a subclass may arrange them otherwise."""
        for key, field in row.fields.items():
            if key in given:
                put(field, given[key])

    def pack(self, row: Row) -> Values:
        """The JSON values of a row; a subclass may arrange them otherwise."""
        return row.values()

    def _add_by_hand(self) -> None:
        row = self.grow()
        next(iter(row.fields.values())).editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_out(self, row: Row) -> None:
        at, draft = self.rows.index(row), _draft_of(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._number()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.taken_out.emit(lambda: self._put_back(draft, at))

    def _put_back(self, draft: str, at: int) -> None:
        self._restore_row(draft, at=min(at, len(self.rows)))
        self.edited.emit()

    def _number(self) -> None:
        """Say which entry each field belongs to, for those who hear one field at a time."""
        for number, row in enumerate(self.rows, 1):
            row.line.setVisible(number > 1)
            called = f"{strip_display(self._one)} {digits(number)}"
            row.remove.rename(self.tr("Take out: {entry}").format(entry=called))
            for field in row.fields.values():
                if (own := field.property("own")) is None:
                    own = field.label()
                    field.setProperty("own", own)
                field.editor.setAccessibleName(f"{called}: {own}")

    def clear(self) -> None:
        """No rows."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()

    # --- value and draft ---------------------------------------------------------------------------------------------

    def value(self) -> list[Values]:
        """The rows in which something stands, or that show a record."""
        packed = [(row, self.pack(row)) for row in self.rows]
        return [
            ({_ID: row.record} if row.record else {}) | values
            for row, values in packed
            if row.record or any(value not in (None, [], False) for value in values.values())
        ]

    def set_value(self, value: Iterable[Mapping[str, Any]] | None) -> None:
        """Show rows."""
        self.clear()
        for values in value or ():
            self.grow(values)

    def draft(self) -> Draft:
        """Each row as text."""
        return [_draft_of(row) for row in self.rows]

    def restore(self, draft: Draft) -> None:
        """Put the rows back; the one in which somebody was typing takes the focus of the whole field."""
        self.clear()
        for text in draft if isinstance(draft, list) else []:
            self._restore_row(text)

    def _restore_row(self, text: str, *, at: int | None = None) -> None:
        kept = json.loads(text)
        row = self.grow({_ID: kept.get(_ID)}, at=at)
        for name, typed in kept.get(_TYPED, {}).items():
            if name in row.fields:
                any_field(row.fields[name]).restore(typed)
        self.refilled.emit(row)
        here = row.fields.get(kept.get(_HERE, ""))
        if here is not None:
            self._box.setFocusProxy(here.editor)

    @property
    def is_unreadable(self) -> bool:
        """Whether a row holds something that cannot be read."""
        return any(is_unreadable(field) for row in self.rows for field in row.fields.values())


def _draft_of(row: Row) -> str:
    typed = {name: any_field(field).draft() for name, field in row.fields.items()}
    return json.dumps({_ID: row.record, _TYPED: typed, _HERE: row.here()}, ensure_ascii=False)
