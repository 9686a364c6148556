# SPDX-License-Identifier: Apache-2.0
"""Is every fault of the hub an answer of one shape, without a word of what was asked or kept?"""

import logging

import httpx
import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from legalaid.errors import HubBusy, HubFailed, HubFull, NoHubDatabase
from legalaid.hub import reading
from legalaid.hub.database import Database
from legalaid.hub.routes.health import NAME
from legalaid.hub.tables import HUB
from legalaid.sync.heads import Ask

ALL = Ask(most=1_000_000)
SECRET = "what somebody said"


class Cause(Exception):
    """What a driver raises."""

    def __init__(self, **names) -> None:
        super().__init__(SECRET)
        self.__dict__.update(names)


@pytest.fixture
def line(hubs):
    hub = hubs("sqlite")
    office = hub.office()
    with hub.line(office, office.dara) as opened:
        yield opened


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (Cause(sqlstate="53100"), HubFull),
        (Cause(sqlite_errorname="SQLITE_FULL"), HubFull),
        (Cause(sqlstate="57P01"), HubBusy),
    ],
)
def test_a_database_that_is_full_or_away_is_told(line, monkeypatch, caplog, cause, kind):
    def fail(*_):
        raise OperationalError(SECRET, {}, cause)

    monkeypatch.setattr(reading, "tip", fail)
    with caplog.at_level(logging.DEBUG), pytest.raises(kind):
        line.exchange(ALL)
    assert SECRET not in caplog.text


def test_a_defect_is_told_by_its_place_alone(line, monkeypatch, caplog):
    def fail(*_):
        raise KeyError(SECRET)

    monkeypatch.setattr(reading, "tip", fail)
    with caplog.at_level(logging.DEBUG), pytest.raises(HubFailed) as failed:
        line.exchange(ALL)
    assert failed.value.facts == {"status": 500}
    assert "fault: KeyError at legalaid.hub.routes.exchange:" in caplog.text
    assert SECRET not in caplog.text


def test_health_time_and_the_description_need_no_signature(hubs):
    url = hubs("sqlite").url
    health, time, described = (
        httpx.get(f"{url}/v1/{name}", trust_env=False).json() for name in ("health", "time", "openapi.json")
    )
    assert (health["hub"], health["version"]) == (NAME, 1)
    assert 0 <= time["t"] - health["t"] < 60_000
    assert set(described["paths"]) >= {"/v1/sync", "/v1/have", "/v1/members", "/v1/org", "/v1/enrol", "/v1/health"}


def test_an_unknown_place_is_not_found(hubs):
    assert httpx.get(f"{hubs('sqlite').url}/v1/none", trust_env=False).status_code == 404


def test_a_database_of_another_version_is_refused(tmp_path):
    with Database(f"sqlite:///{tmp_path / 'hub.db'}") as database:
        database.make()
        database.make()
        with database.writing() as work:
            work.execute(update(HUB).values(version=99))
        for ask in (database.check, database.make):
            with pytest.raises(NoHubDatabase):
                ask()


@pytest.mark.parametrize(("method", "target", "status"), [("GET", "/v1/none", 404), ("DELETE", "/v1/org", 405)])
def test_what_no_route_takes_is_refused_in_the_one_shape(hubs, method, target, status):
    answer = httpx.request(method, hubs("sqlite").url + target, trust_env=False)
    assert (answer.status_code, answer.json()["error"]) == (status, "not_found")
    assert answer.json()["t"] > 0
