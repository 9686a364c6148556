# SPDX-License-Identifier: Apache-2.0
"""Does a database that dies in the middle of work lose nothing that was acknowledged?"""

from contextlib import suppress
from threading import Event, Thread

import pytest

from legalaid.errors import SyncError
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.hub.verification import verify
from legalaid.sync.heads import Ask
from tests.helpers.chains import Space
from tests.helpers.hubs import GENEROUS, HubAt, postgresql

KILLS = 5


def send_for_ever(line, frames, acknowledged, enough):
    """Send one frame after the other, each until it is acknowledged."""
    for frame in frames:
        while not enough.is_set():
            with suppress(SyncError):
                line.exchange(Ask(most=1), [frame])
                acknowledged.append(frame)
                break


@pytest.mark.slow
def test_a_database_that_is_killed_again_and_again_loses_no_acknowledged_frame(tmp_path):
    with postgresql() as cluster:
        settings = Settings(database=cluster.new_database(), blobs=str(tmp_path), **GENEROUS)
        with Database(settings.database) as database:
            database.make()
        with embedded(settings) as url:
            hub = HubAt(url, settings)
            office = hub.office()
            space = Space(office.org, office.dara, office.GROUP)
            frames = [space.opened(), *space.frames(office.dara, 3000)]
            acknowledged, enough = [], Event()
            with hub.line(office, office.dara) as line, hub.line(office, office.sophea) as other:
                sender = Thread(target=send_for_ever, args=(line, frames, acknowledged, enough))
                sender.start()
                for _ in range(KILLS):
                    before = len(acknowledged)
                    while sender.is_alive() and len(acknowledged) < before + 20:
                        enough.wait(0.01)
                    cluster.kill()
                    cluster.start()
                enough.set()
                sender.join()
                held = other.space_frames(space.id)
                assert list(held.frames)[: len(acknowledged)] == acknowledged == frames[: len(acknowledged)]
                assert len(acknowledged) >= KILLS * 20
        with Database(settings.database) as database:
            assert verify(database, blob_store(settings.blobs)).faults == []
