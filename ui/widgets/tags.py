# SPDX-License-Identifier: Apache-2.0
"""How are several short texts or codes kept in one field?"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import Option, options
from ui.widgets.field import Draft, Field
from ui.widgets.flow import FlowLayout
from ui.widgets.lines import LineEdit


class TagsField(Field):
    """Texts typed one after the other: Enter or a comma adds one, pressing one takes it out."""

    def __init__(self, name: str, label: str, *, help: str = "", required: bool = False) -> None:  # noqa: A002
        self.line = LineEdit()
        super().__init__(name, label, self.line, help=help, required=required)
        self._tags: list[str] = []
        self._row = _Flow()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(2, self._row)
        self.line.returnPressed.connect(self.add_typed)
        self.line.textEdited.connect(self._notice)
        self.left.connect(self.add_typed)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The texts in the order they were typed."""
        return tuple(self._tags)

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show texts."""
        self._tags = list(value or ())
        self._show()

    def draft(self) -> Draft:
        """The texts, and last what stands in the line."""
        return [*self._tags, self.line.text()]

    def restore(self, draft: Draft) -> None:
        """Put all back."""
        *tags, typed = draft if isinstance(draft, list) and draft else [""]
        self.line.setText(typed)
        self.set_value(tags)

    def add_typed(self) -> None:
        """Make what stands in the line a tag."""
        typed = strip_display(self.line.text()).strip(" ,")
        self.line.clear()
        if typed and typed not in self._tags:
            self._tags.append(typed)
            self._show()
            self.edited.emit()

    def _notice(self, typed: str) -> None:
        if typed.endswith(","):
            self.add_typed()
        self.edited.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.line.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        self._row.clear()
        for tag in self._tags:
            chip = Button(tag.replace("&", "&&"), ButtonKind.CHIP, icon="x")
            chip.setCheckable(False)
            chip.setAccessibleName(self.tr("Remove {tag}").format(tag=tag))
            chip.clicked.connect(lambda _on=False, tag=tag: self._remove(tag))
            self._row.add(chip)
        self._row.setVisible(bool(self._tags))


class ChipsField(Field):
    """Several codes of a short list, each a chip that is on or off."""

    def __init__(
        self,
        name: str,
        label: str,
        vocabulary: str = "",
        *,
        choices: Iterable[Option] = (),
        help: str = "",  # noqa: A002
    ) -> None:
        self._row = _Flow()
        super().__init__(name, label, self._row, help=help)
        self.chips: dict[str, Button] = {}
        for code, words in options(vocabulary) if vocabulary else choices:
            chip = Button(words.replace("&", "&&"), ButtonKind.CHIP)
            chip.clicked.connect(lambda _on: self.edited.emit())
            self.chips[code] = chip
            self._row.add(chip)

    def value(self) -> tuple[str, ...]:
        """The codes that are on, sorted as they are stored."""
        return tuple(sorted(code for code, chip in self.chips.items() if chip.isChecked()))

    def set_value(self, value: Iterable[str] | None) -> None:
        """Turn codes on."""
        wanted = set(value or ())
        for code, chip in self.chips.items():
            chip.setChecked(code in wanted)

    def draft(self) -> Draft:
        """The codes."""
        return list(self.value())

    def restore(self, draft: Draft) -> None:
        """Turn them on again."""
        self.set_value(draft if isinstance(draft, list) else None)


class _Flow(QWidget):
    """Chips in rows; arrows move between them."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(2.05))

    def add(self, chip: QWidget) -> None:
        """One more."""
        if self._flow.count() == 0:
            self.setFocusProxy(chip)
        self._flow.addWidget(chip)

    def clear(self) -> None:
        """Take all out."""
        self.setFocusProxy(None)  # type: ignore[arg-type]
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Right and left go on to the next chip."""
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)
