"""Pitch, pauses and another voice: measured in the sound, and the captions in step with it."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import numpy as np
import pytest

from sapporo_learn.core.hearing import HALF_TONES, PAUSES, SPEEDS
from sapporo_learn.core.ports import VoiceSettings
from sapporo_learn.core.ruby import parse
from sapporo_learn.speech import synth as module
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.clip import RATE, Clip, gap_of
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.other_voices import other_voice, other_voices
from sapporo_learn.speech.player import Player
from sapporo_learn.speech.readings import FrontEnd
from sapporo_learn.speech.renderer import Order, Renderer, key_of, source_of
from sapporo_learn.speech.synth import VOICE, Synth
from tests.helpers.loudness import lufs
from tests.helpers.pitch import pitch
from tests.helpers.sounds import Ears

SAMPLE = parse("{雪|ゆき}がとけて、{円山|まるやま}の{桜|さくら}が、{満開|まんかい}です。")


def samples_of(clip: Clip) -> np.ndarray:
    return np.frombuffer(clip.pcm, "<i2").astype(float)


def gaps(clip: Clip) -> list[tuple[float, float]]:
    """Begin and end in s of every silence of 150 ms or more inside a clip."""
    loud = np.flatnonzero(np.abs(samples_of(clip)) > 300)
    far = np.flatnonzero(np.diff(loud) > 0.15 * RATE)
    return [(float(loud[at]) / RATE, float(loud[at + 1]) / RATE) for at in far]


# --- pitch ---


def test_the_measurement_hears_a_tone() -> None:
    t = np.arange(RATE) / RATE
    for hz in (110, 220, 330):
        tone = 4000 * (np.sin(2 * np.pi * hz * t) + 0.5 * np.sin(4 * np.pi * hz * t))
        assert pitch(tone) == pytest.approx(hz, rel=0.01)
    assert pitch(np.zeros(RATE)) == 0.0


def test_the_voice_rises_and_falls_by_the_semitones_asked_and_stays_as_loud(synth: Synth) -> None:
    clips = {step: samples_of(synth.render(SAMPLE, 5.9, step)) for step in HALF_TONES}
    usual = pitch(clips[0])
    assert 250 < usual < 400
    for step, samples in clips.items():
        assert 12 * np.log2(pitch(samples) / usual) == pytest.approx(step, abs=0.5)
        assert lufs(samples) == pytest.approx(-18.0, abs=1.0)
        assert np.abs(samples).max() <= 31_000


# --- pauses ---


@pytest.mark.parametrize(("pace", "step"), [(SPEEDS[0], -3), (SPEEDS[-1], 3)])
def test_captions_keep_in_step_with_every_pause(synth: Synth, pace: float, step: int) -> None:
    before = 0.0
    for pause in PAUSES:
        clip = synth.render(SAMPLE, pace, step, pause)
        assert clip.exact
        assert (clip.phrases, clip.seconds) == (
            (plan := synth.plan(SAMPLE, pace, step, pause)).phrases,
            plan.seconds,
        )
        begins = [phrase.t for phrase in clip.phrases if SAMPLE.shown[phrase.start - 1] == "、"]
        silences = gaps(clip)
        assert len(silences) == len(begins) == 2
        for (start, end), told in zip(silences, begins, strict=True):
            assert end == pytest.approx(told, abs=0.05)
            assert 0.3 * pause - 0.05 <= end - start <= 0.5 * pause + 0.15
        length = sum(end - start for start, end in silences)
        assert length > before + 0.15
        before = length
        assert lufs(samples_of(clip)) == pytest.approx(-18.0, abs=1.0)


def test_between_sentences_too() -> None:
    text = parse("はい。どうぞ。")
    assert [round(gap_of(pause), 2) for pause in PAUSES] == [0.4, 0.72, 1.2]
    assert (
        estimate(parse("はい、どうぞ。"), 5.9, 1.6).seconds > estimate(parse("はい、どうぞ。"), 5.9).seconds
    )
    assert estimate(text, 5.9, 1.6).seconds == pytest.approx(estimate(text, 5.9).seconds + 0.18, abs=0.01)


def test_a_text_of_sentences_is_longer_by_its_pauses(synth: Synth) -> None:
    text = parse("はい。どうぞ。")
    short, long = (synth.render(text, 5.9, 0, pause).seconds for pause in (PAUSES[0], PAUSES[2]))
    assert long - short == pytest.approx(0.8, abs=0.01)


# --- how it gets there ---


def test_the_usual_manner_finds_what_was_made_before() -> None:
    text = parse("{大通|おおどおり} へ。")
    assert key_of(Order(text, 5.9)) == "5.9 {大通|おおどおり} へ。"
    others = [Order(text, 5.9, -3), Order(text, 5.9, 0, 1.6), Order(text, 5.9, 0, 1.0, "a man")]
    keys = {key_of(order) for order in (*others, Order(text, 4.5), Order(text, 5.9))}
    assert len(keys) == 5
    assert {source_of(key) for key in keys} == {text.source}


def test_the_settings_reach_the_voice_and_what_is_made_ahead() -> None:
    made: list[tuple[object, ...]] = []

    def make(*order: object) -> Clip:
        made.append(order[1:])
        return estimate(parse("はい。"), 7.0)

    narrator = Narrator(Renderer(lambda: make, Cache(None)), Player(None), silent=True)
    try:
        ears = Ears()
        narrator.listen(ears)
        narrator.prefetch([parse("いち。")])
        ears.wait("finished", narrator.say([parse("はい。")]))
        narrator.configure(VoiceSettings(half_tones=-3, pause=0.6, voice="man"))
        ears.wait("finished", narrator.say([parse("に。")]))
    finally:
        narrator.close()
    assert set(made) == {(5.9, 0, 1.0, ""), (5.9, -3, 0.6, "man")}
    assert made.count((5.9, -3, 0.6, "man")) == 2, "what was made ahead is made anew"


# --- another voice ---


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A machine on which somebody installed a voice, and something that is none."""
    (tmp_path / "nitech").mkdir()
    shutil.copy(VOICE, tmp_path / "nitech" / "man.htsvoice")
    (tmp_path / "nitech" / "broken.htsvoice").write_bytes(b"no voice")
    (tmp_path / "nitech" / "another one.htsvoice").symlink_to(VOICE)
    (tmp_path / "nitech" / "gone.htsvoice").symlink_to(tmp_path / "nowhere")
    return tmp_path


