# SPDX-License-Identifier: Apache-2.0
"""Is a request taken from living members only, in its time, once, and within their share?"""

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from legalaid.clock import Clock
from legalaid.errors import ClockRefused, DeviceRevoked, DeviceUnknownToHub, HubBusy, HubFull, RequestRefused
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.sync import heads, requests
from legalaid.sync import member_ops as ops
from legalaid.sync.heads import Ask
from legalaid.sync.requests import Subject
from legalaid.sync.transport import Line
from tests.helpers.chains import Space
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.organisation import Laptop

ALL = Ask(most=1_000_000)
HEAD = heads.encode(ALL)


@pytest.fixture
def hub(hubs):
    """What is decided before the database is asked needs one of them only."""
    return hubs("sqlite")


def posted(hub, preamble, body=HEAD):
    answer = httpx.post(f"{hub.url}/v1/sync", content=bytes(preamble) + body, trust_env=False)
    return answer.status_code, answer.json()["error"] if answer.status_code != httpx.codes.OK else ""


def signed(office, laptop, *, nonce=b"n" * 12, subject=Subject("POST", "/v1/sync", HEAD)):  # noqa: B008 - never changed
    now = Clock().milliseconds()
    return requests.sign(subject, org=office.org, key=laptop.key, milliseconds=now, nonce=nonce)


@pytest.mark.parametrize("days", [-9000, 9000])
def test_a_clock_that_is_wrong_by_years_costs_one_more_request(hub, office, days):
    wrong = Clock(lambda: datetime.now(UTC) + timedelta(days=days))
    with hub.line(office, office.dara, clock=wrong) as line:
        assert line.exchange(ALL).answer.entries == len(office.log)
        assert list(line.have()) == []


def test_a_clock_that_jumps_with_every_look_is_refused_by_name(hub, office):
    day = iter(range(1, 1000))
    jumping = Clock(lambda: datetime.now(UTC) + timedelta(days=next(day)))
    with hub.line(office, office.dara, clock=jumping) as line, pytest.raises(ClockRefused):
        line.exchange(ALL)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_request_counts_once(hubs, kind):
    hub = hubs(kind)
    office = hub.office()
    preamble = signed(office, office.dara)
    assert posted(hub, preamble)[0] == httpx.codes.OK
    assert posted(hub, preamble) == (401, "replayed")


def test_a_request_is_bound_to_its_method_target_and_head(hub, office):
    for subject in (Subject("GET", "/v1/sync", HEAD), Subject("POST", "/v1/have", HEAD), Subject("POST", "/v1/sync")):
        preamble = signed(office, office.dara, subject=subject)
        fitted = bytes(preamble)[:-4] + len(HEAD).to_bytes(4, "big")
        assert posted(hub, fitted) == (401, "signature")


def test_a_stranger_is_told_so(hub, office):
    with hub.line(office, Laptop("stranger")) as line, pytest.raises(DeviceUnknownToHub):
        line.exchange(ALL)


def test_a_laptop_of_another_organisation_is_a_stranger(hub, office):
    other = hub.office()
    assert posted(hub, signed(other, office.dara)) == (401, "signature")


def test_a_removed_laptop_is_told_why(hub, lines, office):
    removed = ops.RevokeDevice(device=office.sophea.id, reason=ops.Reason.LOST, accepted=())
    lines["sophea"].exchange(ALL)
    lines["dara"].post_member(office.entry(removed, office.dara))
    with pytest.raises(DeviceRevoked) as told:
        lines["sophea"].exchange(ALL)
    assert told.value.facts == {"reason": "1"}
    assert posted(hub, bytes(signed(office, office.sophea))[:-40] + bytes(36) + len(HEAD).to_bytes(4, "big")) == (
        401,
        "signature",
    )


@pytest.fixture
def tight(hubs):
    """The SQLite hub once more, with other shares."""
    settings = hubs("sqlite").settings
    with ExitStack() as stack:

        def at(**shares):
            own = Settings(database=settings.database, blobs=settings.blobs, **{**GENEROUS, **shares})
            return HubAt(stack.enter_context(embedded(own)), own)

        yield at


def test_requests_of_a_minute_are_counted(tight):
    hub = tight(requests_a_minute=3)
    office = hub.office()
    with hub.line(office, office.dara) as line, hub.line(office, office.sophea) as other:
        for _ in range(3):
            line.exchange(ALL)
        with pytest.raises(HubBusy) as busy:
            line.exchange(ALL)
        assert busy.value.facts == {"seconds": 60}
        other.exchange(ALL)


@pytest.mark.parametrize("share", ["frames_a_day", "bytes_a_day"])
def test_a_days_frames_and_bytes_are_counted(tight, share):
    hub = tight(**{share: 3 if share == "frames_a_day" else 800})
    office = hub.office()
    space = Space(office.org, office.dara, office.GROUP)
    with hub.line(office, office.dara) as line:
        line.exchange(ALL, [space.opened(), space.frame(office.dara)])
        with pytest.raises(HubBusy) as busy:
            line.exchange(ALL, space.frames(office.dara, 2))
        assert 0 < int(busy.value.facts["seconds"]) <= 86_401
        assert line.exchange(ALL).answer.mine == 2


def test_what_an_organisation_keeps_is_bounded(tight):
    hub = tight(organisation_bytes=40_000)
    office = hub.office()
    space = Space(office.org, office.dara, office.GROUP)
    with hub.line(office, office.dara) as line:
        line.exchange(ALL, [space.opened()])
        with pytest.raises(HubFull):
            line.exchange(ALL, [space.frame(office.dara, blocks=1000)])
        with pytest.raises(HubFull):
            line.put_chunk(space.id, bytes(40000))
        assert line.exchange(ALL).answer.mine == 1


def test_what_is_no_preamble_is_refused(hub):
    assert posted(hub, b"", b"short") == (422, "malformed")
    assert posted(hub, bytes(100), b"\xff\xff\xff\xff") == (413, "too_large")
    for value in ("", "Basic x", "LA1 ???", "LA1 AAAA"):
        answer = httpx.get(f"{hub.url}/v1/members", headers={"Authorization": value}, trust_env=False)
        assert (answer.status_code, answer.json()["error"]) == (422, "malformed")


def test_a_head_of_another_kind_is_refused(hub, office):
    head = b"\x93\x01\x02\x03"
    preamble = signed(office, office.dara, subject=Subject("POST", "/v1/sync", head))
    assert posted(hub, preamble, head) == (422, "malformed")
    with hub.line(office, office.dara) as line:
        with pytest.raises(RequestRefused) as refused:
            line.space_frames(b"short")
        assert refused.value.facts == {"reason": "malformed"}


def test_the_root_key_reads_the_log_and_adds_to_it_and_does_nothing_else(hub, office):
    with Line(hub.url, org=office.org, key=office.root, clock=Clock()) as line:
        assert list(line.members()) == office.log
        with pytest.raises(DeviceUnknownToHub):
            line.exchange(ALL)
        with pytest.raises(DeviceUnknownToHub):
            line.wraps()
        office.say(office.added(Laptop("new"), tag=9))
        assert line.post_member(office.log[-1]) == len(office.log)
    stranger = Line(hub.url, org=office.org, key=Laptop("nobody").key, clock=Clock())
    with stranger as line, pytest.raises(DeviceUnknownToHub):
        list(line.members())
