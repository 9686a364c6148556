# SPDX-License-Identifier: Apache-2.0
"""What do the saves of an office have in common, so that a frame need not say it each time?

python .ci/sync_dictionary.py FILE

Writes the compression dictionary that frames name in their header, trained on invented saves in Khmer and English
from a fixed seed: every table of the registry, new records and small changes, with words of `benchmarks/words.toml`,
of the vocabularies and of the gazetteer. **A dictionary that was shipped is never written anew**: what it packed could
not be read again. When the registry has grown by much, this makes the next one, under the next number.
"""

import random
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import zstandard

from legalaid import assets
from legalaid.domain import places, vocabulary
from legalaid.domain.actions import ACTIONS
from legalaid.domain.field import PLACE, FieldSpec, TableSpec
from legalaid.domain.fields import TABLES
from legalaid.domain.transaction import Op, Transaction
from legalaid.domain.values import Kind
from legalaid.sync.payload import Payload, Witness, encoded

SEED = 20260301
SIZE = 65_536
SAMPLES = 12_000
START = datetime(2026, 10, 5, 1, 0, tzinfo=UTC)
SECONDS = 160_000_000

OFTEN = {
    "case_file": 8, "person_identity": 10, "person": 6, "person_phone": 5, "note": 10, "task": 6, "contact": 6,
    "advice": 4, "hearing": 3, "answer": 12, "case_move": 4, "letter": 3, "interview": 3, "finding": 3,
    "recommendation": 3, "consent": 3, "case_party": 3,
}  # fmt: skip
"""How much oftener than others a table is written."""


