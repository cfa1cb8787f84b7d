"""What a finger or a key did to the phone, and what the lesson answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sapporo_learn.core import drilling, feedback, wording
from sapporo_learn.core.lesson import Mistake, Round, Then
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.ports import Chime
from sapporo_learn.core.route import action_of, aim, completes, gesture_of, is_away, way_back
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.session import (
    Effect,
    Keep,
    Outcome,
    Phase,
    Record,
    Session,
    Tone,
)
from sapporo_learn.core.teaching import complete, pointer, record, say, say_where, your_turn
from sapporo_learn.core.touch import Cause, Touch, adapt

CALL_STUMBLES: Final = 3


def touched(session: Session, touch: Touch) -> Outcome:
    """Answer a finger."""
    if session.phase is Phase.DONE_STEP and touch.cause is Cause.TWICE:
        return session, (_row(session, "attempted", touch),)
    if session.phase is Phase.DRILL:
        return drilling.answered(session, touch)
    if session.phase is not Phase.DO:
        return _not_now(session)
    if drilling.is_echo(session, touch):
        return session, ()
    before, session = session, replace(session, tolerance=adapt(session.tolerance, touch), last=touch)
    return _answer(session, touch, again=before.last is not None and before.last.cause is Cause.HELD)


def pressed(session: Session, action: Action) -> Outcome:
    """Answer a key or a screen reader as a clean gesture; it teaches nothing about the finger."""
    if session.phase not in (Phase.DRILL, Phase.DO):
        return _not_now(session)
    wanted, gesture = aim(session), gesture_of(action)
    clean = (wanted.target, wanted.gesture) == (action.target, gesture)
    touch = Touch(Cause.TAP if clean else Cause.WRONG_IDEA, action.target, gesture)
    return drilling.answered(session, touch) if session.phase is Phase.DRILL else _answer(session, touch)


def _not_now(session: Session) -> Outcome:
    """Answer whoever touches the phone when it is not yet, or no longer, their turn."""
    match session.phase:
        case Phase.WATCH:
            return your_turn(session)
        case Phase.INTRO | Phase.ROUND_END:
            return say_where(replace(session, waited_s=0.0))
        case _:
            return session, ()


def _answer(session: Session, touch: Touch, again: bool = False) -> Outcome:
    """Let the phone do it and see what came of it; ``again``: the touch before was a long press, too."""
    session = replace(session, waited_s=0.0)
    if touch.gesture is None:
        return _stumble(session, touch, session.phone)
    phone, events = simulator.apply(session.phone, action_of(touch.target, touch.gesture, touch.pull))
    if any(event.matches(session.step.done_when) for event in events):
        row = _row(session, "touched", touch)
        session, effects = complete(session, phone, _praise(session, touch, again))
        return session, (row, *effects)
    if mistake := _listed(session, events):
        return _slip(session, touch, mistake, phone)
    if is_away(session) and not is_away(replace(session, phone=phone)):
        return _come_back(session, touch, phone)
    if session.step.then_at and touch.cause in (Cause.TAP, Cause.HELD) and completes(phone, session.step):
        return _go_on(session, touch, phone)
    return _stumble(session, touch, phone)


def _praise(session: Session, touch: Touch, again: bool) -> Text:
    """Name the result; the first of several long presses is a chance to say that a short one is enough."""
    if touch.cause is Cause.HELD and session.round is Round.TOGETHER and not again:
        return wording.PRAISE_LONG_PRESS
    return session.step.done or wording.PRAISE


def _listed(session: Session, events: tuple[Event, ...]) -> Mistake | None:
    for mistake in session.step.mistakes:
        if any(event.matches(mistake.event) for event in events):
            return mistake
    return None


def _slip(session: Session, touch: Touch, mistake: Mistake, phone: PhoneState) -> Outcome:
    """Answer a slip that the lesson lists."""
    cause = Cause.WRONG_IDEA if touch.cause is Cause.TAP else touch.cause
    row = _row(session, "attempted", replace(touch, cause=cause))
    restart = mistake.then is Then.RESTART_STEP
    session = _count(replace(session, phone=session.step_phone if restart else phone))
    session, spoken = say(session, (mistake.say,), Tone.FEEDBACK, Chime.NOT_YET)
    return session, (row, spoken, pointer(session), Keep())


def _go_on(session: Session, touch: Touch, phone: PhoneState) -> Outcome:
    """A touch of several was right: no word, the place to touch next."""
    row = _row(session, "attempted", touch)
    session = replace(session, phone=phone)
    return session, (row, pointer(session), Keep())


def _come_back(session: Session, touch: Touch, phone: PhoneState) -> Outcome:
    """Welcome a learner who found the way back to the step; however it was read, it is no stumble."""
    row = _row(session, "attempted", replace(touch, cause=Cause.TAP))
    session = replace(session, phone=phone)
    session, spoken = say(session, (wording.BACK_AGAIN, session.sentence), Tone.STEP)
    return session, (row, spoken, pointer(session), Keep())


def _stumble(session: Session, touch: Touch, phone: PhoneState) -> Outcome:
    """Say kindly what the finger did; a clean touch that was not yet enough is no stumble."""
    row = _row(session, "attempted", touch)
    wanted, count = aim(session), session.stumbles
    changed = phone != session.phone
    session = replace(session, phone=phone)
    chime = None
    if touch.cause is not Cause.TAP:
        session, chime = _count(session), Chime.NOT_YET
    if touch.cause in (Cause.WRONG_IDEA, Cause.TWICE) and is_away(session):
        text = feedback.way_back(way_back(session))
    else:
        telling = session.round is not Round.ALONE
        text = feedback.sentence(touch, wanted.target, wanted.gesture, telling=telling, count=count)
    session, spoken = say(session, (text,), Tone.FEEDBACK, chime)
    effects: list[Effect] = [row, spoken]
    if changed:
        effects.append(pointer(session))
    if touch.gesture is not None:
        effects.append(Keep())
    return session, tuple(effects)


def _count(session: Session) -> Session:
    stumbles = session.stumbles + 1
    return replace(
        session,
        stumbles=stumbles,
        round_mistakes=session.round_mistakes + 1,
        call_instructor=session.call_instructor or stumbles >= CALL_STUMBLES,
    )


def _row(session: Session, verb: str, touch: Touch) -> Record:
    return record(
        session,
        verb,
        cause=touch.cause.value,
        ms=round(touch.ms),
        mm=round(touch.mm, 1),
        dir=touch.direction,
        off_x=round(touch.off_x, 1),
        off_y=round(touch.off_y, 1),
        target=touch.target,
    )
