# SPDX-License-Identifier: Apache-2.0
"""How does a shaped face stand in a PDF so that its text can be read back?

As a Type0 font in Identity-H. **One code per (glyph, text) pair**: the same glyph drawn for two different texts gets
two codes, so ToUnicode can give the text in logical order; CIDToGIDMap leads every code to its glyph. Further glyphs
of a cluster map to ZWSP, since an empty target makes pdf.js print raw codes and poppler insert spaces. Codes and
subset depend on this document alone: the same letter is the same bytes whatever was printed before it.
"""

import hashlib
import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObject, PDFString

from legalaid.documents.shaping import Face, Shaped
from legalaid.khmer.text import ZWSP

_SYMBOLIC = 4
_STEM = 80
_ENTRIES_PER_BLOCK = 100
_TRACKING_NOTICED = 0.05
"""Thousandths of an em below which a move is left to rounding."""


class Stream(PDFObject):
    """A compressed stream whose `endstream` stands on a line of its own, as PDF/A asks (ReportLab's does not)."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, entries: dict[str, Any] | None = None, *, is_plain: bool = False) -> None:
        self._content, self._entries, self._is_plain = content, entries or {}, is_plain

    def format(self, document: PDFDocument) -> bytes:
        """The object as it stands in the file."""
        body = self._content if self._is_plain else zlib.compress(self._content)
        entries = dict(self._entries, Length=len(body))
        if not self._is_plain:
            entries["Filter"] = PDFName("FlateDecode")
        return PDFDictionary(entries).format(document) + b"\nstream\n" + body + b"\nendstream\n"


class FontInDocument:
    """One face in one PDF: gives codes while pages are drawn, and its objects when the file is written."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face, self.resource = face, resource
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, gid: int, text: str) -> int:
        """The code that draws this glyph for this text; 0 is never given out."""
        return self._codes.setdefault((gid, text), len(self._codes) + 1)

    def operators(self, shaped: Shaped, tracking: float, size: float) -> str:
        """Text-showing operators for a run, from the current point. `tracking` opens syllable joints (1/1000 em)."""
        parts: list[str] = []
        row: list[str] = []
        rise = pending = 0.0
        for glyph in shaped.glyphs:
            if glyph.dy != rise:
                _close_row(row, parts)
                rise = glyph.dy
                parts.append(f"{number(rise * size / 1000)} Ts")
            move = pending + glyph.dx + (tracking if glyph.is_joint else 0.0)
            if abs(move) > _TRACKING_NOTICED:
                row.append(number(-move))
            row.append(f"<{self.code(glyph.gid, glyph.text):04X}>")
            pending = glyph.advance - glyph.dx - self.face.advance(glyph.gid)
        _close_row(row, parts)
        if rise:
            parts.append("0 Ts")
        return " ".join(parts)

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802  ReportLab calls it by this name at save
        """Write the font, its program and its maps into the document."""
        rows = [(0, ""), *self._codes]
        program = self.face.subset(frozenset(gid for gid, _ in rows))
        name = PDFName(f"{_tag(program)}+{self.face.postscript_name}")
        cid_font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {
                        "Registry": PDFString("Adobe", enc="raw"),
                        "Ordering": PDFString("Identity", enc="raw"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, program)),
                "CIDToGIDMap": document.Reference(Stream(b"".join(gid.to_bytes(2, "big") for gid, _ in rows))),
                "DW": 1000,
                "W": f"[0 [{' '.join(number(self.face.advance(gid)) for gid, _ in rows)}]]",
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(cid_font)]),
                "ToUnicode": document.Reference(Stream(_to_unicode([text for _, text in rows]))),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descriptor(self, document: PDFDocument, name: str, program: bytes) -> PDFDictionary:
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray(list(self.face.bounding_box)),
                "ItalicAngle": 0,
                "Ascent": round(self.face.ascent),
                "Descent": round(self.face.descent),
                "CapHeight": round(self.face.ascent),
                "StemV": _STEM,
                "FontFile2": document.Reference(Stream(program, {"Length1": len(program)})),
            }
        )


def number(value: float) -> str:
    """A number as PDF writes it: at most two decimals, no exponent."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


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
    """UTF-16, high byte first, in hexadecimal."""
    return text.encode("utf-16-be").hex().upper()
