# SPDX-License-Identifier: Apache-2.0
"""Is what the program says about where the work is always true, by hub, folder and stick?"""

from dataclasses import replace
from secrets import token_bytes
from uuid import UUID

import pytest

from legalaid.domain.case import Attachment
from legalaid.errors import AttachmentDamaged, AttachmentNotReceived, CannotWriteFile, HubBusy, NoHub, NoOrganisation
from legalaid.hub.serving import embedded
from legalaid.services import organisation, sync
from legalaid.services.attachments import attach, read_attachment
from legalaid.services.bundles import export_bundle, import_bundle
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form
from legalaid.services.conflicts import list_conflicts, resolve_conflict
from legalaid.services.sync import State
from legalaid.store import attachments, frames
from legalaid.sync import client
from legalaid.sync.ingest import NOWHERE
from tests.helpers.desks import consultation, new_vault
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded, joined, refs
from tests.helpers.liar import Liar
from tests.unit.sync.test_client import settings_in


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pair")
    admin, _ = founded(folder / "one")
    other = joined(admin, new_vault(folder / "two").desk)
    yield admin, other
    admin.lock()
    other.lock()


def state(desk):
    return sync.status(desk).state


def test_a_vault_alone_says_that_its_work_is_here_only(tmp_path):
    desk = new_vault(tmp_path / "alone").desk
    found = sync.status(desk)
    assert (found.state, found.waiting > 0, found.sent, found.hub, found.synced_at) == (
        State.LOCAL,
        True,
        0,
        None,
        None,
    )
    with pytest.raises(NoOrganisation):
        sync.run(desk)
    desk.lock()


def test_by_hub_the_work_is_sent_and_then_with_others(pair, tmp_path):
    a, b = pair
    settings = settings_in(tmp_path)
    with pytest.raises(NoHub):
        sync.run(a)
    with embedded(settings) as url:
        organisation.connect(a, url, invite=HubAt(url, settings).invite())
        organisation.connect(b, url)
        ref = add_case(a, consultation())
        assert state(a) is State.LOCAL
        assert sync.run(a).sent > 0
        found = sync.status(a)
        assert (found.state, found.waiting, found.hub) == (State.SENT, 0, url)
        assert found.synced_at == a.clock.now()
        sync.run(b)
        assert refs(b) == refs(a) == {ref}
        save_form(b, open_form(b, ref), {"urgency": "3"})
        save_form(a, open_form(a, ref), {"urgency": "1"})
        sync.run(b)
        sync.run(a)
        assert state(a) is State.NEEDS_YOU
        (heard,) = sync.last_heard(a)
        assert (heard.device, heard.at) == (b.store.device.hex(), a.clock.now())
        resolve_conflict(a, list_conflicts(a)[0]["id"], take=1)
        assert state(a) is State.LOCAL
    path = export_bundle(b, tmp_path).path
    import_bundle(a, path)
    assert state(a) is State.LOCAL
    import_bundle(b, export_bundle(a, tmp_path).path)
    import_bundle(a, export_bundle(b, tmp_path).path)
    assert state(a) is State.HELD


def test_a_file_is_fetched_when_somebody_wants_it(pair, tmp_path):
    a, b = pair
    settings = settings_in(tmp_path)
    content = token_bytes(700_000)
    with embedded(settings) as url:
        organisation.connect(a, url, invite=HubAt(url, settings).invite())
        organisation.connect(b, url)
        ref = add_case(a, consultation())
        made = attach(a, ref, title="photo.bin", content=content)
        small = attach(a, ref, title="note.bin", content=b"note")
        sync.run(b)
        sync.run(a)
        sync.run(b)
        name = UUID(made["id"])
        with pytest.raises(AttachmentNotReceived):
            read_attachment(b, name)
        assert sync.fetch_attachment(b, made["id"]) == len(content)
        assert read_attachment(b, name) == content
        assert sync.fetch_attachment(b, small["id"]) == 4
        late = attach(a, ref, title="late.bin", content=b"late")
        a_again = client_only(a)
        sync.run(b)
        with pytest.raises(AttachmentNotReceived):
            sync.fetch_attachment(b, late["id"])
        assert a_again
        with b.read() as reader:
            record = reader.open(Attachment, name).record
        with pytest.raises(AttachmentDamaged):
            attachments.receive(b.store.blobs, record, [content])


