# SPDX-License-Identifier: Apache-2.0
"""How is a computer or a person removed, and who has to be told?"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from legalaid.services import removal
from ui.language import digits
from ui.models import words
from ui.models.organisation import removal_reasons
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.choice import ChoiceField
from ui.widgets.entries import Entries, Entry
from ui.widgets.text import Label

_SHOWN = 200
"""People that are listed one by one; more are counted."""


class RemoveStep(Step):
    """Why, what it means, whom it concerns; then the removal."""

    def __init__(self, bench: Bench, name: str, devices: Sequence[str]) -> None:
        super().__init__(bench, self.tr("Remove from the organisation"))
        self._name, self._devices = name, tuple(devices)
        self.people: Sequence[Mapping[str, Any]] = ()
        self._is_private = False
        self.written_for = ",".join(self._devices)
        card = Card()
        self._who = Label("", "strong", wrap=True)
        card.put(self._who)
        self.reason = ChoiceField("reason", self.tr("Why?"), choices=removal_reasons(), required=True)
        self.reason.edited.connect(self.reason.clear_message)
        card.put(self.reason)
        for told in (
            self.tr("What was sent before stays. What it writes from now on is put aside and changes nothing."),
            self.tr(
                "It keeps what it has. Everything that is written from now on is closed to it. On a lost computer the "
                "passphrase alone protects what it has."
            ),
            self.tr("Tell the other computers soon, by line or by stick: until they hear of it they write for it too."),
        ):
            card.put(Label(told, wrap=True))
        self.put(card)
        self._concerned = Card(self.tr("Whose records it can read"))
        self._count = Label("", wrap=True)
        self._entries = Entries()
        self._concerned.put(self._count)
        self._concerned.put(self._entries)
        self.put(self._concerned)
        self.remove = Button(self.tr("Remove"), ButtonKind.DANGER, icon="unlink")
        self.remove.clicked.connect(lambda _on=False: self._remove())
        self.put_buttons(self.remove)
        self._show()
        desk, names = self.bench.desk, self._devices
        self.ask(lambda: removal.affected(desk, names), self._show_people, reads=True)

    def first_focus(self) -> QWidget:
        """The reason."""
        return self.reason.editor

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self._is_private = is_private
        self._show()

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.remove.setEnabled(True)

    def _show(self) -> None:
        name = words.HIDDEN if self._is_private else self._name
        told = self.tr("{name}, computers: {n}")
        self._who.setText(told.format(name=name, n=digits(len(self._devices))))
        shown = self.people[:_SHOWN]
        self._entries.show_all(
            Entry(words.HIDDEN if self._is_private else one["name"], one["case"] or "") for one in shown
        )

    def _show_people(self, people: Sequence[Mapping[str, Any]]) -> None:
        self.people = people
        told = self.tr("People, as far as they are known on this computer: {n}. Decide with a supervisor whom to tell.")
        self._count.setText(told.format(n=digits(len(people))))
        self._show()

    def _remove(self) -> None:
        reason = self.reason.value()
        if not reason:
            self.reason.show_error(self.tr("Choose why."))
            self.reason.editor.setFocus()
        elif self.remove.isEnabled():
            self.remove.setEnabled(False)
            desk, devices = self.bench.desk, self._devices
            self.ask_long(
                lambda: removal.revoke_all(desk, devices, reason=reason),
                lambda _answers: self._removed(),
            )

    def _removed(self) -> None:
        self.said.emit(self.tr("It is removed. Every key that it had is replaced for what comes now."), None)
        self.ended.emit()
