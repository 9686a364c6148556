# SPDX-License-Identifier: Apache-2.0
"""What holds for a store as a whole: who it is, what it remembers about itself, and that it closes cleanly."""

import sys
from uuid import UUID

import pytest

from legalaid.crypto.signatures import verify
from legalaid.domain.office import Office
from legalaid.errors import StoreGone
from legalaid.ids import FIRST_OWN_TAG, LAST_OWN_TAG, device_id, own_tag
from legalaid.store import device, snapshot
from tests.helpers.stores import KEY, add_office, new_store, reopened


def test_a_device_is_made_with_the_store_and_stays(store):
    with store.read() as reader:
        found = device.current(reader.connection)
    assert store.device == found.id == device_id(found.signing.public)
    assert store.device_tag == own_tag(found.id)
    assert FIRST_OWN_TAG <= store.device_tag <= LAST_OWN_TAG
    verify(found.signing.public, b"words", found.signing.sign(b"words"))
    assert found.opening.open(found.opening.public.seal(b"secret", info=b"x"), info=b"x") == b"secret"
    assert reopened(store).device == found.id


def test_the_keys_of_a_device_stand_in_no_repr(store):
    with store.read() as reader:
        found = device.current(reader.connection)
    assert found.signing.seed.hex() not in repr(found)
    assert repr(found.signing.seed) not in repr(found)
    assert repr(found.opening.raw) not in repr(found)


def test_a_tag_may_be_chosen(tmp_path):
    chosen = new_store(tmp_path / "one", device_tag=777)
    assert reopened(chosen).device_tag == 777


def test_a_new_identity_makes_the_old_one_a_former(store):
    with store.write(actor=None, action="vault.restore") as work:
        new = device.make(work.connection, store.clock)
        assert device.former(work.connection) == (store.device,)
        assert device.current(work.connection).id == new.id
    again = reopened(store)
    assert again.device == new.id != store.device


def test_small_values_are_kept_by_name(tmp_path):
    store = new_store(tmp_path / "one", vault_id=UUID(int=5))
    store.meta["header_generation"] = "3"
    store.meta["header_generation"] = "4"
    store.meta["app_version"] = "0.1"
    del store.meta["app_version"]
    again = reopened(store)
    assert dict(again.meta) == {
        "created_at": again.meta["created_at"],
        "header_generation": "4",
        "vault_id": str(UUID(int=5)),
    }
    assert len(again.meta) == 3
    assert again.meta.get("nothing") is None
    with pytest.raises(KeyError):
        del again.meta["nothing"]
    again.close()


def test_closing_leaves_one_whole_file(store):
    with store.write(actor=None, action="vault.create") as work:
        add_office(work)
    store.close()
    store.close()
    assert [path.name for path in store.path.parent.iterdir()] == ["records.db"]
    with reopened(store).read() as reader:
        assert reader.count(Office) == 1


def test_nothing_is_saved_into_a_folder_that_is_gone(store, tmp_path):
    """Linux would take the save: the file of a deleted folder lives on as long as somebody has it open."""
    away = store.path.rename(tmp_path / "away.db")
    with pytest.raises(StoreGone), store.write(actor=None, action="vault.create") as work:
        add_office(work)
    away.rename(store.path)
    with store.write(actor=None, action="vault.create") as work:
        add_office(work)
    with store.read() as reader:
        assert reader.count(Office) == 1


def test_a_reader_sees_one_moment(store):
    with store.read() as before:
        assert before.count(Office) == 0
        with store.write(actor=None, action="vault.create") as work:
            add_office(work)
        assert before.count(Office) == 0
    with store.read() as after:
        assert after.count(Office) == 1


def test_no_word_of_a_record_stands_readable_on_the_disk(store):
    with store.write(actor=None, action="vault.create") as work:
        add_office(work, name_en="Canary of the office", name_km="បក្សី")
    for path in store.path.parent.iterdir():
        raw = path.read_bytes()
        assert b"Canary" not in raw
        assert "បក្សី".encode() not in raw
        assert KEY not in raw


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are POSIX")
def test_only_its_owner_can_read_a_store_and_its_copies(store, tmp_path):
    snapshot.copy_to(store, tmp_path / "copy.db")
    snapshot.export_rekeyed(store, tmp_path / "export.db", bytes(48))
    files = [*store.path.parent.glob(f"{store.path.name}*"), tmp_path / "copy.db", tmp_path / "export.db"]
    assert len(files) >= 4  # the store, its log and index, and the copies
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
