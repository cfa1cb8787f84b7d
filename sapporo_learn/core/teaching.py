"""The way through a lesson: beginning a step, ending it, going on to the next step and the next round."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sapporo_learn.core import drills, wording
from sapporo_learn.core.lesson import Round, Show, Step
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps import call, drill
from sapporo_learn.core.phone.books import alert
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.ports import Chime, Json
from sapporo_learn.core.route import (
    carry_on,
    completes,
    is_away,
    is_review,
    next_touch,
    planned,
    rest,
    round_after,
    steps_of,
    way_back,
    way_of,
)
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.session import (
    Demonstrate,
    Finish,
    Keep,
    Outcome,
    Phase,
    Point,
    Record,
    Say,
    Session,
    Tone,
)

HANDS_OFF: Final = Point("", Show.NOTHING)
FIRST_HINT: Final = 2  # rung of a lesson's first hint
LAST_RUNG: Final = 5  # the step is done for the learner
_LADDER: Final[dict[int, Show]] = {2: Show.PULSE, 3: Show.GHOST_FINGER, 4: Show.DO_IT_TOGETHER}


def say(
    session: Session, texts: tuple[Text, ...], tone: Tone, chime: Chime | None = None
) -> tuple[Session, Say]:
    """Say it, and remember it for もういちど聞く, then without its chime."""
    return replace(session, said=texts, tone=tone), Say(texts, tone, chime)


def ring(session: Session) -> Chime | None:
    """Let a call or an alert that waits for the learner sound before the sentence."""
    if session.phase is not Phase.DO:
        return None
    if call.ringing(session.phone):
        return Chime.RING
    return Chime.ALERT if alert.sounds(session.phone) else None


def record(session: Session, verb: str, **result: Json) -> Record:
    """Make a row about the current step."""
    step: tuple[tuple[str, Json], ...] = (("step", session.step.id), ("round", session.round.value))
    return Record(verb, session.index, (*step, *result.items()))


def opening(session: Session) -> tuple[Text, ...]:
    """Give the words where 「はじめる」 or 「つぎへ」 leads on: the introduction, or what comes next."""
    if session.phase is Phase.INTRO and is_review(session.lesson, session.round):
        return (wording.REVIEW,)
    if session.phase is Phase.INTRO:
        return session.lesson.intro or (session.lesson.title,)
    alone = round_after(session.lesson, session.round) is Round.ALONE
    return (wording.REVIEW if alone else wording.WORDS_ONLY,)


def say_where(session: Session) -> Outcome:
    """Where there is nothing to do on the phone, say which button leads on."""
    text = wording.TOUCH_START if session.phase is Phase.INTRO else wording.TOUCH_NEXT
    session, spoken = say(session, (text,), Tone.HINT)
    return session, (spoken,)


def demonstrate(session: Session) -> Demonstrate:
    """Let the ghost finger do the step on the phone as it is, touch by touch."""
    phone, moves = session.phone, []
    for action in rest(phone, session.step) or way_of(session.step)[:1]:
        phone, _ = simulator.apply(phone, action)
        moves.append((action, phone))
    return Demonstrate(*moves[0], tuple(moves[1:]))


def show_of(step: Step, rung: int) -> Show:
    """Say how a rung shows the place: as the lesson's hint does, from the third rung on no weaker."""
    hint = step.hints[rung - FIRST_HINT : rung - FIRST_HINT + 1]
    return _strongest(*(h.show for h in hint), *((_LADDER[rung],) if rung > FIRST_HINT or not hint else ()))


def _strongest(*shows: Show) -> Show:
    return max(shows, key=tuple(Show).index)


def pointer(session: Session) -> Point:
    """Point at what helps now: the step's place, the way back to it, or nothing."""
    show = Show.PULSE if session.round is Round.TOGETHER else Show.NOTHING
    if session.rung >= FIRST_HINT:
        show = _strongest(show, show_of(session.step, session.rung))
    if show is Show.DO_IT_TOGETHER:
        show = Show.GHOST_FINGER
    if not is_away(session):
        return Point(next_touch(session).target, show) if show is not Show.NOTHING else HANDS_OFF
    back = way_back(session)
    return Point(back, Show.PULSE) if back and session.rung >= FIRST_HINT else HANDS_OFF


