# SPDX-License-Identifier: Apache-2.0
"""Every computer is gone. Do the seed, the hub and a new computer bring back everything?"""

import pytest

from legalaid.errors import HasOrganisation, LineCut, SeedRefused
from legalaid.hub.serving import embedded
from legalaid.services import cases, organisation, removal, sync
from legalaid.services.organisation_from_seed import recover_from
from legalaid.services.organisation_recovery import recover
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.sync import custody
from legalaid.sync.organisation import new_seed, printed
from legalaid.sync.transport import Line
from tests.helpers.desks import consultation, new_vault
from tests.helpers.hubs import HubAt
from tests.helpers.joined import as_restored, founded, joined, refs
from tests.unit.sync.test_client import settings_in


@pytest.fixture(scope="module")
def lost(tmp_path_factory):
    """Two offices with a case each, one of them restricted, all at the hub; then the computers are gone."""
    folder = tmp_path_factory.mktemp("lost")
    settings = settings_in(folder)
    dara, seed = founded(folder / "dara")
    with embedded(settings) as url:
        organisation.connect(dara, url, invite=HubAt(url, settings).invite())
        other = joined(dara, new_vault(folder / "other", code="KPC").desk, office="KPC")
        numbers = {cases.add_case(dara, consultation()), cases.add_case(other, consultation(sensitivity="restricted"))}
        for desk in (dara, other):
            sync.run(desk)
        removed = dara.store.device.hex()
        for desk in (dara, other):
            desk.lock()
        invite = HubAt(url, settings).invite
        yield {"url": url, "seed": printed(seed), "cases": numbers, "device": removed, "invite": invite}


@pytest.fixture
def new(tmp_path):
    with new_vault(tmp_path / "new").desk as desk:
        yield desk


def test_a_new_computer_reads_everything_again(lost, new, tmp_path):
    own = cases.add_case(new, consultation())
    assert recover_from(new, lost["seed"], lost["url"])["administrator"]
    with new.read() as reader:
        membership = custody.current(reader)
        held = {group for group in membership.groups if kept.secrets_of(reader.connection, group)}
        assert list(frames.unopened(reader.connection)) == []
    assert held == set(membership.groups)
    status = organisation.status(new)
    assert (status["office"], status["administrator"], len(status["recoveries"])) == ("BTB", True, 1)
    assert refs(new) == {own, *lost["cases"]}
    removal.revoke(new, lost["device"], reason="lost")
    with new_vault(tmp_path / "next", code="KPC").desk as following:
        organisation_of = joined(new, following, office="KPC")
        sync.run(new)
        sync.run(organisation_of)
        assert len(refs(organisation_of) & lost["cases"]) == 0, "a restricted case is not the office's"
        assert sync.status(organisation_of).alarms == ()
    assert sync.status(new).alarms == ()
    with pytest.raises(HasOrganisation):
        recover_from(new, printed(new_seed()), lost["url"])


def test_a_seed_of_another_organisation_opens_nothing(lost, new):
    with pytest.raises(SeedRefused):
        recover_from(new, printed(new_seed()), lost["url"])
    assert organisation_is_unknown(new)


def organisation_is_unknown(desk):
    with desk.read() as reader:
        return kept.mine(reader.connection) is None


def test_a_line_that_is_cut_on_the_way_is_no_harm(lost, new, monkeypatch):
    posted = Line.post_member
    left = iter([True, True, False])

    def cut(line, raw):
        if not next(left, True):
            raise LineCut
        return posted(line, raw)

    monkeypatch.setattr(Line, "post_member", cut)
    with pytest.raises(LineCut):
        recover_from(new, lost["seed"], lost["url"])
    assert recover_from(new, lost["seed"], lost["url"])["administrator"]
    assert lost["cases"] <= refs(new)


def test_a_restored_administrator_is_let_in_again_at_the_hub_too(lost, tmp_path):
    desk, seed = founded(tmp_path / "only")
    organisation.connect(desk, lost["url"], invite=lost["invite"]())
    ref = cases.add_case(desk, consultation())
    sync.run(desk)
    with as_restored(desk) as restored:
        recover(restored, seed)
        later = cases.add_case(restored, consultation())
        sync.run(restored)
        assert {ref, later} <= refs(restored)
        assert (sync.status(restored).alarms, sync.status(restored).waiting) == ((), 0)
