# SPDX-License-Identifier: Apache-2.0
"""Which packages does an installation run on? Prints their names, a line each: the core's and the desktop's closure.

Run by the Python of the environment, whose markers are those of the machine that the package is built for.
"""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / ".ci"))

from third_party import closure  # noqa: E402 - found by the line above

if __name__ == "__main__":
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    print(*sorted(closure([*project["dependencies"], *project["optional-dependencies"]["desktop"]])), sep="\n")
