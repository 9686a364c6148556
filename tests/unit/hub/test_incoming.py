# SPDX-License-Identifier: Apache-2.0
"""Is every complete frame kept when a line is cut, and nothing of what is too large or none at all?"""

import asyncio
import http.client
import json
import os
import socket
import time
from contextlib import closing

import httpx
import pytest
from fastapi import Request
from starlette.requests import ClientDisconnect

from legalaid import limits
from legalaid.clock import Clock
from legalaid.hub import incoming
from legalaid.hub.denials import Denied
from legalaid.hub.incoming import BATCH_BYTES, Incoming
from legalaid.sync import heads, requests
from legalaid.sync import member_ops as ops
from legalaid.sync.heads import Ask, Code
from legalaid.sync.requests import Subject
from tests.helpers.chains import Space
from tests.helpers.organisation import Laptop

ALL = Ask(most=1_000_000)
HEAD = heads.encode(ALL)


@pytest.fixture
def space(office):
    return Space(office.org, office.dara, office.GROUP)


def request_of(office, laptop, frames):
    """A whole request as it goes over the line."""
    preamble = requests.sign(
        Subject("POST", "/v1/sync", HEAD),
        org=office.org,
        key=laptop.key,
        milliseconds=Clock().milliseconds(),
        nonce=os.urandom(12),
    )
    body = bytes(preamble) + HEAD + b"".join(frames)
    return f"POST /v1/sync HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def send_and_hang_up(hub, data):
    address = httpx.URL(hub.url)
    with closing(socket.create_connection((address.host, address.port))) as line:
        line.sendall(data)


def held_after_a_while(line, count):
    for _ in range(200):
        held = sum(held.number for held in line.have())
        if held >= count:
            return held
        time.sleep(0.02)
    return held


