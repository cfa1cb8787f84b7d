"""Days as plain numbers, so that ``core`` can count with dates and still cannot read the clock.

A day is what ``datetime.date.toordinal`` gives: 1 is Monday, 1 January of the year 1.
"""

from __future__ import annotations

WEEKDAYS = "月火水木金土日"
LAST = 3_652_059
"""31 December 9999."""

EPOCH = 719_163
"""1 January 1970, from which clocks count."""

DAY_MS = 86_400_000
TOKYO_MS = 9 * 3_600_000
"""Asia/Tokyo is 9 hours ahead of UTC, without summer time since 1951."""

_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def ordinal(year: int, month: int, day: int) -> int:
    """Return the number of a day.

    Raises:
        ValueError: There is no such day in the years 1 to 9999.
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    return _before(year) + sum(_length(year, earlier) for earlier in range(1, month)) + day


def civil(day: int) -> tuple[int, int, int]:
    """Return year, month and day of the month.

    Raises:
        ValueError: Not in the years 1 to 9999.
    """
    if not 1 <= day <= LAST:
        raise ValueError(f"no such day: {day}")
    year = day * 400 // 146_097 - 1  # 400 years have 146,097 days; a little too few
    while _before(year + 1) < day:
        year += 1
    rest, month = day - _before(year), 1
    while rest > _length(year, month):
        rest -= _length(year, month)
        month += 1
    return year, month, rest


def tokyo_day(ms: int) -> int:
    """Return the day in Tokyo of a wall clock (ms, UTC), whatever this machine's zone.

    A clock that says what no calendar holds counts as its first or last day.
    """
    return max(1, min(LAST, EPOCH + (ms + TOKYO_MS) // DAY_MS))


def starts_ms(day: int) -> int:
    """Return the wall clock (ms, UTC) at which a day begins in Tokyo."""
    return (day - EPOCH) * DAY_MS - TOKYO_MS


def weekday(day: int) -> int:
    """Return 0 for Monday … 6 for Sunday."""
    return (day - 1) % 7


def iso(day: int) -> str:
    """Return ``2027-03-31``."""
    return "{:04}-{:02}-{:02}".format(*civil(day))


def shown(day: int) -> str:
    """Return 「2027年3月31日（水）」."""
    return "{}年{}月{}日".format(*civil(day)) + f"（{WEEKDAYS[weekday(day)]}）"


def _before(year: int) -> int:
    """Count the days before a year begins."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def _length(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTHS[month - 1] + leap
