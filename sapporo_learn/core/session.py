"""The words of the teaching loop: a session, what can happen to it, and what it asks the world to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from sapporo_learn.core.lesson import Gesture, Lesson, Round, Show, Step
from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.ports import Chime, Json
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.touch import Tolerance, Touch


class Phase(StrEnum):
    """Where in a step the session stands."""

    INTRO = "intro"  # the lesson's introduction; 「はじめる」 leads on, so that nobody is hurried
    WATCH = "watch"  # the ghost finger shows the step
    DRILL = "drill"  # something came in between, over the phone; then the step
    DO = "do"  # the learner's turn
    DONE_STEP = "done-step"  # the result is being named; then the next step
    ROUND_END = "round-end"  # between rounds: one sentence, one button 「つぎへ」
    FINISHED = "finished"  # stamp and proud sentence


class Tone(StrEnum):
    """What a sentence is for; the screen places it accordingly."""

    STEP = "step"  # the instruction: large card
    FEEDBACK = "feedback"  # one kind sentence about what the finger did
    HINT = "hint"  # from the ladder or たすけて
    PRAISE = "praise"  # names the result


@dataclass(frozen=True, slots=True)
class Session:
    """A learner in a lesson. Frozen; :func:`save` and :func:`load` carry it over a power cut.

    Attributes:
        lesson: What is learned.
        round: Current round.
        index: Current step in ``lesson.steps``.
        phase: Current phase.
        phone: The phone as the learner has it.
        step_phone: The phone as it was when the step began (最初にもどす).
        rung: How far up the hint ladder this step is: 0 none, 1 repeated, 2 pulse, 3 ghost finger,
            4 done together, 5 done for the learner.
        waited_s: Seconds without a touch since the sentence was finished.
        step_ms: Milliseconds the learner has spent in DO of this step.
        stumbles: Stumbling touches in this step.
        hints: Hints in this step that the learner had not to do without (rung ≥ 2 or たすけて).
        round_hints: Hints in this round. round_mistakes: stumbles in this round.
        tolerance: How kindly the finger is read.
        last: The last touch, to see a second one at once.
        said: The sentences of the last Say effect, for もういちど聞く and for coming back.
        tone: What they were for.
        idle_s: Seconds since the learner last did anything; after ten minutes nothing changes any more.
        call_instructor: 助けて is raised for the instructor (60 s of rest or three stumbles).
        mastered: How often this lesson was mastered before this visit; 0: nothing comes in between.
        drilled: Something came in between already.
        wording: How plainly the instructions are said; not saved, the learner's settings know it.
    """

    lesson: Lesson
    round: Round
    index: int
    phase: Phase
    phone: PhoneState
    step_phone: PhoneState
    rung: int = 0
    waited_s: float = 0.0
    step_ms: int = 0
    stumbles: int = 0
    hints: int = 0
    round_hints: int = 0
    round_mistakes: int = 0
    tolerance: Tolerance = field(default_factory=Tolerance)
    last: Touch | None = None
    said: tuple[Text, ...] = ()
    tone: Tone = Tone.STEP
    idle_s: float = 0.0
    call_instructor: bool = False
    mastered: int = 0
    drilled: bool = False
    wording: Wording = Wording.NORMAL

    @property
    def step(self) -> Step:
        """The current step."""
        return self.lesson.steps[self.index]

    @property
    def sentence(self) -> Text:
        """What the learner is asked to do: the way, or in the おさらい only the aim."""
        return self.step.alone if self.round is Round.ALONE else self.step.worded(self.wording)


@dataclass(frozen=True, slots=True)
class Aim:
    """Against what fingers are read now.

    Attributes:
        target: The step's target, or, when the learner has left it, the button that leads back.
        gesture: How it is touched.
        helping: A near miss is accepted.
    """

    target: str
    gesture: Gesture
    helping: bool


# --- happenings


@dataclass(frozen=True, slots=True)
class Opened:
    """The lesson screen is ready (new, or come back)."""

    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """The finger left the glass and was read.

    In WATCH it ends the demonstration, in INTRO and ROUND_END it is told which button leads on, in DONE_STEP
    only a second touch at once is recorded, and in DRILL and DO it is read and answered.
    """

    touch: Touch


@dataclass(frozen=True, slots=True)
class Pressed:
    """Keyboard or screen reader did this directly; it counts as a clean gesture."""

    action: Action


@dataclass(frozen=True, slots=True)
class Waited:
    """Time passed (several times a second while the lesson is open); while speaking the ladder is still."""

    seconds: float
    speaking: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """The ghost finger's demonstration ended."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The voice (or the clock in its place) came to the end of what was said last."""


