# SPDX-License-Identifier: Apache-2.0
"""What does a visit look like as one JSON document, and what is wrong with one that was given?

The document is a contract (docs/cli.md). Its parts may also be given alone, to be added to a visit that is there:

    facility         its code, or {code, kind, name_km, name_en, …} of a place that no list has
    template, version, start_on, type, announced, access, …   the fields of the visit
    answers          {question code: answer}, see `legalaid.services.visit_answers`
    populations      [{source, held, female, male, …}]
    interviews       [{pseudonym, consents, reprisal_risk, text, …, identity: {…}}]
    findings         [{no, questions, interviews: [pseudonym], text_km, text_en, severity, …}]
    recommendations  [{no, findings: [no], text_km, text_en, addressee, due, …}]
    requests         [{pseudonym, matter, text, decision, free_to_refuse, interview: pseudonym, identity: {…}}]

Everything is looked at before anything is written, and all that is wrong is told at once, by its path.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from legalaid import limits
from legalaid.domain.checklist import SHIPPED, ChecklistTemplate
from legalaid.domain.facility import Facility
from legalaid.domain.fields import TABLES
from legalaid.domain.interview import Interview, InterviewIdentity, PrisonerRequest, Use
from legalaid.domain.recommendation import Finding, Recommendation
from legalaid.domain.record import Record, build
from legalaid.domain.visit import Population, Visit
from legalaid.errors import InputError, MissingField, TextTooLong, UnknownField, WrongValue
from legalaid.services.case_document import Keys, Values, from_json
from legalaid.services.facilities import FACILITY
from legalaid.services.people import named
from legalaid.services.visit_answers import read_answer

T = TypeVar("T")


class VisitRefused(InputError):
    """A visit that does not fit in some places; nothing of it was saved. Facts: `count`, `places`."""

    code = "input.visit_refused"

    def __init__(self, problems: list[InputError]) -> None:
        told = (f"{problem.facts.get('field', '?')} ({problem.code})" for problem in problems[: limits.PROBLEMS_TOLD])
        super().__init__(count=len(problems), places=", ".join(told))
        self.problems = tuple(problems)


class NoConsentToRecord(InputError):
    """What an interviewee said is given, but he did not allow that it is written down. Facts: `field`."""

    code = "input.no_consent_to_record"


def _keys(table: str, *hidden: str) -> Keys:
    common = {"sensitivity", "office_id", "visit", "by", *hidden}
    return {spec.name: spec.name for spec in TABLES[table].fields if spec.name not in common}


VISIT = _keys(
    "visit",
    *("number", "facility", "lead", "team", "template", "template_version"),
    *("status", "status_reason", "status_at", "to_verify"),
)
POPULATION = _keys("population")
INTERVIEW = _keys("interview", "rechecked_on", "rechecked_found")
IDENTITY = _keys("interview_identity", "subject")
FINDING = _keys("finding", "interviews", "files", "repeats")
RECOMMENDATION = _keys("recommendation", "findings", "letter", "repeats")
REQUEST = _keys("prisoner_request", "interview", "case")

PARTS = ("answers", "populations", "interviews", "findings", "recommendations", "requests")
_ABOUT = ("facility", "template", "version")


@dataclass(frozen=True, slots=True)
class Told:
    """Something that one person said, and who it was."""

    values: Values
    identity: Values
    path: str
    interview: str | None = None
    """The pseudonym of the interview in which a request was made."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A finding with the pseudonyms it rests on, or a recommendation with the numbers of its findings."""

    values: Values
    links: tuple[Any, ...]
    path: str


@dataclass(frozen=True, slots=True)
class VisitDocument:
    """A visit, or what is to be added to one, key by key turned into field values."""

    facility: str | None = None
    new_facility: Values = field(default_factory=dict)
    """What is told of a place that may be in no list."""
    template: str = SHIPPED
    version: str | None = None
    visit: Values = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    """As given: what they mean depends on the checklist."""
    populations: tuple[tuple[Values, str], ...] = ()
    interviews: tuple[Told, ...] = ()
    findings: tuple[Linked, ...] = ()
    recommendations: tuple[Linked, ...] = ()
    requests: tuple[Told, ...] = ()


@dataclass(slots=True)
class Problems:
    """What does not fit, in the order in which it was found."""

    found: list[InputError] = field(default_factory=list)

    def take(self, attempt: Callable[[], T], otherwise: T) -> T:
        """What the attempt gives, or the fault noted and `otherwise`."""
        try:
            return attempt()
        except InputError as problem:
            self.found.append(problem)
            return otherwise

    def check(self) -> None:
        """Raises `VisitRefused` if anything was found."""
        if self.found:
            raise VisitRefused(self.found)


