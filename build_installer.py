# SPDX-License-Identifier: Apache-2.0
"""How does legalaid become a package that a laptop without internet can install? docs/install.md tells how to use it.

Everything comes from the pinned lock by its hash. The same source, lock and SOURCE_DATE_EPOCH give the same bytes.
"""

import argparse
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import tarfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
PYTHON = ROOT / ".venv" / "bin" / "python"
LOCK = ROOT / ".ci" / "requirements.txt"
PARTS = ROOT / ".ci" / "installer"
MANIFEST = "MANIFEST.sha256"
SBOM = "sbom.cdx.json"
NEWEST_GLIBC = (2, 35)  # Ubuntu 22.04, the oldest system that is promised
EARLIEST = 315532800  # 1980-01-01, the earliest time that the archive inside a wheel can tell

# What the desktop imports of Qt; the libraries that these need are found by following their own headers.
QT_MODULES = frozenset({"Core", "DBus", "Gui", "Network", "Pdf", "PdfWidgets", "PrintSupport", "Svg", "Widgets"})
QT_PLUGINS = (
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
)

# What Qt and its plugins for windows and printing link, by their names on Debian 12 and Ubuntu 22.04.
DEPENDS = (
    "libc6 (>= 2.34), libcups2, libdbus-1-3, libegl1, libfontconfig1, libfreetype6, libgl1, libglib2.0-0, libx11-xcb1, "
    "libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, "
    "libxcb-shape0, libxcb-shm0, libxcb-sync1, libxcb-xfixes0, libxcb-xkb1, libxkbcommon-x11-0, libxkbcommon0, "
    "libwayland-client0, libwayland-cursor0, libwayland-egl1"
)


class Unfit(SystemExit):
    """What keeps a package from being built or trusted, told in one line; the process ends with 1."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of the lock: its name as an index spells it, its version, and its entry with every hash."""

    name: str
    version: str
    entry: str


# --- what goes in ----------------------------------------------------------------------------------------------------


