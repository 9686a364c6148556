# SPDX-License-Identifier: Apache-2.0
"""How do flowables become the pages of one archived PDF?

ReportLab lays out and writes; this canvas draws the text, keeps ReportLab's un-embedded Helvetica out of the file, and
draws the foot of every page at the end, when the number of pages is known.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from reportlab.platypus.doctemplate import LayoutError

from legalaid import limits
from legalaid.documents.archive import PDF_VERSION, About, mark
from legalaid.documents.lines import Word
from legalaid.documents.pdffont import FontInDocument
from legalaid.documents.pdfobjects import Stream, number
from legalaid.documents.shaping import Face
from legalaid.errors import DoesNotFit, TooManyPages

rl_config.useA85 = 0  # streams as bytes, not as a quarter more letters

_OWN_FONT = "KH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """An A4 page and its unprinted edges, in points."""

    width: float = A4[0]
    height: float = A4[1]
    left: float = 25 * mm
    right: float = 20 * mm
    top: float = 15 * mm
    bottom: float = 26 * mm

    @property
    def column(self) -> float:
        """The width that text has."""
        return self.width - self.left - self.right


LETTER = Paper()
FORM = Paper(left=18 * mm, right=15 * mm)
LANDSCAPE = Paper(width=A4[1], height=A4[0], left=15 * mm, right=15 * mm)


class PageCanvas(Canvas):
    """A canvas whose text is shaped, and whose pages get their foot when all of them are there."""

    def __init__(self, target: io.BytesIO, *, paper: Paper, about: About, foot: "Foot") -> None:
        size = (paper.width, paper.height)
        super().__init__(target, pagesize=size, pageCompression=1, invariant=1, pdfVersion=PDF_VERSION)
        self._about, self._foot = about, foot
        self._faces: dict[Face, FontInDocument] = {}
        self._pictures = 0

    # --- text ---

    def write(self, operators: str) -> None:
        """Add operators to the page."""
        self._code.append(operators)

    def words(self, placed: Sequence[tuple[float, Word]], y: float, size: float, tracking: float = 0.0) -> None:
        """Draw words at their x on a baseline; each stands in a span that carries its text for readers."""
        parts = ["BT"]
        current = None
        for left, word in placed:
            x = left
            parts.append(f"/Span<</ActualText<FEFF{word.actual}>>>BDC")
            for run in word.runs:
                font = self._font(run.face)
                if font is not current:
                    parts.append(f"/{font.resource} {number(size)} Tf")
                    current = font
                parts.append(f"1 0 0 1 {number(x)} {number(y)} Tm {font.operators(run.shaped, tracking, size)}")
                x += (run.shaped.width + run.shaped.joints * tracking) * size / 1000
            parts.append("EMC")
        self.write(" ".join([*parts, "ET"]))

    def _font(self, face: Face) -> FontInDocument:
        if face not in self._faces:
            font = FontInDocument(face, f"{_OWN_FONT}{len(self._faces) + 1}")
            self._faces[face] = font
            self._doc.delayedFonts.append(font)
        return self._faces[face]

    def recorded(self, flowable: Flowable) -> list[str]:
        """The operators that draw a flowable with its lower left corner at the origin; nothing is drawn yet."""
        page, self._code = self._code, []
        flowable.drawOn(self, 0, 0)
        operators, self._code = self._code, page
        return operators

    # --- pictures ---

    def picture(self, image: Stream, width: float, height: float) -> None:
        """Draw a picture with its lower left corner at the origin."""
        self._pictures += 1
        name = f"picture{self._pictures}"
        self._doc.addForm(name, image)
        resource = self._doc.getXObjectName(name)
        self._formsinuse.append(name)
        self.write(f"q {number(width)} 0 0 {number(height)} 0 0 cm /{resource} Do Q")

    # --- what ReportLab calls ---

    def _make_preamble(self) -> None:
        """Nothing to begin a page with: ReportLab's own sets Helvetica."""
        self._preamble = ""

    def setFont(self, *_: object, **__: object) -> None:  # noqa: N802
        """Every ReportLab table sets Helvetica for cells that hold no text of ours: ignored."""

    def showPage(self) -> None:  # noqa: N802
        """End a page; refuse to go on for ever."""
        if self._pageNumber > limits.PRINTED_PAGES:
            raise TooManyPages(limit=limits.PRINTED_PAGES)
        super().showPage()

    def save(self) -> None:
        """Draw the foot of every page, mark the file for the archive and write it."""
        pages = self._pages()
        for page_number, page in enumerate(pages, start=1):
            self._code = []
            self._foot(self, page_number, len(pages))
            page.stream = "\n".join(["q", page.stream, "Q", *self._code, ""])
        contents = "".join(page.stream for page in pages)
        for page in pages:
            page.Contents = Stream(page.stream.encode("ascii"))
        self._code = []
        mark(self._doc, self._about, contents)
        super().save()

    def _pages(self) -> list[PDFPage]:
        count = self._pageNumber - 1
        return [self._doc.idToObject[f"Page{page_number}"] for page_number in range(1, count + 1)]


class Drawing(Flowable):
    """A flowable that writes its own operators: it needs none of ReportLab's account of graphic states."""

    canv: PageCanvas

    def drawOn(self, canvas: PageCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Draw with the lower left corner at (x, y); ReportLab passes the room beside it too."""
        self.canv = canvas
        canvas.write(f"q 1 0 0 1 {number(x)} {number(y)} cm")
        self.draw()
        canvas.write("Q")
        del self.canv


class Repeated(Drawing):
    """A flowable that stands in many places alike: it is measured and drawn once, and its operators are repeated."""

    def __init__(self, content: Flowable) -> None:
        super().__init__()
        self._content = content
        self._column = -1.0
        self._canvas: PageCanvas | None = None
        self._operators: list[str] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of the content; the column must be as wide wherever it stands."""
        if width != self._column:
            self.width, self.height = self._content.wrap(width, height)
            self._column, self._canvas = width, None
        return self.width, self.height

    def draw(self) -> None:
        """The content."""
        if self._canvas is not self.canv:
            self._canvas = self.canv
            self._operators = self.canv.recorded(self._content)
        for operators in self._operators:
            self.canv.write(operators)


Foot = Callable[[PageCanvas, int, int], None]
"""Draws what stands under the text, given the number of the page and of all pages."""


def set_pages(story: list[Flowable], *, about: About, foot: Foot, paper: Paper) -> tuple[bytes, int]:
    """The document as PDF, and its number of pages. Raises `DoesNotFit` and `TooManyPages`."""
    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=(paper.width, paper.height))
    frame = Frame(paper.left, paper.bottom, paper.column, paper.height - paper.top - paper.bottom, 0, 0, 0, 0)
    template.addPageTemplates([PageTemplate("page", [frame])])
    try:
        template.build(story, canvasmaker=lambda *_, **__: PageCanvas(out, paper=paper, about=about, foot=foot))
    except LayoutError:
        raise DoesNotFit from None
    return out.getvalue(), template.page
