# SPDX-License-Identifier: Apache-2.0
"""How does the organisation go on with its seed, when no administrator's computer is left?"""

from typing import Any

from PySide6.QtWidgets import QWidget

from legalaid.services.organisation_page import OrganisationPage, Stand, square_of
from legalaid.services.organisation_recovery import recover_with
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.prose import TextField
from ui.widgets.text import Label


class RecoverStep(Step):
    """The seed from the paper makes this computer an administrator's."""

    def __init__(self, bench: Bench, page: OrganisationPage) -> None:
        super().__init__(
            bench,
            self.tr("Recover the organisation with its seed"),
            self.tr(
                "This computer becomes an administrator's and opens the keys that are kept for the seed. Everybody "
                "sees that it was done. Remove the lost computers afterwards."
            ),
        )
        if page.stand is Stand.RESTORED:
            told = self.tr(
                "This vault was restored from a backup. If another computer of the organisation still works, take in a "
                "bundle of it first, so that both tell one story."
            )
            self.put(Label(told, "strong", wrap=True))
        fingerprint = str(page.organisation["fingerprint"])
        card = Card()
        card.put(
            Fingerprint(self.tr("This must stand on the paper as its fingerprint"), fingerprint, square_of(fingerprint))
        )
        self.seed = TextField(
            "seed",
            self.tr("Seed of the organisation"),
            help=self.tr("Type the code, or as many shares as are needed, one on each line."),
            required=True,
            lines=4,
        )
        self.seed.edited.connect(self.seed.clear_message)
        card.put(self.seed)
        self.put(card)
        self.recover = Button(self.tr("Recover"), ButtonKind.PRIMARY, icon="key-round")
        self.recover.clicked.connect(lambda _on=False: self._recover())
        self.put_buttons(self.recover)

    def first_focus(self) -> QWidget:
        """The seed."""
        return self.seed.editor

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.recover.setEnabled(True)

    def _recover(self) -> None:
        typed = self.seed.value()
        if not typed:
            self.seed.show_error(self.tr("Type the seed."))
            self.seed.editor.setFocus()
        elif self.recover.isEnabled():
            self.recover.setEnabled(False)
            desk = self.bench.desk
            self.ask_long(lambda: recover_with(desk, typed), self._recovered)

    def _recovered(self, _answer: dict[str, Any]) -> None:
        self.seed.set_value("")
        self.said.emit(self.tr("This computer is an administrator's now. Put the paper back and seal it again."), None)
        self.ended.emit()
