"""Loudness as ITU-R BS.1770-4 writes it down, the filters run over the whole sound."""

from __future__ import annotations

import numpy as np

RATE = 48_000
BLOCK, STEP = RATE * 4 // 10, RATE // 10
# The standard's two filters at 48 kHz: b0 b1 b2, a0 a1 a2.
SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)
HIGH_PASS = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)


def lufs(samples: np.ndarray) -> float:
    """Integrated loudness of 16 bit samples, in LUFS."""
    size = len(samples) + RATE  # room for the filters to ring out
    delay = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    spectrum = np.fft.rfft(samples / 32_768, size)
    for (b0, b1, b2), (a0, a1, a2) in (SHELF, HIGH_PASS):
        spectrum *= (b0 + b1 * delay + b2 * delay**2) / (a0 + a1 * delay + a2 * delay**2)
    heard = np.fft.irfft(spectrum, size)[: max(len(samples), BLOCK)]
    blocks = np.array([np.mean(heard[at : at + BLOCK] ** 2) for at in range(0, len(heard) - BLOCK + 1, STEP)])
    blocks = blocks[level(blocks) > -70]
    return float(level(blocks[level(blocks) > level(blocks.mean()) - 10].mean())) if len(blocks) else -np.inf


def level(energy: np.ndarray) -> np.ndarray:
    return -0.691 + 10 * np.log10(np.maximum(energy, 1e-20))