@dataclass(frozen=True, slots=True)
class AskedRepeat:
    """もういちど聞く."""


@dataclass(frozen=True, slots=True)
class AskedHelp:
    """たすけて: one rung up at once."""


@dataclass(frozen=True, slots=True)
class AskedBack:
    """ひとつ戻る: the step before, in the state in which it began; at the first step: this step anew."""


@dataclass(frozen=True, slots=True)
class AskedRestart:
    """最初にもどす: the phone as it was when this step began."""


@dataclass(frozen=True, slots=True)
class AskedNext:
    """つぎへ: leaves INTRO, ROUND_END; in DONE_STEP it goes on at once."""


@dataclass(frozen=True, slots=True)
class Left:
    """おわる, or the window closed."""


Happening = (
    Opened
    | Touched
    | Pressed
    | Waited
    | Shown
    | Spoken
    | AskedRepeat
    | AskedHelp
    | AskedBack
    | AskedRestart
    | AskedNext
    | Left
)


# --- effects


@dataclass(frozen=True, slots=True)
class Say:
    """Show and speak these sentences, interrupting what is being said; a chime comes first."""

    texts: tuple[Text, ...]
    tone: Tone
    chime: Chime | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """Point at a target, or at nothing with ``target`` "". NOTHING takes the pointer away."""

    target: str
    show: Show


@dataclass(frozen=True, slots=True)
class Demonstrate:
    """Let the ghost finger do this and show ``after``; then ``more`` in the same way; then answer ``Shown``.

    The phone itself stays as it is: after the demonstration the screen shows ``session.phone`` again.
    """

    action: Action
    after: PhoneState
    more: tuple[tuple[Action, PhoneState], ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A row for the event log.

    Verbs, and what their results tell:
        initialized: The lesson was opened: where it was left (resumed), for its おさらい alone (review), or
            from the start.
        experienced: A demonstration was seen to its end.
        attempted, touched: A finger or a key, and how it was read (cause, ms, mm, dir, off_x, off_y, target);
            touched did the step.
        hinted, asked: A hint that came by itself, たすけて (rung).
        handled: What came in between was answered (kind, choice, ms, rung).
        called: The hand was raised for the instructor, once in a step (why: rest, stumbles).
        completed: The step is done, on rung 5 by the program (ms, hints, stumbles, rung).
        terminated: The lesson was left before its end (phase).
        passed: It was finished; hints and mistakes are those of the おさらい (mastered). A
            つづきカード writes it without these (card).

    All but initialized, handled, terminated and passed tell the name of the step, and these and terminated
    the round; たすけて while something lies over the phone tells its kind instead.
    """

    verb: str
    step: int
    result: tuple[tuple[str, Json], ...]


@dataclass(frozen=True, slots=True)
class Keep:
    """Save the session now (after every accepted action)."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The lesson is over; ``mastered`` says whether the おさらい held its pass mark (never shown)."""

    mastered: bool


Effect = Say | Point | Demonstrate | Record | Keep | Finish

Outcome = tuple[Session, tuple[Effect, ...]]
"""What :func:`~sapporo_learn.core.practice.advance` gives."""
