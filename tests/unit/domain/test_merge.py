# SPDX-License-Identifier: Apache-2.0
"""Does every order of delivery end in the same row, and does no value ever get lost?"""

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from legalaid.domain.field import DELETED
from legalaid.domain.merge import (
    Dot,
    Reference,
    RowState,
    Sibling,
    Write,
    covers,
    has_seen,
    in_conflict,
    includes,
    is_contested,
    is_deleted,
    merge,
    minimum,
    recognise,
    shown,
    write,
)

A, B, C = b"A" * 16, b"B" * 16, b"C" * 16
PHONE, NAME = 3, 4
GONE = {1: "entered_twice"}


def saved(device, n, context, hlc=0, **values):
    numbers = {"phone": PHONE, "name": NAME, "deleted": DELETED}
    return Write(Dot(device, n), hlc or n, context, {numbers[name]: value for name, value in values.items()})


def row_after(*writes):
    state = RowState()
    for one in writes:
        state = merge(state, one)
    return state


def phones(state):
    return [sibling.value for sibling in state.registers[PHONE]]


# --- the worked example of the format, on three devices --------------------------------------------------------------


def test_two_people_and_a_third_who_only_reads():
    steps = [
        saved(A, 1, {}, hlc=10, phone="012"),
        saved(A, 2, {A: 1}, hlc=20, phone="077"),
        saved(B, 1, {A: 1}, hlc=30, phone="099"),
        saved(B, 2, {A: 1, B: 1}, hlc=40, name="Sok"),
        saved(A, 3, {A: 2, B: 2}, hlc=50, phone="077"),
        saved(B, 3, {A: 3, B: 2}, hlc=-473_000_000_000, phone="088"),
    ]
    states = [row_after(*steps[: count + 1]) for count in range(len(steps))]
    assert [phones(state) for state in states] == [["012"], ["077"], ["077", "099"], ["077", "099"], ["077"], ["088"]]
    assert [in_conflict(state.registers[PHONE]) for state in states] == [False, False, True, True, False, False]
    assert shown(states[2].registers[PHONE]) == "099", "the later clock is shown until somebody chooses"
    assert shown(states[-1].registers[PHONE]) == "088", "a clock fifteen years slow wins if its owner saw the rest"

    reader = row_after(steps[0], steps[2], steps[3], steps[1], steps[4], steps[5])
    assert reader == states[-1], "a third device that heard of B before A ends with the same row"


def test_two_windows_on_one_computer_are_two_authors():
    first = saved(A, 1, {}, phone="012")
    window_one = saved(A, 2, {A: 1}, phone="077")
    window_two = saved(A, 3, {A: 1}, phone="099")
    assert phones(row_after(first, window_one, window_two)) == ["077", "099"]


def test_equal_values_are_kept_apart_but_are_no_conflict():
    siblings = row_after(saved(A, 1, {}, phone="012"), saved(B, 1, {}, phone="012")).registers[PHONE]
    assert len(siblings) == 2
    assert not in_conflict(siblings)


def test_one_save_that_writes_a_register_twice_holds_the_last_value():
    state = row_after(saved(A, 1, {}, phone="012"), saved(A, 2, {A: 1}, phone="077"), saved(A, 2, {A: 1}, phone="099"))
    assert phones(state) == ["099"]


# --- deletions -------------------------------------------------------------------------------------------------------

START = saved(A, 1, {}, phone="012")


def test_a_deletion_that_saw_everything_takes_the_row_out_of_sight():
    state = row_after(START, saved(B, 1, {A: 1}, deleted=GONE))
    assert is_deleted(state)
    assert not is_contested(state)


def test_a_deletion_and_an_edit_that_did_not_know_of_each_other_are_put_to_a_person():
    gone, edit = saved(B, 1, {A: 1}, deleted=GONE), saved(A, 2, {A: 1}, phone="077")
    for state in (row_after(START, gone, edit), row_after(START, edit, gone)):
        assert is_contested(state)
        assert not is_deleted(state)
        assert phones(state) == ["077"]


