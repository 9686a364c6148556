# SPDX-License-Identifier: Apache-2.0
"""What if a text that is pasted is longer than its field takes?

It is refused whole, and the field says so: a text whose end was cut off reads like one that is complete, and nobody
would look for what is missing. What was copied is still on the clipboard, and what stood in the field still stands.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolTip, QWidget

from legalaid.khmer.words import strip_display
from ui.widgets.field import Field
from ui.widgets.text import tooltip


def say_refused(editor: QWidget, words: str) -> None:
    """Under the field of an editor, until something is typed there; below an editor without a field as a tooltip."""
    field = _field_of(editor)
    if field is None:
        QToolTip.showText(editor.mapToGlobal(QPoint(0, editor.height())), tooltip(words), editor)
        return

    def is_over() -> None:
        if field.message() == strip_display(words):
            field.clear_message()

    field.show_warning(words)
    field.edited.connect(is_over, Qt.ConnectionType.SingleShotConnection)


def _field_of(editor: QWidget) -> Field | None:
    around = editor.parentWidget()
    while around is not None and not isinstance(around, Field):
        around = around.parentWidget()
    return around
