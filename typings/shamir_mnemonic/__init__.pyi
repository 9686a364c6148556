# SPDX-License-Identifier: Apache-2.0
# Only what the project uses of shamir-mnemonic.
from collections.abc import Iterable, Sequence

class MnemonicError(Exception): ...

def generate_mnemonics(
    group_threshold: int,
    groups: Sequence[tuple[int, int]],
    master_secret: bytes,
    passphrase: bytes = b"",
    extendable: bool = True,
    iteration_exponent: int = 1,
) -> list[list[str]]: ...
def combine_mnemonics(mnemonics: Iterable[str], passphrase: bytes = b"") -> bytes: ...
