# SPDX-License-Identifier: Apache-2.0
"""Do bundles of every released version still open, and are the bad ones refused?

`vectors/bundle/*.json` hold an organisation, its maker's public key, the secret of everyone, the organisation's space
and a bundle; good ones also its frames and files. Released files are never changed. To write a set for a new version
into an empty folder:

    python -c "from pathlib import Path; from tests.format.bundle_vectors import write; write(Path('new'))"
"""

import json
from pathlib import Path

import pytest

from legalaid.sync.bundle import BadBundle, Contents, read_public
from legalaid.sync.keyring import space_key
from tests.format import bundle_vectors

FOLDER = Path(__file__).parent / "vectors" / "bundle"
FILES = sorted(FOLDER.glob("*.json"))


def received(vector):
    """The frames and files, by the order of checks of docs/sync-format.md."""
    maker, secret, space, raw = (
        bytes.fromhex(vector[key]) for key in ("public", "everyone_secret", "org_space", "bundle")
    )
    public, rest = read_public(iter([raw]))
    assert public.org.hex() == vector["org"]
    key = space_key(secret, space=space, gen=0)
    contents = Contents(rest, public=public, body_bytes=len(raw) - len(bytes(public)), key=key)
    frames = [frame.hex() for frame in contents.frames()]
    files = [raw.hex() for _, raw in contents.files()]
    contents.check(maker)
    return frames, files


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_committed_vector(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    if path.name.startswith("good_"):
        assert received(vector) == (vector["frames"], vector["files"])
    else:
        with pytest.raises(BadBundle):
            received(vector)


def test_the_committed_vectors_are_of_this_version(tmp_path):
    """A random salt alone tells two bundles of the same apart, so with a given one the bytes are the same."""
    bundle_vectors.write(tmp_path)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        path.name: path.read_text() for path in FILES
    }
