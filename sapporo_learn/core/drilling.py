"""The teaching loop while an interruption lies over the phone: nothing that is done here is a stumble."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sapporo_learn.core import drills, feedback
from sapporo_learn.core.lesson import Gesture, Show
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import action_of, aim, completes
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.session import Keep, Outcome, Phase, Point, Record, Session, Tone
from sapporo_learn.core.teaching import FIRST_HINT, HANDS_OFF, LAST_RUNG, pointer, ring, say
from sapporo_learn.core.touch import Cause, Touch

ECHO_MS: Final = 700  # so long after an answer a second touch may still be meant for what is gone


def answered(session: Session, touch: Touch) -> Outcome:
    """Let the phone do it, and say what came of it."""
    session = replace(session, waited_s=0.0)
    if touch.gesture is None:
        text = feedback.sentence(touch, aim(session).target, Gesture.TAP, telling=True, count=0)
        session, spoken = say(session, (text,), Tone.FEEDBACK)
        return session, (spoken,)
    phone, events = simulator.apply(session.phone, action_of(touch.target, touch.gesture))
    told = [dict(event.args)["choice"] for event in events if event.name == "drill-answered"]
    if not drill.covers(phone):
        return _handled(replace(session, last=replace(touch, target="drill")), phone, told)
    session = replace(session, phone=phone)
    texts, tone = (drills.words(phone), Tone.STEP) if told else ((_help(session),), Tone.FEEDBACK)
    session, spoken = say(session, texts, tone)
    return session, (spoken, point(session), Keep())


def is_echo(session: Session, touch: Touch) -> bool:
    """Say whether this touch was still meant for what was put away just now."""
    fresh = session.last is not None and session.last.target == "drill" and session.step_ms < ECHO_MS
    return fresh and touch.cause is not Cause.TAP


def helped(session: Session, rung: int) -> Outcome:
    """Say what to touch and show it; on the last rung it is put away for the learner."""
    session = replace(session, rung=rung)
    if rung == LAST_RUNG:
        return _handled(session, drill.put_away(session.phone), [drills.TOGETHER])
    session, spoken = say(session, (_help(session),), Tone.HINT)
    return session, (spoken, point(session), Keep())


def point(session: Session) -> Point:
    """Point at what puts it away, once help was needed."""
    if session.rung < FIRST_HINT:
        return HANDS_OFF
    return Point(aim(session).target, Show.PULSE if session.rung == FIRST_HINT else Show.GHOST_FINGER)


def _help(session: Session) -> Text:
    """Say what to touch; the power menu may have come over it."""
    return feedback.way_back("power/cancel") if session.phone.power.menu else drills.help_with(session.phone)


def _handled(session: Session, phone: PhoneState, told: list[str]) -> Outcome:
    """Name the result and go on with the step as if nothing had been."""
    kind, choice = session.phone.drill.kind, told[-1] if told else drills.KEY
    row = Record(
        "handled",
        session.index,
        (("kind", kind.value), ("choice", choice), ("ms", session.step_ms), ("rung", session.rung)),
    )
    session = replace(
        session,
        phase=Phase.DO,
        phone=_below(session, phone),
        rung=0,
        waited_s=0.0,
        step_ms=0,
        call_instructor=False,
    )
    session = replace(session, step_phone=session.phone)
    texts = (drills.ending(kind, choice), session.sentence)
    session, spoken = say(session, texts, Tone.STEP, ring(session))
    return session, (row, pointer(session), spoken, Keep())


def _below(session: Session, phone: PhoneState) -> PhoneState:
    """Give the phone as the step began, whatever was touched; only battery and 省電力 stay."""
    begun = session.step_phone
    device = replace(begun.device, saver=phone.device.saver)
    after = replace(begun, battery=phone.battery, device=device)
    return after if completes(after, session.step) else begun
