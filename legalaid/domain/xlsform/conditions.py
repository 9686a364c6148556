# SPDX-License-Identifier: Apache-2.0
"""How is a condition of ours written as the relevance of an XLSForm row, and read back from it?

What both can say is taken: comparisons of one question with a number or a quoted code, `selected()`, `and`, `or`,
`not()` and brackets. A count by sex is two questions of the form, `GEN04_female` and `GEN04_male`.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from legalaid.domain import condition
from legalaid.domain.condition import All, Any, Comparison, Condition, Not, Selected

_Naming = Callable[[str, str], str]
"""How a question, or a part of a count, is called."""

_REFERENCE = re.compile(r"\$\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}")
_SIDE = re.compile(r"_(female|male)$")
_TOTAL = re.compile(r"\(?\s*\$\{\s*(\w+)_female\s*\}\s*\+\s*\$\{\s*(\w+)_male\s*\}\s*\)?(?=\s*[<>=!])")
_QUOTED = re.compile(r"""('[^']*'|"[^"']*")""")
_BARE = re.compile(r"(?<![\w$])(?!(?:and|or|not|selected)\b)[A-Za-z_]\w*")


def read_relevance(text: str) -> str:
    """Our condition that says the same. Raises `ValueError` where ours cannot say it."""
    read = "".join(_read_part(part) for part in _QUOTED.split(text))
    return written(condition.parse(read))


def _read_part(part: str) -> str:
    if part[:1] in {"'", '"'}:
        return f"'{part[1:-1]}'"
    counted = _TOTAL.sub(_total, part)
    if _BARE.search(re.sub(r"\w+\.total\b", "", _REFERENCE.sub("", counted))):
        raise ValueError("a name that is not asked for with ${}")
    return _REFERENCE.sub(lambda found: _SIDE.sub(r".\1", found[1]), counted)


def _total(found: re.Match[str]) -> str:
    if found[1] != found[2]:
        raise ValueError("the sum of two questions")
    return f"{found[1]}.total"


def written(tree: Condition) -> str:
    """A condition in our own language, always in the same form."""
    return _joined(tree, _own_name)


def as_relevance(text: str, counts: frozenset[str]) -> str:
    """A condition of ours as the relevance of a row; `counts` are the questions that count by sex."""

    def name(question: str, part: str) -> str:
        return _form_name(question, part or ("total" if question in counts else ""))

    return _joined(condition.parse(text), name)


def _own_name(question: str, part: str) -> str:
    return f"{question}.{part}" if part else question


def _form_name(question: str, part: str) -> str:
    if part == "total":
        return f"(${{{question}_female}} + ${{{question}_male}})"
    return f"${{{question}_{part}}}" if part else f"${{{question}}}"


def _joined(tree: Condition, name: _Naming) -> str:
    match tree:
        case Comparison(question=question, part=part, sign=sign, literal=literal):
            value = f"{literal:f}" if isinstance(literal, Decimal) else f"'{literal}'"
            return f"{name(question, part)} {sign.value} {value}"
        case Selected(question=question, code=code):
            return f"selected({name(question, '')}, '{code}')"
        case Not(of=part):
            return f"not({_joined(part, name)})"
        case All(parts=parts):
            return " and ".join(_bracketed(part, name) for part in parts)
        case Any(parts=parts):
            return " or ".join(_bracketed(part, name) for part in parts)


def _bracketed(tree: Condition, name: _Naming) -> str:
    said = _joined(tree, name)
    return f"({said})" if isinstance(tree, All | Any) else said
