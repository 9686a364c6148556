# SPDX-License-Identifier: Apache-2.0
"""Which day is it in the Khmer lunar calendar, and how is a date written in a letter?

For 1900 to 2100. The months come from `reckoning`; three things turn on three different days of the spring:

- the animal year on Moha Songkran, the first day of the New Year (13 or 14 April);
- the sak, the year's place in a decade, on Loeng Sak two or three days later;
- the Buddhist Era on the day after Visak Bochea, in April or May.

The printed line is a proposal that a person can change; `LunarDate.confirmed` says when to look twice.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from legalaid import assets
from legalaid.errors import DateOutOfRange
from legalaid.khmer.digits import to_khmer
from legalaid.khmer.reckoning import (
    DAYS_WAXING,
    FIRST_YEAR,
    LAST_YEAR,
    SONGKRAN_BEFORE_LOENG_SAK,
    LunarMonth,
    lunar_place,
    solar_turn,
    visak_bochea,
)

WEEKDAYS_KM = ("ចន្ទ", "អង្គារ", "ពុធ", "ព្រហស្បតិ៍", "សុក្រ", "សៅរ៍", "អាទិត្យ")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Monday first, as `date.weekday()` counts."""

MONTHS_KM = (
    *("មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា"),
    *("កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"),
)
MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

ANIMALS = ("ជូត", "ឆ្លូវ", "ខាល", "ថោះ", "រោង", "ម្សាញ់", "មមី", "មមែ", "វក", "រកា", "ច", "កុរ")
SAKS = (
    *("សំរឹទ្ធិស័ក", "ឯកស័ក", "ទោស័ក", "ត្រីស័ក", "ចត្វាស័ក"),
    *("បញ្ចស័ក", "ឆស័ក", "សប្តស័ក", "អដ្ឋស័ក", "នព្វស័ក"),
)


class Phase(StrEnum):
    """The half of the lunar month."""

    WAXING = "waxing"
    WANING = "waning"


PHASES_KM = {Phase.WAXING: "កើត", Phase.WANING: "រោច"}


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the lunar calendar. `month`, `animal` and `sak` are Khmer words, `era` is the Buddhist year."""

    weekday: int
    """0 is Monday."""
    day: int
    """1 to 15 within the phase."""
    phase: Phase
    month: LunarMonth
    animal: str
    sak: str
    era: int
    confirmed: bool
    """False where no second source has been compared: outside the known years, and 13 to 16 April of every year."""


# --- what is written -------------------------------------------------------------------------------------------------


def lunar_line(day: date) -> str:
    """The lunar date as a letter carries it, with Khmer digits."""
    lunar = lunar_date(day)
    return to_khmer(
        f"ថ្ងៃ{WEEKDAYS_KM[lunar.weekday]} {lunar.day}{PHASES_KM[lunar.phase]} ខែ{lunar.month} "
        f"ឆ្នាំ{lunar.animal} {lunar.sak} ព.ស.{lunar.era}"
    )


def solar_line(place: str, day: date) -> str:
    """Place and date as they stand under the lunar line; the place is printed as it is given."""
    return f"{place} {khmer_date(day)}"


def khmer_date(day: date) -> str:
    """The date in Khmer words and digits, its day in two digits."""
    return to_khmer(f"ថ្ងៃទី{day.day:02d} ខែ{MONTHS_KM[day.month - 1]} ឆ្នាំ{day.year}")


# --- the lunar date --------------------------------------------------------------------------------------------------


def lunar_date(day: date) -> LunarDate:
    """The lunar date of a day. Raises `DateOutOfRange` outside 1900 to 2100."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise DateOutOfRange(first=FIRST_YEAR, last=LAST_YEAR)
    month, offset = lunar_place(day)
    animal_year = day.year - (day < new_year_day(day.year))
    sak_year = day.year - (day < loeng_sak_day(day.year))
    return LunarDate(
        weekday=day.weekday(),
        day=offset % DAYS_WAXING + 1,
        phase=Phase.WAXING if offset < DAYS_WAXING else Phase.WANING,
        month=month,
        animal=ANIMALS[(animal_year - 4) % 12],
        sak=SAKS[(sak_year - 638) % 10],
        era=day.year + 543 + (day > visak_bochea(day.year)),
        confirmed=_is_confirmed(day),
    )


def new_year_day(year: int) -> date:
    """Moha Songkran: from the table where it names the year, else reckoned."""
    listed = _new_year_table().get(year)
    return listed or solar_turn(year, parts_before=SONGKRAN_BEFORE_LOENG_SAK)


def loeng_sak_day(year: int) -> date:
    """The day on which the sak turns."""
    return solar_turn(year, parts_before=0)


_TABLE = "places/new_year.toml"


@cache
def _new_year_table() -> dict[int, date]:
    return {int(year): _in_year(int(year), day) for year, day in assets.read_toml(_TABLE)["days"].items()}


def _is_confirmed(day: date) -> bool:
    """Whether a second source has been compared; not so while the animal and the sak are turning."""
    table = assets.read_toml(_TABLE)
    first_year, last_year = table["known_years"]
    first, last = (_in_year(day.year, turning) for turning in table["turning_days"])
    return bool(first_year <= day.year <= last_year) and not first <= day <= last


def _in_year(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_and_day}")
