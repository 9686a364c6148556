# SPDX-License-Identifier: Apache-2.0
"""The passphrase is lost: how does the recovery code open the vault, and what replaces both?"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from legalaid.services.desk import Desk
from legalaid.services.recovery import AskedBack
from legalaid.services.vaults import Door
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import CentredColumn, button_row
from ui.widgets.code_sheet import CodePanel, Proof
from ui.widgets.lines import LineField
from ui.widgets.screen import Screen
from ui.widgets.secret import NewPassphrase
from ui.widgets.text import Label


class RecoverScreen(Screen):
    """The old code and a new passphrase in, a new code out, and two groups of it typed back."""

    opened = Signal(object)

    def __init__(self, door: Door, tasks: Tasks) -> None:
        super().__init__(self.tr("I forgot my passphrase"))
        self._door, self._tasks = door, tasks
        self._holder = QWidget()
        self._content = QVBoxLayout(self._holder)
        self._content.setContentsMargins(0, 0, 0, 0)
        self.show_content(self._holder)
        self._ask()

    def first_focus(self) -> QWidget:
        """The code."""
        return self.code.editor

    # --- the code ----------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        column = CentredColumn(40)
        column.put(Label(self.name, "h1"), Label(Path(self._door.path).name, "muted"))
        self.code = LineField(
            "code",
            self.tr("Recovery code from the paper"),
            help=self.tr("Eight groups of six digits, in Khmer or Latin digits, with or without blanks between them."),
        )
        self.code.is_kept = False
        self.chosen = NewPassphrase()
        self.chosen.entered.connect(self.begin)
        card = Card()
        card.put(self.code)
        card.put(self.chosen)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Opening the vault"))
        self._bar.hide()
        back = Button(self.tr("Back"), icon="arrow-left")
        back.clicked.connect(lambda _on=False: self.go.emit("unlock", ""))
        self.start = Button(self.tr("Open with the code"), ButtonKind.PRIMARY, icon="key-round")
        self.start.clicked.connect(lambda _on=False: self.begin())
        column.put(card, self._bar, button_row([back], [self.start]))
        self._content.addWidget(column)

    def begin(self) -> None:
        """Try the code, then set the new passphrase; on a thread of its own."""
        if not self.start.isEnabled() or not self.chosen.complain():
            return
        typed, passphrase = self.code.value(), self.chosen.value()
        self._rest(is_busy=True)
        self._tasks.run(
            lambda: self._door.recover(typed, new_passphrase=passphrase),
            owner=self,
            then=lambda recovered: self._show_code(*recovered),
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        self._rest(is_busy=False)
        self.show_failure(error)
        self.code.line.setFocus()

    def _rest(self, *, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        for part in (self.start, self.code.line, self.chosen):
            part.setEnabled(not is_busy)
        if is_busy and self.page is not None:
            self.page.banner.hide()

    # --- the new code ------------------------------------------------------------------------------------------------

    def _show_code(self, desk: Desk, code: str) -> None:
        self.chosen.wipe()
        while (item := self._content.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        column = CentredColumn(44)
        column.put(Label(self.tr("Write down the new recovery code"), "h1", wrap=True))
        words = self.tr("The old code is used up: tear the old paper. The new one is shown only now.")
        column.put(Label(words, wrap=True), CodePanel(code, vault=str(desk.vault.vault_id)[:8]))
        self.proof = Proof(AskedBack.of(code))
        card = Card(self.tr("From the paper"))
        card.put(self.proof)
        self.finish = Button(self.tr("Begin to work"), ButtonKind.PRIMARY, icon="arrow-right")
        self.finish.clicked.connect(lambda _on=False: self._pass(desk))
        self.proof.entered.connect(lambda: self._pass(desk))
        column.put(card, button_row([], [self.finish]))
        self._content.addWidget(column)

    def _pass(self, desk: Desk) -> None:
        if self.proof.complain():
            self.opened.emit(desk)
