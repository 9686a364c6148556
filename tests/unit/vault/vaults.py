# SPDX-License-Identifier: Apache-2.0
"""Vaults to try things on: one is made (which takes a passphrase derivation), all others are copies of its header."""

from dataclasses import dataclass
from pathlib import Path

from legalaid.crypto import hpke
from legalaid.crypto.kdf import FLOOR
from legalaid.vault import access
from legalaid.vault.opening import Opening, Refused, open_copies
from legalaid.vault.slots import OfficeKey, Passphrase, RecoveryCode, Secret

PASSPHRASE = "ដំរីសដើរលេងលើភ្នំខ្ពស់នៅពេលល្ងាច"
NEW_PASSPHRASE = "river basket moon ladder seven"


@dataclass(frozen=True)
class Made:
    """A vault as it was made, with an office key enrolled, and everything that opens it."""

    header: bytes
    code: str
    office: hpke.PrivateKey
    db_key: bytes

    @property
    def secrets(self) -> tuple[Secret, ...]:
        return (Passphrase(PASSPHRASE), RecoveryCode(self.code), OfficeKey(self.office))

    def put(self, folder: Path) -> Path:
        """A vault folder with this header in both places."""
        folder.mkdir(parents=True)
        (folder / "vault.json").write_bytes(self.header)
        (folder / "vault.json.2").write_bytes(self.header)
        return folder


def make(folder: Path) -> Made:
    vault, code = access.create(folder, PASSPHRASE, kdf=FLOOR)
    office = hpke.PrivateKey.generate()
    vault.enrol_office_key(office.public)
    made = Made((folder / "vault.json").read_bytes(), code, office, vault.db_key)
    vault.lock()
    return made


def refusal(main: bytes | None, mirror: bytes | None, secret: Secret) -> Refused:
    """The refusal that these copies earn; an opening is a failure of the test."""
    try:
        open_copies(main, mirror, secret)
    except Refused as refused:
        return refused
    raise AssertionError("it opened")


def opening(main: bytes | None, mirror: bytes | None, secret: Secret) -> Opening:
    return open_copies(main, mirror, secret)
