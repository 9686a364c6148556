# SPDX-License-Identifier: Apache-2.0
"""Does a contact without a case reach who takes it up, in whichever office, and nobody else?"""

import pytest

from legalaid.errors import AlreadyTakenUp, MissingField, NotFound, NotYourIntake, UnknownField
from legalaid.services import cases, intake, organisation, statistics
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded, hand, joined, refs

CONTACT = {
    "channel": "social",
    "matter": "land",
    "summary": "គេចង់យកដីរបស់គាត់",
    "place": "020301",
    "urgency": 2,
    "original": "They want my land.",
    "client": {"alias": "Sokha", "phone": "012 345 678", "sex": "female"},
}


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara in Battambang is the administrator, Vanna a lawyer in Kampong Cham, Rith takes calls in the head office."""
    folder = tmp_path_factory.mktemp("union")
    dara, _ = founded(folder / "dara")
    vanna = joined(dara, open_desk(folder / "vanna", which=1), office="KPC")
    hand(vanna, dara)
    rith = joined(dara, open_desk(folder / "rith", which=2), office="HQO", roles=("intake", "head_office"))
    desks = {"dara": dara, "vanna": vanna, "rith": rith}
    everybody_hears(desks)
    everybody_hears(desks)
    with dara, vanna, rith:
        yield desks


def everybody_hears(desks):
    for giver in desks.values():
        for taker in desks.values():
            if taker is not giver:
                assert hand(giver, taker).quarantined == 0


def person_of(desk):
    own = desk.store.device.hex()
    return next(one["person"] for one in organisation.people(desk) if own in one["devices"])


def waiting(desk):
    return {str(one.id): one for one in intake.entries(desk)}


def test_head_office_hands_a_contact_to_another_office_where_a_case_comes_of_it(union):
    rith, vanna = union["rith"], union["vanna"]
    entry = str(intake.take(rith, CONTACT))
    everybody_hears(union)
    assert waiting(rith)[entry].asked is None
    assert entry not in waiting(vanna)
    before, in_month = len(intake.entries(rith)), month(rith)
    intake.assign(rith, entry, person=person_of(vanna))
    everybody_hears(union)
    (asked,) = intake.entries(vanna)
    assert (asked.is_mine, asked.office, asked.names, asked.phones) == (True, "KPC", ("Sokha",), ("012 345 678",))
    assert (asked.summary, asked.matter, asked.urgency) == (CONTACT["summary"], "land", 2)
    assert len(intake.entries(rith)) == before, "head office sees that it waits there, and once"
    assert month(rith) == in_month
    assert (intake.for_me(vanna), intake.for_me(rith)) == (1, 0)
    ref = intake.make_case(vanna, str(asked.id))
    shown = cases.show_case(vanna, ref)
    kept = {key: shown[key] for key in ("summary", "matter", "urgency", "channel", "original")}
    assert kept == {key: CONTACT[key] for key in kept}
    assert shown["client"]["alias"] == "Sokha"
    everybody_hears(union)
    assert intake.entries(vanna) == ()
    assert ref not in refs(rith), "the case is for those who read the cases of that office"
    assert len(intake.entries(rith)) == before - 1
    assert month(vanna) == 1


def month(desk):
    return statistics.month_report(desk, "2026-11").total


def test_within_one_office_it_stays_where_it_is_and_every_step_can_be_taken_back(union):
    dara = union["dara"]
    entry = str(intake.take(dara, CONTACT | {"client": None}))
    step = intake.assign(dara, entry, person=person_of(dara))
    assert waiting(dara)[entry].is_mine
    intake.take_back(dara, step)
    assert waiting(dara)[entry].asked is None
    settled = intake.settle(dara, entry)
    assert entry not in waiting(dara)
    with pytest.raises(AlreadyTakenUp):
        intake.make_case(dara, entry)
    intake.take_back(dara, settled)
    assert entry in waiting(dara)


def test_a_contact_that_was_handed_on_comes_back(union):
    rith, vanna = union["rith"], union["vanna"]
    entry = str(intake.take(rith, CONTACT))
    step = intake.assign(rith, entry, person=person_of(vanna))
    intake.take_back(rith, step)
    assert waiting(rith)[entry].asked is None
    everybody_hears(union)
    assert intake.entries(vanna) == ()


def test_a_lawyer_hands_nothing_to_another_office(union):
    entry = str(intake.take(union["dara"], CONTACT))
    with pytest.raises(NotYourIntake):
        intake.assign(union["dara"], entry, person=person_of(union["vanna"]))
    with pytest.raises(NotFound):
        intake.assign(union["dara"], entry, person="01a199e0-c130-7169-98e1-7c88348422a2")
    with pytest.raises(NotFound):
        intake.settle(union["dara"], "no-such-entry")


def test_what_waits_for_nobody_comes_first_then_what_is_urgent(tmp_path):
    with open_desk(tmp_path / "alone") as desk:
        routine, urgent = (str(intake.take(desk, CONTACT | {"urgency": urgency})) for urgency in (4, 1))
        assert list(waiting(desk)) == [urgent, routine]
        assert intake.people(desk) == ()
        assert intake.entries(desk)[0].office == "BTB"


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"summary": None}, MissingField),
        ({"advice": {"text_en": "Stay."}}, UnknownField),
        ({"kind": "x"}, UnknownField),
    ],
)
def test_what_only_a_case_holds_is_not_taken(tmp_path, changed, error):
    with open_desk(tmp_path / "alone") as desk:
        with pytest.raises(error):
            intake.take(desk, CONTACT | changed)
        assert intake.entries(desk) == ()