@dataclass(frozen=True, slots=True)
class Known:
    """What a visit has already, to which parts are added."""

    pseudonyms: frozenset[str] = frozenset()
    findings: frozenset[int] = frozenset()
    recommendations: frozenset[int] = frozenset()


def read(document: object, problems: Problems, *, adding_to: Known | None = None) -> VisitDocument:
    """Read a document, noting every problem; or only the parts that are added to a visit that is there already.

    A finding or recommendation without a number takes the next one.
    """
    adding, known_rows = adding_to is not None, adding_to or Known()
    if not isinstance(document, dict):
        problems.found.append(WrongValue(field="document"))
        return VisitDocument()
    given: Mapping[str, Any] = document
    known = set(PARTS) if adding else {*PARTS, *_ABOUT, *VISIT}
    _note_unknown(given, known, "", problems)
    facility, new_facility = (None, {}) if adding else _facility(given, problems)
    answers = given.get("answers") or {}
    if not isinstance(answers, dict):
        problems.found.append(WrongValue(field="answers"))
        answers = {}
    return VisitDocument(
        facility=facility,
        new_facility=new_facility,
        template=_text(given, "template", problems) or SHIPPED,
        version=_text(given, "version", problems),
        visit={} if adding else _fields(Visit, VISIT, given, "", problems),
        answers=answers,
        populations=tuple(_populations(given, problems)),
        interviews=tuple(_told(given, "interviews", problems)),
        findings=tuple(_linked(given, "findings", problems, after=known_rows.findings)),
        recommendations=tuple(_linked(given, "recommendations", problems, after=known_rows.recommendations)),
        requests=tuple(_told(given, "requests", problems)),
    )


def check_answers(document: VisitDocument, template: ChecklistTemplate, problems: Problems) -> dict[str, Values]:
    """The fields of every answer, by question code; answers to questions that the version does not have are noted."""
    asked = {question.code: question for question in template.questions}
    read_: dict[str, Values] = {}
    for code, given in document.answers.items():
        if code not in asked:
            problems.found.append(UnknownField(field=f"answers.{_plain(code)}"))
        elif given is not None:
            question = asked[code]
            read_[code] = problems.take(lambda q=question, g=given: _under_answers(q, g), {})  # type: ignore[misc]
    return read_


def _under_answers(question: Any, given: Any) -> Values:
    return named(lambda: read_answer(question, given), {}, "answers.")


def check_links(document: VisitDocument, problems: Problems, known: Known) -> None:
    """Every pseudonym and number that a part names is there, in the document or in the visit; none stands twice."""
    pseudonyms = _once(document.interviews, "pseudonym", known.pseudonyms, problems)
    findings = _once(document.findings, "no", known.findings, problems)
    _once(document.recommendations, "no", known.recommendations, problems)
    pointed = [
        *((f"{one.path}.interviews", one.links, pseudonyms) for one in document.findings),
        *((f"{one.path}.findings", one.links, findings) for one in document.recommendations),
        *((f"{one.path}.interview", (one.interview,), pseudonyms) for one in document.requests if one.interview),
    ]
    problems.found.extend(WrongValue(field=path) for path, links, there in pointed if not set(links) <= there)


def _once(parts: tuple[Any, ...], name: str, known: frozenset[Any], problems: Problems) -> set[Any]:
    """What the parts are called, with what is there already; a name that stands twice is noted."""
    called = set(known)
    for part in parts:
        own = part.values.get(name)
        if own is not None and own in called:
            problems.found.append(WrongValue(field=f"{part.path}.{name}"))
        called.add(own)
    return called


def _facility(given: Mapping[str, Any], problems: Problems) -> tuple[str | None, Values]:
    told = given.get("facility")
    code = told.get("code") if isinstance(told, dict) else told
    if not isinstance(code, str) or not _FACILITY_CODE.fullmatch(code):
        problems.found.append(MissingField(field="facility"))
        code = None
    if not isinstance(told, dict):
        return code, {}
    named_ = {key: value for key, value in told.items() if key != "code"}
    return code, _fields(Facility, FACILITY, named_, "facility.", problems, extra=())


_FACILITY_CODE = re.compile(r"[A-Za-z0-9-]{2,12}", re.ASCII)


# --- parts -----------------------------------------------------------------------------------------------------------


def _populations(given: Mapping[str, Any], problems: Problems) -> Iterator[tuple[Values, str]]:
    seen: set[str] = set()
    for entry, path in _entries(given, "populations", problems):
        values = _fields(Population, POPULATION, entry, f"{path}.", problems, extra=())
        if values.get("source") in seen:
            problems.found.append(WrongValue(field=f"{path}.source"))
        seen.add(values.get("source", ""))
        yield values, path


