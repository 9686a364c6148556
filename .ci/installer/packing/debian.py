# SPDX-License-Identifier: Apache-2.0
"""How does a file of Debian's archive get here, is it the one that was reviewed, and has Debian replaced it since?

debian.txt has the hashes. A security fix takes the place of its predecessor in the archive; what followed is told from
the lists that this machine's apt has, whose signatures apt has checked.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packing.bench import PARTS, Unfit, digest_of, require, run

PINNED = PARTS / "debian.txt"
POOLS = {"Debian": "pool", "Debian-Security": "pool/updates"}  # the label of an archive, and where its files lie
_FIX = re.compile(r"(?P<base>.+\+deb\d+u)(?P<number>\d+)")  # a security fix raises the last number alone


@dataclass(frozen=True, slots=True)
class Pinned:
    """One line of debian.txt, or what it should become: SHA-256 and path below the pool."""

    sha256: str
    path: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.rpartition("/")[2]

    def __str__(self) -> str:
        """As it stands in debian.txt."""
        return f"{self.sha256}  {self.path}"


def pinned() -> dict[str, Pinned]:
    """Every file that a build may take, by its name."""
    lines = [line for line in PINNED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {pin.name: pin for pin in (Pinned(*line.split("  ", 1)) for line in lines)}


def fetch_file(name: str, cache: Path) -> Path:
    """The file in the cache, fetched from the archives that this machine's Debian uses if it is not there."""
    pin, file = pinned()[name], cache / name
    newer = successor(pin)
    if not file.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _download(pin, file, newer)
    if digest_of(file) != pin.sha256:
        raise Unfit(f"{file} is not the one that was reviewed")
    if newer:
        print(f"OUTDATED: {_advice(pin, newer)}", flush=True)
    return file


def _download(pin: Pinned, target: Path, newer: Pinned | None) -> None:
    require("apt-get")
    listed = run("apt-get", "indextargets", "--format", "$(ORIGIN)/$(LABEL) $(SITE)", "Created-By: Packages")
    for line in sorted(set(listed.splitlines())):
        whose, _, site = line.partition(" ")
        pool = POOLS.get(whose.removeprefix("Debian/"))
        if pool and _has(f"{site}/{pool}/{pin.path}", target):
            return
    if newer:
        raise Unfit(f"{_advice(pin, newer)} Or put the old one into {target.parent}, from snapshot.debian.org.")
    raise Unfit(
        f"no archive of this machine has {pin.name}, and its lists know no successor (apt-get update?): put the file "
        f"into {target.parent}, from snapshot.debian.org, or raise its pin in {PINNED.name}"
    )


def _has(address: str, target: Path) -> bool:
    try:
        run("/usr/lib/apt/apt-helper", "--option=APT::Sandbox::User=root", "download-file", address, target)
    except Unfit:
        target.unlink(missing_ok=True)
        return False
    return target.exists()


# --- after a security fix --------------------------------------------------------------------------------------------


def tell_pins() -> Iterator[str]:
    """For every pin whether Debian has replaced it, as far as this machine's lists tell; a line each."""
    for pin in pinned().values():
        if newer := successor(pin):
            yield f"replaced: {_advice(pin, newer)}"
        else:
            yield f"{'in force' if pin in _known(pin) else 'unknown here'}: {pin.name}"


def successor(pin: Pinned) -> Pinned | None:
    """The newest fix of the same version that this machine's lists know, if there is one."""
    own = _number(pin)
    newer = [(number, known) for known in _known(pin) if own and (number := _number(known)) and number > own]
    return max(newer, key=lambda found: found[0])[1] if newer else None


def _advice(pin: Pinned, newer: Pinned) -> str:
    return (
        f"Debian has put {newer.name} in the place of {pin.name}. Read what was fixed, build with it, and let this "
        f"line take the other's place in {PINNED.name}: {newer}"
    )


def _number(pin: Pinned) -> int:
    """Which fix it is; 0 for what is none."""
    found = _FIX.fullmatch(_version(pin))
    return int(found["number"]) if found else 0


def _known(pin: Pinned) -> list[Pinned]:
    """The fixes of this package, of the same base version, that apt's lists have."""
    package, base = pin.name.split("_")[0], _base(pin)
    if not pin.name.endswith(".deb") or shutil.which("apt-cache") is None:
        return []
    try:
        stanzas = run("apt-cache", "show", "--all-versions", package).split("\n\n")
    except Unfit:
        return []
    told = [dict(re.findall(r"^(Filename|SHA256): (\S+)$", stanza, re.MULTILINE)) for stanza in stanzas]
    found = [Pinned(one["SHA256"], _below_pool(one["Filename"])) for one in told if len(one) == 2]  # noqa: PLR2004 - both
    return [one for one in found if _base(one) == base]


def _version(pin: Pinned) -> str:
    return pin.name.split("_")[1]


def _base(pin: Pinned) -> str:
    found = _FIX.fullmatch(_version(pin))
    return found["base"] if found else _version(pin)


def _below_pool(path: str) -> str:
    return path.removeprefix("pool/").removeprefix("updates/")
