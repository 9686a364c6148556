# SPDX-License-Identifier: Apache-2.0
"""Do frames of every released version still open, and are the bad ones refused for the reason they name?

`vectors/frame/*.json` hold an organisation, a device's public key, a group's secret and a frame; good ones also its
content. `fail_<refusal>.<what>.json` must be refused with that refusal. Released files are never changed. To write a
set for a new version into an empty folder:

    python -c "from pathlib import Path; from tests.format.frame_vectors import write; write(Path('new'))"
"""

import json
from itertools import pairwise
from pathlib import Path

import pytest
import zstandard

from legalaid.sync.envelope import open_frame
from legalaid.sync.frames import FrameKind, Refusal, Refused, frame_hash, parse, verify
from legalaid.sync.keyring import space_key
from legalaid.sync.opening import read_opening
from legalaid.sync.payload import pack
from tests.format import frame_vectors

FOLDER = Path(__file__).parent / "vectors" / "frame"
FILES = sorted(FOLDER.glob("*.json"))


def received(vector):
    """The content, by the order of checks of docs/sync-format.md."""
    org, public, secret, raw = (bytes.fromhex(vector[key]) for key in ("org", "public", "group_secret", "frame"))
    frame = parse(raw)
    verify(frame, org=org, public=public)
    if frame.header.kind is FrameKind.OPENING:
        return bytes(read_opening(frame, org=org))
    key = space_key(secret, space=frame.header.space, gen=frame.header.gen)
    payload = open_frame(frame, org=org, space_key=key)
    return zstandard.decompress(pack(payload, author=frame.header.device))


def check(path):
    vector = json.loads(path.read_text(encoding="utf-8"))
    if path.name.startswith("good_"):
        assert received(vector).hex() == vector["content"]
    else:
        with pytest.raises(Refused) as refused:
            received(vector)
        assert refused.value.refusal == path.name.removeprefix("fail_").split(".")[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_vector_keeps_its_promise(path):
    check(path)


def test_there_are_good_ones_and_a_bad_one_for_each_refusal():
    assert len([path for path in FILES if path.name.startswith("good_")]) >= 4
    bad = {path.name.removeprefix("fail_").split(".")[0] for path in FILES if path.name.startswith("fail_")}
    assert bad == set(Refusal)


def test_the_good_ones_are_one_chain():
    names = ("good_opening", "good_change", "good_three_saves", "good_heartbeat")
    names += ("good_with_a_dictionary", "good_with_an_outcome")
    chain = [bytes.fromhex(json.loads((FOLDER / f"{name}.json").read_text())["frame"]) for name in names]
    for before, after in pairwise(chain):
        assert parse(after).header.previous == frame_hash(before)


def test_one_good_one_needs_a_dictionary():
    frames = {path.stem: parse(bytes.fromhex(json.loads(path.read_text())["frame"])) for path in FOLDER.glob("good_*")}
    assert {name for name, frame in frames.items() if frame.header.dictionary} == {"good_with_a_dictionary"}


def test_a_new_set_can_be_written(tmp_path):
    frame_vectors.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FILES}
    for path in sorted(tmp_path.iterdir()):
        check(path)
