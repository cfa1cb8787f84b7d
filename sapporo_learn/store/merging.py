"""「USBから入れる」, second half: what a pack knows joins what this machine knows, as a set.

Nothing is overwritten, so the order of packs does not matter and any may come again. Rows with an id that
is known are passed over (``ON CONFLICT DO NOTHING`` on the id alone: ``OR IGNORE`` would swallow broken rows
too). Everything happens in the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import chain

from sapporo_learn.core.merging import News, Report
from sapporo_learn.errors import KnownError
from sapporo_learn.store import devices, links, schema
from sapporo_learn.store.sealing import BROKEN
from sapporo_learn.store.unpacking import Opened

CACHE_KIB = 64 * 1024

_ERASE = """INSERT INTO erased VALUES(?,?)
 ON CONFLICT DO UPDATE SET at_ms=excluded.at_ms WHERE excluded.at_ms<at_ms"""

# Somebody who was here first with a card got a row of this machine; the sign-up itself is older, and counts.
_SIGN_UP = """INSERT INTO learner VALUES(?,?,?,?,?) ON CONFLICT(learner_id) DO UPDATE
 SET name=excluded.name, yomi=excluded.yomi, device_id=excluded.device_id, created_ms=excluded.created_ms
 WHERE (excluded.created_ms,excluded.device_id)<(created_ms,device_id)"""

_NAMED = """UPDATE learner SET (name,yomi)=(SELECT name, yomi FROM learner_name n
  WHERE n.learner_id=learner.learner_id ORDER BY at_ms DESC, name DESC, yomi DESC LIMIT 1)
 WHERE learner_id IN (SELECT learner_id FROM learner_name)"""

_PROFILE = """INSERT INTO learner_profile(learner_id, picture, settings, changed_ms)
SELECT ?1, ?2, ?3, ?4 FROM learner WHERE learner_id=?1 ON CONFLICT(learner_id) DO UPDATE
 SET picture=excluded.picture, settings=excluded.settings, changed_ms=excluded.changed_ms
 WHERE (excluded.changed_ms,excluded.picture,excluded.settings)>(changed_ms,picture,settings)"""

_EVENT = f"INSERT INTO event VALUES({','.join('?' * 13)}) ON CONFLICT(event_id) DO NOTHING"

# Rows that were written since: SQLite numbers them upwards.
_FRESH = """CREATE TEMP TABLE fresh AS SELECT learner_id, lesson, count(*) AS events,
 sum(verb='attempted') AS attempts, sum(verb='asked') AS helps,
 ifnull(sum(DISTINCT CASE WHEN verb='completed' THEN 1<<min(step,62) END),0) AS steps_mask,
 min(CASE WHEN verb='passed' THEN at_ms END) AS passed_ms, min(at_ms) AS first_ms, max(at_ms) AS last_ms,
 max(learner_id=session_id) AS guest FROM main.event NOT INDEXED WHERE rowid>{since}
