# SPDX-License-Identifier: Apache-2.0
"""How does an answer that somebody gave become the one row of its question?

An answer is given as its value (`"yes"`, `3500`, `{"female": 12, "male": 340}`), as the reason why there is none
(`"not_seen"`), or with everything around it:

    {"value": 3500, "sources": ["register", "measured"], "disputed": false, "note": "…"}
    {"not_assessed": "refused"}

The row of a question has an id of its own, derived from the visit's space and the question. Whoever writes gives back
the version that was seen, so that two monitors who answer without knowing of each other are both kept.
"""

from collections.abc import Mapping
from typing import Any

from legalaid.domain.answers import kept
from legalaid.domain.checklist import Question, QuestionType
from legalaid.domain.fields import TABLES
from legalaid.domain.merge import Vector
from legalaid.domain.record import build, change
from legalaid.domain.visit import Answer, Visit
from legalaid.domain.vocabulary import codes
from legalaid.errors import UnknownField, WrongValue
from legalaid.ids import derived_record_id
from legalaid.services.case_document import Keys, Values, from_json
from legalaid.services.people import named
from legalaid.store.reader import Opened
from legalaid.store.unit_of_work import Work

AROUND: Keys = {name: name for name in ("value", "not_assessed", "sources", "disputed", "note")}
"""The keys of an answer given with everything around it."""

_GROUP: Values = {"value": None, "not_assessed": None, "sources": (), "disputed": None}
_SAID_IN_WORDS = frozenset({QuestionType.TEXT, QuestionType.CHOICE, QuestionType.CHOICES})
"""Types whose own answers may look like a reason."""


def read_answer(question: Question, given: Any) -> Values:
    """The fields of an answer as given. Raises `WrongValue` or `UnknownField`, naming the question."""
    if isinstance(given, Mapping) and not set(given) & set(AROUND):
        given = {"value": given}
    if not isinstance(given, Mapping):
        reason = isinstance(given, str) and given in codes("not_assessed") and question.type not in _SAID_IN_WORDS
        given = {"not_assessed": given} if reason else {"value": given}
    return _read_whole(question, given)


def _read_whole(question: Question, given: Mapping[str, Any]) -> Values:
    unknown = [key for key in given if key not in AROUND]
    if unknown:
        raise UnknownField(field=f"{question.code}.{unknown[0] if unknown[0].isidentifier() else '?'}"[:80])
    kinds = TABLES["answer"].by_name
    values: Values = {
        key: from_json(kinds[key].kind, given[key], f"{question.code}.{key}")
        for key in AROUND
        if key != "value" and given.get(key) is not None
    }
    if given.get("value") is not None:
        values["value"] = kept(question, given["value"])
    if "value" in values and values.get("not_assessed") is not None:
        raise WrongValue(field=f"{question.code}.not_assessed")
    return values


def answer_id(visit: Visit, question: str) -> Any:
    """The id of the row in which a question of a visit is answered, on whichever laptop."""
    return derived_record_id(visit.space_id, Answer.table.no, question)


def blank_answer(visit: Visit, question: str) -> Answer:
    """An answer in which nothing is said yet."""
    fixed = {"id": answer_id(visit, question), "space_id": visit.space_id, "office_id": visit.office_id}
    return build(Answer, **fixed, visit=visit.id, question=question)


def put_answer(
    work: Work, visit: Visit, question: Question, values: Values, *, base: Answer | None, seen: Vector
) -> frozenset[str]:
    """Write an answer over the one that was seen (`base`); the fields that changed.

    What is not among `values` is cleared, but for the note, which stays where none was given. Raises an `InputError`
    naming the question.
    """
    blank = blank_answer(visit, question.code)
    whole = _GROUP | values
    if work.get(Answer, blank.id) is None:
        record = named(lambda: build(Answer, **_fixed(blank), **whole), {}, f"{question.code}.")
        work.add(record)
        return frozenset(values)
    before = base or blank
    after = named(lambda: change(before, **whole), {}, f"{question.code}.")
    return work.save(Opened(before, seen), after)


def _fixed(blank: Answer) -> Values:
    common = ("id", "space_id", "office_id", "visit", "question")
    return {name: getattr(blank, name) for name in common}
