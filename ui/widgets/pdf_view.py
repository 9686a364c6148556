# SPDX-License-Identifier: Apache-2.0
"""How is a letter looked at before it is printed, without a file of it anywhere?

`PdfView` shows the very bytes that will be printed and archived, from memory. QtPdf is loaded with the first one.
"""

from PySide6.QtCore import QBuffer, QByteArray, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legalaid.errors import FileUnreadable
from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import digits
from ui.widgets.buttons import IconButton
from ui.widgets.text import Label

LEAST_ZOOM, MOST_ZOOM, STEP = 0.4, 4.0, 1.25


class PdfView(QWidget):
    """Pages below each other, fitted to the width until somebody zooms."""

    turned = Signal(int)
    """The page in sight, counted from 1."""

    def __init__(self, name: str) -> None:
        super().__init__()
        from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - paid with the first letter, not at the start
        from PySide6.QtPdfWidgets import QPdfView  # noqa: PLC0415

        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(strip_display(name))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self._fitted, self._free = QPdfView.ZoomMode.FitToWidth, QPdfView.ZoomMode.Custom
        self.view.setZoomMode(self._fitted)
        self.view.setDocument(self._document)
        self._where = Label(role="small")
        tools = QHBoxLayout()
        tools.addWidget(self._where, 1)
        for icon, words, action in (
            ("zoom-out", self.tr("Smaller"), lambda: self.zoom(1 / STEP)),
            ("zoom-in", self.tr("Larger"), lambda: self.zoom(STEP)),
            ("file-text", self.tr("Fit to the width"), self.fit),
        ):
            tool = IconButton(icon, words)
            tool.clicked.connect(lambda _on=False, action=action: action())
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.xs)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._tell())
        self.setFocusProxy(self.view)

    def show_bytes(self, content: bytes) -> None:
        """Show a PDF. Raises `FileUnreadable` if it is none."""
        at = self.page()
        self.clear()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() != self._document.Status.Ready:
            self.clear()
            raise FileUnreadable
        self.go_to(min(at, self.pages()) if at else 1)
        self._tell()

    def clear(self) -> None:
        """Let go of the letter: another is chosen, or the vault is being locked."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self._where.setText("")

    def pages(self) -> int:
        """How many pages there are; 0 without a letter."""
        return self._document.pageCount()

    def page(self) -> int:
        """The page in sight, counted from 1; 0 without a letter."""
        return self.view.pageNavigator().currentPage() + 1 if self.pages() > 0 else 0

    def go_to(self, page: int) -> None:
        """Bring a page, counted from 1, into sight."""
        navigator = self.view.pageNavigator()
        navigator.jump(page - 1, navigator.currentLocation(), 0)

    def zoom(self, factor: float) -> None:
        """Larger or smaller, within what makes sense."""
        self.view.setZoomMode(self._free)
        self.view.setZoomFactor(min(max(self.view.zoomFactor() * factor, LEAST_ZOOM), MOST_ZOOM))

    def fit(self) -> None:
        """As wide as the view."""
        self.view.setZoomMode(self._fitted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl with plus, minus and nought."""
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom(STEP)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom(1 / STEP)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self.pages() > 0:
            words = self.tr("Page {n} of {total}").format(n=digits(self.page()), total=digits(self.pages()))
            self._where.setText(words)
            self.turned.emit(self.page())
