# SPDX-License-Identifier: Apache-2.0
"""Is the recovery code really kept, and does it still open the vault?

The code is shown once. Two of its groups are asked back at once; later a drill tries the whole code, or the passphrase,
against the open vault and changes nothing.
"""

import secrets
from dataclasses import dataclass, field
from typing import Self

from legalaid.crypto import recovery_code
from legalaid.documents import qr
from legalaid.services.desk import Desk
from legalaid.vault import slots
from legalaid.vault.slots import Passphrase, RecoveryCode, Secret

GROUPS = recovery_code.GROUPS


@dataclass(frozen=True, slots=True)
class AskedBack:
    """Two groups of a code that must be typed from the paper."""

    numbers: tuple[int, int]
    """Counted from 1, in their order."""
    _groups: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, code: str) -> Self:
        """Draw two groups of this code."""
        drawn = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), 2))
        return cls((drawn[0], drawn[1]), groups_of(code))

    def fits(self, number: int, typed: str) -> bool:
        """Whether this is that group; Khmer and Latin digits are the same."""
        digits = "".join(recovery_code.split(typed))
        return digits == self._groups[number - 1]


def groups_of(code: str) -> tuple[str, ...]:
    """The groups of a code in Latin digits."""
    return tuple(recovery_code.split(code))


def square_of(code: str) -> tuple[bytes, ...]:
    """The QR code of a recovery code, row by row; 1 is a dark module."""
    return qr.modules("-".join(groups_of(code)))


def check_code(desk: Desk, code: str) -> None:
    """Return if the code opens this vault today. Raises `BadRecoveryGroups` or `WrongRecoveryCode`."""
    _check(desk, RecoveryCode(code))
    with desk.write("vault.drill") as work:
        work.log("vault.drill", "vault", None)


def check_passphrase(desk: Desk, passphrase: str) -> None:
    """Return if the passphrase opens this vault today; takes as long as an unlock. Raises `WrongPassphrase`."""
    _check(desk, Passphrase(passphrase))


def renew_code(desk: Desk) -> str:
    """A new recovery code in place of the one in force. It is returned this once."""
    code = desk.vault.renew_recovery_code()
    desk.note_header()
    with desk.write("vault.recovery_code") as work:
        work.log("vault.recovery_code", "vault", None)
    return code


def _check(desk: Desk, secret: Secret) -> None:
    slots.open_key(desk.vault.header, secret).wipe()
