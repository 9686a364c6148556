# SPDX-License-Identifier: Apache-2.0
"""How is one save written down, byte for byte, for the journal and for other devices?

    tx   = [hlc, ctx | nil, own_lag, meta | nil, ops]
    ctx  = {device: n}, what the author had seen when the form was opened, himself left out
    own_lag = n - 1 - (his own last transaction that he had seen), normally 0
    meta = {1: actor, 2: action, 3: [device, n] of the save that this one issues again}; unknown keys are kept.
           In a frame an empty actor is the person whom the members' log names for its device.
    ops  = [[table number, row id, {register: value}], …]

All of it is canonical MessagePack. In a frame of several transactions the clock is a difference and an unchanged
context is nil; a transaction standing alone, as the journal keeps it, has both in full.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import msgspec

from legalaid import limits
from legalaid.domain.merge import Dot, Vector
from legalaid.domain.values import Wire, decode, encode
from legalaid.ids import ID_BYTES

ACTOR, ACTION, FORMER = 1, 2, 3
"""Keys of `meta`."""

ITS_PERSON = b""
"""In a frame, in place of the actor: the person whom the members' log names for the frame's device."""


class Malformed(ValueError):
    """Bytes that are no canonical transaction, or one beyond the limits."""


@dataclass(frozen=True, slots=True)
class Op:
    """Values for some registers of one row; none at all for a new row in which everything is blank."""

    table_no: int
    row: bytes
    values: Mapping[int, Wire]


@dataclass(frozen=True, slots=True)
class Transaction:
    """One save in one space."""

    hlc: int
    seen: Vector
    own_lag: int
    ops: tuple[Op, ...]
    meta: Mapping[int, Any] = field(default_factory=dict)

    def context(self, dot: Dot) -> Vector:
        """What its author, whose n-th it is, had seen: the others, and himself."""
        own = dot.n - 1 - self.own_lag
        return {**self.seen, dot.device: own} if own else self.seen

    @property
    def actor(self) -> UUID | None:
        """Who saved."""
        raw = self.meta.get(ACTOR)
        return UUID(bytes=raw) if raw else None

    def by(self, known: bytes, written: bytes) -> "Transaction":
        """The same save with its actor, if it is this one, written in another way."""
        return replace(self, meta={**self.meta, ACTOR: written}) if self.meta.get(ACTOR) == known else self

    @property
    def former(self) -> Dot | None:
        """The dot of the save that this one issues again."""
        pair = self.meta.get(FORMER)
        return None if pair is None else Dot(*pair)


def encode_transaction(tx: Transaction) -> bytes:
    """The bytes of a transaction standing alone."""
    ops = [[op.table_no, op.row, dict(op.values)] for op in tx.ops]
    return encode([tx.hlc, dict(tx.seen), tx.own_lag, dict(tx.meta) or None, ops])


def decode_transaction(raw: bytes) -> Transaction:
    """The transaction in these bytes. Raises `Malformed`, also for a second encoding of a good one."""
    try:
        wire = _WIRE.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Malformed from None
    hlc, seen, own_lag, meta, ops = wire
    tx = Transaction(hlc, seen, own_lag, tuple(Op(*op) for op in ops), meta or {})
    check(tx)
    if meta == {} or not _is_canonical(raw):
        raise Malformed
    return tx


def check(tx: Transaction) -> None:
    """Return if a transaction keeps to the limits, however it came here; else raise `Malformed`."""
    if not _fits(tx):
        raise Malformed


_WIRE = msgspec.msgpack.Decoder(
    tuple[int, dict[bytes, int], int, dict[int, Any] | None, list[tuple[int, bytes, dict[int, Any]]]]
)


def _is_canonical(raw: bytes) -> bool:
    try:
        return encode(decode(raw)) == raw
    except (TypeError, RecursionError):
        return False


def _fits(tx: Transaction) -> bool:
    return (
        0 <= tx.hlc < 1 << 63
        and tx.own_lag >= 0
        and len(tx.ops) <= limits.OPS_IN_ONE_TRANSACTION
        and len(tx.seen) <= limits.DEVICES_IN_ONE_CONTEXT
        and all(len(device) == ID_BYTES and n > 0 for device, n in tx.seen.items())
        and all(len(op.row) == ID_BYTES and _is_flat(op.values) for op in tx.ops)
        and _meta_fits(tx.meta)
        and _is_flat(tx.meta)
    )


def _is_flat(wire: object, levels: int = 6) -> bool:
    """Whether no value lies deeper than any of ours ever will; what reads it afterwards may then use recursion."""
    parts = wire.values() if isinstance(wire, dict) else wire if isinstance(wire, list) else ()
    return levels > 0 and (not parts or all(_is_flat(part, levels - 1) for part in parts))


def _meta_fits(meta: Mapping[int, Any]) -> bool:
    actor, former = meta.get(ACTOR), meta.get(FORMER)
    return (actor is None or actor == ITS_PERSON or _is_id(actor)) and (former is None or _is_dot(former))


def _is_id(value: object) -> bool:
    return type(value) is bytes and len(value) == ID_BYTES


def _is_dot(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _is_id(value[0]) and type(value[1]) is int  # noqa: PLR2004
