"""What stands on the sheets about learners: 修了証, チェック表, 引き継ぎカード, つづきカード. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sapporo_learn.core.days import shown
from sapporo_learn.core.figures import LessonRun, StepRecord
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import CAUSE_WORDS
from sapporo_learn.core.path import Door, Goal, sections
from sapporo_learn.core.ports import ClassRow, Learner, LessonState
from sapporo_learn.core.ruby import Text, parse, plain
from sapporo_learn.core.sheets import easy
from sapporo_learn.errors import KnownError

PROGRAM: Final = "さっぽろスマホれんしゅう"
NONE_MASTERED: Final = "おさらいまでできた教材がまだありませんので、もう少し練習してからにしてください。"
NOBODY: Final = "練習した人がまだいませんので、一度練習してからにしてください。"
ALL_DONE: Final = parse("ぜんぶ できました。すきな練習を どうぞ。")
SHOW_IT: Final = parse("つぎの教室で、このカードを 見せてください。")
# --- what comes next


class Why(StrEnum):
    """Why something comes next."""

    REVIEW = "review"
    GOING = "going"
    GOAL = "goal"
    ORDER = "order"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next: no lesson when all are done; ``step`` counts from 1, 0 = from the beginning."""

    why: Why
    lesson: Lesson | None = None
    step: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """All that the record says of one learner, with the course.

    Attributes:
        learner: Who.
        states: Every lesson that was begun.
        due: Lessons whose おさらい is due.
        runs: The last run of every lesson that was begun.
        lessons: In the order of the course.
        goals: What can be chosen as a goal.
        basics: What is skipped by whoever can already use a phone a little.
        step: At which step the lesson begun last goes on, from 1; 0 = its beginning.
    """

    learner: Learner
    states: Sequence[LessonState]
    due: Sequence[str]
    runs: Sequence[LessonRun]
    lessons: Sequence[Lesson]
    goals: Sequence[Goal] = ()
    basics: Collection[str] = ()
    step: int = 0

    @property
    def known(self) -> Mapping[str, Lesson]:
        """Lessons by id."""
        return {lesson.id: lesson for lesson in self.lessons}

    @property
    def goal(self) -> Goal | None:
        """The learner's goal."""
        return next((goal for goal in self.goals if goal.id == self.learner.settings.goal), None)


def next_of(progress: Progress) -> Next:
    """Say what comes next, as the home page offers it: a review, what was begun last, or the next lesson."""
    known = progress.known
    going = sorted(
        (state for state in progress.states if state.save and state.lesson in known),
        key=lambda state: -state.last_ms,
    )
    begun = {state.lesson for state in going}
    for due in progress.due:
        if due in known and due not in begun:
            return Next(Why.REVIEW, known[due])
    if going:
        return Next(Why.GOING, known[going[0].lesson], progress.step)
    done = {state.lesson for state in progress.states if state.passed}
    door, goal = progress.learner.settings.door, progress.goal
    ordered = sections(
        progress.lessons, goal, progress.basics, Door(door) if door in set(Door) else Door.NONE
    )
    for section in ordered:
        for lesson in section.lessons:
            if lesson.id not in done:
                wanted = goal is not None and lesson.id in goal.lessons
                return Next(Why.GOAL if wanted else Why.ORDER, lesson)
    return Next(Why.FREE)


# --- 修了証


@dataclass(frozen=True, slots=True)
class Certificate:
    """修了証: who, what the learner can do now, when."""

    name: str
    can: tuple[str, ...]
    date: str
    picture: str


def certificate(progress: Progress, day: int) -> Certificate:
    """List what somebody can do: the goals of the lessons mastered, in the order of the course.

    Hard kanji stand there as kana, for the lines are too small for kana above them.

    Raises:
        KnownError: Nothing is mastered yet.
    """
    held = {state.lesson for state in progress.states if state.mastered}
    can = tuple(easy(lesson.goal) for lesson in progress.lessons if lesson.id in held)
    if not can:
        raise KnownError(NONE_MASTERED)
    learner = progress.learner
    return Certificate(f"{learner.name} さん", can, _date(day), learner.picture)


