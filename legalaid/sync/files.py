# SPDX-License-Identifier: Apache-2.0
"""How do the files of cases reach other computers?

The row comes first, with everybody's saves; the sealed bytes follow in chunks named by their hashes, and go down to
another computer when somebody wants to look at them. Nothing is sealed anew, and whoever passes a chunk on cannot put
another in its place.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from legalaid import limits
from legalaid.crypto.kdf import sha256
from legalaid.domain.case import Attachment
from legalaid.errors import AttachmentDamaged, AttachmentNotReceived, LineCut
from legalaid.store import attachments
from legalaid.sync import custody, erasing
from legalaid.sync.client import Vault

if TYPE_CHECKING:
    from legalaid.sync.transport import Line

_TRIES = 5


def send(vault: Vault, line: "Line", blobs: Path) -> int:
    """Leave at the hub every file that is here and that it lacks; how many chunks went. Raises a `SyncError`."""
    with vault.read() as reader:
        membership = custody.current(reader)
        closed = frozenset() if membership is None else erasing.closed(reader, membership)
        unsent = (one for one in attachments.unsent(reader) if one.space_id not in closed)
        waiting = [one for one in unsent if attachments.is_here(blobs, one)]
    return sum(_send(vault, line, blobs, attachment) for attachment in waiting)


def fetch(vault: Vault, line: "Line", blobs: Path, attachment: Attachment) -> None:
    """Get a file from the hub; durable when this returns. What had come before a line broke off need not come again.

    Raises `AttachmentNotReceived` while no computer has left it there, `AttachmentDamaged`, or a `SyncError`.
    """
    names = attachments.chunk_names(attachment)
    if not names or line.missing_chunks(attachment.space_id, names):
        raise AttachmentNotReceived
    came = attachments.begun(blobs, attachment)
    for at, name in enumerate(names[len(came) :], start=len(came)):
        came.append(_chunk(line, attachment.space_id, name))
        attachments.go_on(blobs, attachment, came[-1], at=at)
    attachments.receive(blobs, attachment, came)
    with vault.write("sync.receive") as work:
        attachments.mark_held(work, attachment, by=attachments.HUB)


def _send(vault: Vault, line: "Line", blobs: Path, attachment: Attachment) -> int:
    names = attachments.chunk_names(attachment)
    if not names:
        return 0
    missing = line.missing_chunks(attachment.space_id, names)
    if missing:
        chunks = attachments.chunks_of(blobs, attachment)
        for name in missing:
            line.put_chunk(attachment.space_id, chunks[name])
    with vault.write("sync.receive") as work:
        attachments.mark_held(work, attachment, by=attachments.HUB)
    return len(missing)


def _chunk(line: "Line", space: bytes, name: bytes) -> bytes:
    """One chunk, proven by its name; after a cut it goes on where it was cut."""
    have = b""
    for _ in range(_TRIES):
        have = line.get_chunk(space, name, have=have)
        if sha256(have) == name:
            return have
        if len(have) >= limits.CHUNK_BYTES:
            raise AttachmentDamaged
    raise LineCut
