# SPDX-License-Identifier: Apache-2.0
"""Does the hub clear away what has had its day, and does nobody who exchanges pay for it where that fails?"""

from datetime import UTC, datetime, timedelta
from secrets import token_bytes

import pytest
from sqlalchemy import func, select

from legalaid.clock import Clock
from legalaid.hub import invitations
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database
from legalaid.hub.desk import Desk
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.hub.tables import ENROLMENT, INVITE, NONCE
from legalaid.sync.heads import Ask
from tests.helpers.hubs import GENEROUS, HubAt

NOW = datetime.now(UTC)


@pytest.fixture
def settings(tmp_path):
    made = Settings(
        database=f"sqlite:///{tmp_path / 'hub.db'}", blobs=str(tmp_path / "chunks"), erasure_days=0, **GENEROUS
    )
    with Database(made.database) as database:
        database.make()
    return made


def test_doors_nonces_and_invitations_are_gone_when_their_time_is_over(settings):
    with embedded(settings) as url:
        hub = HubAt(url, settings)
        office = hub.office()
        with hub.line(office, office.dara) as line:
            line.open_door(token_bytes(16), b"card")
    with Database(settings.database) as database:

        def left(**later):
            clock = Clock(lambda: NOW + timedelta(**later))
            Desk(settings=settings, database=database, blobs=blob_store(settings.blobs), clock=clock).clear_away()
            with database.reading() as connection:
                tables = (ENROLMENT, NONCE, INVITE)
                return [connection.scalar(select(func.count()).select_from(table)) for table in tables]

        with database.writing() as work:
            work.execute(INVITE.delete())
            invitations.invite(work, now=Clock().milliseconds())
        assert left(minutes=1) == [1, 1, 1]
        assert left(hours=23) == [1, 0, 1]
        assert left(hours=25) == [0, 0, 1]
        assert left(days=8) == [0, 0, 0]


def test_an_exchange_is_answered_although_nothing_could_be_cleared_away(settings):
    with embedded(settings) as url:
        hub = HubAt(url, settings)
        office = hub.office()
        with Database(settings.database) as database, database.writing() as work:
            work.exec_driver_sql("DROP TABLE erasure")
        with hub.line(office, office.dara) as line:
            assert line.exchange(Ask(most=1)).answer.entries == len(office.log)
