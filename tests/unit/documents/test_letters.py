# SPDX-License-Identifier: Apache-2.0
"""A lawyer fills a template and gets a letter; what is missing or cannot be drawn is named, never printed over."""

from dataclasses import replace
from datetime import date

import pytest

from legalaid import limits
from legalaid.documents.content import Bilingual, Letterhead, LetterInput, LetterLanguage, Mark, Person
from legalaid.documents.formulae import formula, honorifics
from legalaid.documents.letters import print_letter
from legalaid.domain.vocabulary import codes
from legalaid.errors import (
    DoesNotFit,
    MissingGlyph,
    MissingLetterField,
    TooManyPages,
    UnknownCode,
    UnknownLetterField,
    UnknownTemplate,
    UnreadableLogo,
    WrongLetterField,
)
from legalaid.i18n import Language
from tests.helpers.letters import CLIENT, LETTERHEAD, TEMPLATES, logo, sample
from tests.helpers.pdfs import drawn, poppler_text, squeezed

ATTACKS = (
    "<b>not bold</b>",
    "<br/>",
    "<para>",
    "<font color='red'>x</font>",
    "<img src='file:///etc/passwd'/>",
    "<a href='https://example.org'>x</a>",
    "<font color=\"[[[getattr(pow,Word('__globals__'))]]]\">x</font>",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "&amp;&#65;",
    "&unknown;",
    "{client}",
    "{phones!r}",
    "{0.__class__}",
    "{{double}}",
    "%(name)s %s",
    "${jndi:x}",
    ") Tj ET (",
    "<FEFF0041> Tj",
    "EMC Q Q endstream",
    "\\051\\n",
    "=1+1",
)


def fields(**changes: str) -> dict[str, str]:
    return {**sample("advice").fields, **changes}


def text_of(letter: LetterInput) -> str:
    return squeezed(poppler_text(print_letter(letter).pdf))


# --- what stands on the paper ----------------------------------------------------------------------------------------


def test_a_khmer_letter_carries_both_dates_and_khmer_digits():
    text = text_of(sample())
    assert squeezed("ថ្ងៃសៅរ៍ ១២កើត ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០") in text
    assert squeezed("ខេត្តបាត់ដំបង ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦") in text
    assert squeezed("ទំព័រ ១/១") in text
    assert "BTB-2026-003-0341-7" in text


def test_an_english_letter_has_no_khmer_at_all():
    text = poppler_text(print_letter(sample(language=LetterLanguage.EN)).pdf)
    assert "Battambang, 21 November 2026" in text
    assert "Page 1/1" in text
    assert [char for char in text if "\u1780" <= char <= "\u17ff"] == []


def test_a_bilingual_letter_says_which_text_counts():
    text = text_of(sample(language=LetterLanguage.BOTH))
    khmer, english = text.split(squeezed("Summary in English."))
    assert squeezed(sample().fields["advice_km"]) in khmer
    assert squeezed("The Khmer text prevails.") in english
    assert squeezed(sample().fields["advice_en"]) in english


@pytest.mark.parametrize("language", list(LetterLanguage))
def test_the_national_heading_stands_only_where_it_is_ticked(language):
    heading = squeezed(formula("motto", language.main))
    assert heading not in text_of(sample(language=language))
    ticked = replace(LETTERHEAD, show_national_heading=True)
    assert heading in text_of(sample(language=language, letterhead=ticked))


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_page_of_an_unread_template_says_so(template):
    warning = squeezed(formula("not_reviewed", Language.KM))
    made = print_letter(sample(template, LetterLanguage.BOTH))
    assert squeezed(poppler_text(made.pdf)).count(warning) == made.pages
    assert warning not in text_of(sample(template, LetterLanguage.BOTH, reviewed=True))


def test_dates_that_no_lawyer_confirmed_are_marked_on_every_page():
    warning = squeezed(formula("not_verified", Language.KM))
    assert warning in text_of(sample(has_unverified_dates=True))
    assert warning not in text_of(sample(has_unverified_dates=False))


def test_register_number_marks_references_and_copies_are_printed():
    letter = sample(
        register_no="០១២/២៦",
        marks=frozenset(Mark),
        references=(Bilingual("លិខិតលេខ ៤៥"),),
        copies=(Bilingual("គណៈមេធាវី"),),
    )
    text = text_of(letter)
    for part in ("លេខចុះបញ្ជី៖ ០១២/២៦", "សម្ងាត់", "បន្ទាន់", "លិខិតលេខ ៤៥", "ចម្លងជូន៖", "គណៈមេធាវី"):
        assert squeezed(part) in text, part


def test_advice_is_numbered_in_the_language_of_the_letter():
    assert squeezed("៣. រក្សាទុកឯកសារវេជ្ជសាស្ត្រ") in text_of(sample()).replace("\u200b", "")
    assert squeezed("3. Keep medical records") in text_of(sample(language=LetterLanguage.EN))


