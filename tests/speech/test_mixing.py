"""Loudness as the standard measures it, and sounds brought to it."""

import numpy as np
import pytest

from sapporo_learn.speech.clip import RATE
from sapporo_learn.speech.mixing import FULL_SCALE, LOUDNESS, evened, loudness
from tests.helpers.loudness import lufs


def tone(hz: float, seconds: float = 2.0, peak: float = FULL_SCALE) -> np.ndarray:
    return peak * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)


def speech_like(seconds: float, seed: int = 3) -> np.ndarray:
    """Noise in syllables, with a pause in the middle."""
    t = np.arange(round(seconds * RATE)) / RATE
    noise = np.random.default_rng(seed).normal(0, 2500, len(t))
    return noise * np.sin(np.pi * 4 * t) ** 2 * (np.abs(t - seconds / 2) > seconds / 8)


def test_a_tone_is_as_loud_as_the_standard_says():
    assert loudness(tone(997)) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("sound", [tone(100), tone(500), tone(3000), speech_like(3.0), speech_like(0.5)])
def test_the_quick_measure_is_the_standards(sound: np.ndarray):
    assert loudness(sound) == pytest.approx(lufs(sound), abs=0.1)


def test_silence_before_after_and_between_does_not_count():
    sound = speech_like(2.0)
    padded = np.concatenate([np.zeros(2 * RATE), sound, np.zeros(RATE)])
    assert loudness(padded) == pytest.approx(loudness(sound), abs=1.0)


@pytest.mark.parametrize("sound", [np.zeros(0), np.zeros(10), np.zeros(RATE), np.ones(RATE)])
def test_what_nobody_hears_has_no_loudness_and_stays(sound: np.ndarray):
    assert loudness(sound) == -np.inf
    assert np.array_equal(evened(sound, 8.0), sound)


@pytest.mark.parametrize("factor", [0.6, 1.0, 1.5])
def test_sounds_are_brought_to_one_loudness(factor: float):
    assert loudness(evened(speech_like(2.0) * factor, 12.0)) == pytest.approx(LOUDNESS, abs=0.3)


def test_no_more_than_allowed():
    sound = speech_like(2.0) / 20
    assert loudness(evened(sound, 6.0)) == pytest.approx(loudness(sound) + 6.0, abs=0.1)
    assert loudness(evened(sound * 400, 6.0)) < loudness(sound * 400) - 5.9


def test_a_peak_bends_and_is_not_cut():
    sound = speech_like(2.0)
    sound[RATE : RATE + 480] = tone(500, 0.01, 32_000)
    bent = evened(sound * 2, 0.0)
    assert 25_000 < np.abs(bent).max() < 31_000
    assert len(np.unique(np.round(bent[RATE : RATE + 96]))) > 20, "still round at the top"
