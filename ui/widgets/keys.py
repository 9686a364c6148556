# SPDX-License-Identifier: Apache-2.0
"""Which keys are there, and when may one that saves or locks act?

Not before every letter that was typed before it has arrived. Where a screen reader listens on Linux, Qt shows it each
key over D-Bus and hands the key on when the answer comes, or after a tenth of a second without one. A shortcut does not
take that way: it would overtake the letters, and what was typed last would be missing in what is saved.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

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
            found.append((made.key().toString(), str(made.property(_DOES))))
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
        columns = QHBoxLayout()
        columns.setSpacing(theme.GAP.xl * 2)
        for title, keys in groups:
            lines = QFormLayout()
            lines.setHorizontalSpacing(theme.GAP.xl)
            lines.addRow(Label(title, "h2"))
            for sequence, name in keys:
                lines.addRow(Label(sequence, "strong"), Label(name))
            columns.addLayout(lines)
        close = Button(self.tr("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.GAP.xl,) * 4)
        whole.setSpacing(theme.GAP.l)
        whole.addLayout(columns)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
