# SPDX-License-Identifier: Apache-2.0
"""Which version runs here, and how does a newer one come in that arrived as a file?

The file is checked whole before anything is offered, and the vault is backed up before the installer takes over. No
network is asked.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.i18n import Language
from legalaid.services import updates
from legalaid.services.updates import HandedOver, Offer
from ui.language import current, day, number
from ui.screens.settings.panel import Bench, Panel
from ui.tasks import Task
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.states import ProgressLine
from ui.widgets.text import Label

_MEGABYTE = 1_000_000


class UpdatesPanel(Panel):
    """Look at a file, then back up and install."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Updates"),
            self.tr(
                "A newer version comes as a file: on a stick, or sent by your office. The program never looks for one "
                "on a network by itself."
            ),
        )
        self._release = updates.this_release()
        self._file: Path | None = None
        self._task: Task | None = None
        self.put(self._own_card(), self._offer_card(), self._done_card())

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

    def _choose(self) -> None:
        kinds = self.tr("Updates") + " (*.lau)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the update file"), "", kinds)
        if path:
            self.look_at(Path(path))

    def look_at(self, file: Path) -> None:
        """Check a file to its last byte, then show what it brings."""
        self._offer.hide()
        self._done.hide()
        self.open.setEnabled(False)
        clock = self.bench.desk.clock
        self.ask(lambda: updates.check(file, clock=clock), lambda offer: self._show_offer(file, offer), reads=True)

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another file may be chosen."""
        self.open.setEnabled(True)

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

    def _show_offer(self, file: Path, offer: Offer) -> None:
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
        desk, file, phrase = self.bench.desk, self._file, self.tr("Copying and reading back")
        if file is None:
            return

        def work(task: Task) -> HandedOver:
            def report(done: int, total: int) -> None:
                task.report(done, total, phrase)

            return updates.install(desk, file, backups=place, progress=report)

        self.install.setEnabled(False)
        self._task = self.bench.tasks.run_long(work, owner=self, then=self._handed_over, failed=self._not_done)
        self._task.progress.connect(self.progress.follow)
        self.progress.follow(0, 0, phrase)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._end()

    def _end(self) -> None:
        self._task = None
        self.progress.hide()
        self.install.setEnabled(True)

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
        self._end()
        self.settled.emit()
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
