"""How long the frames of a lesson's page take while it speaks and shows the phrase that is being said.

Frame after frame is painted at 1920×1080 by the software renderer, from the touch that brings a sentence
until it was said; the voice makes the other sentences of the step meanwhile. What other programs take of the
processors is told, and left out of the figure that has the goal.
"""

from __future__ import annotations

from tests.benchmarks.side_by_side import arguments, bench
from tests.benchmarks.verdict import Verdict, figure, percentile

GOAL = 33.0  # ms: no frame is longer


def main() -> None:
    """Print p50 and the longest; exit 1 when the goal is missed."""
    parser = arguments(__doc__, runs=2)
    parser.add_argument("--sentences", type=int, default=8, help="in each process (8)")
    wanted = parser.parse_args()
    with bench(wanted.platform) as place:
        ways = {"lesson": ("whole", "--sentences", str(wanted.sentences))}
        told = place.in_turns(wanted.runs, ways, warm_up=0)["lesson"]
    frames = [frame for one in told for frame in one["frames"]]
    whole, own = [ms for ms, _ in frames], [own for _, own in frames]
    figure(f"p50 of {len(whole)} frames", percentile(whole, 50), "ms")
    figure("longest", max(whole), "ms")
    figure("p99 without what other programs took", percentile(own, 99), "ms")
    verdict = Verdict()
    verdict.goal("longest without what other programs took", max(own), GOAL, "ms")
    verdict.end()


if __name__ == "__main__":
    main()
