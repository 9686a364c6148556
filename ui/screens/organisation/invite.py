# SPDX-License-Identifier: Apache-2.0
"""How does an administrator hand out a joining code, and see who asks with it?"""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legalaid.clock import from_milliseconds
from legalaid.services import joining_codes
from legalaid.services.joining_codes import AtTheDoor, Invited, Waiting
from legalaid.services.organisation_page import OrganisationPage, square_of
from ui import theme
from ui.language import digits
from ui.models import words
from ui.screens.organisation.let_in import LetInStep
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.entries import Entries, Entry, Facts, empty_out
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.flow import FlowLayout
from ui.widgets.lines import LineField
from ui.widgets.square import Square
from ui.widgets.text import Label

_LOOK_EVERY_MS = 10_000
_SQUARE_SIDE = 14


class InviteStep(Step):
    """A code for the other person, then the requests as they come."""

    def __init__(self, bench: Bench, page: OrganisationPage) -> None:
        super().__init__(
            bench,
            self.tr("Let a computer in"),
            self.tr(
                "The other computer asks over the line with a code that you give to its person. Both of you then "
                "compare the same digits."
            ),
        )
        self._page = page
        self.invited: Invited | None = None
        """The code in sight, once there is one."""
        self._door = AtTheDoor((), 0, 0)
        self._is_private = self._is_looking = False
        self.by_file = Button(self.tr("Open a request file"), icon="folder-open")
        self.by_file.clicked.connect(lambda _on=False: self.led.emit(LetInStep(bench, page)))
        self.put(self._code_card(), self._door_card())
        self.put_buttons(self.by_file)
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self.look(quietly=True))
        self._timer.start(_LOOK_EVERY_MS)
        self.look(quietly=True)

    def first_focus(self) -> QWidget:
        """For whom the code is."""
        return self.label.editor

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of what was noted."""
        self._is_private = is_private
        if self._door.requests:
            self.show_door(self._door)

    # --- the code ----------------------------------------------------------------------------------------------------

    def _code_card(self) -> Card:
        card = Card(self.tr("1. Give a code"))
        self.label = LineField(
            "label", self.tr("For whom is it?"), help=self.tr("A note for you. Nobody else sees it.")
        )
        self.make = Button(self.tr("Make a code"), ButtonKind.PRIMARY, icon="plus")
        self.make.clicked.connect(lambda _on=False: self._make())
        self.label.line.returnPressed.connect(self._make)
        self._shown = QVBoxLayout()
        card.put(self.label)
        card.put(button_row([self.make]))
        card.put(self._shown)
        return card

    def _make(self) -> None:
        if self.make.isEnabled():
            self.make.setEnabled(False)
            desk, label = self.bench.desk, self.label.value()
            self.ask_long(lambda: joining_codes.invite(desk, label=label), self._show_code)

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """Another try is possible."""
        self.make.setEnabled(True)

    def _show_code(self, invited: Invited) -> None:
        self.invited = invited
        empty_out(self._shown)
        told = self.tr(
            "Give it to that person alone, face to face or by telephone. It is for one computer, until {moment}."
        )
        until = words.moment(from_milliseconds(invited.until))
        self._shown.addWidget(Label(told.format(moment=until), wrap=True))
        groups = QWidget()
        flow = FlowLayout(groups, theme.GAP.m)
        for group in invited.code.split("-"):
            flow.addWidget(Label(digits(group), "figure"))
        facts = Facts()
        facts.show_all([(self.tr("Hub"), invited.hub)])
        told_there = QVBoxLayout()
        told_there.addWidget(groups)
        told_there.addWidget(facts)
        told_there.addStretch()
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.m)
        row.addLayout(told_there, 1)
        row.addWidget(Square(square_of(invited.text), self.tr("Address of the hub and code"), side=_SQUARE_SIDE))
        self._shown.addLayout(row)
        self.copy = Button(self.tr("Copy address and code"), icon="copy")
        self.copy.clicked.connect(lambda _on=False: self._copy())
        self._shown.addLayout(button_row([self.copy]))
        self.label.set_value("")
        self.label.edited.emit()
        self.make.setText(self.tr("Make another code"))
        self.make.setEnabled(True)
        self.look(quietly=True)

    def _copy(self) -> None:
        if self.invited is not None:
            QGuiApplication.clipboard().setText(self.invited.text)
            self.said.emit(self.tr("Copied. Send it to that person alone."), None)

    # --- who asks ----------------------------------------------------------------------------------------------------

    def _door_card(self) -> Card:
        card = Card(self.tr("2. Who asks?"))
        told = self.tr(
            "Whoever asks with a code is seen only on the computer on which the code was made. Another administrator "
            "makes another code."
        )
        card.put(Label(told, "muted", wrap=True))
        self._unproven = Label("", "error", wrap=True)
        self._unproven.hide()
        card.put(self._unproven)
        self._entries = Entries()
        card.put(self._entries)
        self.again = Button(self.tr("Look again"), ButtonKind.QUIET, icon="refresh-cw")
        self.again.clicked.connect(lambda _on=False: self.look())
        card.put(button_row([self.again]))
        return card

    def look(self, *, quietly: bool = False) -> None:
        """Ask the hub who is there; quietly: without a bar, and a line that is down is no error."""
        desk = self.bench.desk
        if not quietly:
            self.ask_long(lambda: joining_codes.waiting(desk), self.show_door)
        elif not self._is_looking:
            self._is_looking = True
            self._tasks.run_long(
                lambda _task: joining_codes.waiting(desk), owner=self, then=self.show_door, failed=self._not_seen
            )

    def _not_seen(self, _error: Exception) -> None:
        self._is_looking = False

    def show_door(self, door: AtTheDoor) -> None:
        """Who waits there."""
        self._is_looking, self._door = False, door
        self._unproven.setText(
            self.tr(
                "Requests that do not prove their code: {n}. Somebody between you and the other computer changed them. "
                "Use a request file."
            ).format(n=digits(door.unproven))
        )
        self._unproven.setVisible(bool(door.unproven))
        nothing = self.tr("Nobody yet. Codes that wait for their computer: {n}").format(n=digits(door.unused))
        self._entries.show_all(self._requests(door), nothing)

    def _requests(self, door: AtTheDoor) -> Iterator[QWidget]:
        for one in door.requests:
            label = words.HIDDEN if self._is_private and one.label else one.label
            entry = Entry(label or self.tr("A computer"), "", is_strong=True)
            name = self.tr("Fingerprint that both sides see")
            entry.below.addWidget(Fingerprint(name, one.fingerprint, square_of(one.fingerprint)))
            let_in = Button(self.tr("Let it in"), ButtonKind.PRIMARY, icon="circle-check")
            let_in.setAccessibleDescription(label)
            let_in.clicked.connect(lambda _on=False, asked=one: self.let_in(asked))
            decline = Button(self.tr("Let nobody in"), ButtonKind.QUIET, icon="unlink")
            decline.setAccessibleDescription(label)
            decline.clicked.connect(lambda _on=False, asked=one: self._decline(asked))
            entry.below.addLayout(button_row([let_in, decline]))
            yield entry

    def let_in(self, asked: Waiting) -> None:
        """On to the comparison and the choices."""
        self.led.emit(LetInStep(self.bench, self._page, asked))

    def _decline(self, asked: Waiting) -> None:
        desk = self.bench.desk
        self.ask_long(lambda: joining_codes.decline(desk, asked.fingerprint), lambda _none: self._declined())

    def _declined(self) -> None:
        self.said.emit(self.tr("Nobody gets in with this code any more."), None)
        self.look()
