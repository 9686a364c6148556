# SPDX-License-Identifier: Apache-2.0
"""Does a connection open only what it should, say nothing it should not, and guard what it opened?"""

import os
import subprocess
import sys
import threading
from contextlib import closing

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from legalaid.domain.office import Office
from legalaid.errors import (
    OutsideJournal,
    StoreBusy,
    StoreDamaged,
    StoreDiskFull,
    StoreError,
    StoreInputOutput,
    StoreMissing,
    StoreNotEncrypted,
    StoreReadOnly,
    StoreUnreadable,
    StoreUnsafePlace,
)
from legalaid.store import engine as opening
from legalaid.store.engine import Use, connect, open_engine, reported
from legalaid.store.rows import METADATA
from legalaid.store.store import Store
from legalaid.store.tables import APPEND_ONLY, JOURNALLED
from tests.helpers.stores import KEY, add_office, new_store, reopened


def test_every_setting_is_in_place(store):
    with store.read() as reader:
        settings = {
            name: reader.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "temp_store",
                "secure_delete",
                "foreign_keys",
                "recursive_triggers",
                "trusted_schema",
                "mmap_size",
                "cache_size",
                "page_size",
                "application_id",
            )
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
        "cache_size": -8192,
        "page_size": "4096",
        "application_id": opening.APPLICATION_ID,
    }


def test_who_reads_keeps_fewer_pages_than_who_writes(store):
    for reads, kept in ((False, -32768), (True, -8192), (False, -32768)):
        with store.engine.connect().execution_options(reader=reads) as connection:
            assert connection.exec_driver_sql("PRAGMA cache_size").scalar() == kept


def test_an_extension_cannot_be_loaded(store):
    with store.read() as reader, pytest.raises(sa.exc.DBAPIError):
        reader.connection.exec_driver_sql("SELECT load_extension('x')")


# --- what is refused -------------------------------------------------------------------------------------------------


def opened(store, key=KEY, **options):
    return Store.open(store.path, lambda: key, clock=store.clock, blobs=store.blobs, **options)


def test_a_wrong_key_is_damage_if_the_header_proved_it_and_unreadable_if_not(store):
    store.close()
    with pytest.raises(StoreDamaged):
        opened(store, bytes(48))
    with pytest.raises(StoreUnreadable):
        opened(store, bytes(48), key_is_right=False)


def test_a_key_of_another_length_is_a_defect(store):
    with pytest.raises(ValueError, match="raw key"):
        connect(store.path, b"short")


WRONG_KEY = """
import sys
from pathlib import Path
from legalaid.store.engine import connect
try:
    connect(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
except Exception as error:
    print(type(error).__name__, error, repr(error), vars(error), error.__cause__)
"""


def test_a_wrong_key_leaves_nothing_on_the_terminal(store):
    store.close()
    key = os.urandom(48)
    run = [sys.executable, "-c", WRONG_KEY, str(store.path), key.hex()]
    ended = subprocess.run(run, capture_output=True, text=True, check=True, encoding="utf-8")
    assert ended.stderr == ""
    assert ended.stdout == "StoreDamaged store.damaged StoreDamaged('store.damaged') {'facts': {}} None\n"


def test_the_key_stands_in_no_repr(store):
    said = f"{store!r} {store.engine!r} {store.engine.url!r} {store.engine.pool!r} {vars(store)}"
    assert KEY.hex() not in said.lower()
    assert repr(KEY) not in said


def test_a_missing_file_is_an_error_and_no_new_store(tmp_path):
    with pytest.raises(StoreMissing):
        connect(tmp_path / "nothing.db", KEY)
    assert not (tmp_path / "nothing.db").exists()


def test_a_folder_in_its_place_is_an_error(tmp_path):
    with pytest.raises(StoreInputOutput):
        connect(tmp_path, KEY)


def test_a_plain_database_is_refused(tmp_path):
    with closing(sqlcipher.connect(str(tmp_path / "plain.db"))) as plain:
        plain.execute("CREATE TABLE case_file (id)")
    with pytest.raises(StoreNotEncrypted):
        connect(tmp_path / "plain.db", KEY)


