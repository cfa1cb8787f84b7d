"""The Speaker: always back at once, events in order, one voice at a time, captions when all else fails."""

import logging
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from sapporo_learn.core.ports import Chime, SpeechEvent, VoiceSettings
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.chimes import clip_of
from sapporo_learn.speech.clip import Clip
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.player import Player
from sapporo_learn.speech.renderer import Maker, Renderer
from sapporo_learn.ui import lines
from tests.helpers.sounds import CUT, TEXTS, Ears, wait_for

WORDINGS = list(lines.WORDING_SAMPLES.values())
LIGHT_S = 0.05  # so far the light may be from the sound


class Studio:
    """A narrator whose voice is under the test's hand."""

    def __init__(self, pace: float = 0.02) -> None:
        self.made: list[tuple[str, float]] = []
        self.gate = threading.Event()
        self.gate.set()
        began = time.monotonic()

        def clock() -> float:
            return (time.monotonic() - began) / pace

        self.renderer = Renderer(lambda: self.make, Cache(None))
        self.narrator = Narrator(self.renderer, Player(None, clock), clock=clock, pace=pace, silent=True)
        self.ears = Ears()
        self.narrator.listen(self.ears)

    def make(self, text: Text, morae_per_s: float, *manner: float | str) -> Clip:
        self.made.append((text.shown, morae_per_s))
        self.gate.wait()
        return estimate(text, morae_per_s)

    def close(self) -> None:
        self.gate.set()
        self.narrator.close()


@pytest.fixture
def studio() -> Iterator[Studio]:
    made = Studio()
    yield made
    made.close()


# --- order ---


def test_an_utterance_is_told_from_begin_to_end(studio: Studio):
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("finished", number)
    assert studio.ears.of(number) == ["started", *["phrase"] * len(CUT), "finished"]
    assert studio.ears.phrases(number, TEXTS) == CUT


def test_utterances_are_numbered_and_never_mixed(studio: Studio):
    first = studio.narrator.say(TEXTS)
    studio.ears.wait("phrase", first)
    second = studio.narrator.say(TEXTS[1:])
    studio.ears.wait("finished", second)
    assert second > first > 0
    kinds = [(event.utterance, event.kind) for event in studio.ears.events if event.kind != "status"]
    assert kinds.index((first, "stopped")) < kinds.index((second, "started"))
    assert (first, "finished") not in kinds
    assert kinds[kinds.index((first, "stopped")) + 1 :] == [(second, kind) for kind in studio.ears.of(second)]


def test_of_many_only_the_last_is_said(studio: Studio):
    numbers = [studio.narrator.say(TEXTS) for _ in range(20)]
    studio.ears.wait("finished", numbers[-1])
    assert all(studio.ears.of(number)[-1] == "stopped" for number in numbers[:-1])
    assert studio.ears.phrases(numbers[-1], TEXTS) == CUT


def test_stop_ends_what_is_said(studio: Studio):
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("phrase", number)
    studio.narrator.stop()
    studio.ears.wait("stopped", number)
    studio.narrator.stop()
    after = studio.narrator.say(TEXTS[1:])
    studio.ears.wait("finished", after)
    assert studio.ears.of(number).count("stopped") == 1


@pytest.mark.parametrize("texts", [[], [parse("")], [parse(" "), parse("\n")]])
def test_nothing_to_say_is_said_at_once(studio: Studio, texts: list[Text]):
    number = studio.narrator.say(texts)
    studio.ears.wait("finished", number)
    assert studio.ears.of(number) == ["started", "finished"]


def test_a_sentence_waits_for_its_sound_and_can_be_overtaken(studio: Studio):
    studio.gate.clear()
    waiting = studio.narrator.say(TEXTS)
    wait_for(lambda: studio.made)
    now = studio.narrator.say(TEXTS[1:])
    studio.ears.wait("stopped", waiting)
    assert studio.ears.of(waiting) == ["stopped"]
    studio.gate.set()
    studio.ears.wait("finished", now)
    assert studio.ears.phrases(now, TEXTS[1:]) == CUT[3:], "the late sound of the other is not taken for ours"


