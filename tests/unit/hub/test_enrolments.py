# SPDX-License-Identifier: Apache-2.0
"""Does one laptop ask through each door, for a day, and does only an administrator open and answer?"""

from secrets import token_bytes
from uuid import uuid4

import pytest

from legalaid import limits
from legalaid.errors import HubBusy, JoiningCodeRefused, JoiningCodeUsed, RequestRefused
from legalaid.hub import enrolments
from legalaid.hub.database import Database
from legalaid.hub.denials import Denied
from legalaid.hub.organisations import found
from tests.helpers.organisation import Laptop, Office

KNOCK = b"p" * 32 + b"request file"
DAY, HOUR = 24 * 3600 * 1000, 3600 * 1000


@pytest.fixture
def stranger(hub, office):
    with hub.line(office, Laptop(uuid4().hex)) as line:
        yield line


def refused(kind, ask, *words):
    with pytest.raises(kind) as error:
        ask(*words)
    return error.value.facts


def test_a_request_to_join_and_its_answer_pass_through(lines, stranger):
    dara, sophea, name = lines["dara"], lines["sophea"], token_bytes(16)
    refused(JoiningCodeRefused, stranger.card, name)
    refused(JoiningCodeRefused, stranger.ask_to_join, name, KNOCK)
    dara.open_door(name, b"card")
    dara.open_door(name, b"card")
    assert stranger.card(name) == b"card"
    assert stranger.answer_to_join(name) is None
    assert dara.waiting_to_join() == []
    refused(JoiningCodeRefused, dara.reply_to_join, name, b"answer to nothing")
    stranger.ask_to_join(name, KNOCK)
    stranger.ask_to_join(name, KNOCK)
    assert dara.waiting_to_join() == [(name, KNOCK)]
    for ask in (sophea.waiting_to_join, lambda: sophea.open_door(name, b""), lambda: sophea.reply_to_join(name, b"x")):
        assert refused(RequestRefused, ask) == {"reason": "not_allowed"}
    dara.reply_to_join(name, b"answer file")
    dara.reply_to_join(name, b"answer file")
    assert stranger.answer_to_join(name) == b"answer file"
    assert dara.waiting_to_join() == []
    refused(JoiningCodeRefused, dara.reply_to_join, name, b"another answer")
    refused(JoiningCodeRefused, stranger.card, name)


def test_a_code_is_for_one_request(lines, stranger):
    name = token_bytes(16)
    lines["dara"].open_door(name, b"card")
    stranger.ask_to_join(name, KNOCK)
    refused(JoiningCodeUsed, stranger.ask_to_join, name, KNOCK + b"!")
    refused(JoiningCodeUsed, lines["dara"].open_door, name, b"another card")
    lines["dara"].reply_to_join(name, b"answer")
    stranger.ask_to_join(name, KNOCK)
    refused(JoiningCodeUsed, stranger.ask_to_join, name, KNOCK + b"!")


def test_a_code_that_was_withdrawn_leads_nowhere(lines, stranger):
    for knocks in (False, True):
        name = token_bytes(16)
        lines["dara"].open_door(name, b"card")
        if knocks:
            stranger.ask_to_join(name, KNOCK)
        lines["dara"].reply_to_join(name, b"")
        for ask in (lambda at=name: stranger.ask_to_join(at, KNOCK), lambda at=name: stranger.answer_to_join(at)):
            refused(JoiningCodeRefused, ask)
        assert lines["dara"].waiting_to_join() == []


def test_what_is_too_large_or_too_small_is_refused(lines, stranger):
    name = token_bytes(16)
    too_large = {"reason": "too_large"}
    assert refused(RequestRefused, lines["dara"].open_door, name, bytes(limits.JOINING_CARD_BYTES + 1)) == too_large
    lines["dara"].open_door(name, b"card")
    assert refused(RequestRefused, stranger.ask_to_join, name, bytes(33 + limits.REQUEST_FILE_BYTES)) == too_large
    assert refused(RequestRefused, stranger.ask_to_join, name, bytes(32)) == {"reason": "malformed"}
    assert lines["dara"].waiting_to_join() == []


def test_another_organisation_neither_sees_nor_answers(hub, lines, stranger):
    name, other = token_bytes(16), hub.office()
    lines["dara"].open_door(name, b"card")
    stranger.ask_to_join(name, KNOCK)
    with hub.line(other, other.dara) as line:
        assert line.waiting_to_join() == []
        refused(JoiningCodeRefused, line.reply_to_join, name, b"answer")
        refused(JoiningCodeUsed, line.open_door, name, b"card")


def test_few_codes_wait_at_a_time_and_few_are_handed_out_in_an_hour(lines, stranger, monkeypatch):
    monkeypatch.setattr(enrolments.limits, "OPEN_ENROLMENTS", 2)
    monkeypatch.setattr(enrolments.limits, "ENROLMENTS_AN_HOUR", 3)
    dara, names = lines["dara"], [token_bytes(16) for _ in range(4)]
    for name in names[:2]:
        dara.open_door(name, b"card")
    assert refused(HubBusy, dara.open_door, names[2], b"card") == {"seconds": 3600}
    stranger.ask_to_join(names[0], KNOCK)
    dara.reply_to_join(names[0], b"answer")
    dara.open_door(names[2], b"card")
    dara.reply_to_join(names[1], b"")
    assert refused(HubBusy, dara.open_door, names[3], b"card") == {"seconds": 3600}


def test_after_a_day_nothing_is_left(hub):
    office, name = Office(uuid4().hex), token_bytes(16)
    with Database(hub.settings.database) as database:
        with database.writing() as work:
            found(work, office.log, now=0)
            enrolments.open_door(work, office.org, name, b"card", now=0)
            enrolments.ask(work, name, KNOCK, now=HOUR)
            assert enrolments.waiting(work, office.org, now=DAY - 1) == [(name, KNOCK)]
        with database.reading() as connection:
            assert enrolments.waiting(connection, office.org, now=DAY) == []
            for ask in (enrolments.card_of, enrolments.answer_to):
                with pytest.raises(Denied):
                    ask(connection, name, now=DAY)
        with database.writing() as work:
            enrolments.open_door(work, office.org, token_bytes(16), b"card", now=DAY)
            assert work.exec_driver_sql("SELECT count(*) FROM enrolment WHERE opened_at = 0").scalar() == 0
