# SPDX-License-Identifier: Apache-2.0
"""What makes the file fit for an archive, and what does it say about itself?

The rules of PDF/A-2u: XMP metadata, an sRGB output intent, the document's language, no dates or names of a machine.
Conformance has not been certified by a validator. A file says its kind and number and the office, never a client: the
title is all that another program shows before the document is opened.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObject, PDFString

from legalaid import assets
from legalaid.documents.pdffont import Stream
from legalaid.i18n import Language

PDF_VERSION = (1, 7)
PRODUCER = "legalaid"
_SRGB = "sRGB IEC61966-2.1"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the file says about itself."""

    title: str
    """Kind and number of the document."""
    author: str
    """The office."""
    language: Language


class _Info(PDFObject):
    """The document information dictionary: ReportLab's own adds dates and a `/Trapped` that XMP cannot repeat."""

    __RefOnly__ = 1

    def __init__(self, about: About) -> None:
        self._about = about

    def digest(self, signature: Any) -> None:
        """ReportLab asks; the file's id is made in `mark` instead."""

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary as it stands in the file."""
        entries = {"Title": self._about.title, "Author": self._about.author, "Producer": PRODUCER}
        return PDFDictionary({key: PDFString(text) for key, text in entries.items()}).format(document)


def mark(document: PDFDocument, about: About, contents: str) -> None:
    """Give a finished document its metadata, output intent and id. `contents` are the operators of its pages."""
    document.info = _Info(about)
    digest = hashlib.sha256(f"{about.title}\0{about.author}\0{contents}".encode()).hexdigest()[:32].encode()
    document._ID = b"[<" + digest + b"><" + digest + b">]\n"  # noqa: SLF001  ReportLab's is the same for all
    catalog = document.Catalog
    catalog.Lang = PDFString(about.language.value)
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    catalog.Metadata = Stream(_xmp(about), {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}, is_plain=True)
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([_output_intent(document)])


def _output_intent(document: PDFDocument) -> PDFDictionary:
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "Info": PDFString(_SRGB),
            "OutputConditionIdentifier": PDFString(_SRGB),
            "DestOutputProfile": document.Reference(Stream(_srgb(), {"N": 3})),
        }
    )


@cache
def _srgb() -> bytes:
    return assets.read_bytes("fonts/srgb.icc")


def _xmp(about: About) -> bytes:
    texts = {"title": about.title, "author": about.author, "language": about.language.value, "producer": PRODUCER}
    return _XMP.format(**{key: escape(text) for key, text in texts.items()}).encode()