def test_listeners_that_fail_are_reported_and_do_no_harm(studio: Studio, monkeypatch: pytest.MonkeyPatch):
    reported: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", reported.append)

    def fail(event: SpeechEvent) -> None:
        raise ZeroDivisionError(event.kind)

    studio.narrator.listen(fail)
    second = Ears()
    studio.narrator.listen(second)
    number = studio.narrator.say(TEXTS[1:])
    second.wait("finished", number)
    assert {type(args.exc_value) for args in reported} == {ZeroDivisionError}


def test_a_late_listener_hears_the_status(studio: Studio):
    studio.ears.wait("status")
    late = Ears()
    studio.narrator.listen(late)
    assert late.wait("status") == studio.ears.wait("status")


def test_a_faulty_sentence_becomes_captions(studio: Studio, caplog: pytest.LogCaptureFixture):
    def make(text: Text, morae_per_s: float, *manner: float | str) -> Clip:
        raise RuntimeError("synthesis failed")

    studio.make = make  # type: ignore[method-assign]
    studio.renderer._load = lambda: make
    wait_for(lambda: studio.renderer.ready)
    studio.renderer._maker = make
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("finished", number)
    assert studio.ears.phrases(number, TEXTS) == CUT
    assert "synthesis failed" in caplog.text


# --- chimes ---


def test_a_chime_belongs_to_the_utterance_and_comes_once(studio: Studio, monkeypatch: pytest.MonkeyPatch):
    played: list[Clip] = []
    play = Player.play
    monkeypatch.setattr(Player, "play", lambda player, clip: (played.append(clip), play(player, clip))[1])
    number = studio.narrator.say(TEXTS, Chime.STAMP)
    studio.ears.wait("finished", number)
    assert studio.ears.of(number) == ["started", *["phrase"] * len(CUT), "finished"]
    assert studio.ears.phrases(number, TEXTS) == CUT
    assert played[0] == clip_of(Chime.STAMP)
    assert [bool(clip.phrases) for clip in played] == [False, True, True, True]


def test_captions_wait_for_the_chime():
    clear, rung = Studio(pace=0.2), []
    for chime in (None, Chime.RING):
        number = clear.narrator.say(TEXTS[1:], chime)
        clear.ears.wait("finished", number)
        times = dict(zip(clear.ears.of(number), moments(clear.ears, number), strict=True))
        rung.append(times["phrase"] - times["started"])
    clear.close()
    assert rung[1] - rung[0] >= 0.95 * 0.2 * clip_of(Chime.RING).seconds


def test_the_sound_of_a_touch_is_heard_only_in_silence(studio: Studio, monkeypatch: pytest.MonkeyPatch):
    played: list[Clip] = []
    play = Player.play
    monkeypatch.setattr(Player, "play", lambda player, clip: (played.append(clip), play(player, clip))[1])
    touch = clip_of(Chime.TOUCH)
    studio.narrator._warm = True  # as when a device has been tried
    number = studio.narrator.say(TEXTS)
    studio.narrator.tick()
    studio.ears.wait("finished", number)
    assert touch not in played
    studio.narrator.tick()
    wait_for(lambda: played[-1] == touch)
    number = studio.narrator.say(TEXTS[1:])
    studio.ears.wait("finished", number)
    assert played.count(touch) == 1


def moments(ears: Ears, utterance: int) -> list[float]:
    return [t for e, t in zip(ears.events, ears.times, strict=True) if e.utterance == utterance]


def test_a_chime_sounds_while_the_voice_still_gets_ready(studio: Studio):
    studio.gate.clear()
    number = studio.narrator.say(TEXTS, Chime.NOT_YET)
    studio.ears.wait("started", number)
    studio.gate.set()
    studio.ears.wait("finished", number)
    assert studio.ears.phrases(number, TEXTS) == CUT


