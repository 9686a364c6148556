# SPDX-License-Identifier: Apache-2.0
"""What stands on the office's letters?"""

from PySide6.QtWidgets import QWidget

from legalaid.domain.places import is_place, place
from legalaid.services import office
from legalaid.services.desk import Desk
from ui.screens.first_run.plan import Plan
from ui.screens.first_run.steps import StepPage
from ui.tasks import Tasks
from ui.widgets.letterhead import LetterheadForm


class LetterheadStep(StepPage):
    """Filled in now or later in the settings."""

    def __init__(self, plan: Plan, desk: Desk, tasks: Tasks) -> None:
        super().__init__(
            self.tr("The office's letterhead"),
            self.tr("It stands on every letter. All of it can be left empty now and changed later in the settings."),
        )
        self._plan, self._desk, self._tasks = plan, desk, tasks
        self.form = LetterheadForm(tasks, names=False)
        self.form.fill(_guessed(plan))
        self.form.restore(plan.typed)
        self.put(self.form)

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.form.first_focus()

    def next_words(self) -> str:
        """The last step."""
        return self.tr("Begin to work")

    def keep(self) -> None:
        """What was typed, for a page built anew."""
        self._plan.typed |= self.form.drafts()

    def finish(self) -> None:
        """Save it."""
        changes, logo = self.form.changes(), self.form.logo
        self.rested.emit(True)  # noqa: FBT003 - a signal has no keywords
        self._tasks.run(
            lambda: _save(self._desk, changes, logo.image if logo.is_changed else None),
            owner=self,
            then=lambda _none: self._pass(),
            failed=self._refuse,
        )

    def _pass(self) -> None:
        self.rested.emit(False)  # noqa: FBT003
        self.done.emit()

    def _refuse(self, error: Exception) -> None:
        self.rested.emit(False)  # noqa: FBT003
        self.failed.emit(error)


def _guessed(plan: Plan) -> dict[str, str]:
    """The place follows from the province; a person sees it and may change it."""
    code = plan.founding.province if plan.founding else ""
    if not code or not is_place(code):
        return {}
    found = place(code)
    return {"place_km": found.full_km, "place_en": found.name_en}


def _save(desk: Desk, changes: dict[str, str], logo: bytes | None) -> None:
    office.set_office(desk, changes)
    if logo is not None:
        office.change_logo(desk, logo)
