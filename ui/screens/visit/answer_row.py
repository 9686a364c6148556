# SPDX-License-Identifier: Apache-2.0
"""How is one question answered: by a key, a click or a few words, and saved at once?

What a row gives away is saved against the version that it shows, so a colleague's answer that was not seen here is
never overwritten.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legalaid.domain.checklist import Question, QuestionType
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from legalaid.services.answer_words import answered
from legalaid.services.visit_page import AnswerLine
from legalaid.services.visits import VisitForm
from ui import theme
from ui.language import current, day
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Pill
from ui.widgets.choice import Segments, options
from ui.widgets.lines import LineEdit, LineField
from ui.widgets.prose import TextField
from ui.widgets.tags import ChipsField
from ui.widgets.text import Label

_KEYS = "1234567890"
_REASON = "not:"
"""Before the code of a reason why there is no answer, where it stands among the answers."""


class AnswerRow(QFrame):
    """One question of a visit."""

    given = Signal(str, object)
    """The code of the question and the answer as `visits.answer` reads it; None takes the answer back."""
    called = Signal(str)
    """A finding about this question is to be written: its code."""

    def __init__(self, line: AnswerLine, question: Question, form: VisitForm) -> None:
        super().__init__()
        self.setObjectName("card")
        self.question = question
        self.form = form
        """What this row shows, and against what its answer is saved."""
        self._shown: Any = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP.m, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        column.setSpacing(theme.GAP.s)
        self.text = Label(question.km if current() is Language.KM else question.en, wrap=True)
        self.alert = Pill("", "danger")
        head = QHBoxLayout()
        head.setSpacing(theme.GAP.s)
        head.addWidget(Label(question.code, "small"))
        if question.critical:
            head.addWidget(Pill(self.tr("critical"), "warn"))
        head.addWidget(self.alert)
        head.addStretch()
        column.addLayout(head)
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

    # --- the editor of each type -------------------------------------------------------------------------------------

    def _editor(self) -> QBoxLayout:
        """Answers that are in sight stand below each other, a line for each; numbers beside each other."""
        parts = self._parts()
        row: QBoxLayout = QHBoxLayout() if self.lines else QVBoxLayout()
        row.setSpacing(theme.GAP.s)
        for part in parts:
            row.addWidget(part)
        if self.lines:
            row.addStretch()
        return row

    def _picked(self, *, instead_of: Segments | None) -> None:
        if instead_of is not None:
            instead_of.choose(None)
        self.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key for each answer: 1 for the first, and on through the reasons why there is none."""
        at = _KEYS.find(to_latin(event.text())) if event.text() else -1
        stops = [
            segment for row in (self.segments, self.reasons) if row is not None for segment in row.segments.values()
        ]
        if 0 <= at < len(stops):
            stops[at].click()
        else:
            super().keyPressEvent(event)

    def _parts(self) -> list[QWidget]:
        kind, name = self.question.type, self.text.text()
        if kind in {QuestionType.COMPLIANCE, QuestionType.SCALE, QuestionType.CHOICE}:
            self.segments, self.reasons = Segments(self._choices()), Segments(self._reasons())
            self.segments.picked.connect(lambda: self._picked(instead_of=self.reasons))
            self.reasons.picked.connect(lambda: self._picked(instead_of=self.segments))
            for segments in (self.segments, self.reasons):
                segments.name(name)
            return [self.segments, self.reasons]
        if kind is QuestionType.CHOICES:
            self.chosen = ChipsField("value", self.tr("Answers"), choices=self._choices())
            self.chosen.edited.connect(self.save)
            return [self.chosen]
        if kind is QuestionType.TEXT:
            self.prose = TextField("value", self.tr("Answer"), lines=2)
            self.prose.left.connect(self.save)
            return [self.prose]
        labels = [self.tr("Women"), self.tr("Men")] if kind is QuestionType.COUNT_BY_SEX else [self.question.unit]
        return [part for label in labels for part in self._line(label, f"{name} {label}".strip())]

    def _line(self, label: str, name: str) -> list[QWidget]:
        line = LineEdit()
        line.setAccessibleName(name)
        line.setMaximumWidth(theme.px(9))
        line.editingFinished.connect(self.save)
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
        if line.alert is not None:
            self.alert.say(self.tr("below the rule"), "danger")
        before = line.earlier if line.is_answered else None
        self.earlier.setVisible(before is not None)
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
        value = line.value
        if self.segments is not None:
            self.segments.choose(line.text)
            if self.reasons is not None:
                self.reasons.choose(f"{_REASON}{line.not_assessed}" if line.not_assessed else None)
        elif self.chosen is not None:
            self.chosen.set_value(line.text.split() if line.text else ())
        elif self.prose is not None:
            self.prose.set_value(line.text or "")
        elif isinstance(value, dict):
            for edit, side in zip(self.lines, ("female", "male"), strict=False):
                edit.setText("" if value.get(side) is None else str(value[side]))
        else:
            self.lines[0].setText(line.text or "")

    def _open_more(self) -> None:
        self._show_more(is_open=True)
        self.note.editor.setFocus()

    def _show_more(self, *, is_open: bool) -> None:
        self.more.setVisible(not is_open)
        self.sources.setVisible(is_open)
        self.note.setVisible(is_open)

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
        """Whether nothing is answered yet."""
        return self._value() is None

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return next(part for part in (self.segments, self.chosen, self.prose, *self.lines) if part is not None)

    def _typed(self) -> dict[str, Any] | None:
        around = {"sources": list(self.sources.value()), "note": self.note.value().strip() or None}
        value = self._value()
        if value is None and not around["sources"] and not around["note"]:
            return None
        if isinstance(value, str) and value.startswith(_REASON):
            return {"not_assessed": value.removeprefix(_REASON), **around}
        return {"value": value, **around}

    def _value(self) -> Any:
        if self.segments is not None:
            return self.segments.chosen() or (self.reasons.chosen() if self.reasons else None)
        if self.chosen is not None:
            return list(self.chosen.value()) or None
        if self.prose is not None:
            return self.prose.value().strip() or None
        typed = [edit.text().strip() or None for edit in self.lines]
        if self.question.type is QuestionType.COUNT_BY_SEX:
            sides = {side: text for side, text in zip(("female", "male"), typed, strict=True) if text is not None}
            return sides or None
        return typed[0]
