# SPDX-License-Identifier: Apache-2.0
"""What do this office's letters say: as shipped, or in words of its own, and who has read which version?

An office may change the words of a shipped template and add templates of its own; fields, addressing and signing stay
those of the shipped one that it began with. Every version is kept, and each has to be read anew before its letters lose
the mark "not reviewed".
"""

from legalaid.documents.content import Bilingual
from legalaid.documents.templates import Template, Words, load_template, reworded, shipped_words, templates
from legalaid.domain.office import OfficeTemplate, TemplateReview
from legalaid.domain.record import build
from legalaid.errors import UnknownTemplate
from legalaid.services.desk import Desk
from legalaid.store.reader import Reader

__all__ = [
    "Bilingual",
    "Words",
    "bring_back",
    "copy_template",
    "is_read",
    "retire_words",
    "save_words",
    "template_in_force",
    "templates_in_force",
    "titles_by_code",
    "versions_of",
    "words_of",
]

_OWN = "own."
"""What the codes of templates begin with that an office added."""

_STEP = 1000
"""A version of an office's words is the shipped version times this, and a running number: 1002 is 1.2."""


def template_in_force(reader: Reader, code: str) -> Template:
    """The template as letters are printed from it now. Raises `UnknownTemplate`."""
    newest = _newest(reader, code)
    if newest is not None and not newest.is_retired:
        return _built(newest)
    if code.startswith(_OWN):
        raise UnknownTemplate(template=code)
    return load_template(code)


def templates_in_force(reader: Reader) -> tuple[Template, ...]:
    """Every template that can be chosen: the shipped ones by code, then the office's own by title."""
    shipped = tuple(template_in_force(reader, info.code) for info in templates())
    codes = {row.code for row in reader.where(OfficeTemplate) if row.code.startswith(_OWN)}
    own = (_newest(reader, code) for code in codes)
    added = (_built(row) for row in own if row is not None and not row.is_retired)
    return (*shipped, *sorted(added, key=lambda template: (template.title.km, template.code)))


def titles_by_code(reader: Reader) -> dict[str, Bilingual]:
    """What letters are called: those of templates in force, and those of templates that are offered no more."""
    every = sorted(reader.where(OfficeTemplate), key=_age)
    ever = {row.code: Bilingual(row.title_km, row.title_en) for row in every}
    return ever | {template.code: template.title for template in templates_in_force(reader)}


def is_read(reader: Reader, template: Template) -> bool:
    """Whether somebody has read just these words."""
    reviews = reader.where(TemplateReview, template=template.code)
    return bool(template.reviewed_by) or any(review.version == template.version for review in reviews)


def words_of(desk: Desk, code: str) -> Words:
    """The words in force, in markup, for changing them. Raises `UnknownTemplate`."""
    with desk.read() as reader:
        newest = _newest(reader, code)
    if newest is not None and not newest.is_retired:
        return _words(newest)
    return shipped_words(code)


def versions_of(desk: Desk, code: str) -> tuple[OfficeTemplate, ...]:
    """Everything that the office ever wrote for a template, newest first."""
    with desk.read() as reader:
        return tuple(sorted(reader.where(OfficeTemplate, code=code), key=_age, reverse=True))


def save_words(desk: Desk, code: str, words: Words) -> OfficeTemplate:
    """The next version of a template's words. Raises `UnknownTemplate`, `BadTemplate`, `LeftOutField`, `InputError`."""
    with desk.read() as reader:
        base = template_in_force(reader, code).kind
    return _add(desk, words, code=code, base=base, is_retired=False)


def copy_template(desk: Desk, code: str, words: Words) -> OfficeTemplate:
    """Add a template of the office's own, which asks for what the template `code` asks for. Raises as `save_words`."""
    with desk.read() as reader:
        base = template_in_force(reader, code).kind
    return _add(desk, words, code=None, base=base, is_retired=False)


def retire_words(desk: Desk, code: str) -> OfficeTemplate:
    """Use the shipped words again, or offer an added template no more. Raises `UnknownTemplate`."""
    versions = versions_of(desk, code)
    if not versions:
        raise UnknownTemplate(template=code)
    return _add(desk, _words(versions[0]), code=code, base=versions[0].base, is_retired=True)


def bring_back(desk: Desk, retired: OfficeTemplate, words: Words) -> OfficeTemplate:
    """Use words again that were retired a moment ago, as their next version."""
    return _add(desk, words, code=retired.code, base=retired.base, is_retired=False)


def _newest(reader: Reader, code: str) -> OfficeTemplate | None:
    return max(reader.where(OfficeTemplate, code=code), key=_age, default=None)


def _age(row: OfficeTemplate) -> tuple[int, object, object]:
    """Where two computers wrote the same version, the later moment counts."""
    return row.version, row.at, row.id


def _built(row: OfficeTemplate) -> Template:
    return reworded(row.base, _words(row), code=row.code, version=row.version)


def _words(row: OfficeTemplate) -> Words:
    return Words(
        Bilingual(row.title_km, row.title_en),
        Bilingual(row.subject_km, row.subject_en),
        Bilingual(row.body_km, row.body_en),
    )


def _add(desk: Desk, words: Words, *, code: str | None, base: str, is_retired: bool) -> OfficeTemplate:
    with desk.write("template.word") as work:
        record_id = work.new_id()
        own = code or f"{_OWN}{record_id.hex[:20]}"
        newest = _newest(work, own)
        first = load_template(base).version * _STEP
        version = max(newest.version if newest else 0, first) + 1
        new = build(
            OfficeTemplate,
            id=record_id,
            space_id=desk.office_space,
            office_id=desk.office_id,
            code=own,
            version=version,
            base=base,
            title_km=words.title.km,
            title_en=words.title.en,
            subject_km=words.subject.km,
            subject_en=words.subject.en,
            body_km=words.body.km,
            body_en=words.body.en,
            is_retired=is_retired or None,
            by=work.actor,
            at=work.now,
        )
        _built(new)
        work.add(new)
    return new
