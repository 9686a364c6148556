# SPDX-License-Identifier: Apache-2.0
"""Which packages does an installation run on? `closure.py linux|windows desktop|hub` prints their names, a line each.

Run by the Python of the environment. Which markers hold is told here, whatever machine builds; a package that only
Windows needs is taken to need no other.
"""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / ".ci"))

from third_party import closure_names  # noqa: E402 - found by the line above

CPYTHON = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
MARKERS = {
    "linux": CPYTHON
    | {
        "os_name": "posix",
        "platform_machine": "x86_64",
        "platform_system": "Linux",
        "python_full_version": "3.11.2",
        "python_version": "3.11",
        "sys_platform": "linux",
    },
    "windows": CPYTHON
    | {
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_system": "Windows",
        "python_full_version": "3.13.11",
        "python_version": "3.13",
        "sys_platform": "win32",
    },
}

if __name__ == "__main__":
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    system, extra = sys.argv[1:]
    wanted = [*project["dependencies"], *project["optional-dependencies"][extra]]
    print(*sorted(closure_names(wanted, MARKERS[system])), sep="\n")
