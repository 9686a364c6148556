# SPDX-License-Identifier: Apache-2.0
"""How does Alt with a letter or a digit reach every button and field in sight?

While Alt is held, each place where Tab would stop shows a key; pressing it too presses the button or goes into the
field. In English the keys are letters of their names, in Khmer they are digits, since the Khmer keyboard has no Latin
letters. The keys are given when Alt goes down, to what is in sight then: so each is unique in its window, whatever page
or row is there. Where there are more places than keys some take two, and no key begins another one.

```
self._alt = AccessKeys(window, first=lambda: page)     # the page gets the short keys, the bars around it what is left
```
"""

import string
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from ui import theme
from ui.language import current, digits
from ui.widgets.keys import after_typing
from ui.widgets.page_order import stops

LETTERS = "ABCDEFGHIJKLMNOPRSTUVWYZQX"
"""The seldom ones last: they begin the keys of two letters."""

DIGITS = "1234567890"

_SHOWN_AFTER_MS = 200
"""Alt and Tab shall not make the window flicker."""


def spell(names: Sequence[str], signs: str, *, taken: str = "", by_name: bool = False) -> list[str]:
    """A key of one or two signs for each name, none of which begins another; empty where even these are not enough.

    `taken` are signs that stand for something else. With `by_name` a name gets a letter of its own if one is free:
    first the beginnings of its words, then any.
    """
    free = [sign for sign in signs if sign not in taken]
    pairs = 0
    while pairs < len(free) and len(free) - pairs + pairs * len(signs) < len(names):
        pairs += 1
    single = free[: len(free) - pairs]
    double = deque(lead + sign for lead in free[len(free) - pairs :] for sign in signs)
    given = []
    for name in names:
        wish = next((sign for sign in _wishes(name) if sign in single), None) if by_name else None
        sign = wish or (single[0] if single else "")
        if sign:
            single.remove(sign)
        given.append(sign or (double.popleft() if double else ""))
    return given


def _wishes(name: str) -> str:
    upper = name.upper()
    return "".join(word[0] for word in upper.split()) + upper


class AccessKeys(QObject):
    """The Alt keys of one window."""

    def __init__(self, window: QWidget, first: Callable[[], QWidget | None] = lambda: None) -> None:
        super().__init__(window)
        self._window, self._first = window, first
        self.targets: dict[str, QWidget] = {}
        """What can be reached now, by its key; empty while Alt is up."""
        self._typed = ""
        self._badges: Badges | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOWN_AFTER_MS)
        self._soon.timeout.connect(self._show)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """On the window: hear Alt go down. While it is held, on everything: take its keys, and hear it go up."""
        if isinstance(event, QKeyEvent):
            return self._heard(event)
        if event.type() in {QEvent.Type.WindowDeactivate, QEvent.Type.MouseButtonPress}:
            self.withdraw()
        return False

    def _heard(self, event: QKeyEvent) -> bool:
        is_alt = event.key() == Qt.Key.Key_Alt
        if event.type() == QEvent.Type.ShortcutOverride and is_alt and not self.targets:
            self.offer()
        elif event.type() == QEvent.Type.KeyRelease and is_alt:
            self.withdraw()
        elif event.type() == QEvent.Type.KeyPress and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return bool(self.targets) and self._take(event)
        return False

    def offer(self) -> None:
        """Give a key to each place in sight."""
        page = self._first()
        places = [] if page is None else stops(page)
        places += [place for place in stops(self._window) if place not in places]
        seen = [place for place in places if not place.visibleRegion().isEmpty() and _is_whole(place)]
        is_khmer = current() is Language.KM
        names = [place.accessibleName() for place in seen]
        keys = spell(names, DIGITS if is_khmer else LETTERS, taken=self._taken(), by_name=not is_khmer)
        self.targets = {key: place for key, place in zip(keys, seen, strict=True) if key}
        self._typed = ""
        if self.targets:
            _application().installEventFilter(self)
            self._soon.start()

    def withdraw(self) -> None:
        """Alt is up: the keys mean nothing any more."""
        if self.targets:
            _application().removeEventFilter(self)
        self._soon.stop()
        self.targets, self._typed = {}, ""
        if self._badges is not None:
            self._badges.hide()
            self._badges.deleteLater()
            self._badges = None

    def _taken(self) -> str:
        """What Alt does already in what is in sight, such as leading to a section of a form."""
        made = [one.key().toString() for one in self._window.findChildren(QShortcut) if _is_in_sight(one.parent())]
        return "".join(keys[-1] for keys in made if keys.startswith("Alt+") and len(keys) == _ONE)

    def _take(self, event: QKeyEvent) -> bool:
        """A key with Alt; tells whether it was one of ours."""
        typed = self._typed + _sign(event)
        if typed == self._typed or not any(key.startswith(typed) for key in self.targets):
            return False
        if event.isAutoRepeat():
            return True
        self._typed = typed
        place = self.targets.get(typed)
        if place is not None:
            self.withdraw()
            after_typing(place, partial(_go, place))
        elif self._badges is not None:
            self._badges.narrow(typed)
        return True

    def _show(self) -> None:
        self._badges = Badges(self._window, self.targets)
        self._badges.narrow(self._typed)
        self._badges.show()
        self._badges.raise_()


_ONE = len("Alt+1")


class Badges(QWidget):
    """A small sign with its key at each place; it lets the mouse through."""

    def __init__(self, window: QWidget, targets: dict[str, QWidget]) -> None:
        super().__init__(window)
        self._targets = targets
        self._typed = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(window.rect())

    def narrow(self, typed: str) -> None:
        """Leave those whose key begins with what was typed."""
        self._typed = typed
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dark on the colour of warnings, at the upper left corner."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = theme.font(0.8, QFont.Weight.DemiBold)
        painter.setFont(letters)
        for key, place in self._targets.items():
            if key.startswith(self._typed):
                words = digits(key)
                at = place.mapTo(self.window(), QPoint(0, 0))
                width = QFontMetricsF(letters).horizontalAdvance(words) + theme.px(0.6)
                box = QRectF(max(at.x() - theme.px(0.3), 2), max(at.y() - theme.px(0.45), 2), width, theme.px(1.25))
                painter.setPen(theme.color("surface"))
                painter.setBrush(theme.color("text"))
                painter.drawRoundedRect(box, 4, 4)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


def _sign(event: QKeyEvent) -> str:
    """The letter or digit of a key, in capitals; a Khmer digit counts as itself."""
    sign = to_latin(chr(event.key())) if event.key() <= _LAST_SIGN else ""
    return sign if sign in _SIGNS else ""


_SIGNS = frozenset(string.ascii_uppercase + string.digits)

_LAST_SIGN = 0xFFFF
"""Qt's own keys, such as the arrows, have larger numbers."""


def _application() -> QCoreApplication:
    """There is one wherever there is a window."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a window without Qt")
    return app


def _is_in_sight(owner: QObject | None) -> bool:
    return isinstance(owner, QWidget) and owner.isVisible()


def _is_whole(place: QWidget) -> bool:
    """Whether its upper left corner, where the sign stands, is not scrolled out of sight."""
    around = place.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            corner = place.mapTo(around, QPoint(0, 0))
            return QRect(QPoint(-1, -1), around.size()).contains(corner)
        around = around.parentWidget()
    return True


def _go(place: QWidget) -> None:
    place.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if isinstance(place, QAbstractButton):
        place.click()
