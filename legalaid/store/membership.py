# SPDX-License-Identifier: Apache-2.0
"""Which organisation does this vault belong to, and which of its secrets does it hold?

The membership log is kept byte for byte, verified before it comes here. Secrets lie unwrapped inside the encrypted
store; wraps are secrets sealed to other devices, on their way. `Mine` says where this installation stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from legalaid.ids import DeviceId, SpaceId, SpaceKind
from legalaid.store import meta
from legalaid.store.engine import driver_of
from legalaid.store.tables import DEVICE, KEY, MEMBER_OP, META, SPACE, WRAP, WRAP_TODO
from legalaid.store.unit_of_work import Work

# --- the log ---------------------------------------------------------------------------------------------------------


def entries(connection: Connection) -> tuple[bytes, ...]:
    """The whole log, oldest first."""
    return tuple(raw for (raw,) in driver_of(connection).execute("SELECT raw FROM sync_member_op ORDER BY position"))


def log_length(connection: Connection) -> int:
    """How many entries the log has here."""
    return int(driver_of(connection).execute("SELECT count(*) FROM sync_member_op").fetchone()[0])


def append(work: Work, raw: bytes, index: int) -> None:
    """Add a verified entry at the end; the first has index 1."""
    if index != log_length(work.connection) + 1:
        raise ValueError("a log has no gaps")
    work.connection.execute(sa.insert(MEMBER_OP).values(position=index, raw=raw))


def drop_entries(work: Work, *, after: int) -> None:
    """Take off the entries that follow a place: this device wrote them and nobody else has seen them."""
    work.connection.execute(sa.delete(MEMBER_OP).where(MEMBER_OP.c.position > after))


_HANDED_OUT = "log_handed_out"


def handed_out(connection: Connection) -> int:
    """How many entries somebody else may have seen; those beyond were never out of this vault."""
    return int(connection.execute(sa.select(META.c.value).where(META.c.key == _HANDED_OUT)).scalar() or 0)


def note_handed_out(work: Work) -> None:
    """Everything in the log is about to leave this vault."""
    meta.put(work.connection, _HANDED_OUT, str(log_length(work.connection)))


# --- secrets ---------------------------------------------------------------------------------------------------------


def put_secret(work: Work, holder: bytes, epoch: int, gen: int, secret: bytes) -> None:
    """Keep a secret: of a group and epoch (`gen` 0), or of a granted space, by its id. The first one stays."""
    statement = insert(KEY).values(holder=holder, epoch=epoch, gen=gen, secret=secret)
    work.connection.execute(statement.on_conflict_do_nothing())


def secret(connection: Connection, holder: bytes, epoch: int, gen: int) -> bytes | None:
    """A secret, if it is held here."""
    found = driver_of(connection).execute(_SECRET, (holder, epoch, gen)).fetchone()
    return None if found is None else bytes(found[0])


def secrets_of(connection: Connection, holder: bytes) -> Mapping[tuple[int, int], bytes]:
    """All secrets of a group or granted space that are held here, by epoch and gen."""
    query = sa.select(KEY.c.epoch, KEY.c.gen, KEY.c.secret).where(KEY.c.holder == holder)
    return {(row.epoch, row.gen): row.secret for row in connection.execute(query)}


def drop_secret(work: Work, group: bytes, epoch: int) -> None:
    """Forget a secret that never came into force, with its wraps."""
    work.connection.execute(sa.delete(KEY).where(KEY.c.holder == group, KEY.c.epoch == epoch))
    work.connection.execute(sa.delete(WRAP).where(WRAP.c.holder == group, WRAP.c.epoch == epoch))


def drop_secrets(work: Work, holder: bytes) -> None:
    """Forget every secret of a group or granted space, with its wraps and what was still to be wrapped."""
    for table in (KEY, WRAP, WRAP_TODO):
        work.connection.execute(sa.delete(table).where(table.c.holder == holder))


# --- wraps -----------------------------------------------------------------------------------------------------------


class WrapName(NamedTuple):
    """Which secret is sealed to which device: group or space, epoch, gen, the device's id."""

    holder: bytes
    epoch: int
    gen: int
    recipient: bytes


