# SPDX-License-Identifier: Apache-2.0
"""Are the words of a small form, such as a paragraph of the office, still there after a lock in the middle of it?"""

import pytest

from legalaid.services.drafts import drop_draft, list_drafts
from legalaid.services.paragraphs import Wording, save_paragraph
from tests.helpers.desks import StandingClock, open_desk
from tests.helpers.screen import activate, type_text
from ui.screens.settings import SettingsScreen
from ui.screens.today import TodayScreen
from ui.session import Preferences

pytestmark = [pytest.mark.usefixtures("english")]

TYPED = "zq"

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("small") / "vault", clock=StandingClock()) as opened:
        save_paragraph(opened, Wording("Bail", "CPC 205", "សុំនៅក្រៅឃុំ", "Apply for bail."))
        yield opened


@pytest.fixture
def opened(qtbot, desk, tasks):
    """Opens the settings at a part, as often as asked; the page before is gone then, as after a lock."""
    for draft in list_drafts(desk):
        drop_draft(desk, draft.id)
    made = []

    def open_part(part):
        close()
        screen = SettingsScreen(desk, tasks, preferences=Preferences, use=lambda _new: None, remembered=[part])
        made.append(screen)
        screen.resize(1100, 800)
        activate(screen)
        qtbot.waitUntil(lambda: not tasks._under_way, timeout=20_000)
        return screen

    def close():
        while made:
            screen = made.pop()
            screen.keep_draft()
            screen.close()
            screen.deleteLater()

    yield open_part
    close()


def new_paragraph(panel):
    panel.add.click()


def old_paragraph(panel):
    next(iter(panel.rows.values())).click()


def new_colleague(panel):
    panel.add.click()


def own_words(panel):
    panel._write("advice", is_new=False)


def new_template(panel):
    panel._write("advice", is_new=True)


FORMS = {
    "a new paragraph": ("paragraphs", new_paragraph, "text_km"),
    "a paragraph": ("paragraphs", old_paragraph, "text_en"),
    "a colleague": ("staff", new_colleague, "title_en"),
    "the words of a template": ("templates", own_words, "body_km"),
    "a new template": ("templates", new_template, "title_en"),
    "the letterhead": ("office", lambda _panel: None, "email"),
}


def field_of(panel, name):
    return next(field for field in panel.form.fields if field.name == name)


@pytest.fixture(params=FORMS)
def typed(request, qtbot, opened):
    """A form with two letters more in one of its fields; how to open it again, and its field."""
    part, begin, name = FORMS[request.param]
    panel = opened(part).current()
    begin(panel)
    qtbot.waitUntil(lambda: panel.form is not None)
    assert part == "office" or panel.form.fields[0].editor.hasFocus()
    field = field_of(panel, name)
    field.editor.setFocus()
    before = field.value()
    type_text(field.editor, TYPED)
    return lambda: opened(part).current(), name, before


def test_a_lock_in_the_middle_loses_nothing_and_saving_ends_it(qtbot, desk, tasks, typed):
    again, name, before = typed
    panel = again()
    field = field_of(panel, name)
    assert sorted(field.value()) == sorted(before + TYPED)
    qtbot.waitUntil(field.editor.hasFocus)
    panel.draft.end()
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert list_drafts(desk) == ()


def test_a_logo_that_was_chosen_and_not_saved_comes_back(qtbot, opened, tmp_path):
    panel = opened("office").current()
    (tmp_path / "logo.png").write_bytes(PNG)
    panel.form.logo.take_file(tmp_path / "logo.png")
    qtbot.waitUntil(lambda: panel.form.logo.is_changed, timeout=20_000)
    panel = opened("office").current()
    qtbot.waitUntil(lambda: panel.form.logo.is_changed, timeout=20_000)
    assert panel.form.logo.image == PNG
    assert panel.save.isEnabled()
    panel.form.logo.clear.click()
    panel = opened("office").current()
    qtbot.waitUntil(lambda: panel.form.logo.is_changed, timeout=20_000)
    assert panel.form.logo.image is None
    panel.draft.end()


def test_it_is_kept_while_somebody_types(qtbot, desk, opened):
    panel = opened("office").current()
    type_text(panel.form.field("email").editor, TYPED)
    qtbot.waitUntil(lambda: bool(list_drafts(desk)), timeout=20_000)
    assert list_drafts(desk)[0].typed["email"] == TYPED
    panel.draft.end()


def test_what_was_saved_or_given_up_does_not_come_back(qtbot, desk, tasks, opened):
    panel = opened("paragraphs").current()
    panel.add.click()
    type_text(panel.form.title_field.line, "Remand")
    type_text(panel.form.text_en.prose, "Ask for release.")
    panel.form.save.click()
    qtbot.waitUntil(lambda: len(panel.rows) == 2)
    panel.add.click()
    type_text(panel.form.title_field.line, TYPED)
    panel.form.cancel.click()
    qtbot.waitUntil(lambda: len(panel.rows) == 2)
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert list_drafts(desk) == ()
    assert opened("paragraphs").current().form is None


def test_a_second_form_leaves_the_first_as_a_draft(qtbot, desk, tasks, opened):
    panel = opened("paragraphs").current()
    panel.add.click()
    type_text(panel.form.title_field.line, "first")
    old_paragraph(panel)
    qtbot.waitUntil(lambda: panel.form.code is not None)
    panel.form.cancel.click()
    qtbot.waitUntil(lambda: panel.form is not None and panel.form.title_field.value() == "first")
    panel.form.cancel.click()
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert list_drafts(desk) == ()


def test_todays_page_names_it_and_leads_there(qtbot, desk, tasks, opened):
    panel = opened("paragraphs").current()
    panel.add.click()
    type_text(panel.form.title_field.line, TYPED)
    panel.keep()
    today = TodayScreen(desk, tasks, backup_days=lambda: 7)
    qtbot.addWidget(today)
    activate(today)
    qtbot.waitUntil(lambda: len(today.drafts.rows) == 1)
    (row,) = today.drafts.rows
    assert "Paragraph" in row.link.accessibleName()
    with qtbot.waitSignal(today.go) as gone:
        row.opened.emit()
    assert gone.args == ["settings", "paragraphs"]
    panel.draft.end()
