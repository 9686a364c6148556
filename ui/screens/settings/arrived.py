# SPDX-License-Identifier: Apache-2.0
"""Which update came through the exchange, and what may be done with it here?"""

from PySide6.QtCore import Signal, SignalInstance

from legalaid.clock import local_day
from legalaid.services.update_offers import Arrived, Page, Way
from ui.errors import notice_of
from ui.language import current, day, number
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.states import ProgressLine
from ui.widgets.text import Label

_MEGABYTE = 1_000_000


class ArrivedCard(Card):
    """Says what came; the panel does what is asked for."""

    look_wanted = Signal()
    """All of it is here: check it and show what it brings."""
    fetch_wanted = Signal()
    send_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = Label(self.tr("From your organisation"), "h2")
        self.head.addWidget(title, 1)
        self.body.addLayout(self.head)
        self.setAccessibleName(title.plain())
        self.state = Pill()
        self.head.addWidget(self.state)
        self.facts = Label(wrap=True)
        self._warning = Label(role="warning", wrap=True)
        self.progress = ProgressLine()
        self.look = self._button(self.tr("See what it brings"), self.look_wanted, "file-text", ButtonKind.PRIMARY)
        self.fetch = self._button(self.tr("Fetch it now"), self.fetch_wanted, "download", ButtonKind.PRIMARY)
        self.send = self._button(self.tr("Send an update to every computer"), self.send_wanted, "upload")
        self.withdraw = self._button(self.tr("Take it back"), self.withdraw_wanted, "undo-2")
        for part in (self.facts, self._warning, self.progress):
            self.put(part)
        self.put(button_row([self.send, self.withdraw], [self.fetch, self.look]))
        self.hide()

    def _button(self, words: str, wanted: SignalInstance, icon: str, kind: ButtonKind = ButtonKind.PLAIN) -> Button:
        button = Button(words, kind, icon=icon)
        button.clicked.connect(lambda _on=False: wanted.emit())
        return button

    def show_page(self, page: Page | None) -> None:
        """Say it; a vault that works alone has no such card."""
        self.setVisible(page is not None)
        if page is None:
            return
        one = page.offered
        self._say_state(one)
        self.facts.setText(self._facts(page, one))
        self._warning.setText(self._warnings(page, one))
        self._warning.setVisible(bool(self._warning.plain()))
        self.look.setVisible(one is not None and one.is_here)
        self.fetch.setVisible(one is not None and not one.is_here and page.way is not Way.NONE)
        self.fetch.setText(self.tr("Fetch it all the same") if page.way is Way.METERED else self.tr("Fetch it now"))
        self.send.setVisible(page.may_send)
        self.withdraw.setVisible(page.may_send and bool(page.arrived))

    def work(self, *, is_on: bool) -> None:
        """While something is fetched or sent nothing else is begun."""
        for button in (self.look, self.fetch, self.send, self.withdraw):
            button.setEnabled(not is_on)
        if not is_on:
            self.progress.hide()

    def _say_state(self, one: Arrived | None) -> None:
        if one is None:
            self.state.say(self.tr("Nothing new"), "muted")
        else:
            self.state.say(*((self.tr("Here"), "ok") if one.is_here else (self.tr("Not here yet"), "info")))

    def _facts(self, page: Page, one: Arrived | None) -> str:
        if one is None:
            words = [self.tr("What an administrator sends to every computer is offered here.")]
            if page.may_send and page.arrived:
                told = self.tr("Version {version} is in the exchange since {day}.")
                sent = page.arrived[0]
                words.append(told.format(version=sent.release, day=day(local_day(sent.at))))
            return "\n".join(words)
        words = [self.tr("A new version has arrived: {version}.").format(version=one.release)]
        told = self.tr("{name} sent it on {day}.") if one.by else self.tr("It was sent on {day}.")
        words.append(told.format(name=one.by, day=day(local_day(one.at))))
        if not one.is_here:
            missing = number(max(1, round((one.bytes - one.here) / _MEGABYTE)))
            words.append(self.tr("{size} MB of it are still to come.").format(size=missing))
        return "\n".join(words)

    def _warnings(self, page: Page, one: Arrived | None) -> str:
        words = []
        if page.refused is not None and page.refused.refusal is not None:
            told = self.tr("Version {version} came too and is not taken: {reason}")
            reason = notice_of(page.refused.refusal, current()).what
            words.append(told.format(version=page.refused.release or "?", reason=reason))
        if one is not None and not one.is_here and page.way is Way.METERED:
            words.append(self.tr("This line costs by the amount. A stick of the office brings it too."))
        if one is not None and not one.is_here and page.way is Way.NONE:
            words.append(self.tr("This computer has no hub. It comes with the next stick of the office."))
        return "\n".join(words)
