# SPDX-License-Identifier: Apache-2.0
"""Where does somebody found, join and keep an organisation?

One page says where this computer stands; each thing to do is a step in its place, with a way back.
"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from legalaid.services import removal
from legalaid.services.desk import Desk
from legalaid.services.organisation_page import OrganisationPage, organisation_page
from ui.language import digits
from ui.models.exchange import Exchange
from ui.screens.organisation.found import ConnectStep, FoundStep
from ui.screens.organisation.home import Home
from ui.screens.organisation.invite import InviteStep
from ui.screens.organisation.join import JoinStep
from ui.screens.organisation.join_online import JoinOnlineStep
from ui.screens.organisation.let_in import LetInStep
from ui.screens.organisation.recover import RecoverStep
from ui.screens.organisation.remove import RemoveStep
from ui.screens.organisation.step import Bench, Step
from ui.screens.organisation.vouch import VouchStep
from ui.tasks import Tasks
from ui.widgets.bars import Crumb
from ui.widgets.printing import Outlets
from ui.widgets.screen import Screen


class OrganisationScreen(Screen):
    """The page of the organisation, and one step at a time before it."""

    def __init__(self, desk: Desk, tasks: Tasks, exchange: Exchange, *, outlets: Outlets | None = None) -> None:
        super().__init__(self.tr("Organisation"))
        self._desk, self._tasks, self._exchange = desk, tasks, exchange
        self._bench = Bench(desk, tasks, outlets or Outlets())
        self.shown: OrganisationPage | None = None
        """What is in sight, once it has come."""
        self._wish = ""
        self._is_private = False
        self.step: Step | None = None
        self.home = Home()
        self.home.wanted.connect(self.begin)
        self.home.removal_wanted.connect(self._remove)
        self.home.vouching_wanted.connect(self._vouch)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self.states = self.show_content(self._stack)
        self.refresh()

    def refresh(self) -> None:
        """Look again; a step that is under way stays."""
        self.states.show_loading()
        self._tasks.run(
            lambda: organisation_page(self._desk),
            owner=self,
            then=self._show,
            failed=lambda error: self.show_failure(error, retry=self.refresh),
        )

    def wish(self, what: str) -> None:
        """A step that was asked for from another page, by its name."""
        self._wish = what
        if self.shown is not None:
            self._grant()

    def crumbs(self) -> list[Crumb]:
        """Under the exchange, from where it is reached."""
        return [(self.tr("Exchange"), "exchange/"), (self.name, "")]

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self._is_private = is_private
        self.home.set_private(is_private)
        if self.step is not None:
            self.step.set_private(is_private)

    def first_focus(self) -> QWidget:
        """Of the step, or of the page; the page itself until it is known what stands on it."""
        if self.shown is None:
            return self
        return self.step.first_focus() if self.step is not None else self.home.first_focus()

    # --- the page ----------------------------------------------------------------------------------------------------

    def _show(self, page: OrganisationPage) -> None:
        waited, self.shown = self.hasFocus(), page
        self.home.show_page(page)
        self.states.show_filled()
        if waited:
            self.home.first_focus().setFocus()
        self._grant()

    def _grant(self) -> None:
        wish, self._wish = self._wish, ""
        if wish and self.step is None:
            self.begin(wish)

    # --- the steps ---------------------------------------------------------------------------------------------------

    def begin(self, name: str) -> None:
        """Put the step of this name in sight."""
        page = self.shown
        if page is None:
            return
        makers: dict[str, Callable[[], Step]] = {
            "found": lambda: FoundStep(self._bench),
            "join": lambda: JoinOnlineStep(self._bench, page.asked_online),
            "join_by_file": lambda: JoinStep(self._bench, page.asked),
            "let_in": lambda: (InviteStep if page.organisation["hub"] else LetInStep)(self._bench, page),
            "connect": lambda: ConnectStep(self._bench),
            "recover": lambda: RecoverStep(self._bench, page),
        }
        if name == "renew":
            self._renew()
        else:
            self._lead(makers[name]())

    def _remove(self, name: str, devices: Sequence[str]) -> None:
        self._lead(RemoveStep(self._bench, name, devices))

    def _vouch(self, name: str, device: str, parts: int) -> None:
        self._lead(VouchStep(self._bench, name, device, parts))

    def _lead(self, step: Step) -> None:
        """Put a step in sight in place of the one before."""
        self._drop()
        self.step = step
        step.failed.connect(self.show_failure)
        step.settled.connect(self.states.banner.hide)
        step.said.connect(self.said)
        step.led.connect(self._lead)
        step.ended.connect(self._end)
        step.set_private(self._is_private)
        self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        step.first_focus().setFocus()

    def _drop(self) -> None:
        if self.step is not None:
            self._stack.removeWidget(self.step)
            self.step.hide()
            self.step.deleteLater()
            self.step = None

    def _end(self) -> None:
        """Back on the page, which shows what is true now."""
        self._drop()
        self._stack.setCurrentWidget(self.home)
        self.states.banner.hide()
        self.home.first_focus().setFocus()
        self._exchange.look()
        self.refresh()

    def _renew(self) -> None:
        self.states.show_loading()
        self._tasks.run_long(
            lambda _task: removal.renew_secrets(self._desk),
            owner=self,
            then=self._renewed,
            failed=self.show_failure,
        )

    def _renewed(self, groups: int) -> None:
        told = self.tr("Groups with a new key: {n}. Tell the other computers, by line or by stick.")
        self.said.emit(told.format(n=digits(groups)), None)
        self.refresh()
