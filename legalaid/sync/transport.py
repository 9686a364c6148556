# SPDX-License-Identifier: Apache-2.0
"""What can this device ask of its hub?

Every request is signed as it stands, by the hub's clock where ours is wrong. Nothing that the hub says is believed
here: frames, entries and wraps are handed on as bytes for those who verify them.
"""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Self, TypeVar

import msgspec

from legalaid import limits
from legalaid.clock import Clock
from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.errors import LineCut, NotOurHub
from legalaid.sync import frames as frame_bytes
from legalaid.sync import heads, requests
from legalaid.sync.frames import Refused
from legalaid.sync.heads import (
    MEDIA_TYPE,
    Answer,
    Ask,
    AskChunks,
    AskHeld,
    BadHead,
    Code,
    Count,
    Digest,
    Founded,
    Founding,
    Held,
    HeldPage,
    Page,
    Parcel,
)
from legalaid.sync.refusals import error_of, read_denial
from legalaid.sync.requests import NONCE_BYTES, Subject
from legalaid.sync.wire import JSON_TYPE, Reply, Wire

HeadT = TypeVar("HeadT")

_DONE, _PART, _NOTHING_YET = 200, 206, 204
_DIGEST_BYTES = 32
_HELD_BYTES = 64
"""What the end of a chain takes."""

_PAGE_BYTES = 4096
"""What a page counts at least."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What one round brought. Of a cut answer: its complete frames, a cursor that reaches just so far, and `more`."""

    answer: Answer
    frames: tuple[bytes, ...]
    cursor: int
    more: bool


@dataclass(frozen=True, slots=True)
class SpaceFrames:
    """A page of the frames of one space; go on from `cursor` while there are `more`."""

    frames: tuple[bytes, ...]
    cursor: int
    more: bool


@dataclass(frozen=True, slots=True)
class Health:
    """A hub that is well, and its clock."""

    milliseconds: int


class _Told(msgspec.Struct, frozen=True):
    """What a hub says of itself."""

    hub: str
    milliseconds: Count = msgspec.field(name="t")


class _Listing:
    """What a hub may still tell of one list: it could go on for ever, a little further with each page."""

    def __init__(self) -> None:
        self._left = limits.LISTING_BYTES

    def took(self, size: int) -> None:
        """Count a page. Raises `NotOurHub`."""
        self._left -= max(size, _PAGE_BYTES)
        if self._left < 0:
            raise NotOurHub


