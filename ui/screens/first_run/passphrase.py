# SPDX-License-Identifier: Apache-2.0
"""With which passphrase does the new vault open? The vault is made when it is chosen, on a thread of its own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QWidget

from legalaid.services.desk import Created
from legalaid.services.founding import Founding
from legalaid.services.recovery import AskedBack
from ui.screens.first_run.plan import Plan
from ui.screens.first_run.steps import StepPage
from ui.tasks import Tasks
from ui.widgets.card import Card
from ui.widgets.secret import NewPassphrase
from ui.widgets.text import Label

Found = Callable[[Path, Founding, str], Created]
"""Makes the vault: folder, names, passphrase."""


class PassphraseStep(StepPage):
    """Choose it, then the vault is made."""

    def __init__(self, plan: Plan, tasks: Tasks, found: Found) -> None:
        super().__init__(
            self.tr("Choose a passphrase"),
            self.tr(
                "Whoever knows it can read everything, and nobody can open the vault without it: there is no way to "
                "reset it. Khmer or Latin letters are both good; use the keyboard that you always have."
            ),
        )
        self._plan, self._tasks, self._found = plan, tasks, found
        self.chosen = NewPassphrase(lambda: plan.founding.names if plan.founding else ())
        self.chosen.entered.connect(self.finish)
        card = Card()
        card.put(self.chosen)
        self.put(card)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._words = Label(self.tr("The vault is being made. This takes some seconds."), "small", wrap=True)
        self._bar.setAccessibleName(self._words.plain())
        for part in (self._bar, self._words):
            part.hide()
            self.put(part)

    def first_focus(self) -> QWidget:
        """The first line."""
        return self.chosen.first.editor

    def next_words(self) -> str:
        """The step that writes."""
        return self.tr("Make the vault")

    def finish(self) -> None:
        """Make the vault with what is typed."""
        founding, folder = self._plan.founding, self._plan.folder
        if founding is None or folder is None or not self.chosen.isEnabled() or not self.chosen.complain():
            return
        passphrase = self.chosen.value()
        self._rest(is_busy=True)
        self._tasks.run(
            lambda: self._found(folder, founding, passphrase), owner=self, then=self._take, failed=self._refuse
        )

    def _take(self, created: Created) -> None:
        self.chosen.wipe()
        self._plan.created = created
        self._plan.asked = AskedBack.of(created.recovery_code)
        self._rest(is_busy=False)
        self.done.emit()

    def _refuse(self, error: Exception) -> None:
        self._rest(is_busy=False)
        self.failed.emit(error)

    def _rest(self, *, is_busy: bool) -> None:
        self.chosen.setEnabled(not is_busy)
        self._bar.setVisible(is_busy)
        self._words.setVisible(is_busy)
        self.rested.emit(is_busy)
