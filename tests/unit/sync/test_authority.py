# SPDX-License-Identifier: Apache-2.0
"""Who reads, opens and writes a space, at home, by a grant, after leaving and after a removal?"""

from dataclasses import replace

import pytest

from legalaid.domain.fields import TABLES
from legalaid.ids import SpaceKind
from legalaid.sync import member_ops as ops
from legalaid.sync.authority import (
    after_revocation,
    erasure,
    gen,
    grants,
    has_key,
    may_erase,
    may_open,
    may_read,
    may_write,
)
from legalaid.sync.frames import NO_HASH, FrameKind, Header
from legalaid.sync.membership import GroupKind, GroupRole, Role
from legalaid.sync.opening import Opening
from tests.helpers.organisation import Laptop, Office, named


@pytest.fixture
def office():
    return Office()


def opened(office, by=None, kind=SpaceKind.CASE, home=None):
    by = by or office.sophea
    return Opening(device=by.id, kind=kind, nonce=named("nonce"), org=office.org, home_group=home or office.GROUP)


def header(laptop, opening, *, kind=FrameKind.CHANGE, number=2, epoch=1, generation=0):
    return Header(
        kind=kind,
        flags=1,
        space=opening.space,
        device=laptop.id,
        number=number,
        previous=NO_HASH,
        epoch=epoch,
        gen=generation,
        body_bytes=80,
    )


def give(office, opening, to, *, by=None, role=GroupRole.WRITER, generation=0, wraps=None):
    office.say(
        ops.GiveSpace(
            space=opening.space,
            epoch=1,
            gen=generation,
            to=to,
            role=role,
            commitment=bytes(32),
            wraps=tuple((device, bytes(32)) for device in sorted(wraps or [to])),
            reason=ops.Reason.REFERRED,
        ),
        by or office.sophea,
    )


def test_everybody_of_the_home_group_reads_and_writes_and_nobody_else(office):
    now, case = office.membership, opened(office)
    for laptop in (office.dara, office.sophea):
        assert may_read(now, laptop.id, case)
        assert may_write(now, header(laptop, case), case)
    assert not may_read(now, office.vanna.id, case)
    assert not may_write(now, header(office.vanna, case), case)
    stranger = Laptop("stranger")
    assert not may_read(now, stranger.id, case)
    assert not may_write(now, header(stranger, case), case)
    assert not may_read(now, office.dara.id, replace(case, home_group=named("none")))


def test_a_reader_reads_only(office):
    office.say(ops.AddToGroup(group=office.GROUP, device=office.vanna.id, role=GroupRole.READER), office.dara)
    now, case = office.membership, opened(office)
    assert may_read(now, office.vanna.id, case)
    assert not may_write(now, header(office.vanna, case), case)


@pytest.mark.parametrize(
    ("kind", "home", "is_right"),
    [
        (SpaceKind.CASE, "GROUP", True),
        (SpaceKind.OFFICE, "GROUP", True),
        (SpaceKind.VISIT_IDENTITY, "GROUP", True),
        (SpaceKind.INTAKE, "SHARED", True),
        (SpaceKind.STATS, "SHARED", True),
        (SpaceKind.CASE, "SHARED", False),
        (SpaceKind.CASE, "EVERYONE", False),
        (SpaceKind.STATS, "GROUP", False),
        (SpaceKind.ORG, "EVERYONE", False),
        (SpaceKind.CASE, "OTHER", False),
    ],
)
def test_a_space_is_opened_by_a_writer_in_a_group_of_its_kind(office, kind, home, is_right):
    opening = opened(office, kind=kind, home=getattr(office, home))
    assert may_open(office.membership, opening) is is_right
    assert may_write(office.membership, header(office.sophea, opening, kind=FrameKind.OPENING), opening) is is_right


def test_the_space_of_the_organisation_is_opened_by_an_administrator(office):
    assert may_open(office.membership, opened(office, office.dara, SpaceKind.ORG, office.EVERYONE))


