# SPDX-License-Identifier: Apache-2.0
"""When does a legal limit pass, on which reading of the law, and by when should we act?

No rule is legally verified as shipped, and a result says so. Two questions of counting are unsettled, so each limit has
an earliest and a latest reading:

| | the day of the event counts | a limit on a day off moves to the next working day |
|---|---|---|
| earliest | yes | no |
| statutory | no | no |
| latest | no | yes |

Where the client must act, `act_by` is the last working day on or before the earliest reading. Where an authority must
act, warn at the earliest and speak of a limit passed only after the latest; a result never says "unlawful".

Hours run from a timestamp, through days off, and have one reading. Months and years end on the same day of the month,
or on its last day where that is missing. An event known to the day (for hours), month or year only gives an
approximate result: earliest from its first day, latest from its last.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from math import ceil

from legalaid.clock import PHNOM_PENH, local_day
from legalaid.domain.deadline_rules import Bearer, Extension, Rule, Unit
from legalaid.domain.values import PartialDate, Precision
from legalaid.domain.workdays import WorkingDays, working_days
from legalaid.errors import WrongValue

_ONE_DAY = timedelta(days=1)


class Assumption(StrEnum):
    """What a result rests on; the words are the list `deadline_assumption`."""

    NOT_VERIFIED = "not_verified"
    START_DAY = "start_day"
    DAY_OFF = "day_off"
    COARSE_TRIGGER = "coarse_trigger"
    HOLIDAYS_UNKNOWN = "holidays_unknown"
    EXTENSION_OUTSIDE_RULE = "extension_outside_rule"
    NO_WORKING_DAY = "no_working_day"


@dataclass(frozen=True, slots=True)
class Granted:
    """An extension that was in fact granted; it counts even where the rule knows none, and is marked then."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True, order=True)
