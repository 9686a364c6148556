# SPDX-License-Identifier: Apache-2.0
"""How does an update reach every computer of the organisation, and which one has arrived here?

An administrator puts a signed file where everybody reads. What its signers say comes with everybody's saves; its files
follow in pieces, sealed as all files are, and go down to a computer when somebody there wants them. Every computer
judges by the keys of its own program, before it offers anything: who sent the update counts for nothing.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from uuid import UUID

from legalaid import limits
from legalaid.domain.case import Attachment
from legalaid.domain.office import ProgramUpdate
from legalaid.domain.record import build
from legalaid.domain.update import PREFIX_BYTES, UpdateManifest, manifest_length, read_manifest, replaces
from legalaid.errors import (
    AttachmentNotReceived,
    CannotWriteFile,
    FileUnreadable,
    NoOrganisation,
    NotAdministrator,
    NoUpdateArrived,
    UpdateAlreadySent,
    UpdateError,
    UpdateLineMetered,
    UpdateNotFetched,
    UpdateNotNewer,
    UpdateUnreadable,
)
from legalaid.services import sync, updates
from legalaid.services.desk import Desk
from legalaid.services.office import read_id
from legalaid.services.organisation import as_administrator, names_of, standing
from legalaid.services.updates import HandedOver, Offer
from legalaid.store import attachments
from legalaid.store.attachments import SealedFile
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import files

Progress = Callable[[int, int], None]

_MIME = "application/octet-stream"
_MEGABYTE = 1_000_000
_WITHDRAWN = "withdrawn"
_GATHERED = "legalaid.lau"


class Way(StrEnum):
    """By which way the files of an update may come: a line, one that costs by the amount, or a stick alone."""

    FREE = "free"
    METERED = "metered"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sent:
    """An update that goes to every computer with the next exchange; how many earlier ones it took the place of."""

    id: UUID
    release: str
    serial: int
    bytes: int
    replaced: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update in the exchange: offered here, or refused for a reason. `here` of its `bytes` have come."""

    id: UUID
    release: str
    serial: int
    bytes: int
    here: int
    by: str | None
    at: datetime
    offer: Offer | None
    refusal: UpdateError | None

    @property
    def is_here(self) -> bool:
        """Whether all of it has come."""
        return self.here >= self.bytes


@dataclass(frozen=True, slots=True)
class Page:
    """What the page of updates shows: everything in the exchange, the way of its files, who may send."""

    arrived: tuple[Arrived, ...]
    way: Way
    may_send: bool

    @property
    def offered(self) -> Arrived | None:
        """The newest one that may be installed here."""
        return next((one for one in self.arrived if one.offer is not None), None)

    @property
    def refused(self) -> Arrived | None:
        """The newest one, if this program does not take it although it is newer than itself and what is offered."""
        newest, offered = next(iter(self.arrived), None), self.offered
        if newest is None or newest.refusal is None or isinstance(newest.refusal, UpdateNotNewer):
            return None
        return newest if offered is None or newest.serial > offered.serial else None


# --- from head office ------------------------------------------------------------------------------------------------


def send(desk: Desk, file: Path, *, progress: Progress = lambda _done, _total: None) -> Sent:
    """Put a signed update where every computer reads; it may be for other systems than this one.

    Earlier ones that nobody needs beside it are withdrawn. Raises `NoOrganisation`, `NotAdministrator`,
    `UpdateAlreadySent`, `UpdateNotNewer` for what is older than the program here, and whatever `updates.check` raises
    of form and signatures.
    """
    if not may_send(desk):
        raise NotAdministrator
    manifest, head = updates.signed(file)
    installed = updates.this_release().installed
    if manifest.version < installed.serial:
        raise UpdateNotNewer(offered=manifest.release, installed=installed.release)
    with desk.read() as reader:
        _check_new(reader, manifest)
    sealed: list[SealedFile] = []
    try:
        pieces = _pieces(file, skip=len(head), progress=progress)
        sealed.extend(attachments.seal(desk.store.blobs, piece) for piece in pieces)  # what was sealed before a failure
        with desk.write("update.send") as work:
            row, gone = _put(desk, work, manifest, head, sealed)
    except BaseException:
        _remove(desk, [one.blob for one in sealed])
        raise
    _remove(desk, [blob for blobs in gone for blob in blobs])
    return Sent(row.id, manifest.release, manifest.version, _size(manifest), len(gone))


