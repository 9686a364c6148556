# SPDX-License-Identifier: Apache-2.0
"""How are several things out of a long list put to a record: the questions of a finding?"""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import Combo, Option
from ui.widgets.entries import empty_out
from ui.widgets.field import Draft, Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import tooltip


class LinksField(Field):
    """Choosing one in the list adds it below; pressing it there takes it out."""

    def __init__(self, name: str, label: str, *, choices: Iterable[Option] = (), help: str = "") -> None:  # noqa: A002
        self.combo = Combo()
        super().__init__(name, label, self.combo, help=help)
        self._words: dict[str, str] = {}
        self._chosen: list[str] = []
        self.chips: dict[str, Button] = {}
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(2, self._row)
        self.combo.activated.connect(lambda _index: self._take())
        self.offer(choices)

    def offer(self, choices: Iterable[Option]) -> None:
        """Put another list in place; what was chosen stays."""
        self._words = dict(choices)
        self.combo.clear()
        self.combo.addItem("", None)
        for code, words in self._words.items():
            self.combo.addItem(strip_display(words), code)
        self._show()

    def value(self) -> tuple[str, ...]:
        """The codes in the order in which they were chosen."""
        return tuple(self._chosen)

    def set_value(self, value: Sequence[str] | None) -> None:
        """Show codes; one that is not offered shows as itself."""
        self._chosen = [str(code) for code in value or ()]
        self._show()

    def draft(self) -> Draft:
        """The codes."""
        return list(self._chosen)

    def restore(self, draft: Draft) -> None:
        """Put them back."""
        self.set_value(draft if isinstance(draft, list) else None)

    def _take(self) -> None:
        code = self.combo.currentData()
        self.combo.setCurrentIndex(0)
        if isinstance(code, str) and code not in self._chosen:
            self._chosen.append(code)
            self._show()
            self.edited.emit()

    def _remove(self, code: str) -> None:
        self._chosen.remove(code)
        self._show()
        self.combo.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        empty_out(self._flow)
        self.chips = {}
        for code in self._chosen:
            words = self._words.get(code, code)
            chip = Button(words.partition("\n")[0].replace("&", "&&"), ButtonKind.CHIP, icon="x")
            chip.setCheckable(False)
            chip.setToolTip(tooltip(words))
            chip.setAccessibleName(strip_display(self.tr("Remove {tag}").format(tag=words)))
            chip.clicked.connect(lambda _on=False, code=code: self._remove(code))
            self.chips[code] = chip
            self._flow.addWidget(chip)
        self._row.setVisible(bool(self._chosen))
