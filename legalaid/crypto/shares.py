# SPDX-License-Identifier: Apache-2.0
"""How is a secret divided, so that two of three papers give it back and one alone tells nothing?

Shamir's scheme with a checksum in each share, written in English words (SLIP-39): a mistyped word is found.
"""

from collections.abc import Sequence

from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics


class BadShares(ValueError):
    """A share has a wrong word, or the shares are too few or of several secrets."""


def divide(secret: bytes, *, needed: int, of: int) -> tuple[str, ...]:
    """The shares as lines of words. The secret has at least 16 bytes, an even number."""
    return tuple(generate_mnemonics(1, [(needed, of)], secret, iteration_exponent=0)[0])


def join(shares: Sequence[str]) -> bytes:
    """The secret behind these shares; more than are needed are not taken. Raises `BadShares`."""
    try:
        return combine_mnemonics(shares)
    except (MnemonicError, ValueError):
        raise BadShares from None
