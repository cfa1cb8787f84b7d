"""Whether somebody stumbles over the finger, reading, hearing or the idea, and where. Pure.

What is seen of the finger is measured. The rest is a guess from which help was enough, and is called so
wherever it is shown:

* ``finger``: a touch that was meant rightly and went astray.
* ``thinking``: a clean touch on something else; a step that had to be shown or done together.
* ``hearing``: nothing was touched until the sentence was said once more; then it was done.
* ``reading``: the place had to be pointed at; then it was done. Whoever asked at once is among these.

Each stumbling touch counts once, and each step that was done with help once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.figures import StepTrouble
from sapporo_learn.core.mastery import CAUSE_WORDS, TOUCHES, Attempt, step_troubles

FINGER, READING, HEARING, THINKING = "finger", "reading", "hearing", "thinking"

GROUP_WORDS: Final[Mapping[str, str]] = {
    FINGER: "指",
    READING: "読む",
    HEARING: "聞く",
    THINKING: "考え方",
}
"""Group -> how an instructor calls it."""

OF_CAUSE: Final[Mapping[str, str]] = {
    cause: THINKING if cause == "wrong-idea" else FINGER for cause in CAUSE_WORDS
}

OF_RUNG: Final[Mapping[int, str]] = {1: HEARING, 2: READING, 3: READING, 4: THINKING, 5: THINKING}
"""The rung on which a step was done: sentence again, place pulsing, ghost finger, together, done for them."""

Counts = tuple[tuple[str, int], ...]
"""Every group with its number, in the order of :data:`GROUP_WORDS`."""


@dataclass(frozen=True, slots=True)
class StepFigures:
    """A step at which people stumble.

    Attributes:
        trouble: Who, how often, how long.
        groups: See :data:`Counts`.
        group: The largest of these, "" when nobody stumbled; of equal ones the first.
    """

    trouble: StepTrouble
    groups: Counts
    group: str


def group_of(row: Attempt) -> str:
    """Give the group of stumbles that a row speaks of, or ""."""
    if row.verb in TOUCHES:
        return OF_CAUSE.get(str(row.result.get("cause")), "")
    rung = row.result.get("rung")
    return OF_RUNG.get(rung, "") if row.verb == "completed" and isinstance(rung, int) else ""


def groups(attempts: Iterable[Attempt]) -> Counts:
    """Count stumbles by group."""
    counts = Counter(group_of(row) for row in attempts)
    return tuple((group, counts[group]) for group in GROUP_WORDS)


def largest(counts: Counts) -> str:
    """Give the group with the most stumbles, "" when there are none; of equal ones the first."""
    group, count = max(counts, key=lambda item: item[1])
    return group if count else ""


def step_figures(attempts: Iterable[Attempt]) -> list[StepFigures]:
    """Say where people stumble, over what, and how long it takes; the step that troubles most comes first."""
    rows: dict[tuple[str, str], list[Attempt]] = {}
    for row in attempts:
        rows.setdefault((row.lesson, str(row.result.get("step"))), []).append(row)
    found = []
    for trouble in step_troubles(row for group in rows.values() for row in group):
        counts = groups(rows[trouble.lesson, trouble.step_id])
        found.append(StepFigures(trouble, counts, largest(counts)))
    return found
