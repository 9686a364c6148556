# SPDX-License-Identifier: Apache-2.0
"""Do logs, wraps and requests of every released version still read, and are the bad ones refused for their reason?

`vectors/member/*.json` hold a root key and a log; `fail_<reason>.<what>.json` must be refused for that reason at its
last entry. Released files are never changed. To write a set for a new version into an empty folder:

    python -c "from pathlib import Path; from tests.format.member_vectors import write; write(Path('new'))"
"""

import json
from pathlib import Path

import pytest

from legalaid.crypto.hpke import PrivateKey
from legalaid.sync.enrolment import read_request
from legalaid.sync.membership import MemberRefusal, MemberRefused, read
from legalaid.sync.wraps import parse, unwrap
from tests.format import member_vectors

FOLDER = Path(__file__).parent / "vectors" / "member"
FILES = sorted(FOLDER.glob("*.json"))


def log_of(vector):
    return [bytes.fromhex(raw) for raw in vector["log"]], bytes.fromhex(vector["root"])


def check(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    if path.stem == "good_wrap":
        org, private, commitment, raw = (bytes.fromhex(vector[key]) for key in ("org", "private", "commitment", "wrap"))
        secret = unwrap(parse(raw), key=PrivateKey(private), org=org, commitment=commitment)
        assert secret.hex() == vector["secret"]
    elif path.stem == "good_request":
        assert read_request(bytes.fromhex(vector["request"])).device.hex() == vector["device"]
    elif path.stem.startswith("good_"):
        log, root = log_of(vector)
        now = read(log, root=root)
        assert (now.length, now.head.hex()) == (vector["length"], vector["head"])
        assert [member.device.hex() for member in now.living()] == vector["living"]
    else:
        log, root = log_of(vector)
        assert len(log) == 1 or read(log[:-1], root=root)
        with pytest.raises(MemberRefused) as refused:
            read(log, root=root)
        assert refused.value.reason == path.name.removeprefix("fail_").split(".")[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_vector_keeps_its_promise(path):
    check(path)


def test_there_is_a_bad_one_for_each_refusal():
    bad = {path.name.removeprefix("fail_").split(".")[0] for path in FILES if path.name.startswith("fail_")}
    assert bad == set(MemberRefusal)


def test_a_new_set_can_be_written(tmp_path):
    member_vectors.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FILES}
    for path in sorted(tmp_path.iterdir()):
        check(path)
