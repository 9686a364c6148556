# SPDX-License-Identifier: Apache-2.0
"""Is a generated page what the code would write now?

python .ci/NAME_page.py           writes the page
python .ci/NAME_page.py --check   fails when the page on disk differs
"""

import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]


def publish(path: str, lines: Iterable[str]) -> None:
    """Write the page, or with `--check` compare it; `path` is relative to the root of the project."""
    script = Path(sys.argv[0]).name
    text = "\n".join((f"<!-- Written by .ci/{script}; `make docs` writes it anew. -->", *lines)) + "\n"
    page = ROOT / path
    if "--check" not in sys.argv:
        page.write_text(text, encoding="utf-8")
    elif not page.exists() or page.read_text(encoding="utf-8") != text:
        sys.exit(f"{path} is stale: run `make docs`")


def row(*cells: object) -> str:
    """A line of a table; a bar inside a cell is escaped."""
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def heading(*cells: str) -> list[str]:
    """The first two lines of a table."""
    return [row(*cells), "|" + " --- |" * len(cells)]
