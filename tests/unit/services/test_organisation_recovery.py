# SPDX-License-Identifier: Apache-2.0
"""Does the seed bring an organisation back: on a colleague's laptop, and on one restored from a backup?"""

import pytest

from legalaid.errors import NoOrganisation, SeedRefused
from legalaid.services import cases, organisation, removal, sync
from legalaid.services.organisation_recovery import recover
from legalaid.store import membership as kept
from legalaid.sync import custody
from legalaid.sync.organisation import new_seed
from tests.helpers.desks import consultation, new_vault, open_desk
from tests.helpers.joined import as_restored, founded, hand, joined, refs


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara founded, Sophea joined, and another office has a laptop."""
    folder = tmp_path_factory.mktemp("union")
    dara, seed = founded(folder / "dara")
    sophea = joined(dara, open_desk(folder / "sophea", which=1))
    other = joined(dara, new_vault(folder / "other", code="KPC").desk, office="KPC")
    for desk in (sophea, other):
        hand(dara, desk)
        hand(desk, dara)
    vaults = {"dara": dara, "sophea": sophea, "other": other}
    yield vaults | {"seed": seed, "vaults": vaults}
    for desk in vaults.values():
        desk.lock()


def test_a_colleagues_laptop_becomes_an_administrators_and_everybody_sees_it(union):
    sophea, seed = union["sophea"], union["seed"]
    with pytest.raises(SeedRefused):
        recover(sophea, new_seed())
    assert recover(sophea, seed)["administrator"]
    status = organisation.status(sophea)
    assert status["administrator"]
    assert [use["device"] for use in status["recoveries"]] == [sophea.store.device.hex()]
    recover(sophea, seed)
    hand(sophea, union["dara"])
    assert len(organisation.status(union["dara"])["recoveries"]) == 2


def test_every_secret_that_is_kept_for_the_seed_is_opened(union):
    other = union["other"]
    hand(union["dara"], other)
    recover(other, union["seed"])
    with other.read() as reader:
        membership = custody.current(reader)
        held = {group for group in membership.groups if kept.secrets_of(reader.connection, group)}
    assert held == set(membership.groups), "also of the office that it is not in"
    hand(other, union["dara"])


def test_the_administrators_laptop_is_broken_and_its_backup_goes_on_in_its_place(union):
    """As the only administrator: nobody is there who could let the restored vault in."""
    former, ref = union["dara"].store.device.hex(), cases.add_case(union["dara"], consultation())
    dara = union["vaults"]["dara"] = as_restored(union["dara"])
    assert organisation.status(dara)["restored"]
    recover(dara, union["seed"])
    status = organisation.status(dara)
    assert (status["administrator"], status["removed"], status["office"]) == (True, False, "BTB")
    following = cases.add_case(dara, consultation())
    assert following.startswith(f"BTB-2026-{status['device_tag']:03d}-")
    assert removal.revoke(dara, former, reason="replaced")["device"] == former
    taken = hand(dara, union["sophea"])
    assert (taken.quarantined, taken.alarms) == (0, 0)
    assert {ref, following} <= refs(union["sophea"])
    assert sync.status(union["sophea"]).alarms == ()
    people = organisation.people(union["sophea"])
    assert len([one for one in people if dara.store.device.hex() in one["devices"]]) == 1
    later = cases.add_case(union["sophea"], consultation())
    hand(union["sophea"], dara)
    assert later in refs(dara), "under the new secret, which the restored one made"


def test_a_computer_that_was_removed_is_let_in_by_no_seed(union):
    dara, other = union["vaults"]["dara"], union["other"]
    removal.revoke(dara, other.store.device.hex(), reason="left")
    hand(dara, other)
    with pytest.raises(NoOrganisation):
        recover(other, union["seed"])
