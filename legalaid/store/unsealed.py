# SPDX-License-Identifier: Apache-2.0
"""How does a save that was sealed become one that was not?

Only where its frame was never anywhere else: then the frame goes, and the save stands in the journal again under its
number, to be sealed once more. Nothing that a person typed goes with the frame.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from legalaid.domain.merge import Dot, Vector, covers, minimum
from legalaid.domain.transaction import Transaction, decode_transaction, encode_transaction
from legalaid.store import frames, journal
from legalaid.store.engine import driver_of
from legalaid.store.frames import Link
from legalaid.store.unit_of_work import Work


class Chain(NamedTuple):
    """The frames of one device in one space."""

    space: bytes
    device: bytes


def known_to_others(work: Work, chain: Chain) -> int:
    """How far somebody else is known to have the very frames that are here: 0 if nobody has any."""
    acked = _one(work, "SELECT max(dseq) FROM sync_frame WHERE space = ? AND device = ? AND acked = 1", chain)
    said = (
        one.number
        for one in frames.witnesses(work.connection, *chain)
        if _is_here(work, chain, one.number, one.head) and one.by != chain.device
    )
    parted = (
        int(number) - 1
        for number, previous in driver_of(work.connection).execute(_PUT_ASIDE, (*chain, *chain)).fetchall()
        if _is_here(work, chain, number - 1, previous)
    )
    return max(acked, max(said, default=0), max(parted, default=0))


def take_back(work: Work, chain: Chain, *, after: int, saves: Iterable[tuple[int, Transaction]]) -> None:
    """Undo the sealing of a chain's frames beyond a number; `saves` are what they carried, by their numbers.

    Frames of others' making that stood in their places have their turn again.
    """
    driver, beyond = driver_of(work.connection), (*chain, after)
    for n, tx in saves:
        driver.execute(_PUT_SAVE, (chain.space, n, encode_transaction(tx)))
    driver.execute("DELETE FROM sync_frame WHERE space = ? AND device = ? AND dseq > ?", beyond)
    head = frames.hash_at(work.connection, Link(*chain, after))
    driver.execute("UPDATE sync_peer SET dseq = ?, head = ? WHERE space = ? AND device = ?", (after, head, *chain))
    driver.execute(_HOLD_AGAIN, beyond)
    driver.execute(_FORGET_ASIDE, beyond)


def unsee(work: Work, space: bytes, *, reached: Vector) -> None:
    """The unsealed saves of a space had seen no more of others than this."""
    driver = driver_of(work.connection)
    for _, n, raw in journal.outbox(work.connection, space):
        tx = decode_transaction(raw)
        seen = minimum(tx.seen, reached)
        if seen != tx.seen:
            driver.execute(_REWRITE, (encode_transaction(replace(tx, seen=seen)), space, n))


def apply_later(work: Work, space: bytes, saves: Mapping[Dot, Transaction], *, reached: Vector) -> None:
    """Of these saves only those up to a version of the space count as applied; the others wait for what they had seen.

    The caller makes the rows again.
    """
    driver = driver_of(work.connection)
    for dot, tx in saves.items():
        if not covers(reached, dot):
            driver.execute(_WAIT, (space, *dot, encode_transaction(tx)))
            driver.execute(_APPLIED, (reached.get(dot.device, 0), space, dot.device))


def _one(work: Work, query: str, values: tuple[object, ...]) -> int:
    found = driver_of(work.connection).execute(query, values).fetchone()
    return int(found[0] or 0)


def _is_here(work: Work, chain: Chain, number: int, head: bytes) -> bool:
    """Whether the frame at this place has this hash, whole or cut."""
    known = frames.hash_at(work.connection, Link(*chain, number))
    return known is not None and bool(head) and known[: len(head)] == head


_PUT_ASIDE = (
    "SELECT dseq, substr(frame, 45, 16) FROM sync_quarantine WHERE reason = 'fork' AND space = ? AND device = ? "
    "UNION SELECT dseq, substr(frame, 45, 16) FROM sync_held WHERE space = ? AND device = ?"
)
"""What stands in a frame at 44 to 60 is the hash of the one before it."""
_FORGET_ASIDE = "DELETE FROM sync_quarantine WHERE reason = 'fork' AND space = ? AND device = ? AND dseq > ?"
_WAIT = "INSERT OR IGNORE INTO sync_pending (space, device, n, tx) VALUES (?, ?, ?, ?)"
_APPLIED = "UPDATE sync_peer SET n = ? WHERE space = ? AND device = ?"
_REWRITE = "UPDATE sync_outbox_tx SET tx = ? WHERE space = ? AND n = ?"
_PUT_SAVE = "INSERT INTO sync_outbox_tx (space, n, tx) VALUES (?, ?, ?)"
_HOLD_AGAIN = (
    "INSERT OR IGNORE INTO sync_held (space, device, dseq, hash, frame) SELECT space, device, dseq, hash, frame "
    "FROM sync_quarantine WHERE reason = 'fork' AND space = ? AND device = ? AND dseq > ?"
)
