# SPDX-License-Identifier: Apache-2.0
"""How does legalaid become a package that a laptop without internet can install? docs/install.md tells how to use it.

Everything comes from the pinned lock by its hash. The same source, lock and SOURCE_DATE_EPOCH give the same bytes. The
steps stand in .ci/installer/packing; this is their command line.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / ".ci" / "installer"))

from packing import debian, hub, linux, setup_file, windows  # noqa: E402 - found by the line above
from packing.bench import digest_of, project_version  # noqa: E402
from packing.cpython import CORE_VERSION, LIBRARY_VERSION  # noqa: E402
from packing.pins import LOCK, System, runtime_pins, sbom  # noqa: E402

SYSTEM = {"windows-dir": System.WINDOWS, "nsis": System.WINDOWS}
ROLE = {"hub-deb": "hub"}
FILES = {
    "hub-deb": "legalaid-hub_{}_amd64.deb",
    "tar": "legalaid-{}-linux-x86_64.tar.xz",
    "deb": "legalaid_{}_amd64.deb",
    "nsis": "legalaid-{}-windows-setup.exe",
}


def plan(what: str, out: Path) -> Iterator[str]:
    """What a build would take and make, a line each; nothing is fetched or written."""
    system = SYSTEM.get(what, System.LINUX)
    role = ROLE.get(what, "desktop")
    chosen = runtime_pins(system, role=role)
    yield f"{len(chosen)} pinned packages from {LOCK.relative_to(ROOT)}, by hash:"
    yield from (f"  {pin.name} {pin.version}" for pin in chosen)
    if system is System.WINDOWS:
        yield f"Python {CORE_VERSION} with the standard library of {LIBRARY_VERSION}, by hash"
    yield f"folder: {out / (windows.folder_name() if system is System.WINDOWS else linux.folder_name(role))}"
    if what in FILES:
        yield f"one file: {out / FILES[what].format(project_version())}"


def build(what: str, out: Path, *, fast: bool) -> Path:
    """Make it; where it lies."""
    if SYSTEM.get(what) is System.WINDOWS:
        folder = windows.build_folder(out)
        windows.verify(folder)
        return setup_file.build_setup(folder, out, fast=fast) if what == "nsis" else folder
    folder = linux.build_folder(out, role=ROLE.get(what, "desktop"))
    linux.verify(folder)
    if what == "linux-dir":
        return folder
    if what == "hub-deb":
        return hub.build_deb(folder, out)
    return linux.build_deb(folder, out) if what == "deb" else linux.build_tar(folder, out / f"{folder.name}.tar.xz")


def verify(out: Path) -> None:
    """Check every folder that was built there."""
    checks = {linux.folder_name(role): linux.verify for role in linux.PROGRAMS} | {
        windows.folder_name(): windows.verify
    }
    built = [name for name in checks if (out / name).exists()]
    if not built:
        raise SystemExit(f"nothing is built in {out}")
    for name in built:
        print(f"{name}: ", end="", flush=True)
        checks[name](out / name)


def main(words: list[str] | None = None) -> None:
    """Read the command line and do what it asks."""
    parser = argparse.ArgumentParser(description="Build legalaid's packages for Linux and Windows.")
    parser.add_argument(
        "what", choices=("linux-dir", "tar", "deb", "hub-deb", "windows-dir", "nsis", "verify", "sbom", "pins")
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where packages go: dist/")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be built, and build nothing")
    parser.add_argument("--fast", action="store_true", help="pack the Windows installer worse and sooner, for a test")
    asked = parser.parse_args(words)
    out = asked.out.resolve()
    if asked.what == "sbom":
        print(sbom(runtime_pins(), version=project_version()), end="")
    elif asked.what == "pins":
        print(*debian.tell_pins(), sep="\n")
    elif asked.what == "verify":
        verify(out)
    elif asked.dry_run:
        print(*plan(asked.what, out), sep="\n")
    else:
        built = build(asked.what, out, fast=asked.fast)
        print(built if built.is_dir() else f"{digest_of(built)}  {built}")


if __name__ == "__main__":
    main()
