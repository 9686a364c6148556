# SPDX-License-Identifier: Apache-2.0
"""What is there to read: what to do when the laptop is gone, and whose work the program stands on?"""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from legalaid import assets
from legalaid.errors import NoPrinter
from legalaid.services.desk import APP_VERSION
from ui.language import current
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.flow import FlowLayout
from ui.widgets.printing import Outlets
from ui.widgets.reading import Reading, printable
from ui.widgets.text import Label

_LICENCES = (
    ("Battambang", "fonts/OFL-battambang.txt"),
    ("Kantumruy Pro", "fonts/OFL-kantumruy-pro.txt"),
    ("Moul", "fonts/OFL-moul.txt"),
    ("Noto Sans Khmer", "fonts/OFL-noto-sans-khmer.txt"),
    ("Noto Serif", "fonts/OFL-noto-serif.txt"),
    ("Lucide", "icons/LICENSE-lucide.txt"),
)
"""Names of works and their licence texts; both stay as their authors wrote them."""


class StolenPanel(Panel):
    """To be printed before it happens."""

    def __init__(self, bench: Bench, outlets: Outlets | None = None) -> None:
        super().__init__(
            bench,
            self.tr("If this laptop is stolen"),
            self.tr(
                "Print this page now and keep it with the recovery code. The computer will not be there to show it."
            ),
        )
        self.outlets = outlets or Outlets()
        self.print = Button(self.tr("Print this page"), ButtonKind.PRIMARY, icon="printer")
        self.print.clicked.connect(lambda _on=False: self._print())
        self.put(button_row([self.print]), Reading(_text()))

    def first_focus(self) -> QWidget:
        """Printing."""
        return self.print

    def document(self) -> QTextDocument:
        """The page for paper."""
        return printable(self.tr("If this laptop is stolen"), _text())

    def _print(self) -> None:
        try:
            printer = self.outlets.printer(self)
        except NoPrinter as error:
            self.failed.emit(error)
            return
        if printer is not None:
            self.document().print_(printer)


def _text() -> str:
    return assets.read_text(f"help/stolen.{current()}.txt")


class AboutPanel(Panel):
    """Version, licence, and the works of others."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, self.tr("About this program"))
        card = Card("legalaid " + APP_VERSION)
        words = self.tr(
            "Free software under the Apache License 2.0, without any warranty. It sends nothing anywhere and counts "
            "nobody. No native reader has read its Khmer and no lawyer has checked its texts yet."
        )
        card.put(Label(words, wrap=True))
        self.limits_wanted = Button(self.tr("What this program cannot do"), icon="info")
        card.put(button_row([self.limits_wanted]))
        self.put(card)
        info = bench.desk.info()
        facts = Card(self.tr("This vault"))
        for name, value in (
            (self.tr("Number of the vault"), info.vault_id),
            (self.tr("Format"), info.format),
            (self.tr("Number of this computer in case numbers"), str(info.device_tag)),
        ):
            facts.put(Label(f"{name}: {value}", wrap=True))
        self.put(facts)
        self.put(self._works())

    def first_focus(self) -> QWidget:
        """The page of limits."""
        return self.limits_wanted

    def _works(self) -> Card:
        """One text at a time, chosen by its name."""
        card = Card(self.tr("Works of others"))
        self.texts = [
            (self.tr("Notice"), "help/notice.txt"),
            (self.tr("Packages"), "help/third-party.txt"),
            *_LICENCES,
        ]
        buttons = []
        for name, path in self.texts:
            button = Button(name, ButtonKind.CHIP)
            button.clicked.connect(lambda _on=False, path=path: self.show_text(path))
            buttons.append(button)
        self._chips = dict(zip((path for _, path in self.texts), buttons, strict=True))
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        card.put(row)
        self.shown = Label("", "small", wrap=True)
        card.put(self.shown)
        return card

    def show_text(self, path: str) -> None:
        """Show one of the texts."""
        for known, chip in self._chips.items():
            chip.setChecked(known == path)
        self.shown.setText(assets.read_text(path))
