# SPDX-License-Identifier: Apache-2.0
"""What is open while a person works: one vault, its store, the clock and who they are.

`create_vault` and `open_vault` give a `Desk`; `Desk.lock` (or leaving its `with` block) puts everything away and drops
the keys.
"""

import contextlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from legalaid.clock import Clock
from legalaid.crypto.kdf import Argon2Cost
from legalaid.domain.case import CaseFile
from legalaid.domain.office import Office, Staff
from legalaid.domain.record import build
from legalaid.errors import AnchorAltered, DiskFull, StoreDiskFull, StoreError, VaultError, WrongValue
from legalaid.ids import FIRST_OWN_TAG, LAST_OWN_TAG, SpaceId, SpaceKind, is_office_code, new_record_id
from legalaid.khmer import words
from legalaid.khmer.text import is_khmer
from legalaid.store import erasure, membership
from legalaid.store.membership import Mine
from legalaid.store.meta import CHANGED_OUTSIDE, HEADER_GENERATION
from legalaid.store.reader import Reader
from legalaid.store.store import Store
from legalaid.store.unit_of_work import Work
from legalaid.vault import access, ballast
from legalaid.vault.slots import Passphrase
from legalaid.vault.vault import OpenVault, judge_generation

APP_VERSION = version("legalaid")


@dataclass(frozen=True, slots=True)
class VaultInfo:
    """What `vault info` says; nothing about any client."""

    vault_id: str
    format: str
    app_version: str
    device_id: str
    device_tag: int
    office: str
    slots: tuple[str, ...]
    cases: int
    created: datetime
    restored_from: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where new rows go: the office in force, its code in numbers, and its spaces."""

    office_id: UUID
    office_code: str
    office_space: SpaceId
    stats_space: SpaceId


class Desk:
    """An open vault in one person's hands."""

    def __init__(self, opened: OpenVault, store: Store, clock: Clock) -> None:
        self.vault = opened
        self.store = store
        self.clock = clock
        with store.read() as reader:
            staff = reader.where(Staff, device=store.device)[0]
            self._place = _place_of(reader, staff)
        self.actor: UUID = staff.id

    @property
    def office_id(self) -> UUID:
        """The office in force."""
        return self._place.office_id

    @property
    def office_code(self) -> str:
        """Its code in human numbers."""
        return self._place.office_code

    @property
    def office_space(self) -> SpaceId:
        """Where the office's own rows go."""
        return self._place.office_space

    @property
    def stats_space(self) -> SpaceId:
        """Where facts of statistics go."""
        return self._place.stats_space

    def settle_in(self) -> None:
        """Work on from where this vault stands now: in the organisation that it has founded or joined.

        After every exchange too, since the row of a joined office comes with others' work. It takes a turn of its own,
        so that no save sees half of the change.
        """
        with self.store.write(actor=self.actor, action="sync.receive") as work:
            self._place = _place_of(work, work.open(Staff, self.actor).record)
            self.store.look_again(work)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """One consistent view of the store."""
        with self.store.read() as reader:
            yield reader

    @contextmanager
    def write(self, action: str) -> Iterator[Work]:
        """One transaction of this person; committed at the end of the block, rolled back on any error.

        On a full disk the ballast is given up, so that the next delete finds room.
        """
        try:
            with self.store.write(actor=self.actor, action=action) as work:
                yield work
        except StoreDiskFull:
            if ballast.drop(self.vault.folder):
                with contextlib.suppress(StoreError):
                    self.store.checkpoint()
            raise

    def keep_ballast(self) -> None:
        """See to it that there is something to give up on a full disk, as long as there is room for it."""
        with contextlib.suppress(VaultError):
            ballast.fill(self.vault.folder)

    def info(self) -> VaultInfo:
        """Facts about the vault and this computer."""
        with self.read() as reader:
            cases = reader.count(CaseFile)
        return VaultInfo(
            vault_id=str(self.vault.vault_id),
            format=f"{self.vault.header.format}/{self.vault.header.version}",
            app_version=APP_VERSION,
            device_id=self.store.device.hex(),
            device_tag=self.store.device_tag,
            office=self.office_code,
            slots=tuple(str(slot.__struct_config__.tag) for slot in self.vault.header.slots),
            cases=cases,
            created=datetime.fromisoformat(self.store.meta["created_at"]),
            restored_from=self.store.meta.get("restored_from"),
        )

    def note_header(self) -> None:
        """Copy the header's save number into the store, which knows an old header put back by it."""
        if self.store.meta.get(HEADER_GENERATION) != str(self.vault.generation):
            self.store.meta[HEADER_GENERATION] = str(self.vault.generation)

    def note_head(self, *, is_closed: bool) -> None:
        """Note where the audit trail stands in the anchor beside the store; of a closed store the hash, too."""
        head = self.store.head()
        if is_closed:
            self.store.close()
        try:
            self.vault.write_anchor(sequence=head.seq, head=head.hash, store_closed=is_closed)
        except DiskFull:
            if not ballast.drop(self.vault.folder):
                raise
            self.vault.write_anchor(sequence=head.seq, head=head.hash, store_closed=is_closed)

    def lock(self) -> None:
        """Put the store away, note its last audit head and hash outside the file, and drop the keys."""
        try:
            self.note_head(is_closed=True)
        finally:
            self.vault.lock()
            _forget_words()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.lock()