def test_a_chime_that_was_overtaken_is_not_heard_before_the_next_sentence(studio: Studio):
    ringing = studio.narrator.say(TEXTS, Chime.RING)
    studio.ears.wait("started", ringing)
    number = studio.narrator.say(TEXTS[1:])
    studio.ears.wait("finished", number)
    assert studio.ears.of(ringing) == ["started", "stopped"]
    assert studio.ears.phrases(number, TEXTS[1:]) == CUT[3:]


# --- promises of time ---


def test_calls_return_at_once(studio: Studio):
    studio.gate.clear()
    calls: list[Callable[[], object]] = [
        lambda: studio.narrator.say(TEXTS),
        lambda: studio.narrator.say(TEXTS, Chime.RING),
        lambda: studio.narrator.prefetch(TEXTS),
        studio.narrator.stop,
        lambda: studio.narrator.configure(VoiceSettings(5.2, 0.5, True)),
        lambda: studio.narrator.listen(Ears()),
    ]
    for call in calls:
        took = []
        for _ in range(200):
            began = time.perf_counter()
            call()
            took.append(time.perf_counter() - began)
        assert sorted(took)[len(took) // 2] < 0.001


@pytest.mark.parametrize("muted", [False, True])
def test_a_phrase_lights_up_when_it_is_spoken_in_every_wording_and_muted(muted: bool):
    pace = 0.1
    clear, late = Studio(pace), list[float]()
    clear.narrator.configure(VoiceSettings(5.9, 0.8, muted))
    for text in WORDINGS:
        number = clear.narrator.say([text])
        clear.ears.wait("finished", number)
        began, *told, _ = moments(clear.ears, number)
        due = [began + pace * phrase.t for phrase in estimate(text, 5.9).phrases]
        late += [abs(at - meant) for at, meant in zip(told, due, strict=True)]
    clear.close()
    assert len(late) > 6
    assert sorted(late)[len(late) * 3 // 4] < LIGHT_S  # a busy machine may hold up one or two


def test_nothing_happens_while_nothing_is_to_do(studio: Studio):
    studio.ears.wait("finished", studio.narrator.say(TEXTS[1:]))
    rounds = 0
    iterate = studio.narrator._voice.iterate

    def counted() -> None:
        nonlocal rounds
        rounds += 1
        iterate()

    studio.narrator._voice.iterate = counted  # type: ignore[method-assign]
    studio.narrator._wake()
    wait_for(lambda: rounds == 1)
    assert studio.narrator._voice.due() is None, "no time at which it would wake by itself"
    studio.ears.wait("finished", studio.narrator.say([]))
    assert rounds <= 3


# --- rendering ahead ---


def test_prefetched_sentences_are_ready(studio: Studio):
    studio.narrator.prefetch(TEXTS)
    wait_for(lambda: len(studio.made) == 3)
    studio.gate.clear()
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("finished", number)
    assert [shown for shown, _ in studio.made] == [
        "切れてしまいました。",
        "だいじょうぶ、かけなおします。",
        "緑のボタンです。",
    ]


def test_a_sentence_overtakes_what_is_prefetched(studio: Studio):
    studio.gate.clear()
    studio.narrator.prefetch([parse(f"あとで{number}。") for number in range(30)])
    wait_for(lambda: studio.made)
    studio.narrator.say(TEXTS[1:])
    wait_for(lambda: len(studio.made) == 2)
    assert [shown for shown, _ in studio.made] == ["あとで0。", "緑のボタンです。"]


def test_no_sentence_is_rendered_twice(studio: Studio, monkeypatch: pytest.MonkeyPatch):
    looked: list[str] = []
    get = Cache.get
    monkeypatch.setattr(Cache, "get", lambda cache, key: (looked.append(key), get(cache, key))[1])
    studio.gate.clear()
    studio.narrator.prefetch(TEXTS[1:])
    wait_for(lambda: studio.made)
    number = studio.narrator.say(TEXTS[1:])
    wait_for(lambda: len(looked) == 2)
    studio.gate.set()
    studio.ears.wait("finished", number)
    assert len(studio.made) == 1


def test_a_ready_sentence_does_not_wait_for_one_that_nobody_wants_any_more(studio: Studio):
    studio.narrator.prefetch(TEXTS[1:])
    wait_for(lambda: len(studio.made) == 1)
    wait_for(lambda: not studio.renderer._under_way)
    studio.gate.clear()
    studio.narrator.say(TEXTS)
    wait_for(lambda: len(studio.made) >= 2)
    studio.ears.wait("finished", studio.narrator.say(TEXTS[1:]))


def test_of_very_much_to_prefetch_the_newest_is_kept(studio: Studio):
    studio.gate.clear()
    studio.narrator.prefetch([parse("まず。")])
    wait_for(lambda: studio.made)
    studio.narrator.prefetch([parse(f"{number}。") for number in range(100)])
    studio.gate.set()
    wait_for(lambda: len(studio.made) == 65)
    assert [shown for shown, _ in studio.made[1:]] == [f"{number}。" for number in range(36, 100)]


def test_a_new_pace_renders_the_next_step_anew(studio: Studio):
    studio.narrator.prefetch(TEXTS[1:])
    wait_for(lambda: len(studio.made) == 1)
    studio.narrator.configure(VoiceSettings(volume=0.1))
    studio.narrator.configure(VoiceSettings(morae_per_s=4.5))
    wait_for(lambda: len(studio.made) == 2)
    assert [pace for _, pace in studio.made] == [5.9, 4.5]
    slow = studio.narrator.say(TEXTS[1:])
    studio.ears.wait("finished", slow)
    assert len(studio.made) == 2


def test_a_running_sentence_keeps_its_pace(studio: Studio):
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("phrase", number)
    studio.narrator.configure(VoiceSettings(morae_per_s=7.0))
    studio.ears.wait("finished", number)
    assert {pace for _, pace in studio.made} == {5.9}


# --- the end ---


def test_closing_is_final_and_may_be_repeated(studio: Studio):
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("phrase", number)
    studio.narrator.close()
    assert studio.ears.of(number)[-1] == "stopped"
    heard = len(studio.ears.events)
    studio.narrator.close()
    studio.narrator.say(TEXTS)
    studio.narrator.stop()
    assert len(studio.ears.events) == heard


def test_closing_does_not_wait_for_the_voice_to_load():
    loading = threading.Event()

    def load() -> Maker:
        loading.wait()
        return estimate

    narrator = Narrator(Renderer(load, Cache(None)), Player(None), silent=True)
    narrator.say(TEXTS)
    threading.Timer(0.2, loading.set).start()
    began = time.monotonic()
    narrator.close()
    assert time.monotonic() - began < 2.0


def test_a_speaker_may_be_closed_from_its_own_listener(studio: Studio):
    def close(event: SpeechEvent) -> None:
        if event.kind == "phrase":
            studio.narrator.close()

    studio.narrator.listen(close)
    number = studio.narrator.say(TEXTS)
    studio.ears.wait("stopped", number)


def test_two_speakers_do_not_know_each_other():
    one, two = Studio(), Studio()
    first, second = one.narrator.say(TEXTS), two.narrator.say(TEXTS[1:])
    one.ears.wait("finished", first)
    two.ears.wait("finished", second)
    assert one.ears.phrases(first, TEXTS) == CUT
    assert two.ears.phrases(second, TEXTS[1:]) == CUT[3:]
    one.close()
    two.close()


def test_what_pyttsx3_cannot_do_ends_the_utterance(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Renderer, "ask", fail)
    with caplog.at_level(logging.ERROR):
        number = studio.narrator.say(TEXTS)
        studio.ears.wait("stopped", number)
    assert "failed" in caplog.text
