"""What the instructor's questions cost, in a small record and in one ten times as large, in turns.

Goals: the class in 5 ms, a page of learners in 20 ms, and neither these nor one learner's page slower than
1.3 times when the record is ten times as large. ``--full`` asks 200,000 and 2,000,000 rows (10,000 learners,
40 lessons); writing these takes minutes and 1.5 GB.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from sapporo_learn.core.days import DAY_MS
from sapporo_learn.store import database
from sapporo_learn.store.reports import SqliteReports
from sapporo_learn.store.stories import SqliteStories
from tests.benchmarks.many_events import NOW_MS, build, learner_id, learners_of, lesson_id, size
from tests.benchmarks.verdict import Verdict, Watch, figure

QUICK, FULL = (20_000, 200_000), (200_000, 2_000_000)
GOAL = 1.3
CLASS, PAGE, LEARNER = "today's class", "a page of learners", "one learner"
NOBODY = "a name nobody has, looked for among all"
LIMITS = {CLASS: 5.0, PAGE: 20.0, NOBODY: 20.0}  # ms
STEADY = (CLASS, PAGE, LEARNER)

Questions = dict[str, Callable[[], object]]


def questions(path: Path) -> Questions:
    """Everything that is asked, of one record, each on connections of its own."""
    stories = SqliteStories(database.open(path), lambda: NOW_MS)
    everybody = [seat.learner.id for seat in stories.today()]
    month = (NOW_MS - 20 * DAY_MS, NOW_MS)
    return {
        CLASS: stories.today,
        PAGE: stories.learners,
        NOBODY: lambda: stories.learners(name="だれでもない"),
        LEARNER: lambda: stories.learner(learner_id(3)),
        "a lesson, this class": lambda: stories.stumbles(lesson_id(3), learners=everybody),
        "all lessons, this class": lambda: stories.stumbles(learners=everybody),
        "a lesson, this month": lambda: stories.stumbles(lesson_id(3), *month),
    }


def whole(path: Path) -> Questions:
    """What reads very much, and is asked seldom."""
    record = database.open(path)
    return {
        "a lesson, all": lambda: SqliteStories(record).stumbles(lesson_id(3)),
        "the report of a month": lambda: SqliteReports(record).month(2026, 10),
    }


def taken(asked: tuple[Questions, Questions], rounds: int) -> dict[str, tuple[float, float]]:
    """Median ms of each question in both records, without what other programs took."""
    times: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in asked[0]}
    for _ in range(rounds):
        for name in times:
            for questions_of_one, kept in zip(asked, times[name], strict=True):
                watch = Watch()
                questions_of_one[name]()
                kept.append(watch.own_ms())
    return {name: (median(small), median(large)) for name, (small, large) in times.items()}


def main() -> None:
    """Print milliseconds and ratios; exit 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--full", action="store_true", help="200,000 and 2,000,000 rows")
    parser.add_argument("--sizes", type=int, nargs=2, default=QUICK, help="rows of both records")
    parser.add_argument("--rounds", type=int, default=15, help="how often each is asked (15)")
    parser.add_argument("--folder", help="where the records are written, and kept for the next time")
    wanted = parser.parse_args()
    sizes = FULL if wanted.full else tuple(wanted.sizes)
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(wanted.folder or name) / f"record-{rows}.db" for rows in sizes]
        for path, rows in zip(paths, sizes, strict=True):
            if not path.exists():
                build(path, rows)
            print(f"{size(path)} rows, {learners_of(rows)} learners")
        verdict = Verdict()
        often = taken((questions(paths[0]), questions(paths[1])), wanted.rounds)
        for asked, (small, large) in often.items():
            if asked in LIMITS:
                verdict.goal(asked, large, LIMITS[asked], "ms")
            else:
                figure(asked, large, "ms")
            if asked in STEADY:
                verdict.goal(f"{asked}, over the small record", large / small, GOAL)
        for asked, (_, large) in taken((whole(paths[0]), whole(paths[1])), min(wanted.rounds, 3)).items():
            figure(asked, large, "ms")
    verdict.end()


if __name__ == "__main__":
    main()
