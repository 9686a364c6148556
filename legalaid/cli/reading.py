# SPDX-License-Identifier: Apache-2.0
"""How are files, lines and `field=value` pairs read without trusting them?

JSON is read strictly: UTF-8, one value, no key twice, no NaN, no half characters, bounded in size and nesting. Nothing
here says what the text was, only where it does not fit.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import IO, Any, NoReturn

from legalaid import limits
from legalaid.errors import (
    FileTooLarge,
    FileUnreadable,
    InputError,
    MalformedDocument,
    TextTooLong,
    WrongCommand,
    WrongValue,
)
from legalaid.khmer.digits import to_latin

STANDARD_INPUT = Path("-")
_MIB = 1024 * 1024
# Possessive, and an unfinished string ends with the text: linear whatever is sent.
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_FIELD = re.compile(r"[a-z][a-z0-9_.]{0,79}", re.ASCII)
_CODE = re.compile(r"[a-z][a-z0-9_.-]{0,31}", re.ASCII)
_BRACKETS = re.compile(r"[\[\]{}]")


def read_bytes(path: Path, *, limit: int) -> bytes:
    """A whole file, or standard input for `-`. Raises `FileUnreadable` or `FileTooLarge`."""
    try:
        if path == STANDARD_INPUT:
            found = sys.stdin.buffer.read(limit + 1)
        else:
            with path.open("rb") as file:
                found = file.read(limit + 1)
    except OSError:
        raise FileUnreadable from None
    if len(found) > limit:
        raise FileTooLarge(limit_mib=max(1, limit // _MIB))
    return found


def read_secret(path: Path) -> str:
    """A passphrase or recovery code from a UTF-8 file; one newline at its end is ignored."""
    try:
        secret = read_bytes(path, limit=limits.SECRET_FILE_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileUnreadable from None
    return secret.removesuffix("\n").removesuffix("\r")


def read_json(path: Path) -> Any:
    """The JSON document in a file or on standard input."""
    return parse_json(read_bytes(path, limit=limits.JSON_BYTES))


def parse_json(raw: bytes) -> Any:
    """One JSON value. Raises `MalformedDocument` with the line that does not fit."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise MalformedDocument(line=raw.count(b"\n", 0, fault.start) + 1) from None
    _check_nesting(text)
    try:
        value = json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant)
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as fault:
        raise MalformedDocument(line=fault.lineno) from None
    except (ValueError, RecursionError):  # a key twice, NaN, a number too long to be one, half a surrogate pair
        raise MalformedDocument(line=1) from None
    return value


def _check_nesting(text: str) -> None:
    depth = 0
    for bracket in _BRACKETS.finditer(_STRINGS.sub(_blanked, text)):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > limits.JSON_NESTING:
            raise MalformedDocument(line=text.count("\n", 0, bracket.start()) + 1)


def _blanked(string: re.Match[str]) -> str:
    """As long as the string was, so that positions stay; without its brackets."""
    return " " * len(string.group())


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _refuse_constant(_: str) -> NoReturn:
    raise ValueError


def lines(path: Path) -> Iterator[tuple[int, bytes | InputError]]:
    """Every line with its number from 1, blank ones left out; one over the limit comes as the error it is."""
    if path == STANDARD_INPUT:
        yield from _lines_of(sys.stdin.buffer)
        return
    try:
        with path.open("rb") as file:
            yield from _lines_of(file)
    except OSError:
        raise FileUnreadable from None


def _lines_of(file: IO[bytes]) -> Iterator[tuple[int, bytes | InputError]]:
    number = 0
    while line := file.readline(limits.JSON_BYTES + 1):
        number += 1
        if len(line) > limits.JSON_BYTES:
            while line and not line.endswith(b"\n"):
                line = file.readline(limits.JSON_BYTES)
            yield number, FileTooLarge(limit_mib=limits.JSON_BYTES // _MIB)
        elif line.strip():
            yield number, line


def pairs(typed: Iterable[str] | None) -> Mapping[str, str]:
    """The changes of repeated `--set field=value`.

    Raises `WrongCommand` for one without `=`, a field named twice, or a name that cannot be a field's: it may be a
    client's, and no error may repeat it.
    """
    found: dict[str, str] = {}
    for entry in typed or ():
        key, sign, value = entry.partition("=")
        key = key.strip()
        if not sign or key in found or not _FIELD.fullmatch(key):
            raise WrongCommand(command="--set")
        if len(value) > limits.NARRATIVE_CHARACTERS:
            raise TextTooLong(field=key, limit=limits.NARRATIVE_CHARACTERS)
        found[key] = value
    return found


def read_code(typed: str) -> str:
    """A code as typed; what cannot be one becomes `?`, so that no error repeats it."""
    return typed if _CODE.fullmatch(typed) else "?"


def read_day(typed: str, field: str) -> date:
    """A date as typed, `YYYY-MM-DD` in Khmer or Latin digits. Raises `WrongValue`."""
    try:
        return date.fromisoformat(to_latin(typed.strip()))
    except ValueError:
        raise WrongValue(field=field) from None
