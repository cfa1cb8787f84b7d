"""What is said and shown about buses, in Japanese."""

from __future__ import annotations

import re

from sapporo_learn.core.buses import DELAYS, Expected, Snow, Upcoming
from sapporo_learn.core.days import WEEKDAYS, shown, weekday
from sapporo_learn.core.timetable import MINUTES, DayKind, Pole, Timetable

TONIGHT = 180
"""Minutes from now within which midnight does not matter."""

KINDS = {DayKind.WEEKDAY: "平日", DayKind.SATURDAY: "土曜", DayKind.HOLIDAY: "日曜・祝日"}

_TOLD = re.compile(r"(方面|(?<!銀)行き?|ゆき|いき|循環|[回わ]り|経由)[)）]?$")
_BAY = re.compile(r"のりば|乗り?場|番$")


def clock(minute: int) -> str:
    """Return 「10時24分」 for a minute of the day; a minute past 24:00 is told as on the next day."""
    return f"{minute % MINUTES // 60}時{minute % 60:02}分"


def wait(minutes: int) -> str:
    """Return 「あと 7分」; 「まもなく」 when there is none to wait."""
    return f"あと {duration(minutes)}" if minutes else "まもなく"


def duration(minutes: int) -> str:
    """Return 「1時間10分」."""
    hours, rest = divmod(minutes, 60)
    return (f"{hours}時間" if hours else "") + (f"{rest}分" if rest or not hours else "")


def platform(pole: Pole) -> str:
    """Return 「1番のりば」, or "" when the pole has no number of its own."""
    if not pole.platform or _BAY.search(pole.platform):
        return pole.platform
    return f"{pole.platform}番のりば" if pole.platform.isdecimal() else f"{pole.platform}のりば"


def bound(headsign: str) -> str:
    """Return 「大通方面」; what already says so stays."""
    return headsign if _TOLD.search(headsign) else f"{headsign}方面"


def leaves(upcoming: Upcoming, day: int) -> str:
    """Return 「10時24分（あと 7分）」, seen on ``day``; for the next morning only 「あす 6時10分」."""
    notes = [] if is_tomorrow(upcoming, day) else [wait(upcoming.wait)]
    notes += ["電話で予約がいります"] if upcoming.departure.booked else []
    return moment(upcoming, day) + (f"（{'、'.join(notes)}）" if notes else "")


def moment(upcoming: Upcoming, day: int) -> str:
    """Return 「10時24分」; 「あす 6時10分」 for a bus of the next morning."""
    return ("あす " if is_tomorrow(upcoming, day) else "") + clock(upcoming.departure.minute)


def expected(each: Expected, day: int) -> str:
    """Return 「10時24分の予定（あと 22分〜37分くらい）」, seen on ``day``."""
    planned = f"{moment(each.upcoming, day)}の予定"
    if is_tomorrow(each.upcoming, day):
        return planned
    if not each.earliest:
        return f"{planned}（これから {duration(each.latest)}くらいのうちに）"
    return f"{planned}（あと {duration(each.earliest)}〜{duration(each.latest)}くらい）"


def is_tomorrow(upcoming: Upcoming, day: int) -> bool:
    """Say whether a bus is one of tomorrow, seen on ``day``. Shortly past midnight is still tonight."""
    return upcoming.wait > TONIGHT and upcoming.day + upcoming.departure.minute // MINUTES > day


def delay(snow: Snow) -> str:
    """Return what to expect of buses in snow, or ""."""
    least, most = DELAYS[snow]
    return {
        Snow.NONE: "",
        Snow.SNOW: f"雪で {least}〜{most}分おくれることがあります。",
        Snow.HEAVY: f"大雪で {least}分より おくれたり、来なかったりすることがあります。",
    }[snow]


def season(timetable: Timetable, day: int) -> str:
    """Return 「夏ダイヤ」 or 「冬ダイヤ」 when the operator's own names of the services say so, else ""."""
    names = "".join(timetable.running(day))
    found = [name for name in "夏冬" if name in names]
    return f"{found[0]}ダイヤ" if len(found) == 1 else ""


def day_words(timetable: Timetable, day: int) -> str:
    """Return which column holds: 「冬ダイヤ　平日」; on a holiday also that it is not the weekday's."""
    kind = timetable.kind(day)
    words = "　".join(filter(None, (season(timetable, day), KINDS[kind])))
    usual = {5: DayKind.SATURDAY, 6: DayKind.HOLIDAY}.get(weekday(day), DayKind.WEEKDAY)
    return words if kind is usual else f"{words}（{WEEKDAYS[weekday(day)]}曜日ですが、この時刻で走ります）"


def owner(timetable: Timetable) -> str:
    """Return whose timetable it is: operators, and the publisher when it is somebody else."""
    about = timetable.about
    names = "・".join(about.operators)
    if not names:
        return about.publisher or "発行者の名前なし"
    return f"{names}（発行：{about.publisher}）" if about.publisher else names


def valid(timetable: Timetable) -> str:
    """Return 「2027年3月31日（水）まで」."""
    return f"{shown(timetable.last)}まで" if timetable.first <= timetable.last else "運行日なし"


def stand_in_notice(timetable: Timetable, day: int, like: int) -> str:
    """Say that the timetable does not hold on ``day`` and ``like`` is shown instead; "" when it holds."""
    if timetable.first > timetable.last:
        return "この時刻表には、バスの走る日がありません。"
    if timetable.first <= day <= timetable.last:
        return ""
    over, begins = f"{shown(timetable.last)}で おわった", f"{shown(timetable.first)}から はじまる"
    why = over if day > timetable.last else begins
    return f"この時刻表は {why}ので、{shown(like)}の時刻を出しています。"
