# SPDX-License-Identifier: Apache-2.0
"""What was done in a month: how many consultations by channel, matter, sex and status, and their register?

Counted are contacts (one time that somebody came, called or wrote) by the Phnom Penh day they were received. The four
kinds of missing answers are lines of their own. The register carries case numbers, no names. These are working figures
of the office: small counts are not suppressed, and the sheet says so.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from legalaid import i18n
from legalaid.clock import local_day
from legalaid.domain import vocabulary
from legalaid.domain.office import Office
from legalaid.domain.person import age_band
from legalaid.errors import UnsuitableFileName, WrongValue
from legalaid.i18n import Language
from legalaid.khmer.calendar import MONTHS_EN, MONTHS_KM
from legalaid.khmer.digits import to_khmer, to_latin
from legalaid.services import exports
from legalaid.services.desk import Desk
from legalaid.services.letter_content import letterhead
from legalaid.store.queries.month import RegisterLine
from legalaid.store.queries.month import register as read_register

NOT_RECORDED = "not_recorded"
"""Stands for an answer that was never asked for; it is no code of any list."""

DIMENSIONS = {"channel": "channel", "matter": "matter", "sex": "sex", "status": "case_status"}
"""What is counted, and the vocabulary of its codes."""

_COLUMNS = {**DIMENSIONS, "age_band": "age_band"}
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register."""

    day: date
    ref: str | None
    channel: str | None
    matter: str | None
    sex: str | None
    age_band: str | None
    province: str | None
    status: str | None


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A month of one office, by day received."""

    year: int
    month: int
    office: str
    register: tuple[Entry, ...]

    @property
    def total(self) -> int:
        """How many contacts."""
        return len(self.register)

    def count(self, dimension: str) -> dict[str, int]:
        """How often each code occurs, in the order of its list, codes that do not occur left out."""
        found = Counter(getattr(entry, dimension) or NOT_RECORDED for entry in self.register)
        known = [term.code for term in vocabulary.terms(DIMENSIONS[dimension])]
        order = dict.fromkeys([*known, *sorted(found), NOT_RECORDED])
        return {code: found[code] for code in order if found[code]}


def month_report(desk: Desk, which: str) -> MonthReport:
    """The report of a month written `YYYY-MM`. Raises `WrongValue`."""
    wanted = _MONTH.fullmatch(to_latin(which.strip()))
    if wanted is None:
        raise WrongValue(field="month")
    year, month = int(wanted[1]), int(wanted[2])
    with desk.read() as reader:
        register = tuple(_entry(line) for line in read_register(reader, year, month))
    return MonthReport(year, month, desk.office_code, register)


def _entry(line: RegisterLine) -> Entry:
    day = local_day(line.received_at)
    return Entry(
        day=day,
        ref=line.number,
        channel=line.channel,
        matter=line.matter,
        sex=line.sex,
        age_band=None if line.birth is None else str(age_band(line.birth, day)),
        province=line.province,
        status=line.status,
    )


def as_object(report: MonthReport) -> dict[str, Any]:
    """The report as JSON keys and codes."""
    return {
        "month": f"{report.year:04d}-{report.month:02d}",
        "office": report.office,
        "unit": "contacts",
        "period": "received",
        "total": report.total,
        "counts": {dimension: report.count(dimension) for dimension in DIMENSIONS},
        "register": [
            {name: getattr(entry, name) for name in Entry.__slots__} | {"day": entry.day.isoformat()}
            for entry in report.register
        ],
    }


def in_words(report: MonthReport, language: Language) -> dict[str, Any]:
    """The same for people: words in the place of codes."""
    coded = as_object(report)
    counts = {
        dimension: {_label(dimension, code, language): n for code, n in found.items()}
        for dimension, found in coded["counts"].items()
    }
    register = [{name: _label(name, value, language) for name, value in row.items()} for row in coded["register"]]
    notes = {key: _say(language)(f"note_{key}") for key in ("unit", "period")}
    return coded | notes | {"counts": counts, "register": register}


# --- on paper --------------------------------------------------------------------------------------------------------


def write_report(desk: Desk, report: MonthReport, target: Path, language: Language) -> None:
    """Write the report as a spreadsheet or a PDF, by the ending of its name; audited as an export.

    Raises `UnsuitableFileName` or `CannotWriteFile`.
    """
    render = {".xlsx": _sheet, ".pdf": _pdf}.get(target.suffix.lower())
    if render is None:
        raise UnsuitableFileName
    exports.check_target(target)
    exports.write_out(desk, target, render(desk, report, language), what="report", object_id=None)


def _sheet(desk: Desk, report: MonthReport, language: Language) -> bytes:  # noqa: ARG001 - one shape for both
    from legalaid.documents.sheets import workbook  # noqa: PLC0415 - a report on the screen needs no sheet

    return workbook(_tables(report, language))


def _pdf(desk: Desk, report: MonthReport, language: Language) -> bytes:
    from legalaid.documents.tables import print_tables  # noqa: PLC0415

    with desk.read() as reader:
        office = reader.open(Office, desk.office_id).record
        head = reader.head()
    reference = f"{report.office}-{report.year:04d}-{report.month:02d}"
    return print_tables(
        *_tables(report, language),
        language=language,
        letterhead=letterhead(office),
        reference=reference,
        head_code=head.code,
    ).pdf


def _tables(report: MonthReport, language: Language) -> list[Any]:
    from legalaid.documents.tables import Column, Table  # noqa: PLC0415

    say = _say(language)
    notes = tuple(say(f"note_{name}") for name in ("unit", "period", "missing", "internal"))
    counts = tuple(
        (say(dimension), _label(dimension, code, language), n)
        for dimension in DIMENSIONS
        for code, n in report.count(dimension).items()
    )
    figures = Table(
        title=f"{say('title')} {_month_name(report, language)}",
        columns=(Column(say("counted_by"), 1.5), Column(say("answer"), 3), Column(say("number"), 1)),
        rows=((say("all"), "", report.total), *counts),
        notes=notes,
    )
    columns = ("day", "ref", "channel", "matter", "sex", "age_band", "province", "status")
    shares = {"ref": 1.6, "matter": 1.6, "day": 1.2}
    register = Table(
        title=f"{say('register')} {_month_name(report, language)}",
        columns=tuple(Column(say(name), shares.get(name, 1.0)) for name in columns),
        rows=tuple(_row(entry, columns, language) for entry in report.register),
    )
    return [figures, register]


def _row(entry: Entry, columns: Iterable[str], language: Language) -> tuple[str | int, ...]:
    return tuple(_label(name, getattr(entry, name), language) for name in columns)


def _label(name: str, value: Any, language: Language) -> str:
    if value in {None, NOT_RECORDED}:
        return i18n.text("report.not_recorded", language)
    if isinstance(value, date):
        return to_khmer(value.isoformat()) if language is Language.KM else value.isoformat()
    if name in _COLUMNS:
        return vocabulary.label(_COLUMNS[name], value, language)
    return _province(value, language) if name == "province" else str(value)


def _province(code: str, language: Language) -> str:
    from legalaid.domain import places  # noqa: PLC0415 - the gazetteer takes half a second to read

    return places.place(code).name(language) if places.is_place(code) else code


def _month_name(report: MonthReport, language: Language) -> str:
    if language is Language.KM:
        return f"{MONTHS_KM[report.month - 1]} {to_khmer(report.year)}"
    return f"{MONTHS_EN[report.month - 1]} {report.year}"


def _say(language: Language) -> Callable[[str], str]:
    return lambda name: i18n.text(f"report.{name}", language)
