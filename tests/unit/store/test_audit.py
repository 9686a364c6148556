# SPDX-License-Identifier: Apache-2.0
"""Does the trail hold every change, and does it show when somebody has touched it?"""

import base64
import hashlib
import json
from contextlib import closing
from uuid import UUID

import pytest
import sqlalchemy as sa

from legalaid.clock import to_milliseconds
from legalaid.domain.fields import TABLES as SPECS
from legalaid.domain.office import Office
from legalaid.domain.record import change
from legalaid.store import audit, merging
from legalaid.store.audit import AuditHead
from legalaid.store.engine import Use, connect, driver_of
from legalaid.store.rows import TABLES
from tests.helpers.stores import KEY, add_office, reopened

ACTOR = UUID(int=7)


@pytest.fixture
def trodden(store):
    """A store with twelve entries."""
    with store.write(actor=None, action="vault.create") as work:
        office = add_office(work)
    for number in range(9):
        with store.write(actor=ACTOR, action="office.set") as work:
            opened = work.open(Office, office.id)
            work.save(opened, change(opened.record, name_en=f"Name {number}"))
    with store.write(actor=ACTOR, action="export") as work:
        work.log("export", "office", office.id)
        work.log("letter.print", "letter", None)
    return store


def report(store, **options):
    with store.read() as reader:
        return audit.verify_chain(reader.connection, **options)


def test_every_change_and_every_look_leaves_an_entry(trodden):
    with trodden.read() as reader:
        entries = audit.entries(reader.connection)
        assert [entry.seq for entry in entries] == list(range(12, 0, -1))
        assert [entry.action for entry in entries[:3]] == ["letter.print", "export", "office.set"]
        assert (entries[0].object_id, entries[0].digest) == (None, None)
        assert (entries[-1].actor, entries[-2].actor) == (None, ACTOR)
        assert {entry.device for entry in entries} == {trodden.device}
        assert audit.entries(reader.connection, limit=2) == entries[:2]
        assert len(reader.history(entries[1].object_id)) == 11


def test_a_hash_is_what_the_format_says(trodden):
    with trodden.read() as reader:
        first, second = reader.history(reader.where(Office)[0].id)[:2]

    def text(raw):
        return base64.b64encode(raw).decode()

    def hashed(prev, entry):
        canonical = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode()
        return hashlib.sha256(b"legalaid/audit/v1" + prev + canonical).digest()

    common = {"device": text(trodden.device), "object_id": text(first.object_id.bytes), "object_kind": "office"}
    entry = {**common, "seq": 1, "at": to_milliseconds(first.at), "hlc": first.hlc, "action": "vault.create"}
    assert first.prev == bytes(32)
    assert first.hash == hashed(bytes(32), {**entry, "digest": text(first.digest)})
    entry = {**common, "seq": 2, "at": to_milliseconds(second.at), "hlc": second.hlc, "action": "office.set"}
    entry |= {"actor": text(ACTOR.bytes), "digest": text(second.digest)}
    assert second.hash == hashed(first.hash, entry)


def test_the_last_entry_of_an_object_holds_the_digest_of_its_row(trodden):
    with trodden.read() as reader:
        office = reader.where(Office)[0]
        stored = merging.stored_row(driver_of(reader.connection), SPECS["office"], office.id.bytes)
        last = [entry for entry in reader.history(office.id) if entry.digest][-1]
        assert last.digest == stored["row_digest"] == merging.row_digest(SPECS["office"], stored)
        for name in ("id", "space_id", "name_en", "created_at", "updated_by", "deleted"):
            assert merging.row_digest(SPECS["office"], {**stored, name: b"x"}) != last.digest
        assert reader.connection.scalar(sa.select(TABLES["office"].c.row_digest)) == last.digest


def test_the_head_goes_on_paper_as_eight_digits():
    assert AuditHead(1, bytes(7) + b"\x2a" + bytes(24)).code == "00000042"
    assert AuditHead(1, bytes.fromhex("00000000075bcd15") + bytes(24)).code == "23456789"


def test_an_empty_trail_is_whole(store):
    assert report(store) == audit.ChainReport(0, AuditHead(0, bytes(32)), None)
    assert report(store).ok


def test_a_trail_is_whole_as_a_whole_and_at_its_end(trodden):
    head = trodden.head()
    assert report(trodden) == audit.ChainReport(12, head, None)
    assert report(trodden, tail=5).ok
    assert report(trodden, tail=500).ok
    assert reopened(trodden).head() == head


TOUCHED = {
    "another action": "UPDATE audit SET action = 'case.open' WHERE seq = 5",
    "another time": "UPDATE audit SET at_utc = at_utc + 1 WHERE seq = 5",
    "another person": "UPDATE audit SET actor = x'00000000000000000000000000000008' WHERE seq = 5",
    "nobody": "UPDATE audit SET actor = NULL WHERE seq = 5",
    "another row": "UPDATE audit SET digest = zeroblob(32) WHERE seq = 5",
    "another link": "UPDATE audit SET prev = zeroblob(32) WHERE seq = 5",
    "another hash": "UPDATE audit SET hash = zeroblob(32) WHERE seq = 5",
    "an entry missing": "DELETE FROM audit WHERE seq = 5",
}


@pytest.mark.parametrize("statement", TOUCHED.values(), ids=TOUCHED)
def test_whoever_touches_it_is_found(trodden, statement):
    trodden.close()
    with closing(connect(trodden.path, KEY, use=Use.MIGRATE)) as driver:
        driver.execute(statement)
    touched = reopened(trodden)
    assert report(touched).broken_at == 5
    assert not report(touched, tail=10).ok
    assert report(touched, tail=3).ok, "the last entries alone do not tell"
    touched.close()


def test_entries_that_change_places_are_found(trodden):
    with closing(connect(trodden.path, KEY, use=Use.MIGRATE)) as driver:
        for statement in (
            "UPDATE audit SET seq = 99 WHERE seq = 5",
            "UPDATE audit SET seq = 5 WHERE seq = 6",
            "UPDATE audit SET seq = 6 WHERE seq = 99",
        ):
            driver.execute(statement)
    assert report(trodden).broken_at == 5
