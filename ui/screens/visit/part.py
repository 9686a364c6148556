# SPDX-License-Identifier: Apache-2.0
"""What does the page of a visit expect of each of its parts?

A part is one widget in a module of its own in this package. A new one is added so:

1. write `class Interviews(Part)` in `ui/screens/visit/interviews.py`, with `show_visit(page)`;
2. add its row to `PARTS` in `ui/screens/visit/parts.py`, in the order of the page, with its name.

It is built when somebody first turns to it, and shown the visit whenever that was read again while the part is in
sight. It knows no other part and nothing of the screen around it: what it did it tells by its signals.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage
from ui import theme
from ui.tasks import Tasks
from ui.widgets.card import Pill
from ui.widgets.text import Label

T = TypeVar("T")


class Part(QWidget):
    """One part of the page of a visit."""

    changed = Signal()
    """Something of the visit was saved: it is read again and shown."""
    reread = Signal(object)
    """The visit was read again here, and this part shows it: the `VisitPage`, for the others."""
    said = Signal(str, object)
    """Words for the toast, and what undoes it or None."""
    failed = Signal(object)
    """A foreseen error, for the banner above the page."""
    went = Signal(str, str)
    """Another screen, as `Screen.go` has it."""
    turned = Signal(str, str)
    """Another part by its code, and what is wished there (`Part.wish`)."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__()
        self.desk, self.tasks, self.ref = desk, tasks, ref
        self.page: VisitPage | None = None
        """The visit as it was last shown here."""
        self.is_private = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP.m)

    def scrolled(self) -> QVBoxLayout:
        """A column of cards over the whole part, which scrolls; for parts that are such a column."""
        area, cards = card_area()
        self.column.addWidget(area, 1)
        return cards

    # --- what the screen calls ---------------------------------------------------------------------------------------

    def show_visit(self, page: VisitPage) -> None:
        """Show the visit as it is now; what is being typed stays."""
        self.page = page

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - as the screen is told
        """F9: nothing that a person said or wrote of people is in sight."""
        self.is_private = is_private
        if self.page is not None:
            self.show_visit(self.page)

    def keep_draft(self) -> None:
        """Have what was typed kept now."""

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self

    def wish(self, what: str) -> None:
        """What was asked for when the part was turned to, such as a finding about a question; the visit is shown."""

    def told(self) -> list[str]:
        """What stands in sight: every line, and the word of every pill."""
        lines = [label.plain() for label in self.findChildren(Label) if label.isVisible() and label.plain()]
        return lines + [pill.accessibleName() for pill in self.findChildren(Pill) if pill.isVisible()]

    def show_failure(self, error: Exception) -> None:
        """Say that something did not work, in the banner above the page."""
        self.failed.emit(error)

    # --- what a part does --------------------------------------------------------------------------------------------

    def do(
        self,
        work: Callable[[], T],
        said: str,
        undo: Callable[[T], object] | None = None,
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Do a piece of work beside the window, have the visit shown anew, and say so; `undo` gets what it gave."""

        def done(result: T) -> None:
            if then is not None:
                then(result)
            back = None if undo is None else lambda: self.do(lambda: undo(result), self.tr("It is undone."))
            self.changed.emit()
            self.said.emit(said, back)

        self.tasks.run(work, owner=self, then=done, failed=failed or self.failed.emit)


def card_area() -> tuple[QScrollArea, QVBoxLayout]:
    """A page that scrolls, and the column of cards on it."""
    inner = QWidget()
    inner.setObjectName("inner")
    outer = QVBoxLayout(inner)
    outer.setContentsMargins(0, 0, theme.GAP.s, 0)
    cards = QVBoxLayout()
    cards.setSpacing(theme.GAP.m)
    outer.addLayout(cards)
    outer.addStretch()
    return scroll_area(inner), cards


def scroll_area(inner: QWidget) -> QScrollArea:
    """A page that scrolls up and down and takes no focus itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
