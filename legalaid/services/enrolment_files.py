# SPDX-License-Identifier: Apache-2.0
"""How do a request to belong and its answer travel as files that a person carries?"""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from legalaid import limits
from legalaid.errors import AnswerFileRefused, FileUnreadable, RequestFileRefused
from legalaid.services import devices, exports
from legalaid.services.desk import Desk
from legalaid.services.devices import Approved, Asked, Looked, Offered
from legalaid.sync.organisation import Seed, read_seed


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What an administrator chose for a computer. `seed` is what stands on its papers, for an administrator's."""

    roles: Collection[str]
    office: str
    person: str | None = None
    seed: str = field(default="", repr=False)

    def read_seed(self) -> Seed | None:
        """The seed behind what was typed. Raises `SeedRefused`, `BadRecoveryGroups`."""
        return read_seed(self.seed) if self.seed else None


def write_request(desk: Desk, target: Path) -> Asked:
    """Ask to belong, in a file. Raises `HasOrganisation`, `CannotWriteFile`."""
    exports.check_target(target)
    asked = devices.request(desk)
    exports.write_out(desk, target, asked.file, what="vault", object_id=None)
    return asked


def open_request(desk: Desk, source: Path) -> tuple[bytes, Looked]:
    """A request and who asks. Raises `FileUnreadable`, `RequestFileRefused`, `DeviceKnown`."""
    file = _read(source, limits.REQUEST_FILE_BYTES)
    if file is None:
        raise RequestFileRefused
    return file, devices.look_at_request(desk, file)


def write_answer(desk: Desk, request: bytes, target: Path, admission: Admission) -> Approved:
    """Let the computer belong, and answer in a file. Raises as `devices.approve`, and `CannotWriteFile`.

    Where only the writing fails the computer belongs already: write the file of `Approved` again, elsewhere.
    """
    exports.check_target(target)
    approved = devices.approve(
        desk,
        request,
        roles=admission.roles,
        office=admission.office,
        person=admission.person,
        seed=admission.read_seed(),
    )
    exports.write_out(desk, target, approved.file, what="vault", object_id=None)
    return approved


def open_answer(desk: Desk, source: Path) -> tuple[bytes, Offered]:
    """The answer to this vault's request and what it gives. Raises `FileUnreadable`, `AnswerFileRefused`."""
    file = _read(source, limits.ANSWER_FILE_BYTES)
    if file is None:
        raise AnswerFileRefused
    return file, devices.look_at_answer(desk, file)


def _read(source: Path, limit: int) -> bytes | None:
    """The file, or None where it is too long to be one of ours."""
    try:
        with source.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError:
        raise FileUnreadable from None
    return raw if len(raw) <= limit else None
