# SPDX-License-Identifier: Apache-2.0
"""Does a laptop that worked alone join with all its work, and is everybody else kept out?"""

import msgspec
import pytest

from legalaid.domain.case import CaseFact, Contact
from legalaid.domain.record import build
from legalaid.errors import (
    AnswerFileRefused,
    DeviceKnown,
    HasOrganisation,
    NoOrganisation,
    NotAdministrator,
    NotFound,
    PersonClaimed,
    RequestFileRefused,
    SeedNeeded,
    SeedRefused,
    WrongValue,
)
from legalaid.ids import SpaceKind
from legalaid.services import cases, devices, organisation, sharing
from legalaid.store import device as identity
from legalaid.sync import enrolment
from legalaid.sync import member_ops as ops
from legalaid.sync.membership import former_message
from legalaid.sync.organisation import new_seed
from tests.helpers.desks import consultation, new_vault, open_desk
from tests.helpers.joined import founded, hand, joined, refs
from tests.helpers.organisation import Laptop, named


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara founded; a stranger's vault belongs to nobody."""
    folder = tmp_path_factory.mktemp("union")
    dara, seed = founded(folder / "dara")
    stranger = open_desk(folder / "stranger", which=1)
    yield {"dara": dara, "seed": seed, "stranger": stranger, "folder": folder}
    dara.lock()
    stranger.lock()


def test_two_people_of_one_office_see_each_others_cases(union, tmp_path):
    laptop = open_desk(tmp_path / "sophea", which=2)
    mine = cases.add_case(laptop, consultation())
    theirs = cases.add_case(union["dara"], consultation())
    own_office = laptop.office_space
    sophea = joined(union["dara"], laptop)
    assert sophea.office_space == own_office, "until the row of the joined office has come"
    assert hand(sophea, union["dara"]).quarantined == hand(union["dara"], sophea).quarantined == 0
    assert {mine, theirs} <= refs(union["dara"])
    assert {mine, theirs} <= refs(sophea)
    assert sophea.office_space == union["dara"].office_space, "new rows go to the space in force"
    assert (sophea.stats_space, sophea.office_id) == (union["dara"].stats_space, union["dara"].office_id)
    following = cases.add_case(sophea, consultation())
    (tag,) = [one["tag"] for one in devices.list_devices(sophea) if one["this_computer"]]
    assert following.startswith(f"BTB-2026-{tag:03d}-0001")
    with pytest.raises(NotAdministrator):
        devices.approve(sophea, devices.request(union["stranger"]).file, roles=["lawyer"], office="BTB")
    sophea.lock()


def test_another_office_sees_nothing_of_this_one_and_head_office_its_figures_alone(union, tmp_path):
    other = new_vault(tmp_path / "other", code="KPC").desk
    mine = cases.add_case(other, consultation())
    other = joined(union["dara"], other, office="KPC")
    hq = joined(union["dara"], new_vault(tmp_path / "hq", code="HQA").desk, roles=("head_office",), office="HQA")
    kept_here = cases.add_case(union["dara"], consultation())
    for desk in (other, hq):
        assert hand(desk, union["dara"]).quarantined == hand(union["dara"], desk).quarantined == 0
    assert refs(other) == {mine}
    assert kept_here not in refs(hq)
    with hq.read() as reader:
        assert reader.count(CaseFact) > 0
    codes = {"BTB", "KPC", "HQA"}
    for desk in (union["dara"], hq):
        assert {one["code"] for one in organisation.status(desk)["offices"]} == codes, "the directory is everybody's"
    assert cases.add_case(other, consultation()).startswith("KPC-2026-001-0001")
    _head_office_triages_and_is_given_a_case(union["dara"], hq, kept_here)
    other.lock()
    hq.lock()


def _head_office_triages_and_is_given_a_case(dara, hq, ref):
    """It reads a contact that belongs to no case yet; a full case only while a grant holds that both sides can see."""
    with dara.write("contact.add") as work:
        asked = build(
            Contact, id=work.new_id(), space_id=work.open_space(SpaceKind.INTAKE), channel="app", received_at=work.now
        )
        work.add(asked)
    given = sharing.share(dara, ref, person=str(hq.actor), reason=sharing.REASONS["review"])["shared"]
    assert [(one["person"], one["reason"]) for one in given] == [(str(hq.actor), "review")]
    assert hand(dara, hq).quarantined == 0
    with hq.read() as reader:
        assert reader.get(Contact, asked.id) is not None
    assert refs(hq) >= {ref}
    assert [(one["by"], one["reason"]) for one in sharing.shared_with(hq, ref)] == [(str(dara.actor), "review")]
    cases.open_form(hq, ref)
    assert hand(hq, dara).quarantined == 0
    assert [look["office"] for look in cases.show_case(dara, ref)["opened_by"]] == ["HQA"], "and its look is logged"
    sharing.take_back(dara, ref, person=str(hq.actor))
    hand(dara, hq)
    assert sharing.shared_with(hq, ref) == sharing.shared_with(dara, ref) == []


