# SPDX-License-Identifier: Apache-2.0
"""Are the examples of docs/vault-format.md real files, and its figures those of the code?"""

import base64
import json
import re
from pathlib import Path

import pytest

from legalaid import limits
from legalaid.crypto import hpke, recovery_code, stream
from legalaid.vault import header as headers
from legalaid.vault.header import RecoverySlot
from legalaid.vault.key import KeyLabel

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "vault-format.md").read_text(encoding="utf-8")
EXAMPLES = [block.replace("\n", "") for block in re.findall(r"```\n(.*?)\n```", PAGE, flags=re.DOTALL)]


def vector(name):
    return json.loads((ROOT / "tests" / "format" / "vectors" / f"{name}.json").read_text(encoding="utf-8"))


def test_the_examples_are_the_committed_vectors():
    header = vector("vault/good_after_a_rekey")["main"]
    parsed = headers.parse(header.encode())
    assert [
        header.strip(),
        parsed.aad(parsed.of_kind(RecoverySlot)[0]).decode(),
        base64.b64decode(vector("blob/good_one_byte")["blob"]).hex(" ").upper(),
        vector("backup/good_anchor")["text"].strip(),
        vector("backup/good_manifest")["text"].strip(),
    ] == EXAMPLES


@pytest.mark.parametrize(
    "figure",
    [
        f"at most {limits.HEADER_BYTES:,} bytes",
        f"1 to {limits.HEADER_SLOTS}: at most one",
        f"m {limits.ARGON2_MIN_KIB:,} to {limits.ARGON2_MAX_KIB:,} KiB",
        f"t {limits.ARGON2_MIN_PASSES} to {limits.ARGON2_MAX_PASSES}",
        f"p 1 to {limits.ARGON2_MAX_LANES}",
        f"{hpke.OVERHEAD_BYTES + 32:,} bytes",
        f"{hpke.PUBLIC_BYTES:,} bytes",
        f"{stream.CHUNK_BYTES:,} plain bytes",
        f"{recovery_code.GROUPS} groups of {recovery_code.GROUP_DIGITS} digits",
        *(f"| `{label}` |" for label in KeyLabel),
    ],
)
def test_the_figures_are_those_of_the_code(figure):
    assert figure in PAGE
