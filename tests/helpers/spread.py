"""Chooses few trials of the matrix that cover most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from sapporo_learn.matrix import Trial

Pair = tuple[object, object]


def pairs(trial: Trial) -> set[Pair]:
    """Every two things that meet in this trial."""
    return set(combinations((trial.lesson, trial.profile, trial.display, trial.text), 2))


def spread(trials: Sequence[Trial], count: int) -> list[Trial]:
    """Choose so many: every lesson as often as any other, and then the trial in which most pairs are new."""
    left, chosen = list(trials), []
    taken: Counter[str] = Counter()
    met: set[Pair] = set()
    for _ in range(count):
        best = max(left, key=lambda trial: (-taken[trial.lesson], len(pairs(trial) - met)))
        left.remove(best)
        chosen.append(best)
        taken[best.lesson] += 1
        met |= pairs(best)
    return chosen
