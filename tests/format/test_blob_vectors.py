# SPDX-License-Identifier: Apache-2.0
"""Do sealed attachments of every released version still open, and are the bad ones refused?

`vectors/blob/good_*.json` hold a file key, a true length, a sealed blob in base64 and the SHA-256 of its content;
`fail_*.json` hold a blob that must be refused. Released files are never changed. A new one is written with
`legalaid.crypto.stream.encrypt`, a file key of its own and invented content.
"""

import base64
import hashlib
import json
from pathlib import Path

import pytest

from legalaid.crypto import stream
from legalaid.crypto.aead import NotAuthentic

FILES = sorted((Path(__file__).parent / "vectors" / "blob").glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_vector_keeps_its_promise(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    if path.name.startswith("good_"):
        content = opened(vector)
        assert hashlib.sha256(content).hexdigest() == vector["sha256"]
        assert sealed_again(content, vector) == base64.b64decode(vector["blob"])
    else:
        with pytest.raises(NotAuthentic):
            opened(vector)


def opened(vector):
    blob, key = base64.b64decode(vector["blob"]), bytes.fromhex(vector["file_key"])
    return b"".join(stream.decrypt([blob], file_key=key, length=vector["length"]))


def sealed_again(content, vector):
    """Sealing has no randomness but the file key, so the same content under the same key gives the same bytes."""
    key = bytes.fromhex(vector["file_key"])
    return b"".join(stream.encrypt([content], file_key=key, length=len(content)))


def test_there_are_good_and_bad_ones():
    assert {path.name.split("_")[0] for path in FILES} == {"good", "fail"}
