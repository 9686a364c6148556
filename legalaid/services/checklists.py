# SPDX-License-Identifier: Apache-2.0
"""How does a checklist get on the shelf, off it as a spreadsheet, and on paper?

A version that is on the shelf never changes: the same version with other words is refused. A code means one question on
the whole shelf, since its answers lie on one line through the years: one that was answered in another way, in any
checklist, is refused.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from legalaid.documents.checklists import print_checklist
from legalaid.documents.content import LetterLanguage
from legalaid.domain import checklist
from legalaid.domain.checklist import ChecklistTemplate, as_table
from legalaid.domain.office import Office
from legalaid.domain.record import build, change
from legalaid.domain.stored_checklist import StoredChecklist
from legalaid.domain.xlsform.reading import FormRead, refuse_if_any
from legalaid.domain.xlsform.sheets import SETTINGS, SURVEY, LeftOut, Problem, Reason
from legalaid.errors import NotFound
from legalaid.ids import derived_record_id
from legalaid.services import checklist_shelf
from legalaid.services.desk import Desk
from legalaid.services.letter_content import letterhead
from legalaid.store.unit_of_work import Work

_FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class Imported:
    """A checklist that is on the shelf now; `is_new` unless the very same version was there already."""

    template: ChecklistTemplate
    left_out: tuple[LeftOut, ...]
    is_new: bool


def import_checklist(desk: Desk, content: bytes) -> Imported:
    """Put the checklist of a spreadsheet on the office's shelf, as a whole or not at all.

    Raises `FileTooLarge`, `FileUnreadable`, or `FormRefused` with every fault.
    """
    from legalaid.documents.xlsforms import read_checklist  # noqa: PLC0415 - only for who imports one

    read = read_checklist(content)
    template = read.template
    with desk.write("checklist.import") as work:
        refuse_if_any(_clashes(work, read))
        is_new = template not in checklist.templates() and _put(desk, work, template)
    return Imported(template, read.left_out, is_new)


def retire_checklist(desk: Desk, code: str, version: str) -> None:
    """Take a version of the office's own off the shelf; visits that were made with it keep it. Raises `NotFound`."""
    with desk.write("checklist.retire") as work:
        record_id = derived_record_id(desk.office_space, StoredChecklist.table.no, f"{code} {version}")
        if work.get(StoredChecklist, record_id) is None:
            raise NotFound(kind="checklist")
        opened = work.open(StoredChecklist, record_id)
        work.save(opened, change(opened.record, retired_on=desk.clock.today()))


def export_checklist(template: ChecklistTemplate) -> bytes:
    """The checklist as a spreadsheet that `import_checklist` and other tools of the standard read."""
    from legalaid.documents.xlsforms import write_checklist  # noqa: PLC0415 - only for who exports one

    return write_checklist(template)


def blank_checklist(desk: Desk, template: ChecklistTemplate, language: str) -> bytes:
    """The checklist for handwriting, as PDF under the office's letterhead; nothing of any record stands on it."""
    with desk.read() as reader:
        office = reader.open(Office, desk.office_id).record
    return print_checklist(template, language=LetterLanguage(language), letterhead=letterhead(office)).pdf


def list_checklists(desk: Desk) -> tuple[ChecklistTemplate, ...]:
    """Every checklist that a visit can be made with."""
    with desk.read() as reader:
        return checklist_shelf.on_shelf(reader)


def find_checklist(desk: Desk, code: str, version: str | None = None) -> ChecklistTemplate:
    """A checklist of the program or the office; the newest version where none is named. Raises `NotFound`."""
    with desk.read() as reader:
        return checklist_shelf.take(reader, code, version)


# --- what a new version may not do -----------------------------------------------------------------------------------


def _clashes(work: Work, read: FormRead) -> Iterator[Problem]:
    """Where a form contradicts what is on the shelf already."""
    template = read.template
    shipped = [known for known in checklist.templates() if known.code == template.code]
    if shipped:
        if template not in shipped:
            yield Problem(SETTINGS, _FIRST_ROW, Reason.CODE_OF_SHIPPED, template.code)
        return
    for known in (*_own_versions(work), *checklist.templates()):
        if (known.code, known.version) == (template.code, template.version):
            if known != template:
                yield Problem(SETTINGS, _FIRST_ROW, Reason.VERSION_USED, template.version)
            continue
        for code in changed_meanings(known, template):
            yield Problem(SURVEY, read.rows.get(code, 0), Reason.CODE_CHANGED, code)


def _own_versions(work: Work) -> Iterator[ChecklistTemplate]:
    for row in work.where(StoredChecklist):
        found = checklist_shelf.read_stored(row.content)
        if found:
            yield found


def changed_meanings(old: ChecklistTemplate, new: ChecklistTemplate) -> tuple[str, ...]:
    """Questions whose answers in the old version could not be read as answers to the new one."""
    changed = []
    for question in new.questions:
        before = old.find(question.code)
        if before and (
            (before.type, before.unit) != (question.type, question.unit)
            or not set(before.choices) <= set(question.choices)
        ):
            changed.append(question.code)
    return tuple(changed)


def _put(desk: Desk, work: Work, template: ChecklistTemplate) -> bool:
    """Put it on the shelf; whether it was not there. The same version from two laptops is one row."""
    record_id = derived_record_id(desk.office_space, StoredChecklist.table.no, f"{template.code} {template.version}")
    if work.get(StoredChecklist, record_id):
        opened = work.open(StoredChecklist, record_id)
        was_retired = opened.record.retired_on is not None
        if was_retired:
            work.save(opened, change(opened.record, retired_on=None))
        return was_retired
    content = json.dumps(as_table(template), ensure_ascii=False, separators=(",", ":")).encode()
    work.add(
        build(
            StoredChecklist,
            id=record_id,
            space_id=desk.office_space,
            office_id=desk.office_id,
            code=template.code,
            version=template.version,
            name_km=template.km,
            name_en=template.en,
            content=content,
            sha256=hashlib.sha256(content).digest(),
            imported_at=work.now,
            imported_by=work.actor,
        )
    )
    return True
