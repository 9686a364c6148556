# SPDX-License-Identifier: Apache-2.0
"""How is a recovery code shown this once: eight groups to copy by hand, a square to scan, a sheet to print?

The same code paints the card on the screen and the sheet on paper, straight onto the printer: no file is ever written.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from legalaid.errors import CannotPrint, NoPrinter
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.services.recovery import AskedBack, groups_of, square_of
from ui import theme
from ui.errors import notice_of
from ui.language import current, digits
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.centred import button_row
from ui.widgets.choice import Segments
from ui.widgets.field import Message, Severity
from ui.widgets.lines import LineField
from ui.widgets.printing import Outlets
from ui.widgets.square import paint_square
from ui.widgets.text import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_COLUMNS = 2
_MARGIN_MM = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet beside the code."""

    title: str
    lines: tuple[str, ...]


class CodePanel(Card):
    """The code with its square; `printed` after it went to a printer."""

    printed = Signal()

    def __init__(self, code: str, *, vault: str, outlets: Outlets | None = None) -> None:
        super().__init__(self.tr("Recovery code"))
        self._code = code
        self._outlets = outlets or Outlets()
        self.message = Message()
        self.message.hide()
        self._vault = vault
        self.face = CodeFace(code, is_khmer=current() is Language.KM)
        self.face.setAccessibleName(self.tr("Recovery code: {groups}").format(groups=", ".join(groups_of(code))))
        self.digits = Segments([("km", self.tr("Khmer digits")), ("en", self.tr("Latin digits"))])
        self.digits.choose(str(current()))
        self.digits.name(self.tr("Digits of the code"))
        self.digits.picked.connect(self._write)
        self.print = Button(self.tr("Print the sheet"), icon="printer")
        self.print.clicked.connect(lambda _on=False: self._print())
        self.put(self.face)
        self.put(button_row([self.digits], [self.print]))
        self.put(self.message)

    def sheet(self) -> Sheet:
        """The words for paper."""
        return Sheet(
            title=self.tr("Recovery code of a legalaid vault"),
            lines=(
                self.tr("Vault: {short}").format(short=self._vault),
                self.tr(
                    "Whoever has this sheet and the computer can open the vault. Keep it locked away, far from it."
                ),
                self.tr("Use it when the passphrase is lost: on the unlock page, “I forgot my passphrase”."),
                self.tr("It ends as soon as it was used, or a new code was made."),
            ),
        )

    def _write(self) -> None:
        """Change the digits; a press on the script that is on leaves it on."""
        chosen = self.digits.chosen() or (Language.KM if self.face.is_khmer else Language.EN)
        self.digits.choose(str(chosen))
        self.face.write_khmer(chosen == Language.KM)

    def _print(self) -> None:
        self.message.hide()
        try:
            printer = self._outlets.printer(self)
            if printer is not None:
                self.print_on(printer)
        except (NoPrinter, CannotPrint) as error:
            told = notice_of(error, current())
            self.message.say(Severity.ERROR, f"{told.what} {told.next}")
            self.message.show()
            self.print.setAccessibleDescription(self.message.words())

    def print_on(self, printer: "QPrinter") -> None:
        """Paint the sheet onto a printer: one page of A4. Raises `CannotPrint` where it takes no page."""
        page = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(*(_MARGIN_MM,) * 4),
            QPageLayout.Unit.Millimeter,
        )
        printer.setPageLayout(page)
        painter = QPainter()
        if not painter.begin(printer):
            raise CannotPrint
        paint_sheet(painter, QRectF(painter.viewport()), self.sheet(), self._code, is_khmer=self.face.is_khmer)
        painter.end()
        self.printed.emit()


class CodeFace(QWidget):
    """Eight numbered groups and the square beside them."""

    def __init__(self, code: str, *, is_khmer: bool) -> None:
        super().__init__()
        self._code = code
        self.is_khmer = is_khmer
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def write_khmer(self, is_khmer: bool) -> None:  # noqa: FBT001 - a slot
        """Show the digits of the other script."""
        self.is_khmer = is_khmer
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Four rows."""
        return QSize(theme.px(30), theme.px(10.5))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: no group is ever cut."""
        return QSize(theme.px(24), theme.px(10.5))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The groups at the left, the square at the right, on white in both themes, since readers want it so."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.height()
        room = QRectF(0, 0, self.width() - side - theme.GAP.m, self.height())
        unit = min(theme.px(1), room.width() / 17)
        _paint_groups(painter, room, self._code, unit=unit, is_khmer=self.is_khmer)
        paint_square(painter, QRectF(self.width() - side, 0, side, side), square_of(self._code))
        painter.end()


