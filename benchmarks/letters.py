# SPDX-License-Identifier: Apache-2.0
"""How fast are letters made, beside typst and WeasyPrint?

The same words in the same fonts on one page, with another person, place and numbers in every letter. Each engine works
in a process of its own, and the rounds take turns. Ours also draws the QR and writes the archive's metadata and
ActualText, which the peers do not.
"""

import io
import random
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
import pypdf

from benchmarks.figures import Figure, Sheet, hand_over
from benchmarks.letter_engines import ENGINES, WARM_UP, Content, Round, Words, flat
from legalaid.documents.content import Bilingual, Letterhead, LetterInput, LetterLanguage, Person, Signatory
from legalaid.documents.formulae import formula, full_name, honorific, written_date
from legalaid.documents.letters import print_letter
from legalaid.documents.markup import Markup, fill
from legalaid.documents.templates import BlockKind, load_template
from legalaid.domain import places
from legalaid.i18n import Language

HERE = Path(__file__).parent
KHMER = Language.KM
LETTERS = 110
ROUNDS = 5
_NUMBERING = 20
"""Characters that an engine writes by itself: numbers of the list, the word page and its number."""


# --- what the letters say --------------------------------------------------------------------------------------------


def contents(count: int) -> list[Content]:
    """So many letters."""
    said = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
    districts = chain.from_iterable(places.children(province.code) for province in places.provinces())
    communes = [place.full_km for district in districts for place in places.children(district.code)]
    dice = random.Random(20)
    letters = [_letter(n, said, communes, dice) for n in range(count)]
    return [Content(msgspec.to_builtins(letter), parts(letter)) for letter in letters]


def _letter(n: int, said: dict[str, Any], communes: list[str], dice: random.Random) -> LetterInput:
    """A letter about somebody else, somewhere else, with other numbers."""
    letter = said["letter"]
    client, relative, place = _name(said, dice), _name(said, dice), dice.choice(communes)
    telephone = f"0{dice.randrange(10, 99)} {dice.randrange(100, 999)} {dice.randrange(100, 999)}"
    day = date(2026, 1, 1) + timedelta(days=dice.randrange(350))
    file = f"{dice.randrange(100, 9999)}/26"
    filled = {"relative": relative, "place": place, "file": file, "phone": telephone, "day": f"{day.day:02d}"}
    return LetterInput(
        template="advice",
        language=LetterLanguage.KM,
        number=f"L-BTB-2026-003-{n:04d}-3",
        case_number=f"BTB-2026-003-{n:04d}-7",
        day=day,
        letterhead=Letterhead(
            issuer_km=tuple(letter["issuer"]), place=Bilingual(km=letter["place"]), phones=(telephone,)
        ),
        client=Person(name_km=client, honorific="mrs", address=Bilingual(km=place)),
        signatory=Signatory(name=Bilingual(km=letter["signer"]), title=Bilingual(km=letter["signer_title"])),
        lunar_line=letter["lunar"],
        fields={
            "matter": letter["matter"],
            "consulted_on": day.isoformat(),
            "facts": letter["facts"].format(**filled),
            "advice": letter["advice"],
            "next_date": "2026-11-30",
        },
        items=tuple(Bilingual(km=step.format(**filled)) for step in letter["steps"]),
        head_code=f"{dice.randrange(10**8):08d}",
        names=(client, relative, place),
    )


def _name(said: dict[str, Any], dice: random.Random) -> str:
    return " ".join(dice.choice(said[half]).split()[0] for half in ("families", "givens"))


def parts(letter: LetterInput) -> Words:
    """The words of one of our letters, part by part, taken from the template that our own engine fills."""
    template, client = load_template(letter.template), full_name(letter.client, KHMER)
    slots = {
        **letter.fields,
        **{name: _written(letter.fields[name]) for name in ("consulted_on", "next_date")},
        "client": client,
        "client_short": honorific(letter.client.honorific, KHMER),
        "office": letter.letterhead.office.km,
        "phones": " / ".join(letter.letterhead.phones),
    }
    blocks = template.body[KHMER]
    list_at = next(at for at, block in enumerate(blocks) if block.kind is BlockKind.ITEMS)
    texts = [_text(block.text, slots) for block in blocks]
    code = f"{letter.head_code[:4]} {letter.head_code[4:]}"
    return {
        "issuer": list(letter.letterhead.issuer_km),
        "contact": formula("phone", KHMER, phones=slots["phones"]),
        "number": formula("number", KHMER, number=letter.number, org="").rstrip(),
        "title": template.title.km,
        "labelled": [
            [formula("to_client", KHMER), f"{client}\n{letter.client.address.km}"],
            [formula("subject", KHMER), _text(template.subject[KHMER], slots)],
            [formula("reference", KHMER), formula("case_file", KHMER, number=letter.case_number)],
        ],
        "opening": texts[: list_at - 1],
        "heading": texts[list_at - 1],
        "steps": [item.km for item in letter.items],
        "closing": texts[list_at + 1 :],
        "dated": [
            letter.lunar_line,
            formula("date_line", KHMER, place=letter.letterhead.place.km, date=written_date(letter.day, KHMER)),
            letter.signatory.title.km,
            formula("signature", KHMER),
        ],
        "signer": letter.signatory.name.km,
        "foot": [f"{letter.number}   {formula('head_code', KHMER, code=code)}", formula("not_reviewed", KHMER)],
    }


