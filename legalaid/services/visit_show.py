# SPDX-License-Identifier: Apache-2.0
"""What do scripts read of a visit, of recommendations and of a place's history?

The keys are a contract (docs/cli.md). Of an interview the words stay in the vault: only how it was held, what was
allowed and what risk was judged is shown.
"""

from datetime import date
from typing import Any

from legalaid.domain.record import Record
from legalaid.domain.visit_figures import Figures
from legalaid.services import facilities
from legalaid.services.case_document import Keys, part_of
from legalaid.services.desk import Desk
from legalaid.services.facilities import Observed, Place
from legalaid.services.facility_history import FacilityHistory, Mark
from legalaid.services.facility_versions import Version
from legalaid.services.visit_document import FINDING, INTERVIEW, POPULATION, RECOMMENDATION, REQUEST, VISIT
from legalaid.services.visit_page import AnswerLine, FindingLine, RecommendationLine, SectionLines, VisitPage
from legalaid.store.queries.visits import EarlierAnswer, RecheckRow, VisitLine, visit_lines

_TALK = {key: name for key, name in INTERVIEW.items() if key != "text"}
_RESPONSE: Keys = {
    name: name for name in ("received_on", "kind", "timeline", "action_claimed", "claimed_on", "our_view", "reference")
}
_VERIFICATION: Keys = {name: name for name in ("visit_number", "verified_on", "result", "evidence", "questions")}


def visit_json(page: VisitPage) -> dict[str, Any]:
    """A whole visit."""
    visit = page.visit
    return {
        "ref": page.ref,
        "status": visit.status,
        "facility": {"code": page.facility.code, "km": page.facility.km, "en": page.facility.en},
        "template": visit.template,
        "version": visit.template_version,
        **part_of(visit, VISIT),
        "team": list(page.team),
        "answered": sum(line.is_answered for line in page.lines),
        "questions": sum(line.asked for line in page.lines),
        "populations": [
            part_of(line.record, POPULATION) | {"figures": figures_json(line.figures)} for line in page.populations
        ],
        "sections": [_section(section) for section in page.sections],
        "contradictions": [{"when": one.when, "km": one.km, "en": one.en} for one in page.contradictions],
        "unmapped": [_answer(line) for line in page.unmapped],
        "interviews": [part_of(line.record, _TALK) for line in page.interviews],
        "findings": [_finding(line) for line in page.findings],
        "recommendations": [recommendation_json(line) for line in page.recommendations],
        "to_verify": [recommendation_json(line) for line in page.to_verify],
        "verified_here": [recommendation_json(line) for line in page.verified_here],
        "rechecks": [recheck_json(row) for row in page.rechecks],
        "requests": [_request(one) for one in page.requests],
        "files": [{"id": str(file.id), "title": file.title, "mime": file.mime} for file in page.files],
        "conflicts": [{"id": conflict.id, "table": conflict.table} for conflict in page.conflicts],
    }


def figures_json(figures: Figures) -> dict[str, Any]:
    """What follows from a population's numbers; ratios rounded to three places."""
    found = {name: getattr(figures, name) for name in Figures.__dataclass_fields__}
    return {
        name: round(value, 3) if isinstance(value, float) else list(value) if isinstance(value, tuple) else value
        for name, value in found.items()
        if value not in (None, "")
    }


def _section(section: SectionLines) -> dict[str, Any]:
    share = section.score.share
    return {
        "code": section.section.code,
        "km": section.section.km,
        "en": section.section.en,
        "score": None if share is None else round(share, 3),
        "n": section.score.n,
        "answers": [_answer(line) for line in section.lines if line.is_answered or line.note],
    }


def _answer(line: AnswerLine) -> dict[str, Any]:
    shown = {
        "question": line.code,
        "value": line.value,
        "not_assessed": line.not_assessed,
        "sources": list(line.sources),
        "disputed": line.disputed or None,
        "note": line.note,
        "alert": None if line.alert is None else line.alert.value,
        "contested": line.contested or None,
        "earlier": None if line.earlier is None else _earlier(line.earlier),
        "population": dict(line.population) or None,
    }
    return {key: value for key, value in shown.items() if key == "value" or value not in (None, [])}


def _earlier(found: EarlierAnswer) -> dict[str, Any]:
    return {"visit": found.number, "day": found.start_on.isoformat(), "value": found.value}


