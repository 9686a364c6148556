# SPDX-License-Identifier: Apache-2.0
"""Is a letter shown from memory, page by page, and gone again when it is let go?"""

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter

from legalaid.errors import FileUnreadable
from tests.helpers.screen import activate, unnamed
from ui.widgets.pdf_view import MOST_ZOOM, PdfView
from ui.widgets.text import Label


def letter(pages, colour):
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    for number in range(pages):
        if number:
            writer.newPage()
        painter.fillRect(QRectF(0, 0, 9000, 9000), QColor(colour))
    painter.end()
    return bytes(buffer.data())


@pytest.fixture
def view(qtbot, english):
    made = PdfView("Preview of the letter")
    qtbot.addWidget(made)
    made.resize(600, 800)
    activate(made)
    return made


def seen(view):
    picture = view.view.viewport().grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 3).name()


def test_the_bytes_are_shown_and_another_letter_takes_their_place(qtbot, view):
    view.show_bytes(letter(3, "#ff0000"))
    assert view.pages() == 3
    qtbot.waitUntil(lambda: seen(view) == "#ff0000")
    assert view.findChildren(Label)[0].plain() == "Page 1 of 3"
    with qtbot.waitSignal(view.turned):
        view.go_to(3)
    view.show_bytes(letter(2, "#0000ff"))
    qtbot.waitUntil(lambda: seen(view) == "#0000ff")
    assert view.page() == 2


def test_nothing_is_left_when_it_is_let_go(view):
    view.show_bytes(letter(1, "#ff0000"))
    view.clear()
    assert (view.pages(), view.page()) == (0, 0)
    assert view._buffer.data().isEmpty()


def test_what_is_no_pdf_is_refused(view):
    with pytest.raises(FileUnreadable):
        view.show_bytes(b"<html>")
    assert view.pages() == 0


def test_it_grows_and_shrinks_within_bounds(qtbot, view):
    view.show_bytes(letter(1, "#ff0000"))
    for _ in range(40):
        view.zoom(1.25)
    assert view.view.zoomFactor() == MOST_ZOOM
    view.fit()
    assert unnamed(view) == []
