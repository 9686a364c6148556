# SPDX-License-Identifier: Apache-2.0
"""Are the examples of docs/sync-format.md real frames, and its figures those of the code?"""

import json
import re
from pathlib import Path

import pytest

from legalaid import assets, limits
from legalaid.crypto.kdf import sha256
from legalaid.ids import SpaceKind
from legalaid.sync import (
    dictionaries,
    enrolment,
    entries,
    envelope,
    frames,
    joining_code,
    keyring,
    member_ops,
    membership,
    organisation,
    outcome,
    wraps,
)
from legalaid.sync.entries import MemberRefusal
from legalaid.sync.frames import FrameKind, Refusal
from legalaid.sync.member_ops import GroupKind, GroupRole

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sync-format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```\n(A1 .*?)\n```", PAGE, flags=re.DOTALL)


def label(raw):
    return raw.decode().replace("\0", "\\0")


def test_the_examples_are_the_committed_vectors():
    folder = ROOT / "tests" / "format" / "vectors" / "frame"
    vectors = [json.loads((folder / f"{name}.json").read_text())["frame"] for name in ("good_opening", "good_change")]
    assert [bytes.fromhex(example).hex() for example in EXAMPLES] == vectors


@pytest.mark.parametrize(
    "figure",
    [
        f"at most {limits.FRAME_BYTES:,} bytes",
        f"at most {limits.FRAME_CONTENT_BYTES:,} bytes",
        f"kind 2: 1 to {limits.OPENING_BYTES} |",
        f"at most {limits.OPS_IN_ONE_TRANSACTION:,};",
        f"at most {limits.DEVICES_IN_ONE_CONTEXT} |",
        f"| {frames.HEADER_BYTES} | body length | body |",
        *(f"{kind.value} {kind.name.lower()}" for kind in FrameKind),
        *(f"`{kind}`" for kind in SpaceKind),
        *(f"`{refusal}`" for refusal in Refusal),
        f"At most {limits.MEMBER_ENTRY_BYTES:,} bytes".lower(),
        f"{wraps.WRAP_BYTES:,} bytes",
        *(f"`{reason}`" for reason in MemberRefusal),
        *(f"`{kind}`" for kind in (*GroupKind, *GroupRole)),
        *(f"`{op.__struct_config__.tag}`" for op in member_ops.Op.__args__),
        *(f"`{name}`" for op in member_ops.Op.__args__ for name in op.__struct_fields__),
        *(f"`{name}`" for kind in (enrolment.Request, enrolment.Answer) for name in kind.__struct_fields__),
        *(label(raw) for raw in (enrolment.REQUEST_MAGIC, enrolment.ANSWER_MAGIC, entries._LABEL, wraps._LABEL)),
        *(label(raw) for raw in (enrolment._REQUEST_LABEL, enrolment._ANSWER_LABEL, enrolment._FINGERPRINT_LABEL)),
        *(label(raw) for raw in (enrolment._MEETING_LABEL, joining_code._INFO)),
        *(label(raw) for raw in (membership._FORMER, organisation._ROOT, organisation._RECOVERY)),
        *(f"`{sha256(assets.read_bytes(file)).hex()}`" for file in dictionaries._FILES.values()),
        *(
            label(raw)
            for raw in (
                frames._LABEL,
                outcome._VECTOR,
                outcome._ROWS,
                envelope._LABEL,
                keyring._SPACE_KEY,
                keyring._COMMITMENT,
            )
        ),
    ],
)
def test_the_figures_are_those_of_the_code(figure):
    assert figure in PAGE
