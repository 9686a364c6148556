# SPDX-License-Identifier: Apache-2.0
"""How does a test stand before the page of the organisation, and what does that page say?"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from legalaid.services.desk import Desk
from tests.helpers.screen import activate
from ui.models.exchange import Exchange
from ui.screens.organisation import OrganisationScreen
from ui.tasks import Tasks
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.text import Label


def shown(qtbot: Any, desk: Desk, tasks: Tasks) -> OrganisationScreen:
    """The page, with what this vault is in its organisation."""
    screen = OrganisationScreen(desk, tasks, Exchange(desk, tasks, tasks))
    qtbot.addWidget(screen)
    screen.resize(1200, 900)
    activate(screen)
    qtbot.waitUntil(lambda: screen.shown is not None)
    return screen


def told(screen: QWidget) -> list[str]:
    """Every text in sight."""
    return [label.plain() for label in screen.findChildren(Label) if label.isVisibleTo(screen) and label.plain()]


def fingerprints(step: QWidget) -> list[str]:
    """The fingerprints that a step shows."""
    return [one.text for one in step.findChildren(Fingerprint)]


def press(button: QWidget) -> None:
    """Click it with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def step(qtbot: Any, screen: OrganisationScreen, name: str) -> Any:
    """The step of this name, once it is in sight."""
    qtbot.waitUntil(lambda: type(screen.step).__name__ == name, timeout=20_000)
    return screen.step
