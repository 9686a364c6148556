# SPDX-License-Identifier: Apache-2.0
"""What does an organisation want a new laptop to begin with?

A preset file is TOML, written once for twenty laptops. It holds suggestions and nothing secret: a person sees each of
them in the first run, and may change it. A key that is not named here is refused, so that a slip is found at once.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from legalaid import limits
from legalaid.domain.places import is_place
from legalaid.errors import PresetMalformed, PresetWrong
from legalaid.i18n import Language
from legalaid.ids import is_office_code
from legalaid.khmer.text import has_control

_MINUTES = range(1, 16)
"""The longest that a lock may wait is a quarter of an hour."""

_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(:\d{1,5})?(/[A-Za-z0-9._~/-]*)?")
"""No name and no password before the host: a preset lies open on the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Suggestions, each of which may be missing."""

    language: Language | None = None
    lock_minutes: int | None = None
    hub: str = ""
    """The address that a computer is connected to later, if nobody names another."""
    office: Mapping[str, str] = field(default_factory=dict)
    """`code`, `province`, `name_km`, `name_en`."""
    letterhead: Mapping[str, str] = field(default_factory=dict)
    """As `services.office.set_office` takes them; several lines in one text."""


def read_preset(content: bytes) -> Preset:
    """A preset file. Raises `PresetMalformed`, or `PresetWrong` with the key that does not fit."""
    told = _table(content)
    return Preset(
        language=_language(told),
        lock_minutes=told.get("lock_minutes"),
        hub=told.get("hub", {}).get("address", ""),
        office=told.get("office", {}),
        letterhead={name: _as_typed(value) for name, value in told.get("letterhead", {}).items()},
    )


def _table(content: bytes) -> dict[str, Any]:
    if len(content) > limits.PRESET_BYTES:
        raise PresetMalformed
    try:
        told = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise PresetMalformed from None
    _check(told, _SHAPE, "")
    return told


def _check(told: Mapping[str, Any], shape: Mapping[str, Any], inside: str) -> None:
    for name, value in told.items():
        place, expected = f"{inside}{name}", shape.get(name)
        if isinstance(expected, dict) and isinstance(value, dict):
            _check(value, expected, f"{place}.")
        elif not callable(expected) or not expected(value):
            raise PresetWrong(field=place[: limits.PRESET_NAME_CHARACTERS])


def _language(told: Mapping[str, Any]) -> Language | None:
    return Language(told["language"]) if "language" in told else None


def _as_typed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "\n".join(value) if isinstance(value, list) else str(value)


# --- what fits -------------------------------------------------------------------------------------------------------


def _is_line(value: object) -> bool:
    return isinstance(value, str) and len(value) <= limits.LINE_CHARACTERS and not has_control(value)


def _are_lines(value: object) -> bool:
    return isinstance(value, list) and len(value) <= limits.ROWS_IN_ONE_RECORD and all(map(_is_line, value))


def _is_minutes(value: object) -> bool:
    return type(value) is int and value in _MINUTES


def _fits(rule: Callable[[str], object]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(rule(value))


_SHAPE: Mapping[str, Any] = {
    "language": _fits(lambda text: text in set(Language)),
    "lock_minutes": _is_minutes,
    "office": {
        "code": _fits(is_office_code),
        "province": _fits(is_place),
        "name_km": _is_line,
        "name_en": _is_line,
    },
    "letterhead": {
        **dict.fromkeys(("place_km", "place_en", "address_km", "address_en", "email"), _is_line),
        **dict.fromkeys(("phones", "heading_km", "heading_en"), _are_lines),
        "national_heading": lambda value: isinstance(value, bool),
    },
    "hub": {"address": _fits(_ADDRESS.fullmatch)},
}