def test_a_restored_vault_opens_what_the_device_before_it_had_made(office):
    lost, again = Laptop("lost"), Laptop("again")
    office.say(office.added(again, tag=3, former=(lost,)), office.dara)
    case = opened(office, lost)
    assert not may_open(office.membership, case)
    office.say(ops.AddToGroup(group=office.GROUP, device=again.id, role=GroupRole.WRITER), office.dara)
    now = office.membership
    assert may_open(now, case)
    assert not may_write(now, header(lost, case), case), "opening is all that the former key does"


# --- leaving ---------------------------------------------------------------------------------------------------------


def test_who_left_a_group_is_believed_for_the_secrets_of_that_time(office):
    office.say(ops.RemoveFromGroup(group=office.GROUP, device=office.sophea.id), office.dara)
    office.say(office.rotated(office.GROUP), office.dara)
    now, case = office.membership, opened(office)
    assert not may_read(now, office.sophea.id, case)
    assert may_write(now, header(office.sophea, case, epoch=1), case)
    assert not may_write(now, header(office.sophea, case, epoch=2), case)


def test_frames_past_a_removal_do_not_count_unless_an_administrator_vouches(office):
    case = opened(office)
    late, good = header(office.sophea, case, number=8), header(office.sophea, case, number=7)
    assert not after_revocation(office.membership, late)
    office.say(ops.RevokeDevice(device=office.sophea.id, reason=1, accepted=((case.space, 7),)), office.dara)
    now = office.membership
    assert may_write(now, good, case)
    assert not after_revocation(now, good)
    assert after_revocation(now, late, frame=named("late"))
    assert after_revocation(now, replace(good, space=named("unnamed"), number=1))
    office.say(ops.Countersign(frames=(named("late"),)), office.dara)
    assert not after_revocation(office.membership, late, frame=named("late"))


def test_a_removed_laptop_restored_elsewhere_has_its_spaces_opened(office):
    case = opened(office)
    office.say(ops.RevokeDevice(device=office.sophea.id, reason=1, accepted=()), office.dara)
    opening = header(office.sophea, case, kind=FrameKind.OPENING, number=1)
    assert after_revocation(office.membership, opening)
    office.say(office.added(Laptop("again"), tag=3, former=(office.sophea,)), office.dara)
    assert not after_revocation(office.membership, opening)


# --- grants ----------------------------------------------------------------------------------------------------------


def test_a_grant_opens_one_case_to_another_office(office):
    case = opened(office)
    give(office, case, office.vanna.id)
    now = office.membership
    assert may_read(now, office.vanna.id, case)
    assert may_write(now, header(office.vanna, case), case)
    assert not may_read(now, office.vanna.id, replace(case, nonce=named("another case")))


def test_a_grant_to_an_office_reaches_its_devices(office):
    case = opened(office)
    give(office, case, office.OTHER, wraps=[office.vanna.id], role=GroupRole.READER)
    now = office.membership
    assert may_read(now, office.vanna.id, case)
    assert not may_write(now, header(office.vanna, case), case)


def test_nobody_grants_what_is_not_theirs(office):
    case = opened(office)
    give(office, case, office.vanna.id, by=office.vanna)
    assert grants(office.membership, case) == ()
    assert not may_read(office.membership, office.vanna.id, case)
    assert not grants(office.membership, replace(case, home_group=named("none")))


def test_a_grant_taken_back_counts_for_what_was_sealed_before(office):
    case = opened(office)
    give(office, case, office.vanna.id)
    ending = ops.EndGrant(space=case.space, gen=1, to=office.vanna.id, reason=ops.Reason.ENDED)
    office.say(ending, office.vanna)
    assert gen(office.membership, case) == 0, "only the home group takes back"
    office.say(replace_gen(ending, 5), office.sophea)
    assert gen(office.membership, case) == 0, "generations follow each other"
    office.say(ending, office.sophea)
    now = office.membership
    assert gen(now, case) == 1
    assert grants(now, case) == ()
    assert not may_read(now, office.vanna.id, case)
    assert may_write(now, header(office.vanna, case, generation=0), case)
    assert not may_write(now, header(office.vanna, case, generation=1), case)
    give(office, case, office.vanna.id, generation=0)
    assert not may_read(office.membership, office.vanna.id, case), "an old key is not given again"
    give(office, case, office.vanna.id, generation=1)
    assert may_read(office.membership, office.vanna.id, case)


