# SPDX-License-Identifier: Apache-2.0
"""Is what was typed still there after a lock, another language, and a process that was killed between two keys?"""

import os
import random
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legalaid.services import forms
from legalaid.services.cases import add_case, show_case
from legalaid.services.drafts import drop_draft, list_drafts
from tests.helpers.desks import PASSPHRASE, StandingClock, consultation, open_desk, put_vault, reopened
from tests.helpers.screen import activate, type_text
from ui.screens.consultation import ConsultationScreen
from ui.screens.hotline import HotlineScreen
from ui.widgets.due import LONGEST_WAIT_MS

LOST_AT_MOST = 2.0
"""Seconds of typing."""

TYPIST = """
import sys, time
import ui
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from legalaid.i18n import Language
from legalaid.services.desk import open_vault
from tests.helpers.screen import activate, type_text
from ui import theme
from ui.language import Translators
from ui.screens.{module} import {screen}
from ui.tasks import Tasks
from ui.theme import Look

app = QApplication([])
theme.load_fonts()
Translators(app).speak(Language.EN)
theme.apply(app, Look(language=Language.EN))
desk = open_vault(Path(sys.argv[1]), passphrase=sys.argv[2])
page = {screen}(desk, Tasks())
activate(page)
editor = page.form.field("summary").editor
editor.setFocus()
for n in range(10_000):
    type_text(editor, "x")
    print(n + 1, time.monotonic(), flush=True)
    QTest.qWait(15)
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("drafts") / "vault", clock=StandingClock()) as opened:
        yield opened


@pytest.fixture
def opened(qtbot, english, desk, tasks):
    for draft in list_drafts(desk):
        drop_draft(desk, draft.id)

    def open_screen(kind=ConsultationScreen, record=""):
        made = kind(desk, tasks, record)
        screens.append(made)
        activate(made)
        return made

    screens = []
    yield open_screen
    for made in screens:
        made.close()
        made.deleteLater()


def killed_while_typing(folder, *, after, module="hotline", screen="HotlineScreen"):
    """Type until killed: each number of keys with the moment at which they had been typed."""
    program = TYPIST.format(module=module, screen=screen)
    words = [sys.executable, "-X", "utf8", "-c", program, str(folder), PASSPHRASE]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as typist:
        typed = []
        for line in typist.stdout:
            count, moment = line.split()
            typed.append((int(count), float(moment)))
            if typed[-1][1] - typed[0][1] >= after:
                typist.send_signal(signal.SIGKILL)
                break
    return typed


def assert_at_most_two_seconds_lost(folder, typed):
    end = typed[-1][1]
    sure = max((count for count, moment in typed if moment <= end - LOST_AT_MOST), default=0)
    with reopened(folder) as desk:
        (draft,) = list_drafts(desk)
        assert len(draft.typed["summary"]) >= sure > 0
        assert draft.typed[""] == "summary"


def test_a_process_killed_in_the_middle_of_typing_loses_two_seconds_at_most(tmp_path):
    put_vault(tmp_path / "vault")
    typed = killed_while_typing(tmp_path / "vault", after=3.2)
    assert_at_most_two_seconds_lost(tmp_path / "vault", typed)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(50))
def test_fifty_kills_at_random_moments(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 - moments of a test
    put_vault(tmp_path / "vault")
    what = chance.choice([("hotline", "HotlineScreen"), ("consultation", "ConsultationScreen")])
    typed = killed_while_typing(tmp_path / "vault", after=chance.uniform(2.5, 6), module=what[0], screen=what[1])
    assert_at_most_two_seconds_lost(tmp_path / "vault", typed)


def test_a_draft_of_yesterday_is_offered_and_goes_on_at_the_same_field(qtbot, desk, opened):
    first = opened()
    type_text(first.form.field("client.alias").editor, "Rose")
    first.form.field("narrative").editor.setFocus()
    type_text(first.form.field("narrative").editor, "ដី")
    first.keep_draft()
    first.keeper.stop()
    later = opened()
    qtbot.waitUntil(later.offer.isVisible)
    assert not later.form.field("client.alias").value()
    later.offer.take.click()
    assert (later.form.field("client.alias").value(), later.form.field("narrative").value()) == ("Rose", "ដី")
    assert QApplication.focusWidget() is later.form.field("narrative").editor


def test_a_form_built_anew_goes_on_unasked(qtbot, desk, opened):
    first = opened(HotlineScreen)
    type_text(first.form.field("summary").editor, "half a")
    first.keep_draft()
    again = opened(HotlineScreen)
    qtbot.waitUntil(lambda: again.form.field("summary").value() == "half a")
    assert not again.offer.isVisible()
    type_text(again.form.field("summary").editor, " word")
    again.keep_draft()
    (draft,) = list_drafts(desk)
    assert draft.id == again.keeper.id
    assert sorted(draft.typed["summary"]) == sorted("half a word")


def test_typing_is_kept_without_any_key_to_save(qtbot, desk, opened):
    screen = opened(HotlineScreen)
    with qtbot.waitSignal(screen.keeper.kept, timeout=LONGEST_WAIT_MS + 4000):
        type_text(screen.form.field("summary").editor, "a")
    assert list_drafts(desk)[0].typed["summary"] == "a"
    assert "12:00" in screen.note.plain()


def test_what_could_not_be_kept_is_kept_when_the_folder_is_back(qtbot, opened, desk):
    screen = opened(HotlineScreen)
    folder, away = desk.vault.folder, desk.vault.folder.with_name("away")
    folder.rename(away)
    type_text(screen.form.field("summary").editor, "the stick is out")
    qtbot.waitUntil(screen.page.banner.isVisible, timeout=20_000)
    away.rename(folder)
    qtbot.waitUntil(lambda: not screen.page.banner.isVisible(), timeout=20_000)
    assert list_drafts(desk)[0].typed["summary"] == "the stick is out"


def test_rows_come_back_with_the_field_in_which_somebody_was_typing(qtbot, desk, opened):
    first = opened()
    first.form.field("tasks").add_button.click()
    text = first.form.field("tasks").rows[0].fields["text"].editor
    text.setFocus()
    type_text(text, "call the")
    first.keep_draft()
    again = opened(record=f"draft:{list_drafts(desk)[0].id}")
    qtbot.waitUntil(lambda: bool(again.form.field("tasks").rows))
    row = again.form.field("tasks").rows[0]
    assert row.fields["text"].value() == "call the"
    qtbot.waitUntil(row.fields["text"].editor.hasFocus)


def test_another_consultation_leaves_the_first_as_a_draft(qtbot, desk, opened):
    screen = opened()
    type_text(screen.form.field("summary").editor, "first")
    screen._afresh.click()
    assert not screen.form.field("summary").value()
    type_text(screen.form.field("summary").editor, "second")
    screen.keep_draft()
    assert {draft.typed["summary"] for draft in list_drafts(desk)} == {"first", "second"}


def test_a_draft_of_a_change_is_held_against_what_it_had_seen(qtbot, desk, opened):
    ref = add_case(desk, consultation())
    first = opened(record=ref)
    qtbot.waitUntil(lambda: first._opened is not None)
    first.form.field("summary").prose.selectAll()
    type_text(first.form.field("summary").editor, "mine")
    first.keep_draft()
    meanwhile = forms.open_case_form(desk, ref)
    forms.save_changes(desk, meanwhile, meanwhile.values | {"summary": "theirs", "urgency": 1})
    again = opened(record=f"draft:{list_drafts(desk)[0].id}")
    qtbot.waitUntil(lambda: again.form.field("summary").value() == "mine")
    again.finish()
    qtbot.waitUntil(lambda: bool(again._conflict_cards))
    document = show_case(desk, ref)
    assert (document["urgency"], len(document["conflicts"])) == (1, 1)
    assert list_drafts(desk) == ()


def test_the_keyboard_keeps_a_draft_at_once(qtbot, desk, opened):
    screen = opened(HotlineScreen)
    type_text(screen.form.field("summary").editor, "now")
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert list_drafts(desk)[0].typed["summary"] == "now"
