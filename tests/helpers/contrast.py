# SPDX-License-Identifier: Apache-2.0
"""Can the words that are in sight be read, in the colours in force and in those of the other theme?

The tables of `ui.theme.tokens` say which ink may stand on which paper; here the window is looked at, so that a new
widget is held to them without being named. A window in light colours answers for both themes: what is seen are tokens.
"""

from itertools import product

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.helpers.screen import spoken_name
from ui.theme.tokens import DARK, LIGHT, PILL_INKS, PILL_SHARE, TEXT_LEAST, Token, contrast, mix
from ui.widgets.text import Label

_PAPERS: tuple[Token, ...] = ("bg", "surface", "surface2", "sel", "nav", "nav_sel", "primary", "primary_hi", "danger")


def hard_to_read(root: QWidget) -> list[str]:
    """What stands out too little from what is under it. The window wears light colours."""
    seen = root.grab().toImage()
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or not isinstance(widget, (Label, QAbstractButton)):
            continue
        place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
        if not widget.text() or not _is_uncovered(root, widget, place):
            continue
        paper = _most_at_the_edge(seen, place)
        inks = {widget.palette().color(widget.foregroundRole()).name()} if isinstance(widget, Label) else None
        ink = max(inks or _across(seen, place), key=lambda one: contrast(one, paper))
        if least := _least(ink.upper(), paper.upper()):
            found.append(f"{type(widget).__name__} {spoken_name(widget)[:40]!r}: {ink} on {paper} is {least:.2f}")
    return found


def _is_uncovered(root: QWidget, widget: QWidget, place: QRect) -> bool:
    """Nothing of it is scrolled away or lies under a message that will go again."""
    inner = place.adjusted(3, 3, -3, -3)
    spots = (inner.center(), inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight())
    return widget.visibleRegion().boundingRect() == widget.rect() and all(root.childAt(at) is widget for at in spots)


def _least(ink: str, paper: str) -> float:
    """The contrast in the theme where it is too little; 0 where both will do."""
    here = contrast(ink, paper)
    if here < TEXT_LEAST:
        return here
    inks = [token for token, colour in LIGHT.items() if colour == ink]
    there = [contrast(DARK[token], other) for token, other in product(inks, _papers_there(paper))]
    return max(there) if there and max(there) < TEXT_LEAST else 0


def _papers_there(paper: str) -> list[str]:
    """What a paper of the light theme may be in the dark one."""
    same = [DARK[token] for token in _PAPERS if LIGHT[token] == paper]
    tints = [
        (mix(LIGHT[ink], LIGHT["surface"], PILL_SHARE), mix(DARK[ink], DARK["surface"], PILL_SHARE))
        for ink in PILL_INKS
    ]
    return same + [there for here, there in tints if here == paper]


def _most_at_the_edge(seen: QImage, place: QRect) -> str:
    """The colour around the words: they stand in the middle."""
    across = (place.left() + place.width() * part // 8 for part in range(1, 8))
    spots = [(x, y) for x in across for y in (place.top() + 3, place.bottom() - 3)]
    colours = [seen.pixelColor(x, y).name() for x, y in spots]
    return max(set(colours), key=colours.count)


def _across(seen: QImage, place: QRect) -> set[str]:
    """Every colour through the middle of the words."""
    middle = place.center().y()
    return {
        seen.pixelColor(x, y).name()
        for y in (middle - 4, middle, middle + 4)
        for x in range(place.left() + 6, place.right() - 6)
    }
