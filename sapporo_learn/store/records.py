"""What screens and instructors ask of the record: SQL finds rows, ``core.mastery`` says what they mean."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sapporo_learn.core.figures import LessonRun, StepTrouble
from sapporo_learn.core.mastery import (
    Attempt,
    last_run,
    learner_runs,
    standing,
    step_troubles,
    stumbles,
)
from sapporo_learn.core.ports import ClassRow, Json, LessonState
from sapporo_learn.core.reviews import due, times_mastered
from sapporo_learn.store.database import Database, rows
from sapporo_learn.store.ids import wall_ms
from sapporo_learn.store.people import LEARNER_COLUMNS, learner_of
from sapporo_learn.store.schema import Executes

_ATTEMPT = "SELECT e.learner_id, e.lesson, e.step, e.verb, e.result, e.at_ms FROM"

OF_LEARNER = f"{_ATTEMPT} event e WHERE learner_id=? ORDER BY event_id"

PASSES_OF_LEARNER = f"{_ATTEMPT} event e WHERE learner_id=? AND verb='passed' ORDER BY event_id"

# The only index is by learner and lesson: CROSS JOIN makes SQLite begin with progress. Guests are left out.
OF_LESSON = f"""{_ATTEMPT} progress g CROSS JOIN event e ON e.learner_id=g.learner_id AND e.lesson=g.lesson
WHERE g.lesson=? AND e.learner_id<>e.session_id ORDER BY e.event_id"""

# Newest first.
OF_LESSON_OF_LEARNER = f"{_ATTEMPT} event e WHERE learner_id=? AND lesson=? ORDER BY event_id DESC"

LESSONS_OF = """SELECT lesson, max(passed) AS passed, max(save) AS save, max(last_ms) AS last_ms FROM (
 SELECT lesson, passed_ms IS NOT NULL AS passed, '' AS save, last_ms FROM progress WHERE learner_id=:learner
 UNION ALL SELECT lesson, 0, state, at_ms FROM resume_point WHERE learner_id=:learner)
GROUP BY lesson ORDER BY last_ms DESC, lesson"""

# Everybody not hidden with a record, with the lesson they touched last.
CLASS_LIST = f"""SELECT {LEARNER_COLUMNS}, t.last_ms AS visit_ms, g.lesson AS last_lesson,
 CASE WHEN s.lesson IS NOT NULL OR g.passed_ms IS NULL THEN 'going' ELSE 'passed' END AS last_result
FROM learner l JOIN learner_total t USING(learner_id) LEFT JOIN learner_profile p USING(learner_id)
JOIN progress g ON g.learner_id=l.learner_id AND g.lesson=(SELECT lesson FROM progress
  WHERE learner_id=l.learner_id ORDER BY last_ms DESC, lesson LIMIT 1)
LEFT JOIN resume_point s ON s.learner_id=l.learner_id AND s.lesson=g.lesson
WHERE ifnull(p.hidden,0)=0 ORDER BY t.last_ms DESC, l.learner_id DESC"""  # noqa: S608

PASSED = """SELECT lesson FROM progress WHERE learner_id=? AND passed_ms IS NOT NULL
ORDER BY passed_ms, lesson"""

COUNTS = """SELECT (SELECT count(*) FROM learner LEFT JOIN learner_canon USING(learner_id)
  WHERE ifnull(canon_id,learner_id)=learner_id) AS learners,
 count(DISTINCT CASE WHEN learner_id=session_id THEN session_id END) AS guests,
 count(DISTINCT session_id) AS visits, count(*) AS events,
 (SELECT ifnull(sum(passed),0) FROM lesson_total) AS passed FROM event"""

CAUSES = """SELECT json_extract(result,'$.cause') AS cause, count(*) FROM event
WHERE verb IN('attempted','touched') AND json_valid(result) GROUP BY 1"""


class SqliteRecords:
    """``Records`` of one record."""

    def __init__(self, database: Database, clock: Callable[[], int] = wall_ms) -> None:
        self._database, self._clock = database, clock

    def lessons_of(self, learner_id: str) -> list[LessonState]:
        """Every lesson this learner has begun, the last one first."""
        with self._database.reading() as db:
            times = times_mastered(attempts(db, PASSES_OF_LEARNER, learner_id))
            return [
                LessonState(
                    row["lesson"],
                    bool(row["passed"]),
                    True,
                    row["save"],
                    row["last_ms"],
                    times.get(row["lesson"], 0),
                )
                for row in rows(db, LESSONS_OF, {"learner": learner_id})
            ]

    def due(self, learner_id: str) -> list[str]:
        """Lessons whose おさらい is due today, longest waiting first."""
        with self._database.reading() as db:
            return due(attempts(db, PASSES_OF_LEARNER, learner_id), self._clock())

    def class_list(self) -> list[ClassRow]:
        """Everybody with a record, last visitor first, hidden ones left out.

        The last lesson is the one touched last; it is ``going`` while there is something to go on with, even
        when it was passed before. How somebody stands in it is told of the current run.
        """
        with self._database.reading() as db:
            return [_class_row(db, row) for row in list(rows(db, CLASS_LIST))]

    def learner_runs(self, learner_id: str) -> list[LessonRun]:
        """The last run of every lesson that was begun, step by step."""
        with self._database.reading() as db:
            return learner_runs(attempts(db, OF_LEARNER, learner_id))

    def lesson_steps(self, lesson: str) -> list[StepTrouble]:
        """Steps of a lesson, most stumbled at first; nothing is known of how guests practise."""
        with self._database.reading() as db:
            return step_troubles(attempts(db, OF_LESSON, lesson))

    def summary(self) -> dict[str, Json]:
        """Counts without names.

        Returns:
            ``learners`` (linked sign-ups are one), ``guests`` (visits without a name), ``visits`` (of all),
            ``events``, ``passed`` (each learner and lesson once, a guest at every visit), ``lessons`` (id →
            learners, passed, both with guests; helps), ``stumbles`` (cause → number).
        """
        with self._database.reading() as db:
            counts: dict[str, Json] = next(rows(db, COUNTS))
            lessons: dict[str, Json] = {
                lesson: {"learners": learners, "passed": passed, "helps": helps}
                for lesson, learners, passed, helps in db.execute(
                    "SELECT * FROM lesson_total ORDER BY lesson"
                )
            }
            causes = Counter(dict(db.execute(CAUSES).fetchall()))
        return {**counts, "lessons": lessons, "stumbles": dict(stumbles(causes.elements()))}


def _class_row(db: Executes, row: Mapping[str, Any]) -> ClassRow:
    run = last_run(attempts(db, OF_LESSON_OF_LEARNER, row["learner_id"], row["last_lesson"]))
    return ClassRow(
        learner=learner_of(row),
        last_visit_ms=row["visit_ms"],
        passed=tuple(lesson for (lesson,) in db.execute(PASSED, (row["learner_id"],))),
        last_lesson=row["last_lesson"],
        last_result=row["last_result"],
        standing=standing(run),
    )


def attempts(db: Executes, sql: str, *parameters: Any) -> Iterator[Attempt]:
    """Read rows as they are asked for; the parameters are values in their order, or one mapping."""
    given = parameters[0] if parameters and isinstance(parameters[0], Mapping) else parameters
    for learner, lesson, step, verb, result, at_ms in db.execute(sql, given):
        yield Attempt(learner, lesson, step, verb, _told(result), at_ms)


def _told(result: str | None) -> dict[str, Json]:
    """What a row tells; nothing when the JSON, perhaps from elsewhere, is broken."""
    try:
        told = json.loads(result or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
