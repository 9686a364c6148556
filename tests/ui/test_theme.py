# SPDX-License-Identifier: Apache-2.0
"""Can everything be read, in both themes and at every size, and are fonts and icons the packaged ones?"""

import hashlib
import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QIcon
from PySide6.QtWidgets import QLineEdit, QMenu, QTableView

from legalaid import assets
from legalaid.i18n import Language
from tests.helpers.screen import wear
from ui import theme
from ui.theme import Look
from ui.theme.tokens import DARK, LIGHT, MARK_LEAST, MARK_ON, PILL_INKS, PILL_SHARE, TEXT_LEAST, TEXT_ON, contrast, mix

WEIGHTS = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold)

THEMES = {"light": LIGHT, "dark": DARK}
TEXT_PAIRS = [(ink, paper) for ink, papers in TEXT_ON for paper in papers]
MARK_PAIRS = [(mark, paper) for mark, papers in MARK_ON for paper in papers]


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize(("ink", "paper"), TEXT_PAIRS)
def test_text_can_be_read(theme_name, ink, paper):
    tokens = THEMES[theme_name]
    assert contrast(tokens[ink], tokens[paper]) >= TEXT_LEAST


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize(("mark", "paper"), MARK_PAIRS)
def test_marks_can_be_seen(theme_name, mark, paper):
    tokens = THEMES[theme_name]
    assert contrast(tokens[mark], tokens[paper]) >= MARK_LEAST


@pytest.mark.parametrize("theme_name", THEMES)
@pytest.mark.parametrize("ink", PILL_INKS)
def test_pills_can_be_read(theme_name, ink):
    tokens = THEMES[theme_name]
    assert contrast(tokens[ink], mix(tokens[ink], tokens["surface"], PILL_SHARE)) >= TEXT_LEAST


def test_contrast_is_reckoned_as_the_standard_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


def test_both_themes_name_the_same_tokens():
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("percent", [90, 100, 150, 200])
def test_small_khmer_never_shrinks_below_fourteen_pixels(percent):
    assert Look(language=Language.KM, text_percent=percent).letters(0.875) >= 14


def test_a_text_size_out_of_bounds_is_pulled_inside():
    assert Look(text_percent=1000).base == Look(text_percent=200).base
    assert Look(text_percent=10).base == Look(text_percent=90).base


@pytest.mark.parametrize("kind", [QLineEdit, QTableView, QMenu])
def test_the_packaged_letters_reach_every_kind_of_widget(qtbot, dressed, kind):
    wear(dressed, Look(text_percent=150))
    widget = kind()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.font().families()[0] == "Kantumruy Pro"
    assert QFontInfo(widget.font()).family() == "Kantumruy Pro"
    assert widget.font().pixelSize() == 24


def test_half_bold_is_a_weight_of_its_own(khmer):
    weights = {QFontInfo(theme.font(1, weight)).weight() for weight in WEIGHTS}
    assert len(weights) == 3


def test_an_icon_wears_the_colours_in_force(dressed):
    icon = theme.icon("lock", "danger")
    seen = set()
    for is_dark in (False, True):
        wear(dressed, Look(is_dark=is_dark))
        image = icon.pixmap(QSize(48, 48)).toImage()
        pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
        colours = {pixel.name() for pixel in pixels if pixel.alpha() == 255}
        assert theme.color("danger").name() in colours
        seen |= colours
    assert len(seen) > 1


def test_an_icon_outlives_its_copies_and_is_grey_when_disabled(english):
    copy = QIcon(theme.icon("printer"))
    image = copy.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert theme.color("strong").name() in {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}


def test_every_icon_is_the_one_that_was_vendored():
    listed = dict(re.findall(r"\| `(.+\.svg)` \| `(\w{64})` \|", assets.read_text("icons/SOURCES.md")))
    packaged = [name for name in assets.names("icons") if name.endswith(".svg")]
    assert sorted(listed) == packaged
    for name, digest in listed.items():
        content = assets.read_bytes(f"icons/{name}")
        assert hashlib.sha256(content).hexdigest() == digest
        assert b"currentColor" in content


def test_the_desktop_around_us_is_light_or_dark(qapp):
    assert theme.system_is_dark(qapp) in {True, False}


GLYPHS = """
import ui
from PySide6.QtWidgets import QApplication
from tests.helpers.screen import DEEP, wear
from ui import theme
from ui.language import Translators
from ui.theme import Look
from ui.widgets.text import Label

app = QApplication([])
theme.load_fonts()
wear(Translators(app), Look())
label = Label(DEEP + " Legal Aid 123")
label.ensurePolished()
for run in label._laid_out(1000)[0].glyphRuns():
    print(run.rawFont().familyName(), run.glyphIndexes())
"""


def test_a_computer_without_any_font_shows_the_same_letters(tmp_path):
    none = tmp_path / "fonts.conf"
    none.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    with_fonts, without = (
        subprocess.run([sys.executable, "-c", GLYPHS], env=os.environ | more, stdout=subprocess.PIPE, check=True).stdout
        for more in ({}, {"FONTCONFIG_FILE": str(none), "HOME": str(tmp_path)})
    )
    assert with_fonts == without
    assert b"Kantumruy Pro" in without
    assert b"[0," not in without, "no letter is a box"
    assert b" 0," not in without
