# SPDX-License-Identifier: Apache-2.0
"""How is a long form laid out, kept as a draft, and told what is missing?

One page that scrolls, with the list of its sections at the left. Fields stand in as many columns as there is room for.

```
form = FormPage()
client = form.section(self.tr("Client"))
client.add(LineField("family_name", self.tr("&Family name")), LineField("given_name", self.tr("&Given name")))
client.add_wide(TextField("facts", self.tr("Facts as told by the client")))
form.draft_due.connect(lambda: drafts.keep(form.draft()))       # at most two seconds of typing are ever lost
form.show_problems([Problem("family_name", self.tr("Write the family name."))])
```
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from legalaid.khmer.words import strip_display
from ui import theme
from ui.widgets.card import Card
from ui.widgets.due import Due
from ui.widgets.field import AnyField, Draft, Field, Message, Severity
from ui.widgets.nav import NavDelegate, lead_to_row

_COLUMN = 15
"""The least width of a column in text sizes."""

_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says of a field, in the reader's words."""

    field: str
    words: str
    severity: Severity = Severity.ERROR


class Section(Card):
    """A part of a form: a title and fields in columns; `put` (of the card) takes anything else."""

    def __init__(self, title: str, known: Callable[[Field], None]) -> None:
        super().__init__(title)
        self._known = known
        self._grid = FieldGrid()
        self.put(self._grid)
        self.fields: list[Field] = []

    def add(self, *fields: Field) -> None:
        """Fields side by side where there is room."""
        for field in fields:
            self._take(field, is_wide=False)

    def add_wide(self, field: Field) -> None:
        """A field over the whole width."""
        self._take(field, is_wide=True)

    def go_on(self, columns: int = _MOST_COLUMNS) -> None:
        """Whatever is added from here on stands below what was put, in so many columns at most."""
        self._grid = FieldGrid(columns)
        self.put(self._grid)

    def _take(self, field: Field, *, is_wide: bool) -> None:
        self.fields.append(field)
        self._grid.add(field, is_wide=is_wide)
        self._known(field)


