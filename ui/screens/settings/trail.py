# SPDX-License-Identifier: Apache-2.0
"""Is the record of what was done still whole?"""

from typing import Any

from PySide6.QtWidgets import QWidget

from legalaid.services import audit
from ui.language import number
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.text import Label


class TrailPanel(Panel):
    """One button and a plain answer."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Audit trail"),
            self.tr(
                "Every save, print and export is noted in a chain: an entry that somebody changed or took out "
                "no longer fits the next one."
            ),
        )
        card = Card(self.tr("Is the chain whole?"))
        self.result = Pill(self.tr("Not checked yet"), "muted")
        card.head.addWidget(self.result)
        self._words = Label(wrap=True)
        self._words.hide()
        self.check = Button(self.tr("Check every entry"), ButtonKind.PRIMARY, icon="shield-check")
        self.check.clicked.connect(lambda _on=False: self._check())
        card.put(self._words)
        card.put(button_row([], [self.check]))
        self.put(card)

    def first_focus(self) -> QWidget:
        """The button."""
        return self.check

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """The button comes back."""
        self.check.setEnabled(True)

    def _check(self) -> None:
        self.check.setEnabled(False)
        self.ask(lambda: audit.verify_audit(self.bench.desk), self._show, reads=True)

    def _show(self, report: dict[str, Any]) -> None:
        self.check.setEnabled(True)
        if report["ok"]:
            self.result.say(self.tr("Whole"), "ok")
            words = self.tr(
                "All {entries} entries fit. The code of the last one is {code}; the letters printed last carry such "
                "codes, so that an older vault put back would be noticed."
            )
        else:
            self.result.say(self.tr("Not whole"), "danger")
            words = self.tr(
                "From entry {entries} on, the chain does not fit: something was changed outside the program. Keep this "
                "vault as it is, tell the office, and compare it with the last backup. Code: {code}."
            )
        self._words.setText(words.format(entries=number(report["entries"]), code=report["head_code"]))
        self._words.show()
