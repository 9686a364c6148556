# SPDX-License-Identifier: Apache-2.0
"""Is the sheet of a new organisation its own, and is it known beforehand that there will be one?"""

import re

import pytest

from legalaid.errors import MissingGlyph
from legalaid.i18n import Language
from legalaid.services import organisation
from legalaid.services.seed_sheet import Script, rehearse, seed_sheet
from tests.helpers.desks import new_vault
from tests.helpers.pdfs import poppler_text

LATIN = Script(Language.EN, khmer_digits=False)


def test_the_sheet_is_rehearsed_and_bears_what_was_founded(tmp_path):
    with new_vault(tmp_path / "vault").desk as desk:
        with pytest.raises(MissingGlyph):
            rehearse(desk, name="Union ☃", policy=(1, 1), script=LATIN)
        rehearse(desk, name="Union " * 40, policy=(2, 3), script=LATIN)
        made = organisation.found(desk, name="Legal Aid Union")
        text = poppler_text(seed_sheet(desk, made, LATIN))
        groups = set(re.findall(r"\d{6}", re.sub(r"(\d{3}) (\d{3})", r"\1\2", text)))
        assert groups == set(made.seed.split("-"))
        assert organisation.status(desk)["fingerprint"] in text
        assert "Legal Aid Union" in text
