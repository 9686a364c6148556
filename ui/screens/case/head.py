# SPDX-License-Identifier: Apache-2.0
"""Who is the client, where does the case stand, and where may it go from here?"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from legalaid.domain.case import CaseFile, CaseStatus, legal_moves, move_reasons
from legalaid.services import case_steps
from legalaid.services.case_page import CasePage
from legalaid.services.cases import Ending
from legalaid.services.people_pages import names_of
from ui import theme
from ui.language import day
from ui.models import words
from ui.screens.case.closing import ClosePanel
from ui.screens.case.view import Doing, View
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.choice import ChoiceField
from ui.widgets.entries import Entries, Entry, empty_out
from ui.widgets.field import Glyph
from ui.widgets.finish_row import FinishRow
from ui.widgets.flow import FlowLayout
from ui.widgets.prose import TextField
from ui.widgets.text import Label

_ORDER = (
    CaseStatus.TRIAGE,
    CaseStatus.ASSIGNED,
    CaseStatus.OPEN,
    CaseStatus.WAITING,
    CaseStatus.REFERRED_OUT,
    CaseStatus.DECLINED,
    CaseStatus.RESOLVED,
    CaseStatus.CLOSED,
)
"""The order of the buttons: onwards before away."""


class Head(Card):
    """Client, status, urgency, and a button for each move that is allowed."""

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._doing = doing
        self._page: CasePage | None = None
        self._client = Label(role="h1", elide=True)
        self._status, self._urgency = Pill(), Pill()
        self._about = Label(role="small", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(theme.GAP.m)
        line.addWidget(self._client, 1)
        line.addWidget(self._urgency)
        line.addWidget(self._status)
        self._twins = Entries()
        self._erasure = Label("", "warning", wrap=True)
        self.put(line)
        self.put(self._erasure)
        self.put(self._about)
        self.put(self._twins)
        self._buttons = QWidget()
        self._moves = FlowLayout(self._buttons)
        policy = self._buttons.sizePolicy()
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        self.put(self._buttons)
        self.move_panel = MovePanel(self._move)
        self.close_panel = ClosePanel(self._close, doing.desk.clock.today())
        self.put(self.move_panel)
        self.put(self.close_panel)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._page = view.page
        case, form = view.page.form.case.record, view.page.form
        names = " · ".join(names_of(form.client)) if form.client else ""
        self._client.setText(view.veiled(names) or self.tr("Anonymous"))
        self._status.say(words.code("case_status", case.status), words.status_tone(case.status))
        self._urgency.setVisible(words.is_pressing(case.urgency))
        self._urgency.say(words.urgency(case.urgency), words.urgency_tone(case.urgency) or "muted")
        about = [
            case.number,
            words.code("case_kind", case.kind),
            words.code("matter", case.matter),
            self.tr("opened {day}").format(day=day(case.opened_on)),
            self.tr("in charge: {person}").format(person=view.page.person(case.owner)) if case.owner else "",
            words.code("status_reason", case.status_reason),
        ]
        self._about.setText(" · ".join(part for part in about if part))
        self._twins.show_all(map(self._twin, view.page.twins))
        self._erasure.setText(self._told_of_erasure(view.page.is_erasure_in_force))
        self._erasure.setVisible(view.page.is_erasure_in_force is not None)
        self._offer(view.page)

    def _told_of_erasure(self, is_in_force: bool | None) -> str:  # noqa: FBT001 - None is the third answer
        if is_in_force is None:
            return ""
        if is_in_force:
            return self.tr(
                "It is ordered that this case is erased. It is still here because this computer has work in it that no "
                "other one has; nothing of it is handed on. See Exchange, Orders to erase."
            )
        return self.tr("Somebody ordered that this case is erased. It waits for a second person.")

    def _twin(self, case: CaseFile) -> Entry:
        """Another case under the same number: nobody merges them, and each can be opened."""
        title = self.tr("Another case bears this number too: two computers gave it without knowing of each other.")
        about = [words.code("matter", case.matter), self.tr("opened {day}").format(day=day(case.opened_on))]
        go = Button(self.tr("Open the other case"), ButtonKind.QUIET, icon="copy")
        go.clicked.connect(lambda _on=False: self._doing.go_to("case", str(case.id)))
        return Entry(title, " · ".join(about), lead=Glyph("triangle-alert", "warn", 1.2), ends=[go])

    def _offer(self, page: CasePage) -> None:
        empty_out(self._moves)
        case = page.form.case.record
        allowed = legal_moves(case.status)
        for status in (status for status in _ORDER if status in allowed):
            button = Button(move_words(case.status, status), ButtonKind.PLAIN)
            button.setObjectName(f"move_{status}")
            button.clicked.connect(partial(self._choose, status))
            self._moves.addWidget(button)
        if self._doing.can_go("consultation"):
            change = Button(self.tr("Change the facts"), ButtonKind.QUIET, icon="pencil")
            change.clicked.connect(lambda: self._doing.go_to("consultation", page.address))
            self._moves.addWidget(change)
        if self._doing.can_go("erase"):
            erase = Button(self.tr("Erase for good"), ButtonKind.QUIET, icon="trash-2")
            erase.clicked.connect(lambda: self._doing.go_to("erase", page.address))
            self._moves.addWidget(erase)

    def reopen(self, form: str) -> None:
        """The panel in which words were left, where the case may still go that way."""
        card, _, panel = form.partition("/")
        to = CaseStatus.CLOSED if panel == ClosePanel.__name__ else panel.partition("/")[0]
        page = self._page
        if card == type(self).__name__ and page is not None and to in legal_moves(page.form.case.record.status):
            self._choose(CaseStatus(to))

    def _choose(self, status: CaseStatus, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        if self._page is None:
            return
        now = self._page.form.case.record.status
        self.move_panel.hide()
        self.close_panel.hide()
        if status is CaseStatus.CLOSED:
            self.close_panel.open_for(now)
        elif reasons := move_reasons(now, status):
            self.move_panel.open_for(status, move_words(now, status), reasons)
        else:
            self._move(status, None, None)

    def _move(self, status: str, reason: str | None, note: str | None) -> None:
        page = self._page
        if page is None:
            return
        said = self.tr("The case now stands at: {status}").format(status=words.code("case_status", status))
        self._doing.do(
            lambda: case_steps.move(self._doing.desk, page, status, reason=reason, note=note),
            said,
            lambda moved: case_steps.undo_move(self._doing.desk, moved),
            then=self.move_panel.hide,
        )

    def _close(self, ending: Ending) -> None:
        page = self._page
        if page is None:
            return
        self._doing.do(
            lambda: case_steps.close(self._doing.desk, page, ending),
            self.tr("The case is closed."),
            lambda moved: case_steps.undo_move(self._doing.desk, moved),
            then=self.close_panel.hide,
        )


class MovePanel(Card):
    """Why does the case move? Out of sight until a move is chosen that needs a reason."""

    def __init__(self, move: Callable[[str, str | None, str | None], object]) -> None:
        super().__init__()
        self._move, self.written_for = move, ""
        self._title = Label(role="h2")
        self.reason = ChoiceField("reason", self.tr("Reason"), choices=(), required=True)
        self.note = TextField("note", self.tr("More about it"), lines=1)
        buttons = FinishRow("")
        buttons.cancel.clicked.connect(self.hide)
        self.finish = buttons.finish
        self.finish.clicked.connect(self._go)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.m)
        row.addWidget(self.reason, 1)
        row.addWidget(self.note, 2)
        for part in (self._title, row, buttons):
            self.put(part)
        self.hide()

    def open_for(self, status: str, title: str, reasons: tuple[str, ...]) -> None:
        """Ask for the reason of this move."""
        self.written_for = status
        self._title.setText(title)
        self.finish.setText(title)
        self.reason.clear_message()
        self.reason.set_value(None)
        self.reason.offer([(code, words.code("status_reason", code)) for code in reasons])
        self.note.set_value("")
        self.show()
        self.reason.setFocus()

    def _go(self) -> None:
        reason = self.reason.value()
        if reason is None:
            self.reason.show_error(self.tr("Choose a reason."))
            self.reason.setFocus()
            return
        self._move(self.written_for, reason, self.note.value().strip() or None)


def move_words(now: str, to: str) -> str:
    """What a move is called."""
    if to == CaseStatus.OPEN:
        if now in {CaseStatus.NEW, CaseStatus.ASSIGNED}:
            return QCoreApplication.translate("moves", "Take the case up")
        if now == CaseStatus.WAITING:
            return QCoreApplication.translate("moves", "Go on with the case")
        return QCoreApplication.translate("moves", "Open the case again")
    named = {
        CaseStatus.TRIAGE: QCoreApplication.translate("moves", "Put to triage"),
        CaseStatus.ASSIGNED: QCoreApplication.translate("moves", "Assign"),
        CaseStatus.WAITING: QCoreApplication.translate("moves", "Wait"),
        CaseStatus.RESOLVED: QCoreApplication.translate("moves", "Resolved"),
        CaseStatus.DECLINED: QCoreApplication.translate("moves", "Decline"),
        CaseStatus.REFERRED_OUT: QCoreApplication.translate("moves", "Refer to others"),
        CaseStatus.CLOSED: QCoreApplication.translate("moves", "Close the case"),
    }
    return named[CaseStatus(to)]
