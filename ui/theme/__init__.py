# SPDX-License-Identifier: Apache-2.0
"""How does everything look: colours, letters, sizes, icons, and one style sheet made of them?

`apply` puts a `Look` in force for the whole application. Painters ask `color`, `font`, `px` and `icon` each time they
paint and keep nothing, so a change of look is a repaint.
"""

from ui.theme.fonts import FAMILIES, load_fonts
from ui.theme.icons import icon
from ui.theme.look import GAP, Look, color, font, look, px, tint
from ui.theme.style import apply, system_is_dark
from ui.theme.tokens import Token, contrast

__all__ = [
    "FAMILIES",
    "GAP",
    "Look",
    "Token",
    "apply",
    "color",
    "contrast",
    "font",
    "icon",
    "load_fonts",
    "look",
    "px",
    "system_is_dark",
    "tint",
]
