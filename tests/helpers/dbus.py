# SPDX-License-Identifier: Apache-2.0
"""How does a test speak D-Bus, the language in which a program tells a screen reader what it shows?

A client of one connection, as much of https://dbus.freedesktop.org/doc/dbus-specification.html as AT-SPI needs: method
calls, sent in batches so that a whole tree of widgets is read within milliseconds, and the signals that come between.
"""

import socket
import struct
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from os import getuid
from time import monotonic
from typing import Any, Final

_CALL, _RETURN, _ERROR, _SIGNAL = 1, 2, 3, 4
_NO_FLAGS: Final = 0
_PATH, _INTERFACE, _MEMBER, _REPLY_SERIAL, _DESTINATION, _SENDER, _SIGNATURE = 1, 2, 3, 5, 6, 7, 8

_FIXED: Final = {"y": "B", "b": "I", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d"}
_PATIENCE_SECONDS: Final = 20
"""For one reply: a busy machine holds a program up for some seconds."""

DAEMON: Final = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class Refused(Exception):
    """The other side answered with an error, mostly because the object is gone."""


@dataclass(frozen=True, slots=True)
class Call:
    """One method call."""

    to: str
    path: str
    interface: str
    member: str
    signature: str = ""
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """One signal."""

    sender: str
    path: str
    member: str
    arguments: list[Any]


class Bus:
    """One connection; `signals` are those that came, until somebody takes them."""

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(_PATIENCE_SECONDS)
        self._socket.connect(_socket_of(address))
        self._serial = 0
        self._buffer = bytearray()
        self._answers: dict[int, list[Any] | Refused] = {}
        self.signals: deque[Heard] = deque()
        self._introduce()
        self.ask(Call(*DAEMON, "Hello"))

    def ask(self, call: Call) -> list[Any]:
        """What one call gives back. Raises `Refused`."""
        (answer,) = self.ask_all([call])
        if isinstance(answer, Refused):
            raise answer
        return answer

    def ask_all(self, calls: Sequence[Call]) -> list[list[Any] | Refused]:
        """What each of many calls gives back; all are on their way before the first answer is read."""
        first = self._serial + 1
        self._socket.sendall(b"".join(self._message(call) for call in calls))
        wanted = range(first, first + len(calls))
        while any(serial not in self._answers for serial in wanted):
            self._read()
        return [self._answers.pop(serial) for serial in wanted]

    def listen(self, seconds: float) -> None:
        """Wait until a signal comes, `seconds` at most."""
        end = monotonic() + seconds
        while not self.signals and (left := end - monotonic()) > 0:
            self._socket.settimeout(left)
            with suppress(TimeoutError):
                self._read()
        self._socket.settimeout(_PATIENCE_SECONDS)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    # --- the wire ----------------------------------------------------------------------------------------------------

    def _introduce(self) -> None:
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(getuid()).encode().hex().encode() + b"\r\n")
        welcome = self._socket.recv(1024)
        if not welcome.startswith(b"OK"):
            raise Refused(welcome.decode(errors="replace"))
        self._socket.sendall(b"BEGIN\r\n")

    def _message(self, call: Call) -> bytes:
        self._serial += 1
        body = bytearray()
        for kind, value in zip(_kinds(call.signature), call.arguments, strict=True):
            _put(body, kind, value)
        fields = [
            (_PATH, ("o", call.path)),
            (_INTERFACE, ("s", call.interface)),
            (_MEMBER, ("s", call.member)),
            (_DESTINATION, ("s", call.to)),
            *([(_SIGNATURE, ("g", call.signature))] if call.signature else []),
        ]
        head = bytearray(struct.pack("<BBBBII", ord("l"), _CALL, _NO_FLAGS, 1, len(body), self._serial))
        _put(head, "a(yv)", fields)
        _pad(head, 8)
        return bytes(head + body)

    def _read(self) -> None:
        """Take what came; whole messages are sorted into answers and signals."""
        received = self._socket.recv(1 << 18)
        if not received:
            raise Refused("the bus is gone")
        self._buffer += received
        while (size := _size(self._buffer)) <= len(self._buffer):
            message = bytes(self._buffer[:size])
            del self._buffer[:size]
            self._sort(message)

    def _sort(self, message: bytes) -> None:
        order = "<" if message[0] == ord("l") else ">"
        head, at = _Reader(message, order, 12).take("a(yv)")
        fields = dict(head)
        body = _Reader(message, order, at + -at % 8)
        arguments = [body.take(kind)[0] for kind in _kinds(fields.get(_SIGNATURE, ""))]
        if message[1] == _RETURN:
            self._answers[fields[_REPLY_SERIAL]] = arguments
        elif message[1] == _ERROR:
            self._answers[fields[_REPLY_SERIAL]] = Refused(*map(str, arguments))
        elif message[1] == _SIGNAL:
            self.signals.append(Heard(fields.get(_SENDER, ""), fields[_PATH], fields[_MEMBER], arguments))


