from typing import Any, Protocol

Entries = dict[str, Any]

class PDFObject:
    def format(self, document: PDFDocument) -> bytes: ...

class PDFArray(PDFObject):
    def __init__(self, sequence: list[Any]) -> None: ...

class PDFPage(PDFObject):
    stream: str
    Contents: PDFObject

class PDFCatalog(PDFObject):
    __NoDefault__: list[str]
    Lang: str
    ViewerPreferences: PDFObject
    Metadata: PDFObject
    OutputIntents: PDFObject

class DelayedFont(Protocol):
    def addObjects(self, document: PDFDocument) -> None: ...

class PDFDocument(PDFObject):
    _ID: bytes
    Catalog: PDFCatalog
    info: PDFObject
    idToObject: dict[str, Any]
    delayedFonts: list[DelayedFont]
    def Reference(self, thing: PDFObject, name: str | None = None) -> PDFObject: ...
    def getXObjectName(self, name: str) -> str: ...
    def addForm(self, name: str, form: PDFObject) -> None: ...
