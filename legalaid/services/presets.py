# SPDX-License-Identifier: Apache-2.0
"""Has the organisation left suggestions for this computer, and where do they lie?"""

import sys
from collections.abc import Sequence
from pathlib import Path

import legalaid
from legalaid import limits
from legalaid.domain.preset import Preset, read_preset
from legalaid.errors import FileUnreadable

NAME = "organisation.toml"
_SYSTEM = Path("/etc/legalaid") / NAME


def places() -> tuple[Path, ...]:
    """Where a preset is looked for: the folder of an installed program, and on Linux the system's settings."""
    program = Path(legalaid.__file__).resolve().parents[2]
    beside = [program / NAME] if (program / "start.py").exists() else []
    return (*beside, *([] if sys.platform == "win32" else [_SYSTEM]))


def find_preset(where: Sequence[Path] | None = None) -> Preset | None:
    """The first preset that is there. Raises `FileUnreadable`, `PresetMalformed` or `PresetWrong`."""
    file = next((place for place in (places() if where is None else where) if place.exists()), None)
    if file is None:
        return None
    try:
        with file.open("rb") as source:
            return read_preset(source.read(limits.PRESET_BYTES + 1))
    except OSError:
        raise FileUnreadable from None
