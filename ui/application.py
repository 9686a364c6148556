# SPDX-License-Identifier: Apache-2.0
"""What stands before any window: Qt with fonts, words and look, the preferences, and the net under all of them?"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from legalaid.domain.preset import Preset
from legalaid.errors import LegalAidError
from legalaid.services.presets import find_preset
from ui import session, theme
from ui.errors import CrashDialog, CrashHook
from ui.language import Translators
from ui.opening import begin_qt
from ui.session import Preferences


@dataclass(frozen=True, slots=True)
class Application:
    """What exists before any window: Qt, fonts, words, look, and the net under all of them."""

    qt: QApplication
    settings: QSettings
    preferences: Preferences
    translators: Translators
    crashes: CrashHook
    preset: Preset | None = None
    """What the organisation suggests for this computer."""
    no_preset: LegalAidError | None = None
    """Why its file could not be used."""


def prepare(arguments: list[str]) -> Application:
    """Make Qt ready: fonts first, then language and look, and the crash hook around it all."""
    app = begin_qt(arguments)
    app.setQuitOnLastWindowClosed(True)
    crashes = CrashHook(lambda report: CrashDialog(report).exec(), parent=app)
    crashes.install()
    theme.load_fonts()
    settings = QSettings()
    preset, no_preset = _look_for_preset()
    preferences = session.load(settings, _suggested(preset))
    translators = Translators(app)
    translators.speak(preferences.language)
    theme.apply(app, preferences.look(system_is_dark=theme.system_is_dark(app)))
    return Application(app, settings, preferences, translators, crashes, preset, no_preset)


def _look_for_preset() -> tuple[Preset | None, LegalAidError | None]:
    try:
        return find_preset(), None
    except LegalAidError as error:
        return None, error


def _suggested(preset: Preset | None) -> Preferences:
    """What is in force until the person chooses something else."""
    given = Preferences()
    if preset is None:
        return given
    return replace(
        given,
        language=preset.language or given.language,
        lock_minutes=preset.lock_minutes or given.lock_minutes,
    )


def home() -> Path:
    """Where new vaults are put unless another place is chosen."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
