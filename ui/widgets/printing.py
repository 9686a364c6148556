# SPDX-License-Identifier: Apache-2.0
"""How do the archived bytes of a letter reach paper, or a file that a person chose?

Pages are painted one by one at 300 dots an inch, on a worker thread, at the size that the PDF says. Nothing lies on the
disk on the way; what the printing system of the computer keeps is outside the vault.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QMarginsF, QPoint, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from legalaid.errors import CannotPrint, FileUnreadable, NoPrinter

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300
"""Enough for the smallest subscript of a letter; 600 takes four times as long."""


def _nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def print_pdf(pdf: bytes, printer: "QPrinter", *, progress: Callable[[int, int], object] = _nobody) -> int:
    """Paint every page of `pdf` on `printer`; gives their number.

    Raises `FileUnreadable` for bytes that are no PDF and `CannotPrint` where the printer takes no page.
    """
    return print_pdfs((pdf,), printer, progress=progress)


def print_pdfs(pdfs: Sequence[bytes], printer: "QPrinter", *, progress: Callable[[int, int], object] = _nobody) -> int:
    """Paint every page of several PDFs as one job. Raises as `print_pdf`, and then nothing was printed."""
    with ExitStack() as opened:
        documents = [opened.enter_context(_opened(pdf)) for pdf in pdfs]
        _paint(documents, printer, progress)
        return sum(document.pageCount() for document in documents)


@contextmanager
def _opened(pdf: bytes) -> Iterator["QPdfDocument"]:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - paid with the first letter, not at the start

    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    try:
        if document.status() != QPdfDocument.Status.Ready:
            raise FileUnreadable
        yield document
    finally:
        document.close()
        buffer.close()


def _paint(documents: "Sequence[QPdfDocument]", printer: "QPrinter", progress: Callable[[int, int], object]) -> None:
    pages = [(document, page) for document in documents for page in range(document.pageCount())]
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    _take_size(*pages[0], printer)
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint
    try:
        for done, (document, page) in enumerate(pages):
            progress(done, len(pages))
            if done:
                _take_size(document, page, printer)
                if not printer.newPage():
                    raise CannotPrint
            painter.drawImage(QPoint(0, 0), page_image(document, page))
    finally:
        painter.end()
    progress(len(pages), len(pages))


def _take_size(document: "QPdfDocument", page: int, printer: "QPrinter") -> None:
    size = QPageSize(document.pagePointSize(page), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)


def page_image(document: "QPdfDocument", page: int) -> QImage:
    """A page as it goes to paper: dots on white."""
    size = (document.pagePointSize(page) * DOTS_PER_INCH / 72).toSize()
    ink = document.render(page, size)
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, ink)
    painter.end()
    return paper


def choose_printer(parent: QWidget) -> "QPrinter | None":
    """The printer that a person chose; nothing if they thought better of it. Raises `NoPrinter`."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415 - only for who prints

    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    return printer if QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted else None


def choose_file(parent: QWidget, name: str) -> Path | None:
    """Where a PDF shall be saved; nothing if the person thought better of it."""
    title = QCoreApplication.translate("printing", "Save the letter as a PDF file")
    path, _ = QFileDialog.getSaveFileName(parent, title, name, "PDF (*.pdf)")
    return Path(path) if path else None


@dataclass(frozen=True, slots=True)
class Outlets:
    """How a screen asks where a letter shall go."""

    printer: Callable[[QWidget], "QPrinter | None"] = choose_printer
    file: Callable[[QWidget, str], Path | None] = choose_file
