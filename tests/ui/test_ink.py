# SPDX-License-Identifier: Apache-2.0
"""Is any Khmer ink cut off? What is painted at its own height and at three times that must have the same ink."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem

from legalaid.i18n import Language
from tests.helpers.screen import DEEP, ink, wear
from ui import theme
from ui.theme import Look
from ui.widgets.bars import StepIndicator
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Pill
from ui.widgets.choice import Combo, Segment
from ui.widgets.lines import LineEdit
from ui.widgets.nav import NavDelegate
from ui.widgets.prose import Prose
from ui.widgets.table import ROW, RowDelegate, RowTable
from ui.widgets.text import Label


def line_edit():
    made = LineEdit()
    made.setText(DEEP)
    return made


def combo():
    return Combo("x", choices=[("a", DEEP)])


def prose():
    made = Prose()
    made.show_plain(DEEP)
    made.set_lines(1)
    return made


WIDGETS = {
    "label": lambda: Label(DEEP),
    "wrapped label": lambda: Label(DEEP, wrap=True),
    "heading": lambda: Label(DEEP, "h1"),
    "message": lambda: Label(DEEP, "body"),
    "button": lambda: Button(DEEP),
    "chip": lambda: Button(DEEP, ButtonKind.CHIP),
    "segment": lambda: Segment(DEEP),
    "pill": lambda: Pill(DEEP, "text"),
    "line": line_edit,
    "drop-down": combo,
    "prose": prose,
}


def photograph(widget, height):
    widget.setFixedHeight(height)
    widget.setFixedWidth(900)
    widget.ensurePolished()
    return widget.grab().toImage()


@pytest.mark.parametrize("percent", [90, 100, 150, 200])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("make", WIDGETS.values(), ids=WIDGETS)
def test_no_widget_cuts_khmer(qtbot, dressed, make, language, percent):
    wear(dressed, Look(language=language, text_percent=percent))
    widget = make()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    own = widget.minimumHeight() if isinstance(widget, Prose) else widget.sizeHint().height()
    natural, roomy = photograph(widget, own), photograph(widget, 3 * own)
    assert ink(natural) > 30
    assert ink(natural) == ink(roomy)


def cell(delegate, view, index, height):
    image = QImage(600, height, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 600, height)
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


@pytest.mark.parametrize("percent", [90, 100, 150, 200])
@pytest.mark.parametrize("language", Language)
def test_no_row_cuts_khmer(qtbot, dressed, language, percent):
    wear(dressed, Look(language=language, text_percent=percent))
    table, places = RowTable("x"), QListWidget()
    qtbot.addWidget(table)
    qtbot.addWidget(places)
    model = QStandardItemModel()
    model.appendRow(QStandardItem(DEEP))
    for delegate, height in ((RowDelegate(table), theme.px(ROW)), (NavDelegate(places, is_dark=False), theme.px(2.5))):
        low, high = (cell(delegate, table, model.index(0, 0), h) for h in (height, 3 * height))
        assert ink(low) > 30 or isinstance(delegate, NavDelegate)
        assert ink(low) == ink(high)


@pytest.mark.parametrize("percent", [90, 100, 150, 200])
def test_no_header_and_no_step_cuts_khmer(qtbot, dressed, percent):
    wear(dressed, Look(text_percent=percent))
    steps = StepIndicator([DEEP])
    qtbot.addWidget(steps)
    own = steps.sizeHint().height()
    assert ink(photograph(steps, own)) == ink(photograph(steps, 3 * own))
    table = RowTable("x")
    qtbot.addWidget(table)
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels([DEEP])
    table.setModel(model)
    pictures = []
    for height in (table.head.sizeHint().height(), 3 * table.head.sizeHint().height()):
        image = QImage(600, height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        table.head.paintSection(painter, QRect(0, 0, 600, height), 0)
        painter.end()
        pictures.append(image)
    assert ink_of(pictures[0]) == ink_of(pictures[1]) > 0


def ink_of(image):
    """Headers are muted, so their ink is lighter than text: whatever is darker than the hairline counts."""
    return sum(image.pixelColor(x, y).lightness() < 150 for x in range(image.width()) for y in range(image.height()))


def test_a_long_khmer_text_breaks_between_words_and_stays_in_its_box(qtbot, khmer):
    label = Label("ការប្រឹក្សាច្បាប់ដោយឥតគិតថ្លៃសម្រាប់ប្រជាពលរដ្ឋក្រីក្រ", wrap=True)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.heightForWidth(160) >= 3 * label.heightForWidth(2000)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
