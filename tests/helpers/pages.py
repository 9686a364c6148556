# SPDX-License-Identifier: Apache-2.0
"""What stands on the pages of a store's file once they are decrypted: freed space and all?"""

from collections.abc import Iterable

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from legalaid.services.desk import Desk
from tests.helpers.leaks import shapes

_PAGE, _RESERVED, _IV, _SALT, _KEY = 4096, 80, 16, 16, 32


def plain_pages(raw: bytes, key: bytes) -> bytes:
    """Every page of an SQLCipher file as SQLite sees it."""
    pages = [raw[at : at + _PAGE] for at in range(0, len(raw), _PAGE)]
    return b"".join(_plain(page, key[:_KEY], skip=0 if at else _SALT) for at, page in enumerate(pages))


def _plain(page: bytes, key: bytes, *, skip: int) -> bytes:
    end = _PAGE - _RESERVED
    decryptor = Cipher(algorithms.AES(key), modes.CBC(page[end : end + _IV])).decryptor()
    return decryptor.update(page[skip:end]) + decryptor.finalize()


def traces(desk: Desk, names: Iterable[str]) -> set[str]:
    """Which of these names stand anywhere in a vault's files, or on a page of its store, used or free."""
    desk.store.checkpoint()
    places = [path.read_bytes() for path in desk.vault.folder.rglob("*") if path.is_file()]
    places.append(plain_pages(desk.store.path.read_bytes(), desk.vault.db_key))
    return {name for name in names if any(shape in place for shape in shapes(name) for place in places)}
