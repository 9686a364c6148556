# SPDX-License-Identifier: Apache-2.0
"""Is a lost laptop out at once, is nothing honest lost with it, and is it known whom it concerns?"""

import pytest

from legalaid.errors import NotAdministrator, NotFound, WrongValue
from legalaid.services import cases, devices, organisation, removal
from legalaid.store import membership as kept
from legalaid.sync import custody
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import founded, hand, joined, refs


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara administers; Sophea's laptop will be lost; Vanna stays."""
    folder = tmp_path_factory.mktemp("union")
    dara, _ = founded(folder / "dara")
    sophea, vanna = (joined(dara, open_desk(folder / name, which=n)) for n, name in enumerate(("sophea", "vanna"), 1))
    before = cases.add_case(sophea, consultation())
    for giver, taker in ((sophea, dara), (dara, vanna), (dara, sophea)):
        hand(giver, taker)
    expected = removal.affected(dara, [sophea.store.device.hex()])
    (lost,) = removal.revoke_all(dara, [sophea.store.device.hex()], reason="lost")
    late = cases.add_case(sophea, consultation())
    taken = hand(sophea, dara)
    made = {"dara": dara, "sophea": sophea, "vanna": vanna}
    yield made | {"before": before, "lost": lost, "expected": expected, "late": late, "taken": taken}
    for desk in (dara, sophea, vanna):
        desk.lock()


def test_the_people_on_the_lost_laptop_are_named(union):
    (person,) = union["lost"]["people"]
    assert person["case"] == union["before"]
    assert person["name"] == "ចាន់ សុភា"
    assert union["expected"] == union["lost"]["people"], "as was said before the removal"


def test_every_group_has_a_new_secret_that_stays_with_the_others(union):
    assert union["lost"]["groups_rotated"] == 4
    later = cases.add_case(union["dara"], consultation())
    hand(union["dara"], union["vanna"])
    assert later in refs(union["vanna"])
    hand(union["dara"], union["sophea"])
    assert later not in refs(union["sophea"])
    with union["sophea"].read() as reader:
        membership = custody.current(reader)
        epochs = {epoch for group in membership.groups for epoch, _ in kept.secrets_of(reader.connection, group)}
    assert epochs == {1}
    assert organisation.status(union["sophea"])["removed"]


def test_its_later_work_is_put_aside_until_an_administrator_vouches_for_it(union):
    dara, vanna = union["dara"], union["vanna"]
    assert union["taken"].quarantined > 0
    aside = removal.set_aside(dara)
    assert aside.keys() == {union["sophea"].store.device.hex()}
    assert union["late"] not in refs(dara)
    hand(dara, vanna)
    hand(union["sophea"], vanna)
    assert union["late"] not in refs(vanna)
    assert union["before"] in refs(vanna)
    with pytest.raises(NotFound):
        removal.vouch(dara, vanna.store.device.hex())
    told = removal.vouch(dara, union["sophea"].store.device.hex())
    assert told["applied"] == told["frames"] == sum(aside.values())
    assert removal.set_aside(dara) == {}
    assert union["late"] in refs(dara)
    hand(dara, vanna)
    assert union["late"] in refs(vanna)


def test_secrets_are_renewed_without_a_removal(union):
    dara, vanna = union["dara"], union["vanna"]
    with dara.read() as reader:
        before = {group.id: group.epoch for group in custody.current(reader).groups.values()}
    assert removal.renew_secrets(dara) == len(before)
    with dara.read() as reader:
        assert all(group.epoch == before[group.id] + 1 for group in custody.current(reader).groups.values())
    later = cases.add_case(dara, consultation())
    hand(dara, vanna)
    assert later in refs(vanna)


def test_it_is_listed_as_removed(union):
    (listed,) = [one for one in devices.list_devices(union["dara"]) if one["removed"]]
    assert listed["device"] == union["sophea"].store.device.hex()


def test_only_an_administrator_removes_and_only_who_belongs(union):
    vanna = union["vanna"].store.device.hex()
    with pytest.raises(NotAdministrator):
        removal.revoke(union["vanna"], vanna)
    for name in (union["sophea"].store.device.hex(), "00" * 16, "no id"):
        with pytest.raises(NotFound):
            removal.revoke(union["dara"], name)
        with pytest.raises(NotFound):
            removal.affected(union["dara"], [name])
    again = removal.revoke_all(union["dara"], [union["sophea"].store.device.hex()], reason="lost")
    assert again == [], "another try goes on behind what is done"
    with pytest.raises(NotAdministrator):
        removal.renew_secrets(union["vanna"])
    with pytest.raises(WrongValue):
        removal.revoke(union["dara"], vanna, reason="anger")
