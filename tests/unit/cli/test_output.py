# SPDX-License-Identifier: Apache-2.0
"""Is an answer laid out for people so that nothing in it can act on their terminal?"""

import json

import pytest

from legalaid.cli import output
from legalaid.i18n import Language

HOSTILE = "\x1b[31mred\x1b[0m \u202ereversed [bold]not bold[/bold]"


def said(payload, language=Language.EN, **how):
    return output.lay_out(payload, language, **how)


@pytest.mark.parametrize(
    "payload",
    [{"client": HOSTILE}, {"client": {"name": HOSTILE}}, {"cases": [{"client": HOSTILE}]}, {"names": [HOSTILE]}],
)
def test_words_of_others_are_shown_and_never_obeyed(payload):
    text = said(payload)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[U+001B]" in text
    assert "[bold]not bold[/bold]" in text


def test_a_table_has_a_column_for_every_key_of_any_row():
    text = said({"cases": [{"ref": "A", "client": None}, {"ref": "B", "status": "open"}]})
    assert text.splitlines() == ["Cases (2)", "Case  Client  Status", "A     –       –", "B     –       open"]


def test_keys_that_people_type_stand_as_they_are_typed():
    assert said({"matter": "land"}) == "Matter: land\n"
    assert said({"matter": "land"}, as_typed=True) == "matter: land\n"


def test_values_are_written_as_people_write_them():
    assert said({"ok": True, "codes": [], "slots": ["a", "b"], "bytes": 0}) == (
        "In order: yes\nCodes: –\nCan be opened by:\n  a\n  b\nBytes: 0\n"
    )
    assert said({"ok": False}, Language.KM).endswith("ទេ\n")


def test_a_text_of_several_lines_stays_in_its_block():
    assert said({"advice": {"text_en": "one\ntwo"}}) == "advice:\n  text_en: one\n    two\n"


def test_json_is_one_line_and_khmer_stays_readable():
    text = output.to_json({"client": "សុខ\nដារ៉ា"})
    assert "\n" not in text
    assert "សុខ" in text
    assert json.loads(text) == {"client": "សុខ\nដារ៉ា"}
