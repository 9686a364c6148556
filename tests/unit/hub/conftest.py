# SPDX-License-Identifier: Apache-2.0
"""One hub for each pair of places, for all tests here: they bring organisations of their own."""

from contextlib import ExitStack

import pytest

from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from tests.helpers.hubs import GENEROUS, HubAt, postgresql, s3


@pytest.fixture(scope="session")
def cluster():
    """PostgreSQL, started once."""
    with postgresql() as started:
        yield started


@pytest.fixture(scope="session")
def bucket():
    """An S3 store, started once."""
    with s3() as address:
        yield address


@pytest.fixture(scope="session")
def places(request, tmp_path_factory):
    """Database and blob store by the name of the database; what is not asked for is not started."""

    def at(kind):
        if kind == "postgresql":
            database = request.getfixturevalue("cluster").new_database()
            return {"database": database, "blobs": request.getfixturevalue("bucket")}
        folder = tmp_path_factory.mktemp("hub")
        return {"database": f"sqlite:///{folder / 'hub.db'}", "blobs": str(folder / "blobs")}

    return at


@pytest.fixture(scope="session")
def hubs(places):
    """The running hub of each kind, started when it is first asked for."""
    with ExitStack() as stack:
        running = {}

        def at(kind):
            if kind not in running:
                settings = Settings(**places(kind), **GENEROUS)
                with Database(settings.database) as database:
                    database.make()
                running[kind] = HubAt(stack.enter_context(embedded(settings)), settings)
            return running[kind]

        yield at


@pytest.fixture(params=["sqlite", "postgresql"])
def hub(request, hubs):
    """The same story on both databases."""
    return hubs(request.param)


@pytest.fixture
def office(hub):
    """An organisation that has its place at the hub."""
    return hub.office()


@pytest.fixture
def lines(hub, office):
    """The line of each laptop by its name, hung up afterwards."""
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(hub.line(office, getattr(office, name))) for name in ("dara", "sophea", "vanna")
        }