def enter(session: Session, index: int, phone: PhoneState) -> Outcome:
    """Begin a step. A phone on which it cannot be done is set as the lesson means it."""
    if not completes(phone, session.lesson.steps[index]):
        meant = planned(session.lesson, index, phone.ownbus.own)
        phone = meant if completes(meant, session.lesson.steps[index]) else phone
    session = replace(
        session,
        index=index,
        phase=Phase.WATCH if session.round is Round.TOGETHER else Phase.DO,
        phone=phone,
        step_phone=phone,
        rung=0,
        waited_s=0.0,
        step_ms=0,
        stumbles=0,
        hints=0,
        call_instructor=False,
    )
    if drills.is_due(session):
        return _interrupt(session)
    session, spoken = say(session, (session.sentence,), Tone.STEP, ring(session))
    shown = (demonstrate(session),) if session.phase is Phase.WATCH else ()
    return session, (HANDS_OFF, spoken, *shown, Keep())


def _interrupt(session: Session) -> Outcome:
    """Let something come in between, before the step's sentence."""
    phone = drill.come(session.phone, drills.kind_of(session.lesson, session.mastered))
    session = replace(session, phase=Phase.DRILL, phone=phone, drilled=True)
    session, spoken = say(session, drills.words(phone), Tone.STEP)
    return session, (HANDS_OFF, spoken, Keep())


def start_round(session: Session, round_: Round) -> Outcome:
    """Begin a round with a fresh phone."""
    session = replace(session, round=round_, round_hints=0, round_mistakes=0)
    first = steps_of(session.lesson, round_)[0]
    return enter(session, first, planned(session.lesson, first, session.phone.ownbus.own))


def your_turn(session: Session) -> Outcome:
    """End the demonstration; the learner goes on."""
    session = replace(session, phase=Phase.DO, waited_s=0.0)
    session, spoken = say(session, (wording.GO_AHEAD, session.sentence), Tone.STEP, ring(session))
    return session, (pointer(session), spoken)


def complete(session: Session, phone: PhoneState, praise: Text) -> Outcome:
    """Name the result; the end of the voice, or つぎへ, leads on."""
    session = replace(session, phone=phone, phase=Phase.DONE_STEP, waited_s=0.0, call_instructor=False)
    row = record(
        session,
        "completed",
        ms=session.step_ms,
        hints=session.hints,
        stumbles=session.stumbles,
        rung=session.rung,
    )
    session, spoken = say(session, (praise,), Tone.PRAISE, Chime.DONE)
    return session, (row, HANDS_OFF, spoken, Keep())


def go_on(session: Session) -> Outcome:
    """Begin the next step of this round, or end the round."""
    for index in steps_of(session.lesson, session.round):
        if index > session.index:
            phone = carry_on(session.phone, session.lesson, session.index + 1, index)
            return enter(session, index, phone)
    return _end_round(session)


def go_back(session: Session) -> Outcome:
    """Begin the step before; after a step is done, and at the first one, that same step anew."""
    before = [index for index in steps_of(session.lesson, session.round) if index < session.index]
    begun = session.phase in (Phase.WATCH, Phase.DRILL, Phase.DO)
    index = before[-1] if before and begun else session.index
    return enter(session, index, planned(session.lesson, index, session.phone.ownbus.own))


def next_round(session: Session) -> Outcome:
    """Leave the pause between two rounds."""
    round_ = round_after(session.lesson, session.round)
    return start_round(session, round_) if round_ else finish(session)


def _end_round(session: Session) -> Outcome:
    if round_after(session.lesson, session.round) is None:
        return finish(session)
    session = replace(session, phase=Phase.ROUND_END, waited_s=0.0)
    session, spoken = say(session, opening(session), Tone.STEP)
    return session, (spoken, Keep())


def mastered(session: Session) -> bool:
    """Say whether the last round held its pass mark."""
    mark = session.lesson.pass_mark
    return session.round_hints <= mark.hints and session.round_mistakes <= mark.mistakes


def finish(session: Session) -> Outcome:
    """Give the stamp. Whoever came through has finished; mastery is for the instructor only."""
    session = replace(session, phase=Phase.FINISHED)
    session, spoken = say(session, (session.lesson.proud,), Tone.PRAISE, Chime.STAMP)
    hints, mistakes = session.round_hints, session.round_mistakes
    held = mastered(session)
    row = Record("passed", session.index, (("mastered", held), ("hints", hints), ("mistakes", mistakes)))
    return session, (row, spoken, Finish(held))
