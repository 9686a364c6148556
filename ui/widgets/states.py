# SPDX-License-Identifier: Apache-2.0
"""How does a page show that it is loading, empty, filled or failed?

`StatePage` holds the content of a screen and changes between the states without ever flashing blank: while new rows are
on their way the old ones stay, a thin bar shows after 300 ms, and a failure is a banner above what is there, so that
nothing typed is lost. Locked is the fifth state: then the whole screen is gone.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.errors import Notice, notice_of
from ui.language import current
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.field import Glyph
from ui.widgets.text import Label

BAR_AFTER_MS = 300
"""Loading that is over sooner shows nothing: a bar that flickers says less than none."""


class Banner(QFrame):
    """A message across the page: what happened, what to do next, and perhaps a button."""

    retried = Signal()
    closed = Signal()

    def __init__(self, ink: Token = "danger", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink: Token = ink
        self._what = Label(role="strong", wrap=True)
        self._next = Label(wrap=True)
        self._code = Label(role="small")
        self.retry = Button(self.tr("Try again"), icon="refresh-cw")
        self.retry.clicked.connect(self.retried)
        close = IconButton("x", self.tr("Close this message"))
        close.clicked.connect(self._close)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._what, self._next, self._code):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.s, theme.GAP.s)
        row.setSpacing(theme.GAP.m)
        row.addWidget(Glyph("triangle-alert" if ink == "warn" else "circle-alert", ink, 1.4))
        row.addLayout(words, 1)
        row.addWidget(self.retry)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def tell(self, notice: Notice, *, can_retry: bool = True) -> None:
        """Show a notice; screen readers hear it at once."""
        self._what.setText(notice.what)
        self._next.setText(notice.next)
        self._code.setText(notice.code)
        self.retry.setVisible(can_retry)
        self.setAccessibleName(f"{notice.what} {notice.next}")
        self.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A tinted box with an outline of its ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(self._ink), 1))
        painter.setBrush(theme.tint(self._ink))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)


class EmptyState(QScrollArea):
    """Why nothing is here, and what can be done about it; it scrolls where the window is low for its letters."""

    def __init__(self, icon: str, title: str, words: str = "", action: Button | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("inner")
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setSpacing(theme.GAP.s)
        column.addStretch()
        column.addWidget(Glyph(icon, "muted", 3), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in ((Label(title, "h2", wrap=True), "h2"), (Label(words, "muted", wrap=True), "muted")):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
            text.setVisible(bool(text.plain()) or role == "h2")
        if action:
            column.addSpacing(theme.GAP.s)
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()


class StatePage(QWidget):
    """The content of a screen, or why there is none.

    ```
    self.page = StatePage(table)
    self.page.show_loading(); self.page.show_filled(); self.page.show_empty(EmptyState(...))
    self.page.show_failure(error, retry=self.reload)
    ```
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self.banner = Banner()
        self._retry: Callable[[], object] | None = None
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Loading"))
        self._bar.hide()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(BAR_AFTER_MS)
        self._wait.timeout.connect(self._bar.show)
        self._empty: QWidget | None = None
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.s)
        column.addWidget(self._bar)
        column.addWidget(self.banner)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(content)  # only now: in a layout without a widget it would show as a window of its own
        self.banner.retried.connect(self._try_again)

    def show_loading(self) -> None:
        """Something is on its way; what is there stays."""
        self._wait.start()

    def show_filled(self) -> None:
        """It has come."""
        self._settle()
        self._stack.setCurrentWidget(self.content)

    def show_empty(self, empty: EmptyState) -> None:
        """There is nothing, for the reason given."""
        self._settle()
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def show_failure(self, error: Exception, *, retry: Callable[[], object] | None = None) -> None:
        """It did not work; what is there stays, and `retry` is offered if given."""
        self._wait.stop()
        self._bar.hide()
        self._retry = retry
        self.banner.tell(notice_of(error, current()), can_retry=retry is not None)

    @property
    def is_loading(self) -> bool:
        """Whether something is on its way."""
        return self._wait.isActive() or self._bar.isVisibleTo(self)

    def _settle(self) -> None:
        self._wait.stop()
        self._bar.hide()
        self.banner.hide()

    def _try_again(self) -> None:
        self.banner.hide()
        if self._retry is not None:
            self._retry()


class ProgressLine(QWidget):
    """Long work in its place on the page: how far it is, in words, and a way to stop it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = Label(role="small")
        stop = Button(self.tr("Cancel"), ButtonKind.QUIET, icon="x")
        stop.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.m)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        row.addWidget(stop)
        self.hide()

    def follow(self, done: int, total: int, phrase: str) -> None:
        """A slot for `Task.progress`; a total of 0 means that it is not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(phrase)
        self._words.setText(phrase)
        self.show()