def pins(lock: str, names: Iterable[str]) -> list[Pin]:
    """The entries of the lock for these packages, sorted; refuses a package that is not pinned."""
    wanted = {_normal(name) for name in names}
    entries = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)
    read = [(re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)", entry), entry) for entry in entries]
    found = [Pin(_normal(match[1]), match[2], entry) for match, entry in read if match and _normal(match[1]) in wanted]
    missing = wanted - {pin.name for pin in found}
    if missing:
        raise Unfit(f"not in the lock: {', '.join(sorted(missing))}")
    return sorted(found, key=lambda pin: pin.name)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def runtime_pins() -> list[Pin]:
    """What the core and the desktop run on, as the lock pins it; neither tests nor benchmarks."""
    return pins(LOCK.read_text(encoding="utf-8"), _run(PYTHON, PARTS / "closure.py").split())


def project_version() -> str:
    """The version in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(settings["project"]["version"])


def sbom(chosen: Iterable[Pin], *, version: str) -> str:
    """The bill of materials, CycloneDX 1.5 in JSON: this version of legalaid and every package with its version."""

    def component(name: str, number: str) -> dict[str, str]:
        purl = f"pkg:pypi/{name}@{number}"
        return {"type": "library", "bom-ref": purl, "name": name, "version": number, "purl": purl}

    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "legalaid", "version": version}},
        "components": [component(pin.name, pin.version) for pin in chosen],
    }
    return json.dumps(bill, indent=2) + "\n"


# --- the folder ------------------------------------------------------------------------------------------------------


def build_folder(out: Path) -> Path:
    """A folder that runs from anywhere beside a system Python of the same minor version; replaces an earlier one."""
    if not PYTHON.exists():
        raise Unfit("there is no .venv yet: run `make check` first")
    minor = _run(PYTHON, "-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    folder = out / folder_name()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chosen = runtime_pins()
    _install(chosen, folder / "lib", cache=out / "downloads")
    _prune(folder / "lib")
    for name in ("legalaid", "legalaid-cli"):
        _write(folder / "bin" / name, _part("launcher.sh", python=f"python{minor}", program=name), mode=0o755)
    _write(folder / "start.py", _part("start.py"))
    _write(folder / SBOM, sbom(chosen, version=project_version()))
    for page in ("LICENSE", "NOTICE", "docs/third-party.md"):
        shutil.copyfile(ROOT / page, folder / Path(page).name)
    # Compiled once and never looked at again: an installed folder is read-only, and times in it would differ.
    compiled = ("-m", "compileall", "-q", "--invalidation-mode", "unchecked-hash", "-s", folder, "-p", "legalaid")
    _run(PYTHON, *compiled, folder / "lib", PYTHONHASHSEED="0")
    write_manifest(folder)
    _settle(folder)
    return folder


def folder_name() -> str:
    """What the folder and the archive are called."""
    return f"legalaid-{project_version()}-linux-x86_64"


def _install(chosen: list[Pin], target: Path, *, cache: Path) -> None:
    """Fetch each pin that the cache lacks, check every hash, and put the packages and our own wheel into `target`."""
    cache.mkdir(parents=True, exist_ok=True)
    wanted = cache / "requirements.txt"
    wanted.write_text("".join(pin.entry for pin in chosen), encoding="utf-8")
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps")
    hashed = ("--require-hashes", "-r", wanted)
    only = ("--only-binary", ":all:", "--find-links", cache)
    _run(PYTHON, "-m", "pip", "download", *quiet, *hashed, *only, "--dest", cache)
    wheels = cache / "own"
    shutil.rmtree(wheels, ignore_errors=True)
    _run(PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", wheels)
    into = ("--no-compile", "--no-build-isolation", "--target", target)
    _run(PYTHON, "-m", "pip", "install", *quiet, "--no-index", *only, *into, *hashed)
    _run(PYTHON, "-m", "pip", "install", *quiet, "--no-index", *into, *wheels.glob("*.whl"))


def _prune(lib: Path) -> None:
    """Leave out what never runs here: the rest of Qt, its tools and texts, stubs, scripts and pip's own notes."""
    qt = lib / "PySide6"
    kept = set(_kept_of_qt(qt))
    for path in sorted(qt.rglob("*")):
        if path.is_file() and path not in kept:
            path.unlink()
    shutil.rmtree(lib / "bin", ignore_errors=True)
    for pattern in ("*.dist-info/RECORD", "*.dist-info/direct_url.json", "*.dist-info/REQUESTED", "**/*.pyi"):
        for path in list(lib.glob(pattern)):
            path.unlink()
    for path in sorted(lib.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _kept_of_qt(qt: Path) -> Iterator[Path]:
    """The Python of PySide6, the bindings and plugins that we use, and every library that these need."""
    yield from (path for path in qt.glob("*.py"))
    yield from (path for path in (qt / "support").rglob("*.py"))
    yield from (qt / "Qt" / "translations").glob("qtbase_en.qm")
    waiting = [qt / f"Qt{module}.abi3.so" for module in sorted(QT_MODULES)]
    for pattern in QT_PLUGINS:
        waiting += sorted((qt / "Qt" / "plugins").glob(pattern))
    carried = {path.name: path for path in [*qt.glob("lib*.so*"), *(qt / "Qt" / "lib").glob("lib*.so*")]}
    found: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [carried[name] for name in needed(path) if name in carried]
    yield from found


def _part(name: str, **values: str) -> str:
    """A packaged text from .ci/installer with its @NAME@ marks filled in."""
    text = (PARTS / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key.upper()}@", value)
    return text


def _write(path: Path, text: str, *, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(mode)


def _settle(folder: Path) -> None:
    """Give everything one time and plain rights, so that nothing of the building machine is told."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.parent.name == "bin"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def epoch() -> int:
    """The time that every packaged file bears: SOURCE_DATE_EPOCH in seconds, or 1980."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", EARLIEST))


# --- is it whole? ----------------------------------------------------------------------------------------------------


def write_manifest(folder: Path) -> None:
    """Note the SHA-256 of every file, sorted, in the form that `sha256sum --check` reads."""
    lines = [f"{digest}  {name}\n" for name, digest in _digests(folder).items()]
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8")


def altered(folder: Path) -> list[str]:
    """The files that are changed, missing or added since the manifest was written, sorted."""
    lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    found = _digests(folder)
    return sorted(name for name in told.keys() | found.keys() if told.get(name) != found.get(name))


def _digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MANIFEST)
    return {path.relative_to(folder).as_posix(): digest_of(path) for path in files}


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def needed(library: Path) -> list[str]:
    """The libraries that a binary names as its own needs."""
    return re.findall(r"^\s+NEEDED\s+(\S+)", _run("objdump", "-p", library), re.MULTILINE)


def newest_glibc(header: str) -> tuple[int, int]:
    """The newest version of the C library that a binary's header, as objdump prints it, asks for; (0, 0) for none."""
    versions = re.findall(r"\bGLIBC_(\d+)\.(\d+)", header)
    return max(((int(major), int(minor)) for major, minor in versions), default=(0, 0))


