"""Sentence → sound and timeline, with Open JTalk's synthesiser.

Importing this module imports the voice: do it off the GUI thread, through :mod:`.workshop`.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from sapporo_learn.core.ruby import Text, plain
from sapporo_learn.speech.clip import (
    COMMA_PAUSE_S,
    LONGEST_COMMA_PAUSE_S,
    RATE,
    TAIL_S,
    Clip,
    Phrase,
    join,
    speed_of,
)
from sapporo_learn.speech.duration import DurationModel
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.mixing import AUDIBLE, Samples, evened
from sapporo_learn.speech.narrow import plain_file
from sapporo_learn.speech.normalise import sentences
from sapporo_learn.speech.readings import Analysis, FrontEnd, HTSEngine, Word, pyopenjtalk

VOICE: Final = Path(pyopenjtalk.DEFAULT_HTS_VOICE.decode())
_LOG = logging.getLogger(__name__)
_MEASURE: Final = plain(
    "みどりのボタンを、かるくポンとさわってください。"
)  # how fast a voice speaks by itself
_MOST_DB: Final = 8.0  # from the softest to the common loudness; the voice is never further off


class Synth:
    """The voice "mei" and the voices beside it.

    Each thread that renders gets engines of its own, so none waits for another.
    """

    def __init__(
        self, front_end: FrontEnd, voice: Path = VOICE, others: Mapping[str, Path] = MappingProxyType({})
    ) -> None:
        """Load the voice's timing; that of the ``others``, by name, when they are asked for.

        Raises:
            OSError: The voice file cannot be read.
            ValueError: It is not a voice.
        """
        self._front_end = front_end
        self._files = {**others, "": voice}
        self._timings = {"": _timing_of(voice)}
        self._paces: dict[str, float] = {}
        self._own = threading.local()

    def render(
        self, text: Text, morae_per_s: float, half_tones: float = 0.0, pause: float = 1.0, voice: str = ""
    ) -> Clip:
        """Say a text of any length; a voice that cannot be had is "mei".

        Raises:
            RuntimeError: The synthesiser failed.
        """
        voice = self._known(voice)
        return _joined(text, pause, lambda part: self._say(part, morae_per_s, half_tones, pause, voice))

    def plan(
        self, text: Text, morae_per_s: float, half_tones: float = 0.0, pause: float = 1.0, voice: str = ""
    ) -> Clip:
        """Give the timeline of :meth:`render` without making sound; the pitch does not change it."""
        voice = self._known(voice)
        return _joined(text, pause, lambda part: self._time(part, morae_per_s, pause, voice))

    def _known(self, voice: str) -> str:
        """Load another voice's timing; "" when there is no such voice."""
        if voice in self._timings:
            return voice
        try:
            timing = _timing_of(self._files[voice])
            self._paces[voice] = self._pace_of(timing)
            self._timings[voice] = timing
        except (KeyError, OSError, ValueError) as error:
            _LOG.warning("no voice %s: %s", voice, error)
            self._files[voice], self._timings[voice] = self._files[""], self._timings[""]
        return voice

    def _pace_of(self, timing: DurationModel) -> float:
        """Give how much faster than ours a voice must be set to speak as fast as ours."""
        labels = self._front_end.analyse(_MEASURE).labels
        return sum(timing.frames(labels, 1.0)) * timing.period / self._usual_samples(labels)

    def _usual_samples(self, labels: list[str]) -> int:
        usual = self._timings[""]
        return sum(usual.frames(labels, 1.0)) * usual.period

    def _say(self, text: Text, morae_per_s: float, half_tones: float, pause: float, voice: str) -> Clip:
        analysis = self._front_end.analyse(text)
        if not analysis.words:
            clip = estimate(text, morae_per_s, pause)
            return replace(clip, pcm=bytes(2 * round(clip.seconds * RATE)))
        speed = self._speed(morae_per_s, voice)
        timeline = self._timeline(analysis, speed, pause, voice)
        samples = self._engine_says(analysis.labels, speed, half_tones, voice)
        if timeline is None or timeline.source_length != len(samples):
            return _by_morae(samples, analysis.words)
        return timeline.clip(samples)

    def seconds(self, sentence: Text, paces: Sequence[float]) -> tuple[float, ...]:
        """Give how long one sentence takes at each of these paces, without making sound."""
        analysis = self._front_end.analyse(sentence)
        return tuple(self._planned(sentence, analysis, pace).seconds for pace in paces)

    def _time(self, text: Text, morae_per_s: float, pause: float, voice: str) -> Clip:
        return self._planned(text, self._front_end.analyse(text), morae_per_s, pause, voice)

    def _planned(
        self, text: Text, analysis: Analysis, morae_per_s: float, pause: float = 1.0, voice: str = ""
    ) -> Clip:
        speed = self._speed(morae_per_s, voice)
        timeline = self._timeline(analysis, speed, pause, voice) if analysis.words else None
        return timeline.clip() if timeline else estimate(text, morae_per_s, pause)

    def _speed(self, morae_per_s: float, voice: str) -> float:
        return speed_of(morae_per_s) * self._paces.get(voice, 1.0)

    def _timeline(self, analysis: Analysis, speed: float, pause: float, voice: str) -> Timeline | None:
        timing = self._timings[voice]
        frames = timing.frames(analysis.labels, speed)
        return timeline_of(analysis, [count * timing.period for count in frames], pause)

    def _engine_says(self, labels: list[str], speed: float, half_tones: float, voice: str) -> Samples:
        engine = self._engine(voice)
        engine.set_speed(speed)
        engine.add_half_tone(half_tones)
        samples: Samples = engine.synthesize(labels)
        return samples

    def _engine(self, voice: str) -> Any:
        engines: dict[str, Any] = self._own.__dict__.setdefault("engines", {})
        if voice not in engines:
            # hts_engine opens the file by its narrow name: the system's code page on Windows.
            name = str(plain_file(self._files[voice]))
            engines[voice] = HTSEngine(name.encode("mbcs" if sys.platform == "win32" else "utf-8"))
        return engines[voice]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Where the phrases of a sentence lie in the samples as the engine gives them.

    Attributes:
        words: Phrases.
        moments: Sample at which each phrase begins.
        first: First sample to keep: the engine's silence in front goes, so that speech starts sooner.
        last: One past the last sample to keep.
        pauses: (sample, change): where a pause at a comma gains so many samples, or loses them from there on.
        source_length: Samples the engine must have given, or none of this is true.
    """

    words: list[Word]
    moments: list[int]
    first: int
    last: int
    pauses: list[tuple[int, int]]
    source_length: int

    def clip(self, samples: Samples | None = None) -> Clip:
        """Cut and stretch; without samples only the times."""
        phrases = tuple(
            Phrase(self._moved(moment) / RATE, word.start, word.length)
            for word, moment in zip(self.words, self.moments, strict=True)
        )
        seconds = self._moved(self.last) / RATE
        return Clip(phrases, seconds, b"" if samples is None else self._stretched(samples))

    def _moved(self, at: int) -> int:
        return at - self.first + sum(change for place, change in self.pauses if place <= at)

    def _stretched(self, samples: Samples) -> bytes:
        parts: list[Samples] = []
        start = self.first
        for place, change in self.pauses:
            parts += [samples[start:place], np.zeros(max(0, change))]
            start = place + max(0, -change)
        parts.append(samples[start : self.last])
        return _pcm(np.concatenate(parts))


def timeline_of(analysis: Analysis, lengths: Sequence[int], pause: float = 1.0) -> Timeline | None:
    """Match phrases with phones.

    Args:
        analysis: The sentence.
        lengths: Samples of each label's phone.
        pause: Factor for the pauses at commas.

    Returns:
        The timeline, or None when phrases and labels disagree: no times are better than wrong ones.
    """
    names = [label.split("-", 1)[1].split("+", 1)[0] for label in analysis.labels]
    starts = [0, *accumulate(lengths)]
    spoken = [at for at, name in enumerate(names) if name not in ("sil", "pau")]
    if not spoken or len(spoken) != sum(word.phones for word in analysis.words):
        return None
    firsts = [0, *accumulate(word.phones for word in analysis.words)][:-1]
    shortest, longest = (round(s * pause * RATE) for s in (COMMA_PAUSE_S, LONGEST_COMMA_PAUSE_S))
    wanted = [min(longest, max(shortest, round(length * pause))) for length in lengths]
    return Timeline(
        words=analysis.words,
        moments=[starts[spoken[at]] for at in firsts],
        first=starts[spoken[0]],
        last=min(starts[-1], starts[spoken[-1] + 1] + round(TAIL_S * RATE)),
        pauses=[
            (starts[at] + min(wanted[at], lengths[at]) // 2, wanted[at] - lengths[at])
            for at, name in enumerate(names)
            if name == "pau"
        ],
        source_length=starts[-1],
    )


def _timing_of(voice: Path) -> DurationModel:
    timing = DurationModel(voice)
    if timing.rate != RATE:
        raise ValueError(f"voice of {timing.rate} samples/s")
    return timing


def _joined(text: Text, pause: float, make: Callable[[Text], Clip]) -> Clip:
    parts = [part for part, _ in sentences(text)]
    return join([make(part) for part in parts], [len(part.shown) for part in parts], pause)


def _pcm(samples: Samples) -> bytes:
    """Bring what is kept of a sentence to the common loudness."""
    return evened(samples, _MOST_DB).astype("<i2").tobytes()


def _by_morae(samples: Samples, words: list[Word]) -> Clip:
    """Spread the phrases over the audible part by their morae, when the exact times cannot be trusted."""
    audible = np.flatnonzero(np.abs(samples) > AUDIBLE)
    first, last = (int(audible[0]), int(audible[-1]) + 1) if len(audible) else (0, len(samples))
    end = min(len(samples), last + round(TAIL_S * RATE))
    total = sum(word.morae for word in words) or 1
    before = [0, *accumulate(word.morae for word in words)]
    phrases = tuple(
        Phrase((last - first) * morae / total / RATE, word.start, word.length)
        for word, morae in zip(words, before, strict=False)
    )
    return Clip(phrases, (end - first) / RATE, _pcm(samples[first:end]), exact=False)
