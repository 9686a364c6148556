# SPDX-License-Identifier: Apache-2.0
"""What does every step of a build stand on: where things lie, how a tool is run, and what a packaged file bears?"""

import hashlib
import os
import shutil
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PARTS = ROOT / ".ci" / "installer"
PYTHON = ROOT / ".venv" / "bin" / "python"
EARLIEST = 315532800  # 1980-01-01, the earliest time that the archive inside a wheel can tell

MAINTAINER_SCRIPTS = frozenset({"postinst", "prerm"})  # what dpkg itself runs

PACKAGES = {  # the Debian package of each tool
    "apt-get": "apt",
    "debootstrap": "debootstrap",
    "dpkg-deb": "dpkg",
    "makensis": "nsis",
    "objdump": "binutils",
    "osslsigncode": "osslsigncode",
    "patch": "patch",
    "pdftotext": "poppler-utils",
    "strip": "binutils",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-objdump": "binutils-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
}


class Unfit(SystemExit):
    """What keeps a package from being built or trusted, told in one line; the process ends with 1."""


def require(*tools: str) -> None:
    """Refuse a machine that lacks one of these tools, before anything is fetched."""
    missing = sorted({PACKAGES[tool] for tool in tools if shutil.which(tool) is None})
    if missing:
        raise Unfit(f"missing tools: apt-get install --no-install-recommends {' '.join(missing)}")


def run(*words: str | Path, **settings: str) -> str:
    """What a command prints; refuses with its last line of complaint if it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), **settings}
    try:
        done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Unfit(f"{words[0]} is not installed (package {PACKAGES.get(str(words[0]), words[0])})") from None
    if done.returncode:
        complaint = (done.stderr.strip().splitlines() or done.stdout.strip().splitlines() or ["no reason given"])[-1]
        raise Unfit(f"{Path(words[0]).name} failed: {complaint}")
    return done.stdout


def epoch() -> int:
    """The time that every packaged file bears: SOURCE_DATE_EPOCH in seconds, or 1980."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", EARLIEST))


def project_version() -> str:
    """The version in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(settings["project"]["version"])


def part(name: str, **values: str) -> str:
    """A packaged text from .ci/installer with its @NAME@ marks filled in."""
    text = (PARTS / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key.upper()}@", value)
    return text


def write(path: Path, text: str, *, mode: int = 0o644) -> None:
    """Put a text into a file of this mode, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(mode)


def settle(folder: Path) -> None:
    """Give everything one time and plain rights, so that nothing of the building machine is told."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.parent.name == "bin" or path.name in MAINTAINER_SCRIPTS
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def drop_empty_folders(folder: Path) -> None:
    """Remove what pruning left empty, the deepest first."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
