"""A program that writes without end, killed again and again at any moment; backups are made by it, too.

``python -m tests.store.kills 200`` does it as often as one likes.
"""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from sapporo_learn.store import Store
from sapporo_learn.store.backups import Shelf, look_into

CHILD = """
import sys, pathlib
from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.store import Store
from sapporo_learn.store.backups import Shelf
store = Store.open(pathlib.Path(sys.argv[1]), [("suzuran", "すずらん")])
shelf, number = Shelf(store.database, margin=0), 0
while True:
    number += 1
    row = Happened("a" * 36, "5" * 36, "finger", 1, 0, "touched", {"n": number}, number)
    store.log.append([row], SavePoint("a" * 36, "finger", str(number)))
    if number % 3 == 0 and store.log.flush():
        print(number, flush=True)
    if number % 20 == 0:
        shelf.make()
"""


def run(path: Path, kills: int, chance: random.Random) -> int:
    """Kill so many programs one after the other; each time all that was acknowledged is there.

    Returns:
        How many rows there are.
    """
    written = 0
    for _ in range(kills):
        acknowledged = _killed(path, chance.randint(1, 30), chance.random() * 0.02)
        with closing(sqlite3.connect(path)) as reader:
            rows, last = reader.execute("SELECT count(*), max(seq) FROM event").fetchone()
            newest = reader.execute("SELECT result FROM event ORDER BY seq DESC LIMIT 1").fetchone()[0]
            state = reader.execute("SELECT state FROM resume_point").fetchone()[0]
            assert reader.execute("PRAGMA quick_check").fetchone() == ("ok",)
        assert rows == last >= written + acknowledged
        assert newest == f'{{"n":{state}}}'  # the save point belongs to the last row
        store = Store.open(path, [("suzuran", "すずらん")])
        shelf = Shelf(store.database)
        assert all(look_into(shelf.sound(backup)) for backup in shelf.all()[:2])
        assert store.close()
        written = rows
    return written


def _killed(path: Path, told: int, more_s: float) -> int:
    """Let it acknowledge so often and go on for a moment; the last number that it acknowledged."""
    with subprocess.Popen([sys.executable, "-c", CHILD, path], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(told)]
        try:
            child.wait(more_s)
        except subprocess.TimeoutExpired:
            child.kill()
        lines += child.stdout.read().splitlines(keepends=True)
    assert child.returncode == -signal.SIGKILL
    return max(int(line) for line in lines if line.endswith("\n"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
        print(f"{count} kills, {run(Path(folder) / 'record.db', count, random.Random())} rows, none lost")
