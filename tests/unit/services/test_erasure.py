# SPDX-License-Identifier: Apache-2.0
"""Who may have a case erased, who agrees, and what is said before and after?"""

import pytest

from legalaid.domain.interview import InterviewIdentity
from legalaid.domain.person import Person
from legalaid.domain.record import build
from legalaid.domain.visit import Answer, Visit
from legalaid.errors import ErasureOrdered, ErasureStands, NotFound, NotYoursToApprove, NotYoursToErase, WrongValue
from legalaid.ids import SpaceKind
from legalaid.services import attachments, drafts, erasure, organisation, restriction, sync, visits
from legalaid.services.bundles import export_bundle, import_bundle
from legalaid.services.case_edit import Edit, write_form
from legalaid.services.case_page import open_page
from legalaid.services.cases import add_case, find_case, open_form
from legalaid.services.drafts import FormDraft
from legalaid.services.erasure_list import erased_here, orders, preview, reason_name
from legalaid.services.people_search import mark_same
from legalaid.store.verify import verify
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import founded, hand, joined, refs
from tests.helpers.pages import traces


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Dara, administrator and lawyer; Sok, a lawyer; Bopha, who takes in what comes by telephone."""
    folder = tmp_path_factory.mktemp("office")
    dara, _ = founded(folder / "dara")
    sok = joined(dara, open_desk(folder / "sok", which=1))
    bopha = joined(dara, open_desk(folder / "bopha", which=2), roles=("intake",))
    with dara, sok, bopha:
        yield dara, sok, bopha


def shared(dara, *others):
    ref = add_case(dara, consultation())
    for _ in range(2):
        for other in others:
            hand(dara, other)
            hand(other, dara)
    return ref


def test_two_people_have_a_say_and_see_who_has_done_it(office):
    dara, sok, bopha = office
    ref = shared(dara, sok, bopha)
    said = preview(sok, ref)
    assert (said.number, said.may_order, said.needs_second, said.computers, said.is_counted) == (
        ref,
        True,
        True,
        3,
        True,
    )
    assert said.records
    with pytest.raises(WrongValue):
        erasure.order(sok, ref, reason="asked", confirm="BTB-2026-001-0009-9")
    with pytest.raises(WrongValue):
        erasure.order(sok, ref, reason="because", confirm=ref)
    given = erasure.order(sok, ref, reason="asked", confirm=ref)
    assert given.in_force is None
    assert ref in refs(sok), "one person alone does not erase anything"
    with pytest.raises(ErasureOrdered):
        erasure.order(sok, ref, reason="asked", confirm=ref)
    with pytest.raises(NotYoursToApprove):
        erasure.approve(sok, given.index, confirm=ref)
    hand(sok, dara)
    [told] = [one for one in orders(dara) if one.entry == given.index]
    assert (told.number, told.typed, told.reason, told.is_in_force, told.may_approve) == (
        ref,
        ref,
        "asked",
        False,
        True,
    )
    with pytest.raises(WrongValue):
        erasure.approve(dara, given.index, confirm="yes")
    assert erasure.approve(dara, given.index, confirm=ref).in_force
    assert ref not in refs(dara)
    hand(dara, sok)
    assert erasure.carry_out(sok) == 1
    assert erasure.carry_out(sok) == 0
    hand(sok, dara)
    [told] = [one for one in orders(dara) if one.entry == given.index]
    done = {one.device: one.is_done for one in told.computers}
    assert done == {dara.store.device.hex(): True, sok.store.device.hex(): True, bopha.store.device.hex(): False}
    assert not told.is_here
    assert [one.label for one in erased_here(sok) if one.entry == given.index] == [ref]
    assert verify(dara.store) == verify(sok.store) == ()
    with pytest.raises(NotFound):
        erasure.let_go(sok, given.index, confirm=ref)
    with pytest.raises(NotFound):
        erasure.approve(dara, 10_000, confirm=ref)


def test_an_order_that_waits_is_withdrawn_and_the_case_stays(office):
    dara, sok, bopha = office
    ref = shared(dara, sok)
    given = erasure.order(sok, ref, reason="mistake", confirm=ref)
    hand(sok, dara)
    hand(dara, bopha)
    with pytest.raises(ErasureStands):
        erasure.withdraw(bopha, given.index)
    with pytest.raises(NotFound):
        erasure.withdraw(sok, 10_000)
    wanted = sync.status(dara).erasures
    erasure.withdraw(sok, given.index)
    hand(sok, dara)
    assert sync.status(dara).erasures == wanted - 1
    for desk in (dara, sok):
        [told] = [one for one in orders(desk) if one.entry == given.index]
        assert told.withdrawn_by is not None
        assert (told.withdrawn_by.person, told.is_in_force, told.may_withdraw) == (told.by.person, False, False)
        assert open_page(desk, ref).is_erasure_in_force is None
    with pytest.raises(NotYoursToApprove):
        erasure.approve(dara, given.index, confirm=ref)
    again = erasure.order(sok, ref, reason="asked", confirm=ref)
    hand(sok, dara)
    erasure.approve(dara, again.index, confirm=ref)
    assert ref not in refs(dara)
    with pytest.raises(ErasureStands):
        erasure.withdraw(sok, given.index)
    hand(dara, sok)
    with pytest.raises(ErasureStands):
        erasure.withdraw(sok, again.index)


def test_of_a_withdrawal_and_an_agreement_far_apart_the_first_that_is_handed_out_holds(office, tmp_path):
    dara, sok, _ = office
    ref = shared(dara, sok)
    given = erasure.order(sok, ref, reason="asked", confirm=ref)
    hand(sok, dara)
    erasure.withdraw(sok, given.index)
    erasure.approve(dara, given.index, confirm=ref)
    import_bundle(sok, export_bundle(dara, tmp_path).path)
    assert ref not in refs(sok)
    for desk in (dara, sok):
        [told] = [one for one in orders(desk) if one.entry == given.index]
        assert (told.is_in_force, told.withdrawn_by) == (True, None)
        assert sync.status(desk).alarms == ()


def test_the_page_of_the_case_says_that_it_is_ordered(office):
    dara, sok, _ = office
    ref = shared(dara, sok)
    assert open_page(dara, ref).is_erasure_in_force is None
    given = erasure.order(sok, ref, reason="asked", confirm=ref)
    assert open_page(sok, ref).is_erasure_in_force is False
    hand(sok, dara)
    wanted = sync.status(dara).erasures
    erasure.approve(dara, given.index, confirm=ref)
    assert sync.status(dara).erasures == wanted - 1


def test_what_speaks_of_a_case_elsewhere_is_counted(office):
    dara, _, _ = office
    refs_ = [add_case(dara, consultation()) for _ in range(2)]
    with dara.read() as reader:
        spaces = [find_case(reader, ref).space_id for ref in refs_]
        [one], [other] = (reader.where(Person, space_id=space) for space in spaces)
    assert preview(dara, refs_[0]).mentions == 0
    mark_same(dara, str(one.id), str(other.id), why="the same village")
    assert [preview(dara, ref).mentions for ref in refs_] == [1, 1]


def test_who_does_other_work_orders_nothing(office):
    dara, sok, bopha = office
    ref = shared(dara, sok, bopha)
    assert not preview(bopha, ref).may_order
    with pytest.raises(NotYoursToErase):
        erasure.order(bopha, ref, reason="asked", confirm=ref)


def test_months_of_work_wait_for_their_person_and_everybody_sees_it(office):
    dara, sok, bopha = office
    ref = shared(dara, sok, bopha)
    with bopha.read() as reader:
        case = find_case(reader, ref)
    attachments.attach(bopha, ref, title="alone", content=b"nobody else has this")
    given = erasure.order(sok, ref, reason="expired", confirm=ref)
    hand(sok, dara)
    erasure.approve(dara, given.index, confirm=ref)
    hand(dara, bopha)
    erasure.carry_out(bopha)
    assert ref in refs(bopha)
    [waits] = [one for one in orders(bopha) if one.entry == given.index]
    assert (waits.is_here, waits.is_in_force, waits.unsent) == (True, True, 1)
    hand(bopha, dara)
    [told] = [one for one in orders(dara) if one.entry == given.index]
    assert {one.device: one.unsent for one in told.computers}[bopha.store.device.hex()] == 1
    with pytest.raises(WrongValue):
        erasure.let_go(bopha, given.index, confirm="yes")
    assert erasure.let_go(bopha, given.index, confirm=ref) == 1
    with bopha.read() as reader:
        assert reader.get(type(case), case.id) is None
    assert not [path for path in bopha.store.blobs.rglob("*") if path.is_file()]


def named_visit(desk):
    """A visit with the name behind an interview, each in a space of its own."""
    ref = visits.start_visit(desk, "cc1", type="full")
    with desk.write("interview.identify") as work:
        visit = visits.find_visit(work, ref)
        space = work.open_space(SpaceKind.VISIT_IDENTITY)
        about = {"id": work.new_id(), "space_id": space, "visit": visit.id, "subject": visit.id}
        work.add(build(InterviewIdentity, **about, family_latin="ZANPRISONER"))
    return ref


@pytest.mark.parametrize("is_alone", [True, False])
def test_a_visit_goes_with_the_names_behind_it(tmp_path, is_alone):
    with open_desk(tmp_path / "alone") if is_alone else founded(tmp_path / "dara")[0] as desk:
        ref = named_visit(desk)
        assert preview(desk, ref).kind == Visit.table.name
        assert traces(desk, ["ZANPRISONER"])
        erasure.order(desk, ref, reason="danger", confirm=ref.lower())
        with desk.read() as reader:
            assert reader.where(Visit) == reader.where(InterviewIdentity) == ()
        assert not traces(desk, ["ZANPRISONER"])
        assert {(one.label, reason_name(one.reason)) for one in erased_here(desk)} == {(ref, "danger")}
        assert verify(desk.store) == ()


def test_the_names_wait_on_the_interviewers_computer_when_a_colleague_orders_it(office):
    dara, sok, bopha = office
    ref = named_visit(bopha)
    for _ in range(2):
        for other in (sok, bopha):
            hand(dara, other)
            hand(other, dara)
    given = erasure.order(sok, ref, reason="danger", confirm=ref)
    assert len(given.spaces) == 1, "Sok cannot read the names"
    hand(sok, dara)
    erasure.approve(dara, given.index, confirm=ref)
    hand(dara, bopha)
    erasure.carry_out(bopha)
    assert traces(bopha, ["ZANPRISONER"]), "nobody else has them"
    assert erasure.let_go(bopha, given.index, confirm=ref) == 2
    assert not traces(bopha, ["ZANPRISONER"])


def test_the_file_that_a_restricted_case_was_before_goes_too(tmp_path):
    dara, _ = founded(tmp_path / "dara")
    with dara:
        ref = add_case(dara, consultation(summary="Zanformer"))
        organisation.seal(dara)
        number = restriction.restrict(dara, ref)
        assert number != ref
        given = erasure.order(dara, number, reason="danger", confirm=number)
        assert given.in_force, "who is alone has nobody to ask"
        assert len(given.spaces) == 2
        assert refs(dara) == set()
        assert not traces(dara, ["Zanformer"])


def test_what_was_open_meanwhile_brings_nothing_back(tmp_path):
    with open_desk(tmp_path / "alone") as desk:
        ref, visit = add_case(desk, consultation()), visits.start_visit(desk, "cc1", type="full")
        form, checklist = open_form(desk, ref), visits.open_visit(desk, visit)
        for gone in (ref, visit):
            erasure.order(desk, gone, reason="asked", confirm=gone)
        with pytest.raises(NotFound), desk.write("case.edit") as work:
            write_form(desk, work, form, Edit({}, added={"client": {"family_name_latin": "ZANCLIENT"}}))
        with pytest.raises(NotFound):
            visits.answer(desk, checklist, {"SEP01": "yes"})
        assert not traces(desk, ["ZANCLIENT"])
        with desk.read() as reader:
            assert reader.where(Person) == reader.where(Answer) == ()


@pytest.mark.parametrize("is_alone", [True, False])
def test_words_that_were_typed_on_a_page_and_not_saved_go_with_it(tmp_path, is_alone):
    with open_desk(tmp_path / "alone") if is_alone else founded(tmp_path / "dara")[0] as desk:
        ref, stays = (add_case(desk, consultation()) for _ in range(2))
        with desk.read() as reader:
            id_ = str(find_case(reader, ref).id)
        for record in (ref, id_, stays):
            typed = {drafts.RECORD: record, "note/text": f"Zanwords about {ref}"}
            drafts.keep_draft(desk, FormDraft(drafts.new_draft(desk), f"{drafts.PAGE}case", typed))
        erasure.order(desk, ref, reason="asked", confirm=ref)
        assert [draft.page for draft in drafts.list_drafts(desk)] == [("case", stays)]


def test_a_reason_of_a_later_version_is_another_one():
    assert reason_name(77) == "other"
