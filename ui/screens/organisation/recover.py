# SPDX-License-Identifier: Apache-2.0
"""How does the organisation go on with its seed, when no administrator's computer is left?"""

from typing import Any

from PySide6.QtWidgets import QWidget

from legalaid.services.organisation_from_seed import recover_from
from legalaid.services.organisation_page import OrganisationPage, Stand, square_of
from legalaid.services.organisation_recovery import recover_with
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.lines import LineField
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
        self._is_alone = page.stand is Stand.ALONE
        card = Card()
        self.hub = LineField("hub", self.tr("Address of the hub"), required=True, placeholder="https://")
        self.hub.edited.connect(self.hub.clear_message)
        if self._is_alone:
            told = self.tr("Everything that was at the hub comes back to this computer, and can be read again.")
            card.put(Label(told, wrap=True))
            card.put(self.hub)
        else:
            self.hub.setParent(card)
            self.hub.hide()
            name, root = (
                self.tr("This must stand on the paper as its fingerprint"),
                str(page.organisation["fingerprint"]),
            )
            card.put(Fingerprint(name, root, square_of(root)))
        self.seed = TextField(
            "seed",
            self.tr("Seed of the organisation"),
            help=self.tr("Type the code, or as many shares as are needed, one on each line."),
            required=True,
            lines=4,
        )
        self.seed.edited.connect(self.seed.clear_message)
        self.seed.is_kept = False
        card.put(self.seed)
        self.put(card)
        self.recover = Button(self.tr("Recover"), ButtonKind.PRIMARY, icon="key-round")
        self.recover.clicked.connect(lambda _on=False: self._recover())
        self.put_buttons(self.recover)

    def first_focus(self) -> QWidget:
        """The hub where it is not known yet, else the seed."""
        return self.hub.editor if self._is_alone else self.seed.editor

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.recover.setEnabled(True)

    def _recover(self) -> None:
        typed, hub = self.seed.value(), self.hub.value()
        if not typed:
            self.seed.show_error(self.tr("Type the seed."))
            self.seed.editor.setFocus()
        if self._is_alone and not hub:
            self.hub.show_error(self.tr("Write the address of the hub."))
            self.hub.line.setFocus()
        elif typed and self.recover.isEnabled():
            self.recover.setEnabled(False)
            desk, is_alone = self.bench.desk, self._is_alone
            self.ask_long(
                lambda: recover_from(desk, typed, hub) if is_alone else recover_with(desk, typed), self._recovered
            )

    def _recovered(self, _answer: dict[str, Any]) -> None:
        self.seed.set_value("")
        self.said.emit(self.tr("This computer is an administrator's now. Put the paper back and seal it again."), None)
        self.ended.emit()