def verify(folder: Path) -> None:
    """Refuse a folder with a file that is not the one built, or a binary that the oldest system cannot load."""
    if wrong := altered(folder):
        raise Unfit(f"altered: {', '.join(wrong)}")
    asked = {path: newest_glibc(_run("objdump", "-p", path)) for path in folder.rglob("*.so*")}
    newest = max(asked.values(), default=(0, 0))
    if newest > NEWEST_GLIBC:
        late = [path.name for path, version in asked.items() if version > NEWEST_GLIBC]
        raise Unfit(f"newer than GLIBC {NEWEST_GLIBC[0]}.{NEWEST_GLIBC[1]}: {', '.join(sorted(late))}")
    print(f"whole: {len(_digests(folder))} files; newest GLIBC symbol {newest[0]}.{newest[1]}")


# --- one file to carry -----------------------------------------------------------------------------------------------


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


def build_deb(folder: Path, out: Path) -> Path:
    """The folder as a Debian package with menu entry, icon and manual pages; the needed Python is the folder's."""
    stage, version = out / "deb", project_version()
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(folder, stage / "usr" / "lib" / "legalaid")
    python = re.search(r"python3\.\d+", (folder / "bin" / "legalaid").read_text(encoding="utf-8"))
    share = stage / "usr" / "share"
    (stage / "usr" / "bin").mkdir()
    for name in ("legalaid", "legalaid-cli"):
        (stage / "usr" / "bin" / name).symlink_to(f"../lib/legalaid/bin/{name}")
        manual = gzip.compress(_part(f"{name}.1", version=version).encode(), mtime=0)
        (share / "man" / "man1").mkdir(parents=True, exist_ok=True)
        (share / "man" / "man1" / f"{name}.1.gz").write_bytes(manual)
    _write(share / "applications" / "legalaid.desktop", _part("legalaid.desktop"))
    icon = (ROOT / "resources" / "icons" / "scale.svg").read_text(encoding="utf-8")
    _write(share / "icons" / "hicolor" / "scalable" / "apps" / "legalaid.svg", icon)
    _write(share / "doc" / "legalaid" / "copyright", (ROOT / "NOTICE").read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file()) // 1024
    depends = f"{python[0] if python else 'python3'}, {DEPENDS}"
    _write(stage / "DEBIAN" / "control", _part("control", version=version, size=str(size), depends=depends))
    _settle(stage)
    target = out / f"legalaid_{version}_amd64.deb"
    compressed = ("-Zzstd", "-z9", "--threads-max=1")
    _run("dpkg-deb", "--root-owner-group", *compressed, "--build", stage, target, SOURCE_DATE_EPOCH=str(epoch()))
    shutil.rmtree(stage)
    return target


# --- the command -----------------------------------------------------------------------------------------------------


def _run(*words: str | Path, **settings: str) -> str:
    """What a command prints; refuses with its last line of complaint if it fails."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), **settings}
    try:
        done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Unfit(f"{words[0]} is not installed") from None
    if done.returncode:
        complaint = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Unfit(f"{Path(words[0]).name} failed: {complaint}")
    return done.stdout


def plan(what: str, out: Path) -> Iterator[str]:
    """What a build would take and make, a line each; nothing is fetched or written."""
    chosen = runtime_pins()
    yield f"{len(chosen)} pinned packages from {LOCK.relative_to(ROOT)}, by hash:"
    yield from (f"  {pin.name} {pin.version}" for pin in chosen)
    yield f"folder: {out / folder_name()}"
    if what == "tar":
        yield f"archive: {out / folder_name()}.tar.xz"
    if what == "deb":
        yield f"package: {out / f'legalaid_{project_version()}_amd64.deb'}"


def main(words: list[str] | None = None) -> None:
    """Read the command line and do what it asks."""
    parser = argparse.ArgumentParser(description="Build legalaid's packages for Linux.")
    parser.add_argument("what", choices=("linux-dir", "tar", "deb", "verify", "sbom"))
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where packages go: dist/")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be built, and build nothing")
    asked = parser.parse_args(words)
    out = asked.out.resolve()
    if asked.what == "sbom":
        print(sbom(runtime_pins(), version=project_version()), end="")
    elif asked.what == "verify":
        verify(out / folder_name())
    elif asked.dry_run:
        print(*plan(asked.what, out), sep="\n")
    else:
        _build(asked.what, out)


def _build(what: str, out: Path) -> None:
    folder = build_folder(out)
    verify(folder)
    if what == "linux-dir":
        print(folder)
        return
    built = build_deb(folder, out) if what == "deb" else build_tar(folder, out / f"{folder.name}.tar.xz")
    print(f"{digest_of(built)}  {built}")


if __name__ == "__main__":
    main()