def _finding(line: FindingLine) -> dict[str, Any]:
    kinds = {"sources": list(line.sources), "single_source": line.single_source, "interviews": list(line.interviews)}
    return part_of(line.record, FINDING) | kinds


def recommendation_json(line: RecommendationLine) -> dict[str, Any]:
    """A recommendation with where it stands, its replies and its checks."""
    stands = line.standing
    return {
        "ref": line.ref,
        "id": str(line.record.id),
        **part_of(line.record, RECOMMENDATION),
        "findings": list(line.findings),
        "stage": stands.stage.value,
        "overdue": stands.overdue,
        "due": None if stands.due is None else str(stands.due),
        "answer": stands.answer,
        "claimed": stands.claimed,
        "claimed_on": None if stands.claimed_on is None else stands.claimed_on.isoformat(),
        "verified": stands.verified,
        "verified_on": None if stands.verified_on is None else stands.verified_on.isoformat(),
        "missing": [mark.value for mark in line.missing],
        "responses": _rows(line.responses, _RESPONSE),
        "verifications": _rows(line.verifications, _VERIFICATION),
    }


def recheck_json(row: RecheckRow) -> dict[str, Any]:
    """Somebody to be seen again, by pseudonym."""
    return {
        "visit": row.number,
        "facility": row.facility,
        "pseudonym": row.pseudonym,
        "due": row.due.isoformat(),
        "risk": row.risk,
    }


def _rows(records: tuple[Any, ...], keys: Keys) -> list[dict[str, Any]]:
    return [part_of(record, keys) for record in records]


def _request(record: Record) -> dict[str, Any]:
    case = getattr(record, "case", None)
    return {"id": str(record.id)} | part_of(record, REQUEST) | {"has_case": case is not None}


def place_json(place: Place) -> dict[str, Any]:
    """A place of detention."""
    keys = ("code", "kind", "authority", "km", "en", "province", "confidence", "reviewed", "corrected")
    shown = {key: getattr(place, key) for key in keys} | {"holds": list(place.holds)}
    closed = {} if place.closed_on is None else {"closed_on": place.closed_on.isoformat()}
    return shown | closed | {"capacity": [capacity_json(seen) for seen in place.capacities]}


def capacity_json(seen: Observed) -> dict[str, Any]:
    """One observation of a capacity."""
    observed = None if seen.observed is None else str(seen.observed)
    return {"least": seen.least, "most": seen.most, "observed": observed, "source": seen.source, "scope": seen.scope}


def visit_lines_json(desk: Desk, facility: str | None = None) -> list[dict[str, Any]]:
    """Visits, newest first; of one place if it is named. Raises `NotFound` for a place that is not known."""
    with desk.read() as reader:
        code = None if facility is None else facilities.place(reader, facility).code
        return [_visit_line(line) for line in visit_lines(reader, code)]


def _visit_line(line: VisitLine) -> dict[str, Any]:
    shown = {name: getattr(line, name) for name in VisitLine.__dataclass_fields__ if name not in {"id", "number"}}
    return {"ref": line.number} | shown | {"start_on": line.start_on.isoformat()}


def history_json(history: FacilityHistory, *, on: date | None = None) -> dict[str, Any]:
    """A place through the years; the place itself as it is, or was on a day."""
    return {
        "facility": place_json(history.facility if on is None else history.place_on(on)),
        "versions": [_version(version) for version in history.versions],
        "visits": [_visit_line(line) for line in history.visits],
        "populations": [
            {"visit": one.visit, "day": one.day.isoformat(), "source": one.source} | figures_json(one.figures)
            for one in history.populations
        ],
        "lines": {code: [_mark(mark) for mark in marks] for code, marks in history.lines.items()},
        "recommendations": [recommendation_json(line) for line in history.recommendations],
    }


def _version(version: Version) -> dict[str, Any]:
    """What a place was from a day on: only in what it differs from before."""
    shown = {name: getattr(version.place, name) for name in version.told}
    since = None if version.since is None else version.since.isoformat()
    if isinstance(closed := shown.get("closed_on"), date):
        shown["closed_on"] = closed.isoformat()
    return {"since": since, "source": version.source} | {
        name: list(value) if isinstance(value, tuple) else value for name, value in shown.items()
    }


def _mark(mark: Mark) -> dict[str, Any]:
    number = None if mark.number is None else float(mark.number)
    return {
        "visit": mark.visit,
        "day": mark.day.isoformat(),
        "version": mark.version,
        "text": mark.text,
        "number": number,
    }
