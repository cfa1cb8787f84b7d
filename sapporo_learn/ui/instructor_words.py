"""What instructors read: rows of the record in plain Japanese. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from sapporo_learn.core.days import shown
from sapporo_learn.core.drills import TOGETHER
from sapporo_learn.core.figures import LessonRun, Standing, StepRecord, StepTrouble
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import CAUSE_WORDS, most_troubled
from sapporo_learn.core.ports import ClassRow, Learner
from sapporo_learn.ui.moments import NO_MEASURE, TODAY, clock, day, duration

STUCK_FROM: Final = 3  # touches gone astray for one reason at one step: once is chance, twice is trying again
MOST_TROUBLED: Final = 3  # steps that stand beside the class
NO_LESSON: Final = "いまはない教材"
NO_STEP: Final = "いまはない手順"
URGENCY: Final = ("call", "help", "stuck", "going", "new", "passed")
WAITING: Final = URGENCY[:3]
"""How somebody gets on, whoever needs help first."""


BETWEEN: Final = {
    "notice": "お知らせ",
    "permission": "許可の質問",
    "update": "更新の質問",
    "battery": "電池のお知らせ",
}
"""What came in between in the おさらい of a mastered lesson."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How somebody gets on: ``kind`` (one of :data:`URGENCY`), the word for it, one sentence why."""

    kind: str
    word: str
    why: str


# --- lessons, steps, causes


def find(lessons: Sequence[Lesson], lesson_id: str) -> Lesson | None:
    """Give the lesson, unless it is no longer taught."""
    return next((lesson for lesson in lessons if lesson.id == lesson_id), None)


def title(lesson: Lesson | None) -> str:
    """Give a lesson's title."""
    return lesson.title.shown if lesson else NO_LESSON


def sentence(lesson: Lesson | None, step_id: str) -> str:
    """Give the sentence that learners hear at a step."""
    steps = lesson.steps if lesson else ()
    return next((step.say.shown for step in steps if step.id == step_id), NO_STEP)


def cause(name: str) -> str:
    """Give the instructor's word for a cause, in its brackets."""
    return f"「{CAUSE_WORDS.get(name, 'ほかのさわり方')}」"


def causes(counts: Sequence[tuple[str, int]]) -> list[str]:
    """Say causes with their counts, most frequent first: 「長くさわる」2回."""
    ordered = sorted(counts, key=lambda item: -item[1])
    return [f"{cause(name)}{count}回" for name, count in ordered]


# --- the class


def condition(row: ClassRow, lessons: Sequence[Lesson]) -> Condition:
    """Say how somebody gets on with the last lesson, and why. What was settled since needs nobody's help."""
    how = row.standing
    why = f"手順{how.cause_step + 1}で{cause(how.cause)}{how.count}回。" if how.cause else ""
    if row.last_result == "passed":
        return Condition("passed", "できました", _after(row, lessons))
    if how.call and not how.left:
        return Condition("call", "助けて", _calling(how))
    if how.helps and not how.helped:
        return Condition("help", f"たすけて {how.helps}回", why or "どうすればよいか、まよったようです。")
    if row.last_result != "going":
        return Condition("new", "これからです", "まだ はじめていません。")
    if how.call:
        return Condition("stuck", "つまずいています", _calling(how))
    if how.count >= STUCK_FROM and not how.settled:
        return Condition("stuck", "つまずいています", why)
    return Condition("going", "順調です", why or _helped(how) or "つまずきは ありません。")


def _calling(how: Standing) -> str:
    """Say why the instructor was called."""
    place = f"手順{how.step + 1}で"
    if how.call != "stumbles":
        return f"{place} 手が止まりました。" if how.left else f"{place} 1分以上、手が止まっています。"
    others = "など " if how.call_count > how.count else ""
    return f"{place}{cause(how.cause)}{others}{how.call_count}回。"


def _helped(how: Standing) -> str:
    return f"とちゅうで、たすけてを{how.helps}回使いました。" if how.helps else ""


