# SPDX-License-Identifier: Apache-2.0
"""Is an organisation founded with what a vault has, shown as it is, and recovered by its seed alone?"""

import pytest

from legalaid.errors import HasOrganisation, InviteRefused, NoOrganisation
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.services import cases, organisation, sync
from legalaid.services.organisation_recovery import recover
from legalaid.store import frames, journal
from legalaid.store import membership as kept
from legalaid.sync import custody
from legalaid.sync.enrolment import root_fingerprint
from legalaid.sync.organisation import new_seed, read_seed, root_key
from tests.helpers.desks import consultation, open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import hand, joined, refs


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """A founder with a case from before, a colleague who joined, and the seed."""
    folder = tmp_path_factory.mktemp("union")
    dara = open_desk(folder / "dara")
    ref = cases.add_case(dara, consultation())
    made = organisation.found(dara, name="សហភាពជំនួយច្បាប់")
    sophea = joined(dara, open_desk(folder / "sophea", which=1))
    hand(dara, sophea)
    hand(sophea, dara)
    yield {"dara": dara, "sophea": sophea, "seed": read_seed(made.seed), "made": made, "ref": ref}
    dara.lock()
    sophea.lock()


def test_the_vaults_office_becomes_the_first_one_and_nothing_is_renumbered(union):
    dara = union["dara"]
    status = organisation.status(dara)
    assert status["org"] == union["made"].org.hex()
    assert status["name"] == "សហភាពជំនួយច្បាប់"
    assert (status["office"], status["device_tag"], status["administrator"]) == ("BTB", 1, True)
    assert status["offices"] == [{"code": "BTB", "devices": 2}]
    assert status["roles"] == ["administrator", "lawyer"]
    assert status["fingerprint"] == root_fingerprint(root_key(union["seed"]).public)
    assert union["ref"] in refs(dara)
    following = cases.add_case(dara, consultation())
    assert following.startswith("BTB-2026-001-0001")


def test_everything_saved_before_is_sealed(union):
    with union["sophea"].read() as reader:
        assert list(journal.outbox(reader.connection)) == []
        assert frames.count_of(reader.connection, union["sophea"].store.device) > 2


def test_people_are_listed_with_names_roles_and_computers(union):
    for desk in (union["dara"], union["sophea"]):
        first, second = organisation.people(desk)
        assert first["administrator"]
        assert not second["administrator"]
        assert (second["name"], second["roles"], second["offices"]) == ("កែវ ដារ៉ា", ["lawyer"], ["BTB"])
        assert second["devices"] == [union["sophea"].store.device.hex()]


def test_an_organisation_is_founded_once(union):
    with pytest.raises(HasOrganisation):
        organisation.found(union["dara"], name="Another")


def test_the_seed_is_kept_nowhere(union):
    seed = union["seed"]
    assert "seed" not in repr(union["made"])
    with union["dara"].read() as reader:
        stored = b"".join(kept.entries(reader.connection)) + b"".join(one.raw for one in kept.wraps(reader.connection))
    for secret in (seed, root_key(seed).seed):
        assert secret not in stored


def test_a_vault_alone_founds_one_whose_seed_is_in_shares(tmp_path):
    desk = open_desk(tmp_path / "alone")
    for ask in (organisation.status, organisation.people, organisation.seal):
        with pytest.raises(NoOrganisation):
            ask(desk)
    with pytest.raises(NoOrganisation):
        recover(desk, new_seed())
    with desk.read() as reader:
        assert custody.current(reader) is None
    made = organisation.found(desk, name="Legal Aid Union", policy=(2, 3))
    assert made.seed is None
    one, _, three = made.shares
    assert recover(desk, read_seed(f"{one}\n{three}"))["administrator"]
    assert organisation.status(desk)["papers"] == "2-of-3"
    _goes_to_a_hub(desk, tmp_path)
    recover(desk, read_seed(f"{one}\n{three}"))  # also where the hub cannot be reached any more
    desk.lock()


def _goes_to_a_hub(desk, folder):
    settings = Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "blobs"))
    with Database(settings.database) as database:
        database.make()
    with embedded(settings) as url:
        with pytest.raises(InviteRefused):
            organisation.connect(desk, url, invite="no invitation")
        assert organisation.status(desk)["hub"] is None, "nothing has changed"
        assert organisation.connect(desk, url, invite=HubAt(url, settings).invite())["hub"] == url
        assert organisation.connect(desk, url)["hub"] == url
        organisation.meet(desk)
        assert sync.status(desk).waiting == 0
