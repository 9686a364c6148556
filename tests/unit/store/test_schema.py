# SPDX-License-Identifier: Apache-2.0
"""Does a store come to the newest layout whole, or stay exactly as it was?"""

import shutil
from contextlib import closing
from uuid import uuid4

import pytest
from alembic import command

from legalaid.domain.office import Office
from legalaid.errors import ForeignStore, NewerStore, StoreBusy, StoreDamaged, StoreNeedsUpgrade, UpgradeFailed
from legalaid.store import engine as opening
from legalaid.store import migrations, schema
from legalaid.store.engine import Use, connect, open_engine
from legalaid.store.migrations import NEWEST
from legalaid.store.rows import METADATA
from legalaid.store.store import Store
from tests.helpers.stores import KEY, add_office, new_store, reopened, ticking


def key():
    return KEY


def layout_of(path):
    with closing(connect(path, KEY, use=Use.MIGRATE)) as driver:
        rows = driver.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    ours = {(kind, name): " ".join(sql.split()) for kind, name, sql in rows}
    return {place: sql for place, sql in ours.items() if not place[1].startswith(("fts_", "alembic_", "sqlite_"))}


def test_the_revisions_make_what_the_tables_say(store, tmp_path):
    store.close()
    engine = open_engine(tmp_path / "fresh.db", key, use=Use.CREATE)
    with engine.begin() as connection:
        METADATA.create_all(connection)
    engine.dispose()
    assert layout_of(store.path) == layout_of(tmp_path / "fresh.db")


def test_the_newest_revision_is_known_without_loading_them():
    assert schema.newest() == NEWEST


def test_a_new_store_bears_our_mark_and_number(store):
    with store.read() as reader:
        assert reader.connection.exec_driver_sql("PRAGMA application_id").scalar() == opening.APPLICATION_ID
        assert reader.connection.exec_driver_sql("PRAGMA user_version").scalar() == NEWEST


# --- further revisions -----------------------------------------------------------------------------------------------

HEAD = '''# SPDX-License-Identifier: Apache-2.0
"""A later layout."""

import sqlalchemy as sa
from alembic import op

revision = "{number:04d}"
down_revision = "{before:04d}"


def upgrade():
    """Change something."""
'''

FAMILY = """
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text))
    op.create_table(
        "child",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("parent", sa.Integer, sa.ForeignKey("parent.id", ondelete="CASCADE")),
    )
    op.execute("INSERT INTO parent VALUES (1, 'a')")
    op.execute("INSERT INTO child VALUES (1, 1), (2, 1)")
"""

REBUILT_PARENT = """
    with op.batch_alter_table("parent") as parent:
        parent.alter_column("name", new_column_name="title")
"""

FAILING = """
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("DELETE FROM office")
    raise RuntimeError("a name of a client")
"""

ORPHANS = FAMILY.replace("(2, 1)", "(2, 99)")

LOSING = """
    op.execute("DELETE FROM office")
"""

MEANING_TO = """
    from alembic import context

    context.config.attributes["may_shrink"].add("office")
    op.execute("DELETE FROM office")
"""


