PRAGMA application_id=1397640241;
PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'sapporo-learn','m0001_first','2026-11-25 09:36:46.994281+00:00');
CREATE TABLE device (
  device_id  TEXT NOT NULL PRIMARY KEY CHECK(length(device_id)=36),
  label      TEXT NOT NULL CHECK(length(label)<=64),
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "device" VALUES('01a21210-979d-7155-b2d8-2d8047ca136b','パソコン 136B',1795599407005);
CREATE TABLE erased (
  learner_id TEXT NOT NULL PRIMARY KEY,
  at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "erased" VALUES('01a21210-97df-71b9-85ec-9863e8526531',1795599407141);
CREATE TABLE event (
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
) STRICT;
INSERT INTO "event" VALUES('01a21210-9820-7650-9a7a-046bd189af7b','01a21210-979d-7155-b2d8-2d8047ca136b',1,'01a21210-97ba-707a-9ce9-35f3a38bdb7d','0199b000-0000-7000-8000-000000000000','finger',1,0,'passed','{}',1795599407136,0,0);
INSERT INTO "event" VALUES('01a21210-9820-7650-9a7a-046caaba7932','01a21210-979d-7155-b2d8-2d8047ca136b',2,'01a21210-97ba-707a-9ce9-35f3a38bdb7d','0199b000-0000-7000-8000-000000000001','finger',1,1,'attempted','{"cause":"held"}',1795599407136,0,1);
INSERT INTO "event" VALUES('01a21210-9820-7650-9a7a-046d45af3d9b','01a21210-979d-7155-b2d8-2d8047ca136b',3,'01a21210-97c2-72ae-a1fd-3bed678b3c27','0199b000-0000-7000-8000-000000000002','finger',1,2,'asked','{}',1795599407136,0,2);
INSERT INTO "event" VALUES('01a21210-9820-7650-9a7a-046e060fb2ab','01a21210-979d-7155-b2d8-2d8047ca136b',4,'01a21210-97c2-72ae-a1fd-3bed678b3c27','0199b000-0000-7000-8000-000000000003','finger',1,0,'completed','{}',1795599407136,0,3);
INSERT INTO "event" VALUES('01a21210-9820-7650-9a7a-046ebe52f873','01a21210-979d-7155-b2d8-2d8047ca136b',5,'0199b000-0000-7000-8000-000000000005','0199b000-0000-7000-8000-000000000005','finger',1,2,'initialized','{}',1795599407136,0,5);
CREATE TABLE gate (
  one           INTEGER NOT NULL PRIMARY KEY CHECK(one=1),
  pin_hash      TEXT NOT NULL,
  recovery_hash TEXT NOT NULL,
  failures      INTEGER NOT NULL DEFAULT 0,
  failed_ms     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE learner (
  learner_id TEXT NOT NULL PRIMARY KEY CHECK(length(learner_id)=36),
  name       TEXT NOT NULL CHECK(length(name)<=64),
  yomi       TEXT NOT NULL DEFAULT '' CHECK(length(yomi)<=64),
  device_id  TEXT NOT NULL,
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "learner" VALUES('01a21210-97ba-707a-9ce9-35f3a38bdb7d','すずらん','','01a21210-979d-7155-b2d8-2d8047ca136b',1795599407034);
INSERT INTO "learner" VALUES('01a21210-97c2-72ae-a1fd-3bed678b3c27','はな','','01a21210-979d-7155-b2d8-2d8047ca136b',1795599407042);
CREATE TABLE learner_link (
  link_id    TEXT NOT NULL PRIMARY KEY CHECK(length(link_id)=36),
  a          TEXT NOT NULL,
  b          TEXT NOT NULL,
  same       INTEGER NOT NULL CHECK(same IN(0,1)),
  at_ms      INTEGER NOT NULL,
  device_id  TEXT NOT NULL,
  who        TEXT NOT NULL DEFAULT '',
  CHECK(a<b)
) STRICT;
CREATE TABLE learner_profile (
  learner_id TEXT NOT NULL PRIMARY KEY REFERENCES learner ON DELETE CASCADE,
  picture    TEXT NOT NULL,
  hidden     INTEGER NOT NULL DEFAULT 0 CHECK(hidden IN(0,1)),
  settings   TEXT NOT NULL DEFAULT '{}',
  changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "learner_profile" VALUES('01a21210-97ba-707a-9ce9-35f3a38bdb7d','suzuran',0,'{"text_scale":1.0,"theme":"paper","voice":{"morae_per_s":5.9,"volume":0.8,"muted":false},"goal":"","door":""}',1795599407034);
INSERT INTO "learner_profile" VALUES('01a21210-97c2-72ae-a1fd-3bed678b3c27','lilac',0,'{"text_scale":1.0,"theme":"paper","voice":{"morae_per_s":5.9,"volume":0.8,"muted":false},"goal":"","door":""}',1795599407109);
CREATE TABLE learner_total (
  learner_id TEXT NOT NULL PRIMARY KEY,
  lessons    INTEGER NOT NULL,
  passed     INTEGER NOT NULL,
  helps      INTEGER NOT NULL,
  last_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "learner_total" VALUES('0199b000-0000-7000-8000-000000000005',1,0,0,1795599407136);
INSERT INTO "learner_total" VALUES('01a21210-97ba-707a-9ce9-35f3a38bdb7d',1,1,0,1795599407136);
INSERT INTO "learner_total" VALUES('01a21210-97c2-72ae-a1fd-3bed678b3c27',1,0,1,1795599407136);
CREATE TABLE lesson_total (
  lesson     TEXT NOT NULL PRIMARY KEY,
  learners   INTEGER NOT NULL,
  passed     INTEGER NOT NULL,
  helps      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "lesson_total" VALUES('finger',3,1,1);
CREATE TABLE progress (
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
) STRICT, WITHOUT ROWID;
INSERT INTO "progress" VALUES('0199b000-0000-7000-8000-000000000005','finger',1,0,0,0,NULL,1795599407136,1795599407136);
INSERT INTO "progress" VALUES('01a21210-97ba-707a-9ce9-35f3a38bdb7d','finger',2,1,0,0,1795599407136,1795599407136,1795599407136);
INSERT INTO "progress" VALUES('01a21210-97c2-72ae-a1fd-3bed678b3c27','finger',2,0,1,1,NULL,1795599407136,1795599407136);
CREATE TABLE resume_point (
  learner_id TEXT NOT NULL,
  lesson     TEXT NOT NULL,
  state      TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY(learner_id, lesson)
) STRICT, WITHOUT ROWID;
INSERT INTO "resume_point" VALUES('01a21210-97c2-72ae-a1fd-3bed678b3c27','finger','{}',1795599407136);
CREATE TABLE setting (
  key        TEXT NOT NULL PRIMARY KEY,
  value      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('px_per_mm','3.7');
CREATE TABLE this_device (
  one        INTEGER NOT NULL PRIMARY KEY CHECK(one=1),
  device_id  TEXT NOT NULL REFERENCES device,
  seq_floor  INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO "this_device" VALUES(1,'01a21210-979d-7155-b2d8-2d8047ca136b',0);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX event_device ON event(device_id, seq);
CREATE INDEX event_learner ON event(learner_id, lesson, at_ms);
CREATE INDEX learner_total_last ON learner_total(last_ms);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
 SELECT raise(ABORT,'event is append-only');
END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
 WHEN NOT EXISTS(SELECT 1 FROM erased WHERE learner_id=old.learner_id) BEGIN
 SELECT raise(ABORT,'event is append-only');
END;
CREATE TRIGGER event_erased BEFORE INSERT ON event
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END;
CREATE TRIGGER learner_erased BEFORE INSERT ON learner
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END;
CREATE TRIGGER resume_erased BEFORE INSERT ON resume_point
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id=new.learner_id) BEGIN SELECT raise(IGNORE); END;
CREATE TRIGGER link_erased BEFORE INSERT ON learner_link
 WHEN EXISTS(SELECT 1 FROM erased WHERE learner_id IN (new.a,new.b)) BEGIN SELECT raise(IGNORE); END;
CREATE TRIGGER erased_purge AFTER INSERT ON erased BEGIN
 UPDATE this_device SET seq_floor=max(seq_floor,
   ifnull((SELECT max(seq) FROM event WHERE event.device_id=this_device.device_id),0));
 DELETE FROM event WHERE learner_id=new.learner_id;
 DELETE FROM progress WHERE learner_id=new.learner_id;
 DELETE FROM learner_total WHERE learner_id=new.learner_id;
 DELETE FROM resume_point WHERE learner_id=new.learner_id;
 DELETE FROM learner_link WHERE new.learner_id IN (a,b);
 DELETE FROM learner_profile WHERE learner_id=new.learner_id;
 DELETE FROM learner WHERE learner_id=new.learner_id;
END;
CREATE TRIGGER event_progress AFTER INSERT ON event BEGIN
 INSERT INTO progress VALUES(new.learner_id,new.lesson,1,new.verb='attempted',new.verb='asked',
   CASE WHEN new.verb='completed' THEN 1<<min(new.step,62) ELSE 0 END,
   CASE WHEN new.verb='passed' THEN new.at_ms END,new.at_ms,new.at_ms)
 ON CONFLICT(learner_id,lesson) DO UPDATE SET
   events=events+1, attempts=attempts+excluded.attempts, helps=helps+excluded.helps,
   steps_mask=steps_mask|excluded.steps_mask,
   passed_ms=CASE WHEN passed_ms IS NULL OR excluded.passed_ms<passed_ms THEN excluded.passed_ms
     ELSE passed_ms END,
   first_ms=min(first_ms,excluded.first_ms), last_ms=max(last_ms,excluded.last_ms);
END;
CREATE TRIGGER progress_ins AFTER INSERT ON progress BEGIN
 INSERT INTO learner_total VALUES(new.learner_id,1,new.passed_ms IS NOT NULL,new.helps,new.last_ms)
  ON CONFLICT DO UPDATE SET lessons=lessons+1,passed=passed+excluded.passed,helps=helps+excluded.helps,
   last_ms=max(last_ms,excluded.last_ms);
 INSERT INTO lesson_total VALUES(new.lesson,1,new.passed_ms IS NOT NULL,new.helps)
  ON CONFLICT DO UPDATE SET learners=learners+1,passed=passed+excluded.passed,helps=helps+excluded.helps;
END;
CREATE TRIGGER progress_upd AFTER UPDATE ON progress BEGIN
 UPDATE learner_total SET passed=passed+((new.passed_ms IS NOT NULL)-(old.passed_ms IS NOT NULL)),
   helps=helps+(new.helps-old.helps),last_ms=max(last_ms,new.last_ms) WHERE learner_id=new.learner_id;
 UPDATE lesson_total SET passed=passed+((new.passed_ms IS NOT NULL)-(old.passed_ms IS NOT NULL)),
   helps=helps+(new.helps-old.helps) WHERE lesson=new.lesson;
END;
CREATE TRIGGER progress_del AFTER DELETE ON progress BEGIN
 UPDATE lesson_total SET learners=learners-1,passed=passed-(old.passed_ms IS NOT NULL),helps=helps-old.helps
  WHERE lesson=old.lesson;
 DELETE FROM lesson_total WHERE lesson=old.lesson AND learners=0;
END;
CREATE VIEW v_class AS
SELECT l.name AS "名前", datetime(t.last_ms/1000,'unixepoch','+9 hours') AS "最後に来た日時",
  ifnull(t.lessons,0) AS "はじめた教材", ifnull(t.passed,0) AS "できた教材",
  ifnull(t.helps,0) AS "たすけての回数"
FROM learner l LEFT JOIN learner_profile p USING(learner_id) LEFT JOIN learner_total t USING(learner_id)
WHERE ifnull(p.hidden,0)=0 ORDER BY t.last_ms DESC;
CREATE VIEW v_learner AS
SELECT l.name AS "名前", g.lesson AS "教材",
  datetime(g.first_ms/1000,'unixepoch','+9 hours') AS "はじめた日時",
  datetime(g.passed_ms/1000,'unixepoch','+9 hours') AS "できた日時",
  datetime(g.last_ms/1000,'unixepoch','+9 hours') AS "最後の日時", g.helps AS "たすけての回数"
FROM progress g JOIN learner l USING(learner_id) ORDER BY l.name, g.first_ms;
CREATE VIEW v_step AS
SELECT lesson AS "教材", step+1 AS "手順", count(DISTINCT learner_id) AS "人数",
  sum(verb IN('attempted','touched')) AS "さわった回数",
  sum(verb='hinted' AND ifnull(result,'') NOT LIKE '%"rung":1%') AS "ヒント",
  sum(verb='asked') AS "たすけて", sum(verb='called') AS "講師への合図",
  sum(verb='completed' AND ifnull(result,'') NOT LIKE '%"rung":5%') AS "できた回数",
  sum(verb='completed' AND ifnull(result,'') LIKE '%"rung":5%') AS "いっしょにした回数"
FROM event WHERE verb IN('experienced','attempted','touched','hinted','asked','called','completed')
GROUP BY lesson, step;
CREATE VIEW v_stumble AS
SELECT lesson AS "教材", step+1 AS "手順", cause AS "わけ", count(*) AS "回数",
  count(DISTINCT learner_id) AS "人数"
FROM (SELECT learner_id, lesson, step, CASE
 WHEN result LIKE '%"cause":"held"%' THEN '長くさわる'
 WHEN result LIKE '%"cause":"missed"%' THEN 'となりをさわる'
 WHEN result LIKE '%"cause":"slid"%' THEN 'すべる'
 WHEN result LIKE '%"cause":"twice"%' THEN 'つづけてさわる'
 WHEN result LIKE '%"cause":"two-fingers"%' THEN '2本のゆび'
 WHEN result LIKE '%"cause":"palm"%' THEN '手のひら'
 WHEN result LIKE '%"cause":"edge"%' THEN 'ふちをさわる'
 WHEN result LIKE '%"cause":"wrong-idea"%' THEN 'ちがうところをさわる' END AS cause FROM event
  WHERE verb IN('attempted','touched'))
WHERE cause IS NOT NULL GROUP BY lesson, step, cause ORDER BY lesson, step, 4 DESC;
COMMIT;
