# SPDX-License-Identifier: Apache-2.0
"""What would make a recommendation stronger? The ten double-SMART marks: a help that never blocks.

Four of them follow from what is typed (`legalaid.domain.recommendation.missing_marks`); the others a person judges and
ticks.
"""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from legalaid.domain.recommendation import Smart
from ui import theme
from ui.models import words
from ui.widgets.field import Draft, Field, Glyph
from ui.widgets.text import Label
from ui.widgets.tick import Box

TESTED = frozenset({Smart.MEASURABLE, Smart.TIME_BOUND, Smart.ARGUED, Smart.TARGETED})
"""What follows from the other fields."""


class MarksField(Field):
    """The ten marks, each with a word of advice; the value is what was ticked."""

    def __init__(self, name: str, label: str, *, help: str = "") -> None:  # noqa: A002
        self.boxes: dict[str, Box] = {}
        self.glyphs: dict[str, Glyph] = {}
        self._names: dict[str, Label] = {}
        self.missing: frozenset[Smart] = frozenset(Smart)
        """What was missing when somebody looked last."""
        editor = QWidget()
        grid = QGridLayout(editor)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP.s)
        grid.setVerticalSpacing(theme.GAP.xs)
        grid.setColumnStretch(2, 1)
        super().__init__(name, label, editor, help=help)
        for row, (mark, advice) in enumerate(self._advice()):
            called = words.code("double_smart", mark)
            sign: QWidget
            if mark in TESTED:
                sign = self.glyphs[mark] = Glyph("circle-alert", "muted")
            else:
                sign = self.boxes[mark] = Box(f"{called}: {advice}")
                self.boxes[mark].clicked.connect(lambda _on: self.edited.emit())
            self._names[mark] = Label(called, "strong")
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(self._names[mark], row, 1)
            grid.addWidget(Label(advice, "small", wrap=True), row, 2)

    def _advice(self) -> Iterable[tuple[Smart, str]]:
        return (
            (Smart.SPECIFIC, self.tr("What exactly is to be done, and where?")),
            (Smart.MEASURABLE, self.tr("Write how one will see that it is done.")),
            (Smart.ACHIEVABLE, self.tr("Is it in the power of whoever is asked?")),
            (Smart.RESULTS, self.tr("Does it name the result for the people held?")),
            (Smart.TIME_BOUND, self.tr("Write until when.")),
            (Smart.SOLUTION, self.tr("Does it say a way in which it can be done?")),
            (Smart.PRIORITIES, self.tr("Is it among the most pressing ones?")),
            (Smart.ARGUED, self.tr("Name the finding that it answers.")),
            (Smart.ROOT_CAUSE, self.tr("Does it reach the cause?")),
            (Smart.TARGETED, self.tr("Name who is to do it.")),
        )

    def show_missing(self, missing: Collection[Smart]) -> None:
        """Which of the four that follow from the other fields are there."""
        self.missing = frozenset(missing)
        for mark, glyph in self.glyphs.items():
            is_there = mark not in missing
            glyph.show_icon("circle-check" if is_there else "circle-alert", "ok" if is_there else "muted")
            told = self.tr("{mark}: there") if is_there else self.tr("{mark}: still open")
            self._names[mark].setAccessibleName(told.format(mark=words.code("double_smart", mark)))

    def value(self) -> tuple[str, ...]:
        """What is ticked, sorted as it is stored."""
        return tuple(sorted(mark for mark, box in self.boxes.items() if box.isChecked()))

    def set_value(self, value: Iterable[str] | None) -> None:
        """Tick these."""
        wanted = set(value or ())
        for mark, box in self.boxes.items():
            box.setChecked(mark in wanted)

    def draft(self) -> Draft:
        """What is ticked."""
        return list(self.value())

    def restore(self, draft: Draft) -> None:
        """Tick it again."""
        self.set_value(draft if isinstance(draft, list) else None)