def test_an_older_plain_driver_is_refused(store, monkeypatch):
    """A SQLite without encryption takes PRAGMA key without a word, and would write everything in the clear."""

    class Plain(sqlcipher.Connection):
        def execute(self, sql, *values):
            return super().execute("SELECT 1 WHERE 0" if "cipher_version" in sql else sql, *values)

    monkeypatch.setattr(opening, "_opened", lambda path, _use: Plain(str(path), isolation_level=None))
    with pytest.raises(StoreNotEncrypted):
        connect(store.path, KEY)


@pytest.mark.parametrize(
    ("question", "answer"), [("PRAGMA temp_store", (1,)), ("PRAGMA journal_mode=WAL", ("delete",))]
)
def test_a_place_that_is_not_safe_is_refused(store, monkeypatch, question, answer):
    class Unsafe(sqlcipher.Connection):
        def execute(self, sql, *values):
            found = super().execute(sql, *values)
            return super().execute("SELECT ?", answer) if sql == question else found

    monkeypatch.setattr(opening, "_opened", lambda path, _use: Unsafe(str(path), isolation_level=None))
    with pytest.raises(StoreUnsafePlace):
        connect(store.path, KEY)


def test_a_damaged_page_is_named_as_such(store):
    with store.write(actor=None, action="vault.create") as work:
        for number in range(300):
            add_office(work, name_en=f"Office {number} " + "x" * 200)
        made_with_the_layout = work.connection.exec_driver_sql("SELECT max(rootpage) FROM sqlite_master").scalar()
    store.close()
    for page in range(made_with_the_layout, store.path.stat().st_size // 4096):
        spoil(store.path, at=page * 4096 + 2000)
    damaged = opened(store)
    with pytest.raises(StoreDamaged), damaged.read() as reader:
        reader.where(Office)
    damaged.engine.dispose()


def test_a_damaged_first_page_is_no_wrong_key(store):
    store.close()
    spoil(store.path, at=100)
    with pytest.raises(StoreDamaged):
        opened(store)


def spoil(path, *, at):
    with path.open("r+b") as file:
        file.seek(at)
        before = file.read(64)
        file.seek(at)
        file.write(bytes(byte ^ 0xFF for byte in before))


# --- what can happen while it is open --------------------------------------------------------------------------------


def test_a_full_disk_fails_the_save_and_keeps_what_was_there(store):
    with store.write(actor=None, action="vault.create") as work:
        kept = add_office(work)
    with pytest.raises(StoreDiskFull):
        fill_a_disk_with_room_for_five_pages(store)
    with store.read() as reader:
        assert [office.id for office in reader.where(Office)] == [kept.id]


def fill_a_disk_with_room_for_five_pages(store):
    with store.write(actor=None, action="import") as work:
        pages = work.connection.exec_driver_sql("PRAGMA page_count").scalar()
        work.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
        for number in range(2000):
            add_office(work, name_en=f"Office {number} " + "x" * 250)


def test_another_program_that_writes_is_waited_for_and_then_named(store, monkeypatch):
    monkeypatch.setattr(opening, "_BUSY_SECONDS", 0.05)
    store.engine.dispose()
    with closing(connect(store.path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy), store.write(actor=None, action="import"):
            pass


def test_a_store_opened_for_reading_takes_no_write(store):
    store.close()
    reading = opened(store, read_only=True)
    with reading.read() as reader:
        assert reader.count(Office) == 0
    with pytest.raises(StoreReadOnly), reading.write(actor=None, action="import") as work:
        add_office(work)
    with pytest.raises(StoreReadOnly):
        reading.meta["x"] = "y"
    reading.close()


def test_a_defect_in_a_statement_is_reported_without_its_values(store):
    with pytest.raises(RuntimeError) as said, store.read() as reader:
        reader.connection.execute(sa.text("SELECT nothing FROM office WHERE code = :code"), {"code": "a name"})
    assert "SQLITE_ERROR" in str(said.value)
    assert "a name" not in str(said.value)
    with pytest.raises(RuntimeError, match="SQLITE_ERROR"), closing(connect(store.path, KEY)) as driver, reported():
        driver.execute("SELECT nothing")
    with pytest.raises(RuntimeError, match="no number"), reported():
        raise sa.exc.DBAPIError("statement", {}, BaseException())


# --- the guard -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A store with a row in every table that the guard stands before."""
    made = new_store(tmp_path_factory.mktemp("guard") / "one")
    with closing(connect(made.path, KEY, use=Use.MIGRATE)) as free:
        for name in (*JOURNALLED, *APPEND_ONLY):
            columns = [column[1] for column in free.execute(f"PRAGMA table_info({name})")]
            values = ", ".join(
                f"x'{index:032x}'" if column != "local_id" else "1" for index, column in enumerate(columns)
            )
            values = values.replace("x'00000000000000000000000000000000'", "1", 1) if name == "audit" else values
            free.execute(f"INSERT INTO {name} VALUES ({values})")  # noqa: S608 - the registry names it
    yield made
    made.close()


@pytest.mark.parametrize("name", [*JOURNALLED, *APPEND_ONLY])
@pytest.mark.parametrize("door", ["the driver", "the engine"])
def test_no_write_passes_by_the_journal(full, name, door):
    column = METADATA.tables[name].columns.keys()[-1]
    for statement in (
        f"INSERT INTO {name} SELECT * FROM {name}",  # noqa: S608 - the registry names it
        f"INSERT OR REPLACE INTO {name} SELECT * FROM {name}",  # noqa: S608 - the registry names it
        f'UPDATE {name} SET "{column}" = 0',  # noqa: S608 - the registry names it
        f"DELETE FROM {name}",  # noqa: S608 - the registry names it
    ):
        with pytest.raises(OutsideJournal), reported():
            run_past(full, door, statement)
    with full.read() as reader:
        assert reader.connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() == 1  # noqa: S608 - the registry names it


def run_past(store, door, statement):
    if door == "the engine":
        with store.engine.begin() as connection:
            connection.exec_driver_sql(statement)
    else:
        with closing(connect(store.path, KEY)) as driver:
            driver.execute(statement)


def test_the_journal_is_shut_again_after_a_save_that_failed(store):
    with pytest.raises(KeyError):
        save_and_fail(store)
    with pytest.raises(OutsideJournal), reported(), store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO sync_outbox_tx VALUES (x'00', 1, x'00')")
    with store.read() as reader:
        assert reader.where(Office) == ()


def save_and_fail(store):
    with store.write(actor=None, action="import") as work:
        add_office(work)
        raise KeyError


def test_the_trail_takes_no_change_even_inside_a_unit_of_work(store):
    with store.write(actor=None, action="vault.create") as work:
        add_office(work)
    for statement in ("UPDATE audit SET action = 'x'", "DELETE FROM audit"):
        with pytest.raises(OutsideJournal), store.write(actor=None, action="import") as work:
            work.connection.exec_driver_sql(statement)
    assert store.head().seq == 1


# --- threads ---------------------------------------------------------------------------------------------------------


def test_four_threads_of_fifty_saves_never_meet_a_lock(store):
    faults: list[StoreError] = []

    def work_on():
        try:
            for _ in range(50):
                with store.write(actor=None, action="import") as work:
                    add_office(work)
                with store.read() as reader:
                    reader.count(Office)
        except StoreError as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work_on) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with store.read() as reader:
        assert reader.count(Office) == 200


def test_two_stores_on_one_file_share_the_turn_to_write(store):
    second = opened(store)
    assert second._turn is store._turn
    second.engine.dispose()
    assert reopened(store, read_only=True).device == store.device


def test_an_engine_for_creating_makes_the_file(tmp_path):
    engine = open_engine(tmp_path / "new.db", lambda: KEY, use=Use.CREATE)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
    engine.dispose()
    assert (tmp_path / "new.db").exists()
