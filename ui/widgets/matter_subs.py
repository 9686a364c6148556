# SPDX-License-Identifier: Apache-2.0
"""Which finer kinds of a matter apply? Only those of the matter that was chosen are offered."""

from collections.abc import Iterable

from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import options
from ui.widgets.field import Draft
from ui.widgets.tags import ChipsField


class MatterSubsField(ChipsField):
    """Chips for the finer kinds of one matter."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self._matter: str | None = None
        self._others: tuple[str, ...] = ()
        self.hide()

    def offer(self, matter: str | None) -> None:
        """Offer the kinds of another matter; what was chosen of the one before goes."""
        if matter == self._matter:
            return
        self._matter, self._others = matter, ()
        self.chips.clear()
        self._row.clear()
        for code, words in options("matter_sub") if matter else ():
            if code.startswith(f"{matter}."):
                chip = Button(words.replace("&", "&&"), ButtonKind.CHIP)
                chip.clicked.connect(lambda _on: self.edited.emit())
                self.chips[code] = chip
                self._row.add(chip)
        self.setVisible(bool(self.chips))

    def value(self) -> tuple[str, ...]:
        """The codes that are on, and those of the record that belong to no chip here."""
        return tuple(sorted({*super().value(), *self._others}))

    def set_value(self, value: Iterable[str] | None) -> None:
        """Turn codes on; what this matter does not offer is kept."""
        wanted = tuple(value or ())
        self._others = tuple(code for code in wanted if code not in self.chips)
        super().set_value(wanted)

    def draft(self) -> Draft:
        """The matter, then the codes."""
        return [self._matter or "", *self.value()]

    def restore(self, draft: Draft) -> None:
        """Offer the matter's kinds again and turn the codes on."""
        matter, *codes = draft if isinstance(draft, list) and draft else [""]
        self.offer(matter or None)
        self.set_value(codes)
