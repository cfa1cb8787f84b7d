"""What instructors read: rows of the record in plain Japanese. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import CAUSE_WORDS
from sapporo_learn.core.ports import ClassRow, StepRecord, StepTrouble

WEEKDAYS = "月火水木金土日"


def day(ms: int, now: datetime) -> str:
    """Say when something was: きょう 10時05分, きのう, 11月20日（金）; 「まだ」 for 0."""
    if ms <= 0:
        return "まだ"
    then = datetime.fromtimestamp(ms / 1000, now.tzinfo)
    apart = (now.date() - then.date()).days
    if apart == 0:
        return f"きょう {then.hour}時{then.minute:02d}分"
    if apart == 1:
        return "きのう"
    year = f"{then.year}年" if then.year != now.year else ""
    return f"{year}{then.month}月{then.day}日（{WEEKDAYS[then.weekday()]}）"


def duration(ms: int) -> str:
    """Say how long: 「12秒」 or 「2分5秒」; 「–」 when nothing was measured."""
    if ms <= 0:
        return "–"
    seconds = max(1, round(ms / 1000))
    return f"{seconds // 60}分{seconds % 60}秒" if seconds >= 60 else f"{seconds}秒"


def causes(counts: Sequence[tuple[str, int]]) -> str:
    """Say causes with their counts, most frequent first: 「長くさわる」2回."""
    ordered = sorted(counts, key=lambda item: (-item[1], item[0]))
    return "、".join(f"「{CAUSE_WORDS.get(cause, cause)}」{count}回" for cause, count in ordered)


def class_row(row: ClassRow, titles: Mapping[str, str], lessons: int, now: datetime) -> dict[str, Any]:
    """Say one line of the class list."""
    title = titles.get(row.last_lesson, row.last_lesson)
    if row.stumble_cause:
        words = CAUSE_WORDS.get(row.stumble_cause, row.stumble_cause)
        stumble = f"手順{row.stumble_step + 1}で「{words}」{row.stumble_count}回"
    else:
        stumble = ""
    result = {"passed": "できました", "going": "とちゅう"}.get(row.last_result, "これから")
    return {
        "id": row.learner.id,
        "name": f"{row.learner.name}さん",
        "plainName": row.learner.name,
        "picture": row.learner.picture,
        "visit": day(row.last_visit_ms, now),
        "passed": f"{lessons}つのうち {len(row.passed)}つ",
        "lesson": title,
        "result": result,
        "kind": row.last_result,
        "stumble": stumble,
        "helps": f"たすけて {row.helps}回" if row.helps else "",
    }


def step_row(record: StepRecord, lesson: Lesson | None) -> dict[str, Any]:
    """Say one step of one learner."""
    return {
        "number": record.step + 1,
        "text": _sentence(lesson, record.step_id),
        "time": duration(record.median_ms),
        "done": record.done > 0,
        "hints": f"ヒント {record.hints}回" if record.hints else "",
        "helps": f"たすけて {record.helps}回" if record.helps else "",
        "causes": causes(record.causes),
    }


def trouble_row(row: StepTrouble, lesson: Lesson | None) -> dict[str, Any]:
    """Say one step of a lesson: how many of how many stumble, and why."""
    cause = f"いちばん多いのは「{CAUSE_WORDS.get(row.cause, row.cause)}」" if row.cause else ""
    coach = next((step.coach for step in lesson.steps if step.id == row.step_id), "") if lesson else ""
    return {
        "number": row.step + 1,
        "text": _sentence(lesson, row.step_id),
        "share": row.stumbled / row.learners if row.learners else 0.0,
        "people": f"{row.learners}人のうち {row.stumbled}人",
        "cause": cause,
        "causes": causes(row.causes),
        "hints": f"ヒント {row.hints}回" if row.hints else "",
        "time": duration(row.median_ms),
        "coach": coach,
    }


def _sentence(lesson: Lesson | None, step_id: str) -> str:
    if lesson is not None:
        for step in lesson.steps:
            if step.id == step_id:
                return step.say.shown
    return step_id
