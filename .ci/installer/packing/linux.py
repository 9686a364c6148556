# SPDX-License-Identifier: Apache-2.0
"""What is installed on Linux: a folder, an archive of it, and a Debian package?"""

import gzip
import os
import re
import shutil
import tarfile
from pathlib import Path

from packing.bench import (
    PYTHON,
    ROOT,
    Unfit,
    epoch,
    part,
    project_version,
    run,
    settle,
    write,
)
from packing.cpython_linux import MINOR, NEEDS, lay_python, python_version
from packing.licences import gather_licences
from packing.manifest import verify_whole, write_manifest
from packing.pins import Pin, System, build_own_wheel, fetch, runtime_pins, sbom
from packing.pruning import prune_packages
from packing.qt import prune_qt
from packing.trust import verify_trust
from packing.wheels import unpack, wheel_of

SBOM = "sbom.cdx.json"
PROGRAMS = {"desktop": ("legalaid", "legalaid-cli"), "hub": ("legalaid-hub",)}
NEWEST_GLIBC = (2, 35)  # Ubuntu 22.04, the oldest system that is promised

# What Qt and its plugins for windows and printing link, by their names on Debian 12 and Ubuntu 22.04.
DEPENDS = (
    "libcups2, libdbus-1-3, libegl1, libfontconfig1, libfreetype6, libgl1, libglib2.0-0, libx11-xcb1, "
    "libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, "
    "libxcb-shape0, libxcb-shm0, libxcb-sync1, libxcb-xfixes0, libxcb-xkb1, libxkbcommon-x11-0, libxkbcommon0, "
    "libwayland-client0, libwayland-cursor0, libwayland-egl1"
)


