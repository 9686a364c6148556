# SPDX-License-Identifier: Apache-2.0
"""How does an administrator let a computer in: who asks, is it the right one, and what will it be?"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from legalaid.ids import is_office_code
from legalaid.services import enrolment_files, exports, joining_codes
from legalaid.services.devices import Approved, Looked
from legalaid.services.enrolment_files import Admission
from legalaid.services.joining_codes import Answered, Waiting
from legalaid.services.organisation_page import OrganisationPage, square_of
from ui import theme
from ui.language import digits
from ui.models import words
from ui.screens.organisation.step import Bench, Step, ask_file, ask_target
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row, in_pairs
from ui.widgets.choice import ChoiceField
from ui.widgets.entries import empty_out
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.lines import LineField
from ui.widgets.prose import TextField
from ui.widgets.text import Label
from ui.widgets.tick import Tick

ROLES = ("lawyer", "monitor", "intake", "head_office", "supervisor", "administrator")
_NEW = "new"
_FILE = "legalaid-answer"


class LetInStep(Step):
    """The request, the comparison, the choices, the answer."""

    def __init__(self, bench: Bench, page: OrganisationPage, waiting: Waiting | None = None) -> None:
        super().__init__(
            bench,
            self.tr("Let a computer in"),
            self.tr("Open the request that the other person wrote, and answer it once both read the same digits.")
            if waiting is None
            else self.tr("Answer the request once both read the same digits."),
        )
        self._waiting = waiting
        self._request, self._approved = b"", Approved(b"", b"", 0, "", (), "", "")
        self._root = str(page.organisation["fingerprint"])
        self.open = Button(self.tr("Open the request"), ButtonKind.PRIMARY, icon="folder-open")
        self.open.clicked.connect(lambda _on=False: self._open())
        first = Card(self.tr("1. The request"))
        first.put(button_row([self.open]))
        self._seen = QVBoxLayout()
        first.put(self._seen)
        self.put(first)
        self.choices = _Choices(page)
        self.choices.answer.clicked.connect(lambda _on=False: self._answer())
        self.choices.hide()
        self.put(self.choices)
        self.done = self._done_card()
        self.put(self.done)
        self.put_buttons()
        if waiting is not None:
            self.open.hide()
            self.choices.answer.setText(self.tr("Let it in"))
            self._show_request(waiting.fingerprint, waiting.person, is_restored=waiting.is_restored)

    def first_focus(self) -> QWidget:
        """The request, or the comparison where it is there already."""
        return self.open if self._waiting is None else self.choices.same.box

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of the names to choose from."""
        self.choices.set_private(is_private)

    # --- the request -------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        path = ask_file(self, self.tr("Choose the request"))
        if path is not None:
            desk = self.bench.desk
            self.ask(lambda: enrolment_files.open_request(desk, path), self.show_request, reads=True)

    def show_request(self, opened: tuple[bytes, Looked]) -> None:
        """Who asks, and the choices."""
        self._request, looked = opened
        self._show_request(looked.fingerprint, looked.person, is_restored=looked.is_restored)

    def _show_request(self, fingerprint: str, person: str | None, *, is_restored: bool) -> None:
        empty_out(self._seen)
        name = self.tr("Fingerprint of the request")
        self._seen.addWidget(Fingerprint(name, fingerprint, square_of(fingerprint)))
        told = self.tr(
            "Ask the other person to read theirs, face to face or by telephone. If they differ, answer nothing: "
            "somebody changed the file on the way."
        )
        self._seen.addWidget(Label(told, wrap=True))
        if is_restored:
            restored = self.tr("It is the vault of an earlier computer, restored from a backup.")
            self._seen.addWidget(Label(restored, "strong", wrap=True))
        self.choices.written_for = fingerprint
        self.choices.begin(person)
        self.choices.show()
        self.done.hide()
        self.choices.same.box.setFocus()

    # --- the answer --------------------------------------------------------------------------------------------------

    def _answer(self) -> None:
        admission = self.choices.admission()
        if admission is None or not self.choices.answer.isEnabled():
            return
        if self._waiting is not None:
            self._answer_online(self._waiting, admission)
            return
        target = ask_target(self, self.tr("Where to write the answer"), _FILE)
        if target is not None:
            desk, request = self.bench.desk, self._request
            self.choices.answer.setEnabled(False)
            self.ask_long(
                lambda: enrolment_files.write_answer(desk, request, target, admission),
                lambda approved: self._answered(approved, target),
            )

    def _answer_online(self, waiting: Waiting, admission: Admission) -> None:
        desk = self.bench.desk
        self.choices.answer.setEnabled(False)
        self.ask_long(lambda: joining_codes.let_in(desk, waiting.fingerprint, admission), self._answered_online)

    def _answered_online(self, answered: Answered) -> None:
        self.choices.wipe()
        facts = self.tr("The computer belongs to the organisation: computer {tag} of the office {office}.")
        told = facts.format(tag=digits(answered.approved.tag), office=answered.approved.office)
        if not answered.is_delivered:
            told += " " + self.tr("The hub could not take the answer; it goes out with the next exchange.")
        self.said.emit(told, None)
        self.ended.emit()

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible, if two people have compared."""
        self.choices.answer.setEnabled(self.choices.same.is_on)

    def _answered(self, approved: Approved, target: Path) -> None:
        self._approved = approved
        self.choices.wipe()
        self.choices.hide()
        facts = self.tr("{file} is written, for computer {tag} of the office {office}.")
        self._written.setText(facts.format(file=target.name, tag=digits(approved.tag), office=approved.office))
        self.done.show()
        self.said.emit(self.tr("The computer belongs to the organisation. Hand over the answer."), None)
        self.again.setFocus()

    def _done_card(self) -> Card:
        card = Card(self.tr("3. The answer"))
        self._written = Label("", "strong", wrap=True)
        card.put(self._written)
        told = self.tr(
            "Whoever opens it sees the fingerprint of the organisation, and asks you to read yours. It must be this:"
        )
        card.put(Label(told, wrap=True))
        card.put(Fingerprint(self.tr("Fingerprint of the organisation"), self._root, square_of(self._root)))
        self.again = Button(self.tr("Write the answer once more"), ButtonKind.QUIET, icon="save")
        self.again.clicked.connect(lambda _on=False: self._write_again())
        card.put(button_row([self.again]))
        card.hide()
        return card

    def _write_again(self) -> None:
        target = ask_target(self, self.tr("Where to write the answer"), _FILE)
        if target is not None:
            desk, file = self.bench.desk, self._approved.file
            self.ask(
                lambda: exports.write_out(desk, target, file, what="vault", object_id=None),
                lambda _none: self.said.emit(self.tr("The answer is written."), None),
            )


class _Choices(Card):
    """What the computer will be: its roles, its office, its person."""

    def __init__(self, page: OrganisationPage) -> None:
        super().__init__(self.tr("2. What will it be?"))
        self._people: Sequence[Mapping[str, Any]] = page.people
        self.written_for = ""
        """The fingerprint of the request: what was chosen for one holds for no other."""
        self.answer = Button(self.tr("Write the answer"), ButtonKind.PRIMARY, icon="circle-check")
        self.same = Tick(self.tr("The other person reads the same digits"))
        self.same.toggled.connect(self.answer.setEnabled)
        self.put(self.same)
        self.put(Label(self.tr("Roles"), "strong"))
        self.roles = {role: Tick(words.code("role", role)) for role in ROLES}
        self.put(self._role_grid())
        self._missing = Label("", "error", wrap=True)
        self._missing.hide()
        self.put(self._missing)
        codes = [(one["code"], one["code"]) for one in page.organisation["offices"]]
        self.office = ChoiceField(
            "office", self.tr("Office"), choices=[*codes, (_NEW, self.tr("A new office"))], required=True
        )
        self.code = LineField("code", self.tr("Code of the new office"), help=self.tr("Three capital letters"))
        self.person = ChoiceField("person", self.tr("Whose computer is it?"), choices=self._names(), required=True)
        self.office.edited.connect(lambda: self.code.setVisible(self.office.value() == _NEW))
        self.put(in_pairs(self.office, self.person))
        self.put(self.code)
        self.seed = TextField(
            "seed",
            self.tr("Seed of the organisation"),
            help=self.tr("Only the seed names administrators. Type the code, or one share on each line."),
            lines=3,
        )
        self.seed.is_kept = False
        self.put(self.seed)
        self.roles["administrator"].toggled.connect(self.seed.setVisible)
        reading = self.tr(
            "Everybody of an office reads its ordinary cases. An administrator reads no more than the others of the "
            "same office."
        )
        self.put(Label(reading, "small", wrap=True))
        self.put(button_row([], [self.answer]))
        for field in (self.office, self.code, self.person, self.seed):
            field.edited.connect(field.clear_message)

    def _role_grid(self) -> QGridLayout:
        """Two side by side, read downwards."""
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.GAP.xs)
        for at, tick in enumerate(self.roles.values()):
            column, row = divmod(at, len(ROLES) // 2)
            grid.addWidget(tick, row, column)
        return grid

    def begin(self, person: str | None) -> None:
        """A new request: nothing is chosen, except the person where it is known."""
        self.same.box.setChecked(False)
        self.answer.setEnabled(False)
        for tick in self.roles.values():
            tick.box.setChecked(False)
        self.office.set_value(None)
        self.code.set_value("")
        self.code.hide()
        self.person.set_value(person)
        self.wipe()
        self.seed.hide()

    def wipe(self) -> None:
        """The seed is needed no longer."""
        self.seed.set_value("")

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self.person.offer(self._names(is_private=is_private))

    def _names(self, *, is_private: bool = False) -> list[tuple[str, str]]:
        unknown = self.tr("not yet known here")
        named = [
            (one["person"], f"{words.HIDDEN if is_private else one['name'] or unknown} · {', '.join(one['offices'])}")
            for one in self._people
        ]
        return [(_NEW, self.tr("Somebody who has no computer yet")), *named]

    def admission(self) -> Admission | None:
        """What was chosen; nothing while something is missing, which is then said."""
        roles = [role for role, tick in self.roles.items() if tick.is_on]
        is_new = self.office.value() == _NEW
        office = self.code.value().upper() if is_new else self.office.value() or ""
        wanting = [
            (self.office, not self.office.value(), self.tr("Choose the office.")),
            (self.code, is_new and not is_office_code(office), self.tr("Three capital letters, such as BTB.")),
            (self.person, not self.person.value(), self.tr("Choose whose computer it is.")),
            (self.seed, "administrator" in roles and not self.seed.value(), self.tr("Type the seed.")),
        ]
        wrong = [(field, told) for field, is_wrong, told in wanting if is_wrong]
        for field, told in wrong:
            field.show_error(told)
        self._missing.setText("" if roles else self.tr("Choose at least one role."))
        self._missing.setVisible(not roles)
        if wrong or not roles:
            (wrong[0][0] if roles else self.roles["lawyer"]).setFocus()
            return None
        person = None if self.person.value() == _NEW else self.person.value()
        return Admission(roles=roles, office=office, person=person, seed=self.seed.value() if self._is_admin() else "")

    def _is_admin(self) -> bool:
        return self.roles["administrator"].is_on
