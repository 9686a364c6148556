# SPDX-License-Identifier: Apache-2.0
"""Do manifests and anchors of every released version still verify, and are the bad ones refused?

`vectors/backup/*.json` hold a vault id, a vault key and the text of a manifest or an anchor. Released files are never
changed. A new one is written with `legalaid.vault.manifest.to_bytes` or `legalaid.vault.anchor.to_bytes`.
"""

import json
from pathlib import Path
from uuid import UUID

import pytest

from legalaid.errors import AnchorAltered, BackupDamaged
from legalaid.vault import anchor, manifest
from legalaid.vault.key import VaultKey

FILES = sorted((Path(__file__).parent / "vectors" / "backup").glob("*.json"))
KINDS = {"manifest": manifest, "anchor": anchor}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_vector_keeps_its_promise(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    key = VaultKey(UUID(vector["vault_id"]), bytes.fromhex(vector["vault_key"]))
    kind, text = KINDS[vector["kind"]], vector["text"].encode()
    if path.name.startswith("good_"):
        assert kind.to_bytes(kind.parse(text, key), key) == text
    else:
        with pytest.raises((BackupDamaged, AnchorAltered)):
            kind.parse(text, key)


def test_there_are_good_and_bad_ones_of_both_kinds():
    assert {path.stem.split("_")[0] for path in FILES} == {"good", "fail"}
    assert {json.loads(path.read_text(encoding="utf-8"))["kind"] for path in FILES} == set(KINDS)
