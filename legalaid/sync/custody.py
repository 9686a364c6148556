# SPDX-License-Identifier: Apache-2.0
"""How do entries of the membership log and wrapped secrets from elsewhere get into this vault?

Over a line, in a folder or on a stick they arrive by this one door. An entry that follows is kept; a second history of
a place that is known here is noted as an alarm and taken no notice of. A secret for this device is held to the log's
commitment and kept; what is wrapped for others is kept to be handed on.
"""

from collections.abc import Iterable, Iterator, Sequence

from legalaid.clock import to_milliseconds
from legalaid.store import device as identity
from legalaid.store import frames, meta
from legalaid.store import membership as kept
from legalaid.store.frames import Link
from legalaid.store.membership import WrapName
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import erasing, roll, wraps
from legalaid.sync.entries import MemberRefusal, MemberRefused, parse
from legalaid.sync.membership import Grant, Membership, is_fork
from legalaid.sync.wraps import Address, Wrap, WrapRefused

LOG_FORK = "log_fork"
"""The alarm for two histories of the organisation."""

REACHES_BACK = "sync_reaches_back"
"""Set while the log has grown by what a right may come from that reaches back: a hub is asked for old frames too."""

FORGED = "forged"
"""The alarm for what nobody signed, here for a secret that is not the one in the log."""


current = roll.current


def take_entries(work: Work, raws: Iterable[bytes]) -> Membership:
    """Keep the entries that follow; the membership after them.

    Entries known here are passed over; one of another history raises the alarm and ends the taking. Raises
    `MemberRefused` for an entry that nobody with the right to it signed, or one that lies beyond a gap.
    """
    membership, known = _of(work), list(kept.entries(work.connection))
    before = membership.length
    for raw in raws:
        index = parse(raw).index
        if index <= membership.length:
            if not _is_known(work, membership, known, raw):
                break
            continue
        membership = membership.extended(raw)
        kept.append(work, raw, membership.length)
        known.append(raw)
    if membership.length > before:
        meta.put(work.connection, REACHES_BACK, str(membership.length))
    return membership


def take_wraps(work: Work, membership: Membership, raws: Iterable[bytes], *, sent: bool = False) -> int:
    """Keep wrapped secrets, `sent` if a hub has them; returns how many opened for this device and are new here.

    What is no wrap is dropped, and what carries another secret than the log says, with an alarm.
    """
    own = identity.current(work.connection)
    opened = 0
    for wrapped in _parsed(raws):
        if wrapped.address.device == own.id:
            opened += _open(work, membership, wrapped, own)
        else:
            kept.put_wrap(work, as_kept(wrapped), sent=sent)
    return opened


def as_kept(wrapped: Wrap) -> kept.Wrap:
    """A wrap as the store keeps it."""
    to = wrapped.address
    return kept.Wrap(WrapName(to.holder, to.epoch, to.gen, to.device), wrapped.hash, bytes(wrapped))


def committed(membership: Membership, to: Address) -> bytes | None:
    """What the log committed to for a secret: of a group and epoch, or of a granted space."""
    group = membership.groups.get(to.holder)
    if group is not None:
        return group.commitments.get(to.epoch) if to.gen == 0 else None
    events = membership.handed.get(to.holder, ())
    fitting = [event for event in events if isinstance(event, Grant) and (event.epoch, event.gen) == (to.epoch, to.gen)]
    return fitting[-1].commitment if fitting else None


def _open(work: Work, membership: Membership, wrapped: Wrap, own: identity.Device) -> int:
    to = wrapped.address
    commitment = committed(membership, to)
    if erasing.is_shredded(work, membership, to.holder):
        return 0
    if commitment is None or kept.secret(work.connection, to.holder, to.epoch, to.gen) is not None:
        return 0
    try:
        secret = wraps.unwrap(wrapped, key=own.opening, org=membership.org, commitment=commitment)
    except WrapRefused:
        at = to_milliseconds(work.now)
        frames.raise_alarm(work, FORGED, Link(to.holder, to.device, to.epoch), at=at)
        return 0
    kept.put_secret(work, to.holder, to.epoch, to.gen, secret)
    return 1


def _parsed(raws: Iterable[bytes]) -> Iterator[Wrap]:
    for raw in raws:
        try:
            yield wraps.parse(raw)
        except WrapRefused:
            continue


def _of(reader: Reader) -> Membership:
    membership = current(reader)
    if membership is None:
        raise MemberRefused(MemberRefusal.ORGANISATION)
    return membership


def _is_known(work: Work, membership: Membership, known: Sequence[bytes], raw: bytes) -> bool:
    entry = parse(raw)
    if known[entry.index - 1] == raw:
        return True
    if not is_fork(known, raw, root=membership.root):
        raise MemberRefused(MemberRefusal.INDEX)
    frames.raise_alarm(work, LOG_FORK, Link(entry.org, entry.author, entry.index), at=to_milliseconds(work.now))
    return False
