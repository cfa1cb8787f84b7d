"""On which days the trips of a feed run."""

from __future__ import annotations

import re
import unicodedata

from sapporo_learn.content.gtfs_table import Tables
from sapporo_learn.core.days import LAST, ordinal
from sapporo_learn.core.timetable import Service

FILE, DATES_FILE = "calendar.txt", "calendar_dates.txt"

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ADDED, _REMOVED = "1", "2"


def read_services(tables: Tables) -> dict[str, Service]:
    """Return the services of ``calendar.txt`` and ``calendar_dates.txt``, either of which may be missing."""
    usual: dict[str, Service] = {}
    for own, begin, end, *on in tables.optional(FILE, ("service_id", "start_date", "end_date", *_WEEKDAYS)):
        first, last = day(begin), day(end)
        if first is None or last is None:
            tables.left_out.add(FILE, "日付の読めない行")
        else:
            usual[own] = Service(own, tuple(each == "1" for each in on), first, last)
    single: dict[str, dict[int, str]] = {own: {} for own in usual}
    for own, date, kind in tables.optional(DATES_FILE, ("service_id", "date", "exception_type")):
        which = day(date)
        if which is None or kind not in (_ADDED, _REMOVED):
            tables.left_out.add(DATES_FILE, "日付の読めない行")
        else:
            single.setdefault(own, {})[which] = kind
    return {own: _with_single(usual.get(own, Service(own)), days) for own, days in single.items()}


def day(text: str) -> int | None:
    """Return the day of ``20270331`` (also ``2027-03-31``, ``2027/3/31``); None when it is none.

    Operators write 99991231 for ever; a week is kept free so that one can still count on.
    """
    parts = re.fullmatch(
        r"(\d{4})(?:(\d\d)(\d\d)|[-/](\d\d?)[-/](\d\d?))", unicodedata.normalize("NFKC", text)
    )
    if not parts:
        return None
    year, month, date = (int(part) for part in parts.groups() if part)
    try:
        return min(ordinal(year, month, date), LAST - 7)
    except ValueError:
        return None


def _with_single(service: Service, days: dict[int, str]) -> Service:
    added, removed = (
        frozenset(each for each, kind in days.items() if kind == wanted) for wanted in (_ADDED, _REMOVED)
    )
    return Service(service.id, service.weekdays, service.first, service.last, added, removed)
