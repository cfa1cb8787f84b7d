"""What the instructor's pages have read of the record so far, said in words. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sapporo_learn.core.figures import LessonRun, StepTrouble
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ports import ClassRow, Learner, Records
from sapporo_learn.ui import instructor_words as words
from sapporo_learn.ui import moments


def local_time() -> datetime:
    """Give local time with its zone."""
    return datetime.now().astimezone()


@dataclass
class Reading:
    """One visit of an instructor; a new one knows nothing.

    Attributes:
        lessons: The course, in its order.
        now: Gives local time with its zone.
        class_list: Everybody with a record.
        troubles: Steps of every lesson, for the few that trouble most.
        runs: Of the learner shown.
        everybody: Hidden ones too.
        person_id: The learner shown, or to be renamed or erased.
        lesson_id: The lesson shown.
        lesson_troubles: Its steps, most stumbled at first.
    """

    lessons: Sequence[Lesson]
    now: Callable[[], datetime]
    class_list: list[ClassRow] = field(default_factory=list)
    troubles: list[StepTrouble] = field(default_factory=list)
    runs: list[LessonRun] = field(default_factory=list)
    everybody: list[Learner] = field(default_factory=list)
    person_id: str = ""
    lesson_id: str = ""
    lesson_troubles: list[StepTrouble] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with the first lesson."""
        self.lesson_id = self.lesson_id or next((lesson.id for lesson in self.lessons), "")

    def teaches(self, lesson_id: str) -> bool:
        """The lesson is in the course."""
        return words.find(self.lessons, lesson_id) is not None

    def knows(self, learner_id: str) -> bool:
        """Somebody in the list of names has this id."""
        return any(who.id == learner_id for who in self.everybody)

    def all_troubles(self, records: Records) -> list[StepTrouble]:
        """Ask for the steps of every lesson; this reads the whole record."""
        return [row for lesson in self.lessons for row in records.lesson_steps(lesson.id)]

    def class_page(self) -> tuple[Any, ...]:
        """Everything that the page of the class says now."""
        return self.today(), self.class_summary(), self.class_rows(), self.hardest()

    def today(self) -> str:
        """Today's date."""
        now = self.now()
        return moments.date(now, now)

    def class_rows(self) -> list[dict[str, Any]]:
        """The class, by days."""
        return words.class_rows(self.class_list, self.lessons, self.now())

    def class_summary(self) -> str:
        """How today's class gets on."""
        return words.class_summary(self.class_list, self.lessons, self.now())

    def hardest(self) -> list[dict[str, Any]]:
        """The few steps of the course that trouble most people."""
        return words.hardest(self.troubles, self.lessons)

    def learner(self) -> dict[str, Any]:
        """The learner shown."""
        row = next((row for row in self.class_list if row.learner.id == self.person_id), None)
        return words.learner_page(row, self.runs, self.lessons, self.now())

    def lesson_choices(self) -> list[dict[str, Any]]:
        """Every lesson, and which is shown."""
        return [
            {"id": lesson.id, "title": words.title(lesson), "current": lesson.id == self.lesson_id}
            for lesson in self.lessons
        ]

    def lesson_rows(self) -> list[dict[str, Any]]:
        """Steps of the lesson shown."""
        lesson = words.find(self.lessons, self.lesson_id)
        return [words.trouble_row(row, lesson) for row in self.lesson_troubles]

    def lesson_summary(self) -> str:
        """Where the lesson shown is hard."""
        return words.lesson_summary(self.lesson_troubles)

    def lesson_note(self) -> str:
        """That the facts of the lesson shown are past, or ""."""
        return words.past_note(words.find(self.lessons, self.lesson_id), self.now())

    def names(self) -> list[dict[str, Any]]:
        """Everybody."""
        return [words.person(who) for who in self.everybody]

    def person(self) -> dict[str, Any]:
        """Whoever is to be renamed or erased; empty when there is nobody."""
        return next((one for one in self.names() if one["id"] == self.person_id), {})
