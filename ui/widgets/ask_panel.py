# SPDX-License-Identifier: Apache-2.0
"""How is somebody asked to whom a thing shall go, and why?"""

from collections.abc import Callable, Sequence

from ui.widgets.card import Card
from ui.widgets.choice import ChoiceField, Option
from ui.widgets.finish_row import FinishRow


class AskPanel(Card):
    """To whom, and why? Out of sight until it is asked; a question without a name is not asked."""

    kept_by = None
    """It asks for a choice and no word: who gets a case is chosen by whoever sits there now."""

    def __init__(self, title: str, whom: str, why: str, go: Callable[[str, str], object]) -> None:
        super().__init__(title)
        self._go = go
        self.whom = ChoiceField("whom", whom or title, choices=(), required=True)
        self.why = ChoiceField("why", why or title, choices=(), required=True)
        self._fields = [field for field, asked in ((self.whom, whom), (self.why, why)) if asked]
        row = FinishRow(title)
        row.cancel.clicked.connect(self.hide)
        self.finish = row.finish
        self.finish.clicked.connect(lambda _on=False: self._finish())
        for field in self._fields:
            self.put(field)
        self.put(row)
        self.hide()

    def open_for(self, whom: Sequence[Option], why: Sequence[Option]) -> None:
        """Ask, with these to choose from."""
        for field, choices in ((self.whom, whom), (self.why, why)):
            field.clear_message()
            field.set_value(None)
            field.offer(list(choices))
        self.show()
        self._fields[0].setFocus()

    def _finish(self) -> None:
        for field in self._fields:
            if not field.value():
                field.show_error(self.tr("Choose one."))
                field.setFocus()
                return
        self._go(self.whom.value() or "", self.why.value() or "")