def test_a_later_write_that_saw_both_decides():
    contested = [START, saved(B, 1, {A: 1}, deleted=GONE), saved(A, 2, {A: 1}, phone="077")]
    seen = {A: 2, B: 1}
    kept = row_after(*contested, saved(C, 1, seen, deleted=None))
    gone = row_after(*contested, saved(C, 1, seen, deleted=GONE))
    assert (is_contested(kept), is_deleted(kept)) == (False, False)
    assert (is_contested(gone), is_deleted(gone)) == (False, True)


def test_an_edit_that_goes_on_without_knowing_of_the_deletion_contests_it_again():
    edits = [saved(A, 2, {A: 1}, phone="077"), saved(A, 3, {A: 2}, phone="099")]
    state = row_after(START, saved(B, 1, {A: 1}, deleted=GONE), *edits)
    assert state.contested == {(Dot(B, 1), Dot(A, 3))}


def test_one_deletes_and_another_keeps_in_so_many_words():
    state = row_after(START, saved(B, 1, {A: 1}, deleted=GONE), saved(C, 1, {A: 1}, deleted=None))
    assert is_contested(state)
    assert not is_deleted(state)


def test_two_deletions_agree():
    state = row_after(START, saved(B, 1, {A: 1}, deleted=GONE), saved(C, 1, {A: 1}, deleted={1: "asked_to"}))
    assert is_deleted(state)


def test_one_save_may_change_and_delete():
    assert is_deleted(row_after(START, saved(A, 2, {A: 1}, phone="077", deleted=GONE)))


# --- vectors ---------------------------------------------------------------------------------------------------------


def test_a_vector_covers_what_it_counts():
    assert covers({A: 2}, Dot(A, 2))
    assert not covers({A: 2}, Dot(A, 3))
    assert not covers({}, Dot(B, 1))
    assert includes({A: 2, B: 1}, {A: 1})
    assert not includes({A: 2}, {A: 1, B: 1})


def test_the_minimum_has_seen_only_what_all_have_seen():
    assert minimum({A: 3, B: 2}, {A: 1, B: 5}, {A: 2, B: 2}) == {A: 1, B: 2}
    assert minimum({A: 3, B: 2}, {A: 1}) == {A: 1}
    assert minimum({A: 3}) == {A: 3}


# --- any history, any order ------------------------------------------------------------------------------------------

DEVICES = (A, B, C)
ACTIONS = st.tuples(
    st.sampled_from(DEVICES),
    st.sampled_from(["save", "save", "save", "delete", "keep", "hear"]),
    st.integers(0, 5),
    st.sets(st.sampled_from([PHONE, NAME]), min_size=1),
    st.integers(-3, 3),
)
HISTORIES = st.lists(ACTIONS, max_size=18)


@dataclass(frozen=True)
class Sent:
    """A write as it travels: `name` is the number it has on its way, which a copy has of its own."""

    name: Dot
    write: Write


class World:
    """Some devices that write on one row, hear of each other now and then, and open forms long before they save."""

    def __init__(self, history) -> None:
        self.sent = []
        self.known = {device: [{}] for device in DEVICES}
        for step, (device, action, choice, registers, skew) in enumerate(history):
            if action == "hear":
                self.hear(device, choice)
            else:
                self.save(device, action, choice, registers, step * 2 + skew)

    def save(self, device, action, age, registers, clock):
        versions = self.known[device]
        seen, now = versions[max(0, len(versions) - 1 - age)], versions[-1]
        values = dict.fromkeys(registers, f"{device[:1].decode()}{len(self.sent)}")
        if action != "save":
            values = {DELETED: GONE if action == "delete" else None}
        name = Dot(device, now.get(device, 0) + 1)
        self.sent.append(Sent(name, Write(name, clock, seen, values)))
        versions.append({**now, device: name.n})

    def hear(self, device, choice):
        now = self.known[device][-1]
        ready = [one for one in self.sent if is_next(one, now)]
        if ready:
            name = ready[choice % len(ready)].name
            self.known[device].append({**now, name.device: name.n})

    def everybody_restores(self, device, sealed):
        """A backup of this device lives on under another name and issues again what was not sealed; so did it."""
        copy = b"R" * 16
        mine = [one.write for one in self.sent if one.name.device == device and one.name.n > sealed]
        for number, write_ in enumerate(mine, start=1):
            own = write_.context.get(device, 0)
            context = {**write_.context, device: min(own, sealed), copy: max(0, own - sealed)}
            name = Dot(copy, number)
            self.sent.append(Sent(name, replace(write_, context=context, also=(name,))))


