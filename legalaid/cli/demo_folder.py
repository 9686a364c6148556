# SPDX-License-Identifier: Apache-2.0
"""Where may the demo write, so that nobody's files are touched?

In the folder that was named if it is new, empty or of an earlier demo, which is cleared; else in a new folder below it.
A mark says that a folder is ours; only names that the demo itself makes are ever removed.
"""

import shutil
from itertools import count
from pathlib import Path

from legalaid.errors import CannotWriteFile

MARK = ".legalaid-demo"
VAULTS, LETTERS, FORMS, REPORTS, VISITS = "vaults", "letters", "forms", "reports", "visits"
EXCHANGE = "exchange"
BACKUP, RESTORED = "backup", "restored"
_MADE = (VAULTS, LETTERS, FORMS, REPORTS, VISITS, EXCHANGE, RESTORED)
_OURS = (*_MADE, BACKUP)


def prepare(wanted: Path) -> Path:
    """A folder for one run of the demo, with its mark. Raises `CannotWriteFile`."""
    try:
        folder = _choose(wanted)
        folder.mkdir(parents=True, exist_ok=True)
        for name in _OURS:
            if (folder / name).exists():
                shutil.rmtree(folder / name)
        (folder / MARK).touch()
        for name in _MADE:
            (folder / name).mkdir()
    except OSError:
        raise CannotWriteFile from None
    return folder


def _choose(wanted: Path) -> Path:
    if _is_free(wanted):
        return wanted
    return next(folder for n in count(1) if _is_free(folder := wanted / f"legalaid-demo-{n}"))


def _is_free(folder: Path) -> bool:
    """Whether the folder is absent, empty, or carries our mark."""
    return not folder.exists() or (folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir())))
