# SPDX-License-Identifier: Apache-2.0
"""Forty-six attacks, each on random histories: refused, flagged, or without any effect, and never a wrong row.

Whatever happens, the laptop holds the honest chains as far as they go; once the honest frames come it is byte for byte
what everybody else has, and its own work is there. What a person is told of it has words on the screen.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from legalaid.sync.custody import LOG_FORK
from legalaid.sync.ingest import AlarmKind
from legalaid.sync.sealing import TOO_LARGE
from tests.attacks import by_accident, by_members, by_the_hub, on_frames, on_the_log
from tests.attacks.scene import Scene, States
from ui.models.exchange import alarm_words

pytestmark = pytest.mark.sec("FRAMES")


class End(StrEnum):
    """How an attack ends."""

    REFUSED = "refused"
    FLAGGED = "flagged"
    NOTHING = "changes nothing"


R, F, N = End.REFUSED, End.FLAGGED, End.NOTHING


@dataclass(frozen=True)
class Attack:
    """One of the list. `told`: what the person at the laptop is told, at the least."""

    number: int
    sentence: str
    end: End
    told: str
    make: Callable[[Scene], States]


ATTACKS = (
    Attack(1, "a bit of the content is turned", R, "forged", on_frames.flip_the_content),
    Attack(2, "a bit of each of the 96 bytes of a header is turned", R, "forged", on_frames.flip_each_byte_of_a_header),
    Attack(3, "a bit of the signature is turned", R, "forged", on_frames.flip_the_signature),
    Attack(4, "a frame of another organisation", R, "forged", on_frames.bring_one_of_another_organisation),
    Attack(5, "a frame is moved to another space", R, "forged", on_frames.move_to_another_space),
    Attack(6, "a frame is given to another device", R, "forged", on_frames.say_that_another_laptop_wrote_it),
    Attack(7, "the whole history is said again", N, "", on_frames.say_everything_again),
    Attack(8, "each frame comes twice", N, "", on_frames.double_each),
    Attack(9, "one frame is left out, at the door", F, "held", on_frames.leave_one_out),
    Attack(9, "one frame is left out, by the hub for ever", F, "omitted", by_the_hub.leave_out_and_go_on),
    Attack(10, "each chain comes the wrong way round", N, "", on_frames.turn_chains_round),
    Attack(11, "the chains are shuffled", N, "", on_frames.shuffle_chains),
    Attack(12, "the last frame is cut", R, "forged", on_frames.cut_the_last_one),
    Attack(13, "a tail is hidden, and a stick comes", F, "stick", by_the_hub.hide_a_tail),
    Attack(14, "two laptops are shown two stories, and meet by stick", F, "fork", by_members.split_the_view),
    Attack(
        15, "the same, and a third one says what it read", F, "fork", by_members.split_the_view_of_two_who_never_meet
    ),
    Attack(16, "two frames for one place", F, "fork", by_members.say_two_things_in_one_place),
    Attack(17, "the hub goes back in silence", F, "rolled_back", by_the_hub.forget_under_the_same_name),
    Attack(18, "the hub goes back under a new name", F, "hub_restored", by_the_hub.forget_under_a_new_name),
    Attack(19, "frames are confirmed and thrown away", F, "rolled_back", by_the_hub.take_and_throw_away),
    Attack(20, "the count of one's own frames is too high, or too low", F, "copy", by_the_hub.lie_about_its_count),
    Attack(21, "the cursor is far beyond the end, or goes back", F, "rolled_back", by_the_hub.lie_about_the_cursor),
    Attack(22, "a ghost is admitted in the administrator's name", R, "forged", on_the_log.admit_a_ghost),
    Attack(23, "the key of somebody's secrets is swapped", R, "forged", on_the_log.swap_a_key),
    Attack(24, "the administrator signs two histories", F, "log_fork", on_the_log.tell_two_histories),
    Attack(25, "the log is shorter than it was", F, "rolled_back", on_the_log.shorten_the_log),
    Attack(26, "a removed laptop's admission is said again", R, "forged", on_the_log.take_back_a_removal),
    Attack(27, "a member signs what administrators sign", R, "forged", on_the_log.lead_without_the_right),
    Attack(28, "another root", R, "forged", on_the_log.offer_another_root),
    Attack(29, "an older secret is offered after a rotation", R, "forged", on_the_log.go_back_to_an_old_secret),
    Attack(30, "another secret than the log committed to", R, "forged", on_the_log.wrap_another_secret),
    Attack(31, "an older version, a weaker suite", R, "forged", on_frames.offer_older_formats),
    Attack(32, "plain text", R, "forged", on_frames.offer_plain_text),
    Attack(33, "a kind of a later version", R, "held", by_members.send_kinds_of_later_versions),
    Attack(34, "few bytes that become very many", R, "content", by_members.send_a_bomb),
    Attack(35, "a huge body, context or number of operations", R, "content", by_members.send_too_much),
    Attack(36, "wrong padding and other probes: one answer", R, "content", by_members.probe_for_differences),
    Attack(37, "the hub's clock is thirty years away", N, "", by_the_hub.set_the_clock),
    Attack(37, "the hub refuses every clock", R, "sync.clock", by_the_hub.refuse_the_clock),
    Attack(
        37, "the hub's clock is beyond all numbers", R, "sync.not_our_hub", by_the_hub.name_a_time_beyond_all_numbers
    ),
    Attack(38, "the file of another case", R, "sync.line_cut", by_the_hub.swap_files),
    Attack(39, "a file is cut", R, "sync.line_cut", by_the_hub.cut_a_file),
    Attack(40, "a row of another space is written", R, "content", by_members.write_into_a_row_of_another_space),
    Attack(41, "a device of no office deletes", F, "not_allowed", by_members.delete_everything_from_outside),
    Attack(42, "a reader writes", F, "not_allowed", by_members.write_as_a_reader),
    Attack(43, "a removed device goes on writing", F, "revoked", by_members.write_after_the_removal),
    Attack(44, "a recovery without the seed", R, "forged", on_the_log.forge_a_recovery),
    Attack(45, "there is always more, or never any room", F, "sync.not_our_hub", by_the_hub.never_end),
    Attack(45, "nothing of what is sent is ever accepted", F, "sync.not_our_hub", by_the_hub.take_nothing),
    Attack(45, "what was never sent is refused", F, "sync.not_our_hub", by_the_hub.refuse_what_it_was_not_sent),
    Attack(46, "an answer to another request to join", R, "sync.answer_file", on_the_log.answer_another_request),
    Attack(47, "a laptop that nobody admitted", R, "unknown_device", on_frames.invent_a_laptop),
    Attack(48, "noise, nothing, and a page of a hotel", R, "forged", on_frames.hand_over_noise),
    Attack(49, "an order to erase that nobody gave", R, "forged", on_the_log.order_what_nobody_ordered),
)

ACCIDENTS = (
    Attack(51, "a hotel answers with a page", R, "sync.not_our_hub", by_accident.stand_in_a_hotel),
    Attack(52, "the stick is pulled out half-way", R, "sync.bundle_cut", by_accident.pull_the_stick_out),
    Attack(53, "the laptop's disk is full", F, "store.disk_full", by_accident.fill_the_laptops_disk),
    Attack(54, "a copied vault on two laptops", F, "sync.copied", by_accident.copy_the_vault),
    Attack(55, "a removed laptop comes back", F, "sync.device_revoked", by_accident.come_back_after_the_removal),
)
"""What goes wrong by itself. A hub put back to an old backup is 17 and 18, a full one 45."""

SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 50))]


@pytest.fixture(scope="module")
def scene_of(tmp_path_factory) -> Iterator[Callable[[int], Scene]]:
    """The scene of a seed; only the last one is kept."""
    open_now: list[tuple[int, Scene]] = []

    def of(seed: int) -> Scene:
        if not open_now or open_now[0][0] != seed:
            if open_now:
                open_now.pop()[1].close()
            open_now.append((seed, Scene(Path(tmp_path_factory.mktemp("scene")), seed)))
        return open_now[0][1]

    yield of
    for _, scene in open_now:
        scene.close()


@pytest.mark.parametrize("attack", [*ATTACKS, *ACCIDENTS], ids=lambda one: f"{one.number}-{one.make.__name__}")
@pytest.mark.parametrize("seed", SEEDS, scope="module")
def test_it_is_refused_or_seen_and_nothing_wrong_is_applied(scene_of, attack, seed):
    states = attack.make(scene_of(seed))
    if attack.end is End.NOTHING:
        assert states == set()
    else:
        assert attack.told in states


def test_the_list_is_whole():
    assert {attack.number for attack in ATTACKS} >= set(range(1, 47))


@pytest.mark.parametrize("kind", [*AlarmKind, LOG_FORK, TOO_LARGE])
def test_every_alarm_has_words(kind):
    assert alarm_words(str(kind)) != kind
