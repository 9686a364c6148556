# SPDX-License-Identifier: Apache-2.0
"""What do all fields of a form have in common?

A field is a label, an editor and a message line that is always there, so that rows stay aligned when a message comes. A
message is an icon and words: help, a warning that blocks nothing, or an error that blocks finishing but never saving.

Each concrete field adds `value()` and `set_value(...)` in the type of the domain, and `draft()` and `restore(...)` in
what was typed, readable or not, so that a draft loses nothing.
"""

from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.theme.tokens import Token
from ui.widgets.text import LINE_HEIGHT, Label, Role

Draft = None | str | list[str]
"""What a field gives to the draft of its form."""


class Severity(StrEnum):
    """How much a message matters."""

    HELP = "help"
    WARNING = "warning"
    ERROR = "error"


_ROLES: dict[Severity, Role] = {Severity.HELP: "small", Severity.WARNING: "warning", Severity.ERROR: "error"}
_ICONS: dict[Severity, tuple[str, Token]] = {
    Severity.WARNING: ("triangle-alert", "warn"),
    Severity.ERROR: ("circle-alert", "danger"),
}


class AnyField(Protocol):
    """What a form needs of a field, whatever it holds."""

    name: str

    def value(self) -> Any:
        """The value in the domain's type, or nothing."""
        ...

    def set_value(self, value: Any) -> None:
        """Show a value; this is not an edit."""
        ...

    def draft(self) -> Draft:
        """What stands in the editor, readable or not."""
        ...

    def restore(self, draft: Draft) -> None:
        """Put a draft back."""
        ...


class Keeper(Protocol):
    """Whoever keeps the words that are typed into the loose fields of a page; parts of a page name theirs `kept_by`."""

    def meet(self, field: "Field") -> None:
        """A field came in sight."""
        ...

    def part(self, field: "Field") -> None:
        """A field went out of sight."""
        ...

    def keep_now(self) -> None:
        """What was typed is in the vault when this returns."""
        ...


class Field(QWidget):
    """Label above, editor, message below."""

    is_kept = True
    """Whether what is typed here may become a draft: never a secret, nor a word that is typed to confirm."""

    edited = Signal()
    """A person changed what stands in the editor."""
    left = Signal()
    """The focus left the editor: time to check and to save the draft."""

    def __init__(self, name: str, label: str, editor: QWidget, *, help: str = "", required: bool = False) -> None:  # noqa: A002
        super().__init__()
        self.name = name
        """The name of the record's field."""
        self.editor = editor
        self.is_required = required
        self._label = Label()
        self._label.setBuddy(editor)
        self._message = Message()
        self._help = help
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.xs // 2)
        for part in (self._label, editor, self._message):
            column.addWidget(part)
        editor.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(editor)
        self.set_label(label)
        self.clear_message()

    def set_label(self, label: str) -> None:
        """Name the field; `&` before a character makes it the access key."""
        self._label.setText(f"{label} *" if self.is_required else label)
        self.editor.setAccessibleName(strip_display(label).replace("&", ""))

    def label(self) -> str:
        """The name as it is read aloud and listed among errors."""
        return self.editor.accessibleName()

    def show_message(self, severity: Severity, words: str) -> None:
        """Say something under the editor; screen readers hear it as the editor's description."""
        self._message.say(severity, words)
        self.editor.setAccessibleDescription(strip_display(words))
        self.editor.setProperty("state", str(severity))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def show_error(self, words: str) -> None:
        """Say what must change before the form can be finished."""
        self.show_message(Severity.ERROR, words)

    def show_warning(self, words: str) -> None:
        """Ask for a second look; nothing is blocked."""
        self.show_message(Severity.WARNING, words)

    def clear_message(self) -> None:
        """Back to the help text, or to an empty line."""
        self.show_message(Severity.HELP, self._help)

    def message(self) -> str:
        """What stands in the message line."""
        return self._message.words()

    def strip(self) -> None:
        """Nothing but the editor: what stands around it says what it is."""
        self._label.hide()
        self._message.hide()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever keeps the words of this page may have some for it."""
        super().showEvent(event)
        if (keeper := keeper_of(self)) is not None:
            keeper.meet(self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What was put away need not be kept any more."""
        super().hideEvent(event)
        if (keeper := keeper_of(self)) is not None:
            keeper.part(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice when the focus leaves the editor."""
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


def keeper_of(field: Field) -> Keeper | None:
    """Who keeps what is typed there; nobody where the nearest part around it that says so keeps its own words."""
    part = field.parentWidget()
    while part is not None and not isinstance(part, Field):
        if hasattr(part, "kept_by"):
            found: Keeper | None = part.kept_by
            return found
        part = part.parentWidget()
    return None


class Message(QWidget):
    """A line of small type with an icon before it; as high when empty as when filled."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph()
        self._label = Label(role="small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.xs + 2)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.setMinimumHeight(round(theme.look().letters(0.875) * LINE_HEIGHT))

    def say(self, severity: Severity, words: str) -> None:
        """Show words with their icon; nothing if there are none."""
        glyph = _ICONS.get(severity) if words else None
        self._glyph.setVisible(glyph is not None)
        if glyph:
            self._glyph.show_icon(*glyph)
        self._label.set_role(_ROLES[severity])
        self._label.setText(words)

    def words(self) -> str:
        """What is said now."""
        return self._label.plain()


class Glyph(QWidget):
    """A small drawing in a line of text; decoration, so it has no name of its own."""

    def __init__(self, name: str = "", ink: Token = "text", ratio: float = 1.1) -> None:
        super().__init__()
        self._name, self._ratio = name, ratio
        self._ink: Token = ink
        self.setFixedSize(self.sizeHint())

    def show_icon(self, name: str, ink: Token) -> None:
        """Show another drawing."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A square a little larger than a letter."""
        return QSize(theme.px(self._ratio), theme.px(self._ratio))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the colour in force."""
        if self._name:
            theme.icon(self._name, self._ink).paint(QPainter(self), self.rect())
