# SPDX-License-Identifier: Apache-2.0
"""Which language does the window speak, and how does it write numbers and dates in it?"""

from ui.language.catalogue import Translators, current
from ui.language.formats import clock_time, day, digits, lunar, number, partial, short_day, visible

__all__ = [
    "Translators",
    "clock_time",
    "current",
    "day",
    "digits",
    "lunar",
    "number",
    "partial",
    "short_day",
    "visible",
]
