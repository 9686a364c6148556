# SPDX-License-Identifier: Apache-2.0
"""How does a filled template become the pages of a letter?

`print_letter` gives the exact bytes that are printed, kept and hashed; the same input gives the same bytes. A bilingual
letter is the Khmer letter, signed, with an English summary under it that says which text counts.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from reportlab.platypus import Flowable, KeepTogether, Table

from legalaid.documents import lines, passage, shaping
from legalaid.documents.archive import About
from legalaid.documents.blocks import Rule, gap
from legalaid.documents.content import LetterInput, LetterLanguage, Printed
from legalaid.documents.fonts import Cut, typeface
from legalaid.documents.formulae import counted, formula, full_name, honorific, written_date
from legalaid.documents.letterhead import foot, head
from legalaid.documents.lines import plain_word
from legalaid.documents.markup import Span, bold, fill, joined, plain
from legalaid.documents.page import LETTER, set_pages
from legalaid.documents.passage import Passage
from legalaid.documents.signing import signatures
from legalaid.documents.styles import (
    BODY,
    BOXED,
    CAPTION,
    COPIES,
    COPY_ITEM,
    HEAD_LINE,
    ITEM,
    PLAIN_BODY,
    SUBHEADING,
    SUMMARY_HEADING,
    TITLE,
    Style,
    in_language,
    scaled,
)
from legalaid.documents.templates import (
    BUILT_IN,
    OPTIONAL_BUILT_IN,
    Addressed,
    Block,
    BlockKind,
    Field,
    FieldKind,
    ListNeed,
    Template,
    load_template,
)
from legalaid.errors import MissingLetterField, UnknownLetterField, WrongLetterField
from legalaid.i18n import Language
from legalaid.khmer import words
from legalaid.khmer.digits import to_khmer, to_latin

_LARGE, _SMALL = 1.4, 0.88
_BOX_WIDTH = 0.86
_AFTER_LABEL = 10
_INTRODUCED = (BlockKind.BOX, BlockKind.ITEMS)


def print_letter(letter: LetterInput, template: Template | None = None) -> Printed:
    """The letter as an archived PDF; `template` stands in for the shipped one where an office has its own words.

    Raises `UnknownTemplate`, `MissingLetterField`, `UnknownLetterField`, `WrongLetterField`, `MissingGlyph`,
    `UnreadableLogo`, `DoesNotFit` or `TooManyPages`; nothing is written anywhere.
    """
    template = template or load_template(letter.template)
    main = letter.language.main
    story = _Page(letter, template, main, _LARGE if template.is_large else 1.0).story()
    if letter.language is LetterLanguage.BOTH:
        story += _Page(letter, template, Language.EN, _SMALL).summary()
    about = About(
        title=f"{template.title.written_in(main)} {letter.number}",
        author=letter.letterhead.office.best_in(main),
        language=main,
    )
    drawn = foot(letter.number, main, paper=LETTER, head_code=letter.head_code, notes=_notes(letter))
    pdf, pages = set_pages(story, about=about, foot=drawn, paper=LETTER)
    return Printed(pdf, hashlib.sha256(pdf).digest(), pages, template.code, template.version)


def get_ready() -> None:
    """Load fonts and word lists ahead of the first letter, while somebody types or a vault opens."""
    words.load()
    for cut in Cut:
        typeface(cut)


def forget() -> None:
    """Drop the words of printed letters that are held for speed, when the vault locks."""
    passage.forget()
    lines.forget()
    shaping.forget()


def _notes(letter: LetterInput) -> tuple[str, ...]:
    """The warnings of the foot, in the letter's language and in English where it is bilingual."""
    keys = [
        key
        for key, wanted in (("not_reviewed", not letter.reviewed), ("not_verified", letter.has_unverified_dates))
        if wanted
    ]
    spoken = {LetterLanguage.BOTH: (Language.KM, Language.EN)}.get(letter.language, (letter.language.main,))
    return tuple(" · ".join(formula(key, language) for key in keys) for language in spoken if keys)


