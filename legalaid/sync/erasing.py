# SPDX-License-Identifier: Apache-2.0
"""Which orders to erase has this vault to carry out, and what does it keep back?

An order stands in the membership log, so that it reaches every computer by whatever way that comes, and none that
comes before it or after it brings a case back. Work of this computer that nobody else has is not thrown away by
somebody else's order: the space is closed and waits until the person here has looked at it and says so.
"""

from collections.abc import Collection
from dataclasses import dataclass

from legalaid.domain.case import CaseOpening
from legalaid.domain.interview import InterviewIdentity
from legalaid.domain.transaction import Transaction
from legalaid.domain.visit import Visit
from legalaid.ids import SpaceId, SpaceKind
from legalaid.store import device as identity
from legalaid.store import erasure
from legalaid.store import membership as kept
from legalaid.store.conflicts import own_saves
from legalaid.store.membership import KnownSpace
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import authority, keychain, past
from legalaid.sync.frames import stub
from legalaid.sync.membership import Erasure, GroupKind, Membership


@dataclass(frozen=True, slots=True)
class Waiting:
    """A space that is ordered to be erased and is still here. `unsent`: saves of this computer that nobody else has."""

    space: KnownSpace
    order: Erasure
    unsent: int


@dataclass(frozen=True, slots=True)
class Done:
    """What was erased: the spaces, and the sealed files to remove once this is saved."""

    spaces: tuple[bytes, ...] = ()
    blobs: tuple[bytes, ...] = ()


def closed(reader: Reader, membership: Membership) -> frozenset[bytes]:
    """The spaces of which nothing goes out any more."""
    ordered = {space for space in membership.erasing if _order(reader, membership, space) is not None}
    return frozenset({one.space for one in erasure.erased(reader.connection)} | ordered)


def waiting(reader: Reader, membership: Membership) -> tuple[Waiting, ...]:
    """The spaces here that are ordered to be erased and are not yet."""
    found: list[Waiting] = []
    for space in membership.erasing:
        order, known = _order(reader, membership, space), kept.space(reader.connection, space)
        if order is not None and known is not None and not erasure.is_erased(reader.connection, space):
            spaces = (space, *_identities(reader, known, order))
            found.append(Waiting(known, order, sum(unsent(reader, one) for one in spaces)))
    return tuple(found)


def carry_out(work: Work, membership: Membership, *, agreed: Collection[bytes] = ()) -> Done:
    """Erase what is ordered to be, and what belongs to it; what has work that is only here waits unless agreed to.

    Whoever gave or approved the order has agreed with it. The caller removes the files once the work is saved.
    """
    own = identity.current(work.connection).id
    spaces: list[bytes] = []
    blobs: list[bytes] = []
    for one in waiting(work, membership):
        if may_go(one, own, agreed):
            label = label_of(work, one.order)
            for space in (*_identities(work, one.space, one.order), one.space.id):
                blobs += erase(work, space, label=label, reason=one.order.reason, entry=one.order.index)
                spaces.append(space)
    if spaces:
        erasure.clean(work)
    for group in {known.home_group for known in kept.spaces(work.connection) if known.id in spaces}:
        if group is not None and is_shredded(work, membership, group):
            kept.drop_secrets(work, group)
    return Done(tuple(spaces), tuple(blobs))


def may_go(one: Waiting, own: bytes, agreed: Collection[bytes]) -> bool:
    """Whether nothing keeps a space from being erased here."""
    return not one.unsent or own in {one.order.by, one.order.approved_by} or one.space.id in agreed


def erase(work: Work, space: bytes, *, label: str, reason: int, entry: int | None = None) -> tuple[bytes, ...]:
    """Erase a space here and now, without the end of it (`erasure.clean`); the names of its files."""
    lost = unsent(work, space)
    return erasure.erase(work, SpaceId(space), label=label, reason=reason, unsent=lost, stub=stub, entry=entry)


def unsent(reader: Reader, space: bytes) -> int:
    """How many saves made here nobody else has. That somebody looked at a case is noted in it, and is no work."""
    known = kept.space(reader.connection, space)
    opening = None if known is None else keychain.opening_of(known)
    saves = [tx for tx in own_saves(reader.connection, SpaceId(space)).values() if _is_work(tx)]
    frames = () if opening is None else erasure.unheld(reader.connection, space)
    payloads = [past.payload(reader, opening, raw) for raw in frames if opening is not None]
    sealed = (1 if one is None else sum(map(_is_work, one.transactions)) for one in payloads)
    return len(saves) + sum(sealed)


def _is_work(tx: Transaction) -> bool:
    return any(op.table_no != CaseOpening.table.no for op in tx.ops)


def is_shredded(reader: Reader, membership: Membership, holder: bytes) -> bool:
    """Whether a secret opens nothing any more: of an erased space, or of a group of which all spaces are erased."""
    group = membership.groups.get(holder)
    if group is None:
        return erasure.is_erased(reader.connection, holder)
    if group.kind is not GroupKind.RESTRICTED:
        return False
    homes = [known.id for known in kept.spaces(reader.connection) if known.home_group == holder]
    return bool(homes) and all(erasure.is_erased(reader.connection, space) for space in homes)


def spaces_of_visit(reader: Reader, visit: Visit) -> tuple[bytes, ...]:
    """The space of a visit, and those with the names behind its private interviews, as far as they are here."""
    named = {one.space_id for one in reader.where(InterviewIdentity, visit=visit.id)}
    return (*sorted(named), visit.space_id)


def _identities(reader: Reader, known: KnownSpace, order: Erasure) -> tuple[bytes, ...]:
    """The names behind a visit's interviews that its order does not know of: they go with it all the same."""
    if known.kind is not SpaceKind.VISIT:
        return ()
    found = {space for visit in reader.where(Visit, space_id=known.id) for space in spaces_of_visit(reader, visit)}
    return tuple(space for space in sorted(found - {*order.spaces}) if not erasure.is_erased(reader.connection, space))


def label_of(reader: Reader, order: Erasure) -> str:
    """The number of the case or visit that an order is about; empty where it was never here."""
    said = {one.entry: one.label for one in erasure.erased(reader.connection) if one.label}
    found = (erasure.label(reader.connection, space) for space in order.spaces)
    return next(filter(None, found), said.get(order.index, ""))


def _order(reader: Reader, membership: Membership, space: bytes) -> Erasure | None:
    """The order that counts for a space; None while its opening frame is not here."""
    if space not in membership.erasing:
        return None
    known = kept.space(reader.connection, space)
    opening = None if known is None else keychain.opening_of(known)
    return None if opening is None else authority.erasure(membership, opening)
