from collections.abc import Iterator
from io import BytesIO
from typing import Any

class Cell:
    value: Any
    data_type: str

class Worksheet:
    def iter_rows(self, *, max_col: int) -> Iterator[tuple[Cell, ...]]: ...

class Workbook:
    sheetnames: list[str]
    def __getitem__(self, name: str) -> Worksheet: ...

def load_workbook(file: BytesIO, *, read_only: bool, keep_links: bool) -> Workbook: ...
