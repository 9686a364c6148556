# SPDX-License-Identifier: Apache-2.0
"""How do wheels become packages that lie side by side? A wheel is an archive; nothing in it has to run."""

import re
import zipfile
from collections.abc import Iterable
from email import message_from_bytes
from pathlib import Path, PurePosixPath

from packing.bench import Unfit
from packing.pins import Pin, normal


def wheel_of(pin: Pin, cache: Path, *, foreign: bool) -> Path:
    """The one wheel of a pin in the cache: of Windows if `foreign`, else of Linux, else of any system."""
    mine = [path for path in cache.glob(f"*-{pin.version}-*.whl") if normal(path.name.split("-")[0]) == pin.name]
    system = "win_amd64" if foreign else "linux"
    fitting = [path for path in mine if re.search(rf"-(any|\w*{system}\w*(\.\w+)*)\.whl$", path.name)]
    if len(fitting) != 1:
        raise Unfit(f"{len(fitting)} wheels of {pin.name} {pin.version} in {cache}")
    return fitting[0]


def unpack(wheel: Path, target: Path) -> None:
    """Lay a wheel's packages into `target`; its scripts, manual pages, records and type stubs stay behind."""
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            name = _place(entry.filename)
            if name and not entry.is_dir():
                path = target / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(entry))


def _place(name: str) -> str | None:
    """Where a member goes below the packages' folder; nothing for one that stays behind."""
    parts = PurePosixPath(name).parts
    if ".." in parts or name.startswith("/"):
        raise Unfit(f"a wheel would write outside its folder: {name}")
    if parts[0].endswith(".data"):
        return "/".join(parts[2:]) if parts[1] in {"purelib", "platlib"} else None
    if name.endswith((".pyi", ".dist-info/RECORD", "/py.typed")):
        return None
    return name


def unmet(lib: Path, asked: Iterable[Pin]) -> list[str]:
    """The packages in the folder that no pin asked for, and the pins that are not there; empty when all is right."""
    there = {normal(_told(path, "Name")) for path in lib.glob("*.dist-info/METADATA")}
    return sorted(there ^ {pin.name for pin in asked})


def _told(metadata: Path, key: str) -> str:
    return str(message_from_bytes(metadata.read_bytes())[key])
