"""What one learner has mastered, and when it is to be met again. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from sapporo_learn.core.mastery import Attempt, passes

HOUR_MS: Final = 3_600_000
DAY_MS: Final = 24 * HOUR_MS
NEXT_VISIT_MS: Final = 12 * HOUR_MS  # a second run on the same day does not count as a review
REVIEW_AFTER_MS: Final = (NEXT_VISIT_MS, 7 * DAY_MS, 30 * DAY_MS)  # next visit, +1 week, +1 month
MOST_AT_ONCE: Final = 2  # reviews offered together; more would be homework


@dataclass(frozen=True, slots=True)
class Review:
    """A lesson that is to be met again: from ``due_ms`` on, for the ``number``-th time (1–3)."""

    lesson: str
    due_ms: int
    number: int

    def is_due(self, now_ms: int) -> bool:
        """Say whether it is to be offered now.

        A run that lies further ahead of now than a visit was written by a wrong clock, or it is wrong now.
        When it was cannot be known; offered at once, it is never lost, and the next run puts it right.
        """
        ran_ms = self.due_ms - REVIEW_AFTER_MS[self.number - 1]
        return self.due_ms <= now_ms or ran_ms > now_ms + NEXT_VISIT_MS


def mastered(attempts: Iterable[Attempt]) -> dict[str, int]:
    """Give the lessons of one learner whose last おさらい held its pass mark -> when that was, ms."""
    last = {row.lesson: row for row in passes(attempts)}
    return {lesson: row.at_ms for lesson, row in last.items() if row.result.get("mastered") is True}


def times_mastered(attempts: Iterable[Attempt]) -> dict[str, int]:
    """Give how often one learner has mastered each lesson that is mastered now."""
    rows = list(attempts)
    held = Counter(row.lesson for row in rows if row.verb == "passed" and row.result.get("mastered") is True)
    return {lesson: held[lesson] for lesson in mastered(rows)}


def reviews(attempts: Iterable[Attempt]) -> list[Review]:
    """Say what one learner should meet again, soonest first.

    A lesson returns at the next visit, a week after that and a month after that. Coming early moves nothing;
    a run that did not hold its pass mark begins the row again.
    """
    plan: dict[str, Review] = {}
    done: set[str] = set()
    for row in _steady(attempts):
        planned = plan.get(row.lesson)
        if row.result.get("mastered") is not True:
            plan[row.lesson] = _review(row, 1)
            done.discard(row.lesson)
        elif row.lesson in done:
            continue
        elif planned is None:
            plan[row.lesson] = _review(row, 1)
        elif row.at_ms >= planned.due_ms and planned.number < len(REVIEW_AFTER_MS):
            plan[row.lesson] = _review(row, planned.number + 1)
        elif row.at_ms >= planned.due_ms:
            del plan[row.lesson]
            done.add(row.lesson)
    return sorted(plan.values(), key=lambda review: (review.due_ms, review.lesson))


def due(attempts: Iterable[Attempt], now_ms: int) -> list[str]:
    """Give the lessons one learner should review today, longest waiting first."""
    return [review.lesson for review in reviews(attempts) if review.is_due(now_ms)]


def _steady(attempts: Iterable[Attempt]) -> list[Attempt]:
    """Give the passes in the order they came in; none can be later than the next one of its lesson."""
    earliest: dict[str, int] = {}
    passes = []
    for row in reversed([row for row in attempts if row.verb == "passed"]):
        earliest[row.lesson] = min(row.at_ms, earliest.get(row.lesson, row.at_ms))
        passes.append(replace(row, at_ms=earliest[row.lesson]))
    return passes[::-1]


def _review(row: Attempt, number: int) -> Review:
    return Review(row.lesson, row.at_ms + REVIEW_AFTER_MS[number - 1], number)
