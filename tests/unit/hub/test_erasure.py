# SPDX-License-Identifier: Apache-2.0
"""Does the hub give nothing of an erased case any more, delete its bytes in time, and stay provable?"""

from pathlib import Path

import pytest
from sqlalchemy import select

from legalaid.clock import Clock
from legalaid.errors import RequestRefused
from legalaid.hub import erasure
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database
from legalaid.hub.organisations import Organisations
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.hub.tables import BLOB, ERASURE, FRAME, ORG, WRAP
from legalaid.hub.verification import verify
from legalaid.services import attachments, organisation, sync
from legalaid.services import erasure as ordering
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, find_case, open_form
from legalaid.services.erasure_list import orders
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.sync.frames import HEADER_BYTES, STUB_BYTES
from legalaid.sync.transport import Line
from tests.helpers.desks import consultation, open_desk
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.joined import founded, joined, refs

DAY_MS = 24 * 60 * 60 * 1000


@pytest.fixture
def hub(request, tmp_path):
    """A hub that deletes after so many days."""
    settings = Settings(
        database=f"sqlite:///{tmp_path / 'hub.db'}",
        blobs=str(tmp_path / "chunks"),
        erasure_days=request.param,
        **GENEROUS,
    )
    with Database(settings.database) as database:
        database.make()
    with embedded(settings) as url:
        yield HubAt(url, settings)


@pytest.fixture
def office(hub, tmp_path):
    """Dara, who administers, and Sok and Neary, two lawyers; all know the hub."""
    dara, _ = founded(tmp_path / "dara")
    organisation.connect(dara, hub.url, invite=hub.invite())
    sok, neary = (joined(dara, open_desk(tmp_path / name, which=no)) for no, name in ((1, "sok"), (2, "neary")))
    for desk in (dara, sok, neary):
        sync.run(desk)
    with dara, sok, neary:
        yield dara, sok, neary


@pytest.fixture
def ref(office):
    """A case with a file that everybody has."""
    dara, *others = office
    made = add_case(dara, consultation(summary="Zanzibar"))
    attachments.attach(dara, made, title="letter", content=b"Zanfile " * 500)
    for desk in (dara, *others, dara):
        sync.run(desk)
    return made


def held(hub, table):
    """The rows of one of the hub's tables."""
    with Database(hub.settings.database) as database, database.reading() as connection:
        return connection.execute(select(table)).all()


def frames_in(hub, space):
    """The whole frames of a space, and the stubs."""
    rows = [row for row in held(hub, FRAME) if row.space == space]
    return [row for row in rows if row.size != STUB_BYTES], [row for row in rows if row.size == STUB_BYTES]


def everything(hub):
    """Every byte of the hub's database and of its log."""
    database = Path(hub.settings.database.removeprefix("sqlite:///"))
    return b"".join(path.read_bytes() for path in database.parent.glob(f"{database.name}*"))


def erase_due(hub, *, now):
    with Database(hub.settings.database) as database:
        places = database, Organisations(), blob_store(hub.settings.blobs)
        return erasure.erase_due(*places, days=hub.settings.erasure_days, now=now)


def faults(hub):
    with Database(hub.settings.database) as database:
        return verify(database, blob_store(hub.settings.blobs)).faults


def order(office, ref):
    """Sok orders it, Dara agrees, each by the hub."""
    dara, sok, _ = office
    given = ordering.order(sok, ref, reason="asked", confirm=ref)
    return ordering.approve(dara, given.index, confirm=ref)


def space_of(desk, ref):
    with desk.read() as reader:
        return find_case(reader, ref).space_id


@pytest.mark.parametrize("hub", [0], indirect=True)
def test_an_order_goes_round_and_the_hub_keeps_stubs(hub, office, ref):
    dara, sok, neary = office
    space, before = space_of(dara, ref), held(hub, ORG)[0].bytes
    bodies = [row.body[HEADER_BYTES : HEADER_BYTES + 32] for row in frames_in(hub, space)[0][1:]]
    assert all(body in everything(hub) for body in bodies)
    given = order(office, ref)
    assert ref not in refs(dara)
    sync.run(sok)
    sync.run(neary)
    assert ref not in refs(sok) | refs(neary)
    sync.run(dara)
    [told] = orders(dara)
    assert (told.entry, all(one.is_done for one in told.computers), len(told.computers)) == (given.index, True, 3)
    whole, stubs = frames_in(hub, space)
    assert len(whole) == 1, "its opening, which says nothing"
    assert stubs
    assert not [body for body in bodies if body in everything(hub)]
    assert not held(hub, BLOB)
    assert not [path for path in Path(hub.settings.blobs).rglob("*") if path.is_file()]
    assert held(hub, ORG)[0].bytes < before
    _a_restricted_one(hub, sok, dara)
    assert faults(hub) == []
    for desk in office:
        assert sync.status(desk).alarms == ()


def _a_restricted_one(hub, sok, dara):
    """The sealed keys of a restricted case go with it."""
    number, before = add_case(sok, consultation(sensitivity="restricted")), len(held(hub, WRAP))
    sync.run(sok)
    assert len(held(hub, WRAP)) > before
    given = ordering.order(sok, number, reason="danger", confirm=number)
    ordering.approve(dara, given.index, confirm=given.hash.hex()[:8])
    sync.run(sok)
    assert number not in refs(sok)
    assert len(held(hub, WRAP)) == before


@pytest.mark.parametrize("hub", [90], indirect=True)
def test_the_bytes_stay_for_weeks_and_nobody_gets_them(hub, office, ref):
    dara, _, neary = office
    space = space_of(dara, ref)
    save_form(neary, open_form(neary, ref), {"summary": "Zanmonths"})
    given = order(office, ref)
    assert len(frames_in(hub, space)[0]) > 1
    with dara.read() as reader:
        org, key = kept.mine(reader.connection).org, identity.current(reader.connection).signing
    with Line(hub.url, org=org, key=key, clock=Clock()) as line:
        with pytest.raises(RequestRefused):
            line.space_frames(space)
        assert space not in {one.space for one in line.have()}
        with pytest.raises(RequestRefused):
            line.put_chunk(space, b"more")
    [noted] = held(hub, ERASURE)
    assert erase_due(hub, now=noted.ordered_at + 89 * DAY_MS) == 0
    sync.run(neary)
    assert ref in refs(neary), "months of work that nobody else has wait for their person"
    assert sync.status(neary).alarms == ()
    assert ordering.let_go(neary, given.index, confirm=ref) == 1
    assert erase_due(hub, now=noted.ordered_at + 90 * DAY_MS) == 1
    assert erase_due(hub, now=noted.ordered_at + 91 * DAY_MS) == 0
    assert len(frames_in(hub, space)[0]) == 1
    assert faults(hub) == []