def test_a_cut_in_the_middle_keeps_every_complete_frame_and_the_rest_goes_on(hub, lines, space, office):
    frames = [space.opened(), *space.frames(office.dara, 11)]
    whole = request_of(office, office.dara, frames)
    send_and_hang_up(hub, whole[: -len(frames[-1]) - len(frames[-2]) // 2])
    assert held_after_a_while(lines["sophea"], 10) == 10
    answer = lines["dara"].exchange(ALL, frames[10:]).answer
    assert (answer.accepted, answer.mine) == (2, 12)
    assert list(lines["sophea"].exchange(ALL).frames) == frames


def test_what_is_on_its_way_is_committed_while_the_body_still_arrives(hub, lines, space, office):
    frames = [space.opened(), *space.frames(office.dara, 4, blocks=BATCH_BYTES // 64)]
    whole = request_of(office, office.dara, frames)
    address = httpx.URL(hub.url)
    with closing(socket.create_connection((address.host, address.port))) as line:
        line.sendall(whole[:-1])
        assert held_after_a_while(lines["sophea"], 4) == 4
        line.sendall(whole[-1:])
        assert line.recv(100).startswith(b"HTTP/1.1 200 ")
    assert held_after_a_while(lines["sophea"], 5) == 5


@pytest.mark.parametrize("cut", [50, 110, 130])
def test_a_cut_before_the_first_frame_keeps_nothing_and_harms_nothing(hubs, cut):
    hub = hubs("sqlite")
    office = hub.office()
    space = Space(office.org, office.dara, office.GROUP)
    whole = request_of(office, office.dara, [space.opened()])
    send_and_hang_up(hub, whole[: whole.index(b"\r\n\r\n") + cut])
    with hub.line(office, office.dara) as line:
        assert line.exchange(ALL).answer.mine == 0


def body_of(*parts):
    """A request whose body arrives in these parts; None is a line that is cut."""
    pending = iter(parts)

    async def receive():
        part = next(pending, b"")
        if part is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": part, "more_body": part != b""}

    scope = {"type": "http", "method": "POST", "path": "/v1/sync", "query_string": b"", "headers": []}
    return Incoming(Request(scope, receive))


def batches_of(*parts):
    """The sizes of the batches, and what ended them."""

    async def read():
        sizes, ended = [], None
        try:
            async for batch in body_of(*parts).batches():
                sizes.append(len(batch))  # noqa: PERF401 - what came before the end counts
        except (Denied, ClientDisconnect) as end:
            ended = end
        return sizes, ended

    return asyncio.run(read())


@pytest.fixture
def frames():
    maker = Laptop("maker")
    space = Space(b"o" * 16, maker, b"g" * 16)
    return [space.opened(), *space.frames(maker, 6, blocks=100)]


def test_frames_are_handed_on_in_batches_however_they_arrive(frames):
    whole = b"".join(frames)
    assert batches_of(whole) == ([4, 3], None)
    assert batches_of(*[whole[start : start + 97] for start in range(0, len(whole), 97)]) == ([4, 3], None)
    assert batches_of() == ([], None)


@pytest.mark.parametrize("lost", [1, 64, 96])
def test_a_cut_line_hands_on_what_is_complete(frames, lost):
    sizes, ended = batches_of(b"".join(frames)[:-lost], None)
    assert (sizes, type(ended)) == ([4, 2], ClientDisconnect)


@pytest.mark.parametrize("lost", [1, 64])
def test_a_body_that_ends_inside_a_frame_is_malformed(frames, lost):
    sizes, ended = batches_of(b"".join(frames)[:-lost])
    assert (sizes, ended.code, ended.reason) == ([4, 2], "malformed", "cut")


def test_a_header_that_announces_too_much_is_refused_before_it_is_waited_for(frames):
    huge = bytearray(frames[1])
    huge[68:72] = b"\xff\xff\xff\xf0"
    sizes, ended = batches_of(frames[0], bytes(huge[:96]))
    assert (sizes, ended.code, ended.reason) == ([1], "frame", "length")


def test_more_than_a_request_may_bring_is_refused(frames, monkeypatch):
    monkeypatch.setattr(limits, "REQUEST_BYTES", 3 * len(frames[1]))
    sizes, ended = batches_of(*frames)
    assert (sizes, ended.code) == ([3], "too_large")

    async def rest():
        await body_of(bytes(50), bytes(60)).rest(100)

    with pytest.raises(Denied):
        asyncio.run(rest())


def test_a_line_that_falls_silent_is_cut(monkeypatch):
    monkeypatch.setattr(incoming, "_SILENCE_SECONDS", 0.01)

    async def silent():
        await asyncio.sleep(10)

    scope = {"type": "http", "method": "POST", "path": "/v1/sync", "query_string": b"", "headers": []}

    async def wait():
        await Incoming(Request(scope, silent)).skip()

    with pytest.raises(ClientDisconnect):
        asyncio.run(wait())


def test_a_line_that_goes_on_byte_by_byte_for_ever_is_cut(monkeypatch):
    monkeypatch.setattr(incoming, "_LONGEST_SECONDS", -1)

    async def receive():
        return {"type": "http.request", "body": b"x", "more_body": True}

    scope = {"type": "http", "method": "POST", "path": "/v1/sync", "query_string": b"", "headers": []}

    async def wait():
        await Incoming(Request(scope, receive)).skip()

    with pytest.raises(ClientDisconnect):
        asyncio.run(wait())


def test_a_refused_request_is_read_to_its_end_so_that_the_answer_arrives():
    arrived = []

    async def receive():
        arrived.append(len(arrived))
        return {"type": "http.request", "body": b"x", "more_body": len(arrived) < 5}

    scope = {"type": "http", "method": "POST", "path": "/v1/sync", "query_string": b"", "headers": []}

    async def refuse():
        async with Incoming(Request(scope, receive)):
            raise Denied(Code.CLOCK)

    with pytest.raises(Denied):
        asyncio.run(refuse())
    assert len(arrived) == 5


def test_who_is_removed_while_he_sends_gets_nothing_for_it(hub, lines, space, office):
    frames = [space.opened(), *space.frames(office.sophea, 4, blocks=BATCH_BYTES // 64)]
    whole = request_of(office, office.sophea, frames)
    removed = ops.RevokeDevice(device=office.sophea.id, reason=ops.Reason.LOST, accepted=((space.id, 4),))
    address = httpx.URL(hub.url)
    with closing(socket.create_connection((address.host, address.port))) as line:
        line.sendall(whole[:-1])
        assert held_after_a_while(lines["dara"], 4) == 4
        lines["dara"].exchange(ALL, space.frames(office.dara, 1))
        lines["dara"].post_member(office.entry(removed, office.dara))
        line.sendall(whole[-1:])
        answer = http.client.HTTPResponse(line)
        answer.begin()
        assert answer.status == 403
        assert json.loads(answer.read())["error"] == "revoked"