def build_folder(out: Path, *, role: str = "desktop", cache: Path | None = None) -> Path:
    """A folder that runs from anywhere, on the Python that it carries; replaces an earlier one."""
    if not PYTHON.exists():
        raise Unfit("there is no .venv yet: run `make check` first")
    folder, cache = out / folder_name(role), cache or cache_of(out)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chosen, carried = runtime_pins(role=role), Pin(f"python{MINOR}", python_version(), "", "deb/debian")
    _install(chosen, folder / "lib", cache=cache)
    gather_licences(folder / "lib", folder / "licences")
    interpreter = lay_python(folder, cache=cache)
    for name in PROGRAMS[role]:
        write(folder / "bin" / name, part("launcher.sh", python=interpreter.name, program=name), mode=0o755)
    write(folder / "start.py", part("start.py"))
    write(folder / SBOM, sbom([*chosen, carried], version=project_version()))
    for page in ("LICENSE", "NOTICE", "docs/third-party.md"):
        shutil.copyfile(ROOT / page, folder / Path(page).name)
    # Compiled once and never looked at again: an installed folder is read-only, and times in it would differ.
    compiled = ("-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "-s", folder, "-p", "legalaid")
    # -B: what the compiler itself imports would be written first, with the time and the place of this build.
    run(interpreter, "-S", "-B", *compiled, folder / "lib", interpreter.parents[1] / "lib", PYTHONHASHSEED="0")
    write_manifest(folder)
    settle(folder)
    return folder


def cache_of(out: Path) -> Path:
    """Where what was fetched for Linux is kept."""
    return out / "downloads"


def folder_name(role: str = "desktop") -> str:
    """What the folder and the archive are called."""
    name = "legalaid" if role == "desktop" else f"legalaid-{role}"
    return f"{name}-{project_version()}-linux-x86_64"


def _install(chosen: list[Pin], lib: Path, *, cache: Path) -> None:
    """Fetch each pin that the cache lacks, check every hash, and lay the packages and our own side by side."""
    fetch(chosen, cache, system=System.LINUX)
    for pin in chosen:
        unpack(wheel_of(pin, cache, foreign=False), lib)
    unpack(build_own_wheel(cache), lib)
    if (lib / "PySide6").exists():
        prune_qt(lib, System.LINUX)
    else:
        shutil.rmtree(lib / "ui")  # a server has no window
    prune_packages(lib)
    strip_debug(lib)


def strip_debug(lib: Path) -> None:
    """Take out of compiled modules what only a debugger reads. Libraries that a wheel brings along stay as they are."""
    for path in sorted(lib.rglob("*.so")):
        if ".debug_info" in run("objdump", "--section-headers", path):
            run("strip", "--strip-debug", "--enable-deterministic-archives", path)


def newest_glibc(header: str) -> tuple[int, int]:
    """The newest version of the C library that a binary's header, as objdump prints it, asks for; (0, 0) for none."""
    versions = re.findall(r"\bGLIBC_(\d+)\.(\d+)", header)
    return max(((int(major), int(minor)) for major, minor in versions), default=(0, 0))


def verify(folder: Path) -> None:
    """Refuse a folder with a file that is not the one built, or a binary that the oldest system cannot load."""
    files = verify_whole(folder)
    verify_trust(folder)
    binaries = [*folder.rglob("*.so*"), *folder.glob("runtime/bin/*")]
    asked = {path: newest_glibc(run("objdump", "-p", path)) for path in binaries}
    newest = max(asked.values(), default=(0, 0))
    if newest > NEWEST_GLIBC:
        late = [path.name for path, version in asked.items() if version > NEWEST_GLIBC]
        raise Unfit(f"newer than GLIBC {NEWEST_GLIBC[0]}.{NEWEST_GLIBC[1]}: {', '.join(sorted(late))}")
    print(f"whole: {files} files; newest GLIBC symbol {newest[0]}.{newest[1]}")


def build_tar(folder: Path, target: Path) -> Path:
    """The folder as a tar.xz: sorted, of one time and owner."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch()
        return entry

    with tarfile.open(target, "w:xz", format=tarfile.GNU_FORMAT, preset=3) as archive:
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(path, folder.name + path.as_posix().removeprefix(folder.as_posix()), False, filter=plain)  # noqa: FBT003 - not recursive
    return target


def maintainer() -> str:
    """Who answers for a Debian package: whoever builds it says so; by default an address that reaches nobody."""
    return os.environ.get("LEGALAID_MAINTAINER", "The legalaid authors <nobody@legalaid.invalid>")


def build_deb(folder: Path, out: Path) -> Path:
    """The folder as a Debian package with menu entry, icon, file types and manual pages."""
    stage, version = out / "deb", project_version()
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(folder, stage / "usr" / "lib" / "legalaid")
    share = stage / "usr" / "share"
    (stage / "usr" / "bin").mkdir()
    for name in ("legalaid", "legalaid-cli"):
        (stage / "usr" / "bin" / name).symlink_to(f"../lib/legalaid/bin/{name}")
        manual = gzip.compress(part(f"{name}.1", version=version).encode(), mtime=0)
        (share / "man" / "man1").mkdir(parents=True, exist_ok=True)
        (share / "man" / "man1" / f"{name}.1.gz").write_bytes(manual)
    write(share / "applications" / "legalaid.desktop", part("legalaid.desktop"))
    write(share / "mime" / "packages" / "legalaid.xml", part("legalaid-mime.xml"))
    icon = (ROOT / "resources" / "icons" / "scale.svg").read_text(encoding="utf-8")
    write(share / "icons" / "hicolor" / "scalable" / "apps" / "legalaid.svg", icon)
    write(share / "doc" / "legalaid" / "copyright", (ROOT / "NOTICE").read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file()) // 1024
    told = {"version": version, "size": str(size), "depends": f"{NEEDS}, {DEPENDS}", "maintainer": maintainer()}
    write(stage / "DEBIAN" / "control", part("control", **told))
    settle(stage)
    target = out / f"legalaid_{version}_amd64.deb"
    compressed = ("-Zzstd", "-z9", "--threads-max=1")
    run("dpkg-deb", "--root-owner-group", *compressed, "--build", stage, target, SOURCE_DATE_EPOCH=str(epoch()))
    shutil.rmtree(stage)
    return target
