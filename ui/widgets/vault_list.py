# SPDX-License-Identifier: Apache-2.0
"""How are the vaults of a shared computer listed: the name of each folder, and where it lies?"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from legalaid.khmer.words import strip_display
from legalaid.services.vaults import KnownVault
from ui import theme
from ui.widgets.text import tooltip

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW = 3.9
_ROWS_SHOWN = 4
_VAULT = Qt.ItemDataRole.UserRole


class VaultList(QListWidget):
    """The known vaults, one chosen; `picked` when another is, `entered` on Enter."""

    picked = Signal(object)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.gone_words = self.tr("Not found. Is the disk or stick plugged in?")
        self.setAccessibleName(strip_display(name))
        self.setProperty("role", "sections")
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._tell)

    def show_vaults(self, vaults: Sequence[KnownVault]) -> None:
        """List these; the first that is there is chosen, unless the one that was chosen before still is."""
        before = self.chosen()
        self.clear()
        for vault in vaults:
            item = QListWidgetItem(vault.name)
            item.setData(_VAULT, vault)
            said = f"{vault.name}, {vault.place if vault.is_there else self.gone_words}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, strip_display(said))
            item.setToolTip(tooltip(str(vault.path)))
            self.addItem(item)
        rows = min(max(len(vaults), 1), _ROWS_SHOWN)
        self.setFixedHeight(rows * theme.px(_ROW) + 4)
        there = [row for row, vault in enumerate(vaults) if vault.is_there]
        stays = [row for row in there if before is not None and vaults[row].path == before.path]
        self.setCurrentRow(next(iter(stays + there), 0))

    def chosen(self) -> KnownVault | None:
        """The vault that is chosen."""
        item = self.currentItem()
        found: KnownVault | None = item.data(_VAULT) if item is not None else None
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on to the passphrase."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.picked.emit(self.chosen())


class _Delegate(QStyledItemDelegate):
    """Two lines beside a drawing: the name, and under it the place or that nothing is there."""

    def __init__(self, view: VaultList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802 - Qt's name
        """The same for every row."""
        return QSize(0, theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground and ring, drawing, two lines."""
        vault: KnownVault = index.data(_VAULT)
        area: QRect = option.rect
        box = QRectF(area).adjusted(2, 2, -2, -2)
        is_here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_ring = is_here and self._view.hasFocus()
        painter.setPen(QPen(theme.color("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
        if is_here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("sel" if is_here else "surface2"))
            painter.drawRoundedRect(box, 8, 8)
        size = theme.px(1.5)
        at = QRect(round(box.x() + 12), round(box.center().y() - size / 2), size, size)
        theme.icon("lock" if vault.is_there else "circle-alert", "primary" if vault.is_there else "muted").paint(
            painter, at
        )
        room = box.adjusted(size + 26, 0, -10, 0)
        half = room.height() / 2
        place = vault.place if vault.is_there else self._view.gone_words
        upper = QRectF(room.x(), room.y() + 2, room.width(), half)
        lower = QRectF(room.x(), room.y() + half - 2, room.width(), half)
        _line(painter, upper, vault.name, theme.font(1.0, QFont.Weight.Medium), Qt.TextElideMode.ElideRight)
        painter.setPen(theme.color("muted"))
        elide = Qt.TextElideMode.ElideMiddle if vault.is_there else Qt.TextElideMode.ElideRight
        _line(painter, lower, place, theme.font(0.875), elide, is_muted=True)
        painter.restore()


def _line(
    painter: QPainter, room: QRectF, words: str, letters: QFont, elide: Qt.TextElideMode, *, is_muted: bool = False
) -> None:
    painter.setPen(theme.color("muted" if is_muted else "text"))
    painter.setFont(letters)
    shown = QFontMetricsF(letters).elidedText(words, elide, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
