# SPDX-License-Identifier: Apache-2.0
"""What is installed on Windows? A folder of everything, assembled on Linux; nothing of Windows has to run for it."""

import shutil
from pathlib import Path

from packing.bench import PARTS, PYTHON, ROOT, Unfit, part, project_version, require, run, settle, write
from packing.cpython import CORE_VERSION, GCC, LIBRARY_FIXES, LIBRARY_VERSION, lay_python
from packing.licences import gather_licences
from packing.manifest import verify_whole, write_manifest
from packing.pins import Pin, System, build_own_wheel, fetch, runtime_pins, sbom
from packing.pruning import prune_packages
from packing.qt import prune_qt
from packing.signing import sign
from packing.trust import verify_trust
from packing.wheels import unmet, unpack, wheel_of

SBOM = "sbom.cdx.json"
TOOLS = ("objdump", "patch", GCC, "x86_64-w64-mingw32-objdump", "x86_64-w64-mingw32-windres")
PROGRAMS = {"legalaid": ("-mwindows",), "legalaid-cli": ("-mconsole", "-DCONSOLE")}
TEST_ONLY = ("icuuc.dll", "mscms.dll")  # parts of Windows that wine lacks; a package must never bring its own


def folder_name() -> str:
    """What the folder is called."""
    return f"legalaid-{project_version()}-windows-x86_64"


def cache_of(out: Path) -> Path:
    """Where what was fetched for Windows is kept."""
    return out / "downloads-windows"


def build_folder(out: Path, *, cache: Path | None = None) -> Path:
    """A folder that runs on Windows 10 (1809) and later, on 64-bit processors; replaces an earlier one."""
    require(*TOOLS)
    if not PYTHON.exists():
        raise Unfit("there is no .venv yet: run `make check` first")
    folder, cache = out / folder_name(), cache or cache_of(out)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    cache.mkdir(parents=True, exist_ok=True)
    chosen = runtime_pins(System.WINDOWS)
    lay_python(folder, cache=cache)
    _lay_packages(chosen, folder, cache=cache)
    for name in PROGRAMS:
        sign(build_launcher(name, folder, cache=cache))
    write(folder / "start.py", part("start.py"))
    write(folder / SBOM, sbom([*chosen, *_python_itself()], version=project_version()))
    for page in ("LICENSE", "NOTICE", "docs/third-party.md"):
        shutil.copyfile(ROOT / page, folder / Path(page).name)
    write_manifest(folder)
    settle(folder)
    return folder


def _python_itself() -> list[Pin]:
    library = LIBRARY_FIXES.removeprefix("python3.13_").removesuffix(".debian.tar.xz")
    return [Pin("cpython", CORE_VERSION, "", "generic"), Pin("python3.13", library, "", "deb/debian")]


def _lay_packages(chosen: list[Pin], folder: Path, *, cache: Path) -> None:
    lib = folder / "lib"
    fetch(chosen, cache, system=System.WINDOWS)
    for pin in chosen:
        unpack(wheel_of(pin, cache, foreign=True), lib)
    if wrong := unmet(lib, chosen):
        raise Unfit(f"packages do not match the lock: {', '.join(wrong)}")
    unpack(build_own_wheel(cache), lib)
    prune_qt(lib, System.WINDOWS)
    prune_packages(lib)
    gather_licences(lib, folder / "licences")


def build_launcher(name: str, folder: Path, *, cache: Path) -> Path:
    """Compile a starter with the program's icon and version into the folder."""
    work = cache / "launcher"
    work.mkdir(exist_ok=True)
    version = project_version()
    numbers = ",".join([*version.split("."), "0"][:4])
    run(PYTHON, PARTS / "icon.py", work / "legalaid.ico")
    write(work / "launcher.rc", part("windows/launcher.rc", version=version, numbers=numbers, program=name))
    run("x86_64-w64-mingw32-windres", "-I", work, work / "launcher.rc", work / f"{name}.o")
    plain = ("-O2", "-s", "-municode", "-Wall", "-Wextra", "-Werror", "-Wl,--no-insert-timestamp")
    # The loader of an older Windows refuses such a file in its own words.
    newest = ("-Wl,--major-subsystem-version=10", "-Wl,--minor-subsystem-version=0")
    target = folder / f"{name}.exe"
    source = PARTS / "windows" / "launcher.c"
    run(GCC, *plain, *newest, *PROGRAMS[name], source, work / f"{name}.o", "-o", target)
    return target


def verify(folder: Path) -> None:
    """Refuse a folder with a file that is not the one built, or with a stand-in that only the test may have."""
    files = verify_whole(folder)
    if brought := [path.name for path in folder.rglob("*") if path.name.lower() in TEST_ONLY]:
        raise Unfit(f"only for tests: {', '.join(brought)}")
    verify_trust(folder)
    print(f"whole: {files} files; Python {CORE_VERSION}, standard library {LIBRARY_VERSION}")
