# SPDX-License-Identifier: Apache-2.0
"""What is the one text of a record, so that it can be hashed, authenticated and compared?

The form: JSON in ASCII, keys sorted, separators `,` and `:` without blanks; values are objects, arrays, ASCII strings
and whole numbers. Byte strings travel as base64 (standard alphabet, padded). No float, no boolean, no null: a reader
that parses and writes again gets the same bytes or refuses the file, which closes duplicate keys, odd spacing and
second spellings of one number in a single check.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, TypeVar

import msgspec

Value: TypeAlias = "Mapping[str, Value] | Sequence[Value] | str | int"

Record = TypeVar("Record", bound=msgspec.Struct)


class NotCanonical(ValueError):
    """Bytes that are not the one text of a record of the wanted kind. Callers turn it into an error of their own."""


def encode(value: Value) -> bytes:
    """The canonical bytes of `value`. Raises `NotCanonical` for a value that the form does not know."""
    _check(value)
    return msgspec.json.encode(value, order="sorted")


def encode_record(record: msgspec.Struct, *, without: str = "") -> bytes:
    """The canonical bytes of a record; `without` names one field to leave out (a record's own MAC)."""
    return encode(fields(record, without=without))


def decode_record(data: bytes, kind: type[Record]) -> Record:
    """The record whose canonical bytes are exactly `data`, else `NotCanonical`."""
    try:
        record = msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise NotCanonical from None
    if encode_record(record) != data:
        raise NotCanonical
    return record


def fields(record: msgspec.Struct, *, without: str = "") -> dict[str, Value]:
    """A record as the plain values that `encode` takes."""
    plain: dict[str, Value] = msgspec.to_builtins(record)
    plain.pop(without, None)
    return plain


def _check(value: object) -> None:
    if type(value) is int:  # asked for each field of each entry of the audit trail, so the usual ones come first
        return
    if isinstance(value, str):
        fits = value.isascii()
    elif isinstance(value, dict | Mapping):
        fits = all(isinstance(key, str) and key.isascii() for key in value)
        for item in value.values():
            _check(item)
    elif isinstance(value, list | tuple):
        fits = True
        for item in value:
            _check(item)
    else:
        fits = False
    if not fits:
        raise NotCanonical
