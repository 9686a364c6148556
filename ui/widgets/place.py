# SPDX-License-Identifier: Apache-2.0
"""How is a place chosen, from province to village, in either script?

A record keeps the code of a province, district or commune, and the village as text: village codes are not reliable.
What was typed and names no known place is pointed out and stays in the draft, never in the record.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from legalaid.domain import places
from legalaid.domain.places import Level, Place
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from legalaid.khmer.text import fold
from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import current
from ui.widgets.field import Draft, Field
from ui.widgets.lines import LineEdit, LineField
from ui.widgets.suggest import Suggestion, suggest

_OFFERED = 12


@dataclass(frozen=True, slots=True)
class ChosenPlace:
    """The code of 2, 4 or 6 digits, or nothing; and the village as text."""

    code: str | None = None
    village: str = ""


def warm_up() -> None:
    """Read the gazetteer, about half a second; for `Tasks.run` on the reader lane, before the first form opens."""
    places.find("1")


def spelt_out(code: str) -> str:
    """A place from the smallest to the province, as it stands in a field: `Ou Ta Ki, Thma Koul, Battambang`."""
    language = current()
    try:
        return ", ".join(_name(found, language) for found in reversed(places.path(code)))
    except KeyError:
        return code


class PlaceField(Field):
    """A province, district or commune, by its name in either script or its code."""

    def __init__(self, name: str, label: str, *, help: str = "", required: bool = False) -> None:  # noqa: A002
        self.line = LineEdit()
        super().__init__(name, label, self.line, help=help, required=required)
        self._code: str | None = None
        self.line.setPlaceholderText(self.tr("Commune, district or province"))
        self.suggestions = suggest(self.line, _fitting)
        self.suggestions.chosen.connect(self._take)
        self.line.textEdited.connect(self._retype)
        self.left.connect(self.settle)

    def value(self) -> str | None:
        """The code, or nothing."""
        return self._code

    @property
    def is_unreadable(self) -> bool:
        """Whether something stands there that names no place."""
        return bool(self.line.text().strip()) and self._code is None

    def set_value(self, value: str | None) -> None:
        """Show a place by its code."""
        self._code = value
        self.line.setText(spelt_out(value) if value else "")
        self.line.setCursorPosition(0)
        self.clear_message()

    def draft(self) -> Draft:
        """The code, or what was typed."""
        return self._code or self.line.text()

    def restore(self, draft: Draft) -> None:
        """Put the place or the typing back."""
        typed = draft if isinstance(draft, str) else ""
        if places.is_place(typed):
            self.set_value(typed)
        else:
            self._code = None
            self.line.setText(typed)

    def settle(self) -> None:
        """Take the only place that fits, or point out that none is chosen."""
        if self._code is None and self.line.text().strip():
            fitting = places.find(strip_display(self.line.text()), limit=2)
            if len(fitting) == 1:
                self._take(fitting[0].code)
            else:
                self.show_warning(self.tr("Choose a place from the list, or empty the field."))

    def _take(self, code: str) -> None:
        self.set_value(code)
        self.edited.emit()

    def _retype(self) -> None:
        self._code = None
        self.clear_message()
        self.edited.emit()


class PlacePicker(Field):
    """A place and a village side by side, as one field of the form."""

    def __init__(self, name: str, label: str, *, help: str = "", required: bool = False) -> None:  # noqa: A002
        self.place = PlaceField(name, label, help=help, required=required)
        self.village = LineField(f"{name}_village", "")
        pair = QWidget()
        super().__init__(name, "", pair)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.m)
        row.addWidget(self.place, 2)
        row.addWidget(self.village, 1)
        self.village.set_label(self.tr("Village"))
        self._label.hide()
        self._message.hide()
        self.setFocusProxy(self.place)
        self.villages = suggest(self.village.line, self._villages_like)
        self.villages.chosen.connect(self._take_village)
        for part in (self.place, self.village):
            part.edited.connect(self.edited)
            part.left.connect(self.left)

    def label(self) -> str:
        """The name of the place's own line."""
        return self.place.label()

    def value(self) -> ChosenPlace:
        """Code and village."""
        return ChosenPlace(self.place.value(), self.village.value())

    def set_value(self, value: ChosenPlace | None) -> None:
        """Show both."""
        shown = value or ChosenPlace()
        self.place.set_value(shown.code)
        self.village.set_value(shown.village)

    def show_error(self, words: str) -> None:
        """Under the place."""
        self.place.show_error(words)

    def draft(self) -> Draft:
        """Both lines."""
        return [str(self.place.draft() or ""), str(self.village.draft() or "")]

    def restore(self, draft: Draft) -> None:
        """Put both back."""
        place, village = draft if isinstance(draft, list) and len(draft) == 2 else ("", "")  # noqa: PLR2004 - a pair
        self.place.restore(place)
        self.village.restore(village)

    def _villages_like(self, typed: str) -> list[Suggestion]:
        code = self.place.value()
        if code is None or places.place(code).level is not Level.COMMUNE:
            return []
        wanted = fold(typed)
        language = current()
        fitting = [v for v in places.villages(code) if wanted in fold(v.name_km) or wanted in fold(v.name_en)]
        names = [v.name_km if language is Language.KM else v.name_en for v in fitting[:_OFFERED]]
        return [(name, name) for name in names]

    def _take_village(self, name: str) -> None:
        self.village.set_value(name)
        self.edited.emit()


def _fitting(typed: str) -> list[Suggestion]:
    found = places.find(to_latin(strip_display(typed)), limit=_OFFERED)
    return [(place.code, spelt_out(place.code)) for place in found]


def _name(place: Place, language: Language) -> str:
    return place.name(language)
