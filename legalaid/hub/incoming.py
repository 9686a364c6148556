# SPDX-License-Identifier: Apache-2.0
"""What has arrived of a request so far?

Frames are handed on in small batches while the rest of the body still arrives, and every complete one is handed on
when the line is cut: a slow line makes progress with each attempt.
"""

import asyncio
from collections.abc import AsyncIterator
from time import monotonic
from typing import Self, TypeVar

from fastapi import Request
from starlette.requests import ClientDisconnect

from legalaid import limits
from legalaid.hub.denials import Denied
from legalaid.sync import heads, requests
from legalaid.sync.frames import HEADER_BYTES, Frame, Refused, parse_header
from legalaid.sync.heads import BadHead, Code
from legalaid.sync.requests import PREAMBLE_BYTES, Flawed, Preamble, Subject

BATCH_BYTES = 16 * 1024
"""Frames are committed in batches of about this size: six seconds of a slow line."""

_CHUNKS_AHEAD = 64
"""Pieces of at most 64 KiB that are taken from the server before they are looked at."""

_SILENCE_SECONDS = 120
_LONGEST_SECONDS = 30 * 60
"""For a whole request: twice what the largest one takes on a slow line. Whoever sends byte by byte is hung up on."""

_DRAIN_SECONDS = 20

HeadT = TypeVar("HeadT")


class Incoming:
    """One request while it is read. As a context it reads a refused request to its end, so that the answer arrives."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._chunks: asyncio.Queue[bytes | ClientDisconnect | None] = asyncio.Queue(_CHUNKS_AHEAD)
        self._listening: asyncio.Task[None] | None = None
        self._buffer = bytearray()
        self._room = limits.REQUEST_BYTES
        self._ended = False
        self._until = monotonic() + _LONGEST_SECONDS

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, Denied):
            await self._drain()
        if self._listening is not None:
            self._listening.cancel()

    async def signed_head(self) -> tuple[Preamble, Subject]:
        """Preamble and head from the start of the body."""
        preamble = _preamble(await self._take(PREAMBLE_BYTES))
        if preamble.head_bytes > limits.REQUEST_HEAD_BYTES:
            raise Denied(Code.TOO_LARGE)
        return preamble, self._subject(await self._take(preamble.head_bytes))

    def signed_header(self) -> tuple[Preamble, Subject]:
        """The preamble from `Authorization`; such a request has no head."""
        try:
            preamble = requests.from_header(self._request.headers.get("authorization", ""))
        except Flawed as flawed:
            raise Denied(Code.MALFORMED, reason=flawed.flaw.value) from None
        return preamble, self._subject(b"")

    async def rest(self, most: int) -> bytes:
        """What follows, whole. Raises `Denied` if it is longer than `most`."""
        while await self._read():
            if len(self._buffer) > most:
                break
        if len(self._buffer) > most:
            raise Denied(Code.TOO_LARGE)
        taken = bytes(self._buffer)
        self._buffer.clear()
        return taken

    async def batches(self) -> AsyncIterator[list[Frame]]:
        """The frames that follow, in batches; their headers are in order. What cuts them short is raised at the end."""
        batch: list[Frame] = []
        size = 0
        try:
            while (frame := await self._frame()) is not None:
                batch.append(frame)
                size += len(frame.raw)
                if size >= BATCH_BYTES:
                    yield batch
                    batch, size = [], 0
        except (Denied, ClientDisconnect):
            if batch:
                yield batch
            raise
        if batch:
            yield batch

    async def skip(self) -> None:
        """Read to the end and keep nothing."""
        while await self._read():
            self._buffer.clear()

    def _subject(self, head: bytes) -> Subject:
        scope = self._request.scope
        query = scope["query_string"].decode("latin-1")
        target = scope["path"] + ("?" + query if query else "")
        return Subject(self._request.method, target, head)

    async def _frame(self) -> Frame | None:
        if not await self._has(HEADER_BYTES):
            if self._buffer:
                raise Denied(Code.MALFORMED, reason="cut")
            return None
        try:
            header = parse_header(bytes(self._buffer[:HEADER_BYTES]))
        except Refused as refused:
            raise Denied(Code.FRAME, reason=refused.refusal.value) from None
        return Frame(header, await self._take(header.frame_bytes))

    async def _take(self, count: int) -> bytes:
        if not await self._has(count):
            raise Denied(Code.MALFORMED, reason="cut")
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        return taken

    async def _has(self, count: int) -> bool:
        while len(self._buffer) < count:
            if not await self._read():
                return False
        return True

    async def _read(self) -> bool:
        """Add what arrives next; False at the end of the body."""
        if self._ended:
            return False
        if monotonic() > self._until:
            raise ClientDisconnect
        if self._listening is None:
            self._listening = asyncio.create_task(self._listen())
        try:
            async with asyncio.timeout(_SILENCE_SECONDS):
                chunk = await self._chunks.get()
        except TimeoutError:
            raise ClientDisconnect from None
        if chunk is None or isinstance(chunk, ClientDisconnect):
            self._ended = True
            if chunk is not None:
                raise chunk
            return False
        self._room -= len(chunk)
        if self._room < 0:
            raise Denied(Code.TOO_LARGE)
        self._buffer += chunk
        return True

    async def _listen(self) -> None:
        """Take what arrives while frames are put away: a server forgets what it still holds when the line is cut."""
        try:
            async for chunk in self._request.stream():
                await self._chunks.put(chunk)
        except ClientDisconnect as cut:
            await self._chunks.put(cut)
        else:
            await self._chunks.put(None)

    async def _drain(self) -> None:
        self._room = limits.REQUEST_BYTES
        try:
            async with asyncio.timeout(_DRAIN_SECONDS):
                await self.skip()
        except (TimeoutError, ClientDisconnect, Denied):
            return


def decoded(head: bytes, kind: type[HeadT]) -> HeadT:
    """A head of this kind. Raises `Denied`."""
    try:
        return heads.decode(head, kind)
    except BadHead:
        raise Denied(Code.MALFORMED, reason="head") from None


def _preamble(raw: bytes) -> Preamble:
    try:
        return requests.parse(raw)
    except Flawed as flawed:
        raise Denied(Code.MALFORMED, reason=flawed.flaw.value) from None
