# SPDX-License-Identifier: Apache-2.0
"""How is it written down that a letter reached the client, or that it is void?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.card import Line
from ui.widgets.centred import in_pairs
from ui.widgets.choice import ChoiceField, SegmentField, options
from ui.widgets.field import Field
from ui.widgets.finish_row import FinishRow
from ui.widgets.lines import LineField


class _Panel(QWidget):
    """A few fields that open below a row, with a button that finishes them and one that closes them."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first: Field | None = None
        self.hide()

    def _furnish(self, fields: list[Field], action: str, icon: str) -> None:
        row = FinishRow(action, icon=icon)
        self.finish, self.cancel = row.finish, row.cancel
        self.finish.clicked.connect(lambda _on=False: self._finish())
        self.cancel.clicked.connect(lambda _on=False: self.close_panel())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP.xs, 0, 0)
        column.setSpacing(theme.GAP.xs)
        column.addWidget(Line())
        column.addLayout(in_pairs(*fields))
        column.addWidget(row)
        self._first = fields[0]

    def open(self) -> None:
        """Show it, with the keyboard in its first field."""
        self.show()
        if self._first is not None:
            self._first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def _finish(self) -> None:
        """A concrete panel tells what was written, or what is missing."""


class HandOverPanel(_Panel):
    """How a letter reached the client."""

    kept_by = None
    """It asks for two choices and no word."""
    recorded = Signal(str, str)
    """A code of `handing`, and `yes`, `no` or nothing for having been read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.how = ChoiceField("handed", self.tr("How it reached the client"), "handing", required=True)
        answers = options("yes_no", without=["unknown", "declined", "not_asked"])
        self.aloud = SegmentField("read_aloud", self.tr("Was it read aloud?"), choices=answers)
        self._furnish([self.how, self.aloud], self.tr("Record it"), "check")

    def _finish(self) -> None:
        how = self.how.value()
        if how is None:
            self.how.show_error(self.tr("Choose how the letter reached the client."))
            self.how.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.recorded.emit(how, self.aloud.value() or "")


class VoidPanel(_Panel):
    """Why a letter is void."""

    declared = Signal(str)
    """The reason."""

    def __init__(self) -> None:
        super().__init__()
        words = self.tr("The number and the letter stay; a void letter cannot be made good again.")
        self.reason = LineField("void_reason", self.tr("Why is it void?"), required=True, help=words)
        self._furnish([self.reason], self.tr("Declare it void"), "circle-x")

    def _finish(self) -> None:
        reason = self.reason.value()
        if not reason:
            self.reason.show_error(self.tr("Write the reason."))
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.declared.emit(reason)
