# SPDX-License-Identifier: Apache-2.0
"""What stands before a vault is open: the unlock page and the pages that lead to it?

Nothing of any vault is in this window. Language, colours and text size can be changed here; what was typed on the page
lives in the state that its builder hands in, so that a page built anew shows it again.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from legalaid.i18n import Language
from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import Translators
from ui.session import Preferences, ThemeChoice
from ui.theme.look import LEAST_PERCENT, MOST_PERCENT
from ui.widgets.access_keys import AccessKeys
from ui.widgets.buttons import IconButton
from ui.widgets.field import Glyph
from ui.widgets.page_order import move_focus
from ui.widgets.screen import Screen
from ui.widgets.text import Label

_STEP_PERCENT = 10


class EntryWindow(QMainWindow):
    """One page at a time under a narrow bar."""

    preferences_changed = Signal(object)
    """To be saved; they are already in force."""
    closed = Signal()

    def __init__(
        self,
        pages: Mapping[str, Callable[[str], Screen]],
        *,
        translators: Translators,
        preferences: Preferences,
        name: Callable[[], str],
    ) -> None:
        super().__init__()
        self._pages, self._translators, self._name = pages, translators, name
        self.preferences = preferences
        self._here = ("", "")
        self._been: list[tuple[str, str]] = []
        self._retired = False
        self._page: Screen | None = None
        self.resize(1000, 800)
        self._build()
        self._keys()
        AccessKeys(self, first=self.current)

    def open(self, kind: str, what: str = "") -> None:
        """Show a page; an empty kind goes back to where we were."""
        if not kind:
            self._here = self._been.pop() if self._been else self._here
        elif (kind, what) != self._here:
            if self._here[0]:
                self._been.append(self._here)
            self._here = (kind, what)
        self._show()

    def renew(self) -> None:
        """Build the page in sight anew: what it shows has changed. There is no way back from it."""
        self._been.clear()
        self._show()

    def retire(self) -> None:
        """Another window has taken over."""
        self._retired = True
        self.close()
        self.deleteLater()

    def current(self) -> Screen | None:
        """The page in sight."""
        return self._page

    def rest(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot for `Tasks.busy`
        """While a vault is being opened or made, the page stays as it is."""
        for tool in self._tools:
            tool.setEnabled(not is_busy)

    # --- language, colours, text size --------------------------------------------------------------------------------

    def use(self, preferences: Preferences) -> None:
        """Put preferences in force and build the page anew."""
        if self._page is not None:
            self._page.keep_draft()
        self.preferences = preferences
        self._translators.speak(preferences.language)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, preferences.look(system_is_dark=theme.system_is_dark(app)))
        self._build()
        self._show()
        self.preferences_changed.emit(preferences)

    def speak(self, language: Language) -> None:
        """Another language."""
        if self._tools[0].isEnabled():
            self.use(replace(self.preferences, language=language))

    def _switch_language(self) -> None:
        self.speak(Language.EN if self.preferences.language is Language.KM else Language.KM)

    def _switch_theme(self) -> None:
        other = ThemeChoice.LIGHT if theme.look().is_dark else ThemeChoice.DARK
        self.use(replace(self.preferences, theme=other))

    def _resize_text(self, step: int) -> None:
        if self._tools[0].isEnabled():
            percent = min(max(self.preferences.text_percent + step, LEAST_PERCENT), MOST_PERCENT)
            self.use(replace(self.preferences, text_percent=percent))

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(strip_display(self._name()))
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setCentralWidget(body)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.GAP.xl, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        row.setSpacing(theme.GAP.s)
        row.addWidget(Glyph("file-text" if self.preferences.is_neutral else "scale", "primary", 1.4))
        row.addWidget(Label(self._name(), "h2"), 1)
        is_khmer, is_dark = theme.look().language is Language.KM, theme.look().is_dark
        language = self.tr("Change to English") if is_khmer else self.tr("Change to Khmer")
        colours = self.tr("Light colours") if is_dark else self.tr("Dark colours")
        self._tools = [
            _tool("zoom-out", self.tr("Smaller letters (Ctrl+-)"), lambda: self._resize_text(-_STEP_PERCENT)),
            _tool("zoom-in", self.tr("Larger letters (Ctrl++)"), lambda: self._resize_text(_STEP_PERCENT)),
            _tool("languages", language, self._switch_language),
            _tool("sun" if is_dark else "moon", colours, self._switch_theme),
        ]
        for tool in self._tools:
            row.addWidget(tool)
        return bar

    def _show(self) -> None:
        kind, what = self._here
        if kind not in self._pages:
            return
        old, self._page = self._page, self._pages[kind](what)
        self._page.go.connect(self.open, Qt.ConnectionType.QueuedConnection)
        self._stack.addWidget(self._page)
        self._stack.setCurrentWidget(self._page)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _keys(self) -> None:
        for sequence, step in (("Ctrl++", _STEP_PERCENT), ("Ctrl+=", _STEP_PERCENT), ("Ctrl+-", -_STEP_PERCENT)):
            QShortcut(QKeySequence(sequence), self).activated.connect(lambda step=step: self._resize_text(step))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """The person closed it: say so."""
        event.accept()
        if not self._retired:
            self.closed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name
        """Tab follows the page."""
        return move_focus(self, is_forward=next)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small enough for an old laptop, at any text size."""
        return QSize(720, 540)


def _tool(icon: str, name: str, action: Callable[[], object]) -> IconButton:
    button = IconButton(icon, name)
    button.clicked.connect(lambda _on=False: action())
    return button
