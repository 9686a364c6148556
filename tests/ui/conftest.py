# SPDX-License-Identifier: Apache-2.0
"""What every test of the desktop stands on: one Qt, its fonts, a language, a look, and tasks that are closed again."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from legalaid.i18n import Language
from tests.helpers.screen import wear
from ui import theme
from ui.language import Translators
from ui.tasks import Tasks
from ui.theme import Look


@pytest.fixture(scope="session")
def dressed(qapp):
    """Qt with the packaged fonts and translators."""
    theme.load_fonts()
    return Translators(qapp)


@pytest.fixture
def english(dressed):
    """English, light, 100 %."""
    wear(dressed, Look(language=Language.EN))
    return dressed


@pytest.fixture
def khmer(dressed):
    """Khmer, light, 100 %."""
    wear(dressed, Look(language=Language.KM))
    return dressed


@pytest.fixture
def tasks(qapp):
    """Lanes that are closed when the test ends."""
    made = Tasks()
    yield made
    made.close()


@pytest.fixture(autouse=True, scope="module")
def _swept_here():
    """As in the program (`ui.garbage`): pages that only refer to themselves are thrown away by no worker."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left_over(qapp):
    """What a test deleted is gone before the next one begins."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
