from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

class Flowable:
    canv: Any
    width: float
    height: float
    hAlign: str
    spaceBefore: float
    spaceAfter: float
    keepWithNext: int
    def __init__(self) -> None: ...
    def wrap(self, width: float, height: float) -> tuple[float, float]: ...
    def split(self, width: float, height: float) -> list[Flowable]: ...
    def draw(self) -> None: ...
    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None: ...
    def getSpaceBefore(self) -> float: ...
    def getSpaceAfter(self) -> float: ...
    def getKeepWithNext(self) -> int: ...

class Spacer(Flowable):
    def __init__(self, width: float, height: float) -> None: ...

class KeepTogether(Flowable):
    def __init__(self, flowables: Sequence[Flowable]) -> None: ...

class PageBreak(Flowable): ...

class CondPageBreak(Flowable):
    def __init__(self, height: float) -> None: ...

class Table(Flowable):
    def __init__(
        self,
        data: Sequence[Sequence[Flowable | Sequence[Flowable] | str]],
        colWidths: Sequence[float | None] | None = None,
        rowHeights: Sequence[float | None] | None = None,
        style: Sequence[tuple[Any, ...]] | None = None,
        repeatRows: int = 0,
        splitInRow: int = 0,
        hAlign: str | None = None,
        spaceBefore: float | None = None,
        spaceAfter: float | None = None,
    ) -> None: ...

class Frame:
    def __init__(
        self,
        x1: float,
        y1: float,
        width: float,
        height: float,
        leftPadding: float = 6,
        bottomPadding: float = 6,
        rightPadding: float = 6,
        topPadding: float = 6,
    ) -> None: ...

class PageTemplate:
    def __init__(self, id: str | None = None, frames: Sequence[Frame] = ()) -> None: ...

class BaseDocTemplate:
    page: int
    def __init__(self, filename: BytesIO, *, pagesize: tuple[float, float]) -> None: ...
    def addPageTemplates(self, templates: Sequence[PageTemplate]) -> None: ...
    def build(self, flowables: list[Flowable], *, canvasmaker: Callable[..., Canvas]) -> None: ...
