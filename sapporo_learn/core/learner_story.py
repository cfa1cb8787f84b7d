"""One learner over time: what went well, three plain lines, what happened when, what comes next. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.days import tokyo_day
from sapporo_learn.core.mastery import DONE_FOR_YOU, FIRST_HINT, TOUCHES, Attempt
from sapporo_learn.core.stumble_groups import FINGER, Counts, groups, largest

FINGER_LESSON: Final = "finger"
MANY: Final = 10  # stumbles of the last visits from which the finger is worth a lesson of its own
ALONE: Final = "alone"
FARTHEST_MM: Final = 500  # no glass is wider; what says more is broken

Series = tuple[tuple[int, float], ...]
"""Day in Tokyo (``core.days``) and value, one for each day of practice, in their order."""


@dataclass(frozen=True, slots=True)
class Success:
    """What somebody did last without the program's hands: a lesson, or else a step (``step_id``) of it."""

    at_ms: int
    lesson: str
    step: int
    step_id: str


@dataclass(frozen=True, slots=True)
class Charts:
    """The three lines.

    Attributes:
        steps: Steps done so far in an おさらい without any hint; each counts once.
        help: Hints and たすけて for every ten steps that were ended on this day.
        landing: How far the finger landed from the middle of what was wanted: median of the day, mm.
    """

    steps: Series
    help: Series
    landing: Series


@dataclass(frozen=True, slots=True)
class Moment:
    """Something worth telling: ``what`` is one of :data:`WHAT`."""

    at_ms: int
    what: str
    lesson: str
    step: int


WHAT: Final[Mapping[str, str]] = {
    "begun": "始めました",
    "resumed": "つづきから始めました",
    "review": "おさらいを始めました",
    "called": "助けてを出しました",
    "passed": "おわりまでできました",
    "terminated": "とちゅうでおわりました",
}
"""What happened -> how an instructor reads it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do next: a lesson ("" when all are done), how (``review``, ``resume``, ``begin``), and why."""

    lesson: str
    how: str
    reason: str


@dataclass(frozen=True, slots=True)
class LearnerStory:
    """Everything that the page of a learner says.

    Attributes:
        success: None before the first one.
        groups: Stumbles by finger, reading, hearing, idea.
        charts: See :class:`Charts`.
        moments: The newest first.
    """

    success: Success | None
    groups: Counts
    charts: Charts
    moments: tuple[Moment, ...]


def story(rows: Sequence[Attempt]) -> LearnerStory:
    """Tell of one learner; rows are given in the order they came in."""
    return LearnerStory(last_success(rows), groups(rows), charts(rows), tuple(moments(rows))[::-1])


def last_success(rows: Sequence[Attempt]) -> Success | None:
    """Find what was done last: a lesson at its end, or a step by one's own finger."""
    for row in reversed(rows):
        if row.verb == "passed":
            return Success(row.at_ms, row.lesson, row.step, "")
        if row.verb == "completed" and row.result.get("rung") != DONE_FOR_YOU:
            return Success(row.at_ms, row.lesson, row.step, str(row.result.get("step", "")))
    return None


def charts(rows: Iterable[Attempt]) -> Charts:
    """Draw the three lines. A day on which nothing of a kind happened has no point in its line."""
    by_day: dict[int, list[Attempt]] = {}
    for row in rows:
        by_day.setdefault(tokyo_day(row.at_ms), []).append(row)
    days = sorted(by_day.items())
    known: set[tuple[str, str]] = set()
    steps = []
    for day, today in days:
        known |= {(row.lesson, str(row.result.get("step"))) for row in today if _alone(row)}
        steps.append((day, float(len(known))))
    return Charts(tuple(steps), _line(days, _help), _line(days, _landing))


def moments(rows: Iterable[Attempt]) -> Iterator[Moment]:
    """Give what is worth telling, in the order it came."""
    for row in rows:
        what = row.verb
        if what == "initialized":
            review = "review" if row.result.get("review") is True else "begun"
            what = "resumed" if row.result.get("resumed") is True else review
        if what in WHAT:
            yield Moment(row.at_ms, what, row.lesson, row.step)


def suggest(
    rows: Sequence[Attempt],
    course: Sequence[str],
    due: Sequence[str],
    resumable: Collection[str] = (),
    goal: Collection[str] = (),
) -> Suggestion:
    """Say what to do next and why. It is advice: every lesson can be chosen.

    Args:
        rows: Of one learner, in the order they came in.
        course: Ids of all lessons, in this learner's order (``path.sections``).
        due: Lessons to review today (``reviews.due``).
        resumable: Lessons that stand somewhere in the middle.
        goal: Lessons that this learner's goal needs.
    """
    for lesson in due:
        if lesson in course:
            return Suggestion(lesson, "review", "前に できた教材を、わすれないうちに おさらいします。")
    for row in reversed(rows):
        if row.lesson in resumable and row.lesson in course:
            return Suggestion(row.lesson, "resume", f"手順{row.step + 1}の とちゅうです。")
    found = groups(_last_days(rows, 2))
    count = dict(found)[FINGER]
    if FINGER_LESSON in course and largest(found) == FINGER and count >= MANY:
        return Suggestion(FINGER_LESSON, "begin", f"この2日で、指のつまずきが {count}回 ありました。")
    passed = {row.lesson for row in rows if row.verb == "passed"}
    for lesson in course:
        if lesson not in passed:
            why = "めあてに 近づく教材です。" if lesson in goal else "まだ していない教材です。"
            return Suggestion(lesson, "begin", why)
    return Suggestion("", "", "ぜんぶの教材が できました。")


def _last_days(rows: Sequence[Attempt], count: int) -> list[Attempt]:
    """Keep the rows of the last days of practice."""
    days = sorted({tokyo_day(row.at_ms) for row in rows})[-count:]
    return [row for row in rows if tokyo_day(row.at_ms) in days]


def _alone(row: Attempt) -> bool:
    """A step was done in an おさらい without any hint; the sentence said once more is none."""
    rung = row.result.get("rung")
    own = isinstance(rung, int) and rung < FIRST_HINT
    return row.verb == "completed" and row.result.get("round") == ALONE and own


def _line(
    days: Iterable[tuple[int, Sequence[Attempt]]], value: Callable[[Sequence[Attempt]], float | None]
) -> Series:
    points = ((day, value(rows)) for day, rows in days)
    return tuple((day, point) for day, point in points if point is not None)


def _help(rows: Sequence[Attempt]) -> float | None:
    ended = sum(row.verb == "completed" for row in rows)
    helps = sum(row.verb == "asked" or _is_hint(row) for row in rows)
    return round(10 * helps / ended, 1) if ended else None


def _is_hint(row: Attempt) -> bool:
    rung = row.result.get("rung")
    return row.verb == "hinted" and isinstance(rung, int) and rung >= FIRST_HINT


def _landing(rows: Sequence[Attempt]) -> float | None:
    """A touch without a wanted place has no landing error and says 0 both ways; keys and readers, too."""
    from statistics import median  # a learner needs none

    errors = [
        math.hypot(x, y)
        for row in rows
        if row.verb in TOUCHES
        and isinstance(x := row.result.get("off_x"), int | float)
        and isinstance(y := row.result.get("off_y"), int | float)
        and 0 < max(abs(x), abs(y)) < FARTHEST_MM
    ]
    return round(median(errors), 1) if errors else None
