# SPDX-License-Identifier: Apache-2.0
"""Which translation is in force, and how is it changed while the window is open?

Texts in the code are English. `resources/locale/ui_en.qm` carries the plural forms, `ui_km.qm` the Khmer words, and
`qtbase_km.qm` those of Qt's own dialogs, for which Qt ships none. All are built by `make strings`.
"""

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from legalaid import assets
from legalaid.i18n import Language

_CATALOGUES = {Language.KM: ("qtbase_km", "ui_km"), Language.EN: ("ui_en",)}
"""Asked from the last to the first."""


class _InForce:
    language = Language.KM


def current() -> Language:
    """The language of the window."""
    return _InForce.language


class Translators(QObject):
    """The translators of the application; `speak` changes the language at run time.

    Widgets that are open keep their words: the window builds its pages anew after a change.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[tuple[QTranslator, bytes]] = []

    def speak(self, language: Language) -> None:
        """Put a language in force."""
        self.silence()
        for name in _CATALOGUES[language]:
            catalogue = assets.read_bytes(f"locale/{name}.qm")
            translator = QTranslator(self)
            translator.load(catalogue)
            self._app.installTranslator(translator)
            self._installed.append((translator, catalogue))  # Qt reads the bytes where they lie
        _InForce.language = language

    def silence(self) -> None:
        """Take all translators out."""
        for translator, _ in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
