# SPDX-License-Identifier: Apache-2.0
"""The shell: how does a person get from one screen to another?

It navigates and does nothing else. `Destination`s say which screens there are; a page is built when it is first wanted
and dropped at the lock. A change of language, theme or text size keeps the drafts and builds the open page anew.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from legalaid.i18n import Language
from legalaid.khmer.words import strip_display
from ui import theme
from ui.language import Translators, current
from ui.session import Preferences, ThemeChoice
from ui.tasks import Tasks
from ui.widgets.access_keys import AccessKeys
from ui.widgets.field import Glyph
from ui.widgets.keys import Key, after_typing
from ui.widgets.nav import NavDelegate
from ui.widgets.page_order import move_focus
from ui.widgets.room import Room
from ui.widgets.screen import Screen
from ui.widgets.text import Label, tooltip
from ui.widgets.toast import Toast
from ui.widgets.top_bar import TopBar
from ui.window_keys import WindowKeys

FIND = "find"
"""The kind of the screen that searches everything; the find box is there once it is."""

_SIDE = {Language.KM: 15.75, Language.EN: 16.9}
"""The width of the side bar in text sizes."""

_RAIL_BELOW = 50
"""The width of the window in text sizes below which the side bar is a rail of drawings."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A kind of screen. `title` is asked again after a change of language; the side bar shows those with an icon."""

    kind: str
    title: Callable[[], str]
    build: Callable[[str], Screen]
    """From the id of a record, or an empty one."""
    icon: str = ""
    key: str = ""
    """A shortcut that opens it, such as `Ctrl+N`."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where somebody is or was."""

    kind: str
    id: str = ""


