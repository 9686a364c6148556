# SPDX-License-Identifier: Apache-2.0
"""Where does a planted name turn up: in anything that a program wrote, and in every file that it left?

Writes are read from the trace of system calls, since a temporary file is gone before anybody could look for it. A name
is looked for as UTF-8 and UTF-16, in hexadecimal, in base64 at each of its three alignments, and inside deflate streams
(PDF, XLSX and PNG use them).
"""

import base64
import re
import subprocess
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.helpers.tools import need

_CALLS = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg"
_WRITTEN = re.compile(rb"(?:write|writev|pwrite64|pwritev2?|sendto|sendmsg)\((\d+)<((?:\\x[0-9a-f]{2})*)>(.*)")
_QUOTED = re.compile(rb'"((?:\\x[0-9a-f]{2})+)"')
_DEFLATE = re.compile(rb"\x78[\x01\x5e\x9c\xda]|PK\x03\x04.{26}", re.DOTALL)
_INFLATED_AT_MOST = 1 << 20

STANDARD_OUTPUT = "standard output"
"""The one place of a process where an answer belongs."""


@dataclass(frozen=True)
class Traced:
    """A program that ended, and what it wrote where."""

    code: int
    out: bytes
    err: bytes
    written: dict[str, bytes] = field(repr=False)


def traced(command: Iterable[str], *, given: bytes = b"", env: dict[str, str] | None = None, log: Path) -> Traced:
    """Run the command below strace; everything that it and its children write, by path."""
    strace = [need("strace", "strace"), "-f", "-y", "-xx", "-s", "16777216", "--seccomp-bpf"]
    command = [*strace, "-e", f"trace={_CALLS}", "-e", "signal=none", "-o", str(log), *command]
    done = subprocess.run(command, input=given, capture_output=True, check=False, env=env)
    written: dict[str, bytearray] = {}
    with log.open("rb") as lines:
        for line in lines:
            if found := _WRITTEN.search(line):
                name = STANDARD_OUTPUT if found[1] == b"1" else _bytes(found[2]).decode(errors="replace")
                # Joined, since a name may straddle two writes.
                written.setdefault(name, bytearray()).extend(b"".join(map(_bytes, _QUOTED.findall(found[3]))))
    log.unlink()
    return Traced(done.returncode, done.stdout, done.stderr, {name: bytes(data) for name, data in written.items()})


def _bytes(escaped: bytes) -> bytes:
    return bytes.fromhex(escaped.replace(rb"\x", b"").decode())


def leaks(places: dict[str, bytes], names: Iterable[str]) -> Counter[str]:
    """How many of the names each place holds, in whatever form; places without any are left out."""
    wanted = [shapes(name) for name in names]
    found: Counter[str] = Counter()
    for place, data in places.items():
        haystack = _unpacked(data)
        if held := sum(any(shape in haystack for shape in name) for name in wanted):
            found[place] = held
    return found


def files_below(*folders: Path) -> dict[str, bytes]:
    """Every file with its content, the name being part of it: it may be the name that tells."""
    paths = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {str(path): str(path).encode() + b"\0" + path.read_bytes() for path in paths}


def shapes(name: str) -> frozenset[bytes]:
    """The forms of bytes in which a name survives."""
    return frozenset(form(name.encode()) for form in _PLAIN_FORMS) | {
        name.encode("utf-16-le"),
        name.encode("utf-16-be"),
        *(_base64_at(shift, name.encode()) for shift in range(3)),
    }


_PLAIN_FORMS: tuple[Callable[[bytes], bytes], ...] = (
    lambda raw: raw,
    lambda raw: raw.hex().encode(),
    lambda raw: raw.hex().upper().encode(),
)


def _base64_at(shift: int, raw: bytes) -> bytes:
    """What of the name is the same in every longer text that has it at this alignment."""
    encoded = base64.b64encode(b"\0" * shift + raw)
    start = (0, 2, 3)[shift]
    end = (shift + len(raw)) // 3 * 4
    return encoded[start:end]


def _unpacked(data: bytes) -> bytes:
    """The data, and after it every deflate stream in it."""
    parts: list[bytes] = [data]
    view = memoryview(data)
    for start in _DEFLATE.finditer(data):
        is_zip = start[0][:1] == b"P"
        at = start.end() + int.from_bytes(start[0][26:28], "little") if is_zip else start.start()
        try:
            stream = zlib.decompressobj(-15 if is_zip else 15)
            parts.append(stream.decompress(view[at : at + _INFLATED_AT_MOST], _INFLATED_AT_MOST))
        except zlib.error:
            continue
    return b"\0".join(parts)
