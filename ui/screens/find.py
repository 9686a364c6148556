# SPDX-License-Identifier: Apache-2.0
"""What does the find box of the window find: cases, people, numbers on paper, in one list?"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from legalaid.services.desk import Desk
from legalaid.services.find import Found, FoundKind, find_everywhere
from ui.language import digits
from ui.models import words
from ui.models.pages import Column, Page, PagedModel
from ui.tasks import Tasks
from ui.theme.tokens import Token
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.table import RowTable, TableCard


class _Everything:
    """One question to everything: a single page."""

    def __init__(self, desk: Desk, text: str) -> None:
        self._desk, self._text = desk, text

    def page(self, _after: Found | None, stopped: Callable[[], bool]) -> Page[Found]:
        """All hits."""
        return Page(find_everywhere(self._desk, self._text, stopped), has_more=False)

    def count(self, _stopped: Callable[[], bool]) -> int:
        """They are not counted."""
        return 0


class FindScreen(Screen):
    """The hits for what stands in the find box."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("Find"))
        self._desk = desk
        self._text: str | None = None
        self._is_private = False
        self.model = PagedModel[Found](
            [
                Column(self.tr("Found"), 9.5, self._kind, tone=lambda hit: _TONES[hit.kind], least=7.5),
                Column(self.tr("Name"), 14, self._name, least=11),
                Column(self.tr("Number"), 11.5, self._number, least=9.5, yields=1),
                Column(self.tr("Case"), 19, self._case, least=13),
                Column(
                    self.tr("Status"),
                    9,
                    lambda hit: words.code("case_status", hit.status),
                    tone=lambda hit: words.status_tone(hit.status),
                    yields=2,
                ),
            ],
            tasks,
            self,
        )
        self.table = RowTable(self.tr("What was found"))
        self.table.setModel(self.model)
        self.table.fit_columns()
        self.table.opened.connect(self._open)
        self.states = self.show_content(TableCard(self.table))
        self.model.asked.connect(self.states.show_loading)
        self.model.arrived.connect(self._settle)
        self.model.failed.connect(lambda error: self.show_failure(error, retry=self.refresh))
        self._settle(0)

    # --- words -------------------------------------------------------------------------------------------------------

    def _kind(self, hit: Found) -> str:
        return {
            FoundKind.NUMBER: self.tr("Case number"),
            FoundKind.REFERENCE: self.tr("Reference number"),
            FoundKind.LETTER: self.tr("Letter"),
            FoundKind.PERSON: self.tr("Person"),
            FoundKind.CASE: self.tr("Case"),
        }[hit.kind]

    def _name(self, hit: Found) -> str:
        return self._veiled(" · ".join(hit.names))

    def _number(self, hit: Found) -> str:
        if hit.kind is FoundKind.PERSON:
            return self._veiled(words.phone(hit.number))
        return "" if hit.kind is FoundKind.NUMBER else hit.number

    def _case(self, hit: Found) -> str:
        if hit.kind is FoundKind.PERSON:
            return self.tr("Cases: {n}").format(n=digits(hit.cases))
        return f"{hit.ref} · {words.code('matter', hit.matter)}"

    def _veiled(self, text: str) -> str:
        return words.HIDDEN if self._is_private and text else text

    # --- asking ------------------------------------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """What stands in the find box now."""
        if text != self._text:
            self._text = text
            self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        self.model.ask(_Everything(self._desk, self._text or ""))

    def _settle(self, rows: int) -> None:
        if rows:
            self.states.show_filled()
            self.table.selectRow(0)
        elif self._text:
            advice = self.tr("Try fewer letters, the other script, or only the last digits of a number.")
            self.states.show_empty(EmptyState("search", self.tr("Nothing was found"), advice))
        else:
            advice = self.tr("Write a name, words, a telephone, or the number of a case, a letter or a court file.")
            self.states.show_empty(EmptyState("search", self.tr("What are you looking for?"), advice))

    def _open(self, hit: Found) -> None:
        if hit.person is not None:
            self.go.emit("person", str(hit.person))
        else:
            self.go.emit("case", hit.address)

    # --- the window --------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names and telephones; the table is painted anew."""
        self._is_private = is_private
        self.table.viewport().update()

    def first_focus(self) -> QWidget:
        """The hits."""
        return self.table


_TONES: dict[FoundKind, Token] = {
    FoundKind.NUMBER: "ok",
    FoundKind.REFERENCE: "warn",
    FoundKind.LETTER: "warn",
    FoundKind.PERSON: "info",
    FoundKind.CASE: "ok",
}
