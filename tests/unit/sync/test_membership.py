# SPDX-License-Identifier: Apache-2.0
"""Can anybody without the right become, add, remove or re-add a member, or rewrite who was one?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalaid.ids import device_id
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import MemberRefusal, MemberRefused
from legalaid.sync.membership import GroupKind, GroupRole, Role, is_fork, read
from tests.helpers.organisation import Laptop, Office, Organisation, named


@pytest.fixture
def office():
    return Office()


def refusal_of(org, raw):
    with pytest.raises(MemberRefused) as refused:
        org.membership.extended(raw)
    return refused.value.reason


def refused(org, op, by=None):
    return refusal_of(org, org.entry(op, by))


def test_a_log_says_who_belongs_and_what_they_may(office):
    now = office.membership
    assert now.length == len(office.log)
    assert [member.device for member in now.living()] == [one.id for one in (office.dara, office.sophea, office.vanna)]
    assert now.is_admin(office.dara.id)
    assert not now.is_admin(office.sophea.id)
    assert now.member(office.sophea.id).tag == 2
    assert now.member(office.dara.id).roles == {Role.LAWYER, Role.ADMINISTRATOR}
    assert {group.id for group in now.groups_of(office.sophea.id)} == {office.EVERYONE, office.GROUP, office.SHARED}
    assert now.groups[office.GROUP].epoch == 1
    assert now.public_of(office.vanna.id) == office.vanna.key.public
    assert now.public_of(named("nobody")) is None


def test_only_the_pinned_root_begins_an_organisation(office):
    other = Organisation("another")
    with pytest.raises(MemberRefused) as wrong:
        read(office.log, root=other.root.public)
    assert wrong.value.reason is MemberRefusal.ROOT
    with pytest.raises(MemberRefused) as empty:
        read([], root=office.root.public)
    assert empty.value.reason is MemberRefusal.CUT
    second = office.entry(ops.AddAdmin(device=office.sophea.id), index=1, prev=bytes(32))
    with pytest.raises(MemberRefused) as no_genesis:
        read([second], root=office.root.public)
    assert no_genesis.value.reason is MemberRefusal.RULE


def test_there_is_one_beginning(office):
    again = ops.Genesis(root=office.root.public, recovery=office.recovery.public.raw, policy=(1, 1), suites=(1,))
    assert refused(office, again) is MemberRefusal.AUTHORITY


OPS_OF_ADMINS = [
    lambda org: org.added(Laptop("new")),
    lambda org: ops.RevokeDevice(device=org.vanna.id, reason=1, accepted=()),
    lambda _: ops.OpenGroup(group=named("new"), kind=GroupKind.OFFICE),
    lambda org: ops.AddToGroup(group=org.OTHER, device=org.sophea.id, role=GroupRole.WRITER),
    lambda org: ops.RemoveFromGroup(group=org.OTHER, device=org.vanna.id),
    lambda org: org.rotated(org.OTHER),
    lambda _: ops.Countersign(frames=(named("frame"),)),
    lambda org: ops.RecoveryUse(device=org.dara.id, at=1),
]


@pytest.mark.parametrize("op", OPS_OF_ADMINS)
def test_what_an_administrator_signs_no_lawyer_signs(office, op):
    assert refused(office, op(office), office.sophea) is MemberRefusal.AUTHORITY
    office.say(op(office), office.dara)
    assert office.membership


@pytest.mark.parametrize("op", [ops.AddAdmin, ops.RemoveAdmin])
def test_administrators_are_made_by_the_root_alone(office, op):
    assert refused(office, op(device=office.sophea.id), office.dara) is MemberRefusal.AUTHORITY


def test_rights_are_judged_at_that_place_of_the_log(office):
    office.say(ops.RemoveAdmin(device=office.dara.id))
    assert refused(office, office.added(Laptop("new")), office.dara) is MemberRefusal.AUTHORITY
    office.say(ops.AddAdmin(device=office.sophea.id))
    office.say(office.added(Laptop("new")), office.sophea)
    assert len(office.membership.living()) == 4, "what Dara signed before counts for ever"


def test_a_removed_device_signs_nothing_and_never_comes_back(office):
    office.say(ops.RevokeDevice(device=office.sophea.id, reason=1, accepted=((named("space"), 7),)), office.dara)
    now = office.membership
    assert now.member(office.sophea.id).revoked == {named("space"): 7}
    assert not now.groups_of(office.sophea.id)
    assert now.groups[office.GROUP].left[office.sophea.id].epoch == 1
    assert refused(office, office.added(office.sophea), office.dara) is MemberRefusal.RULE
    replayed = office.log[3]
    assert refusal_of(office, replayed) is MemberRefusal.INDEX
    lifted = office.entry(office.added(office.sophea, tag=2))
    assert refusal_of(office, lifted) is MemberRefusal.RULE


def test_a_removed_administrator_is_none_any_more(office):
    office.say(ops.AddAdmin(device=office.sophea.id))
    office.say(ops.RevokeDevice(device=office.dara.id, reason=1, accepted=()), office.sophea)
    assert not office.membership.is_admin(office.dara.id)
    assert refused(office, office.added(Laptop("new")), office.dara) is MemberRefusal.AUTHORITY


def test_old_entries_do_not_come_again_and_none_is_left_out(office):
    new = office.entry(office.added(Laptop("new")), office.dara)
    assert refusal_of(office, office.log[-1]) is MemberRefusal.INDEX
    office.say(ops.Countersign(frames=()), office.dara)
    assert refusal_of(office, new) is MemberRefusal.INDEX
    with pytest.raises(MemberRefused) as gap:
        read(office.log[:5] + office.log[6:], root=office.root.public)
    assert gap.value.reason is MemberRefusal.INDEX
    after_another = office.entry(ops.Countersign(frames=()), office.dara, prev=bytes(range(32)))
    assert refusal_of(office, after_another) is MemberRefusal.PREVIOUS


def test_a_shorter_log_is_a_shorter_membership(office):
    """What was cut off is not in it; who knows a longer one compares `length`."""
    assert read(office.log[:-1], root=office.root.public).length == office.membership.length - 1


def test_a_second_history_of_one_place_is_seen(office):
    index = 5
    prev = read(office.log[: index - 1], root=office.root.public).head
    other = office.entry(office.added(Laptop("ghost")), office.dara, index=index, prev=prev)
    assert is_fork(office.log, other, root=office.root.public)
    assert not is_fork(office.log, office.log[index - 1], root=office.root.public)
    forged = office.entry(office.added(Laptop("ghost")), office.sophea, index=index, prev=prev)
    assert not is_fork(office.log, forged, root=office.root.public)
    assert not is_fork(office.log, b"noise", root=office.root.public)
    genesis = ops.Genesis(root=office.root.public, recovery=office.recovery.public.raw, policy=(2, 3), suites=(1,))
    assert is_fork(office.log, office.entry(genesis, index=1, prev=bytes(32)), root=office.root.public)


def test_an_entry_of_another_organisation_is_none_of_ours(office):
    assert refusal_of(office, office.entry(ops.Countersign(frames=()), office.dara, org=named("x"))) is (
        MemberRefusal.ORGANISATION
    )


def test_a_stranger_signs_nothing(office):
    assert refused(office, ops.Countersign(frames=()), Laptop("stranger")) is MemberRefusal.AUTHOR


def test_a_signature_is_the_authors_own(office):
    thief = Laptop("thief")
    thief.id = office.dara.id
    assert refused(office, ops.Countersign(frames=()), thief) is MemberRefusal.SIGNATURE


def test_a_secret_is_wrapped_for_every_member_and_the_seed(office):
    whole = office.rotated(office.GROUP)
    for wraps in (whole.wraps[1:], (*whole.wraps[:-1], (b"\xff" * 16, bytes(32)))):
        short = ops.Rotate(group=office.GROUP, epoch=2, commitment=bytes(32), wraps=wraps)
        assert refused(office, short, office.dara) is MemberRefusal.RULE
    skipping = ops.Rotate(group=office.GROUP, epoch=3, commitment=bytes(32), wraps=whole.wraps)
    assert refused(office, skipping, office.dara) is MemberRefusal.RULE
    office.say(whole, office.dara)
    assert refused(office, whole, office.dara) is MemberRefusal.RULE


@pytest.mark.parametrize(
    "op",
    [
        lambda _: ops.AddAdmin(device=named("nobody")),
        lambda org: ops.AddAdmin(device=org.dara.id),
        lambda org: ops.RemoveAdmin(device=org.sophea.id),
    ],
)
def test_the_root_keeps_the_rules_too(office, op):
    assert refused(office, op(office)) is MemberRefusal.RULE


@pytest.mark.parametrize(
    "op",
    [
        lambda org: org.added(org.sophea),
        lambda _: ops.RevokeDevice(device=named("nobody"), reason=1, accepted=()),
        lambda org: ops.OpenGroup(group=org.GROUP, kind=GroupKind.OFFICE),
        lambda org: ops.AddToGroup(group=named("none"), device=org.dara.id, role=GroupRole.READER),
        lambda org: ops.AddToGroup(group=org.GROUP, device=named("nobody"), role=GroupRole.READER),
        lambda org: ops.AddToGroup(group=org.GROUP, device=org.dara.id, role=GroupRole.WRITER),
        lambda org: ops.RemoveFromGroup(group=org.GROUP, device=org.vanna.id),
    ],
)
def test_an_administrator_keeps_the_rules_too(office, op):
    assert refused(office, op(office), office.dara) is MemberRefusal.RULE


def test_a_key_that_is_none_is_not_taken(office):
    laptop = Laptop("new")
    op = office.added(laptop)
    broken = ops.AddDevice(**{name: getattr(op, name) for name in op.__struct_fields__} | {"hpke": b"\xff" * 1216})
    assert refused(office, broken, office.dara) is MemberRefusal.RULE


# --- former devices --------------------------------------------------------------------------------------------------


def test_a_restored_vault_brings_the_keys_of_the_devices_before_it(office):
    lost, again = Laptop("lost"), Laptop("again")
    office.say(office.added(again, former=(lost,)), office.dara)
    now = office.membership
    assert now.public_of(lost.id) == lost.key.public
    assert now.is_former(lost.id)
    assert not now.is_former(again.id)
    assert now.heir(lost.id).device == again.id
    assert not now.is_living(lost.id)


def test_nobody_claims_another_device_as_a_former_one(office):
    op = office.added(Laptop("again"), former=(Laptop("lost"),))
    stolen = ops.FormerKey(op.former[0].public, bytes(64))
    forged = ops.AddDevice(**{name: getattr(op, name) for name in op.__struct_fields__} | {"former": (stolen,)})
    assert refused(office, forged, office.dara) is MemberRefusal.RULE


# --- restricted groups -----------------------------------------------------------------------------------------------


def test_a_restricted_group_is_led_by_who_opened_it_and_not_by_administrators(office):
    group = named("restricted")
    office.say(ops.OpenGroup(group=group, kind=GroupKind.RESTRICTED), office.sophea)
    joining = ops.AddToGroup(group=group, device=office.dara.id, role=GroupRole.WRITER)
    assert refused(office, joining, office.dara) is MemberRefusal.AUTHORITY
    assert refused(office, office.rotated(group), office.dara) is MemberRefusal.AUTHORITY
    office.say(joining, office.sophea)
    office.say(office.rotated(group), office.sophea)
    assert office.membership.groups[group].roles[office.sophea.id] is GroupRole.SUPERVISOR


# --- grants ----------------------------------------------------------------------------------------------------------


def grant(to, *, wraps=None):
    return ops.GiveSpace(
        space=named("case"),
        epoch=1,
        gen=0,
        to=to,
        role=GroupRole.WRITER,
        commitment=bytes(32),
        wraps=tuple((device, bytes(32)) for device in (wraps or [to])),
        reason=ops.Reason.REFERRED,
    )


def test_a_grant_is_kept_with_what_its_author_was(office):
    office.say(grant(office.vanna.id), office.sophea)
    (given,) = office.membership.handed[named("case")]
    assert given.standing[office.GROUP] is GroupRole.WRITER
    assert office.OTHER not in given.standing


def test_a_grant_goes_to_somebody_and_has_their_wraps(office):
    assert refused(office, grant(named("nobody")), office.sophea) is MemberRefusal.RULE
    assert refused(office, grant(office.vanna.id, wraps=[office.dara.id]), office.sophea) is MemberRefusal.RULE
    office.say(grant(office.OTHER, wraps=[office.vanna.id]), office.sophea)
    assert office.membership


# --- any byte --------------------------------------------------------------------------------------------------------

WHOLE = Office()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_changed_byte_is_refused(data):
    index = data.draw(st.integers(0, len(WHOLE.log) - 1))
    at = data.draw(st.integers(0, len(WHOLE.log[index]) - 1))
    bit = 1 << data.draw(st.integers(0, 7))
    raw = bytearray(WHOLE.log[index])
    raw[at] ^= bit
    with pytest.raises(MemberRefused):
        read([*WHOLE.log[:index], bytes(raw), *WHOLE.log[index + 1 :]], root=WHOLE.root.public)


def test_ids_are_hashes_of_keys(office):
    assert office.org == device_id(office.root.public)


# --- orders to erase -------------------------------------------------------------------------------------------------

SPACE = named("space")


def ordered(office, by):
    """The hash of an order to erase."""
    office.say(ops.EraseSpaces(spaces=(SPACE,), reason=1, at=1), by)
    return office.membership.head


def test_a_second_person_with_the_right_agrees_once(office):
    order = ordered(office, office.sophea)
    approval = ops.ApproveErasure(order=order)
    assert not office.membership.erasing
    assert refused(office, approval, office.sophea) is MemberRefusal.RULE, "nobody agrees with himself"
    assert refused(office, approval, office.vanna) is MemberRefusal.RULE, "a lawyer is no second person"
    assert refused(office, ops.ApproveErasure(order=bytes(32)), office.dara) is MemberRefusal.RULE
    office.say(approval, office.dara)
    now = office.membership
    assert [one.in_force for one in now.erasing[SPACE]] == [now.length]
    assert refused(office, approval, office.dara) is MemberRefusal.RULE


def test_a_second_computer_is_no_second_person(office):
    second = Laptop("second")
    second.person = office.sophea.person
    office.say(office.added(second, tag=9, roles=(Role.SUPERVISOR,)), office.dara)
    approval = ops.ApproveErasure(order=ordered(office, office.sophea))
    assert refused(office, approval, second) is MemberRefusal.RULE


def test_an_order_is_withdrawn_until_somebody_has_agreed(office):
    order = ordered(office, office.sophea)
    withdrawal = ops.WithdrawErasure(order=order)
    assert refused(office, withdrawal, office.vanna) is MemberRefusal.RULE, "a lawyer who did not give it"
    assert refused(office, ops.WithdrawErasure(order=bytes(32)), office.dara) is MemberRefusal.RULE
    office.say(withdrawal, office.sophea)
    known = office.membership.erasures[order]
    assert (known.withdrawn_by, known.in_force) == (office.sophea.id, None)
    assert refused(office, ops.ApproveErasure(order=order), office.dara) is MemberRefusal.RULE
    assert refused(office, withdrawal, office.sophea) is MemberRefusal.RULE, "once"
    again = ordered(office, office.sophea)
    office.say(ops.ApproveErasure(order=again), office.dara)
    assert [one.hash for one in office.membership.erasing[SPACE]] == [again]
    assert refused(office, ops.WithdrawErasure(order=again), office.sophea) is MemberRefusal.RULE, "it is being done"


def test_whoever_might_agree_may_decline(office):
    order = ordered(office, office.sophea)
    office.say(ops.WithdrawErasure(order=order), office.dara)
    assert office.membership.erasures[order].withdrawn_by == office.dara.id


def test_another_computer_of_the_person_withdraws_and_a_removed_one_does_not(office):
    second = Laptop("second")
    second.person = office.sophea.person
    office.say(office.added(second, tag=9), office.dara)
    order = ordered(office, office.sophea)
    office.say(ops.RevokeDevice(device=office.sophea.id, reason=ops.Reason.LOST, accepted=()), office.dara)
    assert refused(office, ops.WithdrawErasure(order=order), office.sophea) is MemberRefusal.AUTHORITY
    office.say(ops.WithdrawErasure(order=order), second)
    assert office.membership.erasures[order].withdrawn_by == second.id


def test_who_is_alone_asks_nobody():
    alone, dara = Organisation("alone"), Laptop("dara")
    alone.say(alone.added(dara, roles=(Role.ADMINISTRATOR,)))
    ordered(alone, dara)
    assert SPACE in alone.membership.erasing


def test_an_order_is_of_its_organisation_and_its_place(office):
    other = Office("other")
    elsewhere = other.entry(ops.EraseSpaces(spaces=(SPACE,), reason=1, at=1), other.sophea)
    assert refusal_of(office, elsewhere) is MemberRefusal.ORGANISATION
    ordered(office, office.sophea)
    assert refusal_of(office, office.log[-1]) is MemberRefusal.INDEX
    assert refused(office, ops.EraseSpaces(spaces=(SPACE,), reason=1, at=1)) is MemberRefusal.AUTHORITY
    with pytest.raises(ValueError, match="ascends"):
        ops.EraseSpaces(spaces=(SPACE, SPACE), reason=1, at=1)
