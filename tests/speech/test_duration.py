"""The duration model must agree with the engine to the sample: else no phrase can be lit at its time."""

import tomllib
from pathlib import Path

import numpy as np
import pyopenjtalk
import pytest

from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech.clip import speed_of
from sapporo_learn.speech.duration import DurationModel
from sapporo_learn.speech.normalise import sentences
from sapporo_learn.speech.readings import FrontEnd
from sapporo_learn.speech.synth import VOICE, timeline_of

LESSONS = Path(__file__).parents[2] / "lessons"
PACES = (4.5, 5.2, 5.9, 7.0)
OWN = [
    "はい。",
    "大通公園へ行くバスの時刻を、調べましょう。",
    "きのう、発寒で3,500円のお茶を、10:30に買いました。",
    "０Ｘ０−００００−００００へ、電話をかけます。",
    "え？そうですか！では、つぎへ。",
]


def lesson_texts() -> list[str]:
    """Every sentence that a lesson says."""
    found: set[str] = set()

    def collect(node: object) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                if key in ("say", "alone", "done", "intro", "proud", "goal", "title"):
                    found.update(
                        [value] if isinstance(value, str) else value if isinstance(value, list) else []
                    )
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    for path in sorted(LESSONS.glob("*/lesson.toml")):
        collect(tomllib.loads(path.read_text("utf-8")))
    return sorted(found)


SPREAD = 64  # one in so many sentences is rendered: a second of speech takes 0.04 s of a processor


def all_sentences() -> list[Text]:
    return [part for source in [*OWN, *lesson_texts()] for part, _ in sentences(parse(source))]


@pytest.mark.parametrize("pace", PACES)
def test_every_sentence_is_as_long_as_computed(front_end: FrontEnd, pace: float):
    """All lesson sentences: phrases and labels agree, frames lie in reason. Lengths: see the next test."""
    model = DurationModel(VOICE)
    doubtful = []
    for text in all_sentences():
        analysis = front_end.analyse(text)
        lengths = [frames * model.period for frames in model.frames(analysis.labels, speed_of(pace))]
        if timeline_of(analysis, lengths) is None:
            doubtful.append(text.shown)
    assert doubtful == []


@pytest.mark.parametrize("pace", PACES)
def test_the_engine_gives_exactly_the_computed_samples(front_end: FrontEnd, pace: float):
    """Each pace renders sentences of its own, spread over the course, and all chosen for their sounds."""
    model = DurationModel(VOICE)
    mine = [*map(parse, OWN), *all_sentences()[PACES.index(pace) :: SPREAD]]
    assert len(mine) > len(OWN) + 10
    wrong = []
    for text in mine:
        labels = front_end.analyse(text).labels
        samples, rate = pyopenjtalk.synthesize(labels, speed_of(pace))
        assert rate == model.rate
        if len(samples) != sum(model.frames(labels, speed_of(pace))) * model.period:
            wrong.append(text.shown)
    assert wrong == []


def test_phones_begin_where_the_sound_begins(front_end: FrontEnd):
    """The silence before the first phone, as computed, is the silence one hears."""
    model = DurationModel(VOICE)
    labels = front_end.analyse(parse("あいうえお。")).labels
    samples, rate = pyopenjtalk.synthesize(labels, 0.75)
    audible = np.flatnonzero(np.abs(samples) > 300)[0] / rate
    computed = model.frames(labels, 0.75)[0] * model.period / rate
    assert audible == pytest.approx(computed + 0.03, abs=0.03)


def test_at_the_limit_every_state_keeps_one_frame(front_end: FrontEnd):
    model = DurationModel(VOICE)
    labels = front_end.analyse(parse("はい。")).labels
    frames = model.frames(labels, 100.0)
    assert set(frames) == {5}, "five states, one frame each"


@pytest.mark.parametrize("damage", [b"", b"no voice at all", b"SAMPLING_FREQUENCY:48000\n[DATA]\n"])
def test_something_else_is_not_a_voice(tmp_path: Path, damage: bytes):
    path = tmp_path / "voice.htsvoice"
    path.write_bytes(damage)
    with pytest.raises(ValueError, match=r"not found|not a voice"):
        DurationModel(path)
