# SPDX-License-Identifier: Apache-2.0
"""What does a sealed frame carry, and how small is it written?

    payload = zstd(msgpack([n0, seen, [tx…]]))          transactions n0, n0+1, …
    payload = zstd(msgpack([n0, seen, [tx…], [vector, rows]]))          where it says what came of them
    tx      = [hlc_delta, ctx | nil, own_lag, meta | nil, ops]
    seen    = {device: [dseq, head8]} of the other chains of this space, as the author knows them

A transaction is the one of the journal, except that its clock is the difference to the one before it in the frame (the
first: as it is), that its context is nil where it is the same as before, and that its actor is empty where it is the
person whom the members' log names for the device (`in_short`, `in_full`): sixteen bytes that no compression makes
fewer. There is one canonical MessagePack for each payload, so a second encoding is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from legalaid import limits
from legalaid.domain.merge import Vector
from legalaid.domain.transaction import ITS_PERSON, Malformed, Op, Transaction, check
from legalaid.domain.values import encode
from legalaid.ids import ID_BYTES, DeviceId
from legalaid.sync import dictionaries
from legalaid.sync.frames import Refusal, Refused

HEAD_BYTES, VECTOR_BYTES, ROWS_BYTES = 8, 8, 16
_MOST_NUMBER = (1 << 63) - 1

_Tx = tuple[int, dict[bytes, int] | None, int, dict[int, Any] | None, list[tuple[int, bytes, dict[int, Any]]]]


class _Wire(msgspec.Struct, frozen=True, array_like=True):
    """The payload as it is written."""

    first: int
    seen: dict[bytes, tuple[int, bytes]]
    transactions: list[_Tx]
    outcome: tuple[bytes, bytes] | None = None


_WIRE = msgspec.msgpack.Decoder(_Wire)


@dataclass(frozen=True, slots=True)
class Witness:
    """How far the author has read another device's chain: its frame number, and the first 8 bytes of its hash."""

    number: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a space has come to on a device: a hash of the saves that are applied there, and one of what they made."""

    vector: bytes
    rows: bytes


@dataclass(frozen=True, slots=True)
class Payload:
    """The transactions of one device in one space from its `first`-th on, and what it had seen of the others' chains.

    A heartbeat carries none; its `first` is the number of the next one. `outcome` is what the space has come to on
    this device with the last of them.
    """

    first: int
    transactions: tuple[Transaction, ...]
    seen: Mapping[bytes, Witness] = field(default_factory=dict)
    outcome: Outcome | None = None


def pack(payload: Payload, *, author: DeviceId, dictionary: int = dictionaries.NONE) -> bytes:
    """The compressed payload. Raises `Refused` for one that no reader would take."""
    return packings(payload, author=author, among=(dictionary,))[dictionary]


def packings(payload: Payload, *, author: DeviceId, among: Iterable[int] = dictionaries.ALL) -> dict[int, bytes]:
    """The compressed payload by the dictionary it is packed with. Raises `Refused` as `pack` does."""
    raw = encoded(payload)
    if len(raw) > limits.FRAME_CONTENT_BYTES or not _fits(payload, author):
        raise Refused(Refusal.CONTENT)
    return {dictionary: dictionaries.compress(raw, dictionary) for dictionary in among}


def unpack(packed: bytes, *, author: DeviceId, dictionary: int = dictionaries.NONE) -> Payload:
    """The payload in these bytes. Raises `Refused`, without telling why."""
    raw = dictionaries.decompress(packed, dictionary)
    if raw is None:
        raise Refused(Refusal.CONTENT)
    try:
        wire = _WIRE.decode(raw)
        witnesses = {device: Witness(*pair) for device, pair in wire.seen.items()}
        outcome = None if wire.outcome is None else Outcome(*wire.outcome)
        payload = Payload(wire.first, tuple(_read(wire.transactions)), witnesses, outcome)
        canonical = encoded(payload) == raw
    except (msgspec.MsgspecError, Malformed, UnicodeDecodeError, RecursionError, TypeError, OverflowError):
        raise Refused(Refusal.CONTENT) from None
    if not (canonical and _fits(payload, author)):
        raise Refused(Refusal.CONTENT)
    return payload


def in_short(payload: Payload, *, person: bytes) -> Payload:
    """The payload as its frame says it: the device's own person is not named."""
    return replace(payload, transactions=tuple(tx.by(person, ITS_PERSON) for tx in payload.transactions))


def in_full(payload: Payload, *, person: bytes) -> Payload:
    """The payload as the journals know it: every actor named."""
    return replace(payload, transactions=tuple(tx.by(ITS_PERSON, person) for tx in payload.transactions))


def encoded(payload: Payload) -> bytes:
    """The payload before it is compressed."""
    seen: dict[Any, Any] = {device: [witness.number, witness.head] for device, witness in payload.seen.items()}
    outcome = [] if payload.outcome is None else [[payload.outcome.vector, payload.outcome.rows]]
    return encode([payload.first, seen, list(_written(payload.transactions)), *outcome])


def _written(transactions: Iterable[Transaction]) -> Iterator[list[Any]]:
    clock, context = 0, None
    for tx in transactions:
        ops = [[op.table_no, op.row, dict(op.values)] for op in tx.ops]
        same = context is not None and tx.seen == context
        yield [tx.hlc - clock, None if same else dict(tx.seen), tx.own_lag, dict(tx.meta) or None, ops]
        clock, context = tx.hlc, tx.seen


def _read(wires: Iterable[_Tx]) -> Iterator[Transaction]:
    """Transactions standing alone. Raises `Malformed` for one beyond the journal's own limits."""
    clock = 0
    context: Vector | None = None
    for delta, changed, own_lag, meta, ops in wires:
        clock, context = clock + delta, context if changed is None else changed
        if context is None:
            raise Malformed
        tx = Transaction(clock, context, own_lag, tuple(Op(*op) for op in ops), meta or {})
        check(tx)
        yield tx


def _fits(payload: Payload, author: DeviceId) -> bool:
    return (
        1 <= payload.first <= _MOST_NUMBER - len(payload.transactions)
        and len(payload.seen) <= limits.DEVICES_IN_ONE_CONTEXT
        and author not in payload.seen
        and _is_outcome(payload.outcome)
        and all(_is_witness(device, witness) for device, witness in payload.seen.items())
        and all(
            author not in tx.seen and tx.own_lag < number
            for number, tx in enumerate(payload.transactions, payload.first)
        )
    )


def _is_outcome(outcome: Outcome | None) -> bool:
    return outcome is None or (len(outcome.vector), len(outcome.rows)) == (VECTOR_BYTES, ROWS_BYTES)


def _is_witness(device: bytes, witness: Witness) -> bool:
    return len(device) == ID_BYTES and 1 <= witness.number <= _MOST_NUMBER and len(witness.head) == HEAD_BYTES
