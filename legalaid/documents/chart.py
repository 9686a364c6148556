# SPDX-License-Identifier: Apache-2.0
"""How is one question through the years drawn as a line?

Points stand where their days are, each with its value beside it; a limit is a dashed line. Nothing depends on colour,
and the table beside the chart says the same in words.
"""

from dataclasses import dataclass
from datetime import date

from legalaid.documents.blocks import Strip
from legalaid.documents.content import Bilingual
from legalaid.documents.fonts import Cut
from legalaid.documents.lines import plain_word
from legalaid.documents.pdfobjects import number
from legalaid.domain.scale import scale, step_words
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer

_HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 110.0, 46.0, 16.0, 14.0, 20.0
_SIZE, _DOT = 7.0, 1.9
_MOST_LABELS = 6
_PALE = "0.8 0.8 0.8"


@dataclass(frozen=True, slots=True)
class Point:
    """One value on its day."""

    day: date
    value: float
    shown: str
    """The value as it is written beside the point, in Latin digits."""


@dataclass(frozen=True, slots=True)
class Line:
    """Points in the order of their days."""

    points: tuple[Point, ...]
    limits: tuple[float, ...] = ()
    steps: tuple[tuple[float, Bilingual], ...] = ()
    """What stands at the side, where the values are words; else numbers are written there."""


class LineChart(Strip):
    """A line in a frame; its table stands beside it."""

    def __init__(self, line: Line, language: Language) -> None:
        super().__init__(_HEIGHT)
        self._line, self._language = line, language
        named = tuple((value, words.best_in(language)) for value, words in line.steps)
        self._steps = named or tuple(
            (at, step_words(at)) for at in scale((point.value for point in line.points), line.limits)
        )
        values = [at for at, _ in self._steps] + [point.value for point in line.points]
        self._least, self._most = min(values), max(values)

    def draw(self) -> None:
        """The steps at the side, the limits, the line, its points and their months, or days."""
        right = number(self.width - _RIGHT)
        parts = [f"q {_PALE} RG 0.3 w", *(self._across(value, right) for value, _ in self._steps), "S Q"]
        parts += ["q 0 G 0.7 w [3 2] 0 d", *(self._across(value, right) for value in self._line.limits), "S Q"]
        parts += ["q 0 G 0 g 1.1 w", self._path(), "S", *map(self._dot, self._line.points), "Q"]
        self.canv.write(" ".join(parts))
        self._label()

    def _label(self) -> None:
        for value, words in self._steps:
            self._write(words, _LEFT - 4, self._y(value) - 2.5, share=1.0)
        points = self._line.points
        every = max(1, -(-len(points) // _MOST_LABELS))
        shown = [point for at, point in enumerate(points) if at % every == 0 or at == len(points) - 1]
        is_enough = len({(point.day.year, point.day.month) for point in shown}) == len(shown)
        for point in shown:
            x = self._x(point.day)
            self._write(f"{point.day:%m/%Y}" if is_enough else f"{point.day:%d/%m/%Y}", x, 6, share=0.5)
            if not self._line.steps:
                self._write(point.shown, x, self._y(point.value) + 4, share=0.5)

    def _write(self, text: str, x: float, y: float, *, share: float) -> None:
        """Text with this share of it left of x."""
        word = plain_word(to_khmer(text) if self._language is Language.KM else text, Cut.TEXT)
        width = word.width * _SIZE / 1000
        left = max(x - width * share, 0)
        self.canv.write(f"q 1 g {number(left - 1)} {number(y - 1)} {number(width + 2)} {_SIZE:g} re f Q")
        self.canv.words([(left, word)], y, _SIZE)

    def _across(self, value: float, right: str) -> str:
        y = number(self._y(value))
        return f"{_LEFT:g} {y} m {right} {y} l"

    def _path(self) -> str:
        places = [f"{number(self._x(point.day))} {number(self._y(point.value))}" for point in self._line.points]
        return " ".join(f"{place} {'l' if at else 'm'}" for at, place in enumerate(places))

    def _dot(self, point: Point) -> str:
        x, y = self._x(point.day), self._y(point.value)
        return f"{number(x - _DOT)} {number(y - _DOT)} {number(2 * _DOT)} {number(2 * _DOT)} re f"

    def _x(self, day: date) -> float:
        first, last = self._line.points[0].day, self._line.points[-1].day
        width = self.width - _LEFT - _RIGHT
        inset = min(18.0, width / 4)
        days = (last - first).days
        return _LEFT + inset + (width - 2 * inset) * ((day - first).days / days if days else 0.5)

    def _y(self, value: float) -> float:
        span = self._most - self._least or 1.0
        return _BOTTOM + (_HEIGHT - _TOP - _BOTTOM) * (value - self._least) / span
