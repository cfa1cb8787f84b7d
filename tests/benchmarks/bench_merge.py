"""What taking packs in costs, as ratios to a raw insert of the same rows on the same disk in the same run.

Goals: packs of 50,000 rows, unlocked, looked at and joined, take at most 5 times what their bare rows
take into the same table without triggers; to take them in again costs at most 1 % of that.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sapporo_learn.store import Store, database
from tests.benchmarks import big_record
from tests.benchmarks.verdict import Verdict, Watch, figure

GOAL, AGAIN_GOAL = 5.0, 0.01
PASSPHRASE = "an old elm in the park"
PICTURES = [("suzuran", "すずらん")]


def seconds(work: Callable[[], object]) -> float:
    """How long it took, without what other programs took."""
    watch = Watch()
    work()
    return watch.own_ms() / 1000


def raw(path: Path, laptops: list[Path]) -> float:
    """Insert the rows of all laptops into the record's table without triggers; a transaction for each."""
    target, taken = database.open(path), 0.0
    with target.writing() as db:
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='event'"
        ).fetchall()
        for (name,) in names:
            db.execute(f"DROP TRIGGER {name}")
    with closing(target.connect()) as db:
        for laptop in laptops:
            with closing(sqlite3.connect(laptop)) as source:
                rows = source.execute("SELECT * FROM event").fetchall()

            def write(rows: list[tuple[object, ...]] = rows) -> None:
                db.execute("BEGIN IMMEDIATE")
                db.executemany(big_record.INSERT, rows)
                db.execute("COMMIT")

            taken += seconds(write)
    return taken


def export(laptops: list[Path], stick: Path) -> None:
    """Write a pack of each laptop."""
    for path in laptops:
        with closing(Store.open(path, PICTURES)) as store:
            store.packs.write(stick, PASSPHRASE)


def taken_in(hub: Path, files: list[Path], events: int) -> list[float]:
    """Seconds of taking all in, of doing so again, and of doing so again without trust in what is known."""
    with closing(Store.open(hub, PICTURES)) as store:

        def merge(*, again: bool = False) -> None:
            for file in files:
                store.packs.merge(file, PASSPHRASE, again=again)

        times = [seconds(merge), seconds(merge), seconds(lambda: merge(again=True))]
        assert store.summary()["events"] == events
    return times


def main() -> None:
    """Print the ratios; exit 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument(
        "folder", nargs="?", help="on the disk to be measured; else where temporary files are"
    )
    parser.add_argument("--packs", type=int, default=4)
    parser.add_argument("--rows", type=int, default=50_000, help="of each pack (50,000)")
    parser.add_argument("--full", action="store_true", help="20 packs, together 1 million rows")
    wanted = parser.parse_args()
    packs = 20 if wanted.full else wanted.packs
    with tempfile.TemporaryDirectory(dir=wanted.folder) as name:
        folder, stick = Path(name), Path(name) / "stick"
        stick.mkdir()
        laptops = [folder / f"{number}" / "record.db" for number in range(packs)]
        for number, path in enumerate(laptops):
            big_record.build(path, 30, 40, wanted.rows, seed=number)
        figure(f"{packs} packs written", seconds(lambda: export(laptops, stick)), "s")
        base = raw(folder / "raw.db", laptops)
        files = sorted(stick.iterdir())
        first, again, looked = taken_in(folder / "hub.db", files, packs * wanted.rows)
        figure("size of the packs", sum(file.stat().st_size for file in files) / 1e6, "MB")
    figure("raw insert of the same rows", base, "s")
    figure("taken in", first, "s")
    figure("unlocked and looked at again, nothing new, over raw", looked / base, "x")
    verdict = Verdict()
    verdict.goal("taken in, over the raw insert", first / base, GOAL)
    verdict.goal("the same packs once more, over the raw insert", again / base, AGAIN_GOAL)
    verdict.end()


if __name__ == "__main__":
    main()
