# SPDX-License-Identifier: Apache-2.0
"""A blank checklist bears the office's letterhead and nothing of its records."""

import pytest

from legalaid.domain.checklist import template
from legalaid.services.cases import add_case
from legalaid.services.checklists import blank_checklist
from tests.helpers.desks import consultation, new_vault
from tests.helpers.pdfs import poppler_text, squeezed


@pytest.fixture
def desk(tmp_path):
    """An office with one consultation."""
    with new_vault(tmp_path / "vault").desk as desk:
        yield desk


def test_it_names_the_office_and_no_client(desk):
    add_case(desk, consultation())
    text = squeezed(poppler_text(blank_checklist(desk, template(), "en")))
    assert "TestOffice" in text
    assert "Sophea" not in text
    assert "Chan" not in text.replace("Change", "")
