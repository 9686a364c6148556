# SPDX-License-Identifier: Apache-2.0
"""Where does the Python inside the Windows package come from, and is it the one that was reviewed?

The core and its modules are those of the Python Software Foundation's own release, as a wheel carries them (their
signatures say so); the standard library is the Foundation's source release of the same minor version, with every
security fix that Debian keeps for it. All are checked by hash, core and library by the version that they tell too.
"""

import re
import shutil
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from packing.bench import PARTS, Unfit, run
from packing.debian import fetch_file
from packing.pins import System, fetch_listed

CORE_VERSION = "3.13.11"
LIBRARY_VERSION = "3.13.5"  # the newest that a stable archive keeps; never newer than the core
LIBRARY_SOURCE = f"python3.13_{LIBRARY_VERSION}.orig.tar.xz"
LIBRARY_FIXES = f"python3.13_{LIBRARY_VERSION}-2+deb13u5.debian.tar.xz"
GCC = "x86_64-w64-mingw32-gcc"

# Of the wheel: its own twin without a global lock, tests, Tk, and what Windows 10 has itself.
NOT_CORE = re.compile(r"(\.cp313t-|^_test|^_ctypes_test|^_tkinter|^t[ck]l?8|^zlib1|^winsound|^api-ms-win-)")
NOT_LIBRARY = frozenset(
    {"ensurepip", "idlelib", "lib2to3", "pydoc_data", "site-packages", "test", "tkinter", "turtledemo"}
)


def lay_core(target: Path, *, cache: Path) -> None:
    """Put python313.dll, python3.dll and the compiled modules of the standard library into `target`."""
    fetch_listed((PARTS / "windows" / "python.txt").read_text(encoding="utf-8"), cache, system=System.WINDOWS)
    target.mkdir(parents=True)
    with zipfile.ZipFile(next(cache.glob("panda3d-*-win_amd64.whl"))) as wheel:
        for name in wheel.namelist():
            folder, _, file = name.rpartition("/")
            if folder == "deploy_libs" and file.endswith((".dll", ".pyd")) and not NOT_CORE.search(file):
                (target / file).write_bytes(wheel.read(name))
    core = target / "python313.dll"
    if (found := version_of(core.read_bytes())) != CORE_VERSION:
        raise Unfit(f"{core.name} is {found}, not {CORE_VERSION}")
    build_forwarder(core, target / "python3.dll")


def version_of(binary: bytes) -> str:
    """The product version in the resources of a Windows binary; empty if it tells none."""
    told = re.search("ProductVersion".encode("utf-16-le") + rb"(?:\0\0)+((?:[0-9.]\0)+)", binary)
    return told[1].decode("utf-16-le") if told else ""


def build_forwarder(core: Path, target: Path) -> None:
    """python3.dll, which packages for the stable interface link: it passes every name on to the core's."""
    listed = run("x86_64-w64-mingw32-objdump", "-p", core)
    names = sorted(set(re.findall(r"^\s*\[\s*\d+\].*?\s(_?Py\w+)\s*$", listed, re.MULTILINE)))
    with tempfile.TemporaryDirectory() as folder:
        table, empty = Path(folder) / "python3.def", Path(folder) / "empty.c"
        lines = "".join(f"  {name}={core.stem}.{name}\n" for name in names)
        table.write_text(f"LIBRARY python3\nEXPORTS\n{lines}", encoding="ascii")
        empty.write_text("int legalaid_forwards;\n", encoding="ascii")
        # Without the last one the address in the file would follow from the path that it is written to.
        plain = ("-shared", "-nostdlib", "-s", "-Wl,--no-insert-timestamp", "-Wl,--disable-auto-image-base")
        run(GCC, *plain, "-o", target, empty, table)


def lay_library(target: Path, licences: Path, *, cache: Path) -> None:
    """Put the modules of the standard library that are Python into `target`, and its licence where licences lie."""
    told = ""
    with tarfile.open(fetch_file(LIBRARY_SOURCE, cache)) as archive:
        for member in archive:
            inside = PurePosixPath(member.name).parts[1:]
            file = archive.extractfile(member) if member.isfile() else None
            if file and inside == ("Include", "patchlevel.h"):
                told = file.read().decode()
            elif file and inside == ("LICENSE",):
                _keep(licences / "python" / "LICENSE", file.read())
            elif file and _is_library(inside):
                _keep(target.joinpath(*inside[1:]), file.read())
    if f'PY_VERSION              "{LIBRARY_VERSION}"' not in told:
        raise Unfit(f"{LIBRARY_SOURCE} does not say that it is {LIBRARY_VERSION}")
    mend_library(target, fetch_file(LIBRARY_FIXES, cache))


def mend_library(library: Path, fixes: Path) -> None:
    """Put Debian's security fixes into the modules in `library`, in Debian's order; its other changes stay out."""
    with tarfile.open(fixes) as archive, tempfile.TemporaryDirectory() as folder:
        for name in _member(archive, "series").split():
            if name.startswith("CVE-"):
                fix = Path(folder) / name
                fix.write_text("".join(library_parts(_member(archive, name))), encoding="utf-8")
                plain = ("--quiet", "--batch", "--strip=2", "--no-backup-if-mismatch")
                run("patch", *plain, "-d", library, "-i", fix)


def _member(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(f"debian/patches/{name}")
    if file is None:
        raise Unfit(f"{name} is no file")
    return file.read().decode()


def library_parts(patch: str) -> Iterator[str]:
    """What a patch changes in modules that are packaged; not the tests, the pages and the C of it."""
    for part in re.split(r"^(?=diff |Index: |--- \S)", patch, flags=re.MULTILINE)[1:]:
        told = re.search(r"^\+\+\+ \S+?/(Lib/\S+)", part, re.MULTILINE)
        if told and _is_library(PurePosixPath(told[1]).parts):
            yield part


def _is_library(inside: tuple[str, ...]) -> bool:
    """Whether a file of the source release is a module that is packaged."""
    return inside[:1] == ("Lib",) and inside[-1].endswith(".py") and not {*inside} & {*NOT_LIBRARY, ".."}


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def lay_python(folder: Path, *, cache: Path) -> None:
    """A whole Python in `folder`: runtime/, stdlib/, and the file that keeps it to these folders."""
    for name in ("runtime", "stdlib"):
        shutil.rmtree(folder / name, ignore_errors=True)
    lay_core(folder / "runtime", cache=cache)
    lay_library(folder / "stdlib", folder / "licences", cache=cache)
    # With it Python reads no setting of the user's own Python, and looks for modules nowhere else.
    (folder / "runtime" / "python313._pth").write_text("..\\stdlib\n.\n..\\lib\n", encoding="ascii", newline="\r\n")
