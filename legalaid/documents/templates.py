# SPDX-License-Identifier: Apache-2.0
"""Which letters are there, what does each need, and what does its body say?

A template is a folder of `resources/letters`: `template.toml` and the bodies `km.txt` and `en.txt` in the markup of
`markup`. Nothing in it is an expression. A block that names an optional field left empty is left out; a required field
left empty is an error, never a blank.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from legalaid import assets
from legalaid.documents.content import Bilingual
from legalaid.documents.markup import Markup, Slot, WrongMarkup, parse, slots
from legalaid.errors import BadTemplate, LeftOutField, UnknownTemplate
from legalaid.i18n import Language

_FOLDER = "letters"

ITEMS = "items"
BUILT_IN = frozenset({"client", "client_short", "addressee_short", "office", "number", "case_number", "phones"})
"""Fields that every template has, from the record and the letterhead."""
OPTIONAL_BUILT_IN = frozenset({"phones"})


class FieldKind(StrEnum):
    """What a person types into a field."""

    TEXT = "text"
    DATE = "date"
    TIME = "time"
    """Written in the digits of the letter's language."""
    PARAGRAPHS = "paragraphs"


class Addressed(StrEnum):
    """To whom a letter speaks."""

    CLIENT = "client"
    OFFICIAL = "official"
    NOBODY = "nobody"


class Signing(StrEnum):
    """Who puts a hand to the paper."""

    SIGNATORY = "signatory"
    THUMBPRINT = "thumbprint"
    RECEIPT = "receipt"
    NONE = "none"


class ListNeed(StrEnum):
    """Whether the letter has a numbered list."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class BlockKind(StrEnum):
    """The blocks of a body."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BOX = "box"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Field:
    """A field that a person fills in."""

    name: str
    kind: FieldKind
    is_required: bool
    label: Bilingual


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body; only a box has a caption."""

    kind: BlockKind
    text: Markup = ()
    caption: Markup = ()

    @property
    def slots(self) -> frozenset[str]:
        """The fields that the block names."""
        return slots(self.text) | slots(self.caption)

    @property
    def only_slot(self) -> str | None:
        """The field that is the whole block, if it is one."""
        return self.text[0].name if len(self.text) == 1 and isinstance(self.text[0], Slot) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateInfo:
    """What a person sees of a template before using it."""

    code: str
    version: int
    title: Bilingual
    fields: tuple[Field, ...]
    list_need: ListNeed
    reviewed_by: str
    """Who has read the shipped text; empty: nobody."""
    base: str = ""
    """The shipped template whose words an office replaced by its own; empty for a shipped one."""

    @property
    def kind(self) -> str:
        """What the letter is for, whoever wrote its words: the code of the shipped template."""
        return self.base or self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(TemplateInfo):
    """A template, ready to be filled."""

    addressed: Addressed
    signing: Signing
    is_large: bool
    subject: dict[Language, Markup]
    body: dict[Language, tuple[Block, ...]]


def templates() -> tuple[TemplateInfo, ...]:
    """The shipped letters, by code."""
    return tuple(load_template(name) for name in assets.names(_FOLDER) if "." not in name)


@cache
def load_template(code: str) -> Template:
    """One template. Raises `UnknownTemplate` and, for a damaged one, `BadTemplate`."""
    if code not in assets.names(_FOLDER) or "." in code:
        raise UnknownTemplate(template=code)
    bodies = {language: assets.read_text(f"{_FOLDER}/{code}/{language}.txt") for language in Language}
    return read_template(assets.read_toml(f"{_FOLDER}/{code}/template.toml"), bodies)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a letter that an office may write itself, in markup; each in both languages."""

    title: Bilingual
    subject: Bilingual
    body: Bilingual


def shipped_words(code: str) -> Words:
    """The words of a shipped template as they are written. Raises `UnknownTemplate`."""
    load_template(code)
    table = assets.read_toml(f"{_FOLDER}/{code}/template.toml")
    bodies = {language: assets.read_text(f"{_FOLDER}/{code}/{language}.txt").strip() for language in Language}
    return Words(
        Bilingual(**table["title"]), Bilingual(**table["subject"]), Bilingual(bodies[Language.KM], bodies[Language.EN])
    )