class Proof(QWidget):
    """Two groups typed back from the paper."""

    entered = Signal()

    def __init__(self, asked: AskedBack) -> None:
        super().__init__()
        self._asked = asked
        self.fields = [
            LineField(f"group_{number}", self.tr("Group {number}").format(number=digits(number)), required=True)
            for number in asked.numbers
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP.xs)
        words = self.tr("Look at your paper, not at your memory, and type these two groups.")
        column.addWidget(Label(words, wrap=True))
        for field in self.fields:
            field.is_kept = False
            field.line.returnPressed.connect(self.entered)
            field.edited.connect(field.clear_message)
            column.addWidget(field)
        self.setFocusProxy(self.fields[0])

    def complain(self) -> bool:
        """Say which group does not fit, if any; tells whether both do."""
        wrong = [
            field
            for field, number in zip(self.fields, self._asked.numbers, strict=True)
            if not self._asked.fits(number, field.value())
        ]
        for field in wrong:
            field.show_error(self.tr("This is another number. Look at the paper once more."))
        if wrong:
            wrong[0].line.setFocus()
        return not wrong


# --- painting --------------------------------------------------------------------------------------------------------


def paint_sheet(painter: QPainter, area: QRectF, sheet: Sheet, code: str, *, is_khmer: bool) -> None:
    """The sheet for paper: title, words, groups, square. `area` is the printable part of one page."""
    unit = area.width() / 42
    pen = QColor("black")
    painter.setPen(pen)
    top = area.y()
    for text, ratio, weight in (
        (sheet.title, 1.5, QFont.Weight.DemiBold),
        *((line, 1.0, QFont.Weight.Normal) for line in sheet.lines),
    ):
        top = _paint_words(painter, QRectF(area.x(), top, area.width(), area.height()), text, unit * ratio, weight)
    block = QRectF(area.x(), top + 2 * unit, area.width(), 13 * unit)
    painter.setPen(QPen(pen, max(unit / 20, 1)))
    painter.drawRoundedRect(block, unit / 2, unit / 2)
    inside = block.adjusted(1.2 * unit, unit, -unit, -unit)
    groups = QRectF(inside.x(), inside.y(), inside.width() - inside.height(), inside.height())
    _paint_groups(painter, groups, code, unit=1.3 * unit, is_khmer=is_khmer, ink=pen)
    paint_square(painter, QRectF(groups.right(), inside.y(), inside.height(), inside.height()), square_of(code))


def _paint_words(painter: QPainter, area: QRectF, text: str, size: float, weight: QFont.Weight) -> float:
    """Wrapped words; gives where the next ones start."""
    painter.setFont(_letters(size, weight))
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
    used = painter.boundingRect(area, flags, text)
    painter.drawText(area, flags, text)
    return float(used.bottom() + size * 0.7)


def _paint_groups(
    painter: QPainter, room: QRectF, code: str, *, unit: float, is_khmer: bool, ink: QColor | None = None
) -> None:
    groups = groups_of(code)
    rows = len(groups) // _COLUMNS
    height, width = room.height() / rows, room.width() / _COLUMNS
    for index, group in enumerate(groups):
        column, row = divmod(index, rows)
        cell = QRectF(room.x() + column * width, room.y() + row * height, width, height)
        painter.setPen(ink or theme.color("muted"))
        painter.setFont(_letters(unit * 0.9, QFont.Weight.Normal))
        number = str(index + 1)
        painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter, to_khmer(number) if is_khmer else number)
        painter.setPen(ink or theme.color("text"))
        painter.setFont(_letters(unit * 1.45, QFont.Weight.Medium))
        spread = f"{group[:3]} {group[3:]}"
        words = to_khmer(spread) if is_khmer else spread
        painter.drawText(cell.adjusted(1.6 * unit, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _letters(size: float, weight: QFont.Weight) -> QFont:
    chosen = theme.font(1.0, weight)
    chosen.setPixelSize(max(round(size), 1))
    return chosen
