# SPDX-License-Identifier: Apache-2.0
"""How does an installed folder start? `start.py legalaid` or `start.py legalaid-cli`, with the packages beside it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "lib"))
del sys.argv[0]  # what remains starts with the name of the program

if __name__ == "__main__":
    if sys.argv[0] == "legalaid-cli":
        from legalaid.cli.main import main
    else:
        from ui.__main__ import main
    main()