@dataclass(frozen=True, slots=True)
class _Page:
    """The letter in one of its languages."""

    letter: LetterInput
    template: Template
    language: Language
    scale: float
    """Of the type of title and body."""

    # --- the parts, from top to bottom ---

    def story(self) -> list[Flowable]:
        """The whole letter."""
        return [
            *head(self.letter.letterhead, self.language, numbers=self._numbers(), marks=self.letter.marks),
            self._passage(plain(self.template.title.written_in(self.language)), TITLE),
            *self._head_lines(),
            *self._body_and_signatures(),
        ]

    def summary(self) -> list[Flowable]:
        """The body alone, in small type, under a line that says which text counts."""
        letter, language = self.letter, self.language
        heading = formula("summary", language)
        dated = formula("summary_date", language, number=letter.number, date=written_date(letter.day, language))
        note = f"{dated}. {formula('prevails', language)}"
        title = self._passage((*bold(f"{heading}. "), *plain(note)), SUMMARY_HEADING)
        body = self._body()
        first = next((count for count, part in enumerate(body, 1) if not part.getKeepWithNext()), len(body))
        return [KeepTogether([gap(6), Rule(), title, *body[:first]]), *body[first:]]

    def _numbers(self) -> tuple[str, ...]:
        letter = self.letter
        org = letter.letterhead.org_code if self.language is Language.KM else ""
        number = formula("number", self.language, number=letter.number, org=org).rstrip()
        register = formula("register", self.language, number=letter.register_no) if letter.register_no else ""
        return number, register

    def _head_lines(self) -> list[Flowable]:
        """Addressee, subject, references, attachments: each with its label and a hanging indent."""
        letter, language = self.letter, self.language
        if self.template.addressed is Addressed.NOBODY:
            return []
        case = formula("case_file", language, number=letter.case_number) if letter.case_number else ""
        references = [case, *(reference.best_in(language) for reference in letter.references)]
        labelled = [
            (f"to_{self.template.addressed}", (self._addressee(),)),
            ("subject", (self._subject(),)),
            ("reference", tuple(plain(text) for text in references if text)),
            ("attachments", tuple(plain(paper.best_in(language)) for paper in letter.attachments)),
        ]
        labels = {key: formula(key, language) for key, texts in labelled if texts}
        style = self._style(HEAD_LINE.but(indent=_widest(labels.values()) + _AFTER_LABEL))
        lines = [
            Passage(spans, style, label="" if number else labels[key], names=self._names())
            for key, texts in labelled
            for number, spans in enumerate(texts)
        ]
        return [*lines, gap(4)]

    def _addressee(self) -> tuple[Span, ...]:
        person = self.letter.addressee or self.letter.client
        form = honorific(person.honorific, self.language)
        name = person.name.best_in(self.language)
        parts = [plain(f"{form} " if form else ""), bold(name)]
        more = [text.best_in(self.language) for text in (person.position, person.address)]
        return joined([*parts, *(plain(f"\n{text}") for text in more if text)])

    def _subject(self) -> tuple[Span, ...]:
        given = self.letter.subject.best_in(self.language)
        if given:
            return plain(given)
        return fill(self.template.subject[self.language], self._values())

    def _body_and_signatures(self) -> list[Flowable]:
        """The body; its last two lines stay with the place to sign."""
        body = self._body()
        signed = signatures(self.letter, self.template.signing, self.language, copies=self._copies())
        if not signed:
            return body
        tail: list[Flowable] = [body.pop()] if body else []
        if tail and isinstance(tail[0], Passage):
            *kept, last = tail[0].cut_tail(LETTER.column)
            body += kept
            tail = [last]
        return [*body, KeepTogether([*tail, gap(6), *signed])]

    def _copies(self) -> list[Flowable]:
        language = self.language
        copies = [copy.best_in(language) for copy in self.letter.copies]
        if not copies:
            return []
        listed = [*copies, formula("copies_file", language)]
        heading = Passage(bold(formula("copies", language)), self._style(COPIES))
        return [heading, *(Passage(text, self._style(COPY_ITEM), label="-") for text in listed)]

    # --- the body ---

    def _body(self) -> list[Flowable]:
        values = self._values()
        blocks = self.template.body[self.language]
        kept = [
            block
            for number, block in enumerate(blocks)
            if self._is_wanted(block, blocks[number + 1 : number + 2], values)
        ]
        return [
            flowable
            for block, after in zip_longest(kept, kept[1:])
            for flowable in self._introducing(after, self._set(block, values))
        ]

    def _introducing(self, after: Block | None, shown: list[Flowable]) -> list[Flowable]:
        """The same; the last lines of words that stand over a box or a list stay on its page."""
        if after is None or after.kind not in _INTRODUCED or not shown:
            return shown
        *before, last = shown
        if not isinstance(last, Passage):
            return shown
        *begun, tail = last.cut_tail(LETTER.column)
        tail.keepWithNext = 1
        return [*before, *begun, tail]

    def _is_wanted(self, block: Block, after: tuple[Block, ...], values: Mapping[str, str]) -> bool:
        """A block is left out with an optional field, and together with the empty list that it introduces."""
        introduces_list = any(following.kind is BlockKind.ITEMS for following in after)
        if not self.letter.items and (block.kind is BlockKind.ITEMS or introduces_list):
            return False
        return all(values[name] for name in block.slots)

    def _set(self, block: Block, values: Mapping[str, str]) -> list[Flowable]:
        match block.kind:
            case BlockKind.ITEMS:
                return self._items()
            case BlockKind.HEADING:
                heading = self._passage(fill(block.text, values), SUBHEADING)
                heading.keepWithNext = 1
                return [heading]
            case BlockKind.BOX:
                return [self._box(block, values)]
            case BlockKind.PARAGRAPH:
                return [self._passage(spans, self._body_style()) for spans in self._paragraphs(block, values)]

    def _paragraphs(self, block: Block, values: Mapping[str, str]) -> list[tuple[Span, ...]]:
        """One paragraph, or as many as a person typed into the field that is the block."""
        if block.only_slot is None:
            return [fill(block.text, values)]
        return [plain(text) for text in values[block.only_slot].splitlines() if text.strip()]

    def _items(self) -> list[Flowable]:
        return [
            self._passage(plain(item.best_in(self.language)), ITEM, label=f"{counted(number, self.language)}.")
            for number, item in enumerate(self.letter.items, start=1)
        ]

    def _box(self, block: Block, values: Mapping[str, str]) -> Flowable:
        boxed = [self._passage(fill(block.text, values), BOXED)]
        if block.caption:
            boxed.insert(0, self._passage(fill(block.caption, values), CAPTION))
        style = [("BOX", (0, 0), (-1, -1), 0.7, "black"), ("TOPPADDING", (0, 0), (-1, -1), 2)]
        width = LETTER.column * _BOX_WIDTH
        return Table([[boxed]], colWidths=[width], style=style, hAlign="CENTER", spaceBefore=3, spaceAfter=7)

    def _passage(self, spans: tuple[Span, ...], style: Style, *, label: str = "") -> Passage:
        return Passage(spans, self._style(scaled(style, self.scale)), label=label, names=self._names())

    def _body_style(self) -> Style:
        return PLAIN_BODY if self.template.is_large or self.language is Language.EN else BODY

    def _style(self, style: Style) -> Style:
        return in_language(style, self.language)

    def _names(self) -> tuple[str, ...]:
        """What no line cuts: names of the record, and numbers."""
        letter = self.letter
        return (*letter.names, letter.number, letter.case_number, *letter.letterhead.phones)

    # --- what the slots hold ---

    def _values(self) -> dict[str, str]:
        """Every field in this language. Raises where one is unknown, wrong, or required and empty."""
        letter, template = self.letter, self.template
        by_name = {field.name: field for field in template.fields}
        for name in letter.fields:
            if name not in by_name and name.removesuffix("_km").removesuffix("_en") not in by_name:
                raise UnknownLetterField(template=template.code, field=name)
        values = self._built_in() | {field.name: self._value(field) for field in template.fields}
        needed = {name for block in template.body[self.language] for name in block.slots}
        for name in sorted(needed & (BUILT_IN - OPTIONAL_BUILT_IN)):
            if not values[name]:
                raise MissingLetterField(template=template.code, field=name)
        if template.list_need is ListNeed.REQUIRED and not letter.items:
            raise MissingLetterField(template=template.code, field="items")
        return values

    def _built_in(self) -> dict[str, str]:
        letter, language = self.letter, self.language
        addressee = letter.addressee or letter.client
        return {
            "client": full_name(letter.client, language),
            "client_short": honorific(letter.client.honorific, language) or letter.client.name.best_in(language),
            "addressee_short": honorific(addressee.honorific, language)
            or addressee.position.best_in(language)
            or addressee.name.best_in(language),
            "office": letter.letterhead.office.written_in(language),
            "number": letter.number,
            "case_number": letter.case_number,
            "phones": " / ".join(letter.letterhead.phones),
        }

    def _value(self, field: Field) -> str:
        given = self.letter.fields
        text = (given.get(f"{field.name}_{self.language}") or given.get(field.name, "")).strip()
        if not text and field.is_required:
            other = any(name.startswith(f"{field.name}_") for name in given)
            raise MissingLetterField(
                template=self.template.code, field=f"{field.name}_{self.language}" if other else field.name
            )
        match field.kind:
            case FieldKind.DATE if text:
                return self._dated(field, text)
            case FieldKind.TIME:
                return to_khmer(text) if self.language is Language.KM else to_latin(text)
            case _:
                return text

    def _dated(self, field: Field, text: str) -> str:
        try:
            return written_date(date.fromisoformat(to_latin(text)), self.language)
        except ValueError:
            raise WrongLetterField(template=self.template.code, field=field.name) from None


def _widest(labels: Iterable[str]) -> float:
    """The width of the widest label, in points."""
    return max(plain_word(label, HEAD_LINE.label).width * HEAD_LINE.size / 1000 for label in labels)
