"""Chimes: easy to hear, soft, as loud as the voice, and of the length that the captions wait."""

import sys

import numpy as np
import pytest

from sapporo_learn.core.ports import Chime
from sapporo_learn.core.ruby import parse
from sapporo_learn.speech.chimes import PAUSE_S, clip_of, length
from sapporo_learn.speech.clip import RATE, Clip
from sapporo_learn.speech.synth import Synth
from tests.helpers.loudness import lufs

EVERY = pytest.mark.parametrize("chime", Chime)


def samples_of(clip: Clip) -> np.ndarray:
    return np.frombuffer(clip.pcm, "<i2").astype(float)


def share(samples: np.ndarray, low: float, high: float) -> float:
    """How much of the energy lies between two frequencies."""
    energy = np.abs(np.fft.rfft(samples)) ** 2
    hz = np.fft.rfftfreq(len(samples), 1 / RATE)
    return float(energy[(hz >= low) & (hz <= high)].sum() / energy.sum())


def pitches(chime: Chime) -> list[int]:
    """The strongest frequency of each 50 ms that can be heard, to 20 Hz, without repetition."""
    parts = samples_of(clip_of(chime)).reshape(-1, RATE // 20)
    found = [round(float(np.argmax(np.abs(np.fft.rfft(part)))) * 20) for part in parts if part.std() > 300]
    return [pitch for at, pitch in enumerate(found) if at == 0 or pitch != found[at - 1]]


@EVERY
def test_a_chime_lies_where_old_ears_hear_well(chime: Chime):
    # A soft beginning spreads a note a little: half of a note at 500 Hz lies just below it.
    assert share(samples_of(clip_of(chime)), 480, 1520) > 0.995


@EVERY
def test_a_chime_begins_and_ends_without_a_click(chime: Chime):
    samples = samples_of(clip_of(chime))
    sounding = samples[: round(length(chime) * RATE)]
    assert np.abs(samples[len(sounding) :]).max() == 0.0
    top = np.abs(samples).max()
    for edge in (sounding[: RATE // 1000], sounding[-RATE // 1000 :]):
        assert np.abs(edge).max() < 0.01 * top, "nothing to hear within a millisecond"
    for at in range(0, len(sounding) - 960, 960):  # a click is short, and bright wherever it is
        part = samples[at : at + 1920] * np.hanning(1920)
        assert np.abs(part).max() < 0.05 * top or share(part, 0, 2000) > 0.9999


@EVERY
def test_a_chime_is_as_loud_as_the_voice_and_never_cut(chime: Chime, synth: Synth):
    voice = lufs(samples_of(synth.render(parse("雪だるまが、わらいました。"), 5.9)))
    samples = samples_of(clip_of(chime))
    assert lufs(samples[: round(length(chime) * RATE)]) == pytest.approx(voice, abs=1.0)
    assert np.abs(samples).max() < 20_000


@pytest.mark.parametrize(
    ("chime", "seconds", "heard"),
    [
        (Chime.DONE, 0.5, [600, 900]),
        (Chime.NOT_YET, 0.4, [500]),
        (Chime.STAMP, 0.85, [600, 900, 1200]),
        (Chime.RING, 1.5, [640, 720] * 6),
        (Chime.ALERT, 1.7, [560]),
        (Chime.TOUCH, 0.15, [800, 1200]),
    ],
)
def test_each_chime_is_its_own_figure(chime: Chime, seconds: float, heard: list[int]):
    clip = clip_of(chime)
    assert length(chime) == pytest.approx(seconds)
    assert clip.seconds == pytest.approx(seconds + PAUSE_S)
    assert len(clip.pcm) == 2 * round(clip.seconds * RATE)
    assert clip.phrases == ()
    assert pitches(chime) == heard


@EVERY
def test_a_chime_is_made_only_once(chime: Chime):
    assert clip_of(chime).pcm is clip_of(chime).pcm


def test_without_numpy_a_chime_is_a_pause_of_its_length(monkeypatch: pytest.MonkeyPatch):
    from sapporo_learn.speech import chimes

    chimes._sound.cache_clear()
    monkeypatch.setitem(sys.modules, "numpy", None)
    clip = clip_of(Chime.DONE)
    assert (clip.pcm, clip.seconds) == (b"", pytest.approx(0.7))
