# SPDX-License-Identifier: Apache-2.0
"""How is a file kept with a case or a visit, listed and given out again?

Of a case the original leaves, byte for byte, since it may be evidence. A photograph of a visit leaves without what says
where, when and with what it was taken.
"""

import hashlib
from pathlib import Path
from typing import Any
from uuid import UUID

from legalaid.clock import PHNOM_PENH
from legalaid.domain.case import Attachment, CaseFile, Letter
from legalaid.domain.record import build
from legalaid.domain.visit import Visit
from legalaid.errors import FileTooLarge, FileUnreadable, NotFound
from legalaid.ids import NumberPrefix
from legalaid.khmer.digits import to_latin
from legalaid.limits import ATTACHMENT_BYTES
from legalaid.services import exports
from legalaid.services.cases import find_case
from legalaid.services.desk import Desk
from legalaid.services.office import read_id
from legalaid.services.visit_release import check_cleared, check_letter
from legalaid.services.visits import find_visit
from legalaid.store import attachments
from legalaid.store.reader import Reader

_MAGIC = (
    (b"%PDF-", 0, "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"RIFF", 0, "audio/wav"),
    (b"OggS", 0, "audio/ogg"),
    (b"ID3", 0, "audio/mpeg"),
    (b"ftyp", 4, "video/mp4"),
    (b"PK\x03\x04", 0, "application/zip"),
)
"""First bytes, where they stand, and the type they announce."""

_PHOTOGRAPHS = (".jpg", ".jpeg", ".png")
_UNKNOWN = "application/octet-stream"


def attach(desk: Desk, ref: str, *, title: str, content: bytes, source: str | None = None) -> dict[str, Any]:
    """Seal a file into a case or a visit; both the file and its row are durable when this returns.

    Raises `NotFound`, `FileTooLarge`, `TooLittleRoom`, `UnreadablePicture` for a photograph of a visit that is none, or
    an `InputError` for the title; nothing stays behind then.
    """
    with desk.read() as reader:
        case = find_owner(reader, ref)
    if isinstance(case, Visit):
        _check_photograph(title, content)
    sealed = attachments.seal(desk.store.blobs, content)
    try:
        with desk.write("attachment.add") as work:
            record = build(
                Attachment,
                id=work.new_id(),
                space_id=case.space_id,
                office_id=case.office_id,
                target=case.id,
                title=title,
                mime=media_type(content),
                source=source,
                by=work.actor,
                at=work.now,
                **sealed.fields(),
            )
            work.add(record)
    except BaseException:
        attachments.remove(desk.store.blobs, sealed.blob)
        raise
    return _entry(record)


def find_owner(reader: Reader, ref: str) -> CaseFile | Visit:
    """The case or visit of that number; a case whose number stands twice goes by its id."""
    if to_latin(ref).strip().upper().startswith(f"{NumberPrefix.VISIT}-"):
        return find_visit(reader, ref)
    return find_case(reader, ref)


def _check_photograph(title: str, content: bytes) -> None:
    from legalaid.documents.pictures import UnreadablePicture, check_picture, is_picture  # noqa: PLC0415 - visits alone

    if is_picture(content):
        check_picture(content)
    elif title.lower().endswith(_PHOTOGRAPHS):
        raise UnreadablePicture


def attach_file(desk: Desk, ref: str, path: Path, *, source: str | None = None) -> dict[str, Any]:
    """As `attach`, for a file outside the vault. Raises `FileUnreadable` too."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= ATTACHMENT_BYTES else b""
    except OSError:
        raise FileUnreadable from None
    if size > ATTACHMENT_BYTES:
        raise FileTooLarge(limit_mib=ATTACHMENT_BYTES // (1024 * 1024))
    return attach(desk, ref, title=path.name, content=content, source=source)


def read_attachment(desk: Desk, attachment_id: UUID) -> bytes:
    """The bytes of a file, to be looked at in memory.

    Raises `NotFound`, `AttachmentNotReceived` or `AttachmentDamaged`.
    """
    with desk.read() as reader:
        record = reader.open(Attachment, attachment_id).record
    return attachments.read(desk.store.blobs, record)


def remove_attachment(desk: Desk, attachment_id: UUID) -> None:
    """Take a file out: first its key is blanked and its row deleted, then its bytes go. Raises `NotFound`."""
    with desk.write("attachment.delete") as work:
        opened = work.open(Attachment, attachment_id)
        attachments.forget(work, opened, reason="removed")
    attachments.remove(desk.store.blobs, opened.record.blob)


def list_attachments(desk: Desk, ref: str) -> list[dict[str, Any]]:
    """The files of a case or a visit, oldest first; archived letters are not among them (`letter list` names those)."""
    with desk.read() as reader:
        case = find_owner(reader, ref)
        found = reader.where(Attachment, target=case.id)
    return [_entry(record) for record in found]


def export_attachment(desk: Desk, attachment_id: str, target: Path) -> dict[str, Any]:
    """Write the file outside the vault, audited: the original bytes, or a visit's photograph without its metadata.

    Raises `NotFound`, `CannotWriteFile`, or `ReprisalNotJudged` for a visit of which nothing may leave yet; for an
    archived letter as `check_letter` does.
    """
    with desk.read() as reader:
        record = reader.get(Attachment, read_id(attachment_id, "attachment"))
        visit = reader.get(Visit, record.target) if record else None
        letter = reader.get(Letter, record.target) if record else None
        if visit is not None:
            check_cleared(reader, visit)
        if letter is not None:
            check_letter(reader, letter, today=desk.clock.today())
    if record is None:
        raise NotFound(kind="attachment")
    content = attachments.read(desk.store.blobs, record)
    if visit is not None:
        content = _bare(content)
    exports.write_out(desk, target, content, what="attachment", object_id=record.id)
    sha256 = hashlib.sha256(content).hexdigest()
    return {"id": str(record.id), "out": str(target), "bytes": len(content), "sha256": sha256}


def _bare(content: bytes) -> bytes:
    from legalaid.documents.pictures import is_picture, without_metadata  # noqa: PLC0415 - visits alone

    return without_metadata(content) if is_picture(content) else content


def media_type(content: bytes) -> str:
    """The type that a file's first bytes announce; its name is not believed."""
    for magic, start, mime in _MAGIC:
        if content.startswith(magic, start):
            return mime
    return "text/plain" if _is_text(content) else _UNKNOWN


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False


def _entry(record: Attachment) -> dict[str, Any]:
    return {
        "id": str(record.id),
        "title": record.title,
        "mime": record.mime,
        "size": record.size,
        "sha256": record.sha256.hex(),
        "at": record.at.astimezone(PHNOM_PENH).isoformat(timespec="minutes"),
    }
