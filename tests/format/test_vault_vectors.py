# SPDX-License-Identifier: Apache-2.0
"""Do the files of every released version still open, and are the bad ones refused with the error they name?

`vectors/vault/good_*.json` hold a header, a secret and the keys it leads to. `fail_<error code>.<what>.json` hold a
header that must be refused with that code. A file once released is never changed; a new version of the format adds its
own. To write a set for a new version into an empty folder:

    python -c "from pathlib import Path; from tests.format.vault_vectors import write; write(Path('new'))"
"""

import json
from pathlib import Path

import pytest

from legalaid.crypto import hpke
from legalaid.errors import LegalAidError
from legalaid.vault.key import DATABASE_KEY_BYTES, KeyLabel
from legalaid.vault.opening import Refused, open_copies
from legalaid.vault.slots import OfficeKey, Passphrase, RecoveryCode
from tests.format import vault_vectors

FOLDER = Path(__file__).parent / "vectors" / "vault"
FILES = sorted(FOLDER.glob("*.json"))


def secret_of(vector):
    kind, text = vector["secret"]["kind"], vector["secret"]["text"]
    if kind == "office":
        return OfficeKey(hpke.PrivateKey(bytes.fromhex(text)))
    return {"passphrase": Passphrase, "recovery": RecoveryCode}[kind](text)


def opened(vector):
    main, mirror = (vector[name] and vector[name].encode() for name in ("main", "mirror"))
    return open_copies(main, mirror, secret_of(vector))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_vector_keeps_its_promise(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    if path.name.startswith("good_"):
        check_good(vector)
    else:
        check_refused(vector, code=".".join(path.name.removeprefix("fail_").split(".")[:2]))


def check_good(vector):
    opening = opened(vector)
    key = opening.key
    assert {
        "vault_id": str(opening.header.vault_id),
        "generation": opening.header.generation,
        "db_file": opening.header.db.file,
        "notice": opening.notice or "",
        "db": key.subkey(KeyLabel.DATABASE, DATABASE_KEY_BYTES).hex(),
        **{label.value: key.subkey(label).hex() for label in KeyLabel if label is not KeyLabel.DATABASE},
    } == vector["opens"]


def check_refused(vector, *, code):
    with pytest.raises((Refused, LegalAidError)) as refusal:
        opened(vector)
    assert getattr(refusal.value, "error", refusal.value).code == code


def test_there_are_good_and_bad_ones():
    good = [path for path in FILES if path.name.startswith("good_")]
    assert len(good) >= 6
    assert len(FILES) - len(good) >= 15


def test_a_new_set_can_be_written(tmp_path):
    vault_vectors.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FILES}
    for path in sorted(tmp_path.glob("fail_*")):
        check_refused(json.loads(path.read_text(encoding="utf-8")), code=".".join(path.name[5:].split(".")[:2]))
