# SPDX-License-Identifier: Apache-2.0
"""A letter as other programs see it: embedded fonts, clean syntax, every word readable, no name where none belongs."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from legalaid import assets
from legalaid.documents.content import Bilingual, LetterLanguage
from legalaid.documents.fonts import face
from legalaid.documents.forms import print_form
from legalaid.documents.formulae import formula
from legalaid.documents.letters import forget, print_letter
from legalaid.documents.markup import Span
from legalaid.documents.templates import load_template
from legalaid.i18n import Language
from tests.helpers.khmer_samples import STRINGS
from tests.helpers.letters import CLIENT, LETTERHEAD, TEMPLATES, logo, sample
from tests.helpers.pdfs import fonts, page_of, pdfium_text, pictures, poppler_text, pypdf_text, squeezed
from tests.helpers.tools import output_of
from tests.helpers.unshaped import BareWord, word_of

EVERY_LETTER = [(template, language) for template in TEMPLATES for language in LetterLanguage]
READERS = {"poppler": poppler_text, "pdfium": pdfium_text, "pypdf": pypdf_text}


def printed(template: str, language: LetterLanguage) -> bytes:
    return print_letter(sample(template, language)).pdf


def fragments(template: str, language: LetterLanguage) -> list[str]:
    """What a reader has to find: the literal text of the template, what was filled in, the fixed words."""
    letter = sample(template, language)
    languages = (Language.KM, Language.EN) if language is LetterLanguage.BOTH else (language.main,)
    found = [letter.number, formula("page", language.main, page="", pages="").split("/")[0]]
    for spoken in languages:
        blocks = load_template(template).body[spoken]
        found += [part.text for block in blocks for part in block.text if isinstance(part, Span)]
        found += [
            text for name, text in letter.fields.items() if name.endswith(f"_{spoken}") and name != f"matter_{spoken}"
        ]
        found += [item.written_in(spoken) for item in letter.items]
    return [squeezed(text) for text in found if squeezed(text)]


@pytest.mark.parametrize(("template", "language"), EVERY_LETTER)
def test_every_paragraph_is_read_in_logical_order(template, language):
    pdf = printed(template, language)
    for name, read in READERS.items():
        text = squeezed(read(pdf))
        assert [part for part in fragments(template, language) if part not in text] == [], name
        assert not re.search("[\ue000-\uf8ff\ufffd]", text), name


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_every_sample_is_read_back(read):
    letter = sample("advice", fields={**sample("advice").fields, "advice_km": "\n".join(STRINGS)})
    text = squeezed(read(print_letter(letter).pdf))
    assert [string for string in STRINGS if squeezed(string) not in text] == []


def test_a_font_that_moves_marks_cannot_be_read_without_the_text_beside_it():
    noto = face("NotoSansKhmer_400Regular")
    texts = [string for string in STRINGS if all(map(noto.has, string))]
    text = squeezed(poppler_text(page_of(*(BareWord(word_of(t, noto, noto.shape(t)), 12, 24) for t in texts))))
    assert [string for string in texts if squeezed(string) not in text] != []


@pytest.mark.parametrize(("template", "language"), EVERY_LETTER)
def test_fonts_are_embedded_cut_and_readable_and_the_file_is_clean(template, language, tmp_path):
    pdf = printed(template, language)
    rows = fonts(pdf)
    assert rows
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)
    assert not any("Helvetica" in row[0] for row in rows)
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    assert b"No syntax or stream encoding errors" in output_of("qpdf", "qpdf", "--check", str(path))
    assert len(pdf) <= 100_000


def test_a_stock_canvas_leaves_a_font_outside():
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(0, 0, 10, 10)
    canvas.save()
    assert b"Helvetica" in out.getvalue()


# --- what the file says about itself ---------------------------------------------------------------------------------


def test_it_is_marked_for_the_archive():
    letter = sample("advice", letterhead=replace(LETTERHEAD, logo=logo()))
    with pikepdf.open(io.BytesIO(print_letter(letter).pdf)) as pdf, pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "U")
        assert str(pdf.Root.Lang) == "km"
        assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == assets.read_bytes("fonts/srgb.icc")
        assert xmp["dc:title"] == str(pdf.docinfo["/Title"])
        assert xmp["dc:creator"] == [str(pdf.docinfo["/Author"])] == [LETTERHEAD.office.km]
        assert set(pdf.docinfo.keys()) == {"/Title", "/Author", "/Producer"}


def test_every_stream_ends_on_a_line_of_its_own():
    pdf = print_letter(sample("advice", letterhead=replace(LETTERHEAD, logo=logo()))).pdf
    assert pdf.count(b"\nendstream") == pdf.count(b"endstream") > 10


def test_no_name_outside_the_page():
    canary = "XYZZYCANARY"
    client = replace(CLIENT, name_latin=canary, name_km=canary)
    fields = {**sample("advice").fields, "matter_km": canary, "matter_en": canary}
    letter = sample("advice", LetterLanguage.BOTH, client=client, fields=fields, subject=Bilingual(canary, canary))
    pdf = print_letter(letter).pdf
    assert canary in poppler_text(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        outside = [str(value) for value in opened.docinfo.values()] + [opened.Root.Metadata.read_bytes().decode()]
    outside += qr_codes(pdf)
    assert [text for text in outside if canary in text] == []
    assert canary.encode() not in pdf


def qr_codes(pdf: bytes) -> list[str]:
    """What zbar reads on each page at 150 dpi."""
    found = []
    for page in pictures(pdf, 150):
        out = io.BytesIO()
        page.save(out, "PNG")
        found.append(
            output_of("zbarimg", "zbar-tools", "--nodbus", "--quiet", "--raw", "PNG:-", given=out.getvalue())
            .decode()
            .strip()
        )
    return found


@pytest.mark.parametrize("template", ["advice", "referral", "receipt"])
def test_the_code_of_each_page_says_its_reference(template):
    made = print_letter(sample(template, LetterLanguage.BOTH))
    number = sample(template).number
    assert qr_codes(made.pdf) == [f"LA1:{number}:{page}/{made.pages}" for page in range(1, made.pages + 1)]


def test_the_form_has_its_code_too():
    made = print_form("consultation", language=LetterLanguage.KM, letterhead=LETTERHEAD)
    assert qr_codes(made.pdf) == [f"LA1:FORM-CONSULTATION-1:{page}/{made.pages}" for page in range(1, made.pages + 1)]


# --- the same bytes --------------------------------------------------------------------------------------------------


def test_the_same_letter_is_the_same_bytes():
    first, second = print_letter(sample()), print_letter(sample())
    assert first == second


def test_a_letter_does_not_depend_on_the_letters_before_it():
    forget()
    alone = print_letter(sample("receipt"))
    forget()
    print_letter(sample("advice", client=replace(CLIENT, name_km="ហ៊ឹម ឫទ្ធិ")))
    print_letter(sample("referral", LetterLanguage.BOTH))
    assert print_letter(sample("receipt")) == alone


def test_another_letter_has_another_id():
    def id_of(pdf: bytes) -> bytes:
        return re.search(rb"/ID\s*\[<(\w+)>", pdf)[1]

    assert id_of(printed("advice", LetterLanguage.KM)) != id_of(printed("receipt", LetterLanguage.KM))
