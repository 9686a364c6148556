# SPDX-License-Identifier: Apache-2.0
"""What of a visit may leave the office, and what stops it from leaving?

Every report, letter and export of a visit is made from a `ReleasedVisit`, and there is no other way to one:

- Nothing leaves while the risk of reprisals of any interview is not judged, or while two monitors judged consent or
  risk differently.
- Of an interview nothing leaves but for the use that the person allowed, free to refuse, at a risk that is not high.
- A finding that rests on one voice alone leaves only where that person allowed the use towards that reader.
- A text that contains a name of the identity space stops everything, and the error says where it stands.
- Pseudonyms never leave; who an interviewee is was never read for the page at all.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate
from uuid import UUID

from legalaid.domain.case import Letter
from legalaid.domain.interview import Interview, InterviewIdentity, Risk, Use, may
from legalaid.domain.recommendation import BY_DETAINEES, Finding
from legalaid.domain.record import change
from legalaid.domain.visit import Visit
from legalaid.errors import CaseWorkError
from legalaid.ids import SpaceId
from legalaid.khmer.text import clusters, fold, is_khmer
from legalaid.khmer.words import words
from legalaid.services.desk import Desk
from legalaid.services.office import staff_names
from legalaid.services.visit_page import FindingLine, RecommendationLine, SectionLines, VisitPage, read_page
from legalaid.services.visits import find_visit
from legalaid.store.reader import Reader

_SEVERAL = 2
"""Voices from which on nobody stands alone."""

_SHORTEST_NAME = 3
"""Folded characters from which on a name is looked for in texts: shorter ones stand inside common words."""


class Audience(StrEnum):
    """Who reads what leaves."""

    FACILITY = "facility"
    """The place itself: the letter, the draft for factual correction."""
    CONFIDENTIAL = "confidential"
    """Head office and those the report is addressed to."""
    PUBLIC = "public"
    UN = "un"


_USE = {
    Audience.FACILITY: Use.SHARE,
    Audience.CONFIDENTIAL: Use.SHARE,
    Audience.PUBLIC: Use.QUOTE,
    Audience.UN: Use.UN,
}


class ReprisalNotJudged(CaseWorkError):
    """An interview has no judged risk of reprisals, or two different ones. Facts: `count`."""

    code = "case.reprisal_not_judged"


class NameInText(CaseWorkError):
    """A text of the visit contains the name of somebody who was interviewed. Facts: `field`."""

    code = "case.name_in_text"


class LetterWithheld(CaseWorkError):
    """A letter that was made tells of something that may not leave any more."""

    code = "case.letter_withheld"


@dataclass(frozen=True, slots=True)
class ReleasedVisit:
    """A visit as one kind of reader may see it.

    `page` holds no interview, no request and no pseudonym; its answers stand in its sections alone.
    """

    page: VisitPage
    audience: Audience
    quotes: tuple[str, ...]
    """What interviewees said and allowed to be quoted to this reader."""
    interviews: int | None
    """How many talks there were; None where one person alone spoke."""
    withheld: int
    """Findings that stay back to protect somebody."""


def release(desk: Desk, ref: str, audience: Audience) -> ReleasedVisit:
    """A visit as this reader may see it. Raises `ReprisalNotJudged` or `NameInText`; and as `find_visit` does."""
    names = staff_names(desk)
    with desk.read() as reader:
        return release_from(reader, find_visit(reader, ref), audience, today=desk.clock.today(), staff=names)


def release_from(
    reader: Reader, visit: Visit, audience: Audience, *, today: date, staff: Mapping[UUID, str]
) -> ReleasedVisit:
    """As `release`, in a view that is open already."""
    page = read_page(reader, visit, today=today, staff=staff)
    check_risks(page)
    out = released(page, audience)
    check_names(out, _identities(reader, page))
    return out


def check_letter(reader: Reader, letter: Letter, *, today: date) -> None:
    """Refuse to give out a letter again of which something may not leave any more; one of a case always may.

    Raises `LetterWithheld`, or as `release` does.
    """
    if letter.visit is None:
        return
    out = release_from(reader, reader.open(Visit, letter.visit).record, Audience.FACILITY, today=today, staff={})
    kept = {line.record.id for line in out.page.findings}
    told = {found.id for found in reader.where(Finding, visit=letter.visit)} & set(letter.findings)
    if told - kept:
        raise LetterWithheld


def check_risks(page: VisitPage) -> None:
    """Raises `ReprisalNotJudged` while any risk is not judged, or anything of an interview is contested."""
    _check_judged((line.record for line in page.interviews), {conflict.record_id for conflict in page.conflicts})


def released(page: VisitPage, audience: Audience) -> ReleasedVisit:
    """The part of a page that this reader may see; the two checks stand beside it."""
    use = _USE[audience]
    talks = [line.record for line in page.interviews]
    allowed = {talk.id for talk in talks if may(talk, use)}
    findings = [line for line in page.findings if _may_leave(line, talks, allowed, audience)]
    kept = {line.record.id for line in findings}
    held_back = {line.record.id for line in page.findings} - kept
    recommendations = [
        line
        for line in page.recommendations
        if (audience is not Audience.PUBLIC or line.record.public) and not set(line.record.findings) & held_back
    ]
    quotes = [talk.text for talk in talks if talk.text and talk.id in allowed and may(talk, Use.QUOTE)]
    if _voices(talks) < _SEVERAL:
        quotes = []
    if audience is not Audience.CONFIDENTIAL:
        page = replace(
            page,
            to_verify=tuple(map(_without_our_view, _went_out(page.to_verify, audience))),
            verified_here=tuple(map(_without_our_view, _went_out(page.verified_here, audience))),
        )
        recommendations = list(map(_without_our_view, recommendations))
    shown = replace(
        page,
        form=replace(page.form, answers={}),
        sections=tuple(map(_without_notes, page.sections)) if audience is Audience.PUBLIC else page.sections,
        unmapped=() if audience is Audience.PUBLIC else page.unmapped,
        interviews=(),
        requests=(),
        rechecks=(),
        files=(),
        conflicts=(),
        findings=tuple(replace(line, interviews=()) for line in findings),
        recommendations=tuple(recommendations),
    )
    return ReleasedVisit(
        page=shown,
        audience=audience,
        quotes=tuple(quotes),
        interviews=len(talks) if _voices(talks) != 1 else None,
        withheld=len(held_back),
    )


def _may_leave(line: FindingLine, talks: Iterable[Interview], allowed: set[UUID], audience: Audience) -> bool:
    """Whether a finding may be read by this reader; what one voice alone says is that voice's to give."""
    if audience is Audience.PUBLIC and not line.record.public:
        return False
    heard = [talk for talk in talks if talk.id in line.record.interviews]
    if len(heard) < len(line.record.interviews):
        return False
    if any(talk.reprisal_risk == Risk.HIGH for talk in heard):
        return False
    rests_on_one = bool(heard) and _voices(heard) < _SEVERAL and set(line.sources) <= {BY_DETAINEES}
    return not rests_on_one or (audience is not Audience.PUBLIC and all(talk.id in allowed for talk in heard))


