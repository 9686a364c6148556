# SPDX-License-Identifier: Apache-2.0
"""What time is it, and which day is that in Phnom Penh?

Every service takes a `Clock`, so that tests and the demo can set the time. Instants are aware datetimes in UTC;
days are those of Asia/Phnom_Penh, which is UTC+7 all year.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NewType

PHNOM_PENH = timezone(timedelta(hours=7), "Asia/Phnom_Penh")

Hlc = NewType("Hlc", int)
"""Hybrid logical clock: milliseconds since 1970 shifted left by 16, plus a counter. It orders what is shown; it
never decides a loss."""

_HLC_COUNTER_BITS = 16
_FUTURE_TOLERANCE_MS = 24 * 3600 * 1000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Clock:
    """The source of time for one program run."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        """This instant, aware, in UTC, cut to milliseconds (the resolution that records keep)."""
        moment = self._now().astimezone(UTC)
        return moment.replace(microsecond=moment.microsecond // 1000 * 1000)

    def today(self) -> date:
        """The day in Phnom Penh."""
        return local_day(self.now())

    def milliseconds(self) -> int:
        """Milliseconds since 1970-01-01 UTC."""
        return to_milliseconds(self.now())

    def next_hlc(self, last: Hlc) -> Hlc:
        """The next value after `last`: the wall clock where it is ahead, else one more."""
        return Hlc(max(last + 1, self.milliseconds() << _HLC_COUNTER_BITS))

    def witness(self, last: Hlc, remote: Hlc) -> Hlc:
        """`last` after seeing `remote`; a clock more than a day ahead does not drag ours along."""
        if remote >> _HLC_COUNTER_BITS > self.milliseconds() + _FUTURE_TOLERANCE_MS:
            return last
        return max(last, remote)


def local_day(moment: datetime) -> date:
    """The Phnom Penh day of an aware datetime."""
    return moment.astimezone(PHNOM_PENH).date()


def to_milliseconds(moment: datetime) -> int:
    """An aware datetime as milliseconds since 1970 UTC, exactly."""
    return (moment - _EPOCH) // _MILLISECOND


def from_milliseconds(value: int) -> datetime:
    """The inverse of `to_milliseconds`."""
    return _EPOCH + timedelta(milliseconds=value)


def hlc_instant(hlc: Hlc) -> datetime:
    """The wall time inside a hybrid clock value."""
    return from_milliseconds(hlc >> _HLC_COUNTER_BITS)
