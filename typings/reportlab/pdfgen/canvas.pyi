from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDocument

class Canvas:
    _doc: PDFDocument
    _code: list[str]
    _preamble: str
    _pageNumber: int
    _formsinuse: list[str]
    def __init__(
        self,
        filename: BytesIO,
        pagesize: tuple[float, float] | None = None,
        *,
        pageCompression: int | None = None,
        invariant: int | None = None,
        pdfVersion: tuple[int, int] | None = None,
    ) -> None: ...
    def _make_preamble(self) -> None: ...
    def setFont(self, *arguments: object, **more: object) -> None: ...
    def showPage(self) -> None: ...
    def save(self) -> None: ...
