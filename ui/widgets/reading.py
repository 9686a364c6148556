# SPDX-License-Identifier: Apache-2.0
"""How is a packaged text read on the page and printed: headings, items, paragraphs?

`# ` begins a heading, `- ` an item; everything else is a paragraph. Nothing else is markup.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.language import visible
from ui.widgets.card import Card
from ui.widgets.text import Label

_HEADING, _ITEM = "# ", "- "
_PRINTED_POINTS = 11


class Reading(QWidget):
    """A text in cards, one for each heading."""

    def __init__(self, text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.m)
        card: Card | None = None
        for line in filter(None, text.splitlines()):
            if line.startswith(_HEADING) or card is None:
                card = Card(line.removeprefix(_HEADING) if line.startswith(_HEADING) else "")
                column.addWidget(card)
                if line.startswith(_HEADING):
                    continue
            card.put(_item(line.removeprefix(_ITEM)) if line.startswith(_ITEM) else Label(line, wrap=True))


def _item(words: str) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP.s)
    row.addWidget(Label("•"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, wrap=True), 1)
    return part


def printable(title: str, text: str) -> QTextDocument:
    """The text as a document for a printer, with places where a Khmer line may end."""
    made = QTextDocument()
    made.setDefaultFont(_letters(_PRINTED_POINTS, QFont.Weight.Normal))
    cursor = QTextCursor(made)
    for line in [_HEADING + title, *filter(None, text.splitlines())]:
        is_heading = line.startswith(_HEADING)
        words = line.removeprefix(_HEADING) if is_heading else line.replace(_ITEM, "• ", 1)
        style, block = QTextCharFormat(), QTextBlockFormat()
        style.setFont(_letters(_PRINTED_POINTS + 2 * is_heading, QFont.Weight(600 if is_heading else 400)))
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTopMargin(14 if is_heading else 2)
        cursor.insertBlock(block)
        cursor.insertText(visible(words), style)
    return made


def _letters(points: int, weight: QFont.Weight) -> QFont:
    chosen = QFont(list(theme.FAMILIES))
    chosen.setPointSize(points)
    chosen.setWeight(weight)
    return chosen
