# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - each program loads what it is, and nothing of the others
"""How does an installed folder start? `start.py PROGRAM …`, with the packages beside it: the desktop `legalaid`, the
command line `legalaid-cli`, or a server's `legalaid-hub`.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMPILE = "--compile-installed"
CHECK = "--check-installed"
NEVER_IMPORTED = ("__main__", "antigravity", "this")  # what does something, and no more than that

sys.path.insert(0, str(HERE / "lib"))


def desktop() -> None:
    """After a lock it starts a successor: the launcher has to be started again, with no argument."""
    sys.frozen = True  # type: ignore[attr-defined]
    sys.executable = str(HERE / ("legalaid.exe" if sys.platform == "win32" else "bin/legalaid"))
    try:
        from ui.__main__ import main
    except ImportError as error:
        tell(f"legalaid is not whole ({type(error).__name__}). Install it again; no vault was touched.")
        raise
    main()


def tell(words: str) -> None:
    """Say it where somebody who clicked an icon sees it: such a program has no console on Windows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, words, "legalaid", 0x10)


def command_line() -> None:
    """Typed or scripted; the Windows installer asks once for compiled modules, so that later starts read no text."""
    if sys.argv[1:] == [COMPILE]:
        import compileall
        from py_compile import PycInvalidationMode

        for name in ("stdlib", "lib"):
            compileall.compile_dir(HERE / name, quiet=2, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
        return
    if sys.argv[1:] == [CHECK]:
        print(*absent(), sep="\n")
        return
    from legalaid.cli.main import main

    main()


def absent() -> list[str]:
    """How many modules of the standard library can be imported here, and which cannot, each with its reason."""
    import json  # a package that lies in the library as a file; `os` may be part of the core
    import pkgutil
    from importlib import import_module

    found, count = [], 0
    library = Path(json.__file__).resolve().parents[1]
    for module in pkgutil.walk_packages([str(library)], onerror=lambda _name: None):
        if module.name.rpartition(".")[2] not in NEVER_IMPORTED:
            try:
                import_module(module.name)
                count += 1
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, it is told
                found.append(f"{module.name}: {type(error).__name__}")
    return [f"{count} modules can be imported", *found]


def hub() -> None:
    """On a server."""
    from legalaid.hub.__main__ import main

    main()


if __name__ == "__main__":
    del sys.argv[0]  # what remains starts with the name of the program
    {"legalaid": desktop, "legalaid-cli": command_line, "legalaid-hub": hub}[sys.argv[0]]()
