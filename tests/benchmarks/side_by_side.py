"""Runs programs side by side on one machine and tells what came of it, as ratios.

A time alone says more about the machine, and about who else is using it, than about the program. So every
figure is a median over fresh processes that take turns with a yardstick: a bare QML window with one button.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from sapporo_learn import paths
from sapporo_learn.store import Store

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT, PX_PER_MM = 1920, 1080, 5.56
PATIENCE_S = 180.0
DATA = ("data", "data-without-voice")  # sentences made once would be spoken without the voice too

Told = Mapping[str, Any]


def arguments(description: str | None, runs: int) -> argparse.ArgumentParser:
    """Give a parser with what all measurements share."""
    parser = argparse.ArgumentParser(description=(description or "").split("\n\n")[0])
    parser.add_argument("--runs", type=int, default=runs, help=f"fresh processes of each kind ({runs})")
    parser.add_argument(
        "--platform", choices=["offscreen", "xcb"], default="offscreen", help="xcb starts an Xvfb of its own"
    )
    return parser


@dataclass(frozen=True)
class Bench:
    """A place for measurements: data, caches and display of its own."""

    folder: Path
    environment: Mapping[str, str]

    def run(self, program: str, *options: str) -> Told:
        """Run ``tests.benchmarks.PROGRAM``, which gets the moment of its start and tells JSON at its end."""
        data = self.folder / DATA["--no-voice" in options]
        command = [sys.executable, "-m", f"tests.benchmarks.{program}", "--data", str(data)]
        done = subprocess.run(
            [*command, *options, "--began", repr(time.monotonic())],
            cwd=ROOT,
            env=dict(self.environment),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=PATIENCE_S,
        )
        told: Told = json.loads(done.stdout.splitlines()[-1])
        return told

    def in_turns(
        self, runs: int, ways: Mapping[str, tuple[str, ...]], warm_up: int = 1
    ) -> dict[str, list[Told]]:
        """Run each way ``runs`` times, one after the other; the first rounds only fill caches."""
        told: dict[str, list[Told]] = {way: [] for way in ways}
        for turn in range(runs + warm_up):
            for way, (program, *options) in ways.items():
                result = self.run(program, *options)
                if turn >= warm_up:
                    told[way].append(result)
        return told

    def at_once(self, runs: int, ways: Mapping[str, tuple[str, ...]]) -> dict[str, list[Told]]:
        """Run all ways at the same time, ``runs`` times; for programs that do nothing."""
        told: dict[str, list[Told]] = {way: [] for way in ways}
        with ThreadPoolExecutor() as threads:
            for _ in range(runs):
                running = {way: threads.submit(self.run, *what) for way, what in ways.items()}
                for way, result in running.items():
                    told[way].append(result.result())
        return told


@contextmanager
def bench(platform: str) -> Iterator[Bench]:
    """Make a place that keeps compiled Python and QML, as where the program was started before."""
    with tempfile.TemporaryDirectory(prefix="sapporo-learn-bench-") as name, display(platform) as shown:
        folder = Path(name)
        for data in DATA:
            record = Store.open(folder / data / paths.RECORD, [("suzuran", "すずらん")])
            record.people.add()
            record.settings.set("px_per_mm", str(PX_PER_MM))
            record.close()
        unwanted = ("PYTHONDONTWRITEBYTECODE", "QT_SCALE_FACTOR", "QT_QUICK_BACKEND")
        environment = {key: value for key, value in os.environ.items() if key not in unwanted}
        environment |= {
            "QT_QPA_PLATFORM": platform,
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            **shown,
        }
        yield Bench(folder, environment)


@contextmanager
def display(platform: str) -> Iterator[dict[str, str]]:
    """Start an X server nobody sees, when one is wanted."""
    if platform == "offscreen":
        yield {}
        return
    if shutil.which("Xvfb") is None:
        sys.exit("Xvfb is not installed")
    ours, theirs = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
        pass_fds=[theirs],
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        with os.fdopen(ours) as pipe:
            yield {"DISPLAY": f":{pipe.readline().strip()}"}
    finally:
        server.terminate()
        server.wait()


def middle(told: Sequence[Told], key: str) -> float:
    """Give the median of one figure."""
    return float(median(one[key] for one in told))


def least(told: Sequence[Told], key: str) -> float:
    """Give the least of one figure: what the machine disturbed least."""
    return float(min(one[key] for one in told))
