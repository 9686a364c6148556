# SPDX-License-Identifier: Apache-2.0
"""The fonts are those that were brought in, may be embedded, and travel with their licences."""

import hashlib
import io
import re

import pytest
from fontTools.ttLib import TTFont

from legalaid import assets
from legalaid.documents.fonts import face

LISTED = dict(re.findall(r"\| `([\w.]+)` \|.*`([0-9a-f]{64})` \|", assets.read_text("fonts/SOURCES.md")))
FONT_FILES = [name for name in assets.names("fonts") if name.endswith(".ttf")]


def test_every_file_is_the_one_that_was_brought_in():
    found = {name: hashlib.sha256(assets.read_bytes(f"fonts/{name}")).hexdigest() for name in assets.names("fonts")}
    assert {name: digest for name, digest in found.items() if name.endswith((".ttf", ".icc"))} == LISTED


@pytest.mark.parametrize("name", FONT_FILES)
def test_a_font_may_be_embedded_and_its_licence_is_beside_it(name):
    font = TTFont(io.BytesIO(assets.read_bytes(f"fonts/{name}")))
    assert font["OS/2"].fsType == 0
    family = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name.split("_")[0]).lower()
    assert "SIL OPEN FONT LICENSE Version 1.1" in assets.read_text(f"fonts/OFL-{family}.txt")


@pytest.mark.parametrize("name", [name.removesuffix(".ttf") for name in FONT_FILES if "Kantumruy" not in name])
def test_a_subset_draws_the_same_outlines_at_the_same_places(name):
    whole = TTFont(io.BytesIO(assets.read_bytes(f"fonts/{name}.ttf")))
    wanted = frozenset(range(3, whole["maxp"].numGlyphs, 7))
    cut = TTFont(io.BytesIO(face(name).subset(wanted)))
    assert set(cut.keys()) - {"GlyphOrder"} == {"head", "hhea", "hmtx", "maxp", "loca", "glyf"}
    for gid in wanted:
        assert outline(cut, gid) == outline(whole, gid)
        assert width(cut, gid) == width(whole, gid)


def outline(font: TTFont, gid: int) -> list[tuple[int, int]]:
    table = font["glyf"]
    points, ends, _ = table[font.getGlyphName(gid)].getCoordinates(table)
    return [*points, *((end, 0) for end in ends)]


def width(font: TTFont, gid: int) -> int:
    return font["hmtx"][font.getGlyphName(gid)][0]