def replace_gen(op, generation):
    return ops.EndGrant(space=op.space, gen=generation, to=op.to, reason=op.reason)


def test_a_restricted_case_is_given_by_its_supervisors_alone(office):
    group = named("restricted")
    office.say(ops.OpenGroup(group=group, kind=GroupKind.RESTRICTED), office.sophea)
    office.say(ops.AddToGroup(group=group, device=office.dara.id, role=GroupRole.WRITER), office.sophea)
    case = opened(office, home=group)
    assert may_open(office.membership, case)
    give(office, case, office.vanna.id, by=office.dara)
    assert not may_read(office.membership, office.vanna.id, case)
    give(office, case, office.vanna.id)
    assert may_read(office.membership, office.vanna.id, case)


# --- tables ----------------------------------------------------------------------------------------------------------


def test_what_offices_there_are_is_written_by_administrators(office):
    space = opened(office, office.dara, SpaceKind.ORG, office.EVERYONE)
    directory, staff = TABLES["office_directory"].no, TABLES["staff"].no
    now = office.membership
    assert may_write(now, header(office.dara, space), space, tables={directory, staff})
    assert may_write(now, header(office.sophea, space), space, tables={staff})
    assert not may_write(now, header(office.sophea, space), space, tables={directory, staff})


# --- role by table ----------------------------------------------------------------------------------------------------

RESTRICTED = named("restricted")
OFFICE_PEOPLE, EVERYBODY = {"administrator", "lawyer"}, {"administrator", "lawyer", "neighbour", "head_office"}
READERS = {
    SpaceKind.ORG: EVERYBODY,
    SpaceKind.OFFICE: OFFICE_PEOPLE,
    SpaceKind.CASE: OFFICE_PEOPLE,
    SpaceKind.VISIT: OFFICE_PEOPLE,
    SpaceKind.INTAKE: OFFICE_PEOPLE | {"head_office"},
    SpaceKind.STATS: OFFICE_PEOPLE | {"head_office"},
    SpaceKind.VISIT_IDENTITY: {"lawyer"},
}
"""Who of these may read and write the rows of a space: the lawyer is the one who made it."""

OF_ADMINISTRATORS = {"office_directory", "own_organisation", "program_update", "attachment"}
"""In the space that everybody reads."""


@pytest.fixture(scope="module")
def union():
    """Battambang's administrator and lawyer, a lawyer of another office, and head office, which is in no case."""
    office = Office("union")
    hq = Laptop("hq")
    office.say(office.added(hq, roles=(ops.Role.HEAD_OFFICE,), tag=3), office.dara)
    for group in (office.EVERYONE, office.SHARED):
        office.say(ops.AddToGroup(group=group, device=hq.id, role=GroupRole.WRITER), office.dara)
    office.say(ops.OpenGroup(group=RESTRICTED, kind=GroupKind.RESTRICTED), office.sophea)
    people = {"administrator": office.dara, "lawyer": office.sophea, "neighbour": office.vanna, "head_office": hq}
    return office, people


def homes(office, kind):
    """The groups in which spaces of this kind are at home, and who reads them there."""
    at_home = {SpaceKind.ORG: office.EVERYONE, SpaceKind.INTAKE: office.SHARED, SpaceKind.STATS: office.SHARED}
    yield at_home.get(kind, RESTRICTED if kind is SpaceKind.VISIT_IDENTITY else office.GROUP), READERS[kind]
    if kind in {SpaceKind.CASE, SpaceKind.VISIT}:
        yield RESTRICTED, {"lawyer"}


@pytest.mark.parametrize("role", sorted(EVERYBODY))
@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_each_role_reads_and_writes_its_tables_and_no_others(union, role, table):
    office, people = union
    laptop = people[role]
    for kind in table.spaces:
        for home, readers in homes(office, kind):
            made_by = office.dara if kind is SpaceKind.ORG else office.sophea
            space = opened(office, made_by, kind, home)
            assert may_read(office.membership, laptop.id, space) is (role in readers)
            is_theirs = kind is SpaceKind.ORG and table.name in OF_ADMINISTRATORS
            writers = {"administrator"} & readers if is_theirs else readers
            change = header(laptop, space)
            assert may_write(office.membership, change, space, tables={table.no}) is (role in writers)


