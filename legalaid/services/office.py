# SPDX-License-Identifier: Apache-2.0
"""Whose letterhead stands on the paper, who works here, and which templates has the office read?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from legalaid.domain.field import TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.office import Office, Staff, TemplateReview
from legalaid.domain.record import Record, build, change
from legalaid.domain.values import Kind
from legalaid.errors import FileTooLarge, FileUnreadable, NotFound, UnknownField
from legalaid.limits import LOGO_BYTES
from legalaid.services.case_document import Keys, Values, from_typed, part_of
from legalaid.services.desk import Desk
from legalaid.services.people import named
from legalaid.store.reader import Opened, Reader

OFFICE: Keys = {
    spec.name: spec.name
    for spec in TABLES["office"].fields
    if spec.name not in {"sensitivity", "office_id", "code", "logo"}
}
"""What `office set` may change; the code is part of every number and stays."""

STAFF: Keys = {
    name: name for name in ("name_km", "name_en", "title_km", "title_en", "roles", "signs", "phone", "left_on")
}


def show_office(desk: Desk) -> dict[str, Any]:
    """The office and its letterhead; the logo as whether there is one."""
    with desk.read() as reader:
        office = reader.open(Office, desk.office_id).record
    return {"code": office.code} | part_of(office, OFFICE) | {"logo": office.logo is not None}


def open_office(desk: Desk) -> Opened[Office]:
    """The office as a settings form opens it."""
    with desk.read() as reader:
        return reader.open(Office, desk.office_id)


def set_office(desk: Desk, changes: Mapping[str, str], *, opened: Opened[Office] | None = None) -> tuple[str, ...]:
    """Change letterhead fields; the keys that really changed. Raises an `InputError` naming the key."""
    form = opened or open_office(desk)
    return _save(desk, "office.set", form, OFFICE, changes)


def set_logo(desk: Desk, opened: Opened[Office], image: bytes | None) -> None:
    """Set or clear the logo (PNG or JPEG bytes) that stands on letters."""
    with desk.write("office.set") as work:
        work.save(opened, change(opened.record, logo=image))


def logo_of(desk: Desk) -> bytes | None:
    """The picture of the letterhead."""
    with desk.read() as reader:
        return reader.open(Office, desk.office_id).record.logo


def change_logo(desk: Desk, image: bytes | None) -> None:
    """Set or clear the logo over whatever stands there now."""
    set_logo(desk, open_office(desk), image)


def read_logo(path: Path) -> bytes:
    """The bytes of a picture that fits a letterhead. Raises `FileUnreadable`, `FileTooLarge` or `UnreadableLogo`."""
    from legalaid.documents.blocks import Logo  # noqa: PLC0415 - only for who changes the letterhead

    try:
        with path.open("rb") as file:
            image = file.read(LOGO_BYTES + 1)
    except OSError:
        raise FileUnreadable from None
    if len(image) > LOGO_BYTES:
        raise FileTooLarge(limit_mib=f"{LOGO_BYTES / 2**20:g}")
    Logo(image, 1)
    return image


def list_staff(desk: Desk) -> list[dict[str, Any]]:
    """Everybody who works or worked here."""
    with desk.read() as reader:
        people = reader.where(Staff)
    return [
        {"id": str(person.id)} | part_of(person, STAFF) | {"this_computer": person.device == desk.store.device}
        for person in people
    ]


def staff_names(desk: Desk) -> dict[UUID, str]:
    """How everybody who works or worked here is called."""
    with desk.read() as reader:
        return {person.id: person.name_km or person.name_en or "" for person in reader.where(Staff)}


def add_staff(desk: Desk, changes: Mapping[str, str]) -> str:
    """Add a colleague; the new id."""
    values = _typed(TABLES["staff"], STAFF, changes)
    with desk.write("staff.add") as work:
        record_id = work.new_id()
        fixed = {"id": record_id, "space_id": desk.office_space, "office_id": desk.office_id}
        work.add(named(lambda: build(Staff, **fixed, **values), STAFF, ""))
    return str(record_id)


def set_staff(desk: Desk, staff_id: str, changes: Mapping[str, str]) -> tuple[str, ...]:
    """Change a colleague's entry; the keys that really changed."""
    with desk.read() as reader:
        form = reader.open(Staff, read_id(staff_id, "staff"))
    return _save(desk, "staff.set", form, STAFF, changes)


def read_id(text: str, kind: str) -> UUID:
    """A record id as typed. Raises `NotFound`."""
    try:
        return UUID(text)
    except ValueError:
        raise NotFound(kind=kind) from None


def signatory(reader: Reader, desk: Desk) -> Staff:
    """Who signs letters made here: the person of this computer."""
    return reader.open(Staff, desk.actor).record


def list_templates(desk: Desk) -> list[dict[str, Any]]:
    """The letter templates, and whether the office has read the version in use."""
    from legalaid.services.wording import is_read, templates_in_force  # noqa: PLC0415 - not needed at start

    with desk.read() as reader:
        return [
            {
                "code": template.code,
                "version": template.version,
                "title_km": template.title.km,
                "title_en": template.title.en,
                "reviewed": is_read(reader, template),
            }
            for template in templates_in_force(reader)
        ]


def letter_titles(desk: Desk) -> dict[str, dict[str, str]]:
    """What letters are called in each language, by the code of their template: one that was retired, too."""
    from legalaid.services.wording import titles_by_code  # noqa: PLC0415

    with desk.read() as reader:
        return {code: {"km": title.km, "en": title.en} for code, title in titles_by_code(reader).items()}


def review_template(desk: Desk, code: str) -> int:
    """Record that the office has read this template; its letters no longer say "not reviewed". The version read."""
    from legalaid.services.wording import template_in_force  # noqa: PLC0415

    with desk.write("template.review") as work:
        version = template_in_force(work, code).version
        common = {"id": work.new_id(), "space_id": desk.office_space, "office_id": desk.office_id}
        work.add(build(TemplateReview, **common, template=code, version=version, by=work.actor, at=work.now))
    return version


def _save(desk: Desk, action: str, form: Opened[Any], keys: Keys, changes: Mapping[str, str]) -> tuple[str, ...]:
    values = _typed(form.record.table, keys, changes)
    changed: Record = named(lambda: change(form.record, **values), keys, "")
    with desk.write(action) as work:
        saved = work.save(form, changed)
    return tuple(key for key, name in keys.items() if name in saved)


def _typed(table: TableSpec, keys: Keys, changes: Mapping[str, str]) -> Values:
    unknown = [key for key in changes if key not in keys]
    if unknown:
        raise UnknownField(field=unknown[0])
    return {keys[key]: _value(table.by_name[keys[key]].kind, typed, key) for key, typed in changes.items()}


def _value(kind: Kind, typed: str, key: str) -> Any:
    return from_typed(kind, typed.replace("\\n", "\n") if kind is Kind.TEXTS else typed, key)
