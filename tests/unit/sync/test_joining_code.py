# SPDX-License-Identifier: Apache-2.0
"""Does a code of eight groups keep the hub out, and does whoever types it get what the administrator meant?"""

import msgspec
import pytest

from legalaid import limits
from legalaid.crypto import recovery_code
from legalaid.errors import JoiningCodeMistyped, JoiningCodeRefused
from legalaid.sync.joining_code import Card, JoiningCode, read, written

CODE = JoiningCode(bytes(range(16)))
CARD = Card(root=b"r" * 32, hub_key=b"k" * 32)
HUB = "https://hub.example.org:8443/office"


def test_each_code_is_another_one_and_its_name_tells_nothing_of_it():
    codes = {JoiningCode.draw() for _ in range(20)}
    assert len({code.name for code in codes}) == 20
    assert all(code.secret not in code.name and len(code.name) == 16 for code in codes)
    assert repr(CODE) == "JoiningCode()", "a code is in no log"


def test_a_card_there_and_back():
    sealed = CODE.seal(CARD)
    assert CODE.open(sealed) == CARD
    assert CARD.root not in sealed
    assert len(sealed) < limits.JOINING_CARD_BYTES


@pytest.mark.parametrize("at", [0, 20, -1])
def test_a_card_of_somebody_without_the_code_is_refused(at):
    sealed = bytearray(CODE.seal(CARD))
    sealed[at] ^= 1
    others = (bytes(sealed), b"", JoiningCode.draw().seal(CARD), msgspec.msgpack.encode(CARD))
    for raw in others:
        with pytest.raises(JoiningCodeRefused):
            CODE.open(raw)


def test_a_request_is_proven_by_the_code_alone():
    knock = CODE.knock(b"request")
    assert CODE.request_in(knock) == b"request"
    for other in (knock + b"!", b"!" + knock[1:], b"", b"request", JoiningCode.draw().knock(b"request")):
        assert CODE.request_in(other) is None
    assert CODE.request_in(CODE.knock(bytes(limits.REQUEST_FILE_BYTES + 1))) is None


def test_what_is_typed_or_pasted_is_read():
    line, digits = written(HUB, CODE), CODE.printed()
    khmer = recovery_code.encode(CODE.secret, khmer=True)
    for text in (line, f"\n{HUB}\n{digits}\n", f"{digits} {HUB}", f"{HUB} {khmer}"):
        assert read(text) == (HUB, CODE)
    for text in (digits, khmer, digits.replace("-", " "), digits.replace("-", "")):
        assert read(text) == (None, CODE)


@pytest.mark.parametrize(("place", "group"), [(0, "1"), (9, "2"), (-1, "8")])
def test_a_wrong_digit_is_named_by_its_group(place, group):
    digits = list(CODE.printed())
    digits[place] = str((int(digits[place]) + 1) % 10)
    with pytest.raises(JoiningCodeMistyped) as wrong:
        read(f"{HUB} {''.join(digits)}")
    assert wrong.value.facts == {"groups": group}


@pytest.mark.parametrize("text", ["", "https://", HUB, "1" * (limits.JOINING_TEXT_CHARACTERS + 1), "words"])
def test_what_is_no_code_is_refused(text):
    with pytest.raises(JoiningCodeMistyped):
        read(text)
