# SPDX-License-Identifier: Apache-2.0
"""Does every refusal of a hub become one error with words of our own?"""

import pytest

from legalaid import errors
from legalaid.i18n import Language, describe
from legalaid.sync.heads import Code, Denial
from legalaid.sync.refusals import error_of, read_denial

PLACE = {"space": "aa", "device": "bb", "number": 7, "accepted": 3}


def meant(status, code, *, wait="", **about):
    return error_of(status, Denial(error=code, milliseconds=1, **about), wait=wait)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, Code.CLOCK, errors.ClockRefused),
        (401, Code.SIGNATURE, errors.RequestRefused),
        (403, Code.UNKNOWN_DEVICE, errors.DeviceUnknownToHub),
        (403, Code.REVOKED, errors.DeviceRevoked),
        (403, Code.INVITE, errors.InviteRefused),
        (409, Code.INDEX, errors.LogIndexTaken),
        (409, Code.UNOPENED, errors.ChainGap),
        (413, Code.TOO_LARGE, errors.RequestRefused),
        (426, "later", errors.ProgramTooOld),
        (429, Code.BUSY, errors.HubBusy),
        (500, Code.FAULT, errors.HubFailed),
        (503, Code.BUSY, errors.HubBusy),
        (507, Code.FULL, errors.HubFull),
    ],
)
def test_each_refusal_is_an_error_with_words_in_both_languages(status, code, kind):
    error = meant(status, code)
    assert type(error) is kind
    assert all(describe(error, language).what for language in Language)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (Code.FORK, errors.ChainForked),
        (Code.GAP, errors.ChainGap),
        (Code.UNOPENED, errors.ChainGap),
        (Code.REVOKED, errors.FrameRefused),
        (Code.NOT_ALLOWED, errors.FrameRefused),
        (Code.FRAME, errors.FrameRefused),
    ],
)
def test_a_refused_frame_is_named(code, kind):
    error = meant(409, code, reason="signature", **PLACE)
    assert type(error) is kind
    assert error.facts.items() >= PLACE.items()


def test_the_hubs_own_words_are_never_shown():
    assert meant(422, "<b>call 012</b>").facts == {"reason": "-"}
    assert meant(403, Code.REVOKED, reason="call 012").facts == {"reason": "-"}
    assert meant(422, Code.FRAME, reason="call 012", **PLACE).facts["reason"] == "-"
    assert meant(422, Code.FRAME, reason="length", **PLACE).facts["reason"] == "length"


@pytest.mark.parametrize(
    ("wait", "seconds"), [("7", 7), ("", 60), ("Fri, 31 Dec 1999 23:59:59 GMT", 60), ("9" * 30, 86_400), ("-5", 60)]
)
def test_patience_has_bounds(wait, seconds):
    assert meant(429, Code.BUSY, wait=wait).facts == {"seconds": seconds}


def test_a_page_of_somebody_else_is_no_refusal():
    assert read_denial(b"<html>please sign in</html>") is None
    assert read_denial(b'{"detail":"Not Found"}') is None
    assert read_denial(b'{"error":"busy","t":5}') == Denial(error="busy", milliseconds=5)
    assert type(error_of(404, None, wait="")) is errors.NotOurHub
    assert type(error_of(502, None, wait="")) is errors.HubBusy
