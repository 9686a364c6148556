# SPDX-License-Identifier: Apache-2.0
"""How many bytes, requests and statements does exchange cost, on one set of invented records that never changes?"""

from itertools import groupby
from uuid import UUID

import pytest
import zstandard

from legalaid.domain.person import PersonIdentity
from legalaid.domain.record import change
from legalaid.domain.values import encode
from legalaid.hub.serving import embedded
from legalaid.ids import SpaceKind
from legalaid.store.engine import driver_of
from legalaid.sync.ingest import Source, ingest
from tests.helpers.casebook import Client, file_case
from tests.helpers.exchange import Union, sync
from tests.helpers.hubs import HubAt
from tests.helpers.proxy import BadLine
from tests.helpers.stores import new_store
from tests.helpers.words import Words
from tests.unit.sync.test_client import settings_in

EDITS = 100
CASE_FILES, MOST_STATEMENTS = 20, 35
"""Statements for one: four for its opening, seven for its frame, three for each of its five records, seven for search,
and the few that are asked once for all.
"""


def text_of(record):
    return [value for value in record.values().values() if isinstance(value, str)]


@pytest.fixture
def exchange(tmp_path):
    """Two vaults of one office, and the line of the first to their hub, which counts every byte."""
    stores = [new_store(tmp_path / name) for name in ("one", "two")]
    settings = settings_in(tmp_path)
    with embedded(settings) as url, BadLine(url) as line:
        union = Union(*stores)
        with union.line(stores[0], url) as to_hub:
            to_hub.found(HubAt(url, settings).invite(), union.log)
        yield union, stores[0], line
    for store in stores:
        store.close()


def edited(store, words, *, spaces, short=False):
    """A hundred people in so many spaces, sent; then two fields of each changed. What was written."""
    union, vault, line = store
    writer = UUID(bytes=union.laptop(vault).person)
    with vault.write(actor=writer, action="case.add") as work:
        homes = [work.open_space(SpaceKind.CASE) for _ in range(spaces)]
        people = [words.person(work, homes[number % spaces]) for number in range(EDITS)]
        for person in people:
            work.add(person)
    sync(union, vault, line.url)
    written = []
    for person in people:
        new = {
            "village_text": words.some(1 if short else 3),
            "given_km" if short else "address_text": words.some(1 if short else 8),
        }
        written += new.values()
        with vault.write(actor=writer, action="case.edit") as work:
            opened = work.open(PersonIdentity, person.id)
            work.save(opened, change(opened.record, **new))
    return written


def test_a_hundred_edits_in_one_space(exchange):
    union, store, line = exchange
    written = edited(exchange, Words(), spaces=1)
    line.reset()
    ran = sync(union, store, line.url)
    floor = len(zstandard.compress(encode(written), 9))
    assert ran.requests == 1
    assert line.up <= floor + 60 * EDITS + 300, (line.up, floor)


def test_a_hundred_edits_in_a_hundred_cases_and_then_nothing(exchange):
    union, store, line = exchange
    edited(exchange, Words(), spaces=EDITS, short=True)
    line.reset()
    sync(union, store, line.url)
    assert line.up <= 300 * EDITS, line.up
    line.reset()
    assert sync(union, store, line.url).requests == 1
    assert line.up + line.down <= 500, (line.up, line.down)


def test_two_thousand_new_records(tmp_path):
    store, words, written = new_store(tmp_path / "one"), Words(), []
    union = Union(store)
    writer = UUID(bytes=union.laptop(store).person)
    with store.write(actor=writer, action="case.add") as work:
        space = work.open_space(SpaceKind.CASE)
    for _ in range(20):
        with store.write(actor=writer, action="case.add") as work:
            for _ in range(100):
                person = words.person(work, space)
                written += [person.id.bytes, person.person.bytes, *text_of(person)]
                work.add(person)
    size = sum(map(len, union.frames(store)))
    floor = len(zstandard.compress(encode(written), 9))
    assert size <= 1.25 * floor, (size, floor)
    store.close()


def test_a_case_file_in_a_space_of_its_own_costs_few_statements(tmp_path):
    """A new computer of an office takes in its cases of years, each in a space of its own with two frames."""
    stores, words = [new_store(tmp_path / name) for name in ("one", "two")], Words()
    union = Union(*stores)
    with stores[0].write(actor=None, action="case.add") as work:
        for number in range(CASE_FILES):
            file_case(work, words.some(12), Client(words.some(1), phones=(f"012 {number:06}",)), ())
    frames = union.frames(stores[0])
    with stores[1].write(actor=None, action="case.add") as work:
        driver, run = driver_of(work.connection), []
        driver.set_trace_callback(run.append)
        taken = ingest(work, union.membership, frames, Source.HUB)
        work.finish()
        driver.set_trace_callback(None)
    assert taken.transactions == CASE_FILES
    # A guarded table is named once more for its trigger; what SQLite runs for itself begins as a comment.
    ours = [statement for statement, _ in groupby(run) if not statement.startswith("--")]
    assert len(ours) <= MOST_STATEMENTS * CASE_FILES, len(ours) / CASE_FILES
    for store in stores:
        store.close()
