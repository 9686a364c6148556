# SPDX-License-Identifier: Apache-2.0
"""Is the recovery code on paper, and does the person still know the passphrase?"""

from PySide6.QtWidgets import QProgressBar, QWidget

from legalaid.services import recovery
from legalaid.services.desk import Desk
from legalaid.services.recovery import AskedBack
from ui.screens.first_run.steps import StepPage
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.code_sheet import CodePanel, Proof
from ui.widgets.secret import PassphraseField
from ui.widgets.text import Label


class CodeStep(StepPage):
    """The code, shown this once."""

    def __init__(self, code: str, vault: str) -> None:
        super().__init__(
            self.tr("Write down the recovery code"),
            self.tr(
                "It opens the vault if the passphrase is lost. It is shown only now. Print it or copy it by hand, and "
                "keep the paper locked away, far from this computer. Do not photograph it."
            ),
        )
        self.panel = CodePanel(code, vault=vault)
        self.put(self.panel)

    def first_focus(self) -> QWidget:
        """Printing, if there is a printer."""
        return self.panel.print

    def next_words(self) -> str:
        """Not before it is on paper."""
        return self.tr("It is on paper")


class ProofStep(StepPage):
    """Two groups from the paper, and the passphrase once more before the first lock."""

    def __init__(self, asked: AskedBack, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Is it really on paper?"), "")
        self._desk, self._tasks = desk, tasks
        self.proof = Proof(asked)
        self.secret = PassphraseField("passphrase", self.tr("Passphrase"))
        paper, memory = Card(self.tr("From the paper")), Card(self.tr("From memory"))
        paper.put(self.proof)
        memory.put(
            Label(self.tr("Type the passphrase once more, while there is still time to choose another."), wrap=True)
        )
        memory.put(self.secret)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Checking the passphrase. This takes about a second, on purpose."))
        self._bar.hide()
        self.put(paper, memory, self._bar)
        self.proof.entered.connect(self.secret.line.setFocus)
        self.secret.line.returnPressed.connect(self.finish)

    def first_focus(self) -> QWidget:
        """The first group."""
        return self.proof.fields[0].editor

    def finish(self) -> None:
        """Compare the groups, then try the passphrase on the vault."""
        if self._bar.isVisible() or not self.proof.complain():
            return
        typed = self.secret.value()
        self._rest(is_busy=True)
        self._tasks.run(
            lambda: recovery.check_passphrase(self._desk, typed),
            owner=self,
            then=lambda _none: self._pass(),
            failed=self._refuse,
        )

    def _pass(self) -> None:
        self._rest(is_busy=False)
        self.secret.wipe()
        self.done.emit()

    def _refuse(self, error: Exception) -> None:
        self._rest(is_busy=False)
        self.failed.emit(error)
        self.secret.line.selectAll()
        self.secret.line.setFocus()

    def _rest(self, *, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        self.secret.line.setEnabled(not is_busy)
        self.rested.emit(is_busy)
