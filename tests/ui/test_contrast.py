# SPDX-License-Identifier: Apache-2.0
"""Does the look at a window find words that cannot be read, in either theme?"""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.helpers.contrast import hard_to_read
from tests.helpers.screen import activate
from ui.theme.tokens import LIGHT
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.text import Label


@pytest.fixture
def page(qtbot, english):
    made = QWidget()
    made.setObjectName("page")
    made.setAutoFillBackground(True)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def test_our_own_pieces_can_be_read(page):
    card = Card("Letters")
    card.put(Pill("New", "info"))
    for part in (
        card,
        Label("Small", "small"),
        Button("Finish", ButtonKind.PRIMARY),
        Button("Away", ButtonKind.DANGER),
    ):
        page.layout().addWidget(part)
    activate(page)
    assert hard_to_read(page) == []


@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        pytest.param("strong", "bg", id="too pale in this theme"),
        pytest.param("nav", "bg", id="too dark in the other one"),
    ],
)
def test_words_that_cannot_be_read_are_named(page, ink, paper):
    label = Label("Hidden words")
    label.setStyleSheet(f"color: {LIGHT[ink]}")
    colours = QPalette(page.palette())
    colours.setColor(QPalette.ColorRole.Window, QColor(LIGHT[paper]))
    page.setPalette(colours)
    page.layout().addWidget(label)
    activate(page)
    (found,) = hard_to_read(page)
    assert "Hidden words" in found
