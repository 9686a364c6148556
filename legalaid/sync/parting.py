# SPDX-License-Identifier: Apache-2.0
"""Two computers worked on with one copied vault: what becomes of the work of the one that gives way?

Both wrote under one name, so what one of them sealed, nobody else takes: the place of its frames is another's. Before
that vault becomes a computer of its own, its frames that are nowhere else are opened and taken back. Their saves are
then issued again under the new name, as new ones: under the old name the other computer saved something else.
"""

from collections.abc import Mapping
from datetime import datetime

from legalaid.clock import to_milliseconds
from legalaid.domain.merge import Dot, Vector, covers, includes
from legalaid.domain.transaction import Transaction
from legalaid.ids import SpaceId
from legalaid.store import device as identity
from legalaid.store import frames, journal, meta, unsealed
from legalaid.store import membership as kept
from legalaid.store.membership import KnownSpace
from legalaid.store.reader import Reader
from legalaid.store.restored import RESTORED_AT
from legalaid.store.unit_of_work import Work
from legalaid.store.unsealed import Chain
from legalaid.sync import keychain, past
from legalaid.sync.ingest import AlarmKind


def is_one_of_two(reader: Reader) -> bool:
    """Whether it was noticed that another computer works under the name that this one has now."""
    restored = meta.get(reader.connection, RESTORED_AT)
    since = 0 if restored is None else to_milliseconds(datetime.fromisoformat(restored))
    alarms = frames.alarms(reader.connection)
    return any(alarm.kind == AlarmKind.COPY and alarm.raised_at >= since for alarm in alarms)


def take_back(work: Work) -> int:
    """Undo the sealing of all that this computer's frames alone hold; how many saves that is."""
    own = identity.current(work.connection).id
    return sum(_taken_back(work, known, own) for known in kept.spaces(work.connection))


def hear_again(work: Work) -> None:
    """Once the saves bear their new names: make the rows again in which somebody's save was taken for another's.

    Who had seen the other computer's save of a name had not seen this one's. What he wrote waits until that one comes,
    and what was saved here over it stands beside it: its author had not seen what it was an answer to.
    """
    own = identity.current(work.connection).id
    for space in dict.fromkeys(SpaceId(space) for space, _, _ in journal.outbox(work.connection)):
        vector = journal.vector(work.connection, space)
        others = {dot: tx for dot, tx in past.saves(work, space).items() if covers(vector, dot) and dot.device != own}
        reached = _reached(others)
        unsealed.unsee(work, space, reached=reached)
        saves = past.saves(work, space)
        if all(Dot(own, n) in saves for n in range(1, vector[own] + 1)):
            unsealed.apply_later(work, space, others, reached=reached)
            work.mend(space, saves)


def _reached(saves: Mapping[Dot, Transaction]) -> Vector:
    """How far each device's saves can be applied, each after all that its author had seen."""
    reached: dict[bytes, int] = {}
    waiting = sorted(saves, key=lambda dot: (dot.device, dot.n))
    progress = True
    while progress:
        progress = False
        for dot in waiting:
            if reached.get(dot.device, 0) == dot.n - 1 and includes(reached, saves[dot].seen):
                reached[dot.device] = dot.n
                progress = True
    return reached


def _taken_back(work: Work, space: KnownSpace, own: bytes) -> int:
    chain = Chain(space.id, own)
    opening_frame = int(space.device == own)
    known = max(unsealed.known_to_others(work, chain), opening_frame)
    saves = _saves(work, space, chain, after=known)
    if saves is None:
        return 0
    unsealed.take_back(work, chain, after=known, saves=saves)
    return len(saves)


def _saves(work: Work, space: KnownSpace, chain: Chain, *, after: int) -> list[tuple[int, Transaction]] | None:
    """What the frames beyond a number carry; None if there are none, or one of them cannot be opened any more."""
    opening = keychain.opening_of(space)
    raws = [frame.raw for frame in frames.after(work.connection, *chain, after)]
    if opening is None or not raws:
        return None
    saves: list[tuple[int, Transaction]] = []
    for raw in raws:
        payload = past.payload(work, opening, raw)
        if payload is None:
            return None
        saves += enumerate(payload.transactions, payload.first)
    return saves
