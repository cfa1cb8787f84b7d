"""The tables of the record, and everything that follows from them.

The truth is append-only or nearly so: ``device``, ``learner``, ``event``, ``erased``, ``learner_link``,
``audit``. Their columns are final, because packs of several machines are joined by them as a set union (``ON
CONFLICT DO NOTHING``):

* ``event.event_id`` is a UUIDv7 in text; ``(device_id, seq)`` is a gap detector and on purpose not unique,
  for two machines made from one disk image share it.
* ``event`` has no foreign key: a pack may bring an event before its learner.
* Rows leave ``event`` only through a tombstone in ``erased``: the tombstone deletes, and lets nothing back
  in.

``progress``, ``learner_total`` and ``lesson_total`` are kept by triggers and may be rebuilt from ``event``
at any time (:func:`rebuild_totals`). ``learner_profile`` (picture and settings; the last change counts) goes
into packs but for ``hidden``; ``resume_point``, ``setting``, ``gate`` and ``this_device`` belong to this
machine alone. ``schema_packs`` has what later steps add.

Nothing in the schema may call a JSON function: with ``trusted_schema=OFF`` some versions of SQLite refuse
that and others do not. The views are for people with an ordinary SQLite browser; the program itself never
reads them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any, Protocol

from sapporo_learn.store import schema_packs
from sapporo_learn.store.views import VIEWS

if TYPE_CHECKING:
    from sqlite_utils import Migrations


class Executes(Protocol):
    """What any SQLite connection can do."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Any:
        """Run one statement."""


APPLICATION_ID = 1397640241
"""``SNL1``: says that a SQLite file is a record of ours."""

VERSION = 3
"""``user_version`` of the newest schema: the number of ``STEPS`` below."""

TABLES = (
    """CREATE TABLE device (
  device_id  TEXT NOT NULL PRIMARY KEY CHECK(length(device_id)=36),
  label      TEXT NOT NULL CHECK(length(label)<=64),
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE learner (
  learner_id TEXT NOT NULL PRIMARY KEY CHECK(length(learner_id)=36),
  name       TEXT NOT NULL CHECK(length(name)<=64),
  yomi       TEXT NOT NULL DEFAULT '' CHECK(length(yomi)<=64),
  device_id  TEXT NOT NULL,
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE event (
  event_id   TEXT NOT NULL PRIMARY KEY CHECK(length(event_id)=36),
  device_id  TEXT NOT NULL CHECK(length(device_id)=36),
  seq        INTEGER NOT NULL CHECK(seq>0),
  learner_id TEXT NOT NULL CHECK(length(learner_id)=36),
  session_id TEXT NOT NULL CHECK(length(session_id)=36),
  lesson     TEXT NOT NULL CHECK(length(lesson)<=64),
  lesson_ver INTEGER NOT NULL DEFAULT 1,
  step       INTEGER NOT NULL DEFAULT 0 CHECK(step BETWEEN 0 AND 999),
  verb       TEXT NOT NULL CHECK(length(verb)<=32),
  result     TEXT CHECK(length(result)<=4096),
  at_ms      INTEGER NOT NULL,
  tz_min     INTEGER NOT NULL CHECK(tz_min BETWEEN -840 AND 840),
  mono_ms    INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE learner_link (
  link_id    TEXT NOT NULL PRIMARY KEY CHECK(length(link_id)=36),
  a          TEXT NOT NULL,
  b          TEXT NOT NULL,
  same       INTEGER NOT NULL CHECK(same IN(0,1)),
  at_ms      INTEGER NOT NULL,
  device_id  TEXT NOT NULL,
  who        TEXT NOT NULL DEFAULT '',
  CHECK(a<b)
) STRICT""",
    """CREATE TABLE erased (
  learner_id TEXT NOT NULL PRIMARY KEY,
  at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE progress (
  learner_id TEXT NOT NULL,
  lesson     TEXT NOT NULL,
  events     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  helps      INTEGER NOT NULL,
  steps_mask INTEGER NOT NULL,
  passed_ms  INTEGER,
  first_ms   INTEGER NOT NULL,
  last_ms    INTEGER NOT NULL,
  PRIMARY KEY(learner_id, lesson)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE learner_total (
  learner_id TEXT NOT NULL PRIMARY KEY,
  lessons    INTEGER NOT NULL,
  passed     INTEGER NOT NULL,
  helps      INTEGER NOT NULL,
  last_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE lesson_total (
  lesson     TEXT NOT NULL PRIMARY KEY,
  learners   INTEGER NOT NULL,
  passed     INTEGER NOT NULL,
  helps      INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE this_device (
  one        INTEGER NOT NULL PRIMARY KEY CHECK(one=1),
  device_id  TEXT NOT NULL REFERENCES device,
  seq_floor  INTEGER NOT NULL DEFAULT 0
) STRICT""",
    """CREATE TABLE learner_profile (
  learner_id TEXT NOT NULL PRIMARY KEY REFERENCES learner ON DELETE CASCADE,
  picture    TEXT NOT NULL,
  hidden     INTEGER NOT NULL DEFAULT 0 CHECK(hidden IN(0,1)),
  settings   TEXT NOT NULL DEFAULT '{}',
  changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE resume_point (
  learner_id TEXT NOT NULL,
  lesson     TEXT NOT NULL,
  state      TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY(learner_id, lesson)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE setting (
  key        TEXT NOT NULL PRIMARY KEY,
  value      TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE gate (
  one           INTEGER NOT NULL PRIMARY KEY CHECK(one=1),
  pin_hash      TEXT NOT NULL,
  recovery_hash TEXT NOT NULL,
  failures      INTEGER NOT NULL DEFAULT 0,
  failed_ms     INTEGER NOT NULL DEFAULT 0
) STRICT""",
)

