# SPDX-License-Identifier: Apache-2.0
"""How is this vault kept equal with others, and what may be said about where its work is?

Four states, never a bare "synced": only here, at the hub, with other computers too, or waiting for a decision. Saving
never waits for any of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from legalaid.clock import to_milliseconds
from legalaid.crypto.kdf import sha256
from legalaid.domain.case import Attachment
from legalaid.errors import (
    BundleCut,
    BundlePartMissing,
    BundleRefused,
    CannotWriteFile,
    FileUnreadable,
    NoHub,
)
from legalaid.services import erasure, joining_codes
from legalaid.services.bundles import export_bundle, import_bundle, is_further_part, new_name
from legalaid.services.conflicts import undecided
from legalaid.services.desk import Desk
from legalaid.services.directory import keep_up
from legalaid.services.office import read_id
from legalaid.services.organisation import names_of, standing
from legalaid.store import attachments, frames, hubs, journal
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.membership import Mine
from legalaid.store.reader import Reader
from legalaid.sync import client, custody, files
from legalaid.sync.bundle import SUFFIX
from legalaid.sync.progress import Ran, Report
from legalaid.sync.sealing import heartbeat

if TYPE_CHECKING:
    from legalaid.sync.transport import Line

_OWN_FILE = "folder_file"
_TOLD = "folder_told"
_BEAT = "heartbeat"
_METERED, _YES = "metered", "1"


class State(StrEnum):
    """Where the work of this computer is."""

    LOCAL = "local"
    SENT = "sent"
    HELD = "held"
    NEEDS_YOU = "needs_you"


@dataclass(frozen=True, slots=True)
class Status:
    """What `sync status` says. `waiting`: saves and frames that are nowhere else yet; `sent`: frames that the hub or
    somebody else has; `received`: frames of others; `synced_at`: the end of the last whole round with the hub.
    """

    sent: int
    received: int
    waiting: int
    conflicts: int
    state: State
    joined: bool
    quarantined: int
    held: int
    alarms: tuple[str, ...]
    hub: str | None
    synced_at: datetime | None
    erasures: int = 0
    """Orders to erase that wait for this person: to agree, or to let go of work that nobody else has."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A computer of the organisation: whose it is, if that is known here, and when its last frame came, if one did."""

    device: str
    name: str | None
    at: datetime | None


def status(desk: Desk) -> Status:
    """Where the work of this computer is, and what waits."""
    with desk.read() as reader:
        own = identity.current(reader.connection).id
        stand = kept.mine(reader.connection)
        unsealed, _ = journal.waiting(reader.connection)
        alone, unheld = frames.scattered(reader.connection, own)
        made = frames.count_of(reader.connection, own)
        alarms = tuple(sorted({alarm.kind for alarm in frames.alarms(reader.connection, unseen=True)}))
        conflicts, quarantined = len(undecided(reader)), frames.count_quarantined(reader.connection)
        erasures = erasure.wanting(reader)
        waiting = unsealed + alone
        return Status(
            sent=made - alone,
            received=frames.count(reader.connection) - made,
            waiting=waiting,
            conflicts=conflicts,
            state=_state(
                needs_you=bool(conflicts or quarantined or alarms or erasures),
                alone=waiting > 0 or stand is None,
                held=not unheld,
            ),
            joined=stand is not None,
            quarantined=quarantined,
            held=frames.count_held(reader.connection),
            alarms=alarms,
            hub=None if stand is None else stand.hub_url,
            synced_at=_synced_at(reader, stand),
            erasures=erasures,
        )


def last_heard(desk: Desk) -> tuple[Heard, ...]:
    """Everybody else's computers, the one that was silent for longest first. Raises `NoOrganisation`."""
    with desk.read() as reader:
        _, membership = standing(reader)
        came, names = frames.last_heard(reader.connection), names_of(reader)
        others = [member for member in membership.living() if member.device != desk.store.device]
        heard = [Heard(member.device.hex(), names.get(member.person), came.get(member.device)) for member in others]
    return tuple(sorted(heard, key=lambda one: (one.at is not None, one.at)))


def see_alarms(desk: Desk) -> int:
    """The person has read the alarms; how many were new. What they were about stays on record."""
    with desk.write("settings") as work:
        return frames.see_alarms(work, at=to_milliseconds(work.now))


def has_parted(desk: Desk) -> bool:
    """Whether another list of the organisation's members was ever met here: one of the two has to give way."""
    with desk.read() as reader:
        return any(alarm.kind == custody.LOG_FORK for alarm in frames.alarms(reader.connection))


def is_metered(desk: Desk) -> bool:
    """Whether this computer's line costs by the amount, so that files wait until somebody asks."""
    return desk.store.meta.get(_METERED) == _YES


def set_metered(desk: Desk, *, metered: bool) -> None:
    """Say whether this computer's line costs by the amount."""
    if metered:
        desk.store.meta[_METERED] = _YES
    elif is_metered(desk):
        del desk.store.meta[_METERED]


