# SPDX-License-Identifier: Apache-2.0
"""Where are the packaged files? The one finder, working from source, wheel and one-folder builds."""

import tomllib
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

_ROOT = files("resources")


def read_bytes(path: str) -> bytes:
    """The bytes of a packaged file, named by its path below `resources/` with forward slashes."""
    return _ROOT.joinpath(*path.split("/")).read_bytes()


def read_text(path: str) -> str:
    """A packaged UTF-8 text; a byte-order mark at its start is dropped."""
    return read_bytes(path).decode("utf-8-sig")


@cache
def read_toml(path: str) -> dict[str, Any]:
    """A packaged TOML file as a table. Callers validate it and must not change it."""
    return tomllib.loads(read_text(path))


def names(folder: str) -> tuple[str, ...]:
    """Names of the entries in a packaged folder, sorted; caches and modules are left out."""
    entries = _ROOT.joinpath(*folder.split("/")).iterdir()
    return tuple(sorted(entry.name for entry in entries if not entry.name.startswith(("_", "."))))


def on_disk(path: str) -> Path:
    """A packaged file as a real path, for libraries that open files by themselves."""
    with as_file(_ROOT.joinpath(*path.split("/"))) as found:
        return found
