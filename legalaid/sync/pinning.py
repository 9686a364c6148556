# SPDX-License-Identifier: Apache-2.0
"""Is it the hub of yesterday, besides being proven by a certificate?

The key in the hub's certificate is remembered at the first contact. Another one later stops the line before anything
is sent: some authority vouches for it, but nobody here has said that the hub has a new key.
"""

import ssl

from legalaid.crypto.certificates import key_hash
from legalaid.crypto.kdf import equal


class KeyChanged(ssl.SSLError):
    """The certificate is good, and its key is another than the remembered one."""


class Pin:
    """The remembered hash of a hub's key, if there is one, and the one that was met."""

    def __init__(self, known: bytes | None = None) -> None:
        self.known = known
        self.met: bytes | None = None

    def watch(self, context: ssl.SSLContext) -> ssl.SSLContext:
        """The same context; each connection made with it is compared as soon as its certificate is proven."""
        pin = self

        class Watched(ssl.SSLSocket):
            """A connection that ends after the handshake if the key is another."""

            def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 - the library's signature
                super().do_handshake(block)
                pin.compare(self.getpeercert(binary_form=True) or b"")

        class WatchedInMemory(ssl.SSLObject):
            """The same inside the line of a proxy that has a certificate of its own."""

            def do_handshake(self) -> None:
                super().do_handshake()
                pin.compare(self.getpeercert(binary_form=True) or b"")

        context.sslsocket_class, context.sslobject_class = Watched, WatchedInMemory
        return context

    def compare(self, certificate: bytes) -> None:
        """Return if the key is the known one, or none is known. Raises `KeyChanged`."""
        self.met = key_hash(certificate)
        if self.known is not None and not equal(self.known, self.met):
            raise KeyChanged
