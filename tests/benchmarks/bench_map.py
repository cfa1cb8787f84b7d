"""How quickly the map follows a finger that pulls it, and two that make it larger, in a lesson at 1920×1080.

Real touch events go into the real window of the software renderer. Each movement is sent when the one before
was painted; what other programs take of the processors is told, and left out of the figures that have a goal.
"""

from __future__ import annotations

from tests.benchmarks.side_by_side import arguments, bench
from tests.benchmarks.verdict import Verdict, figure, percentile

GOAL = 20.0  # ms: one frame of fifty in a second


def main() -> None:
    """Print ms per frame and frames per second; exit 1 when the goal is missed."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--moves", type=int, default=180, help="of each kind in each process (180)")
    wanted = parser.parse_args()
    with bench(wanted.platform) as place:
        told = place.in_turns(wanted.runs, {"map": ("whole", "--moves", str(wanted.moves))}, warm_up=0)["map"]
    verdict = Verdict()
    for way in ("drag", "pinch"):
        frames = [frame for one in told for frame in one[way]]
        whole, own = [ms for ms, _ in frames], [own for _, own in frames]
        figure(f"{way}: frames a second, of {len(whole)} frames", len(whole) * 1000 / sum(whole), "/s")
        figure(f"{way}: p50 of a frame", percentile(whole, 50), "ms")
        verdict.goal(f"{way}: p95 without what other programs took", percentile(own, 95), GOAL, "ms")
    verdict.end()


if __name__ == "__main__":
    main()
