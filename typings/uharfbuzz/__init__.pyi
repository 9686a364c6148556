from collections.abc import Iterable
from enum import IntEnum, IntFlag

class OTNameIdPredefined(IntEnum):
    POSTSCRIPT_NAME = 6

class BufferFlags(IntFlag):
    REMOVE_DEFAULT_IGNORABLES = 8

class BufferClusterLevel(IntEnum):
    MONOTONE_CHARACTERS = 1

class SubsetFlags(IntFlag):
    NO_HINTING = 1
    RETAIN_GIDS = 2
    NOTDEF_OUTLINE = 64

class SubsetInputSets(IntEnum):
    DROP_TABLE_TAG = 3

class Set:
    def add(self, value: int) -> None: ...
    def update(self, values: Iterable[int]) -> None: ...
    def __iter__(self) -> Iterable[int]: ...

class Blob:
    data: bytes

class FontExtents:
    ascender: int
    descender: int

class Face:
    upem: int
    blob: Blob
    table_tags: list[str]
    unicodes: Iterable[int]
    def __init__(self, content: bytes) -> None: ...
    def get_name(self, name_id: int) -> str | None: ...
    def reference_table(self, tag: str) -> Blob: ...

class Font:
    def __init__(self, face: Face) -> None: ...
    def get_font_extents(self, direction: str) -> FontExtents: ...
    def get_glyph_h_advance(self, gid: int) -> int: ...
    def get_nominal_glyph(self, code: int) -> int | None: ...

class GlyphInfo:
    codepoint: int
    cluster: int

class GlyphPosition:
    x_advance: int
    x_offset: int
    y_offset: int

class Buffer:
    script: str
    language: str
    direction: str
    flags: BufferFlags
    cluster_level: BufferClusterLevel
    glyph_infos: list[GlyphInfo]
    glyph_positions: list[GlyphPosition]
    def add_str(self, text: str) -> None: ...
    def guess_segment_properties(self) -> None: ...

class SubsetInput:
    flags: SubsetFlags
    glyph_set: Set
    def sets(self, kind: SubsetInputSets) -> Set: ...

def shape(font: Font, buffer: Buffer, features: dict[str, bool]) -> None: ...
def subset(face: Face, wish: SubsetInput) -> Face: ...
