# SPDX-License-Identifier: Apache-2.0
"""What do other people's programs see in one of our PDFs?"""

import io
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdf
import pypdfium2
from PIL import Image
from pypdf.generic import StreamObject
from reportlab.platypus import Flowable

from legalaid.documents.archive import About
from legalaid.documents.page import LETTER, Paper, set_pages
from legalaid.i18n import Language
from tests.helpers.tools import output_of

POPPLER = "poppler-utils"


def squeezed(text: str) -> str:
    """The text without white space and ZWSP: where a reader puts them is its own affair."""
    return re.sub("[\\s\u200b]+", "", text)


def poppler_text(pdf: bytes) -> str:
    """All text as pdftotext reads it."""
    return output_of("pdftotext", POPPLER, "-enc", "UTF-8", "-", "-", given=pdf).decode()


def pdfium_text(pdf: bytes) -> str:
    """All text as pdfium reads it, which is what browsers show."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(_page_text(document, number) for number in range(len(document)))
    finally:
        document.close()


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    textpage = page.get_textpage()
    try:
        return str(textpage.get_text_range())
    finally:
        textpage.close()
        page.close()


def pypdf_text(pdf: bytes) -> str:
    """All text as pypdf reads it, by ToUnicode alone."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def drawn(pdf: bytes) -> list[str]:
    """The operators that draw each page."""
    contents = [page["/Contents"].get_object() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    return [content.get_data().decode("ascii") for content in contents if isinstance(content, StreamObject)]


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The pages in shades of grey, as poppler draws them."""
    with tempfile.TemporaryDirectory() as folder:
        stem = Path(folder) / "page"
        output_of("pdftoppm", POPPLER, "-r", str(dpi), "-gray", "-", str(stem), given=pdf)
        found: list[Image.Image] = [Image.open(path) for path in sorted(Path(folder).iterdir())]
        for picture in found:
            picture.load()
        return found


def fonts(pdf: bytes) -> list[list[str]]:
    """The rows of pdffonts: name, …, embedded, subset, unicode, object."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        listing = output_of("pdffonts", POPPLER, file.name).decode()
    return [line.split() for line in listing.splitlines()[2:]]


def page_of(*flowables: Flowable, paper: Paper = LETTER) -> bytes:
    """A PDF with these flowables and nothing else."""
    return pages_of(flowables, paper=paper)[0]


def pages_of(flowables: Sequence[Flowable], *, paper: Paper = LETTER) -> tuple[bytes, int]:
    """The same, and the number of its pages."""
    about = About(title="test", author="test", language=Language.KM)
    return set_pages(list(flowables), about=about, foot=lambda *_: None, paper=paper)