@pytest.fixture
def later(tmp_path):
    """Adds revisions after the newest one, in a copy of the folder."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))

    def add(*bodies):
        for number, body in enumerate(bodies, start=NEWEST + 1):
            text = HEAD.format(number=number, before=number - 1) + body
            (folder / "versions" / f"{number:04d}_later.py").write_text(text, encoding="utf-8")
        return folder

    return add


def test_a_rebuilt_parent_keeps_its_children(store, later):
    store.close()
    schema.upgrade(store.path, key, migrations=later(FAMILY, REBUILT_PARENT))
    with closing(connect(store.path, KEY)) as driver:
        assert driver.execute("SELECT count(*) FROM child").fetchone() == (2,)
        assert driver.execute("SELECT title FROM parent").fetchone() == ("a",)
        assert driver.execute("PRAGMA user_version").fetchone() == (NEWEST + 2,)


FAILURES = {"raises": FAILING, "leaves orphans": ORPHANS, "loses rows": LOSING, "is no Python": "    nonsense("}


@pytest.mark.parametrize("body", FAILURES.values(), ids=FAILURES)
def test_a_revision_that_fails_leaves_no_trace(store, later, body):
    with store.write(actor=None, action="vault.create") as work:
        add_office(work)
    store.close()
    before = layout_of(store.path)
    with pytest.raises(UpgradeFailed) as said:
        schema.upgrade(store.path, key, migrations=later(body))
    assert said.value.facts in ({"version": NEWEST + 1}, {"version": NEWEST})
    assert said.value.__cause__ is None
    assert layout_of(store.path) == before
    with Store.open(store.path, key, clock=store.clock, blobs=store.blobs).read() as reader:
        assert reader.count(Office) == 1


def test_a_revision_may_say_that_it_means_to_drop_rows(store, later):
    with store.write(actor=None, action="vault.create") as work:
        add_office(work)
    store.close()
    schema.upgrade(store.path, key, migrations=later(MEANING_TO))
    with closing(connect(store.path, KEY)) as driver:
        assert driver.execute("SELECT count(*) FROM office").fetchone() == (0,)


def test_a_fault_of_the_disk_is_no_fault_of_the_revision(store, later, monkeypatch):
    monkeypatch.setattr(opening, "_BUSY_SECONDS", 0.05)
    with closing(connect(store.path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy):
            schema.upgrade(store.path, key, migrations=later(FAMILY))


# --- other layouts ---------------------------------------------------------------------------------------------------


def mark(path, pragma, value):
    with closing(connect(path, KEY, use=Use.MIGRATE)) as driver:
        driver.execute(f"PRAGMA {pragma} = {value}")


def test_a_newer_store_is_refused_and_left_alone(store):
    store.close()
    mark(store.path, "user_version", NEWEST + 1)
    with pytest.raises(NewerStore) as said:
        Store.open(store.path, key, clock=store.clock, blobs=store.blobs)
    assert said.value.facts == {"version": NEWEST + 1}


def test_another_program_s_encrypted_database_is_refused(store):
    store.close()
    mark(store.path, "application_id", 1)
    with pytest.raises(ForeignStore):
        Store.open(store.path, key, clock=store.clock, blobs=store.blobs)


def test_an_older_store_is_brought_up_to_date_and_not_while_only_reading(store, monkeypatch):
    """A program one revision ahead of this one: its number is known, its revisions are ours and change nothing."""
    store.close()
    mark(store.path, "user_version", NEWEST - 1)
    with pytest.raises(StoreNeedsUpgrade):
        Store.open(store.path, key, clock=store.clock, blobs=store.blobs, read_only=True)
    upgraded = Store.open(store.path, key, clock=store.clock, blobs=store.blobs)
    with upgraded.write(actor=None, action="vault.create") as work:
        add_office(work)
    upgraded.close()
    assert migrations.NEWEST == NEWEST


# --- making and opening ----------------------------------------------------------------------------------------------


def test_nothing_is_made_over_a_store_that_is_there(store):
    with pytest.raises(FileExistsError):
        Store.create(store.path, key, clock=store.clock, blobs=store.blobs)


@pytest.mark.parametrize("fault", ["no revisions", "a failing one"])
def test_a_store_that_could_not_be_made_leaves_no_file(tmp_path, later, monkeypatch, fault):
    monkeypatch.setattr(schema, "MIGRATIONS", tmp_path / "none" if fault == "no revisions" else later(FAILING))
    with pytest.raises(UpgradeFailed):
        new_store(tmp_path / "one", device_tag=500)
    assert list((tmp_path / "one").iterdir()) == []


def test_the_store_of_another_vault_is_refused(tmp_path):
    mine, theirs = uuid4(), uuid4()
    made = new_store(tmp_path / "one", vault_id=mine)
    assert reopened(made, vault_id=mine).meta["vault_id"] == str(mine)
    with pytest.raises(ForeignStore):
        reopened(made, vault_id=theirs)


def test_a_store_of_another_key_is_refused(store):
    store.close()
    with pytest.raises(StoreDamaged):
        Store.open(store.path, lambda: bytes(48), clock=ticking(), blobs=store.blobs)


def test_the_tables_of_the_code_ask_for_no_further_revision(tmp_path):
    path = tmp_path / "store.db"
    schema.upgrade(path, lambda: KEY, create=True)
    config = schema._config(schema.MIGRATIONS)
    engine = open_engine(path, lambda: KEY, use=Use.MIGRATE)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.check(config)  # raises if it finds something that a revision would have to change
    finally:
        engine.dispose()
