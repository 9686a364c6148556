# SPDX-License-Identifier: Apache-2.0
"""How does this computer join over the line: a code, one comparison, and then by itself?"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.domain.preset import Preset
from legalaid.errors import HubBusy, JoiningCodeRefused, LineCut, NothingAsked, NotOurHub, Offline
from legalaid.services import joining_online
from legalaid.services.joining_online import AskedOnline
from legalaid.services.organisation_page import square_of
from legalaid.services.presets import find_preset
from ui.screens.organisation.join import JoinStep
from ui.screens.organisation.step import Bench, Step
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.entries import empty_out
from ui.widgets.fingerprint import Fingerprint
from ui.widgets.lines import LineField
from ui.widgets.text import Label
from ui.widgets.tick import Tick

_LOOK_EVERY_MS = 10_000
_PASSING = Offline | LineCut | NotOurHub | HubBusy
"""What goes away by itself: the line is tried again."""


class JoinOnlineStep(Step):
    """Address and code, then the digits that both people see."""

    def __init__(self, bench: Bench, asked: AskedOnline | None) -> None:
        super().__init__(
            bench,
            self.tr("Join an organisation"),
            self.tr(
                "Everything that this computer has comes along: cases, histories, numbers. An administrator of the "
                "organisation gives you a code."
            ),
        )
        self._is_looking = False
        self.by_file = Button(self.tr("Join by file instead"), icon="upload")
        self.by_file.clicked.connect(lambda _on=False: self.led.emit(JoinStep(bench, None)))
        self.put(self._asking_card(), self._comparing_card())
        self.put_buttons(self.by_file)
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self.look(quietly=True))
        if asked is not None:
            self._show(asked)
        self.ask(find_preset, self._suggest, reads=True)

    def first_focus(self) -> QWidget:
        """The first thing that is still to be done."""
        return self.same.box if self.comparing.isVisibleTo(self) else self.code.editor

    # --- the code ----------------------------------------------------------------------------------------------------

    def _asking_card(self) -> Card:
        self.asking = card = Card(self.tr("1. Type the code"))
        self.code = LineField(
            "code",
            self.tr("Joining code"),
            help=self.tr("Eight groups of six digits. If you got address and code as one line, paste all of it here."),
        )
        self.hub = LineField("hub", self.tr("Address of the hub"), placeholder="https://")
        self.ask_ = Button(self.tr("Ask to join"), ButtonKind.PRIMARY, icon="users")
        self.ask_.clicked.connect(lambda _on=False: self._ask())
        for field in (self.code, self.hub):
            field.is_kept = False  # the code may stand in either: both come as one line that is pasted
            field.edited.connect(field.clear_message)
            field.line.returnPressed.connect(self._ask)
            card.put(field)
        card.put(button_row([self.ask_]))
        return card

    def _suggest(self, preset: Preset | None) -> None:
        """What the organisation left for its computers; nothing that was typed meanwhile is lost."""
        if preset is not None and preset.hub and not self.hub.value():
            self.hub.set_value(preset.hub)

    def _ask(self) -> None:
        code, hub = self.code.value(), self.hub.value()
        if not code:
            self.code.show_error(self.tr("Type the code that the administrator shows."))
            self.code.editor.setFocus()
        elif not hub and "://" not in code:
            self.hub.show_error(self.tr("Type the address of the hub that the administrator shows."))
            self.hub.editor.setFocus()
        elif self.ask_.isEnabled():
            self.ask_.setEnabled(False)
            desk, named = self.bench.desk, None if "://" in code else hub
            self.ask_long(lambda: joining_online.ask(desk, code, hub=named), self._show)

    def refused(self, error: Exception) -> None:
        """Another try is possible; what was declined or is too old is asked anew, with another code."""
        self.ask_.setEnabled(True)
        if isinstance(error, JoiningCodeRefused | NothingAsked) and self.comparing.isVisibleTo(self):
            self._begin_anew()

    # --- the comparison ----------------------------------------------------------------------------------------------

    def _comparing_card(self) -> Card:
        self.comparing = card = Card(self.tr("2. Let the administrator compare"))
        told = self.tr(
            "The administrator sees these digits too. Read them aloud, face to face or by telephone. If they differ, "
            "somebody is in between: do not join."
        )
        card.put(Label(told, wrap=True))
        self._seen = QVBoxLayout()
        card.put(self._seen)
        self.same = Tick(self.tr("The administrator reads the same digits"))
        self.same.toggled.connect(self._compared)
        card.put(self.same)
        self._waits = Label("", wrap=True)
        self._waits.hide()
        card.put(self._waits)
        self.again = Button(self.tr("Look for the answer"), icon="refresh-cw")
        self.again.clicked.connect(lambda _on=False: self.look())
        self.again.setEnabled(False)
        self.differs = Button(self.tr("The digits differ"), ButtonKind.QUIET, icon="unlink")
        self.differs.clicked.connect(lambda _on=False: self._forget())
        card.put(button_row([self.again], [self.differs]))
        card.hide()
        return card

    def _show(self, asked: AskedOnline) -> None:
        empty_out(self._seen)
        name = self.tr("Fingerprint that both sides see")
        self._seen.addWidget(Fingerprint(name, asked.fingerprint, square_of(asked.fingerprint)))
        self._waits.setText(
            self.tr(
                "As soon as the administrator has answered, this computer joins by itself. You may work on meanwhile."
            )
        )
        self.asking.hide()
        self.ask_.setEnabled(True)
        self.comparing.show()
        if asked.is_compared:
            self.same.box.setChecked(True)
        self.same.box.setFocus()

    def _compared(self, is_same: bool) -> None:  # noqa: FBT001 - a slot
        self.again.setEnabled(is_same)
        self._waits.setVisible(is_same)
        if is_same:
            self.same.setEnabled(False)  # what was compared stays compared
            desk = self.bench.desk
            self.ask(lambda: joining_online.compared(desk), lambda _none: self.look(quietly=True))
            self._timer.start(_LOOK_EVERY_MS)

    def _forget(self) -> None:
        desk = self.bench.desk
        self.ask(lambda: joining_online.forget(desk), lambda _none: self._begin_anew())
        self.said.emit(self.tr("This computer does not join. Ask the administrator for a new code."), None)

    def _begin_anew(self) -> None:
        self._timer.stop()
        self.same.setEnabled(True)
        self.same.box.setChecked(False)
        self.comparing.hide()
        self.asking.show()
        self.code.set_value("")
        self.code.editor.setFocus()

    # --- the answer --------------------------------------------------------------------------------------------------

    def look(self, *, quietly: bool = False) -> None:
        """Whether the answer is there; quietly: without a bar, and a line that is down is no error."""
        desk = self.bench.desk
        if not quietly:
            self.ask_long(lambda: joining_online.join_when_answered(desk), self._looked)
        elif not self._is_looking:
            self._is_looking = True
            self._tasks.run_long(
                lambda _task: joining_online.join_when_answered(desk),
                owner=self,
                then=self._looked,
                failed=self._not_seen,
            )

    def _not_seen(self, error: Exception) -> None:
        """A line that is down is tried again; what was declined is said."""
        self._is_looking = False
        if not isinstance(error, _PASSING):
            self.refused(error)
            self.failed.emit(error)

    def _looked(self, is_joined: bool) -> None:  # noqa: FBT001 - a slot
        self._is_looking = False
        if is_joined:
            self._timer.stop()
            told = self.tr("This computer belongs to the organisation. The next exchange brings the others' cases.")
            self.said.emit(told, None)
            self.ended.emit()
