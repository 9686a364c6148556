# SPDX-License-Identifier: Apache-2.0
"""What do packages bring that never runs here?"""

import shutil
from pathlib import Path

from packing.bench import drop_empty_folders

# Where a phone number lies and who carries it: legalaid asks neither, only whether a number can exist.
NEVER_ASKED = (
    "phonenumbers/geodata",
    "phonenumbers/carrierdata",
    "phonenumbers/tzdata",
    "phonenumbers/geocoder.py*",
    "phonenumbers/carrier.py*",
    "phonenumbers/timezone.py*",
    "sqlalchemy/testing",
    "alembic/testing",
    "alembic/templates",
    "reportlab/fonts/*",
    "**/tests",
)


def prune_packages(lib: Path) -> None:
    """Remove it, and the folders that are empty then."""
    for pattern in NEVER_ASKED:
        for path in list(lib.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
    drop_empty_folders(lib)