def test_a_file_that_broke_off_comes_on_from_there(pair, tmp_path):
    a, b = pair
    settings, content, asked = settings_in(tmp_path), token_bytes(700_000), []
    with embedded(settings) as url, Liar(url) as liar:
        organisation.connect(a, url, invite=HubAt(url, settings).invite())
        organisation.connect(b, liar.url)
        made = attach(a, add_case(a, consultation()), title="photo.bin", content=content)
        for desk in (b, a, b):
            sync.run(desk)

        def away_at_the_second(said):
            if not said.target.startswith("/v1/blob/") or said.target == "/v1/blob/missing":
                return said
            asked.append(said.target)
            return replace(said, status=503) if len(asked) == 2 else said

        liar.lie = away_at_the_second
        with pytest.raises(HubBusy):
            sync.fetch_attachment(b, made["id"])
        assert sync.fetch_attachment(b, made["id"]) == len(content)
        assert len(asked) == 2 + 2, "three chunks, one of which had come before"
        assert read_attachment(b, UUID(made["id"])) == content
        assert [path for path in b.store.blobs.rglob("*") if path.suffix] == []


def test_on_a_metered_line_files_wait_until_somebody_asks(pair, tmp_path):
    a, b = pair
    settings = settings_in(tmp_path)
    with embedded(settings) as url:
        organisation.connect(a, url, invite=HubAt(url, settings).invite())
        organisation.connect(b, url)
        sync.set_metered(a, metered=True)
        made = attach(a, add_case(a, consultation()), title="photo.bin", content=b"photo")
        sync.run(a)
        sync.run(b)
        with pytest.raises(AttachmentNotReceived):
            sync.fetch_attachment(b, made["id"])
        sync.run(a, originals=True)
        assert sync.fetch_attachment(b, made["id"]) == 5
        for _ in range(2):
            sync.set_metered(a, metered=False)
        assert not sync.is_metered(a)


def client_only(desk):
    """A run that was cut before the files."""
    with sync.on_the_line(desk) as (line, hub):
        return client.run(desk, line, hub)


def test_through_a_folder_both_become_equal_and_then_rest(pair, tmp_path):
    a, b = pair
    shared = tmp_path / "shared"
    with pytest.raises(CannotWriteFile):
        sync.run_folder(a, shared)
    shared.mkdir()
    (shared / "LA-half.labundle").write_bytes(b"LABUNDLE1\0 still being copied")
    refs_of_both = refs(a) | refs(b) | {add_case(desk, consultation()) for desk in (a, b)}
    for desk in (a, b, a, b):
        sync.run_folder(desk, shared)
    assert refs(a) == refs(b) == refs_of_both
    assert state(a) is state(b) is State.HELD
    for desk in (a, b):
        sync.run_folder(desk, shared)
    before = {path.name: path.stat().st_mtime_ns for path in shared.iterdir()}
    for desk in (a, b):
        assert sync.run_folder(desk, shared).received == 0
    assert {path.name: path.stat().st_mtime_ns for path in shared.iterdir()} == before
    assert len(before) == 3


def test_an_alarm_asks_for_attention_until_it_was_read(pair, tmp_path):
    a, b = pair
    import_bundle(b, export_bundle(a, tmp_path).path)
    import_bundle(a, export_bundle(b, tmp_path).path)
    sync.see_alarms(a)
    assert state(a) is State.HELD
    with a.write("settings") as work:
        frames.raise_alarm(work, "fork", NOWHERE, at=1)
    found = sync.status(a)
    assert (found.state, found.alarms) == (State.NEEDS_YOU, ("fork",))
    assert sync.see_alarms(a) == 1
    assert state(a) is State.HELD
    with a.read() as reader:
        assert [alarm.kind for alarm in frames.alarms(reader.connection)] == ["fork"]
