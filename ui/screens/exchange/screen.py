# SPDX-License-Identifier: Apache-2.0
"""What goes to other computers, what came from them, and what has to be decided?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from legalaid.services.desk import Desk
from legalaid.services.exchange_page import ExchangePage, exchange_page
from ui.language import digits
from ui.models import words
from ui.models.exchange import Exchange
from ui.screens.exchange.decisions import DecisionsCard
from ui.screens.exchange.line import LineCard
from ui.screens.exchange.state import StateCard
from ui.screens.exchange.stick import StickCard
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.entries import Entries, Entry, Facts, TwoColumns
from ui.widgets.screen import Screen
from ui.widgets.text import Label


class ExchangeScreen(Screen):
    """The page of the exchange."""

    def __init__(self, desk: Desk, tasks: Tasks, exchange: Exchange) -> None:
        super().__init__(self.tr("Exchange"))
        self._desk, self._tasks, self._exchange = desk, tasks, exchange
        self._shown: ExchangePage | None = None
        self._is_private = False
        self.decisions = DecisionsCard(desk, tasks)
        self.decisions.settled.connect(self._settled)
        self.decisions.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))
        self.decisions.wanted.connect(self.go)
        self.calm = Card(self.tr("No differing values"))
        self.calm.put(Label(self.tr("No two people wrote different things into one field."), "muted", wrap=True))
        self.alone = Card(self.tr("This computer works alone"))
        told = self.tr(
            "Everything is kept here and nowhere else. An administrator of an organisation can let this computer join; "
            "all its cases, numbers and histories come along."
        )
        self.alone.put(Label(told, wrap=True))
        self.found = Button(self.tr("Found an organisation"), icon="house")
        self.found.clicked.connect(lambda _on=False: self.go.emit("organisation", "|found"))
        self.join = Button(self.tr("Join an organisation"), icon="users")
        self.join.clicked.connect(lambda _on=False: self.go.emit("organisation", "|join"))
        self.alone.put(self.found)
        self.alone.put(self.join)
        self.state = StateCard(exchange)
        self.state.failed.connect(self.show_failure)
        self.line = LineCard(desk, tasks, exchange)
        self.line.failed.connect(self.show_failure)
        self.stick = StickCard(desk, tasks)
        self.stick.settled.connect(self._settled)
        self.stick.failed.connect(self.show_failure)
        self.home = Card(self.tr("Organisation"))
        self._facts = Facts()
        self.home.put(self._facts)
        self.more = Button(self.tr("People and computers"), icon="users")
        self.more.clicked.connect(lambda _on=False: self.go.emit("organisation", ""))
        self.home.put(self.more)
        self.erasures = Button(self.tr("Orders to erase"), ButtonKind.QUIET, icon="trash-2")
        self.erasures.clicked.connect(lambda _on=False: self.go.emit("erasures", ""))
        self.home.put(self.erasures)
        self.computers = Card(self.tr("Computers"))
        self._entries = Entries()
        self.computers.put(self._entries)
        sheet = TwoColumns()
        sheet.left.addWidget(self.decisions)
        sheet.left.addWidget(self.calm)
        for card in (self.alone, self.state, self.line, self.stick, self.home, self.computers):
            sheet.right.addWidget(card)
        self.states = self.show_content(sheet)
        self.refresh()

    def refresh(self) -> None:
        """Look again."""
        self.states.show_loading()
        self._exchange.look()
        self._tasks.run(
            lambda: exchange_page(self._desk),
            owner=self,
            then=self._show,
            failed=lambda error: self.show_failure(error, retry=self.refresh),
        )

    def _show(self, page: ExchangePage) -> None:
        self._shown = page
        self.decisions.show_clashes(page.clashes, is_private=self._is_private)
        self.calm.setVisible(not page.clashes)
        joined = page.organisation is not None
        self.alone.setVisible(not joined)
        for card in (self.state, self.home, self.stick, self.computers):
            card.setVisible(joined)
        self.line.setVisible(page.organisation is not None and bool(page.organisation["hub"]))
        self.line.show_line(is_metered=page.is_metered)
        self.stick.show_parted(has_parted=page.has_parted)
        if page.organisation is not None:
            self._facts.show_all(self._standing(page.organisation))
            self._entries.show_all(self._computer(device, page.heard) for device in page.devices)
        self.states.show_filled()

    def _standing(self, organisation: Mapping[str, Any]) -> list[tuple[str, str]]:
        roles = ", ".join(words.code("role", role) for role in organisation["roles"])
        return [
            (self.tr("Name"), organisation["name"] or ""),
            (self.tr("Office"), organisation["office"] or ""),
            (self.tr("Role"), roles),
            (self.tr("Hub"), organisation["hub"] or self.tr("None: by stick and shared folder")),
            (self.tr("Fingerprint"), digits(organisation["fingerprint"])),
        ]

    def _computer(self, device: Mapping[str, Any], heard: Mapping[str, datetime]) -> Entry:
        name = device["name"] or self.tr("not yet known here")
        at = heard.get(device["device"])
        told = self.tr("last heard {moment}").format(moment=words.moment(at)) if at else ""
        roles = (words.code("role", role) for role in device["roles"])
        detail = " · ".join(filter(None, [device["office"], *roles, told]))
        if device["removed"]:
            state = Pill(self.tr("Removed"), "danger")
        elif device["this_computer"]:
            state = Pill(self.tr("This computer"), "ok")
        else:
            state = Pill(self.tr("Belongs"), "muted")
        return Entry(words.HIDDEN if self._is_private else name, detail, ends=[state])

    def _settled(self, told: str, undo: object) -> None:
        self.said.emit(told, undo)
        self.refresh()

    # --- the window --------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names and of the values that wait."""
        self._is_private = is_private
        if self._shown is not None:
            self._show(self._shown)

    def first_focus(self) -> QWidget:
        """The first choice to make, or the way to the stick."""
        return self.decisions.cards[0].takes[0] if self.decisions.cards else self.stick.write
