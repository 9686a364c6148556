# SPDX-License-Identifier: Apache-2.0
"""How is one question answered: by a key, a click or a few words, and saved at once?

What a row gives away is saved against the version that it shows, so a colleague's answer that was not seen here is
never overwritten.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legalaid.domain.answers import kept
from legalaid.domain.checklist import Question, QuestionType
from legalaid.errors import WrongValue
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from legalaid.services.answer_words import answered
from legalaid.services.visit_page import AnswerLine
from legalaid.services.visits import VisitForm
from ui import theme
from ui.language import current, day
from ui.screens.visit.entry_keys import REASONS, SOURCES, place_in
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Pill
from ui.widgets.choice import Segments, options
from ui.widgets.lines import LineEdit, LineField
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField
from ui.widgets.text import Label

_KEYS = "1234567890"
_UNMODIFIED = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
_STEPS = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_REASON = "not:"
"""Before the code of a reason why there is no answer, where it stands among the answers."""


class AnswerRow(QFrame):
    """One question of a visit."""

    given = Signal(str, object)
    """The code of the question and the answer as `visits.answer` reads it; None takes the answer back."""
    called = Signal(str)
    """A finding about this question is to be written: its code."""
    kept_by = None
    """An answer is saved where it belongs as soon as its line is left."""
    went_on = Signal(int)
    """To the next question (1), or to the one before (-1)."""

    def __init__(self, line: AnswerLine, question: Question, form: VisitForm) -> None:
        super().__init__()
        self.setObjectName("card")
        self.question = question
        self.is_quick = False
        """Whether an answer given by a key leads on to the next question at once."""
        self._is_private = False
        self.form = form
        """What this row shows, and against what its answer is saved."""
        self._shown: Any = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        column.setSpacing(theme.GAP.s)
        self.text = Label(question.km if current() is Language.KM else question.en, wrap=True)
        self.alert = Pill("", "danger")
        self.contested = Pill(self.tr("two answers, to be decided"), "warn")
        column.addLayout(self._head())
        column.addWidget(self.text)
        self.segments: Segments | None = None
        self.reasons: Segments | None = None
        self.lines: list[LineEdit] = []
        self.prose: TextField | None = None
        self.chosen: ChipsField | None = None
        column.addLayout(self._editor())
        self.sources = ChipsField("sources", self.tr("How do you know?"), "answer_source")
        self.sources.edited.connect(self.save)
        self.note = LineField("note", self.tr("Note"))
        self.note.left.connect(self.save)
        self.more = Button(self.tr("Source and note"), ButtonKind.QUIET, icon="pencil")
        self.more.setAccessibleDescription(question.code)
        self.more.clicked.connect(lambda _on=False: self._open_more())
        self.finding = Button(self.tr("Write a finding"), ButtonKind.QUIET, icon="flag")
        self.finding.setAccessibleDescription(question.code)
        self.finding.clicked.connect(lambda _on=False: self.called.emit(question.code))
        self.earlier = Label(role="small", wrap=True)
        column.addWidget(self.earlier)
        steps = QHBoxLayout()
        steps.setSpacing(theme.GAP.s)
        steps.addWidget(self.finding)
        steps.addWidget(self.more)
        steps.addStretch()
        column.addLayout(steps)
        column.addWidget(self.sources)
        column.addWidget(self.note)
        self.show_line(line, form)

    def _head(self) -> QHBoxLayout:
        """The code of the question, and what there is to know of it."""
        head = QHBoxLayout()
        head.setSpacing(theme.GAP.s)
        head.addWidget(Label(self.question.code, "small"))
        if self.question.critical:
            head.addWidget(Pill(self.tr("Critical"), "warn"))
        head.addWidget(self.alert)
        head.addWidget(self.contested)
        head.addStretch()
        return head

    # --- the editor of each type -------------------------------------------------------------------------------------

    def _editor(self) -> QBoxLayout:
        """Answers that are in sight stand below each other, a line for each; numbers beside each other."""
        parts = self._parts()
        if reasons := self._reasons():
            self.reasons = Segments(reasons)
            self.reasons.name(self.text.text())
            self.reasons.picked.connect(self._reason_picked)
            parts.append(self.reasons)
        row: QBoxLayout = QHBoxLayout() if self.lines else QVBoxLayout()
        row.setSpacing(theme.GAP.s)
        for part in parts:
            row.addWidget(part)
        if self.lines:
            row.addStretch()
        return row

    def _picked(self) -> None:
        """An answer takes the place of a reason."""
        self._drop_reason()
        self.save()

    def _drop_reason(self) -> None:
        if self.reasons is not None and self._value() is not None:
            self.reasons.choose(None)

    def _reason_picked(self) -> None:
        """A reason takes the place of an answer; words that were written stay, and are the answer."""
        if self.prose is not None and self.prose.value().strip() and self.reasons is not None:
            self.reasons.choose(None)
            return
        if self.reasons is not None and self.reasons.chosen() is not None:
            self._fill_value(None, None)
        self.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key for each answer, and on through the reasons why there is none; more in `entry_keys`."""
        at = _KEYS.find(to_latin(event.text())) if event.text() else -1
        step = _step(event)
        if at >= 0 and at < len(self._stops()):
            self._answer(self._stops()[at])
        elif step is not None:
            self.went_on.emit(step)
        elif not self._take_letter(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """In a line for a number, letters name sources and reasons."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _step(event)
            if step is not None:
                self._leave_line(watched, step)
                return True
            if self._take_letter(event):
                return True
        return super().eventFilter(watched, event)

    def _leave_line(self, line: QObject, step: int) -> None:
        """To the next line of the question, or on."""
        at = next((at for at, one in enumerate(self.lines) if one is line), 0) + step
        if 0 <= at < len(self.lines):
            self.lines[at].setFocus()
            self.lines[at].selectAll()
        else:
            self.save()
            self.went_on.emit(step)

    def _take_letter(self, event: QKeyEvent) -> bool:
        """A source or a reason by its key; tells whether it was one."""
        source, reason = place_in(SOURCES, event), place_in(REASONS, event)
        chips = list(self.sources.chips.values())
        if source is not None and source < len(chips):
            self._show_more(is_open=True)
            chips[source].click()
            return True
        stop = self._reason_stop(reason) if reason is not None else None
        if stop is not None:
            self._answer(stop)
        return stop is not None

    def _reason_stop(self, at: int) -> QAbstractButton | None:
        """A reason by its place in their list, be it among the reasons or among the answers."""
        codes = [code for code, _ in options("not_assessed")]
        if at >= len(codes):
            return None
        own = self.reasons.segments.get(f"{_REASON}{codes[at]}") if self.reasons is not None else None
        return own or (self.segments.segments.get(codes[at]) if self.segments is not None else None)

    def _stops(self) -> list[QAbstractButton]:
        """What digits choose from: the answers, then the reasons."""
        if self.chosen is not None:
            return list(self.chosen.chips.values())
        rows = (self.segments, self.reasons) if self.segments is not None else ()
        return [segment for row in rows if row is not None for segment in row.segments.values()]

    def _answer(self, stop: QAbstractButton) -> None:
        """Choose it; typing in a form, what is chosen already stays, and the next question follows."""
        if not (self.is_quick and stop.isChecked()):
            stop.click()
        if self.is_quick and self.chosen is None:
            self.went_on.emit(1)

    def _parts(self) -> list[QWidget]:
        kind, name = self.question.type, self.text.text()
        if kind in {QuestionType.COMPLIANCE, QuestionType.SCALE, QuestionType.CHOICE}:
            self.segments = Segments(self._choices())
            self.segments.picked.connect(self._picked)
            self.segments.name(name)
            return [self.segments]
        if kind is QuestionType.CHOICES:
            self.chosen = ChipsField("value", self.tr("Answers"), choices=self._choices())
            self.chosen.edited.connect(self._picked)
            return [self.chosen]
        if kind is QuestionType.TEXT:
            self.prose = TextField("value", self.tr("Answer"), lines=2)
            self.prose.edited.connect(self._drop_reason)
            self.prose.left.connect(self.save)
            return [self.prose]
        labels = [self.tr("Women"), self.tr("Men")] if kind is QuestionType.COUNT_BY_SEX else [self.question.unit]
        return [part for label in labels for part in self._line(label, f"{name} {label}".strip())]

    def _line(self, label: str, name: str) -> list[QWidget]:
        line = LineEdit()
        line.setAccessibleName(name)
        line.setMaximumWidth(theme.px(9))
        line.textEdited.connect(lambda _text: self._drop_reason())
        line.editingFinished.connect(self.save)
        line.installEventFilter(self)
        self.lines.append(line)
        return [line, Label(label, "small")] if label else [line]

    def _choices(self) -> list[tuple[str, str]]:
        return [(term.code, term.km if current() is Language.KM else term.en) for term in self.question.terms]

    def _reasons(self) -> list[tuple[str, str]]:
        """Why there is no answer, as far as no answer of the question says the same."""
        return [(f"{_REASON}{code}", told) for code, told in options("not_assessed", without=self.question.choices)]

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_line(self, line: AnswerLine, form: VisitForm) -> None:
        """Show the answer of this moment; the last visit's only where there is one, so that it does not lead."""
        self.form = form
        self._fill(line)
        self.sources.set_value(line.sources)
        self.note.set_value(line.note or "")
        self._shown = self._typed()
        self.alert.setVisible(line.alert is not None)
        self.finding.setVisible(line.alert is not None)
        self.contested.setVisible(line.contested)
        if line.alert is not None:
            self.alert.say(self.tr("below the rule"), "danger")
        before = line.earlier if line.is_answered else None
        self.earlier.setVisible(before is not None and not (self._is_private and self.prose is not None))
        if before is not None:
            told = self.tr("{day}: {answer}").format(day=day(before.start_on), answer=self._before(line))
            self.earlier.setText(told)
        has_more = bool(line.sources or line.note)
        self._show_more(is_open=has_more or self.note.editor.hasFocus() or not self.more.isVisibleTo(self))
        self.setEnabled(line.asked)

    def _before(self, line: AnswerLine) -> str:
        """The last visit's answer in words."""
        before = line.earlier
        if before is None:
            return ""
        told = answered(replace(line, text=before.value))
        return told.km if current() is Language.KM else told.en

    def _fill(self, line: AnswerLine) -> None:
        self._fill_value(line.text, line.value)
        if self.reasons is not None:
            self.reasons.choose(f"{_REASON}{line.not_assessed}" if line.not_assessed else None)

    def _fill_value(self, text: str | None, value: Any) -> None:
        if self.segments is not None:
            self.segments.choose(text)
        elif self.chosen is not None:
            self.chosen.set_value(text.split() if text else ())
        elif self.prose is not None:
            self.prose.set_value(text or "")
        elif self.question.type is QuestionType.COUNT_BY_SEX:
            sides = value if isinstance(value, dict) else {}
            for edit, side in zip(self.lines, ("female", "male"), strict=False):
                edit.setText("" if sides.get(side) is None else str(sides[side]))
        else:
            self.lines[0].setText(text or "")

    def _open_more(self) -> None:
        self._show_more(is_open=True)
        self.note.editor.setFocus()

    def set_private(self, *, is_private: bool) -> None:
        """Put what was written in words out of sight, or show it again."""
        self._is_private = is_private
        if self.prose is not None:
            self.prose.setVisible(not is_private)
            self.earlier.setVisible(not is_private and bool(self.earlier.plain()))
        self.note.setVisible(self.sources.isVisibleTo(self) and not is_private)

    def _show_more(self, *, is_open: bool) -> None:
        self.more.setVisible(not is_open)
        self.sources.setVisible(is_open)
        self.note.setVisible(is_open and not self._is_private)

    # --- saving ------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Give the answer away, if it is another one than before."""
        typed = self._typed()
        if typed != self._shown:
            self._shown = typed
            self.given.emit(self.question.code, typed)

    @property
    def is_edited(self) -> bool:
        """Whether something stands here that was not given away yet."""
        return bool(self._typed() != self._shown)

    def forget_shown(self) -> None:
        """What was typed is not saved: it is tried again when the row is left."""
        self._shown = object()

    def is_open(self) -> bool:
        """Whether nothing is answered yet, and no reason given."""
        return self._value() is None and self._reason() is None

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return next(part for part in (self.segments, self.chosen, self.prose, *self.lines) if part is not None)

    def _typed(self) -> dict[str, Any] | None:
        around = {"sources": list(self.sources.value()), "note": self.note.value().strip() or None}
        value, reason = self._value(), self._reason()
        if value is None and reason is not None:
            return {"not_assessed": reason, **around}
        if value is None and not around["sources"] and not around["note"]:
            return None
        return {"value": value, **around}

    def value(self) -> str | None:
        """What stands here as the answer is kept; None for nothing, and for what cannot be read."""
        typed = self._value()
        try:
            return None if typed is None else kept(self.question, typed)
        except WrongValue:
            return None

    @property
    def is_unreadable(self) -> bool:
        """Whether something stands here that is no answer to the question."""
        return self._value() is not None and self.value() is None

    def _reason(self) -> str | None:
        chosen = self.reasons.chosen() if self.reasons is not None else None
        return chosen.removeprefix(_REASON) if chosen else None

    def _value(self) -> Any:
        if self.segments is not None:
            return self.segments.chosen()
        if self.chosen is not None:
            return list(self.chosen.value()) or None
        if self.prose is not None:
            return self.prose.value().strip() or None
        typed = [edit.text().strip() or None for edit in self.lines]
        if self.question.type is QuestionType.COUNT_BY_SEX:
            sides = {side: text for side, text in zip(("female", "male"), typed, strict=True) if text is not None}
            return sides or None
        return typed[0]


def _step(event: QKeyEvent) -> int | None:
    """Where a key leads: Enter and the arrow down on, the arrow up back; out of written words Ctrl and Enter."""
    key, held = Qt.Key(event.key()), event.modifiers()
    leaves_words = held == Qt.KeyboardModifier.ControlModifier and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return _STEPS.get(key) if leaves_words or held in _UNMODIFIED else None
