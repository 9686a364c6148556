# SPDX-License-Identifier: Apache-2.0
"""How does a test come to a visit, and to a part of its page in sight?"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from legalaid.services import visits
from legalaid.services.desk import Desk
from legalaid.services.visit_import import extend_visit
from tests.helpers.screen import activate
from ui.screens.visit import VisitScreen
from ui.tasks import Tasks


def visit_to(desk: Desk, facility: str, **parts: Any) -> str:
    """The number of a new visit that has these parts already."""
    ref = visits.start_visit(desk, facility)
    if parts:
        extend_visit(desk, visits.open_visit(desk, ref), parts)
    return ref


def shown_visit(qtbot: Any, desk: Desk, tasks: Tasks, ref: str) -> VisitScreen:
    """The page of a visit in a window of its own."""
    screen = VisitScreen(desk, tasks, ref)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    activate(screen)
    return screen


def turned_to(qtbot: Any, screen: VisitScreen, code: str) -> Any:
    """A part of the page, once something new can be written there."""
    screen.turn_to(code)
    part: Any = screen.part(code)
    qtbot.waitUntil(part.new.isEnabled)
    return part


def click(button: QAbstractButton) -> None:
    """With the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
