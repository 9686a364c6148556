# SPDX-License-Identifier: Apache-2.0
"""What does a line of a template say once its slots are filled?

The markup is ours and tiny: `<b>…</b>`, `<br/>`, `{slot}`, and `&lt; &gt; &amp;`. It is parsed in templates alone. A
value goes into its slot as text, after parsing: whatever a person typed, `<b>` and `{x}` included, prints as it is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from legalaid.khmer.text import visible_controls

_TOKEN = re.compile(r"<(?P<tag>b|/b|br/)>|\{(?P<slot>[a-z][a-z0-9_]*)\}|(?P<text>[^<>{}]+)|(?P<wrong>.)", re.DOTALL)
_ENTITY = re.compile(r"&(?:lt|gt|amp);")


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one weight; a line feed in it ends the line."""

    text: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value."""

    name: str
    is_bold: bool = False


Markup = tuple[Span | Slot, ...]
"""A parsed line of a template."""


class WrongMarkup(ValueError):
    """A sign that the markup does not have; the loader of templates turns it into `BadTemplate`."""


def parse(line: str) -> Markup:
    """The spans and slots of a line. Raises `WrongMarkup`."""
    found: list[Span | Slot] = []
    is_bold = False
    for token in _TOKEN.finditer(line):
        match token.lastgroup:
            case "text":
                found.append(Span(_ENTITY.sub(lambda entity: unescape(entity[0]), token[0]), is_bold))
            case "slot":
                found.append(Slot(token["slot"], is_bold))
            case "tag" if token["tag"] == "br/":
                found.append(Span("\n", is_bold))
            case "tag" if (token["tag"] == "b") != is_bold:
                is_bold = not is_bold
            case _:
                raise WrongMarkup
    if is_bold:
        raise WrongMarkup
    return tuple(found)


def slots(parsed: Markup) -> frozenset[str]:
    """The names of the slots."""
    return frozenset(part.name for part in parsed if isinstance(part, Slot))


def fill(parsed: Markup, values: Mapping[str, str]) -> tuple[Span, ...]:
    """The spans with each slot replaced by its value."""
    return tuple(Span(typed(values[part.name]), part.is_bold) if isinstance(part, Slot) else part for part in parsed)


def typed(text: str) -> str:
    """A person's text as it is printed: tabs are spaces, line ends are one kind, hidden controls show."""
    return visible_controls(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def bold(text: str) -> tuple[Span, ...]:
    """A person's text in bold."""
    return (Span(typed(text), is_bold=True),)


def plain(text: str) -> tuple[Span, ...]:
    """A person's text as it is."""
    return (Span(typed(text)),)


def joined(spans: Iterable[Sequence[Span]]) -> tuple[Span, ...]:
    """Several texts one after the other."""
    return tuple(span for group in spans for span in group)
