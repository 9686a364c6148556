# SPDX-License-Identifier: Apache-2.0
"""How fast is the blank form of a visit made, beside typst on the same form?

All questions of the shipped checklist in Khmer and English, with boxes to tick and lines to write on, under another
office each time. Both engines are warm; they take turns in one process. Ours also draws a QR on each page and writes
ActualText and the archive's metadata, which typst does not.
"""

import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import typst

from benchmarks.figures import Figure, Sheet, hand_over
from legalaid.documents.checklists import print_checklist
from legalaid.documents.content import Letterhead, LetterLanguage
from legalaid.domain.checklist import Question, QuestionType, Section, source_kinds, template, word, words

HERE = Path(__file__).parent
FONTS = HERE.parent / "resources" / "fonts"
ROUNDS = 15
WARM_UP = 3
TEMPLATE = template()
_BOXES = {QuestionType.COMPLIANCE: "answer", QuestionType.SCALE: "scale"}

Printer = Callable[[str], bytes]
"""An office in, a form out."""


def ours(office: str) -> bytes:
    """This program."""
    head = Letterhead(issuer_km=(office,))
    return print_checklist(TEMPLATE, language=LetterLanguage.BOTH, letterhead=head).pdf


def typst_printer() -> Printer:
    """The typst compiler, kept between forms."""
    compiler = typst.Compiler(
        input=str(HERE / "checklist.typ"), root=str(HERE), font_paths=[str(FONTS)], ignore_system_fonts=True
    )
    said = form()

    def printer(office: str) -> bytes:
        given = {"form": json.dumps(said | {"office": office}, ensure_ascii=False)}
        return bytes(compiler.compile(format="pdf", sys_inputs=given))  # type: ignore[arg-type]  # one document

    return printer


def form() -> dict[str, Any]:
    """The words of the form, part by part, for typst."""
    return {
        "title": f"{TEMPLATE.km}\n{TEMPLATE.en}",
        "reference": f"{TEMPLATE.code.upper()}-{TEMPLATE.version}",
        "head": [f"{label.km} · {label.en}" for label in words("head")],
        "opening": [f"{word('note', note).km} · {word('note', note).en}" for note in ("no_names", "critical")],
        "columns": [label.km for label in words("column")],
        "notes": word("note", "notes").km,
        "letters": "   ".join(kind.letter for kind in source_kinds()),
        "sections": [_section(section) for section in TEMPLATE.sections],
        "standards": [f"{known.code} = {known.km} · {known.en}" for known in TEMPLATE.standards],
    }


def _section(section: Section) -> dict[str, Any]:
    title = f"{section.code}  {section.km} · {section.en}"
    return {"title": title, "questions": [_question(question) for question in section.questions]}


def _question(question: Question) -> dict[str, Any]:
    listed = words(_BOXES[question.type]) if question.type in _BOXES else ()
    unit = word("unit", question.unit) if question.unit else None
    return {
        "code": f"{question.code} !" if question.critical else question.code,
        "km": question.km,
        "en": question.en,
        "rules": "; ".join(question.rules),
        "options": [(option.km, option.en) for option in listed],
        "unit": f"{unit.km} / {unit.en}" if unit else "",
    }


def check_equal(printers: dict[str, Printer]) -> None:
    """Every question stands on both forms: else the comparison is void."""
    for printer in printers.values():
        text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(printer("A"))).pages)
        if any(question.code not in text for question in TEMPLATE.questions):
            raise ValueError("the forms differ in what they ask")


def measure() -> Sheet:
    """Both engines in turn."""
    printers: dict[str, Printer] = {"ours": ours, "typst": typst_printer()}
    check_equal(printers)
    times: dict[str, list[float]] = {engine: [] for engine in printers}
    for turn in range(ROUNDS + WARM_UP):
        for engine, printer in printers.items():
            began = time.perf_counter()
            printer(f"{TEMPLATE.km} {turn}")
            times[engine].append(time.perf_counter() - began)
    warm = {engine: min(found[WARM_UP:]) * 1000 for engine, found in times.items()}
    how = (
        f"{len(TEMPLATE.questions)} questions with boxes, lines and rules, Khmer over English, another office each "
        f"time; the best of {ROUNDS} warm forms by the clock, the engines in turn. Ours draws a QR on each page and "
        "writes ActualText, XMP and an output intent besides."
    )
    figures = (
        Figure(what="blank form of the prison checklist, warm", measured=warm["ours"], unit="ms", at_most=150),
        Figure(what="typst: the same form", measured=warm["typst"], unit="ms"),
        Figure(what="time, ours against typst", measured=warm["ours"] / warm["typst"], at_most=1),
    )
    return Sheet(title="Forms of a visit", how=how, figures=figures)


if __name__ == "__main__":
    hand_over(measure())
