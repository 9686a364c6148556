# SPDX-License-Identifier: Apache-2.0
"""How does this computer join an organisation: a file asks, a file answers, and two people compare fingerprints?"""

from PySide6.QtWidgets import QWidget

from legalaid.services import devices, enrolment_files
from legalaid.services.devices import Asked, Offered
from legalaid.services.organisation_page import square_of
from ui.models import words
from ui.screens.organisation.step import Bench, Step, ask_file, ask_target
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.entries import Facts, empty_out
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.text import Label
from ui.widgets.tick import Tick

_FILE = "legalaid-request"


class JoinStep(Step):
    """The request with its fingerprint, then the answer with the organisation's."""

    def __init__(self, bench: Bench, asked: Asked | None) -> None:
        super().__init__(
            bench,
            self.tr("Join an organisation"),
            self.tr(
                "Everything that this computer has comes along: cases, histories, numbers. An administrator of the "
                "organisation answers the request."
            ),
        )
        self._answer = b""
        self.put(self._asking_card(), self._request_card(), self._answer_card())
        self.put_buttons()
        if asked is not None:
            self._show_request(asked)

    def first_focus(self) -> QWidget:
        """The first thing that is still to be done."""
        return self.open if self.answer.isVisibleTo(self) else self.ask_

    # --- the request -------------------------------------------------------------------------------------------------

    def _asking_card(self) -> Card:
        card = Card(self.tr("1. Ask"))
        told = self.tr("Write the request to a stick, or send the file. It holds no name and no case.")
        card.put(Label(told, wrap=True))
        self.ask_ = Button(self.tr("Write the request"), ButtonKind.PRIMARY, icon="upload")
        self.ask_.clicked.connect(lambda _on=False: self._ask())
        card.put(button_row([self.ask_]))
        return card

    def _request_card(self) -> Card:
        self.request = Card(self.tr("2. Let the administrator compare"))
        self.request.put(
            Label(
                self.tr(
                    "Read these digits to the administrator, face to face or by telephone. If the administrator sees "
                    "others, somebody changed the file on the way."
                ),
                wrap=True,
            )
        )
        self.request.hide()
        return self.request

    def _ask(self) -> None:
        target = ask_target(self, self.tr("Where to write the request"), _FILE)
        if target is not None:
            desk = self.bench.desk
            self.ask(lambda: enrolment_files.write_request(desk, target), self._asked)

    def _asked(self, asked: Asked) -> None:
        self._show_request(asked)
        self.said.emit(self.tr("The request is written. Take it to an administrator."), None)
        self.open.setFocus()

    def _show_request(self, asked: Asked) -> None:
        if not self.request.isVisibleTo(self):
            name = self.tr("Fingerprint of this request")
            self.request.put(Fingerprint(name, asked.fingerprint, square_of(asked.fingerprint)))
        self.request.show()
        self.answer.show()

    # --- the answer --------------------------------------------------------------------------------------------------

    def _answer_card(self) -> Card:
        self.answer = card = Card(self.tr("3. Open the answer"))
        card.put(Label(self.tr("The administrator gives back a file. It fits this computer alone."), wrap=True))
        self.open = Button(self.tr("Open the answer"), icon="folder-open")
        self.open.clicked.connect(lambda _on=False: self._open())
        card.put(button_row([self.open]))
        self._offer = Card()
        self._facts = Facts()
        self._root = Card()
        self.same = Tick(self.tr("The administrator reads the same digits for the organisation"))
        self.join = Button(self.tr("Join"), ButtonKind.PRIMARY, icon="circle-check")
        self.join.setEnabled(False)
        self.same.toggled.connect(self.join.setEnabled)
        self.join.clicked.connect(lambda _on=False: self._join())
        for part in (self._facts, self._root, self.same):
            self._offer.put(part)
        self._offer.put(button_row([], [self.join]))
        self._offer.hide()
        card.put(self._offer)
        card.hide()
        return card

    def _open(self) -> None:
        path = ask_file(self, self.tr("Choose the answer"))
        if path is not None:
            desk = self.bench.desk
            self.ask(lambda: enrolment_files.open_answer(desk, path), self._show_offer, reads=True)

    def refused(self, error: Exception) -> None:  # noqa: ARG002 - the banner says why
        """What an answer offered before holds no longer."""
        self._offer.hide()

    def _show_offer(self, looked: tuple[bytes, Offered]) -> None:
        self._answer, offered = looked
        self._facts.show_all(
            [
                (self.tr("Office"), offered.office),
                (self.tr("Role"), words.codes("role", offered.roles)),
                (self.tr("Hub"), offered.hub or self.tr("none: by stick and shared folder")),
            ]
        )
        empty_out(self._root.body)
        name = self.tr("Fingerprint of the organisation")
        self._root.put(Fingerprint(name, offered.root_fingerprint, square_of(offered.root_fingerprint)))
        self.same.box.setChecked(False)
        self._offer.show()
        self.same.box.setFocus()

    def _join(self) -> None:
        desk, answer = self.bench.desk, self._answer
        self.join.setEnabled(False)
        self.ask(lambda: devices.join(desk, answer), lambda _joined: self._joined())

    def _joined(self) -> None:
        self.said.emit(
            self.tr("This computer belongs to the organisation. The next exchange brings the others' cases."), None
        )
        self.ended.emit()
