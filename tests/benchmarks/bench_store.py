"""What durable rows cost, as ratios to a plain ``sqlite3`` insert on the same disk in the same run.

Goal: a durable row of the record, with its index, checks and totals, takes at most 1.3 times a bare insert
into a table that has none of them.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.store import Store, database
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.writer import INSERT_EVENT, Job, commit
from tests.benchmarks.verdict import Verdict, figure, spread

GOAL = 1.3
BARE, ROW, LOG = "bare sqlite3 insert, FULL", "durable row of the record", "append + flush with save point"
LEARNER, SESSION = "a" * 36, "5" * 36
RESULT = '{"step":"answer","round":"hint","cause":"missed","ms":120,"mm":3.2,"dir":"left","off_x":1.5}'


def bare(folder: Path) -> Callable[[int], None]:
    """The same row into one table with no index, trigger or check: WAL, synchronous=FULL."""
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE event(a PRIMARY KEY, b, c, d, e, f, g, h, i, j, k, l, m)")
    ids = Ids()

    def write(number: int) -> None:
        row = (
            ids.new(),
            SESSION,
            number,
            LEARNER,
            SESSION,
            "call",
            1,
            2,
            "attempted",
            RESULT,
            number,
            540,
            number,
        )
        connection.execute("INSERT INTO event VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", row)

    return write


def row_of_the_record(folder: Path) -> Callable[[int], None]:
    """One durable row, as the thread of the log writes it."""
    db = database.open(folder / "row.db").connect()
    ids = Ids()

    def write(number: int) -> None:
        row = (ids.new(), LEARNER, SESSION, "call", 1, 2, "attempted", RESULT, number, 540, number)
        job: Job = [(INSERT_EVENT, row)]
        commit(db, [job])

    return write


def through_the_log(folder: Path) -> tuple[Store, Callable[[int], None], list[float]]:
    """A touch with its save point from ``append`` to the end of ``flush``, over two threads."""
    store = Store.open(folder / "log.db", [("suzuran", "すずらん")])
    appends: list[float] = []

    def write(number: int) -> None:
        happened = Happened(
            LEARNER, SESSION, "call", 1, 2, "attempted", {"cause": "missed", "ms": 120}, number
        )
        start = time.perf_counter()
        store.log.append([happened], SavePoint(LEARNER, "call", '{"state":1}'))
        appends.append((time.perf_counter() - start) * 1000)
        if not store.log.flush(60):
            sys.exit("could not be written")

    return store, write, appends


def main() -> None:
    """Print the ratios; exit 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument(
        "folder", nargs="?", help="on the disk to be measured; else where temporary files are"
    )
    parser.add_argument("--rounds", type=int, default=600, help="how often each is written (600)")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=wanted.folder) as name:
        store, log_write, appends = through_the_log(Path(name))
        ways = {BARE: bare(Path(name)), ROW: row_of_the_record(Path(name)), LOG: log_write}
        times: dict[str, list[float]] = {way: [] for way in ways}
        with closing(store):
            for number in range(1, wanted.rounds + 1):  # in turns, so that a busy disk slows them alike
                for way, write in ways.items():
                    start = time.perf_counter()
                    write(number)
                    times[way].append((time.perf_counter() - start) * 1000)
    for way, taken in times.items():
        spread(way, taken, "ms")
    spread("append alone (what a screen waits)", appends, "ms")
    verdict = Verdict()
    base = median(times[BARE])
    figure(f"{LOG} over the bare insert", median(times[LOG]) / base, "x")
    verdict.goal(f"{ROW} over the bare insert", median(times[ROW]) / base, GOAL)
    verdict.end()


if __name__ == "__main__":
    main()
