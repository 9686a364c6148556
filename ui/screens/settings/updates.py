# SPDX-License-Identifier: Apache-2.0
"""Which version runs here, and how does a newer one come in that arrived as a file or through the exchange?

All of it is checked before anything is installed, and the vault is backed up before the installer takes over. No
network is asked for one; what the organisation sends comes with its exchange.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.i18n import Language
from legalaid.services import update_offers, updates
from legalaid.services.update_offers import Page, Progress
from legalaid.services.updates import HandedOver, Offer
from ui.language import current, day, number
from ui.screens.settings.arrived import ArrivedCard
from ui.screens.settings.panel import Bench, Panel
from ui.tasks import Task
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.states import ProgressLine
from ui.widgets.text import Label

T = TypeVar("T")

_MEGABYTE = 1_000_000


class UpdatesPanel(Panel):
    """Look at a file, then back up and install."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Updates"),
            self.tr(
                "A newer version comes as a file on a stick, or through the exchange from your organisation. The "
                "program never looks for one on a network by itself."
            ),
        )
        self._release = updates.this_release()
        self._file: Path | None = None
        """What is looked at; None for the one that came through the exchange."""
        self._page: Page | None = None
        self._task: Task | None = None
        self.put(self._own_card(), self._arrived_card(), self._offer_card(), self._done_card())

    def first_focus(self) -> QWidget:
        """Opening a file, where one can be taken."""
        return self.open if self._release.trust.keys else self

    # --- what runs here ----------------------------------------------------------------------------------------------

    def _own_card(self) -> Card:
        card = Card(self.tr("This program"))
        words = self.tr("Version {version} runs on this computer.")
        card.put(Label(words.format(version=self._release.installed.release), wrap=True))
        self.open = Button(self.tr("Open an update file"), ButtonKind.PRIMARY, icon="folder-open")
        self.open.clicked.connect(lambda _on=False: self._choose())
        if self._release.trust.keys:
            words = self.tr("An update needs {count} signatures of the people whom this version trusts.")
            card.put(Label(words.format(count=number(self._release.trust.threshold)), "small", wrap=True))
            card.put(button_row([self.open]))
        else:
            words = self.tr(
                "This version trusts nobody's signature yet, so it takes no update file. Install a newer one by its "
                "installer; the vault stays as it is."
            )
            card.put(Label(words, "warning", wrap=True))
        return card

    def _kinds(self) -> str:
        return self.tr("Updates") + " (*.lau)"

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the update file"), "", self._kinds())
        if path:
            self.look_at(Path(path))

    def look_at(self, file: Path) -> None:
        """Check a file to its last byte, then show what it brings."""
        self._clear()
        self.open.setEnabled(False)
        clock = self.bench.desk.clock
        self.ask(lambda: updates.check(file, clock=clock), lambda offer: self._show_offer(file, offer), reads=True)

    def _clear(self) -> None:
        self._offer.hide()
        self._done.hide()

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another file may be chosen."""
        self.open.setEnabled(True)

    # --- through the exchange ----------------------------------------------------------------------------------------

    def load(self) -> None:
        """What has arrived; a version that trusts nobody can take nothing."""
        if self._release.trust.keys:
            self.ask(lambda: update_offers.page(self.bench.desk), self._show_page, reads=True)

    def _arrived_card(self) -> ArrivedCard:
        self.arrived = card = ArrivedCard()
        card.look_wanted.connect(self.look_at_arrived)
        card.fetch_wanted.connect(self.fetch)
        card.send_wanted.connect(self._choose_to_send)
        card.withdraw_wanted.connect(self.withdraw)
        card.progress.cancelled.connect(self._stop)
        return card

    def _show_page(self, page: Page | None) -> None:
        self._page = page
        self.arrived.show_page(page)

    def look_at_arrived(self) -> None:
        """Put together what has come and check it to its last byte, then show what it brings."""
        self._clear()
        desk = self.bench.desk
        self.ask(lambda: update_offers.check(desk), lambda offer: self._show_offer(None, offer), reads=True)

    def fetch(self) -> None:
        """Get the files of the newest one; the person has seen what it costs."""
        desk = self.bench.desk
        self._exchange(
            lambda progress: update_offers.fetch(desk, anyway=True, progress=progress), lambda _arrived: self.load()
        )

    def _choose_to_send(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the update file"), "", self._kinds())
        if path:
            self.send(Path(path))

    def send(self, file: Path) -> None:
        """Offer a file to every computer of the organisation."""
        desk = self.bench.desk
        self._exchange(
            lambda progress: update_offers.send(desk, file, progress=progress), lambda sent: self._sent(sent.release)
        )

    def _sent(self, release: str) -> None:
        words = self.tr("Version {version} goes to every computer with the next exchange.")
        self.said.emit(words.format(version=release), None)
        self.load()

    def withdraw(self) -> None:
        """Offer the newest one no more."""
        desk, page = self.bench.desk, self._page
        if page is not None and page.arrived:
            newest = str(page.arrived[0].id)
            self.ask(lambda: update_offers.withdraw(desk, newest), self._withdrawn)

    def _withdrawn(self, release: str) -> None:
        self._clear()
        self.said.emit(self.tr("Version {version} is offered no more.").format(version=release), None)
        self.load()

    def _exchange(self, work: Callable[[Progress], T], then: Callable[[T], object]) -> None:
        """Send or fetch, with its progress on the card."""
        self._clear()
        self.arrived.work(is_on=True)
        self._run(work, self.tr("Copying"), self.arrived.progress, then)

    # --- what it brings ----------------------------------------------------------------------------------------------

    def _offer_card(self) -> Card:
        self._offer = card = Card(self.tr("The update"))
        self.state = Pill(self.tr("Checked"), "ok")
        card.head.addWidget(self.state)
        self.facts = Label(wrap=True)
        self._late = Label(role="warning", wrap=True)
        self.brings = Label(wrap=True)
        for part in (self.facts, self._late, self.brings):
            card.put(part)
        card.put(
            Label(
                self.tr("First a backup is made and read back. Choose a disk that stays when this computer is gone."),
                "small",
                wrap=True,
            )
        )
        self.install = Button(self.tr("Back up, then install"), ButtonKind.PRIMARY, icon="download")
        self.install.clicked.connect(lambda _on=False: self._choose_place())
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._stop)
        card.put(self.progress)
        card.put(button_row([], [self.install]))
        card.hide()
        return card

    def _show_offer(self, file: Path | None, offer: Offer) -> None:
        self._file = file
        self.open.setEnabled(True)
        facts = (
            self.tr("Version {version} takes the place of {installed}.").format(
                version=offer.release, installed=offer.installed
            ),
            self.tr("{signed} signatures hold, {needed} are needed.").format(
                signed=number(offer.signed), needed=number(offer.needed)
            ),
            self.tr("The installer for this computer has {size} MB and is the one that was signed.").format(
                size=number(max(1, round(offer.bytes / _MEGABYTE)))
            ),
        )
        self.facts.setText("\n".join(facts))
        late = self.tr("Its date, {day}, is past. Ask the office whether a newer one exists.")
        self._late.setText(late.format(day=day(offer.expires)))
        self._late.setVisible(offer.is_late)
        told = (offer.brings_km, offer.brings_en)
        words = next(filter(None, told if current() is Language.KM else reversed(told)), "")
        self.brings.setText(self.tr("What it brings: {words}").format(words=words))
        self.brings.setVisible(bool(words))
        self._offer.show()
        self.install.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- backup and installer ----------------------------------------------------------------------------------------

    def _choose_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where shall the backup be put?"))
        if chosen:
            self.begin(Path(chosen))

    def begin(self, place: Path) -> None:
        """Back up below `place`, then hand the update to the installer."""
        desk, file = self.bench.desk, self._file

        def work(progress: Progress) -> HandedOver:
            if file is None:
                return update_offers.install(desk, backups=place, progress=progress)
            return updates.install(desk, file, backups=place, progress=progress)

        self.install.setEnabled(False)
        self._run(work, self.tr("Copying and reading back"), self.progress, self._handed_over)

    def _run(self, work: Callable[[Progress], T], phrase: str, line: ProgressLine, then: Callable[[T], object]) -> None:
        """Do what takes long, with a line that shows how far it is and ends it."""

        def reporting(task: Task) -> T:
            return work(lambda done, total: task.report(done, total, phrase))

        self._task = self.bench.tasks.run_long(
            reporting, owner=self, then=lambda outcome: self._done_with(outcome, then), failed=self._not_done
        )
        self._task.progress.connect(line.follow)
        line.follow(0, 0, phrase)

    def _done_with(self, outcome: T, then: Callable[[T], object]) -> None:
        self._end()
        self.settled.emit()
        then(outcome)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._end()
        self.load()

    def _end(self) -> None:
        self._task = None
        self.progress.hide()
        self.install.setEnabled(True)
        self.arrived.work(is_on=False)

    def _not_done(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _done_card(self) -> Card:
        self._done = card = Card(self.tr("The backup is made, read back and compared"))
        self.next = Label(wrap=True)
        self.command = Label(role="strong", wrap=True)
        self.command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = Button(self.tr("Copy the command"), icon="copy")
        self.copy.clicked.connect(lambda _on=False: QGuiApplication.clipboard().setText(self.command.plain()))
        self.leave = Button(self.tr("Close the program now"), ButtonKind.PRIMARY)
        self.leave.clicked.connect(lambda _on=False: self.window().close())
        card.put(self.next)
        card.put(self.command)
        card.put(button_row([self.copy], [self.leave]))
        card.hide()
        return card

    def _handed_over(self, handed: HandedOver) -> None:
        self._offer.hide()
        if handed.is_started:
            words = self.tr("The installer of version {version} waits until this program is closed.")
        else:
            words = self.tr("Close the program, then let whoever may install on this computer give this command:")
        self.next.setText(words.format(version=handed.release))
        self.command.setText("" if handed.is_started else handed.command)
        self.command.setVisible(not handed.is_started)
        self.copy.setVisible(not handed.is_started)
        self._done.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
