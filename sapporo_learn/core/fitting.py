"""聞こえ方を合わせる: first the loudness, then three comparisons by ear; nothing of it is recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeVar

from sapporo_learn.core.hearing import (
    HALF_TONES,
    PAUSES,
    SPEEDS,
    VOLUMES,
    loudness_step,
    nearest,
    with_loudness,
)
from sapporo_learn.core.ports import VoiceSettings


class Question(StrEnum):
    """What is asked, in this order."""

    LOUDNESS = "loudness"
    SPEED = "speed"
    VOICE = "voice"
    PAUSE = "pause"
    DONE = "done"


class Answer(StrEnum):
    """Which of two was easier to hear."""

    FORMER = "former"
    LATTER = "latter"
    SAME = "same"


QUESTIONS: Final = tuple(Question)
Step = TypeVar("Step", int, float)


@dataclass(frozen=True, slots=True)
class Fitting:
    """How far it is.

    Attributes:
        before: The settings one came with.
        now: What was chosen so far.
        question: What is being asked.
        further: The same question comes a second time, one step slower or lower.
        other: Name of another voice of this machine, or "".
    """

    before: VoiceSettings
    now: VoiceSettings
    question: Question = Question.LOUDNESS
    further: bool = False
    other: str = ""


def begin(settings: VoiceSettings, other: str = "") -> Fitting:
    """Begin with the settings in force; one listens, so the sound is on."""
    return Fitting(settings, replace(settings, muted=False), other=other)


def pair(fitting: Fitting) -> tuple[VoiceSettings, VoiceSettings]:
    """Give the two ways to hear: slower, lower or with long pauses comes first."""
    now = fitting.now
    match fitting.question:
        case Question.SPEED:
            slow, fast = _beside(SPEEDS, now.morae_per_s, fitting.further)
            return replace(now, morae_per_s=slow), replace(now, morae_per_s=fast)
        case Question.VOICE if fitting.other:
            return replace(now, voice=""), replace(now, voice=fitting.other)
        case Question.VOICE:
            low, high = _beside(HALF_TONES, now.half_tones, fitting.further)
            return replace(now, half_tones=low), replace(now, half_tones=high)
        case Question.PAUSE:
            shorter = min(nearest(PAUSES, now.pause), len(PAUSES) - 2)
            return replace(now, pause=PAUSES[-1]), replace(now, pause=PAUSES[shorter])
        case _:
            return now, now


def _beside(steps: tuple[Step, ...], value: float, further: bool) -> tuple[Step, Step]:
    """Give the steps below and above; ``further``: only the one below, against the step itself."""
    at = nearest(steps, value)
    return steps[max(0, at - 1)], steps[at if further else min(len(steps) - 1, at + 1)]


def adjust(fitting: Fitting, by: int, *, ears: bool, most: int) -> Fitting:
    """Make it louder (1) or softer (-1), as far as that goes; at the end nothing changes."""
    step = loudness_step(fitting.now, ears=ears, most=most) + by
    last = len(VOLUMES) - 1 if ears else most
    if not 0 <= step <= last:
        return fitting
    return replace(fitting, now=with_loudness(fitting.now, step, ears=ears))


def answer(fitting: Fitting, easier: Answer) -> Fitting:
    """Take an answer. Whoever likes it slower or lower is asked once more, a step further on."""
    former, latter = pair(fitting)
    if easier is Answer.SAME:
        return skip(fitting)
    chosen = replace(fitting, now=former if easier is Answer.FORMER else latter)
    asks_more = easier is Answer.FORMER and not fitting.further and _goes_on(chosen)
    return replace(chosen, further=True) if asks_more else skip(chosen)


def _goes_on(fitting: Fitting) -> bool:
    if fitting.question is Question.SPEED:
        return fitting.now.morae_per_s > SPEEDS[0]
    lower = fitting.question is Question.VOICE and not fitting.other
    return lower and fitting.now.half_tones > HALF_TONES[0]


def skip(fitting: Fitting) -> Fitting:
    """Go on to the next question with what there is."""
    at = QUESTIONS.index(fitting.question)
    return replace(fitting, question=QUESTIONS[min(at + 1, len(QUESTIONS) - 1)], further=False)


def take_loudness(fitting: Fitting, settings: VoiceSettings) -> Fitting:
    """Take the loudness that was chosen elsewhere meanwhile."""
    heard = replace(fitting.now, volume=settings.volume, ear_volume=settings.ear_volume, muted=settings.muted)
    return replace(fitting, now=heard)
