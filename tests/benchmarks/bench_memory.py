"""Memory of the home screen, without the voice and with it, beside a bare one-button window.

PSS counts a page that n processes share as one n-th. Whenever another Qt program runs beside, the libraries
almost vanish from it and the ratio tells about that program; so the goals are about RSS, which counts them
whole: the PSS of a machine with no other Qt program. Both are told.
"""

from __future__ import annotations

from tests.benchmarks.side_by_side import arguments, bench, middle
from tests.benchmarks.verdict import Verdict, figure, spread

GOAL = 1.6
GOAL_WITH_VOICE = 2.5


def main() -> None:
    """Print sizes and ratios; exit 1 when a goal is missed."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--settle", type=float, default=6.0, help="how long they come to rest (6 s)")
    wanted = parser.parse_args()
    watch = ("--settle", str(wanted.settle), "--watch", "0.1")
    ways = {
        "bare window": ("bare", *watch),
        "cards, no voice": ("whole", "--no-voice", *watch),
        "cards, voice loaded": ("whole", *watch),
    }
    with bench(wanted.platform) as place:
        told = place.in_turns(wanted.runs, ways)
    for way, results in told.items():
        for kind in ("Rss", "Pss", "Private_Dirty"):
            spread(f"{way}: {kind}", [one[kind] for one in results], "MB")
    verdict = Verdict()
    bare = told["bare window"]
    for way, limit in (("cards, no voice", GOAL), ("cards, voice loaded", GOAL_WITH_VOICE)):
        figure(
            f"{way}: PSS over the bare window, as shared just now",
            middle(told[way], "Pss") / middle(bare, "Pss"),
            "x",
        )
        ratio = middle(told[way], "Rss") / middle(bare, "Rss")
        verdict.goal(f"{way}: PSS over the bare window, nothing shared", ratio, limit)
    verdict.end()


if __name__ == "__main__":
    main()
