# SPDX-License-Identifier: Apache-2.0
"""Which questions can be drawn as a line through the years of a place, and what does each line say?

Every question that was answered with a number at two visits or more is one line, whatever version of the checklist
asked it: a code never changes its meaning.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from legalaid.domain.checklist import Question, QuestionType, Section, word, words
from legalaid.domain.vocabulary import Term
from legalaid.services import checklist_shelf
from legalaid.services.desk import Desk
from legalaid.services.facility_history import Mark
from legalaid.store.reader import Reader

_ENOUGH = 2
_DRAWN = frozenset({QuestionType.COMPLIANCE, QuestionType.SCALE, QuestionType.NUMBER, QuestionType.COUNT_BY_SEX})
_COMPLIANCE = ((Decimal(0), "no"), (Decimal("0.5"), "partial"), (Decimal(1), "yes"))


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """The answers to one question that are numbers, oldest first; two at least."""

    question: Question
    marks: tuple[Mark, ...]
    numbers: tuple[Decimal, ...]
    """Beside the marks."""
    steps: tuple[tuple[Decimal, Term], ...]
    """What stands at the side of a line whose values are words."""

    @property
    def limits(self) -> tuple[float, ...]:
        """What the rules ask for at least and at most."""
        return tuple(limit for limit in (self.question.least, self.question.most) if limit is not None)

    @property
    def has_moved(self) -> bool:
        """Whether the last answer is another one than that before it."""
        return self.numbers[-1] != self.numbers[-2]


@dataclass(frozen=True, slots=True)
class SectionOfLines:
    """The lines of one section of the checklist."""

    section: Section
    lines: tuple[DrawnLine, ...]


def drawn_line(question: Question, marks: Iterable[Mark]) -> DrawnLine | None:
    """The line of one question; None where fewer than two answers can be drawn."""
    if question.type not in _DRAWN:
        return None
    drawn = [(mark, number) for mark in marks if (number := mark.number) is not None]
    if len(drawn) < _ENOUGH:
        return None
    return DrawnLine(question, tuple(mark for mark, _ in drawn), tuple(number for _, number in drawn), _steps(question))


def _steps(question: Question) -> tuple[tuple[Decimal, Term], ...]:
    if question.type is QuestionType.COMPLIANCE:
        return tuple((value, word("answer", code)) for value, code in _COMPLIANCE)
    if question.type is QuestionType.SCALE:
        return tuple((Decimal(term.code), term) for term in words("scale"))
    return ()


def known_questions(desk: Desk) -> Mapping[str, Question]:
    """Questions that can be drawn, by code, in their newest wording."""
    with desk.read() as reader:
        known = checklist_shelf.oldest_first(reader)
    return {q.code: q for template in known for q in template.questions if q.type in _DRAWN}


def sections_of_lines(reader: Reader, lines: Mapping[str, tuple[Mark, ...]]) -> tuple[SectionOfLines, ...]:
    """The lines section by section, in the order of the checklists; sections without any are left out."""
    asked: dict[str, tuple[Section, Question]] = {}
    for template in checklist_shelf.oldest_first(reader):
        asked |= {question.code: (section, question) for section in template.sections for question in section.questions}
    found: dict[str, tuple[Section, list[DrawnLine]]] = {}
    for code, (section, question) in asked.items():
        line = drawn_line(question, lines.get(code, ()))
        if line is not None:
            found.setdefault(section.code, (section, []))[1].append(line)
    return tuple(SectionOfLines(section, tuple(drawn)) for section, drawn in found.values())
