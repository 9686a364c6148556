# SPDX-License-Identifier: Apache-2.0
"""Which organisations live at this hub, and who belongs to each?

The membership log is kept as it was signed and folded by the same code that clients run. The fold is a cache: it can be
made anew from the log at any time, and grows by the entries that another process took.
"""

import secrets
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, func, insert, select, update

from legalaid.crypto.kdf import sha256
from legalaid.hub.denials import Denied
from legalaid.hub.tables import DEVICE, MEMBER_OP, ORG, WRAP
from legalaid.ids import ID_BYTES, device_id
from legalaid.sync import entries, membership
from legalaid.sync.entries import MemberRefusal, MemberRefused, entry_hash
from legalaid.sync.heads import Code, Founded, Parcel
from legalaid.sync.member_ops import Genesis
from legalaid.sync.membership import Membership

_ENTRIES_IN_ONE_PAGE = 500


class Organisations:
    """The memberships of all organisations here, kept folded."""

    def __init__(self) -> None:
        self._folded: dict[bytes, Membership] = {}

    def membership(self, connection: Connection, org: bytes) -> Membership:
        """The membership as this transaction sees it. Raises `Denied` for an unknown organisation."""
        row = connection.execute(select(ORG.c.root).where(ORG.c.id == org)).one_or_none()
        if row is None:
            raise Denied(Code.NOT_FOUND)
        known = self._folded.get(org)
        rest = [] if known is None else log(connection, org, after=known.length - 1)
        if known is None or not rest or entry_hash(rest[0]) != known.head:
            # Nothing is folded yet, or its end was taken back with its transaction, or the database was put back.
            known = membership.read(log(connection, org), root=row.root)
        else:
            for raw in rest[1:]:
                known = known.extended(raw)
        self._folded[org] = known
        return known

    def append(self, work: Connection, org: bytes, raw: bytes) -> int:
        """Add the next entry to the log; its index. An entry that stands there already is accepted in silence."""
        lock(work, org)
        before = self.membership(work, org)
        try:
            index = entries.parse(raw).index
            if index <= before.length and _entry(work, org, index) == raw:
                return index
            after = before.extended(raw)
        except MemberRefused as refused:
            taken = refused.reason in {MemberRefusal.INDEX, MemberRefusal.PREVIOUS}
            raise Denied(Code.INDEX if taken else Code.MEMBER, reason=refused.reason.value) from None
        _keep(work, after, [raw], before=before)
        return after.length


def lock(work: Connection, org: bytes) -> bool:
    """Let nobody else write for this organisation until the transaction ends; whether there is one."""
    return work.execute(update(ORG).where(ORG.c.id == org).values(entries=ORG.c.entries)).rowcount == 1


def known(connection: Connection, log: Sequence[bytes]) -> Founded | None:
    """The organisation whose log begins like this, if it has its place here; nothing is verified."""
    try:
        org = entries.parse(log[0]).org if log else b""
    except MemberRefused:
        return None
    history = connection.scalar(select(ORG.c.history).where(ORG.c.id == org))
    return Founded(org=org, history=bytes(history)) if history is not None else None


def found(work: Connection, log: Sequence[bytes], *, now: int) -> Founded:
    """Give the organisation of this log its place. Raises `Denied`."""
    whole = _read(log)
    history = new_history()
    blank = {"seq": 0, "entries": 0, "bytes": 0}
    work.execute(insert(ORG).values(id=whole.org, root=whole.root, history=history, founded_at=now, **blank))
    _keep(work, whole, log, before=None)
    return Founded(org=whole.org, history=history)


def new_history() -> bytes:
    """The name of one history of an organisation's frames at a hub: random, and another one after a restore."""
    return secrets.token_bytes(ID_BYTES)


def log(connection: Connection, org: bytes, *, after: int = 0) -> list[bytes]:
    """The entries of the membership log after this index."""
    rows = select(MEMBER_OP.c.raw).where(MEMBER_OP.c.org == org, MEMBER_OP.c.index > after)
    return [bytes(raw) for raw in connection.scalars(rows.order_by(MEMBER_OP.c.index))]


