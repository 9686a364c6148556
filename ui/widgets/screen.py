# SPDX-License-Identifier: Apache-2.0
"""What does the window expect of every screen?

A screen is handed what it works with (a desk, the tasks, a clock) and emits `go` where it wants another screen; it
knows no other screen and nothing of the window. It shows its states through `self.page`.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui import theme
from ui.widgets.bars import Crumb, Toolbar
from ui.widgets.field import Keeper
from ui.widgets.page_order import move_focus
from ui.widgets.states import StatePage


class Screen(QWidget):
    """A page of the window."""

    go = Signal(str, str)
    """A kind of screen and the id of a record, or an empty id: `go.emit("case", str(case.id))`.

    A wish may follow the id: `go.emit("letter", f"{ref}|{template}")`.
    """
    said = Signal(str, object)
    """Something was done: words for the toast, and what undoes it or None."""
    retitled = Signal()
    """`crumbs()` has changed."""
    kept_by: Keeper | None = None
    """Who keeps the words that are typed outside of a form with a draft of its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(strip_display(name))
        self.name = name
        self.page: StatePage | None = None
        self.top = Toolbar()
        """The tools above the content; out of sight until there are any."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.GAP.xl, theme.GAP.l, theme.GAP.xl, theme.GAP.l)
        self.column.setSpacing(theme.GAP.m)
        self.column.addWidget(self.top)

    def show_content(self, content: QWidget) -> StatePage:
        """Put the content below the tools, where it can be loading, empty, filled or failed."""
        self.page = StatePage(content)
        self.column.addWidget(self.page, 1)
        return self.page

    def keep_typed(self) -> None:
        """The window leaves this page: whatever was typed on it is in the vault when this returns."""
        self.keep_draft()
        if self.kept_by is not None:
            self.kept_by.keep_now()

    def show_failure(self, error: Exception, retry: Callable[[], object] | None = None) -> None:
        """A banner above the content; fits `failed=` of `Tasks.run`."""
        if self.page is not None:
            self.page.show_failure(error, retry=retry)

    # --- what the window calls; a screen overrides what concerns it ---------------------------------------------------

    def crumbs(self) -> list[Crumb]:
        """The breadcrumb; the last step is the title. Never a client's name while names are hidden."""
        return [(self.name, "")]

    def wish(self, what: str) -> None:
        """What was asked for along with the record, such as the template of a letter."""

    def refresh(self) -> None:
        """F5, and whenever a write elsewhere may have changed what is shown."""

    def search(self, text: str) -> None:
        """What stands in the find box now; only the screen that searches everything listens."""

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """F9: show case numbers in place of names, everywhere, accessible texts and tooltips included."""

    def keep_draft(self) -> None:
        """Have what was typed kept now: the screen is left, the language changes, or the vault locks."""

    def reopen(self, form: str) -> bool:  # noqa: ARG002 - for a screen whose forms are opened by a button
        """Put a form in sight for which words wait, by the name of its card; False where it is too early for that."""
        return True

    def subject(self) -> UUID | None:
        """The case or visit that the page is about: what was typed here and not saved goes when that is erased."""
        return None

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name
        """Tab follows the page, and goes on in the window around it."""
        return move_focus(self, is_forward=next) if self.isWindow() else super().focusNextPrevChild(next)