def _socket_of(address: str) -> str:
    """The name of the socket; a leading NUL stands for the abstract ones."""
    parts = dict(part.split("=", 1) for part in address.removeprefix("unix:").split(","))
    return parts["path"] if "path" in parts else "\0" + parts["abstract"]


def _size(buffer: bytearray) -> int:
    """How long the message at the front is; more than there is while that cannot be told."""
    if len(buffer) < 16:
        return len(buffer) + 1
    order = "<" if buffer[0] == ord("l") else ">"
    body, fields = struct.unpack_from(f"{order}I", buffer, 4)[0], struct.unpack_from(f"{order}I", buffer, 12)[0]
    head = 16 + int(fields)
    return head + -head % 8 + int(body)


# --- values ----------------------------------------------------------------------------------------------------------


def _kinds(signature: str) -> list[str]:
    """The complete types of a signature."""
    found = []
    while signature:
        length = _length(signature)
        found.append(signature[:length])
        signature = signature[length:]
    return found


def _length(signature: str) -> int:
    """How many characters the first complete type takes."""
    if signature[0] == "a":
        return 1 + _length(signature[1:])
    if signature[0] not in "({":
        return 1
    depth = 0
    for at, char in enumerate(signature):
        depth += (char in "({") - (char in ")}")
        if not depth:
            return at + 1
    raise ValueError(signature)


def _alignment(kind: str) -> int:
    if kind[0] in "({":
        return 8
    return 1 if kind[0] in "gvy" else 4 if kind[0] in "asob" else struct.calcsize(_FIXED[kind[0]])


def _pad(buffer: bytearray, to: int) -> None:
    buffer += bytes(-len(buffer) % to)


def _put(buffer: bytearray, kind: str, value: Any) -> None:
    """Append a value; its alignment counts from the start of the buffer."""
    _pad(buffer, _alignment(kind))
    if kind in "so":
        raw = str(value).encode()
        buffer += struct.pack("<I", len(raw)) + raw + b"\0"
    elif kind == "g":
        buffer += bytes([len(value)]) + value.encode() + b"\0"
    elif kind == "v":
        inner, held = value
        _put(buffer, "g", inner)
        _put(buffer, inner, held)
    elif kind[0] == "(":
        for part, held in zip(_kinds(kind[1:-1]), value, strict=True):
            _put(buffer, part, held)
    elif kind[0] == "a":
        _put_array(buffer, kind[1:], value)
    else:
        buffer += struct.pack("<" + _FIXED[kind], value)


def _put_array(buffer: bytearray, kind: str, values: Sequence[Any]) -> None:
    at = len(buffer)
    buffer += bytes(4)
    _pad(buffer, _alignment(kind))
    start = len(buffer)
    for value in values:
        _put(buffer, kind, value)
    struct.pack_into("<I", buffer, at, len(buffer) - start)


class _Reader:
    """Values out of a message, one after the other."""

    def __init__(self, message: bytes, order: str, at: int) -> None:
        self._message, self._order, self._at = message, order, at

    def take(self, kind: str) -> tuple[Any, int]:
        """The next value, and where it ends."""
        self._at += -self._at % _alignment(kind)
        return self._value(kind), self._at

    def _value(self, kind: str) -> Any:
        if kind in "so":
            return self._text(int(self._number("u")))
        if kind == "g":
            return self._text(int(self._number("y")))
        if kind == "v":
            return self.take(self.take("g")[0])[0]
        if kind[0] in "({":
            return tuple(self.take(part)[0] for part in _kinds(kind[1:-1]))
        if kind[0] == "a":
            return self._array(kind[1:])
        return self._number(kind)

    def _array(self, kind: str) -> list[Any]:
        length = int(self._number("u"))
        self._at += -self._at % _alignment(kind)
        end = self._at + length
        found = []
        while self._at < end:
            found.append(self.take(kind)[0])
        return found

    def _text(self, length: int) -> str:
        raw = self._message[self._at : self._at + length]
        self._at += length + 1
        return raw.decode()

    def _number(self, kind: str) -> int | float | bool:
        code = self._order + _FIXED[kind]
        (value,) = struct.unpack_from(code, self._message, self._at)
        self._at += struct.calcsize(code)
        return bool(value) if kind == "b" else value
