# SPDX-License-Identifier: Apache-2.0
"""Does a line come through a bad net, and believe nothing that a hub cannot know? (tests/unit/hub has the true hub.)"""

import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer

import msgspec
import pytest

from legalaid.clock import Clock
from legalaid.crypto.signatures import SigningKey
from legalaid.errors import HubBusy, LineCut, NotOurHub, RequestRefused
from legalaid.sync import heads, transport
from legalaid.sync.heads import Answer, Ask, Founded, HeldPage, Page
from legalaid.sync.transport import Line
from tests.helpers.chains import Space
from tests.helpers.organisation import Laptop

ORG = b"o" * 16
ASK = Ask(most=10_000, cursor=40)
PORTAL = (200, "text/html", b"<html>Free Wi-Fi! Please sign in</html>")


@pytest.fixture
def hub() -> Iterator["Pretender"]:
    with closing(Pretender()) as pretender:
        yield pretender


class Pretender:
    """Somebody who answers at a hub's address with what the test prepared, one answer to each request."""

    def __init__(self) -> None:
        self.answers, self.asked = [], []
        pretender = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                pretender.asked.append(self.rfile.read(int(self.headers.get("Content-Length", 0))))
                status, kind, body, *cut = pretender.answers.pop(0)
                self.send_response_only(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: cut[0]] if cut else body)
                self.close_connection = bool(cut)

            do_GET = do_POST = do_PUT = answer  # noqa: N815 - the library's names

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def line(self):
        port = self.server.server_address[1]
        return Line(f"http://127.0.0.1:{port}", org=ORG, key=SigningKey(bytes(32)), clock=Clock())

    def says(self, *answers):
        self.answers += answers

    def close(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def octets(head, rest=b"", *cut):
    return 200, heads.MEDIA_TYPE, heads.packed(head, rest), *cut


def answered(steps=(), **more):
    known = {"history": b"h" * 16, "cursor": 50, "more": False, "accepted": 0, "mine": 0, "entries": 1}
    return Answer(**{**known, **more}, milliseconds=1, steps=steps)


def frames(count):
    maker = Laptop("maker")
    space = Space(ORG, maker, b"g" * 16)
    return [space.opened(), *space.frames(maker, count - 1)]


@pytest.mark.parametrize(
    "ask",
    [
        lambda line: line.exchange(ASK),
        lambda line: line.health(),
        lambda line: list(line.have()),
        lambda line: list(line.members()),
        lambda line: line.found("token", [b"log"]),
        lambda line: line.get_chunk(b"s" * 16, b"c" * 32),
        lambda line: line.put_chunk(b"s" * 16, b"chunk"),
        lambda line: line.card(b"n" * 16),
        lambda line: line.answer_to_join(b"n" * 16),
    ],
)
@pytest.mark.parametrize(
    "page",
    [
        PORTAL,
        (302, "text/html", b""),
        (404, "application/json", b'{"detail":"Not Found"}'),
        (511, "text/html", b"sign in"),
    ],
)
def test_a_sign_in_page_is_not_our_hub_whatever_was_asked(hub, ask, page):
    hub.says(page, page)
    with hub.line() as line, pytest.raises(NotOurHub):
        ask(line)


@pytest.mark.parametrize(
    ("ask", "lie"),
    [
        (lambda line: line.exchange(ASK), octets(answered(), frames(1)[0])),
        (lambda line: line.exchange(ASK), octets(answered((1,)), bytes(96))),
        (lambda line: line.exchange(ASK), (200, heads.MEDIA_TYPE, b"\0\0\0\1")),
        (lambda line: line.exchange(ASK), octets(Page(cursor=1, more=False))),
        (lambda line: list(line.members(after=5)), octets(Page(cursor=5, more=True), msgspec.msgpack.encode([]))),
        (lambda line: list(line.members()), octets(Page(cursor=1, more=False), b"\xc1")),
        (lambda line: line.wraps(after=5), octets(Page(cursor=5, more=True), msgspec.msgpack.encode([]))),
        (lambda line: list(line.have()), octets(HeldPage(history=b"h", held=(), after=(b"", b""), more=True))),
        (lambda line: line.ask_to_join(b"n" * 16, b"file"), (200, heads.MEDIA_TYPE, b"\0\0\0\1")),
        (lambda line: line.found("token", []), octets(Page(cursor=0, more=False))),
        (lambda line: line.health(), (200, "application/json", b'{"hub":"other","t":1}')),
        (lambda line: line.health(), (200, "application/json", b"[]")),
        (lambda line: line.health(), (200, "application/json", b'{"hub":"legalaid","t":%d}' % 10**30)),
        (lambda line: line.exchange(ASK), (401, "application/json", b'{"error":"clock","t":%d}' % 10**30)),
        (lambda line: line.exchange(ASK), (401, "application/json", b'{"error":"clock","t":%d}' % -(10**30))),
    ],
)
def test_what_no_hub_would_say_is_not_believed(hub, ask, lie):
    hub.says(lie)
    with hub.line() as line, pytest.raises(NotOurHub):
        ask(line)


def test_an_answer_that_is_cut_counts_as_far_as_it_came(hub):
    given = frames(3)
    whole = octets(answered((2, 3, 5)), b"".join(given))
    hub.says((*whole, len(whole[2]) - 1), whole)
    with hub.line() as line:
        part = line.exchange(ASK)
        assert (list(part.frames), part.cursor, part.more) == (given[:2], 45, True)
        all_of_it = line.exchange(ASK)
        assert (list(all_of_it.frames), all_of_it.cursor, all_of_it.more) == (given, 50, False)


def test_an_answer_that_is_cut_before_its_first_frame_is_a_cut_line(hub):
    whole = octets(answered((2,)), frames(1)[0])
    hub.says((*whole, 10), (*whole, len(whole[2]) - 1))
    with hub.line() as line:
        for _ in range(2):
            with pytest.raises(LineCut):
                line.exchange(ASK)


def test_a_page_that_is_cut_is_a_cut_line(hub):
    hub.says((*octets(Page(cursor=1, more=False), msgspec.msgpack.encode([b"entry"])), 12))
    with hub.line() as line, pytest.raises(LineCut):
        list(line.members())


def test_a_request_without_frames_is_sent_again_with_a_fresh_signature_where_the_hub_had_hung_up(hub):
    hub.says((*octets(answered()), 0), octets(answered()))
    with hub.line() as line:
        with pytest.raises(LineCut):
            line.exchange(ASK)
        assert line.exchange(ASK).answer.entries == 1
    assert len({asked[24:36] for asked in hub.asked}) == 2


def test_frames_are_never_sent_again_by_themselves(hub):
    hub.says((200, heads.MEDIA_TYPE, b"x", 0))
    with hub.line() as line, pytest.raises(LineCut):
        line.exchange(ASK, frames(2))
    assert len(hub.asked) == 1


def test_a_chunk_that_was_cut_is_handed_on_as_far_as_it_came(hub):
    hub.says((200, heads.MEDIA_TYPE, b"0123456789", 4), (206, heads.MEDIA_TYPE, b"456789"))
    with hub.line() as line:
        begun = line.get_chunk(b"s" * 16, b"c" * 32)
        assert begun == b"0123"
        assert line.get_chunk(b"s" * 16, b"c" * 32, have=begun) == b"0123456789"


def test_a_proxy_without_its_hub_asks_for_patience(hub):
    hub.says((502, "text/html", b"Bad Gateway"), (413, "text/html", b"Too Large"))
    with hub.line() as line:
        with pytest.raises(HubBusy):
            line.exchange(ASK)
        with pytest.raises(RequestRefused):
            line.exchange(ASK)


def test_founding_is_not_signed(hub):
    hub.says(octets(Founded(org=ORG, history=b"h" * 16)))
    with hub.line() as line:
        assert line.found("token", [b"entry"]).org == ORG
    assert msgspec.msgpack.decode(hub.asked[0]) == {"invite": "token", "log": [b"entry"]}


def test_a_cut_answer_moves_the_cursor_no_further_than_the_whole_one_would(hub):
    given = frames(3)
    whole = octets(answered((2**62, 2**62, 2**62)), b"".join(given))
    hub.says((*whole, len(whole[2]) - 1))
    with hub.line() as line, pytest.raises(LineCut):
        line.exchange(ASK)


class Endless(list):
    """Page after page, each a little further than the one before, and always more."""

    def __init__(self, page) -> None:
        super().__init__()
        self.page, self.given = page, 0

    def pop(self, _place=0):
        self.given += 1
        return self.page(self.given)


@pytest.mark.parametrize(
    ("ask", "page"),
    [
        (lambda line: list(line.members()), lambda no: octets(Page(cursor=no, more=True), heads.encode([bytes(900)]))),
        (lambda line: line.wraps(), lambda no: octets(Page(cursor=no, more=True), heads.encode([]))),
        (
            lambda line: list(line.have()),
            lambda no: octets(HeldPage(history=b"h", held=(), after=(b"%09d" % no, b""), more=True)),
        ),
    ],
)
def test_a_hub_that_never_ends_is_left(hub, ask, page, monkeypatch):
    monkeypatch.setattr(transport.limits, "LISTING_BYTES", 50_000)
    hub.answers = Endless(page)
    with hub.line() as line, pytest.raises(NotOurHub):
        ask(line)
    assert hub.answers.given < 20
