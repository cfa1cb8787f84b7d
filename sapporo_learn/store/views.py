"""The views of the record: for people with an ordinary SQLite browser; the program itself never reads them.

``RECORD.md`` describes them.
"""

from __future__ import annotations

from sapporo_learn.core.audit import WHAT_WORDS, WHO_WORDS
from sapporo_learn.core.mastery import CAUSE_WORDS

_CAUSES = "".join(
    f"""\n WHEN result LIKE '%"cause":"{cause}"%' THEN '{words}'""" for cause, words in CAUSE_WORDS.items()
)

_WHO = "".join(f" WHEN '{who}' THEN '{words}'" for who, words in WHO_WORDS.items())
_WHAT = "".join(f"\n WHEN '{what}' THEN '{words}'" for what, words in WHAT_WORDS.items())

VIEWS = {
    # 一覧: one line for every learner who is not hidden.
    "v_class": """CREATE VIEW v_class AS
SELECT l.name AS "名前", datetime(t.last_ms/1000,'unixepoch','+9 hours') AS "最後に来た日時",
  ifnull(t.lessons,0) AS "はじめた教材", ifnull(t.passed,0) AS "できた教材",
  ifnull(t.helps,0) AS "たすけての回数"
FROM learner l LEFT JOIN learner_profile p USING(learner_id) LEFT JOIN learner_total t USING(learner_id)
WHERE ifnull(p.hidden,0)=0 ORDER BY t.last_ms DESC""",
    # 一人ひとりの教材: one line for every learner and lesson.
    "v_learner": """CREATE VIEW v_learner AS
SELECT l.name AS "名前", g.lesson AS "教材",
  datetime(g.first_ms/1000,'unixepoch','+9 hours') AS "はじめた日時",
  datetime(g.passed_ms/1000,'unixepoch','+9 hours') AS "できた日時",
  datetime(g.last_ms/1000,'unixepoch','+9 hours') AS "最後の日時", g.helps AS "たすけての回数"
FROM progress g JOIN learner l USING(learner_id) ORDER BY l.name, g.first_ms""",
    # 手順: one line for every step of a lesson. 手順 counts from 1.
    "v_step": """CREATE VIEW v_step AS
SELECT lesson AS "教材", step+1 AS "手順", count(DISTINCT learner_id) AS "人数",
  sum(verb IN('attempted','touched')) AS "さわった回数",
  sum(verb='hinted' AND ifnull(result,'') NOT LIKE '%"rung":1%') AS "ヒント",
  sum(verb='asked') AS "たすけて", sum(verb='called') AS "講師への合図",
  sum(verb='completed' AND ifnull(result,'') NOT LIKE '%"rung":5%') AS "できた回数",
  sum(verb='completed' AND ifnull(result,'') LIKE '%"rung":5%') AS "いっしょにした回数"
FROM event WHERE verb IN('experienced','attempted','touched','hinted','asked','called','completed')
GROUP BY lesson, step""",
    # つまずき: one line for every step and cause. A touch that did the step, but too long, is among them.
    "v_stumble": f"""CREATE VIEW v_stumble AS
SELECT lesson AS "教材", step+1 AS "手順", cause AS "わけ", count(*) AS "回数",
  count(DISTINCT learner_id) AS "人数"
FROM (SELECT learner_id, lesson, step, CASE{_CAUSES} END AS cause FROM event
  WHERE verb IN('attempted','touched'))
WHERE cause IS NOT NULL GROUP BY lesson, step, cause ORDER BY lesson, step, 4 DESC""",  # noqa: S608
    # 講師がしたこと: one line for everything that was changed, the newest first.
    "v_audit": f"""CREATE VIEW v_audit AS
SELECT datetime(a.at_ms/1000,'unixepoch','+9 hours') AS "日時",
  CASE a.who{_WHO} ELSE a.who END AS "だれが", CASE a.what{_WHAT} ELSE a.what END AS "したこと",
  ifnull(l.name,a.about) AS "なにを"
FROM audit a LEFT JOIN learner l ON l.learner_id=a.about ORDER BY a.rowid DESC""",  # noqa: S608
}
