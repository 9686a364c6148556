# SPDX-License-Identifier: Apache-2.0
"""What stands across the top of the working window: where we are, the find box, and the four tools of every page?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from legalaid.i18n import Language
from ui import theme
from ui.widgets.bars import Breadcrumb, SearchBox
from ui.widgets.buttons import IconButton


class TopBar(QFrame):
    """Breadcrumb, find box, names, language, colours, lock."""

    privacy_wanted = Signal()
    """Hide names, or show them again."""
    language_wanted = Signal()
    theme_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, *, can_find: bool, is_private: bool) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.crumbs = Breadcrumb()
        self.search_box = SearchBox(self.tr("Find a person, case or number (Ctrl+K)"), gives_way=True)
        self.eye = IconButton("eye", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP.xl, theme.GAP.s, theme.GAP.m, theme.GAP.s)
        row.setSpacing(theme.GAP.xs)
        row.addWidget(self.crumbs)
        row.addSpacing(theme.GAP.s)
        row.addWidget(self.search_box)
        self.search_box.setVisible(can_find)
        is_khmer, is_dark = theme.look().language is Language.KM, theme.look().is_dark
        other = self.tr("Change to English") if is_khmer else self.tr("Change to Khmer")
        colours = self.tr("Light colours") if is_dark else self.tr("Dark colours")
        for button, wanted in (
            (self.eye, self.privacy_wanted),
            (IconButton("languages", other), self.language_wanted),
            (IconButton("sun" if is_dark else "moon", colours), self.theme_wanted),
            (IconButton("lock", self.tr("Lock now (Ctrl+L)")), self.lock_wanted),
        ):
            button.clicked.connect(wanted)
            row.addWidget(button)
        self.show_private(is_private)

    def show_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Names are hidden now, or shown."""
        self.eye.set_icon("eye-off" if is_private else "eye")
        self.eye.rename(self.tr("Show names (F9)") if is_private else self.tr("Hide names (F9)"))
