# SPDX-License-Identifier: Apache-2.0
"""How is an organisation founded: its name, its papers, and the hub that it uses if there is one?"""

from PySide6.QtWidgets import QWidget

from legalaid.domain.preset import Preset
from legalaid.services import organisation, presets
from legalaid.services.organisation import Drawn
from ui.screens.organisation.seed import SeedStep
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.choice import SegmentField
from ui.widgets.lines import LineField
from ui.widgets.text import Label

POLICIES = {"one": (1, 1), "three": (2, 3)}


class FoundStep(Step):
    """What it is called, and on how many papers its seed will be."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Found an organisation"),
            self.tr(
                "This computer becomes its first administrator, and its office the first office. All cases stay as "
                "they are, with their numbers."
            ),
        )
        self.name = LineField("name", self.tr("Name of the organisation"), required=True)
        self.papers = SegmentField(
            "papers",
            self.tr("Papers of the seed"),
            choices=[("one", self.tr("One code, in two copies")), ("three", self.tr("Three papers, two are enough"))],
            required=True,
        )
        told = self.tr(
            "The seed is a secret that names administrators and opens everything if all computers are lost. It goes on "
            "paper now and is kept on no computer. Three papers are for three people, none of whom can use one alone."
        )
        card = Card()
        card.put(self.name)
        card.put(self.papers)
        card.put(Label(told, "small", wrap=True))
        self.put(card)
        self.go_on = Button(self.tr("Draw the seed"), ButtonKind.PRIMARY, icon="arrow-right")
        self.go_on.clicked.connect(lambda _on=False: self._draw())
        self.name.line.returnPressed.connect(self._draw)
        for field in (self.name, self.papers):
            field.edited.connect(field.clear_message)
        self.put_buttons(self.go_on)

    def first_focus(self) -> QWidget:
        """The name."""
        return self.name.editor

    def _draw(self) -> None:
        name, papers = self.name.value(), self.papers.value()
        if not papers:
            self.papers.show_error(self.tr("Choose the papers."))
            self.papers.setFocus()
        if not name:
            self.name.show_error(self.tr("Write the name."))
            self.name.line.setFocus()
        if name and papers:
            policy = POLICIES[papers]
            self.ask(lambda: organisation.draw(self.bench.desk, policy=policy), lambda drawn: self._lead(name, drawn))

    def _lead(self, name: str, drawn: Drawn) -> None:
        seed = SeedStep(self.bench, name, drawn)
        seed.founded.connect(lambda: seed.led.emit(ConnectStep(self.bench)))
        self.led.emit(seed)


class ConnectStep(Step):
    """Where the hub is, if there is one."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Is there a hub?"),
            self.tr(
                "A hub is a server that keeps the encrypted work until the other computers fetch it. It can read "
                "nothing and let nobody in. Without a hub, sticks carry the work."
            ),
        )
        self.hub = LineField("hub", self.tr("Address of the hub"), placeholder="https://")
        self.invite = LineField(
            "invite",
            self.tr("Invitation"),
            help=self.tr("From who runs the hub. Only the first computer of an organisation needs it."),
        )
        self.invite.is_kept = False
        card = Card()
        card.put(self.hub)
        card.put(self.invite)
        self.put(card)
        self.without = Button(self.tr("By stick only"))
        self.without.clicked.connect(lambda _on=False: self.ended.emit())
        self.connect_ = Button(self.tr("Connect"), ButtonKind.PRIMARY, icon="link")
        self.connect_.clicked.connect(lambda _on=False: self._connect())
        self.invite.line.returnPressed.connect(self._connect)
        self.hub.edited.connect(self.hub.clear_message)
        self.back.hide()
        self.put_buttons(self.without, self.connect_)
        self.ask(presets.find_preset, self._suggest, reads=True)

    def first_focus(self) -> QWidget:
        """The address."""
        return self.hub.editor

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.connect_.setEnabled(True)

    def _suggest(self, preset: Preset | None) -> None:
        """What the organisation left for its computers; nothing that was typed meanwhile is lost."""
        if preset is not None and preset.hub and not self.hub.value():
            self.hub.set_value(preset.hub)

    def _connect(self) -> None:
        hub, invite = self.hub.value(), self.invite.value()
        if not hub:
            self.hub.show_error(self.tr("Write the address, or go on without a hub."))
            self.hub.line.setFocus()
        elif self.connect_.isEnabled():
            self.connect_.setEnabled(False)
            desk = self.bench.desk
            self.ask_long(
                lambda: organisation.connect(desk, hub, invite=invite or None), lambda _answer: self._connected()
            )

    def _connected(self) -> None:
        self.said.emit(self.tr("The organisation uses the hub from now on."), None)
        self.ended.emit()
