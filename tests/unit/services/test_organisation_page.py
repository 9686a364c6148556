# SPDX-License-Identifier: Apache-2.0
"""Does the page say what this computer is to the organisation, at each moment of its life?"""

from legalaid.services import devices, organisation, removal
from legalaid.services.organisation_page import Stand, organisation_page, square_of
from tests.helpers.desks import open_desk
from tests.helpers.joined import as_restored, hand, joined


def test_alone_asking_a_member_restored_removed(tmp_path):
    dara, sophea = (open_desk(tmp_path / name, which=n) for n, name in enumerate(("dara", "sophea")))
    assert organisation_page(sophea).stand is Stand.ALONE
    asked = devices.request(sophea)
    assert organisation_page(sophea).asked == asked
    organisation.found(dara, name="Legal Aid Union")
    joined(dara, sophea)
    hand(dara, sophea)
    hand(sophea, dara)
    page = organisation_page(dara)
    assert (page.stand, page.asked, len(page.people), len(page.devices)) == (Stand.MEMBER, None, 2, 2)
    assert set(page.heard) == {sophea.store.device.hex()}
    removal.revoke(dara, sophea.store.device.hex())
    hand(dara, sophea)
    assert organisation_page(sophea).stand is Stand.REMOVED
    again = as_restored(dara)
    assert organisation_page(again).stand is Stand.RESTORED
    for desk in (again, sophea):
        desk.lock()


def test_a_fingerprint_is_a_square_too():
    rows = square_of("12345-23456-01234-30000")
    assert {len(row) for row in rows} == {len(rows)}