def test_a_second_administrator_is_named_with_the_seed_and_let_in_once(union, tmp_path):
    laptop = open_desk(tmp_path / "laptop", which=3)
    assert devices.asked(laptop) is None
    asked, person = devices.request(laptop), organisation.people(union["dara"])[0]["person"]
    assert devices.asked(laptop) == asked, "it waits for its answer, also after a lock"
    looked = devices.look_at_request(union["dara"], asked.file)
    assert looked == devices.Looked(asked.device, asked.fingerprint, None, is_restored=False)
    wanted = {"roles": ["administrator", "lawyer"], "office": "BTB"}
    for given, error in (
        ({}, SeedNeeded),
        ({"seed": new_seed()}, SeedRefused),
        ({"seed": union["seed"], "person": "nobody"}, NotFound),
        ({"seed": union["seed"], "person": "01a1fc79-c080-7b14-92cb-790423f675ee"}, NotFound),
    ):
        with pytest.raises(error):
            devices.approve(union["dara"], asked.file, **wanted, **given)
    approved = devices.approve(union["dara"], asked.file, **wanted, seed=union["seed"], person=person)
    assert approved.fingerprint == asked.fingerprint
    assert approved.root_fingerprint == organisation.status(union["dara"])["fingerprint"]
    assert len(organisation.people(union["dara"])[0]["devices"]) == 2
    with pytest.raises(DeviceKnown):
        devices.approve(union["dara"], asked.file, roles=["lawyer"], office="BTB")
    with pytest.raises(DeviceKnown):
        devices.look_at_request(union["dara"], asked.file)
    offered = devices.look_at_answer(laptop, approved.file)
    assert offered.root_fingerprint == approved.root_fingerprint
    assert (offered.office, offered.tag, offered.roles, offered.hub) == ("BTB", approved.tag, approved.roles, None)
    with pytest.raises(NoOrganisation):
        organisation.status(laptop)
    devices.join(laptop, approved.file)
    assert devices.asked(laptop) is None
    assert organisation.status(laptop)["administrator"]
    for again in (lambda: devices.join(laptop, approved.file), lambda: devices.request(laptop)):
        with pytest.raises(HasOrganisation):
            again()
    laptop.lock()


def test_what_does_not_fit_is_refused_and_nothing_is_written(union):
    asked, before = devices.request(union["stranger"]), organisation.status(union["dara"])["log"]
    for changed, error in (
        ({"roles": []}, WrongValue),
        ({"roles": ["king"]}, WrongValue),
        ({"office": "btb1"}, WrongValue),
        ({"file": asked.file[:-1]}, RequestFileRefused),
        ({"file": b""}, RequestFileRefused),
    ):
        given = {"file": asked.file, "roles": ["lawyer"], "office": "BTB"} | changed
        with pytest.raises(error):
            devices.approve(union["dara"], given.pop("file"), **given)
    assert organisation.status(union["dara"])["log"] == before


def test_an_answer_fits_the_last_request_of_this_computer(union):
    with pytest.raises(AnswerFileRefused):
        devices.join(union["stranger"], b"before any request")
    devices.request(union["stranger"])
    laptop = Laptop("somebody else")
    request = enrolment.Request(
        public=laptop.key.public,
        hpke=laptop.opening.public.raw,
        person=laptop.person,
        former=(),
        office_space=named("office"),
        stats_space=named("stats"),
    )
    file = enrolment.request_file(request, key=laptop.key)
    answer = devices.approve(union["dara"], file, roles=["lawyer"], office="BTB").file
    for other in (answer, answer[:-1], b""):
        with pytest.raises(AnswerFileRefused):
            devices.join(union["stranger"], other)


def test_a_request_that_says_it_is_of_somebody_else_is_not_believed(union, tmp_path):
    dara, laptop = union["dara"], open_desk(tmp_path / "laptop", which=4)
    file = devices.request(laptop).file
    with laptop.read() as reader:
        key = identity.current(reader.connection).signing
    for former in ((), (Laptop("a stranger's"),)):
        keys = tuple(ops.FormerKey(one.key.public, one.key.sign(former_message(laptop.store.device))) for one in former)
        lie = msgspec.structs.replace(enrolment.read_request(file), person=dara.actor.bytes, former=keys)
        lying = enrolment.request_file(lie, key=key)
        assert devices.look_at_request(dara, lying).person is None
        with pytest.raises(PersonClaimed):
            devices.approve(dara, lying, roles=["lawyer"], office="BTB")
    devices.approve(dara, lying, roles=["lawyer"], office="BTB", person=str(dara.actor))
    assert len(organisation.people(dara)[0]["devices"]) > 1, "unless the administrator says so"
    laptop.lock()
