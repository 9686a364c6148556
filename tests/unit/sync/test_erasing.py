# SPDX-License-Identifier: Apache-2.0
"""Does an order reach every computer by whatever way, and bring nobody's frames the case back?"""

import itertools
import random
from uuid import UUID

import pytest

from legalaid.domain.case import CaseFile, Note
from legalaid.domain.record import build
from legalaid.ids import SpaceKind
from legalaid.services import erasure as ordering
from legalaid.services import organisation
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, find_case, open_form
from legalaid.store import erasure, frames
from legalaid.store import membership as kept
from legalaid.sync import custody, erasing, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.frames import STUB_BYTES, parse_header, verify_stub
from legalaid.sync.ingest import Source, ingest, reconsider
from legalaid.sync.membership import GroupKind, Role
from tests.helpers.desks import consultation, open_desk
from tests.helpers.exchange import Union, picture
from tests.helpers.joined import as_restored, founded, hand, joined, refs
from tests.helpers.organisation import Laptop
from tests.helpers.pages import traces
from tests.helpers.stores import new_store


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Dara, who administers; Sok, a lawyer; and Neary's laptop, which hears of things when it is told."""
    folder = tmp_path_factory.mktemp("office")
    dara, _ = founded(folder / "dara")
    sok = joined(dara, open_desk(folder / "sok", which=1))
    neary = joined(dara, open_desk(folder / "neary", which=2))
    for giver, taker in itertools.permutations((dara, sok, neary), 2):
        hand(giver, taker)
    with dara, sok, neary:
        yield dara, sok, neary


def shared(name, dara, *others):
    """A case that everybody has and knows the others to have."""
    ref = add_case(dara, consultation(summary=name))
    for _ in range(2):
        for other in others:
            hand(dara, other)
            hand(other, dara)
    return ref


def ordered(orderer, approver, ref):
    """The order, agreed to; it is in the approver's log."""
    given = ordering.order(orderer, ref, reason="asked", confirm=ref)
    hand(orderer, approver)
    return ordering.approve(approver, given.index, confirm=ref)


def log_and_frames(desk):
    """What a stick of this moment would carry."""
    organisation.seal(desk)
    with desk.read() as reader:
        spaces = kept.spaces(reader.connection)
        raws = [frame.raw for space in spaces for frame in frames.of_space(reader.connection, space.id)]
        return kept.entries(reader.connection), raws


def frames_of(desk, space):
    """The frames of one space, sealed up to now."""
    return [raw for raw in log_and_frames(desk)[1] if parse_header(raw).space == space]


def told(desk, log=(), raws=()):
    """Take in some of what others have, and do what follows."""
    with desk.write("sync.receive") as work:
        membership = custody.take_entries(work, log)
        taken = ingest(work, membership, raws, Source.FILE) + reconsider(work, membership)
    ordering.carry_out(desk)
    return taken


def space_of(desk, ref):
    with desk.read() as reader:
        return find_case(reader, ref).space_id


WAYS = (("order", "frames", "more"), ("frames", "order", "more"), ("more", "frames", "order"))


@pytest.mark.parametrize("way", WAYS, ids="-".join)
def test_whatever_comes_first_the_case_ends_up_gone(office, way):
    dara, sok, neary = office
    name = "Zan" + "".join(way)
    ref = add_case(dara, consultation(summary=name))
    space = space_of(dara, ref)
    early = frames_of(dara, space)
    save_form(dara, open_form(dara, ref), {"summary": f"{name} again"})
    late = [raw for raw in frames_of(dara, space) if raw not in early]
    hand(dara, sok)
    ordered(sok, dara, ref)
    brought = {"order": (log_and_frames(dara)[0], ()), "frames": ((), early), "more": ((), late)}
    for part in way:
        told(neary, *brought[part])
    with neary.read() as reader:
        assert erasure.is_erased(reader.connection, space)
        assert not erasure.extent(reader, space).records
        assert frames.count_held(reader.connection) == 0
    assert not traces(neary, [name])
    assert told(neary, raws=[*early, *late]).erased > 0, "an old stick brings nothing back"
    assert ref not in refs(neary) | refs(dara)


def test_the_chain_is_followed_by_stubs(office):
    dara, sok, _ = office
    ref = shared("Zanchain", dara, sok)
    space = space_of(dara, ref)
    with sok.read() as reader:
        ends = {chain: end for chain, end in frames.ends(reader.connection).items() if chain[0] == space}
    ordered(sok, dara, ref)
    hand(dara, sok)
    ordering.carry_out(sok)
    with sok.read() as reader:
        membership, stubs = (
            custody.current(reader),
            [one for one in frames.stubs(reader.connection) if one.link.space == space],
        )
        assert {chain: end for chain, end in frames.ends(reader.connection).items() if chain[0] == space} == ends
        opening = next(frames.of_space(reader.connection, space))
    before = opening.hash
    for one in stubs:
        public = membership.public_of(one.link.device)
        header = verify_stub(one.raw, org=membership.org, public=public)
        assert len(one.raw) == STUB_BYTES
        assert header.previous == before or header.number == 1
        before = one.hash
    assert stubs
    assert parse_header(opening.raw).number == 1


