# SPDX-License-Identifier: Apache-2.0
"""Vaults that found, join and exchange as people would, without a line between them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legalaid.domain.case import CaseFile
from legalaid.services import devices, organisation
from legalaid.services.desk import Desk, open_store
from legalaid.store import frames, restored
from legalaid.store import membership as kept
from legalaid.sync import custody
from legalaid.sync.ingest import Source, Taken, ingest, reconsider
from legalaid.sync.organisation import Seed, read_seed
from tests.helpers.desks import new_vault, open_desk


def founded(folder: Path) -> tuple[Desk, Seed]:
    """An organisation of one vault (number 0 of `open_desk`), and its seed."""
    desk = open_desk(folder)
    made = organisation.found(desk, name="Legal Aid Union")
    assert made.seed is not None
    return desk, read_seed(made.seed)


def joined(admin: Desk, new: Desk, *, roles: tuple[str, ...] = ("lawyer",), office: str = "BTB") -> Desk:
    """A vault let in by an administrator's; it goes on without being opened again."""
    asked = devices.request(new)
    devices.join(new, devices.approve(admin, asked.file, roles=roles, office=office).file)
    return new


def as_restored(desk: Desk) -> Desk:
    """The vault as it opens after it was restored from a backup of this moment."""
    restored.renew_identity(desk.store)
    desk.store.close()
    return Desk(desk.vault, open_store(desk.vault, desk.clock), desk.clock)


def refs(desk: Desk) -> set[str]:
    """The numbers of the case files that are readable here."""
    with desk.read() as reader:
        return {case.number for case in reader.where(CaseFile)}


def hand(giver: Desk, taker: Desk) -> Taken:
    """Everything that one has, taken in by the other: log, wraps, frames."""
    organisation.seal(giver)
    with giver.read() as reader:
        log = kept.entries(reader.connection)
        wraps = [wrap.raw for wrap in kept.wraps(reader.connection)]
        spaces = kept.spaces(reader.connection)
        raws = [frame.raw for space in spaces for frame in frames.of_space(reader.connection, space.id)]
    with taker.write("sync.receive") as work:
        membership = custody.take_entries(work, log)
        custody.take_wraps(work, membership, wraps)
        taken = ingest(work, membership, raws, Source.FILE) + reconsider(work, membership)
    taker.settle_in()
    return taken


@contextmanager
def two_offices(folder: Path) -> Iterator[tuple[Desk, Desk]]:
    """Dara in Battambang, Vanna in Kampong Cham; each has what the other may see."""
    dara, _ = founded(folder / "dara")
    vanna = joined(dara, new_vault(folder / "vanna", code="KPC").desk, office="KPC")
    hand(vanna, dara)
    hand(dara, vanna)
    with dara, vanna:
        yield dara, vanna
