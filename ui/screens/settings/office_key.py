# SPDX-License-Identifier: Apache-2.0
"""How does the office open a vault when its person cannot: a key of its own, made once and enrolled in each vault?"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from legalaid.services import access
from ui.language import digits
from ui.screens.settings.panel import Panel
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.text import Label


class OfficeKeyCard(Card):
    """Make a key, enrol a key, and how many are enrolled."""

    said = Signal(str)

    def __init__(self, panel: Panel) -> None:
        super().__init__(self.tr("The office's own key"))
        self._panel = panel
        words = self.tr(
            "Whoever holds the private file of an office key can open every vault in which its public file is "
            "enrolled. Keep the private file on a stick in the safe, away from every vault, and enrol the public one "
            "in each."
        )
        self.put(Label(words, wrap=True))
        self.count = Label("", "small", wrap=True)
        self.put(self.count)
        self.make = Button(self.tr("Make an office key"), icon="key-round")
        self.make.clicked.connect(lambda _on=False: self._choose_target())
        self.enrol = Button(self.tr("Enrol a public key"), icon="upload")
        self.enrol.clicked.connect(lambda _on=False: self._choose_public())
        self.put(button_row([self.make, self.enrol]))

    def load(self) -> None:
        """How many keys open this vault."""
        desk = self._panel.bench.desk
        self._panel.ask(lambda: access.count_office_keys(desk), self._show, reads=True)

    def _show(self, count: int) -> None:
        self.count.setText(self.tr("Office keys that open this vault: {n}").format(n=digits(count)))

    def _choose_target(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Where to put the private key"), "office.key")
        if path:
            self.make_key(Path(path))

    def make_key(self, target: Path) -> None:
        """Write the private file, and the public one beside it."""
        done = self.tr("The key is made. Put {private} in the safe and enrol {public} in each vault.")
        self._panel.ask(
            lambda: access.write_office_key(target),
            lambda public: self.said.emit(done.format(private=target.name, public=public.name)),
        )

    def _choose_public(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the public key"), "", "*.pub")
        if path:
            self.enrol_key(Path(path))

    def enrol_key(self, public: Path) -> None:
        """Let the holder of the private file open this vault."""
        desk = self._panel.bench.desk

        def enrolled(count: int) -> None:
            self._show(count)
            self.said.emit(self.tr("The office key can open this vault now."))

        self._panel.ask(lambda: access.enrol_office_key_file(desk, public), enrolled)
