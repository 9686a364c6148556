# SPDX-License-Identifier: Apache-2.0
"""What does the letter to a place of detention say after a visit?

The findings and recommendations that may be used towards the place, in the order and with the formulae of an official
letter; a word of thanks, a request for written answers, and that nobody may suffer for having spoken.
"""

from collections.abc import Iterator
from datetime import date

from legalaid.documents.content import Bilingual, Letterhead, LetterInput, LetterLanguage, Mark, Person, Signatory
from legalaid.documents.formulae import formula
from legalaid.documents.report import Facts, Heading, Look, Opening, Part, Prose, Report, Signed
from legalaid.documents.visit_words import around, coded, on, said
from legalaid.i18n import Language
from legalaid.khmer.calendar import lunar_line
from legalaid.services.visit_page import RecommendationLine
from legalaid.services.visit_release import ReleasedVisit

TEMPLATE = "visit-letter"
NO_NUMBER = "—"
"""Stands on a letter that is only looked at."""


def letter_content(
    out: ReleasedVisit,
    *,
    language: LetterLanguage,
    letterhead: Letterhead,
    signatory: Signatory,
    today: date,
    number: str = NO_NUMBER,
    head_code: str = "",
) -> Report:
    """The letter as it is printed; `number` and `head_code` are those under which it is kept."""
    place = Bilingual(out.page.facility.km, out.page.facility.en)
    main = language.main
    return Report(
        code=TEMPLATE,
        title=said("letter"),
        subtitle=Bilingual(),
        reference=number,
        language=language,
        letterhead=letterhead,
        numbers=(formula("number", main, number=number, org=letterhead.org_code).rstrip(),),
        marks=frozenset({Mark.CONFIDENTIAL}),
        parts=(*_body(out, place, letterhead), Signed(_signed(letterhead, signatory, today, number, language))),
        head_code=head_code,
        names=(place.km, place.en, number, out.page.ref),
    )


def _body(out: ReleasedVisit, place: Bilingual, letterhead: Letterhead) -> Iterator[Part]:
    page, to = out.page, said("to_director")
    reference = said("letter_reference", number=page.ref, date=on(page.visit.start_on))
    yield Opening((
        (_phrase("to_official"), Bilingual(f"{to.km} {place.km}", f"{to.en}, {place.en}")),
        (_phrase("subject"), said("letter_subject", place=place)),
        (_phrase("reference"), reference),
    ))  # fmt: skip
    yield Prose(said("letter_opening", to=to, office=letterhead.office, place=place), Look.FORMAL)
    if page.findings:
        yield Heading(said("findings"))
    for finding in page.findings:
        record = finding.record
        yield Heading(said("finding", no=record.no, severity=coded("finding_severity", record.severity)), 2)
        yield Prose(Bilingual(record.text_km or "", record.text_en or ""))
    if page.recommendations:
        yield Heading(said("recommendations"))
    for line in page.recommendations:
        yield from _asked(line)
    for key in ("letter_reply", "letter_no_reprisal", "letter_closing", "letter_salute"):
        yield Prose(said(key, to=to), Look.FORMAL)


def _asked(line: RecommendationLine) -> Iterator[Part]:
    """A recommendation: what is asked, until when, and how one will see that it is done."""
    record = line.record
    yield Heading(Bilingual(), 2, line.ref)
    yield Prose(Bilingual(record.text_km or "", record.text_en or ""))
    rows = (("due", around(record.due)), ("indicator", Bilingual(record.indicator or "", "")))
    found = tuple((said(name), value) for name, value in rows if value.km or value.en)
    if found:
        yield Facts(found)


def _phrase(key: str) -> Bilingual:
    return Bilingual(formula(key, Language.KM), formula(key, Language.EN))


def _signed(
    letterhead: Letterhead, signatory: Signatory, today: date, number: str, language: LetterLanguage
) -> LetterInput:
    return LetterInput(
        template="",
        language=language,
        number=number,
        case_number="",
        day=today,
        letterhead=letterhead,
        client=Person(),
        signatory=signatory,
        lunar_line=lunar_line(today),
    )
