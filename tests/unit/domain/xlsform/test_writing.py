# SPDX-License-Identifier: Apache-2.0
"""A checklist that is written as a form and read again is the same checklist."""

from legalaid.domain.checklist import templates
from legalaid.domain.xlsform.reading import read_form
from legalaid.domain.xlsform.writing import as_sheets
from tests.helpers import forms


def test_every_shipped_checklist_comes_back_as_it_was():
    for shipped in templates():
        read = read_form(as_sheets(shipped))
        assert read.template == shipped
        assert read.left_out == ()


def test_a_form_with_everything_in_it_comes_back_as_it_was():
    template = read_form(forms.sheets()).template
    again = as_sheets(template)
    assert read_form(again).template == template
    assert as_sheets(read_form(again).template) == again


def test_limits_and_counts_are_written_as_the_standard_does():
    rows = {row["name"]: row for row in as_sheets(read_form(forms.sheets()).template)["survey"].rows}
    assert rows["KIT02"]["constraint"] == ". >= 1 and . <= 40"
    assert rows["KIT03"]["type"] == "begin_group"
    assert rows["KIT03_female"]["type"] == "integer"
    assert rows["KIT04"]["relevant"] == "${KIT03_female} > 0 or ${KIT02} < 2"
