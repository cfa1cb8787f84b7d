"""From the command to the first painted page, and on to the cards, beside a bare one-button window.

The processes are fresh and take turns; compiled Python and QML are kept from a first round that does not
count. ``first page`` is the first frame, which holds the whole page with the promise and its buttons; ``all
pages`` is when every page can be opened; ``cards`` when they are painted for a guest who touched はじめる and
記録せずに the moment that was possible. Nobody reads the first page so fast, so the goal is about that page.
"""

from __future__ import annotations

from tests.benchmarks.side_by_side import arguments, bench, least, middle
from tests.benchmarks.verdict import Verdict, figure, spread

GOAL = 2.0
MOMENTS = {"painted": "first page", "complete": "all pages", "home": "cards"}


def main() -> None:
    """Print times and ratios; exit 1 when the goal is missed."""
    wanted = arguments(__doc__, runs=15).parse_args()
    with bench(wanted.platform) as place:
        told = place.in_turns(wanted.runs, {"bare": ("bare",), "program": ("whole",)})
    bare, whole = told["bare"], told["program"]
    spread("bare window: painted", [one["painted"] for one in bare], "ms")
    for moment, name in MOMENTS.items():
        spread(f"program: {name}", [one[moment] for one in whole], "ms")
    verdict = Verdict()
    for moment, name in MOMENTS.items():
        ratio = least(whole, moment) / least(bare, "painted")
        figure(f"{name} over the bare window, quickest of each", ratio, "x")
    figure(
        "cards over the bare window",
        middle(whole, "home") / middle(bare, "painted"),
        "x",
    )
    ratio = middle(whole, "painted") / middle(bare, "painted")
    verdict.goal("first page over the bare window", ratio, GOAL)
    verdict.end()


if __name__ == "__main__":
    main()
