# SPDX-License-Identifier: Apache-2.0
"""How is a text shown that nobody edits?

`Label` is the only label of the program. It never reads markup, shows hidden control characters instead of obeying
them, breaks Khmer between words and leaves the 1.6 lines that Khmer subscripts need.

```
Label(self.tr("Advice given"), "h2")          a heading
Label(case.summary, wrap=True)                running text of any length
Label(names, elide=True)                      one line that gives way, whole in its tooltip
```
"""

from html import escape
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from legalaid.khmer.text import ZWSP, visible_controls
from legalaid.khmer.words import strip_display
from ui.language import visible

Role = Literal["body", "h1", "h2", "strong", "figure", "muted", "small", "error", "warning", "nav", "brand"]
"""What a label is for; the style sheet gives each its size, weight and colour."""

LINE_HEIGHT = 1.6
"""Lines in text sizes. Khmer ink reaches from 0.95 above the baseline to 0.5 below it."""

_BASELINE = 1.08
"""Where the baseline lies in its line, in text sizes from the top: deep subscripts stay inside the line."""

_SHORT = 10
"""Characters up to which a text is not worth breaking."""

_UNBOUNDED = 1e6


class Label(QLabel):
    """A text on the window."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        self.elides = elide
        """Whether it gives way where there is little room."""
        self._plain = ""
        self._kept: tuple[tuple[str, int, str, bool], QTextLayout, float] | None = None
        upright = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, upright)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text; it is taken as it is, never as markup."""
        self._plain = strip_display(text)
        breakable = self.wordWrap() and ZWSP not in text and len(text) > _SHORT
        super().setText(visible(text) if breakable else visible_controls(text))
        self.setAccessibleName(_without_mnemonic(self._plain)[0] if self.buddy() else self._plain)
        if self.elides:
            self.setToolTip(f"<span>{escape(visible_controls(self._plain))}</span>")
        self.updateGeometry()

    def plain(self) -> str:
        """The text without the break marks that were put in for display."""
        return self._plain

    def set_role(self, role: Role) -> None:
        """Change what the label is for, such as from help to error."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    # --- geometry and painting ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The text in one line, or wrapped to a readable width."""
        self.ensurePolished()
        width = self._laid_out(_UNBOUNDED)[1]
        if self.wordWrap():
            width = min(width, 40 * self._em())
        return QSize(int(width) + 2, self.heightForWidth(int(width) + 2))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line; a label that wraps or elides may become narrow."""
        if self.wordWrap() or self.elides:
            return QSize(int(4 * self._em()), self._line_height())
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As many lines as the text takes at this width."""
        self.ensurePolished()
        lines = self._laid_out(width)[0].lineCount() if self.wordWrap() else 1
        return max(lines, 1) * self._line_height()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines, each on its own baseline."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        layout, _ = self._laid_out(area.width())
        top = self._top(area, layout.lineCount())
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            baseline = top + index * self._line_height() + _BASELINE * self._em()
            line.draw(painter, QPointF(area.x() + self._indent_of(line.naturalTextWidth()), baseline - line.ascent()))

    def _laid_out(self, width: float) -> tuple[QTextLayout, float]:
        """The broken lines and the width of the widest; kept, since layouts ask for the same again and again."""
        asked = (self.text(), round(width), self.font().key(), self.buddy() is not None)
        if self._kept is None or self._kept[0] != asked:
            self._kept = asked, *self._lay_out(width)
        return self._kept[1], self._kept[2]

    def _lay_out(self, width: float) -> tuple[QTextLayout, float]:
        shown, mnemonic = _without_mnemonic(self.text()) if self.buddy() else (self.text(), None)
        if self.elides:
            shown = QFontMetricsF(self.font()).elidedText(shown, Qt.TextElideMode.ElideRight, width)
        layout = QTextLayout(shown.replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else QTextOption.WrapMode.ManualWrap
        )
        layout.setTextOption(option)
        if mnemonic is not None:
            layout.setFormats([_underlined(mnemonic)])
        return layout, _break_lines(layout, width)

    def _em(self) -> float:
        return float(self.font().pixelSize())

    def _line_height(self) -> int:
        return round(LINE_HEIGHT * self._em())

    def _top(self, area: QRect, lines: int) -> float:
        spare = area.height() - lines * self._line_height()
        return area.y() if self.alignment() & Qt.AlignmentFlag.AlignTop else area.y() + max(spare, 0) / 2

    def _indent_of(self, width: float) -> float:
        spare = self.contentsRect().width() - width
        if self.alignment() & Qt.AlignmentFlag.AlignRight:
            return spare
        return spare / 2 if self.alignment() & Qt.AlignmentFlag.AlignHCenter else 0


def tooltip(text: str) -> str:
    """A text for `setToolTip`, which would read markup otherwise."""
    return f"<span>{escape(visible_controls(strip_display(text)))}</span>"


def _break_lines(layout: QTextLayout, width: float) -> float:
    """Break into lines no wider than `width`; gives the width of the widest."""
    widest = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return widest


def _without_mnemonic(text: str) -> tuple[str, int | None]:
    """The text without its `&`, and where the underlined character stands."""
    before, sign, after = text.partition("&")
    if not sign or after.startswith("&"):
        return text.replace("&&", "&"), None
    return before + after, len(before)


def _underlined(at: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = at
    marked.length = 1
    style = QTextCharFormat()
    style.setFontUnderline(True)
    marked.format = style
    return marked