def _voices(talks: Iterable[Interview]) -> int:
    return sum(talk.persons or 1 for talk in talks)


def _went_out(lines: Iterable[RecommendationLine], audience: Audience) -> Iterator[RecommendationLine]:
    """Of earlier visits, what was issued; to the public, what it may read."""
    issued = (line for line in lines if line.record.issued_on is not None)
    return (line for line in issued if audience is not Audience.PUBLIC or line.record.public)


def check_cleared(reader: Reader, visit: Visit) -> None:
    """Raises `ReprisalNotJudged` as long as nothing of a visit may leave, not even a photograph."""
    contested = {found.record_id for found in reader.conflicts(SpaceId(visit.space_id))}
    talks = reader.where(Interview, visit=visit.id)
    _check_judged(talks, contested)


def _check_judged(talks: Iterable[Interview], contested: set[UUID]) -> None:
    open_ = [talk for talk in talks if talk.reprisal_risk is None or talk.id in contested]
    if open_:
        raise ReprisalNotJudged(count=len(open_))


def _without_our_view(line: RecommendationLine) -> RecommendationLine:
    return replace(line, responses=tuple(change(reply, our_view=None) for reply in line.responses))


def _without_notes(section: SectionLines) -> SectionLines:
    return replace(section, lines=tuple(replace(line, note=None) for line in section.lines))


