# SPDX-License-Identifier: Apache-2.0
"""Where does this computer stand in an organisation, in words, and where can that be changed?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from legalaid.services.organisation_page import OrganisationPage, Stand, organisation_page
from ui.models.organisation import reading_words, standing_words
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.text import Label


class OrganisationPanel(Panel):
    """The state in words, and the way to its page."""

    wanted = Signal()
    """The page of the organisation."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, self.tr("Organisation"))
        card = Card()
        self.standing = Label("", "strong", wrap=True)
        self._reading = Label("", wrap=True)
        self._reading.hide()
        card.put(self.standing)
        card.put(self._reading)
        self.open = Button(self.tr("People and computers"), ButtonKind.PRIMARY, icon="users")
        self.open.clicked.connect(lambda _on=False: self.wanted.emit())
        card.put(button_row([self.open]))
        self.put(card)

    def load(self) -> None:
        """Where this computer stands now."""
        self.ask(lambda: organisation_page(self.bench.desk), self._show, reads=True)

    def first_focus(self) -> QWidget:
        """The way to the page."""
        return self.open

    def _show(self, page: OrganisationPage) -> None:
        self.standing.setText(standing_words(page))
        is_member = page.stand is Stand.MEMBER
        self._reading.setText(reading_words(page.organisation) if is_member else "")
        self._reading.setVisible(is_member)
        alone = self.tr("Found or join an organisation")
        self.open.setText(alone if page.stand is Stand.ALONE else self.tr("People and computers"))
