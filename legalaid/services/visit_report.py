# SPDX-License-Identifier: Apache-2.0
"""What does the report of a visit say, part by part, to those inside and to the public?

It is made from a `ReleasedVisit` alone, so that nothing stands in it that may not leave. The public version also has no
names of the team, no free text of answers and no small numbers of people.
"""

from collections.abc import Iterable, Iterator

from legalaid.documents.content import Bilingual, Letterhead, LetterLanguage, Mark
from legalaid.documents.report import Facts, Grid, Headed, Heading, Look, Part, Prose, Report
from legalaid.documents.visit_words import around, both, briefly, coded, figure, joined, on, said
from legalaid.domain.checklist import word
from legalaid.services.answer_words import LEAST_PUBLIC, answered, is_few, people
from legalaid.services.visit_page import (
    AnswerLine,
    FindingLine,
    PopulationLine,
    RecommendationLine,
    SectionLines,
    VisitPage,
)
from legalaid.services.visit_release import Audience, ReleasedVisit


def report_content(out: ReleasedVisit, *, language: LetterLanguage, letterhead: Letterhead) -> Report:
    """The report as it is printed."""
    is_public = out.audience is Audience.PUBLIC
    place = Bilingual(out.page.facility.km, out.page.facility.en)
    return Report(
        code="visit-report",
        title=said("report"),
        subtitle=joined([place, said("public")], " · ") if is_public else place,
        reference=out.page.ref,
        language=language,
        letterhead=letterhead,
        marks=frozenset() if is_public else frozenset({Mark.CONFIDENTIAL}),
        parts=tuple(_parts(out)),
        names=(place.km, place.en, out.page.ref),
    )


def _parts(out: ReleasedVisit) -> Iterator[Part]:
    page = out.page
    if out.audience is Audience.PUBLIC:
        yield Prose(said("public_note", least=LEAST_PUBLIC), Look.NOTE)
    yield Facts(tuple(_facts(out)))
    summary = Bilingual(page.visit.summary_km or "", page.visit.summary_en or "")
    if summary.km or summary.en:
        yield Heading(said("summary"))
        yield Prose(summary)
    if page.populations:
        yield from population_parts(page.populations, is_public=out.audience is Audience.PUBLIC)
    yield Heading(said("findings"))
    yield from _or_none(part for line in page.findings for part in finding_parts(line))
    if out.quotes:
        yield Heading(said("quotes"))
        yield from (Prose(Bilingual(quote, ""), Look.QUOTE) for quote in out.quotes)
    yield Heading(said("recommendations"))
    yield from _or_none(part for line in page.recommendations for part in recommendation_parts(line))
    if before := recommendations_before(out):
        yield Heading(said("earlier"))
        yield follow_up(before, is_public=out.audience is Audience.PUBLIC)
    yield Heading(said("annex"))
    if any(line.is_answered and line.question and line.question.critical for line in page.lines):
        yield Prose(both(word("note", "critical")), Look.NOTE)
    yield from annex(page.sections, is_public=out.audience is Audience.PUBLIC)


def _or_none(parts: Iterable[Part]) -> Iterator[Part]:
    found = list(parts)
    yield from found or [Prose(said("none"), Look.NOTE)]


def _facts(out: ReleasedVisit) -> Iterator[tuple[Bilingual, Bilingual]]:
    """Where, when and how; who only for those inside."""
    page, visit = out.page, out.page.visit
    is_public = out.audience is Audience.PUBLIC
    days = on(visit.start_on)
    if visit.end_on and visit.end_on != visit.start_on:
        days = said("until", first=days, last=on(visit.end_on))
    announced = None if visit.announced is None else said("yes" if visit.announced else "no")
    template = page.template
    rows = [
        ("number", Bilingual(page.ref, page.ref)),
        ("place", Bilingual(page.facility.km, page.facility.en)),
        ("dates", days),
        ("type", coded("visit_type", visit.type)),
        ("announced", announced or Bilingual()),
        ("mandate", Bilingual() if is_public else _same(visit.mandate)),
        ("team", Bilingual() if is_public else team_of(page)),
        ("access", coded("visit_access", visit.access)),
        ("areas_refused", _same(", ".join(visit.areas_refused))),
        ("registers", _same(", ".join(visit.registers))),
        ("interviews", Bilingual() if out.interviews is None else _interviews(out.interviews, is_public=is_public)),
        ("withheld", Bilingual() if is_public or not out.withheld else figure(out.withheld)),
        (
            "checklist",
            Bilingual(f"{template.km} {template.version}", f"{template.en} {template.version}")
            if template
            else Bilingual(),
        ),
    ]
    return ((said(name), value) for name, value in rows if value.km or value.en)


