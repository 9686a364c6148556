# SPDX-License-Identifier: Apache-2.0
"""How does a list of any length come to the screen page by page, without ever blocking it?

A `PageSource` is one question (filter and order) put to the services; `PagedModel.ask` shows its answer. Each question
has a generation number: replies to an older one are dropped, and its work is cancelled. The rows in sight stay until
the first page of the new answer is here. Pages are fetched by key, never by offset: row 99,800 costs what row 1 costs.
Rows far from those in sight are let go, and fetched once more when somebody looks at them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from legalaid.khmer.words import strip_display
from ui.models.kept import KeptRows
from ui.tasks import Lane, Task, Tasks
from ui.theme.roles import LEAST_ROLE, MARK_ROLE, ROW_ROLE, SORT_ROLE, TONE_ROLE, WIDTH_ROLE, YIELD_ROLE
from ui.theme.tokens import Token

R = TypeVar("R")
AnyIndex = QModelIndex | QPersistentModelIndex
Mark = tuple[str, Token, str]
"""A drawing before a cell's words, its colour, and what it says aloud."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """Some rows, and whether more follow."""

    rows: Sequence[R]
    has_more: bool


class PageSource(Protocol[R]):
    """One question. Both methods run on the reader lane; `stopped` may be asked between steps."""

    def page(self, after: R | None, stopped: Callable[[], bool]) -> Page[R]:
        """The rows behind `after`, or the first ones."""
        ...

    def count(self, stopped: Callable[[], bool]) -> int:
        """How many rows there are in all."""
        ...


def _no_tone(_row: object) -> Token | None:
    return None


