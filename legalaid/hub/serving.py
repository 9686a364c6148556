# SPDX-License-Identifier: Apache-2.0
"""How does a hub run: one process or several, or inside the demo?

The parent takes the port before any worker starts, so a busy port is told at once, and `listening on URL` is printed
when a worker has answered: whoever waits for that line can begin.
"""

import http.client
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from legalaid.errors import UnusableListenAddress
from legalaid.hub import settings
from legalaid.hub.app import create_app
from legalaid.hub.settings import Settings

KEEP_ALIVE_SECONDS = 75
"""Longer than a client keeps its line open, so that nobody writes into a line that was just closed."""

_BACKLOG = 512
_GRACE_SECONDS = 5
_FACTORY = "legalaid.hub.app:create_from_environment"
_LOOK_AGAIN_SECONDS = 0.02


def serve(wanted: Settings, *, listen: str, workers: int = 1) -> None:
    """Serve until the process is told to stop. Raises a `HubError` before that if it cannot."""
    app = create_app(wanted)  # what is wrong with database or blobs is told before a worker starts
    taken = take_port(listen)
    url = url_of(taken)
    threading.Thread(target=_announce, args=(url, _print_ready), daemon=True).start()
    if workers == 1:
        uvicorn.Server(_config(app)).run(sockets=[taken])
        return
    app.state.desk.database.close()
    os.environ[settings.VARIABLE] = settings.encode(wanted)
    Multiprocess(_config(_FACTORY, workers=workers), sockets=[taken]).run()


@contextmanager
def embedded(wanted: Settings, *, listen: str = "127.0.0.1:0") -> Iterator[str]:
    """A hub in a thread of this process, for the demo and for tests: its URL while the block runs."""
    server = uvicorn.Server(_config(create_app(wanted)))
    with closing(take_port(listen)) as taken:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]}, daemon=True)
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(_LOOK_AGAIN_SECONDS)
            yield url_of(taken)
        finally:
            server.should_exit = True
            thread.join()


def take_port(listen: str) -> socket.socket:
    """A listening socket at HOST:PORT; port 0 takes a free one. Raises `UnusableListenAddress`."""
    host, _, port = listen.rpartition(":")
    host = host.strip("[]")
    if not (host and port.isascii() and port.isdigit()):
        raise UnusableListenAddress
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # Every connection inherits it: without it an answer's body waits a round trip until its head is confirmed.
        taken.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        taken.bind((host, int(port)))
        taken.listen(_BACKLOG)
    except (OSError, OverflowError):
        taken.close()
        raise UnusableListenAddress from None
    taken.set_inheritable(True)
    return taken


def url_of(taken: socket.socket) -> str:
    """The address of a listening socket."""
    host, port = taken.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _config(app: FastAPI | str, *, workers: int = 1) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        workers=workers,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        backlog=_BACKLOG,
        access_log=False,  # who worked when is nobody's business
        log_level="warning",
        server_header=False,
        date_header=False,
        http="h11",
        ws="none",
    )


def _announce(url: str, tell: Callable[[str], None]) -> None:
    host, _, port = url.removeprefix("http://").rpartition(":")
    host = host.strip("[]").replace("0.0.0.0", "127.0.0.1")  # noqa: S104 - the address to ask, not to listen on
    while not _answers(host, int(port)):
        time.sleep(_LOOK_AGAIN_SECONDS)
    tell(url)


def _answers(host: str, port: int) -> bool:
    with closing(http.client.HTTPConnection(host, port, timeout=5)) as connection:
        try:
            connection.request("GET", "/v1/health")
            return connection.getresponse().status == http.client.OK
        except OSError:
            return False


def _print_ready(url: str) -> None:
    sys.stdout.write(f"listening on {url}\n")
    sys.stdout.flush()
