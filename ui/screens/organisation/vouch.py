# SPDX-License-Identifier: Apache-2.0
"""How is the work of a removed computer let in that was honest and came too late?"""

from PySide6.QtWidgets import QWidget

from legalaid.services import removal
from ui.language import digits
from ui.models import words
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import Label
from ui.widgets.tick import Tick


class VouchStep(Step):
    """What lies aside, what letting it in means, and the word of the administrator."""

    def __init__(self, bench: Bench, name: str, device: str, parts: int) -> None:
        super().__init__(bench, self.tr("Let in what it wrote"))
        self._name, self._device, self._parts = name, device, parts
        card = Card()
        self._who = Label("", "strong", wrap=True)
        card.put(self._who)
        told = self.tr(
            "The computer handed this over after its removal, so it changes nothing yet. If its own person wrote it "
            "before the computer was lost, let it in: then everybody takes it. If somebody else had the computer by "
            "then, leave it."
        )
        card.put(Label(told, wrap=True))
        self.honest = Tick(self.tr("I asked its person, and all of it is his or her own work"))
        self.let_in = Button(self.tr("Let it in for everybody"), ButtonKind.PRIMARY, icon="circle-check")
        self.let_in.setEnabled(False)
        self.honest.toggled.connect(self.let_in.setEnabled)
        self.let_in.clicked.connect(lambda _on=False: self._let_in())
        card.put(self.honest)
        self.put(card)
        self.put_buttons(self.let_in)
        self.set_private(False)

    def first_focus(self) -> QWidget:
        """The word that is asked for."""
        return self.honest.box

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of the name."""
        name = words.HIDDEN if is_private else self._name
        told = self.tr("{name}, parts that were put aside: {n}")
        self._who.setText(told.format(name=name, n=digits(self._parts)))

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.let_in.setEnabled(True)

    def _let_in(self) -> None:
        self.let_in.setEnabled(False)
        desk, device = self.bench.desk, self._device
        self.ask_long(lambda: removal.vouch(desk, device)["applied"], self._taken)

    def _taken(self, applied: int) -> None:
        told = self.tr("Parts let in: {n}. The others take them with the next exchange.")
        self.said.emit(told.format(n=digits(applied)), None)
        self.ended.emit()
