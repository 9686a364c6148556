# SPDX-License-Identifier: Apache-2.0
"""Is the seed on paper, and proven to be there, before an organisation rests on it?"""

import re

import pytest

from legalaid.errors import HasOrganisation, MissingGlyph, NoOrganisation
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.services import organisation
from legalaid.services.seed_sheet import AskedBack, Script, parts_of, seed_sheet
from tests.helpers.desks import open_desk
from tests.helpers.pdfs import poppler_text

LATIN = Script(Language.EN, khmer_digits=False)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("alone") / "vault") as desk:
        yield desk


def test_what_is_asked_back_are_two_groups_of_a_code_or_a_word_of_each_share(desk):
    one, three = organisation.draw(desk), organisation.draw(desk, policy=(2, 3))
    asked = AskedBack.of(one)
    (_, first), (_, second) = asked.places
    groups = parts_of(one.papers[0])
    assert first < second <= len(groups) == 16
    assert asked.fits((1, first), to_khmer(f" {groups[first - 1][:3]} {groups[first - 1][3:]}"))
    assert not asked.fits((1, first), groups[first - 1][:5])
    asked = AskedBack.of(three)
    assert [paper for paper, _ in asked.places] == [1, 2, 3]
    for place in asked.places:
        word = parts_of(three.papers[place[0] - 1])[place[1] - 1]
        assert asked.fits(place, f" {word.upper()} ")
        assert not asked.fits(place, "")
    for made in (one, asked):
        assert not any(part in repr(made) for part in (*groups, *three.papers))


def test_a_long_name_is_cut_between_syllables(desk):
    """ក្រុ is one syllable of four signs: a cut inside it would leave a coeng with nothing under it."""
    drawn = organisation.draw(desk)
    for before in range(1, 5):
        sheet = seed_sheet(desk, drawn, name="ក" * before + "ក្រុ" * 40, script=Script(Language.KM, khmer_digits=True))
        (line, *_) = [line for line in poppler_text(sheet).splitlines() if "…" in line]
        named = line.partition("…")[0].strip()
        assert set(named.removeprefix("ក" * before).split("ក្រុ")) == {""}


def test_a_name_that_no_font_draws_is_found_before_anything_rests_on_the_sheet(desk):
    with pytest.raises(MissingGlyph):
        seed_sheet(desk, organisation.draw(desk), name="Union ☃", script=LATIN)
    seed_sheet(desk, organisation.draw(desk, policy=(2, 3)), name="Union " * 40, script=LATIN)
    with pytest.raises(NoOrganisation):
        organisation.status(desk)


def test_the_organisation_is_founded_with_the_seed_of_the_sheet(desk):
    drawn = organisation.draw(desk)
    text = poppler_text(seed_sheet(desk, drawn, name="Legal Aid Union", script=LATIN))
    made = organisation.found(desk, name="Legal Aid Union", drawn=drawn)
    groups = set(re.findall(r"\d{6}", re.sub(r"(\d{3}) (\d{3})", r"\1\2", text)))
    assert groups == set(made.seed.split("-"))
    assert organisation.status(desk)["fingerprint"] == drawn.fingerprint
    assert drawn.fingerprint in text
    with pytest.raises(HasOrganisation):
        organisation.draw(desk)
