# SPDX-License-Identifier: Apache-2.0
"""A bad line: it counts and keeps every byte, and cuts where it is told to."""

import contextlib
import socket
import threading
from contextlib import closing
from typing import Self

import httpx


class BadLine:
    """A proxy to one hub. `cut_up` and `cut_down`: bytes after which the next connection is cut, either way."""

    def __init__(self, url: str) -> None:
        address = httpx.URL(url)
        self._hub = (address.host, address.port or 0)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.up = self.down = self.connections = 0
        self.heard = bytearray()
        self.cut_up: int | None = None
        self.cut_down: int | None = None
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # A listening socket is woken by shutdown, not by close.
        with contextlib.suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    def reset(self, *, cut_up: int | None = None, cut_down: int | None = None) -> None:
        """Count from zero; cut the next connection after so many bytes."""
        self.up = self.down = self.connections = 0
        self.cut_up, self.cut_down = cut_up, cut_down

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._server.accept()
            except OSError:
                return
            self.connections += 1
            far = socket.create_connection(self._hub)
            for one in (near, far):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for way in ("up", "down"):
                source, target = (near, far) if way == "up" else (far, near)
                threading.Thread(target=self._carry, args=(way, source, target, near, far), daemon=True).start()

    def _carry(
        self, way: str, source: socket.socket, target: socket.socket, near: socket.socket, far: socket.socket
    ) -> None:
        with contextlib.suppress(OSError), closing(source), closing(target):
            while data := source.recv(65_536):
                cut = getattr(self, f"cut_{way}")
                room = len(data) if cut is None else max(cut - getattr(self, way), 0)
                setattr(self, way, getattr(self, way) + min(len(data), room))
                self.heard += data[:room]
                target.sendall(data[:room])
                if room < len(data):
                    setattr(self, f"cut_{way}", None)
                    break
            for one in (near, far):
                with contextlib.suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
