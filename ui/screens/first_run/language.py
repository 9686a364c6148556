# SPDX-License-Identifier: Apache-2.0
"""Which language does the window speak?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from legalaid import i18n
from legalaid.domain.preset import Preset
from legalaid.i18n import Language
from ui.language import current, digits
from ui.screens.first_run.steps import StepPage
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import Label


class LanguageStep(StepPage):
    """Two buttons, and where to read what this program cannot do."""

    chosen = Signal(object)
    limits_wanted = Signal()

    def __init__(self, preset: Preset | None = None) -> None:
        super().__init__(
            self.tr("Welcome"),
            self.tr(
                "This program keeps the records of a legal aid office encrypted on this computer, and prints its "
                "letters. It needs no internet and sends nothing anywhere."
            ),
        )
        card = Card(self.tr("Language of the window"))
        self.buttons: dict[Language, Button] = {}
        for language in Language:
            is_on = language is current()
            name = i18n.text(f"language_name.{language}", language)
            button = Button(name, ButtonKind.CHIP, icon="check" if is_on else None)
            button.setChecked(is_on)
            button.clicked.connect(lambda _on=False, language=language: self.chosen.emit(language))
            self.buttons[language] = button
            card.put(button)
        card.put(
            Label(
                self.tr("Letters are written in the language that each client needs, whatever is chosen here."),
                "small",
                wrap=True,
            )
        )
        self.put(card)
        if preset is not None:
            self.put(self._suggestions(preset))
        limits = Button(self.tr("What this program cannot do"), ButtonKind.QUIET, icon="info")
        limits.clicked.connect(self.limits_wanted)
        self._limits = limits

    def _suggestions(self, preset: Preset) -> Card:
        """What will stand in the fields of the next steps, and what is in force already."""
        card = Card(self.tr("Your organisation suggests"))
        name = preset.office.get(f"name_{current()}") or next(iter(_names(preset)), "")
        facts = [self.tr("Office: {name}").format(name=name)] if name else []
        if preset.lock_minutes:
            words = self.tr("The window locks after {minutes} minutes in which nobody touches it.")
            facts.append(words.format(minutes=digits(preset.lock_minutes)))
        if preset.hub:
            facts.append(self.tr("Hub for the exchange between computers: {address}").format(address=preset.hub))
        for fact in facts:
            card.put(Label(fact, wrap=True))
        words = self.tr("It stands in the fields of the next steps. Read it, and change what is not right.")
        card.put(Label(words, "small", wrap=True))
        return card

    def extra(self) -> list[Button]:
        """The page of limits, to be read before the first client."""
        return [self._limits]

    def first_focus(self) -> QWidget:
        """The language that is on."""
        return self.buttons[current()]


def _names(preset: Preset) -> list[str]:
    return [preset.office[key] for key in ("name_km", "name_en") if preset.office.get(key)]
