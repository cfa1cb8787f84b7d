"""A lesson as data. ``content`` reads it from a folder; ``practice`` teaches it; nothing here knows how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sapporo_learn.core.phone.actions import Direction, Scale
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.plainness import Wording
from sapporo_learn.core.ruby import EMPTY, Text


class Round(StrEnum):
    """How much help a pass through the lesson gives.

    見る belongs to ``TOGETHER``: each step is shown, then done.
    """

    TOGETHER = "together"  # 見る → いっしょに
    HINT = "hint"  # ヒント: words only; the ladder helps
    ALONE = "alone"  # ひとりで: おさらい, no hints unless asked


class Show(StrEnum):
    """How a hint shows the place, weakest first."""

    NOTHING = "nothing"
    PULSE = "pulse"
    GHOST_FINGER = "ghost-finger"
    DO_IT_TOGETHER = "do-it-together"


class Then(StrEnum):
    """What happens to the phone after a listed slip."""

    CONTINUE = "continue"
    RESTART_STEP = "restart-step"


class Gesture(StrEnum):
    """How a step's target is touched; from it the demonstration and the robot's hand are derived."""

    TAP = "tap"
    HOLD = "hold"
    SLIDE_LEFT = "slide-left"
    SLIDE_RIGHT = "slide-right"
    SLIDE_UP = "slide-up"
    SLIDE_DOWN = "slide-down"
    PINCH_CLOSER = "pinch-closer"
    PINCH_FARTHER = "pinch-farther"

    @property
    def direction(self) -> Direction | None:
        """Direction of a slide, else None."""
        return Direction(self.value.removeprefix("slide-")) if self.value.startswith("slide-") else None

    @property
    def scale(self) -> Scale | None:
        """What two fingers ask for, else None."""
        return Scale(self.value.removeprefix("pinch-")) if self.value.startswith("pinch-") else None


@dataclass(frozen=True, slots=True)
class Hint:
    """One rung of help."""

    say: Text
    show: Show = Show.PULSE


@dataclass(frozen=True, slots=True)
class Mistake:
    """A slip worth a sentence of its own: its event, what is said, what becomes of the phone."""

    event: Event
    say: Text
    then: Then = Then.CONTINUE


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence, one action.

    Attributes:
        id: For ever; the record refers to it.
        say: The instruction, said in the TOGETHER and HINT rounds.
        point_at: The target to touch, or to touch first.
        gesture: How; tap unless the lesson says otherwise.
        done_when: The event that completes the step.
        alone: What is said in the おさらい: the aim without the way. Empty: not part of the おさらい.
        done: Said when the step is done, naming the result (「ゆきさんと、つながりました。」).
        scene: The phone is set to this scene when the step begins; "" = as the last step left it.
        rounds: In which rounds the step takes part.
        hints: Weakest first. When the lesson gives fewer than the ladder needs, ``practice`` repeats ``say``.
        mistakes: Listed slips.
        coach: For the instructor beside the learner.
        then_at: Targets to tap after it, in this order, when the step takes more than one touch.
        say_easy: The instruction in plainer words; empty where the usual ones are plain.
        say_easiest: The same in the fewest words.
    """

    id: str
    say: Text
    point_at: str
    done_when: Event
    gesture: Gesture = Gesture.TAP
    alone: Text = EMPTY
    done: Text = EMPTY
    scene: str = ""
    rounds: tuple[Round, ...] = (Round.TOGETHER, Round.HINT, Round.ALONE)
    hints: tuple[Hint, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    coach: str = ""
    then_at: tuple[str, ...] = ()
    say_easy: Text = EMPTY
    say_easiest: Text = EMPTY

    def worded(self, wording: Wording) -> Text:
        """Give the instruction in this wording; where the lesson has none, in the nearest that it has."""
        if wording is Wording.NORMAL:
            return self.say
        if wording is Wording.EASY:
            return self.say_easy or self.say_easiest or self.say
        return self.say_easiest or self.say_easy or self.say

    @property
    def wordings(self) -> tuple[Text, ...]:
        """All wordings of the instruction that the lesson has, the usual one first."""
        return tuple(text for text in (self.say, self.say_easy, self.say_easiest) if text)


@dataclass(frozen=True, slots=True)
class PassMark:
    """What the おさらい may hold and still count as mastered (never shown to the learner)."""

    hints: int = 1
    mistakes: int = 2


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson.

    Attributes:
        id: For ever.
        version: Raised by the author when steps change; the record keeps it.
        title: Short, with ruby where needed.
        unit: Id from ``catalog.toml``.
        minutes: First run by a novice.
        goal: 「…ことができる」.
        intro: Said before the first step: what we shall do and why it is nice. Up to three short sentences.
        proud: One sentence at the end that the learner may be proud of.
        needs: Ids of lessons that come before.
        scene: Phone at the start of each round.
        icon: Name of a drawn icon for the card (``finger``, ``call``, ``message``).
        steps: 5–9.
        pass_mark: See :class:`PassMark`.
        notes: ``notes.md`` of the folder, for the instructor.
        valid_until: The last day on which its facts are known to hold (``core.days``); None: they do not age.
    """

    id: str
    version: int
    title: Text
    unit: str
    minutes: int
    goal: Text
    intro: tuple[Text, ...]
    proud: Text
    needs: tuple[str, ...]
    scene: str
    icon: str
    steps: tuple[Step, ...]
    pass_mark: PassMark = PassMark()
    notes: str = ""
    valid_until: int | None = None

    def days_left(self, today: int) -> int | None:
        """Return for how many days more its facts hold, below 0 when they are past; None: they do not age."""
        return None if self.valid_until is None else self.valid_until - today
