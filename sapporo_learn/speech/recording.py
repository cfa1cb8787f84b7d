"""A sentence that a person read: decoded, looked at, cut to its speech, brought to the common loudness.

Importing this module needs numpy and miniaudio.
"""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

import miniaudio
import numpy as np

from sapporo_learn.speech.clip import RATE, TAIL_S, Clip
from sapporo_learn.speech.mixing import FULL_SCALE, LOUDNESS, Samples, evened, loudness

MOST_S: Final = 30  # of one sentence with all silence around it
RATES: Final = (44_100, 48_000)  # of a recording, samples/s
MOST_DB: Final = 24.0  # from a soft recording to the common loudness; softer ones would be mostly noise
CLIPPED: Final = 12  # so many samples at the very top are no chance
_TOP: Final = 0.995
_DECODER: Final = Path(__file__).with_name("ogg.py")
_PATIENCE_S: Final = 20.0
_LEAD_S: Final = 0.06  # kept before the speech, for soft beginnings
_REST_S: Final = 0.15  # and after it, for whispered ends
_FADE_S: Final = 0.005
_BLOCK: Final = RATE // 100
_SURE: Final = 4  # blocks in a row that are speech, not the click of a button
_LOUDEST_ROOM: Final = 0.2  # beside the loud parts of the speech
_FAR: Final = 0.01  # speech is never 40 dB below its own loud parts,
_NEAR: Final = 0.056  # and always within 25 dB of them, whatever the room sounds like

NO_SOUND: Final = "音声として読めません。WAV か Ogg（Vorbis）で保存してください。"
TOO_LONG: Final = "長すぎます。1つの文だけを、30秒までで録音してください。"
OTHER_RATE: Final = "録音の設定が {} Hz です。48000 Hz にして、録音しなおしてください。"
TOO_LOUD: Final = "音が割れています。マイクから少しはなれて、録音しなおしてください。"
TOO_SOFT: Final = "声が小さすぎます。マイクに少し近づいて、録音しなおしてください。"
TOO_NOISY: Final = "まわりの音が大きすぎます。しずかなところで、録音しなおしてください。"
OTHER_LENGTH: Final = "長さが文と合いません。べつの文を読んでいないか、聞いてみてください。"


class RecordingError(Exception):
    """This recording is not used; ``text`` is one Japanese sentence for who made it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Take(NamedTuple):
    """A good recording: samples as in a clip; the speech in it begins and ends at these seconds."""

    pcm: bytes
    begin: float
    end: float

    def clip(self, plan: Clip) -> Clip:
        """Give it the phrases of the voice's own timeline, stretched to the length of the speech."""
        stretch = (self.end - self.begin) / max(TAIL_S, plan.seconds - TAIL_S)
        phrases = tuple(phrase._replace(t=self.begin + phrase.t * stretch) for phrase in plan.phrases)
        return Clip(phrases, len(self.pcm) / 2 / RATE, self.pcm, exact=False)


def take(data: bytes, plan: Clip) -> Take:
    """Make a recording usable.

    Args:
        data: A WAV or Ogg file that nobody has looked at.
        plan: The same sentence by the voice; it tells whether the right one was read.

    Raises:
        RecordingError: It is no sound, of another rate or sentence, too long, too soft, too noisy or clipped.
    """
    channels = _decoded(data)
    if np.count_nonzero(np.abs(channels) >= _TOP) >= CLIPPED:
        raise RecordingError(TOO_LOUD)
    samples = channels.mean(axis=1)
    samples -= np.median(samples) if len(samples) else 0.0  # cheap microphones add a constant
    first, last = _speech(samples)
    length = (last - first) / RATE
    spoken = samples[first:last] * FULL_SCALE
    if loudness(spoken) < LOUDNESS - MOST_DB:
        raise RecordingError(TOO_SOFT)
    if not plan.seconds / 3 < length < 3 * plan.seconds:
        raise RecordingError(OTHER_LENGTH)
    start = max(0, first - round(_LEAD_S * RATE))
    kept = samples[start : last + round(_REST_S * RATE)] * FULL_SCALE
    edge = np.minimum(1.0, np.arange(len(kept)) / (_FADE_S * RATE))
    pcm = evened(kept * edge * edge[::-1], MOST_DB).astype("<i2").tobytes()
    return Take(pcm, (first - start) / RATE, (last - start) / RATE)


def _decoded(data: bytes) -> Samples:
    """Give the samples of each channel at our rate, −1 to 1; never more than fits into memory.

    Raises:
        RecordingError: It is no sound, of another rate or too long.
    """
    read = {b"RIFF": _wav, b"OggS": _ogg}.get(data[:4])
    if read is None:
        raise RecordingError(NO_SOUND)
    try:
        channels, rate, parts = read(data)
        if not 1 <= channels <= 2:
            raise RecordingError(NO_SOUND)
        if rate not in RATES:
            raise RecordingError(OTHER_RATE.format(rate))
        whole = np.frombuffer(b"".join(parts), np.float32).reshape(-1, channels).astype(np.float64)
    except (miniaudio.MiniaudioError, ArithmeticError, ValueError, struct.error) as error:
        raise RecordingError(NO_SOUND) from error
    if len(whole) > MOST_S * RATE:
        raise RecordingError(TOO_LONG)
    if not np.isfinite(whole).all():
        raise RecordingError(NO_SOUND)
    return whole


def _wav(data: bytes) -> tuple[int, int, Iterator[bytes]]:
    """Give channels, rate and the samples of a WAV file; it may hold more than it says."""
    info = miniaudio.wav_get_info(data)
    form = miniaudio.SampleFormat.FLOAT32
    stream = miniaudio.stream_memory(data, form, info.nchannels, RATE, frames_to_read=RATE)
    return info.nchannels, info.sample_rate, (part.tobytes() for part in islice(stream, MOST_S + 1))


def _ogg(data: bytes) -> tuple[int, int, Iterator[bytes]]:
    """Give the same of an Ogg file, decoded elsewhere."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of ours
            [sys.executable, "-I", str(_DECODER), str(RATE), str(MOST_S)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE_S,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise RecordingError(NO_SOUND) from error
    channels, rate = struct.unpack_from("<II", done.stdout)
    return channels, rate, iter([done.stdout[8:]])


def _speech(samples: Samples) -> tuple[int, int]:
    """Find the first and one past the last sample of the speech.

    Raises:
        RecordingError: There is none, or it cannot be told from the room.
    """
    blocks = samples[: len(samples) // _BLOCK * _BLOCK].reshape(-1, _BLOCK)
    levels = np.sqrt(np.mean(blocks**2, axis=1))
    if len(levels) < _SURE:
        raise RecordingError(TOO_SOFT)
    floor, top = np.percentile(levels, (5, 95))
    if floor > _LOUDEST_ROOM * top:
        raise RecordingError(TOO_NOISY)
    heard = levels > np.clip(2 * floor, _FAR * top, _NEAR * top)
    sure = np.flatnonzero(np.convolve(heard, np.ones(_SURE), "valid") == _SURE)
    if not len(sure):
        raise RecordingError(TOO_SOFT)
    return int(sure[0]) * _BLOCK, int(sure[-1] + _SURE) * _BLOCK
