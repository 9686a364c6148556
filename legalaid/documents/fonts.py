# SPDX-License-Identifier: Apache-2.0
"""Which of our fonts draws which character?

A typeface is a Khmer face with a Latin partner and one fallback that has every Khmer sign. Khmer goes to the Khmer
face, letters and digits of other scripts to the partner; any other sign stays with the face it follows. A character
that no face has is an error that names it: a box on a legal letter would be worse.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from legalaid import assets
from legalaid.documents.shaping import Face, Shaped, code_point, is_khmer_character
from legalaid.errors import MissingGlyph

_IGNORABLE = frozenset("\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Characters without ink of their own: they take the face of their neighbour, and HarfBuzz removes them."""


class Cut(StrEnum):
    """The three typefaces of a document."""

    TEXT = "text"
    BOLD = "bold"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Typeface:
    """Faces in the order of their calling."""

    khmer: Face
    latin: Face
    fallback: Face

    @property
    def ascent(self) -> float:
        """Height over the baseline, in thousandths of an em."""
        return self.khmer.ascent

    @property
    def descent(self) -> float:
        """Depth under the baseline, negative."""
        return self.khmer.descent


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face."""

    face: Face
    shaped: Shaped


_FILES = {
    Cut.TEXT: ("Battambang_400Regular", "NotoSerif_400Regular"),
    Cut.BOLD: ("Battambang_700Bold", "NotoSerif_700Bold"),
    Cut.HEADING: ("Moul_400Regular", "NotoSerif_700Bold"),
}


@cache
def face(name: str) -> Face:
    """A shipped font, by file name without ending."""
    return Face(assets.read_bytes(f"fonts/{name}.ttf"))


@cache
def typeface(cut: Cut) -> Typeface:
    """The faces of a cut."""
    khmer, latin = _FILES[cut]
    return Typeface(face(khmer), face(latin), face("NotoSansKhmer_400Regular"))


def runs(text: str, cut: Cut) -> tuple[Run, ...]:
    """The text as shaped runs of one face each. Raises `MissingGlyph`."""
    return tuple(Run(face, face.shape(part)) for face, part in _itemise(text, typeface(cut)))


def _itemise(text: str, faces: Typeface) -> Iterator[tuple[Face, str]]:
    current, start = None, 0
    for at, char in enumerate(text):
        chosen = _face_for(char, current, faces)
        if chosen is not current:
            if current is not None and at > start:
                yield current, text[start:at]
            current, start = chosen, at
    if current is not None:
        yield current, text[start:]


def _face_for(char: str, current: Face | None, faces: Typeface) -> Face:
    if char in _IGNORABLE:
        return current or faces.khmer
    for candidate in _candidates(char, current, faces):
        if candidate.has(char):
            return candidate
    raise MissingGlyph(character=code_point(char))


def _candidates(char: str, current: Face | None, faces: Typeface) -> tuple[Face, ...]:
    if is_khmer_character(char):
        return faces.khmer, faces.fallback
    if char.isalnum() or current is None:
        return faces.latin, faces.khmer, faces.fallback
    return current, faces.latin, faces.khmer, faces.fallback
