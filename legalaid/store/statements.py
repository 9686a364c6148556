# SPDX-License-Identifier: Apache-2.0
"""Which statements does the journal run all day? Compiled once from the tables, never put together from strings."""

from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from legalaid.store.rows import TABLES

_DIALECT = sqlite.dialect(paramstyle="qmark")


def compiled(statement: sa.ClauseElement) -> str:
    """The text of a statement with `?` where its values go, in the order of its columns."""
    return str(statement.compile(dialect=_DIALECT))


@cache
def insert(table: sa.Table, columns: tuple[str, ...] = ()) -> str:
    """A new row: values for these columns, or for all, in the order of the table."""
    names = columns or tuple(column.name for column in table.columns)
    made = sa.insert(table).values({name: sa.bindparam(name) for name in names}).compile(dialect=_DIALECT)
    if list(names) != made.positiontup:
        raise ValueError("columns are named in the table's order")
    return str(made)


@cache
def update(name: str, columns: tuple[str, ...]) -> str:
    """New values for these columns of a synced row, in the order given; the row's id comes last."""
    table = TABLES[name]
    values: list[tuple[Any, Any]] = [(table.c[column], sa.bindparam(column)) for column in columns]
    change = sa.update(table).ordered_values(*values)
    return compiled(change.where(table.c.id == sa.bindparam("row_id", type_=sa.LargeBinary)))


@cache
def by_id(name: str) -> str:
    """A synced row as its columns hold it."""
    table = TABLES[name]
    return compiled(sa.select(table).where(table.c.id == sa.bindparam("row_id", type_=sa.LargeBinary)))
