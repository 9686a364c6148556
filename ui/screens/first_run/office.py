# SPDX-License-Identifier: Apache-2.0
"""Which office is this, who works at this computer, and where does the vault lie?"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.domain.places import is_place, place
from legalaid.domain.prisons import suggested_offices
from legalaid.ids import is_office_code
from legalaid.services.founding import Founding
from legalaid.services.vaults import free_folder
from ui.language import current
from ui.screens.first_run.plan import Plan
from ui.screens.first_run.steps import StepPage
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.centred import button_row, in_pairs
from ui.widgets.choice import ChoiceField, Option
from ui.widgets.field import Field
from ui.widgets.lines import LineField
from ui.widgets.text import Label


class OfficeStep(StepPage):
    """Names in both scripts, three letters, one folder."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(self.tr("Office and person"), "")
        self._plan = plan
        self.province = ChoiceField("province", self.tr("Province of the office"), choices=_provinces())
        self.code = LineField(
            "code",
            self.tr("Three letters of the office"),
            required=True,
            placeholder="BTB",
            help=self.tr("They stand in every case number, such as BTB-2026-512-0001-1, and stay for ever."),
        )
        self.office_km = LineField("office_km", self.tr("Name of the office in Khmer"))
        self.office_en = LineField("office_en", self.tr("Name of the office in English"))
        self.person_km = LineField("person_km", self.tr("Your name in Khmer"))
        self.person_en = LineField("person_en", self.tr("Your name in Latin letters"))
        self._fields: list[Field] = [
            self.province,
            self.code,
            self.office_km,
            self.office_en,
            self.person_km,
            self.person_en,
        ]
        self.put(_in_pairs(self.tr("Office"), self.province, self.code, self.office_km, self.office_en))
        self.put(_in_pairs(self.tr("Who works at this computer"), self.person_km, self.person_en))
        self.put(self._place_card())
        self.province.edited.connect(self._suggest_code)
        for field in self._fields:
            field.edited.connect(field.clear_message)
        self.code.edited.connect(self._show_folder)
        for field in self._fields:
            field.restore(plan.typed.get(field.name))  # type: ignore[attr-defined]
        self._show_folder()

    def first_focus(self) -> QWidget:
        """The first field."""
        return self.province.editor

    def keep(self) -> None:
        """What was typed, for a page built anew."""
        self._plan.typed |= {field.name: field.draft() for field in self._fields}  # type: ignore[attr-defined]

    def finish(self) -> None:
        """Check the names; nothing is written yet."""
        self.keep()
        self.code.set_value(self.code.value().upper())
        if not self._complain():
            self._plan.founding = Founding(
                code=self.code.value(),
                office_km=self.office_km.value(),
                office_en=self.office_en.value(),
                person_km=self.person_km.value(),
                person_en=self.person_en.value(),
                province=self.province.value() or "",
            )
            self._plan.folder = self._folder()
            self.done.emit()

    def _complain(self) -> bool:
        wrong: list[Field] = []
        if not is_office_code(self.code.value()):
            self.code.show_error(self.tr("Exactly three letters from A to Z."))
            wrong.append(self.code)
        for km, en, words in (
            (self.office_km, self.office_en, self.tr("Write the name of the office, in one script at least.")),
            (self.person_km, self.person_en, self.tr("Write your name, in one script at least.")),
        ):
            if not (km.value() or en.value()):
                km.show_error(words)
                wrong.append(km)
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(wrong[0])
        return bool(wrong)

    # --- the folder --------------------------------------------------------------------------------------------------

    def _place_card(self) -> Card:
        card = Card(self.tr("Where the vault lies"))
        self._where = Label(wrap=True)
        change = Button(self.tr("Choose another place"), icon="folder-open")
        change.clicked.connect(lambda _on=False: self._choose())
        card.put(self._where)
        words = self.tr(
            "On the disk of this computer, not on a network drive or in a folder that is copied to the internet. "
            "The name of the folder is seen before unlocking, so keep names of clients out of it."
        )
        card.put(Label(words, "small", wrap=True))
        card.put(button_row([change]))
        return card

    def _folder(self) -> Path:
        code = self.code.value().lower()
        name = f"legalaid-{code}" if is_office_code(code.upper()) else "legalaid"
        return self._plan.folder or free_folder(self._plan.home, name)

    def _show_folder(self) -> None:
        self._where.setText(str(self._folder()))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose an empty folder, or where to make one"))
        if chosen:
            self.take_folder(Path(chosen))

    def take_folder(self, chosen: Path) -> None:
        """An empty folder becomes the vault itself; in another one a new folder is made."""
        is_empty = not any(chosen.iterdir())
        self._plan.folder = None
        self._plan.folder = chosen if is_empty else free_folder(chosen, self._folder().name)
        self._show_folder()

    def _suggest_code(self) -> None:
        known = {office.province: office.code for office in suggested_offices()}
        self.code.set_value(known.get(self.province.value() or "", self.code.value()))
        self.code.clear_message()
        self._show_folder()


def _provinces() -> list[Option]:
    """Provinces that have a suggested code, by name in the language of the window."""
    codes = [office.province for office in suggested_offices() if office.province and is_place(office.province)]
    return [(code, place(code).name(current())) for code in codes]


def _in_pairs(title: str, *fields: Field) -> Card:
    """A card with two fields in each row."""
    card = Card(title)
    card.put(in_pairs(*fields))
    return card
