# SPDX-License-Identifier: Apache-2.0
"""Which paragraphs does the office use again and again, in Khmer and English, and what did they say before?

The office writes them; none is shipped, since no lawyer has checked any. A change is a new version: what a letter said
last year can be read again.
"""

from dataclasses import dataclass

from legalaid.domain.office import Paragraph
from legalaid.domain.record import build
from legalaid.errors import MissingField, NotFound
from legalaid.khmer.text import fold
from legalaid.services.desk import Desk
from legalaid.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Wording:
    """What a person writes: a title to find it by, the article of the law it explains, and the words."""

    title: str
    article: str = ""
    text_km: str = ""
    text_en: str = ""


def list_paragraphs(desk: Desk, words: str = "") -> tuple[Paragraph, ...]:
    """The newest version of each paragraph that holds all these words, in any spelling that means the same."""
    wanted = fold(words).split()
    with desk.read() as reader:
        found = [one for one in _newest(reader) if not one.is_retired and _holds(one, wanted)]
    return tuple(sorted(found, key=lambda one: one.title))


def _newest(reader: Reader) -> tuple[Paragraph, ...]:
    """By code. Where two computers wrote the same version, the later moment counts."""
    newest: dict[str, Paragraph] = {}
    for one in sorted(reader.where(Paragraph), key=_age):
        newest[one.code] = one
    return tuple(newest.values())


def _age(paragraph: Paragraph) -> tuple[int, object, object]:
    return paragraph.version, paragraph.at, paragraph.id


def _holds(paragraph: Paragraph, wanted: list[str]) -> bool:
    parts = (paragraph.title, paragraph.article, paragraph.text_km, paragraph.text_en)
    said = fold(" ".join(part for part in parts if part))
    return all(word in said for word in wanted)


def versions_of(desk: Desk, code: str) -> tuple[Paragraph, ...]:
    """Everything that a paragraph ever said, newest first."""
    with desk.read() as reader:
        return tuple(sorted(reader.where(Paragraph, code=code), key=_age, reverse=True))


def save_paragraph(desk: Desk, wording: Wording, *, code: str | None = None) -> Paragraph:
    """A new paragraph, or the next version of the one with this code.

    Raises `MissingField` without a title or without words in either language, and the other `InputError`s.
    """
    if not (wording.text_km.strip() or wording.text_en.strip()):
        raise MissingField(field="text_km")
    return _add(desk, wording, code=code, is_retired=False)


def retire_paragraph(desk: Desk, code: str) -> Paragraph:
    """Offer a paragraph no more; its versions stay. Raises `NotFound`."""
    versions = versions_of(desk, code)
    if not versions:
        raise NotFound(kind="paragraph")
    return _add(desk, wording_of(versions[0]), code=code, is_retired=True)


def wording_of(paragraph: Paragraph) -> Wording:
    """What a version says."""
    return Wording(paragraph.title, paragraph.article or "", paragraph.text_km or "", paragraph.text_en or "")


def _add(desk: Desk, wording: Wording, *, code: str | None, is_retired: bool) -> Paragraph:
    with desk.write("paragraph.save") as work:
        record_id = work.new_id()
        own = code or f"p{record_id.hex[:20]}"
        before = max((one.version for one in work.where(Paragraph, code=own)), default=0)
        new = build(
            Paragraph,
            id=record_id,
            space_id=desk.office_space,
            office_id=desk.office_id,
            code=own,
            version=before + 1,
            title=wording.title,
            article=wording.article,
            text_km=wording.text_km,
            text_en=wording.text_en,
            is_retired=is_retired or None,
            by=work.actor,
            at=work.now,
        )
        work.add(new)
    return new
