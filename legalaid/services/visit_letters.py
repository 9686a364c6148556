# SPDX-License-Identifier: Apache-2.0
"""How does the letter to a place of detention come to be?

As any letter: it takes a number of the register, and its exact bytes are archived; it is printed again, copied and
declared void by `legalaid.services.letters`. What it says is what may be used towards the place.
"""

from dataclasses import replace

from legalaid.documents.content import LetterLanguage, Printed
from legalaid.documents.report import Report, print_report
from legalaid.domain.office import Office, Staff
from legalaid.ids import NumberPrefix
from legalaid.khmer.calendar import lunar_line
from legalaid.services import facilities, letters
from legalaid.services.desk import Desk
from legalaid.services.letter_content import letterhead, signatory
from legalaid.services.letters import MadeLetter
from legalaid.services.office import staff_names
from legalaid.services.visit_letter import NO_NUMBER, letter_content
from legalaid.services.visit_release import Audience, ReleasedVisit, release_from
from legalaid.services.visits import find_visit
from legalaid.store.reader import Reader


def make_visit_letter(desk: Desk, ref: str, *, language: str) -> MadeLetter:
    """Make, number, seal and archive the letter to the place; nothing is numbered or kept if it may not leave.

    Raises as `release` does.
    """
    spoken, names, today = LetterLanguage(language), staff_names(desk), desk.clock.today()
    with desk.write("letter.make") as work:
        visit = find_visit(work, ref)
        out = release_from(work, visit, Audience.FACILITY, today=today, staff=names)
        number = str(work.next_number(NumberPrefix.LETTER, desk.office_code, today.year))
        head_code = work.head().code
        printed = print_report(_content(desk, work, out, spoken, number=number, head_code=head_code))
        letter = letters.enter(
            desk,
            work,
            printed,
            visit=visit.id,
            findings=tuple(line.record.id for line in out.page.findings),
            number=number,
            language=spoken,
            day=today,
            lunar_line=lunar_line(today) or None,
            head_code=head_code,
            reviewed=False,
            needs_handing=False,
            space_id=visit.space_id,
            office_id=visit.office_id,
        )
    return MadeLetter(number, printed.sha256.hex(), printed.pages, printed.pdf, letter.id)


def preview_visit_letter(desk: Desk, ref: str, *, language: str) -> Printed:
    """The letter as it would be made now, with no number; nothing is kept. Raises as `release` does."""
    names, today = staff_names(desk), desk.clock.today()
    with desk.read() as reader:
        out = release_from(reader, find_visit(reader, ref), Audience.FACILITY, today=today, staff=names)
        return print_report(_content(desk, reader, out, LetterLanguage(language), number=NO_NUMBER, head_code=""))


def _content(
    desk: Desk, reader: Reader, out: ReleasedVisit, language: LetterLanguage, *, number: str, head_code: str
) -> Report:
    """What it says; it goes to the place as it is called today, whatever it was at the visit."""
    now = facilities.place(reader, out.page.facility.code)
    return letter_content(
        replace(out, page=replace(out.page, facility=now)),
        language=language,
        letterhead=letterhead(reader.open(Office, desk.office_id).record),
        signatory=signatory(reader.open(Staff, desk.actor).record),
        today=desk.clock.today(),
        number=number,
        head_code=head_code,
    )
