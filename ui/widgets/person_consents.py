# SPDX-License-Identifier: Apache-2.0
"""To what did a person say yes, purpose by purpose? Nothing is preset, and no answer means no."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from legalaid.domain.vocabulary import choices
from ui import theme
from ui.language import current
from ui.widgets.choice import ChoiceField, SegmentField, options
from ui.widgets.field import Draft, Field
from ui.widgets.form import FieldGrid
from ui.widgets.text import Label

_ANSWERS = ("given", "refused")
Values = dict[str, Any]


_DETAILS = ("interpreter", "private", "guard_present", "free_to_refuse")


class ConsentsField(Field):
    """One line for each purpose: the answer, and how it was given. `value()` is a list of JSON objects.

    Below the purposes stands how the client was asked, once for all of them. It goes into every answer that is new;
    into those on record only once somebody has touched it, since they may have been asked on different days.
    """

    def __init__(self, name: str) -> None:
        self._box = QWidget()
        super().__init__(name, QCoreApplication.translate("consents", "Consent"), self._box)
        self._label.hide()
        self._records: dict[str, Values] = {}
        self._answers: dict[str, tuple[SegmentField, ChoiceField]] = {}
        grid = QGridLayout(self._box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP.l)
        grid.setVerticalSpacing(theme.GAP.s)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        for at, purpose in enumerate(choices("consent_purpose")):
            self._add(grid, at, purpose.code, purpose.label(current()))
        self._details = self._asked_how()
        self._touched: set[str] = set()
        below = FieldGrid(2)
        for detail, field in self._details.items():
            field.edited.connect(lambda detail=detail: self._touch(detail))
            field.left.connect(self.left)
            below.add(field, is_wide=False)
        grid.addWidget(below, grid.rowCount(), 0, 1, 3)
        first = next(iter(self._answers.values()))[0]
        self._box.setFocusProxy(first.editor)

    @staticmethod
    def _asked_how() -> dict[str, SegmentField]:
        questions = {
            "interpreter": QCoreApplication.translate("consents", "Asked through an interpreter?"),
            "private": QCoreApplication.translate("consents", "Asked where nobody else could hear?"),
            "guard_present": QCoreApplication.translate("consents", "Was a guard or official present?"),
            "free_to_refuse": QCoreApplication.translate("consents", "Was the client free to refuse?"),
        }
        needed = QCoreApplication.translate("consents", "A detainee's consent counts only with yes.")
        offered = [option for option in options("yes_no") if option[0] in {"yes", "no", "unknown"}]
        return {
            name: SegmentField(name, questions[name], choices=offered, help=needed * (name == "free_to_refuse"))
            for name in _DETAILS
        }

    def _touch(self, name: str) -> None:
        self._touched.add(name)
        self.edited.emit()

    def _add(self, grid: QGridLayout, at: int, purpose: str, words: str) -> None:
        offered = [option for option in options("consent_decision") if option[0] in _ANSWERS]
        answer = SegmentField("decision", words, choices=offered)
        how = QCoreApplication.translate("consents", "{purpose}: how it was given").format(purpose=words)
        method = ChoiceField("method", how, "consent_method")
        self._answers[purpose] = (answer, method)
        grid.addWidget(Label(words, wrap=True), at, 0, Qt.AlignmentFlag.AlignVCenter)
        for column, field in enumerate((answer, method), 1):
            field.edited.connect(self.edited)
            field.left.connect(self.left)
            grid.addWidget(field.editor, at, column, Qt.AlignmentFlag.AlignVCenter)
            field.setParent(self._box)
            field.hide()

    def value(self) -> list[Values]:
        """The purposes that were answered, with what was recorded of them before."""
        found = []
        for purpose, (answer, method) in self._answers.items():
            record = self._records.get(purpose, {})
            known = {key: value for key, value in record.items() if key == "id"}
            decision = answer.value() or self._withdrawn(purpose)
            if known or decision:
                told = {"purpose": purpose, "decision": decision, "method": method.value()}
                found.append(known | told | self._how(record))
        return found

    def _how(self, record: Mapping[str, Any]) -> Values:
        """How the client was asked; what nobody touched stays as it was recorded."""
        return {
            name: field.value() if name in self._touched or not record else record.get(name)
            for name, field in self._details.items()
        }

    def set_value(self, value: Iterable[Mapping[str, Any]] | None) -> None:
        """Show answers; of several on one purpose the last."""
        self._records = {entry["purpose"]: dict(entry) for entry in value or ()}
        for purpose, (answer, method) in self._answers.items():
            entry = self._records.get(purpose, {})
            answer.set_value(entry.get("decision"))
            method.set_value(entry.get("method"))
        self._touched.clear()
        for name, field in self._details.items():
            said = {entry.get(name) for entry in self._records.values()}
            field.set_value(said.pop() if len(said) == 1 else None)

    def draft(self) -> Draft:
        """Each answer as text."""
        return [json.dumps(entry, ensure_ascii=False) for entry in self.value()]

    def restore(self, draft: Draft) -> None:
        """Put the answers back."""
        self.set_value([json.loads(entry) for entry in draft] if isinstance(draft, list) else None)

    def _withdrawn(self, purpose: str) -> str | None:
        """A consent that was taken back stays so until it is answered anew."""
        decision = self._records.get(purpose, {}).get("decision")
        return decision if decision == "withdrawn" else None
