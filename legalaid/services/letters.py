# SPDX-License-Identifier: Apache-2.0
"""How does a letter come to be, and what becomes of it: made, sealed, copied, handed over, void?

A letter gets its number when it is sealed. In one transaction the exact bytes are archived with their SHA-256, the
advice it carries is sealed, and the letter and its first copy are entered. A copy is the same bytes again, never a new
rendering; a void letter keeps its number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from legalaid.documents.content import LetterInput, LetterLanguage, Printed
from legalaid.documents.templates import Template
from legalaid.domain.case import Attachment, Letter, LetterCopy, LetterStatus
from legalaid.domain.office import Office, Staff
from legalaid.domain.record import build, change
from legalaid.errors import Ambiguous, CaseWorkError, NotFound, UnknownCode
from legalaid.ids import NumberPrefix, parse_number
from legalaid.khmer.digits import to_latin
from legalaid.services import exports
from legalaid.services.attachments import find_owner
from legalaid.services.case_document import part_of
from legalaid.services.cases import CaseForm, open_form
from legalaid.services.desk import Desk
from legalaid.services.letter_content import Sender, fill, letterhead
from legalaid.services.visit_release import check_letter
from legalaid.services.wording import is_read, template_in_force
from legalaid.store import attachments
from legalaid.store.reader import Opened, Reader
from legalaid.store.unit_of_work import Work

PDF = "application/pdf"
SEALED, VOID = LetterStatus.SEALED, LetterStatus.VOID
_WITH_ADVICE = frozenset({"advice", "next-steps"})
"""Templates that carry the advice, and so seal it."""
_NOT_HANDED = frozenset({"receipt"})
"""Papers that the client signs or takes at once; they are not waited for on Today."""


class LetterIsVoid(CaseWorkError):
    """A void letter cannot be handed over or voided again."""

    code = "case.letter_void"


@dataclass(frozen=True, slots=True)
class MadeLetter:
    """A sealed letter: its number and the exact bytes that were archived."""

    number: str
    sha256: str
    pages: int
    pdf: bytes
    id: UUID


def get_ready() -> None:
    """Load what the first letter needs, in a thread beside the opening of a case."""
    from legalaid.documents.letters import get_ready as get_engine_ready  # noqa: PLC0415 - see `_set`

    get_engine_ready()


def _set(draft: LetterInput, template: Template) -> Printed:
    """The pages of a letter. The engine takes a sixth of the program's memory: it is loaded for who wants a letter."""
    from legalaid.documents.letters import print_letter  # noqa: PLC0415

    return print_letter(draft, template)


def make_letter(
    desk: Desk, ref: str, *, template: str, language: str, fields: Mapping[str, str] | None = None
) -> MadeLetter:
    """Make, number, seal and archive one letter of a case. Nothing is numbered or kept if it cannot be set."""
    return seal_letter(desk, open_form(desk, ref), template=template, language=language, fields=fields)


def seal_letter(
    desk: Desk, form: CaseForm, *, template: str, language: str, fields: Mapping[str, str] | None = None
) -> MadeLetter:
    """As `make_letter`, for a case that a form has open."""
    with desk.write("letter.make") as work:
        order = _Order.read(work, template, language, fields)
        number = work.next_number(NumberPrefix.LETTER, desk.office_code, desk.clock.today().year)
        draft = replace(_draft(desk, work, form, order), number=str(number), head_code=work.head().code)
        printed = _set(draft, order.template)
        letter = _enter(desk, work, form, draft, printed, kind=order.template.kind)
    return MadeLetter(letter.number, printed.sha256.hex(), printed.pages, printed.pdf, letter.id)


def preview_letter(
    desk: Desk, form: CaseForm, *, template: str, language: str, fields: Mapping[str, str] | None = None
) -> Printed:
    """The letter as it would be printed now, with no number; nothing is kept."""
    with desk.read() as reader:
        order = _Order.read(reader, template, language, fields)
        draft = _draft(desk, reader, form, order)
    return _set(replace(draft, number="—"), order.template)


@dataclass(frozen=True, slots=True)
class _Order:
    """Which letter is wanted, and what was typed for it."""

    template: Template
    language: LetterLanguage
    fields: Mapping[str, str]

    @classmethod
    def read(cls, reader: Reader, template: str, language: str, fields: Mapping[str, str] | None) -> "_Order":
        try:
            return cls(template_in_force(reader, template), LetterLanguage(language), fields or {})
        except ValueError:
            raise UnknownCode(field="language", vocabulary="letter_language") from None


