"""What a page costs while nobody touches it: processor time, voice loaded, nothing to say.

The first page, the cards and an idle bare window are watched at the same time. Below a hundredth of one core
a laptop's fan stays quiet.
"""

from __future__ import annotations

from tests.benchmarks.side_by_side import arguments, bench, middle
from tests.benchmarks.verdict import Verdict, figure

GOAL = 1.0  # % of one core


def main() -> None:
    """Print all; exit 1 when the goal is missed."""
    parser = arguments(__doc__, runs=2)
    parser.add_argument("--settle", type=float, default=12.0, help="how long they come to rest (12 s)")
    parser.add_argument("--seconds", type=float, default=20.0, help="how long they are watched (20 s)")
    wanted = parser.parse_args()
    watch = ("--settle", str(wanted.settle), "--watch", str(wanted.seconds))
    ways = {
        "bare window": ("bare", *watch),
        "first page": ("whole", "--page", "welcome", *watch),
        "cards": ("whole", *watch),
    }
    with bench(wanted.platform) as place:
        told = place.at_once(wanted.runs, ways)
    verdict = Verdict()
    figure("processor time of the idle bare window", middle(told["bare window"], "busy"), "%")
    for page in ("first page", "cards"):
        verdict.goal(f"processor time of the idle {page}", middle(told[page], "busy"), GOAL, "%")
    verdict.end()


if __name__ == "__main__":
    main()
