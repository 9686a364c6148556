# SPDX-License-Identifier: Apache-2.0
"""What makes the file fit for an archive, and what does it say about itself?

The rules of PDF/A-2u: XMP metadata, an sRGB output intent, the document's language, no dates or names of a machine.
Conformance has not been certified by a validator. A file says its kind and number and the office, never a client: the
title is all that another program shows before the document is opened.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDocument

from legalaid import assets
from legalaid.documents.pdfobjects import Dictionary, Stream, text_string
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


class _Info(Dictionary):
    """The document information dictionary: ReportLab's own adds dates and a `/Trapped` that XMP cannot repeat."""

    def digest(self, signature: object) -> None:
        """ReportLab asks; the file's id is made in `mark` instead."""


def mark(document: PDFDocument, about: About, contents: str) -> None:
    """Give a finished document its metadata, output intent and id. `contents` are the operators of its pages."""
    title, author, language = (text_string(text) for text in (about.title, about.author, about.language))
    document.info = _Info(Title=title, Author=author, Producer=f"({PRODUCER})")
    digest = hashlib.sha256(f"{about.title}\0{about.author}\0{contents}".encode()).hexdigest()[:32].encode()
    document._ID = b"[<" + digest + b"><" + digest + b">]\n"  # noqa: SLF001  ReportLab's is the same for all
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.Lang = language
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle="true")
    catalog.Metadata = Stream(_xmp(about), is_plain=True, Type="/Metadata", Subtype="/XML")
    catalog.OutputIntents = PDFArray([document.Reference(_output_intent())])


def _output_intent() -> Dictionary:
    return Dictionary(
        Type="/OutputIntent",
        S="/GTS_PDFA1",
        Info=f"({_SRGB})",
        OutputConditionIdentifier=f"({_SRGB})",
        DestOutputProfile=Stream(_srgb(), N=3),
    )


@cache
def _srgb() -> bytes:
    return assets.read_bytes("fonts/srgb.icc")


def _xmp(about: About) -> bytes:
    texts = {"title": about.title, "author": about.author, "language": about.language.value, "producer": PRODUCER}
    return _XMP.format(**{key: escape(text) for key, text in texts.items()}).encode()
