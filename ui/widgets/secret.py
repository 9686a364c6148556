# SPDX-License-Identifier: Apache-2.0
"""How is a passphrase typed and chosen: hidden or shown, with honest advice, and twice when it is new?

The advice says what a program can know, which is little: length, well-known phrases, names of the office. It never
shows a green bar that would call a guessable sentence strong.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from legalaid.errors import PassphraseTooShort
from legalaid.limits import PASSPHRASE_MIN_CHARACTERS
from legalaid.services import passphrases
from ui import theme
from ui.errors import notice_of
from ui.language import current, digits, number
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.centred import button_row
from ui.widgets.lines import SecretField
from ui.widgets.text import Label
from ui.widgets.tick import Tick


class PassphraseField(SecretField):
    """One passphrase: an eye shows it, and capitals that nobody meant are pointed out."""

    def __init__(self, name: str, label: str, *, help: str = "") -> None:  # noqa: A002
        super().__init__(name, label, help=help)
        self._eye = self.line.put_behind("eye", self.tr("Show or hide what is typed"), self._turn)

    def reveal(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show or hide what is typed."""
        super().reveal(shown)
        self._eye.set_icon("eye-off" if shown else "eye")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at each key for capitals that come without Shift."""
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at_capitals(event)
        return super().eventFilter(watched, event)

    def _look_at_capitals(self, event: QKeyEvent) -> None:
        """No system tells all programs about the Caps Lock key; a capital letter without Shift does."""
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock or not (typed.isascii() and typed.isalpha()):
            return
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if typed.isupper() != has_shift:
            self.show_warning(self.tr("Capital letters are on (Caps Lock)."))
        else:
            self.clear_message()

    def _turn(self) -> None:
        self.reveal(self.line.echoMode() == self.line.EchoMode.Password)


class NewPassphrase(QWidget):
    """A passphrase to be chosen: typed twice, with advice while typing, or taken from a suggestion."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed in the second line."""

    def __init__(self, names: Callable[[], tuple[str, ...]] = tuple) -> None:
        super().__init__()
        self._names = names
        self.first = PassphraseField("passphrase", self.tr("New passphrase"))
        self.second = PassphraseField("again", self.tr("The same once more"))
        self.advice = Label(role="small", wrap=True)
        self.advice.setMinimumHeight(theme.px(2.8))
        self.suggest = Button(self.tr("Suggest five words"), ButtonKind.QUIET, icon="refresh-cw")
        self.suggest.clicked.connect(lambda _on=False: self._suggest())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.xs)
        column.addWidget(self.first)
        column.addWidget(self.advice)
        column.addWidget(self.second)
        column.addLayout(button_row([self._show_box()], [self.suggest]))
        for field in (self.first, self.second):
            field.line.textChanged.connect(lambda _text: self._look())
        self.second.line.returnPressed.connect(self.entered)
        self._look()
        self.setFocusProxy(self.first)

    def _show_box(self) -> Tick:
        self._shown = Tick(self.tr("Show what I type"))
        self._shown.toggled.connect(self._reveal)
        return self._shown

    def value(self) -> str:
        """The chosen passphrase; nothing while it is not fit or the two differ."""
        return self.first.value() if self.is_fit else ""

    @property
    def is_fit(self) -> bool:
        """Whether it may be taken: good enough, and typed twice alike."""
        typed = self.first.value()
        return typed == self.second.value() and passphrases.fault(typed, names=self._names()) is None

    def complain(self) -> bool:
        """Say what is missing, if anything; tells whether it is fit."""
        if self.is_fit:
            return True
        if passphrases.fault(self.first.value(), names=self._names()) is not None:
            self.first.line.setFocus()
        else:
            self.second.show_error(self.tr("The two are not the same. Type the second one again."))
            self.second.line.setFocus()
        return False

    def wipe(self) -> None:
        """Empty both lines."""
        self.first.wipe()
        self.second.wipe()

    def _reveal(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.first.reveal(shown)
        self.second.reveal(shown)

    def _suggest(self) -> None:
        """Put five words into the first line; the second is typed by hand, so that the words are read once."""
        self.first.line.setText(passphrases.suggest(current(), names=self._names()))
        self._shown.box.setChecked(True)
        self.first.reveal(shown=True)
        self.second.wipe()
        self.second.line.setFocus()
        words = self.tr(
            "Five names of communes, drawn by chance: more than {count} possibilities. Write them down until you know "
            "them by heart."
        )
        possible = 10 ** int(passphrases.strength(current()) * math.log10(2))
        self.advice.set_role("small")
        self.advice.setText(words.format(count=number(possible)))

    def _look(self) -> None:
        self.second.clear_message()
        self.advice.set_role("small")
        self.advice.setText(self._words())
        self.changed.emit()

    def _words(self) -> str:
        typed = self.first.value()
        least, counted = digits(PASSPHRASE_MIN_CHARACTERS), passphrases.length(typed)
        if not typed:
            words = self.tr(
                "At least {least} characters; blanks do not count. Long is better than complicated: five words that "
                "have nothing to do with each other are good."
            )
            return words.format(least=least)
        fault = passphrases.fault(typed, names=self._names())
        if isinstance(fault, PassphraseTooShort):
            return self.tr("{counted} of {least} characters.").format(counted=digits(counted), least=least)
        if fault is not None:
            self.advice.set_role("warning")
            told = notice_of(fault, current())
            return f"{told.what} {told.next}"
        return self.tr(
            "Long enough, and no well-known phrase. Nothing can tell whether people who know you would guess it."
        )


def focus_is_inside(part: QWidget) -> bool:
    """Whether the keyboard is in this part of the page."""
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)
