# SPDX-License-Identifier: Apache-2.0
"""Which look is in force: light or dark, for which language, and how large?

There is one look at a time, as there is one QApplication; `style.apply` changes it.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont

from legalaid.i18n import Language
from ui.theme.fonts import FAMILIES
from ui.theme.tokens import DARK, LIGHT, PILL_SHARE, Token, mix

LEAST_PERCENT, MOST_PERCENT = 90, 200
"""The bounds of the text size setting."""

_BASE: Final = {Language.KM: 16.0, Language.EN: 14.0}
"""Pixels at 100 %: Khmer is drawn smaller within its letter box, so it needs a larger one."""

_SMALLEST_KHMER = 14
"""Below this, subscripts run together."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Distances in pixels; they do not grow with the text."""

    xs: int = 4
    s: int = 8
    m: int = 14
    l: int = 18  # noqa: E741 - the sizes of shirts
    xl: int = 22


GAP: Final = Gaps()


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose, in one value."""

    language: Language = Language.KM
    is_dark: bool = False
    text_percent: int = 100

    @property
    def colors(self) -> dict[Token, str]:
        """The colours by name."""
        return DARK if self.is_dark else LIGHT

    @property
    def base(self) -> float:
        """The size of running text in pixels."""
        return _BASE[self.language] * min(max(self.text_percent, LEAST_PERCENT), MOST_PERCENT) / 100

    def px(self, ratio: float) -> int:
        """A length in text sizes as whole pixels."""
        return round(self.base * ratio)

    def letters(self, ratio: float) -> int:
        """A size of type in pixels; small Khmer type stays legible."""
        least = _SMALLEST_KHMER if self.language is Language.KM else 0
        return max(self.px(ratio), least)


class _InForce:
    """The one place where the look in force is kept."""

    look = Look()


def look() -> Look:
    """The look in force."""
    return _InForce.look


def put_in_force(chosen: Look) -> None:
    """Make `chosen` the look that painters read; only `style.apply` calls this."""
    _InForce.look = chosen


def px(ratio: float) -> int:
    """A length in text sizes as pixels: column widths, row heights, margins around text."""
    return look().px(ratio)


def color(token: Token) -> QColor:
    """A colour by its use."""
    return QColor(look().colors[token])


def tint(token: Token, share: float = PILL_SHARE) -> QColor:
    """The surface with a little of this ink, for the ground of pills and banners."""
    colors = look().colors
    return QColor(mix(colors[token], colors["surface"], share))


def font(ratio: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font for painters; widgets get theirs from the style sheet."""
    chosen = QFont(list(FAMILIES))
    chosen.setPixelSize(look().letters(ratio))
    chosen.setWeight(weight)
    return chosen
