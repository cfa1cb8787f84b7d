"""What durable rows cost, as ratios to a plain ``sqlite3`` insert on the same disk in the same run.

Run it as a script, with a folder on another disk if you like. Goal: a durable row of the record, with its
index, checks and totals, takes at most 1.3 times a bare insert into a table that has none of them.
"""

from __future__ import annotations

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

GOAL = 1.3
ROUNDS = 600  # the ways take turns, so that a busy disk slows them alike
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
        appends.append(time.perf_counter() - start)
        if not store.log.flush(60):
            sys.exit("could not be written")

    return store, write, appends


def main() -> None:
    """Print the ratios; exit 1 when the goal is missed."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        store, log_write, appends = through_the_log(Path(name))
        ways = {
            "bare sqlite3 insert, FULL": bare(Path(name)),
            "durable row of the record": row_of_the_record(Path(name)),
            "append + flush with save point": log_write,
        }
        times: dict[str, list[float]] = {way: [] for way in ways}
        with closing(store):
            for number in range(1, ROUNDS + 1):
                for way, write in ways.items():
                    start = time.perf_counter()
                    write(number)
                    times[way].append(time.perf_counter() - start)
    base = median(times["bare sqlite3 insert, FULL"])
    for way, taken in times.items():
        print(f"{way:32} {median(taken) * 1e3:8.3f} ms  {median(taken) / base:5.2f}x")
    print(f"{'append alone (what a screen waits)':32} {median(appends) * 1e6:6.0f} µs")
    ratio = median(times["durable row of the record"]) / base
    sys.exit(f"{ratio:.2f}x is over the goal of {GOAL}x" if ratio > GOAL else 0)


if __name__ == "__main__":
    main()
