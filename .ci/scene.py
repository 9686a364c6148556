# SPDX-License-Identifier: Apache-2.0
"""What every scene needs: the whole window of an invented vault with one of its pages open, and time to settle."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from legalaid.clock import Clock
from legalaid.crypto.kdf import Argon2Cost
from legalaid.services.desk import Desk, create_vault
from ui.destinations import destinations
from ui.main_window import MainWindow
from ui.models.exchange import Exchange

OFFICE = "Battambang"
SIZE = (1360, 860)
WAIT_MS = 30_000


def new_vault(folder: Path, person: str, *, office: str = OFFICE, clock: Clock | None = None) -> Desk:
    """A vault of one person's office, open."""
    return create_vault(
        folder,
        passphrase="seven lotus ponds behind the pagoda",  # noqa: S106 - it guards invented cases
        office_name=office,
        office_code="BTB",
        person=person,
        clock=clock or Clock(),
        cost=Argon2Cost(m=65536, t=3, p=4),
    ).desk


def whole_window(stage: Any, desk: Desk, kind: str, record: str = "", *, office: str = OFFICE) -> MainWindow:
    """The window as the program builds it, with one of its pages open."""
    tasks = stage.tasks
    exchange = Exchange(desk, tasks)
    listed = destinations(desk, tasks, exchange, preferences=lambda: stage.preferences, use=lambda _preferences: None)
    window = MainWindow(
        listed, tasks=tasks, translators=stage.translators, preferences=stage.preferences, office=office
    )
    exchange.setParent(window)
    words = QCoreApplication.translate("Program", "Kept on this computer only. There is no backup yet.")
    window.set_status(words, "triangle-alert")
    window.resize(*SIZE)
    window.show()
    window.open(kind, record)
    return window


def wait_for(is_there: Callable[[], object]) -> None:
    """Let the window work until something is there."""
    for _ in range(WAIT_MS // 50):
        if is_there():
            break
        QTest.qWait(50)
    QTest.qWait(150)
