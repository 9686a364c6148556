# SPDX-License-Identifier: Apache-2.0
"""Photograph the desktop: every scene in Khmer and English, light and dark, at 100 % and 150 % text.

    python .ci/screenshots.py [FOLDER] [--only WORD]

FOLDER is `screenshots` unless named. `sheet-<scene>.png` shows the eight pictures of a scene side by side. A scene is a
function below that opens something in the window; the records in them are invented and the clock stands still.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import ui  # noqa: F401, I001 - before PySide6
import scenes_cases
import scenes_entry
import scenes_exchange
import scenes_facility
import scenes_forms
import scenes_letters
import scenes_organisation
import scenes_visits
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scene import SIZE

from legalaid.domain.values import PartialDate
from legalaid.domain.vocabulary import label
from legalaid.errors import StoreBusy
from legalaid.i18n import Language
from legalaid.khmer import calendar
from ui import theme
from ui.garbage import Sweeper
from ui.language import Translators, current, day, number
from ui.main_window import Destination, MainWindow
from ui.models.pages import Column, Page, PagedModel
from ui.session import Preferences, ThemeChoice
from ui.tasks import Tasks
from ui.widgets.bars import SearchBox
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choice import ChoiceField, Combo, SegmentField, options
from ui.widgets.date import DateField
from ui.widgets.form import FormPage, Problem
from ui.widgets.lines import LineField, PhoneField
from ui.widgets.place import ChosenPlace, PlacePicker
from ui.widgets.prose import TextField
from ui.widgets.screen import Screen
from ui.widgets.states import EmptyState
from ui.widgets.table import RowTable, TableCard
from ui.widgets.tags import ChipsField, TagsField
from ui.widgets.text import Label

PERCENTS = (100, 150)
TODAY = date(2026, 11, 21)
SETTLE_MS = 150
"""For layouts to settle, once nothing is under way any more."""
REST_MS = 30_000
"""The longest that a picture waits for work that is under way."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene may use."""

    app: QApplication
    tasks: Tasks
    translators: Translators
    preferences: Preferences


Scene = Callable[[Stage], MainWindow]


# --- the pieces, as screens are built from them ----------------------------------------------------------------------


class FormPieces(Screen):
    """Fields of every kind, with a warning and an error."""

    def __init__(self) -> None:
        super().__init__("Fields")
        self.top.add(Label("BA-2026-04411", "h2"))
        self.top.add_end(Button("Print", icon="printer"), Button("Finish", ButtonKind.PRIMARY, icon="circle-check"))
        form = FormPage()
        person = form.section("Person")
        person.add(LineField("family", "Family name", required=True), LineField("given", "Given name"))
        person.add(DateField("born", "Date of birth", today=TODAY), PhoneField("phone", "Telephone"))
        person.add(ChoiceField("sex", "Sex", "sex"), ChoiceField("channel", "Channel", "channel"))
        person.add_wide(PlacePicker("home", "Address"))
        matter = form.section("Matter")
        matter.add_wide(SegmentField("urgent", "Urgent", "yes_no"))
        matter.add_wide(TextField("facts", "Facts", lines=4))
        matter.add(TagsField("seen", "Documents seen"))
        matter.add_wide(ChipsField("vulnerability", "Vulnerability", "vulnerability"))
        self.show_content(form)
        form.fill(
            {
                "family": calendar.ANIMALS[9],
                "given": calendar.ANIMALS[4],
                "born": PartialDate.parse("1988-04-14"),
                "phone": "01234567",
                "sex": "female",
                "home": ChosenPlace("020101"),
                "urgent": "yes",
                "facts": " ".join(calendar.lunar_line(date(2026, month, 5)) for month in range(1, 7)),
                "seen": ("ID", "map"),
            }
        )
        form.field("phone").look_twice()
        form.show_problems([Problem("given", "This must be written before the letter is made.")])


class Invented:
    """Twenty thousand invented cases."""

    def page(self, after: int | None, _stopped: Callable[[], bool]) -> Page[int]:
        """The next two hundred."""
        start = 0 if after is None else after + 1
        return Page(range(start, start + 200), has_more=True)

    def count(self, _stopped: Callable[[], bool]) -> int:
        """All of them."""
        return 20_000


