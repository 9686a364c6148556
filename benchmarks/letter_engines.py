# SPDX-License-Identifier: Apache-2.0
"""How does one engine make the letters of `benchmarks.letters`, in a process that loads nothing else?

Run as `python -m benchmarks.letter_engines ENGINE`: letters come in on standard input, times go out.
"""

import html
import json
import sys
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

HERE = Path(__file__).parent
FONTS = HERE.parent / "resources" / "fonts"
WARM_UP = 10

Words = dict[str, Any]
"""What a letter says, part by part: a text, or lists of texts."""


class Content(msgspec.Struct, frozen=True):
    """One letter: as this program's own input, and the very same words part by part, for the peers."""

    letter: dict[str, Any]
    words: Words


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """One process of one engine."""

    loaded: float
    """Seconds of import, and of fonts, models and style sheets."""
    first: float
    """Seconds from there to the first letter."""
    rate: float
    """Letters in a second by the clock, once warm."""
    work: float
    """Letters in a second of processor time."""
    size: float
    """kB of the last letter."""
    memory: float
    """MiB of resident memory at its highest."""


# --- the engines -----------------------------------------------------------------------------------------------------

Printer = Callable[[Content], bytes]


def ours() -> Printer:
    """This program."""
    from legalaid.documents.content import LetterInput  # noqa: PLC0415 - the peers' processes must not load it
    from legalaid.documents.letters import get_ready, print_letter  # noqa: PLC0415

    get_ready()
    return lambda content: print_letter(msgspec.convert(content.letter, LetterInput)).pdf


def typst() -> Printer:
    """The typst compiler, kept between letters."""
    import typst as engine  # noqa: PLC0415

    source, fonts = str(HERE / "letter.typ"), [str(FONTS)]
    compiler = engine.Compiler(input=source, root=str(HERE), font_paths=fonts, ignore_system_fonts=True)

    def printer(content: Content) -> bytes:
        given = {"letter": json.dumps(content.words, ensure_ascii=False)}
        return bytes(compiler.compile(format="pdf", sys_inputs=given))  # type: ignore[arg-type]  # one document

    return printer


def weasyprint() -> Printer:
    """WeasyPrint, its fonts and style sheet kept between letters."""
    import weasyprint as engine  # type: ignore[import-untyped]  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]  # noqa: PLC0415

    fonts = FontConfiguration()
    sheet = engine.CSS(string=STYLE, base_url=f"{FONTS}/", font_config=fonts)

    def printer(content: Content) -> bytes:
        pdf: bytes = engine.HTML(string=as_html(content.words)).write_pdf(stylesheets=[sheet], font_config=fonts)
        return pdf

    return printer


ENGINES: dict[str, Callable[[], Printer]] = {"ours": ours, "typst": typst, "weasyprint": weasyprint}

STYLE = """
@font-face { font-family: Battambang; src: url(Battambang_400Regular.ttf) }
@font-face { font-family: Battambang; font-weight: bold; src: url(Battambang_700Bold.ttf) }
@font-face { font-family: Moul; src: url(Moul_400Regular.ttf) }
@font-face { font-family: Noto Serif; src: url(NotoSerif_400Regular.ttf); unicode-range: U+20-24F }
@font-face { font-family: Noto Serif; font-weight: bold; src: url(NotoSerif_700Bold.ttf); unicode-range: U+20-24F }
@page { size: A4; margin: 15mm 20mm 26mm 25mm; @bottom-right { content: counter(page) " / " counter(pages) } }
html { font: 11.5pt/1.6 Noto Serif, Battambang } body { margin: 0; text-align: justify; overflow-wrap: anywhere }
p { margin: 0 0 6pt } .issuer, h1 { font-family: Moul; font-weight: normal } .issuer { font-size: 10.5pt }
h1 { font-size: 13pt; text-align: center; margin: 4pt } .labelled { padding-left: 25mm; text-indent: -25mm }
.labelled { text-align: left; white-space: pre-line } .body { text-indent: 13mm } li { margin-bottom: 5pt }
.contact, footer { font-size: 8.5pt } hr { border: 0; border-top: 0.9pt solid; margin: 2pt 0 }
.signed { margin-left: 50%; text-align: center } .signed b { display: block; margin-top: 17mm }
footer { position: fixed; bottom: -18mm; border-top: 0.5pt solid }
"""


def as_html(words: Words) -> str:
    """The letter as a page of HTML."""
    given = {key: [html.escape(text) for text in flat(part)] for key, part in words.items()}
    labelled = zip(given["labelled"][::2], given["labelled"][1::2], strict=True)
    return "".join(
        [
            f"<!doctype html><html lang=km><title>{given['title'][0]}</title>",
            *(f"<div class=issuer>{line}</div>" for line in given["issuer"]),
            f"<div class=contact>{given['contact'][0]}</div><hr><p>{given['number'][0]}<h1>{given['title'][0]}</h1>",
            *(f"<p class=labelled><b>{label}</b> {text}" for label, text in labelled),
            *(f"<p class=body>{text}" for text in given["opening"]),
            f"<p><b>{given['heading'][0]}</b><ol>",
            *(f"<li>{step}" for step in given["steps"]),
            "</ol>",
            *(f"<p class=body>{text}" for text in given["closing"]),
            f"<div class=signed>{'<br>'.join(given['dated'])}<b>{given['signer'][0]}</b></div>",
            f"<footer>{'<br>'.join(given['foot'])}</footer>",
        ]
    )


def flat(part: Any) -> list[str]:
    """Every text in a part."""
    return [part] if isinstance(part, str) else list(chain.from_iterable(map(flat, part)))


# --- one process -----------------------------------------------------------------------------------------------------


def one_round(engine: str, letters: list[Content]) -> Round:
    """Load the engine, make the first letter, warm up, make the rest."""
    began = time.perf_counter()
    printer = ENGINES[engine]()
    ready = time.perf_counter()
    pdf = printer(letters[0])
    first = time.perf_counter()
    for letter in letters[1:WARM_UP]:
        printer(letter)
    clock, spent = time.perf_counter(), time.process_time()
    for letter in letters[WARM_UP:]:
        pdf = printer(letter)
    clock, spent = time.perf_counter() - clock, time.process_time() - spent
    count = len(letters) - WARM_UP
    return Round(
        loaded=ready - began,
        first=first - ready,
        rate=count / clock,
        work=count / spent,
        size=len(pdf) / 1000,
        memory=_memory(),
    )


def _memory() -> float:
    """MiB at the highest. Not from getrusage, which begins with what the parent process had when it forked."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    given = msgspec.json.decode(sys.stdin.buffer.read(), type=list[Content])
    sys.stdout.buffer.write(msgspec.json.encode(one_round(sys.argv[1], given)))
