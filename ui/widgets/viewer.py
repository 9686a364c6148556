# SPDX-License-Identifier: Apache-2.0
"""How is a file of a case looked at without its bytes ever lying open on the disk?

Pictures are decoded beside the window, never larger than a screen needs, and with a bound on the memory that a file may
ask for. PDF pages go to the preview of letters; text is shown as text.
"""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from legalaid.errors import FileUnreadable
from legalaid.khmer.words import strip_display
from ui import theme
from ui.widgets.access_keys import AccessKeys
from ui.widgets.buttons import Button, IconButton
from ui.widgets.centred import button_row
from ui.widgets.pdf_view import PdfView
from ui.widgets.prose import Prose

PICTURES: Final = frozenset({"image/png", "image/jpeg", "image/gif"})
TEXT, PDF = "text/plain", "application/pdf"
SHOWABLE: Final = PICTURES | {TEXT, PDF}
"""The types of file that can be looked at here."""

LARGEST = QSize(2400, 2400)
"""Pixels of a picture on the screen; larger ones are scaled down while they are decoded."""

THUMBNAIL = QSize(160, 120)

_MEMORY_MB = 200
"""What decoding one picture may ask for: some 50 megapixels."""

_LEAST, _MOST, _STEP = 0.1, 4.0, 1.25


def decode(content: bytes, most: QSize = LARGEST) -> QImage:
    """A picture, scaled into `most` if it is larger; safe on any thread. Raises `FileUnreadable`."""
    raw = QByteArray(content)
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setAllocationLimit(_MEMORY_MB)
    size = reader.size()
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise FileUnreadable
    return image


def encode(image: QImage) -> bytes:
    """A pasted picture as PNG."""
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt refuses them
    return bytes(raw.data())


class Thumbnail(QWidget):
    """A small picture, or a drawing as long as there is none."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._picture: QPixmap | None = None
        self.setFixedSize(theme.px(3.6), theme.px(2.7))

    def show_picture(self, image: QImage) -> None:
        """Show it."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture fitted into the box, or the drawing in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.color("surface2"))
        if self._picture is None:
            side = theme.px(1.3)
            corner = (self.width() - side) // 2, (self.height() - side) // 2
            theme.icon(self._icon, "muted").paint(painter, *corner, side, side)
            return
        shown = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - shown.width()) // 2, (self.height() - shown.height()) // 2
        painter.drawPixmap(left, top, shown.width(), shown.height(), self._picture)


class PictureView(QScrollArea):
    """A picture, fitted to the view until somebody zooms."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self.setAccessibleName(strip_display(name))
        self._sheet = _Sheet(QPixmap.fromImage(image))
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._factor: float | None = None

    @property
    def factor(self) -> float:
        """How large the picture is shown, where 1 is one pixel for each."""
        whole, room = self._sheet.picture.size(), self.viewport().size()
        fitted = min(room.width() / max(whole.width(), 1), room.height() / max(whole.height(), 1), 1.0)
        return fitted if self._factor is None else self._factor

    def zoom(self, factor: float) -> None:
        """Larger or smaller, within what makes sense."""
        self._factor = min(max(self.factor * factor, _LEAST), _MOST)
        self._fit()

    def fit(self) -> None:
        """The whole picture."""
        self._factor = None
        self._fit()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Stay fitted."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl with plus and minus."""
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom(_STEP)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom(1 / _STEP)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._sheet.resize(self._sheet.picture.size() * self.factor)


class _Sheet(QWidget):
    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self.picture = picture

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture in the size of the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        painter.drawPixmap(self.rect(), self.picture)


class FileViewer(QDialog):
    """A window over the page with one file in it; Escape closes it, and what it showed is gone."""

    def __init__(self, content: bytes | QImage, mime: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(strip_display(self.tr("File")))
        self.shown = self._view(content, mime)
        close = Button(self.tr("Close"), icon="x")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.GAP.m,) * 4)
        column.addWidget(self.shown, 1)
        column.addLayout(button_row(before=self._tools(), after=[close]))
        self.resize(parent.window().size() * 0.85)
        self.shown.setFocus()
        AccessKeys(self)

    def _view(self, content: bytes | QImage, mime: str) -> QWidget:
        if isinstance(content, QImage):
            return PictureView(content, self.tr("Picture"))
        if mime == PDF:
            view = PdfView(self.tr("Pages of the file"))
            view.show_bytes(content)
            return view
        prose = Prose()
        prose.setReadOnly(True)
        prose.setAccessibleName(strip_display(self.tr("Text of the file")))
        prose.show_plain(content.decode("utf-8", "replace"))
        prose.setMinimumHeight(0)
        prose.setMaximumHeight(1 << 20)
        return prose

    def _tools(self) -> list[QWidget]:
        if not isinstance(self.shown, PictureView):
            return []
        view, tools = self.shown, []
        for icon, name, factor in (("zoom-out", self.tr("Smaller"), 1 / _STEP), ("zoom-in", self.tr("Larger"), _STEP)):
            tool = IconButton(icon, name)
            tool.clicked.connect(lambda _on=False, factor=factor: view.zoom(factor))
            tools.append(tool)
        whole = IconButton("search", self.tr("The whole picture"))
        whole.clicked.connect(view.fit)
        return [*tools, whole]
