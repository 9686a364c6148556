# SPDX-License-Identifier: Apache-2.0
"""Is a row that does not follow from its saves made again as it was, whatever kept its values?"""

from contextlib import contextmanager, suppress

import pytest

from legalaid.domain.office import Office
from legalaid.domain.record import change
from legalaid.store.conflicts import own_saves
from legalaid.store.engine import driver_of
from legalaid.store.verify import verify
from tests.helpers.exchange import open_office, picture, type_in
from tests.helpers.stores import add_office, new_store
from tests.unit.store.test_adoption import OFFICE, an_older_version


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = new_store(tmp_path_factory.mktemp("mending") / "one")
    yield made
    made.close()


@pytest.fixture
def office(store):
    """An office with two values for its place, a deleted one beside it."""
    with store.write(actor=None, action="vault.create") as work:
        office = add_office(work)
        gone = add_office(work, space=office.space_id, code="ABD")
    form = open_office(store, office)
    type_in(store, form, place_en="Battambang", name_en="One")
    type_in(store, form, place_en="Pursat")
    with store.write(actor=None, action="record.delete") as work:
        work.delete(work.open(Office, gone.id), reason="mistake")
    return office


@contextmanager
def trying(store):
    """One unit of work that leaves nothing behind."""
    with suppress(RuntimeError), store.write(actor=None, action="vault.create") as work:
        yield work
        raise RuntimeError("only tried")


def mended(store, space, *damage):
    with store.write(actor=None, action="vault.create") as work:
        for statement in damage:
            driver_of(work.connection).execute(statement)
        return work.mend(space, own_saves(work.connection, space))


@pytest.mark.parametrize(
    ("damage", "rows"),
    [
        ("DELETE FROM office", 2),
        ("DELETE FROM sync_rowver", 2),
        ("DELETE FROM sync_sibling", 1),
        ("UPDATE office SET deleted = 0, deletion = NULL", 1),
        ("UPDATE office SET name_en = 'Two' WHERE name_en IS NOT NULL", 1),
        ("UPDATE sync_sibling SET value = x'a0'", 1),
    ],
)
def test_a_row_is_made_again_as_it_was(store, office, damage, rows):
    before = picture(store)
    here = f"{damage} {'AND' if 'WHERE' in damage else 'WHERE'}"
    column = "space" if "sync_" in damage else "space_id"
    assert mended(store, office.space_id, f"{here} {column} = x'{office.space_id.hex()}'") == rows
    assert picture(store) == before
    assert verify(store) == ()


def test_what_is_right_stays_untouched(store, office):
    before = picture(store)
    assert mended(store, office.space_id) == 0
    assert picture(store) == before


def test_values_that_only_a_newer_version_knows_are_made_again_too(store, office):
    register = OFFICE.by_name["name_en"].register
    with an_older_version(register=register), trying(store) as work:
        assert work.mend(office.space_id, own_saves(work.connection, office.space_id)) == 1
        driver_of(work.connection).execute("DELETE FROM sync_unknown")
        assert work.mend(office.space_id, own_saves(work.connection, office.space_id)) == 1
    with an_older_version(table=OFFICE.no), trying(store) as work:
        assert work.mend(office.space_id, own_saves(work.connection, office.space_id)) == 2
        driver_of(work.connection).execute("UPDATE sync_unknown SET value = x'a0'")
        assert work.mend(office.space_id, own_saves(work.connection, office.space_id)) == 2
    assert verify(store) == ()


def test_nothing_is_touched_while_a_save_is_missing(store, office):
    with trying(store) as work:
        saves = own_saves(work.connection, office.space_id)
        driver_of(work.connection).execute("DELETE FROM sync_sibling")
        assert work.mend(office.space_id, dict(list(saves.items())[1:])) == 0


def test_a_form_that_was_open_still_saves(store, office):
    form = open_office(store, office)
    mended(store, office.space_id, "DELETE FROM sync_sibling")
    with store.write(actor=None, action="office.set") as work:
        assert work.save(form, change(form.record, name_en="Later"))