def _draft(desk: Desk, reader: Reader, form: CaseForm, order: _Order) -> LetterInput:
    template = order.template
    sender = Sender(
        office=reader.open(Office, desk.office_id).record,
        signer=reader.open(Staff, desk.actor).record,
        today=desk.clock.today(),
    )
    filled = fill(template, order.language, form, sender, order.fields)
    return replace(filled, reviewed=is_read(reader, template))


def _enter(desk: Desk, work: Work, form: CaseForm, draft: LetterInput, printed: Printed, *, kind: str) -> Letter:
    case = form.case.record
    common: dict[str, Any] = {"space_id": case.space_id, "office_id": case.office_id}
    advice = form.current_advice if kind in _WITH_ADVICE else None
    if advice is not None and advice.record.sealed_at is None:
        work.save(advice, change(advice.record, sealed_at=work.now))
    return enter(
        desk,
        work,
        printed,
        case=case.id,
        number=draft.number,
        register_no=draft.register_no or None,
        language=draft.language,
        day=draft.day,
        lunar_line=draft.lunar_line or None,
        place=draft.place.km or draft.letterhead.place.km or None,
        advice=advice.record.id if advice else None,
        head_code=draft.head_code,
        reviewed=draft.reviewed,
        needs_handing=kind not in _NOT_HANDED,
        **common,
    )


def enter(desk: Desk, work: Work, printed: Printed, **said: Any) -> Letter:
    """Archive a printed letter and enter it with its first copy; `said` are the fields that its maker knows."""
    letter_id, pdf_id = work.new_id(), work.new_id()
    sealed = attachments.seal(desk.store.blobs, printed.pdf)
    letter = build(
        Letter,
        id=letter_id,
        template=printed.template,
        template_version=printed.version,
        signer=desk.actor,
        pages=printed.pages,
        pdf_sha256=printed.sha256,
        pdf=pdf_id,
        status=SEALED,
        status_at=work.now,
        **said,
    )
    archived = {"target": letter_id, "title": f"{letter.number}.pdf", "mime": PDF, "source": "letter"}
    common = {"space_id": letter.space_id, "office_id": letter.office_id}
    work.add(build(Attachment, id=pdf_id, by=work.actor, at=work.now, **archived, **sealed.fields(), **common))
    work.add(letter)
    _add_copy(work, letter, no=1, way="printed")
    return letter


def _add_copy(work: Work, letter: Letter, *, no: int, way: str) -> None:
    common = {"id": work.new_id(), "space_id": letter.space_id, "office_id": letter.office_id}
    work.add(build(LetterCopy, **common, letter=letter.id, no=no, made_at=work.now, by=work.actor, way=way))


# --- afterwards ------------------------------------------------------------------------------------------------------


def find_letter(reader: Reader, number: str) -> Opened[Letter]:
    """The letter with this number. Raises `WrongValue`, `WrongCheckDigit`, `NotFound` or `Ambiguous`."""
    found = reader.opened_where(Letter, number=str(parse_number(to_latin(number))))
    if not found:
        raise NotFound(kind="letter")
    if len(found) > 1:
        raise Ambiguous(kind="letter", count=len(found))
    return found[0]


LISTED = {
    name: name
    for name in (
        "number", "template", "template_version", "language", "day", "pages", "status", "void_reason", "reviewed",
    )
}  # fmt: skip


def list_letters(desk: Desk, ref: str) -> list[dict[str, Any]]:
    """The letters of a case or a visit, oldest first, with their copies."""
    with desk.read() as reader:
        return [_listed(reader, letter) for letter in letters_of(reader, find_owner(reader, ref).id)]


def letters_of(reader: Reader, owner: UUID) -> tuple[Letter, ...]:
    """The letters of a case or a visit, oldest first."""
    return reader.where(Letter, case=owner) or reader.where(Letter, visit=owner)


