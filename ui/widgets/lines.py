# SPDX-License-Identifier: Apache-2.0
"""How are single lines typed: names, numbers, telephones?

Khmer and Latin digits are both taken everywhere; numbers keep Latin ones and show those of the language.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from legalaid import i18n
from legalaid.domain.identifiers import read_phone
from legalaid.khmer.digits import parse_int, to_latin
from legalaid.khmer.words import strip_display
from legalaid.limits import LINE_CHARACTERS
from ui import theme
from ui.language import current, digits, number
from ui.widgets.buttons import IconButton
from ui.widgets.field import Draft, Field
from ui.widgets.too_long import say_refused


class LineEdit(QLineEdit):
    """One line, with a drawing before its text or a small button behind it if wanted.

    Qt's own actions in a line keep their size when the text grows, so both are made here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LINE_CHARACTERS)
        self._stood = ""
        """The text before Qt puts in as much as fits of one that is too long."""
        self.textChanged.connect(self._remember)
        self.inputRejected.connect(self._refuse)
        self._leading = ""
        self._trailing: IconButton | None = None

    def show_before(self, icon: str) -> None:
        """A drawing before the text."""
        self._leading = icon
        self._make_room()

    def put_behind(self, icon: str, name: str, action: Callable[[], object]) -> IconButton:
        """A small button behind the text: for the mouse, so it is no stop for Tab."""
        button = IconButton(icon, name, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _on=False: action())
        self._trailing = button
        self._make_room()
        return button

    def _remember(self, text: str) -> None:
        self._stood = text

    def _refuse(self) -> None:
        """Nobody hears of the part that fits: in a moment it is out again."""
        if not self.signalsBlocked():
            self.blockSignals(True)  # noqa: FBT003 - Qt's own
            QTimer.singleShot(0, self, self._take_back)

    def _take_back(self) -> None:
        if self.text() != self._stood:
            at = self.cursorPosition() - len(self.text()) + len(self._stood)
            self.setText(self._stood)
            self.setCursorPosition(max(at, 0))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        words = self.tr("Too long: this line takes {limit} characters. Nothing was put in.")
        say_refused(self, words.format(limit=number(LINE_CHARACTERS)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The button stays at the end."""
        super().resizeEvent(event)
        if self._trailing:
            self._trailing.resize(self.height() - 6, self.height() - 6)  # a style sheet may want it larger
            spare = self.height() - self._trailing.height()
            self._trailing.move(self.width() - self._trailing.width() - spare // 2, spare // 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The line, and the drawing in it."""
        super().paintEvent(event)
        if self._leading:
            size = theme.px(1.15)
            theme.icon(self._leading, "muted").paint(QPainter(self), QRect(10, (self.height() - size) // 2, size, size))

    def _make_room(self) -> None:
        before = theme.px(1.15) + 8 if self._leading else 0
        self.setTextMargins(before, 0, theme.px(1.5) if self._trailing else 0, 0)


class LineField(Field):
    """A name, title or number."""

    def __init__(self, name: str, label: str, *, help: str = "", required: bool = False, placeholder: str = "") -> None:  # noqa: A002
        self.line = LineEdit()
        super().__init__(name, label, self.line, help=help, required=required)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> str:
        """What was typed, without break marks and outer spaces; empty when nothing was."""
        return strip_display(self.line.text()).strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self.line.setText(value or "")
        self.line.setCursorPosition(0)

    def draft(self) -> Draft:
        """The text as it stands."""
        return strip_display(self.line.text())

    def restore(self, draft: Draft) -> None:
        """Put the text back."""
        self.line.setText(draft if isinstance(draft, str) else "")


class NumberField(LineField):
    """A whole number, never a spin box: those refuse Khmer digits and change under the mouse wheel."""

    def value(self) -> int | None:  # type: ignore[override]
        """The number; nothing when empty or unreadable (`is_unreadable` tells which)."""
        return parse_int(self.line.text())

    @property
    def is_unreadable(self) -> bool:
        """Whether something stands there that is no number."""
        return bool(self.line.text().strip()) and self.value() is None

    def set_value(self, value: int | None) -> None:  # type: ignore[override]
        """Show a number in the digits of the language."""
        self.line.setText("" if value is None else digits(value))


class PhoneField(LineField):
    """A telephone. An odd one is pointed out and kept: real numbers have odd shapes."""

    def __init__(self, name: str, label: str, *, help: str = "", required: bool = False) -> None:  # noqa: A002
        super().__init__(name, label, help=help, required=required)
        self.left.connect(self.look_twice)

    def value(self) -> str:
        """What was typed, in Latin digits."""
        return to_latin(super().value())

    def set_value(self, value: str | None) -> None:
        """Show a number in the digits of the language."""
        super().set_value(digits(value or ""))

    def look_twice(self) -> None:
        """Warn if the number looks odd."""
        oddity = read_phone(self.value()).oddity if self.value() else None
        if oddity is None:
            self.clear_message()
        else:
            self.show_warning(i18n.text(f"oddity.{oddity}", current()))


class SecretField(LineField):
    """A passphrase: never shown unless asked, never remembered, never in a draft."""

    is_kept = False

    def __init__(self, name: str, label: str, *, help: str = "") -> None:  # noqa: A002
        super().__init__(name, label, help=help)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        """The passphrase exactly as typed: a space at its end counts."""
        return self.line.text()

    def reveal(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show or hide what is typed."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def draft(self) -> Draft:
        """Nothing."""
        return None

    def wipe(self) -> None:
        """Empty the editor and its undo history."""
        self.line.setText("")


class FindBox(LineEdit):
    """A line for searching: a glass before it, a cross behind it to empty it."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.show_before(icon)
        self._clear = self.put_behind("x", self.tr("Empty this field"), self.clear)
        self._clear.hide()
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select all, however the focus came."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape empties it first, and leaves it to the page second."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
