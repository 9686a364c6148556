# SPDX-License-Identifier: Apache-2.0
"""Laptops write, disagree, decide, crash, have wrong clocks and meet by stick in any order: is anything ever lost?

A reference of a few lines says what must be alive: every value that no later save had seen. Where everything was
heard, all laptops hold the same bytes, and what they show is what the reference says. It is told in the soak;
`tests/unit/sync/test_histories.py` tells two histories of its own in every run.
"""

import random
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from legalaid.ids import SpaceKind
from legalaid.store import frames
from tests.helpers.exchange import Union, open_office, picture, type_in
from tests.helpers.stores import add_office, new_store, reopened, ticking

LAPTOPS = 3
FIELDS = ("name_en", "place_en", "email")
WORDS = st.sampled_from(["a", "b", "c", "d"])
WHO = st.integers(0, LAPTOPS - 1)


@dataclass(frozen=True)
class Write:
    """A value that somebody saved, and what he had seen."""

    device: bytes
    n: int
    seen: dict
    value: str

    def had_seen(self, other):
        """Whether the other one was known here."""
        return self.seen.get(other.device, 0) >= other.n


def alive(writes):
    """The reference: what nobody overwrote knowingly."""
    return {one.value for one in writes if not any(other.had_seen(one) for other in writes if other is not one)}


class Laptops(RuleBasedStateMachine):
    """One office, its laptops, and the sticks between them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.stores = [new_store(self.folder / str(number)) for number in range(LAPTOPS)]
        self.union = Union(*self.stores)
        self.writes = {field: [] for field in FIELDS}
        self.forms = {number: [] for number in range(LAPTOPS)}

    @initialize()
    def found(self):
        with self.stores[0].write(actor=None, action="office.set") as work:
            self.office = add_office(work, work.open_space(SpaceKind.OFFICE))
        for store in self.stores[1:]:
            self.union.give(store, self.union.frames(self.stores[0]))

    # --- what people do ---

    @rule(who=WHO)
    def open_a_form(self, who):
        self.forms[who].append(open_office(self.stores[who], self.office))

    @precondition(lambda self: any(self.forms.values()))
    @rule(data=st.data(), field=st.sampled_from(FIELDS), word=WORDS)
    def save_a_form_however_old(self, data, field, word):
        who = data.draw(st.sampled_from([who for who, forms in self.forms.items() if forms]))
        form = data.draw(st.sampled_from(self.forms[who]))
        if getattr(form.record, field) != word:
            type_in(self.stores[who], form, **{field: word})
            self._note(who, field, form.seen, word)

    @rule(who=WHO, word=st.none() | WORDS)
    def decide(self, who, word):
        with self.stores[who].write(actor=None, action="conflict.resolve") as work:
            waiting = work.conflicts()
            if not waiting:
                return
            (field,) = waiting[0].fields
            chosen = waiting[0].values[0].values[field] if word is None else word
            work.resolve(waiting[0], take=0 if word is None else None, value=None if word is None else {field: word})
        self._note(who, field, waiting[0].seen, chosen)

    def _note(self, who, field, seen, value):
        store = self.stores[who]
        with store.read() as reader:
            n = reader.seen(self.office.space_id)[store.device]
        self.writes[field].append(Write(store.device, n, dict(seen), value))

    # --- what happens to laptops ---

    @rule(who=WHO, days=st.integers(-11_000, 11_000))
    def set_a_clock_wrong(self, who, days):
        self.stores[who].clock = ticking(datetime(2026, 11, 2, tzinfo=UTC) + timedelta(days=days))
        self.crash(who)

    @rule(who=WHO)
    def crash(self, who):
        self.stores[who] = reopened(self.stores[who])
        self.union.laptops[self.stores[who].device].store = self.stores[who]

    @rule()
    def change_the_secret(self):
        for store in self.stores:
            self.union.seal(store)
        self.union.rotate(self.union.GROUP)
        for store in self.stores:
            self.union.settle(store)

    # --- how frames travel ---

    @rule(giver=WHO, taker=WHO, seed=st.integers(0, 999), share=st.sampled_from([0.3, 0.7, 1]))
    def hand_over_a_stick(self, giver, taker, seed, share):
        dice = random.Random(seed)  # noqa: S311 - a test
        raws = [raw for raw in self.union.frames(self.stores[giver]) if dice.random() <= share]
        dice.shuffle(raws)
        self.union.give(self.stores[taker], [*raws, *raws[:2]])

    # --- what must hold ---

    def teardown(self):
        try:
            self._everybody_hears_everything()
            self._nothing_is_lost()
        finally:
            for store in self.stores:
                store.close()
            shutil.rmtree(self.folder)

    def _everybody_hears_everything(self):
        for giver, taker in permutations(self.stores, 2):
            self.union.give(taker, self.union.frames(giver))
        for giver, taker in permutations(self.stores, 2):
            self.union.give(taker, self.union.frames(giver))

    def _nothing_is_lost(self):
        first = picture(self.stores[0])
        assert all(picture(store) == first for store in self.stores)
        for store in self.stores:
            with store.read() as reader:
                assert not frames.count_held(reader.connection)
                assert not frames.alarms(reader.connection)
                assert not frames.count_quarantined(reader.connection)
                waiting = {found.fields[0]: found for found in reader.conflicts()}
            shown = open_office(store, self.office).record
            for field, writes in self.writes.items():
                living = alive(writes)
                if field in waiting:
                    assert {version.values[field] for version in waiting[field].values} == living
                else:
                    assert living <= {getattr(shown, field)}
                assert not writes or getattr(shown, field) in living


TestNoValueIsLost = pytest.mark.slow(Laptops.TestCase)
TestNoValueIsLost.settings = hypothesis.settings(
    max_examples=max(1, hypothesis.settings().max_examples // 4),
    stateful_step_count=25,
    suppress_health_check=list(hypothesis.HealthCheck),
)