def run(desk: Desk, *, report: Report = lambda _: None, originals: bool | None = None) -> Ran:
    """Exchange with the hub until both are equal: text first, then the files that the hub lacks.

    The files go if `originals` says so; if nothing is said, unless the line is metered. Raises `NoOrganisation`,
    `NoHub` or another `SyncError`; what was exchanged before it is kept.
    """
    with on_the_line(desk) as (line, hub):
        keep_up(desk)
        _beat(desk)
        before = _history(desk, hub)
        ran = client.run(desk, line, hub, report=report)
        if erasure.carry_out(desk):
            ran += client.run(desk, line, hub, report=report)
        joining_codes.deliver(desk, line)
        if _history(desk, hub) != before:
            with desk.write("sync.receive") as work:
                attachments.unmark_sent(work)
        if originals or (originals is None and not is_metered(desk)):
            files.send(desk, line, desk.store.blobs)
    desk.settle_in()
    return ran


def fetch_attachment(desk: Desk, attachment_id: str) -> int:
    """Get a file of a case that lies at the hub and not here yet; its size in bytes.

    Raises `NotFound`, `NoOrganisation`, `NoHub`, `AttachmentNotReceived`, `AttachmentDamaged` or a `SyncError`.
    """
    with desk.read() as reader:
        record = reader.open(Attachment, read_id(attachment_id, "attachment")).record
    if not attachments.is_here(desk.store.blobs, record):
        with on_the_line(desk) as (line, _):
            files.fetch(desk, line, desk.store.blobs, record)
    return record.size


def _beat(desk: Desk) -> None:
    """Once a day say that this computer is alive, so that the others know when they last heard from it."""
    today = desk.clock.today().isoformat()
    if desk.store.meta.get(_BEAT) != today:
        with desk.write("sync.seal") as work:
            _, membership = standing(work)
            heartbeat(work, membership)
        desk.store.meta[_BEAT] = today


@contextmanager
def on_the_line(desk: Desk) -> "Iterator[tuple[Line, str]]":
    """The line to the hub, and the hub's address. Raises `NoOrganisation`, `NoHub`."""
    from legalaid.sync.transport import Line  # noqa: PLC0415 - only who goes on the line loads what it needs

    with desk.read() as reader:
        stand, _ = standing(reader)
        own = identity.current(reader.connection)
        known = None if stand.hub_url is None else hubs.pinned(reader.connection, stand.hub_url)
    if stand.hub_url is None:
        raise NoHub
    hub = stand.hub_url
    with Line(hub, org=stand.org, key=own.signing, clock=desk.clock, hub_key=known) as line:
        yield line, hub
        if known is None and line.hub_key is not None:
            with desk.write("sync.receive") as work:
                hubs.pin(work, hub, line.hub_key)


def _history(desk: Desk, hub: str) -> bytes:
    with desk.read() as reader:
        return hubs.cursor(reader.connection, hub).history


def run_folder(desk: Desk, folder: Path, *, originals: bool = True) -> Ran:
    """Exchange through a folder that others see too: take in their bundles, then leave one of one's own there.

    A bundle that is not whole yet, or not for this organisation, is passed over. The own one is written anew only if
    there is something new to say. Raises `NoOrganisation`, `CannotWriteFile`.
    """
    if not folder.is_dir():
        raise CannotWriteFile
    own = folder / desk.store.meta.setdefault(_OWN_FILE, new_name())
    bundles = [path for path in sorted(folder.glob(f"*{SUFFIX}")) if not is_further_part(path)]
    received = sum(_taken(desk, path) for path in bundles if path != own)
    told = _what_there_is_to_say(desk)
    sent = 0
    if desk.store.meta.get(_TOLD) != told or not own.exists():
        sent = export_bundle(desk, own, files=originals).frames
        desk.store.meta[_TOLD] = _what_there_is_to_say(desk)
    return Ran(sent, received, 0)


def _taken(desk: Desk, path: Path) -> int:
    try:
        return import_bundle(desk, path).transactions
    except (BundleCut, BundlePartMissing, BundleRefused, FileUnreadable):
        return 0


def _what_there_is_to_say(desk: Desk) -> str:
    """A digest of everything that a bundle tells: how far each chain goes, what is not sealed, log and wraps."""
    with desk.read() as reader:
        standing(reader)
        facts = (
            sorted(frames.ends(reader.connection).items()),
            journal.waiting(reader.connection)[0],
            kept.log_length(reader.connection),
            [wrap.hash for wrap in kept.wraps(reader.connection)],
            [one.blob for one in attachments.living(reader) if attachments.is_here(desk.store.blobs, one)],
        )
    return sha256(repr(facts).encode()).hex()


def _state(*, needs_you: bool, alone: bool, held: bool) -> State:
    if needs_you:
        return State.NEEDS_YOU
    if alone:
        return State.LOCAL
    return State.HELD if held else State.SENT


def _synced_at(reader: Reader, stand: Mine | None) -> datetime | None:
    if stand is None or stand.hub_url is None:
        return None
    return hubs.cursor(reader.connection, stand.hub_url).synced_at