# --- names -----------------------------------------------------------------------------------------------------------


def _identities(reader: Reader, page: VisitPage) -> tuple[InterviewIdentity, ...]:
    """Who was interviewed at this visit, and at the others whose recommendations and checks stand on the page."""
    elsewhere = (*page.to_verify, *page.verified_here)
    visits = {page.visit.id, *(line.record.visit for line in elsewhere)}
    visits |= {check.visit for line in (*page.recommendations, *elsewhere) for check in line.verifications}
    return tuple(one for visit in sorted(visits) for one in reader.where(InterviewIdentity, visit=visit))


def check_names(out: ReleasedVisit, identities: Iterable[InterviewIdentity]) -> None:
    """Raises `NameInText` where a text that would leave contains a name, number or contact of an interviewee.

    A whole name counts wherever it stands; a given name alone counts as a word of its own, since it may be the
    beginning of a common one.
    """
    known = tuple(identities)
    whole = {name for identity in known for name in _whole_names(identity)}
    single = {name for identity in known for name in _single_names(identity)}
    for field, text in _texts(out):
        folded = _joined(fold(text))
        if any(name in folded for name in whole) or any(name in folded and _is_word(name, text) for name in single):
            raise NameInText(field=field)


def _whole_names(identity: InterviewIdentity) -> Iterator[str]:
    pairs = (
        (identity.family_km, identity.given_km),
        (identity.family_latin, identity.given_latin),
        (identity.given_latin, identity.family_latin),
    )
    written = (family + given for family, given in pairs if family and given)
    for name in (*written, identity.prisoner_number, identity.contact):
        if name and len(_joined(fold(name))) >= _SHORTEST_NAME:
            yield _joined(fold(name))


def _single_names(identity: InterviewIdentity) -> Iterator[str]:
    for name in (identity.given_km, identity.given_latin, *identity.aka):
        if name and len(_joined(fold(name))) >= _SHORTEST_NAME and (not is_khmer(name) or len(clusters(name)) > 1):
            yield _joined(fold(name))


def _joined(folded: str) -> str:
    return "".join(folded.split())


def _is_word(name: str, text: str) -> bool:
    """Whether a folded name begins and ends where words of the text do."""
    ends = [0, *accumulate(len(_joined(fold(piece))) for piece in words(text))]
    joined = _joined(fold(text))
    at = joined.find(name)
    while at >= 0:
        if at in ends and at + len(name) in ends:
            return True
        at = joined.find(name, at + 1)
    return False


def _texts(out: ReleasedVisit) -> Iterator[tuple[str, str]]:
    """Every free text that could leave, with where it stands."""
    page, visit = out.page, out.page.visit
    named = [("mandate", visit.mandate), ("summary_km", visit.summary_km), ("summary_en", visit.summary_en)]
    named += [(f"areas_refused.{n}", text) for n, text in enumerate(visit.areas_refused, 1)]
    named += [(f"others.{n}", text) for n, text in enumerate(visit.others, 1)]
    for line in (*page.lines, *page.unmapped):
        named += [(f"answers.{line.code}", line.text), (f"answers.{line.code}.note", line.note)]
    named += [(f"populations.{one.record.source}.note", one.record.note) for one in page.populations]
    for found in page.findings:
        record = found.record
        named += [(f"findings.{record.no}", record.text_km), (f"findings.{record.no}", record.text_en)]
    for one in (*page.recommendations, *page.to_verify, *page.verified_here):
        named += [(one.ref, text) for text in (one.record.text_km, one.record.text_en, one.record.indicator)]
        named += [(one.ref, text) for reply in one.responses for text in (reply.action_claimed, reply.our_view)]
        named += [(one.ref, check.evidence) for check in one.verifications]
    named += [(f"quotes.{n}", text) for n, text in enumerate(out.quotes, 1)]
    return ((field, text) for field, text in named if text)
