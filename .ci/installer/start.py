# SPDX-License-Identifier: Apache-2.0
"""How does an installed folder start? `start.py legalaid` or `start.py legalaid-cli`, with the packages beside it."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMPILE = "--compile-installed"

sys.path.insert(0, str(HERE / "lib"))
# After a lock the desktop starts a successor: it is the launcher that is started again, and with no argument.
sys.frozen = True  # type: ignore[attr-defined]
sys.executable = str(HERE / ("legalaid.exe" if sys.platform == "win32" else "bin/legalaid"))
del sys.argv[0]  # what remains starts with the name of the program


def compile_installed() -> None:
    """What the Windows installer asks for once: no start then reads the text of a module again."""
    import compileall  # noqa: PLC0415 - nothing of it is needed to start
    from py_compile import PycInvalidationMode  # noqa: PLC0415

    for name in ("stdlib", "lib"):
        compileall.compile_dir(HERE / name, quiet=2, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)


if __name__ == "__main__":
    if sys.argv[1:] == [COMPILE]:
        compile_installed()
        sys.exit(0)
    if sys.argv[0] == "legalaid-cli":
        from legalaid.cli.main import main
    else:
        from ui.__main__ import main
    main()