def test_the_head_code_and_number_stand_in_the_foot():
    text = text_of(sample())
    assert "48213907" in text
    assert text.count(sample().number) == 2


def test_an_addressee_other_than_the_client():
    text = text_of(sample("referral"))
    assert squeezed("សូមគោរពជូន៖") in text
    assert squeezed("លោក អ៊ុក រិទ្ធី") in text
    assert squeezed("លោកស្រី ចាន់ សុភា បានមកស្នើសុំ") in text


def test_next_steps_carry_no_name():
    text = text_of(sample("next-steps", LetterLanguage.BOTH))
    assert squeezed(CLIENT.name_km) not in text
    assert squeezed(CLIENT.name_latin) not in text


def test_many_copies_move_under_the_signature():
    copies = tuple(Bilingual(f"ស្ថាប័នទី{number}") for number in range(30))
    assert squeezed("ស្ថាប័នទី29") in text_of(sample(copies=copies))


# --- what was left empty ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("template", "field"), [("advice", "consulted_on"), ("receipt", "received_on")])
def test_a_required_field_left_empty_is_named(template, field):
    given = {name: text for name, text in sample(template).fields.items() if name != field}
    with pytest.raises(MissingLetterField) as refused:
        print_letter(sample(template, fields=given))
    assert refused.value.facts == {"template": template, "field": field}


def test_a_field_without_its_english_words_is_named_for_a_bilingual_letter():
    with pytest.raises(MissingLetterField) as refused:
        print_letter(sample(language=LetterLanguage.BOTH, fields=fields(advice_en=" ")))
    assert refused.value.facts["field"] == "advice_en"
    assert print_letter(sample(fields=fields(advice_en="")))


def test_an_office_with_a_name_in_one_script_is_not_named_twice_over():
    def named(khmer: str) -> int:
        heading = replace(LETTERHEAD, issuer_km=(khmer,), issuer_en=("Battambang Desk",))
        return text_of(sample(letterhead=heading)).replace("\u200b", "").count(squeezed(khmer))

    assert named("Battambang Desk") == named("Desk of Battambang") > 0


def test_an_office_without_an_english_name_writes_no_english_letter():
    with pytest.raises(MissingLetterField) as refused:
        print_letter(sample(language=LetterLanguage.EN, letterhead=replace(LETTERHEAD, issuer_en=())))
    assert refused.value.facts["field"] == "office"


def test_a_list_that_the_letter_needs_is_named():
    with pytest.raises(MissingLetterField) as refused:
        print_letter(sample("receipt", items=()))
    assert refused.value.facts["field"] == "items"


def test_an_optional_field_takes_its_paragraph_along():
    lines = squeezed("សូមអញ្ជើញមកជួបយើងខ្ញុំម្តងទៀតនៅ")
    assert lines in text_of(sample())
    assert lines not in text_of(sample(fields=fields(next_date="")))


def test_an_empty_list_takes_its_introduction_along():
    assert squeezed("អ្វីដែលគួរធ្វើបន្ត") not in text_of(sample(items=()))


def test_an_office_without_phones_prints_no_empty_phone_line():
    text = text_of(sample(letterhead=replace(LETTERHEAD, phones=())))
    assert squeezed("ទូរស័ព្ទ") not in text


def test_a_field_that_the_template_does_not_have_is_named():
    with pytest.raises(UnknownLetterField) as refused:
        print_letter(sample(fields=fields(wether="fine")))
    assert refused.value.facts["field"] == "wether"


def test_a_date_is_a_date_also_in_khmer_digits():
    assert squeezed("ថ្ងៃទី០២ ខែមករា ឆ្នាំ២០២៦") in text_of(sample(fields=fields(consulted_on="២០២៦-០១-០២")))
    with pytest.raises(WrongLetterField):
        print_letter(sample(fields=fields(consulted_on="yesterday")))


def test_no_template_and_no_form_of_address_by_that_name():
    for code in ("unheard-of", "formulae.toml", "../fonts", ""):
        with pytest.raises(UnknownTemplate):
            print_letter(replace(sample(), template=code))
    with pytest.raises(UnknownCode):
        print_letter(sample(client=Person(name_km="ក", honorific="duke")))


# --- hostile and unlucky text ----------------------------------------------------------------------------------------


def test_what_a_person_typed_is_printed_as_it_is():
    assert len(ATTACKS) == 24
    items = tuple(Bilingual(attack) for attack in ATTACKS)
    text = text_of(sample(items=items, fields=fields(facts_km="\n".join(ATTACKS)), subject=Bilingual(ATTACKS[0])))
    assert [attack for attack in ATTACKS if text.count(squeezed(attack)) < 2] == []


