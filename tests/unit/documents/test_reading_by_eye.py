# SPDX-License-Identifier: Apache-2.0
"""A reader that knows nothing of fonts, Tesseract, reads our print; it cannot read text drawn letter by letter."""

import io
import os
import re
import subprocess

import pytest
from PIL import Image

from legalaid.documents.checklists import print_checklist
from legalaid.documents.content import LetterLanguage
from legalaid.documents.fonts import face
from legalaid.documents.letters import print_letter
from legalaid.documents.page import FORM
from legalaid.documents.passage import Passage
from legalaid.documents.styles import Style
from legalaid.domain import checklist
from tests.helpers.khmer_samples import PARAGRAPHS
from tests.helpers.letters import LETTERHEAD, sample
from tests.helpers.pdfs import page_of, pictures, poppler_text, squeezed
from tests.helpers.tools import need
from tests.helpers.unshaped import OneWord, unshaped, word_of

DPI = 300
BODY = Style(size=13, leading=26, after=6)


def read_by_eye(picture: Image.Image, languages: str = "khm+eng") -> str:
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(DPI, DPI))
    tesseract = need("tesseract", "tesseract-ocr tesseract-ocr-khm tesseract-ocr-eng")
    done = subprocess.run(
        [tesseract, "-", "-", "-l", languages, "--psm", "6"],
        input=out.getvalue(),
        capture_output=True,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    assert done.returncode == 0, "sudo apt-get install --yes tesseract-ocr-khm tesseract-ocr-eng"
    return squeezed(done.stdout.decode())


def error_rate(found: str, wanted: str) -> float:
    """Edits that lead from one to the other, for each wanted character."""
    row = list(range(len(wanted) + 1))
    for at, char in enumerate(found, start=1):
        before, row[0] = row[0], at
        for place, other in enumerate(wanted, start=1):
            before, row[place] = row[place], min(before + (char != other), row[place] + 1, row[place - 1] + 1)
    return row[-1] / len(wanted)


def inked(page: Image.Image) -> Image.Image:
    """The part of the page that is printed on, with a white edge."""
    left, top, right, bottom = page.point(lambda shade: 255 - shade).getbbox()
    return page.crop((left - 40, top - 40, right + 40, bottom + 40))


def test_body_lines_are_read():
    (page,) = pictures(page_of(*(Passage(text, BODY) for text in PARAGRAPHS)), DPI)
    assert error_rate(read_by_eye(inked(page)), squeezed("".join(PARAGRAPHS))) <= 0.02


def test_a_whole_letter_is_read():
    pdf = print_letter(sample("advice", LetterLanguage.KM)).pdf
    (page,) = pictures(pdf, DPI)
    assert error_rate(read_by_eye(page), squeezed(poppler_text(pdf))) <= 0.08


def test_text_drawn_letter_by_letter_is_not_read():
    name = "Battambang_400Regular"
    lines = [PARAGRAPHS[0][:40], PARAGRAPHS[2][:40]]
    pdf = page_of(*(OneWord(word_of(line, face(name), unshaped(line, face(name), name)), 13, 30) for line in lines))
    (page,) = pictures(pdf, DPI)
    assert error_rate(read_by_eye(inked(page)), squeezed("".join(lines))) >= 0.2


def lookalikes(text: str) -> str:
    """The text with signs that an eye takes for each other made one, and none doubled."""
    return re.sub(r"(.)\1+", r"\1", text.upper().translate(str.maketrans("OQILSZB", "0011528")))


@pytest.mark.slow
def test_every_question_and_heading_row_of_a_checklist_is_read():
    template, scale = checklist.template(), DPI / 72
    made = print_checklist(template, language=LetterLanguage.EN, letterhead=LETTERHEAD)
    left, right = int((FORM.left + 1.5) * scale), int((FORM.left + 47) * scale)
    pages = [page.crop((left, 0, right, page.height)) for page in pictures(made.pdf, DPI)]
    read = [lookalikes(read_by_eye(page, "eng")) for page in pages]
    codes = {question.code: lookalikes(question.code) for question in template.questions}
    assert [code for code, seen in codes.items() if seen not in "".join(read)] == []
    for page in read:
        sections = {section.code for section in template.sections for q in section.questions if codes[q.code] in page}
        assert page.count(lookalikes("Code")) >= len(sections)
