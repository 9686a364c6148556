# SPDX-License-Identifier: Apache-2.0
"""How does a monitor get a blank checklist on paper?"""

from legalaid.documents.checklists import print_checklist
from legalaid.documents.content import LetterLanguage
from legalaid.domain.checklist import ChecklistTemplate
from legalaid.domain.office import Office
from legalaid.services.desk import Desk
from legalaid.services.letter_content import letterhead


def blank_checklist(desk: Desk, template: ChecklistTemplate, language: str) -> bytes:
    """The checklist for handwriting, as PDF under the office's letterhead; nothing of any record stands on it."""
    with desk.read() as reader:
        office = reader.open(Office, desk.office_id).record
    return print_checklist(template, language=LetterLanguage(language), letterhead=letterhead(office)).pdf
