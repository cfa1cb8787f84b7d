"""What a lesson's screen shows, derived from the session. Pure."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core import drills
from sapporo_learn.core.lesson import Round
from sapporo_learn.core.practice import Phase, Session, Tone
from sapporo_learn.core.route import steps_of
from sapporo_learn.core.ruby import Text

NEXT: Final = {Phase.INTRO: "はじめる", Phase.DONE_STEP: "つぎへ", Phase.ROUND_END: "つぎへ"}
CALM: Final = "「どれを さわっても だいじょうぶですよ」と、声をかけます。"
COACH: Final = "「ゆっくりで だいじょうぶですよ」と、声をかけます。"
FEEDBACK: Final = {Tone.FEEDBACK: "finger", Tone.HINT: "hint", Tone.PRAISE: "praise"}


def next_label(session: Session) -> str:
    """Give what is written on the button that leads on, or "" when there is none."""
    return NEXT.get(session.phase, "")


def stage(session: Session) -> str:
    """Say in words how much help this part gives."""
    if session.phase is Phase.WATCH:
        return "見てみましょう"
    if session.phase is Phase.DRILL:
        return "とちゅうの お知らせ"
    if session.round is Round.TOGETHER:
        return "いっしょに やってみましょう"
    if session.round is Round.HINT:
        return "こんどは ことばだけで"
    return "おさらい。ひとりで どうぞ"


def can_back(session: Session) -> bool:
    """Say whether ひとつ戻る does something."""
    return session.phase not in (Phase.INTRO, Phase.FINISHED)


def can_restart(session: Session) -> bool:
    """Say whether 最初にもどす does something."""
    return session.phase is Phase.DO and session.phone != session.step_phone


def pausing(session: Session) -> bool:
    """Say whether there is nothing to do on the phone: before the first step, and between rounds."""
    return session.phase in (Phase.INTRO, Phase.ROUND_END)


def coach(session: Session) -> str:
    """Say to whoever stands beside the learner what helps at this step."""
    return CALM if session.phase is Phase.DRILL else session.step.coach or COACH


def place(session: Session) -> tuple[object, ...]:
    """Give all on which what stands around the sentence depends."""
    return (
        session.phase,
        session.round,
        session.index,
        session.rung,
        session.call_instructor,
        can_restart(session),
    )


def dots(session: Session) -> list[dict[str, str]]:
    """Give one dot for each step of this round."""

    def state(index: int) -> str:
        if index < session.index or session.phase in (Phase.ROUND_END, Phase.FINISHED):
            return "done"
        if index > session.index or session.phase is Phase.INTRO:
            return "todo"
        return "done" if session.phase is Phase.DONE_STEP else "now"

    return [{"state": state(index)} for index in steps_of(session.lesson, session.round)]


def soon(session: Session) -> tuple[Text, ...]:
    """Give the sentences that are likely to be said soon: of this step, and the next one's instruction."""
    step, lesson = session.step, session.lesson
    later = [index for index in steps_of(lesson, session.round) if index > session.index][:1]
    following = [lesson.steps[index] for index in later]
    alone = session.round is Round.ALONE
    texts = [
        session.sentence,
        *drills.endings(session.phone.drill.kind),
        step.done,
        *(text.alone if alone else text.worded(session.wording) for text in following),
        *(hint.say for hint in step.hints),
        *(mistake.say for mistake in step.mistakes),
        *(() if following else (lesson.proud,)),
    ]
    return tuple(text for text in texts if text)
