# SPDX-License-Identifier: Apache-2.0
"""Which colours are there, in light and dark, and which of them may stand on each other?

Contrast is reckoned, not judged: `TEXT_ON` and `MARK_ON` name every pair that is drawn, and a test holds them to WCAG 2
(4.5 for text, 3 for the outlines of controls, focus rings and marks).
"""

from typing import Literal

Token = Literal[
    "bg",
    "surface",
    "surface2",
    "border",
    "strong",
    "text",
    "muted",
    "primary",
    "primary_hi",
    "on_primary",
    "sel",
    "focus",
    "nav",
    "nav_text",
    "nav_on",
    "nav_sel",
    "nav_focus",
    "danger",
    "on_danger",
    "warn",
    "ok",
    "info",
    "c1",
    "c2",
    "c3",
    "c4",
]
"""The name of a colour by its use. `border` is decoration; the outline of a control is `strong`."""

LIGHT: dict[Token, str] = {
    "bg": "#F5F7FA",
    "surface": "#FFFFFF",
    "surface2": "#EEF2F6",
    "border": "#D5DDE6",
    "strong": "#7B8A9B",
    "text": "#14202E",
    "muted": "#55657A",
    "primary": "#14532D",
    "primary_hi": "#1B6B3B",
    "on_primary": "#FFFFFF",
    "sel": "#E3F0E7",
    "focus": "#1D6FD8",
    "nav": "#10281B",
    "nav_text": "#D5E5DA",
    "nav_on": "#FFFFFF",
    "nav_sel": "#1F4630",
    "nav_focus": "#6AA8FF",
    "danger": "#B42318",
    "on_danger": "#FFFFFF",
    "warn": "#9C3F06",
    "ok": "#067647",
    "info": "#175CD3",
    "c1": "#14532D",
    "c2": "#B7791F",
    "c3": "#2F6FDE",
    "c4": "#7B8A9B",
}

DARK: dict[Token, str] = {
    "bg": "#11171D",
    "surface": "#19212A",
    "surface2": "#222C37",
    "border": "#34414F",
    "strong": "#748497",
    "text": "#E7EDF3",
    "muted": "#9FB0C1",
    "primary": "#3FA66A",
    "primary_hi": "#54BD80",
    "on_primary": "#06150C",
    "sel": "#1F3A2B",
    "focus": "#6AA8FF",
    "nav": "#0B1511",
    "nav_text": "#C6D8CD",
    "nav_on": "#FFFFFF",
    "nav_sel": "#1C3A29",
    "nav_focus": "#6AA8FF",
    "danger": "#F97066",
    "on_danger": "#1F0503",
    "warn": "#FDB022",
    "ok": "#47CD89",
    "info": "#84ADFF",
    "c1": "#3FA66A",
    "c2": "#E9B949",
    "c3": "#6C9BF5",
    "c4": "#748497",
}

PILL_SHARE = 0.12
"""How much ink is mixed into the surface under a pill or banner. Mixed, not laid over: a selected row keeps it."""

TEXT_ON: tuple[tuple[Token, tuple[Token, ...]], ...] = (
    ("text", ("bg", "surface", "surface2", "sel")),
    ("muted", ("bg", "surface", "surface2", "sel")),
    ("on_primary", ("primary", "primary_hi")),
    ("on_danger", ("danger",)),
    ("primary", ("surface", "bg")),
    ("nav_text", ("nav", "nav_sel")),
    ("nav_on", ("nav", "nav_sel")),
    ("danger", ("surface", "bg")),
    ("warn", ("surface", "bg")),
    ("ok", ("surface", "bg")),
    ("info", ("surface", "bg")),
)
"""An ink and the papers it is written on."""

PILL_INKS: tuple[Token, ...] = ("text", "muted", "danger", "warn", "ok", "info")
"""Inks of pills and banners, each on its own tint."""

MARK_ON: tuple[tuple[Token, tuple[Token, ...]], ...] = (
    ("strong", ("bg", "surface")),
    ("focus", ("bg", "surface", "surface2", "sel")),
    ("danger", ("surface", "bg")),
    ("nav_focus", ("nav", "nav_sel")),
    ("primary", ("surface", "bg", "sel")),
    ("c1", ("surface",)),
    ("c2", ("surface",)),
    ("c3", ("surface",)),
    ("c4", ("surface",)),
)
"""A mark (outline, ring, bar, dot) and the papers it is seen on."""

TEXT_LEAST, MARK_LEAST = 4.5, 3.0
"""WCAG 2.2, success criteria 1.4.3 and 1.4.11."""


def mix(ink: str, paper: str, share: float) -> str:
    """`share` of the ink, the rest paper, as `#RRGGBB`."""
    parts = (round(i * share + p * (1 - share)) for i, p in zip(_channels(ink), _channels(paper), strict=True))
    return "#" + "".join(f"{part:02X}" for part in parts)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB's own bounds