def team_of(page: VisitPage) -> Bilingual:
    """Who visited, as each language writes their names."""
    return Bilingual(", ".join(page.team), ", ".join(page.team_latin))


def _interviews(count: int, *, is_public: bool) -> Bilingual:
    return people(count) if is_public else figure(count)


def _same(text: str | None) -> Bilingual:
    """A person's words, which are not translated."""
    return Bilingual(text or "", "")


# --- people ----------------------------------------------------------------------------------------------------------


def population_parts(lines: Iterable[PopulationLine], *, is_public: bool) -> Iterator[Part]:
    """What each kind of source says of the people held, and what follows from it, one row each."""
    yield Heading(said("population"))
    names = ("source", "places", "held", "occupancy", "unsentenced", "square_metres", "per_toilet")
    columns = tuple(Headed(said(name), 1.3 if name == "source" else 1.0, name != "source") for name in names)
    yield Grid(columns, tuple(_population_row(line, is_public=is_public) for line in lines))
    yield Prose(said("population_note"), Look.NOTE)


def _population_row(line: PopulationLine, *, is_public: bool) -> tuple[Bilingual, ...]:
    numbers = line.figures
    hides = is_public and any(is_few(count) for count in (numbers.held, numbers.unsentenced) if count is not None)
    occupancy = _share(numbers.occupancy, hides=hides)
    unsentenced = _number(numbers.unsentenced, hides=hides)
    share = _share(numbers.unsentenced_share, hides=hides)
    return (
        coded("population_source", line.record.source),
        _number(numbers.places, hides=False),
        _number(numbers.held, hides=hides),
        occupancy,
        joined([unsentenced, Bilingual(f"({share.km})", f"({share.en})")], " ") if share.km else unsentenced,
        _ratio(numbers.square_metres_per_person, hides=hides),
        _ratio(numbers.persons_per_toilet, hides=hides),
    )


def _number(count: int | None, *, hides: bool) -> Bilingual:
    if count is None:
        return Bilingual()
    return people(count) if hides else figure(count)


def _share(value: float | None, *, hides: bool) -> Bilingual:
    return Bilingual() if value is None or hides else figure(f"{value * 100:.0f}%")


def _ratio(value: float | None, *, hides: bool) -> Bilingual:
    return Bilingual() if value is None or hides else figure(f"{value:.1f}")


# --- findings and recommendations ------------------------------------------------------------------------------------


def finding_parts(line: FindingLine) -> Iterator[Part]:
    """A finding: what, how bad, how often, and on what it rests."""
    record = line.record
    yield Heading(said("finding", no=record.no, severity=coded("finding_severity", record.severity)), 2)
    yield Prose(Bilingual(record.text_km or "", record.text_en or ""))
    sources = joined([coded("answer_source", kind) for kind in line.sources])
    marks = [
        _labelled("pattern", coded("finding_pattern", record.pattern)),
        _labelled("rests_on", sources),
        said("single_source") if line.single_source else Bilingual(),
        _labelled("questions", _same(", ".join(record.questions))),
        said("repeated") if record.repeats else Bilingual(),
    ]
    yield Prose(joined(marks, " · "), Look.NOTE)


def _labelled(name: str, words: Bilingual) -> Bilingual:
    if not (words.km or words.en):
        return Bilingual()
    return said("labelled", label=said(name), words=words)


