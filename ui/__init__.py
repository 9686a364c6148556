# SPDX-License-Identifier: Apache-2.0
"""The desktop application, and what must be true before any of it loads Qt.

PySide6 6.12.0 gives back one reference to `None` more than it took at nearly every call that returns nothing, one to
`True` at every `Signal.emit()` and every `disconnect()`, and one to `False` at a failed `disconnect()`. Since Python
3.12 all three are immortal and nothing comes of it. On Python 3.11 their counts reach zero after some thousand calls
and the interpreter aborts ("none_dealloc", "bool_dealloc"), at the latest when it exits. Raising the counts out of
reach here, in the package that every screen belongs to, does what 3.12 does.

`tests/unit/test_house_qt.py` emits 100,000 times in a process of its own; when it also passes without the calls below,
a newer PySide6 has mended the fault and this page can go.
"""

import ctypes
import sys

_OUT_OF_REACH = 1 << 40
"""More references than a process can lose: a thousand a second for thirty years."""


def _never_deallocate(constant: object) -> None:
    """Raise the reference count of a constant; CPython keeps it in the first word of the object."""
    ctypes.c_ssize_t.from_address(id(constant)).value += _OUT_OF_REACH


if sys.version_info < (3, 12):
    for constant in (None, True, False):
        _never_deallocate(constant)
