# SPDX-License-Identifier: Apache-2.0
"""How does one letter that was made look, and what can be done with it?"""

from PySide6.QtCore import QCoreApplication, Signal

from legalaid.domain.case import LetterStatus
from legalaid.domain.vocabulary import label
from legalaid.services.letters import KeptLetter
from ui.language import current, day, digits
from ui.widgets.bars import Toolbar
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.hand_over import HandOverPanel, VoidPanel
from ui.widgets.text import Label


class LetterCard(Card):
    """One letter that was made."""

    looked = Signal(str)
    printed = Signal(str)
    saved = Signal(str)
    handed = Signal(str, str, str)
    """Number, how, and whether it was read aloud."""
    voided = Signal(str, str)
    """Number and reason."""

    def __init__(self, letter: KeptLetter, title: str, *, is_fresh: bool, is_for_client: bool = True) -> None:
        super().__init__()
        self._is_fresh, self._is_for_client = is_fresh, is_for_client
        self.number = self.written_for = letter.number
        self.setAccessibleName(self.number)
        self.is_void = letter.status == LetterStatus.VOID
        self.head.addWidget(Label(self.number, "strong"), 1)
        self.head.addWidget(self._state(letter))
        self.put(self.head)
        facts = self.tr("{template} · {language} · {day} · copies: {copies}").format(
            template=title,
            language=language_name(letter.language),
            day=day(letter.day),
            copies=digits(letter.copies),
        )
        self.put(Label(facts, "small", wrap=True))
        if letter.void_reason:
            self.put(Label(self.tr("Void: {reason}").format(reason=letter.void_reason), "small", wrap=True))
        self.hand_over, self.void = HandOverPanel(), VoidPanel()
        self.buttons = self._tools()
        for panel in (self.hand_over, self.void):
            self.put(panel)
        self.hand_over.recorded.connect(lambda how, aloud: self.handed.emit(self.number, how, aloud))
        self.void.declared.connect(lambda reason: self.voided.emit(self.number, reason))

    def _state(self, letter: KeptLetter) -> Pill:
        if self.is_void:
            return Pill(self.tr("Void"), "danger")
        if letter.handed:
            return Pill(label("handing", letter.handed, current()), "ok")
        if letter.needs_handing:
            return Pill(self.tr("Not handed over"), "warn")
        return Pill(self.tr("Made"), "ok")

    def _tools(self) -> dict[str, Button]:
        """What may be done; a void letter can only be looked at and printed again."""
        made = {
            "look": Button(self.tr("Look at it"), ButtonKind.QUIET, icon="eye"),
            "print": Button(
                self.tr("Print") if self._is_fresh else self.tr("Print a copy"),
                ButtonKind.PRIMARY if self._is_fresh else ButtonKind.QUIET,
                icon="printer",
            ),
            "save": Button(self.tr("Save as PDF"), ButtonKind.QUIET, icon="download"),
            "hand": Button(self.tr("Hand over"), ButtonKind.QUIET, icon="check"),
            "void": Button(self.tr("Declare void"), ButtonKind.QUIET, icon="circle-x"),
        }
        acts = {
            "look": lambda: self.looked.emit(self.number),
            "print": lambda: self.printed.emit(self.number),
            "save": lambda: self.saved.emit(self.number),
            "hand": lambda: self._open(self.hand_over, self.void),
            "void": lambda: self._open(self.void, self.hand_over),
        }
        if self.is_void or not self._is_for_client:
            del made["hand"]
        if self.is_void:
            del made["void"]
        tools = Toolbar()
        self.put(tools)
        for name, button in made.items():
            button.clicked.connect(lambda _on=False, act=acts[name]: act())
            tools.add(button)
        for button in made.values():
            button.setAccessibleName(f"{button.accessibleName() or button.text()}: {self.number}")
        return made

    @staticmethod
    def _open(wanted: HandOverPanel | VoidPanel, other: HandOverPanel | VoidPanel) -> None:
        other.hide()
        wanted.open()


def language_name(code: str) -> str:
    """The language of a letter, in words."""
    return dict(languages())[code]


def languages() -> list[tuple[str, str]]:
    """The languages that a letter can be printed in."""
    return [
        ("km", QCoreApplication.translate("LetterScreen", "Khmer")),
        ("en", QCoreApplication.translate("LetterScreen", "English")),
        ("both", QCoreApplication.translate("LetterScreen", "Both")),
    ]
