# SPDX-License-Identifier: Apache-2.0
"""How does a shaped face stand in a PDF so that its text can be read back?

As a Type0 font in Identity-H. **One code per (glyph, text) pair**: the same glyph drawn for two different texts gets
two codes, so ToUnicode can give the text in logical order; CIDToGIDMap leads every code to its glyph. Further glyphs
of a cluster map to ZWSP, since an empty target makes pdf.js print raw codes and poppler insert spaces. Codes and
subset depend on this document alone: the same letter is the same bytes whatever was printed before it.
"""

import hashlib

from reportlab.pdfbase.pdfdoc import PDFDocument

from legalaid.documents.pdfobjects import Dictionary, Stream, number
from legalaid.documents.shaping import Face, Glyph, Shaped
from legalaid.khmer.text import ZWSP

_SYMBOLIC = 4
_STEM = 80
_ENTRIES_PER_BLOCK = 100
_MOVE_NOTICED = 0.05
"""Thousandths of an em below which a move is left to rounding."""


class FontInDocument:
    """One face in one PDF: gives codes while pages are drawn, and its objects when the file is written."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face, self.resource = face, resource
        self._codes: dict[tuple[int, str], str] = {}

    def operators(self, shaped: Shaped, tracking: float, size: float) -> str:
        """Text-showing operators for a run, from the current point. `tracking` opens syllable joints (1/1000 em)."""
        parts: list[str] = []
        row: list[str] = []
        rise = 0.0
        for glyph in shaped.glyphs:
            if glyph.rise != rise:
                _close_row(row, parts)
                rise = glyph.rise
                parts.append(f"{number(rise * size / 1000)} Ts")
            if tracking and glyph.is_joint:
                row.append(number(-glyph.shift - tracking))
            elif abs(glyph.shift) > _MOVE_NOTICED:
                row.append(number(-glyph.shift))
            row.append(self._code(glyph))
        _close_row(row, parts)
        if rise:
            parts.append("0 Ts")
        return " ".join(parts)

    def _code(self, glyph: Glyph) -> str:
        """The code that draws this glyph for its text; 0 is never given out."""
        key = (glyph.gid, glyph.text)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = f"<{len(self._codes) + 1:04X}>"
        return code

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802  ReportLab calls it by this name at save
        """Write the font, its program and its maps into the document."""
        rows = [(0, ""), *self._codes]
        program = self.face.subset(frozenset(gid for gid, _ in rows))
        name = f"/{_tag(program)}+{self.face.postscript_name}"
        widths = " ".join(number(self.face.advance(gid)) for gid, _ in rows)
        cid_font = Dictionary(
            Type="/Font",
            Subtype="/CIDFontType2",
            BaseFont=name,
            CIDSystemInfo="<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            FontDescriptor=self._descriptor(name, program),
            CIDToGIDMap=Stream(b"".join(gid.to_bytes(2, "big") for gid, _ in rows)),
            DW=1000,
            W=f"[0 [{widths}]]",
        )
        font = Dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=name,
            Encoding="/Identity-H",
            DescendantFonts=[cid_font],
            ToUnicode=Stream(_to_unicode([text for _, text in rows])),
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descriptor(self, name: str, program: bytes) -> Dictionary:
        return Dictionary(
            Type="/FontDescriptor",
            FontName=name,
            Flags=_SYMBOLIC,
            FontBBox=f"[{' '.join(map(str, self.face.bounding_box))}]",
            ItalicAngle=0,
            Ascent=round(self.face.ascent),
            Descent=round(self.face.descent),
            CapHeight=round(self.face.ascent),
            StemV=_STEM,
            FontFile2=Stream(program, Length1=len(program)),
        )


def _close_row(row: list[str], parts: list[str]) -> None:
    if row:
        parts.append(f"[{''.join(row)}] TJ")
        row.clear()


def _tag(program: bytes) -> str:
    """Six letters that name the subset."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(program).digest()[:6])


def _to_unicode(texts: list[str]) -> bytes:
    """The ToUnicode map: code n reads as `texts[n]`."""
    entries = [f"<{code:04X}> <{utf16(text or ZWSP)}>" for code, text in enumerate(texts) if code]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), _ENTRIES_PER_BLOCK):
        block = entries[start : start + _ENTRIES_PER_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode("ascii")


def utf16(text: str) -> str:
    """UTF-16, high byte first, in hexadecimal, as ToUnicode and ActualText take it."""
    return text.encode("utf-16-be").hex().upper()
