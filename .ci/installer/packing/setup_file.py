# SPDX-License-Identifier: Apache-2.0
"""How does the Windows folder become the one file that a person double-clicks?"""

from pathlib import Path

from packing.bench import PARTS, PYTHON, epoch, project_version, require, run
from packing.signing import sign


def build_setup(folder: Path, out: Path, *, version: str = "", fast: bool = False) -> Path:
    """The installer for one person, signed if a certificate is there; `fast` packs worse in a fraction of the time."""
    require("makensis")
    version = version or project_version()
    target = out / f"legalaid-{version}-windows-setup.exe"
    icon = out / "legalaid.ico"
    run(PYTHON, PARTS / "icon.py", icon)
    defined = {
        "VERSION": version,
        "NUMBERS": ".".join([*version.split("."), "0", "0"][:4]),
        "STAGE": folder,
        "ICON": icon,
        "PARTS": PARTS / "windows",
        "OUT": target,
        **({"FAST": "1"} if fast else {}),
    }
    words = [f"-D{name}={value}" for name, value in defined.items()]
    script = PARTS / "windows" / "installer.nsi"
    run("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, script, SOURCE_DATE_EPOCH=str(epoch()))
    icon.unlink()
    sign(target)
    return target
