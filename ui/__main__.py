# SPDX-License-Identifier: Apache-2.0
"""How does the desktop start? `legalaid`, or `python -m ui`, with a vault folder if one is to stand in front."""

import argparse
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui import watch

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
    from ui.opening import Opening, begin_qt  # noqa: PLC0415 - the watcher loads no Qt

    qt = begin_qt([arguments[0], *rest])
    from ui.first_window import FirstWindow  # noqa: PLC0415

    first = FirstWindow(parent=qt)
    if first.ask_other():
        return None
    first.stand()
    opening = Opening()
    opening.show()
    qt.processEvents()
    from legalaid.clock import Clock  # noqa: PLC0415 - from here on somebody sees that it begins
    from ui.application import prepare  # noqa: PLC0415
    from ui.program import Program  # noqa: PLC0415

    program = Program(prepare(arguments), first, clock=Clock())
    signal.signal(signal.SIGTERM, lambda *_: program.leave_soon())  # heard within a second: a clock ticks
    program.begin(wanted.vault)
    opening.close()
    opening.deleteLater()
    return program


if __name__ == "__main__":
    main()