def recommendation_parts(line: RecommendationLine) -> Iterator[Part]:
    """A recommendation: what, to whom, until when, and how one will see that it is done."""
    record = line.record
    yield Heading(Bilingual(line.ref, line.ref), 2)
    yield Prose(Bilingual(record.text_km or "", record.text_en or ""))
    findings = joined([figure(no) for no in line.findings])
    rows = [
        ("addressee", addressee(line)),
        ("priority", coded("recommendation_priority", record.priority)),
        ("due", around(record.due)),
        ("indicator", _same(record.indicator)),
        ("based_on", findings),
        ("standing", standing(line)),
    ]
    yield Facts(tuple((said(name), value) for name, value in rows if value.km or value.en))


def addressee(line: RecommendationLine) -> Bilingual:
    """To whom it is addressed."""
    named = _same(line.record.addressee_text)
    return named if named.km else coded("addressee", line.record.addressee)


def recommendations_before(out: ReleasedVisit) -> tuple[RecommendationLine, ...]:
    """Earlier recommendations that the visit was to verify or verified; the public reads those marked as public."""
    page = out.page
    found = (*page.to_verify, *(line for line in page.verified_here if line not in page.to_verify))
    return tuple(line for line in found if out.audience is not Audience.PUBLIC or line.record.public)


def standing(line: RecommendationLine) -> Bilingual:
    """How far the exchange has come; what is claimed and what was seen stand elsewhere."""
    found = line.standing
    return joined([
        coded("response_kind", found.answer),
        said(found.stage.value),
        said("overdue") if found.overdue else Bilingual(),
        said("repeated") if line.record.repeats else Bilingual(),
    ])  # fmt: skip


def follow_up(lines: Iterable[RecommendationLine], *, is_public: bool) -> Grid:
    """What became of recommendations: the place's word beside what was seen; without texts for the public."""
    columns = (
        Headed(said("number"), 2.4),
        Headed(said("recommendations"), 2.2),
        Headed(said("due"), 1.2),
        Headed(said("standing"), 1.4),
        Headed(said("claimed"), 1.6),
        Headed(said("verified"), 1.6),
    )
    return Grid(columns, tuple(_follow_up_row(line, is_public=is_public) for line in lines))


def _follow_up_row(line: RecommendationLine, *, is_public: bool) -> tuple[Bilingual, ...]:
    found = line.standing
    claimed = [said("claims_done", date=briefly(found.claimed_on))] if found.claimed_on else [_NOTHING]
    seen = (
        [coded("verification_result", found.verified), briefly(found.verified_on)] if found.verified_on else [_NOTHING]
    )
    if not is_public:
        claimed += [_same(reply.action_claimed) for reply in line.responses]
        seen += [_same(check.evidence) for check in line.verifications]
    return (
        Bilingual(line.ref, line.ref),
        Bilingual(line.record.text_km or "", line.record.text_en or ""),
        around(found.due),
        standing(line),
        joined(claimed, "\n"),
        joined(seen, "\n"),
    )


_NOTHING = Bilingual("–", "–")


# --- answers ---------------------------------------------------------------------------------------------------------


def annex(sections: Iterable[SectionLines], *, is_public: bool) -> Iterator[Part]:
    """The answers, section by section; sections without any are left out."""
    for section in sections:
        lines = [line for line in section.lines if line.is_answered]
        if not lines:
            continue
        yield Heading(Bilingual(section.section.km, section.section.en), 2, section.section.code)
        if section.score.share is not None:
            yield Prose(said("score", share=round(section.score.share * 100), n=section.score.n), Look.NOTE)
        columns = (
            Headed(said("code"), 1),
            Headed(said("question"), 4),
            Headed(said("answer"), 2.2),
            Headed(said("source"), 1.6),
        )
        yield Grid(columns, tuple(_answer_row(line, is_public=is_public) for line in lines))


def _answer_row(line: AnswerLine, *, is_public: bool) -> tuple[Bilingual, ...]:
    question = line.question
    words = Bilingual(question.km, question.en) if question else Bilingual()
    marks = [
        said("disputed") if line.disputed or line.contested else Bilingual(),
        said("attention") if line.alert else Bilingual(),
        Bilingual() if is_public else _same(line.note),
    ]
    code = f"{line.code} !" if question and question.critical else line.code
    return (
        Bilingual(code, code),
        words,
        joined([answered(line, is_public=is_public), *marks], "\n"),
        joined([coded("answer_source", kind) for kind in line.sources]),
    )