def test_head_office_reads_a_case_by_a_grant_alone_and_only_as_long_as_it_holds(union):
    office, people = union
    case, hq = opened(office), people["head_office"]
    assert not may_read(office.membership, hq.id, case)
    give(office, case, hq.id)
    assert may_read(office.membership, hq.id, case)
    assert not may_read(office.membership, people["neighbour"].id, case)
    office.say(ops.EndGrant(space=case.space, gen=1, to=hq.id, reason=ops.Reason.ENDED), office.sophea)
    assert not may_read(office.membership, hq.id, case)


# --- erasure ---------------------------------------------------------------------------------------------------------


def order(office, opening, by, *, approved_by=None):
    """An order to erase a space; the membership after it."""
    office.say(ops.EraseSpaces(spaces=(opening.space,), reason=ops.EraseReason.ASKED, at=1), by)
    if approved_by is not None:
        office.say(ops.ApproveErasure(order=office.membership.head), approved_by)
    return office.membership


def hired(office, name, *roles, home=True):
    """One more laptop with these roles, in the office's group or not."""
    laptop = Laptop(name)
    office.say(office.added(laptop, tag=50 + len(office.log), roles=roles), office.dara)
    if home:
        office.say(ops.AddToGroup(group=office.GROUP, device=laptop.id, role=GroupRole.WRITER), office.dara)
    return laptop


def test_an_erased_space_is_nobodys_any_more(office):
    case = opened(office)
    now = order(office, case, office.sophea)
    assert erasure(now, case) is None, "one person alone erases nothing"
    office.say(ops.ApproveErasure(order=now.head), office.dara)
    now = office.membership
    assert erasure(now, case).approved_by == office.dara.id
    for laptop in (office.dara, office.sophea):
        assert not may_read(now, laptop.id, case)
        assert not may_write(now, header(laptop, case), case)
        assert has_key(now, laptop.id, case)
    opening = header(office.sophea, case, kind=FrameKind.OPENING, number=1)
    assert may_write(now, opening, case), "that there was one may be known"


@pytest.mark.parametrize(
    ("role", "kind", "may"),
    [
        (Role.LAWYER, SpaceKind.CASE, True),
        (Role.SUPERVISOR, SpaceKind.CASE, True),
        (Role.MONITOR, SpaceKind.CASE, False),
        (Role.MONITOR, SpaceKind.VISIT, True),
        (Role.INTAKE, SpaceKind.CASE, False),
        (Role.HEAD_OFFICE, SpaceKind.VISIT, False),
        (Role.LAWYER, SpaceKind.OFFICE, False),
    ],
)
def test_an_order_counts_by_the_role_of_who_gave_it(office, role, kind, may):
    one, space = hired(office, "one", role), opened(office, kind=kind)
    assert may_erase(office.membership, one.id, space) is may
    assert (erasure(order(office, space, one, approved_by=office.dara), space) is not None) is may


def test_an_order_of_somebody_without_the_key_does_not_count(office):
    case = opened(office)
    outsider = hired(office, "outsider", Role.SUPERVISOR, home=False)
    assert not may_erase(office.membership, outsider.id, case)
    assert erasure(order(office, case, outsider, approved_by=office.dara), case) is None
    office.say(ops.AddToGroup(group=office.GROUP, device=outsider.id, role=GroupRole.WRITER), office.dara)
    assert erasure(office.membership, case) is None, "nor later: what counts is where it was given"


def test_a_restricted_case_is_erased_by_who_leads_it(office):
    office.say(ops.OpenGroup(group=named("own"), kind=GroupKind.RESTRICTED), office.sophea)
    office.say(ops.AddToGroup(group=named("own"), device=office.dara.id, role=GroupRole.WRITER), office.sophea)
    case = opened(office, home=named("own"))
    assert may_erase(office.membership, office.sophea.id, case)
    assert not may_erase(office.membership, office.dara.id, case)
    supervisor = hired(office, "supervisor", Role.SUPERVISOR, home=False)
    assert erasure(order(office, case, office.dara, approved_by=supervisor), case) is None
    assert erasure(order(office, case, office.sophea, approved_by=office.dara), case) is not None
