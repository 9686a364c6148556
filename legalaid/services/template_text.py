# SPDX-License-Identifier: Apache-2.0
"""What does a letter template say, for somebody at the office who reads it before the first letter?

Fields stand in it by their own labels in brackets: a reader sees which words are fixed and which come from the case.
"""

from dataclasses import dataclass

from legalaid.documents.markup import Markup, fill
from legalaid.documents.templates import ITEMS, Block, BlockKind, Template
from legalaid.i18n import Language, texts
from legalaid.services.desk import Desk
from legalaid.services.wording import template_in_force


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the text: a heading, a box with its caption, or a paragraph."""

    kind: BlockKind
    text: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class TemplateText:
    """The fixed words of one template in one language."""

    code: str
    version: int
    title: str
    subject: str
    passages: tuple[Passage, ...]
    is_own: bool
    """Whether the office wrote the words itself."""
    is_added: bool
    """Whether the office added the template; no shipped words stand behind it."""


def template_text(desk: Desk, code: str, language: Language) -> TemplateText:
    """The text of a template that is in force: shipped, or in the office's own words. Raises `UnknownTemplate`."""
    with desk.read() as reader:
        template = template_in_force(reader, code)
    labels = _labels(template, language)
    return TemplateText(
        code=template.code,
        version=template.version,
        title=template.title.best_in(language),
        subject=_words(template.subject[language], labels),
        passages=tuple(_passage(block, labels) for block in template.body[language]),
        is_own=bool(template.base),
        is_added=template.code != template.kind,
    )


def slots_of(desk: Desk, code: str, language: Language) -> dict[str, str]:
    """What may stand in braces in the words of a template, and what it is. Raises `UnknownTemplate`."""
    with desk.read() as reader:
        template = template_in_force(reader, code)
    return {name: label.strip("[]") for name, label in _labels(template, language).items()}


def _labels(template: Template, language: Language) -> dict[str, str]:
    """Every field that the text may name, in brackets."""
    own = {field.name: field.label.best_in(language) for field in template.fields}
    return {name: f"[{label}]" for name, label in (texts("template_slot", language) | own).items()}


def _passage(block: Block, labels: dict[str, str]) -> Passage:
    if block.kind is BlockKind.ITEMS:
        return Passage(block.kind, labels[ITEMS])
    return Passage(block.kind, _words(block.text, labels), _words(block.caption, labels))


def _words(parsed: Markup, labels: dict[str, str]) -> str:
    return "".join(span.text for span in fill(parsed, labels))
