# SPDX-License-Identifier: Apache-2.0
"""Does every reader get exactly the frames that are for it, in order, in pages of any size?"""

import pytest

from legalaid.errors import RequestRefused
from legalaid.hub import reading
from legalaid.hub.routes import exchange
from legalaid.sync import member_ops as ops
from legalaid.sync.heads import Ask, Held
from legalaid.sync.keyring import commitment
from tests.helpers.chains import Space

ALL = Ask(most=1_000_000)


@pytest.fixture
def space(office):
    return Space(office.org, office.dara, office.GROUP)


@pytest.fixture
def sent(lines, space, office):
    frames = [space.opened(), *space.frames(office.dara, 5)]
    lines["dara"].exchange(ALL, frames)
    return frames


def read_all(line, most):
    frames, history, cursor, rounds, more = [], b"", 0, 0, True
    while more:
        got = line.exchange(Ask(most=most, history=history, cursor=cursor))
        frames += got.frames
        history, cursor, more, rounds = got.answer.history, got.cursor, got.more, rounds + 1
    return frames, rounds


def test_pages_of_any_size_give_every_frame_once(lines, sent):
    assert read_all(lines["sophea"], 1) == (sent, 6)
    assert read_all(lines["sophea"], sum(map(len, sent[:4]))) == (sent, 2)
    assert read_all(lines["sophea"], 10**9) == (sent, 1)


def test_another_office_gets_nothing_and_its_cursor_moves_on(lines, sent):
    got = lines["vanna"].exchange(ALL)
    assert (got.frames, got.more, got.cursor >= len(sent)) == ((), False, True)


def test_passing_over_many_frames_takes_several_rounds(lines, sent, monkeypatch):
    monkeypatch.setattr(reading, "_ROWS_LOOKED_AT_ONCE", 2)
    monkeypatch.setattr(reading, "_ROWS_LOOKED_AT", 4)
    assert read_all(lines["vanna"], 10**9) == ([], 2)
    assert read_all(lines["sophea"], 10**9) == (sent, 2)


def test_after_a_grant_the_frames_that_the_cursor_has_passed_are_given_again(lines, sent, space, office):
    with pytest.raises(RequestRefused) as refused:
        lines["vanna"].space_frames(space.id)
    assert refused.value.facts == {"reason": "not_allowed"}
    given = ops.GiveSpace(
        space=space.id,
        epoch=1,
        gen=0,
        to=office.vanna.id,
        role=ops.GroupRole.READER,
        commitment=commitment(b"k" * 32),
        wraps=((office.vanna.id, b"h" * 32),),
        reason=4,
    )
    lines["dara"].post_member(office.entry(given, office.dara))
    page = lines["vanna"].space_frames(space.id)
    assert (list(page.frames), page.more) == (sent, False)
    assert lines["vanna"].space_frames(space.id, after=page.cursor).frames == ()
    assert [held.number for held in lines["vanna"].have()] == [6]


def test_a_space_is_given_in_pages_too(lines, sent, space, monkeypatch):
    monkeypatch.setattr(exchange.limits, "ANSWER_BYTES", 2 * len(sent[1]))
    frames, after, more = [], 0, True
    while more:
        page = lines["sophea"].space_frames(space.id, after=after)
        assert 1 <= len(page.frames) <= 2
        frames += page.frames
        after, more = page.cursor, page.more
    assert frames == sent


def test_a_cursor_beyond_the_end_reads_everything_again(lines, sent):
    first = lines["sophea"].exchange(ALL)
    lost = lines["sophea"].exchange(Ask(most=10**6, history=first.answer.history, cursor=first.cursor + 50))
    assert (list(lost.frames), lost.cursor) == (sent, first.cursor)


def test_under_another_history_nothing_is_taken_and_nothing_given(lines, sent, space, office):
    got = lines["dara"].exchange(Ask(most=10**6, history=b"x" * 16, cursor=3), [space.frame(office.dara)])
    assert (got.frames, got.answer.accepted, got.answer.mine, got.cursor) == ((), 0, 6, 0)
    assert got.answer.history != b"x" * 16


def test_what_the_hub_holds_is_told_in_pages(lines, office, monkeypatch):
    monkeypatch.setattr(exchange, "_HELD_IN_ONE_PAGE", 2)
    spaces = [Space(office.org, office.dara, office.GROUP, nonce=str(number)) for number in range(5)]
    hidden = Space(office.org, office.vanna, office.OTHER)
    lines["dara"].exchange(ALL, [space.opened() for space in [*spaces, hidden]])
    told = list(lines["sophea"].have())
    assert [held.space for held in told] == sorted(space.id for space in spaces)
    assert all(isinstance(held, Held) and held.number == 1 for held in told)
    assert len(list(lines["sophea"].have([spaces[0].id, hidden.id]))) == 2
