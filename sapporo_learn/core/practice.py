"""The teaching loop: ``advance(session, happening) -> (session, effects)``. Pure; time comes as ``Waited``.

A lesson is climbed in rounds. TOGETHER: every step is first shown by a ghost finger (見る), then done with
the place pulsing (いっしょに). HINT: the phone starts again; only words, and the ladder helps when the finger
rests. ALONE: the おさらい, aims only. Nothing has a time limit; nothing is counted where a learner sees it.

This module is the door. Behind it ``route`` knows the way through the lesson, ``teaching`` walks it,
``answering`` answers touches, ``ladder`` helps and ``keeping`` saves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from sapporo_learn.core import drilling, drills, ladder, teaching, wording
from sapporo_learn.core.answering import pressed, touched
from sapporo_learn.core.keeping import load, save
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.phone.apps import own_bus
from sapporo_learn.core.phone.apps.own_bus import OwnStops
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.route import aim, first_round, is_review, planned, review_round, steps_of
from sapporo_learn.core.session import (
    Aim,
    AskedBack,
    AskedHelp,
    AskedNext,
    AskedRepeat,
    AskedRestart,
    Demonstrate,
    Effect,
    Finish,
    Happening,
    Keep,
    Left,
    Opened,
    Outcome,
    Phase,
    Point,
    Pressed,
    Record,
    Say,
    Session,
    Shown,
    Spoken,
    Tone,
    Touched,
    Waited,
)

__all__ = [
    "Aim",
    "AskedBack",
    "AskedHelp",
    "AskedNext",
    "AskedRepeat",
    "AskedRestart",
    "Demonstrate",
    "Effect",
    "Finish",
    "Happening",
    "Keep",
    "Left",
    "Opened",
    "Phase",
    "Point",
    "Pressed",
    "Record",
    "Say",
    "Session",
    "Shown",
    "Spoken",
    "Tone",
    "Touched",
    "Waited",
    "advance",
    "aim",
    "begin",
    "load",
    "meet",
    "reword",
    "save",
]


def begin(lesson: Lesson, *, passed_before: bool, review: bool = False, mastered: int = 0) -> Session:
    """Sit down to a lesson; who has passed it before begins with words only, a review with the おさらい.

    Args:
        lesson: What is learned.
        passed_before: The learner came through it before.
        review: Only the おさらい.
        mastered: How often it was mastered before; then something comes in between in the おさらい.

    Raises:
        ValueError: No step of the lesson takes part in any round.
    """
    round_ = review_round(lesson) if review else first_round(lesson, passed_before=passed_before)
    index = steps_of(lesson, round_)[0]
    phone = planned(lesson, index)
    return Session(lesson, round_, index, Phase.INTRO, phone, phone, mastered=mastered)


def meet(session: Session, own: OwnStops) -> Session:
    """Tell the phone which stops of a real operator can be chosen now, and what time it is."""
    phone, step_phone = own_bus.meet(session.phone, own), own_bus.meet(session.step_phone, own)
    if phone is session.phone and step_phone is session.step_phone:
        return session
    return replace(session, phone=phone, step_phone=step_phone)


def enter(
    lesson: Lesson, save: str, passed_before: bool, review: bool, mastered: int
) -> tuple[Session, bool]:
    """Give the session that ``save`` holds, or else one from the beginning; and whether it was saved."""
    saved = load(lesson, save) if save else None
    return saved or begin(lesson, passed_before=passed_before, review=review, mastered=mastered), bool(saved)


def reword(session: Session, wording: Wording) -> Session:
    """Say the instructions in this wording from now on; one that was said last becomes the same in it."""
    other = {text: step.worded(wording) for step in session.lesson.steps for text in step.wordings}
    said = tuple(other.get(text, text) for text in session.said)
    return replace(session, wording=wording, said=said)


def advance(session: Session, happening: Happening) -> Outcome:
    """Let something happen: the session afterwards, and what the world is to do, in order."""
    match happening:
        case Waited(seconds, speaking):
            after, effects = ladder.waited(session, seconds, speaking)
        case Shown():
            after, effects = _shown(session)
        case Spoken():
            after, effects = teaching.go_on(session) if session.phase is Phase.DONE_STEP else (session, ())
        case _:
            after, effects = _asked(replace(session, idle_s=0.0), happening)
    if after.call_instructor and not session.call_instructor:
        why = "rest" if isinstance(happening, Waited) else "stumbles"
        effects = (*effects, teaching.record(after, "called", why=why), Keep())
    return after, effects


def _asked(
    session: Session,
    happening: Opened
    | Touched
    | Pressed
    | AskedRepeat
    | AskedHelp
    | AskedBack
    | AskedRestart
    | AskedNext
    | Left,
) -> Outcome:
    """Answer what the learner does."""
    match happening:
        case Touched(touch):
            return touched(session, touch)
        case Pressed(action):
            return pressed(session, action)
        case Opened(resumed):
            return _opened(session, resumed)
        case AskedRepeat():
            return _repeat(session)
        case AskedHelp():
            return ladder.asked_help(session)
        case AskedBack():
            return _back(session)
        case AskedRestart():
            return _restart(session)
        case AskedNext():
            return _next(session)
        case Left():
            return _left(session)
        case _:
            assert_never(happening)


def _opened(session: Session, resumed: bool) -> Outcome:
    """Say where we are; who comes back is welcomed and finds everything as it was."""
    review = session.phase is Phase.INTRO and is_review(session.lesson, session.round)
    told = (("review", True),) if review else ()
    row = Record("initialized", session.index, (("resumed", resumed), *told))
    greeting = (wording.WELCOME_BACK,) if resumed else ()
    session = replace(session, waited_s=0.0)
    effects: tuple[Effect, ...] = ()
    match session.phase:
        case Phase.INTRO | Phase.ROUND_END:
            texts, tone = teaching.opening(session), Tone.STEP
        case Phase.WATCH:
            texts, tone = (session.sentence,), Tone.STEP
            effects = (teaching.demonstrate(session),)
        case Phase.DRILL:
            texts, tone = drills.words(session.phone), Tone.STEP
            effects = (drilling.point(session),)
        case Phase.DO:
            texts, tone = (session.sentence,), Tone.STEP
            effects = (teaching.pointer(session),)
        case Phase.FINISHED:
            texts, tone, greeting = (session.lesson.proud,), Tone.PRAISE, ()
            effects = (Finish(teaching.mastered(session)),)
        case _:
            texts, tone = session.said, session.tone
    session = replace(session, said=texts, tone=tone)
    return session, (row, Say((*greeting, *texts), tone), *effects)


def _shown(session: Session) -> Outcome:
    if session.phase is Phase.WATCH:
        row = teaching.record(session, "experienced")
        session, effects = teaching.your_turn(session)
        return session, (row, *effects)
    if session.phase is Phase.DO and ladder.do_it_together(session):
        return ladder.now_you(session)
    return session, ()


def _repeat(session: Session) -> Outcome:
    said = (Say(session.said, session.tone),) if session.said else ()
    return replace(session, waited_s=0.0), said


def _back(session: Session) -> Outcome:
    if session.phase in (Phase.INTRO, Phase.FINISHED):
        return session, ()
    return teaching.go_back(session)


def _restart(session: Session) -> Outcome:
    if session.phase is not Phase.DO:
        return session, ()
    session = replace(session, phone=session.step_phone, waited_s=0.0)
    session, spoken = teaching.say(session, (session.sentence,), Tone.STEP, teaching.ring(session))
    return session, (spoken, teaching.pointer(session), Keep())


def _next(session: Session) -> Outcome:
    match session.phase:
        case Phase.INTRO:
            return teaching.start_round(session, session.round)
        case Phase.DONE_STEP:
            return teaching.go_on(session)
        case Phase.ROUND_END:
            return teaching.next_round(session)
        case _:
            return session, ()


def _left(session: Session) -> Outcome:
    if session.phase is Phase.FINISHED:
        return session, ()
    result = (("round", session.round.value), ("phase", session.phase.value))
    return session, (Record("terminated", session.index, result), Keep())
