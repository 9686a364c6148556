# SPDX-License-Identifier: Apache-2.0
"""What stands on the office's paper?"""

from typing import Any

from PySide6.QtWidgets import QWidget

from legalaid.errors import InputError
from legalaid.services import office
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from ui.errors import notice_of
from ui.language import current
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.centred import button_row
from ui.widgets.letterhead import LetterheadForm
from ui.widgets.small_draft import SmallDraft

_NATIONAL, _LOGO = "@national_heading", "@logo"
"""Where a draft says whether the tick is set, and keeps the picture."""


class OfficePanel(Panel):
    """The letterhead, all of it; saved with a button, since every letter from then on shows it."""

    kept_by = None
    """The letterhead has a draft of its own."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Office and letterhead"),
            self.tr("Letters that are already made stay as they were printed."),
        )
        self.form = LetterheadForm(bench.tasks, names=True)
        self.save = Button(self.tr("Save the letterhead"), ButtonKind.PRIMARY, icon="save")
        self.save.clicked.connect(lambda _on=False: self.keep_it())
        self.form.edited.connect(lambda: self.save.setEnabled(True))
        self.put(self.form, button_row([], [self.save]))
        self.draft = SmallDraft(bench.desk, bench.tasks, "office", self)
        self.draft.failed.connect(self.failed)
        self.form.edited.connect(self.draft.touch)

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.form.first_focus()

    def load(self) -> None:
        """The letterhead in force; what is being typed stays."""
        if not self.save.isEnabled() or not hasattr(self, "_is_loaded"):
            self.ask(lambda: (_show(self.bench.desk), self.draft.left()), self._show_all, reads=True)

    def keep(self) -> None:
        """What was typed, and a logo that was chosen."""
        self.draft.keep_now()

    def keep_it(self) -> None:
        """Save what differs."""
        changes, logo, is_new_logo = self.form.changes(), self.form.logo.image, self.form.logo.is_changed
        self.ask(lambda: _save(self.bench.desk, changes, logo, is_new_logo=is_new_logo), self._saved)

    def refused(self, error: Exception) -> None:
        """Also under the field that it is about."""
        field = self.form.field(str(error.facts.get("field", ""))) if isinstance(error, InputError) else None
        if field is not None:
            field.show_error(notice_of(error, current()).what)
            self.ensureWidgetVisible(field)

    def _show_all(self, found: tuple[tuple[dict[str, Any], bytes | None], FormDraft | None]) -> None:
        shown, left = found
        self._show(shown)
        if left is not None:
            self.draft.go_on(left, self.form.fields)
            self.form.national.box.setChecked(left.typed.get(_NATIONAL) == "yes")
            self.form.logo.restore(left.typed.get(_LOGO))
            self.save.setEnabled(True)
            self.say_again()

    def _show(self, shown: tuple[dict[str, Any], bytes | None]) -> None:
        self._is_loaded = True
        self.form.fill(*shown)
        self.draft.begin(self.form.fields, self._besides)
        self.save.setEnabled(False)

    def _besides(self) -> dict[str, Typed]:
        """What stands in what is no field."""
        return {_NATIONAL: "yes" if self.form.national.is_on else None, _LOGO: self.form.logo.draft()}

    def _saved(self, shown: tuple[dict[str, Any], bytes | None]) -> None:
        self.draft.end()
        self._show(shown)
        self.said.emit(self.tr("The letterhead is saved."), None)


def _show(desk: Desk) -> tuple[dict[str, Any], bytes | None]:
    return office.show_office(desk), office.logo_of(desk)


def _save(
    desk: Desk, changes: dict[str, str], logo: bytes | None, *, is_new_logo: bool
) -> tuple[dict[str, Any], bytes | None]:
    office.set_office(desk, changes)
    if is_new_logo:
        office.change_logo(desk, logo)
    return _show(desk)
