# SPDX-License-Identifier: Apache-2.0
"""Whoever stands between a laptop and its hub, and changes what the hub says as a test tells him to."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

import httpx
import msgspec

from legalaid.sync import heads
from legalaid.sync.heads import MEDIA_TYPE, Answer, Page

_CARRIED = ("Authorization", "Range", "Content-Type")


@dataclass(frozen=True)
class Said:
    """An answer on its way: what was asked for, and what the hub says to it."""

    target: str
    status: int
    kind: str
    body: bytes

    def with_head(self, **fields: object) -> "Said":
        """The same frames under another head of an exchange."""
        answer, rest = heads.unpacked(self.body, Answer)
        return replace(self, body=heads.packed(msgspec.structs.replace(answer, **fields), rest))

    def with_entries(self, *raws: bytes) -> "Said":
        """The page of the log with these entries behind its own."""
        page, rest = heads.unpacked(self.body, Page)
        entries = heads.decode(rest, list[bytes])
        page = msgspec.structs.replace(page, cursor=page.cursor + len(raws))
        return replace(self, body=heads.packed(page, heads.encode([*entries, *raws])))

    @property
    def is_exchange(self) -> bool:
        """Whether it is an answer with frames that the hub is content with."""
        return self.target == "/v1/sync" and self.status == httpx.codes.OK

    @property
    def head(self) -> Answer:
        """The head of an exchange."""
        return heads.unpacked(self.body, Answer)[0]


Lie = Callable[[Said], Said]


def truth(said: Said) -> Said:
    """No lie at all."""
    return said


class Liar:
    """A server that hands requests on to a hub and answers with the hub's words, or with `lie`'s."""

    def __init__(self, hub: str) -> None:
        self.lie: Lie = truth
        self._hub = httpx.Client(base_url=hub, trust_env=False)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        wait = {"poll_interval": 0.02}
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs=wait, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._hub.close()

    def ask(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Said:
        """The hub's answer as the laptop is to hear it."""
        found = self._hub.request(method, target, content=body, headers=headers)
        kind = found.headers.get("content-type", MEDIA_TYPE)
        return self.lie(Said(target.partition("?")[0], found.status_code, kind, found.content))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        ask = self.ask

        class Handler(BaseHTTPRequestHandler):
            """One connection of a laptop."""

            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name: self.headers[name] for name in _CARRIED if name in self.headers}
                said = ask(self.command, self.path, headers, body)
                self.send_response(said.status)
                self.send_header("Content-Type", said.kind)
                self.send_header("Content-Length", str(len(said.body)))
                self.end_headers()
                self.wfile.write(said.body)

            do_GET = do_POST = do_PUT = _answer  # noqa: N815 - the library's names

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