class Limit:
    """The instant at which a limit passes; of one counted in days, the midnight that ends `day` in Phnom Penh."""

    at: datetime
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A rule reckoned from one event."""

    rule: Rule
    earliest: Limit
    statutory: Limit
    latest: Limit
    act_by: date | None
    """The last safe day; only where the client must act."""
    assumptions: tuple[Assumption, ...]

    @property
    def is_approximate(self) -> bool:
        """Whether the event was not known exactly."""
        return Assumption.COARSE_TRIGGER in self.assumptions

    def is_near(self, now: datetime) -> bool:
        """Whether the earliest reading has come: time to warn."""
        return now >= self.earliest.at

    def is_passed(self, now: datetime) -> bool:
        """Whether the limit has passed on every reading. A right that begins is never late."""
        return not self.rule.begins and now > self.latest.at

    def days_passed(self, now: datetime) -> int:
        """Days begun since the limit passed on every reading; 0 while it has not."""
        return ceil((now - self.latest.at) / _ONE_DAY) if self.is_passed(now) else 0


# --- reckoning -------------------------------------------------------------------------------------------------------


def reckon(
    known: Rule,
    trigger: datetime | PartialDate,
    *,
    granted: Sequence[Granted] = (),
    calendar: WorkingDays | None = None,
) -> Deadline:
    """The limit of a rule from the event that starts it.

    `trigger` is an aware datetime, or a date as precisely as it is known. Raises `WrongValue` for an extension that
    cannot be added to the rule (days to hours, or hours to days), a time without its zone, or a year that cannot be.
    """
    span = _span(known, granted)
    day = trigger if isinstance(trigger, PartialDate) else _day_of(trigger)
    if day.first.year not in _YEARS:
        raise WrongValue(field="trigger")
    if known.unit is Unit.HOURS:
        return _by_the_hour(known, trigger, span, granted)
    return _by_the_day(known, day, span, granted, calendar or working_days())


_YEARS = range(1900, 2201)
"""An event outside them is a slip of the pen."""


def _day_of(moment: datetime) -> PartialDate:
    if moment.tzinfo is None:
        raise WrongValue(field="trigger")
    return PartialDate(local_day(moment), Precision.DAY)


@dataclass(frozen=True, slots=True)
class _Span:
    """How long a limit is, extensions included."""

    months: int
    days: int
    hours: int

    def after(self, start: date) -> date:
        return _add_months(start, self.months) + timedelta(days=self.days)


def _span(known: Rule, granted: Sequence[Granted]) -> _Span:
    total = dict.fromkeys(Unit, 0)
    total[known.unit] += known.amount
    for extension in granted:
        if (extension.unit is Unit.HOURS) is not (known.unit is Unit.HOURS) or extension.amount <= 0:
            raise WrongValue(field="extensions")
        total[extension.unit] += extension.amount
    return _Span(total[Unit.MONTHS] + 12 * total[Unit.YEARS], total[Unit.DAYS], total[Unit.HOURS])


def _by_the_hour(known: Rule, trigger: datetime | PartialDate, span: _Span, granted: Sequence[Granted]) -> Deadline:
    coarse = isinstance(trigger, PartialDate)
    first, last = _instants(trigger)
    earliest, latest = (_instant(event + timedelta(hours=span.hours)) for event in (first, last))
    return Deadline(
        rule=known,
        earliest=earliest,
        statutory=earliest,
        latest=latest,
        act_by=earliest.day if known.bearer is Bearer.CLIENT else None,
        assumptions=_assumptions(known, granted, {Assumption.COARSE_TRIGGER: coarse}),
    )


def _instants(trigger: datetime | PartialDate) -> tuple[datetime, datetime]:
    if isinstance(trigger, PartialDate):
        return _midnight(trigger.first), _midnight(trigger.last + _ONE_DAY)
    return trigger, trigger


def _by_the_day(
    known: Rule, event: PartialDate, span: _Span, granted: Sequence[Granted], calendar: WorkingDays
) -> Deadline:
    earliest, statutory, unmoved = (
        span.after(event.first) - _ONE_DAY,
        span.after(event.first),
        span.after(event.last),
    )
    latest = calendar.first_from(unmoved)
    workday = calendar.last_until(earliest)
    doubts = {
        Assumption.START_DAY: True,
        Assumption.DAY_OFF: latest != unmoved or not calendar.is_working(statutory),
        Assumption.COARSE_TRIGGER: event.precision is not Precision.DAY,
        Assumption.HOLIDAYS_UNKNOWN: not {earliest.year, latest.year} <= set(calendar.years),
        Assumption.NO_WORKING_DAY: known.bearer is Bearer.CLIENT and workday < event.first,
    }
    return Deadline(
        rule=known,
        earliest=_end_of(earliest),
        statutory=_end_of(statutory),
        latest=_end_of(latest),
        act_by=max(workday, event.first) if known.bearer is Bearer.CLIENT else None,
        assumptions=_assumptions(known, granted, doubts),
    )


def _assumptions(known: Rule, granted: Sequence[Granted], doubts: dict[Assumption, bool]) -> tuple[Assumption, ...]:
    held = doubts | {
        Assumption.NOT_VERIFIED: not known.is_verified,
        Assumption.EXTENSION_OUTSIDE_RULE: _is_outside(known.extension, granted),
    }
    return tuple(doubt for doubt in Assumption if held.get(doubt))


def _is_outside(allowed: Extension | None, granted: Sequence[Granted]) -> bool:
    if allowed is None:
        return bool(granted)
    too_long = any(each.unit is not allowed.unit or each.amount > allowed.amount for each in granted)
    return too_long or len(granted) > allowed.max


def _add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last day where that is missing."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), PHNOM_PENH)


def _instant(moment: datetime) -> Limit:
    return Limit(moment.astimezone(PHNOM_PENH), local_day(moment))


def _end_of(day: date) -> Limit:
    return Limit(_midnight(day + _ONE_DAY), day)
