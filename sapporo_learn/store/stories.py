"""What the pages of the class, of one learner and of a lesson ask; ``core`` says what the rows mean."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import Any, Final

from sapporo_learn.core.days import starts_ms, tokyo_day
from sapporo_learn.core.learner_story import LearnerStory, story
from sapporo_learn.core.mastery import last_run
from sapporo_learn.core.progress_story import state
from sapporo_learn.core.stories import LearnerLine, Seat
from sapporo_learn.core.stumble_groups import StepFigures, step_figures
from sapporo_learn.store.database import Database, rows
from sapporo_learn.store.ids import wall_ms
from sapporo_learn.store.people import LEARNER_COLUMNS, learner_of
from sapporo_learn.store.records import OF_LEARNER, OF_LESSON_OF_LEARNER, attempts

PAGE: Final = 100  # learners at a time

# Who practised between :start and :end, with the lesson touched last; whose clock ran ahead once, too.
CLASS = f"""SELECT {LEARNER_COLUMNS}, g.lesson AS lesson, g.last_ms AS last_ms, x.value AS dismissed
FROM learner_total t CROSS JOIN learner l USING(learner_id) LEFT JOIN learner_profile p USING(learner_id)
JOIN progress g ON g.learner_id=t.learner_id AND g.lesson=(SELECT lesson FROM progress
  WHERE learner_id=t.learner_id AND first_ms<:end ORDER BY last_ms<:end DESC, last_ms DESC, lesson LIMIT 1)
LEFT JOIN setting x ON x.key='dismissed/'||t.learner_id
WHERE t.last_ms>=:start AND ifnull(p.hidden,0)=0 AND (t.last_ms<:end OR EXISTS(SELECT 1 FROM progress q
  CROSS JOIN event e ON e.learner_id=q.learner_id AND e.lesson=q.lesson AND e.at_ms>=:start AND e.at_ms<:end
  WHERE q.learner_id=t.learner_id))"""  # noqa: S608

# The last visitor first; a page goes on after the last line of the one before.
LEARNERS = f"""SELECT {LEARNER_COLUMNS}, t.last_ms AS last_ms, t.lessons AS lessons, t.passed AS passed,
 t.helps AS helps FROM learner_total t CROSS JOIN learner l USING(learner_id)
LEFT JOIN learner_profile p USING(learner_id)
WHERE (t.last_ms,t.learner_id)<(?,?) AND ifnull(p.hidden,0)=0 AND instr(l.name,?)
ORDER BY t.last_ms DESC, t.learner_id DESC LIMIT ?"""  # noqa: S608

_ROW = "SELECT e.learner_id, e.lesson, e.step, e.verb, e.result, e.at_ms FROM"
_WHEN = "e.at_ms>=:since AND e.at_ms<:until AND e.learner_id<>e.session_id"

OF_SOME = f"""{_ROW} json_each(:learners) w CROSS JOIN progress g ON g.learner_id=w.value
CROSS JOIN event e ON e.learner_id=g.learner_id AND e.lesson=g.lesson
WHERE (:lesson IN('',g.lesson)) AND {_WHEN} ORDER BY e.event_id"""

OF_LESSON = f"""{_ROW} progress g CROSS JOIN event e ON e.learner_id=g.learner_id AND e.lesson=g.lesson
WHERE g.lesson=:lesson AND g.last_ms>=:since AND g.first_ms<:until AND {_WHEN} ORDER BY e.event_id"""

OF_ALL = f"{_ROW} event e WHERE {_WHEN} ORDER BY e.event_id"

_FOREVER: Final = (-(1 << 62), 1 << 62)


class SqliteStories:
    """``Stories`` of one record."""

    def __init__(self, database: Database, clock: Callable[[], int] = wall_ms) -> None:
        self._database, self._clock = database, clock

    def today(self) -> list[Seat]:
        """Everybody who practised today in Tokyo, last touch first; hidden ones are left out."""
        now = self._clock()
        start = starts_ms(tokyo_day(now))
        with self._database.reading() as db:
            found = list(rows(db, CLASS, {"start": start, "end": starts_ms(tokyo_day(now) + 1)}))
            seats = [self._seat(db, row, now) for row in found]
        return sorted(seats, key=lambda seat: -seat.last_ms)

    def learners(
        self, after: LearnerLine | None = None, name: str = "", limit: int = PAGE
    ) -> list[LearnerLine]:
        """A page of everybody with a record and this in the name, last visitor first; not hidden ones."""
        place = (after.last_ms, after.learner.id) if after else (_FOREVER[1], "")
        with self._database.reading() as db:
            return [
                LearnerLine(learner_of(row), row["last_ms"], row["lessons"], row["passed"], row["helps"])
                for row in rows(db, LEARNERS, (*place, name, limit))
            ]

    def learner(self, learner_id: str) -> LearnerStory:
        """Everything about one learner."""
        with self._database.reading() as db:
            return story(list(attempts(db, OF_LEARNER, learner_id)))

    def stumbles(
        self,
        lesson: str = "",
        since_ms: int | None = None,
        until_ms: int | None = None,
        learners: Collection[str] | None = None,
    ) -> list[StepFigures]:
        """Where people stumble, the worst step first; nothing is known of how guests practise.

        Args:
            lesson: Id; "" = all.
            since_ms: From this wall clock on; None = from the beginning.
            until_ms: Up to this wall clock, without it; None = until now and after.
            learners: These alone; None = everybody.
        """
        sql = OF_SOME if learners is not None else OF_LESSON if lesson else OF_ALL
        wanted = {
            "lesson": lesson,
            "since": _FOREVER[0] if since_ms is None else since_ms,
            "until": _FOREVER[1] if until_ms is None else until_ms,
            "learners": json.dumps(sorted(learners or ())),
        }
        with self._database.reading() as db:
            return step_figures(attempts(db, sql, wanted))

    def dismiss(self, learner_id: str, key: str) -> None:
        """Put away what was seen of somebody (``State.key``); on this machine alone, and erased with them."""
        with self._database.writing() as db:
            db.execute(
                "INSERT INTO setting SELECT 'dismissed/'||learner_id, ? FROM learner WHERE learner_id=?"
                " ON CONFLICT(key) DO UPDATE SET value=excluded.value",
                (key, learner_id),
            )

    def _seat(self, db: Any, row: dict[str, Any], now: int) -> Seat:
        run = last_run(attempts(db, OF_LESSON_OF_LEARNER, row["learner_id"], row["lesson"]))
        how = state(run, now, row["dismissed"] or "")
        return Seat(learner_of(row), row["lesson"], run[-1].step, row["last_ms"], how)