class FormPage(QWidget):
    """The whole form."""

    edited = Signal()
    """Something was changed by the person."""
    draft_due = Signal()
    """Now is the time to keep `draft()`."""
    kept_by = None
    """Whoever has the form keeps its draft."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: list[Section] = []
        self._fields: dict[str, Field] = {}
        self._is_edited = False
        self._here: str | None = None
        """The last field in which somebody typed."""
        self.list = QListWidget()
        self.list.setProperty("role", "sections")
        self.list.setAccessibleName(strip_display(self.tr("Sections of this form")))
        self.list.setItemDelegate(NavDelegate(self.list, is_dark=False))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(theme.px(12))
        self.list.itemClicked.connect(self._go_to_item)
        self.list.itemActivated.connect(self._go_to_item)
        self.problems = Message()
        self.problems.hide()
        self._inner = QWidget()
        self._inner.setObjectName("inner")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, theme.GAP.s, 0)
        self._column.setSpacing(theme.GAP.m)
        self._column.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        self.area.verticalScrollBar().valueChanged.connect(lambda _value: self._mark_section())
        right = QVBoxLayout()
        right.addWidget(self.problems)
        right.addWidget(self.area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.m)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self._due = Due(self)
        self._due.now.connect(self.draft_due)

    # --- building ----------------------------------------------------------------------------------------------------

    def section(self, title: str) -> Section:
        """A new section at the end."""
        section = Section(title, self._know)
        self._sections.append(section)
        self._column.insertWidget(self._column.count() - 1, section)
        item = QListWidgetItem(strip_display(title))
        item.setSizeHint(QSize(0, theme.px(2.5)))
        self.list.addItem(item)
        self.list.setCurrentRow(0)
        lead_to_row(self, self.list, self._go_to_item)
        return section

    def _know(self, field: Field) -> None:
        """Know a field by its name."""
        self._fields[field.name] = field
        field.edited.connect(lambda: self._notice(field.name))
        field.left.connect(self.flush)

    def field(self, name: str) -> Any:
        """A field by the name of its record's field. Raises `KeyError`."""
        return self._fields[name]

    def fields(self) -> Sequence[Field]:
        """All fields in their order."""
        return tuple(self._fields.values())

    # --- values and drafts -------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """What each field holds, in the domain's types."""
        return {name: _any(field).value() for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show a record; this is no edit."""
        for name, value in values.items():
            if name in self._fields:
                _any(self._fields[name]).set_value(value)
        self._is_edited = False

    def draft(self) -> dict[str, Draft]:
        """Everything that was typed, readable or not, with the field that has or last had the focus under `""`."""
        here = next((name for name, field in self._fields.items() if field.isAncestorOf(_focused(self))), self._here)
        return {"": here} | {name: _any(field).draft() for name, field in self._fields.items()}

    def restore(self, draft: Mapping[str, Draft]) -> None:
        """Put a draft back and go to the field that had the focus."""
        for name, typed in draft.items():
            if name in self._fields:
                _any(self._fields[name]).restore(typed)
        self._is_edited = True
        here = draft.get("")
        if isinstance(here, str) and here in self._fields:
            self.go_to(here)

    @property
    def is_edited(self) -> bool:
        """Whether the person changed anything since the form was filled."""
        return self._is_edited

    def flush(self) -> None:
        """Have the draft kept now if anything changed; called before leaving, locking and closing."""
        self._due.flush()

    def _notice(self, name: str) -> None:
        self._is_edited, self._here = True, name
        self._due.touch()
        self.edited.emit()

    # --- problems ----------------------------------------------------------------------------------------------------

    def show_problems(self, problems: Iterable[Problem]) -> bool:
        """Put each under its field, list the errors on top, go to the first; tells whether the form may be finished."""
        for field in self._fields.values():
            field.clear_message()
        told = list(problems)
        for problem in told:
            if problem.field in self._fields:
                self._fields[problem.field].show_message(problem.severity, problem.words)
        errors = [problem for problem in told if problem.severity is Severity.ERROR]
        names = ", ".join(self._fields[problem.field].label() for problem in errors if problem.field in self._fields)
        self.problems.say(Severity.ERROR, self.tr("Please look at: {fields}").format(fields=names) if errors else "")
        self.problems.setVisible(bool(errors))
        if errors and errors[0].field in self._fields:
            self.go_to(errors[0].field)
        return not errors

    def go_to(self, name: str) -> None:
        """Scroll to a field and put the focus in it."""
        field = self._fields[name]
        self.area.ensureWidgetVisible(field, 0, theme.GAP.xl)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the list of sections ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The list gives way where the window is narrow for its letters."""
        super().resizeEvent(event)
        self.list.setVisible(len(self._sections) > 1 and self.width() > theme.px(46))

    def _go_to_item(self, item: QListWidgetItem) -> None:
        section = self._sections[self.list.row(item)]
        self.area.verticalScrollBar().setValue(section.y())
        if section.fields:
            section.fields[0].editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _mark_section(self) -> None:
        """The list follows the page."""
        top = self.area.verticalScrollBar().value() + theme.px(3)
        row = max((index for index, section in enumerate(self._sections) if section.y() <= top), default=0)
        self.list.setCurrentRow(row)


class FieldGrid(QFrame):
    """Fields in one to three columns of equal width, by the room there is."""

    def __init__(self, columns: int = _MOST_COLUMNS) -> None:
        super().__init__()
        self._cells: list[tuple[Field, bool]] = []
        self._most, self._columns = columns, 0
        self._left_out: set[Field] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP.l)
        self._grid.setVerticalSpacing(theme.GAP.xs)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add(self, field: Field, *, is_wide: bool) -> None:
        """One more field."""
        self._cells.append((field, is_wide))
        field.setParent(self)
        field.installEventFilter(self)
        self._columns = 0
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave no gap where a field is hidden."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent} and self._hidden() != self._left_out:
            self._columns = 0
            self._arrange()
        return super().eventFilter(watched, event)

    def _hidden(self) -> set[Field]:
        """The fields that somebody hid; those not yet shown for the first time are none."""
        said = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        return {field for field, _ in self._cells if field.isHidden() and field.testAttribute(said)}

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One column is always enough."""
        return QSize(theme.px(_COLUMN) // 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """More or fewer columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = min(max(self.width() // theme.px(_COLUMN), 1), self._most)
        if columns == self._columns:
            return
        self._columns = columns
        self._left_out = self._hidden()
        for field, _ in self._cells:
            self._grid.removeWidget(field)
        row = column = 0
        for field, is_wide in self._cells:
            if field in self._left_out:
                continue
            if is_wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, columns if is_wide else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if is_wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for index in range(self._most):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)


def _any(field: Field) -> AnyField:
    """The field as what every concrete one is."""
    return field  # type: ignore[return-value]


def _focused(widget: QWidget) -> QWidget:
    focused = widget.window().focusWidget()
    return focused if focused is not None else widget
