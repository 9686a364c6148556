# SPDX-License-Identifier: Apache-2.0
"""What do the invented people of the demo do, and when? The script in `resources/demo`, read and checked."""

from datetime import datetime
from typing import Any

import msgspec

from legalaid import assets

_PATH = "demo/consultations.json"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the script; a key that no part has is an error of ours."""


class LetterToMake(Part, frozen=True):
    """A letter of a consultation, and how it reaches the client."""

    template: str
    language: str
    set: dict[str, str] = {}
    handed: str | None = None
    read_aloud: str | None = None


class Paper(Part, frozen=True):
    """A file that the client brings."""

    title: str
    text: str


class Close(Part, frozen=True):
    """How a case ends."""

    outcome: str
    result: str
    told: str | None = None
    not_told: str | None = None


class Consultation(Part, frozen=True):
    """One consultation: the case document that is recorded, and what follows from it the same day."""

    at: datetime
    document: dict[str, Any]
    letters: tuple[LetterToMake, ...] = ()
    attachment: Paper | None = None
    close: Close | None = None


class Office(Part, frozen=True):
    """An invented office with one laptop."""

    folder: str
    code: str
    passphrase: str
    name: str
    person: str
    letterhead: dict[str, str]
    staff: dict[str, str]
    consultations: tuple[Consultation, ...]


class Search(Part, frozen=True):
    """Something somebody looks for; `because` names the line that says what is hard about it."""

    office: str
    kind: str
    text: str
    because: str


class Windows(Part, frozen=True):
    """One field of one case that two windows change without seeing each other; `case` counts from 1."""

    office: str
    case: int
    field: str
    values: tuple[str, str]


class Script(Part, frozen=True):
    """The whole story."""

    about: str
    now: datetime
    month: str
    windows: Windows
    searches: tuple[Search, ...]
    offices: tuple[Office, ...]


def script() -> Script:
    """The packaged story."""
    return msgspec.json.decode(assets.read_bytes(_PATH), type=Script)
