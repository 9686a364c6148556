# SPDX-License-Identifier: Apache-2.0
"""How does somebody get from nothing to a vault whose passphrase and recovery code are really kept?

Language, office and person, passphrase, recovery code, proof, letterhead. Nothing is written before the passphrase is
chosen; from then on there is no way back, only forward, because the vault exists.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.services.desk import Created
from ui.screens.first_run.code import CodeStep, ProofStep
from ui.screens.first_run.language import LanguageStep
from ui.screens.first_run.letterhead import LetterheadStep
from ui.screens.first_run.office import OfficeStep
from ui.screens.first_run.passphrase import Found, PassphraseStep
from ui.screens.first_run.plan import Plan, Step
from ui.screens.first_run.steps import StepPage
from ui.tasks import Tasks
from ui.widgets.bars import StepIndicator
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.centred import button_row
from ui.widgets.screen import Screen


class FirstRunScreen(Screen):
    """The steps, one at a time."""

    opened = Signal(object)
    """The desk of the new vault, at the end."""
    language_wanted = Signal(object)

    def __init__(self, plan: Plan, tasks: Tasks, found: Found) -> None:
        super().__init__(self.tr("New vault"))
        self._plan, self._tasks, self._found = plan, tasks, found
        self.steps = StepIndicator(
            [
                self.tr("Language"),
                self.tr("Office"),
                self.tr("Passphrase"),
                self.tr("Recovery code"),
                self.tr("Proof"),
                self.tr("Letterhead"),
            ]
        )
        self._holder = QWidget()
        self._content = QVBoxLayout(self._holder)
        self._content.setContentsMargins(0, 0, 0, 0)
        self.step: StepPage | None = None
        self.column.addWidget(self.steps)
        self.show_content(self._holder)
        self._show()
        if plan.no_preset is not None:
            self.show_failure(plan.no_preset)

    def first_focus(self) -> QWidget:
        """The first thing of the step."""
        return self.step.first_focus() if self.step else self

    def keep_draft(self) -> None:
        """What was typed goes into the plan, before the page is built anew."""
        if self.step is not None:
            self.step.keep()

    # --- moving ------------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Finish the step in sight."""
        if self.step is not None and self.next.isEnabled():
            self.step.finish()

    def go_back(self) -> None:
        """The step before; from the first one back to the unlock page."""
        self.keep_draft()
        if self._plan.step is Step.LANGUAGE:
            self.go.emit("unlock", "")
        else:
            self._plan.step = Step(self._plan.step - 1)
            self._show()

    def _passed(self) -> None:
        self._plan.no_preset = None
        if self._plan.step is Step.LETTERHEAD and self._plan.created is not None:
            self.opened.emit(self._plan.created.desk)
            return
        self._plan.step = Step(self._plan.step + 1)
        self._show()

    def _show(self) -> None:
        """The page of the step, with its buttons under it."""
        if self.page is not None:
            self.page.banner.hide()
        while (item := self._content.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.steps.go_to(self._plan.step)
        self.step = step = self._make()
        step.done.connect(self._passed)
        step.failed.connect(self.show_failure)
        step.rested.connect(self._rest)
        self._content.addWidget(step, 1)
        self._content.addWidget(self._buttons(step))
        step.show()  # else it is in sight a turn of the event loop later, and cannot take the keyboard now
        step.first_focus().setFocus()

    def _buttons(self, step: StepPage) -> QWidget:
        self.back = Button(self.tr("Back"), icon="arrow-left")
        self.back.clicked.connect(lambda _on=False: self.go_back())
        self.next = Button(step.next_words(), ButtonKind.PRIMARY, icon="arrow-right")
        self.next.clicked.connect(lambda _on=False: self.go_on())
        part = QWidget()
        part.setLayout(button_row([self.back, *step.extra()], [self.next]))
        self.back.setVisible(self._plan.created is None or self._plan.step is Step.PROOF)
        return part

    def _rest(self, is_busy: bool) -> None:  # noqa: FBT001 - a slot
        self.next.setEnabled(not is_busy)
        self.back.setEnabled(not is_busy)
        if is_busy and self.page is not None:
            self.page.banner.hide()

    # --- the steps ---------------------------------------------------------------------------------------------------

    def _make(self) -> StepPage:
        plan = self._plan
        if plan.created is None:
            return self._before()
        return self._after(plan.created)

    def _before(self) -> StepPage:
        if self._plan.step is Step.LANGUAGE:
            language = LanguageStep(self._plan.preset)
            language.chosen.connect(self.language_wanted)
            language.limits_wanted.connect(lambda: self.go.emit("limits", ""))
            return language
        if self._plan.step is Step.OFFICE:
            return OfficeStep(self._plan)
        return PassphraseStep(self._plan, self._tasks, self._found)

    def _after(self, created: Created) -> StepPage:
        if self._plan.step is Step.CODE or self._plan.asked is None:
            return CodeStep(created.recovery_code, str(created.desk.vault.vault_id)[:8])
        if self._plan.step is Step.PROOF:
            return ProofStep(self._plan.asked, created.desk, self._tasks)
        return LetterheadStep(self._plan, created.desk, self._tasks)
