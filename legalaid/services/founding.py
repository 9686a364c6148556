# SPDX-License-Identifier: Apache-2.0
"""How does an office begin: a vault, the names of office and person in both scripts, nothing left half made?"""

from dataclasses import dataclass
from pathlib import Path

from legalaid.clock import Clock
from legalaid.crypto.kdf import Argon2Cost
from legalaid.errors import MissingField
from legalaid.services import office
from legalaid.services.desk import Created, create_vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """Who works where; of each name at least one script."""

    code: str
    office_km: str = ""
    office_en: str = ""
    person_km: str = ""
    person_en: str = ""
    province: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Names that make a weak passphrase here."""
        return tuple(filter(None, (self.office_km, self.office_en, self.person_km, self.person_en)))


def found_office(
    folder: Path, founding: Founding, *, passphrase: str, clock: Clock | None = None, cost: Argon2Cost | None = None
) -> Created:
    """Make the vault and enter the names. Raises the errors of `create_vault`, `MissingField` without a name."""
    if not (founding.office_km or founding.office_en):
        raise MissingField(field="office")
    if not (founding.person_km or founding.person_en):
        raise MissingField(field="person")
    created = create_vault(
        folder,
        passphrase=passphrase,
        office_name=founding.office_km or founding.office_en,
        office_code=founding.code,
        person=founding.person_km or founding.person_en,
        clock=clock,
        cost=cost,
    )
    try:
        _enter_names(created, founding)
    except BaseException:
        created.desk.lock()
        raise
    return created


def _enter_names(created: Created, founding: Founding) -> None:
    """Both scripts, each in its own field, whatever script the first was guessed to be."""
    desk = created.desk
    letterhead = {"name_km": founding.office_km, "name_en": founding.office_en, "province": founding.province}
    office.set_office(desk, letterhead)
    office.set_staff(desk, str(desk.actor), {"name_km": founding.person_km, "name_en": founding.person_en})
