# SPDX-License-Identifier: Apache-2.0
"""A blank checklist bears the office's letterhead and nothing of its records; a spreadsheet comes in whole or not."""

import copy

import pytest

from legalaid.domain.checklist import template
from legalaid.domain.stored_checklist import StoredChecklist
from legalaid.domain.xlsform.sheets import EN_LABEL, FormRefused, Reason
from legalaid.errors import NotFound
from legalaid.services.cases import add_case
from legalaid.services.checklists import (
    blank_checklist,
    export_checklist,
    find_checklist,
    import_checklist,
    list_checklists,
    retire_checklist,
)
from legalaid.services.visits import open_visit, start_visit
from tests.helpers.desks import consultation, open_desk
from tests.helpers.forms import SMALL, changed, workbook
from tests.helpers.pdfs import poppler_text, squeezed


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """An office with one consultation; every test brings a checklist of its own."""
    with open_desk(tmp_path_factory.mktemp("office") / "vault") as desk:
        yield desk


def test_it_names_the_office_and_no_client(desk):
    add_case(desk, consultation())
    text = squeezed(poppler_text(blank_checklist(desk, template(), "en")))
    assert "TestOffice" in text
    assert "Sophea" not in text
    assert "Chan" not in text.replace("Change", "")


# --- from a spreadsheet ----------------------------------------------------------------------------------------------


def form(code, tables=SMALL, *, version="2026.1"):
    """A form under another code or version, as a file."""
    tables = copy.deepcopy(tables)
    tables["settings"][1][2:4] = [code, version]
    return workbook(tables)


def problems(desk, content):
    with pytest.raises(FormRefused) as refused:
        import_checklist(desk, content)
    return [(problem.sheet, problem.row, problem.reason) for problem in refused.value.problems]


def versions(desk, code):
    return [known.version for known in list_checklists(desk) if known.code == code]


def test_an_imported_checklist_stands_on_the_shelf_and_can_be_printed_and_exported(desk):
    done = import_checklist(desk, form("kitchen"))
    assert (done.is_new, done.left_out) == (True, ())
    assert find_checklist(desk, "kitchen") == done.template
    assert versions(desk, "kitchen") == versions(desk, "prison-visit") == ["2026.1"]
    assert "KIT05" in poppler_text(blank_checklist(desk, done.template, "both"))
    again = import_checklist(desk, export_checklist(done.template))
    assert (again.template, again.is_new) == (done.template, False)


def test_the_newest_version_is_the_one_that_is_meant(desk):
    for version in ("2026.9", "2026.10", "2026.2"):
        import_checklist(desk, form("newest", version=version))
    assert find_checklist(desk, "newest").version == "2026.10"
    assert find_checklist(desk, "newest", "2026.2").version == "2026.2"


def test_a_version_never_changes(desk):
    import_checklist(desk, form("frozen"))
    other = form("frozen", changed("survey", 3, EN_LABEL, "Is it very clean?"))
    assert problems(desk, other) == [("settings", 2, Reason.VERSION_USED)]
    assert find_checklist(desk, "frozen").questions[0].en == "Is it clean?"


def test_a_question_that_is_answered_in_another_way_needs_a_new_code(desk):
    import_checklist(desk, form("meaning"))
    fewer = form("meaning", changed("choices", 3, "list_name", "oil"), version="2027.1")
    assert problems(desk, fewer) == [("survey", 9, Reason.CODE_CHANGED)]
    other = form("meaning", changed("survey", 10, "type", "text"), version="2027.1")
    assert problems(desk, other) == [("survey", 10, Reason.CODE_CHANGED)]
    assert versions(desk, "meaning") == ["2026.1"]


def test_the_shipped_checklist_cannot_be_replaced(desk):
    assert import_checklist(desk, export_checklist(template())).is_new is False
    assert problems(desk, form("prison-visit")) == [("settings", 2, Reason.CODE_OF_SHIPPED)]


def test_a_retired_checklist_stays_with_its_visits_and_comes_back_when_it_is_imported_again(desk):
    import_checklist(desk, form("retired"))
    visit = start_visit(desk, "CC1", template="retired")
    retire_checklist(desk, "retired", "2026.1")
    assert versions(desk, "retired") == []
    assert open_visit(desk, visit).template == find_checklist(desk, "retired", "2026.1")
    assert import_checklist(desk, form("retired")).is_new is True
    assert versions(desk, "retired") == ["2026.1"]


def test_the_shipped_checklist_cannot_be_retired(desk):
    with pytest.raises(NotFound):
        retire_checklist(desk, "prison-visit", "2026.1")


def test_nothing_of_a_faulty_form_is_kept(desk):
    with desk.read() as reader:
        before = reader.count(StoredChecklist)
    assert problems(desk, form("faulty", changed("survey", 3, EN_LABEL, "")))
    with desk.read() as reader:
        assert reader.count(StoredChecklist) == before
    assert versions(desk, "faulty") == []
