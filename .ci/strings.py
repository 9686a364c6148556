# SPDX-License-Identifier: Apache-2.0
"""Collect the texts of the desktop, put Khmer words to them, and build the catalogues that it loads.

    python .ci/strings.py                 collect from ui/, then build; names what has no Khmer yet and then fails
    python .ci/strings.py fill FILE.toml  first take translations from FILE: `"English" = "Khmer"`, one a line, or below
                                          a table named like the context of the text; a plural is written the same way
    python .ci/strings.py --check         change nothing, fail where collecting or building would

English texts stand in the code; `ui_en.ts` repeats them and exists for its plurals. `ui_km.ts` and `qtbase_km.ts` hold
the Khmer, clean; the break marks between words come in when the catalogue is built. Several people may run this at
once: a lock file makes them wait for each other.
"""

import fcntl
import re
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legalaid.khmer.text import is_khmer
from legalaid.khmer.words import display

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "resources" / "locale"
COLLECTED = ("ui_en", "ui_km")
BUILT = (*COLLECTED, "qtbase_km")
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%[0-9L]+")


def tool(name: str) -> str:
    """A tool that comes with PySide6."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def run(*words: str) -> None:
    """Run one tool quietly; its complaints are shown when it fails."""
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{words[0]}: {done.stdout}{done.stderr}")


def collect(folder: Path) -> None:
    """Bring both catalogues in `folder` up to date with the code."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    for name in COLLECTED:
        catalogue = folder / f"{name}.ts"
        language = name.rpartition("_")[2]
        run(
            tool("lupdate"),
            *sources,
            *("-locations", "none", "-no-obsolete", "-silent", "-source-language", "en", "-target-language", language),
            *("-ts", str(catalogue)),
        )
        tidy(catalogue, is_english=language == "en")


def tidy(catalogue: Path, *, is_english: bool) -> None:
    """Sort by context and text, so that two people's new texts do not meet in one place; finish what is filled."""
    tree = ET.parse(catalogue).getroot()  # noqa: S314 - our own file
    for context in tree.iter("context"):
        messages = sorted(context.findall("message"), key=lambda message: message.findtext("source") or "")
        for message in messages:
            context.remove(message)
            settle(message, is_english=is_english)
        context.extend(messages)
    contexts = sorted(tree.findall("context"), key=lambda context: context.findtext("name") or "")
    for context in contexts:
        tree.remove(context)
    tree.extend(contexts)
    write(catalogue, tree)


def settle(message: ET.Element, *, is_english: bool) -> None:
    """English says what the code says; a text with words is finished, one without is not."""
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    forms = translation.findall("numerusform") or [translation]
    if is_english:
        for form in forms:
            form.text = form.text or message.findtext("source")
    if all((form.text or "").strip() for form in forms):
        translation.attrib.pop("type", None)
    else:
        translation.set("type", "unfinished")


def write(path: Path, tree: ET.Element) -> None:
    """Write a catalogue, one element a line."""
    ET.indent(tree, "    ")
    path.write_text(HEAD + ET.tostring(tree, encoding="unicode", short_empty_elements=False) + "\n", encoding="utf-8")


def fill(given: Path) -> None:
    """Put the translations of a file into ui_km.ts."""
    table = tomllib.loads(given.read_text(encoding="utf-8"))
    catalogue = LOCALE / "ui_km.ts"
    tree = ET.parse(catalogue).getroot()  # noqa: S314 - our own file
    used = set()
    for context in tree.iter("context"):
        own = table.get(context.findtext("name") or "", {})
        own = own if isinstance(own, dict) else {}
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            khmer = own.get(source, table.get(source))
            if isinstance(khmer, str):
                used.add(source)
                translation = message.find("translation")
                for form in translation.findall("numerusform") or [translation]:
                    form.text = khmer
                settle(message, is_english=False)
    write(catalogue, tree)
    named = {key for key, value in table.items() if isinstance(value, str)}
    for source in sorted(named - used):
        print(f"no such text in the code: {source}")


def build(folder: Path, target: Path) -> None:
    """Make the .qm files of `folder` in `target`, with a break mark wherever a Khmer line may end."""
    with tempfile.TemporaryDirectory() as scratch:
        for name in BUILT:
            tree = ET.parse(folder / f"{name}.ts").getroot()  # noqa: S314 - our own file
            for element in [*tree.iter("translation"), *tree.iter("numerusform")]:
                if element.text and is_khmer(element.text):
                    element.text = display(element.text)
            marked = Path(scratch) / f"{name}.ts"
            write(marked, tree)
            run(tool("lrelease"), "-silent", str(marked), "-qm", str(target / f"{name}.qm"))


def unfinished(folder: Path) -> Iterator[str]:
    """Texts without words, and translations that lost or gained a placeholder."""
    for name in BUILT:
        tree = ET.parse(folder / f"{name}.ts").getroot()  # noqa: S314 - our own file
        for context in tree.iter("context"):
            for message in context.iter("message"):
                source = message.findtext("source") or ""
                translation = message.find("translation")
                where = f"{name} {context.findtext('name')}: {source!r}"
                if translation is None or translation.get("type") == "unfinished":
                    yield f"{where} has no translation"
                    continue
                for form in translation.findall("numerusform") or [translation]:
                    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form.text or "")):
                        yield f"{where} has other placeholders"


def stale(folder: Path) -> Iterator[str]:
    """Files that are not what collecting and building would write."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for name in BUILT:
            (copy / f"{name}.ts").write_bytes((folder / f"{name}.ts").read_bytes())
        collect(copy)
        build(copy, copy)
        for made in sorted(copy.iterdir()):
            there = folder / made.name
            if not there.is_file() or there.read_bytes() != made.read_bytes():
                yield f"{made.name} is stale: run `make strings`"


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait for whoever else works on the catalogues."""
    with (Path(tempfile.gettempdir()) / "legalaid-strings.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main() -> None:
    """Collect, fill, build, report."""
    wanted = sys.argv[1:]
    with one_at_a_time():
        if wanted == ["--check"]:
            complaints = [*stale(LOCALE), *unfinished(LOCALE)]
        else:
            collect(LOCALE)
            if wanted[:1] == ["fill"]:
                fill(Path(wanted[1]))
            build(LOCALE, LOCALE)
            complaints = list(unfinished(LOCALE))
    for complaint in complaints:
        print(complaint)
    sys.exit(bool(complaints))


if __name__ == "__main__":
    main()