class ListPieces(Screen):
    """A list with tools, marks, pills and a sort arrow."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__("List")
        statuses = options("case_status")
        self.top.add(SearchBox("Filter by name or number", "filter", 16))
        self.top.add(Combo("Status", choices=[("", "All"), *statuses]))
        for code, words in statuses[:3]:
            chip = Button(words, ButtonKind.CHIP)
            chip.setChecked(code == statuses[0][0])
            self.top.add(chip)
        self.top.add_end(Button("New case", ButtonKind.PRIMARY, icon="plus"))
        model = PagedModel[int](
            [
                Column("Case no.", 10.5, lambda row: f"BA-2026-{20_000 - row:06d}", can_sort=True),
                Column("Client", 12, lambda row: calendar.ANIMALS[row % 12], marks=_conflict),
                Column("Opened", 11, lambda row: day(date.fromordinal(TODAY.toordinal() - row // 3)), can_sort=True),
                Column("Status", 12, lambda row: label("case_status", statuses[row % 5][0], current()), tone=_tone),
            ],
            tasks,
            self,
        )
        self.table = RowTable("Cases")
        self.table.setModel(model)
        self.table.fit_columns()
        self.table.head.show_sorted(2, descending=True)
        self.show_content(TableCard(self.table))
        self.column.addWidget(Label(number(20_000), "small"))
        model.arrived.connect(lambda _rows: self.table.selectRow(2))
        model.ask(Invented())

    def first_focus(self) -> RowTable:
        """The rows."""
        return self.table


def _conflict(row: int) -> Sequence[tuple[str, theme.Token, str]]:
    return [("split", "warn", "two values")] if row % 5 == 0 else []


def _tone(row: int) -> theme.Token:
    tones: tuple[theme.Token, ...] = ("info", "ok", "warn", "muted", "danger")
    return tones[row % 5]


class StatePieces(Screen):
    """Empty, with a failure above."""

    def __init__(self) -> None:
        super().__init__("States")
        action = Button("New consultation", ButtonKind.PRIMARY, icon="plus")
        page = self.show_content(Label())
        page.show_empty(EmptyState("inbox", "Nothing is due today", "Calls and visits appear here.", action))
        page.show_failure(StoreBusy(), retry=lambda: None)


def pieces(stage: Stage, kind: str) -> MainWindow:
    """The shell with one of the three pages above."""
    window = MainWindow(
        [
            Destination("states", lambda: "States", lambda _id: StatePieces(), icon="inbox"),
            Destination("list", lambda: "List", lambda _id: ListPieces(stage.tasks), icon="folder-open"),
            Destination("form", lambda: "Fields", lambda _id: FormPieces(), icon="pencil"),
        ],
        tasks=stage.tasks,
        translators=stage.translators,
        preferences=stage.preferences,
        office="Battambang",
    )
    window.set_status("Kept on this computer")
    window.open(kind)
    return window


SCENES: dict[str, Scene] = {
    "pieces-states": lambda stage: pieces(stage, "states"),
    "pieces-list": lambda stage: pieces(stage, "list"),
    "pieces-form": lambda stage: pieces(stage, "form"),
}
"""Each later screen adds its scenes here."""
SCENES |= scenes_forms.SCENES
SCENES |= scenes_cases.SCENES
SCENES |= scenes_letters.SCENES
SCENES |= scenes_entry.SCENES
SCENES |= scenes_exchange.SCENES
SCENES |= scenes_organisation.SCENES
SCENES |= scenes_visits.SCENES
SCENES |= scenes_facility.SCENES


# --- photographing ---------------------------------------------------------------------------------------------------


def variants() -> Iterator[Preferences]:
    """Language, theme and text size, all combined."""
    for language in Language:
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            for percent in PERCENTS:
                yield Preferences(language, choice, percent)


def photograph(app: QApplication, translators: Translators, scene: Scene, preferences: Preferences) -> QImage:
    """One picture of one scene."""
    translators.speak(preferences.language)
    theme.apply(app, preferences.look(system_is_dark=False))
    sweeper, tasks = Sweeper(), Tasks()
    window = scene(Stage(app, tasks, translators, preferences))
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    for _ in range(REST_MS // SETTLE_MS):
        QTest.qWait(SETTLE_MS)
        if not tasks._under_way:  # noqa: SLF001 - only a camera waits like this
            break
    QTest.qWait(SETTLE_MS)
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    QTest.qWait(1)
    tasks.close()
    sweeper.end()
    return picture


def contact_sheet(pictures: Sequence[QImage]) -> QImage:
    """All pictures of a scene, two by two, at half their size."""
    width, height = SIZE[0] // 2, SIZE[1] // 2
    sheet = QImage(2 * width, (len(pictures) + 1) // 2 * height, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for index, picture in enumerate(pictures):
        row, column = divmod(index, 2)
        painter.drawImage(
            column * width, row * height, picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        )
    painter.end()
    return sheet


def main() -> None:
    """Photograph the scenes that were asked for."""
    wanted = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    wanted.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    wanted.add_argument("--only", default="", help="scenes with this word in their name")
    options_given = wanted.parse_args()
    options_given.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    theme.load_fonts()
    translators = Translators(app)
    for name, scene in SCENES.items():
        if options_given.only not in name:
            continue
        pictures = []
        for preferences in variants():
            picture = photograph(app, translators, scene, preferences)
            file = f"{name}-{preferences.language}-{preferences.theme}-{preferences.text_percent}.png"
            picture.save(str(options_given.folder / file))
            pictures.append(picture)
        contact_sheet(pictures).save(str(options_given.folder / f"sheet-{name}.png"))
        print(f"{name}: {len(pictures)} pictures")


if __name__ == "__main__":
    main()
