# SPDX-License-Identifier: Apache-2.0
"""Who sits down, and with which passphrase does their vault open?

Several people may share a computer, so the known vaults are listed by the names of their folders. A wrong passphrase
costs a wait that doubles; it is counted down in sight, and nothing is ever deleted.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from legalaid.errors import VaultMissing
from legalaid.services.vaults import Door, KnownVault, is_vault, look_at
from ui.language import digits
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Line
from ui.widgets.centred import CentredColumn, button_row
from ui.widgets.flow import FlowLayout
from ui.widgets.screen import Screen
from ui.widgets.secret import PassphraseField
from ui.widgets.text import Label
from ui.widgets.vault_list import VaultList

if TYPE_CHECKING:
    from legalaid.services.desk import Desk

_COUNT_EVERY_MS = 250

_LOOK_EVERY_MS = 2000
"""How soon a stick that is plugged in is seen."""


class UnlockScreen(Screen):
    """The first page of every day."""

    opened = Signal(object)
    """The desk of the vault."""
    found = Signal(object)
    """A folder with a vault was chosen: to be listed from now on."""
    dropped = Signal(object)
    """A vault is to be listed no more."""

    def __init__(self, known: Sequence[Path], door: Callable[[Path], Door], tasks: Tasks) -> None:
        super().__init__(self.tr("Unlock"))
        self._door, self._tasks = door, tasks
        self._known = tuple(known)
        self._vaults = look_at(known)
        self._column = CentredColumn(34)
        self._column.put(Label(self.tr("Open your vault"), "h1"))
        self._count = QTimer(self)
        self._count.setInterval(_COUNT_EVERY_MS)
        self._count.timeout.connect(self._show_wait)
        self._column.put(self._card() if self._vaults else self._welcome())
        self._column.put(self._ways())
        self.show_content(self._column)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_again)
        if self._vaults:
            self._look.start()

    def first_focus(self) -> QWidget:
        """The passphrase, if there is anything to unlock."""
        return self.secret if self._vaults else self.new

    # --- the card ----------------------------------------------------------------------------------------------------

    def _card(self) -> Card:
        card = Card()
        self.list = VaultList(self.tr("Vaults of this computer"))
        self.secret = PassphraseField("passphrase", self.tr("Passphrase"))
        self.secret.line.returnPressed.connect(self.unlock)
        self.list.entered.connect(self.secret.line.setFocus)
        self.button = Button(self.tr("Unlock"), ButtonKind.PRIMARY, icon="lock-open")
        self.button.clicked.connect(lambda _on=False: self.unlock())
        self.wait = Label(role="warning", wrap=True)
        self.wait.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Checking the passphrase. This takes about a second, on purpose."))
        self.bar.hide()
        self.forgotten = Button(self.tr("I forgot my passphrase"), ButtonKind.QUIET)
        self.forgotten.clicked.connect(lambda _on=False: self._go_with_vault("recover"))
        self.drop = Button(self.tr("Take it off this list"), ButtonKind.QUIET, icon="x")
        self.drop.clicked.connect(lambda _on=False: self._drop())
        card.put(self.list)
        card.put(Line())
        card.put(self.secret)
        card.put(self.wait)
        card.put(self.bar)
        card.put(button_row([self.forgotten, self.drop], [self.button]))
        self.list.picked.connect(self._pick)
        self.list.show_vaults(self._vaults)
        return card

    def _welcome(self) -> Card:
        card = Card(self.tr("No vault is known on this computer yet"))
        words = self.tr(
            "A vault is a folder in which everything is kept encrypted: cases, people, letters. Make a new one for "
            "yourself, open one that lies on this computer or on a stick, or bring one back from a backup."
        )
        card.put(Label(words, wrap=True))
        return card

    def _ways(self) -> QWidget:
        """What else can be done here."""
        part = QWidget()
        flow = FlowLayout(part)
        kind = ButtonKind.PLAIN if self._vaults else ButtonKind.PRIMARY
        self.new = Button(self.tr("New vault"), kind, icon="folder-plus")
        self.open = Button(self.tr("Open another folder"), icon="folder-open")
        self.restore = Button(self.tr("Restore from a backup"), icon="archive")
        self.limits = Button(self.tr("What this program cannot do"), ButtonKind.QUIET, icon="info")
        self.new.clicked.connect(lambda _on=False: self.go.emit("first-run", ""))
        self.open.clicked.connect(lambda _on=False: self._choose_folder())
        self.restore.clicked.connect(lambda _on=False: self.go.emit("restore", ""))
        self.limits.clicked.connect(lambda _on=False: self.go.emit("limits", ""))
        for button in (self.new, self.open, self.restore, self.limits):
            flow.addWidget(button)
        return part

    # --- unlocking ---------------------------------------------------------------------------------------------------

    def unlock(self) -> None:
        """Try the passphrase on its own thread."""
        vault, typed = self.list.chosen(), self.secret.value()
        if vault is None or not typed or not self.button.isEnabled():
            return
        door = self._door(vault.path)
        self._rest(is_busy=True)
        self._tasks.run(lambda: door.open(typed), owner=self, then=self._enter, failed=self._refuse)

    def _enter(self, desk: "Desk") -> None:
        self.secret.wipe()
        self.opened.emit(desk)

    def _refuse(self, error: Exception) -> None:
        self._rest(is_busy=False)
        self.show_failure(error)
        self.secret.line.selectAll()
        self.secret.line.setFocus()
        self._show_wait()

    def _rest(self, *, is_busy: bool) -> None:
        self.bar.setVisible(is_busy)
        for part in (self.button, self.secret.line, self.list, self.new, self.open, self.restore):
            part.setEnabled(not is_busy)
        if is_busy and self.page is not None:
            self.page.banner.hide()

    def _show_wait(self) -> None:
        """Count down; the button comes back by itself."""
        vault = self.list.chosen()
        seconds = self._door(vault.path).seconds_to_wait if vault else 0
        words = self.tr(
            "You can try again in {seconds} s. Each wrong try doubles the wait, to five minutes at most. Nothing is "
            "deleted, however often somebody tries."
        )
        self.wait.setText(words.format(seconds=digits(seconds)) if seconds else "")
        self.wait.setVisible(bool(seconds))
        self.button.setEnabled(not seconds and bool(vault and vault.is_there))
        self._count.start() if seconds else self._count.stop()

    # --- the list ----------------------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        """A disk was plugged in or taken out: the list follows, and what is chosen and typed stays."""
        vaults = look_at(self._known)
        if vaults != self._vaults and not self.bar.isVisible():
            self._vaults = vaults
            could_type = self.secret.line.isEnabled()
            self.list.show_vaults(vaults)
            if not could_type and self.secret.line.isEnabled():
                self.secret.line.setFocus()

    def _pick(self, vault: KnownVault | None) -> None:
        is_there = bool(vault and vault.is_there)
        self.drop.setVisible(vault is not None and not is_there)
        self.forgotten.setVisible(is_there)
        self.secret.line.setEnabled(is_there)
        self._show_wait()

    def _drop(self) -> None:
        vault = self.list.chosen()
        if vault is not None:
            self.dropped.emit(vault.path)

    def _go_with_vault(self, kind: str) -> None:
        vault = self.list.chosen()
        if vault is not None:
            self.go.emit(kind, str(vault.path))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of a vault"))
        if chosen:
            self.take_folder(Path(chosen))

    def take_folder(self, folder: Path) -> None:
        """List a vault of this computer, or say that the folder holds none."""
        if is_vault(folder):
            self.found.emit(folder)
        else:
            self.show_failure(VaultMissing())