AUDIT = """CREATE TABLE audit (
  audit_id   TEXT NOT NULL PRIMARY KEY CHECK(length(audit_id)=36),
  device_id  TEXT NOT NULL CHECK(length(device_id)=36),
  at_ms      INTEGER NOT NULL,
  who        TEXT NOT NULL CHECK(length(who)<=16),
  what       TEXT NOT NULL CHECK(length(what)<=32),
  about      TEXT NOT NULL DEFAULT '' CHECK(length(about)<=64)
) STRICT"""
"""What was changed behind the PIN or by a command. ``about`` is an id, a number or a date, never a name."""

INDEXES = {
    "event_device": "CREATE INDEX event_device ON event(device_id, seq)",
    "event_learner": "CREATE INDEX event_learner ON event(learner_id, lesson, at_ms)",
    "event_at": "CREATE INDEX event_at ON event(at_ms)",
    "learner_total_last": "CREATE INDEX learner_total_last ON learner_total(last_ms)",
    **schema_packs.INDEXES,
}

TRIGGERS = {
    "event_no_update": """CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
 SELECT raise(ABORT,'event is append-only');
END""",
    "event_no_delete": """CREATE TRIGGER event_no_delete BEFORE DELETE ON event
 WHEN NOT EXISTS(SELECT 1 FROM erased WHERE learner_id=old.learner_id) BEGIN
 SELECT raise(ABORT,'event is append-only');
END""",
    "event_erased": """CREATE TRIGGER event_erased BEFORE INSERT ON event
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END""",
    "learner_erased": """CREATE TRIGGER learner_erased BEFORE INSERT ON learner
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END""",
    "resume_erased": """CREATE TRIGGER resume_erased BEFORE INSERT ON resume_point
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END""",
    "link_erased": """CREATE TRIGGER link_erased BEFORE INSERT ON learner_link
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id IN (new.a,new.b)) BEGIN SELECT raise(IGNORE); END""",
    "erased_purge": """CREATE TRIGGER erased_purge AFTER INSERT ON erased BEGIN
 UPDATE this_device SET seq_floor=max(seq_floor,
   ifnull((SELECT max(seq) FROM event WHERE event.device_id=this_device.device_id),0));
 DELETE FROM event WHERE learner_id=new.learner_id;
 DELETE FROM progress WHERE learner_id=new.learner_id;
 DELETE FROM learner_total WHERE learner_id=new.learner_id;
 DELETE FROM resume_point WHERE learner_id=new.learner_id;
 DELETE FROM learner_link WHERE new.learner_id IN (a,b);
 DELETE FROM learner_profile WHERE learner_id=new.learner_id;
 DELETE FROM setting WHERE key='dismissed/'||new.learner_id;
 DELETE FROM learner WHERE learner_id=new.learner_id;
END""",
    "audit_no_update": """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
 SELECT raise(ABORT,'audit is append-only');
END""",
    "audit_no_delete": """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
 SELECT raise(ABORT,'audit is append-only');
END""",
    "event_progress": """CREATE TRIGGER event_progress AFTER INSERT ON event BEGIN
 INSERT INTO progress VALUES(new.learner_id,new.lesson,1,new.verb='attempted',new.verb='asked',
   CASE WHEN new.verb='completed' THEN 1<<min(new.step,62) ELSE 0 END,
   CASE WHEN new.verb='passed' THEN new.at_ms END,new.at_ms,new.at_ms)
 ON CONFLICT(learner_id,lesson) DO UPDATE SET
   events=events+1, attempts=attempts+excluded.attempts, helps=helps+excluded.helps,
   steps_mask=steps_mask|excluded.steps_mask,
   passed_ms=CASE WHEN passed_ms IS NULL OR excluded.passed_ms<passed_ms THEN excluded.passed_ms
     ELSE passed_ms END,
   first_ms=min(first_ms,excluded.first_ms), last_ms=max(last_ms,excluded.last_ms);
END""",
    "progress_ins": """CREATE TRIGGER progress_ins AFTER INSERT ON progress BEGIN
 INSERT INTO learner_total VALUES(new.learner_id,1,new.passed_ms IS NOT NULL,new.helps,new.last_ms)
  ON CONFLICT DO UPDATE SET lessons=lessons+1,passed=passed+excluded.passed,helps=helps+excluded.helps,
   last_ms=max(last_ms,excluded.last_ms);
 INSERT INTO lesson_total VALUES(new.lesson,1,new.passed_ms IS NOT NULL,new.helps)
  ON CONFLICT DO UPDATE SET learners=learners+1,passed=passed+excluded.passed,helps=helps+excluded.helps;
END""",
    "progress_upd": """CREATE TRIGGER progress_upd AFTER UPDATE ON progress BEGIN
 UPDATE learner_total SET passed=passed+((new.passed_ms IS NOT NULL)-(old.passed_ms IS NOT NULL)),
   helps=helps+(new.helps-old.helps),last_ms=max(last_ms,new.last_ms) WHERE learner_id=new.learner_id;
 UPDATE lesson_total SET passed=passed+((new.passed_ms IS NOT NULL)-(old.passed_ms IS NOT NULL)),
   helps=helps+(new.helps-old.helps) WHERE lesson=new.lesson;
END""",
    "progress_del": """CREATE TRIGGER progress_del AFTER DELETE ON progress BEGIN
 UPDATE lesson_total SET learners=learners-1,passed=passed-(old.passed_ms IS NOT NULL),helps=helps-old.helps
  WHERE lesson=old.lesson;
 DELETE FROM lesson_total WHERE lesson=old.lesson AND learners=0;
END""",
    **schema_packs.TRIGGERS,
}


