# SPDX-License-Identifier: Apache-2.0
"""An office at work for tests: a vault at the Argon2 floor, a clock that stands, and one consultation."""

import atexit
import functools
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from legalaid.clock import Clock
from legalaid.crypto.kdf import Argon2Cost
from legalaid.services import office
from legalaid.services.desk import Created, Desk, create_vault, enter, open_vault
from legalaid.vault import access
from legalaid.vault.slots import RecoveryCode

PASSPHRASE = "seven lotus ponds behind the pagoda"
FLOOR = Argon2Cost(m=65536, t=3, p=4)
"""The weakest cost a header may name, so that a test unlocks in a tenth of a second."""

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
"""Saturday, 12:00 in Phnom Penh."""


class StandingClock(Clock):
    """A clock that stands until a test moves it."""

    def __init__(self, moment: datetime = NOON) -> None:
        super().__init__(lambda: self.moment)
        self.moment = moment

    def pass_time(self, **amount: float) -> None:
        """Move on by a `timedelta` given in its own words."""
        self.moment += timedelta(**amount)


def new_vault(folder: Path, *, clock: Clock | None = None, code: str = "BTB") -> Created:
    """A fresh vault of an invented office with an English and a Khmer letterhead."""
    created = create_vault(
        folder,
        passphrase=PASSPHRASE,
        office_name="ការិយាល័យសាកល្បង",
        office_code=code,
        person="កែវ ដារ៉ា",
        clock=clock or StandingClock(),
        cost=FLOOR,
    )
    letterhead = {"name_en": "Test Office", "place_km": "ខេត្តបាត់ដំបង", "place_en": "Battambang", "phones": "012 000 111"}
    office.set_office(created.desk, letterhead)
    return created


@functools.cache
def _pattern(which: int) -> tuple[Path, str]:
    """A vault of this process to copy, and its recovery code; Argon2 is paid once."""
    home = Path(tempfile.mkdtemp(prefix="legalaid-pattern-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    created = new_vault(home / "vault")
    created.desk.lock()
    return home / "vault", created.recovery_code


def put_vault(folder: Path, *, which: int = 0) -> Path:
    """A locked vault like that of `new_vault`, but the same in every test; a test of several numbers them apart."""
    return Path(shutil.copytree(_pattern(which)[0], folder))


def recovery_code(which: int) -> str:
    """The code that opens the vault of `put_vault`."""
    return _pattern(which)[1]


def open_desk(folder: Path, *, clock: Clock | None = None, which: int = 0) -> Desk:
    """The vault of `put_vault` at work. The recovery code opens it, in a hundredth of what a passphrase takes."""
    put = put_vault(folder, which=which)
    return enter(access.unlock(put, RecoveryCode(_pattern(which)[1])), clock or StandingClock())


def reopened(folder: Path, *, clock: Clock | None = None) -> Desk:
    """The vault unlocked again."""
    return open_vault(folder, passphrase=PASSPHRASE, clock=clock or StandingClock())


def consultation(**changed: Any) -> dict[str, Any]:
    """A consultation in a village; keys given replace those of the document, None removes one."""
    document: dict[str, Any] = {
        "kind": "consultation",
        "channel": "in_person",
        "matter": "detention",
        "summary": "ប្តីរបស់គាត់ត្រូវបានឃុំខ្លួនលើសកំណត់",
        "urgency": 2,
        "client": {
            "family_name_km": "ចាន់",
            "given_name_km": "សុភា",
            "family_name_latin": "Chan",
            "given_name_latin": "Sophea",
            "sex": "female",
            "birth": "1990",
            "phone": "០១២ ៣៤៥ ៦៧៨",
            "place": "020301",
        },
        "advice": {
            "text_km": "សូមស្នើសុំមេធាវី។",
            "text_en": "Ask for a free lawyer.",
            "next_steps": ["ដាក់ពាក្យសុំ"],
            "next_steps_en": ["Apply for bail"],
        },
        "tasks": [{"text": "Call the court", "due": "2026-11-25"}],
        "hearings": [{"kind": "hearing", "at": "2026-12-01T09:00", "place": "សាលាដំបូង"}],
    } | changed
    return {key: value for key, value in document.items() if value is not None}
