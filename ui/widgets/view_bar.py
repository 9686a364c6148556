# SPDX-License-Identifier: Apache-2.0
"""How is a view of the case list chosen, kept under a name, and taken away again?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from legalaid.domain.office import SavedView
from legalaid.khmer.words import strip_display
from legalaid.services.views import View
from ui import theme
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.choice import Combo
from ui.widgets.lines import LineField


class ViewBar(QWidget):
    """A list of views, a star that keeps the filters in force, and a bin for the view that is chosen.

    The list says which view the filters in force make up; it never names one that they have left.
    """

    picked = Signal(object)
    """The `View` to show; an empty one shows all cases."""
    kept = Signal(str)
    """A name for the filters in force."""
    removed = Signal(object)
    """The `SavedView` to take away."""

    def __init__(self) -> None:
        super().__init__()
        self._views: tuple[SavedView, ...] = ()
        self._shown = View()
        self.choice = Combo(self.tr("Saved views"), choices=[("", self.tr("Saved views"))])
        self.choice.activated.connect(lambda _index: self._pick())
        self.star = IconButton("star", self.tr("Save these filters as a view"))
        self.star.clicked.connect(lambda _on=False: self._ask(is_asked=True))
        self.bin = IconButton("trash-2", self.tr("Remove this view"))
        self.bin.clicked.connect(lambda _on=False: self._remove())
        self._named = _NameField(self.tr("Name of the view"))
        self.name = self._named.line
        self.name.returnPressed.connect(self._keep)
        self._named.left_alone.connect(lambda: self._ask(is_asked=False))
        self.save = Button(self.tr("Save"), icon="check")
        self.save.clicked.connect(lambda _on=False: self._keep())
        self.cancel = Button(self.tr("Cancel"), ButtonKind.QUIET)
        self.cancel.clicked.connect(lambda _on=False: self._ask(is_asked=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.s)
        for part in (self.choice, self.star, self.bin, self._named, self.save, self.cancel):
            row.addWidget(part)
        self._ask(is_asked=False)

    def offer(self, views: Sequence[SavedView]) -> None:
        """The views there are."""
        self._views = tuple(views)
        self.choice.clear()
        self.choice.addItem(strip_display(self.tr("Saved views")), "")
        for view in self._views:
            self.choice.addItem(view.name, str(view.id))
        self.show_match(self._shown)

    def named(self, name: str) -> SavedView | None:
        """The view that has this name."""
        return next((view for view in self._views if view.name == name), None)

    def show_match(self, shown: View) -> None:
        """Name the view that the list shows, if it is one."""
        self._shown = shown
        match = next((view for view in self._views if View.of(view) == shown), None)
        self.choice.setCurrentIndex(max(self.choice.findData(str(match.id)), 0) if match else 0)
        self.bin.setEnabled(match is not None)

    def chosen(self) -> SavedView | None:
        """The view that is named now."""
        return next((view for view in self._views if str(view.id) == self.choice.currentData()), None)

    def _pick(self) -> None:
        view = self.chosen()
        self.picked.emit(View.of(view) if view else View())

    def _remove(self) -> None:
        view = self.chosen()
        if view is not None:
            self.removed.emit(view)

    def _keep(self) -> None:
        name = self._named.value()
        if name:
            self._ask(is_asked=False)
            self.kept.emit(name)

    def _ask(self, *, is_asked: bool) -> None:
        """Room for a name in place of the tools, or the tools again."""
        asking: tuple[QWidget, ...] = (self._named, self.save, self.cancel)
        tools: tuple[QWidget, ...] = (self.choice, self.star, self.bin)
        had_keyboard = any(part.hasFocus() for part in (self.name, self.save, self.cancel))
        for part in asking:
            part.setVisible(is_asked)
        for part in tools:
            part.setHidden(is_asked)
        if is_asked:
            self._named.set_value("")
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_keyboard:
            self.star.setFocus(Qt.FocusReason.OtherFocusReason)


class _NameField(LineField):
    """A line among the tools; Escape leaves it."""

    left_alone = Signal()

    def __init__(self, label: str) -> None:
        super().__init__("view", label, placeholder=strip_display(label))
        self.strip()
        self.setFixedWidth(theme.px(14))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Escape: no name after all."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
            return True
        return super().eventFilter(watched, event)
