# SPDX-License-Identifier: Apache-2.0
"""How does one request get to the hub and back over a bad line?

One connection is kept open, and headers are as few as HTTP allows. What goes wrong is named: no line, a cut one, a
false certificate, somebody else's page. An answer that is cut is handed on as far as it came.
"""

import ipaddress
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

import httpx

from legalaid import limits
from legalaid.errors import HubKeyChanged, HubNotProven, LineCut, NotOurHub, Offline, SyncError, UnusableHubAddress
from legalaid.sync.heads import MEDIA_TYPE
from legalaid.sync.pinning import KeyChanged, Pin

JSON_TYPE = "application/json"
_ANSWER_BYTES = limits.ANSWER_BYTES + limits.FRAME_BYTES + limits.REQUEST_HEAD_BYTES
"""More than any answer of a hub; a longer one is not read."""

_KEPT_OPEN_SECONDS = 60
"""Less than the 75 seconds of the hub and its proxy: the side that may send again closes first."""

_CUT_OFF = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
"""What TLS says of a line that ends; it is nobody's false certificate."""

_PATIENCE = httpx.Timeout(connect=30, read=120, write=120, pool=30)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: `is_whole` is False where the line was cut in the middle of the body."""

    status: int
    kind: str
    wait: str
    body: bytes
    is_whole: bool


class Wire:
    """A connection to one hub, opened by the first request. Use it from one thread.

    `key` is the hash of the key that the hub's certificate must have, if it was met before.
    """

    def __init__(self, address: str, *, key: bytes | None = None) -> None:
        self._base = _checked(address)
        self._pin = Pin(key)
        is_secret = self._base.startswith("https:")
        # A proxy named in the environment is for the world outside, not for a hub on this computer.
        self._client = httpx.Client(
            timeout=_PATIENCE,
            verify=self._pin.watch(httpx.create_ssl_context()) if is_secret else _trusted(),
            limits=httpx.Limits(max_connections=1, keepalive_expiry=_KEPT_OPEN_SECONDS),
            trust_env=not _is_here(self._base),
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def key(self) -> bytes | None:
        """The hash of the key in the hub's certificate, once it was met."""
        return self._pin.met

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def ask(self, method: str, target: str, *, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Reply:
        """Send a request once. Raises `Offline`, `LineCut`, `HubNotProven`, `HubKeyChanged` or `NotOurHub`."""
        request = httpx.Request(method, f"{self._base}{target}", content=body or None, headers=dict(headers or {}))
        try:
            response = self._client.send(request, stream=True)
        except httpx.TransportError as error:
            raise _named(error) from None
        try:
            return _read(response)
        finally:
            response.close()


@cache
def _trusted() -> ssl.SSLContext:
    """For the hub of this computer, which has no certificate; loading the authorities takes a while."""
    return httpx.create_ssl_context()


def _read(response: httpx.Response) -> Reply:
    kind = response.headers.get("content-type", "").partition(";")[0].strip()
    if kind not in {MEDIA_TYPE, JSON_TYPE}:
        kind = ""
    body = bytearray()
    is_whole = True
    try:
        for part in response.iter_raw():
            body += part
            if len(body) > _ANSWER_BYTES:
                raise NotOurHub
    except httpx.TransportError:
        is_whole = False
    return Reply(response.status_code, kind, response.headers.get("retry-after", ""), bytes(body), is_whole)


def _named(error: httpx.TransportError) -> SyncError:
    unsafe = _about_tls(error)
    if isinstance(unsafe, KeyChanged):
        return HubKeyChanged()
    if isinstance(unsafe, ssl.SSLCertVerificationError):
        return HubNotProven()
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout | httpx.ProxyError):
        return Offline() if unsafe is None or isinstance(unsafe, _CUT_OFF) else NotOurHub()
    # What is no HTTP at all comes from somebody else; a peer that hangs up is the line's fault.
    is_garbage = isinstance(error, httpx.RemoteProtocolError) and "illegal" in str(error)
    return NotOurHub() if is_garbage else LineCut()


def _about_tls(error: BaseException | None) -> ssl.SSLError | None:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return error
        error = error.__cause__ or error.__context__
    return None


def _checked(address: str) -> str:
    """The address without a slash at its end. Raises `UnusableHubAddress`."""
    try:
        url = httpx.URL(address.strip())
    except (httpx.InvalidURL, ValueError):
        raise UnusableHubAddress from None
    is_plain = not (url.userinfo or url.query or url.fragment) and bool(url.host)
    if not is_plain or url.scheme not in {"https", "http"}:
        raise UnusableHubAddress
    if url.scheme == "http" and not _is_here(str(url)):
        raise UnusableHubAddress
    return str(url).rstrip("/")


def _is_here(address: str) -> bool:
    """Whether the host is this computer."""
    host = httpx.URL(address).host
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
