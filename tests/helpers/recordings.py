"""Recordings as a volunteer makes them, and packs of them."""

from __future__ import annotations

import io
import wave
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from sapporo_learn.speech import packs
from sapporo_learn.speech.clip import RATE
from sapporo_learn.speech.packs import Pack

OGG = Path(__file__).parent.parent / "speech" / "three-syllables.ogg"
"""Our own buzz, 44.1 kHz: three syllables from 0.4, 0.75 and 1.05 s on, the last one ends at 1.27 s."""


def wav(samples: np.ndarray, rate: int = RATE) -> bytes:
    """Samples of −1 to 1, mono or one column a channel, as a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1 if samples.ndim == 1 else samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes())
    return out.getvalue()


def read_aloud(seconds: float = 1.2, peak: float = 0.3) -> np.ndarray:
    """Syllables of a voice: 0.25 s each, without silence around."""
    t = np.arange(round(seconds * RATE)) / RATE
    buzz = sum(np.sin(2 * np.pi * 180 * k * t) / k for k in range(1, 14))
    sound = buzz * np.sin(np.pi * t / 0.25) ** 2
    return peak * sound / np.abs(sound).max()


def in_a_room(speech: np.ndarray, noise: float = 0.001) -> np.ndarray:
    """With silence around that is none: a hum of the room, and the click of the button at the very end."""
    whole = np.concatenate([np.zeros(RATE), speech, np.zeros(RATE * 8 // 10)])
    whole += np.random.default_rng(1).normal(0, noise, len(whole))
    whole[-2400:-2000] += 0.2 * np.sin(np.arange(400))
    return whole


def make_pack(folder: Path, files: Mapping[str, bytes], lesson: str = "finger") -> Pack:
    """A pack with a recording for each sentence; empty ones are not recorded yet."""
    pack = Pack(lesson, "やまだ", {source: at for at, source in enumerate(files, 1)})
    packs.write_safely(folder / packs.TABLE, packs.pack_text(pack))
    for source, data in files.items():
        ending = ".ogg" if data[:4] == b"OggS" else ".wav"
        if data:
            (folder / (packs.name_of(pack.numbers[source]) + ending)).write_bytes(data)
    return pack