@dataclass(frozen=True, slots=True)
class Wrap:
    """A secret sealed to a device; `hash` is the SHA-256 that the log names."""

    name: WrapName
    hash: bytes
    raw: bytes


def put_wrap(work: Work, wrap: Wrap, *, sent: bool = False) -> None:
    """Keep a wrap to hand on; a second time does nothing."""
    row = {"hash": wrap.hash, **wrap.name._asdict(), "sent": int(sent), "raw": wrap.raw}
    work.connection.execute(insert(WRAP).values(row).on_conflict_do_nothing())


def wraps(connection: Connection, *, holder: bytes | None = None, unsent: bool = False) -> tuple[Wrap, ...]:
    """Wraps kept here: all, those of one group or space, those that no hub has."""
    query = sa.select(WRAP).order_by(WRAP.c.holder, WRAP.c.epoch, WRAP.c.gen, WRAP.c.recipient)
    if holder is not None:
        query = query.where(WRAP.c.holder == holder)
    if unsent:
        query = query.where(WRAP.c.sent == 0)
    rows = connection.execute(query)
    return tuple(Wrap(WrapName(row.holder, row.epoch, row.gen, row.recipient), row.hash, row.raw) for row in rows)


def mark_wrap_sent(work: Work, hash_: bytes) -> None:
    """A hub has this wrap."""
    work.connection.execute(sa.update(WRAP).where(WRAP.c.hash == hash_).values(sent=1))


def unmark_wraps_sent(work: Work) -> None:
    """Whatever a hub had, it may have no more: each is sent again."""
    work.connection.execute(sa.update(WRAP).values(sent=0))


def ask_wrap(work: Work, name: WrapName) -> None:
    """Note that a secret has still to be sealed to a device."""
    work.connection.execute(insert(WRAP_TODO).values(name._asdict()).on_conflict_do_nothing())


def wraps_asked(connection: Connection) -> tuple[WrapName, ...]:
    """The secrets that have still to be sealed."""
    rows = connection.execute(sa.select(WRAP_TODO).order_by(*WRAP_TODO.c))
    return tuple(WrapName(row.holder, row.epoch, row.gen, row.recipient) for row in rows)


def wrap_done(work: Work, name: WrapName) -> None:
    """This one is sealed, or no longer wanted."""
    where = [WRAP_TODO.c[key] == value for key, value in name._asdict().items()]
    work.connection.execute(sa.delete(WRAP_TODO).where(*where))


# --- where this installation stands ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """Where this installation stands in its organisation: its groups, and the spaces that new rows go to."""

    org: bytes
    root: bytes
    everyone: bytes
    office_group: bytes
    shared_group: bytes
    org_space: bytes
    office_space: bytes
    stats_space: bytes
    tag: int
    office_code: str
    hub_url: str | None = None


_PREFIX = "mine_"
_IDS = ("org", "root", "everyone", "office_group", "shared_group", "org_space", "office_space", "stats_space")


def mine(connection: Connection) -> Mine | None:
    """Where this installation stands; None while it belongs to no organisation."""
    query = "SELECT key, value FROM meta WHERE key GLOB ?"
    rows = driver_of(connection).execute(query, (f"{_PREFIX}*",))
    found = {key.removeprefix(_PREFIX): value for key, value in rows}
    if not found:
        return None
    ids = {name: bytes.fromhex(found[name]) for name in _IDS}
    return Mine(**ids, tag=int(found["tag"]), office_code=found["office_code"], hub_url=found.get("hub_url"))


