# SPDX-License-Identifier: Apache-2.0
"""Which drawn things stand among the text: rules, the ornament, boxes to tick, lines to write on, the logo?

All are vectors (the logo apart): no symbol font, nothing that depends on colour.
"""

import io
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, UnidentifiedImageError
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from legalaid import limits
from legalaid.documents.page import Drawing, PageCanvas
from legalaid.documents.pdfobjects import Stream, number
from legalaid.documents.styles import RULE
from legalaid.errors import UnreadableLogo

_NO_LIMIT = 72_000.0
"""Height offered to what is measured alone."""

_LOGOS_KEPT = 4
_LOGO_EDGE = 600
"""Pixels of the longer side that are kept: 600 dpi at the size a logo is printed."""


def gap(height: float) -> Flowable:
    """Empty space between two flowables, in points."""
    return Spacer(0, height)


def padding(points: float) -> list[tuple[object, ...]]:
    """The same padding on all four sides of every cell of a table."""
    return [(f"{side}PADDING", (0, 0), (-1, -1), points) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


class Columns(Drawing):
    """Stacks of flowables side by side, aligned at their tops (or bottoms), without padding. No page cuts them."""

    def __init__(self, cells: Sequence[Sequence[Flowable]], widths: Sequence[float], *, bottom: bool) -> None:
        super().__init__()
        self._stacks = [_Stack(cell, width) for cell, width in zip(cells, widths, strict=True)]
        self._is_bottom = bottom
        self.width, self.height = sum(widths), 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab passes it
        """All columns together, as high as the highest."""
        self.height = max(stack.measured() for stack in self._stacks)
        return self.width, self.height

    def draw(self) -> None:
        """Each column beside the one before it."""
        left = 0.0
        for stack in self._stacks:
            stack.draw(self.canv, left, stack.height if self._is_bottom else self.height)
            left += stack.width


class _Stack:
    """One column: flowables, one under the other."""

    def __init__(self, cell: Sequence[Flowable], width: float) -> None:
        self._cell, self.width, self.height = list(cell), width, 0.0
        self._heights: list[float] = []

    def measured(self) -> float:
        """The height, without the space before the first flowable and after the last."""
        if self._cell:
            self._heights = [flowable.wrap(self.width, _NO_LIMIT)[1] for flowable in self._cell]
            spaces = (flowable.getSpaceBefore() + flowable.getSpaceAfter() for flowable in self._cell)
            outside = self._cell[0].getSpaceBefore() + self._cell[-1].getSpaceAfter()
            self.height = sum(self._heights) + sum(spaces) - outside
        return self.height

    def draw(self, canvas: PageCanvas, left: float, top: float) -> None:
        """From the top down."""
        y = top + (self._cell[0].getSpaceBefore() if self._cell else 0)
        for flowable, height in zip(self._cell, self._heights, strict=True):
            y -= flowable.getSpaceBefore() + height
            flowable.drawOn(canvas, left, y)
            y -= flowable.getSpaceAfter()


def columns(cells: Sequence[Sequence[Flowable]], widths: Sequence[float], *, bottom: bool = False) -> Columns:
    """Stacks of flowables side by side."""
    return Columns(cells, widths, bottom=bottom)


class Strip(Drawing):
    """A drawing of a known height that fills its column."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab passes it
        """The column's width, the own height."""
        self.width = width
        return width, self.height


class Rule(Strip):
    """A thin line over the column."""

    def __init__(self, weight: float = 0.6, *, space: float = 6) -> None:
        super().__init__(space)
        self._weight = weight

    def draw(self) -> None:
        """The line, in the middle of the space."""
        y = number(self.height / 2)
        self.canv.write(f"q {RULE} RG {self._weight} w 0 {y} m {number(self.width)} {y} l S Q")


class Ornament(Strip):
    """The ornament under the motto: a rule that swells to three lozenges."""

    def __init__(self) -> None:
        super().__init__(14)

    def draw(self) -> None:
        """Lozenges in the middle, a tapering line on each side."""
        x, y = self.width / 2, self.height / 2
        parts = ["q 0 g", _lozenge(x, y, 3.4), _lozenge(x - 8, y, 2), _lozenge(x + 8, y, 2)]
        for side in (-1, 1):
            near, far = x + side * 13, x + side * 52
            parts.append(
                f"{number(near)} {number(y - 0.7)} m {number(far)} {number(y)} l {number(near)} {number(y + 0.7)} l"
            )
        self.canv.write(" ".join([*parts, "f Q"]))


def _lozenge(x: float, y: float, half: float) -> str:
    corners = ((x - half, y), (x, y + half), (x + half, y), (x, y - half))
    first, *others = (f"{number(a)} {number(b)}" for a, b in corners)
    return f"{first} m {' '.join(f'{corner} l' for corner in others)}"


class TickBox(Drawing):
    """A box to tick by hand, or ticked."""

    def __init__(self, size: float = 9, *, is_ticked: bool = False) -> None:
        super().__init__()
        self.width = self.height = size
        self._is_ticked = is_ticked

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab passes it
        """The box's own size."""
        return self.width, self.height

    def draw(self) -> None:
        """The box, and its tick."""
        size = self.width
        self.canv.write(f"q 0 G 0.8 w 0 0 {number(size)} {number(size)} re S")
        if self._is_ticked:
            mid = number(size * 0.4)
            self.canv.write(f"1.4 w 1.5 {number(size / 2)} m {mid} 1.5 l {number(size - 1)} {number(size - 1)} l S")
        self.canv.write("Q")


class WritingLines(Strip):
    """Lines to write on by hand, a hand's width apart."""

    PITCH = 8 * mm

    def __init__(self, count: int, *, rise: float = 1) -> None:
        super().__init__(count * self.PITCH)
        self._count, self._rise = count, rise

    def draw(self) -> None:
        """The lines, dotted so that handwriting stands out."""
        right = number(self.width)
        heights = [number(n * self.PITCH + self._rise) for n in range(self._count)]
        lines = (f"0 {y} m {right} {y} l" for y in heights)
        self.canv.write(f"q {RULE} RG 0.5 w [0.6 2] 0 d {' '.join(lines)} S Q")


class Frame(Strip):
    """An empty frame, such as the one for a thumbprint, with a little space under it."""

    _SPACE = 4

    def __init__(self, width: float, height: float) -> None:
        super().__init__(height)
        self._frame_width = width

    def draw(self) -> None:
        """The frame, centred in its column."""
        left, height = (self.width - self._frame_width) / 2, self.height - self._SPACE
        self.canv.write(
            f"q {RULE} RG 0.7 w {number(left)} {self._SPACE} {number(self._frame_width)} {number(height)} re S Q"
        )


class Logo(Drawing):
    """The picture of a letterhead, within a square of `edge` points. Raises `UnreadableLogo`."""

    def __init__(self, content: bytes, edge: float) -> None:
        super().__init__()
        self._size, self._pixels = _pixels(content)
        scale = edge / max(self._size)
        self.width, self.height = self._size[0] * scale, self._size[1] * scale

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab passes it
        """The picture's own size."""
        return self.width, self.height

    def draw(self) -> None:
        """The picture."""
        self.canv.picture(self._picture(), self.width, self.height)

    def _picture(self) -> Stream:
        width, height = self._size
        return Stream(
            self._pixels,
            Type="/XObject",
            Subtype="/Image",
            ColorSpace="/DeviceRGB",
            Width=width,
            Height=height,
            BitsPerComponent=8,
        )


@lru_cache(_LOGOS_KEPT)
def _pixels(content: bytes) -> tuple[tuple[int, int], bytes]:
    """Size and RGB bytes of a picture: transparent parts are white, large ones are made smaller."""
    if len(content) > limits.LOGO_BYTES:
        raise UnreadableLogo
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > limits.LOGO_PIXELS:
                raise UnreadableLogo
            opaque = Image.new("RGBA", picture.size, "white")
            opaque.alpha_composite(picture.convert("RGBA"))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise UnreadableLogo from None
    opaque.thumbnail((_LOGO_EDGE, _LOGO_EDGE))
    return opaque.size, opaque.convert("RGB").tobytes()
