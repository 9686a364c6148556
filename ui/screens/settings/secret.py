# SPDX-License-Identifier: Apache-2.0
"""How are passphrase and recovery code changed, tried, and replaced when somebody else knows them?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.services import access, recovery
from legalaid.services.recovery import AskedBack
from ui import theme
from ui.screens.settings.office_key import OfficeKeyCard
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.code_sheet import CodePanel, Proof
from ui.widgets.lines import LineField
from ui.widgets.secret import NewPassphrase, PassphraseField
from ui.widgets.text import Label


class SecretsPanel(Panel):
    """Four cards; a new recovery code takes the whole page until two of its groups are typed back."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, self.tr("Passphrase and recovery code"))
        self._cards = QWidget()
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.m)
        self.office_key = OfficeKeyCard(self)
        self.office_key.said.connect(lambda words: self.said.emit(words, None))
        for card in (self._change_card(), self._drill_card(), self.office_key, self._leak_card()):
            column.addWidget(card)
        self.put(self._cards)
        self.code: NewCode | None = None
        self._buttons = (self.change, self.drill, self.renew, self.rekey, self.office_key.enrol)

    def load(self) -> None:
        """How many office keys open this vault."""
        self.office_key.load()

    def first_focus(self) -> QWidget:
        """The passphrase in force."""
        return self.old.editor

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """The buttons come back."""
        self._rest(is_busy=False)

    def _rest(self, *, is_busy: bool) -> None:
        for button in self._buttons:
            button.setEnabled(not is_busy)

    # --- another passphrase ------------------------------------------------------------------------------------------

    def _change_card(self) -> Card:
        card = Card(self.tr("Another passphrase"))
        self.old = PassphraseField("old", self.tr("Passphrase of today"))
        self.new = NewPassphrase()
        self.change = Button(self.tr("Change the passphrase"), icon="key-round")
        self.change.clicked.connect(lambda _on=False: self._change())
        self.new.entered.connect(self._change)
        card.put(self.old)
        card.put(self.new)
        words = self.tr(
            "Backups and copies made before today still open with the old passphrase. If somebody else may know it, "
            "use the last card of this page instead."
        )
        card.put(Label(words, "small", wrap=True))
        card.put(button_row([], [self.change]))
        return card

    def _change(self) -> None:
        if not self.old.value():
            self.old.line.setFocus()
        elif self.change.isEnabled() and self.new.complain():
            desk, old, new = self.bench.desk, self.old.value(), self.new.value()
            self._rest(is_busy=True)

            def work() -> None:
                recovery.check_passphrase(desk, old)
                access.change_passphrase(desk, new)

            self.ask(work, lambda _none: self._changed())

    def _changed(self) -> None:
        self._rest(is_busy=False)
        self.old.wipe()
        self.new.wipe()
        self.said.emit(self.tr("From now on the new passphrase opens the vault."), None)

    # --- the drill ---------------------------------------------------------------------------------------------------

    def _drill_card(self) -> Card:
        card = Card(self.tr("Does the recovery code still open the vault?"))
        card.put(Label(self.tr("Fetch the paper and type the code. It is only tried; nothing changes."), wrap=True))
        self.typed = LineField("code", self.tr("Recovery code from the paper"))
        self.typed.is_kept = False
        self.drill = Button(self.tr("Try the code"), icon="shield-check")
        self.drill.clicked.connect(lambda _on=False: self._drill())
        self.typed.line.returnPressed.connect(self._drill)
        self.renew = Button(self.tr("The paper is lost: make a new code"), ButtonKind.QUIET, icon="refresh-cw")
        self.renew.clicked.connect(lambda _on=False: self._renew())
        self.result = Pill()
        self.result.hide()
        card.put(self.typed)
        card.put(self.result)
        card.put(button_row([self.renew], [self.drill]))
        return card

    def _drill(self) -> None:
        typed = self.typed.value()
        if not typed:
            self.typed.line.setFocus()
            return
        self.result.hide()
        self._rest(is_busy=True)
        self.ask(lambda: recovery.check_code(self.bench.desk, typed), lambda _none: self._fits())

    def _fits(self) -> None:
        self._rest(is_busy=False)
        self.typed.set_value("")
        self.result.say(self.tr("Yes. Put the paper back where it was."), "ok")
        self.result.show()

    def _renew(self) -> None:
        self._rest(is_busy=True)
        self.ask(lambda: recovery.renew_code(self.bench.desk), self._show_code)

    # --- a new key ---------------------------------------------------------------------------------------------------

    def _leak_card(self) -> Card:
        card = Card(self.tr("Somebody knows my passphrase"))
        words = self.tr(
            "The vault gets a new key, a new passphrase and a new recovery code. What somebody copied before today "
            "still opens with the old ones; nothing that is written from now on does. Large vaults take some minutes."
        )
        card.put(Label(words, wrap=True))
        self.fresh = NewPassphrase()
        self.rekey = Button(self.tr("Make a new key"), ButtonKind.DANGER, icon="key-round")
        self.rekey.clicked.connect(lambda _on=False: self._rekey())
        self.fresh.entered.connect(self._rekey)
        card.put(self.fresh)
        card.put(button_row([], [self.rekey]))
        return card

    def _rekey(self) -> None:
        if self.rekey.isEnabled() and self.fresh.complain():
            passphrase = self.fresh.value()
            self._rest(is_busy=True)
            self.ask(lambda: access.rekey(self.bench.desk, passphrase), self._show_code)

    # --- the new code ------------------------------------------------------------------------------------------------

    def _show_code(self, code: str) -> None:
        self._rest(is_busy=False)
        self.fresh.wipe()
        self._cards.hide()
        self.code = NewCode(code, str(self.bench.desk.vault.vault_id)[:8])
        self.code.kept.connect(self._kept)
        self.put(self.code)
        self.verticalScrollBar().setValue(0)

    def _kept(self) -> None:
        if self.code is not None:
            self.code.hide()
            self.code.deleteLater()
            self.code = None
        self._cards.show()
        self.said.emit(self.tr("The new recovery code is in force. Tear the old paper."), None)


class NewCode(QWidget):
    """A new code, and two groups of it typed back."""

    kept = Signal()

    def __init__(self, code: str, vault: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.m)
        words = self.tr("The old code is used up. The new one is shown only now: print it or copy it by hand.")
        column.addWidget(Label(words, "strong", wrap=True))
        column.addWidget(CodePanel(code, vault=vault))
        self.proof = Proof(AskedBack.of(code))
        card = Card(self.tr("From the paper"))
        card.put(self.proof)
        column.addWidget(card)
        self.done = Button(self.tr("It is on paper"), ButtonKind.PRIMARY, icon="circle-check")
        self.done.clicked.connect(lambda _on=False: self.finish())
        self.proof.entered.connect(self.finish)
        column.addLayout(button_row([], [self.done]))

    def finish(self) -> None:
        """Go on if both groups fit."""
        if self.proof.complain():
            self.kept.emit()
