# SPDX-License-Identifier: Apache-2.0
"""How does the window look and speak, when does it lock itself, and what is it called?"""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from legalaid import i18n
from legalaid.i18n import Language
from ui.language import digits
from ui.screens.settings.panel import Bench, Panel
from ui.session import LOCK_MINUTES, ThemeChoice
from ui.theme.look import LEAST_PERCENT, MOST_PERCENT
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.choice import Segments
from ui.widgets.text import Label
from ui.widgets.tick import Tick

_STEP = 10


class DisplayPanel(Panel):
    """Every choice is in force at once."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, self.tr("Display and language"))
        now = bench.preferences()
        self.language = Segments([(str(each), i18n.text(f"language_name.{each}", each)) for each in Language])
        self.colours = Segments(
            [
                (str(ThemeChoice.SYSTEM), self.tr("As the computer")),
                (str(ThemeChoice.LIGHT), self.tr("Light")),
                (str(ThemeChoice.DARK), self.tr("Dark")),
            ]
        )
        self._row(
            self.tr("Language of the window"),
            self.language,
            str(now.language),
            self.tr("Khmer shows Khmer digits. Every field takes both kinds of digits; case numbers stay as they are."),
        )
        self._row(self.tr("Colours"), self.colours, str(now.theme), "")
        self.put(self._size_card(now.text_percent))
        self.language.picked.connect(self._speak)
        self.colours.picked.connect(self._colour)

    def first_focus(self) -> QWidget:
        """The language."""
        return self.language

    def _row(self, title: str, row: Segments, chosen: str, words: str) -> None:
        card = Card(title)
        row.choose(chosen)
        row.name(title)
        card.put(row)
        if words:
            card.put(Label(words, "small", wrap=True))
        self.put(card)

    def _size_card(self, percent: int) -> Card:
        card = Card(self.tr("Size of letters"))
        self.smaller = IconButton("zoom-out", self.tr("Smaller letters"))
        self.larger = IconButton("zoom-in", self.tr("Larger letters"))
        self.smaller.setEnabled(percent > LEAST_PERCENT)
        self.larger.setEnabled(percent < MOST_PERCENT)
        self.smaller.clicked.connect(lambda _on=False: self._resize(-_STEP))
        self.larger.clicked.connect(lambda _on=False: self._resize(_STEP))
        shown = Label(self.tr("{percent} %").format(percent=digits(percent)), "strong")
        card.put(button_row([self.smaller, shown, self.larger]))
        return card

    def _speak(self) -> None:
        now = self.bench.preferences()
        self.bench.use(replace(now, language=Language(self.language.chosen() or now.language)))

    def _colour(self) -> None:
        now = self.bench.preferences()
        self.bench.use(replace(now, theme=ThemeChoice(self.colours.chosen() or now.theme)))

    def _resize(self, step: int) -> None:
        now = self.bench.preferences()
        percent = min(max(now.text_percent + step, LEAST_PERCENT), MOST_PERCENT)
        self.bench.use(replace(now, text_percent=percent))


class SafetyPanel(Panel):
    """When the program locks itself, and what who looks over a shoulder reads."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Lock and neutral name"),
            self.tr("Ctrl+L locks at once: everything is covered, what you were typing is kept, the keys are dropped."),
        )
        now = bench.preferences()
        card = Card(self.tr("Lock by itself after minutes without a key or the mouse"))
        self.minutes = Segments([(str(each), digits(each)) for each in LOCK_MINUTES])
        self.minutes.choose(str(now.lock_minutes))
        self.minutes.name(self.tr("Minutes until it locks by itself"))
        self.minutes.picked.connect(self._wait)
        card.put(self.minutes)
        words = self.tr("It also locks when the computer goes to sleep or its screen is locked.")
        card.put(Label(words, "small", wrap=True))
        self.put(card)
        card = Card(self.tr("Neutral name and icon"))
        self.neutral = Tick(self.tr("Call the window “Office notes” and give it a plain icon"), is_on=now.is_neutral)
        self.neutral.toggled.connect(self._rename)
        card.put(self.neutral)
        words = self.tr(
            "It hinders a look over the shoulder. It does not hide the program from somebody who searches the computer."
        )
        card.put(Label(words, "small", wrap=True))
        self.put(card)

    def first_focus(self) -> QWidget:
        """The minutes."""
        return self.minutes

    def _wait(self) -> None:
        now = self.bench.preferences()
        self.bench.use(replace(now, lock_minutes=int(self.minutes.chosen() or now.lock_minutes)))

    def _rename(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        self.bench.use(replace(self.bench.preferences(), is_neutral=is_on))
