# SPDX-License-Identifier: Apache-2.0
"""Does every record come back from the database as it went in, and do its tables promise nothing they cannot hold?"""

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legalaid.domain.fields import TABLES as SPECS
from legalaid.domain.record import build, change
from legalaid.domain.records import RECORDS
from legalaid.ids import SpaceKind
from legalaid.store.columns import FieldType, pack, unpack
from legalaid.store.rows import INDEXED, TABLES
from tests.helpers.stores import new_store, records, reopened, values_of


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    made = new_store(tmp_path_factory.mktemp("rows") / "one")
    with made.write(actor=None, action="vault.create") as work:
        made.space = work.open_space(SpaceKind.CASE)
    yield made
    made.close()


@pytest.mark.parametrize("name", RECORDS)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_every_record_comes_back_equal(shared, name, data):
    typed = data.draw(records(RECORDS[name]))
    with shared.write(actor=None, action="import") as work:
        record = typed.model_copy(update={"id": work.new_id(), "space_id": shared.space})
        work.add(record)
        assert work.get(type(record), record.id).values() == record.values(), "inside the unit of work"
    with shared.read() as reader:
        found = reader.get(type(record), record.id)
    assert found.values() == record.values()
    assert (found.id, found.space_id) == (record.id, record.space_id)


def test_what_is_left_blank_comes_back_blank(store):
    with store.write(actor=None, action="import") as work:
        space, record_id = work.open_space(SpaceKind.CASE), work.new_id()
        work.add(RECORDS["person"](id=record_id, space_id=space))
    with reopened(store).read() as reader:
        person = reader.get(RECORDS["person"], record_id)
    assert set(person.values().values()) == {None, (), "normal"}


ONE_OF_EACH_KIND = {spec.kind: spec for table in SPECS.values() for spec in table.fields}


@pytest.mark.parametrize("kind", ONE_OF_EACH_KIND)
@given(data=st.data())
def test_a_column_holds_every_value_of_its_kind(kind, data):
    value = data.draw(values_of(ONE_OF_EACH_KIND[kind]))
    column = FieldType(kind)
    stored = column.process_bind_param(value, None)
    assert isinstance(stored, str | int | bytes)
    assert column.process_result_value(stored, None) == value
    assert pack(kind, unpack(kind, stored)) == stored


def test_nothing_is_an_empty_column():
    for kind in ONE_OF_EACH_KIND:
        assert FieldType(kind).process_bind_param(None, None) is None
        assert FieldType(kind).process_result_value(None, None) is None
        assert FieldType(kind).python_type is object


def test_partial_dates_sort_by_their_first_day():
    texts = ['["1989-12-31","day"]', '["1990-01-01","year"]', '["1990-05-01","month"]', '["1990-05-02","day"]']
    assert sorted(texts) == texts


def test_every_record_has_its_table_and_every_table_its_record():
    assert RECORDS.keys() == SPECS.keys() == TABLES.keys()
    assert not any(hasattr(kind, "__table__") for kind in RECORDS.values()), "a record is no table"


@pytest.mark.parametrize("table", TABLES.values(), ids=str)
def test_a_synced_table_promises_nothing_but_its_id(table):
    assert [
        constraint.columns.keys() for constraint in table.constraints if isinstance(constraint, sa.UniqueConstraint)
    ] in (
        [],
        [["id"]],
    )
    assert table.c.id.unique
    assert not table.foreign_keys
    assert not [constraint for constraint in table.constraints if isinstance(constraint, sa.CheckConstraint)]
    assert all(table.c[spec.name].nullable for spec in SPECS[table.name].fields)
    assert table.c.local_id.primary_key
    assert table.dialect_options["sqlite"]["autoincrement"]


def test_what_is_looked_up_is_indexed():
    for name, columns in INDEXED.items():
        indexed = {column.name for index in TABLES[name].indexes for column in index.columns if len(index.columns) == 1}
        assert indexed == {"space_id", *columns}


def test_a_changed_record_is_stored_as_changed(store):
    kind = RECORDS["case_file"]
    with store.write(actor=None, action="case.add") as work:
        record_id, space = work.new_id(), work.open_space(SpaceKind.CASE)
        common = {"kind": "consultation", "matter": "land", "opened_on": "2026-11-02", "status": "open"}
        named = {"number": "ABC-2026-500-0001-1", "summary": "ដី"}
        work.add(build(kind, id=record_id, space_id=space, **named, **common))
    with store.write(actor=None, action="case.edit") as work:
        opened = work.open(kind, record_id)
        assert work.save(opened, change(opened.record, urgency=2, aliases=("ABC-1",))) == {"urgency", "aliases"}
    with store.read() as reader:
        assert (reader.get(kind, record_id).urgency, reader.get(kind, record_id).aliases) == (2, ("ABC-1",))
        assert reader.count(kind, status="open") == 1
        assert reader.where(kind, number="ABC-2026-500-0001-1", urgency=2)[0].id == record_id