def is_next(one, now):
    before = {**one.write.context, one.name.device: one.name.n - 1}
    return now.get(one.name.device, 0) == one.name.n - 1 and includes(now, before)


def delivered(sent, rng):
    """One row after a random order in which every write comes after what its author had seen."""
    state, now, waiting, taken = RowState(), {}, list(sent), set()
    while waiting:
        one = rng.choice([one for one in waiting if is_next(one, now)])
        waiting.remove(one)
        now = {**now, one.name.device: one.name.n}
        state = recognise(state, one.write) if one.write.dot in taken else merge(state, one.write)
        taken.add(one.write.dot)
    return state


def canonical(state):
    return RowState({number: all_ for number, all_ in state.registers.items() if all_}, state.contested)


@given(HISTORIES, st.randoms(use_true_random=False))
def test_every_causal_order_gives_the_row_of_the_reference(history, rng):
    sent = World(history).sent
    right = Reference(one.write for one in sent).state()
    for _ in range(3):
        assert canonical(delivered(sent, rng)) == canonical(right)


@given(HISTORIES, st.randoms(use_true_random=False))
def test_every_value_is_shown_kept_beside_or_was_seen_by_who_replaced_it(history, rng):
    writes = [one.write for one in World(history).sent]
    state = delivered(World(history).sent, rng)
    for one in writes:
        for register, value in one.values.items():
            living = [sibling.value for sibling in state.registers[register]]
            replaced = any(register in other.values and has_seen(other.context, one) for other in writes)
            assert value in living or replaced


@given(HISTORIES, st.randoms(use_true_random=False))
def test_no_register_has_more_values_than_writers_who_did_not_know(history, rng):
    world = World(history)
    state = delivered(world.sent, rng)
    for register, siblings in state.registers.items():
        for sibling in siblings:
            author = next(one.write for one in world.sent if one.write.dot == sibling.dot)
            others = [other for other in siblings if other != sibling]
            assert not any(has_seen(author.context, other) for other in others), register


@given(HISTORIES, st.integers(0, 3), st.randoms(use_true_random=False))
def test_a_restored_copy_and_its_original_are_one_author(history, sealed, rng):
    world = World(history)
    heard = max((now[-1].get(A, 0) for device, now in world.known.items() if device != A), default=0)
    world.everybody_restores(A, max(sealed, heard))
    right = Reference(one.write for one in world.sent).state()
    for _ in range(3):
        assert canonical(delivered(world.sent, rng)) == canonical(right)


def test_a_copy_adds_its_name_and_nothing_else():
    original = saved(A, 1, {}, phone="012")
    copy = replace(original, also=(Dot(C, 1),))
    state = recognise(row_after(original), copy)
    assert state.registers[PHONE] == (Sibling(1, Dot(A, 1), "012", (Dot(C, 1),)),)
    assert phones(merge(state, saved(B, 1, {C: 1}, phone="077"))) == ["077"], "whoever saw the copy saw the original"


def test_the_order_of_siblings_is_the_order_of_clocks():
    siblings = ()
    for hlc, device in ((5, C), (9, A), (5, B)):
        siblings = write(siblings, {}, Sibling(hlc, Dot(device, 1), device[:1]))
    assert [sibling.value for sibling in siblings] == [b"B", b"C", b"A"]


def test_the_row_of_no_writes_is_blank():
    assert Reference().state() == RowState()
    assert not is_deleted(RowState())
