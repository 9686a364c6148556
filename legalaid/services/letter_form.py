# SPDX-License-Identifier: Apache-2.0
"""What may be typed into a letter, and what does the record already say there?

A letter in both languages asks for its words twice. The names of the fields are those that `make_letter` takes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from legalaid.documents.content import LetterLanguage
from legalaid.documents.templates import (
    ITEMS,
    Addressed,
    Field,
    FieldKind,
    ListNeed,
    Template,
)
from legalaid.i18n import Language
from legalaid.services.cases import CaseForm
from legalaid.services.desk import Desk
from legalaid.services.letter_content import recorded, recorded_items
from legalaid.services.wording import template_in_force

_OFFICIAL = ("addressee", "position", "address")
"""To whom a letter to an office goes: the name, the office held or the organisation, and where it is."""

MARKS = "marks"
"""The kind of the field for what is stamped in the corner: codes of `Mark`, apart by commas."""

_ENCLOSING = ("references", "attachments", "copies")
"""Lists that stand around the body of a letter to somebody: what it answers, what lies in it, who else gets it."""

FRAME = frozenset({*_OFFICIAL, *_ENCLOSING, MARKS, "register_no"})
"""Fields of the page around the letter's own words; none of them is required."""


@dataclass(frozen=True, slots=True)
class LetterField:
    """One thing that a letter says and a person may change."""

    name: str
    """As `make_letter` takes it: `advice_km`, `meeting_on`."""
    base: str
    """Without its language: `advice`."""
    language: Language | None
    """In which language it is written; None for a day."""
    kind: str
    """`text`, `paragraphs`, `date` or `marks`."""
    is_required: bool
    value: str
    """What the record says; days as YYYY-MM-DD."""
    label_km: str = ""
    label_en: str = ""
    """What the template calls it; empty for the fields of every letter: `items` and those of `FRAME`."""


def letter_fields(desk: Desk, form: CaseForm, *, template: str, language: str) -> tuple[LetterField, ...]:
    """The fields of a letter of this case, filled from the record. Raises `UnknownTemplate`."""
    with desk.read() as reader:
        loaded = template_in_force(reader, template)
    used = tuple(main for main in Language if language in {main.value, LetterLanguage.BOTH})
    return tuple(_fields(loaded, form, used, recorded(loaded, form, desk.clock.today())))


def _fields(
    template: Template, form: CaseForm, used: tuple[Language, ...], known: dict[str, str]
) -> Iterator[LetterField]:
    if template.addressed is Addressed.OFFICIAL:
        for name in _OFFICIAL:
            yield from (
                LetterField(f"{name}_{main}", name, main, FieldKind.TEXT, is_required=False, value="") for main in used
            )
    for field in template.fields:
        yield from _asked(field, used, known)
    items = recorded_items(template, form)
    is_required = template.list_need is ListNeed.REQUIRED
    for main in used:
        lines = "\n".join(item.written_in(main) for item in items).strip("\n")
        yield LetterField(f"{ITEMS}_{main}", ITEMS, main, FieldKind.PARAGRAPHS, is_required, lines)
    yield from _frame(template)


def _frame(template: Template) -> Iterator[LetterField]:
    """What stands around the words, the same in both languages."""
    yield LetterField(MARKS, MARKS, None, MARKS, is_required=False, value="")
    yield LetterField("register_no", "register_no", None, FieldKind.TEXT, is_required=False, value="")
    if template.addressed is not Addressed.NOBODY:
        for name in _ENCLOSING:
            yield LetterField(name, name, None, FieldKind.PARAGRAPHS, is_required=False, value="")


def _asked(field: Field, used: tuple[Language, ...], known: dict[str, str]) -> Iterator[LetterField]:
    """A day once; words once in each language."""
    label = field.label
    plain = known.get(field.name, "")
    if field.kind is FieldKind.DATE:
        yield LetterField(field.name, field.name, None, field.kind, field.is_required, plain, label.km, label.en)
        return
    for main in used:
        name = f"{field.name}_{main}"
        value = known.get(name) or plain
        yield LetterField(name, field.name, main, field.kind, field.is_required, value, label.km, label.en)
