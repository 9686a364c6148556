# SPDX-License-Identifier: Apache-2.0
"""The office reads what a template says before it lets letters go out without the mark."""

import pytest

from legalaid.errors import FileTooLarge, FileUnreadable, UnknownTemplate
from legalaid.i18n import Language
from legalaid.limits import LOGO_BYTES
from legalaid.services.office import list_templates, read_logo
from legalaid.services.template_text import slots_of, template_text
from tests.helpers.desks import open_desk


@pytest.mark.parametrize("language", list(Language))
def test_every_template_reads_without_a_brace(tmp_path, language):
    with open_desk(tmp_path / "v") as desk:
        for template in list_templates(desk):
            told = template_text(desk, template["code"], language)
            said = [told.title, told.subject, *(part.text + part.caption for part in told.passages)]
            assert told.passages
            assert not any(sign in text for text in said for sign in "{}")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("text") / "v") as opened:
        yield opened


def test_a_field_stands_by_its_label(desk):
    told = template_text(desk, "advice", Language.EN)
    assert told.subject == "Legal advice on [Matter, as it stands in a sentence]"
    assert any("[the numbered list]" in part.text for part in told.passages)


def test_whoever_writes_the_words_sees_what_may_stand_in_braces(desk):
    slots = slots_of(desk, "advice", Language.EN)
    assert {"client", "matter", "advice", "items"} <= set(slots)
    assert slots["matter"] == "Matter, as it stands in a sentence"


def test_an_unknown_template_is_named(desk):
    with pytest.raises(UnknownTemplate):
        template_text(desk, "nothing", Language.KM)


def test_a_picture_that_is_none_or_too_large_is_refused(tmp_path):
    with pytest.raises(FileUnreadable):
        read_logo(tmp_path / "none.png")
    large = tmp_path / "large.png"
    large.write_bytes(bytes(LOGO_BYTES + 1))
    with pytest.raises(FileTooLarge):
        read_logo(large)