class MainWindow(QMainWindow):
    """Side bar, top bar, one screen at a time."""

    lock_wanted = Signal()
    """The window is covered and the drafts are out of the pages: lock now."""
    closed = Signal()
    """The person closed the window: lock and end."""
    preferences_changed = Signal(object)
    """To be saved; they are already in force."""
    done = Signal()
    """Something was done: what the frame shows of the vault may be out of date."""

    def __init__(
        self,
        destinations: Sequence[Destination],
        *,
        tasks: Tasks,
        translators: Translators,
        preferences: Preferences,
        office: str = "",
    ) -> None:
        super().__init__()
        self._destinations = {destination.kind: destination for destination in destinations}
        self._tasks, self._translators = tasks, translators
        self.preferences = preferences
        self._office = office
        self._pages: dict[Stop, Screen] = {}
        self._rooms: dict[Stop, Room] = {}
        self._here: Stop | None = None
        self._marked = ""
        """The kind that the side bar marks."""
        self._been: list[Stop] = []
        self._is_private = False
        self._status = ("", "hard-drive")
        self._keys = WindowKeys(self)
        self._dressing = QTimer(self)
        self._dressing.setSingleShot(True)
        self._dressing.timeout.connect(self._dress)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.resize(1360, 860)
        self._build()
        AccessKeys(self, first=self.current)

    # --- going places ------------------------------------------------------------------------------------------------

    def open(self, kind: str, record: str = "") -> None:
        """Show a screen; the one that is left keeps its draft. Without a kind: where we were before.

        What stands after a bar in `record` is a wish for the screen, which is the same one with any wish.
        """
        if not kind:
            self.back()
        record, _, wish = record.partition("|")
        wanted = Stop(kind, record)
        if kind in self._destinations and wanted != self._here:
            if self._here is not None:
                self._been.append(self._here)
            self._show(wanted)
        if wish and (page := self.current()) is not None:
            page.wish(wish)

    def back(self) -> None:
        """Where we were before."""
        if self._been:
            self._show(self._been.pop())

    def current(self) -> Screen | None:
        """The screen in sight."""
        return self._pages.get(self._here) if self._here else None

    def kinds(self) -> list[str]:
        """The kinds in the side bar, in their order."""
        return [kind for kind, destination in self._destinations.items() if destination.icon]

    def set_status(self, words: str, icon: str = "hard-drive") -> None:
        """The line at the foot of the side bar that says where the records are, truly."""
        self._status = (words, icon)
        self._foot.setText(words)
        self._foot_glyph.setToolTip(tooltip(words))
        self._foot_glyph.show_icon(icon, "nav_text")

    @property
    def office(self) -> str:
        """The name at the head of the side bar, as it is shown."""
        return self._heads[1].plain()

    def show_office(self, name: str) -> None:
        """The name of the office, at the head of the side bar."""
        if name != self._office:
            self._office = name
            self._heads[1].setText(name)
            self._fit_side_bar()

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """A toast."""
        self.toast.say(words, undo)
        self.done.emit()

    # --- language, theme, text size, privacy, lock -------------------------------------------------------------------

    def use(self, preferences: Preferences) -> None:
        """Put preferences in force; where they change the look, the open page is built anew in a moment.

        Not at once: what asked for it may be a button of the very page that has to go. What was typed is in its draft.
        """
        self.preferences = preferences
        for page in self._pages.values():
            page.keep_typed()
        self._dressing.start()

    def _dress(self) -> None:
        """First let go of every widget, since a style sheet is put on each that is there; then build."""
        here, preferences = self._here, self.preferences
        is_renamed = self.windowTitle() != strip_display(self._product())
        if is_renamed or self._look() != theme.look() or preferences.language is not current():
            self.setUpdatesEnabled(False)
            self.drop_pages()
            self._drop_shell()
            self._translators.speak(preferences.language)
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.apply(app, self._look())
            self._build()
            if here is not None:
                self._show(here)
            self.setUpdatesEnabled(True)
        self.preferences_changed.emit(preferences)

    def _follow_system(self) -> None:
        """The desktop around us turned light or dark."""
        if self.preferences.theme is ThemeChoice.SYSTEM:
            self.use(self.preferences)

    def _look(self) -> theme.Look:
        app = QApplication.instance()
        is_dark = isinstance(app, QApplication) and theme.system_is_dark(app)
        return self.preferences.look(system_is_dark=is_dark)

    def _drop_shell(self) -> None:
        """Everything goes in its place: taken out of the window, each widget would first be dressed once more."""
        old = self.centralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
            QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)

    def switch_language(self) -> None:
        """The other one."""
        other = Language.EN if self.preferences.language is Language.KM else Language.KM
        self.use(replace(self.preferences, language=other))

    def switch_theme(self) -> None:
        """The other of light and dark, whichever is seen now."""
        other = ThemeChoice.LIGHT if theme.look().is_dark else ThemeChoice.DARK
        self.use(replace(self.preferences, theme=other))

    def switch_privacy(self) -> None:
        """Hide names, or show them again."""
        self._is_private = not self._is_private
        for page in self._pages.values():
            page.set_private(self._is_private)
        self.bar.show_private(self._is_private)
        self._retitle()

    def lock(self) -> None:
        """Cover everything at once, take the drafts out, drop the pages, and ask for the lock."""
        cover = QFrame(self)
        cover.setObjectName("side")
        cover.setGeometry(self.rect())
        cover.show()
        cover.raise_()
        cover.repaint()
        self.forget()
        self.lock_wanted.emit()

    def forget(self) -> None:
        """Drop the pages and every word about a record that the shell itself still shows."""
        self.drop_pages()
        self._been.clear()
        self.crumbs.show_path([("", "")])
        self.search_box.clear()
        self.toast.forget()

    def drop_pages(self) -> None:
        """Have the drafts kept, then let go of every page and of where we were."""
        for page in self._pages.values():
            page.keep_typed()  # first, since a draft tells where the keyboard is
        here = self.focusWidget()
        if here is not None:
            here.clearFocus()  # else hiding it hands the keyboard to the side bar, which would open a page
        for page in self._pages.values():
            page.hide()
        for room in self._rooms.values():
            room.deleteLater()
        self._pages.clear()
        self._rooms.clear()
        self._here = None

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Have the drafts kept, then lock."""
        self.forget()
        self.closed.emit()
        event.accept()

    # --- building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """The shell in the language and size in force; pages come when they are wanted."""
        self.setWindowTitle(strip_display(self._product()))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top_bar())
        right.addWidget(self._stack, 1)
        row.addWidget(self._side_bar())
        row.addLayout(right, 1)
        self.setCentralWidget(body)
        self.toast = Toast(body)
        self._fit_side_bar()
        self._make_keys()

    def _product(self) -> str:
        """What the window is called: neutral, if the person wants it so."""
        return self.tr("Office notes") if self.preferences.is_neutral else self.tr("Legal Aid")

    def _side_bar(self) -> QWidget:
        side = QFrame()
        side.setObjectName("side")
        self._side = side
        column = QVBoxLayout(side)
        column.setContentsMargins(0, theme.GAP.m, 0, theme.GAP.m)
        column.setSpacing(0)
        self._heads: list[Label] = []
        for line in (Label(self._product(), "brand", elide=True), Label(self._office, "nav", elide=True)):
            line.setContentsMargins(theme.GAP.xl - 2, 0, theme.GAP.s, 0)
            column.addWidget(line)
            self._heads.append(line)
        column.addSpacing(theme.GAP.s)
        self.nav = QListWidget()
        self.nav.setProperty("role", "sections")
        self.nav.setMouseTracking(True)
        self.nav.setAccessibleName(strip_display(self.tr("Main sections")))
        self.nav.setItemDelegate(NavDelegate(self.nav, is_dark=True))
        self.nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kind in self.kinds():
            destination = self._destinations[kind]
            item = QListWidgetItem(theme.icon(destination.icon, "nav_text"), strip_display(destination.title()))
            item.setData(Qt.ItemDataRole.UserRole, kind)
            item.setToolTip(tooltip(destination.title()))
            self.nav.addItem(item)
        for gone_to in (self.nav.currentItemChanged, self.nav.itemClicked, self.nav.itemActivated):
            gone_to.connect(self._go_to_item)  # a press on the marked one leads back to it, too
        column.addWidget(self.nav, 1)
        column.addWidget(self._foot_line())
        return side

    def _foot_line(self) -> QWidget:
        words, icon = self._status
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.GAP.xl - 2, theme.GAP.s, theme.GAP.s, 0)
        row.setSpacing(theme.GAP.s)
        self._foot_glyph = Glyph(icon, "nav_text")
        self._foot = Label(words, "nav", wrap=True)
        row.addWidget(self._foot_glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._foot, 1)
        return foot

    def _top_bar(self) -> QWidget:
        self.bar = TopBar(can_find=FIND in self._destinations, is_private=self._is_private)
        self.crumbs, self.search_box = self.bar.crumbs, self.bar.search_box
        self.crumbs.went.connect(lambda target: self.open(*target.partition("/")[::2]))
        self.search_box.searched.connect(self._search)
        self.search_box.went_down.connect(self._go_down)
        self.bar.privacy_wanted.connect(self.switch_privacy)
        self.bar.language_wanted.connect(self.switch_language)
        self.bar.theme_wanted.connect(self.switch_theme)
        self.bar.lock_wanted.connect(self.lock)
        return self.bar

    # --- keys --------------------------------------------------------------------------------------------------------

    def _make_keys(self) -> None:
        """The keys of the window; F1 lists them."""
        self._keys.clear()
        if FIND in self._destinations:
            self._keys.add("Ctrl+K", self.tr("Find everywhere"), self.search_box.setFocus)
        for number, kind in enumerate(self.kinds()[:9], 1):
            title = self._destinations[kind].title()
            self._keys.add(f"Ctrl+{number}", title, partial(self.open, kind))
        for kind, destination in self._destinations.items():
            if destination.key:
                self._keys.add(destination.key, destination.title(), partial(self.open, kind))
        self._keys.add("F1", self.tr("Keys of this window"), self.show_keys)
        self._keys.add("F5", self.tr("Refresh"), self._refresh)
        self._keys.add("F6", self.tr("Next part of the window"), lambda: self._next_pane(1))
        self._keys.add("Shift+F6", self.tr("Part of the window before"), lambda: self._next_pane(-1))
        self._keys.add("F9", self.tr("Hide or show names"), self.switch_privacy)
        self._keys.add("Ctrl+L", self.tr("Lock now"), lambda: after_typing(self, self.lock))
        self._keys.add("Alt+Left", self.tr("Back"), self.back)

    def keys(self) -> list[Key]:
        """Each key that is the same on every page, and what it does."""
        return self._keys.listed()

    def show_keys(self) -> None:
        """All keys in a small window."""
        self._keys.show(self.current())

    # --- inside ------------------------------------------------------------------------------------------------------

    def _show(self, wanted: Stop) -> None:
        leaving = self.current()
        if leaving is not None:
            leaving.keep_typed()
        page = self._pages.get(wanted) or self._make(wanted)
        self._here = wanted
        self._stack.setCurrentWidget(self._rooms[wanted])
        self._mark(wanted.kind, page)
        self._retitle()
        if not self.search_box.hasFocus():
            page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, wanted: Stop) -> Screen:
        page = self._destinations[wanted.kind].build(wanted.id)
        page.go.connect(self.open)
        page.said.connect(self.say)
        page.retitled.connect(self._retitle)
        page.set_private(self._is_private)
        self._pages[wanted] = page
        self._rooms[wanted] = Room(page)
        self._stack.addWidget(self._rooms[wanted])
        return page

    def _mark(self, kind: str, page: Screen) -> None:
        """The side bar follows; a page below a list marks that list, wherever somebody came from.

        Something is always marked: a list that gets the keyboard with nothing marked takes its first row, and that
        would open a page which nobody asked for.
        """
        kinds = self.kinds()
        if not kinds:
            return
        above = (target.partition("/")[0] for _, target in page.crumbs())
        self._marked = next((one for one in (kind, *above) if one in kinds), self._marked or kinds[0])
        self.nav.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.nav.setCurrentRow(kinds.index(self._marked))
        self.nav.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _retitle(self) -> None:
        page = self.current()
        if page is not None:
            self.crumbs.show_path(page.crumbs())

    def _go_to_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open(str(item.data(Qt.ItemDataRole.UserRole)))

    def _search(self, text: str) -> None:
        self.open(FIND)
        page = self.current()
        if page is not None:
            page.search(text)

    def _go_down(self) -> None:
        """From the find box into what it found."""
        page = self.current()
        if page is not None:
            page.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refresh(self) -> None:
        page = self.current()
        if page is not None:
            page.refresh()

    def _next_pane(self, step: int) -> None:
        page = self.current()
        top = self.search_box if FIND in self._destinations else self.bar.eye
        panes: list[QWidget] = [self.nav, top, *([page.first_focus()] if page else [])]
        here = next((index for index, pane in enumerate(panes) if _has_focus(pane)), len(panes) - 1)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where letters are large for the window, the side bar shows drawings alone."""
        super().resizeEvent(event)
        self._fit_side_bar()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name
        """Tab follows the page."""
        return move_focus(self, is_forward=next)

    def _fit_side_bar(self) -> None:
        is_rail = self.width() < theme.px(_RAIL_BELOW)
        self._side.setFixedWidth(theme.px(4 if is_rail else _SIDE[theme.look().language]))
        for line in self._heads:
            line.setVisible(not is_rail and bool(line.plain()))
        self._foot.setVisible(not is_rail)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Small enough for an old laptop, at any text size."""
        return QSize(1000, 600)


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