def put_mine(work: Work, stand: Mine) -> None:
    """Write down where this installation stands; its tag is that of its human numbers once the desk has settled in."""
    texts = {name: getattr(stand, name).hex() for name in _IDS}
    texts |= {"tag": str(stand.tag), "office_code": stand.office_code}
    for name, value in texts.items():
        meta.put(work.connection, _PREFIX + name, value)
    if stand.hub_url is None:
        work.connection.execute(sa.delete(META).where(META.c.key == f"{_PREFIX}hub_url"))
    else:
        meta.put(work.connection, f"{_PREFIX}hub_url", stand.hub_url)
    work.connection.execute(sa.update(DEVICE).where(DEVICE.c.state == "current").values(tag=stand.tag))


# --- spaces and their groups -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KnownSpace:
    """A space known here; `home_group` and `org` are None until its opening frame is sealed or has come."""

    id: SpaceId
    kind: SpaceKind
    nonce: bytes
    device: DeviceId
    home_group: bytes | None
    org: bytes | None


def space(connection: Connection, space_id: bytes) -> KnownSpace | None:
    """A space, if it is known here."""
    row = driver_of(connection).execute(_SPACE_BY_ID, (space_id,)).fetchone()
    return None if row is None else _known(row)


def spaces(connection: Connection) -> tuple[KnownSpace, ...]:
    """All spaces known here, in the order they came."""
    return tuple(_known(row) for row in driver_of(connection).execute(_SPACES))


def choose_home(work: Work, space_id: bytes, group: bytes) -> None:
    """Give a space that is not opened yet a group of its own. Raises `ValueError` once it is opened."""
    where = (SPACE.c.space_id == space_id, SPACE.c.org.is_(None))
    if not work.connection.execute(sa.update(SPACE).where(*where).values(home_group=group)).rowcount:
        raise ValueError("the home of a space is fixed when it is opened")


def set_opened(work: Work, space_id: bytes, *, org: bytes, home_group: bytes) -> None:
    """A space of this vault has its opening frame: organisation and home group are fixed."""
    driver_of(work.connection).execute(_OPEN_SPACE, (org, home_group, space_id))


def add_space(work: Work, known: KnownSpace, *, at: int) -> None:
    """A space whose opening frame came from another device. Of one that this vault made it fixes what was open."""
    row = (known.id, known.kind.value, known.nonce, known.device, known.home_group, known.org, at)
    driver_of(work.connection).execute(_ADD_SPACE, row)


def _known(row: tuple[Any, ...]) -> KnownSpace:
    space_id, kind, nonce, device, home_group, org = row
    return KnownSpace(SpaceId(space_id), SpaceKind(kind), nonce, DeviceId(device), home_group, org)


def home_group_of(kind: SpaceKind, stand: Mine) -> bytes | None:
    """The group of a space that was given none of its own; None for one that has to wait until it is given one.

    The identities behind a visit's private interviews are never a whole office's.
    """
    return {
        SpaceKind.ORG: stand.everyone,
        SpaceKind.OFFICE: stand.office_group,
        SpaceKind.CASE: stand.office_group,
        SpaceKind.VISIT: stand.office_group,
        SpaceKind.INTAKE: stand.shared_group,
        SpaceKind.STATS: stand.shared_group,
    }.get(kind)


# A thousand frames come at a time: these run through the driver.
_SECRET = "SELECT secret FROM sync_key WHERE holder = ? AND epoch = ? AND gen = ?"  # noqa: S105 - a statement
_SPACE_COLUMNS = "SELECT space_id, kind, nonce, device, home_group, org FROM space"
_SPACE_BY_ID = f"{_SPACE_COLUMNS} WHERE space_id = ?"
_SPACES = f"{_SPACE_COLUMNS} ORDER BY local_id"
_OPEN_SPACE = "UPDATE space SET org = ?, home_group = ? WHERE space_id = ?"
_ADD_SPACE = (
    "INSERT INTO space (space_id, kind, nonce, device, home_group, org, opened_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (space_id) DO UPDATE SET org = excluded.org, home_group = excluded.home_group"
)
