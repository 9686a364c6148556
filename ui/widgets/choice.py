# SPDX-License-Identifier: Apache-2.0
"""How is one code chosen from a vocabulary?

Nothing is ever preset: an empty field means that the question was not reached, which differs from the three
non-answers at the end of a list about a person. A code that this version does not know stays and shows as itself.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from legalaid.domain.vocabulary import NON_ANSWERS, label, terms
from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import current
from ui.widgets.buttons import Button
from ui.widgets.field import Draft, Field

Option = tuple[str, str]
"""A code and what it is called."""

_ROWS_SHOWN: Final = 14


def options(vocabulary: str, *, without: Iterable[str] = ()) -> list[Option]:
    """The terms of a vocabulary that may still be chosen, in their order and the language of the window."""
    left_out = set(without)
    return [
        (term.code, term.label(current()))
        for term in terms(vocabulary)
        if not term.retired_on and term.code not in left_out
    ]


class Combo(QComboBox):
    """A drop-down list. The mouse wheel never changes it: scrolling a page must not rewrite a record.

    In a tool bar it has a name of its own and is as wide as its longest choice.
    """

    def __init__(self, name: str = "", *, choices: Iterable[Option] = ()) -> None:
        super().__init__()
        self.setMaxVisibleItems(_ROWS_SHOWN)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToContents
            if name
            else QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(8)
        self._spoken = QLabel(strip_display(name))
        self._spoken.setBuddy(self)
        self._spoken.hide()
        if name:
            self.setAccessibleName(self._spoken.text())
        for code, words in choices:
            self.addItem(strip_display(words), code)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """In a tool bar: the longest choice and the arrow; Qt's own reckoning forgets the room that the arrow takes."""
        hint = super().sizeHint()
        if self.sizeAdjustPolicy() is not QComboBox.SizeAdjustPolicy.AdjustToContents:
            return hint
        letters = QFontMetricsF(theme.font())
        longest = max((letters.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0.0)
        return QSize(round(longest) + theme.px(3.4), hint.height())

    def event(self, event: QEvent) -> bool:
        """On Linux screen readers take the name of a drop-down list from the label beside it, so one goes with it."""
        if event.type() == QEvent.Type.ParentChange and self._spoken.text():
            self._spoken.setParent(self.parentWidget())
            self._spoken.hide()  # heard, never seen: it would lie over its neighbours
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet's box, and an arrow in the colours in force."""
        super().paintEvent(event)
        size = theme.px(1.1)
        at = QRect(self.width() - size - 9, (self.height() - size) // 2, size, size)
        theme.icon("chevron-down", "muted").paint(QPainter(self), at)


class ChoiceField(Field):
    """One code out of a list, chosen from a drop-down.

    `vocabulary` names a packaged list; `choices` gives pairs of code and words where the list is made at run time.
    """

    def __init__(
        self,
        name: str,
        label: str,
        vocabulary: str = "",
        *,
        choices: Iterable[Option] = (),
        help: str = "",  # noqa: A002
        required: bool = False,
    ) -> None:
        self.combo = Combo()
        super().__init__(name, label, self.combo, help=help, required=required)
        self._vocabulary = vocabulary
        self.offer(options(vocabulary) if vocabulary else choices)
        self.combo.activated.connect(lambda _index: self.edited.emit())

    def offer(self, choices: Iterable[Option]) -> None:
        """Put another list in place; the chosen code stays."""
        chosen = self.value()
        self.combo.clear()
        self.combo.addItem("", None)
        for code, words in choices:
            if code == NON_ANSWERS[0]:
                self.combo.insertSeparator(self.combo.count())
            self.combo.addItem(strip_display(words), code)
        self.set_value(chosen)

    def value(self) -> str | None:
        """The chosen code, or nothing."""
        code = self.combo.currentData()
        return code if isinstance(code, str) else None

    def set_value(self, value: str | None) -> None:
        """Show a code; one that is not offered is added at the end."""
        index = self.combo.findData(value) if value else 0
        if index < 0 and value:
            self.combo.addItem(label(self._vocabulary, value, current()) if self._vocabulary else value, value)
            index = self.combo.count() - 1
        self.combo.setCurrentIndex(index)

    def draft(self) -> Draft:
        """The code."""
        return self.value()

    def restore(self, draft: Draft) -> None:
        """Choose the code again."""
        self.set_value(draft if isinstance(draft, str) else None)


class Segment(Button):
    """One of a row of segments; the first and the last have round ends."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.is_first = self.is_last = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows and letters belong to the row."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} or event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, outline with its own ends, ring, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("primary" if self.isChecked() else "strong"), 1))
        painter.setBrush(theme.color("primary" if self.isChecked() else "surface2" if self.underMouse() else "surface"))
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(self._outline(), 6, 6)
        if not self.is_last:
            painter.drawLine(self.width() - 1, 1, self.width() - 1, self.height() - 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.isChecked():
                painter.setPen(QPen(theme.color("surface"), 2))
                painter.drawRoundedRect(self.rect().adjusted(3, 3, -4, -4), 4, 4)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(theme.color("on_primary" if self.isChecked() else "text"))
        painter.setFont(self._letters())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())

    def _outline(self) -> QRect:
        """The rounded box, pushed out of sight on the sides where the next segment joins."""
        left = 0 if self.is_first else -10
        right = -1 if self.is_last else 10
        return self.rect().adjusted(left, 0, right, -1)


class Segments(QWidget):
    """A few answers side by side: one stop for Tab, arrows move, the space bar or a click takes an answer back."""

    picked = Signal()
    """A person chose an answer or took it back."""

    def __init__(self, choices: Iterable[Option], *, keys: str = "") -> None:
        super().__init__()
        self._keys = keys.upper()
        self.segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for code, words in choices:
            self._add(code, words)
        buttons = list(self.segments.values())
        buttons[0].is_first = buttons[-1].is_last = True
        row.addStretch()
        self.setFocusProxy(buttons[0])
        self._rove(buttons[0])

    def _add(self, code: str, words: str) -> None:
        segment = Segment(words)
        segment.clicked.connect(lambda _on, code=code: self._take(code))
        self.segments[code] = segment
        layout = self.layout()
        if layout is not None:
            layout.addWidget(segment)

    def chosen(self) -> str | None:
        """The code that is on."""
        return next((code for code, segment in self.segments.items() if segment.isChecked()), None)

    def choose(self, code: str | None) -> None:
        """Turn one on, or all off."""
        for known, segment in self.segments.items():
            segment.setChecked(known == code)
        self._rove(self.segments.get(code or "") or next(iter(self.segments.values())))

    def name(self, label: str) -> None:
        """Say the question with each answer, for those who hear one button at a time."""
        for segment in self.segments.values():
            segment.setAccessibleName(f"{label}: {strip_display(segment.text()).replace('&', '')}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move between the segments; the keys that were given choose one."""
        codes = list(self.segments)
        focused = next((index for index, code in enumerate(codes) if self.segments[code].hasFocus()), 0)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        letter = event.text().upper()
        if step:
            self._take(codes[(focused + step) % len(codes)], keep=True)
        elif letter and letter in self._keys:
            self._take(codes[self._keys.index(letter)], keep=True)
        else:
            super().keyPressEvent(event)

    def _take(self, code: str, *, keep: bool = False) -> None:
        """A click on what was on takes it back; a key press only chooses."""
        was_on = not self.segments[code].isChecked() and not keep
        self.choose(None if was_on else code)
        self.segments[code].setFocus()
        self.picked.emit()

    def _rove(self, stop: QPushButton) -> None:
        """Only one of the segments is a stop for Tab."""
        for segment in self.segments.values():
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)


class SegmentField(Field):
    """One code out of a few, all in sight."""

    def __init__(
        self,
        name: str,
        label: str,
        vocabulary: str = "",
        *,
        choices: Iterable[Option] = (),
        help: str = "",  # noqa: A002
        required: bool = False,
        keys: str = "",
    ) -> None:
        self.row = Segments(options(vocabulary) if vocabulary else choices, keys=keys)
        super().__init__(name, label, self.row, help=help, required=required)
        self.row.picked.connect(self.edited)
        self.row.name(self.label())

    def value(self) -> str | None:
        """The code that is on, or nothing."""
        return self.row.chosen()

    def set_value(self, value: str | None) -> None:
        """Turn a code on."""
        self.row.choose(value)

    def draft(self) -> Draft:
        """The code."""
        return self.value()

    def restore(self, draft: Draft) -> None:
        """Turn it on again."""
        self.set_value(draft if isinstance(draft, str) else None)
