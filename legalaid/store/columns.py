# SPDX-License-Identifier: Apache-2.0
"""In what form does a column of the database hold each kind of value?

| kind | column |
|---|---|
| text, code, day | TEXT as in the canonical form (days sort) |
| flag, number, instant | INTEGER (0 or 1, as it is, milliseconds since 1970 UTC) |
| record, raw | BLOB (a UUID is its 16 bytes) |
| partial, money, codes, texts, numbers | TEXT, the canonical array as JSON (partial dates sort by their first day) |
| records | TEXT, a JSON array of hexadecimal ids |

So a column is filled from a canonical value without going through Python's types, and a digest is taken over what
the columns hold.
"""

from typing import Any

import msgspec
from sqlalchemy import BigInteger, Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from legalaid.domain.field import FieldSpec
from legalaid.domain.values import Kind, Wire, from_wire, to_wire

_JSON = frozenset({Kind.PARTIAL, Kind.MONEY, Kind.CODES, Kind.TEXTS, Kind.NUMBERS, Kind.RECORDS})
_INTEGER = frozenset({Kind.FLAG, Kind.NUMBER, Kind.INSTANT})
_BLOB = frozenset({Kind.RECORD, Kind.RAW})


def pack(kind: Kind, wire: Wire) -> Any:
    """What the column holds for this canonical value."""
    if wire is None or kind not in _JSON:
        return int(wire) if wire.__class__ is bool else wire
    if kind is Kind.RECORDS:
        wire = [part.hex() for part in wire]  # type: ignore[union-attr]
    return msgspec.json.encode(wire).decode()


def unpack(kind: Kind, stored: Any) -> Wire:
    """The canonical value of what the column holds."""
    if stored is None:
        return None
    if kind is Kind.FLAG:
        return bool(stored)
    if kind not in _JSON:
        return stored  # type: ignore[no-any-return]
    parts = msgspec.json.decode(stored)
    return [bytes.fromhex(part) for part in parts] if kind is Kind.RECORDS else parts


def blank(spec: FieldSpec) -> Any:
    """What the column holds for a field that was never filled in."""
    return pack(spec.kind, to_wire(spec.kind, spec.blank))


class FieldType(TypeDecorator[Any]):
    """The column type of a registered field: Python's value in, Python's value out."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """BLOB, INTEGER or TEXT."""
        return dialect.type_descriptor(storage(self.kind))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """To the column."""
        return pack(self.kind, to_wire(self.kind, value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """From the column."""
        return from_wire(self.kind, unpack(self.kind, value))

    @property
    def python_type(self) -> type[Any]:
        """Any: the kind says it."""
        return object


def storage(kind: Kind) -> TypeEngine[Any]:
    """The plain column type of a kind."""
    if kind in _BLOB:
        return LargeBinary()
    return BigInteger() if kind in _INTEGER else Text()
