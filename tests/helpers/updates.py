# SPDX-License-Identifier: Apache-2.0
"""Updates for tests: keys that everybody knows, and files signed by them."""

import hashlib
from datetime import date
from pathlib import Path

from legalaid.crypto.signatures import SigningKey
from legalaid.domain.update import Hashes, Installed, Notes, Target, Trust, UpdateManifest, head, sign, write_manifest
from legalaid.services.updates import DEBIAN, WINDOWS, Release

KEYS = tuple(SigningKey(bytes([number]) * 32) for number in (1, 2, 3))
STRANGER = SigningKey(b"\x63" * 32)
TRUST = Trust(frozenset(key.public for key in KEYS), 2)
RELEASE = Release(TRUST, Installed(serial=6, release="1.2.0"), DEBIAN)
FILES = {
    WINDOWS: ("legalaid-1.3.0-setup.exe", b"MZ" + b"w" * 300),
    DEBIAN: ("legalaid_1.3.0.deb", b"!<arch>" + b"d" * 300),
}


def update(
    path: Path,
    *signers: SigningKey,
    serial: int = 7,
    release: str = "1.3.0",
    oldest: str = "1.0.0",
    brings: str = "",
) -> Path:
    """An update file at `path`, signed by two of the test keys if no others are named."""
    signers = signers or KEYS[:2]
    targets = tuple(
        Target(name=name, system=system, length=len(content), hashes=Hashes(sha256=hashlib.sha256(content).hexdigest()))
        for system, (name, content) in FILES.items()
    )
    text = write_manifest(
        UpdateManifest(
            version=serial,
            release=release,
            oldest=oldest,
            expires=date(2027, 11, 21),
            keys=tuple(key.public.hex() for key in signers),
            targets=targets,
            brings=Notes(km="", en=brings),
        )
    )
    signatures = [sign(text, key) for key in signers]
    path.write_bytes(head(text, signatures) + b"".join(content for _, content in FILES.values()))
    return path
