# SPDX-License-Identifier: Apache-2.0
"""Where is the work of this computer now, and what is under way?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from legalaid.services.sync import Status
from ui import theme
from ui.language import clock_time, day, digits
from ui.models.exchange import Exchange, alarm_words, state_icon, state_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.entries import Facts
from ui.widgets.field import Glyph
from ui.widgets.states import ProgressLine
from ui.widgets.text import Label


class StateCard(Card):
    """One of four honest states, the counts behind it, and the way to a round now."""

    failed = Signal(object)

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(self.tr("Where the work is"))
        self._exchange = exchange
        self.state = Label(role="strong", wrap=True)
        self._glyph = Glyph("hard-drive", "muted", 1.2)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP.s)
        head.addWidget(self._glyph)
        head.addWidget(self.state, 1)
        self.put(head)
        self._facts = Facts()
        self.put(self._facts)
        self.progress = ProgressLine()
        self.progress.cancelled.connect(exchange.stop)
        self.put(self.progress)
        self.now = Button(self.tr("Exchange now"), icon="refresh-cw")
        self.now.clicked.connect(lambda _on=False: self._go())
        self.put(self.now)
        self.seen = Button(self.tr("I have read the alarms"), ButtonKind.QUIET, icon="check")
        self.seen.clicked.connect(lambda _on=False: exchange.see_alarms())
        self.put(self.seen)
        exchange.told.connect(self.show_status)
        exchange.progressed.connect(self._show_progress)
        exchange.ended.connect(lambda _received: self._rest())
        exchange.failed.connect(self._fail)
        if exchange.status is not None:
            self.show_status(exchange.status)

    def show_status(self, status: Status) -> None:
        """Say it, with what it rests on; the way to a round only where there is a hub."""
        self.state.setText(state_words(status))
        self._glyph.show_icon(state_icon(status), "warn" if state_icon(status) == "split" else "muted")
        last = status.synced_at
        self._facts.show_all(
            [
                (self.tr("Waiting to be sent"), digits(status.waiting)),
                (self.tr("Sent"), digits(status.sent)),
                (self.tr("Received"), digits(status.received)),
                (self.tr("Waits for others' work"), digits(status.held) if status.held else ""),
                (self.tr("Refused and put aside"), digits(status.quarantined) if status.quarantined else ""),
                (self.tr("Orders to erase that wait for you"), digits(status.erasures) if status.erasures else ""),
                (self.tr("Alarms"), "; ".join(map(alarm_words, status.alarms))),
                (self.tr("Last exchange"), f"{day(last.date())}, {clock_time(last)}" if last else ""),
            ]
        )
        self.now.setVisible(status.hub is not None)
        self.seen.setVisible(bool(status.alarms))

    def _go(self) -> None:
        self.now.setEnabled(False)
        self.progress.follow(0, 0, self.tr("Looking for the hub"))
        self._exchange.run_now()

    def _show_progress(self, done: int, total: int) -> None:
        told = self.tr("Sent {done} of {total}").format(done=digits(done), total=digits(total))
        self.progress.follow(done, total, told)

    def _rest(self) -> None:
        self.now.setEnabled(True)
        self.progress.hide()

    def _fail(self, error: Exception) -> None:
        self._rest()
        self.failed.emit(error)
