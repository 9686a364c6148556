# SPDX-License-Identifier: Apache-2.0
"""Do restricted cases and the identities of interviews stay with who made them, and with the seed?"""

from datetime import date

import pytest

from legalaid.domain.case import CaseFile
from legalaid.domain.record import build
from legalaid.ids import SpaceKind
from legalaid.store import membership as kept
from legalaid.sync import custody, granting, keychain
from legalaid.sync import member_ops as ops
from legalaid.sync.membership import GroupKind, GroupRole
from legalaid.sync.registrar import Registrar
from legalaid.sync.sealing import seal_backlog
from tests.helpers.exchange import Union
from tests.helpers.organisation import Laptop
from tests.helpers.stores import new_store


@pytest.fixture
def union(tmp_path):
    store = new_store(tmp_path / "store")
    made = Union(store)
    yield made
    store.close()


def typed(work, kind, sensitivity="normal"):
    space = work.open_space(kind)
    facts = {
        "number": "BTB-2026-001-0001-0",
        "kind": "consultation",
        "matter": "land",
        "status": "open",
        "summary": "-",
    }
    work.add(
        build(
            CaseFile,
            id=work.new_id(),
            space_id=space,
            sensitivity=sensitivity,
            opened_on=date(2026, 11, 21),
            **facts,
        )
    )
    return space


def sealed(union):
    with union.admin.store.write(actor=None, action="sync.seal") as work:
        seal_backlog(work, custody.current(work))
    with union.admin.store.read() as reader:
        return custody.current(reader), {known.id: known.home_group for known in kept.spaces(reader.connection)}


def test_what_is_not_the_offices_gets_a_group_of_its_own(union):
    with union.admin.store.write(actor=None, action="case.add") as work:
        ordinary, restricted = typed(work, SpaceKind.CASE), typed(work, SpaceKind.CASE, "restricted")
        identities = work.open_space(SpaceKind.VISIT_IDENTITY)
    membership, homes = sealed(union)
    assert homes[ordinary] == union.GROUP
    groups = [membership.groups[homes[space]] for space in (restricted, identities)]
    assert len({group.id for group in groups}) == 2
    for group in groups:
        assert group.kind is GroupKind.RESTRICTED
        assert group.roles == {union.admin.id: GroupRole.SUPERVISOR}
    again, same = sealed(union)
    assert (again.length, same) == (membership.length, homes), "once"
    with union.admin.store.read() as reader:
        recipients = {wrap.name.recipient for wrap in kept.wraps(reader.connection, holder=groups[0].id)}
    assert recipients == {union.admin.id, union.org}


def test_the_other_computers_of_its_maker_are_in_it_and_a_lost_one_is_out(union):
    mate = Laptop("mate")
    mate.person = union.admin.person
    union.say(union.added(mate, tag=8), union.admin)
    union.settle(union.admin.store)
    with union.admin.store.write(actor=None, action="case.add") as work:
        space = typed(work, SpaceKind.CASE, "restricted")
    membership, homes = sealed(union)
    assert set(membership.groups[homes[space]].roles) == {union.admin.id, mate.id}
    with union.admin.store.write(actor=None, action="device.revoke") as work:
        Registrar(work, membership).say(ops.RevokeDevice(device=mate.id, reason=1, accepted=()))
    assert sealed(union)[0].groups[homes[space]].epoch == 2


def test_its_maker_gives_it_to_others(union):
    guest = Laptop("guest")
    union.say(union.added(guest, tag=8), union.admin)
    union.settle(union.admin.store)
    with union.admin.store.write(actor=None, action="case.add") as work:
        space = typed(work, SpaceKind.CASE, "restricted")
    membership, _ = sealed(union)
    with union.admin.store.write(actor=None, action="case.share") as work:
        opening = keychain.opening_of(kept.space(work.connection, space))
        assert granting.may_give(membership, union.admin.id, opening)
        assert granting.give(work, Registrar(work, membership), opening, guest.id, reason=ops.Reason.REFERRED) == 1
