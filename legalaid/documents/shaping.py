# SPDX-License-Identifier: Apache-2.0
"""Which glyphs draw a text, and where do they stand?

HarfBuzz decides; ReportLab's own shaping loses mark offsets and cannot say which text a glyph came from. Lengths are in
thousandths of an em, so that a shaped text serves every size.
"""

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from legalaid.errors import MissingGlyph
from legalaid.khmer.text import syllables

NOTDEF = 0
_SHAPED_TEXTS_KEPT = 32_768


@dataclass(frozen=True, slots=True)
class Glyph:
    """One placed glyph and the part of the text it stands for (empty where a sibling carries it)."""

    gid: int
    text: str
    advance: float
    shift: float
    """How far before it is drawn the pen moves from where the font's own widths have left it."""
    rise: float
    is_joint: bool
    """Whether a new Khmer syllable begins here, so that a justified line may open by a hair before it."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """The glyphs of a text in one face."""

    glyphs: tuple[Glyph, ...]
    width: float
    joints: int


class Face:
    """One font file as HarfBuzz sees it."""

    def __init__(self, content: bytes) -> None:
        self._hb = hb.Face(content)
        self._font = hb.Font(self._hb)
        self._scale = 1000 / self._hb.upem
        self._advances: dict[int, float] = {}
        self._codes = frozenset(self._hb.unicodes)
        extents = self._font.get_font_extents("ltr")
        self.ascent = extents.ascender * self._scale
        self.descent = extents.descender * self._scale

    @property
    def postscript_name(self) -> str:
        """The name that the PDF gives the font."""
        return str(self._hb.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME))

    @property
    def bounding_box(self) -> tuple[int, ...]:
        """The corners, as x and y, least and greatest, of all glyphs: bytes 36 to 44 of the `head` table."""
        head = bytes(self._hb.reference_table("head").data)
        corners = (int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2))
        return tuple(round(corner * self._scale) for corner in corners)

    def has(self, character: str) -> bool:
        """Whether the face draws this character by itself."""
        return ord(character) in self._codes

    def advance(self, gid: int) -> float:
        """The width that the font file gives this glyph."""
        if gid not in self._advances:
            self._advances[gid] = self._font.get_glyph_h_advance(gid) * self._scale
        return self._advances[gid]

    @lru_cache(_SHAPED_TEXTS_KEPT)  # noqa: B019  faces live as long as the program
    def shape(self, text: str) -> Shaped:
        """The glyphs of `text`, all of it in one script and in this face.

        Raises `MissingGlyph` where a sequence of known characters still ends in the box for unknown ones.
        """
        buffer = self._shaped_buffer(text)
        clusters = [info.cluster for info in buffer.glyph_infos]
        parts = _texts_of_glyphs(text, clusters)
        openings = _syllable_starts(text)
        glyphs = []
        owed = 0.0
        for index, (info, place) in enumerate(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)):
            if info.codepoint == NOTDEF:
                raise MissingGlyph(character=code_point(text[info.cluster]))
            is_first_of_cluster = index > 0 and clusters[index - 1] != info.cluster
            advance, dx = place.x_advance * self._scale, place.x_offset * self._scale
            glyphs.append(
                Glyph(
                    gid=info.codepoint,
                    text=parts[index],
                    advance=advance,
                    shift=owed + dx,
                    rise=place.y_offset * self._scale,
                    is_joint=is_first_of_cluster and info.cluster in openings,
                )
            )
            owed = advance - dx - self.advance(info.codepoint)
        return Shaped(tuple(glyphs), sum(g.advance for g in glyphs), sum(g.is_joint for g in glyphs))

    def subset(self, gids: frozenset[int]) -> bytes:
        """A font program with these glyphs alone, their ids kept; what only a text engine needs is left out."""
        wish = hb.SubsetInput()
        wish.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        wish.glyph_set.update({NOTDEF, *gids})
        dropped = wish.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        for tag in self._hb.table_tags:
            if tag not in _EMBEDDED_TABLES:
                dropped.add(int.from_bytes(tag.encode("ascii"), "big"))
        return bytes(hb.subset(self._hb, wish).blob.data)

    def _shaped_buffer(self, text: str) -> hb.Buffer:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if any(is_khmer_character(char) for char in text):
            buffer.script, buffer.language = "Khmr", "km"
        buffer.direction = "ltr"
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        hb.shape(self._font, buffer, {})
        return buffer


_EMBEDDED_TABLES = frozenset({"head", "hhea", "hmtx", "maxp", "loca", "glyf"})


def is_khmer_character(char: str) -> bool:
    """Whether the character is of the Khmer blocks (letters, signs, digits, lunar dates)."""
    return "\u1780" <= char <= "\u17ff" or "\u19e0" <= char <= "\u19ff"


def code_point(char: str) -> str:
    """The character as `U+XXXX`, the one way it may be named in an error."""
    return f"U+{ord(char):04X}"


def _texts_of_glyphs(text: str, clusters: list[int]) -> list[str]:
    """The part of the text that each glyph stands for; joined they are the text.

    The characters of a cluster go to its glyphs one by one, the last glyph takes the rest.
    """
    if not clusters:
        return []
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    starts_at_zero = {starts[0]: 0}  # text that vanished before the first glyph belongs to it
    parts: list[str] = []
    taken: dict[int, int] = {}
    for cluster in clusters:
        begin = taken.get(cluster, starts_at_zero.get(cluster, cluster))
        taken[cluster] = min(begin + 1, ends[cluster])
        parts.append(text[begin : taken[cluster]])
    for index, cluster in enumerate(clusters):
        if index + 1 == len(clusters) or clusters[index + 1] != cluster:
            parts[index] += text[taken[cluster] : ends[cluster]]
    return parts


def _syllable_starts(text: str) -> frozenset[int]:
    """Where Khmer syllables begin in the text."""
    starts, at = set(), 0
    for piece in syllables(text):
        if is_khmer_character(piece[0]):
            starts.add(at)
        at += len(piece)
    return frozenset(starts)


def forget() -> None:
    """Drop the shaped texts that are held for speed, when the vault locks."""
    Face.shape.cache_clear()
