"""What the voice hands over: sound with the moment of each phrase, and the speeds it can speak at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

RATE: Final = 48_000  # samples/s of the voice
FULL_SPEED: Final = 7.0  # morae/s of the voice at its own speed 1.0, measured
_SPEEDS: Final = {4.5: 0.65, 5.2: 0.75, 5.9: 0.85, 7.0: 1.0}
SENTENCE_PAUSE_S: Final = 0.8
COMMA_PAUSE_S: Final = 0.3
LONGEST_COMMA_PAUSE_S: Final = (
    0.5  # by itself a slow voice pauses a whole second, longer than between sentences
)
TAIL_S: Final = 0.08  # kept behind the last phone


class Phrase(NamedTuple):
    """A phrase begins ``t`` seconds into the clip; ``start`` and ``length`` count shown characters."""

    t: float
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Clip:
    """One rendered sentence.

    Attributes:
        phrases: In order of time; together they cover the shown text.
        seconds: Length of the sentence.
        pcm: Mono samples, signed 16 bit little-endian at :data:`RATE`; empty when there are only captions.
        exact: The times come from the voice itself, not from an estimate.
    """

    phrases: tuple[Phrase, ...]
    seconds: float
    pcm: bytes = b""
    exact: bool = True

    def later(self, seconds: float, characters: int) -> tuple[Phrase, ...]:
        """Give the phrases as they stand when this clip follows others."""
        return tuple(
            Phrase(phrase.t + seconds, phrase.start + characters, phrase.length) for phrase in self.phrases
        )


def speed_of(morae_per_s: float) -> float:
    """Give the voice's own speed factor for a pace in morae per second."""
    return _SPEEDS.get(morae_per_s, min(1.5, max(0.5, morae_per_s / FULL_SPEED)))


def morae_of(speed: float) -> float:
    """Give the pace in morae per second for a speed factor: the way back from :func:`speed_of`."""
    named = {factor: morae for morae, factor in _SPEEDS.items()}
    return named.get(round(speed, 3), round(speed * FULL_SPEED, 3))


def gap_of(pause: float) -> float:
    """Give the seconds between the end of a clip and the next sentence; ``pause`` is the learner's factor."""
    return SENTENCE_PAUSE_S * pause - TAIL_S


def join(clips: list[Clip], lengths: list[int], pause: float = 1.0) -> Clip:
    """Put sentences behind each other with the pause between sentences.

    Args:
        clips: One clip per sentence.
        lengths: Shown characters of each sentence.
        pause: Factor for the pause.
    """
    if len(clips) == 1:
        return clips[0]
    gap = gap_of(pause)
    phrases: list[Phrase] = []
    pcm = bytearray()
    seconds, characters = 0.0, 0
    for clip, length in zip(clips, lengths, strict=True):
        if characters:
            seconds += gap
            pcm += bytes(2 * round(gap * RATE)) if clip.pcm else b""
        phrases += clip.later(seconds, characters)
        pcm += clip.pcm
        seconds += clip.seconds
        characters += length
    return Clip(tuple(phrases), seconds, bytes(pcm), all(clip.exact for clip in clips))
