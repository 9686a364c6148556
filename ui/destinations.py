# SPDX-License-Identifier: Apache-2.0
"""Which screens are there once a vault is open, in the order of the side bar?"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from legalaid.services.desk import Desk
from ui.main_window import Destination
from ui.screens.limits import LimitsScreen
from ui.screens.settings import SettingsScreen
from ui.session import Preferences
from ui.tasks import Tasks


def destinations(
    desk: Desk, tasks: Tasks, *, preferences: Callable[[], Preferences], use: Callable[[Preferences], object]
) -> list[Destination]:
    """Every kind of screen, and how it is built."""
    part: list[str] = []  # of the settings, so that a page built anew shows the same one

    def settings(_id: str) -> SettingsScreen:
        return SettingsScreen(desk, tasks, preferences=preferences, use=use, remembered=part)

    return [
        Destination("settings", _settings, settings, icon="settings", key="Ctrl+,"),
        Destination("limits", _limits, lambda _id: LimitsScreen()),
    ]


def _settings() -> str:
    return QCoreApplication.translate("destinations", "Settings")


def _limits() -> str:
    return QCoreApplication.translate("destinations", "What this program cannot do")
