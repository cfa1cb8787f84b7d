"""The pitch of a voice, measured: autocorrelation of short pieces, the median of those that are sung."""

from __future__ import annotations

import numpy as np

RATE = 48_000
PIECE, STEP = RATE * 4 // 100, RATE * 2 // 100
LOWEST_HZ, HIGHEST_HZ = 70, 600
PERIODIC = 0.6  # of a piece's energy comes back after one period


def pitch(samples: np.ndarray) -> float:
    """Median f0 in Hz of the voiced pieces; 0 when there are none."""
    found = []
    for at in range(0, len(samples) - PIECE, STEP):
        piece = samples[at : at + PIECE] - samples[at : at + PIECE].mean()
        if np.abs(piece).max() < 1500:
            continue
        spectrum = np.fft.rfft(piece, 2 * PIECE)
        same = np.fft.irfft(np.abs(spectrum) ** 2)[:PIECE]
        same /= same[0] * (1 - np.arange(PIECE) / PIECE)
        shortest, longest = RATE // HIGHEST_HZ, RATE // LOWEST_HZ
        lags = same[shortest:longest]
        if lags.max() > PERIODIC:
            first = int(np.argmax(lags > 0.9 * lags.max()))  # not a multiple of the period
            while first + 1 < len(lags) and lags[first + 1] > lags[first]:
                first += 1
            found.append(RATE / (shortest + first))
    return float(np.median(found)) if found else 0.0