def _after(row: ClassRow, lessons: Sequence[Lesson]) -> str:
    if row.standing.helps:
        return _helped(row.standing)
    following = next((lesson for lesson in lessons if lesson.id not in row.passed), None)
    return f"つぎは「{title(following)}」です。" if following else "ぜんぶの教材が できました。"


def class_row(row: ClassRow, lessons: Sequence[Lesson], now: datetime) -> dict[str, Any]:
    """Say one line of the class list."""
    state, lesson = condition(row, lessons), title(find(lessons, row.last_lesson))
    if state.kind == "passed":
        place = f"{lesson}　おわり"
    elif row.standing.step >= 0:
        place = f"{lesson}　手順{row.standing.step + 1}"
    else:
        place = lesson
    known = sum(lesson.id in row.passed for lesson in lessons)
    return {
        **person(row.learner),
        "visit": f"{day(row.last_visit_ms, now)} {clock(row.last_visit_ms, now)}".strip(),
        "clock": clock(row.last_visit_ms, now),
        "passed": f"{len(lessons)}つのうち {known}つ",
        "stamps": f"教材 {known}つ",
        "lesson": lesson,
        "place": place,
        "kind": state.kind,
        "word": state.word,
        "why": state.why,
        "asked": row.standing.helps > 0,
        "heading": "",
    }


def class_rows(rows: Sequence[ClassRow], lessons: Sequence[Lesson], now: datetime) -> list[dict[str, Any]]:
    """Say the class, one group for every day, the last day first; in it whoever needs help comes first.

    The first row of a group carries its ``heading``; :func:`class_summary` is that of today's.
    """
    said = []
    newest = sorted(rows, key=lambda row: -row.last_visit_ms)
    for name, group in groupby(newest, key=lambda row: day(row.last_visit_ms, now)):
        lines = [class_row(row, lessons, now) for row in group]
        lines.sort(key=lambda line: URGENCY.index(line["kind"]))
        lines[0]["heading"] = f"{name}　{len(lines)}人" if name != TODAY else ""
        said += lines
    return said


def class_summary(rows: Sequence[ClassRow], lessons: Sequence[Lesson], now: datetime) -> str:
    """Say in one line how today's class gets on."""
    today = [row for row in rows if day(row.last_visit_ms, now) == TODAY]
    waiting = sum(condition(row, lessons).kind in WAITING for row in today)
    if not today:
        return "きょうは、まだ どなたも練習していません。"
    ending = f"お手伝いがいる方は、{waiting}人です。" if waiting else "みなさん、順調です。"
    return f"きょうは{len(today)}人。{ending}"


# --- one learner


def person(learner: Learner) -> dict[str, Any]:
    """Say who somebody is. ``initial`` stands where a picture is missing."""
    return {
        "id": learner.id,
        "name": f"{learner.name}さん",
        "plainName": learner.name,
        "initial": learner.name[:1],
        "picture": learner.picture,
        "hidden": learner.hidden,
    }


def learner_page(
    row: ClassRow | None, runs: Sequence[LessonRun], lessons: Sequence[Lesson], now: datetime
) -> dict[str, Any]:
    """Say everything about one learner; ``known`` is False for somebody without a record.

    The lesson practised last comes first, then the others in the order of the course. The first step of a
    lesson carries its title as ``heading``, and which ``run`` this is.
    """
    if row is None:
        return {"known": False, "steps": []}
    said: list[dict[str, Any]] = []
    of = {run.lesson: run for run in runs}
    order = dict.fromkeys((row.last_lesson, *(lesson.id for lesson in lessons), *of))
    for lesson_id in [one for one in order if one in of]:
        lesson, run = find(lessons, lesson_id), of[lesson_id]
        block = [step_row(step, lesson) for step in run.steps]
        block[0]["heading"] = title(lesson)
        block[0]["passed"] = lesson_id in row.passed
        block[0]["run"] = run_line(run, now)
        said += block
    return {
        **class_row(row, lessons, now),
        "known": True,
        "steps": said,
        "unmeasured": any(step["time"] == NO_MEASURE for step in said),
    }


