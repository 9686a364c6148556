# SPDX-License-Identifier: Apache-2.0
"""When is a question asked at all?

A condition is a small language of our own, read into a tree and evaluated by walking it; nothing of it ever runs:

    GEN04.female > 0 and (MED05 < 2 or not selected(VOC02, 'sewing'))

A comparison names a question, `.female`, `.male` or `.total` of a count, and a quoted code or a number. An unanswered
question equals nothing and differs from everything.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from legalaid import limits
from legalaid.domain.answer_value import CountBySex, Value
from legalaid.domain.values import Money


class Sign(StrEnum):
    """How two values are compared."""

    EQUAL = "="
    OTHER = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Comparison:
    """One question against a code or a number."""

    question: str
    part: str
    sign: Sign
    literal: str | Decimal


@dataclass(frozen=True, slots=True)
class Selected:
    """Whether a code is among those chosen."""

    question: str
    code: str


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    of: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """Some part holds."""

    parts: "tuple[Condition, ...]"


Condition = Comparison | Selected | Not | All | Any

_TOKEN = re.compile(
    r"\s*(?:(?P<sign><=|>=|!=|[=<>])|(?P<text>'[^']*')|(?P<number>-?\d+(?:\.\d+)?)"
    r"|(?P<word>[A-Za-z_][A-Za-z0-9_-]*(?:\.(?:female|male|total))?)|(?P<mark>[(),]))",
    re.ASCII,
)


def parse(text: str) -> Condition:
    """The tree of a condition. Raises `ValueError`, also for one that is too long or nested too deeply."""
    if len(text) > limits.CONDITION_CHARACTERS:
        raise ValueError("too long")
    reader = _Reader(list(_tokens(text)))
    found = reader.any(0)
    reader.expect("end", "")
    return found


def questions_of(condition: Condition) -> frozenset[str]:
    """The codes that a condition asks about."""
    match condition:
        case Comparison(question=code) | Selected(question=code):
            return frozenset({code})
        case Not(of=part):
            return questions_of(part)
        case All(parts=parts) | Any(parts=parts):
            return frozenset().union(*map(questions_of, parts))


def holds(condition: Condition, answers: Mapping[str, Value]) -> bool:
    """Whether a condition holds for these answers; a question that is not among them is unanswered."""
    match condition:
        case Comparison():
            return _compare(condition, answers.get(condition.question))
        case Selected(question=code, code=wanted):
            given = answers.get(code)
            return wanted in given if isinstance(given, tuple) else given == wanted
        case Not(of=part):
            return not holds(part, answers)
        case All(parts=parts):
            return all(holds(part, answers) for part in parts)
        case Any(parts=parts):
            return any(holds(part, answers) for part in parts)


def _compare(comparison: Comparison, given: Value | None) -> bool:
    if isinstance(given, CountBySex):
        given = getattr(given, comparison.part or "total")
    if isinstance(given, Money):
        given = Decimal(given.minor)
    literal = comparison.literal
    if isinstance(literal, Decimal) and isinstance(given, str):
        try:
            given = Decimal(given)
        except InvalidOperation:
            given = None
    if given is None or isinstance(given, tuple) or isinstance(given, str) != isinstance(literal, str):
        return comparison.sign is Sign.OTHER
    return _ORDER[comparison.sign](given, literal)


_ORDER: dict[Sign, Callable[[object, object], bool]] = {
    Sign.EQUAL: lambda a, b: a == b,
    Sign.OTHER: lambda a, b: a != b,
    Sign.LESS: lambda a, b: a < b,  # type: ignore[operator]
    Sign.AT_MOST: lambda a, b: a <= b,  # type: ignore[operator]
    Sign.MORE: lambda a, b: a > b,  # type: ignore[operator]
    Sign.AT_LEAST: lambda a, b: a >= b,  # type: ignore[operator]
}


# --- reading ---------------------------------------------------------------------------------------------------------

_Token = tuple[str, str]


def _tokens(text: str) -> Iterator[_Token]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if not found or found.lastgroup is None:
            raise ValueError("not a condition")
        at = found.end()
        yield found.lastgroup, found[found.lastgroup]
    yield "end", ""


class _Reader:
    """Reads tokens from left to right; `and` binds closer than `or`."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def any(self, depth: int) -> Condition:
        """Parts joined by `or`."""
        if depth > limits.CONDITION_NESTING:
            raise ValueError("nested too deeply")
        parts = [self._all(depth)]
        while self._take("word", "or"):
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def expect(self, kind: str, text: str) -> None:
        """The next token must be this one."""
        if not self._take(kind, text):
            raise ValueError("not a condition")

    def _all(self, depth: int) -> Condition:
        parts = [self._one(depth)]
        while self._take("word", "and"):
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, depth: int) -> Condition:
        if depth > limits.CONDITION_NESTING:
            raise ValueError("nested too deeply")
        if self._take("word", "not"):
            return Not(self._nested(depth) if self._tokens[self._at] == ("mark", "(") else self._one(depth + 1))
        if self._tokens[self._at] == ("mark", "("):
            return self._nested(depth)
        if self._take("word", "selected"):
            return self._selected()
        return self._comparison()

    def _nested(self, depth: int) -> Condition:
        self.expect("mark", "(")
        found = self.any(depth + 1)
        self.expect("mark", ")")
        return found

    def _selected(self) -> Condition:
        self.expect("mark", "(")
        question = self._next("word")
        self.expect("mark", ",")
        code = self._next("text")[1:-1]
        self.expect("mark", ")")
        return Selected(question, code)

    def _comparison(self) -> Condition:
        question, _, part = self._next("word").partition(".")
        sign = Sign(self._next("sign"))
        kind, text = self._tokens[self._at]
        if kind not in {"text", "number"}:
            raise ValueError("not a condition")
        self._at += 1
        return Comparison(question, part, sign, Decimal(text) if kind == "number" else text[1:-1])

    def _take(self, kind: str, text: str) -> bool:
        if self._tokens[self._at] != (kind, text):
            return False
        self._at += 1 if kind != "end" else 0
        return True

    def _next(self, kind: str) -> str:
        found, text = self._tokens[self._at]
        if found != kind:
            raise ValueError("not a condition")
        self._at += 1
        return text
