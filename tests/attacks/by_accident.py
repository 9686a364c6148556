# SPDX-License-Identifier: Apache-2.0
"""Nobody means any harm: a hotel's network, a stick pulled out, a full disk, a copy, a laptop that was removed."""

from dataclasses import replace

import pytest

from legalaid.errors import BundleCut, LegalAidError
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.sync import member_ops as ops
from legalaid.sync.bundle import BadBundle
from legalaid.sync.carrying import pack, unpack
from legalaid.sync.heads import MEDIA_TYPE
from legalaid.sync.ingest import Source, ingest
from tests.attacks.scene import Scene, States, Victim, told
from tests.helpers.exchange import picture_in
from tests.helpers.stores import add_office

_PAGE = b"<!doctype html><html><title>Welcome</title><body>Please sign in</body></html>"
_ALL_PAGES = (1 << 32) - 2


def stand_in_a_hotel(scene: Scene) -> States:
    """Its network answers every request with a page and 200; once it even calls it something else."""
    return scene.lied_to(
        lambda said: replace(said, status=200, kind="text/html; charset=utf-8", body=_PAGE),
        lambda said: replace(said, status=200, kind=MEDIA_TYPE, body=_PAGE),
    )


def pull_the_stick_out(scene: Scene) -> States:
    """Half of the file is there: nothing of it is taken in, and the whole one is later."""
    with scene.one.read() as reader:
        mine = kept.mine(reader.connection)
        assert mine is not None
        raw = b"".join(pack(reader, scene.union.membership, mine).pieces)
    with scene.undone() as work:
        before = picture_in(work)
        with pytest.raises(BadBundle):
            unpack(work, mine, iter([raw[: len(raw) // 2]]), size=len(raw) // 2)
        assert picture_in(work) == before
        unpack(work, mine, iter([raw]), size=len(raw))
        assert picture_in(work) == scene.truth
    return {BundleCut.code}


def fill_the_laptops_disk(scene: Scene) -> States:
    """What came cannot be kept; nothing of it is kept half, and it comes again when there is room."""
    victim = scene.on_the_line()
    _allow(victim, 1)
    try:
        states = victim.exchanges()
    except LegalAidError as refused:
        states = {refused.code}
    _allow(victim, _ALL_PAGES)
    victim.ends_well()
    return states


def _allow(victim: Victim, pages: int) -> None:
    """So many pages the store may have, or as many as it has."""
    with victim.store.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def copy_the_vault(scene: Scene) -> States:
    """The original goes on and exchanges; the copy goes on as well, and is told to become a laptop of its own."""
    original = scene.on_the_line()
    _write(original)
    original.exchanges()
    copy = scene.made_anew()
    _write(copy)
    own = copy.reads(lambda reader: frames.count_of(reader.connection, copy.store.device))
    states = copy.exchanges()
    assert copy.reads(lambda reader: frames.count_of(reader.connection, copy.store.device)) >= own
    return states


def _write(victim: Victim) -> None:
    with victim.store.read() as reader:
        (space,) = [known for known in kept.spaces(reader.connection) if known.device == victim.store.device][:1]
    with victim.store.write(actor=None, action="office.set") as work:
        add_office(work, space.id)


def come_back_after_the_removal(scene: Scene) -> States:
    """Months of honest work on a laptop that was removed meanwhile: it stays there, and waits with the colleagues."""
    union, victim = scene.union, scene.on_the_line()
    removed = ops.RevokeDevice(device=victim.store.device, reason=ops.Reason.LOST, accepted=())
    with union.line(scene.one, victim.liar.url) as line:
        line.post_member(union.entry(removed, union.admin))
    states = victim.exchanges()
    gone = union.membership.extended(union.entry(removed, union.admin))
    with scene.undone(scene.one) as work:
        ingest(work, gone, scene.own, Source.FILE)
        waits = told(work)
        assert {one.kept.raw for one in frames.quarantined(work.connection)} == set(scene.own)
    return states | waits