def withdraw(desk: Desk, update_id: str) -> str:
    """Offer it no more, and let every computer drop its files; its release. Raises `NotFound`, `NotAdministrator`."""
    with desk.write("update.withdraw") as work:
        as_administrator(work, desk)
        opened = work.open(ProgramUpdate, read_id(update_id, "update"))
        blobs = _take_back(work, opened.record)
    _remove(desk, blobs)
    manifest = _read(opened.record)
    return manifest.release if manifest else ""


def may_send(desk: Desk) -> bool:
    """Whether this computer is an administrator's, of whose updates the others take notice. Raises `NoOrganisation`."""
    with desk.read() as reader:
        _, membership = standing(reader)
    return membership.is_admin(desk.store.device)


def _check_new(reader: Reader, manifest: UpdateManifest) -> None:
    systems = {target.system for target in manifest.targets}
    for other in filter(None, map(_read, reader.where(ProgramUpdate))):
        is_alike = not systems.isdisjoint(target.system for target in other.targets)
        if is_alike and other.version >= manifest.version:
            raise UpdateAlreadySent(release=other.release)


def _pieces(file: Path, *, skip: int, progress: Progress) -> Iterator[bytes]:
    try:
        total = file.stat().st_size - skip
        with file.open("rb") as source:
            source.seek(skip)
            while piece := source.read(limits.UPDATE_PIECE_BYTES):
                yield piece
                progress(source.tell() - skip, total)
    except OSError:
        raise FileUnreadable from None


def _put(
    desk: Desk, work: Work, manifest: UpdateManifest, head: bytes, sealed: list[SealedFile]
) -> tuple[ProgramUpdate, list[list[bytes]]]:
    """The row with its pieces, and the sealed files of each update that it takes the place of."""
    stand, _ = as_administrator(work, desk)
    _check_new(work, manifest)
    earlier = [row for row in work.where(ProgramUpdate) if (old := _read(row)) and replaces(manifest, old)]
    gone = [_take_back(work, row) for row in earlier]
    row_id, space = work.new_id(), stand.org_space
    row = build(ProgramUpdate, id=row_id, space_id=space, head=head, by=work.actor, at=work.now)
    work.add(row)
    for number, one in enumerate(sealed, start=1):
        piece = build(
            Attachment,
            id=work.new_id(),
            space_id=space,
            target=row_id,
            title=f"{number:04}",
            mime=_MIME,
            by=work.actor,
            at=work.now,
            **one.fields(),
        )
        work.add(piece)
    return row, gone


def _take_back(work: Work, row: ProgramUpdate) -> list[bytes]:
    """Delete the row and blank the keys of its pieces; the sealed files that are nobody's from now on."""
    pieces = work.opened_where(Attachment, target=row.id, space_id=row.space_id)
    for piece in pieces:
        attachments.forget(work, piece, reason=_WITHDRAWN)
    work.delete(work.open(ProgramUpdate, row.id), reason=_WITHDRAWN)
    return [piece.record.blob for piece in pieces]


def _remove(desk: Desk, blobs: list[bytes]) -> None:
    for blob in blobs:
        attachments.remove(desk.store.blobs, blob)


# --- at every computer -----------------------------------------------------------------------------------------------


def arrived(desk: Desk) -> tuple[Arrived, ...]:
    """Every update in the exchange, the newest first, each judged by the keys of this program."""
    with desk.read() as reader:
        rows = [row for row in reader.where(ProgramUpdate) if row.head and row.at]
        names = names_of(reader) if rows else {}
        found = [_judged(desk, reader, row, by=names.get(row.by.bytes) if row.by else None) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.serial, one.id.bytes), reverse=True))


def newest(desk: Desk) -> str | None:
    """The release of the newest one that may be installed here, for who looks at the day."""
    return next((one.release for one in arrived(desk) if one.offer is not None), None)


def page(desk: Desk) -> Page | None:
    """What a window shows; None for a vault without an organisation."""
    try:
        return Page(arrived(desk), way(desk), may_send(desk))
    except NoOrganisation:
        return None


def way(desk: Desk) -> Way:
    """By which way files come here."""
    if sync.status(desk).hub is None:
        return Way.NONE
    return Way.METERED if sync.is_metered(desk) else Way.FREE


