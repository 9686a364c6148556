# SPDX-License-Identifier: Apache-2.0
"""What waits today, and what could be forgotten?"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial as bound
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from legalaid.clock import PHNOM_PENH, local_day
from legalaid.domain.visit import Visit
from legalaid.domain.vocabulary import label
from legalaid.i18n import Language
from legalaid.services import backups, drafts, openings, update_offers
from legalaid.services.day import (
    Day,
    DraftLine,
    HearingLine,
    IdleCase,
    LetterLine,
    Look,
    OfCase,
    TaskLine,
    day_of,
    tick,
)
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft
from legalaid.services.letters import hand_over
from legalaid.services.visits_today import (
    LateRecommendation,
    RecheckRow,
    RepeatedFinding,
    VisitsToday,
    visits_today,
)
from ui import theme
from ui.language import clock_time, current, day, digits, partial
from ui.models import belonging, words
from ui.tasks import Lane, Tasks
from ui.theme.tokens import Token
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import Segments
from ui.widgets.day_row import DayCard, DayRow
from ui.widgets.field import Glyph
from ui.widgets.hand_over import HandOverPanel
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.text import Label

HIDDEN: Final = "•••"
_WEEK_DAYS: Final = 7
_FORMS: Final = {"letter": "letter", "hotline": "hotline", "consultation": "consultation"}
"""Which screen goes on with a draft."""
_SETTINGS: Final = {"office": "office", "staff": "staff", "paragraph": "paragraphs", "office_template": "templates"}
"""Which part of the settings goes on with a draft."""
_PARTS: Final = {
    "interview": "interviews",
    "finding": "findings",
    "recommendation": "recommendations",
    "response": "recommendations",
    "verification": "recommendations",
    "prisoner_request": "requests",
    "visit": "about",
}
"""Which part of the page of a visit goes on with a draft."""

_TWO_COLUMNS: Final = 50
"""The width of the page in text sizes from which the lists stand side by side."""


class TodayScreen(Screen):
    """The day at one glance."""

    def __init__(self, desk: Desk, tasks: Tasks, *, backup_days: Callable[[], int]) -> None:
        super().__init__(QCoreApplication.translate("TodayScreen", "Today"))
        self._desk, self._tasks, self._backup_days = desk, tasks, backup_days
        self._day: Day | None = None
        self._visits: VisitsToday | None = None
        self._is_private = False
        self.date = Label("", "h2")
        self.top.add(self.date)
        new = Button(self.tr("New consultation"), ButtonKind.PRIMARY, icon="plus")
        new.clicked.connect(lambda _on=False: self.go.emit("consultation", ""))
        call = Button(self.tr("Hotline call"), icon="phone-call")
        call.clicked.connect(lambda _on=False: self.go.emit("hotline", ""))
        self.top.add_end(call, new)
        self.backup, self.backup_words = self._line("triangle-alert", "warn", self._go_to("backup"))
        self.update_line, self.update_words = self._line("info", "info", self._go_to("updates"))
        see = Button(self.tr("See them"), icon="inbox")
        see.clicked.connect(lambda _on=False: self.go.emit("intake", ""))
        self.intake_line, self.intake_words = self._line("info", "info", see)
        self._cards()
        self.states = self.show_content(self._sheet())

    # --- building ----------------------------------------------------------------------------------------------------

    def _go_to(self, part: str) -> Button:
        """What leads from a line to the part of the settings that it speaks of."""
        if part == "backup":
            button = Button(self.tr("Back up now"), icon="hard-drive")
        else:
            button = Button(self.tr("See what it brings"), icon="download")
        button.clicked.connect(lambda _on=False: self.go.emit("settings", part))
        return button

    def _line(self, glyph: str, ink: Token, button: Button) -> tuple[QFrame, Label]:
        """A line above the lists, hidden until it has something to say; and its words."""
        line, words = QFrame(), Label("", wrap=True)
        line.setObjectName("card")
        row = QGridLayout(line)
        row.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        row.addWidget(Glyph(glyph, ink, 1.2), 0, 0)
        row.addWidget(words, 0, 1)
        row.addWidget(button, 0, 2)
        row.setColumnStretch(1, 1)
        line.hide()
        self.column.addWidget(line)
        return line, words

    def _cards(self) -> None:
        more = self.tr("Show more")
        self.tasks = DayCard(self.tr("Tasks"), more)
        self.call_backs = DayCard(self.tr("Call-backs"), more)
        self.hearings = DayCard(self.tr("Hearings and appointments"), more)
        self.letters = DayCard(self.tr("Letters not handed over"), more)
        self.drafts = DayCard(self.tr("Drafts"), more)
        self.idle = DayCard(self.tr("Cases without a next step"), more)
        self.planned = DayCard(self.tr("Prison visits planned"), more)
        self.late = DayCard(self.tr("Recommendations that are overdue"), more)
        self.repeated = DayCard(self.tr("Findings that came back"), more)
        self.rechecks = DayCard(self.tr("People to be seen again"), more)
        self.looks = DayCard(self.tr("Opened by colleagues"), more)
        self.span = Segments([("day", self.tr("Day")), ("week", self.tr("Week"))])
        self.span.name(self.tr("Hearings and appointments"))
        self._span = "week"
        self.span.choose(self._span)
        self.span.picked.connect(self._choose_span)
        self.hearings.head.insertWidget(1, self.span)
        self.nothing_on = Label("", "muted", wrap=True)
        self.hearings.put(self.nothing_on)

    def _sheet(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("inner")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, theme.GAP.s, 0)
        self._grid.setSpacing(theme.GAP.m)
        self._left, self._right = QWidget(), QWidget()
        self._left_cards = [self.tasks, self.call_backs, self.rechecks, self.late, self.drafts]
        halves = (
            (self._left, self._left_cards),
            (
                self._right,
                [self.hearings, self.planned, self.letters, self.repeated, self.idle, self.looks],
            ),
        )
        for half, cards in halves:
            half.setObjectName("inner")
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.GAP.m)
            for card in cards:
                column.addWidget(card)
        self._arrange()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """One column or two, by the room for the letters."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns where there is room, and something in both."""
        has_left = any(not card.isHidden() for card in self._left_cards)
        is_wide = has_left and self.width() > theme.px(_TWO_COLUMNS)
        self._grid.addWidget(self._left, 0 if has_left else 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._right, int(has_left and not is_wide), int(is_wide), Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if is_wide else 0)
        self._grid.setRowStretch(2, 1)

    # --- asking ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes back finds what waits now."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the lists, whether a backup is due, and whether a newer version has arrived."""
        self.states.show_loading()
        days = self._backup_days()
        self._tasks.run(
            lambda: (
                day_of(self._desk),
                backups.last_backup(self._desk) is None,
                backups.is_due(self._desk, days=days),
                visits_today(self._desk),
                update_offers.newest(self._desk),
            ),
            owner=self,
            then=lambda found: self._show(found[0], found[3], found[4], has_no_backup=found[1], is_due=found[2]),
            failed=lambda error: self.show_failure(error, retry=self.refresh),
            lane=Lane.READER,
        )

    def _show(self, found: Day, visits: VisitsToday, newer: str | None, *, has_no_backup: bool, is_due: bool) -> None:
        self._day, self._visits = found, visits
        self.date.setText(day(self._desk.clock.today()))
        if has_no_backup:
            self.backup_words.setText(self.tr("There is no backup yet. If this computer is lost, everything is lost."))
        else:
            words = self.tr("The last backup is older than {days} days.")
            self.backup_words.setText(words.format(days=digits(self._backup_days())))
        self.backup.setVisible(has_no_backup or is_due)
        self.update_words.setText(self.tr("A new version has arrived: {version}.").format(version=newer))
        self.update_line.setVisible(newer is not None)
        asked = self.tr("Contacts that you were asked to take up: {n}.")
        self.intake_words.setText(asked.format(n=digits(found.contacts)))
        self.intake_line.setVisible(found.contacts > 0)
        self._fill()
        if found.is_empty and visits.is_empty:
            self.states.show_empty(
                EmptyState(
                    "circle-check",
                    self.tr("Nothing is waiting"),
                    self.tr("Tasks, hearings, call-backs, drafts and letters to hand over appear here."),
                )
            )
        else:
            self.states.show_filled()

    # --- the lists ---------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        found, visits = self._day, self._visits
        if found is None or visits is None:
            return
        self._put(self.tasks, [bound(self._task, line) for line in found.tasks], _late(found.tasks))
        self._put(self.call_backs, [bound(self._task, line) for line in found.call_backs], _late(found.call_backs))
        self._fill_hearings(found)
        self._put(self.letters, [bound(self._letter, line) for line in found.letters], "warn")
        self._put(self.drafts, [bound(self._draft, line) for line in found.drafts], "info")
        self._put(self.idle, [bound(self._idle, line) for line in found.idle], "muted")
        self.idle.count.say(digits(found.idle_count), "muted")
        waiting = visits.waiting
        self._put(self.planned, [bound(self._planned, visit) for visit in visits.planned], "info")
        self._put(self.late, [bound(self._late_one, line) for line in waiting.late], "danger")
        self._put(self.repeated, [bound(self._repeated_one, line) for line in waiting.repeated], "warn")
        self._put(self.rechecks, [bound(self._recheck, row) for row in waiting.rechecks], "danger")
        self._put(self.looks, [bound(self._look, line) for line in found.looks], "info")
        self._arrange()

    @staticmethod
    def _put(card: DayCard, rows: list[Callable[[], DayRow]], ink: Token) -> None:
        card.count.say(digits(len(rows)), ink)
        card.show_rows(rows)

    def _choose_span(self) -> None:
        self._span = self.span.chosen() or self._span
        self.span.choose(self._span)
        self._fill()

    def _fill_hearings(self, found: Day) -> None:
        today = self._desk.clock.today()
        last = today if self._span == "day" else today + timedelta(days=_WEEK_DAYS - 1)
        near = [line for line in found.hearings if local_day(line.at) <= last]
        self._put(self.hearings, [bound(self._hearing, line) for line in near], "info")
        later = found.hearings[len(near)] if len(near) < len(found.hearings) else None
        words = self.tr("The next one is on {day}.").format(day=day(local_day(later.at))) if later and not near else ""
        self.nothing_on.setText(words)
        self.nothing_on.setVisible(bool(words))
        self.hearings.setVisible(bool(found.hearings))

    def _task(self, line: TaskLine) -> DayRow:
        state: tuple[str, Token] | None = None
        if line.due is not None:
            is_today = str(line.due) == self._desk.clock.today().isoformat()
            ink: Token = "danger" if line.overdue else "warn" if is_today else "muted"
            words = self.tr("Overdue: {day}") if line.overdue else self.tr("Today") if is_today else "{day}"
            state = words.format(day=partial(line.due)), ink
        text = HIDDEN if self._is_private else line.text
        row = DayRow(text, self._of(line.of), state=state, tick=self.tr("Done"))
        row.opened.connect(lambda: self._open(line.of.number))
        row.ticked.connect(lambda: self._tick(line.id))
        return row

    def _hearing(self, line: HearingLine) -> DayRow:
        at = line.at.astimezone(PHNOM_PENH)
        kind = label("hearing_kind", line.kind, current())
        where = "" if self._is_private else line.place or ""
        told = ", ".join(part for part in (clock_time(at), kind, where) if part)
        is_today = at.date() == self._desk.clock.today()
        state: tuple[str, Token] = (self.tr("Today"), "warn") if is_today else (day(at.date()), "muted")
        row = DayRow(told, self._of(line.of), state=state)
        row.opened.connect(lambda: self._open(line.of.number))
        return row

    def _letter(self, line: LetterLine) -> DayRow:
        row = DayRow(
            self.tr("{number} of {day}").format(number=line.number, day=day(line.day)),
            self._of(line.of),
            action=self.tr("Hand over"),
        )
        panel = HandOverPanel()
        row.body.addWidget(panel)
        row.opened.connect(lambda: self._open(line.of.number))
        row.acted.connect(panel.open)
        panel.recorded.connect(lambda how, aloud: self._hand_over(line.number, how, aloud))
        return row

    def _draft(self, line: DraftLine) -> DayRow:
        kinds = {
            "letter": self.tr("Letter"),
            "hotline": self.tr("Hotline call"),
            "consultation": self.tr("Consultation"),
            "office": self.tr("Letterhead"),
            "staff": self.tr("Person of the office"),
            "paragraph": self.tr("Paragraph"),
            "office_template": self.tr("Letter template"),
            **{kind: words.record_kind(kind).capitalize() for kind in _PARTS},
        }
        row = DayRow(
            self._on_page(line.page[0]) if line.page is not None else kinds.get(line.kind, self.tr("Form")),
            self.tr("{day}, {time}").format(day=day(local_day(line.at)), time=clock_time(line.at)),
            state=(line.ref, "muted") if line.ref else None,
            action=self.tr("Give up") if line.page is not None else "",
        )
        if line.page is not None:
            page, shown = line.page
            row.opened.connect(lambda: self.go.emit(page, shown))
            row.acted.connect(lambda: self._give_up(line.id))
            return row
        record = line.ref or f"draft:{line.id}"
        if line.kind in _PARTS:
            row.opened.connect(lambda: self.go.emit("visit", f"{line.ref or ''}|{_PARTS[line.kind]}"))
            return row
        if line.kind in _SETTINGS:
            row.opened.connect(lambda: self.go.emit("settings", _SETTINGS[line.kind]))
            return row
        row.opened.connect(lambda: self.go.emit(_FORMS.get(line.kind, "consultation"), record))
        return row

    def _on_page(self, page: str) -> str:
        """What was typed on a page outside of its forms."""
        pages = {
            "case": self.tr("Case"),
            "letter": self.tr("Letter"),
            "visit": self.tr("Visit"),
            "visits": self.tr("Prison visits"),
            "facility": self.tr("Prison"),
            "facilities": self.tr("Prisons"),
            "intake": self.tr("Intake"),
            "cases": self.tr("Cases"),
            "organisation": self.tr("Organisation"),
        }
        told = self.tr("Not saved yet: {page}")
        return told.format(page=pages[page]) if page in pages else self.tr("Not saved yet")

    def _idle(self, line: IdleCase) -> DayRow:
        opened = self.tr("Opened {day}").format(day=day(line.opened_on))
        row = DayRow(self._of(line.of), f"{label('matter', line.matter, current())} · {opened}")
        row.opened.connect(lambda: self._open(line.of.number))
        return row

    def _look(self, look: Look) -> DayRow:
        told = self.tr("{person}, {day}").format(person=belonging.colleague(look.by), day=day(look.day))
        row = DayRow(told, self._of(look.of), tick=self.tr("I know"))
        row.opened.connect(lambda: self._open(look.of.number))
        row.ticked.connect(lambda: self._know(look))
        return row

    # --- visits ------------------------------------------------------------------------------------------------------

    def _planned(self, visit: Visit) -> DayRow:
        has_passed = visit.start_on < self._desk.clock.today()
        state: tuple[str, Token] = (self.tr("Was it made?"), "warn") if has_passed else self._by_when(visit.start_on)
        row = DayRow(self._prison(visit.facility), f"{visit.number} · {day(visit.start_on)}", state=state)
        row.opened.connect(lambda: self.go.emit("visit", visit.number))
        return row

    def _by_when(self, when: date) -> tuple[str, Token]:
        """A day as it stands at the end of a line: overdue, today, or the day."""
        today = self._desk.clock.today()
        if when < today:
            return self.tr("Overdue: {day}").format(day=day(when)), "danger"
        return (self.tr("Today"), "warn") if when == today else (day(when), "muted")

    def _late_one(self, late: LateRecommendation) -> DayRow:
        record, stands = late.line.record, late.line.standing
        due = self.tr("Overdue: {day}").format(day=partial(stands.due)) if stands.due else self.tr("Overdue")
        told = self._worded(record.text_km, record.text_en)
        row = DayRow(told, f"{late.line.ref} · {self._prison(late.facility)}", state=(due, "danger"))
        row.opened.connect(lambda: self.go.emit("visit", f"{late.line.ref.partition('/')[0]}|recommendations"))
        return row

    def _repeated_one(self, line: RepeatedFinding) -> DayRow:
        told = self._worded(line.text_km, line.text_en)
        times = self.tr("{n} visits").format(n=digits(line.times))
        row = DayRow(told, f"{line.visit} · {self._prison(line.facility)}", state=(times, "warn"))
        row.opened.connect(lambda: self.go.emit("visit", f"{line.visit}|findings"))
        return row

    def _recheck(self, line: RecheckRow) -> DayRow:
        """By pseudonym, and not even that while names are hidden."""
        who = HIDDEN if self._is_private else line.pseudonym
        risk = label("reprisal_risk", line.risk, current()) if line.risk else ""
        below = " · ".join(part for part in (line.number, self._prison(line.facility), risk) if part)
        row = DayRow(who, below, state=self._by_when(line.due))
        row.opened.connect(lambda: self.go.emit("visit", f"{line.number}|interviews"))
        return row

    def _prison(self, code: str) -> str:
        place = self._visits.places.get(code) if self._visits else None
        return place.name(current()) if place else code

    def _worded(self, km: str | None, en: str | None) -> str:
        """The words of a finding or recommendation in the language of the window, or in the other one."""
        ways = (km, en) if current() is Language.KM else (en, km)
        return HIDDEN if self._is_private else next((way for way in ways if way), "")

    def _of(self, case: OfCase) -> str:
        """The number, and whose case it is unless names are hidden."""
        if case.number is None:
            return self.tr("Office")
        names = () if self._is_private else case.clients
        return " · ".join((case.number, *names))

    # --- doing -------------------------------------------------------------------------------------------------------

    def _open(self, ref: str | None) -> None:
        if ref is not None:
            self.go.emit("case", ref)

    def _tick(self, task: UUID) -> None:
        self._write(
            lambda: tick(self._desk, task, done=True),
            self.tr("The task is done."),
            lambda: self._write(lambda: tick(self._desk, task, done=False), self.tr("The task waits again.")),
        )

    def _give_up(self, draft: UUID) -> None:
        self._tasks.run(
            lambda: drafts.take_up_draft(self._desk, draft),
            owner=self,
            then=self._drop,
            failed=self._not_written,
            lane=Lane.READER,
        )

    def _drop(self, draft: FormDraft) -> None:
        self._write(
            lambda: drafts.drop_draft(self._desk, draft.id),
            self.tr("What was typed there is given up."),
            lambda: self._write(lambda: drafts.keep_draft(self._desk, draft), self.tr("It stands here again.")),
        )

    def _know(self, look: Look) -> None:
        self._write(
            lambda: openings.tick(self._desk, look.id, seen=True),
            self.tr("It is noted that you know."),
            lambda: self._write(
                lambda: openings.tick(self._desk, look.id, seen=False), self.tr("It stands here again.")
            ),
        )

    def _hand_over(self, number: str, how: str, aloud: str) -> None:
        words = self.tr("It is noted how letter {number} reached the client.").format(number=number)
        self._write(lambda: hand_over(self._desk, number, how, read_aloud=aloud or None), words)

    def _write(self, work: Callable[[], object], words: str, undo: Callable[[], object] | None = None) -> None:
        def told(_nothing: object) -> None:
            self.said.emit(words, undo)
            self.refresh()

        self._tasks.run(work, owner=self, then=told, failed=self._not_written)

    def _not_written(self, error: Exception) -> None:
        self._fill()
        self.show_failure(error, retry=self.refresh)

    # --- the window --------------------------------------------------------------------------------------------------

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Numbers alone, and no words that a person wrote."""
        self._is_private = is_private
        self._fill()

    def first_focus(self) -> QWidget:
        """The first line of the first list that has one."""
        left = (self.tasks, self.call_backs, self.rechecks, self.late, self.drafts)
        cards = (*left, self.hearings, self.planned, self.letters, self.repeated, self.idle, self.looks)
        return next((card.rows[0].link for card in cards if card.rows), self)


def _late(lines: tuple[TaskLine, ...]) -> Token:
    """The ink of a list: red as soon as one of its lines is overdue."""
    return "danger" if any(line.overdue for line in lines) else "muted"
