# SPDX-License-Identifier: Apache-2.0
"""What can be set, tried and read about this vault and this program?"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from legalaid.khmer.words import strip_display
from legalaid.services.desk import Desk
from ui import theme
from ui.screens.settings.backup import BackupPanel
from ui.screens.settings.display import DisplayPanel, SafetyPanel
from ui.screens.settings.office import OfficePanel
from ui.screens.settings.organisation import OrganisationPanel
from ui.screens.settings.pages import AboutPanel, StolenPanel
from ui.screens.settings.panel import Bench, Panel
from ui.screens.settings.paragraphs import ParagraphsPanel
from ui.screens.settings.secret import SecretsPanel
from ui.screens.settings.staff import StaffPanel
from ui.screens.settings.templates import TemplatesPanel
from ui.screens.settings.trail import TrailPanel
from ui.screens.settings.updates import UpdatesPanel
from ui.session import Preferences
from ui.tasks import Tasks
from ui.widgets.nav import NavDelegate, lead_to_row
from ui.widgets.screen import Screen
from ui.widgets.text import tooltip

_LIST = 19.5


class SettingsScreen(Screen):
    """A list of parts at the left, one part in sight."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        *,
        preferences: Callable[[], Preferences],
        use: Callable[[Preferences], object],
        remembered: list[str],
    ) -> None:
        super().__init__(self.tr("Settings"))
        self._bench = Bench(desk, tasks, preferences, use)
        self._remembered = remembered
        self._makers: dict[str, tuple[str, str, Callable[[Bench], Panel]]] = {
            "office": (self.tr("Office and letterhead"), "house", OfficePanel),
            "staff": (self.tr("People of the office"), "users", StaffPanel),
            "organisation": (self.tr("Organisation"), "link", OrganisationPanel),
            "templates": (self.tr("Letter templates"), "file-text", TemplatesPanel),
            "paragraphs": (self.tr("Reusable paragraphs"), "list", ParagraphsPanel),
            "display": (self.tr("Display and language"), "monitor", DisplayPanel),
            "safety": (self.tr("Lock and neutral name"), "lock", SafetyPanel),
            "backup": (self.tr("Backup"), "hard-drive", BackupPanel),
            "updates": (self.tr("Updates"), "download", UpdatesPanel),
            "secrets": (self.tr("Passphrase and recovery code"), "key-round", SecretsPanel),
            "stolen": (self.tr("If this laptop is stolen"), "life-buoy", StolenPanel),
            "trail": (self.tr("Audit trail"), "history", TrailPanel),
            "about": (self.tr("About this program"), "info", AboutPanel),
        }
        self.panels: dict[str, Panel] = {}
        self.list = QListWidget()
        self.list.setProperty("role", "sections")
        self.list.setAccessibleName(strip_display(self.tr("Parts of the settings")))
        self.list.setItemDelegate(NavDelegate(self.list, is_dark=False))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part, (title, icon, _make) in self._makers.items():
            item = QListWidgetItem(theme.icon(icon, "muted"), strip_display(title))
            item.setData(Qt.ItemDataRole.UserRole, part)
            item.setToolTip(tooltip(title))
            self.list.addItem(item)
            lead_to_row(self, self.list, self.list.setCurrentItem)
        self._stack = QStackedWidget()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP.l)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.show_content(holder)
        self.list.currentItemChanged.connect(self._go)
        self.open(remembered[-1] if remembered else "office")

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def refresh(self) -> None:
        """Ask again for what the part in sight shows."""
        self.current().load()

    def keep_draft(self) -> None:
        """What was typed in any part is kept."""
        for panel in self.panels.values():
            panel.keep()

    def current(self) -> Panel:
        """The part in sight."""
        return self.panels[self._remembered[-1]]

    def open(self, part: str) -> None:
        """Show a part."""
        row = list(self._makers).index(part)
        self.list.setCurrentRow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The list gives way where letters are large for the window."""
        super().resizeEvent(event)
        self.list.setFixedWidth(theme.px(_LIST if self.width() > theme.px(50) else 4))

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        part = str(item.data(Qt.ItemDataRole.UserRole))
        self._remembered[:] = [part]
        if self.page is not None:
            self.page.banner.hide()
        panel = self.panels.get(part) or self._make(part)
        self._stack.setCurrentWidget(panel)
        panel.load()

    def _make(self, part: str) -> Panel:
        panel = self._makers[part][2](self._bench)
        panel.failed.connect(self.show_failure)
        panel.settled.connect(self._hide_banner)
        panel.said.connect(self.said)
        if isinstance(panel, AboutPanel):
            panel.limits_wanted.clicked.connect(lambda _on=False: self.go.emit("limits", ""))
        if isinstance(panel, OrganisationPanel):
            panel.wanted.connect(lambda: self.go.emit("organisation", ""))
        self.panels[part] = panel
        self._stack.addWidget(panel)
        return panel

    def _hide_banner(self) -> None:
        if self.page is not None:
            self.page.banner.hide()
