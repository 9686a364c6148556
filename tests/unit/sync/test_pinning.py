# SPDX-License-Identifier: Apache-2.0
"""Does a hub that shows another key than before get nothing, though an authority vouches for it?"""

import ssl
import threading
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from socket import create_server

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from legalaid.crypto.certificates import key_hash
from legalaid.errors import HubKeyChanged
from legalaid.store import hubs
from legalaid.sync.pinning import KeyChanged, Pin
from legalaid.sync.wire import Wire
from tests.helpers.stores import new_store

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\nok"


class Certified:
    """A key with a certificate for this computer, which the tests take for an authority's too."""

    def __init__(self, path) -> None:
        self.path, self.key = path, Ed25519PrivateKey.generate()
        self.renew()

    def renew(self):
        """The same key in another certificate."""
        name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]), datetime.now(UTC)
        builder = x509.CertificateBuilder(name, name, self.key.public_key(), x509.random_serial_number())
        made = (
            builder.not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .sign(self.key, None)
        )
        private = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        self.path.write_bytes(made.public_bytes(Encoding.PEM) + private)
        self.der = made.public_bytes(Encoding.DER)


@contextmanager
def hub(certified, monkeypatch):
    """A server that answers one connection; what it was sent is collected."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certified.path)
    monkeypatch.setattr(httpx, "create_ssl_context", lambda: ssl.create_default_context(cafile=certified.path))
    sent = []
    with closing(create_server(("localhost", 0))) as server:

        def answer():
            line, _ = server.accept()
            with closing(line), suppress(OSError), closing(context.wrap_socket(line, server_side=True)) as secret:
                sent.append(secret.recv(10_000))
                secret.sendall(ANSWER)

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"https://localhost:{server.getsockname()[1]}", sent
        thread.join(5)


def test_the_key_is_met_and_then_held_to(tmp_path, monkeypatch):
    certified = Certified(tmp_path / "hub.pem")
    with hub(certified, monkeypatch) as (url, _), Wire(url) as line:
        assert line.key is None
        assert line.ask("GET", "/v1/health").status == 200
        known = line.key
    assert known == key_hash(certified.der)
    certified.renew()
    with hub(certified, monkeypatch) as (url, _), Wire(url, key=known) as line:
        assert line.ask("GET", "/v1/health").status == 200


def test_another_key_gets_nothing(tmp_path, monkeypatch):
    known = key_hash(Certified(tmp_path / "hub.pem").der)
    other = Certified(tmp_path / "other.pem")
    with hub(other, monkeypatch) as (url, sent), Wire(url, key=known) as line, pytest.raises(HubKeyChanged):
        line.ask("POST", "/v1/sync", body=b"frames")
    assert sent in ([], [b""])


def test_a_store_remembers_the_key_of_its_hub(tmp_path):
    store = new_store(tmp_path / "store")
    with store.write(actor=None, action="org.connect") as work:
        assert hubs.pinned(work.connection, "https://hub") is None
        hubs.pin(work, "https://hub", bytes(32))
        assert hubs.pinned(work.connection, "https://hub") == bytes(32)
        assert hubs.pinned(work.connection, "https://another") is None
        hubs.pin(work, "https://another", bytes(range(32)))
        assert hubs.pinned(work.connection, "https://hub") is None
    store.close()


def test_another_key_gets_nothing_inside_a_proxys_line_either(tmp_path):
    """Behind a proxy with a certificate of its own the line is secured in memory, not on a socket."""
    known, other = key_hash(Certified(tmp_path / "hub.pem").der), Certified(tmp_path / "other.pem")
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(other.path)
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    watched = Pin(known).watch(ssl.create_default_context(cafile=other.path))
    near = watched.wrap_bio(down, up, server_hostname="localhost")
    far = server.wrap_bio(up, down, server_side=True)
    with suppress(ssl.SSLWantReadError):
        near.do_handshake()
    with suppress(ssl.SSLWantReadError):
        far.do_handshake()
    with pytest.raises(KeyChanged):
        near.do_handshake()
