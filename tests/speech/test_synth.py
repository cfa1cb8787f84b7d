"""Clips: sound, exact moments, pauses, loudness."""

import numpy as np
import pytest

from sapporo_learn.core.ruby import parse
from sapporo_learn.speech import synth as module
from sapporo_learn.speech.clip import RATE, Clip, Phrase, join, morae_of, speed_of
from sapporo_learn.speech.readings import Analysis, FrontEnd, Word
from sapporo_learn.speech.synth import Synth, timeline_of
from sapporo_learn.ui.lines import WORDING_SAMPLES
from tests.helpers.loudness import lufs

PACES = (4.5, 5.2, 5.9, 7.0)
LONG = "{緑|みどり}のボタンを、かるくポンとさわります。"


def samples_of(clip: Clip) -> np.ndarray:
    return np.frombuffer(clip.pcm, "<i2").astype(float)


def silence_at(clip: Clip, t: float) -> float:
    """Seconds of silence that end with the phrase at ``t``."""
    before = np.abs(samples_of(clip)[: round((t + 0.02) * RATE)])
    loud = np.flatnonzero(before[: round(t * RATE) - RATE // 50] > 300)
    return t - loud[-1] / RATE


def test_the_four_paces_are_the_voices_speeds():
    assert [speed_of(pace) for pace in PACES] == [0.65, 0.75, 0.85, 1.0]
    assert speed_of(6.3) == pytest.approx(0.9)
    assert [morae_of(speed_of(pace)) for pace in (*PACES, 6.3)] == [*PACES, 6.3]
    assert (speed_of(1.0), speed_of(20.0)) == (0.5, 1.5)


@pytest.mark.parametrize("pace", PACES)
def test_a_slower_pace_is_slower_speech(synth: Synth, pace: float):
    text = parse("ゆびをのせたまま右へすべらせてください。")
    longer = synth.render(text, pace).seconds / synth.render(text, 7.0).seconds
    stretch = 1 / speed_of(pace)  # the voice stretches its silences, which we cut, more than its words
    assert 1 + 0.5 * (stretch - 1) <= longer <= stretch


@pytest.mark.parametrize("pace", PACES)
def test_phrases_are_told_in_the_shown_text(synth: Synth, pace: float):
    text = parse(LONG)
    clip = synth.render(text, pace)
    assert clip.exact
    shown = [text.shown[start : start + length] for _, start, length in clip.phrases]
    assert shown == ["緑の", "ボタンを、", "かるく", "ポンと", "さわります。"]
    times = [phrase.t for phrase in clip.phrases]
    assert times == sorted(times)
    assert times[0] == 0.0
    assert len(clip.pcm) == pytest.approx(2 * RATE * clip.seconds, abs=4)


@pytest.mark.parametrize("pace", PACES)
def test_a_comma_is_a_pause_shorter_than_between_sentences(synth: Synth, pace: float):
    clip = synth.render(parse("右手で、かきをたべます。"), pace)
    assert 0.3 <= silence_at(clip, clip.phrases[1].t) <= 0.6
    assert len(clip.pcm) == pytest.approx(2 * RATE * clip.seconds, abs=4)


@pytest.mark.parametrize(("natural", "kept"), [(0.1, 0.3), (0.4, 0.4), (1.0, 0.5)])
def test_pauses_are_mended_and_what_follows_moves(natural: float, kept: float):
    labels = [f"x^x-{phone}+x=x" for phone in ("sil", "a", "pau", "i", "sil")]
    lengths = [round(seconds * RATE) for seconds in (0.2, 0.1, natural, 0.1, 0.2)]
    timeline = timeline_of(Analysis(labels, [Word(0, 2, 1, 1), Word(2, 1, 1, 1)]), lengths)
    assert timeline is not None
    sounds = np.concatenate([np.full(n, level) for n, level in zip(lengths, (0, 5, 1, 7, 0), strict=True)])
    clip = timeline.clip(sounds)
    assert clip.phrases[1].t - clip.phrases[0].t == pytest.approx(0.1 + kept)
    got = samples_of(clip)
    assert np.flatnonzero(got == 7)[0] / RATE == pytest.approx(clip.phrases[1].t)
    assert (got == 5).sum() == (got == 7).sum() == round(0.1 * RATE)
    assert len(got) / RATE == pytest.approx(clip.seconds)


@pytest.mark.parametrize("pace", PACES)
def test_between_sentences_is_a_longer_pause(synth: Synth, pace: float):
    text = parse("切れてしまいました。かけなおします。")
    clip = synth.render(text, pace)
    second = next(phrase for phrase in clip.phrases if phrase.start == 10)
    assert 0.75 <= silence_at(clip, second.t) <= 1.0


def test_all_sentences_are_equally_loud_trimmed_and_never_clipped(synth: Synth):
    """Words, short and long sentences, some of the loudest and softest of the lessons."""
    for words in (
        *(
            "はい。",
            "アルバム",
            "タブ",
            "未読",
            "フリック",
            "切れてしまいました。",
            "友だち追加が開きました。",
            LONG,
        ),
        *("大通公園へ行くバスの時刻を調べましょう。", "火と、足もとに気をつける、と書いてあります。"),
    ):
        samples = samples_of(synth.render(parse(words), 5.9))
        assert lufs(samples) == pytest.approx(-18.0, abs=1.0), words
        audible = np.flatnonzero(np.abs(samples) > 300)
        assert audible[0] < 0.1 * RATE, words  # a whispered beginning: 「き」
        assert len(samples) - audible[-1] < 0.2 * RATE, words
        assert np.abs(samples).max() <= 31_000, words


@pytest.mark.parametrize("half_tone", [-3, 3])
def test_pitch_changes_neither_length_nor_limits(synth: Synth, half_tone: float):
    text = parse("大通公園へ行くバスの時刻を調べましょう。")
    clip = synth.render(text, 5.9, half_tone)
    assert clip.phrases == synth.render(text, 5.9).phrases
    assert np.abs(samples_of(clip)).max() <= 31_000


@pytest.mark.parametrize(
    "words",
    [
        LONG,
        "切れました。だいじょうぶ、もう一度。",
        "…",
        "★",
        "",
        "はい",
        *(text.source for text in WORDING_SAMPLES.values()),
    ],
)
def test_the_plan_is_the_timeline_of_the_sound(synth: Synth, words: str):
    text = parse(words)
    sound, plan = synth.render(text, 5.2), synth.plan(text, 5.2)
    assert (plan.phrases, plan.seconds) == (sound.phrases, sound.seconds)
    assert plan.pcm == b""


@pytest.mark.parametrize(
    "words",
    ["😊", "①", "㈱", "。", "、、、", "「」", "ｱｲｳ", "https://example.jp/a?b=1", "a\nb", "　", "ー", "っ"],
)
def test_odd_texts_give_a_clip(synth: Synth, words: str):
    clip = synth.render(parse(words), 5.9)
    assert len(clip.pcm) == pytest.approx(2 * RATE * clip.seconds, abs=4)
    assert all(start >= 0 and start + length <= len(words) for _, start, length in clip.phrases)


def test_a_wrong_timeline_is_refused(synth: Synth, monkeypatch: pytest.MonkeyPatch):
    exact = synth.render(parse(LONG), 5.9)
    frames = module.DurationModel.frames
    monkeypatch.setattr(
        module.DurationModel, "frames", lambda *given: [count + 1 for count in frames(*given)]
    )
    guessed = synth.render(parse(LONG), 5.9)
    assert not guessed.exact
    assert [phrase[1:] for phrase in guessed.phrases] == [phrase[1:] for phrase in exact.phrases]
    errors = [abs(a.t - b.t) for a, b in zip(guessed.phrases, exact.phrases, strict=True)]
    assert 0 < max(errors) < 0.45, "by the share of morae: near, and never beyond the sentence"
    assert guessed.seconds == pytest.approx(exact.seconds, abs=0.35)


def test_phrases_that_do_not_fit_the_labels_have_no_timeline():
    labels = [f"x^x-{phone}+x=x" for phone in ("sil", "a", "i", "sil")]
    assert timeline_of(Analysis(labels, [Word(0, 2, 3, 2)]), [10, 10, 10, 10]) is None
    assert timeline_of(Analysis(labels[:1], []), [10]) is None
    timeline = timeline_of(Analysis(labels, [Word(0, 1, 1, 1), Word(1, 1, 1, 1)]), [10, 10, 10, 10])
    assert timeline is not None
    assert timeline.moments == [10, 20]


def test_joined_sentences_keep_their_places():
    clips = [
        Clip((Phrase(0.0, 0, 3),), 1.0, b"\1\0" * RATE),
        Clip((Phrase(0.0, 0, 2),), 0.5, b"\1\0" * (RATE // 2)),
    ]
    both = join(clips, [3, 2])
    assert both.phrases == (Phrase(0.0, 0, 3), Phrase(pytest.approx(1.72), 3, 2))
    assert both.seconds == pytest.approx(2.22)
    assert len(both.pcm) == round(2.22 * RATE) * 2


def test_a_voice_of_another_rate_is_refused(front_end: FrontEnd, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "RATE", 44_100)
    with pytest.raises(ValueError, match="48000"):
        Synth(front_end)
