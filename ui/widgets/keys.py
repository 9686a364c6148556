# SPDX-License-Identifier: Apache-2.0
"""Which keys are there, and when may one that saves or locks act?

Not before every letter that was typed before it has arrived. Where a screen reader listens on Linux, Qt shows it each
key over D-Bus and hands the key on when the answer comes, or after a tenth of a second without one. A shortcut does not
take that way: it would overtake the letters, and what was typed last would be missing in what is saved.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.text import Label

_LETTERS_ARRIVE_MS = 150
"""Qt gives a screen reader 100 ms for each key (QSpiApplicationAdaptor)."""


Key = tuple[str, str]
"""What is pressed, and what it does."""

_DOES = "does"


def key_in(part: QWidget, sequence: str, action: Callable[[], object], *, does: str = "") -> None:
    """Let a key act while the focus is in this part of the window, after what was typed before it.

    `does` is what the list of keys (F1) says of it; nothing for a second key of the same.
    """
    shortcut = QShortcut(QKeySequence(sequence), part)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: after_typing(part, action))
    shortcut.setProperty(_DOES, does)


def keys_in(part: QWidget) -> list[Key]:
    """The keys of what is in sight in a part of the window, as far as they have names."""
    found = []
    for made in part.findChildren(QShortcut):
        owner = made.parent()
        if made.property(_DOES) and isinstance(owner, QWidget) and owner.isVisibleTo(part):
            pressed = made.key().toString().replace("Return", "Enter")  # as it stands on the key and on buttons
            found.append((pressed, str(made.property(_DOES))))
    return found


def after_typing(owner: QObject, action: Callable[[], object]) -> None:
    """Act when everything that was typed has arrived; where nobody listens it has."""
    if QAccessible.isActive():
        QTimer.singleShot(_LETTERS_ARRIVE_MS, owner, action)
    else:
        action()


class KeysDialog(QDialog):
    """All keys of a window, each with what it does: those of the page, then those that are the same everywhere."""

    def __init__(self, groups: Iterable[tuple[str, Iterable[Key]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(strip_display(self.tr("Keys of this window")))
        inner = QWidget()
        inner.setObjectName("inner")
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(0, 0, theme.GAP.m, 0)
        columns.setSpacing(theme.GAP.xl * 2)
        for title, keys in groups:
            columns.addLayout(_listed(title, keys))
        close = Button(self.tr("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.GAP.xl,) * 4)
        whole.setSpacing(theme.GAP.l)
        whole.addWidget(self._scrolled(inner), 1)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        around = QSize(4 * theme.GAP.xl, 3 * theme.GAP.xl + close.sizeHint().height())
        self.resize((inner.sizeHint() + around).boundedTo(parent.window().size()))
        close.setFocus()

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        """Large letters leave no room for all of them at once."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inner)
        return area


def _listed(title: str, keys: Iterable[Key]) -> QGridLayout:
    """One group: what is pressed, and beside it what it does, as long as there is room in one line."""
    lines = QGridLayout()
    lines.setHorizontalSpacing(theme.GAP.xl)
    lines.setVerticalSpacing(theme.GAP.xs)
    lines.setColumnStretch(1, 1)
    lines.addWidget(Label(title, "h2", wrap=True), 0, 0, 1, 2)
    for row, (sequence, name) in enumerate(keys, 1):
        lines.addWidget(Label(sequence, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(Label(name, wrap=True), row, 1, Qt.AlignmentFlag.AlignTop)
    lines.setRowStretch(lines.rowCount(), 1)
    return lines
