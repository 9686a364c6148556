# SPDX-License-Identifier: Apache-2.0
"""How is the seed of a new organisation put on paper, and is it really there?

The sheet is made in memory from a seed that was drawn and on which nothing rests yet. A few places of it are asked back
before the organisation is founded with it.
"""

import secrets
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Self

from legalaid.crypto import recovery_code
from legalaid.documents.seed_sheet import SeedPapers, print_seed
from legalaid.i18n import Language
from legalaid.khmer.text import syllables
from legalaid.services.desk import Desk
from legalaid.services.organisation import Drawn

_NAME_SIGNS = 90
"""What of a name finds room on the line under the title."""


@dataclass(frozen=True, slots=True)
class Script:
    """The language of the sheet, and the digits of the code on it."""

    language: Language
    khmer_digits: bool


def seed_sheet(desk: Desk, drawn: Drawn, *, name: str, script: Script) -> bytes:
    """The sheet as PDF: one page with two copies of the code, or a page for each share. Raises a `DocumentError`."""
    papers = SeedPapers(
        organisation=_shortened(name),
        fingerprint=drawn.fingerprint,
        made=desk.clock.today(),
        papers=drawn.papers,
        needed=drawn.policy[0],
    )
    return print_seed(papers, language=script.language, khmer_digits=script.khmer_digits)


def _shortened(name: str) -> str:
    """A name as far as the line has room, cut between syllables."""
    shown = [start for start in accumulate(syllables(name)) if len(start) <= _NAME_SIGNS]
    return name if name in {"", *shown[-1:]} else f"{''.join(shown[-1:])}…"


def parts_of(paper: str) -> tuple[str, ...]:
    """The groups of a code in Latin digits, or the words of a share."""
    return tuple(paper.split()) if " " in paper else tuple(paper.split("-"))


@dataclass(frozen=True, slots=True)
class AskedBack:
    """Places on the papers that must be typed from them: two groups of a code, or a word of each share."""

    places: tuple[tuple[int, int], ...]
    """The paper and the group or word on it, counted from 1."""
    _papers: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, drawn: Drawn) -> Self:
        """Draw the places."""
        lot = secrets.SystemRandom()
        if len(drawn.papers) == 1:
            (paper,) = drawn.papers
            numbers = sorted(lot.sample(range(1, len(parts_of(paper)) + 1), 2))
            return cls(tuple((1, number) for number in numbers), drawn.papers)
        places = ((at, lot.randint(1, len(parts_of(paper)))) for at, paper in enumerate(drawn.papers, 1))
        return cls(tuple(places), drawn.papers)

    def fits(self, place: tuple[int, int], typed: str) -> bool:
        """Whether this stands there; Khmer and Latin digits are the same, and capitals are small letters."""
        paper, number = place
        wanted = parts_of(self._papers[paper - 1])[number - 1]
        told = "".join(recovery_code.split(typed)) if wanted.isdigit() else typed.strip().casefold()
        return told == wanted
