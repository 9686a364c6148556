# SPDX-License-Identifier: Apache-2.0
"""How is long text typed: facts, advice, notes?

Qt breaks Khmer only at the edge of the box, anywhere between syllables. So the editor holds break marks (ZWSP) between
words: they come in with a text that is shown or pasted, the cursor steps over them, and they leave again in everything
that is saved or copied.
"""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from legalaid.khmer import words
from legalaid.khmer.text import ZWSP, is_khmer
from legalaid.limits import NARRATIVE_CHARACTERS
from ui import theme
from ui.language import number
from ui.widgets.field import Draft, Field
from ui.widgets.too_long import say_refused

LINE_PERCENT = 160
"""The height of a line, in percent of what the font asks for."""

_LINE = 1.2 * LINE_PERCENT / 100
"""The height of a line in text sizes."""

_EDGES = 12
"""Frame and padding of the editor, in pixels."""

_BROKEN_AT_ONCE = 3000
"""Characters of one paste that are broken into words on the spot, in under a tenth of a second; the rest of a longer
one is broken when it is opened again."""


class Prose(QTextEdit):
    """An editor of plain text in several lines. Tab leaves it, as everywhere else in a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(theme.GAP.xs + 1)
        self._open_lines()
        self.set_lines(3)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def plain(self) -> str:
        """The text without break marks."""
        return words.strip_display(self.toPlainText())

    def show_plain(self, text: str) -> None:
        """Show a text and forget the undo history."""
        self.setPlainText(_breakable(text))
        self._open_lines()
        self.document().clearUndoRedoStacks()

    def insert_plain(self, text: str) -> None:
        """Put a text in where the cursor stands, as lines of its own; undone like typing."""
        if not self._has_room(text):
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if not cursor.atBlockStart():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
        cursor.insertText(_breakable(text))
        if not cursor.atBlockEnd():
            cursor.insertBlock()
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def set_lines(self, lines: int) -> None:
        """How many lines are seen at least; the editor grows with its text to three times that, then scrolls."""
        self._least = round(theme.px(1) * _LINE * lines) + _EDGES
        self._fit()

    def _fit(self) -> None:
        wanted = round(self.document().size().height()) + _EDGES
        self.setFixedHeight(min(max(wanted, self._least), 3 * self._least))

    def _open_lines(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

    # --- what comes in and goes out ----------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """What is copied: the words alone."""
        copied = QMimeData()
        copied.setText(words.strip_display(self.textCursor().selection().toPlainText()))
        return copied

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Text, and nothing else."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste the whole text, or nothing of it."""
        if self._has_room(source.text()):
            self.textCursor().insertText(_breakable(source.text()))

    def _has_room(self, text: str) -> bool:
        """Whether a text fits in place of what is selected; where it does not, that is said."""
        given_up = len(words.strip_display(self.textCursor().selection().toPlainText()))
        room = max(NARRATIVE_CHARACTERS - len(self.plain()) + given_up, 0)
        if len(text) <= room:
            return True
        told = self.tr("Too long: {count} characters, and there is room for {room}. Nothing was put in.")
        say_refused(self, told.format(count=number(len(text)), room=number(room)))
        return False

    # --- the cursor steps over break marks ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let a break mark cost no key press."""
        if event.matches(QKeySequence.StandardKey.Backspace) or event.key() == Qt.Key.Key_Backspace:
            self._drop_mark(QTextCursor.MoveOperation.PreviousCharacter)
        elif event.matches(QKeySequence.StandardKey.Delete):
            self._drop_mark(QTextCursor.MoveOperation.NextCharacter)
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step_over(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll only when focused; else the page under the pointer scrolls on."""
        if self.hasFocus() or self.isReadOnly():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _drop_mark(self, direction: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection() or self.isReadOnly():
            return
        cursor.movePosition(direction, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == ZWSP:
            cursor.removeSelectedText()

    def _step_over(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        backward = event.key() == Qt.Key.Key_Left
        crossed = self.document().characterAt(cursor.position() - (0 if backward else 1))
        if crossed != ZWSP:
            return
        way = QTextCursor.MoveOperation.PreviousCharacter if backward else QTextCursor.MoveOperation.NextCharacter
        is_selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        cursor.movePosition(way, QTextCursor.MoveMode.KeepAnchor if is_selecting else QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(cursor)


class TextField(Field):
    """Facts, advice, a note: several lines of plain text."""

    def __init__(self, name: str, label: str, *, help: str = "", required: bool = False, lines: int = 5) -> None:  # noqa: A002
        self.prose = Prose()
        self.prose.set_lines(lines)
        super().__init__(name, label, self.prose, help=help, required=required)
        self._is_shown = False
        self.prose.textChanged.connect(self._notice)

    def value(self) -> str:
        """The text without break marks."""
        return self.prose.plain()

    def set_value(self, value: str | None) -> None:
        """Show a text; what could be undone before cannot any more."""
        self._is_shown = True
        self.prose.show_plain(value or "")
        self._is_shown = False

    def insert(self, text: str) -> None:
        """Put a text in where the cursor stands."""
        self.prose.insert_plain(text)

    def draft(self) -> Draft:
        """The text."""
        return self.value()

    def restore(self, draft: Draft) -> None:
        """Put the text back."""
        self.set_value(draft if isinstance(draft, str) else "")

    def _notice(self) -> None:
        if not self._is_shown:
            self.edited.emit()


def _breakable(text: str) -> str:
    """The text with break marks as far as that is done at once."""
    if not is_khmer(text):
        return text
    cut = text.rfind("\n", 0, _BROKEN_AT_ONCE) if len(text) > _BROKEN_AT_ONCE else len(text)
    head, tail = text[: max(cut, 0)], text[max(cut, 0) :]
    return words.display(head) + tail
