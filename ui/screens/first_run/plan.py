# SPDX-License-Identifier: Apache-2.0
"""What has been said so far on the way to a new vault? It outlives a change of language; the passphrase does not."""

from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from legalaid.domain.preset import Preset
from legalaid.errors import LegalAidError
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


_IN_OFFICE_STEP = {"name_km": "office_km", "name_en": "office_en"}


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
    preset: Preset | None = None
    """What the organisation suggests; it stands in the fields until somebody changes it."""
    no_preset: LegalAidError | None = None
    """Why its file could not be used: said once."""

    def __post_init__(self) -> None:
        if self.preset is not None and not self.typed:
            office = {_IN_OFFICE_STEP.get(name, name): value for name, value in self.preset.office.items()}
            self.typed = {**office, **self.preset.letterhead}
