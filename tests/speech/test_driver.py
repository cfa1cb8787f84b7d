"""The driver behind pyttsx3's own engine, and behind ours: the same protocol, kept to the letter."""

import gc
import threading
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import pyttsx3
import pyttsx3.engine

from sapporo_learn.core.ports import Chime
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech import driver as module
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.chimes import clip_of
from sapporo_learn.speech.clip import RATE, Clip, Phrase
from sapporo_learn.speech.driver import OpenJTalkDriver, text_of
from sapporo_learn.speech.player import Lag, Player
from sapporo_learn.speech.renderer import Renderer
from sapporo_learn.speech.small_engine import SmallEngine
from tests.helpers.sounds import HandClock, HandDevice, wait_for


def make(text: Text, morae_per_s: float, *manner: float | str) -> Clip:
    """A voice that takes a tenth of a second for each character."""
    if "!" in text.shown:
        raise RuntimeError("cannot say this")
    phrases = tuple(Phrase(at / 10, at, 1) for at in range(len(text.shown)))
    seconds = len(text.shown) / 10
    return Clip(phrases, seconds, b"\1\0" * round(seconds * RATE))


class Stage:
    """A driver with everything around it, and what it told."""

    def __init__(self, clock: Callable[[], float] | None = None, device: HandDevice | None = None) -> None:
        self.renderer = Renderer(lambda: make, Cache(None))
        self.player = Player(device.open if device else None, *([clock] if clock else []), lag=Lag())
        self.driver = OpenJTalkDriver(self.renderer, self.player, *([clock] if clock else []))
        self.told: list[tuple[object, ...]] = []
        self.renderer.start()

    def listen(self, engine: pyttsx3.engine.Engine | SmallEngine) -> None:
        engine.connect("started-utterance", lambda name: self.told.append(("started", name)))
        engine.connect(
            "started-word", lambda name, location, length: self.told.append(("word", name, location, length))
        )
        engine.connect(
            "finished-utterance", lambda name, completed: self.told.append(("finished", name, completed))
        )

    def close(self) -> None:
        self.driver.hush()
        self.renderer.close()
        self.player.close()

    @property
    def without_words(self) -> list[tuple[object, ...]]:
        return [told for told in self.told if told[0] != "word"]


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr(module, "gap_of", lambda pause: 0.01 * pause)
    made = Stage()
    yield made
    made.close()


@pytest.fixture
def engine(stage: Stage) -> pyttsx3.engine.Engine:
    module.register(stage.driver)
    made = pyttsx3.engine.Engine("openjtalk", debug=True)  # init() would give an old one that still lives
    stage.listen(made)
    return made


