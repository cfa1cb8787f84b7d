"""The whole way to a real sound server: what is heard is what was rendered."""

import contextlib
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from sapporo_learn.core.ports import Chime, VoiceSettings
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech import player
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.chimes import clip_of
from sapporo_learn.speech.clip import RATE, TAIL_S, Clip, Phrase
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.player import DEVICE_LOST, NO_DEVICE, Player, open_device
from sapporo_learn.speech.renderer import Maker, Renderer
from sapporo_learn.speech.synth import Synth
from tests.helpers.sounds import Ears, sound_server, wait_for

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "parec", "pactl"))),
    reason="needs the programs pulseaudio, parec and pactl (packages pulseaudio, pulseaudio-utils)",
)

LIVE = ("--raw", "--channels=1", "--format=s16le", "--latency-msec=5")
TRIES = 6  # a busy machine may drop samples on the way to the silent sink; once in six it must be perfect
YES, TEXT = parse("はい。"), parse("{緑|みどり}のボタンを、さわります。")
PHRASES = ["緑の", "ボタンを、", "さわります。"]
BRISK = VoiceSettings(morae_per_s=7.0, volume=1.0)


class Room:
    """A sound server, and a recorder on its only sink."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        self.server = server
        self.recorder = subprocess.Popen(
            ["parec", "--device=nul.monitor", *LIVE, f"--rate={RATE}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._parts: list[bytes] = []
        self.times: list[float] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.recorder.stdout is not None
        while part := os.read(self.recorder.stdout.fileno(), 4096):
            self._parts.append(part)
            self.times.append(time.monotonic())

    def heard(self) -> np.ndarray:
        whole = b"".join(self._parts)
        return np.frombuffer(whole[: len(whole) // 2 * 2], "<i2").astype(float)

    def seconds(self) -> float:
        return len(self.heard()) / RATE

    def let_pass(self, seconds: float) -> None:
        until = self.seconds() + seconds
        wait_for(lambda: self.seconds() >= until, 60)

    def last_sound(self) -> float:
        """Time on our clock at which the last audible part arrived."""
        for part, moment in zip(reversed(self._parts), reversed(self.times), strict=False):
            if np.abs(np.frombuffer(part[: len(part) // 2 * 2], "<i2")).max(initial=0) > 0:
                return moment
        raise AssertionError("nothing was heard")

    def close(self) -> None:
        self.recorder.kill()
        self.recorder.wait()
        self._reader.join()
        assert self.recorder.stdout is not None
        self.recorder.stdout.close()


@contextlib.contextmanager
def served(folder: Path) -> Iterator[Room]:
    """A room that the sound devices opened meanwhile lead to."""
    serving = sound_server(folder)
    server, environment = next(serving)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        made = Room(server)
        try:
            wait_for(lambda: made.seconds() > 0.2)
            yield made
        finally:
            server.send_signal(signal.SIGCONT)
            made.close()
            serving.close()


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """One for all tests that leave the server as it is."""
    with served(tmp_path_factory.mktemp("room")) as made:
        yield made


@pytest.fixture
def fragile(tmp_path: Path) -> Iterator[Room]:
    """One to be broken."""
    with served(tmp_path / "server") as made:
        yield made


Speaking = Callable[..., tuple[Narrator, Ears]]


@pytest.fixture
def speaking() -> Iterator[Speaking]:
    """Opens narrators on whatever there is to hear them, and closes them."""
    opened: list[Narrator] = []

    def open_one(maker: Maker) -> tuple[Narrator, Ears]:
        made = Narrator(Renderer(lambda: maker, Cache(None)), Player(open_device))
        opened.append(made)
        made.configure(BRISK)
        ears = Ears()
        made.listen(ears)
        ears.wait("status")
        return made, ears

    yield open_one
    for made in opened:
        made.close()


def say(narrator: Narrator, ears: Ears, text: Text = TEXT, chime: Chime | None = None) -> int:
    number = narrator.say([text], chime)
    ears.wait("finished", number)
    return number


def samples_of(clip: Clip) -> np.ndarray:
    return np.frombuffer(clip.pcm, "<i2").astype(float)


def found(heard: np.ndarray, sent: np.ndarray) -> tuple[int, float]:
    """Where a sound stands in what was heard, and its signal to noise ratio there, in dB."""
    size = 1 << (len(heard) + len(sent)).bit_length()
    fit = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(sent, size)), size)
    at = int(np.argmax(fit[: max(1, len(heard) - len(sent) + 1)]))
    got = heard[at : at + len(sent)]
    noise = np.sum((got - sent[: len(got)]) ** 2)
    return at, float("inf") if noise == 0 else 10 * np.log10(np.sum(sent**2) / noise)


def steady(level: int, seconds: float = 1.5) -> Clip:
    return Clip((Phrase(0.0, 0, 1),), seconds, np.full(round(seconds * RATE), level, "<i2").tobytes())


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def until_perfect(attempt: Callable[[], bool]) -> None:
    assert any(attempt() for _ in range(TRIES))


def loud(room: Room, start: int, level: float = 500) -> None:
    """Wait until something can be heard after this sample."""
    wait_for(lambda: np.abs(room.heard()[start:]).max(initial=0) >= level)


# --- what is heard ---


def test_what_is_heard_is_what_was_rendered_and_in_this_order(room: Room, speaking: Speaking, synth: Synth):
    """An utterance of a chime and two sentences, then another: each is there, undamaged, in its place."""
    speaker, ears = speaking(synth.render)
    texts = [YES, parse("{緑|みどり}です。"), parse("できました。")]
    sent = [samples_of(clip_of(Chime.DONE)), *(samples_of(synth.render(text, 7.0)) for text in texts)]
    best = np.zeros(len(sent))

    def attempt() -> bool:
        nonlocal best
        start = len(room.heard())
        ears.wait("finished", speaker.say(texts[:2], Chime.DONE))
        say(speaker, ears, texts[2])
        room.let_pass(0.3)
        places, ratios = zip(*(found(room.heard()[start:], each) for each in sent), strict=True)
        lengths = [len(each) for each in sent]
        apart = [
            later - (at + length) for at, later, length in zip(places, places[1:], lengths, strict=False)
        ]
        best = np.maximum(best, ratios)
        return best.min() >= 40 and min(apart) >= -TAIL_S * RATE  # the next one may cut the silence behind

    until_perfect(attempt)


BEATS = (0.0, 0.4, 0.8)  # s at which a phrase begins


def beating(text: Text, morae_per_s: float, *_: object) -> Clip:
    """A clip of three beats, each the beginning of a phrase."""
    phrases = tuple(Phrase(at, number, 1) for number, at in enumerate(BEATS))
    pcm = np.zeros(round(1.2 * RATE), "<i2")
    for at in BEATS:
        pcm[round(at * RATE) :][: RATE // 5] = 8000
    return Clip(phrases, 1.2, pcm.tobytes())


def onsets(room: Room, since: float) -> list[float]:
    """Times at which it became loud after silence."""
    found_, was_loud = [], False
    for part, moment in zip(room._parts, room.times, strict=False):
        loud_ = np.abs(np.frombuffer(part[: len(part) // 2 * 2], "<i2")).max(initial=0) > 1000
        if loud_ and not was_loud and moment > since:
            found_.append(moment)
        was_loud = loud_
    return found_


def test_a_phrase_lights_up_when_it_is_heard(room: Room, speaking: Speaking):
    """Within 30 ms: of the first sentence, for which the device is opened, and of those that follow."""
    speaker, ears = speaking(beating)
    texts = [parse("いちにさん。")] * 3
    worst: list[float] = []

    def attempt() -> bool:
        began = time.monotonic()
        number = speaker.say(texts)
        ears.wait("finished", number)
        room.let_pass(0.3)
        told = zip(ears.events, ears.times, strict=True)
        lit = [at for event, at in told if event.utterance == number and event.kind == "phrase"]
        heard = onsets(room, began)
        assert len(lit) == len(texts) * len(BEATS)
        worst[:] = [abs(one - other) for one, other in zip(lit, heard, strict=False)]
        return len(heard) == len(lit) and max(worst) <= 0.03

    until_perfect(attempt)


@pytest.mark.parametrize("chime", [None, Chime.RING])
def test_stop_is_heard_within_20_ms(room: Room, speaking: Speaking, synth: Synth, chime: Chime | None):
    speaker, ears = speaking(synth.render)
    took: list[float] = []

    def attempt() -> bool:
        start = len(room.heard())
        number = speaker.say([TEXT], chime)
        ears.wait("started" if chime else "phrase", number)
        loud(room, start)
        began = time.monotonic()
        speaker.stop()
        room.let_pass(0.2)
        took.append(room.last_sound() - began)
        return took[-1] <= 0.020

    until_perfect(attempt)


def test_a_new_sentence_never_overlaps_the_old(room: Room, speaking: Speaking):
    """The old one is a steady level, the new one another; between them there is silence, and no way back."""
    levels = {"1": 3000, "2": 7000}
    speaker, ears = speaking(lambda text, pace, *_: steady(levels[text.shown[0]], 0.8))
    start = len(room.heard())
    speaker.say([parse("1")])
    loud(room, start, 3000)
    say(speaker, ears, parse("2"))
    room.let_pass(0.2)
    got = room.heard()[start:]
    assert set(np.unique(got)) == {0.0, 3000.0, 7000.0}, "never a sum of both"
    last_old, first_new = np.flatnonzero(got == 3000)[-1], np.flatnonzero(got == 7000)[0]
    assert last_old < first_new


def test_volume_acts_while_speaking_and_mute_within_150_ms(room: Room, speaking: Speaking):
    speaker, ears = speaking(lambda text, pace, *_: steady(8000, 1.2))
    took: list[float] = []

    def attempt() -> bool:
        start = len(room.heard())
        speaker.configure(VoiceSettings(volume=1.0))
        number = speaker.say([parse("あ")])
        loud(room, start, 8000)
        speaker.configure(VoiceSettings(volume=0.5))
        wait_for(lambda: 4000 in room.heard()[start:])
        began = time.monotonic()
        speaker.configure(VoiceSettings(volume=0.5, muted=True))
        ears.wait("finished", number)
        took.append(room.last_sound() - began)
        assert ears.of(number) == ["started", "phrase", "finished"], "captions went on"
        return took[-1] <= 0.150

    until_perfect(attempt)


# --- what is not ---


def lost(ears: Ears) -> list[str]:
    return [event.reason for event in ears.events if event.kind == "status" and not event.audible]


def test_captions_go_on_without_the_server_and_the_sound_comes_back_with_it(
    fragile: Room, speaking: Speaking, synth: Synth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(player, "RETRY_S", 0.1)
    speaker, ears = speaking(synth.render)
    number = speaker.say([TEXT])
    wait_for(lambda: len(ears.phrases(number, [TEXT])) == 2)
    fragile.server.kill()
    ears.wait("finished", number)
    assert ears.phrases(number, [TEXT]) == PHRASES
    assert lost(ears) == [DEVICE_LOST]
    assert ears.phrases(say(speaker, ears, YES), [YES]) == ["はい。"], "and with the next one, too"
    fragile.server.wait()
    (tmp_path / "server" / "pulse.sock").unlink(missing_ok=True)
    with served(tmp_path / "server") as again:
        sent = samples_of(synth.render(YES, 7.0))
        until_perfect(lambda: heard_anew(again, speaker, ears, sent))
        assert [event.audible for event in ears.events if event.kind == "status"][-1]
        speaker.close()


def heard_anew(room: Room, speaker: Narrator, ears: Ears, sent: np.ndarray) -> bool:
    start = len(room.heard())
    say(speaker, ears, YES)
    room.let_pass(0.3)
    return found(room.heard()[start:], sent)[1] >= 40


def test_captions_go_on_while_the_server_hangs_and_nobody_waits_for_it(
    fragile: Room, speaking: Speaking, synth: Synth, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(player, "RETRY_S", 0.1)
    speaker, ears = speaking(synth.render)
    number = speaker.say([TEXT])
    wait_for(lambda: len(ears.phrases(number, [TEXT])) == 2)
    fragile.server.send_signal(signal.SIGSTOP)
    ears.wait("finished", number)
    assert ears.phrases(number, [TEXT]) == PHRASES
    assert lost(ears) == [DEVICE_LOST]
    began = time.monotonic()
    number = speaker.say([YES])
    assert time.monotonic() - began < 0.05
    ears.wait("finished", number)
    assert time.monotonic() - began < 2.0, "by the clock, at once"
    fragile.server.send_signal(signal.SIGCONT)
    sent = samples_of(synth.render(YES, 7.0))
    until_perfect(lambda: heard_anew(fragile, speaker, ears, sent))
    speaker.say([TEXT])
    loud(fragile, len(fragile.heard()))
    fragile.server.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    speaker.close()
    assert time.monotonic() - began < 2.0, "the program can end"
    fragile.server.send_signal(signal.SIGCONT)


def nowhere(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """No sound server and no sound card from here on."""
    patch.setenv("PULSE_SERVER", f"unix:{folder / 'nobody'}")
    patch.setenv("XDG_RUNTIME_DIR", str(folder))
    patch.setenv("ALSA_CONFIG_PATH", str(folder / "nothing"))


def test_without_any_device_the_timeline_is_the_same(
    room: Room, speaking: Speaking, synth: Synth, tmp_path: Path
):
    with pytest.MonkeyPatch.context() as patch:
        nowhere(patch, tmp_path)
        mute, reader = speaking(synth.render)
    speaker, hearer = speaking(synth.render)
    assert (lost(reader), lost(hearer)) == ([NO_DEVICE], [])
    for each in (mute, speaker):
        each.prefetch([TEXT])
    pair = [(ears, each.say([TEXT])) for each, ears in ((mute, reader), (speaker, hearer))]
    for ears, number in pair:
        ears.wait("finished", number)
        assert ears.phrases(number, [TEXT]) == PHRASES
    silent, sounding = (ears.moments(number) for ears, number in pair)
    assert silent == pytest.approx(sounding, abs=0.25)


def test_devices_leave_nothing_open(room: Room):
    open_device(lambda samples: bytes(2 * samples)).close()
    before = open_files()
    for _ in range(10):
        device = open_device(lambda samples: bytes(2 * samples))
        device.close()
        device.close()
    assert open_files() <= before + 1


def test_a_machine_without_a_card_leaves_nothing_open_and_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    nowhere(monkeypatch, tmp_path)
    out = Player(open_device)
    out.warm_up()
    wait_for(lambda: out.known)
    out.close()
    assert out.trouble == NO_DEVICE
    before = open_files()
    for _ in range(5):
        out = Player(open_device)
        out.warm_up()
        wait_for(lambda: out.known)  # noqa: B023 - called before the next turn
        out.close()
    assert open_files() <= before + 1
    assert "ALSA" not in capfd.readouterr().err
