# SPDX-License-Identifier: Apache-2.0
"""Where does the Python inside the Linux packages come from?

It is Debian 12's own, with the security fixes that Debian keeps for it: interpreter, library and compiled modules of
one version, each package pinned by its hash. It runs wherever the C library is 2.35 or newer, beside any other Python.
"""

import re
import shutil
import tempfile
from pathlib import Path

from packing.bench import Unfit, drop_empty_folders, require, run
from packing.cpython import NOT_LIBRARY
from packing.debian import fetch_file, pinned

MINOR = "3.11"
PACKAGES = ("libpython3.11-minimal", "libpython3.11-stdlib", "python3.11-minimal")

# What the interpreter and its modules link, as Debian 12, Ubuntu 22.04 and what followed them name it.
NEEDS = "libc6 (>= 2.35), libbz2-1.0, libexpat1, libffi8, liblzma5, libsqlite3-0, libssl3, zlib1g"

# Modules for terminals, old databases and tests, and those that ask for a library more and that nothing here imports.
NOT_COMPILED = re.compile(r"(_test|_ctypes_test|_xxtest|xxlimited|_crypt|_curses|_dbm|_uuid|nis|oss|readline)")
NOT_FILES = ("EXTERNALLY-MANAGED", "LICENSE.txt", "sitecustomize.py")


def python_files() -> list[str]:
    """The names of Debian's packages that are unpacked, with the version that is pinned."""
    return [name for name in pinned() if name.split("_")[0] in PACKAGES]


def python_version() -> str:
    """The version as Debian writes it: `3.11.2-6+deb12u9`."""
    return python_files()[0].split("_")[1]


def lay_python(folder: Path, *, cache: Path) -> Path:
    """A Python in `folder`/runtime that finds its library by where it lies itself; the interpreter."""
    require("dpkg-deb")
    runtime = folder / "runtime"
    library = runtime / "lib" / f"python{MINOR}"
    with tempfile.TemporaryDirectory() as place:
        for name in python_files():
            run("dpkg-deb", "--extract", fetch_file(name, cache), place)
        shutil.copytree(Path(place, "usr", "lib", f"python{MINOR}"), library, ignore=_not_packaged)
        interpreter = runtime / "bin" / f"python{MINOR}"
        interpreter.parent.mkdir()
        shutil.copyfile(Path(place, "usr", "bin", interpreter.name), interpreter)
        interpreter.chmod(0o755)
        licence = Path(place, "usr", "share", "doc", f"libpython{MINOR}-minimal", "copyright")
        (folder / "licences" / "python").mkdir(parents=True)
        shutil.copyfile(licence, folder / "licences" / "python" / "copyright")
    drop_empty_folders(library)
    told = (
        run(interpreter, "-I", "-S", "-B", "-c", "import sys; print(sys.version.split()[0], sys.prefix)")
        .strip()
        .split(" ", 1)
    )
    if told != [python_version().split("-")[0], str(runtime)]:
        raise Unfit(f"the packaged Python tells {' '.join(told)}")
    return interpreter


def _not_packaged(folder: str, names: list[str]) -> list[str]:
    if folder.endswith("lib-dynload"):
        return [name for name in names if NOT_COMPILED.match(name)]
    return [name for name in names if name in NOT_LIBRARY or name in NOT_FILES]
