# SPDX-License-Identifier: Apache-2.0
"""Do colleagues of other offices know each other by name, and by the name that holds now?"""

from legalaid.domain.office import DirectoryPerson
from legalaid.services import office, organisation
from tests.helpers.desks import new_vault
from tests.helpers.joined import founded, hand, joined


def names(desk):
    return {one["name"] for one in organisation.people(desk)}


def test_each_computer_tells_its_persons_name_once(tmp_path):
    dara, _ = founded(tmp_path / "dara")
    vanna = new_vault(tmp_path / "vanna", code="KPC").desk
    office.set_staff(vanna, str(vanna.actor), {"name_km": "", "name_en": "Vanna"})
    vanna = joined(dara, vanna, office="KPC")
    hand(dara, vanna)
    assert names(vanna) == {"កែវ ដារ៉ា", "Vanna"}, "another office's administrator is known by name"
    hand(vanna, dara)
    office.set_staff(dara, str(dara.actor), {"name_en": "Keo Dara", "name_km": ""})
    for _ in range(2):
        hand(dara, vanna)
    with vanna.read() as reader:
        assert {(row.name_km, row.name_en) for row in reader.where(DirectoryPerson)} == {
            (None, "Keo Dara"),
            (None, "Vanna"),
        }
    assert names(vanna) == {"Keo Dara", "Vanna"}
    dara.lock()
    vanna.lock()
