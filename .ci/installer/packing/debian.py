# SPDX-License-Identifier: Apache-2.0
"""How does a file of Debian's archive get here, and is it the one that was reviewed? debian.txt has the hashes."""

from pathlib import Path

from packing.bench import PARTS, Unfit, digest_of, require, run

PINNED = PARTS / "debian.txt"
POOLS = {"Debian": "pool", "Debian-Security": "pool/updates"}  # the label of an archive, and where its files lie


def pinned() -> dict[str, tuple[str, str]]:
    """The SHA-256 and the path of every file that a build may take, by its name."""
    lines = [line for line in PINNED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    told = [line.split("  ", 1) for line in lines]
    return {path.rpartition("/")[2]: (digest, path) for digest, path in told}


def fetch_file(name: str, cache: Path) -> Path:
    """The file in the cache, fetched from the archives that this machine's Debian uses if it is not there."""
    digest, path = pinned()[name]
    file = cache / name
    if not file.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _download(path, file)
    if digest_of(file) != digest:
        raise Unfit(f"{file} is not the one that was reviewed")
    return file


def _download(path: str, target: Path) -> None:
    require("apt-get")
    listed = run("apt-get", "indextargets", "--format", "$(ORIGIN)/$(LABEL) $(SITE)", "Created-By: Packages")
    for line in sorted(set(listed.splitlines())):
        whose, _, site = line.partition(" ")
        pool = POOLS.get(whose.removeprefix("Debian/"))
        if pool and _has(f"{site}/{pool}/{path}", target):
            return
    raise Unfit(f"put {target.name} into {target.parent}: no archive of this machine has it (see {PINNED.name})")


def _has(address: str, target: Path) -> bool:
    try:
        run("/usr/lib/apt/apt-helper", "--option=APT::Sandbox::User=root", "download-file", address, target)
    except Unfit:
        target.unlink(missing_ok=True)
        return False
    return target.exists()
