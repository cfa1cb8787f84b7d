"""Loudness of raw samples. Importing this module needs numpy."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from sapporo_learn.speech.clip import RATE

Samples = npt.NDArray[np.float64]

LOUDNESS: Final = 4500.0  # of all that is played, as loudness() tells it: −17 dB of full scale
AUDIBLE: Final = 300.0  # a sample above this can be heard: −41 dB of full scale
_BLOCK: Final = RATE // 50


def loudness(samples: Samples) -> float:
    """Give the root mean square of the parts that can be heard; 0 when there are none."""
    blocks = samples[: len(samples) // _BLOCK * _BLOCK].reshape(-1, _BLOCK)
    energy = np.mean(blocks**2, axis=1)
    heard = energy[energy > AUDIBLE**2]
    return float(np.sqrt(heard.mean())) if len(heard) else 0.0


def scaled(pcm: bytes, start: int, samples: int, before: float, gain: float) -> bytes:
    """Give some samples of ``pcm`` from ``start`` on, the volume gliding from ``before`` to ``gain``."""
    part = np.frombuffer(pcm, "<i2", samples, 2 * start)
    slope = np.float64(gain) if gain == before else np.linspace(before, gain, samples)  # no click
    return (part * slope).astype("<i2").tobytes()