def fetch(
    desk: Desk,
    update_id: str | None = None,
    *,
    anyway: bool = False,
    progress: Progress = lambda _done, _total: None,
) -> Arrived:
    """Get what is missing of an update, of the newest one offered if none is named; a cut line goes on where it was.

    Raises `NoUpdateArrived`, what refuses it, `UpdateLineMetered` unless it may cost, or what `sync.fetch_attachment`
    raises.
    """
    wanted = _wanted(desk, update_id)
    if not wanted.is_here:
        if not anyway and way(desk) is Way.METERED:
            raise UpdateLineMetered(size_mb=_megabytes(wanted.bytes - wanted.here))
        with desk.read() as reader:
            pieces = _parts(reader, reader.open(ProgramUpdate, wanted.id).record)
        _get(desk, pieces, progress)
    return _wanted(desk, str(wanted.id))


def _get(desk: Desk, pieces: Sequence[Attachment], progress: Progress) -> None:
    """Each piece is durable by itself."""
    missing = [piece for piece in pieces if not attachments.is_here(desk.store.blobs, piece)]
    total, left = sum(piece.size for piece in pieces), sum(piece.size for piece in missing)
    with sync.on_the_line(desk) as (line, _):
        for piece in missing:
            progress(total - left, total)
            files.fetch(desk, line, desk.store.blobs, piece)
            left -= piece.size
    progress(total, total)


def check(desk: Desk, update_id: str | None = None) -> Offer:
    """Put the update together and check it to its last byte. Raises `UpdateNotFetched`, and as `updates.check`."""
    with _gathered(desk, _wanted(desk, update_id)) as file:
        return updates.check(file, clock=desk.clock)


def install(
    desk: Desk,
    update_id: str | None = None,
    *,
    backups: Path,
    progress: Progress = lambda _done, _total: None,
) -> HandedOver:
    """Put the update together, check it, back the vault up and hand the installer on, as `updates.install` does."""
    with _gathered(desk, _wanted(desk, update_id)) as file:
        return updates.install(desk, file, backups=backups, progress=progress)


def _wanted(desk: Desk, update_id: str | None) -> Arrived:
    """The named one, or the newest that is offered. Raises what refuses it, `NoUpdateArrived` or `NotFound`."""
    if update_id is None:
        offers = [one for one in arrived(desk) if one.offer is not None]
        if not offers:
            raise NoUpdateArrived
        return offers[0]
    with desk.read() as reader:
        row = reader.open(ProgramUpdate, read_id(update_id, "update")).record
        found = _judged(desk, reader, row)
    if found.refusal is not None:
        raise found.refusal
    return found


@contextmanager
def _gathered(desk: Desk, wanted: Arrived) -> Iterator[Path]:
    """The update as one file in a private folder that goes away again; nothing in it is secret."""
    with desk.read() as reader:
        row = reader.open(ProgramUpdate, wanted.id).record
        pieces = _parts(reader, row)
    with tempfile.TemporaryDirectory(prefix="legalaid-update-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / _GATHERED
        try:
            with file.open("xb") as target:
                target.write(row.head)
                for piece in pieces:
                    target.write(attachments.read(desk.store.blobs, piece))
        except AttachmentNotReceived:
            raise UpdateNotFetched from None
        except OSError:
            raise CannotWriteFile from None
        yield file


def _judged(desk: Desk, reader: Reader, row: ProgramUpdate, *, by: str | None = None) -> Arrived:
    offer, refusal = None, None
    try:
        offer = updates.judge(row.head, clock=desk.clock)
    except UpdateError as error:
        refusal = error
    manifest = _read(row)
    return Arrived(
        id=row.id,
        release=manifest.release if manifest else "",
        serial=manifest.version if manifest else 0,
        bytes=_size(manifest) if manifest else 0,
        here=sum(one.size for one in _parts(reader, row) if attachments.is_here(desk.store.blobs, one)),
        by=by,
        at=row.at,
        offer=offer,
        refusal=refusal,
    )


def _parts(reader: Reader, row: ProgramUpdate) -> tuple[Attachment, ...]:
    """Its pieces in their order: those that lie beside it, where administrators alone may put any."""
    return reader.where(Attachment, target=row.id, space_id=row.space_id, order="title")


def _read(row: ProgramUpdate) -> UpdateManifest | None:
    """What it says of itself, believed or not; None for what is no update."""
    source = BytesIO(row.head)
    try:
        return read_manifest(source.read(manifest_length(source.read(PREFIX_BYTES))))
    except UpdateUnreadable:
        return None


def _size(manifest: UpdateManifest) -> int:
    return sum(target.length for target in manifest.targets)


def _megabytes(count: int) -> int:
    return max(1, round(count / _MEGABYTE))