GROUP BY learner_id, lesson"""

_PROGRESS = """INSERT INTO progress
SELECT learner_id, lesson, events, attempts, helps, steps_mask, passed_ms, first_ms, last_ms FROM temp.fresh
WHERE true ON CONFLICT(learner_id, lesson) DO UPDATE SET
 events=events+excluded.events, attempts=attempts+excluded.attempts, helps=helps+excluded.helps,
 steps_mask=steps_mask|excluded.steps_mask,
 passed_ms=ifnull(min(passed_ms,excluded.passed_ms),ifnull(passed_ms,excluded.passed_ms)),
 first_ms=min(first_ms,excluded.first_ms), last_ms=max(last_ms,excluded.last_ms)"""

_NEWS = (
    """SELECT learner_id, count(*), count(passed_ms) FROM temp.fresh WHERE NOT guest GROUP BY learner_id"""
)

_SLOW = ("event_progress", "event_erased")
_LEARNER = 3  # column of event

_HERE = "SELECT count(*), count(DISTINCT seq), max(seq) FROM event WHERE device_id=?"
_BELOW = "SELECT count(*), count(DISTINCT seq) FROM event WHERE device_id=? AND seq<=?"


def take_in(db: sqlite3.Connection, pack: Opened, name: str, now_ms: int, given: Iterable[str]) -> Report:
    """Join a pack with the record, inside a transaction, and tell what was new.

    Args:
        db: In a transaction; the caller commits, or not.
        pack: Looked at, and still open.
        name: Of the file, for the report.
        now_ms: This machine's time.
        given: Names that the program gives.

    Raises:
        KnownError: Something in the pack does not fit the record; the caller must not commit.
    """
    try:
        return _joined(db, pack, name, now_ms, given)
    except (sqlite3.IntegrityError, sqlite3.DataError) as error:
        raise KnownError(BROKEN) from error


def _joined(db: sqlite3.Connection, pack: Opened, name: str, now_ms: int, given: Iterable[str]) -> Report:
    db.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    (own,) = db.execute("SELECT device_id FROM this_device").fetchone()
    known = {who for (who,) in db.execute("SELECT learner_id FROM learner")}
    gone = _erase(db, pack)
    new, decided = _join_people(db, pack, known)
    since = _join_events(db, pack)
    devices_of = "SELECT DISTINCT device_id FROM event NOT INDEXED WHERE rowid>?"
    writers = [writer for (writer,) in db.execute(devices_of, (since,))]
    links.renew_canon(db)
    renewed = own in writers
    if renewed:
        devices.renew(db)
    told = pack.manifest
    people = {one.id: one for one in links.sign_ups(db)}
    news = {who: (lessons, passed) for who, lessons, passed in db.execute(_NEWS)}
    guests, events = db.execute(
        "SELECT count(DISTINCT CASE WHEN guest THEN learner_id END), ifnull(sum(events),0) FROM temp.fresh"
    ).fetchone()
    db.execute("DROP TABLE temp.fresh")
    db.execute(
        "INSERT INTO import_log VALUES(?,?,?,?,?,?) ON CONFLICT DO NOTHING",
        (pack.identity, told.device, now_ms, events, told.events - events, told.exported_ms - now_ms),
    )
    return Report(
        pack=name,
        device=told.label,
        exported_ms=told.exported_ms,
        ahead_ms=told.exported_ms - now_ms,
        own=told.device == own,
        new_people=tuple(News(people[who], *news.get(who, (0, 0))) for who in sorted(new)),
        results=tuple(
            News(people[who], *news[who]) for who in sorted(news) if who in people and who not in new
        ),
        guests=guests,
        events=events,
        erased=tuple(gone),
        decisions=decided,
        likely=tuple(links.suggestions(db, new, given)) if new else (),
        clones=tuple(_clones(db, writers)),
        renewed=renewed,
    )


def _erase(db: sqlite3.Connection, pack: Opened) -> list[str]:
    """Let go of people who were erased elsewhere, and give the names of those who were here."""
    gone = []
    for who, at_ms in list(pack.rows("SELECT learner_id, at_ms FROM erased")):
        gone += [name for (name,) in db.execute("SELECT name FROM learner WHERE learner_id=?", (who,))]
        db.execute(_ERASE, (who, at_ms))
    return sorted(gone)


def _join_people(db: sqlite3.Connection, pack: Opened, known: set[str]) -> tuple[set[str], int]:
    """Give the ids that were not known, and how many new words of instructors there are."""
    db.executemany(
        "INSERT INTO device VALUES(?,?,?) ON CONFLICT DO NOTHING", pack.rows("SELECT * FROM device")
    )
    db.executemany(_SIGN_UP, pack.rows("SELECT * FROM learner"))
    db.executemany(
        "INSERT INTO learner_name VALUES(?,?,?,?) ON CONFLICT DO NOTHING",
        pack.rows("SELECT * FROM learner_name"),
    )
    db.execute(_NAMED)
    db.executemany(_PROFILE, pack.rows("SELECT * FROM learner_profile"))
    count = "SELECT count(*) FROM learner_link"
    (before,) = db.execute(count).fetchone()
    db.executemany(
        "INSERT INTO learner_link VALUES(?,?,?,?,?,?,?) ON CONFLICT(link_id) DO NOTHING",
        pack.rows("SELECT * FROM learner_link"),
    )
    (after,) = db.execute(count).fetchone()
    here = {who for (who,) in db.execute("SELECT learner_id FROM learner")}
    return here - known, after - before


def _join_events(db: sqlite3.Connection, pack: Opened) -> int:
    """Add rows that are not here and count them once for all; give the number of the last row before.

    What two triggers do for every row is done here for all of them, three times as quickly.
    """
    (since,) = db.execute("SELECT ifnull(max(rowid),0) FROM event").fetchone()
    known = _known(db, pack)
    gone = {who for (who,) in db.execute("SELECT learner_id FROM erased")}
    for trigger in _SLOW:
        db.execute(f"DROP TRIGGER {trigger}")
    if any(known.get(device, 0) < extent.high for device, extent in pack.manifest.devices.items()):
        floor = f"CASE device_id {'WHEN ? THEN ? ' * len(known)}ELSE 0 END" if known else "0"
        sql = f"SELECT * FROM event WHERE seq>{floor}"  # noqa: S608
        rows = pack.rows(sql, tuple(chain.from_iterable(known.items())))
        db.executemany(_EVENT, (row for row in rows if row[_LEARNER] not in gone) if gone else rows)
    db.execute(_FRESH.format(since=int(since)))
    db.execute(_PROGRESS)
    for trigger in _SLOW:
        db.execute(schema.TRIGGERS[trigger])
    return int(since)


def _known(db: sqlite3.Connection, pack: Opened) -> dict[str, int]:
    """Device -> number up to which all its rows in the pack are here already.

    A machine writes its rows one after the other, and a pack has all that its writer knows. So whoever has
    row 50 had rows 1 to 49 of the same machine. When this record has exactly one row for each number, and the
    last of them is the same row in the pack, then so are those before. Two machines with one id differ there.
    """
    common = {}
    for device, extent in pack.manifest.devices.items():
        rows, numbers, high = db.execute(_HERE, (device,)).fetchone()
        if high is None or extent.forked:
            continue
        common[device] = min(high, extent.high)
        if high > extent.high:
            rows, numbers = db.execute(_BELOW, (device, extent.high)).fetchone()
        if not rows == numbers == common[device]:
            del common[device]
    if not common:
        return {}
    both = ",".join(["(?,?)"] * len(common))
    sql = f"SELECT device_id, seq, event_id FROM event WHERE (device_id,seq) IN (VALUES {both})"  # noqa: S608
    return {
        device: seq
        for device, seq, event in pack.rows(sql, tuple(chain.from_iterable(common.items())))
        if db.execute(
            "SELECT 1 FROM event WHERE device_id=? AND seq=? AND event_id=?", (device, seq, event)
        ).fetchone()
    }


def _clones(db: sqlite3.Connection, writers: Iterable[str]) -> list[str]:
    """Labels of machines of which two write under one id, among these."""
    found = []
    for device in writers:
        twice = "SELECT 1 FROM event WHERE device_id=? GROUP BY seq HAVING count(*)>1 LIMIT 1"
        if db.execute(twice, (device,)).fetchone():
            row = db.execute("SELECT label FROM device WHERE device_id=?", (device,)).fetchone()
            found.append(row[0] if row else device[-4:].upper())
    return sorted(found)
