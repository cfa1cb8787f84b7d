"""From a touch to the frame that shows it, on the phone in a lesson, beside a bare one-button window.

Real touch events go into the real window, at random moments, half of them while the voice speaks. What other
programs take of the processors is told, and left out of the figure that has the goal: on a machine that does
nothing else the two are the same.
"""

from __future__ import annotations

from tests.benchmarks.side_by_side import Told, arguments, bench
from tests.benchmarks.verdict import Verdict, figure, percentile

GOAL = 16.7  # ms: one frame of sixty in a second


def pooled(told: list[Told]) -> tuple[list[float], list[float]]:
    """Give the times of all touches as they were, and without waiting for other programs."""
    touches = [touch for one in told for touch in one["touches"]]
    return [ms for ms, _ in touches], [own for _, own in touches]


def main() -> None:
    """Print p50 and p99; exit 1 when the goal is missed."""
    parser = arguments(__doc__, runs=5)
    parser.add_argument("--touches", type=int, default=120, help="in each process (120)")
    wanted = parser.parse_args()
    touches = ("--touches", str(wanted.touches))
    with bench(wanted.platform) as place:
        told = place.in_turns(wanted.runs, {"bare": ("bare", *touches), "lesson": ("whole", *touches)})
    verdict = Verdict()
    for way in ("bare", "lesson"):
        whole, own = pooled(told[way])
        for percent in (50, 99):
            figure(f"{way}: p{percent} of {len(whole)} touches", percentile(whole, percent), "ms")
        name = f"{way}: p99 without what other programs took"
        if way == "bare":
            figure(name, percentile(own, 99), "ms")
        else:
            verdict.goal(name, percentile(own, 99), GOAL, "ms")
    verdict.end()


if __name__ == "__main__":
    main()
