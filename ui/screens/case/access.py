# SPDX-License-Identifier: Apache-2.0
"""Who may see this case, who has it in charge, who opened it, and how is it given to others and taken back?

Out of sight in a vault that belongs to no organisation.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from legalaid.services import assignments, openings, restriction, sharing
from legalaid.services.case_access import Access
from legalaid.services.colleagues import Colleague
from legalaid.services.openings import Look
from legalaid.services.sharing import Share
from ui.language import day
from ui.models import belonging, words
from ui.screens.case.view import Doing, View
from ui.widgets.ask_panel import AskPanel
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.choice import Option
from ui.widgets.entries import Entries, Entry
from ui.widgets.finish_row import FinishRow
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Label

_OFFICE = "office:"
"""What a choice begins with that means a whole office; any other is a person."""

_LOOKS = 6
"""So many of the newest openings are listed."""


class AccessCard(Card):
    """The case and the people around it."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(self.tr("Who may see this case"))
        self._doing = doing
        self._view: View | None = None
        self._entries = Entries()
        buttons = QWidget()
        row = FlowLayout(buttons)
        policy = buttons.sizePolicy()
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        self.accept = Button(self.tr("Take the case on"), ButtonKind.PRIMARY, icon="check")
        self.give_back = Button(self.tr("Give the case back"), icon="undo-2")
        self.share = Button(self.tr("Share the case"), icon="users")
        self.assign = Button(self.tr("Put somebody in charge"), icon="user")
        self.accept.clicked.connect(lambda _on=False: self._answer(None))
        self.give_back.clicked.connect(lambda _on=False: self._ask_back())
        self.share.clicked.connect(lambda _on=False: self._ask_share())
        self.assign.clicked.connect(lambda _on=False: self._ask_assign())
        self.restrict = Button(self.tr("Restrict the case"), ButtonKind.QUIET, icon="lock")
        self.restrict.clicked.connect(lambda _on=False: self._ask_restrict())
        for button in (self.accept, self.give_back, self.share, self.assign, self.restrict):
            row.addWidget(button)
        self.sharing = AskPanel(self.tr("Share the case"), self.tr("With whom"), self.tr("Why"), self._share)
        self.assigning = AskPanel(self.tr("Put somebody in charge"), self.tr("Whom"), "", self._assign)
        self.returning = AskPanel(self.tr("Give the case back"), "", self.tr("Why"), self._answer_back)
        self.restricting = RestrictPanel(self._restrict)
        self._panels = (self.sharing, self.assigning, self.returning, self.restricting)
        for part in (self._entries, buttons, *self._panels):
            self.put(part)
        self.hide()

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._view = view
        access = view.page.access
        self.setVisible(access is not None)
        if access is None:
            return
        self._entries.show_all(self._all(access))
        self.accept.setVisible(access.is_waiting)
        self.give_back.setVisible(access.is_waiting)
        self.share.setVisible(access.may_share)
        self.assign.setVisible(access.may_share)
        self.restrict.setVisible(access.may_share and not access.is_restricted)

    # --- what stands there -------------------------------------------------------------------------------------------

    def _all(self, access: Access) -> Iterator[QWidget]:
        yield self._in_charge(access)
        if access.is_restricted:
            told = self.tr("Only the computers of the person who made it, and those whom it is shared with.")
            yield Entry(self.tr("Restricted"), told, ends=[Pill(self.tr("Restricted"), "warn")])
        elif access.office is not None:
            yield Entry(self.tr("Everybody of the office {office}").format(office=access.office))
        else:
            yield Entry(self.tr("Everybody of the office whose case it is"))
        for share in access.shares:
            yield self._shared(share, may_end=access.may_share)
        for look in access.looks[:_LOOKS]:
            yield self._look(look)

    def _in_charge(self, access: Access) -> Entry:
        if access.owner is None:
            return Entry(self.tr("Nobody is in charge"), ends=[Pill(self.tr("Unassigned"), "warn")])
        ends: list[QWidget] = []
        if access.is_waiting:
            ends = [Pill(self.tr("Waits for your answer"), "warn")]
        elif access.asked is not None:
            ends = [Pill(self.tr("Asked, no answer yet"), "info")]
        name = self.tr("You") if access.is_mine else belonging.colleague(access.owner)
        return Entry(self.tr("In charge: {person}").format(person=name), ends=ends, is_strong=True)

    def _shared(self, share: Share, *, may_end: bool) -> Entry:
        to = _receiver(share)
        by = self.tr("given by {person}").format(person=belonging.colleague(share.by))
        ends: list[QWidget] = []
        if may_end:
            end = IconButton("x", self.tr("End: {who}").format(who=to))
            end.clicked.connect(partial(self._end, share))
            ends.append(end)
        told = f"{belonging.share_reason(share.reason)} · {by}"
        return Entry(self.tr("Shared with {who}").format(who=to), told, ends=ends)

    def _look(self, look: Look) -> Entry:
        told = self.tr("Opened by {person} on {day}").format(person=belonging.colleague(look.by), day=day(look.day))
        if not look.is_new:
            return Entry(told)
        seen = IconButton("check", self.tr("I know: {what}").format(what=told))
        seen.clicked.connect(partial(self._tick, look))
        return Entry(told, ends=[Pill(self.tr("New"), "warn"), seen])

    # --- asking ------------------------------------------------------------------------------------------------------

    def _close_all(self) -> None:
        for panel in self._panels:
            panel.hide()

    def _ask_share(self) -> None:
        access = self._access()
        if access is not None:
            self._close_all()
            offices = [(f"{_OFFICE}{code}", self.tr("Office {office}").format(office=code)) for code in access.offices]
            people = [] if access.is_restricted else [one for one in access.people if one.office != access.office]
            shown = list(access.people) if access.is_restricted else people
            reasons = [(code, belonging.share_reason(code)) for code in sharing.REASONS]
            self.sharing.open_for([*offices, *_choices(shown)], reasons)

    def _ask_assign(self) -> None:
        access = self._access()
        if access is not None:
            self._close_all()
            self.assigning.open_for(_choices(access.people), [])

    def _ask_back(self) -> None:
        self._close_all()
        reasons = [(code, words.code("status_reason", code)) for code in assignments.REASONS]
        self.returning.open_for([], reasons)

    def _ask_restrict(self) -> None:
        self._close_all()
        self.restricting.show()
        self.restricting.finish.setFocus()

    def _access(self) -> Access | None:
        return None if self._view is None else self._view.page.access

    # --- doing -------------------------------------------------------------------------------------------------------

    def _case(self) -> str:
        """The case by its id, which no other one has."""
        return "" if self._view is None else str(self._view.page.form.case.record.id)

    def _share(self, to: str, reason: str) -> None:
        desk, case, whom = self._doing.desk, self._case(), _whom(to)
        self._doing.do(
            lambda: sharing.share(desk, case, **whom, reason=sharing.REASONS[reason]),
            self.tr("The case is shared."),
            lambda _given: sharing.take_back(desk, case, **whom),
            then=self._close_all,
        )

    def _end(self, share: Share, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        desk, case = self._doing.desk, self._case()
        whom = {"office": share.office} if share.person is None else {"person": str(share.person.person)}
        reason = sharing.REASONS.get(share.reason, sharing.REASONS["referred"])
        self._doing.do(
            lambda: sharing.take_back(desk, case, **whom),
            self.tr("It ends here: what is written from now on is closed to them. What they have they keep."),
            lambda _ended: sharing.share(desk, case, **whom, reason=reason),
        )

    def _assign(self, to: str, _reason: str) -> None:
        desk, case = self._doing.desk, self._case()
        self._doing.do(
            lambda: assignments.assign(desk, case, person=to),
            self.tr("The case is put in their hands; they are asked whether they take it on."),
            lambda handed: assignments.take_back(desk, handed),
            then=self._close_all,
        )

    def _answer_back(self, _to: str, reason: str) -> None:
        self._answer(reason)

    def _answer(self, reason: str | None) -> None:
        desk, case = self._doing.desk, self._case()
        self._doing.do(
            lambda: assignments.answer(desk, case, accepted=reason is None, reason=reason),
            self.tr("You have taken the case on.") if reason is None else self.tr("The case is given back."),
            lambda handed: assignments.take_back_answer(desk, handed),
            then=self._close_all,
        )

    def _restrict(self) -> None:
        desk, case = self._doing.desk, self._case()
        made: list[str] = []
        self._doing.do(
            lambda: made.append(restriction.restrict(desk, case)),
            self.tr("The case goes on in a file of its own."),
            then=lambda: self._gone_on(made[0]),
        )

    def _gone_on(self, number: str) -> None:
        self._close_all()
        self._doing.go_to("case", number)

    def _tick(self, look: Look, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        desk = self._doing.desk
        self._doing.do(
            lambda: openings.tick(desk, look.id, seen=True),
            self.tr("It is noted that you know."),
            lambda _none: openings.tick(desk, look.id, seen=False),
        )


class RestrictPanel(Card):
    """What restricting a case means, since it cannot be taken back. Out of sight until it is asked."""

    def __init__(self, go: Callable[[], object]) -> None:
        super().__init__(QCoreApplication.translate("RestrictPanel", "Restrict the case"))
        told = self.tr(
            "The case goes on in a new file, under a new number, in your charge. Only your computers can read it, and "
            "those of whom you share it with. Of the old file a closed sheet stays with the office. What colleagues "
            "have read they have read. This cannot be undone."
        )
        self.put(Label(told, "muted", wrap=True))
        row = FinishRow(self.tr("Go on restricted"))
        row.cancel.clicked.connect(self.hide)
        self.finish = row.finish
        self.finish.clicked.connect(lambda _on=False: go())
        self.put(row)
        self.hide()


def _choices(people: Sequence[Colleague]) -> list[Option]:
    return [(str(one.person), belonging.colleague(one)) for one in people]


def _whom(choice: str) -> dict[str, str]:
    """A choice, as the service names a receiver."""
    if choice.startswith(_OFFICE):
        return {"office": choice.removeprefix(_OFFICE)}
    return {"person": choice}


def _receiver(share: Share) -> str:
    return belonging.colleague(share.person) if share.person is not None else belonging.office(share.office)