# --- チェック表


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """Learners × lessons; ``rows`` are names and, for each of ``titles``, whether it is done."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, tuple[bool, ...]], ...]
    date: str


def check_sheet(rows: Iterable[ClassRow], lessons: Sequence[Lesson], day: int) -> CheckSheet:
    """Make the sheet, names in the order of kana.

    Raises:
        KnownError: Nobody has a record.
    """
    people = sorted(
        (f"{row.learner.name}さん", tuple(lesson.id in row.passed for lesson in lessons)) for row in rows
    )
    if not people:
        raise KnownError(NOBODY)
    return CheckSheet(tuple(lesson.title.shown for lesson in lessons), tuple(people), _date(day))


# --- 引き継ぎカード


@dataclass(frozen=True, slots=True)
class Handover:
    """引き継ぎカード: for whoever helps next; ``parts`` are headings with their sentences."""

    name: str
    date: str
    picture: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def handover(progress: Progress, day: int) -> Handover:
    """Say what the next helper must know: goal, last success, stumbles, next step."""
    learner = progress.learner
    parts = (
        ("めあて", _goal(progress)),
        ("さいごに できたこと", (_success(progress),)),
        ("つまずき", _trouble(progress)),
        ("つぎの一歩", _advice(progress)),
    )
    return Handover(f"{learner.name}さん", _date(day), learner.picture, parts)


def _goal(progress: Progress) -> tuple[str, ...]:
    door = {Door.BEGINNER.value: "スマホは、はじめての方。", Door.SOME.value: "少し使える方。"}
    goal = f"「{progress.goal.title.shown}」。" if progress.goal else "まだ きめていません。"
    return tuple(filter(None, (goal, door.get(progress.learner.settings.door, ""))))


def _success(progress: Progress) -> str:
    known = progress.known
    done = [state for state in progress.states if state.passed and state.lesson in known]
    if not done:
        return "まだ、これからです。"
    last = max(done, key=lambda state: state.last_ms)
    return f"「{known[last.lesson].title.shown}」が さいごまで できました。"


def _trouble(progress: Progress) -> tuple[str, ...]:
    """Say where and why somebody stumbled in the run begun last, and what helps there."""
    known = progress.known
    runs = sorted((run for run in progress.runs if run.lesson in known), key=lambda run: -run.began_ms)
    for run in runs[:1]:
        steps = [step for step in run.steps if step.causes]
        if steps:
            return _trouble_at(known[run.lesson], max(steps, key=_touches))
    return ("とくに ありません。",)


def _touches(step: StepRecord) -> int:
    return sum(count for _, count in step.causes)


def _trouble_at(lesson: Lesson, record: StepRecord) -> tuple[str, ...]:
    cause, count = record.causes[0]
    step = next((step for step in lesson.steps if step.id == record.step_id), None)
    where = f"「{lesson.title.shown}」の手順{record.step + 1}で、「{CAUSE_WORDS[cause]}」が{count}回。"
    return (where, f"声かけ：{step.coach}") if step and step.coach else (where,)


def _advice(progress: Progress) -> tuple[str, ...]:
    """Say what to do next, and why."""
    coming = next_of(progress)
    if coming.lesson is None:
        return ("「じゆうに れんしゅう」。", "わけ：教材は、ぜんぶ できました。")
    title = f"「{coming.lesson.title.shown}」"
    match coming.why:
        case Why.REVIEW:
            return (f"{title}の おさらい。", "わけ：前にできてから、日がたちました。")
        case Why.GOING:
            place = f"手順{coming.step}から" if coming.step else "つづきから"
            return (f"{title}を、{place}。", "わけ：とちゅうで おわっています。")
        case Why.GOAL:
            return (f"{title}を はじめる。", "わけ：めあてに つながる教材です。")
        case _:
            return (f"{title}を はじめる。", "わけ：順番の つぎの教材です。")


# --- つづきカード


@dataclass(frozen=True, slots=True)
class Slip:
    """つづきカード: what is written, and the text in the code."""

    name: str
    picture: str
    lines: tuple[Text, ...]
    date: str
    code: str


def slip(progress: Progress, code: str, day: int, *, name: bool = False) -> Slip:
    """Make the card; without ``name`` the picture alone says whose it is."""
    coming, learner = next_of(progress), progress.learner
    if coming.lesson is None:
        lines: tuple[Text, ...] = (ALL_DONE,)
    else:
        lines = (plain("つぎの練習"), plain(easy(coming.lesson.title)))
        if coming.why is Why.GOING and coming.step:
            lines = (*lines, plain(f"手順{coming.step}から"))
    return Slip(f"{learner.name} さん" if name else "", learner.picture, lines, _date(day), code)


def _date(day: int) -> str:
    return shown(day).partition("（")[0]
