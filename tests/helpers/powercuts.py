# SPDX-License-Identifier: Apache-2.0
"""What could a disk hold if the power failed just then?

A program runs below strace, which records its writes, truncations and flushes of the store's files. From the record
any moment can be rebuilt: what was flushed is there; of what was not, each sector of 512 bytes is there, missing or
torn, as the dice fall. Not modelled: a disk that lies about flushing, and lost entries of folders.
"""

import random
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.helpers.tools import need

SECTOR = 512
_CALLS = "pwrite64,write,ftruncate,fdatasync,fsync"
_CALL = re.compile(rb'(\w+)\((\d+)<((?:\\x[0-9a-f]{2})*)>(?:, "((?:\\x[0-9a-f]{2})*)", \d+(?:, (\d+))?)?(?:, (\d+))?\)')


@dataclass(frozen=True, slots=True)
class Step:
    """One call on one file: a write (`data` at `offset`), a truncation (no data), a flush, or an answer."""

    kind: str
    file: str = ""
    offset: int = 0
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Recording:
    """The store's files before a program ran, and what it did to them in order."""

    before: dict[str, bytes] = field(repr=False)
    steps: tuple[Step, ...] = field(repr=False)

    def answers(self, until: int) -> bytes:
        """What the program had said on standard output by then."""
        return b"".join(step.data for step in self.steps[:until] if step.kind == "answer")

    def cut(self, until: int, dice: random.Random) -> dict[str, bytes]:
        """What the files may hold if the power fails after that many steps."""
        disk = {name: bytearray(content) for name, content in self.before.items()}
        waiting: dict[str, list[Step]] = {}
        for step in self.steps[:until]:
            if step.kind == "flush":
                for earlier in waiting.pop(step.file, []):
                    _apply(disk, earlier)
            elif step.kind != "answer":
                waiting.setdefault(step.file, []).append(step)
        for steps in waiting.values():
            for step in steps:
                for part in _survivors(step, dice):
                    _apply(disk, part)
        return {name: bytes(content) for name, content in disk.items()}


def record(command: Iterable[str], folder: Path, names: Iterable[str], log: Path) -> Recording:
    """Run the command, which works on these files of the folder, to its end."""
    names = frozenset(names)
    before = {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}
    strace = [need("strace", "strace"), "-y", "-xx", "-s", "16777216", "-e", f"trace={_CALLS}", "-e", "signal=none"]
    subprocess.run([*strace, "-o", str(log), *command], stdout=subprocess.PIPE, check=True)
    with log.open("rb") as lines:
        steps = tuple(step for line in lines if (step := _step(line, names)))
    log.unlink()
    return Recording(before, steps)


def _step(line: bytes, names: frozenset[str]) -> Step | None:
    found = _CALL.match(line)
    if found is None:
        return None
    call, file, path, data, offset, length = found.groups()
    name = Path(_bytes(path).decode(errors="replace")).name
    if file == b"1" and call == b"write":
        return Step("answer", data=_bytes(data))
    if name not in names:
        return None
    match call:
        case b"pwrite64":
            return Step("write", name, int(offset), _bytes(data))
        case b"ftruncate":
            return Step("truncate", name, int(length))
        case b"fdatasync" | b"fsync":
            return Step("flush", name)
    raise ValueError("the store is written in a way that this record does not know")


def _bytes(escaped: bytes) -> bytes:
    return bytes.fromhex(escaped.replace(rb"\x", b"").decode())


def _survivors(step: Step, dice: random.Random) -> Iterable[Step]:
    """What of a step that was not flushed has reached the disk."""
    if step.kind == "truncate":
        return [step] if dice.random() < 0.5 else []
    parts = []
    for start in range(0, len(step.data), SECTOR):
        sector = step.data[start : start + SECTOR]
        kept = dice.choice((0, len(sector), dice.randrange(len(sector) + 1)))
        if kept:
            parts.append(Step("write", step.file, step.offset + start, sector[:kept]))
    return parts


def _apply(disk: dict[str, bytearray], step: Step) -> None:
    content = disk.setdefault(step.file, bytearray())
    if step.kind == "truncate":
        content[step.offset :] = bytes(max(0, step.offset - len(content)))
        return
    if len(content) < step.offset:
        content.extend(bytes(step.offset - len(content)))
    content[step.offset : step.offset + len(step.data)] = step.data
