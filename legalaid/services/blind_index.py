# SPDX-License-Identifier: Apache-2.0
"""What does this office put into the index that lets other offices find a conflict, and what do they find?

An entry is a keyed hash with the code of the office. The computer that made a case keeps its entries, so that no two
write them; when it is gone any of the office does. Restricted cases stay out. An entry is never taken out: who was a
client once may not be opposed later.
"""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from legalaid.domain.case import AGAINST, OURS, CaseFile, CaseParty
from legalaid.domain.matching import Description, blind_terms
from legalaid.domain.office import IndexEntry
from legalaid.domain.record import build
from legalaid.ids import derived_record_id
from legalaid.services.desk import Desk
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store import meta
from legalaid.store.membership import KnownSpace, Mine
from legalaid.store.queries.people import candidates, changed_since, parties_since
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import blind, custody
from legalaid.sync.blind import Side
from legalaid.sync.membership import Membership, Role
from legalaid.sync.seclusion import RESTRICTED

_AS_OF = "conflict_index_as_of"
"""The epoch of the index, and the end of the audit trail when it was last brought up to date."""


_AT_ONCE = 10_000
"""People in one question; SQLite takes 32,766 values."""

_ASKED = {Role.HEAD_OFFICE, Role.SUPERVISOR}
"""Who is asked about a possible conflict, and so may know at which office it is."""


def keep_up(desk: Desk) -> int:
    """Put into the index whom it lacks, in a save of its own; returns how many entries were made.

    Nothing happens without an organisation, without the key, and before the organisation's space has come.
    """
    with desk.write("sync.seal") as work:
        stand, membership = kept.mine(work.connection), custody.current(work)
        group = None if membership is None else blind.index_group(membership)
        if stand is None or membership is None or group is None:
            return 0
        key = blind.index_keys(work, group).get(group.epoch)
        if key is None or kept.space(work.connection, stand.org_space) is None:
            return 0
        return _bring_up(work, stand, membership, group.epoch, key)


def _bring_up(work: Work, stand: Mine, membership: Membership, epoch: int, key: bytes) -> int:
    head = work.head().seq
    parties = _parties(work, epoch)
    if not parties:
        return 0
    macs = _macs(work, _sides(work, stand, membership, parties), key)
    made = sum(_enter(work, stand, epoch, mac) for mac in sorted(macs))
    meta.put(work.connection, _AS_OF, f"{epoch} {head}")
    return made


def offices_facing(reader: Reader, sought: Description, role: str) -> frozenset[str]:
    """The codes of other offices where somebody like this stands on the other side; none without an organisation."""
    stand, membership = kept.mine(reader.connection), custody.current(reader)
    group = None if membership is None else blind.index_group(membership)
    side = _facing(role)
    if stand is None or group is None or side is None:
        return frozenset()
    terms = blind_terms(sought)
    macs = {blind.mac(key, side, *term) for key in blind.index_keys(reader, group).values() for term in terms}
    found = {entry.office for mac in macs for entry in reader.where(IndexEntry, mac=mac)}
    return frozenset(found - {stand.office_code})


def may_name_offices(desk: Desk, reader: Reader) -> bool:
    """Whether the person at this computer is one of those who are asked."""
    membership = custody.current(reader)
    own = None if membership is None else membership.member(desk.store.device)
    return own is not None and not own.roles.isdisjoint(_ASKED)


def _facing(role: str) -> Side | None:
    return Side.OURS if role in AGAINST else Side.AGAINST if role in OURS else None


def _side(role: str) -> Side | None:
    return Side.OURS if role in OURS else Side.AGAINST if role in AGAINST else None


def _enter(work: Work, stand: Mine, epoch: int, mac: bytes) -> int:
    row = derived_record_id(stand.org_space, IndexEntry.table.no, f"{epoch} {mac.hex()} {stand.office_code}")
    if work.get(IndexEntry, row) is not None:
        return 0
    entry = build(IndexEntry, id=row, space_id=stand.org_space, mac=mac, office=stand.office_code, epoch=epoch)
    work.add(entry)
    return 1


def _macs(work: Work, sides: Mapping[UUID, Collection[Side]], key: bytes) -> set[bytes]:
    """The hashes of these people, on each side where they stand."""
    everybody, found = list(sides), set[bytes]()
    for start in range(0, len(everybody), _AT_ONCE):
        for one in candidates(work, persons=everybody[start : start + _AT_ONCE]):
            found |= {blind.mac(key, side, *term) for side in sides[one.id] for term in blind_terms(one)}
    return found


def _parties(work: Work, epoch: int) -> Collection[CaseParty]:
    """The parts in cases that may be new to the index: all of them under a new key."""
    before = meta.get(work.connection, _AS_OF)
    known, _, seq = (before or "").partition(" ")
    if known != str(epoch):
        return work.where(CaseParty)
    changed = changed_since(work, int(seq)) | parties_since(work, int(seq))
    return [party for person in changed for party in work.where(CaseParty, person=person)]


def _sides(
    work: Work, stand: Mine, membership: Membership, parties: Iterable[CaseParty]
) -> Mapping[UUID, Collection[Side]]:
    ours = {known.id for known in kept.spaces(work.connection) if _is_ours(work, stand, membership, known)}
    restricted = {case.space_id for case in work.where(CaseFile, sensitivity=RESTRICTED)}
    found: dict[UUID, set[Side]] = {}
    for party in parties:
        side = _side(party.role)
        if party.person is not None and side is not None and party.space_id in ours - restricted:
            found.setdefault(party.person, set()).add(side)
    return found


def _is_ours(work: Work, stand: Mine, membership: Membership, known: KnownSpace) -> bool:
    """A case of this office that this computer made, or one that is gone."""
    own = identity.current(work.connection).id
    is_here = known.home_group in {None, stand.office_group}
    return is_here and (known.device == own or not membership.is_living(known.device))