_TOLD: dict[str, tuple[type[Record], Keys, tuple[str, ...]]] = {
    "interviews": (Interview, INTERVIEW, ("identity",)),
    "requests": (PrisonerRequest, REQUEST, ("identity", "interview")),
}


def _told(given: Mapping[str, Any], part: str, problems: Problems) -> Iterator[Told]:
    kind, keys, extra = _TOLD[part]
    for entry, path in _entries(given, part, problems):
        identity = entry.get("identity")
        if identity is not None and not isinstance(identity, dict):
            problems.found.append(WrongValue(field=f"{path}.identity"))
            identity = None
        values = _fields(kind, keys, entry, f"{path}.", problems, extra=extra)
        if kind is Interview and values.get("text") and Use.RECORD not in values.get("consents", ()):
            problems.found.append(NoConsentToRecord(field=f"{path}.text"))
        who = (
            _fields(InterviewIdentity, IDENTITY, identity, f"{path}.identity.", problems, extra=()) if identity else {}
        )
        yield Told(values, who, path, _text(entry, "interview", problems) if "interview" in extra else None)


_LINKED: dict[str, tuple[type[Record], Keys, str, type]] = {
    "findings": (Finding, FINDING, "interviews", str),
    "recommendations": (Recommendation, RECOMMENDATION, "findings", int),
}


def _linked(given: Mapping[str, Any], part: str, problems: Problems, *, after: frozenset[int]) -> Iterator[Linked]:
    kind, keys, links, of = _LINKED[part]
    for n, (entry, path) in enumerate(_entries(given, part, problems), max(after, default=0) + 1):
        pointed = entry.get(links) or []
        if not isinstance(pointed, list) or not all(type(one) is of for one in pointed):
            problems.found.append(WrongValue(field=f"{path}.{links}"))
            pointed = []
        values = _fields(kind, keys, {"no": n, **entry}, f"{path}.", problems, extra=(links,))
        if not (values.get("text_km") or values.get("text_en")):
            problems.found.append(MissingField(field=f"{path}.text_km"))
        yield Linked(values, tuple(pointed), path)


def _fields(
    kind: type[Record],
    keys: Keys,
    given: Mapping[str, Any],
    path: str,
    problems: Problems,
    *,
    extra: tuple[str, ...] | None = None,
) -> Values:
    """The values of a record's keys, tried on a record that is thrown away, so that codes and texts are checked too."""
    if extra is not None:
        _note_unknown(given, {*keys, *extra}, path, problems)
    values: Values = {}
    for key, name in keys.items():
        if given.get(key) is not None:
            spec = kind.table.by_name[name]
            value = problems.take(lambda s=spec, k=key: from_json(s.kind, given[k], f"{path}{k}"), None)  # type: ignore[misc]
            if value is not None:
                values[name] = value
    problems.take(lambda: named(lambda: _trial(kind, values), keys, path), None)
    return values


_NOBODY = UUID(int=0)


def _trial(kind: type[Record], values: Values) -> Record:
    """A record of these values with everything else that it needs made up."""
    links: Values = {"visit": _NOBODY, "subject": _NOBODY, "code": "-"}
    fixed = {name: value for name, value in links.items() if name in kind.table.by_name}
    if kind is Visit:
        start = values.get("start_on") or "2026-01-01"
        about = {"number": "-", "facility": "-", "start_on": start, "template": SHIPPED, "template_version": "-"}
        fixed = about | {"status": "planned"}
    return build(kind, **({"id": _NOBODY, "space_id": b""} | fixed | values))


def _entries(given: Mapping[str, Any], part: str, problems: Problems) -> Iterator[tuple[Mapping[str, Any], str]]:
    """The entries of a part, each with its path; paths count from 1 as people do."""
    entries = given.get(part) or []
    if not isinstance(entries, list):
        problems.found.append(WrongValue(field=part))
        return
    if len(entries) > limits.ROWS_IN_ONE_RECORD:
        problems.found.append(TextTooLong(field=part, limit=limits.ROWS_IN_ONE_RECORD))
        return
    for number, entry in enumerate(entries, 1):
        if isinstance(entry, dict):
            yield entry, f"{part}.{number}"
        else:
            problems.found.append(WrongValue(field=f"{part}.{number}"))


def _text(given: Mapping[str, Any], key: str, problems: Problems) -> str | None:
    value = given.get(key)
    if value is None or isinstance(value, str):
        return value
    problems.found.append(WrongValue(field=key))
    return None


def _note_unknown(given: Mapping[str, Any], known: set[str], path: str, problems: Problems) -> None:
    problems.found.extend(UnknownField(field=f"{path}{_plain(key)}") for key in given if key not in known)


def _plain(key: str) -> str:
    """A key that may be named in an error; anything that could be something a client said becomes `?`."""
    return key[:40] if key.replace("_", "").isalnum() and key.isascii() else "?"
