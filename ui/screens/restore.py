# SPDX-License-Identifier: Apache-2.0
"""How does a vault come back from a backup, onto this computer, as a new device?"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.errors import BackupMissing
from legalaid.services.backups import Restored, holds_backup, restore
from legalaid.services.vaults import free_folder
from ui.language import number
from ui.tasks import Task, Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import CentredColumn, button_row
from ui.widgets.screen import Screen
from ui.widgets.secret import PassphraseField
from ui.widgets.states import ProgressLine
from ui.widgets.text import Label


class RestoreScreen(Screen):
    """From which folder, with which passphrase, to which place."""

    restored = Signal(object)
    """The folder of the vault that now stands."""

    def __init__(self, home: Path, tasks: Tasks) -> None:
        super().__init__(self.tr("Restore from a backup"))
        self._home, self._tasks = home, tasks
        self._source: Path | None = None
        self._target = free_folder(home, "legalaid-restored")
        self._task: Task | None = None
        column = CentredColumn(40)
        column.put(Label(self.name, "h1"))
        words = self.tr(
            "The backup is read whole and compared before anything is written, and stays as it is. The restored vault "
            "counts as a new computer: its next numbers cannot collide with those of the old one."
        )
        column.put(Label(words, wrap=True))
        column.put(self._source_card(), self._secret_card())
        self._progress = ProgressLine()
        self._progress.cancelled.connect(self._stop)
        back = Button(self.tr("Back"), icon="arrow-left")
        back.clicked.connect(lambda _on=False: self.go.emit("unlock", ""))
        self.start = Button(self.tr("Restore"), ButtonKind.PRIMARY, icon="archive")
        self.start.clicked.connect(lambda _on=False: self.begin())
        self.start.setEnabled(False)
        column.put(self._progress, button_row([back], [self.start]))
        self.show_content(column)

    def first_focus(self) -> QWidget:
        """The choice of the folder."""
        return self.choose

    def take_folder(self, folder: Path) -> None:
        """The folder of a backup, or why it is none."""
        if not holds_backup(folder):
            self.show_failure(BackupMissing())
            return
        self._source = folder
        self._from.setText(str(folder))
        self.start.setEnabled(True)
        self.secret.line.setFocus()
        if self.page is not None:
            self.page.banner.hide()

    def begin(self) -> None:
        """Read, compare, write, on a thread of its own."""
        source, target, typed = self._source, self._target, self.secret.value()
        if source is None or not typed or not self.start.isEnabled():
            return
        self._rest(is_busy=True)
        phrase = self.tr("Restoring")

        def work(task: Task) -> Restored:
            return restore(
                source, target, passphrase=typed, progress=lambda done, total: task.report(done, total, phrase)
            )

        self._task = self._tasks.run_long(work, owner=self, then=self._arrive, failed=self._refuse)
        self._task.progress.connect(self._progress.follow)
        self._progress.follow(0, 0, self.tr("Reading the backup and comparing all of it"))

    # --- inside ------------------------------------------------------------------------------------------------------

    def _source_card(self) -> Card:
        card = Card(self.tr("The backup"))
        self._from = Label(self.tr("No folder chosen yet."), wrap=True)
        self.choose = Button(self.tr("Choose the folder of the backup"), icon="folder-open")
        self.choose.clicked.connect(lambda _on=False: self._choose())
        card.put(self._from)
        card.put(button_row([self.choose]))
        return card

    def _secret_card(self) -> Card:
        card = Card(self.tr("The restored vault"))
        self.secret = PassphraseField("passphrase", self.tr("Passphrase of the day of the backup"))
        self.secret.line.returnPressed.connect(self.begin)
        card.put(self.secret)
        card.put(Label(self.tr("It will lie in {folder}").format(folder=str(self._target)), "small", wrap=True))
        return card

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of the backup"))
        if chosen:
            self.take_folder(Path(chosen))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._rest(is_busy=False)

    def _arrive(self, restored: Restored) -> None:
        self._rest(is_busy=False)
        self.secret.wipe()
        words = self.tr("{cases} cases are back. Open the vault with the passphrase of the day of the backup.")
        self.said.emit(words.format(cases=number(restored.counts.get("case_file", 0))), None)
        self.restored.emit(restored.path)

    def _refuse(self, error: Exception) -> None:
        self._rest(is_busy=False)
        self.show_failure(error)

    def _rest(self, *, is_busy: bool) -> None:
        self._progress.setVisible(is_busy)
        for part in (self.start, self.choose, self.secret.line):
            part.setEnabled(not is_busy)
        if is_busy and self.page is not None:
            self.page.banner.hide()
