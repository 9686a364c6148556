# SPDX-License-Identifier: Apache-2.0
"""Where does the Python inside the Windows package come from, and is it the one that was reviewed?

The core and its modules are those of the Python Software Foundation's own release, as a wheel carries them (their
signatures say so); the standard library is the Foundation's source release of the same minor version, as Debian keeps
it. Both are checked by hash, then by the version that they tell of themselves.
"""

import re
import shutil
import tarfile
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from packing.bench import PARTS, Unfit, digest_of, require, run
from packing.pins import System, fetch_listed

CORE_VERSION = "3.13.11"
LIBRARY_VERSION = "3.13.5"  # the newest that a stable archive keeps; never newer than the core
LIBRARY_SOURCE = f"python3.13_{LIBRARY_VERSION}.orig.tar.xz"
LIBRARY_SHA256 = "93e583f243454e6e9e4588ca2c2662206ad961659863277afcdb96801647d640"
SUITE = "trixie"
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
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
    with tarfile.open(_library_source(cache)) as archive:
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


def _is_library(inside: tuple[str, ...]) -> bool:
    """Whether a file of the source release is a module that is packaged."""
    return inside[:1] == ("Lib",) and inside[-1].endswith(".py") and not {*inside} & {*NOT_LIBRARY, ".."}


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _library_source(cache: Path) -> Path:
    """The source release in the cache, fetched from the archive of this machine's Debian if it is not there."""
    source = cache / LIBRARY_SOURCE
    if not source.exists():
        _fetch_source(cache)
    if digest_of(source) != LIBRARY_SHA256:
        raise Unfit(f"{source} is not the one that was reviewed")
    return source


def _fetch_source(cache: Path) -> None:
    require("apt-get")
    sites = run(
        "apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(SITE)", "Created-By: Packages"
    ).splitlines()
    site = next((line.split()[2] for line in sites if line.startswith("Debian Debian ")), None)
    if site is None or not KEYRING.exists():
        raise Unfit(f"put {LIBRARY_SOURCE} into {cache}: this machine has no Debian archive to fetch it from")
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder)
        (state / "lists" / "partial").mkdir(parents=True)
        (state / "sources.list").write_text(f"deb-src [signed-by={KEYRING}] {site} {SUITE} main\n", encoding="utf-8")
        own = {"State": state, "State::lists": state / "lists", "Cache": state, "Etc::sourceparts": Path("-")}
        own["Etc::sourcelist"] = state / "sources.list"
        settings = [f"--option=Dir::{key}={path}" for key, path in own.items()]
        settings.append("--option=APT::Sandbox::User=root")
        run("apt-get", *settings, "-qq", "update")
        listed = run("apt-get", *settings, "-qq", "source", "--download-only", "--print-uris", "python3.13")
        address = next((line.split("'")[1] for line in listed.splitlines() if f" {LIBRARY_SOURCE} " in line), None)
        if address is None:
            raise Unfit(f"put {LIBRARY_SOURCE} into {cache}: {SUITE} no longer has it")
        run("/usr/lib/apt/apt-helper", *settings, "download-file", address, cache / LIBRARY_SOURCE)


def lay_python(folder: Path, *, cache: Path) -> None:
    """A whole Python in `folder`: runtime/, stdlib/, and the file that keeps it to these folders."""
    for name in ("runtime", "stdlib"):
        shutil.rmtree(folder / name, ignore_errors=True)
    lay_core(folder / "runtime", cache=cache)
    lay_library(folder / "stdlib", folder / "licences", cache=cache)
    # With it Python reads no setting of the user's own Python, and looks for modules nowhere else.
    (folder / "runtime" / "python313._pth").write_text("..\\stdlib\n.\n..\\lib\n", encoding="ascii", newline="\r\n")
