# SPDX-License-Identifier: Apache-2.0
"""An office writes its letters in its own words: checked, numbered, read anew after each change, never lost."""

from dataclasses import replace

import pytest

from legalaid.documents.content import Bilingual
from legalaid.errors import BadTemplate, LeftOutField, MissingField, UnknownTemplate
from legalaid.i18n import Language
from legalaid.services import letters
from legalaid.services.cases import add_case, open_form
from legalaid.services.letter_form import letter_fields
from legalaid.services.office import letter_titles, list_templates, review_template
from legalaid.services.template_text import template_text
from legalaid.services.wording import bring_back, copy_template, retire_words, save_words, versions_of, words_of
from tests.helpers.desks import consultation, open_desk


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        yield opened


def own(words, km="យើងជូនយោបល់។", en="Our advice follows."):
    return replace(words, body=Bilingual(f"{km}\n\n{words.body.km}", f"{en}\n\n{words.body.en}"))


def entry(desk, code):
    return next(template for template in list_templates(desk) if template["code"] == code)


def test_own_words_are_printed_and_have_to_be_read_anew(desk):
    ref = add_case(desk, consultation())
    review_template(desk, "advice")
    shipped = letters.make_letter(desk, ref, template="advice", language="km")
    assert entry(desk, "advice")["reviewed"]
    saved = save_words(desk, "advice", own(words_of(desk, "advice")))
    assert saved.version == 1001
    assert not entry(desk, "advice")["reviewed"]
    assert template_text(desk, "advice", Language.EN).passages[0].text == "Our advice follows."
    review_template(desk, "advice")
    assert entry(desk, "advice")["reviewed"]
    ours = letters.make_letter(desk, ref, template="advice", language="km")
    assert ours.pdf != shipped.pdf
    assert [(one["template_version"], one["reviewed"]) for one in letters.list_letters(desk, ref)] == [
        (1, True),
        (1001, True),
    ]
    assert letters.look_at_letter(desk, shipped.number) == shipped.pdf


def test_every_version_is_kept_and_the_shipped_words_can_come_back(desk):
    before = words_of(desk, "advice")
    save_words(desk, "advice", own(before))
    save_words(desk, "advice", own(before, en="Second."))
    retire_words(desk, "advice")
    assert words_of(desk, "advice") == before
    assert entry(desk, "advice")["version"] == 1
    assert [(one.version, one.body_en[:7]) for one in versions_of(desk, "advice")] == [
        (1003, "Second."),
        (1002, "Second."),
        (1001, "Our adv"),
    ]


def test_an_added_template_asks_for_what_its_model_asks_for(desk):
    ref = add_case(desk, consultation())
    words = replace(own(words_of(desk, "advice")), title=Bilingual("លិខិតខ្លី", "Short letter"))
    code = copy_template(desk, "advice", words).code
    assert entry(desk, code)["title_en"] == "Short letter"
    names = [field.name for field in letter_fields(desk, open_form(desk, ref), template=code, language="km")]
    assert "advice_km" in names
    made = letters.make_letter(desk, ref, template=code, language="km")
    assert made.pdf.startswith(b"%PDF-")
    assert open_form(desk, ref).current_advice.record.sealed_at, "a letter of advice seals the advice, whoever words it"
    retired = retire_words(desk, code)
    with pytest.raises(UnknownTemplate):
        letters.make_letter(desk, ref, template=code, language="km")
    assert letter_titles(desk)[code] == {"km": "លិខិតខ្លី", "en": "Short letter"}, "letters made from it keep its name"
    assert letter_titles(desk)["advice"]["en"] == entry(desk, "advice")["title_en"]
    bring_back(desk, retired, words)
    assert entry(desk, code)["version"] == 1003


def test_words_that_would_break_a_letter_are_refused(desk):
    words = words_of(desk, "advice")
    for wrong, error in (
        (replace(words, body=Bilingual(words.body.km, words.body.en.replace("{advice}", ""))), LeftOutField),
        (replace(words, body=Bilingual(words.body.km + " {nobody}", words.body.en)), BadTemplate),
        (replace(words, subject=Bilingual("<i>", words.subject.en)), BadTemplate),
        (replace(words, title=Bilingual("", "x")), MissingField),
    ):
        with pytest.raises(error):
            save_words(desk, "advice", wrong)
    with pytest.raises(UnknownTemplate):
        save_words(desk, "nothing", words)
    with pytest.raises(UnknownTemplate):
        retire_words(desk, "advice")
    assert versions_of(desk, "advice") == ()
