"""Makes records as large as those of a ward after years, quickly and the same every time.

python tests/benchmarks/big_record.py big/record.db                      # 300 learners, 12 lessons
python tests/benchmarks/big_record.py big/record.db --learners 10000 --lessons 40 --events 2000000
"""

from __future__ import annotations

import argparse
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sapporo_learn.store import database, schema

DAY_MS = 86_400_000
BEGAN_MS = 1_760_000_000_000
LENGTH_MS = 365 * DAY_MS
VISIT = 25  # rows of one visit, at most
VERBS = ("touched", "attempted", "completed", "attempted", "completed", "hinted", "asked", "experienced")
RESULTS = (
    '{"step":"answer","round":"hint","cause":"tap","ms":120,"mm":0.2}',
    '{"step":"answer","round":"hint","cause":"missed","ms":140,"mm":3.2,"dir":"left","off_x":1.5}',
    '{"step":"answer","round":"alone","cause":"held","ms":900,"mm":0.4}',
    '{"step":"answer","round":"hint","rung":3}',
)
INSERT = f"INSERT INTO event VALUES({','.join('?' * 13)})"


def uuid7(ms: int, tail: int) -> str:
    """Make an id; the tail has 62 bits."""
    upper, middle, rest = tail >> 50 & 0xFFF, tail >> 38 & 0xFFF, tail & (1 << 38) - 1
    return f"{ms >> 16:08x}-{ms & 0xFFFF:04x}-7{upper:03x}-8{middle:03x}-{rest:012x}"


def build(path: Path, learners: int, lessons: int, events: int, seed: int = 0) -> None:
    """Make a record with its totals, as one laptop would have written it.

    Args:
        path: Where there is no record yet.
        learners: Signed-up people; every 21st visit is a guest's.
        lessons: Ids ``lesson-1`` and so on; everybody begins as many as the events allow,
            all of them from 2 rows for each on.
        events: Rows of the log.
        seed: Another one gives other ids and another course of things.
    """
    chance = random.Random(seed)
    with database.open(path).writing() as db:
        db.execute("PRAGMA cache_size=-65536")
        (device,) = db.execute("SELECT device_id FROM this_device").fetchone()
        people = list(_people(chance, learners))
        db.executemany(
            "INSERT INTO learner VALUES(?,?,'',?,?)", [(who, name, device, at) for who, name, at in people]
        )
        db.executemany(
            "INSERT INTO learner_profile VALUES(?,'suzuran',0,'{}',?)", [(who, at) for who, _, at in people]
        )
        db.execute("DROP TRIGGER event_progress")
        db.executemany(INSERT, _events(chance, device, [who for who, _, _ in people], lessons, events))
        db.execute(schema.TRIGGERS["event_progress"])
        schema.rebuild_totals(db)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _people(chance: random.Random, number: int) -> Iterator[tuple[str, str, int]]:
    for one in range(number):
        at_ms = BEGAN_MS + one
        yield uuid7(at_ms, chance.getrandbits(62)), f"{chance.choice('あいうえおかきく')}の{one}", at_ms


def _events(
    chance: random.Random, device: str, people: list[str], lessons: int, events: int
) -> Iterator[tuple[object, ...]]:
    """Visits one after the other, spread over a year; in each a lesson, passed three times of four."""
    length = max(2, min(VISIT, events // max(1, len(people) * lessons)))
    visits = max(1, events // length)
    seq = 0
    for visit in range(visits + 1):
        at_ms = BEGAN_MS + len(people) + visit * LENGTH_MS // (visits + 1)
        session = uuid7(at_ms, chance.getrandbits(62))
        who = session if visit % 21 == 20 or not people else people[visit % len(people)]
        lesson = f"lesson-{(visit + visit // max(1, len(people))) % lessons + 1}"
        for row in range(min(length, events - seq)):
            seq += 1
            at_ms += chance.randrange(200, 9000)
            passes = row == length - 1 and visit % 4
            verb = "passed" if passes else VERBS[seq % len(VERBS)]
            yield (
                uuid7(at_ms, chance.getrandbits(62)), device, seq, who, session, lesson, 1, row % 6, verb,
                RESULTS[seq % len(RESULTS)], at_ms, 540, row * 4000,
            )  # fmt: skip


def main() -> None:
    """Make one from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("path", type=Path, help="of the record to be made")
    parser.add_argument("--learners", type=int, default=300)
    parser.add_argument("--lessons", type=int, default=12)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    wanted = parser.parse_args()
    if wanted.path.exists():
        parser.error(f"{wanted.path} is there already")
    build(wanted.path, wanted.learners, wanted.lessons, wanted.events, wanted.seed)


if __name__ == "__main__":
    main()