class Office:
    """Invents what people of an office type and choose; the same each time."""

    def __init__(self) -> None:
        self._dice = random.Random(SEED)  # noqa: S311 - invented data, the same each time
        words = tomllib.loads(Path("benchmarks/words.toml").read_text(encoding="utf-8"))
        self._families = [pair.split() for pair in words["families"]]
        self._givens = [pair.split() for pair in words["givens"]]
        self._lines = [*words["summaries"], *words["narratives"], *words["common"], *words["letter"]["steps"]]
        self._address: str = words["address"]
        self._places = [place for province in places.provinces() for place in _below(province)]
        self._people = [self._id() for _ in range(6)]
        self._devices = [self._dice.randbytes(16) for _ in range(5)]

    def payloads(self, count: int) -> Iterator[Payload]:
        """So many of them, small ones above all."""
        tables = list(TABLES.values())
        weights = [OFTEN.get(table.name, 1) for table in tables]
        for _ in range(count):
            chosen = self._dice.choices(tables, weights, k=self._dice.choice((1, 1, 1, 1, 1, 2)))
            first = self._dice.choice((1, 2, 2, 2, 3, 3, 4, 5, 6, 9, 15))
            yield Payload(first, tuple(map(self._save, chosen)), self._seen())

    def _save(self, table: TableSpec) -> Transaction:
        is_new = self._dice.random() < 0.35  # noqa: PLR2004 - most saves change a record
        fields = list(table.fields)
        some = fields if is_new else self._dice.sample(fields, k=min(len(fields), self._dice.choice((1, 1, 2, 2, 3))))
        values = {register: self._register(table, register) for register in sorted({spec.register for spec in some})}
        if is_new:
            values = {register: value for register, value in values.items() if value or self._dice.random() < 0.5}  # noqa: PLR2004
        context = {device: self._dice.randrange(1, 300) for device in self._some(self._devices)}
        meta: dict[int, Any] = {1: self._dice.choice(self._people), 2: self._dice.choice(list(ACTIONS.values()))}
        return Transaction(self._moment() << 16, context, 0, (Op(table.no, self._id(), values),), meta)

    def _seen(self) -> dict[bytes, Witness]:
        return {
            device: Witness(self._dice.randrange(1, 300), self._dice.randbytes(8))
            for device in self._some(self._devices)
        }

    def _some(self, things: list[bytes]) -> list[bytes]:
        return self._dice.sample(things, k=self._dice.choice((0, 0, 0, 0, 0, 1)))

    def _register(self, table: TableSpec, register: int) -> Any:
        members = table.members(register)
        if len(members) == 1 and members[0].no == register:
            return self._value(members[0])
        return {spec.no: self._value(spec) for spec in members}

    def _value(self, spec: FieldSpec) -> Any:
        made: dict[Kind, Callable[[], Any]] = {
            Kind.TEXT: lambda: self._text(spec.name),
            Kind.CODE: lambda: self._code(spec),
            Kind.FLAG: lambda: self._dice.random() < 0.5,  # noqa: PLR2004
            Kind.NUMBER: lambda: self._dice.randrange(0, 40),
            Kind.RECORD: self._id,
            Kind.RAW: self._id,
            Kind.DAY: self._day,
            Kind.PARTIAL: lambda: [self._day(), self._dice.choice(("day", "month", "year"))],
            Kind.INSTANT: self._moment,
            Kind.MONEY: lambda: [self._dice.randrange(1, 900) * 10_000, self._dice.choice(("KHR", "USD"))],
            Kind.CODES: lambda: sorted({self._code(spec) for _ in range(self._dice.randrange(3))}),
            Kind.TEXTS: lambda: [self._text(spec.name) for _ in range(self._dice.randrange(2))],
            Kind.NUMBERS: lambda: [self._dice.randrange(300) for _ in range(self._dice.randrange(3))],
            Kind.RECORDS: lambda: sorted(self._id() for _ in range(self._dice.randrange(2))),
        }
        return made[spec.kind]()

    def _code(self, spec: FieldSpec) -> str:
        if spec.vocabulary == PLACE:
            return self._place().code
        return self._dice.choice(_codes(spec.vocabulary)) if spec.vocabulary else "normal"

    def _text(self, field: str) -> str:
        latin = field.endswith("latin")
        if field.startswith(("family", "given")):
            pairs = self._families if field.startswith("family") else self._givens
            return str(self._dice.choice(pairs)[int(latin)])
        if field in {"typed", "e164"}:
            number = f"{self._dice.choice((12, 77, 88, 92, 97))}{self._dice.randrange(10**6):06d}"
            return f"+855{number}" if field == "e164" else f"0{number}"
        if field == "village_text":
            return str(self._place().name_km)
        if field == "address_text":
            number, village, commune = self._dice.randrange(300), self._place().name_km, self._place().name_km
            return self._address.format(number=number, village=village, commune=commune)
        return self._line()

    def _line(self) -> str:
        person = f"{self._dice.choice(self._families)[0]} {self._dice.choice(self._givens)[0]}"
        line = self._dice.choice(self._lines)
        for blank, filling in (("{person}", person), ("{place}", self._place().name_km), ("{phone}", "012")):
            line = line.replace(blank, filling)
        return str(line)

    def _place(self) -> places.Place:
        return self._dice.choice(self._places)

    def _day(self) -> str:
        return (date(2026, 1, 1) + timedelta(days=self._dice.randrange(-900, 700))).isoformat()

    def _moment(self) -> int:
        return int((START + timedelta(seconds=self._dice.randrange(SECONDS))).timestamp() * 1000)

    def _id(self) -> bytes:
        """A record's id, as it is made: the moment, and the rest by chance."""
        chance = self._dice.randbytes(10)
        marks = bytes([0x70 | chance[0] & 15, chance[1], 0x80 | chance[2] & 63])
        return self._moment().to_bytes(6, "big") + marks + chance[3:]


def _below(place: places.Place) -> Iterator[places.Place]:
    yield place
    for child in places.children(place.code):
        yield from _below(child)


@cache
def _codes(name: str) -> tuple[str, ...]:
    if f"{name}.toml" not in assets.names("vocabularies"):
        return ("other",)
    return tuple(term.code for term in vocabulary.terms(name))


def main() -> None:
    """Train it and write it."""
    samples = [encoded(payload) for payload in Office().payloads(SAMPLES)]
    trained = zstandard.train_dictionary(SIZE, samples, level=19, dict_id=1, k=400, d=8)
    Path(sys.argv[1]).write_bytes(trained.as_bytes())


if __name__ == "__main__":
    main()
