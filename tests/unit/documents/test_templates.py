# SPDX-License-Identifier: Apache-2.0
"""Every shipped template is whole in both languages; a damaged one is refused with its line."""

import re

import pytest

from legalaid import assets
from legalaid.documents.markup import Slot, Span, WrongMarkup, fill, parse
from legalaid.documents.templates import BUILT_IN, ITEMS, load_template, read_template, templates
from legalaid.errors import BadTemplate
from legalaid.i18n import Language

TABLE = {
    "code": "x",
    "version": 1,
    "reviewed_by": "",
    "addressed_to": "client",
    "signing": "signatory",
    "items": "optional",
    "title": {"km": "ក", "en": "a"},
    "subject": {"km": "", "en": ""},
    "fields": {"matter": {"km": "បញ្ហា", "en": "matter"}},
}


def test_the_first_set_is_shipped():
    wanted = {"advice", "acknowledgement", "referral", "appointment", "consent", "next-steps", "receipt"}
    assert {template.code for template in templates()} == wanted


@pytest.mark.parametrize("code", [template.code for template in templates()])
def test_both_languages_ask_for_the_same_fields(code):
    template = load_template(code)
    khmer, english = ({name for block in template.body[spoken] for name in block.slots} for spoken in Language)
    assert khmer - BUILT_IN == english - BUILT_IN
    assert {field.name for field in template.fields} >= khmer - BUILT_IN


@pytest.mark.parametrize("code", [template.code for template in templates()])
def test_every_field_has_its_place_and_its_label(code):
    template = load_template(code)
    named = {slot for block in template.body[Language.KM] for slot in block.slots}
    named |= {part.name for part in template.subject[Language.KM] if isinstance(part, Slot)}
    for field in template.fields:
        assert field.name in named
        assert field.label.km and field.label.en  # noqa: PT018
    assert template.title.km and template.title.en  # noqa: PT018


@pytest.mark.parametrize("code", [template.code for template in templates()])
def test_every_letter_with_a_phone_says_it_in_a_block_of_its_own(code):
    """An office without a phone loses that block, so nothing else may stand in it that the letter needs."""
    for spoken in Language:
        for block in load_template(code).body[spoken]:
            assert "phones" not in block.slots or not block.slots & {field.name for field in load_template(code).fields}


def test_nobody_has_read_a_template_yet():
    assert [template.code for template in templates() if template.reviewed_by] == []


def test_no_khmer_in_english_bodies():
    for template in templates():
        assert not re.search("[\u1780-\u17ff]", assets.read_text(f"letters/{template.code}/en.txt"))


@pytest.mark.parametrize(
    "line",
    [
        "<i>x</i>",
        "<b>x",
        "</b>",
        "<b><b>x</b></b>",
        "a < b",
        "{x}}",
        "{}",
        "{X}",
        "{a.b}",
        "{a!r}",
        "<b",
        "<br>",
        "{unknown}",
    ],
)
def test_markup_that_we_do_not_have_is_refused_with_its_line(line):
    with pytest.raises(BadTemplate) as refused:
        read_template(TABLE, {Language.KM: f"first\n\n{line}", Language.EN: "x"})
    assert refused.value.facts == {"template": "x", "line": 3}


def test_markup_knows_weight_breaks_and_slots():
    assert parse("a <b>b{matter}</b><br/>&lt;c&gt;") == (
        Span("a "),
        Span("b", is_bold=True),
        Slot("matter", is_bold=True),
        Span("\n"),
        Span("<c>"),
    )


def test_values_are_never_read_as_markup():
    assert fill(parse("<b>{matter}</b>"), {"matter": "<b>{client}</b>"}) == (Span("<b>{client}</b>", is_bold=True),)


def test_a_lone_bracket_is_an_error_for_programmers_too():
    with pytest.raises(WrongMarkup):
        parse("a > b")


def test_a_box_may_have_a_heading():
    template = read_template(TABLE, {Language.KM: "= cap\n= {matter}\n\n# head\n\n{items}", Language.EN: ""})
    kinds = [block.kind for block in template.body[Language.KM]]
    assert kinds == ["box", "heading", ITEMS]
    assert template.body[Language.KM][0].caption == (Span("cap"),)
