# SPDX-License-Identifier: Apache-2.0
"""How does the desktop start? `legalaid`, or `python -m ui`, with a vault folder if one is to stand in front."""

import argparse
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from legalaid.clock import Clock
from ui import watch
from ui.application import prepare
from ui.session import FirstWindow

if TYPE_CHECKING:
    from ui.program import Program


def main() -> None:
    """Start, or bring the window that is already there to the front; ends with the process."""
    if sys.argv[1:] == [watch.FLAG]:
        watch.main()
        return
    program = start(sys.argv)
    sys.exit(0 if program is None else program.run())


def start(arguments: list[str]) -> "Program | None":
    """The program with its first window; nothing if another one runs, which comes to the front."""
    parser = argparse.ArgumentParser(prog="legalaid")
    parser.add_argument("--vault", metavar="DIR", type=Path)
    wanted, rest = parser.parse_known_args(arguments[1:])
    app = prepare([arguments[0], *rest])
    first = FirstWindow(parent=app.qt)
    if first.ask_other():
        return None
    first.stand()
    from ui.program import Program  # noqa: PLC0415 - nothing of it is needed to raise another window

    program = Program(app, first, clock=Clock())
    signal.signal(signal.SIGTERM, lambda *_: program.leave())  # heard within a second: a clock ticks while it is open
    program.begin(wanted.vault)
    return program


if __name__ == "__main__":
    main()
