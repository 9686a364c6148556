# SPDX-License-Identifier: Apache-2.0
"""Is every way in which a line fails named, and are headers few?"""

import socket
import ssl
import threading
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from legalaid.errors import HubNotProven, LineCut, NotOurHub, Offline, UnusableHubAddress
from legalaid.sync import wire
from legalaid.sync.wire import Wire

OCTETS = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"


def heard(line):
    """One request: its head, and as much of a body as it announces."""
    head, _, body = line.recv(65_536).partition(b"\r\n\r\n")
    announced = next((int(word[16:]) for word in head.split(b"\r\n") if word.startswith(b"Content-Length: ")), 0)
    while len(body) < announced:
        body += line.recv(65_536)
    return head + b"\r\n\r\n" + body


@contextmanager
def somebody(*answers):
    """Whoever answers at a port: one prepared answer to each connection; what was asked is collected."""
    asked = []
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def answer():
            for each in answers:
                line, _ = server.accept()
                with closing(line):
                    asked.append(heard(line))
                    line.sendall(each)

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
        thread.join(5)


def ask(url):
    with Wire(url) as line:
        return line.ask("GET", "/v1/health")


def error(url, kind):
    with pytest.raises(kind):
        ask(url)


def test_a_request_has_no_header_that_it_does_not_need():
    with somebody(OCTETS + b"Content-Length: 2\r\n\r\nok") as (url, asked), Wire(url) as line:
        reply = line.ask("POST", "/v1/sync", body=b"body")
    assert (reply.status, reply.body, reply.is_whole) == (200, b"ok", True)
    host = url.removeprefix("http://")
    assert asked == [f"POST /v1/sync HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4\r\n\r\nbody".encode()]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hub.example.org",
        "ftp://hub.example.org",
        "http://hub.example.org",
        "http://192.168.1.5:8750",
        "http://127.0.0.1.example.org",
        "https://",
        "https://somebody:secret@hub.example.org",
        "https://hub.example.org/?a=1",
        "https://hub.example.org/#a",
        "https://[::1",
        "https://hub.example.org:port",
    ],
)
def test_only_https_and_this_computer_are_addresses_of_a_hub(address):
    with pytest.raises(UnusableHubAddress):
        Wire(address)


@pytest.mark.parametrize(
    "address", ["https://hub.example.org/", "http://127.0.0.1:8", "http://[::1]:8", "http://localhost"]
)
def test_addresses_of_hubs(address):
    Wire(address).close()


def test_nobody_at_the_port_is_no_line():
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    error(f"http://127.0.0.1:{port}", Offline)
    error("https://no-such-host.invalid", Offline)


def test_a_peer_that_hangs_up_is_a_cut_line():
    with somebody(b"") as (url, _):
        error(url, LineCut)
    with somebody(b"HTTP/1.1 200 OK\r\nContent-") as (url, _):
        error(url, LineCut)


def test_a_peer_that_speaks_something_else_is_not_our_hub():
    with somebody(b"220 mail.example.org ESMTP\r\n\r\n") as (url, _):
        error(url, NotOurHub)


def test_an_answer_that_is_cut_is_handed_on_as_far_as_it_came():
    with somebody(OCTETS + b"Content-Length: 10\r\n\r\n12345") as (url, _):
        reply = ask(url)
    assert (reply.body, reply.is_whole) == (b"12345", False)


def test_an_answer_without_end_is_not_read(monkeypatch):
    monkeypatch.setattr(wire, "_ANSWER_BYTES", 100)
    with somebody(OCTETS + b"Content-Length: 1000\r\n\r\n" + bytes(1000)) as (url, _):
        error(url, NotOurHub)


def test_kinds_and_waits_are_read_and_unknown_kinds_are_none():
    told = b"Content-Type: application/json; charset=utf-8\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n"
    refusal = b"HTTP/1.1 429 No\r\n" + told
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"
    with somebody(refusal, page) as (url, _):
        told = ask(url)
        assert (told.status, told.kind, told.wait) == (429, "application/json", "9")
        assert ask(url).kind == ""


@pytest.fixture
def self_signed(tmp_path):
    """A server's side of TLS, with a certificate that nobody vouches for."""
    key, name = Ed25519PrivateKey.generate(), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key, None)
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "both.pem").write_bytes(certificate.public_bytes(Encoding.PEM) + private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "both.pem")
    return context


def test_a_certificate_that_proves_nothing_stops_before_anything_is_sent(self_signed):
    ended = []
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def answer():
            line, _ = server.accept()
            with closing(line):
                try:
                    ended.append(self_signed.wrap_socket(line, server_side=True).recv(100))
                except ssl.SSLError as refused:
                    ended.append(type(refused))

        thread = threading.Thread(target=answer)
        thread.start()
        error(f"https://localhost:{server.getsockname()[1]}", HubNotProven)
        thread.join()
    assert ended == [ssl.SSLError]


@pytest.mark.parametrize("heard", [0, 1, 60])
def test_a_line_that_is_cut_before_it_is_secret_accuses_nobody_of_a_false_certificate(heard):
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def answer():
            line, _ = server.accept()
            with closing(line):
                line.recv(heard) if heard else None

        thread = threading.Thread(target=answer)
        thread.start()
        error(f"https://localhost:{server.getsockname()[1]}", Offline)
        thread.join()


def test_a_page_where_no_secret_line_was_ever_spoken_is_not_our_hub():
    with somebody(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n") as (url, _):
        error(url.replace("http:", "https:"), NotOurHub)
