# SPDX-License-Identifier: Apache-2.0
"""Are an organisation's suggestions taken as they were meant, and is a slip in them named?"""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalaid import limits
from legalaid.domain.preset import Preset, read_preset
from legalaid.errors import InputError, PresetMalformed, PresetWrong
from legalaid.i18n import Language

WHOLE = """\
language = "en"
lock_minutes = 2

[office]
code = "BTB"
province = "02"
name_km = "ការិយាល័យសាកល្បង"
name_en = "Test Office"

[letterhead]
place_en = "Battambang"
phones = ["012 000 001", "012 000 002"]
national_heading = true

[hub]
address = "https://hub.example.org:8443/legalaid"
"""


def test_every_suggestion_is_taken():
    assert read_preset(WHOLE.encode()) == Preset(
        language=Language.EN,
        lock_minutes=2,
        hub="https://hub.example.org:8443/legalaid",
        office={"code": "BTB", "province": "02", "name_km": "ការិយាល័យសាកល្បង", "name_en": "Test Office"},
        letterhead={"place_en": "Battambang", "phones": "012 000 001\n012 000 002", "national_heading": "yes"},
    )


def test_each_may_be_missing_and_an_editor_of_windows_may_have_written_it():
    assert read_preset(b"") == Preset()
    assert read_preset(b'\xef\xbb\xbflanguage = "km"\r\n').language is Language.KM


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('language = "fr"', "language"),
        ("lock_minutes = 60", "lock_minutes"),
        ("lock_minutes = true", "lock_minutes"),
        ('passphrase = "seven quiet buffalo"', "passphrase"),
        ('office = "BTB"', "office"),
        ('[office]\ncode = "BTBB"', "office.code"),
        ('[office]\nprovince = "99"', "office.province"),
        ('[office]\nname_en = "\\u202eoffice"', "office.name_en"),
        ("[office]\nname_en = 7", "office.name_en"),
        ('[office.name_en]\nx = "y"', "office.name_en"),
        ('[letterhead]\nphones = "012 000 001"', "letterhead.phones"),
        ('[letterhead]\nlogo = "x.png"', "letterhead.logo"),
        ('[hub]\naddress = "http://hub.example.org"', "hub.address"),
        ('[hub]\naddress = "https://name:word@hub.example.org"', "hub.address"),
        ('[hub]\ninvite = "x"', "hub.invite"),
    ],
)
def test_what_does_not_fit_is_named_by_its_key(line, field):
    with pytest.raises(PresetWrong) as refused:
        read_preset(line.encode())
    assert refused.value.facts == {"field": field}


@pytest.mark.parametrize("content", [b"language =", b"\xff\xfe", b"#" * (limits.PRESET_BYTES + 1)])
def test_what_is_no_readable_file_is_refused_whole(content):
    with pytest.raises(PresetMalformed):
        read_preset(content)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_content_ends_in_anything_but_a_preset_or_a_named_error(content):
    with contextlib.suppress(InputError):
        assert isinstance(read_preset(content), Preset)
