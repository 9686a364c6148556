# SPDX-License-Identifier: Apache-2.0
"""An office's key is written down, read back and not mistaken for something else."""

import pytest

from legalaid.crypto import hpke
from legalaid.errors import OfficeKeyUnreadable
from legalaid.vault import office_key

KEY = hpke.PrivateKey.generate()


def test_there_and_back():
    assert office_key.parse_private(office_key.private_file(KEY)) == KEY
    assert office_key.parse_public(office_key.public_file(KEY.public)) == KEY.public
    assert KEY.raw not in office_key.public_file(KEY.public)


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"PK\x03\x04",
        office_key.private_file(KEY)[:-10],
        office_key.private_file(KEY) + b"x",
        office_key.private_file(KEY).replace(b'"suite":1', b'"suite":2'),
        b" " * 10_000,
    ],
)
def test_what_is_no_key_file_is_refused(wrong):
    for parse in (office_key.parse_private, office_key.parse_public):
        with pytest.raises(OfficeKeyUnreadable):
            parse(wrong)


def test_the_two_files_are_not_taken_for_each_other():
    with pytest.raises(OfficeKeyUnreadable):
        office_key.parse_private(office_key.public_file(KEY.public))
    with pytest.raises(OfficeKeyUnreadable):
        office_key.parse_public(office_key.private_file(KEY))


def test_a_public_key_that_nothing_can_be_sealed_to_is_refused():
    weak = hpke.PublicKey(KEY.public.raw[:1184] + bytes(32))
    with pytest.raises(OfficeKeyUnreadable):
        office_key.parse_public(office_key.public_file(weak))
