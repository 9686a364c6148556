# SPDX-License-Identifier: Apache-2.0
"""Which of the two header copies holds, and does the secret fit it? Pure: bytes in, a verdict out.

The main copy is always written first, so an honest mirror is equal to it or one save behind. What is found decides:

| main copy | mirror | verdict |
|---|---|---|
| opens | equal, older, damaged or absent | opens; the mirror is to be written again |
| opens | authentic under the same key and newer | refused: an old header was put back; the mirror is good |
| unreadable | opens | opens from the mirror; the main copy is to be written again |
| rejects the secret | opens; main is authentic, newer | opens from the mirror: the last save was interrupted |
| rejects the secret | opens; main is authentic, not newer | refused: an old header was put back; the mirror is good |
| rejects the secret | opens; main claims to be newer | refused: altered; main may be a rekey's, so it stays |
| rejects the secret | opens otherwise | refused: altered; the mirror is good |
| rejects the secret | one save behind, absent or unreadable | the plain rejection |
| rejects the secret | differs in another way | refused: altered |
"""

import contextlib
from dataclasses import dataclass, replace
from enum import StrEnum

from legalaid.errors import (
    BadRecoveryGroups,
    HeaderAltered,
    HeaderDamaged,
    KdfOutOfBounds,
    NewerFormat,
    OldHeaderPutBack,
    VaultError,
)
from legalaid.vault import header as headers
from legalaid.vault.header import Header
from legalaid.vault.key import VaultKey
from legalaid.vault.slots import Secret, has_valid_mac, open_key


class HeaderNotice(StrEnum):
    """What was found beside a header that opened; worth an entry in the audit trail."""

    MAIN_UNREADABLE = "main_unreadable"
    MIRROR_DIFFERED = "mirror_differed"
    SAVE_INTERRUPTED = "save_interrupted"


@dataclass(frozen=True, slots=True)
class Opening:
    """The header to go by and its key."""

    header: Header
    key: VaultKey
    notice: HeaderNotice | None = None


class Refused(Exception):
    """No opening. `good` is the copy that should stand in both places, where one is known to be good."""

    def __init__(self, error: VaultError, good: bytes | None = None) -> None:
        super().__init__(error.code)
        self.error = error
        self.good = good


def open_copies(main: bytes | None, mirror: bytes | None, secret: Secret) -> Opening:
    """Open whichever copy holds, or raise `Refused` with the error to show. Each copy costs one key derivation."""
    header: Header | None = None
    try:
        header = _parse(main)
        opening = Opening(header, open_key(header, secret))
    except NewerFormat as newer:  # whatever stands beside it, a newer program's header is not written over
        raise Refused(newer) from None
    except VaultError as rejection:
        if main == mirror:
            raise Refused(rejection) from None
        return _from_mirror(mirror, secret, header, rejection)
    return _beside_mirror(opening, mirror) if main != mirror else opening


def _parse(data: bytes | None) -> Header:
    if data is None:
        raise HeaderDamaged
    return headers.parse(data)


def _beside_mirror(opening: Opening, mirror: bytes | None) -> Opening:
    """The main copy opened and the mirror is another: is the mirror merely behind, or is main an old one?"""
    with contextlib.suppress(VaultError):
        copy = _parse(mirror)
        if copy.generation > opening.header.generation and has_valid_mac(copy, opening.key):
            opening.key.wipe()
            raise Refused(OldHeaderPutBack(), good=mirror)
    return replace(opening, notice=HeaderNotice.MIRROR_DIFFERED)


def _from_mirror(mirror: bytes | None, secret: Secret, main: Header | None, rejection: VaultError) -> Opening:
    """The main copy did not open; `main` is what could be read of it."""
    copy: Header | None = None
    try:
        copy = _parse(mirror)
        key = open_key(copy, secret)
    except VaultError as error:
        raise Refused(_named(main, rejection, copy, error)) from None
    if isinstance(rejection, HeaderDamaged):
        return Opening(copy, key, HeaderNotice.MAIN_UNREADABLE)
    authentic = main is not None and has_valid_mac(main, key)
    newer = main is not None and main.generation > copy.generation
    if newer and authentic:
        return Opening(copy, key, HeaderNotice.SAVE_INTERRUPTED)
    key.wipe()
    if newer and not isinstance(rejection, HeaderAltered):
        # Another secret and another key: it may be the header of an interrupted rekey, so it is not written over.
        raise Refused(HeaderAltered())
    if isinstance(rejection, KdfOutOfBounds):
        raise Refused(rejection, good=mirror)
    raise Refused(OldHeaderPutBack() if authentic else HeaderAltered(), good=mirror)


def _named(main: Header | None, rejection: VaultError, copy: Header | None, mirror_error: VaultError) -> VaultError:
    """Neither copy opened: which error tells most?"""
    if isinstance(rejection, HeaderDamaged) and copy is not None:
        return mirror_error
    if main is None or copy is None or isinstance(rejection, BadRecoveryGroups):
        return rejection
    one_save_behind = copy.generation + 1 == main.generation
    return rejection if one_save_behind else HeaderAltered()
