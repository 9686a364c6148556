# SPDX-License-Identifier: Apache-2.0
"""Is a built folder still the one that was built? Its manifest names every file with its SHA-256."""

from pathlib import Path

from packing.bench import Unfit, digest_of

MANIFEST = "MANIFEST.sha256"


def write_manifest(folder: Path) -> None:
    """Note the SHA-256 of every file, sorted, in the form that `sha256sum --check` reads."""
    lines = [f"{digest}  {name}\n" for name, digest in digests(folder).items()]
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8")


def altered(folder: Path) -> list[str]:
    """The files that are changed, missing or added since the manifest was written, sorted."""
    lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    found = digests(folder)
    return sorted(name for name in told.keys() | found.keys() if told.get(name) != found.get(name))


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file but the manifest, by its name below the folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MANIFEST)
    return {path.relative_to(folder).as_posix(): digest_of(path) for path in files}


def verify_whole(folder: Path) -> int:
    """How many files the folder holds; refuses it if one is not the one built."""
    if wrong := altered(folder):
        raise Unfit(f"altered: {', '.join(wrong)}")
    return len(digests(folder))
