# SPDX-License-Identifier: Apache-2.0
"""Does the hub take every frame that follows, exactly once, and nothing else?"""

import pytest

from legalaid.errors import ChainForked, ChainGap, FrameRefused
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import entry_hash
from legalaid.sync.frames import frame_hash
from legalaid.sync.heads import WITNESS_BYTES, Ask, Held
from tests.helpers.chains import Space
from tests.helpers.organisation import Laptop

ALL = Ask(most=1_000_000)


@pytest.fixture
def space(office):
    return Space(office.org, office.dara, office.GROUP)


def refusal(line, frames, kind):
    with pytest.raises(kind) as refused:
        line.exchange(ALL, frames)
    return refused.value.facts


def test_what_one_laptop_sends_another_of_the_office_gets(lines, space, office):
    sent = [space.opened(), *space.frames(office.dara, 3)]
    gave = lines["dara"].exchange(ALL, sent)
    assert (gave.answer.accepted, gave.answer.mine, gave.frames, gave.more) == (4, 4, (), False)
    assert gave.answer.entries == len(office.log)
    got = lines["sophea"].exchange(ALL)
    assert (list(got.frames), got.answer.mine, got.more) == (sent, 0, False)
    assert lines["sophea"].exchange(Ask(most=1, history=got.answer.history, cursor=got.cursor)).frames == ()


def test_both_write_in_one_space(lines, space, office):
    lines["dara"].exchange(ALL, [space.opened()])
    lines["sophea"].exchange(ALL, space.frames(office.sophea, 2))
    assert list(lines["dara"].exchange(ALL).frames) == space.chains[office.sophea.id]


def test_a_frame_sent_again_is_accepted_and_kept_once(lines, space, office):
    sent = [space.opened(), *space.frames(office.dara, 2)]
    for _ in range(2):
        gave = lines["dara"].exchange(ALL, [*sent, sent[1]])
        assert (gave.answer.accepted, gave.answer.mine) == (4, 3)
    assert list(lines["sophea"].exchange(ALL).frames) == sent


def test_a_courier_brings_the_frames_of_another(lines, space, office):
    sent = [space.opened(), space.frame(office.dara)]
    gave = lines["vanna"].exchange(ALL, sent)
    assert (gave.answer.accepted, gave.answer.mine) == (2, 0)
    assert lines["dara"].exchange(ALL).answer.mine == 2


def test_another_frame_under_the_same_number_is_a_fork(lines, space, office):
    lines["dara"].exchange(ALL, [space.opened(), *space.frames(office.dara, 2)])
    chain = space.chains[office.dara.id]
    for number in (2, 3):
        other = space.frame(office.dara, number=number, previous=frame_hash(chain[number - 2]))
        facts = refusal(lines["dara"], [chain[0], other], ChainForked)
        assert (facts["accepted"], facts["number"], facts["space"]) == (1, number, space.id.hex())
    assert list(lines["sophea"].exchange(ALL).frames) == chain


def test_a_frame_that_names_another_predecessor_is_a_fork(lines, space, office):
    lines["dara"].exchange(ALL, [space.opened()])
    facts = refusal(lines["dara"], [space.frame(office.dara, number=2, previous=b"x" * 16)], ChainForked)
    assert facts["device"] == office.dara.id.hex()


def test_a_fork_inside_one_request_keeps_the_first(lines, space, office):
    first = [space.opened(), *space.frames(office.dara, 2)]
    other = space.frame(office.dara, number=2, previous=frame_hash(first[0]))
    assert refusal(lines["dara"], [*first, other], ChainForked)["accepted"] == 3


def test_after_a_gap_what_came_before_it_is_kept(lines, space, office):
    first, _, third = space.opened(), space.frame(office.dara), space.frame(office.dara)
    facts = refusal(lines["dara"], [first, third], ChainGap)
    assert (facts["accepted"], facts["number"]) == (1, 3)
    assert lines["sophea"].exchange(ALL).frames == (first,)


def test_a_space_is_opened_before_anything_is_written_in_it(lines, space, office):
    assert refusal(lines["sophea"], [space.frame(office.sophea)], ChainGap)["accepted"] == 0
    lines["dara"].exchange(ALL, [space.opened()])
    assert lines["sophea"].exchange(ALL, space.chains[office.sophea.id]).answer.accepted == 1


def test_a_forged_frame_stops_what_comes_after_it(lines, space, office):
    good, next_one = [space.opened(), space.frame(office.dara)], space.frame(office.dara)
    forged = next_one[:-1] + bytes([next_one[-1] ^ 1])
    facts = refusal(lines["dara"], [*good, forged], FrameRefused)
    assert (facts["reason"], facts["accepted"], facts["number"]) == ("signature", 2, 3)
    assert list(lines["sophea"].exchange(ALL).frames) == good


def test_a_stranger_writes_nothing(lines, space, office):
    lines["dara"].exchange(ALL, [space.opened()])
    assert refusal(lines["dara"], [space.frame(Laptop("stranger"))], FrameRefused)["reason"] == "unknown_device"


def test_a_removed_laptops_frames_count_up_to_the_last_accepted_one(lines, space, office):
    lines["dara"].exchange(ALL, [space.opened()])
    frames = space.frames(office.sophea, 3)
    removed = ops.RevokeDevice(device=office.sophea.id, reason=1, accepted=((space.id, 1),))
    lines["dara"].post_member(office.entry(removed, office.dara))
    facts = refusal(lines["dara"], frames, FrameRefused)
    assert (facts["reason"], facts["accepted"], facts["number"]) == ("revoked", 1, 2)
    office.say(removed, office.dara)
    honest = ops.Countersign(frames=(frame_hash(frames[1]),))
    lines["dara"].post_member(office.entry(honest, office.dara, prev=entry_hash(office.log[-1])))
    assert refusal(lines["dara"], frames, FrameRefused)["accepted"] == 2


def test_a_copy_opens_spaces_with_its_former_key_and_writes_nothing_with_it(hub, office):
    former, heir = Laptop(f"{office.org.hex()} old"), Laptop(f"{office.org.hex()} new")
    space = Space(office.org, former, office.GROUP)
    with hub.line(office, office.dara) as admin, hub.line(office, heir) as line:
        admin.post_member(office.entry(office.added(heir, tag=9, former=[former]), office.dara))
        gave = line.exchange(ALL, [space.opened(), space.frame(heir)])
        assert (gave.answer.accepted, gave.answer.mine) == (2, 1)
        assert refusal(line, [space.frame(former)], FrameRefused)["reason"] == "not_allowed"


def test_the_hub_tells_the_end_of_each_chain(lines, space, office):
    lines["dara"].exchange(ALL, [space.opened(), *space.frames(office.dara, 2)])
    last = frame_hash(space.chains[office.dara.id][-1])
    held = Held(space.id, office.dara.id, 3, last[:WITNESS_BYTES])
    assert list(lines["sophea"].have()) == [held]
    assert list(lines["vanna"].have()) == []
    assert list(lines["vanna"].have([space.id])) == [held]
