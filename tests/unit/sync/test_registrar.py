# SPDX-License-Identifier: Apache-2.0
"""Does every group get a secret that all its members, the seed, and nobody else can open?"""

import pytest

from legalaid.crypto.hpke import PrivateKey
from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.restored import renew_identity
from legalaid.sync import member_ops as ops
from legalaid.sync.custody import committed
from legalaid.sync.entries import MemberRefusal, MemberRefused
from legalaid.sync.membership import GroupKind, GroupRole, Role, read
from legalaid.sync.registrar import Registrar, former_keys
from legalaid.sync.wraps import parse, unwrap
from tests.helpers.organisation import Laptop
from tests.helpers.stores import new_store, reopened

ROOT, RECOVERY = SigningKey(sha256(b"root")), PrivateKey(bytes(96))
SOPHEA = Laptop("sophea")


@pytest.fixture
def store(tmp_path):
    store = new_store(tmp_path / "store")
    yield store
    store.close()


@pytest.fixture
def work(store):
    with store.write(actor=None, action="org.create") as work:
        yield work


@pytest.fixture
def registrar(work):
    """An organisation with its first administrator."""
    made = Registrar.begin(work, root=ROOT, recovery=RECOVERY.public, policy=(1, 1))
    made.say_as_root(made.own_entry(person=bytes(16), roles=(Role.LAWYER, Role.ADMINISTRATOR), tag=1))
    made.say_as_root(ops.AddAdmin(device=made.own.id))
    made.say(
        ops.AddDevice(
            public=SOPHEA.key.public,
            hpke=SOPHEA.opening.public.raw,
            person=SOPHEA.person,
            roles=(Role.LAWYER,),
            tag=2,
            former=(),
        )
    )
    return made


def test_what_is_said_is_in_the_log(registrar, work):
    assert read(kept.entries(work.connection), root=ROOT.public) == registrar.membership
    with pytest.raises(MemberRefused) as refused:
        registrar.say(ops.AddAdmin(device=SOPHEA.id))
    assert refused.value.reason is MemberRefusal.AUTHORITY
    assert kept.log_length(work.connection) == registrar.membership.length


def test_a_group_has_a_secret_for_its_members_and_the_seed(registrar, work):
    group = registrar.open_group(GroupKind.OFFICE, {registrar.own.id: GroupRole.WRITER, SOPHEA.id: GroupRole.WRITER})
    secret = kept.secret(work.connection, group, 1, 0)
    found = {wrap.name.recipient: parse(wrap.raw) for wrap in kept.wraps(work.connection, holder=group)}
    keys = {registrar.own.id: registrar.own.opening, SOPHEA.id: SOPHEA.opening, registrar.membership.org: RECOVERY}
    assert set(found) == set(keys)
    for device, key in keys.items():
        wrapped = found[device]
        commitment = committed(registrar.membership, wrapped.address)
        assert unwrap(wrapped, key=key, org=registrar.membership.org, commitment=commitment) == secret


def test_a_later_member_gets_every_secret_that_there_was(registrar, work):
    group = registrar.open_group(GroupKind.OFFICE, {registrar.own.id: GroupRole.WRITER})
    registrar.rotate(group)
    assert registrar.holds(group)
    registrar.say(ops.AddToGroup(group=group, device=SOPHEA.id, role=GroupRole.WRITER))
    epochs = {wrapped.address.epoch for wrapped in registrar.hand_over(group, SOPHEA.id)}
    assert epochs == {1, 2}
    assert len(kept.wraps(work.connection, holder=group)) == 2 + 2 + 2


def test_the_root_key_signs_only_where_it_is_at_hand(registrar, work):
    without = Registrar(work, registrar.membership)
    with pytest.raises(ValueError, match="root key"):
        without.say_as_root(ops.AddAdmin(device=SOPHEA.id))


def test_a_restored_vault_brings_the_word_of_the_device_before_it(store):
    with store.read() as reader:
        lost = identity.current(reader.connection).id
        assert former_keys(reader) == ()
    renew_identity(store)
    again = reopened(store)
    with again.write(actor=None, action="org.create") as work:
        made = Registrar.begin(work, root=ROOT, recovery=RECOVERY.public, policy=(1, 1))
        made.say_as_root(made.own_entry(person=bytes(16), roles=(Role.LAWYER,), tag=1))
        assert made.membership.is_former(lost)
        assert made.membership.heir(lost).device == made.own.id
    again.close()
