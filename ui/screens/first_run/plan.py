# SPDX-License-Identifier: Apache-2.0
"""What has been said so far on the way to a new vault? It outlives a change of language; the passphrase does not."""

from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from legalaid.services.desk import Created
from legalaid.services.founding import Founding
from legalaid.services.recovery import AskedBack
from ui.widgets.field import Draft


class Step(IntEnum):
    """The steps, in their order."""

    LANGUAGE = 0
    OFFICE = 1
    PASSPHRASE = 2
    CODE = 3
    PROOF = 4
    LETTERHEAD = 5


@dataclass
class Plan:
    """Where the wizard stands."""

    home: Path
    """Where new vaults are put unless another place is chosen."""
    step: Step = Step.LANGUAGE
    typed: dict[str, Draft] = field(default_factory=dict)
    """What stands in the fields of the office step, or of the letterhead step."""
    folder: Path | None = None
    """A place that was chosen; else it follows from the office's code."""
    founding: Founding | None = None
    created: Created | None = None
    """From the passphrase step on: the open vault and its code, shown this once."""
    asked: AskedBack | None = None
