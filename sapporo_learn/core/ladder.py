"""The hint ladder: help that comes by itself when the finger rests, or at once when it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sapporo_learn.core import drilling, drills, feedback, wording
from sapporo_learn.core.lesson import Round, Show
from sapporo_learn.core.route import is_away, perform, ready, way_back
from sapporo_learn.core.session import Effect, Keep, Outcome, Phase, Record, Session, Tone
from sapporo_learn.core.teaching import (
    FIRST_HINT,
    HANDS_OFF,
    LAST_RUNG,
    complete,
    demonstrate,
    go_on,
    opening,
    pointer,
    record,
    say,
    say_where,
    show_of,
    your_turn,
)

AT_S: Final = {1: 12.0, 2: 25.0, 3: 45.0, 4: 75.0, 5: 150.0}  # rung -> seconds of rest
CALL_S: Final = 60.0  # after this rest the instructor is called
OFFER_S: Final = 45.0  # in the おさらい, たすけて is offered after this rest
WHERE_S: Final = (25.0, 50.0, 100.0, 200.0, 400.0)  # where nothing is to be done: when to say what leads on
WATCH_S: Final = 30.0  # no demonstration takes so long: its end was never told
PRAISE_S: Final = 4.0  # a touch may cut the praise off; then silence leads on
ABSENT_S: Final = 600.0  # nobody is there any more
DONE_FOR_YOU: Final = LAST_RUNG


def waited(session: Session, seconds: float, speaking: bool) -> Outcome:
    """Let time pass."""
    idle = session.idle_s + max(0.0, seconds)
    if idle > ABSENT_S or session.phase is Phase.FINISHED:
        return session, ()
    before, now = session.waited_s, session.waited_s + (0.0 if speaking else idle - session.idle_s)
    spent_ms = round((idle - session.idle_s) * 1000)
    session = replace(session, idle_s=idle, waited_s=now)
    match session.phase:
        case Phase.DO:
            return _rested(replace(session, step_ms=session.step_ms + spent_ms), before)
        case Phase.DRILL:
            return _interrupted(replace(session, step_ms=session.step_ms + spent_ms), before)
        case Phase.DONE_STEP:
            return go_on(session) if now >= PRAISE_S else (session, ())
        case Phase.WATCH:
            return your_turn(session) if now >= WATCH_S else (session, ())
        case _:
            return _hesitated(session, before)


def _rested(session: Session, before: float) -> Outcome:
    """Help whoever does not touch the phone."""
    now, session = session.waited_s, _raise_hand(session)
    if session.round is Round.ALONE:
        return _offer(session, before)
    rung = max((rung for rung, at in AT_S.items() if at <= now), default=0)
    if rung > session.rung:
        return climb(session, rung, "hinted")
    return _repeat(session) if before < AT_S[1] <= now else (session, ())


def _raise_hand(session: Session) -> Session:
    """Call the instructor after a long rest; たすけて makes only the first of the two times run ahead."""
    call = session.call_instructor or min(session.waited_s, session.idle_s) >= CALL_S
    return replace(session, call_instructor=call)


def _interrupted(session: Session, before: float) -> Outcome:
    """Help whoever leaves lie what came in between: the words again, then what to touch. It is no hint."""
    now, session = session.waited_s, _raise_hand(session)
    if any(before < at <= now for at in WHERE_S):
        return drilling.helped(session, max(session.rung, FIRST_HINT))
    if before < AT_S[1] <= now:
        session, spoken = say(session, drills.words(session.phone), Tone.STEP)
        return session, (spoken,)
    return session, ()


def _hesitated(session: Session, before: float) -> Outcome:
    """Help whoever does not go on: the words again, then, ever more rarely, what is to be touched."""
    now = session.waited_s
    if any(before < at <= now for at in WHERE_S):
        return say_where(session)
    if before < AT_S[1] <= now:
        session, spoken = say(session, opening(session), Tone.STEP)
        return session, (spoken,)
    return session, ()


def asked_help(session: Session) -> Outcome:
    """Answer たすけて: the next hint at once, or, where there is nothing to do, which button leads on."""
    if session.phase is Phase.FINISHED:
        return session, ()
    if session.phase is Phase.DO:
        rung = min(max(session.rung + 1, FIRST_HINT), DONE_FOR_YOU)
        return climb(replace(session, waited_s=AT_S[rung]), rung, "asked")
    if session.phase is Phase.DRILL:
        return _asked_about_drill(replace(session, waited_s=0.0))
    row = record(session, "asked", rung=session.rung)
    if session.phase is Phase.WATCH:
        session, effects = your_turn(session)
        return session, (row, *effects)
    session, effects = say_where(replace(session, waited_s=0.0))
    return session, (row, *effects)


def _asked_about_drill(session: Session) -> Outcome:
    """Climb what help there is with it; the row names no step, since none is to blame."""
    rung = min(max(session.rung + 1, FIRST_HINT), DONE_FOR_YOU)
    result = (("round", session.round.value), ("kind", session.phone.drill.kind.value), ("rung", rung))
    row = Record("asked", session.index, result)
    session, effects = drilling.helped(session, rung)
    return session, (row, *effects)


def climb(session: Session, rung: int, verb: str) -> Outcome:
    """Help as this rung does, and record why: ``hinted`` (silence) or ``asked``."""
    counted = int(rung >= FIRST_HINT)
    session = replace(
        session, rung=rung, hints=session.hints + counted, round_hints=session.round_hints + counted
    )
    row = record(session, verb, rung=rung)
    if rung < FIRST_HINT:
        session, effects = _repeat(session)
    elif rung < DONE_FOR_YOU:
        session, effects = _hint(session)
    else:
        session, effects = complete(session, perform(ready(session), session.step), wording.DONE_TOGETHER)
    return session, (row, *effects)


def do_it_together(session: Session) -> bool:
    """Say whether the current rung shows the step once more and lets the learner repeat it."""
    return session.rung >= FIRST_HINT and show_of(session.step, session.rung) is Show.DO_IT_TOGETHER


def now_you(session: Session) -> Outcome:
    """The step was shown as a hint; the learner repeats it."""
    session, spoken = say(replace(session, waited_s=AT_S[session.rung]), (wording.GO_AHEAD,), Tone.HINT)
    return session, (pointer(session), spoken)


def _repeat(session: Session) -> Outcome:
    session, spoken = say(session, (session.sentence,), Tone.STEP)
    return session, (spoken,)


def _offer(session: Session, before: float) -> Outcome:
    """In the おさらい silence brings the aim again and the offer of help, never a hint."""
    if before < OFFER_S <= session.waited_s:
        session, spoken = say(session, (wording.HELP_IS_THERE,), Tone.HINT)
        return session, (spoken,)
    if before < AT_S[1] <= session.waited_s:
        return climb(session, 1, "hinted") if session.rung == 0 else _repeat(session)
    return session, ()


def _hint(session: Session) -> Outcome:
    """Say the lesson's hint for this rung and show the place; far from the place, say how to come back."""
    hint = session.step.hints[session.rung - FIRST_HINT : session.rung - FIRST_HINT + 1]
    if do_it_together(session):
        session = replace(session, phone=ready(session))
        text = hint[0].say if hint else wording.TOGETHER_NOW
        shown: tuple[Effect, ...] = (HANDS_OFF, demonstrate(session), Keep())
    else:
        text = hint[0].say if hint else session.step.worded(session.wording)
        shown = (pointer(session),)
        if is_away(session):
            text = feedback.way_back(way_back(session))
    session, spoken = say(session, (text,), Tone.HINT)
    return session, (spoken, *shown)