def _text(parsed: Markup, slots: dict[str, str]) -> str:
    return "".join(span.text for span in fill(parsed, slots))


def _written(day: str) -> str:
    return written_date(date.fromisoformat(day), KHMER)


def check_equal(content: Content) -> None:
    """Our page says what the peers are given, and nothing more but its page number: else the comparison is void."""
    pdf = print_letter(msgspec.convert(content.letter, LetterInput))
    page = pypdf.PdfReader(io.BytesIO(pdf.pdf)).pages[0].extract_text()
    said = Counter(_ink(page))
    given = Counter(_ink("".join(chain.from_iterable(map(flat, content.words.values())))))
    if pdf.pages != 1 or given - said or (said - given).total() > _NUMBERING:
        raise ValueError("the letters differ in what they say")


def _ink(text: str) -> str:
    return re.sub("[\\s\u200b]+", "", text)


# --- all engines in turn ---------------------------------------------------------------------------------------------

HOW = (
    f"One page of the consultation letter in Khmer, the same words in the same fonts, {LETTERS} letters with another "
    "person, place and numbers in each. Every engine keeps what it can keep between letters and works in a process of "
    f"its own; the best of {ROUNDS} rounds in turn. The rate is counted after {WARM_UP} letters, by the clock and by "
    "processor time (typst works on several cores). The first letter is by the clock, in a fresh process that has "
    "loaded the engine's code, fonts, models and style sheets; that loading stands apart. Ours draws a QR and writes "
    "ActualText, XMP and an output intent besides, which the peers do not."
)


def in_a_process(engine: str, letters: bytes) -> Round:
    """One round in a process that loads this engine alone."""
    command = [sys.executable, "-m", "benchmarks.letter_engines", engine]
    done = subprocess.run(command, input=letters, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(done.stdout, type=Round)


def measure() -> Sheet:
    """Every engine, in rounds that take turns."""
    letters = contents(LETTERS)
    check_equal(letters[0])
    handed = msgspec.json.encode(letters)
    rounds: dict[str, list[Round]] = {engine: [] for engine in ENGINES}
    for _ in range(ROUNDS):
        for engine, found in rounds.items():
            found.append(in_a_process(engine, handed))
    return Sheet(title="Letters", how=HOW, figures=tuple(_figures(rounds)))


def _figures(rounds: dict[str, list[Round]]) -> Iterator[Figure]:
    def highest(engine: str, what: str) -> float:
        return float(max(getattr(found, what) for found in rounds[engine]))

    def least(engine: str, what: str) -> float:
        return float(min(getattr(found, what) for found in rounds[engine]))

    for peer, wanted in (("typst", 1), ("weasyprint", 3)):
        rate, work = (highest("ours", what) / highest(peer, what) for what in ("rate", "work"))
        yield Figure(what=f"rate by the clock, ours against {peer}", measured=rate, at_least=wanted)
        yield Figure(what=f"rate by processor time, ours against {peer}", measured=work, at_least=wanted)
    first = least("ours", "first") / least("typst", "first")
    yield Figure(what="first letter, ours against typst", measured=first, at_most=2)
    yield Figure(what="memory, ours", measured=highest("ours", "memory"), unit="MiB", at_most=150)
    for engine in rounds:
        yield Figure(what=f"{engine}: rate by the clock", measured=highest(engine, "rate"), unit="letters/s")
        yield Figure(what=f"{engine}: first letter", measured=least(engine, "first") * 1000, unit="ms")
        yield Figure(what=f"{engine}: loading before it", measured=least(engine, "loaded") * 1000, unit="ms")
        yield Figure(what=f"{engine}: size of a letter", measured=least(engine, "size"), unit="kB")
        yield Figure(what=f"{engine}: memory", measured=highest(engine, "memory"), unit="MiB")


if __name__ == "__main__":
    hand_over(measure())
