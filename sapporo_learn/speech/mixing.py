"""Volume on raw samples. Importing this module needs numpy."""

from __future__ import annotations

import numpy as np


def scaled(pcm: bytes, start: int, samples: int, before: float, gain: float) -> bytes:
    """Give some samples of ``pcm`` from ``start`` on, the volume gliding from ``before`` to ``gain``."""
    part = np.frombuffer(pcm, "<i2", samples, 2 * start)
    slope = np.float64(gain) if gain == before else np.linspace(before, gain, samples)  # no click
    return (part * slope).astype("<i2").tobytes()
