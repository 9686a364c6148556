# SPDX-License-Identifier: Apache-2.0
"""Under which words may everything inside be passed on? Their texts, gathered into one folder, a package a folder."""

import re
import shutil
from pathlib import Path

from packing.bench import PARTS, ROOT, Unfit

COMMON = Path("/usr/share/common-licenses")
LGPL = (COMMON / "LGPL-3", COMMON / "GPL-3")  # the lesser one is written as additions to the other
TOLD_ELSEWHERE = {  # packages whose wheels declare a licence without its text
    "khmercut": (ROOT / "LICENSE",),  # Apache-2.0 as well
    "obstore": (PARTS / "licences" / "obstore.txt",),
    "pyside6_essentials": LGPL,
    "pyside6_pdf": LGPL,
    "shiboken6": LGPL,
}
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def gather_licences(lib: Path, target: Path) -> None:
    """Copy each package's licence texts out of its wheel's notes; refuses a package that brings none."""
    for notes in sorted(lib.glob("*.dist-info")):
        name = notes.name.split("-")[0]
        own = [path for path in sorted(notes.rglob("*")) if path.is_file() and TEXT.search(path.name)]
        for path in TOLD_ELSEWHERE.get(name, own):
            _copy(path, target / name)
        if name not in TOLD_ELSEWHERE and not own:
            raise Unfit(f"no licence text in {notes.name}")


def _copy(text: Path, folder: Path) -> None:
    if not text.exists():
        raise Unfit(f"{text} is missing: apt-get install base-files")
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(text, folder / text.name)
