# SPDX-License-Identifier: Apache-2.0
"""Which key stands in a certificate of TLS? SHA-256 over its SubjectPublicKeyInfo, as pins are written (RFC 7469)."""

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from legalaid.crypto.kdf import sha256


def key_hash(certificate: bytes) -> bytes:
    """The hash of the key in a certificate (DER). Raises `ValueError` for bytes that are none."""
    key = x509.load_der_x509_certificate(certificate).public_key()
    return sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
