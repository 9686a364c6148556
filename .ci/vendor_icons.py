# SPDX-License-Identifier: Apache-2.0
"""Copy the pinned icons into resources/icons and write down where they come from.

    python .ci/vendor_icons.py FOLDER

FOLDER is the unpacked npm package lucide-static. Icons are copied byte for byte; `SOURCES.md` gets the
SHA-256 of every file, and a test holds the files to it.
"""

import hashlib
import json
import shutil
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "icons"

WANTED = """\
a-large-small archive arrow-down arrow-left arrow-right arrow-up bell calendar-days camera check chevron-down
chevron-left chevron-right chevron-up circle-alert circle-check circle-question-mark circle-x clock cloud-off copy
download ellipsis eye eye-off file-plus file-text filter flag folder-open folder-plus gavel hard-drive history house
inbox info key-round languages life-buoy link list lock lock-open map-pin message-square minus monitor moon paperclip
pencil phone phone-call plus printer redo-2 refresh-cw save scale search settings shield-check split star sun tag
tent trash-2 triangle-alert undo-2 unlink upload user users x zoom-in zoom-out
"""

INTRODUCTION = """\
# Icons

Written by `.ci/vendor_icons.py` from the npm package `lucide-static` {version}: ISC licence, parts of it MIT (Feather).
Both texts stand in `LICENSE-lucide.txt` and travel with the program. The files are unchanged; the program puts its
colours in place of `currentColor` when it paints.

| File | SHA-256 |
|---|---|
"""


def main() -> None:
    """Copy, hash, and write the list."""
    package = Path(sys.argv[1])
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    TARGET.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(package / "LICENSE", TARGET / "LICENSE-lucide.txt")
    rows = [vendor(package / "icons" / f"{name}.svg") for name in sorted(WANTED.split())]
    (TARGET / "SOURCES.md").write_text(INTRODUCTION.format(version=version) + "".join(rows), encoding="utf-8")


def vendor(icon: Path) -> str:
    """Copy one icon; give its row of the list."""
    content = icon.read_bytes()
    (TARGET / icon.name).write_bytes(content)
    return f"| `{icon.name}` | `{hashlib.sha256(content).hexdigest()}` |\n"


if __name__ == "__main__":
    main()