def test_hidden_controls_show():
    text = text_of(sample(fields=fields(facts_km="a\u202eb\x07c")))
    assert "a[U+202E]b[U+0007]c" in text


def test_a_character_that_no_font_has_is_named_and_nothing_is_printed():
    with pytest.raises(MissingGlyph) as refused:
        print_letter(sample(fields=fields(facts_km="រូប 🙂")))
    assert refused.value.facts == {"character": "U+1F642"}


def test_advice_longer_than_a_page_flows_and_the_signature_keeps_two_lines():
    long = sample().fields["advice_km"] * 6
    letter = sample(items=(), fields=fields(advice_km=f"{long}\n{long}", next_date=""))
    for extra in range(6):
        varied = replace(letter, fields={**letter.fields, "facts_km": "\n".join(["ក ខ គ"] * extra) or "ក"})
        made = print_letter(varied)
        assert made.pages >= 2
        last_page = poppler_text(made.pdf).split("\f")[-2]
        above = last_page.split("ថ្ងៃសៅរ៍", maxsplit=1)[0]
        assert squeezed(above), "the signature stands alone on its page"


def test_a_letter_without_end_is_refused():
    endless = "\n".join(["ក"] * 40 * (limits.PRINTED_PAGES + 2))
    with pytest.raises(TooManyPages):
        print_letter(sample(fields=fields(facts_km=endless)))


def test_a_letterhead_higher_than_a_page_is_refused():
    with pytest.raises(DoesNotFit):
        print_letter(sample(letterhead=replace(LETTERHEAD, issuer_km=("ការិយាល័យ",) * 60)))


@pytest.mark.parametrize("content", [b"", b"GIF89a", logo()[:200], b"\x89PNG\r\n\x1a\n" + b"x" * 99, b"%PDF-1.7"])
def test_a_logo_that_is_no_picture_is_refused(content):
    with pytest.raises(UnreadableLogo):
        print_letter(sample(letterhead=replace(LETTERHEAD, logo=content or b" ")))


def test_a_letter_with_the_least_there_is():
    bare = Letterhead(issuer_km=("ការិយាល័យ",))
    letter = sample(letterhead=bare, lunar_line="", head_code="", items=(), names=(), day=date(2026, 1, 2))
    text = text_of(letter)
    assert squeezed("ថ្ងៃទី០២ ខែមករា ឆ្នាំ២០២៦") in text


def test_forms_of_address_are_written_in_both_languages():
    assert all(found.km and found.en for found in honorifics().values())
    assert honorifics().keys() == codes("honorific")


def test_the_hour_is_written_in_the_digits_of_the_language():
    letter = sample("appointment", LetterLanguage.BOTH)
    hours = {name: value for name, value in letter.fields.items() if not name.startswith("meeting_time")}
    text = squeezed(poppler_text(print_letter(replace(letter, fields=hours | {"meeting_time": "08:30"})).pdf))
    assert "០៨:៣០" in text
    assert "08:30" in text


def test_words_that_introduce_a_box_stay_on_its_page():
    """However long the letter is: the day of an appointment is read under the words that ask somebody to come."""
    pages_with_box = set()
    head = replace(LETTERHEAD, issuer_km=("ក",), issuer_en=("A",), address=Bilingual(), email="")
    letter = replace(sample("appointment", LetterLanguage.BOTH), letterhead=head, lunar_line="")
    needed = {
        name: value
        for name, value in letter.fields.items()
        if name.startswith(("meeting_on", "meeting_time", "meeting_place"))
    }
    letter = replace(letter, fields=needed)
    for lines in range(0, 9, 2):
        address = Bilingual("\n".join("ក" * lines), "a")
        letter = replace(letter, client=replace(letter.client, address=address))
        pages = [squeezed(page) for page in poppler_text(print_letter(letter).pdf).split("\f")[:-1]]
        (at,) = [number for number, page in enumerate(pages) if squeezed("Day, time and place") in page]
        assert squeezed("following time and place") in pages[at]
        assert squeezed(formula("summary", Language.EN)) in pages[at]
        pages_with_box.add(at)
    assert pages_with_box == {0, 1}


def test_the_line_above_the_summary_goes_with_it_to_the_next_page():
    """However long the letter is."""
    heading = squeezed(formula("summary", Language.EN))
    pages_with_summary = set()
    for count in range(1, 16, 2):
        letter = sample("next-steps", LetterLanguage.BOTH, items=(Bilingual("ក", "a"),) * count)
        made = print_letter(letter)
        has_rule = [page.count(" 0.6 w ") == 1 for page in drawn(made.pdf)]
        has_summary = [heading in squeezed(page) for page in poppler_text(made.pdf).split("\f")[:-1]]
        assert has_rule == has_summary
        pages_with_summary.add(has_summary.index(True))
    assert pages_with_summary == {0, 1}
