"""When and how long, in plain Japanese. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final

WEEKDAYS: Final = "月火水木金土日"
TODAY: Final = "きょう"
NO_MEASURE: Final = "–"


def local(ms: int, now: datetime) -> datetime:
    """Give a stored time in the zone of ``now``."""
    return datetime.fromtimestamp(ms / 1000, now.tzinfo)


def date(then: datetime, now: datetime) -> str:
    """Say a date: 11月20日（金）, with the year when it is another one."""
    year = f"{then.year}年" if then.year != now.year else ""
    return f"{year}{then.month}月{then.day}日（{WEEKDAYS[then.weekday()]}）"


def day(ms: int, now: datetime) -> str:
    """Say on which day something was: きょう, きのう, 11月20日（金）; 「まだ」 for 0."""
    if ms <= 0:
        return "まだ"
    then = local(ms, now)
    near = {0: TODAY, 1: "きのう"}
    return near.get((now.date() - then.date()).days) or date(then, now)


def clock(ms: int, now: datetime) -> str:
    """Say at what time of its day something was: 10時05分; "" for 0."""
    then = local(ms, now)
    return f"{then.hour}時{then.minute:02d}分" if ms > 0 else ""


def duration(ms: int) -> str:
    """Say how long: 「12秒」 or 「2分5秒」; 「–」 when nothing was measured."""
    if ms <= 0:
        return NO_MEASURE
    seconds = max(1, round(ms / 1000))
    return f"{seconds // 60}分{seconds % 60}秒" if seconds >= 60 else f"{seconds}秒"
