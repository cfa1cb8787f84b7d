"""How long the lessons take to be checked, and how soon one is there after its card was touched.

Goals: the command ``lessons check``, a fresh process with the voice's dictionary, takes 5 s; from lifting
the finger off a card to the first painted frame of the lesson with its phone it takes 150 ms, whichever
lesson. What other programs take of the processors is told, and left out of the figure that has the goal.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median

from tests.benchmarks.side_by_side import ROOT, Bench, arguments, bench
from tests.benchmarks.verdict import Verdict, figure, spread

CHECK_S, OPEN_MS = 5.0, 150.0
ALL = 1000


def checked(place: Bench) -> tuple[float, float]:
    """Check all lessons by the command; give the seconds by the clock and of the processor."""
    began, before = time.perf_counter(), os.times()
    subprocess.run(
        [sys.executable, "-m", "sapporo_learn", "lessons", "check"],
        cwd=ROOT,
        env=dict(place.environment),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    own = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - began, own


def main() -> None:
    """Print all; exit 1 when a goal is missed."""
    wanted = arguments(__doc__, runs=5).parse_args()
    with bench(wanted.platform) as place:
        checks = [checked(place) for _ in range(wanted.runs + 1)][1:]
        told = place.in_turns(wanted.runs, {"program": ("whole", "--opens", str(ALL))})["program"]
    lessons = told[0]["opens"]
    whole = {each: median(ms for one in told for ms, _ in one["opens"][each]) for each in lessons}
    own = {each: median(ms for one in told for _, ms in one["opens"][each]) for each in lessons}
    spread(f"opening each of {len(lessons)} lessons", list(whole.values()), "ms")
    spread("without what other programs took", list(own.values()), "ms")
    verdict = Verdict()
    slowest = max(own, key=lambda each: own[each])
    figure(f"slowest as it was: {slowest}", whole[slowest], "ms")
    figure("processor time of the check", median(own for _, own in checks), "s")
    verdict.goal("check of all lessons", median(clock for clock, _ in checks), CHECK_S, "s")
    verdict.goal(f"slowest lesson to open: {slowest}", own[slowest], OPEN_MS, "ms")
    verdict.end()


if __name__ == "__main__":
    main()