def reworded(base: str, words: Words, *, code: str, version: int) -> Template:
    """A template with the fields, addressing and signing of `base` and other words; nobody has read it yet.

    Raises `UnknownTemplate`, `BadTemplate`, and `LeftOutField` for words that do not name a field that `base` requires.
    """
    load_template(base)
    table = assets.read_toml(f"{_FOLDER}/{base}/template.toml")
    own = {"code": code, "version": version, "reviewed_by": ""}
    pairs = {"title": words.title, "subject": words.subject}
    both = {name: {"km": pair.km, "en": pair.en} for name, pair in pairs.items()}
    made = read_template(table | own | both, {Language.KM: words.body.km, Language.EN: words.body.en})
    for language in Language:
        _require(made, language)
    return replace(made, base=base)


def _require(template: Template, language: Language) -> None:
    body = template.body[language]
    named = slots(template.subject[language]).union(*(block.slots for block in body))
    required = [field.name for field in template.fields if field.is_required]
    has_list = any(block.kind is BlockKind.ITEMS for block in body)
    missing = [name for name in required if name not in named]
    if template.list_need is ListNeed.REQUIRED and not has_list:
        missing.append(ITEMS)
    if missing:
        raise LeftOutField(template=template.code, field=missing[0], language=language.value)


def read_template(table: Mapping[str, Any], bodies: Mapping[Language, str]) -> Template:
    """A template from its table and its two bodies. Raises `BadTemplate`."""
    fields = tuple(_field(name, entry) for name, entry in table.get("fields", {}).items())
    known = BUILT_IN | {field.name for field in fields}
    code = str(table["code"])
    return Template(
        code=code,
        version=int(table["version"]),
        title=Bilingual(**table["title"]),
        fields=fields,
        list_need=ListNeed(table["items"]),
        reviewed_by=str(table["reviewed_by"]),
        addressed=Addressed(table["addressed_to"]),
        signing=Signing(table["signing"]),
        is_large=bool(table.get("is_large", False)),
        subject={language: _line(table["subject"][language], known, code, 1) for language in Language},
        body={language: _blocks(bodies[language], known, code) for language in Language},
    )


def _field(name: str, entry: Mapping[str, Any]) -> Field:
    return Field(
        name=name,
        kind=FieldKind(entry.get("kind", FieldKind.TEXT)),
        is_required=bool(entry.get("required", False)),
        label=Bilingual(entry["km"], entry["en"]),
    )


_PREFIX = {"# ": BlockKind.HEADING, "= ": BlockKind.BOX}


def _blocks(body: str, known: frozenset[str], code: str) -> tuple[Block, ...]:
    found = []
    for block in re.finditer(r"\S[^\n]*(?:\n[^\n]+)*", body):
        number = body.count("\n", 0, block.start()) + 1
        found.append(_block(block[0], known, code, number))
    return tuple(found)


def _block(text: str, known: frozenset[str], code: str, number: int) -> Block:
    if text == f"{{{ITEMS}}}":
        return Block(BlockKind.ITEMS)
    kind = _PREFIX.get(text[:2], BlockKind.PARAGRAPH)
    lines = [line.removeprefix("= ").removeprefix("# ") for line in text.split("\n")]
    if kind is BlockKind.BOX and len(lines) > 1:
        caption, *rest = lines
        return Block(kind, _line(" ".join(rest), known, code, number), _line(caption, known, code, number))
    return Block(kind, _line(" ".join(lines), known, code, number))


def _line(text: str, known: frozenset[str], code: str, number: int) -> Markup:
    try:
        parsed = parse(text)
    except WrongMarkup:
        raise BadTemplate(template=code, line=number) from None
    if not slots(parsed) <= known:
        raise BadTemplate(template=code, line=number)
    return parsed