def _place_of(reader: Reader, staff: Staff) -> Place:
    stand = membership.mine(reader.connection)
    own = reader.where(Office, id=staff.office_id)[0]
    office = _office_in_force(reader, stand) or own
    is_there = stand is not None and membership.space(reader.connection, stand.stats_space) is not None
    return Place(
        office_id=office.id,
        office_code=own.code if stand is None else stand.office_code,
        office_space=SpaceId(office.space_id),
        stats_space=SpaceId(stand.stats_space)
        if stand is not None and is_there
        else reader.spaces(SpaceKind.STATS)[-1],
    )


def _office_in_force(reader: Reader, stand: Mine | None) -> Office | None:
    """The office that this vault has joined, once its row has come; new rows go to its space from then on."""
    if stand is None:
        return None
    return next(iter(reader.where(Office, space_id=stand.office_space)), None)


def _forget_words() -> None:
    """Drop the caches that hold what clients said: broken words, and shaped text if a letter was set."""
    words.forget()
    if (letters := sys.modules.get("legalaid.documents.letters")) is not None:
        letters.forget()


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault, open, and the recovery code that is shown this once."""

    desk: Desk
    recovery_code: str


def create_vault(
    folder: Path,
    *,
    passphrase: str,
    office_name: str,
    office_code: str,
    person: str,
    device_tag: int | None = None,
    clock: Clock | None = None,
    cost: Argon2Cost | None = None,
) -> Created:
    """Make a vault with its office, its person and this computer's identity.

    `device_tag` is 500 to 999 (drawn from the device id if None). `cost` None is measured on this machine.
    """
    if not is_office_code(office_code):
        raise WrongValue(field="office_code")
    if device_tag is not None and not FIRST_OWN_TAG <= device_tag <= LAST_OWN_TAG:
        raise WrongValue(field="device_tag")
    time = clock or Clock()
    opened, code = access.create(folder, passphrase, kdf=cost, forbidden=(office_name, person))
    try:
        store = Store.create(
            opened.db_path,
            lambda: opened.db_key,
            clock=time,
            blobs=opened.blobs_path,
            vault_id=opened.vault_id,
            device_tag=device_tag,
        )
        _furnish(store, office_name, office_code, person)
        desk = Desk(opened, store, time)
        desk.note_header()
    except BaseException:
        opened.lock()
        raise
    return Created(desk, code)


def _furnish(store: Store, office_name: str, office_code: str, person: str) -> None:
    """The office, its first person and the statistics space: what every later save refers to."""
    staff_id = new_record_id(store.clock)
    with store.write(actor=staff_id, action="vault.create") as work:
        space = work.open_space(SpaceKind.OFFICE)
        work.open_space(SpaceKind.STATS)
        office = build(Office, id=work.new_id(), space_id=space, code=office_code, **_named("name", office_name))
        staff = build(
            Staff,
            id=staff_id,
            space_id=space,
            office_id=office.id,
            signs=True,
            device=store.device,
            tags=(store.device_tag,),
            **_named("name", person),
        )
        work.add(office)
        work.add(staff)


def _named(field: str, text: str) -> dict[str, str]:
    """A name goes into the field of its own script."""
    return {f"{field}_km" if is_khmer(text) else f"{field}_en": text}


def open_vault(folder: Path, *, passphrase: str, clock: Clock | None = None) -> Desk:
    """Unlock a vault. Raises a `VaultError` or `StoreError` that says which part does not fit."""
    return enter(access.unlock(folder, Passphrase(passphrase)), clock)


def enter(opened: OpenVault, clock: Clock | None = None) -> Desk:
    """The desk of an unlocked vault; locks it again if its store does not fit."""
    time = clock or Clock()
    try:
        is_changed = _is_changed_outside(opened)
        try:
            return _entered(opened, time, is_changed=is_changed)
        except (DiskFull, StoreDiskFull):  # not even reading works without a little room
            if not ballast.drop(opened.folder):
                raise
            return _entered(opened, time, is_changed=is_changed)
    except BaseException:
        opened.lock()
        raise


def _entered(opened: OpenVault, time: Clock, *, is_changed: bool) -> Desk:
    store = open_store(opened, time)
    try:
        desk = Desk(opened, store, time)
        if is_changed:
            store.meta.setdefault(CHANGED_OUTSIDE, time.now().isoformat())
        desk.note_header()
        opened.remove_stale_stores()
        with contextlib.suppress(StoreError):  # such as a full disk: at the next unlock again
            erasure.leave_nothing(store)
        # From here on a crash leaves a store that no hash can be held against.
        desk.note_head(is_closed=False)
    except BaseException:
        store.close()
        raise
    return desk


def _is_changed_outside(opened: OpenVault) -> bool:
    """Whether the store's file is another one than the last clean lock left; an older page put back is found by it."""
    try:
        anchor = opened.read_anchor()
    except AnchorAltered:
        return True
    return bool(anchor and anchor.store_sha256 and anchor.store_sha256 != opened.store_sha256())


def open_store(opened: OpenVault, clock: Clock) -> Store:
    """The store of an unlocked vault. Raises `OldHeaderPutBack` if the header is older than the store knows."""
    store = Store.open(
        opened.db_path, lambda: opened.db_key, clock=clock, blobs=opened.blobs_path, vault_id=opened.vault_id
    )
    try:
        judge_generation(opened.generation, stored=int(store.meta[HEADER_GENERATION]))
    except BaseException:
        store.close()
        raise
    return store