def test_everything_queued_is_said_in_order(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.say("あい", "one")
    engine.say("う", "two")
    engine.say("え", "three")
    engine.runAndWait()
    assert stage.told == [
        ("started", "one"),
        ("word", "one", 0, 1),
        ("word", "one", 1, 1),
        ("finished", "one", True),
        ("started", "two"),
        ("word", "two", 0, 1),
        ("finished", "two", True),
        ("started", "three"),
        ("word", "three", 0, 1),
        ("finished", "three", True),
    ]


def test_pyttsx3_finds_it_by_name(stage: Stage):
    gc.collect()  # init() keeps engines for as long as they live
    module.register(stage.driver)
    engine = pyttsx3.init("openjtalk")
    assert engine.getProperty("voice") == "openjtalk/mei"
    stage.listen(engine)
    engine.say("あ", "one")
    engine.runAndWait()
    assert stage.without_words == [("started", "one"), ("finished", "one", True)]


def test_an_empty_queue_returns_at_once_and_says_nothing(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.runAndWait()
    engine.say("あ", "one")
    engine.runAndWait()
    engine.runAndWait()
    assert stage.without_words == [("started", "one"), ("finished", "one", True)]


def test_stop_inside_a_callback_ends_the_utterance(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.connect("started-word", lambda name, location, length: location == 2 and engine.stop())
    engine.say("あいうえおかきくけこ" * 10, "long")
    engine.runAndWait()
    assert stage.told[-1] == ("finished", "long", False)
    assert [told[2] for told in stage.told if told[0] == "word"] == [0, 1, 2]


def test_stop_from_another_thread_ends_the_utterance(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.say("あいうえおかきくけこ" * 10, "long")
    stopper = threading.Thread(target=lambda: (wait_for(lambda: len(stage.told) > 2), engine.stop()))
    stopper.start()
    engine.runAndWait()
    stopper.join()
    assert stage.told[-1] == ("finished", "long", False)
    assert len(stage.told) < 10


def test_it_runs_in_another_thread_too(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.say("あ", "one")
    thread = threading.Thread(target=engine.runAndWait)
    thread.start()
    thread.join(10)
    assert stage.without_words == [("started", "one"), ("finished", "one", True)]


def test_a_file_is_written_and_the_next_sentence_spoken(
    stage: Stage, engine: pyttsx3.engine.Engine, tmp_path: Path
):
    engine.save_to_file("あいう", str(tmp_path / "a.wav"))
    engine.say("え", "next")
    engine.runAndWait()
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        assert file.getnframes() == round(0.3 * RATE)
    assert stage.without_words == [("started", "next"), ("finished", "next", True)]


def test_words_count_in_the_shown_text(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.say("{大通|おおどおり}へ", "one")
    engine.runAndWait()
    assert [told[2:] for told in stage.told if told[0] == "word"] == [(0, 1), (1, 1), (2, 1)]


def test_a_sentence_that_cannot_be_rendered_becomes_captions(
    stage: Stage, engine: pyttsx3.engine.Engine, caplog: pytest.LogCaptureFixture
):
    engine.say("あ!い", "bad")
    engine.say("う", "good")
    engine.runAndWait()
    assert stage.without_words[1] == ("finished", "bad", True)
    assert stage.without_words[-1] == ("finished", "good", True)
    assert "cannot be rendered" in caplog.text


def test_properties(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.startLoop(False)
    engine.iterate()
    assert engine.getProperty("rate") == 200
    assert stage.driver.morae_per_s == 7.0
    for rate, kept in ((170, 170), (10, 80), (1000, 400)):
        engine.setProperty("rate", rate)
        assert engine.getProperty("rate") == kept
    engine.setProperty("volume", 0.25)
    assert stage.player.volume == engine.getProperty("volume") == 0.25
    engine.setProperty("voice", "anything")
    assert [voice.languages for voice in engine.getProperty("voices")] == [["ja"]]
    assert engine.getProperty("voice") == "anything"
    engine.setProperty("voice", module.VOICE_ID)
    assert engine.getProperty("voice") == engine.getProperty("voices")[0].id
    with pytest.raises(KeyError):
        stage.driver.setProperty("colour", 1)
    engine.endLoop()


def test_braces_that_are_no_markup_are_said_as_they_stand():
    assert text_of("{こわれた").shown == "{こわれた"
    assert text_of("{大通|おおどおり}") == parse("{大通|おおどおり}")


# --- by hand: an injected clock and somebody else's loop ---


@pytest.fixture(params=["pyttsx3", "small"])
def by_hand(request: pytest.FixtureRequest) -> Iterator[tuple[Stage, HandClock, Callable[[float], None]]]:
    clock = HandClock()
    stage = Stage(clock)
    if request.param == "small":
        engine: pyttsx3.engine.Engine | SmallEngine = SmallEngine(stage.driver)
    else:
        module.register(stage.driver)
        engine = pyttsx3.engine.Engine("openjtalk", debug=True)
    stage.engine = engine
    stage.listen(engine)
    engine.startLoop(False)
    engine.iterate()

    def pass_time(seconds: float) -> None:
        clock.now += seconds
        engine.iterate()

    yield stage, clock, pass_time
    engine.endLoop()
    stage.close()


def rendered(stage: Stage) -> bool:
    return stage.driver.due() is not None


def test_moments_are_those_of_the_clip(by_hand):
    stage, _, pass_time = by_hand
    stage.engine.say("あいう", "one")
    wait_for(lambda: rendered(stage))
    pass_time(0.0)
    assert stage.told == [("started", "one"), ("word", "one", 0, 1)]
    assert stage.driver.due() == pytest.approx(0.1)
    pass_time(0.09)
    assert len(stage.told) == 2
    pass_time(0.02)
    assert stage.told[-1] == ("word", "one", 1, 1)
    pass_time(0.18)
    assert stage.told[-1] == ("word", "one", 2, 1)
    pass_time(0.02)
    assert stage.told[-1] == ("finished", "one", True)
    assert stage.driver.due() is None, "asleep"


def test_sentences_are_apart(by_hand):
    stage, _, pass_time = by_hand
    stage.engine.say("あ", "one")
    stage.engine.say("い", "two")
    wait_for(lambda: rendered(stage))
    pass_time(0.0)
    pass_time(0.11)
    assert stage.told[-1] == ("finished", "one", True)
    wait_for(lambda: rendered(stage))
    assert stage.driver.due() == pytest.approx(0.72, abs=0.01)
    pass_time(0.71)
    assert stage.told[-1] == ("finished", "one", True)
    pass_time(0.02)
    assert stage.told[-2:] == [("started", "two"), ("word", "two", 0, 1)]


def test_a_stop_forgets_the_queue_and_the_pause(by_hand):
    stage, _, pass_time = by_hand
    stage.engine.say("あいう", "one")
    stage.engine.say("え", "never")
    wait_for(lambda: rendered(stage))
    pass_time(0.0)
    pass_time(0.11)
    stage.engine.stop()
    pass_time(0.0)
    assert stage.told[-1] == ("finished", "one", False)
    stage.engine.say("お", "new")
    wait_for(lambda: rendered(stage))
    pass_time(0.0)
    assert stage.without_words[-1] == ("started", "new")
    assert "never" not in str(stage.told)


def test_the_end_of_the_loop_ends_the_sentence(stage: Stage, engine: pyttsx3.engine.Engine):
    engine.connect("started-word", lambda name, location, length: engine.endLoop())
    engine.say("あいうえおかきくけこ" * 10, "long")
    engine.startLoop()
    assert stage.without_words == [("started", "long"), ("finished", "long", False)]


def test_what_was_asked_for_before_a_hush_is_never_heard(by_hand):
    stage, _, pass_time = by_hand
    stage.engine.say("あいう", "one")
    wait_for(lambda: rendered(stage))
    stage.driver.hush()
    pass_time(0.0)
    pass_time(1.0)
    assert stage.told == [("finished", "one", False)]


# --- chimes ---

DONE = clip_of(Chime.DONE)


def chime_then(stage: Stage, *sentences: str) -> None:
    stage.engine.setProperty("chime", Chime.DONE)
    for number, sentence in enumerate(sentences, 1):
        stage.engine.say(sentence, str(number))
    wait_for(lambda: len(stage.driver._made) == 2)


def test_a_chime_comes_before_the_sentence_on_the_same_timeline(by_hand):
    stage, _, pass_time = by_hand
    chime_then(stage, "あい")
    pass_time(0.0)
    assert stage.told == [("started", "1")]
    assert stage.driver.due() == pytest.approx(0.25), "looked after while it sounds"
    pass_time(DONE.seconds - 0.01)
    assert stage.told == [("started", "1")]
    assert stage.driver.due() == pytest.approx(0.01)
    pass_time(0.011)
    pass_time(0.0)
    assert stage.told == [("started", "1"), ("word", "1", 0, 1)]
    pass_time(0.201)
    assert stage.told[2:] == [("word", "1", 1, 1), ("finished", "1", True)]
    assert stage.driver.due() is None


def test_only_one_sentence_has_the_chime(by_hand):
    stage, _, pass_time = by_hand
    chime_then(stage, "あ", "い")
    pass_time(0.0)
    for seconds in (DONE.seconds + 0.01, 0.0, 0.11):
        pass_time(seconds)
    assert stage.told[-1] == ("finished", "1", True)
    wait_for(lambda: rendered(stage))
    pass_time(0.73)
    assert stage.told[-2:] == [("started", "2"), ("word", "2", 0, 1)]


def test_a_chime_waits_for_no_voice_and_the_sentence_waits_for_its_own():
    clock, gate = HandClock(), threading.Event()
    stage = Stage(clock)
    stage.renderer._load = lambda: lambda text, pace, *_: (gate.wait(), make(text, pace))[1]
    engine = SmallEngine(stage.driver)
    stage.listen(engine)
    engine.startLoop(False)
    engine.iterate()
    engine.setProperty("chime", Chime.DONE)
    engine.say("あ", "one")
    engine.iterate()
    assert stage.told == [("started", "one")]
    clock.now += 5.0
    engine.iterate()
    assert stage.driver.due() is None, "until the sentence is there"
    gate.set()
    wait_for(lambda: rendered(stage))
    engine.iterate()
    assert stage.told == [("started", "one"), ("word", "one", 0, 1)]
    stage.close()


@pytest.fixture
def heard() -> Iterator[tuple[Stage, HandDevice, Callable[[float], bytes]]]:
    """A chime and two signs being played on a device; the device takes as much as time passes."""
    clock, device = HandClock(), HandDevice()
    stage = Stage(clock, device)
    stage.engine = SmallEngine(stage.driver)
    stage.listen(stage.engine)
    stage.engine.startLoop(False)
    stage.engine.iterate()

    def pass_time(seconds: float) -> bytes:
        got = device.pull(seconds)
        clock.now += seconds + 1e-6
        stage.engine.iterate()
        stage.engine.iterate()
        return got

    chime_then(stage, "あい")
    stage.engine.iterate()
    wait_for(lambda: device.opened and stage.player.known)
    yield stage, device, pass_time
    stage.close()


def test_the_device_gets_the_chime_and_then_the_voice(heard):
    stage, device, pass_time = heard
    for _ in range(10):
        pass_time(0.1)
    chime, sentence = DONE.pcm, make(parse("あい"), 7.0).pcm
    assert bytes(device.heard) == chime + sentence + bytes(2 * RATE - len(chime + sentence))
    assert stage.told == [("started", "1"), ("word", "1", 0, 1), ("word", "1", 1, 1), ("finished", "1", True)]


def test_a_muted_chime_is_silent_and_takes_its_time(heard):
    stage, device, pass_time = heard
    stage.player.muted = True
    for _ in range(7):
        pass_time(0.1)
    assert max(device.heard) == 0
    assert stage.told == [("started", "1"), ("word", "1", 0, 1)]


@pytest.mark.parametrize("at_s", [0.3, DONE.seconds])
def test_a_chime_is_broken_off_with_its_sentence(heard, at_s: float):
    stage, _, pass_time = heard
    assert max(pass_time(at_s)) > 0
    stage.driver.hush()
    assert max(pass_time(0.4)) == 0
    assert max(pass_time(2.0)) == 0
    assert [told for told in stage.told if told[0] != "word"] == [("started", "1"), ("finished", "1", False)]
