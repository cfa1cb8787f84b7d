"""What the second schema adds, so that packs of other machines can be taken in.

``learner_name`` is append-only and joined as a set union, as ``learner_link`` is; the last one counts.
``learner_canon`` follows from ``learner_link`` and may be computed anew at any time (``store.links``).
``import_log`` belongs to this machine alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sapporo_learn.store.schema import Executes

LEARNER_NAME = """CREATE TABLE learner_name (
  learner_id TEXT NOT NULL CHECK(length(learner_id)=36),
  at_ms      INTEGER NOT NULL,
  name       TEXT NOT NULL CHECK(length(name)<=64),
  yomi       TEXT NOT NULL DEFAULT '' CHECK(length(yomi)<=64),
  PRIMARY KEY(learner_id, at_ms, name, yomi)
) STRICT, WITHOUT ROWID"""

TABLES = (
    LEARNER_NAME,
    """CREATE TABLE learner_canon (
  learner_id TEXT NOT NULL PRIMARY KEY,
  canon_id   TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE import_log (
  pack_sha256   TEXT NOT NULL PRIMARY KEY,
  device_id     TEXT NOT NULL,
  imported_ms   INTEGER NOT NULL,
  rows_new      INTEGER NOT NULL,
  rows_known    INTEGER NOT NULL,
  clock_diff_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
)

INDEXES = {"learner_canon_c": "CREATE INDEX learner_canon_c ON learner_canon(canon_id)"}

TRIGGERS = {
    "name_no_update": """CREATE TRIGGER name_no_update BEFORE UPDATE ON learner_name BEGIN
 SELECT raise(ABORT,'learner_name is append-only');
END""",
    "name_erased": """CREATE TRIGGER name_erased BEFORE INSERT ON learner_name
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END""",
    "name_given": """CREATE TRIGGER name_given AFTER INSERT ON learner_name BEGIN
 UPDATE learner SET (name,yomi)=(SELECT name, yomi FROM learner_name WHERE learner_id=new.learner_id
   ORDER BY at_ms DESC, name DESC, yomi DESC LIMIT 1) WHERE learner_id=new.learner_id;
END""",
    "erased_purge_names": """CREATE TRIGGER erased_purge_names AFTER INSERT ON erased BEGIN
 DELETE FROM learner_name WHERE learner_id=new.learner_id;
 DELETE FROM learner_canon WHERE new.learner_id IN (learner_id,canon_id);
END""",
}


def m0002_packs(db: Executes) -> None:
    """Create what packs need; a name changed before counts as given when its profile was changed last."""
    for sql in TABLES:
        db.execute(sql)
    db.execute(
        """INSERT INTO learner_name SELECT l.learner_id, p.changed_ms, l.name, l.yomi
FROM learner l JOIN learner_profile p USING(learner_id)"""
    )