class Line:
    """The line of one device to its organisation's hub. Use it from one thread; every method raises a `SyncError`.

    A laptop that belongs to no organisation yet has an empty `org`, and asks only what needs no signature.
    """

    def __init__(
        self, address: str, *, org: bytes, key: SigningKey, clock: Clock, hub_key: bytes | None = None
    ) -> None:
        self._wire = Wire(address, key=hub_key)
        self._org = org
        self._key = key
        self._clock = clock
        self._ahead_ms = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def hub_key(self) -> bytes | None:
        """The hash of the key in the hub's certificate, once it was met."""
        return self._wire.key

    def close(self) -> None:
        """Hang up."""
        self._wire.close()

    # --- frames ------------------------------------------------------------------------------------------------------

    def exchange(self, ask: Ask, frames: Iterable[bytes] = ()) -> Exchanged:
        """Send frames and get others'.

        After `LineCut` ask `have` how far the hub came: complete frames are kept there and need not go again.
        """
        reply = self._post("/v1/sync", ask, b"".join(frames))
        answer, rest = _partly_unpacked(reply)
        found = _complete(rest)
        if len(answer.steps) < len(found):
            raise NotOurHub
        if reply.is_whole:
            return Exchanged(answer, found, answer.cursor, answer.more)
        if not found:
            raise LineCut
        reached = ask.cursor + sum(answer.steps[: len(found)])
        if reached > answer.cursor:  # counted from elsewhere, so nobody can say how far this part reaches
            raise LineCut
        return Exchanged(answer, found, reached, more=True)

    def have(self, spaces: Sequence[bytes] = ()) -> Iterator[Held]:
        """The end of each chain at the hub: of the spaces that this device may read, or of the named ones."""
        after, more, listing = (b"", b""), True, _Listing()
        while more:
            page, _ = self._page("POST", "/v1/have", AskHeld(after=after, spaces=tuple(spaces)), HeldPage)
            listing.took(_HELD_BYTES * len(page.held))
            yield from page.held
            if page.more and page.after <= after:
                raise NotOurHub
            after, more = page.after, page.more

    def space_frames(self, space: bytes, *, after: int = 0, most: int = limits.ANSWER_BYTES) -> SpaceFrames:
        """Frames of one space from the beginning: when this device got the right after its cursor had passed them.

        About `most` bytes: what is cut counts for nothing.
        """
        page, rest = self._page("GET", f"/v1/space/{space.hex()}/frames?after={after}&most={most}", None, Page)
        return SpaceFrames(_complete(rest), page.cursor, page.more)

    # --- membership --------------------------------------------------------------------------------------------------

    def members(self, *, after: int = 0) -> Iterator[bytes]:
        """The entries of the membership log after this index."""
        for entries, _ in self._listed("/v1/members?", after):
            yield from entries

    def post_member(self, raw: bytes) -> int:
        """Add an entry to the log; its index. Raises `LogIndexTaken` if somebody else's came first."""
        page, _ = self._page("POST", "/v1/members", Digest(sha256=sha256(raw)), Page, raw)
        return page.cursor

    def wraps(self, *, after: int = 0, recovery: bool = False) -> tuple[list[bytes], int]:
        """The secrets that were sealed to this device, and from where to ask on; for an administrator also those
        that were sealed to the recovery key.
        """
        found: list[bytes] = []
        for wraps, reached in self._listed("/v1/wraps?recovery=1&" if recovery else "/v1/wraps?", after):
            found += wraps
            after = reached
        return found, after

    def post_wraps(self, parcels: Sequence[Parcel]) -> None:
        """Leave secrets for the devices that they are sealed to."""
        rest = msgspec.msgpack.encode(list(parcels))
        self._page("POST", "/v1/wraps", Digest(sha256=sha256(rest)), Page, rest)

    # --- attachments -------------------------------------------------------------------------------------------------

    def missing_chunks(self, space: bytes, chunks: Sequence[bytes]) -> tuple[bytes, ...]:
        """Which of these chunks (by SHA-256) the hub lacks."""
        _, rest = self._page("POST", "/v1/blob/missing", AskChunks(space=space, chunks=tuple(chunks)), Page)
        return tuple(rest[start : start + _DIGEST_BYTES] for start in range(0, len(rest), _DIGEST_BYTES))

    def put_chunk(self, space: bytes, data: bytes) -> None:
        """Leave a chunk at the hub."""
        self._checked(self._send("PUT", f"/v1/blob/{space.hex()}/{sha256(data).hex()}", None, data))

    def get_chunk(self, space: bytes, name: bytes, *, have: bytes = b"") -> bytes:
        """A chunk by its SHA-256; `have` is its beginning if an earlier attempt was cut.

        What came before another cut is handed back, so whoever asks compares the hash before it counts as there.
        """
        headers = {"Range": f"bytes={len(have)}-"} if have else {}
        reply = self._send("GET", f"/v1/blob/{space.hex()}/{name.hex()}", None, headers=headers)
        if reply.status not in {_DONE, _PART} or reply.kind != MEDIA_TYPE:
            self._checked(reply)
        return have + reply.body if reply.status == _PART else reply.body

    # --- organisation and enrolment ----------------------------------------------------------------------------------

    def found(self, invite: str, log: Sequence[bytes]) -> Founded:
        """Give the organisation a place at the hub; doing it again changes nothing.

        Of a long log what fits into a request; the rest goes with the first exchange.
        """
        reaches = accumulate(map(len, log))
        first = [raw for raw, size in zip(log, reaches, strict=True) if size <= limits.REQUEST_BYTES // 2]
        body = heads.encode(Founding(invite=invite, log=tuple(first)))
        founded, _ = _unpacked(self._checked(self._wire.ask("POST", "/v1/org", body=body)), Founded)
        return founded

    def open_door(self, name: bytes, card: bytes) -> None:
        """For an administrator: let one computer ask under the name of a joining code."""
        self._page("POST", f"/v1/enrol/{name.hex()}", Digest(sha256=sha256(card)), Page, card)

    def waiting_to_join(self) -> list[tuple[bytes, bytes]]:
        """For an administrator: the name and what was left of each request that waits."""
        _, rest = self._page("GET", "/v1/enrol", None, Page)
        return _list(rest, tuple[bytes, bytes])

    def reply_to_join(self, name: bytes, answer: bytes) -> None:
        """For an administrator: leave the answer file, or nothing and shut the door."""
        self._page("POST", f"/v1/enrol/{name.hex()}/answer", Digest(sha256=sha256(answer)), Page, answer)

    def card(self, name: bytes) -> bytes:
        """For a new laptop: the sealed card of a joining code; asked without saying who asks."""
        return self._checked(self._wire.ask("GET", f"/v1/enrol/{name.hex()}")).body

    def ask_to_join(self, name: bytes, knock: bytes) -> None:
        """For a new laptop: leave its request, with the proof that it has the code."""
        _unpacked(self._checked(self._wire.ask("POST", f"/v1/enrol/{name.hex()}/request", body=knock)), Page)

    def answer_to_join(self, name: bytes) -> bytes | None:
        """For a new laptop: the answer file, or None while there is none."""
        reply = self._wire.ask("GET", f"/v1/enrol/{name.hex()}/answer")
        return None if reply.status == _NOTHING_YET else self._checked(reply).body

    def health(self) -> Health:
        """Whether a hub answers at all; asked without saying who asks."""
        reply = self._checked(self._wire.ask("GET", "/v1/health"), kind=JSON_TYPE)
        try:
            told = msgspec.json.decode(reply.body, type=_Told)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise NotOurHub from None
        if told.hub != "legalaid":
            raise NotOurHub
        return Health(told.milliseconds)

    # --- one request -------------------------------------------------------------------------------------------------

    def _listed(self, target: str, after: int) -> Iterator[tuple[list[bytes], int]]:
        """A list of pieces of bytes, page by page, each with how far it reaches."""
        more, listing = True, _Listing()
        while more:
            page, rest = self._page("GET", f"{target}after={after}", None, Page)
            _require_progress(page, after)
            listing.took(len(rest))
            after, more = page.cursor, page.more
            yield _list(rest, bytes), after

    def _page(
        self, method: str, target: str, head: object | None, kind: type[HeadT], rest: bytes = b""
    ) -> tuple[HeadT, bytes]:
        return _unpacked(self._checked(self._send(method, target, head, rest)), kind)

    def _post(self, target: str, head: object, rest: bytes) -> Reply:
        reply = self._send("POST", target, head, rest)
        return self._checked(reply) if reply.is_whole or reply.status != _DONE else reply

    def _send(
        self, method: str, target: str, head: object | None, rest: bytes = b"", *, headers: dict[str, str] | None = None
    ) -> Reply:
        """Send a request; a second time where the hub refuses our clock, by the hub's, or hung up before it began.

        A request with frames is never sent again by itself: much of it may have arrived.
        """
        try:
            reply = self._send_once(method, target, head, rest, headers)
        except LineCut:
            if rest:
                raise
            return self._send_once(method, target, head, rest, headers)
        denial = read_denial(reply.body) if reply.status != _DONE and reply.kind == JSON_TYPE else None
        if denial is not None and denial.error == Code.CLOCK:
            self._ahead_ms = denial.milliseconds - self._clock.milliseconds()
            return self._send_once(method, target, head, rest, headers)
        return reply

    def _send_once(
        self, method: str, target: str, head: object | None, rest: bytes, headers: dict[str, str] | None
    ) -> Reply:
        told = heads.encode(head) if head is not None else b""
        preamble = requests.sign(
            Subject(method, target, told),
            org=self._org,
            key=self._key,
            milliseconds=max(self._clock.milliseconds() + self._ahead_ms, 0),
            nonce=secrets.token_bytes(NONCE_BYTES),
        )
        if head is not None:
            return self._wire.ask(method, target, body=bytes(preamble) + told + rest, headers=headers)
        signed = {"Authorization": requests.to_header(preamble), **(headers or {})}
        return self._wire.ask(method, target, body=rest, headers=signed)

    def _checked(self, reply: Reply, *, kind: str = MEDIA_TYPE) -> Reply:
        """The reply if it is a whole answer of a hub; else its error is raised."""
        if reply.status != _DONE:
            denial = read_denial(reply.body) if reply.kind == JSON_TYPE else None
            raise error_of(reply.status, denial, wait=reply.wait)
        if reply.kind != kind:
            raise NotOurHub
        if not reply.is_whole:
            raise LineCut
        return reply


def _partly_unpacked(reply: Reply) -> tuple[Answer, bytes]:
    """The head of an answer to an exchange, and as much of the frames as came."""
    if reply.kind != MEDIA_TYPE:
        raise NotOurHub
    try:
        return heads.unpacked(reply.body, Answer)
    except BadHead:
        raise (NotOurHub if reply.is_whole else LineCut) from None


def _unpacked(reply: Reply, kind: type[HeadT]) -> tuple[HeadT, bytes]:
    try:
        return heads.unpacked(reply.body, kind)
    except BadHead:
        raise NotOurHub from None


def _require_progress(page: Page, after: int) -> None:
    """A hub that promises more without moving on would keep us for ever."""
    if page.more and page.cursor <= after:
        raise NotOurHub


def _complete(rest: bytes) -> tuple[bytes, ...]:
    """The complete frames at the start of these bytes; whether they are good ones is judged by whoever takes them."""
    try:
        return tuple(frame.raw for frame in frame_bytes.split(rest))
    except Refused:
        raise NotOurHub from None


def _list(rest: bytes, kind: type[HeadT]) -> list[HeadT]:
    try:
        return heads.decode(rest, list[kind])  # type: ignore[valid-type]
    except BadHead:
        raise NotOurHub from None
