# SPDX-License-Identifier: Apache-2.0
"""A reader that knows nothing of fonts, Tesseract, reads our print; it cannot read text drawn letter by letter."""

import io
import os
import subprocess

from PIL import Image

from legalaid.documents.content import LetterLanguage
from legalaid.documents.fonts import face
from legalaid.documents.letters import print_letter
from legalaid.documents.passage import Passage
from legalaid.documents.styles import Style
from tests.helpers.khmer_samples import PARAGRAPHS
from tests.helpers.letters import sample
from tests.helpers.pdfs import page_of, pictures, poppler_text, squeezed
from tests.helpers.tools import need
from tests.helpers.unshaped import OneWord, unshaped, word_of

DPI = 300
BODY = Style(size=13, leading=26, after=6)


def read_by_eye(picture: Image.Image) -> str:
    out = io.BytesIO()
    picture.save(out, "PNG", dpi=(DPI, DPI))
    tesseract = need("tesseract", "tesseract-ocr tesseract-ocr-khm tesseract-ocr-eng")
    done = subprocess.run(
        [tesseract, "-", "-", "-l", "khm+eng", "--psm", "6"],
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
