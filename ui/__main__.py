# SPDX-License-Identifier: Apache-2.0
"""How does the desktop start? `legalaid`, or `python -m ui`, with a vault folder if one is to stand in front."""

import argparse
import signal
import sys
from pathlib import Path

from legalaid.clock import Clock
from ui.application import prepare
from ui.session import FirstWindow


def main() -> None:
    """Start, or bring the window that is already there to the front."""
    parser = argparse.ArgumentParser(prog="legalaid")
    parser.add_argument("--vault", metavar="DIR", type=Path)
    wanted, rest = parser.parse_known_args()
    app = prepare([sys.argv[0], *rest])
    first = FirstWindow(parent=app.qt)
    if first.ask_other():
        sys.exit(0)
    first.stand()
    from ui.program import Program  # noqa: PLC0415 - nothing of it is needed to raise another window

    program = Program(app, first, clock=Clock())
    signal.signal(signal.SIGTERM, lambda *_: program.leave())
    program.begin(wanted.vault)
    sys.exit(app.qt.exec())


if __name__ == "__main__":
    main()
