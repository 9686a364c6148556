# SPDX-License-Identifier: Apache-2.0
"""Who may see a case, who has it in charge, who was asked, and to whom could it be given?

What the page of a case says about it; without an organisation there is nothing to say.
"""

from dataclasses import dataclass

from legalaid.domain.case import Assignment, CaseFile
from legalaid.services import assignments, colleagues, openings, sharing
from legalaid.services.colleagues import STRANGER, Colleague
from legalaid.services.desk import Desk
from legalaid.services.openings import Look
from legalaid.services.organisation import offices, standing
from legalaid.services.sharing import Share
from legalaid.store.reader import Reader
from legalaid.sync.seclusion import RESTRICTED


@dataclass(frozen=True, slots=True)
class Access:
    """What the page of a case says of who may see it, all of one moment.

    `is_waiting`: the person at this computer was asked to take the case on and has not answered; `asked`: somebody
    else was. `people` and `offices` are those to whom the case may be given; nobody where it may not.
    """

    office: str | None
    owner: Colleague | None
    is_mine: bool
    is_restricted: bool
    shares: tuple[Share, ...]
    looks: tuple[Look, ...]
    is_waiting: bool
    asked: Colleague | None
    people: tuple[Colleague, ...]
    offices: tuple[str, ...]

    @property
    def may_share(self) -> bool:
        """Whether there is anybody to whom the person at this computer may give the case."""
        return bool(self.people or self.offices)


def access_of(desk: Desk, reader: Reader, case: CaseFile) -> Access:
    """Who may see a case. Raises `NoOrganisation`."""
    stand, membership = standing(reader)
    known, own = colleagues.everybody(reader), colleagues.own_ids(desk, reader)
    is_restricted = case.sensitivity == RESTRICTED
    may = sharing.may_share(desk, reader, case.space_id)
    home = None if is_restricted else sharing.home_of(reader, case) or stand.office_code
    asked = _asked(reader, case)
    return Access(
        office=home,
        owner=None if case.owner is None else known.get(case.owner, STRANGER),
        is_mine=case.owner in own,
        is_restricted=is_restricted,
        shares=sharing.shares_of(reader, case.space_id),
        looks=openings.looks_at(desk, reader, case),
        is_waiting=assignments.waiting(desk, reader, case.id) is not None,
        asked=None if asked is None or asked.to in own else known.get(asked.to, STRANGER),
        people=tuple(dict.fromkeys(one for one in known.values() if one.belongs)) if may else (),
        offices=tuple(code for code in offices(reader, membership) if code != home) if may else (),
    )


def _asked(reader: Reader, case: CaseFile) -> Assignment | None:
    """The newest assignment, as long as it waits for its answer."""
    newest = max(reader.where(Assignment, case=case.id), key=lambda one: one.at, default=None)
    return None if newest is None or newest.answer is not None else newest