def _listed(reader: Reader, letter: Letter) -> dict[str, Any]:
    copies = reader.where(LetterCopy, letter=letter.id, order="no")
    handed = next((copy for copy in copies if copy.handed), None)
    return part_of(letter, LISTED) | {
        "sha256": letter.pdf_sha256.hex(),
        "head_code": letter.head_code,
        "copies": len(copies),
        "handed": handed.handed if handed else None,
    }


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter, and what became of it; `handed` is how the newest copy that was handed over got there."""

    number: str
    template: str
    language: str
    day: date
    status: str
    void_reason: str | None
    copies: int
    handed: str | None
    needs_handing: bool


def kept_letters(desk: Desk, owner: UUID) -> tuple[KeptLetter, ...]:
    """The letters of a case or a visit that is open already, newest first."""
    with desk.read() as reader:
        letters = sorted(letters_of(reader, owner), key=lambda letter: letter.number, reverse=True)
        return tuple(_kept(reader, letter) for letter in letters)


def _kept(reader: Reader, letter: Letter) -> KeptLetter:
    copies = reader.where(LetterCopy, letter=letter.id, order="no")
    return KeptLetter(
        number=letter.number,
        template=letter.template,
        language=letter.language,
        day=letter.day,
        status=letter.status,
        void_reason=letter.void_reason,
        copies=len(copies),
        handed=next((copy.handed for copy in reversed(copies) if copy.handed), None),
        needs_handing=letter.needs_handing,
    )


def letter_pdf(desk: Desk, number: str, *, way: str = "printed") -> bytes:
    """The archived bytes of a letter once more; a further copy is entered before they are given out.

    Raises as `check_letter` does for a letter of a visit.
    """
    letter, pdf = _archived(desk, number, is_given_out=True)
    with desk.write("letter.print") as work:
        _add_copy(work, letter, no=work.count(LetterCopy, letter=letter.id) + 1, way=way)
    return pdf


def look_at_letter(desk: Desk, number: str) -> bytes:
    """The archived bytes of a letter for the screen, which is no copy."""
    return _archived(desk, number, is_given_out=False)[1]


def save_letter(desk: Desk, number: str, target: Path) -> None:
    """Write the archived bytes of a letter to a file, as a further copy.

    Raises `CannotWriteFile`, and as `letter_pdf` does.
    """
    exports.check_target(target)
    letter, pdf = _archived(desk, number, is_given_out=True)
    with desk.write("letter.print") as work:
        _add_copy(work, letter, no=work.count(LetterCopy, letter=letter.id) + 1, way="saved")
    exports.write_out(desk, target, pdf, what="letter", object_id=letter.id)


def _archived(desk: Desk, number: str, *, is_given_out: bool) -> tuple[Letter, bytes]:
    with desk.read() as reader:
        letter = find_letter(reader, number).record
        if is_given_out:
            check_letter(reader, letter, today=desk.clock.today())
        return letter, attachments.read(desk.store.blobs, reader.open(Attachment, letter.pdf).record)


def void_letter(desk: Desk, number: str, reason: str) -> None:
    """Declare a letter void; its number, bytes and copies stay. Raises `LetterIsVoid`."""
    with desk.write("letter.void") as work:
        opened = _standing(work, number)
        work.save(opened, change(opened.record, status=VOID, void_reason=reason, status_at=work.now))


def hand_over(desk: Desk, number: str, how: str, *, read_aloud: str | None = None) -> None:
    """Record how the newest copy reached the client (`handing` codes). Raises `LetterIsVoid`."""
    with desk.write("letter.hand") as work:
        letter = _standing(work, number).record
        copies = work.opened_where(LetterCopy, letter=letter.id)
        newest = max(copies, key=lambda copy: copy.record.no)
        work.save(newest, change(newest.record, handed=how, handed_at=work.now, read_aloud=read_aloud))


def _standing(work: Work, number: str) -> Opened[Letter]:
    opened = find_letter(work, number)
    if opened.record.status == VOID:
        raise LetterIsVoid
    return opened


def blank_form(desk: Desk, language: str) -> bytes:
    """The blank consultation form for handwriting, under the office's letterhead."""
    return _set_form(desk, "consultation", language)


def trial_page(desk: Desk, language: str) -> bytes:
    """A page that shows whether a printer sets Khmer whole; it holds nothing of any case and is not kept."""
    return _set_form(desk, "test", language, reviewed=True)


def _set_form(desk: Desk, code: str, language: str, *, reviewed: bool = False) -> bytes:
    from legalaid.documents.forms import print_form  # noqa: PLC0415 - see `_set`

    with desk.read() as reader:
        head = letterhead(reader.open(Office, desk.office_id).record)
    return print_form(code, language=LetterLanguage(language), letterhead=head, reviewed=reviewed).pdf