def log_page(connection: Connection, org: bytes, *, after: int, most: int) -> tuple[list[bytes], bool]:
    """Entries after this index, about `most` bytes but one at least; and whether more follow."""
    rows = select(MEMBER_OP.c.raw).where(MEMBER_OP.c.org == org, MEMBER_OP.c.index > after)
    found = connection.scalars(rows.order_by(MEMBER_OP.c.index).limit(_ENTRIES_IN_ONE_PAGE)).all()
    page: list[bytes] = []
    for raw in found:
        if page and sum(map(len, page)) + len(raw) > most:
            return page, True
        page.append(bytes(raw))
    return page, len(found) == _ENTRIES_IN_ONE_PAGE


def keep_wraps(work: Connection, org: bytes, parcels: Collection[Parcel]) -> int:
    """Keep secrets that were sealed to devices; the hub can open none of them. The bytes of those that are new."""
    lock(work, org)
    kept = 0
    last = work.scalar(select(func.max(WRAP.c.no)).where(WRAP.c.org == org)) or 0
    for parcel in parcels:
        digest = sha256(parcel.raw)
        same = (WRAP.c.org == org) & (WRAP.c.device == parcel.to) & (WRAP.c.hash == digest)
        if work.scalar(select(WRAP.c.no).where(same)) is None:
            last += 1
            work.execute(insert(WRAP).values(org=org, no=last, device=parcel.to, hash=digest, raw=parcel.raw))
            kept += len(parcel.raw)
    return kept


def wraps_page(
    connection: Connection, org: bytes, receivers: Collection[bytes], *, after: int, most: int
) -> tuple[list[bytes], int, bool]:
    """What was sealed to these receivers after this number, how far it reaches, and whether more follow."""
    wanted = (WRAP.c.org == org) & WRAP.c.device.in_(receivers) & (WRAP.c.no > after)
    rows = connection.execute(select(WRAP.c.no, WRAP.c.raw).where(wanted).order_by(WRAP.c.no).limit(most + 1)).all()
    page = rows[:most]
    return [bytes(row.raw) for row in page], page[-1].no if page else after, len(rows) > most


def _read(log: Sequence[bytes]) -> Membership:
    """The membership of a whole log; the root is the one that its first entry names, for an invitation vouches."""
    try:
        op = entries.parse(log[0]).op if log else None
        if isinstance(op, Genesis):
            return membership.read(log, root=op.root)
    except MemberRefused as refused:
        raise Denied(Code.MEMBER, reason=refused.reason.value) from None
    raise Denied(Code.MEMBER, reason=MemberRefusal.RULE.value)


def _entry(connection: Connection, org: bytes, index: int) -> bytes:
    stands = select(MEMBER_OP.c.raw).where(MEMBER_OP.c.org == org, MEMBER_OP.c.index == index)
    return bytes(connection.execute(stands).scalar_one())


def _keep(work: Connection, after: Membership, raws: Sequence[bytes], *, before: Membership | None) -> None:
    first = after.length - len(raws) + 1
    rows = [{"org": after.org, "index": index, "raw": raw} for index, raw in enumerate(raws, first)]
    work.execute(insert(MEMBER_OP), rows)
    size = sum(map(len, raws))
    work.execute(update(ORG).where(ORG.c.id == after.org).values(entries=after.length, bytes=ORG.c.bytes + size))
    known = _devices(before) if before is not None else set()
    for device in sorted(_devices(after) - known):
        blank = {"frames": 0, "day": 0, "day_bytes": 0, "day_frames": 0}
        work.execute(insert(DEVICE).values(org=after.org, id=device, **blank))


def _devices(now: Membership) -> set[bytes]:
    """Every device whose frames the hub may hold: the members, and those that their vaults were restored from."""
    former = {device_id(key) for member in now.members.values() for key in member.former}
    return {*now.members, *former}
