# SPDX-License-Identifier: Apache-2.0
"""How do all clients of a village clinic get their letters at once, after the last consultation?

One letter for each case that has none of this kind yet. A case whose letter cannot be made holds up no other: it is
named with the reason.
"""

from collections.abc import Callable
from dataclasses import dataclass

from legalaid.domain.case import Letter
from legalaid.errors import LegalAidError, MissingLetterField
from legalaid.i18n import Language
from legalaid.services import letters
from legalaid.services.cases import open_form
from legalaid.services.desk import Desk
from legalaid.services.letters import SEALED, MadeLetter
from legalaid.services.village import Clinic, consultations_of
from legalaid.services.wording import template_in_force
from legalaid.store.queries.cases import client_names

TEMPLATES = ("advice", "next-steps", "acknowledgement")
"""Letters to the client that the record alone can fill."""


@dataclass(frozen=True, slots=True)
class ClinicLetter:
    """A case of the clinic, and the number of its newest letter of one kind; None while there is none."""

    ref: str
    clients: tuple[str, ...]
    number: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of making them all: the letters, and the reason for each case that has none."""

    made: tuple[MadeLetter, ...]
    refused: dict[str, LegalAidError]
    lacking: dict[str, dict[Language, str]]
    """What the template calls the field that a case leaves empty, for those of `refused` that lack one."""


def letters_of(desk: Desk, clinic: Clinic, template: str) -> tuple[ClinicLetter, ...]:
    """The cases of the clinic in the order they were written, with their letters of one kind."""
    found = []
    for ref in consultations_of(desk, clinic):
        case = open_form(desk, ref).case.record.id
        with desk.read() as reader:
            standing = reader.where(Letter, case=case, template=template, status=SEALED)
            clients = client_names(reader, [case])[case]
        numbers = sorted(letter.number for letter in standing)
        found.append(ClinicLetter(ref, clients, numbers[-1] if numbers else None))
    return tuple(found)


def make_missing(
    desk: Desk, clinic: Clinic, *, template: str, language: str, told: Callable[[int, int], object]
) -> Outcome:
    """Make the letters that are missing; `told` hears after each how many are done, out of how many."""
    missing = [one.ref for one in letters_of(desk, clinic, template) if one.number is None]
    made: list[MadeLetter] = []
    refused: dict[str, LegalAidError] = {}
    for done, ref in enumerate(missing):
        told(done, len(missing))
        try:
            made.append(letters.make_letter(desk, ref, template=template, language=language))
        except LegalAidError as error:
            refused[ref] = error
    return Outcome(tuple(made), refused, _lacking(desk, template, refused))


def _lacking(desk: Desk, template: str, refused: dict[str, LegalAidError]) -> dict[str, dict[Language, str]]:
    with desk.read() as reader:
        labels = {field.name: field.label for field in template_in_force(reader, template).fields}
    empty = {
        ref: str(error.facts["field"]).removesuffix("_km").removesuffix("_en")
        for ref, error in refused.items()
        if isinstance(error, MissingLetterField)
    }
    return {
        ref: {language: labels[name].best_in(language) for language in Language}
        for ref, name in empty.items()
        if name in labels
    }
