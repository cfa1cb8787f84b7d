"""What a person recorded: cut to its speech, as loud as the voice; whatever else it may be, refused."""

import struct
from collections.abc import Callable

import numpy as np
import pytest

from sapporo_learn.speech import recording as module
from sapporo_learn.speech.clip import RATE, TAIL_S, Clip, Phrase
from sapporo_learn.speech.recording import RecordingError, Take, take
from tests.helpers.loudness import lufs
from tests.helpers.recordings import OGG, in_a_room, read_aloud, wav

PLAN = Clip((Phrase(0.0, 0, 2), Phrase(0.5, 2, 3)), 1.0 + TAIL_S)


def samples_of(taken: Take) -> np.ndarray:
    return np.frombuffer(taken.pcm, "<i2").astype(float)


# --- good ones ---


@pytest.mark.parametrize("peak", [0.03, 0.3, 0.97])
@pytest.mark.parametrize("noise", [0.0, 0.0003])
def test_a_recording_is_cut_to_its_speech_and_as_loud_as_the_voice(peak: float, noise: float):
    taken = take(wav(in_a_room(read_aloud(1.2, peak), noise=noise)), PLAN)
    samples = samples_of(taken)
    assert taken.begin == pytest.approx(0.06, abs=0.01)
    assert taken.end - taken.begin == pytest.approx(1.2, abs=0.08)
    assert len(samples) / RATE == pytest.approx(taken.end + 0.15, abs=0.01)
    assert lufs(samples) == pytest.approx(-18.0, abs=1.0)
    assert np.abs(samples).max() <= 31_000
    assert abs(samples[0]) + abs(samples[-1]) < 10, "no click at either end"


def test_a_recording_that_begins_at_once_keeps_its_beginning():
    taken = take(wav(read_aloud()), PLAN)
    assert taken.begin < 0.05
    assert taken.end == pytest.approx(1.2, abs=0.05)


def test_stereo_is_heard_from_both_sides():
    one = in_a_room(read_aloud())
    both = take(wav(np.column_stack([one, one])), PLAN)
    right = take(wav(np.column_stack([np.zeros_like(one), one])), PLAN)
    assert samples_of(both) == pytest.approx(samples_of(take(wav(one), PLAN)), abs=3)
    assert lufs(samples_of(right)) == pytest.approx(-18.0, abs=1.0)


def test_ogg_is_decoded_at_our_rate():
    taken = take(OGG.read_bytes(), PLAN)
    samples = samples_of(taken)
    assert taken.end - taken.begin == pytest.approx(0.87, abs=0.05)
    spectrum = np.abs(np.fft.rfft(samples[round(0.1 * RATE) : round(0.26 * RATE)], RATE))
    assert np.argmax(spectrum[50:300]) + 50 == pytest.approx(180, abs=4), "of the first syllable, in Hz"
    assert lufs(samples) == pytest.approx(-18.0, abs=1.0)


def test_phrases_are_stretched_to_the_speech():
    clip = Take(bytes(2 * 3 * RATE), 0.5, 2.5).clip(PLAN)
    assert clip.phrases == (Phrase(0.5, 0, 2), Phrase(pytest.approx(1.5), 2, 3))
    assert clip.seconds == 3.0
    assert not clip.exact


# --- refused ---


def floats(*values: float) -> bytes:
    """A WAV file of 32 bit floats."""
    data = struct.pack(f"<{len(values)}f", *values) * (RATE // len(values))
    head = struct.pack("<4sIHHIIHH", b"fmt ", 16, 3, 1, RATE, 4 * RATE, 4, 32)
    body = b"WAVE" + head + struct.pack("<4sI", b"data", len(data)) + data
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def patched(places: dict[int, int]) -> bytes:
    data = bytearray(OGG.read_bytes())
    for at, value in places.items():
        data[at] = value
    return bytes(data)


GOOD = in_a_room(read_aloud())
REFUSED = {
    "nothing": (b"", module.NO_SOUND),
    "text": ("こんにちは。".encode(), module.NO_SOUND),
    "a head without a body": (wav(GOOD)[:20], module.NO_SOUND),
    "half an ogg": (OGG.read_bytes()[:3000], module.NO_SOUND),
    "an ogg with other channels than it holds": (patched({39: 255}), module.NO_SOUND),
    "an ogg that brings the decoder down": (patched({25: 0, 161: 255}), module.NO_SOUND),
    "opus": (OGG.read_bytes()[:28] + b"OpusHead" + bytes(60), module.NO_SOUND),
    "three channels": (wav(np.column_stack([GOOD] * 3)), module.NO_SOUND),
    "no number": (floats(float("nan"), 0.1), module.NO_SOUND),
    "a telephone": (wav(GOOD[::6], 8000), module.OTHER_RATE.format(8000)),
    "too long": (wav(np.tile(GOOD, 11)), module.TOO_LONG),
    "clipped": (wav(np.clip(4 * GOOD, -1, 1)), module.TOO_LOUD),
    "clipped on one side": (wav(np.column_stack([GOOD, np.clip(4 * GOOD, -1, 1)])), module.TOO_LOUD),
    "too soft": (wav(in_a_room(read_aloud(peak=0.002), noise=0.0)), module.TOO_SOFT),
    "no samples": (wav(np.zeros(0)), module.TOO_SOFT),
    "silence": (wav(np.zeros(RATE)), module.TOO_SOFT),
    "a click": (wav(np.concatenate([np.zeros(RATE), np.full(900, 0.5), np.zeros(RATE)])), module.TOO_SOFT),
    "a fan": (wav(np.random.default_rng(2).normal(0, 0.05, RATE)), module.TOO_NOISY),
    "a voice beside a fan": (wav(in_a_room(read_aloud(), noise=0.03)), module.TOO_NOISY),
    "another sentence": (wav(in_a_room(read_aloud(4.0))), module.OTHER_LENGTH),
    "half a word": (wav(in_a_room(read_aloud(0.25))), module.OTHER_LENGTH),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_good_recording_is_told(what: str):
    data, told = REFUSED[what]
    with pytest.raises(RecordingError) as refused:
        take(data, PLAN)
    assert refused.value.text == told


def test_a_file_that_says_it_is_short_is_not_read_for_ever(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_S", 1)
    for data in (wav(GOOD), OGG.read_bytes()):
        with pytest.raises(RecordingError, match="長すぎます"):
            take(data, PLAN)


@pytest.mark.parametrize("fault", [("_PATIENCE_S", 0.0), ("_DECODER", "nowhere.py")])
def test_a_decoder_that_hangs_or_is_missing_is_no_sound(
    monkeypatch: pytest.MonkeyPatch, fault: tuple[str, object]
):
    monkeypatch.setattr(module, *fault)
    with pytest.raises(RecordingError, match="音声として"):
        take(OGG.read_bytes(), PLAN)


@pytest.fixture(scope="module")
def damage() -> Callable[[int], bytes]:
    chance = np.random.default_rng(5)

    def one(_: int) -> bytes:
        data = bytearray(wav(GOOD)[:4000])
        for at in chance.integers(0, 60, 3):
            data[at] = chance.integers(0, 256)
        return bytes(data)

    return one


def test_damaged_files_are_refused_or_heard_and_nothing_else(damage: Callable[[int], bytes]):
    heard = 0
    for number in range(300):
        try:
            take(damage(number), PLAN)
            heard += 1
        except RecordingError:
            pass
    assert heard < 300
