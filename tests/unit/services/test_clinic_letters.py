# SPDX-License-Identifier: Apache-2.0
"""After a village clinic every client gets a letter; the one that cannot be made is named and holds up no other."""

from datetime import date

from legalaid.errors import MissingLetterField
from legalaid.services.cases import add_case
from legalaid.services.clinic_letters import letters_of, make_missing
from legalaid.services.village import filled_in, hold_clinic
from tests.helpers.desks import consultation, open_desk


def test_missing_letters_are_made_once_and_what_cannot_be_made_is_named(tmp_path):
    told = []
    with open_desk(tmp_path / "vault") as desk:
        clinic = hold_clinic(desk, "020505", date(2026, 11, 21))
        given = filled_in(clinic, desk.clock.now())
        add_case(desk, consultation())
        first = add_case(desk, consultation(**given))
        silent = add_case(desk, consultation(**given, advice=None))
        assert [(one.ref, one.clients, one.number) for one in letters_of(desk, clinic, "advice")] == [
            (first, ("ចាន់ សុភា",), None),
            (silent, ("ចាន់ សុភា",), None),
        ]
        outcome = make_missing(desk, clinic, template="advice", language="km", told=lambda *at: told.append(at))
        assert told == [(0, 2), (1, 2)]
        assert [letter.pdf[:5] for letter in outcome.made] == [b"%PDF-"]
        assert {ref: type(error) for ref, error in outcome.refused.items()} == {silent: MissingLetterField}
        again = make_missing(desk, clinic, template="advice", language="km", told=lambda _done, _all: None)
        assert again.made == ()
        assert letters_of(desk, clinic, "advice")[0].number == outcome.made[0].number
