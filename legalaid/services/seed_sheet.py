# SPDX-License-Identifier: Apache-2.0
"""How is the seed of a new organisation put on paper?

The sheet is made in memory from what the founding returned; nobody can make it later. It is rehearsed beforehand with a
seed that opens nothing, so that a name which no font can draw is found while there is no secret to lose.
"""

from dataclasses import dataclass

from legalaid.documents.seed_sheet import SeedPapers, print_seed
from legalaid.i18n import Language
from legalaid.services import organisation
from legalaid.services.desk import Desk
from legalaid.services.organisation import Founded
from legalaid.sync.enrolment import root_fingerprint
from legalaid.sync.organisation import SEED_BYTES, Seed

_NOTHING = Seed(bytes(SEED_BYTES))
_NAME_SIGNS = 90
"""What of a name finds room on the line under the title."""


@dataclass(frozen=True, slots=True)
class Script:
    """The language of the sheet, and the digits of the code on it."""

    language: Language
    khmer_digits: bool


def rehearse(desk: Desk, *, name: str, policy: tuple[int, int], script: Script) -> None:
    """Make the sheet of an organisation that is still to be founded, and throw it away. Raises a `DocumentError`."""
    invented = Founded(b"", organisation.papers_of(_NOTHING, policy), policy[0])
    _print(_on_paper(desk, invented, name, root_fingerprint(_NOTHING)), script)


def seed_sheet(desk: Desk, founded: Founded, script: Script) -> bytes:
    """The sheet as PDF: one page with two copies of the code, or a page for each share."""
    status = organisation.status(desk)
    return _print(_on_paper(desk, founded, status["name"] or "", status["fingerprint"]), script)


def _on_paper(desk: Desk, founded: Founded, name: str, fingerprint: str) -> SeedPapers:
    return SeedPapers(
        organisation=name if len(name) <= _NAME_SIGNS else f"{name[:_NAME_SIGNS]}…",
        fingerprint=fingerprint,
        made=desk.clock.today(),
        papers=founded.papers,
        needed=founded.needed,
    )


def _print(papers: SeedPapers, script: Script) -> bytes:
    return print_seed(papers, language=script.language, khmer_digits=script.khmer_digits)
