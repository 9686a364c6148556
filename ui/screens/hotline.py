# SPDX-License-Identifier: Apache-2.0
"""How is a hotline call written down in under a minute, without the mouse?

One page: what was asked and answered, how the caller may be reached, whether somebody is in danger. Ctrl+Enter saves it
as an open case and empties the page for the next call. A call that grows becomes a full consultation with everything
that was typed.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from math import ceil
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent

from legalaid.khmer.text import is_khmer
from legalaid.services import drafts, forms
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from ui.tasks import Lane, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button
from ui.widgets.choice import ChoiceField, SegmentField, options
from ui.widgets.date import DateField
from ui.widgets.form import FormPage
from ui.widgets.form_screen import FormScreen
from ui.widgets.keys import key_in
from ui.widgets.lines import LineField, PhoneField
from ui.widgets.place import PlaceField, warm_up
from ui.widgets.plain import AgeField, FlagField
from ui.widgets.prose import TextField
from ui.widgets.saved_card import SavedCard
from ui.widgets.tags import ChipsField

_FULL = "consultation"
_SERVICES = frozenset({"info", "advice"})
_LIFE_OR_LIBERTY = 1
"""The urgency of a danger to life or liberty (legalaid.domain.case)."""

_LONGEST_CALL = 180
"""Minutes; what took longer was left lying open and says nothing about the call."""

Values = dict[str, Any]


class HotlineForm(FormPage):
    """The fields of a call, in the order of a call."""

    def __init__(self, today: date) -> None:
        super().__init__()
        yes, no = self.tr("Yes"), self.tr("No")
        services = [option for option in options("service_level") if option[0] in _SERVICES]
        call = self.section(self.tr("The call"))
        call.add(
            ChoiceField("matter", self.tr("Matter"), "matter", required=True),
            SegmentField("service_level", self.tr("Given"), choices=services),
            FlagField("danger", self.tr("Is somebody in danger now?"), yes=yes, no=no, keys="YN"),
        )
        call.go_on(columns=2)
        call.add(
            TextField("summary", self.tr("What was asked"), required=True, lines=3),
            TextField("answered", self.tr("What was answered"), lines=3),
        )
        caller = self.section(self.tr("The caller"))
        caller.go_on(columns=4)
        caller.add(
            FlagField("anonymous", self.tr("Stays anonymous?"), yes=yes, no=no, keys="YN"),
            LineField("client.alias", self.tr("Name or alias")),
            PhoneField("client.phone", self.tr("Telephone")),
            SegmentField("client.sex", self.tr("Sex"), choices=options("sex", without=["declined", "not_asked"])),
            AgeField("age", self.tr("Age in years"), year=today.year),
            PlaceField("place", self.tr("Province, district or commune")),
            DateField("callback_on", self.tr("Call back on"), today=today),
            LineField("callback_about", self.tr("What about")),
        )
        self.field("place").line.setPlaceholderText("")  # its label says the same, and there is little room
        safe = options("safe_contact", without=["unknown", "declined", "not_asked"])
        caller.add_wide(ChipsField("client.safe_contact", self.tr("Safe ways to reach the caller"), choices=safe))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """All of it is in sight: no list of sections."""
        super().resizeEvent(event)
        self.list.hide()


class HotlineScreen(FormScreen):
    """One call."""

    def __init__(self, desk: Desk, tasks: Tasks, record: str = "") -> None:
        name = QCoreApplication.translate("HotlineScreen", "Hotline call")
        form = HotlineForm(desk.clock.today())
        super().__init__(name, "hotline", record, desk=desk, tasks=tasks, form=form)
        self._began: datetime | None = None
        self.finish_button.setText(self.tr("Save the call (Ctrl+Enter)"))
        self.full_button = Button(self.tr("Go on as full consultation"), icon="file-plus")
        self.full_button.clicked.connect(lambda _on=False: self.go_on_in_full())
        self.foot.insertWidget(1, self.full_button)
        self.last = SavedCard(self.tr("Open the case"))
        self.last.opened.connect(lambda ref: self.go.emit("case", ref))
        self.column.insertWidget(1, self.last)
        form.edited.connect(self._begin)
        key_in(self, "Ctrl+Shift+Return", self.go_on_in_full, does=self.tr("Go on as full consultation"))
        tasks.run(warm_up, owner=self, then=lambda _done: None, failed=lambda _error: None, lane=Lane.READER)
        if record.startswith("draft:"):
            self.open_draft(UUID(record.removeprefix("draft:")))
        else:
            self.look_for_draft()

    def crumbs(self) -> list[Crumb]:
        """Below the cases."""
        return [(self.tr("Cases"), "cases"), (self.name, "")]

    def _begin(self) -> None:
        """The first key of a call starts its clock."""
        if self._began is None:
            self._began = self._desk.clock.now()
            self.last.hide()

    # --- saving ------------------------------------------------------------------------------------------------------

    def saving(self, values: Mapping[str, Any], draft: UUID) -> Callable[[], str]:
        """An open case that came in by the hotline."""
        given = self._as_case(values)
        return lambda: forms.finish_new(self._desk, given, joined=None, draft=draft)

    def saved(self, ref: str) -> None:
        """The page is empty for the next call, and says which case this one became."""
        self.clear()
        self.last.tell(self.tr("The call was saved as {case}.").format(case=ref), ref)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Ready for another call."""
        self._began = None
        self.form.fill({field.name: None for field in self.form.fields()})
        self.form.show_problems([])
        self.keeper.begin()

    def _as_case(self, values: Mapping[str, Any]) -> Values:
        """The call by the paths of the case document."""
        own = {"danger", "answered", "age", "callback_on", "callback_about"}
        case = {path: value for path, value in values.items() if path not in own}
        case |= {"kind": "consultation", "channel": "hotline", "duration_min": self._minutes()}
        case |= _answer(values.get("answered"))
        case["urgency"] = _LIFE_OR_LIBERTY if values.get("danger") else None
        case["client.birth"] = self.form.field("age").born()
        case["tasks"] = self._callback(values)
        return case

    def _callback(self, values: Mapping[str, Any]) -> list[Values]:
        if not (values.get("callback_on") or values.get("callback_about")):
            return []
        text = values.get("callback_about") or self.tr("Call back")
        return [{"kind": "callback", "due": values.get("callback_on"), "text": text}]

    def _minutes(self) -> int | None:
        """How long the call took, begun minutes counted; nothing where the clock says no such thing."""
        if self._began is None:
            return None
        minutes = ceil((self._desk.clock.now() - self._began).total_seconds() / 60)
        return minutes if 0 <= minutes <= _LONGEST_CALL else None

    # --- a call that grows -------------------------------------------------------------------------------------------

    def go_on_in_full(self) -> None:
        """Everything that was typed becomes the draft of a full consultation."""
        draft = FormDraft(drafts.new_draft(self._desk), _FULL, self._as_full_draft())
        old = self.keeper.stop()
        self._tasks.run(
            lambda: forms.turn_draft(self._desk, old, draft),
            owner=self,
            then=lambda _done: self._went_on(draft.id),
            failed=self.show_failure,
        )

    def _went_on(self, draft: UUID) -> None:
        self.clear()
        self.go.emit(_FULL, f"draft:{draft}")

    def _as_full_draft(self) -> dict[str, Typed]:
        """What stands in the fields of this form, as it stands in those of the other."""
        typed = dict(self.typed())
        answer = _answer(self.form.field("answered").value())
        phone = {"number": typed.pop("client.phone", "")}
        due = {"kind": "callback", "due": typed.pop("callback_on"), "text": typed.pop("callback_about")}
        wanted: dict[str, Typed] = {
            **{name: typed.get(name) for name in ("matter", "service_level", "summary", "anonymous", "place")},
            **{name: value for name, value in typed.items() if name.startswith("client.")},
            **{path: str(text) for path, text in answer.items()},
            "channel": "hotline",
            "urgency": str(_LIFE_OR_LIBERTY) if typed.get("danger") == "yes" else None,
            "client.birth": self.form.field("age").born() or "",
            "client.phones": [_row(phone)] if phone["number"] else [],
            "tasks": [_row(due)] if due["due"] or due["text"] else [],
            "": "summary",
        }
        return wanted


def _row(typed: Mapping[str, Typed]) -> str:
    """One entry as a list field keeps it in a draft."""
    return json.dumps({"id": None, "typed": dict(typed)}, ensure_ascii=False)


def _answer(text: str | None) -> Values:
    """The answer goes where its script belongs."""
    if not text:
        return {}
    return {f"advice.text_{'km' if is_khmer(text) else 'en'}": text, "advice.medium": "telephone"}
