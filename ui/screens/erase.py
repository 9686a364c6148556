# SPDX-License-Identifier: Apache-2.0
"""Shall this case or visit be erased for good? What goes and what stays is said before, and its number is typed."""

from PySide6.QtWidgets import QWidget

from legalaid.services import erasure, erasure_list
from legalaid.services.desk import Desk
from legalaid.services.erasure_list import Preview
from ui.models import erasure as told
from ui.tasks import Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.choice import ChoiceField
from ui.widgets.entries import Entries, Entry
from ui.widgets.lines import LineField
from ui.widgets.screen import Screen
from ui.widgets.text import Label
from ui.widgets.work_column import WorkColumn


class EraseScreen(Screen):
    """An order to erase, until it is given. It cannot be undone, so there is no quick way to it."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(self.tr("Erase for good"))
        self._desk, self._ref = desk, ref
        self.preview: Preview | None = None
        self._column = WorkColumn(tasks, self.name)
        self._column.failed.connect(self.show_failure)
        self._column.said.connect(self.said)
        self._number = Label("", "strong")
        self._may_not = Label("", "warning", wrap=True)
        self._goes, self._stays = Entries(), Entries()
        self.reason = ChoiceField("reason", self.tr("Why?"), choices=told.reasons(), required=True)
        self.reason.edited.connect(self.reason.clear_message)
        self.typed = LineField("confirm", self.tr("Type its number"), required=True)
        self.typed.edited.connect(self._arm)
        self.reason.is_kept = self.typed.is_kept = False  # whoever erases thinks and types anew
        self.finish = Button(self.tr("Erase for good"), ButtonKind.DANGER, icon="trash-2")
        self.finish.clicked.connect(lambda _on=False: self._order())
        self.back = Button(self.tr("Back"), ButtonKind.QUIET, icon="arrow-left")
        self.back.clicked.connect(lambda _on=False: self.go.emit(*self._home()))
        self._lay_out()
        self.show_content(self._column)
        self._arm()
        self.refresh()

    def _lay_out(self) -> None:
        goes, stays = Card(self.tr("What goes")), Card(self.tr("What no order reaches"))
        goes.put(self._number)
        goes.put(self._goes)
        stays.put(self._stays)
        self._ask = Card()
        self._second = Label("", wrap=True)
        for field in (self._second, self.reason, self.typed):
            self._ask.put(field)
        for part in (goes, stays, self._may_not, self._ask, button_row([self.back], [self.finish])):
            self._column.put(part)

    def refresh(self) -> None:
        """Look again what there is."""
        desk, ref = self._desk, self._ref
        self._column.ask(lambda: erasure_list.preview(desk, ref), self._show, reads=True)

    def first_focus(self) -> QWidget:
        """The reason."""
        return self.reason.editor

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        self._number.setText(preview.number)
        self._goes.show_all(Entry(line) for line in told.goes(preview))
        self._stays.show_all(Entry(line) for line in told.stays(preview))
        self._may_not.setText(
            ""
            if preview.may_order
            else self.tr("This computer may not order it: somebody of its office does, or whoever leads it.")
        )
        self._may_not.setVisible(not preview.may_order)
        self._ask.setVisible(preview.may_order)
        self._second.setText(
            self.tr(
                "A supervisor or an administrator who is somebody else has to agree; nothing happens before. After "
                "that it cannot be undone."
            )
            if preview.needs_second
            else self.tr("It happens at once and cannot be undone.")
        )
        self._arm()

    def _arm(self) -> None:
        """The button is there for whoever has typed the number."""
        number = "" if self.preview is None or not self.preview.may_order else self.preview.number
        self.finish.setEnabled(bool(number) and self.typed.value().upper() == number.upper())

    def _order(self) -> None:
        reason = self.reason.value()
        if not reason:
            self.reason.show_error(self.tr("Choose why."))
            self.reason.editor.setFocus()
        elif self.finish.isEnabled():
            self.finish.setEnabled(False)
            desk, ref, typed = self._desk, self._ref, self.typed.value()

            def order() -> tuple[bool, bool]:
                given = erasure.order(desk, ref, reason=reason, confirm=typed)
                return given is None, given is None or given.in_force is not None

            self._column.ask_long(order, lambda given: self._ordered(is_alone=given[0], is_done=given[1]))

    def _ordered(self, *, is_alone: bool, is_done: bool) -> None:
        if is_alone:
            self.said.emit(self.tr("It is erased. Its record can be printed here."), None)
        elif is_done:
            self.said.emit(self.tr("It is erased here. Other computers follow with their next exchange."), None)
        else:
            self.said.emit(self.tr("The order is given. It waits for a second person."), None)
        self.go.emit("erasures", "")

    def _home(self) -> tuple[str, str]:
        is_visit = self._ref.upper().startswith("V-")
        return "visit" if is_visit else "case", self._ref
