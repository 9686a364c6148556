# SPDX-License-Identifier: Apache-2.0
"""Do the papers of an organisation give its keys back, and are wrong ones named?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid.crypto.kdf import hkdf
from legalaid.crypto.signatures import SigningKey
from legalaid.errors import BadRecoveryGroups, SeedRefused
from legalaid.sync.organisation import new_seed, printed, read_seed, recovery_key, root_key, shares

SEED = bytes(range(32))


def test_the_keys_follow_from_the_seed_by_the_labels_of_the_format():
    assert root_key(SEED) == SigningKey(hkdf(SEED, info=b"legalaid/org/root/v1"))
    assert recovery_key(SEED).raw == hkdf(SEED, info=b"legalaid/org/recovery/v1", length=96)
    assert "seed=" not in repr(root_key(SEED))
    assert new_seed() != new_seed()


@given(st.binary(min_size=32, max_size=32), st.booleans())
def test_a_printed_seed_is_read_again(seed, khmer):
    text = printed(seed, khmer=khmer)
    assert len(text.split("-")) == 16
    assert read_seed(text) == seed
    assert read_seed(text.replace("-", "\n")) == seed


def test_a_wrong_group_is_named():
    text = printed(SEED)
    with pytest.raises(BadRecoveryGroups) as refused:
        read_seed(text[:-1] + str((int(text[-1]) + 1) % 10))
    assert refused.value.facts["groups"] == "16"


def test_shares_one_on_each_line():
    one, two, three = shares(SEED, needed=2, of=3)
    assert read_seed(f"{three}\n\n {one} \n") == SEED
    with pytest.raises(SeedRefused):
        read_seed(two)
