# SPDX-License-Identifier: Apache-2.0
"""How are single lines typed: names, numbers, telephones?

Khmer and Latin digits are both taken everywhere; numbers keep Latin ones and show those of the language.
"""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from legalaid import i18n
from legalaid.domain.identifiers import read_phone
from legalaid.khmer.digits import parse_int, to_latin
from legalaid.khmer.words import strip_display
from legalaid.limits import LINE_CHARACTERS
from ui.language import current, digits
from ui.widgets.field import Draft, Field


class LineEdit(QLineEdit):
    """One line; entered by keyboard, all of it is selected, as everywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LINE_CHARACTERS)


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
    """A line for searching: Escape empties it first and leaves it second."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select all, however the focus came."""
        super().focusInEvent(event)
        self.selectAll()
