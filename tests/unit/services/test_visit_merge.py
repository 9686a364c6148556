# SPDX-License-Identifier: Apache-2.0
"""Several monitors on one visit, each with a laptop of their own: what they write meets, and nothing is lost."""

import itertools

import pytest

from legalaid.domain.checklist import template
from legalaid.domain.visit import Visit
from legalaid.ids import SpaceId, SpaceKind
from legalaid.services.interviews import identity_of
from legalaid.services.visit_import import extend_visit, import_visit
from legalaid.services.visit_page import read_page, visit_page
from legalaid.services.visits import answer, open_visit
from legalaid.store import frames, journal
from legalaid.store import membership as kept
from tests.helpers.desks import StandingClock, new_vault, open_desk
from tests.helpers.joined import founded, hand, joined
from tests.helpers.visits import visit_document


@pytest.fixture(scope="module")
def laptops(tmp_path_factory):
    folder = tmp_path_factory.mktemp("laptops")
    desks = [
        new_vault(folder / name, clock=StandingClock(), code=code).desk for name, code in (("a", "BTB"), ("b", "PNH"))
    ]
    yield desks
    for desk in desks:
        desk.lock()


def exchange(laptops, space):
    """Each laptop takes in what the other has written in a space; again and again changes nothing."""
    for source, target in itertools.permutations(laptops, 2):
        with source.read() as reader:
            written = journal.outbox(reader.connection, space)
        with target.write("sync.receive") as work:
            for _, n, tx in written:
                work.receive(SpaceId(space), source.store.device, n, tx)


@pytest.fixture
def visit(laptops):
    """A visit that both laptops have, its space and its number."""
    ref = import_visit(laptops[0], visit_document(answers={"GEN01": "no"}))
    space = visit_page(laptops[0], ref).visit.space_id
    exchange(laptops, space)
    return ref, space


def told(desk, ref):
    page = visit_page(desk, ref)
    return {line.code: (line.text, line.not_assessed, line.contested) for line in page.lines if line.is_answered}


def test_monitors_who_divide_the_questions_fill_one_checklist(laptops, visit):
    ref, space = visit
    codes = [question.code for question in template().questions if question.type == "compliance"]
    halves = codes[1::2], codes[2::2]
    for desk, half in zip(laptops, halves, strict=True):
        answer(desk, open_visit(desk, ref), dict.fromkeys(half, "yes"))
    exchange(laptops, space)
    first, second = (told(desk, ref) for desk in laptops)
    assert first == second
    assert first.keys() == {"GEN01", *halves[0], *halves[1]}
    assert not any(contested for _, _, contested in first.values())


def test_one_question_answered_differently_is_one_conflict_on_both(laptops, visit):
    ref, space = visit
    first, second = laptops
    answer(first, open_visit(first, ref), {"SEP01": "yes", "SEP02": "no", "MED02": "not_seen"})
    answer(second, open_visit(second, ref), {"SEP01": "no", "SEP02": "no", "MED02": 12})
    exchange(laptops, space)
    assert told(first, ref) == told(second, ref)
    contested = {code for code, (_, _, clash) in told(first, ref).items() if clash}
    assert contested == {"SEP01", "MED02"}, "the same answer twice is one answer"
    answer(first, open_visit(first, ref), {"SEP01": "partial"})
    exchange(laptops, space)
    assert told(second, ref)["SEP01"] == ("partial", None, False), "an answer that saw both decides"


def test_what_each_counted_and_noted_lies_side_by_side(laptops, visit):
    ref, space = visit
    first, second = laptops
    extend_visit(first, open_visit(first, ref), {"populations": [{"source": "register", "held": 2390}]})
    more = {"populations": [{"source": "register", "foreign": 12}], "interviews": [{"pseudonym": "B1"}]}
    extend_visit(second, open_visit(second, ref), more)
    exchange(laptops, space)
    for desk in laptops:
        page = visit_page(desk, ref)
        register = page.population("register").record
        assert (register.held, register.foreign) == (2390, 12), "one row for one source"
        assert [line.pseudonym for line in page.interviews] == ["A1", "A2", "B1"]


def test_who_spoke_does_not_come_along_with_the_visit(laptops, visit):
    ref, space = visit
    second = laptops[1]
    with laptops[0].read() as reader:
        sent = b"".join(tx for _, _, tx in journal.outbox(reader.connection, space))
    for name in ("វណ្ណៈ", "P-8841", "B12"):
        assert name.encode() not in sent
    with second.read() as reader:
        found = reader.where(Visit, number=ref)[0]
        page = read_page(reader, found, today=second.clock.today(), staff={})
    assert [line.pseudonym for line in page.interviews] == ["A1", "A2"]


def test_a_colleague_carries_who_spoke_and_cannot_read_it(tmp_path):
    dara, _ = founded(tmp_path / "dara")
    with dara, joined(dara, open_desk(tmp_path / "sophea", which=1)) as sophea:
        ref = import_visit(dara, visit_document())
        assert hand(dara, sophea).quarantined == 0
        one, other = visit_page(dara, ref), visit_page(sophea, ref)
        assert [line.pseudonym for line in other.interviews] == ["A1", "A2"]
        asked = other.interviews[0].record.id
        assert identity_of(sophea, asked) is None
        known = identity_of(dara, one.interviews[0].record.id)
        assert known is not None
        assert known.record.prisoner_number == "P-8841"
        with sophea.read() as reader:
            (space,) = [one for one in kept.spaces(reader.connection) if one.kind is SpaceKind.VISIT_IDENTITY]
            assert len(list(frames.of_space(reader.connection, space.id))) > 1, "she carries it on, sealed"
