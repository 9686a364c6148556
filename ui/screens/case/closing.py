# SPDX-License-Identifier: Apache-2.0
"""How did the case end, for the client and for the figures?"""

from collections.abc import Callable
from datetime import date

from legalaid.domain.case import CaseStatus
from legalaid.domain.values import Money
from legalaid.services.cases import Ending
from ui.models import words
from ui.widgets.card import Card
from ui.widgets.choice import ChoiceField, SegmentField, options
from ui.widgets.date import DateField
from ui.widgets.field import Field
from ui.widgets.finish_row import FinishRow
from ui.widgets.form import FieldGrid
from ui.widgets.lines import LineField, NumberField
from ui.widgets.tags import ChipsField

_EARLY = ("withdrawn", "lost_contact", "died", "duplicate")
"""Outcomes that end a case wherever it stands."""

_FINISHED = frozenset({CaseStatus.OPEN, CaseStatus.WAITING, CaseStatus.RESOLVED})
"""Where a case must stand to end with any other outcome."""


_MINOR = {"KHR": 1, "USD": 100}
"""Minor units of one riel and of one dollar."""


class ClosePanel(Card):
    """Outcome, result, and whether the client was told. Out of sight until somebody wants to close the case."""

    def __init__(self, close: Callable[[Ending], object], today: date) -> None:
        super().__init__(self.tr("Close the case"))
        self._close = close
        self.outcome = ChoiceField("outcome", self.tr("What was done"), choices=(), required=True)
        self.result = ChoiceField("result", self.tr("Result for the client"), "client_result", required=True)
        self.duplicate = LineField("duplicate_of", self.tr("Number of the other case"))
        self.told = SegmentField(
            "told", self.tr("Was the client told?"), choices=[("yes", self.tr("Yes")), ("no", self.tr("No"))]
        )
        self.told_on = DateField("told_on", self.tr("Told on"), today=today)
        self.why_not = LineField("not_told_why", self.tr("Why not?"))
        self.benefits = ChipsField("benefits", self.tr("What the client got"), "benefit")
        self.amount = NumberField("amount", self.tr("Money the client got"))
        self.currency = SegmentField(
            "currency", self.tr("Currency"), choices=[("KHR", self.tr("Riel")), ("USD", self.tr("US dollars"))]
        )
        grid = FieldGrid()
        for field in (self.outcome, self.result, self.told, self.told_on, self.why_not, self.duplicate):
            grid.add(field, is_wide=False)
        grid.add(self.benefits, is_wide=True)
        for money in (self.amount, self.currency):
            grid.add(money, is_wide=False)
        self.put(grid)
        row = FinishRow(self.tr("Close the case"))
        row.cancel.clicked.connect(self.hide)
        self.finish = row.finish
        self.finish.clicked.connect(self._go)
        self.put(row)
        for field in (self.outcome, self.told):
            field.edited.connect(self._show_what_is_asked)
        self.hide()

    def open_for(self, status: str) -> None:
        """Ask how a case ended that stands there."""
        offered = [code for code, _ in options("service_outcome") if status in _FINISHED or code in _EARLY]
        fields: tuple[Field, ...] = (self.outcome, self.result, self.told, self.told_on, self.why_not, self.duplicate)
        for field in (*fields, self.amount, self.currency):
            field.clear_message()
        for choice in (self.outcome, self.result, self.told):
            choice.set_value(None)
        self.outcome.offer([(code, words.code("service_outcome", code)) for code in offered])
        self.told_on.set_value(None)
        self.benefits.set_value(None)
        self.amount.set_value(None)
        self.currency.set_value(None)
        for line in (self.why_not, self.duplicate):
            line.set_value("")
        self._show_what_is_asked()
        self.show()
        self.outcome.setFocus()

    def _show_what_is_asked(self) -> None:
        self.duplicate.setVisible(self.outcome.value() == "duplicate")
        self.told_on.setVisible(self.told.value() == "yes")
        self.why_not.setVisible(self.told.value() == "no")

    def _go(self) -> None:
        ending = self._ending()
        if ending is not None:
            self._close(ending)

    def _money(self) -> Money | None:
        """The sum in riel or in cents; nothing where nobody got money."""
        amount, currency = self.amount.value(), self.currency.value()
        if amount is None or currency is None:
            return None
        return Money(amount * _MINOR[currency], currency)

    def _ending(self) -> Ending | None:
        """What was filled in; points out what is missing."""
        told, told_on = self.told.value(), self.told_on.value()
        missing: list[tuple[Field, str]] = []
        if self.outcome.value() is None:
            missing.append((self.outcome, self.tr("Choose what was done.")))
        if self.result.value() is None:
            missing.append((self.result, self.tr("Choose the result.")))
        if told is None:
            missing.append((self.told, self.tr("Say whether the client was told.")))
        if told == "yes" and (told_on is None or told_on.first != told_on.last):
            missing.append((self.told_on, self.tr("Write the day.")))
        if told == "no" and not self.why_not.value():
            missing.append((self.why_not, self.tr("Write why not.")))
        if self.amount.is_unreadable:
            missing.append((self.amount, self.tr("Write the sum in digits.")))
        if self.amount.value() is not None and self.currency.value() is None:
            missing.append((self.currency, self.tr("Choose the currency.")))
        for field, said in reversed(missing):
            field.show_error(said)
            field.setFocus()
        if missing:
            return None
        return Ending(
            outcome=self.outcome.value() or "",
            result=self.result.value() or "",
            told_on=told_on.first if told == "yes" and told_on else None,
            not_told_why=self.why_not.value() if told == "no" else None,
            benefits=self.benefits.value(),
            amount=self._money(),
            duplicate_of=self.duplicate.value() or None if self.outcome.value() == "duplicate" else None,
        )
