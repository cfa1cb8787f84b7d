"""A made-up class for the instructor's pages: learners, what the record says of them, ports in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.core.audit import WHAT_WORDS, AuditLine
from sapporo_learn.core.figures import LessonRun, Standing, StepRecord, StepTrouble
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import most_troubled
from sapporo_learn.core.own_feed import OwnFeed, choose
from sapporo_learn.core.own_times import practice_times
from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.ports import ClassRow, Learner
from sapporo_learn.core.rotation import Backup
from sapporo_learn.core.safety import SafetyState
from sapporo_learn.core.timetable import Timetable
from sapporo_learn.errors import KnownError

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=9)))
PIN = "2468"
CODE = "K7QX-2M9D-TR4H-W8PC"
NAMES = (
    ("suzuran", "すずらん"),
    ("lilac", "らいらっく"),
    ("shirakaba", "しらかば"),
    ("momiji", "もみじ"),
    ("marimo", "まりも"),
    ("fukurou", "ふくろう"),
    ("shima-enaga", "しまえなが"),
    ("kitakitsune", "きたきつね"),
    ("yuki", "ゆき"),
    ("sakura", "さくら"),
    ("himawari", "ひまわり"),
    ("lavender", "らべんだー"),
    ("tsuru", "つる"),
    ("hamanasu", "はまなす"),
    ("", "おおどおりのはまなすこさんたろう"),  # as long as a name can be, and without a picture
)


def ago(days: int = 0, minutes: int = 0) -> int:
    """Milliseconds of a moment before NOW."""
    return round((NOW - timedelta(days=days, minutes=minutes)).timestamp() * 1000)


def course() -> tuple[Lesson, ...]:
    """The real lessons."""
    return tuple(load_course(paths.lessons_dir()).lessons)


def learners(count: int) -> list[Learner]:
    """So many learners; every seventh is hidden."""
    return [
        Learner(f"learner-{number}", name, picture, hidden=number % 7 == 6)
        for number, (picture, name) in enumerate(NAMES[:count])
    ]


def class_rows(everybody: Sequence[Learner], lessons: Sequence[Lesson]) -> list[ClassRow]:
    """A class of two days: some call or need help, some are stuck, some have done it all."""
    ids = tuple(lesson.id for lesson in lessons)
    stands = Standing
    kinds: list[Callable[[Learner], ClassRow]] = [
        lambda who: ClassRow(who, ago(minutes=70), ids[:2], ids[1], "passed", stands(step=7)),
        lambda who: ClassRow(
            who, ago(minutes=65), (ids[0],), ids[1], "going", stands(2, "held", 4, 2, helps=2)
        ),
        lambda who: ClassRow(who, ago(minutes=60), (), ids[0], "going", stands(4)),
        lambda who: ClassRow(who, ago(minutes=58), ids[:1], ids[2], "going", stands(1, "missed", 3, 1)),
        lambda who: ClassRow(
            who, ago(minutes=55), ids, ids[2], "passed", stands(7, "slid", 1, 3, True, 1, True)
        ),
        lambda who: ClassRow(who, ago(days=7), (), ids[0], "going", stands(6, "wrong-idea", 12, 6, helps=11)),
        lambda who: ClassRow(who, ago(days=7, minutes=9), (), ids[0], "going", stands(0, helps=1)),
        lambda who: ClassRow(who, ago(minutes=50), ids[:1], ids[1], "going", stands(5, call="rest")),
        lambda who: ClassRow(
            who,
            ago(minutes=45),
            (),
            ids[0],
            "going",
            stands(3, "palm", 2, 3, call="stumbles", call_count=3),
        ),
    ]
    return [kinds[number % len(kinds)](who) for number, who in enumerate(everybody)]


def lesson_runs(lessons: Sequence[Lesson]) -> list[LessonRun]:
    """One learner: a lesson done for the third time with all kinds of help, a second one begun."""
    causes = (
        (),
        (("held", 4), ("missed", 2)),
        (("wrong-idea", 12), ("two-fingers", 1), ("edge", 3)),
        (("palm", 1),),
    )
    done = [
        StepRecord(
            number,
            step.id,
            tries=9,
            done=2,
            together=number % 5 // 4,
            outcome="together" if number % 5 == 4 else "done",
            median_ms=9000 + 31_000 * number,
            hints=number % 3,
            helps=number % 2,
            causes=causes[number % 4],
        )
        for number, step in enumerate(lessons[0].steps)
    ]
    begun = [
        StepRecord(number, step.id, 2, 0, 0, "", 0, number, 0, causes[number])
        for number, step in enumerate(lessons[1].steps[:3])
    ]
    return [  # the record sorts by id, not by course
        LessonRun(lessons[1].id, 1, ago(minutes=80), False, tuple(begun)),
        LessonRun(lessons[0].id, 3, ago(days=7), True, tuple(done), "battery", "saver"),
    ]


def step_troubles(lesson: Lesson) -> list[StepTrouble]:
    """Where a class of eight stumbles in one lesson."""
    rows = []
    for number, step in enumerate(lesson.steps):
        stumbled = (number * 5 + 3) % 9
        causes = (("held", 3 + number), ("wrong-idea", 2)) if stumbled else ()
        cause = causes[0][0] if causes else ""
        rows.append(
            StepTrouble(
                lesson.id, number, step.id, 8, stumbled, cause, causes, number, number % 2, 9000 * number
            )
        )
    return most_troubled(rows)


@dataclass
class ClassPeople:
    """``People`` in memory; the changes that fail say so."""

    everybody: list[Learner] = field(default_factory=list)

    def all(self, *, hidden: bool = False) -> list[Learner]:
        return [who for who in self.everybody if hidden or not who.hidden]

    def rename(self, learner_id: str, name: str) -> None:
        if any(who.name == name and who.id != learner_id for who in self.everybody):
            raise KnownError("その名前の人がもういますので、べつの名前にしてください。")
        self._replace(learner_id, name=name)

    def hide(self, learner_id: str, hidden: bool) -> None:
        self._replace(learner_id, hidden=hidden)

    def erase(self, learner_id: str) -> None:
        self.everybody = [who for who in self.everybody if who.id != learner_id]

    def _replace(self, learner_id: str, **changes: object) -> None:
        self.everybody = [
            replace(who, **changes) if who.id == learner_id else who  # type: ignore[arg-type]
            for who in self.everybody
        ]


@dataclass
class ClassRecords:
    """``Records`` in memory; ``empty`` = nobody has practised."""

    people: ClassPeople
    lessons: Sequence[Lesson]
    empty: bool = False

    def class_list(self) -> list[ClassRow]:
        return [] if self.empty else class_rows(self.people.all(), self.lessons)

    def learner_runs(self, learner_id: str) -> list[LessonRun]:
        return [] if self.empty else lesson_runs(self.lessons)

    def lesson_steps(self, lesson: str) -> list[StepTrouble]:
        return [] if self.empty else next(step_troubles(one) for one in self.lessons if one.id == lesson)


@dataclass
class ClassFeeds:
    """``OwnFeeds`` in memory: the practice timetable, of which two stops are chosen."""

    feed: OwnFeed | None = field(
        default_factory=lambda: replace(
            practice_times(("danchi", "lilac")).feed,
            id="class",
            told=("よみがな（translations.txt、2）は、ないか使えないので、はぶきました。",),
        )
    )
    refuses: str = ""
    unreadable: str = ""

    def kept(self) -> OwnFeed | None:
        return self.feed

    def keep(self, path: str) -> OwnFeed:
        if self.refuses:
            raise KnownError(self.refuses)
        self.feed = replace(practice_times(()).feed, id="other")
        return self.feed

    def timetable(self) -> Timetable | None:
        if self.unreadable:
            raise KnownError(self.unreadable)
        return yukizora.timetable() if self.feed else None

    def choose(self, stops: Sequence[str]) -> OwnFeed | None:
        self.feed = self.feed and choose(self.feed, yukizora.timetable(), stops)
        return self.feed

    def forget(self) -> None:
        self.feed = None


@dataclass
class ClassSafety:
    """``Safety`` in memory: three years are the rule, and everything has been done once."""

    state: SafetyState = field(
        default_factory=lambda: SafetyState(
            backups=(Backup(9, ago(minutes=65), 4096), Backup(8, ago(days=1), 4096, "day")),
            yesterday=Backup(8, ago(days=1), 4096, "day"),
            undo=Backup(7, ago(days=2), 4096, "undo", "restore"),
            years=3,
            old=12,
            audit=(
                AuditLine(ago(minutes=5), "instructor", "renamed", "l", "おおどおりのはまなすこさんたろう"),
                AuditLine(ago(days=1), "command", "erased", "x"),
                *(AuditLine(ago(days=400), "instructor", what) for what in WHAT_WORDS),
            ),
        )
    )
    refuses: str = ""
    finding: str = ""
    done: list[str] = field(default_factory=list)

    def look(self) -> SafetyState:
        return replace(self.state, finding=self.finding)

    def check(self) -> str:
        self.done.append("check")
        return self.finding

    def tend(self) -> None:
        self.done.append("tend")
        if self.refuses:
            raise KnownError(self.refuses)

    def back_up(self) -> Backup:
        self.tend()
        return Backup(10, ago(), 4096)

    def restore(self, name: str = "") -> Backup:
        self.tend()
        self.done.append(f"restore {name}")
        return Backup(8, 0, 0)

    def set_retention(self, years: int) -> None:
        self.state = replace(self.state, years=years, old=0 if years != 3 else 12)

    def erase_old(self) -> int:
        old, self.state = self.state.old, replace(self.state, old=0)
        return old

    def stop(self) -> None:
        self.done.append("stop")


@dataclass
class ClassGate:
    """``Gate`` in memory: waits after two wrong PINs."""

    pin: str = PIN
    wrong: int = 0

    def is_set(self) -> bool:
        return self.pin != ""

    def set_pin(self, pin: str) -> str:
        self.pin = pin
        return CODE

    def check(self, pin: str) -> bool:
        if self.wrong >= 2:
            raise KnownError("番号が何度かちがいましたので、あと30秒待ってから入れてください。")
        self.wrong += pin != self.pin
        return pin == self.pin

    def recover(self, code: str, new_pin: str) -> str:
        if code != CODE:
            raise KnownError("控えの番号がちがいますので、紙をたしかめて、もう一度入れてください。")
        self.pin = new_pin
        return CODE
