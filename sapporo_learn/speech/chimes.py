"""Soft sounds before a sentence, made of a few notes of our own.

All notes lie between 500 and 1500 Hz, where ears of eighty years still hear well; none is a real alert or the
ring of a real phone, and none is a buzzer.
"""

from __future__ import annotations

import functools
from typing import Final, NamedTuple

from sapporo_learn.core.ports import Chime
from sapporo_learn.speech.clip import RATE, Clip

PAUSE_S: Final = 0.2  # between a chime and its sentence
_ATTACK_S: Final = 0.02


class Note(NamedTuple):
    """A note begins ``t`` seconds into the chime, swells softly and dies away over ``seconds``."""

    t: float
    seconds: float
    hz: float
    strength: float = 1.0


def _warble(t: float) -> tuple[Note, ...]:
    return tuple(Note(t + 0.1 * at, 0.15, 720 if at % 2 else 640) for at in range(6))


NOTES: Final[dict[Chime, tuple[Note, ...]]] = {
    Chime.DONE: (Note(0.0, 0.25, 600), Note(0.25, 0.25, 900)),
    Chime.NOT_YET: (Note(0.0, 0.4, 500), Note(0.0, 0.4, 750, 0.3)),  # heard as one, warmer than 500 Hz alone
    Chime.STAMP: (Note(0.0, 0.2, 600), Note(0.2, 0.2, 900), Note(0.4, 0.45, 1200)),
    Chime.RING: (*_warble(0.0), *_warble(0.85)),
    Chime.ALERT: tuple(
        Note(0.6 * at, 0.5, 560) for at in range(3)
    ),  # three low, long ones are heard as a warning
    Chime.TOUCH: (Note(0.0, 0.1, 800), Note(0.05, 0.1, 1200)),  # as short as a touch
}


def length(chime: Chime) -> float:
    """Give the seconds that a chime sounds."""
    return max(note.t + note.seconds for note in NOTES[chime])


def clip_of(chime: Chime) -> Clip:
    """Give a chime with the pause after it, as loud as a sentence; without numpy only its length."""
    try:
        pcm = _sound(chime)
    except ImportError:
        pcm = b""
    return Clip((), length(chime) + PAUSE_S, pcm)


@functools.cache
def _sound(chime: Chime) -> bytes:
    import numpy as np

    from sapporo_learn.speech.mixing import FULL_SCALE, LOUDNESS, loudness

    samples = np.zeros(round((length(chime) + PAUSE_S) * RATE))
    for note in NOTES[chime]:
        t = np.arange(round(note.seconds * RATE)) / RATE
        swell = np.sin(np.pi / 2 * np.minimum(1.0, t / _ATTACK_S)) ** 2
        fall = np.cos(np.pi / 2 * t / note.seconds) ** 2
        first = round(note.t * RATE)
        samples[first : first + len(t)] += note.strength * swell * fall * np.sin(2 * np.pi * note.hz * t)
    samples *= FULL_SCALE / 4 / np.abs(samples).max()
    level = loudness(samples[: round(length(chime) * RATE)])
    return (samples * 10 ** ((LOUDNESS - level) / 20)).astype("<i2").tobytes()
