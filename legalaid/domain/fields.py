# SPDX-License-Identifier: Apache-2.0
"""Which fields exist, under which permanent numbers, for what purpose, how private, and how long kept?

This is the field registry; its tables stand in `legalaid.domain.registry`. Journals, digests and other devices know a
field by its table number and register number alone, so **a number is never reused and never given another meaning**;
`tests/unit/domain/golden_fields.txt` holds every released number.
"""

from legalaid.domain.field import TableSpec
from legalaid.domain.registry import cases, office, organisation, people, prison, statistics


def each_once(tables: tuple[TableSpec, ...]) -> tuple[TableSpec, ...]:
    """The same tables. Raises `ValueError` if two have one number or one name."""
    if not len({table.no for table in tables}) == len({table.name for table in tables}) == len(tables):
        raise ValueError("a table number or name stands twice")
    return tables


_ALL = each_once(
    (*office.TABLES, *people.TABLES, *cases.TABLES, *prison.TABLES, *statistics.TABLES, *organisation.TABLES)
)

TABLES: dict[str, TableSpec] = {table.name: table for table in _ALL}
"""Every synced table by name."""

BY_NUMBER: dict[int, TableSpec] = {table.no: table for table in _ALL}
"""Every synced table by number."""
