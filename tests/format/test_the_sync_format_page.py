# SPDX-License-Identifier: Apache-2.0
"""Are the examples of docs/sync-format.md real frames, and its figures those of the code?"""

import json
import re
from pathlib import Path

import pytest

from legalaid import limits
from legalaid.ids import SpaceKind
from legalaid.sync import envelope, frames, keyring
from legalaid.sync.frames import FrameKind, Refusal

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
        *(label(raw) for raw in (frames._LABEL, envelope._LABEL, keyring._SPACE_KEY, keyring._COMMITMENT)),
    ],
)
def test_the_figures_are_those_of_the_code(figure):
    assert figure in PAGE
