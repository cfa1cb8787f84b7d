"""What a pack brings, and how an instructor is told, before anything changes and after. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sapporo_learn.core import days
from sapporo_learn.core.same_people import SignUp

CLOCK_LIMIT_MS: Final = 10 * 60_000
"""How far a pack may come from the future before its clock is spoken of."""

_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000
_SAPPORO_MS: Final = 9 * _HOUR_MS
_EPOCH: Final = days.ordinal(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class News:
    """What is new of one person.

    Attributes:
        who: Whose sign-up.
        lessons: In how many lessons something is new.
        passed: How many of these were passed.
    """

    who: SignUp
    lessons: int = 0
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """One pack beside the record.

    Attributes:
        pack: Name of the file.
        device: Label of the laptop that wrote it.
        exported_ms: When, by that laptop's clock.
        ahead_ms: How far that is after this machine's time; 0 or less says nothing, for a stick travels.
        known: The pack was taken in before.
        own: This machine wrote it.
        new_people: Sign-ups that are new here.
        results: What is new of people who are known here.
        guests: New visits without a name.
        events: New rows of the log.
        erased: Names of people who go, because they were erased on another laptop.
        decisions: New words of instructors on who is one person.
        likely: Pairs that an instructor should look at.
        clones: Labels of laptops of which there are two.
        renewed: This machine has a new id, since another writes under the old one.
    """

    pack: str
    device: str
    exported_ms: int
    ahead_ms: int = 0
    known: bool = False
    own: bool = False
    new_people: tuple[News, ...] = ()
    results: tuple[News, ...] = ()
    guests: int = 0
    events: int = 0
    erased: tuple[str, ...] = ()
    decisions: int = 0
    likely: tuple[tuple[SignUp, SignUp], ...] = ()
    clones: tuple[str, ...] = ()
    renewed: bool = False

    @property
    def nothing_new(self) -> bool:
        """Nothing in the record changes."""
        return not (
            self.new_people or self.results or self.guests or self.events or self.erased or self.decisions
        )


def preview(report: Report) -> list[str]:
    """Say what taking the pack in would do; nothing has changed yet."""
    if report.known:
        return [f"{_from(report)}は、もう入れてあります。"]
    if report.nothing_new:
        return [f"{_from(report)}に、新しいものはありません。", *_warnings(report)]
    return [
        f"{_from(report)}を入れると、次のものがふえます。",
        *_contents(report),
        *_warnings(report),
        "まだ、何も変わっていません。",
    ]


def merged(report: Report) -> list[str]:
    """Say what taking the pack in has done."""
    if report.known:
        return [f"{_from(report)}は、もう入れてあります。何も変わっていません。"]
    if report.nothing_new:
        return [f"{_from(report)}に、新しいものはありませんでした。", *_warnings(report)]
    return [f"{_from(report)}を入れました。", *_contents(report), *_warnings(report)]


def called(who: SignUp) -> str:
    """A name with what tells people of one name apart; nothing in it can steer a terminal."""
    name = printable(who.name) or "名前なし"
    yomi = f"・{printable(who.yomi)}" if who.yomi else ""
    place = f"、{printable(who.device)}" if who.device else ""
    return f"{name}さん（{who.mark}{yomi}{place}）"


def maybe_same(one: SignUp, other: SignUp) -> str:
    """Ask for an instructor's word on two sign-ups."""
    return (
        f"同じ方かもしれません：{called(one)}と{called(other)}。"
        f"同じ方なら「sapporo-learn record link {one.mark} {other.mark} --who お名前」と打ってください。"
    )


def printable(text: str) -> str:
    """Leave out what cannot be seen."""
    return "".join(letter for letter in text if letter.isprintable())


def moment(at_ms: int) -> str:
    """The time in Sapporo: 「2027年3月31日（水）14時05分」; "" for one outside the calendar."""
    day, rest = divmod(at_ms + _SAPPORO_MS, _DAY_MS)
    if not 1 <= day + _EPOCH <= days.LAST:
        return ""
    return f"{days.shown(day + _EPOCH)}{rest // _HOUR_MS}時{rest % _HOUR_MS // _MINUTE_MS:02}分"


def _from(report: Report) -> str:
    when = moment(report.exported_ms)
    return f"「{printable(report.device)}」のパック" + (f"（{when}）" if when else "")


def _contents(report: Report) -> list[str]:
    lines = [f"新しい方：{called(news.who)}{_lessons(news)}" for news in report.new_people]
    lines += [f"新しい練習：{called(news.who)}{_lessons(news)}" for news in report.results]
    if report.guests:
        lines.append(f"記録せずに練習した回数：{report.guests}回")
    if report.decisions:
        lines.append(f"「同じ方」「べつの方」の決定：{report.decisions}件")
    lines += [f"消された方：{printable(name)}さん（ほかのパソコンで消されました）" for name in report.erased]
    return lines


def _lessons(news: News) -> str:
    if not news.lessons:
        return ""
    return f"　教材{news.lessons}つ" + (f"、うち{news.passed}つできました" if news.passed else "")


def _warnings(report: Report) -> list[str]:
    lines = [maybe_same(one, other) for one, other in report.likely]
    if report.ahead_ms > CLOCK_LIMIT_MS:
        lines.append(f"時計が{_span(report.ahead_ms)}ちがいます。両方のパソコンの時計をたしかめてください。")
    lines += [
        f"「{printable(label)}」が2台あります。ディスクをうつしたパソコンでしょう。記録は両方とものこります。"
        for label in report.clones
    ]
    if report.renewed:
        lines.append("このパソコンの記録が、ほかにもありました。このパソコンに新しい番号をつけます。")
    return lines


def _span(ms: int) -> str:
    if ms < _HOUR_MS:
        return f"{ms // _MINUTE_MS}分"
    return f"{ms // _HOUR_MS}時間" if ms < 2 * _DAY_MS else f"{ms // _DAY_MS}日"
