# SPDX-License-Identifier: Apache-2.0
"""Do place and day of a village clinic stand in every consultation until it is switched off?"""

from datetime import date

import pytest

from legalaid.errors import UnknownCode
from legalaid.services.cases import add_case
from legalaid.services.village import consultations_of, current_clinic, end_clinic, filled_in, hold_clinic
from tests.helpers.desks import StandingClock, consultation, open_desk, reopened


def test_a_clinic_outlives_a_lock_and_knows_its_consultations(tmp_path):
    clock = StandingClock()
    with open_desk(tmp_path / "vault", clock=clock) as desk:
        assert current_clinic(desk) is None
        clinic = hold_clinic(desk, "020505", date(2026, 11, 20))
    with reopened(tmp_path / "vault", clock=clock) as desk:
        assert current_clinic(desk) == clinic
        given = filled_in(clinic, clock.moment)
        assert given["received_at"] == "2026-11-20T12:00+07:00"
        add_case(desk, consultation())
        here = add_case(desk, consultation(**given))
        assert consultations_of(desk, clinic) == (here,)
        end_clinic(desk)
        end_clinic(desk)
        assert current_clinic(desk) is None


def test_a_clinic_needs_a_place_that_exists(tmp_path):
    with open_desk(tmp_path / "vault") as desk, pytest.raises(UnknownCode):
        hold_clinic(desk, "999999", date(2026, 11, 20))
