# SPDX-License-Identifier: Apache-2.0
"""When was the last backup, how is the next one made, and does it come back?"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.clock import local_day
from legalaid.errors import BackupMissing
from legalaid.services import backups
from legalaid.services.backups import BackUp
from legalaid.services.desk import Desk
from ui.language import clock_time, day, digits, number
from ui.screens.settings.panel import Bench, Panel
from ui.session import BACKUP_DAYS
from ui.tasks import Task
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.choice import Segments
from ui.widgets.secret import PassphraseField
from ui.widgets.states import ProgressLine
from ui.widgets.text import Label


class BackupPanel(Panel):
    """Make one, try one, be reminded."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Backup"),
            self.tr(
                "A backup is a folder that opens with the passphrase of its own day. Keep it on another disk, in "
                "another house: a stick in the bag of the computer is lost together with it."
            ),
        )
        self._task: Task | None = None
        self.put(self._make_card(), self._try_card(), self._remind_card())

    def first_focus(self) -> QWidget:
        """Making one."""
        return self.make

    def load(self) -> None:
        """When the last one was made."""
        days = self.bench.preferences().backup_days
        self.ask(lambda: _look(self.bench.desk, days), lambda told: self._show_last(*told), reads=True)

    # --- making one --------------------------------------------------------------------------------------------------

    def _make_card(self) -> Card:
        card = Card(self.tr("Make a backup"))
        self.state = Pill(self.tr("Looking"), "muted")
        card.head.addWidget(self.state)
        self._last = Label(wrap=True)
        self._warning = Label(role="warning", wrap=True)
        self._warning.hide()
        self.make = Button(self.tr("Choose a place and begin"), ButtonKind.PRIMARY, icon="hard-drive")
        self.make.clicked.connect(lambda _on=False: self._choose())
        self.progress = ProgressLine()
        self.progress.cancelled.connect(self._stop)
        for part in (self._last, self._warning, self.progress):
            card.put(part)
        card.put(button_row([], [self.make]))
        return card

    def _show_last(self, last: datetime | None, is_due: bool) -> None:  # noqa: FBT001 - one answer of two parts
        if last is None:
            self.state.say(self.tr("None yet"), "danger")
            self._last.setText(self.tr("There is no backup. If this disk breaks, everything is gone."))
            return
        self.state.say(*(((self.tr("It is time"), "warn")) if is_due else (self.tr("Recent"), "ok")))
        words = self.tr("The last one was made and read back on {day} at {time}.")
        self._last.setText(words.format(day=day(local_day(last)), time=clock_time(last)))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where shall the backup be put?"))
        if chosen:
            self.begin(Path(chosen))

    def begin(self, place: Path) -> None:
        """Back up into a new folder below `place`, with its progress on the page."""
        desk, phrase = self.bench.desk, self.tr("Copying and reading back")
        self._warning.setText(
            self.tr("This is the disk of the vault itself. If it breaks or is stolen, the backup is lost with it.")
            if backups.is_same_disk(desk, place)
            else ""
        )
        self._warning.setVisible(bool(self._warning.plain()))

        def work(task: Task) -> BackUp:
            target = backups.folder_for(desk, place)
            return backups.back_up(desk, target, progress=lambda done, total: task.report(done, total, phrase))

        self.make.setEnabled(False)
        self._task = self.bench.tasks.run_long(work, owner=self, then=self._made, failed=self._not_made)
        self._task.progress.connect(self.progress.follow)
        self.progress.follow(0, 0, phrase)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._end()
        self._last.setText(self.tr("Stopped. Nothing was left behind."))

    def _made(self, made: BackUp) -> None:
        self._end()
        self.settled.emit()
        words = self.tr("The backup was made, read back and compared: {cases} cases, in {folder}.")
        self.said.emit(words.format(cases=number(made.counts.get("case_file", 0)), folder=made.path.name), None)
        self.load()

    def _not_made(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._task = None
        self.progress.hide()
        self.make.setEnabled(True)

    # --- trying one --------------------------------------------------------------------------------------------------

    def _try_card(self) -> Card:
        card = Card(self.tr("Try a backup"))
        words = self.tr("It is opened as for a restore and compared whole. Nothing is written.")
        card.put(Label(words, wrap=True))
        self._source: Path | None = None
        self._from = Label(self.tr("No folder chosen yet."), "muted", wrap=True)
        self.pick = Button(self.tr("Choose the folder of the backup"), icon="folder-open")
        self.pick.clicked.connect(lambda _on=False: self._choose_source())
        self.secret = PassphraseField("passphrase", self.tr("Passphrase of the day of the backup"))
        self.secret.line.returnPressed.connect(self.try_it)
        self.test = Button(self.tr("Try it"), icon="shield-check")
        self.test.clicked.connect(lambda _on=False: self.try_it())
        self.result = Pill()
        self.result.hide()
        for part in (self._from, self.secret, self.result):
            card.put(part)
        card.put(button_row([self.pick], [self.test]))
        return card

    def _choose_source(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of the backup"))
        if chosen:
            self.take_source(Path(chosen))

    def take_source(self, folder: Path) -> None:
        """The folder of a backup, or why it is none."""
        if backups.holds_backup(folder):
            self._source = folder
            self._from.setText(str(folder))
            self.secret.line.setFocus()
        else:
            self.failed.emit(BackupMissing())

    def try_it(self) -> None:
        """Open and compare it."""
        source, typed = self._source, self.secret.value()
        if source is None or not typed:
            (self.pick if source is None else self.secret.line).setFocus()
            return
        self.result.hide()
        self.test.setEnabled(False)
        self.ask(lambda: backups.check_backup_by_passphrase(source, typed), self._fits, reads=True)

    def _fits(self, cases: int) -> None:
        self.test.setEnabled(True)
        self.secret.wipe()
        self.result.say(self.tr("Whole: {cases} cases would come back.").format(cases=number(cases)), "ok")
        self.result.show()

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """The button comes back."""
        self.test.setEnabled(True)

    # --- the reminder ------------------------------------------------------------------------------------------------

    def _remind_card(self) -> Card:
        card = Card(self.tr("Remind me after days without a backup"))
        self.days = Segments([(str(each), digits(each)) for each in BACKUP_DAYS])
        self.days.choose(str(self.bench.preferences().backup_days))
        self.days.name(self.tr("Days until a backup is due"))
        self.days.picked.connect(self._remind)
        card.put(self.days)
        return card

    def _remind(self) -> None:
        now = self.bench.preferences()
        self.bench.use(replace(now, backup_days=int(self.days.chosen() or now.backup_days)))


def _look(desk: Desk, days: int) -> tuple[datetime | None, bool]:
    return backups.last_backup(desk), backups.is_due(desk, days=days)
