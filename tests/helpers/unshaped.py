# SPDX-License-Identifier: Apache-2.0
"""The control of every check on Khmer: text drawn glyph by glyph in the order it is stored, as a naive program does."""

import uharfbuzz as hb

from legalaid import assets
from legalaid.documents.blocks import Strip
from legalaid.documents.fonts import Run
from legalaid.documents.lines import Word
from legalaid.documents.pdffont import utf16
from legalaid.documents.shaping import Face, Glyph, Shaped


def unshaped(text: str, face: Face, file: str) -> Shaped:
    """The text in the face's own glyphs of each character; what it lacks is left out."""
    font = hb.Font(hb.Face(assets.read_bytes(f"fonts/{file}.ttf")))
    glyphs = tuple(
        Glyph(gid=gid, text=char, advance=face.advance(gid), shift=0.0, rise=0.0, is_joint=False)
        for char in text
        if (gid := font.get_nominal_glyph(ord(char)))
    )
    return Shaped(glyphs, sum(glyph.advance for glyph in glyphs), 0)


def word_of(text: str, face: Face, shaped: Shaped) -> Word:
    """A word that is drawn with exactly these glyphs."""
    return Word(text, utf16(text), (Run(face, shaped),), shaped.width, 0.0, 0, 0)


class OneWord(Strip):
    """A line that holds one word."""

    def __init__(self, word: Word, size: float, leading: float) -> None:
        super().__init__(leading)
        self._word, self._size = word, size

    def draw(self) -> None:
        """The word on a baseline two fifths up the line."""
        self.canv.words([(0.0, self._word)], self.height * 0.4, self._size)


class BareWord(OneWord):
    """The same without the span that carries its text."""

    def draw(self) -> None:
        """The glyphs alone."""
        for run in self._word.runs:
            font = self.canv._font(run.face)
            shown = font.operators(run.shaped, 0.0, self._size)
            self.canv.write(f"BT /{font.resource} {self._size} Tf 1 0 0 1 0 {self.height * 0.4} Tm {shown} ET")