def test_voices_of_the_machine_are_found(shared: Path, tmp_path: Path) -> None:
    assert other_voices(shared) == {"man": tmp_path / "nitech" / "man.htsvoice"}
    assert other_voice(shared) == "man"
    assert other_voice(tmp_path / "nowhere") == ""


def test_another_voice_speaks_at_the_same_pace(
    shared: Path, front_end: FrontEnd, synth: Synth, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here it is a twin of ours that drawls by nature."""
    frames = module.DurationModel.frames
    twin = Synth(front_end, others=other_voices(shared))
    ours, wanted = twin._timings[""], synth.plan(SAMPLE, 5.9).seconds
    monkeypatch.setattr(
        module.DurationModel,
        "frames",
        lambda self, labels, speed: frames(self, labels, speed if self is ours else speed * 0.8),
    )
    assert twin.plan(SAMPLE, 5.9, 0, 1.0, "man").seconds == pytest.approx(wanted, abs=0.05)
    monkeypatch.undo()
    clip = Synth(front_end, others=other_voices(shared)).render(SAMPLE, 5.9, 3, 0.6, "man")
    assert clip.pcm == synth.render(SAMPLE, 5.9, 3, 0.6).pcm


def test_a_voice_that_is_gone_is_replaced_by_ours(
    shared: Path, front_end: FrontEnd, synth: Synth, caplog: pytest.LogCaptureFixture
) -> None:
    bare = Synth(
        front_end, others={"man": shared / "nowhere", "broken": shared / "nitech" / "broken.htsvoice"}
    )
    text = parse("はい。")
    with caplog.at_level(logging.WARNING):
        for name in ("man", "broken", "nobody", "man"):
            assert bare.render(text, 5.9, 0, 1.0, name).pcm == synth.render(text, 5.9).pcm
    assert len(caplog.records) == 3, "told once each"
