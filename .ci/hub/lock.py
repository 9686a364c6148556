# SPDX-License-Identifier: Apache-2.0
"""Which pins of the lock does a hub need? Writes .ci/hub/requirements.txt: core and hub, without desktop and tools.

Run by the Python of the environment, on Linux. With `--check` it only says whether the file is as it would write it.
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / ".ci"))

from third_party import closure_names  # noqa: E402 - found by the line above

LOCK = ROOT / ".ci" / "requirements.txt"
OURS = Path(__file__).with_name("requirements.txt")


def entries() -> dict[str, str]:
    """Each package's lines of the lock, pin and hashes, by name."""
    blocks = re.split(r"^(?=[A-Za-z0-9])", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {plain(re.match(r"[A-Za-z0-9._-]+", block).group()): block for block in blocks}  # type: ignore[union-attr]


def plain(name: str) -> str:
    """A package's name as the lock spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def text() -> str:
    """The lines that an installation of a hub needs, hatchling among them, which builds our own wheel."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, build = settings["project"], settings["build-system"]["requires"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["hub"], *build, "editables"]
    needed = {plain(name) for name in closure_names(wanted, {})}
    return "".join(block for name, block in entries().items() if name in needed)


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(None if OURS.read_text(encoding="utf-8") == text() else f"{OURS.name} of the hub is stale: make lock")
    OURS.write_text(text(), encoding="utf-8")
