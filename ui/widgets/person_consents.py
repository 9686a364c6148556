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
from ui.widgets.text import Label

_ANSWERS = ("given", "refused")
Values = dict[str, Any]


class ConsentsField(Field):
    """One line for each purpose: the answer, and how it was given. `value()` is a list of JSON objects."""

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
        first = next(iter(self._answers.values()))[0]
        self._box.setFocusProxy(first.editor)

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
            known = {key: value for key, value in self._records.get(purpose, {}).items() if key == "id"}
            decision = answer.value() or self._withdrawn(purpose)
            if known or decision:
                found.append(known | {"purpose": purpose, "decision": decision, "method": method.value()})
        return found

    def set_value(self, value: Iterable[Mapping[str, Any]] | None) -> None:
        """Show answers; of several on one purpose the last."""
        self._records = {entry["purpose"]: dict(entry) for entry in value or ()}
        for purpose, (answer, method) in self._answers.items():
            entry = self._records.get(purpose, {})
            answer.set_value(entry.get("decision"))
            method.set_value(entry.get("method"))

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
