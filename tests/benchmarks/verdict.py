"""How a figure is told beside its goal."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

NAME = 58


def spread(name: str, values: Sequence[float], unit: str) -> None:
    """Print median, least and most."""
    print(f"{name:<{NAME}} {median(values):9.2f} {unit:<3} ({min(values):.2f} – {max(values):.2f})")


def figure(name: str, value: float, unit: str) -> None:
    """Print one figure that has no goal."""
    print(f"{name:<{NAME}} {value:9.2f} {unit}")


def percentile(values: Sequence[float], percent: float) -> float:
    """Give the value that so many percent do not exceed."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(len(ranked) * percent / 100))]


class Watch:
    """Measures this thread's time from now on, and tells what of it other programs took.

    Where the system does not tell for how long a thread stood ready without a processor, nothing was taken.
    """

    def __init__(self) -> None:
        self._waited, self._began = _waited_ms(), time.perf_counter()

    def ms(self) -> float:
        """Give the time so far."""
        return (time.perf_counter() - self._began) * 1000

    def own_ms(self) -> float:
        """Give the time so far, without what other programs took."""
        return max(0.0, self.ms() - (_waited_ms() - self._waited))


def _waited_ms() -> float:
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6
    except (OSError, ValueError):
        return 0.0


@dataclass
class Verdict:
    """Collects goals; the exit status tells whether all were met."""

    over: int = 0

    def goal(self, name: str, value: float, limit: float, unit: str = "x") -> None:
        """Print one figure with its goal."""
        well = value <= limit
        self.over += not well
        print(f"{name:<{NAME}} {value:9.2f} {unit:<3} goal ≤ {limit:g} {unit:<3} {'ok' if well else 'over'}")

    def end(self) -> None:
        """Exit: 1 when a figure was over its goal."""
        sys.exit(1 if self.over else 0)
