# SPDX-License-Identifier: Apache-2.0
"""Which parts has the page of a visit, in which order, and how is one turned to?

`ui.screens.visit.part` says how another one is added.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui import theme
from ui.screens.visit.about import AboutPart
from ui.screens.visit.files import FilesPart
from ui.screens.visit.findings import FindingsPart
from ui.screens.visit.interviews import InterviewsPart
from ui.screens.visit.papers import Papers
from ui.screens.visit.part import Part
from ui.screens.visit.population import PopulationPart
from ui.screens.visit.questions import Questions
from ui.screens.visit.recommendations import RecommendationsPart
from ui.screens.visit.requests import RequestsPart
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.keys import key_in


@dataclass(frozen=True, slots=True)
class PartKind:
    """A part before it is built."""

    code: str
    name: Callable[[], str]
    """In the language of the window."""
    build: type[Part]


def _questions() -> str:
    return QCoreApplication.translate("visit", "Questions")


def _population() -> str:
    return QCoreApplication.translate("visit", "Population")


def _interviews() -> str:
    return QCoreApplication.translate("visit", "Interviews")


def _findings() -> str:
    return QCoreApplication.translate("visit", "Findings")


def _recommendations() -> str:
    return QCoreApplication.translate("visit", "Recommendations")


def _requests() -> str:
    return QCoreApplication.translate("visit", "Requests")


def _files() -> str:
    return QCoreApplication.translate("visit", "Photos and files")


def _about() -> str:
    return QCoreApplication.translate("visit", "The visit")


def _papers() -> str:
    return QCoreApplication.translate("visit", "Papers")


PARTS: tuple[PartKind, ...] = (
    PartKind("questions", _questions, Questions),
    PartKind("population", _population, PopulationPart),
    PartKind("interviews", _interviews, InterviewsPart),
    PartKind("findings", _findings, FindingsPart),
    PartKind("recommendations", _recommendations, RecommendationsPart),
    PartKind("requests", _requests, RequestsPart),
    PartKind("files", _files, FilesPart),
    PartKind("about", _about, AboutPart),
    PartKind("papers", _papers, Papers),
)
"""In the order of the page."""


class PartBar(QWidget):
    """The names of the parts in one row, one of them on; Ctrl with Page Down or Up leads from one to the next.

    Large letters leave no room for all: the last ones go into a menu, never the one that is on.
    """

    turned = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.s)
        for kind in PARTS:
            button = Button(kind.name(), ButtonKind.CHIP)
            button.clicked.connect(lambda _on=False, code=kind.code: self.turned.emit(code))
            self._group.addButton(button)
            self.buttons[kind.code] = button
            row.addWidget(button)
        self.more = Button(self.tr("More"), ButtonKind.QUIET, icon="chevron-down")
        self.more.clicked.connect(lambda _on=False: self._offer_rest())
        row.addWidget(self.more)
        row.addStretch()
        key_in(page, "Ctrl+PgDown", lambda: self._step(1), does=self.tr("Next part of the page"))
        key_in(page, "Ctrl+PgUp", lambda: self._step(-1), does=self.tr("Part of the page before"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def mark(self, code: str) -> None:
        """Show which part is in sight."""
        self.buttons[code].setChecked(True)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One part and the way to the others."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest + theme.GAP.s + self.more.sizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def rest(self) -> list[str]:
        """The codes of the parts that are in the menu."""
        return [code for code, button in self.buttons.items() if button.isHidden()]

    def _fit(self) -> None:
        widths = {code: button.sizeHint().width() + theme.GAP.s for code, button in self.buttons.items()}
        shown = list(widths)
        room = self.width() + theme.GAP.s
        if sum(widths.values()) > room:
            room -= self.more.sizeHint().width() + theme.GAP.s
            while len(shown) > 1 and sum(widths[code] for code in shown) > room:
                shown.remove(next(code for code in reversed(shown) if not self.buttons[code].isChecked()))
        for code, button in self.buttons.items():
            button.setVisible(code in shown)
        self.more.setVisible(len(shown) < len(widths))

    def _offer_rest(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in self.rest():
            menu.addAction(self.buttons[code].text()).triggered.connect(
                lambda _on=False, code=code: self.turned.emit(code)
            )
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _step(self, by: int) -> None:
        codes = list(self.buttons)
        here = next(at for at, button in enumerate(self.buttons.values()) if button.isChecked())
        self.turned.emit(codes[(here + by) % len(codes)])