def run_line(run: LessonRun, now: datetime) -> str:
    """Say which run of a lesson is shown, and whether it went better than the one before."""
    eased = "おさらいの つまずきが へりました。" if run.eased else ""
    parts = (f"{run.number}回目の練習", f"{day(run.began_ms, now)} {clock(run.began_ms, now)}", eased)
    return "　".join(part for part in (*parts, between(run)) if part).strip()


def between(run: LessonRun) -> str:
    """Say how what came in between was dealt with, "" when nothing came."""
    if run.drill not in BETWEEN:
        return ""
    how = "いっしょに とじました" if run.drill_choice == TOGETHER else "おちついて とじました"
    return f"とちゅうの{BETWEEN[run.drill]}：{how}。"


def step_row(record: StepRecord, lesson: Lesson | None) -> dict[str, Any]:
    """Say one step of one learner."""
    used = helping(record.helps, record.hints)
    if record.outcome == "done":
        state = "、".join(used) + "で できました" if used else "ひとりで できました"
    else:
        so_far = "いっしょに しました" if record.outcome else "まだ とちゅうです"
        state = "、".join([so_far, *used])
    return {
        "number": str(record.step + 1),
        "text": sentence(lesson, record.step_id),
        "outcome": record.outcome,
        "state": state,
        "time": duration(record.median_ms),
        "causes": causes(record.causes),
        "heading": "",
        "run": "",
        "passed": False,
    }


def helping(helps: int, hints: int) -> list[str]:
    """Say what help there was: first what was asked for, then what came by itself."""
    return [f"{word} {count}回" for word, count in (("たすけて", helps), ("ヒント", hints)) if count]


# --- one lesson


def trouble_row(row: StepTrouble, lesson: Lesson | None) -> dict[str, Any]:
    """Say one step of a lesson: how many of how many stumble, why, and what to say there."""
    steps = lesson.steps if lesson else ()
    people = f"{row.learners}人のうち {row.stumbled}人"
    return {
        "number": str(row.step + 1),
        "lesson": title(lesson),
        "text": sentence(lesson, row.step_id),
        "share": row.stumbled / row.learners if row.learners else 0.0,
        "people": f"{people}が つまずきました。" if row.stumbled else "つまずいた方は いません。",
        "short": f"{people}。{cause(row.cause)}" if row.cause else f"{people}。",
        "causes": causes(row.causes),
        "hints": "、".join(helping(row.helps, row.hints)) or "ヒントなし",
        "time": duration(row.median_ms),
        "coach": next((step.coach for step in steps if step.id == row.step_id), ""),
    }


def lesson_summary(rows: Sequence[StepTrouble]) -> str:
    """Say in one line where a lesson is hard."""
    if not rows:
        return "この教材の記録は、まだありません。どなたかが練習すると、ここに出ます。"
    if not rows[0].stumbled:
        return "この教材で つまずいた方は、いません。"
    return f"いちばん つまずきやすいのは、手順{rows[0].step + 1}です。"


def past_note(lesson: Lesson | None, now: datetime) -> str:
    """Say that the facts of a lesson may have changed since they were checked; "" while they hold."""
    if lesson is None or lesson.valid_until is None or (lesson.days_left(now.toordinal()) or 0) >= 0:
        return ""
    return (
        f"この教材の事実は、{shown(lesson.valid_until)}まで たしかめてあります。いまと ちがうかもしれません。"
    )


def hardest(troubles: Sequence[StepTrouble], lessons: Sequence[Lesson]) -> list[dict[str, Any]]:
    """Say at which few steps of the whole course most people stumble."""
    rows = [row for row in most_troubled(troubles) if row.stumbled][:MOST_TROUBLED]
    return [trouble_row(row, find(lessons, row.lesson)) for row in rows]
