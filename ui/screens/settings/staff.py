# SPDX-License-Identifier: Apache-2.0
"""Who works here, and who signs letters?"""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.services import office
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from ui import theme
from ui.language import current
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row, in_pairs
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField, PhoneField
from ui.widgets.small_draft import SmallDraft
from ui.widgets.text import Label
from ui.widgets.tick import Tick

_PERSON, _SIGNS = "@person", "@signs"
"""Where a draft says whose entry it changes, and whether the tick is set."""


class StaffPanel(Panel):
    """A card for each person; one of them at a time is open for change."""

    kept_by = None
    """What is written of a person has a draft of its own."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("People of the office"),
            self.tr("The person of this computer signs its letters. The others can be given tasks and cases."),
        )
        self.add = Button(self.tr("Add a colleague"), ButtonKind.PRIMARY, icon="plus")
        self.add.clicked.connect(lambda _on=False: self._open({}))
        self.put(button_row([self.add]))
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.GAP.s)
        self.put(self._list)
        self.form: PersonCard | None = None
        self.draft = SmallDraft(bench.desk, bench.tasks, "staff", self)
        self.draft.failed.connect(self.failed)

    def first_focus(self) -> QWidget:
        """Adding somebody."""
        return self.add

    def load(self) -> None:
        """Everybody who works or worked here, and the entry that was being written."""
        if self.form is None:
            self.ask(lambda: (office.list_staff(self.bench.desk), self.draft.left()), self._show_all, reads=True)

    def keep(self) -> None:
        """What is being written."""
        self.draft.keep_now()

    def _show_all(self, found: tuple[list[dict[str, Any]], FormDraft | None]) -> None:
        people, left = found
        if self.form is not None:
            return
        self._show(people)
        if left is not None:
            self._go_on(left, next((one for one in people if one["id"] == left.typed.get(_PERSON)), {}))

    def _show(self, people: list[dict[str, Any]]) -> None:
        self._clear()
        for person in people:
            self._cards.addWidget(self._line(person))

    def _clear(self) -> None:
        self.form = None
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _line(self, person: dict[str, Any]) -> Card:
        first, second = ("km", "en") if current() == "km" else ("en", "km")
        name = person.get(f"name_{first}") or person.get(f"name_{second}") or ""
        title = person.get(f"title_{first}") or person.get(f"title_{second}") or ""
        card = Card()
        card.head.addWidget(Label(name, "strong"))
        if title:
            card.head.addWidget(Label(title, "muted", elide=True), 1)
        card.head.addStretch()
        if person.get("signs"):
            card.head.addWidget(Pill(self.tr("Signs letters"), "primary"))
        if person.get("this_computer"):
            card.head.addWidget(Pill(self.tr("This computer"), "muted"))
        change = Button(self.tr("Change"), ButtonKind.QUIET, icon="pencil")
        change.setAccessibleName(self.tr("Change {name}").format(name=name))
        change.clicked.connect(lambda _on=False: self._open(person))
        card.head.addWidget(change)
        card.put(card.head)
        return card

    def _open(self, person: dict[str, Any]) -> None:
        """A form above the list."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = form = PersonCard(person)
        form.cancel.clicked.connect(lambda _on=False: self._close())
        form.save.clicked.connect(lambda _on=False: self._save(form))
        self._cards.insertWidget(0, form)
        form.show()  # else it is in sight a turn of the event loop later, and cannot take the keyboard now
        self.draft.begin(form.fields, lambda: {_PERSON: form.person_id, _SIGNS: "yes" if form.signs.is_on else None})
        form.signs.toggled.connect(self.draft.touch)
        form.fields[0].line.setFocus()
        self.ensureWidgetVisible(form)

    def _go_on(self, draft: FormDraft, person: dict[str, Any]) -> None:
        """The form again, with what was left in it."""
        self._open(person)
        if self.form is not None:
            self.form.signs.box.setChecked(draft.typed.get(_SIGNS) == "yes")
            self.draft.go_on(draft, self.form.fields)
        self.say_again()

    def _close(self) -> None:
        self.draft.end()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.add.setFocus()

    def _save(self, form: "PersonCard") -> None:
        if form.complain():
            return
        person_id, changes = form.person_id, form.changes()
        self.ask(lambda: _save(self.bench.desk, person_id, changes), self._saved)

    def _saved(self, people: list[dict[str, Any]]) -> None:
        self.draft.end()
        self._show(people)
        self.said.emit(self.tr("The entry is saved."), None)
        self.add.setFocus()


class PersonCard(Card):
    """One person's entry."""

    def __init__(self, person: dict[str, Any]) -> None:
        super().__init__(self.tr("Change the entry") if person else self.tr("New colleague"))
        self.person_id = str(person.get("id", ""))
        words = {
            "name_km": self.tr("Name in Khmer"),
            "name_en": self.tr("Name in Latin letters"),
            "title_km": self.tr("Position in Khmer"),
            "title_en": self.tr("Position in English"),
        }
        self.fields = [LineField(name, label) for name, label in words.items()]
        self.fields.append(PhoneField("phone", self.tr("Telephone")))
        for field in self.fields:
            field.set_value(person.get(field.name))
            field.edited.connect(field.clear_message)
        self.put(in_pairs(*self.fields))
        self.signs = Tick(self.tr("May sign letters"), is_on=bool(person.get("signs")))
        row = FinishRow(self.tr("Save"), icon="save")
        self.save, self.cancel = row.finish, row.cancel
        self.put(self.signs)
        self.put(row)

    def changes(self) -> dict[str, str]:
        """The entry as `office.set_staff` takes it."""
        return {field.name: field.value() for field in self.fields} | {"signs": "yes" if self.signs.is_on else "no"}

    def complain(self) -> bool:
        """A person without any name cannot be entered."""
        if any(field.value() for field in self.fields[:2]):
            return False
        self.fields[0].show_error(self.tr("Write the name, in one script at least."))
        self.fields[0].line.setFocus()
        return True


def _save(desk: Desk, person_id: str, changes: dict[str, str]) -> list[dict[str, Any]]:
    if person_id:
        office.set_staff(desk, person_id, changes)
    else:
        office.add_staff(desk, {key: value for key, value in changes.items() if value})
    return office.list_staff(desk)
