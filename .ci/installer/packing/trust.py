# SPDX-License-Identifier: Apache-2.0
"""Whom does a built package believe? Never a key that everybody can read in the tests."""

import tomllib
from pathlib import Path

from packing.bench import Unfit

TRUST = Path("lib") / "resources" / "updates" / "trust.toml"
TEST_KEYS = frozenset(
    {
        "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c",
        "8139770ea87d175f56a35466c34c7ecccb8d8a91b4ee37a25df60f5b8fc9b394",
        "ed4928c628d1c2c6eae90338905995612959273a5c63f93636c14614ac8737d1",
        "a7f6dfaf8f38b89ba8ce649b594f91e4d01fdc57f9c9493df43b5e50a9987367",
    }
)
RECOMMENDED = 2


def verify_trust(folder: Path) -> None:
    """Refuse a package that trusts a key of the tests; say loudly if fewer than two of three are asked for."""
    told = tomllib.loads((folder / TRUST).read_text(encoding="utf-8"))
    if TEST_KEYS.intersection(key.lower() for key in told["keys"]):
        raise Unfit(f"{TRUST.name} trusts a key of the tests")
    count, threshold = len(told["keys"]), told["threshold"]
    if count and (threshold < RECOMMENDED or count <= threshold):
        print(f"WARNING: updates need {threshold} of {count} keys; {RECOMMENDED} of 3 are recommended")