def _no_marks(_row: object) -> Sequence[Mark]:
    return ()


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its title, its width in text sizes, and what it says of a row."""

    title: str
    width: float
    words: Callable[[R], str]
    tone: Callable[[R], Token | None] = field(default=_no_tone)
    """The ink of a pill; nothing for plain words."""
    marks: Callable[[R], Sequence[Mark]] = field(default=_no_marks)
    can_sort: bool = False
    least: float | None = None
    """How narrow it may become where there is little room; it keeps its width if nothing is said."""
    yields: int = 0
    """Where there is still no room, the highest number goes out of sight first; 0 never does."""


class PagedModel(QAbstractTableModel, Generic[R]):
    """The rows of one question, as far as they were asked for."""

    counted = Signal(int)
    """How many rows there are in all; comes after the first page."""
    arrived = Signal(int)
    """The first page is in sight; with how many rows."""
    asked = Signal()
    """A new question is on its way."""
    failed = Signal(object)
    """The error; the rows in sight stay."""

    def __init__(self, columns: Sequence[Column[R]], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._tasks = tasks
        self._rows = KeptRows[R]()
        self._source: PageSource[R] | None = None
        self._generation = self._shown = 0
        self._has_more = self._is_busy = False
        self._paging: Task | None = None
        self._counting: Task | None = None
        self._refilling: Task | None = None
        self._gap: int | None = None
        """The page with the row that was asked for last and is not here."""

    # --- asking ------------------------------------------------------------------------------------------------------

    def ask(self, source: PageSource[R]) -> None:
        """Put another question; whatever was under way for the last one is dropped."""
        for task in filter(None, (self._paging, self._counting, self._refilling)):
            task.cancel()
        self._refilling = None
        self._source = source
        self._generation += 1
        self.asked.emit()
        self._fetch(None)

    def ask_again(self) -> None:
        """The same question, from its first page: something has changed."""
        if self._source is not None:
            self.ask(self._source)

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows, which are all there are: they came with the page on which the table stands."""
        self.beginResetModel()
        self._rows = KeptRows(rows)
        self.endResetModel()

    def rows(self) -> Sequence[R]:
        """The rows that are here."""
        return self._rows.here()

    def _fetch(self, after: R | None) -> None:
        source, generation = self._source, self._generation
        if source is None:
            return
        self._is_busy = True
        self._paging = self._send(
            lambda task: source.page(after, lambda: task.is_cancelled),
            lambda page: self._take(generation, page),
            self._fail_page,
        )

    def _count(self, generation: int) -> None:
        source = self._source
        if source is not None:
            self._counting = self._send(
                lambda task: source.count(lambda: task.is_cancelled), lambda total: self._tell_count(generation, total)
            )

    def _miss(self, page: int) -> None:
        """Somebody looks at a row that was let go; not while it is painted is the right time to fetch it."""
        if self._gap != page:
            self._gap = page
            QTimer.singleShot(0, self, self._refill)

    def _refill(self) -> None:
        """Fetch the page with the gap once more; after a failure not again, until somebody asks anew."""
        source, generation, page = self._source, self._generation, self._gap
        if source is None or page is None or self._refilling is not None or self._shown != generation:
            return
        before = self._rows.before(page)
        self._refilling = self._send(
            lambda task: source.page(before, lambda: task.is_cancelled),
            lambda found: self._put_back(generation, page, found.rows),
        )

    def _send(
        self,
        work: Callable[[Task], Any],
        then: Callable[[Any], object],
        failed: Callable[[int, Exception], object] | None = None,
    ) -> Task:
        generation, failed = self._generation, failed or self._fail
        return self._tasks.run_long(
            work, owner=self, then=then, failed=lambda error: failed(generation, error), lane=Lane.READER
        )

    # --- what comes back ---------------------------------------------------------------------------------------------

    def _take(self, generation: int, page: Page[R]) -> None:
        if generation != self._generation:
            return
        self._is_busy, self._has_more = False, page.has_more
        if self._shown == generation:
            self._append(page.rows)
            return
        self._shown = generation
        self.beginResetModel()
        self._rows, self._gap = KeptRows(page.rows), None
        self.endResetModel()
        self.arrived.emit(len(self._rows))
        self._count(generation)

    def _append(self, rows: Sequence[R]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.append(rows)
            self.endInsertRows()

    def _put_back(self, generation: int, page: int, rows: Sequence[R]) -> None:
        """Rows that were let go are here again; if the list has changed meanwhile, all of it is asked for anew."""
        if generation != self._generation:
            return
        self._refilling = None
        if not self._rows.put_back(page, rows):
            self.ask_again()
            return
        span = self._rows.span(page)
        self.dataChanged.emit(self.index(span[0], 0), self.index(span[-1], len(self._columns) - 1))
        if self._gap == page:
            self._gap = None
        self._refill()

    def _tell_count(self, generation: int, total: int) -> None:
        if generation == self._generation:
            self.counted.emit(total)

    def _fail_page(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self._is_busy = False
        self._fail(generation, error)

    def _fail(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self.failed.emit(error)

    # --- Qt's questions ----------------------------------------------------------------------------------------------

    def canFetchMore(self, parent: AnyIndex = _NOWHERE) -> bool:  # noqa: N802 - Qt's name
        """Whether another page can be asked for; never two at once."""
        return not parent.isValid() and self._has_more and not self._is_busy and self._shown == self._generation

    def fetchMore(self, parent: AnyIndex = _NOWHERE) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._fetch(self._rows[len(self._rows) - 1])

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Rows that are here."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """Titles, widths and whether a click sorts."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return strip_display(column.title)
        told: dict[int, Any] = {
            WIDTH_ROLE: column.width,
            SORT_ROLE: column.can_sort,
            LEAST_ROLE: column.width if column.least is None else column.least,
            YIELD_ROLE: column.yields,
        }
        return told.get(role)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, how it is painted, and the row behind it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if row is None:
            self._miss(self._rows.page_of(index.row()))
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                told: Any = column.words(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                told = ", ".join(filter(None, (column.words(row), *(mark[2] for mark in column.marks(row)))))
            case _ if role == ROW_ROLE:
                told = row
            case _ if role == TONE_ROLE:
                told = column.tone(row)
            case _ if role == MARK_ROLE:
                told = [mark[:2] for mark in column.marks(row)]
            case _:
                told = None
        return told
