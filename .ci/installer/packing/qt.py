# SPDX-License-Identifier: Apache-2.0
"""Which files of Qt does the desktop need? What it imports, the plugins it asks for, and all that these link."""

import re
from collections.abc import Iterator
from pathlib import Path

from packing.bench import drop_empty_folders, run
from packing.pins import System

MODULES = ("Core", "Gui", "Network", "Pdf", "PdfWidgets", "PrintSupport", "Svg", "Widgets")
MODULES_OF = {System.LINUX: (*MODULES, "DBus"), System.WINDOWS: MODULES}
BINDING = {System.LINUX: "Qt{}.abi3.so", System.WINDOWS: "Qt{}.pyd"}
HOME = {System.LINUX: "PySide6/Qt/", System.WINDOWS: "PySide6/"}
PLUGINS = {
    System.LINUX: (
        "iconengines/*",
        "imageformats/libq[gjs]*",  # gif, jpeg, svg
        "imageformats/libqico.so",
        "platforminputcontexts/lib[ci]*",  # compose, ibus
        "platforms/libqoffscreen.so",
        "platforms/libqwayland.so",
        "platforms/libqxcb.so",
        "platformthemes/libqxdgdesktopportal.so",
        "printsupport/*",
        "wayland-decoration-client/*",
        "wayland-shell-integration/libxdg-shell.so",
        "xcbglintegrations/*",
    ),
    System.WINDOWS: (
        "iconengines/*",
        "imageformats/q[gjs]*",
        "imageformats/qico.dll",
        "platforms/qoffscreen.dll",
        "platforms/qwindows.dll",
    ),
}


def needed(library: Path) -> list[str]:
    """The libraries that a binary names as its own needs, of Linux or of Windows."""
    return re.findall(r"^\s+(?:NEEDED\s+|DLL Name: )(\S+)", run("objdump", "-p", library), re.MULTILINE)


def prune_qt(lib: Path, system: System) -> None:
    """Leave of PySide6 and shiboken6 their Python and what the desktop loads."""
    kept = set(_kept(lib, system))
    for package in ("PySide6", "shiboken6"):
        for path in sorted((lib / package).rglob("*")):
            if path.is_file() and path not in kept:
                path.unlink()
    drop_empty_folders(lib)


def _kept(lib: Path, system: System) -> Iterator[Path]:
    home = lib / HOME[system]
    for package in ("PySide6", "shiboken6"):
        yield from (lib / package).glob("*.py")
    yield from (lib / "PySide6" / "support").rglob("*.py")
    yield from (home / "translations").glob("qtbase_en.qm")
    roots = [lib / "PySide6" / BINDING[system].format(name) for name in MODULES_OF[system]]
    roots += (lib / "shiboken6").glob("Shiboken*.[ps][yo]*")
    for pattern in PLUGINS[system]:
        roots += sorted((home / "plugins").glob(pattern))
    yield from linked(roots, [lib / "shiboken6", lib / "PySide6", home / "lib"])


def linked(roots: list[Path], folders: list[Path]) -> set[Path]:
    """These binaries and every library in the folders that they need, by way of others too."""
    carried: dict[str, list[Path]] = {}
    for folder in folders:
        for path in folder.glob("*"):
            if path.suffix.lower() == ".dll" or ".so" in path.name:
                carried.setdefault(path.name.lower(), []).append(path)
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [library for name in needed(path) for library in carried.get(name.lower(), [])]
    return found
