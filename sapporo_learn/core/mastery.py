"""What the record means: what is mastered, what to review when, where people stumble. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from sapporo_learn.core.ports import Json, StepRecord, StepTrouble

CAUSE_WORDS: Final[Mapping[str, str]] = {
    "held": "長くさわる",
    "missed": "となりをさわる",
    "slid": "すべる",
    "twice": "つづけてさわる",
    "two-fingers": "2本のゆび",
    "palm": "手のひら",
    "edge": "ふちをさわる",
    "wrong-idea": "ちがうところをさわる",
}
"""Stumbling cause -> how an instructor calls it. A clean ``tap`` is none."""

HOUR_MS: Final = 3_600_000
DAY_MS: Final = 24 * HOUR_MS
NEXT_VISIT_MS: Final = 12 * HOUR_MS  # a second run on the same day does not count as a review
REVIEW_AFTER_MS: Final = (NEXT_VISIT_MS, 7 * DAY_MS, 30 * DAY_MS)  # next visit, +1 week, +1 month


@dataclass(frozen=True, slots=True)
class Attempt:
    """One row of the event log, as far as these questions need it.

    Attributes:
        learner: Id.
        lesson: Id of the lesson.
        step: Index of the step when the row was written.
        verb: A verb of the record.
        result: What the verb tells.
        at_ms: Wall clock, ms.
    """

    learner: str
    lesson: str
    step: int
    verb: str
    result: Mapping[str, Json]
    at_ms: int


@dataclass(frozen=True, slots=True)
class Review:
    """A lesson that is to be met again: from ``due_ms`` on, for the ``number``-th time (1–3)."""

    lesson: str
    due_ms: int
    number: int


def stumbles(causes: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Count stumbling causes, most frequent first; equal ones in the order of :data:`CAUSE_WORDS`."""
    counts = Counter(cause for cause in causes if cause in CAUSE_WORDS)
    order = list(CAUSE_WORDS)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0]))))


def mastered(attempts: Iterable[Attempt]) -> dict[str, int]:
    """Give the lessons of one learner whose last おさらい held its pass mark -> when that was, ms."""
    last = {row.lesson: row for row in _passes(attempts)}
    return {lesson: row.at_ms for lesson, row in last.items() if row.result.get("mastered") is True}


def reviews(attempts: Iterable[Attempt]) -> list[Review]:
    """Say what one learner should meet again, soonest first.

    A lesson returns at the next visit, a week after that and a month after that. Coming early moves nothing;
    a run that did not hold its pass mark begins the row again.
    """
    plan: dict[str, Review] = {}
    done: set[str] = set()
    for row in _passes(attempts):
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
    return [review.lesson for review in reviews(attempts) if review.due_ms <= now_ms]


def step_records(attempts: Iterable[Attempt]) -> list[StepRecord]:
    """Sum up one learner, lesson by lesson and step by step."""
    records = []
    for (lesson, step_id), rows in _by_step(attempts).items():
        done = [row for row in rows if row.verb == "completed"]
        records.append(
            StepRecord(
                lesson=lesson,
                step=rows[-1].step,
                step_id=step_id,
                tries=sum(row.verb in ("attempted", "touched") for row in rows),
                done=len(done),
                median_ms=_median_ms(done),
                hints=sum(_is_hint(row) for row in rows),
                helps=sum(row.verb == "asked" for row in rows),
                causes=stumbles(_causes(rows)),
            )
        )
    return sorted(records, key=lambda record: (record.lesson, record.step))


def step_troubles(attempts: Iterable[Attempt]) -> list[StepTrouble]:
    """Say where people stumble: steps of all lessons, the one that troubles most people first."""
    troubles = []
    for (lesson, step_id), rows in _by_step(attempts).items():
        causes = stumbles(_causes(rows))
        troubles.append(
            StepTrouble(
                lesson=lesson,
                step=rows[-1].step,
                step_id=step_id,
                learners=len({row.learner for row in rows}),
                stumbled=len({row.learner for row in rows if stumbles(_causes([row]))}),
                cause=causes[0][0] if causes else "",
                causes=causes,
                hints=sum(_is_hint(row) for row in rows),
                median_ms=_median_ms([row for row in rows if row.verb == "completed"]),
            )
        )
    return most_troubled(troubles)


def most_troubled(troubles: Iterable[StepTrouble]) -> list[StepTrouble]:
    """Put the step first at which the largest share stumbles; then by number of touches gone astray."""

    def weight(row: StepTrouble) -> tuple[float, int, str, int]:
        share = row.stumbled / row.learners if row.learners else 0.0
        return -share, -sum(count for _, count in row.causes), row.lesson, row.step

    return sorted(troubles, key=weight)


def _passes(attempts: Iterable[Attempt]) -> list[Attempt]:
    return sorted((row for row in attempts if row.verb == "passed"), key=lambda row: row.at_ms)


def _review(row: Attempt, number: int) -> Review:
    return Review(row.lesson, row.at_ms + REVIEW_AFTER_MS[number - 1], number)


def _by_step(attempts: Iterable[Attempt]) -> dict[tuple[str, str], list[Attempt]]:
    """Group rows by lesson and step id, in order of time; rows about no step are left out."""
    groups: dict[tuple[str, str], list[Attempt]] = {}
    for row in sorted(attempts, key=lambda row: row.at_ms):
        step_id = row.result.get("step")
        if isinstance(step_id, str):
            groups.setdefault((row.lesson, step_id), []).append(row)
    return groups


def _causes(rows: Iterable[Attempt]) -> list[str]:
    """Causes of the touches in these rows, those that completed the step (a long press, say) among them."""
    return [str(row.result.get("cause")) for row in rows if row.verb in ("attempted", "touched")]


def _is_hint(row: Attempt) -> bool:
    """A hint was needed: the sentence said once more (rung 1) is none."""
    rung = row.result.get("rung")
    return row.verb in ("hinted", "asked") and isinstance(rung, int) and rung > 1


def _median_ms(rows: Sequence[Attempt]) -> int:
    times = [ms for row in rows if isinstance(ms := row.result.get("ms"), int)]
    return round(median(times)) if times else 0
