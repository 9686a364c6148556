# SPDX-License-Identifier: Apache-2.0
"""Where does Tab go next? In the order of the page, whatever order its parts were made in.

Qt's own chain is the order of making: a row that is added to a form would come after everything else, and from the
last chip of a field that appears while somebody types there would be no way back to the field below it. So a window
asks here instead:

```
def focusNextPrevChild(self, next: bool) -> bool:
    return move_focus(self, is_forward=next)
```
"""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def move_focus(window: QWidget, *, is_forward: bool) -> bool:
    """Put the focus on the next stop of the window, or the one before; tells whether there is any."""
    order = stops(window)
    if not order:
        return False
    here = window.focusWidget()
    step = 1 if is_forward else -1
    start = order.index(here) if here in order else -1 if is_forward else 0
    wanted = order[(start + step) % len(order)]
    wanted.setFocus(Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(wanted)
    return True


def stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in this part of a window, in the order of the page."""
    return [widget for widget in _in_order(part) if _is_stop(widget)]


def _in_order(part: QWidget) -> Iterator[QWidget]:
    """A part and all that can be seen below it: what is inside one box comes before the next box."""
    yield part
    inside = (child for child in part.children() if isinstance(child, QWidget))
    seen = [child for child in inside if not child.isHidden() and not child.isWindow()]
    for child in sorted(seen, key=cmp_to_key(_compare)):
        yield from _in_order(child)


def _compare(one: QWidget, other: QWidget) -> int:
    """What lies wholly above comes first; side by side, what lies further left."""
    first, second = one.geometry(), other.geometry()
    if first.bottom() < second.top():
        return -1
    if second.bottom() < first.top():
        return 1
    return first.left() - second.left() or first.top() - second.top()


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isEnabled() and widget.focusProxy() is None


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll every area around it; Qt does so only for an area in which the focus already was."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