def test_a_backup_from_before_gives_way_too(office, tmp_path):
    dara, sok, _ = office
    name = "Zanbackup"
    maly = joined(dara, open_desk(tmp_path / "maly", which=3))
    ref = shared(name, dara, sok, maly)
    with as_restored(maly) as back:  # as it was before the order
        assert ref in refs(back)
        ordered(sok, dara, ref)
        told(back, *log_and_frames(dara))
        assert ref not in refs(back)
        assert not traces(back, [name])


def test_work_that_nobody_else_has_waits_for_its_person(office):
    dara, sok, neary = office
    name = "Zanmonths"
    ref = shared(name, dara, sok, neary)
    save_form(neary, open_form(neary, ref), {"summary": f"{name} of work"})
    given = ordered(sok, dara, ref)
    hand(dara, neary)
    ordering.carry_out(neary)
    with neary.read() as reader:
        waiting = erasing.waiting(reader, custody.current(reader))
    assert [(one.unsent, one.order.index) for one in waiting] == [(1, given.index)]
    assert ref in refs(neary), "it can still be read and printed"
    log, raws = log_and_frames(neary)
    space, own = space_of(neary, ref), neary.store.device
    assert not [head for head in map(parse_header, raws) if (head.space, head.device) == (space, own)], (
        "nothing is sealed"
    )
    told(dara, log, raws)
    assert ref not in refs(dara), "it is not handed on"
    assert ordering.let_go(neary, given.index, confirm=ref) == 1
    assert ref not in refs(neary)
    assert not traces(neary, [name])
    with neary.read() as reader:
        assert {one.label: one.unsent for one in erasure.erased(reader.connection)}[ref] == 1


def test_the_key_of_a_restricted_case_goes_with_it(office):
    dara, sok, _ = office
    hand(dara, sok)
    ref = add_case(sok, consultation(sensitivity="restricted"))
    organisation.seal(sok)
    space = space_of(sok, ref)
    with sok.read() as reader:
        home = kept.space(reader.connection, space).home_group
        assert custody.current(reader).groups[home].kind is GroupKind.RESTRICTED
        assert kept.secrets_of(reader.connection, home)
        wraps = [wrap.raw for wrap in kept.wraps(reader.connection, holder=home)]
    given = ordering.order(sok, ref, reason="danger", confirm=ref)
    hand(sok, dara)
    ordering.approve(dara, given.index, confirm=given.hash.hex()[:8])
    hand(dara, sok)
    assert ordering.carry_out(sok) == 1
    with sok.write("sync.receive") as work:
        membership = custody.current(work)
        custody.take_wraps(work, membership, wraps)
        assert not kept.secrets_of(work.connection, home), "nor does it come back"
        opening = keychain.opening_of(kept.space(work.connection, space))
        assert keychain.current_key(work, membership, opening) is None


def test_a_vault_alone_erases_at_once_and_joins_without_it(tmp_path):
    with open_desk(tmp_path / "alone") as alone:
        ref = add_case(alone, consultation(summary="Zanalone"))
        space = space_of(alone, ref)
        assert ordering.order(alone, ref, reason="mistake", confirm=ref) is None
        assert not traces(alone, ["Zanalone"])
        organisation.found(alone, name="Legal Aid Union")
        with alone.read() as reader:
            assert not reader.where(CaseFile)
            assert not list(frames.of_space(reader.connection, space)), "nobody hears that there was one"


def test_any_order_of_arrival_gives_one_state(tmp_path):
    """Two laptops hear of ten cases, of which half are erased, in whatever order; once or twice."""
    author, *readers = (new_store(tmp_path / name) for name in ("author", "left", "right"))
    union, supervisor = Union(author, *readers), Laptop("supervisor")
    union.say(union.added(supervisor, tag=77, roles=(Role.SUPERVISOR,)), union.admin)
    erased: set[bytes] = set()
    for seed in range(5):
        gone, stays = _written(union, author), _written(union, author)
        erased.add(gone)
        union.say(ops.EraseSpaces(spaces=(gone,), reason=0, at=0), union.admin)
        union.say(ops.ApproveErasure(order=union.membership.head), supervisor)
        raws = [raw for raw in union.frames(author) if parse_header(raw).space in {gone, stays}]
        for side, store in enumerate(readers):
            dice = random.Random(2 * seed + side)  # noqa: S311 - an order to try, no secret
            brought = [*raws, *dice.sample(raws, 3), None]
            dice.shuffle(brought)
            for raw in brought:
                _hears(union, store, raw)
        left, right = (_rows_of(store, erased) for store in readers)
        assert left == right
        assert not [row for rows in left.values() for row in rows if gone in row]
    for store in (author, *readers):
        store.close()


def _written(union, store):
    """A case of several frames."""
    with store.write(actor=None, action="case.add") as work:
        space = work.open_space(SpaceKind.CASE)
    for number in range(3):
        with store.write(actor=None, action="note.add") as work:
            about = {"id": work.new_id(), "space_id": space, "case": UUID(int=1), "at": work.now}
            work.add(build(Note, **about, text=f"note {number}"))
        union.seal(store)
    return space


def _hears(union, store, raw):
    """A frame comes, or the log; orders are carried out at once."""
    if raw is None:
        union.settle(store)
    with store.write(actor=None, action="sync.receive") as work:
        membership = custody.current(work)
        ingest(work, membership, [] if raw is None else [raw], Source.FILE)
        erasing.carry_out(work, membership)


def _rows_of(store, erased):
    """Everything but how far the chains of erased spaces had come."""
    found = picture(store)
    return found | {"vectors": [row for row in found["vectors"] if row[0] not in erased]}