def m0001_first(db: Executes) -> None:
    """Create every table."""
    for sql in TABLES:
        db.execute(sql)


def m0003_audit(db: Executes) -> None:
    """Create the list of what instructors changed."""
    db.execute(AUDIT)


STEPS: tuple[Callable[[Executes], None], ...] = (m0001_first, schema_packs.m0002_packs, m0003_audit)
"""The migrations in their order; their names stand in every file that they made."""


def migrations() -> Migrations:
    """Give the steps to sqlite-utils, which keeps in the file what was applied."""
    from sqlite_utils import Migrations  # with all that it brings, slower than a whole start of the program

    known = Migrations("sapporo-learn")
    for step in STEPS:
        known()(step)
    return known


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the steps that the file has not seen yet, inside a transaction."""
    from sqlite_utils import Database

    migrations().apply(Database(connection, execute_plugins=False))


def renew_derived(db: Executes) -> None:
    """Create indexes, triggers and views that are missing or differ from the text above.

    Must run inside a transaction. ``transform()`` and ordinary SQLite browsers drop triggers without a word.
    """
    wanted = {**INDEXES, **TRIGGERS, **VIEWS}
    present = {
        name: (kind, sql)
        for name, kind, sql in db.execute("SELECT name, type, sql FROM sqlite_master WHERE type<>'table'")
    }
    stale = [name for name, sql in wanted.items() if present.get(name, ("", ""))[1] != sql]
    for name in stale:
        if name in present:
            db.execute(f'DROP {present[name][0]} "{name}"')
        db.execute(wanted[name])
    if not TRIGGERS.keys().isdisjoint(stale):
        rebuild_totals(db)


def rebuild_totals(db: Executes) -> None:
    """Compute progress, learner_total and lesson_total anew from the events, inside a transaction."""
    db.execute("DELETE FROM progress")
    db.execute("DELETE FROM learner_total")
    db.execute("DELETE FROM lesson_total")
    db.execute(
        """INSERT INTO progress
SELECT learner_id, lesson, count(*), sum(verb='attempted'), sum(verb='asked'),
  ifnull(sum(DISTINCT CASE WHEN verb='completed' THEN 1<<min(step,62) END),0),
  min(CASE WHEN verb='passed' THEN at_ms END), min(at_ms), max(at_ms)
FROM event GROUP BY learner_id, lesson"""
    )


def altered(db: Executes) -> bool:
    """Compare our tables and their triggers with the text above: only these change what the record says."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for step in STEPS:
            step(fresh)
        renew_derived(fresh)
        expected, found = _master(fresh), _master(db)
    ours = {table for _, table, _ in expected.values()}
    return expected != {name: row for name, row in found.items() if row[1] in ours}


def _master(db: Executes) -> dict[str, tuple[str, str, str]]:
    rows = db.execute(
        "SELECT name, type, tbl_name, sql FROM sqlite_master WHERE type IN('table','trigger')"
        " AND tbl_name NOT GLOB 'sqlite_*' AND tbl_name NOT GLOB '_sqlite_*'"
    )
    return {name: (kind, table, sql) for name, kind, table, sql in rows}
