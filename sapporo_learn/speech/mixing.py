"""Loudness of raw samples, as ears judge it (ITU-R BS.1770). Importing this module needs numpy."""

from __future__ import annotations

import functools
from typing import Final

import numpy as np
import numpy.typing as npt

from sapporo_learn.speech.clip import RATE

Samples = npt.NDArray[np.float64]

LOUDNESS: Final = -18.0  # of all that is played, LUFS
AUDIBLE: Final = 300.0  # a sample above this can be heard: −41 dB of full scale
FULL_SCALE: Final = 32_768.0
_STEP: Final = RATE // 10
_STEPS: Final = 4  # blocks of 400 ms begin every 100 ms
_FLOOR: Final = -70.0  # LUFS; a block below it is silence
_GATE: Final = 10.0  # LU below the mean of the others a block is a pause
_OFFSET: Final = -0.691  # a tone of 997 Hz keeps its level
_KNEE, _CEILING = 20_000.0, 31_000.0  # peaks above the knee bend towards the ceiling
# Numerator and denominator of the two filters at 48 kHz: what the head adds, what the ear misses of the low.
_FILTERS: Final = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)


@functools.cache
def _weights() -> Samples:
    """Give the share of each frequency of a step in its energy, ready for Parseval's sum."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(_STEP))
    answer = np.ones(len(z), complex)
    for above, below in _FILTERS:
        answer *= np.polyval(above[::-1], z) / np.polyval(below[::-1], z)
    both_sides = np.full(len(z), 2.0)
    both_sides[[0, -1]] = 1.0
    weights: Samples = np.abs(answer) ** 2 * both_sides / _STEP**2
    return weights


def loudness(samples: Samples) -> float:
    """Give the integrated loudness in LUFS; minus infinity when nothing can be heard.

    Filtered step by step in the frequency domain: within 0.1 LU of the filters run over the whole. What is
    shorter than a block is measured as a block that ends in silence.
    """
    steps = max(_STEPS, len(samples) // _STEP)
    whole = np.zeros(steps * _STEP)
    whole[: len(samples)] = samples[: len(whole)] / FULL_SCALE
    energy = np.abs(np.fft.rfft(whole.reshape(steps, _STEP))) ** 2 @ _weights()
    blocks = np.convolve(energy, np.full(_STEPS, 1 / _STEPS), "valid")
    heard = blocks[blocks > 10 ** ((_FLOOR - _OFFSET) / 10)]
    if not len(heard):
        return -np.inf
    heard = heard[heard > heard.mean() / 10 ** (_GATE / 10)]
    return float(_OFFSET + 10 * np.log10(heard.mean()))


def evened(samples: Samples, most_db: float) -> Samples:
    """Bring a sound to the common loudness; rare peaks bend softly instead of being cut.

    Args:
        samples: Of any loudness; silence stays as it is.
        most_db: How much louder or softer it may become.
    """
    level = loudness(samples)
    if level == -np.inf:
        return samples
    gain = np.clip(LOUDNESS - level, -most_db, most_db)
    louder = samples * 10 ** (gain / 20)
    over = np.maximum(np.abs(louder) - _KNEE, 0.0)
    room = _CEILING - _KNEE
    soft: Samples = np.sign(louder) * (np.minimum(np.abs(louder), _KNEE) + room * np.tanh(over / room))
    return soft


def scaled(pcm: bytes, start: int, samples: int, before: float, gain: float) -> bytes:
    """Give some samples of ``pcm`` from ``start`` on, the volume gliding from ``before`` to ``gain``."""
    part = np.frombuffer(pcm, "<i2", samples, 2 * start)
    slope = np.float64(gain) if gain == before else np.linspace(before, gain, samples)  # no click
    return (part * slope).astype("<i2").tobytes()
