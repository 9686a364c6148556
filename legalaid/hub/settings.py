# SPDX-License-Identifier: Apache-2.0
"""What does whoever runs the hub decide?"""

import msgspec

from legalaid import limits

VARIABLE = "LEGALAID_HUB_SETTINGS"
"""The environment variable by which the worker processes of one hub get its settings."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where things are kept, and how much one device or organisation may ask for."""

    database: str
    blobs: str
    requests_a_minute: int = limits.HUB_REQUESTS_A_MINUTE
    bytes_a_day: int = limits.HUB_BYTES_A_DAY
    frames_a_day: int = limits.HUB_FRAMES_A_DAY
    organisation_bytes: int = limits.HUB_ORGANISATION_BYTES
    erasure_days: int = limits.HUB_ERASURE_DAYS


def encode(settings: Settings) -> str:
    """The settings as one line."""
    return msgspec.json.encode(settings).decode()


def decode(line: str) -> Settings:
    """The settings from that line."""
    return msgspec.json.decode(line, type=Settings)
