# SPDX-License-Identifier: Apache-2.0
"""What stands on the office's paper, as a person fills it in: place, telephone, heading, logo?

`values` and `changes` speak the words of `services.office`, so that the first run and the settings use one form.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from legalaid.khmer.words import strip_display
from legalaid.services import office
from ui import theme
from ui.errors import notice_of
from ui.language import current
from ui.tasks import Lane, Tasks
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.centred import in_pairs
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.lines import LineField
from ui.widgets.prose import TextField
from ui.widgets.text import Label
from ui.widgets.tick import Tick

_LISTS = frozenset({"heading_km", "heading_en", "phones"})
"""Fields of several lines."""


class LetterheadForm(QWidget):
    """The letterhead; with `names` also the name of the office, which the first run asks earlier."""

    edited = Signal()

    def __init__(self, tasks: Tasks, *, names: bool) -> None:
        super().__init__()
        self._fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP.m)
        if names:
            self._pairs(
                self.tr("Name of the office"),
                LineField("name_km", self.tr("Name in Khmer")),
                LineField("name_en", self.tr("Name in English")),
            )
        self._pairs(
            self.tr("Place and contact"),
            LineField("place_km", self.tr("Place in Khmer"), help=self.tr("As it stands before the date of a letter.")),
            LineField("place_en", self.tr("Place in English")),
            LineField("address_km", self.tr("Address in Khmer")),
            LineField("address_en", self.tr("Address in English")),
            TextField("phones", self.tr("Telephones, one a line"), lines=2),
            LineField("email", self.tr("E-mail")),
        )
        self._heading_card()
        self.logo = LogoPicker(tasks)
        self.logo.edited.connect(self.edited)
        card = Card(self.tr("Logo"))
        card.put(self.logo)
        self._column.addWidget(card)

    def fill(self, shown: Mapping[str, Any], logo: bytes | None = None) -> None:
        """Show the letterhead as `office.show_office` tells it."""
        for name, field in self._fields.items():
            value = shown.get(name)
            text = "\n".join(value) if isinstance(value, list) else value or ""
            field.set_value(text)  # type: ignore[attr-defined]
        self.national.box.setChecked(bool(shown.get("national_heading")))
        self.logo.show_picture(logo)

    def changes(self) -> dict[str, str]:
        """Every field as `office.set_office` takes it; it saves those that differ."""
        typed = {name: _lines(field) if name in _LISTS else _value(field) for name, field in self._fields.items()}
        return typed | {"national_heading": "yes" if self.national.is_on else "no"}

    def drafts(self) -> dict[str, Any]:
        """What is typed, for a page built anew."""
        return {name: field.draft() for name, field in self._fields.items()} | {  # type: ignore[attr-defined]
            "national_heading": "yes" if self.national.is_on else None
        }

    def restore(self, drafts: Mapping[str, Any]) -> None:
        """Put back what was typed."""
        for name, field in self._fields.items():
            if name in drafts:
                field.restore(drafts[name])  # type: ignore[attr-defined]
        self.national.box.setChecked(drafts.get("national_heading") == "yes")

    @property
    def fields(self) -> tuple[Field, ...]:
        """All of them, in their order."""
        return tuple(self._fields.values())

    def field(self, name: str) -> Field | None:
        """A field by its name."""
        return self._fields.get(name)

    def first_focus(self) -> QWidget:
        """The first field."""
        return next(iter(self._fields.values())).editor

    # --- building ----------------------------------------------------------------------------------------------------

    def _pairs(self, title: str, *fields: Field) -> Card:
        card = Card(title)
        for field in fields:
            self._fields[field.name] = field
            field.edited.connect(self.edited)
            field.edited.connect(field.clear_message)
        card.put(in_pairs(*fields))
        self._column.addWidget(card)
        return card

    def _heading_card(self) -> None:
        card = self._pairs(
            self.tr("Heading of letters"),
            TextField(
                "heading_km",
                self.tr("Bodies above the office, in Khmer"),
                help=self.tr("Each on a line of its own."),
                lines=3,
            ),
            TextField("heading_en", self.tr("The same in English"), lines=3),
        )
        self.national = Tick(self.tr("Print the national heading (“Kingdom of Cambodia, Nation Religion King”)"))
        self.national.toggled.connect(lambda _on: self.edited.emit())
        card.put(self.national)
        words = self.tr(
            "State bodies write under it. Whether an association may is for your office to decide; the program does "
            "not know. Without the tick, letters begin with the name of the office."
        )
        card.put(Label(words, "small", wrap=True))


class LogoPicker(QWidget):
    """The picture of the letterhead: shown, chosen from a file, taken away."""

    edited = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.image: bytes | None = None
        self.is_changed = False
        self._picture = QLabel()
        self._picture.setFixedSize(QSize(theme.px(5.5), theme.px(5.5)))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Label(role="small", wrap=True)
        self.choose = Button(self.tr("Choose a picture"), icon="upload")
        self.clear = Button(self.tr("Remove the logo"), ButtonKind.QUIET, icon="trash-2")
        self.choose.clicked.connect(lambda _on=False: self._choose())
        self.clear.clicked.connect(lambda _on=False: self._take(None))
        right = QVBoxLayout()
        right.addWidget(self._words)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.choose)
        flow.addWidget(self.clear)
        right.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.l)
        row.addWidget(self._picture)
        row.addLayout(right, 1)
        self.show_picture(None)

    def show_picture(self, image: bytes | None) -> None:
        """Show the picture that is in force."""
        self.image, self.is_changed = image, False
        self._paint()

    def draft(self) -> str | None:
        """The picture that was chosen and not saved, as a draft keeps it; empty for one that was taken away."""
        return b64encode(self.image or b"").decode() if self.is_changed else None

    def restore(self, draft: object) -> None:
        """Put it back."""
        if isinstance(draft, str):
            self.image, self.is_changed = b64decode(draft) or None, True
            self._paint()

    def take_file(self, path: Path) -> None:
        """A picture from a file, or why it cannot be used; the window goes on meanwhile."""
        self.choose.setEnabled(False)
        self._tasks.run(
            lambda: office.read_logo(path), owner=self, then=self._take, failed=self._refuse, lane=Lane.NETWORK
        )

    def _refuse(self, error: Exception) -> None:
        self.choose.setEnabled(True)
        told = notice_of(error, current())
        self._words.set_role("error")
        self._words.setText(f"{told.what} {told.next}")

    def _choose(self) -> None:
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", kinds)
        if path:
            self.take_file(Path(path))

    def _take(self, image: bytes | None) -> None:
        self.image, self.is_changed = image, True
        self.choose.setEnabled(True)
        self._paint()
        self.edited.emit()

    def _paint(self) -> None:
        self._words.set_role("small")
        self._words.setText(self.tr("PNG or JPEG. It stands at the upper left of every letter."))
        picture = QPixmap()
        has_picture = self.image is not None and picture.loadFromData(self.image)
        self.clear.setVisible(has_picture)
        self._picture.setAccessibleName(strip_display(self.tr("Logo") if has_picture else self.tr("No logo")))
        if has_picture:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(picture.scaled(self._picture.size(), keep, smooth))
        else:
            self._picture.setPixmap(theme.icon("camera", "muted").pixmap(theme.px(2), theme.px(2)))


def _value(field: Field) -> str:
    return str(field.value() or "")  # type: ignore[attr-defined]


def _lines(field: Field) -> str:
    return "\n".join(line.strip() for line in _value(field).splitlines() if line.strip())
