# SPDX-License-Identifier: Apache-2.0
"""Stores to try things on, a clock that moves by itself, and any record that a person could have typed."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from legalaid.clock import Clock
from legalaid.domain.field import FieldSpec
from legalaid.domain.office import Office
from legalaid.domain.record import R, build, restore
from legalaid.domain.values import Kind, Money, PartialDate, Precision
from legalaid.ids import SpaceId, SpaceKind
from legalaid.store import device
from legalaid.store.store import Store
from legalaid.store.tables import DEVICE
from legalaid.store.unit_of_work import Work

KEY = bytes(range(48))


def ticking(start: datetime = datetime(2026, 11, 2, 1, 30, tzinfo=UTC)) -> Clock:
    """A clock that is a second later each time somebody looks."""

    def seconds() -> Iterator[datetime]:
        now = start
        while True:
            now += timedelta(seconds=1)
            yield now

    moments = seconds()
    return Clock(lambda: next(moments))


def new_store(folder: Path, **options: Any) -> Store:
    """A fresh store in a folder of its own, on a computer of its own.

    Making the layout takes longer than most tests, so a plain one starts as a copy of one that was made before.
    """
    folder.mkdir(exist_ok=True)
    path, blobs = folder / "records.db", folder / "blobs"
    if options:
        return Store.create(path, lambda: KEY, **{"clock": ticking(), "blobs": blobs, **options})
    shutil.copy(_layout(), path)
    copy = Store.open(path, lambda: KEY, clock=ticking(), blobs=blobs)
    with copy.write(actor=None, action="vault.create") as work:
        work.connection.execute(DEVICE.delete())
        device.make(work.connection, copy.clock)
    return reopened(copy)


@cache
def _layout() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="layout-"))
    atexit.register(shutil.rmtree, folder)
    made = Store.create(folder / "layout.db", lambda: KEY, clock=ticking(), blobs=folder)
    made.close()
    return made.path


def reopened(store: Store, **options: Any) -> Store:
    """The same file, closed and opened again."""
    store.close()
    return Store.open(store.path, lambda: KEY, clock=store.clock, blobs=store.blobs, **options)


def add_office(work: Work, space: SpaceId | None = None, **fields: Any) -> Office:
    """An invented office, in a space of its own unless one is given."""
    values = {"code": "ABC", "name_km": "ការិយាល័យគំរូ", **fields}
    office = build(Office, id=work.new_id(), space_id=space or work.open_space(SpaceKind.OFFICE), **values)
    work.add(office)
    return office


# --- any record ------------------------------------------------------------------------------------------------------

KHMER = "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអាិីឹឺុូួើឿៀេែៃោៅំះៈ់្"
TEXTS = st.text(st.sampled_from(KHMER + "abc XYZ 0123 ០១២ \u200b-/"), max_size=30).map(lambda text: "ក" + text)
CODES = st.sampled_from(["land", "yes", "unknown", "a_newer_code"])
IDS = st.binary(min_size=16, max_size=16).map(lambda raw: UUID(bytes=raw))
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PARTIALS = st.builds(
    lambda day, precision: PartialDate(
        day.replace(
            day=day.day if precision is Precision.DAY else 1,
            month=day.month if precision in {Precision.DAY, Precision.MONTH} else 1,
        ),
        precision,
    ),
    DAYS,
    st.sampled_from(Precision),
)
INSTANTS = st.integers(-(2**40), 2**42).map(lambda ms: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms))


def values_of(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Any value that this field may hold."""
    by_kind: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: TEXTS,
        Kind.CODE: CODES,
        Kind.FLAG: st.booleans(),
        Kind.NUMBER: st.integers(0, 2**31),
        Kind.RECORD: IDS,
        Kind.RAW: st.binary(min_size=1, max_size=40),
        Kind.DAY: DAYS,
        Kind.PARTIAL: PARTIALS,
        Kind.INSTANT: INSTANTS,
        Kind.MONEY: st.builds(Money, st.integers(0, 10**15), st.sampled_from(["KHR", "USD"])),
        Kind.CODES: st.lists(CODES, max_size=3).map(lambda many: tuple(sorted(set(many)))),
        Kind.TEXTS: st.lists(TEXTS, max_size=3).map(tuple),
        Kind.NUMBERS: st.lists(st.integers(0, 999), max_size=3).map(tuple),
        Kind.RECORDS: st.lists(IDS, max_size=3, unique=True).map(lambda ids: tuple(sorted(ids))),
    }
    return by_kind[spec.kind]


def records(kind: type[R]) -> st.SearchStrategy[R]:
    """Any record of this kind that a store may be asked to hold; its id and space are left to the test.

    It is as wide as the kinds of its fields: what another version of the program wrote passed that one's checks.
    """
    fields = {spec.name: st.just(spec.blank) | values_of(spec) for spec in kind.table.fields}
    return st.fixed_dictionaries(fields).map(
        lambda values: restore(kind, {"id": UUID(int=0), "space_id": b"", **values})
    )
