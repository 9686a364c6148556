# SPDX-License-Identifier: Apache-2.0
from collections.abc import Iterable, Sequence
from typing import Any

SQLITE_FULL: int
SQLITE_BUSY: int
SQLITE_LOCKED: int
SQLITE_CORRUPT: int
SQLITE_NOTADB: int
SQLITE_READONLY: int
SQLITE_IOERR: int
SQLITE_CANTOPEN: int

class Error(Exception):
    sqlite_errorcode: int
    sqlite_errorname: str

class DatabaseError(Error): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...

class Cursor:
    rowcount: int
    lastrowid: int
    def execute(self, sql: str, parameters: Sequence[Any] = ...) -> Cursor: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Cursor: ...
    def __next__(self) -> Any: ...

class Connection:
    in_transaction: bool
    def execute(self, sql: str, parameters: Sequence[Any] = ...) -> Cursor: ...
    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> Cursor: ...
    def executescript(self, sql: str) -> Cursor: ...
    def cursor(self) -> Cursor: ...
    def close(self) -> None: ...

def connect(
    database: str,
    *,
    uri: bool = ...,
    timeout: float = ...,
    isolation_level: str | None = ...,
    check_same_thread: bool = ...,
    cached_statements: int = ...,
) -> Connection: ...
