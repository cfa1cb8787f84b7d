"""How somebody in the class gets on now, in one word and the sentence that proves it. Pure.

The rule is open: whoever reads 「停滞」 or 「助けて」 reads beside it what was seen, and may put it away. It
comes back when there is something new to see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.figures import Standing
from sapporo_learn.core.mastery import Attempt, standing

FINE, STALLED, HELP = "fine", "stalled", "help"

WORDS: Final[Mapping[str, str]] = {FINE: "順調", STALLED: "停滞", HELP: "助けて"}
"""How somebody gets on -> the word for it."""

STUMBLES: Final = 3  # of one cause at one step: once is chance, twice is trying again
QUIET_MS: Final = 120_000  # the longest rest in which the hint ladder still helps often
GONE_MS: Final = 30 * 60_000  # after so long nobody sits there any more

HAPPENED: Final[Mapping[str, str]] = {
    "held": "長くさわってしまいました",
    "missed": "となりをさわってしまいました",
    "slid": "すべってしまいました",
    "twice": "つづけてさわってしまいました",
    "two-fingers": "2本の指がふれてしまいました",
    "palm": "手のひらがふれてしまいました",
    "edge": "画面のふちにふれてしまいました",
    "wrong-idea": "べつのところをさわりました",
}
"""Stumbling cause -> what happened."""


@dataclass(frozen=True, slots=True)
class State:
    """How somebody gets on.

    Attributes:
        kind: One of :data:`WORDS`.
        evidence: One sentence: what was seen, and where.
        key: What an instructor puts away by it; "" while all is well.
        row: Index in the run of what was seen last.
    """

    kind: str = FINE
    evidence: str = "つまずきは、ありません。"
    key: str = ""
    row: int = 0

    @property
    def word(self) -> str:
        """The word for it."""
        return WORDS[self.kind]


def state(run: Sequence[Attempt], now_ms: int, dismissed: str = "") -> State:
    """Say how somebody gets on in the current run of a lesson.

    Args:
        run: Its rows, the oldest first (``mastery.last_run``).
        now_ms: Wall clock.
        dismissed: The key of the evidence that was put away last.
    """
    if not run:
        return State(evidence="まだ、始めていません。")
    if run[-1].verb == "passed":
        return State(evidence="教材が、おわりまでできました。")
    how = standing(run)
    found = [*_called(run, how), *_asked(run, how), *_stumbled(run, how), *_quiet(run, now_ms)]
    known = next((one.row for one in found if one.key == dismissed), -1)
    fresh = next((one for one in found if one.row > known), None)
    return fresh or (State(evidence="講師が見ました。") if found else State())


def _called(run: Sequence[Attempt], how: Standing) -> Iterator[State]:
    """The hand is raised; when the learner has left it is only told."""
    if how.call:
        at = _last(run, lambda row: row.verb == "called")
        if how.call != "stumbles":
            seen = "、1分より長く手が止まりました。"
        elif how.cause and how.call_count == how.count:
            seen = f"{how.count}回、{HAPPENED[how.cause]}。"
        else:
            seen = f"{how.call_count}回、つまずきました。" if how.call_count else "、つまずきました。"
        yield _found(STALLED if how.left else HELP, run, at, seen, f"call/{run[at].at_ms}")


def _asked(run: Sequence[Attempt], how: Standing) -> Iterator[State]:
    """たすけて was touched, and the step is not done since."""
    if how.helps and not how.helped:
        at = _last(run, lambda row: row.verb == "asked")
        here = sum(row.verb == "asked" and row.step == run[at].step for row in run)
        seen = f"、「たすけて」を{f'{here}回' if here > 1 else ''}さわりました。"
        yield _found(STALLED if how.left else HELP, run, at, seen, f"asked/{run[at].at_ms}")


def _stumbled(run: Sequence[Attempt], how: Standing) -> Iterator[State]:
    """One cause came again and again at a step that is not done since; three more of it are news."""
    if how.count >= STUMBLES and not how.settled:
        at = _last(run, lambda row: row.step == how.cause_step and row.result.get("cause") == how.cause)
        seen = f"{how.count}回、{HAPPENED[how.cause]}。"
        mark = f"{how.cause}/{how.count // STUMBLES}/{run[0].at_ms}"
        yield _found(STALLED, run, at, seen, mark)


def _quiet(run: Sequence[Attempt], now_ms: int) -> Iterator[State]:
    """Nothing has happened for long, and nobody left."""
    rest = now_ms - run[-1].at_ms
    if run[-1].verb != "terminated" and QUIET_MS <= rest < GONE_MS:
        seen = f"{rest // 60_000}分、手が止まっています。"
        yield _found(STALLED, run, len(run) - 1, seen, f"quiet/{run[-1].at_ms}")


def _last(run: Sequence[Attempt], wanted: Callable[[Attempt], bool]) -> int:
    """Give the index of the last such row; there is one."""
    return next(at for at in range(len(run) - 1, -1, -1) if wanted(run[at]))


def _found(kind: str, run: Sequence[Attempt], at: int, seen: str, mark: str) -> State:
    row = run[at]
    return State(kind, f"手順{row.step + 1}で{seen}", f"{row.lesson}/{row.step}/{mark}", at)
